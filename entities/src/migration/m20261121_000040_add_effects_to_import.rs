//! A commit keeps what it changed about rows that were there before, so that a revert can take it back.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::text_null;

/// The step.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::alter()
            .table("import")
            .add_column(text_null("effects"))
            .to_owned();
        manager.alter_table(table).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::alter().table("import").drop_column("effects").to_owned();
        manager.alter_table(table).await
    }
}
