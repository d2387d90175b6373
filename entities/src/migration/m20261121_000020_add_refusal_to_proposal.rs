//! A candidate that a steward refused stays in the list, with the decision that refused it.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::big_integer_null;

/// The step.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::alter()
            .table("proposal")
            .add_column(big_integer_null("refused_by_id"))
            .to_owned();
        manager.alter_table(table).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::alter()
            .table("proposal")
            .drop_column("refused_by_id")
            .to_owned();
        manager.alter_table(table).await
    }
}
