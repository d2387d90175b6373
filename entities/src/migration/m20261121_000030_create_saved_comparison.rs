//! Comparisons that someone named.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_pk_auto, text, timestamp_with_time_zone, timestamp_with_time_zone_null};

use super::unique;

/// The step.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("saved_comparison")
            .col(big_pk_auto("id"))
            .col(text("slug"))
            .col(text("name"))
            .col(text("layout"))
            .col(text("parameters"))
            .col(text("saved_by"))
            .col(timestamp_with_time_zone("saved_at"))
            .col(timestamp_with_time_zone_null("removed_at"))
            .to_owned();
        manager.create_table(table).await?;
        manager.create_index(unique("saved_comparison", &["slug"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .drop_table(Table::drop().table("saved_comparison").to_owned())
            .await
    }
}
