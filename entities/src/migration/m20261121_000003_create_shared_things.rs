//! Indicators and tasks that provinces have in common.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, big_pk_auto, text, text_null, timestamp_with_time_zone,
};

use super::{index, references, unique};

/// The step.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [indicator(), shared_task()] {
            manager.create_table(table).await?;
        }
        for index in indexes() {
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["shared_task", "indicator"] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}

/// What several rows of several provinces have in common (chỉ tiêu dùng chung).
fn indicator() -> TableCreateStatement {
    Table::create()
        .table("indicator")
        .col(big_pk_auto("id"))
        .col(text("code"))
        .col(big_integer("number"))
        .col(text("name"))
        .col(text("name_folded"))
        .col(text("name_sort"))
        .col(big_integer_null("merged_into_id"))
        .col(timestamp_with_time_zone("created_at"))
        .col(text_null("unit_normal"))
        .foreign_key(&mut references("indicator", "merged_into_id", "indicator", "id"))
        .to_owned()
}

/// What several tasks of several provinces have in common (nhiệm vụ dùng chung).
fn shared_task() -> TableCreateStatement {
    Table::create()
        .table("shared_task")
        .col(big_pk_auto("id"))
        .col(text("code"))
        .col(big_integer("number"))
        .col(text("name"))
        .col(text("name_folded"))
        .col(text("name_sort"))
        .col(big_integer_null("merged_into_id"))
        .col(timestamp_with_time_zone("created_at"))
        .foreign_key(&mut references(
            "shared_task",
            "merged_into_id",
            "shared_task",
            "id",
        ))
        .to_owned()
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        unique("indicator", &["code"]),
        unique("indicator", &["number"]),
        index("indicator", &["merged_into_id"]),
        unique("shared_task", &["code"]),
        unique("shared_task", &["number"]),
        index("shared_task", &["merged_into_id"]),
    ]
}
