//! From a plan and its appendices to what is published of them, without reading what is published of all others.

use sea_orm_migration::prelude::*;

use super::index;

/// The step.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_index(index("publication", &["appendix_id"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let index = Index::drop()
            .name("publication_by_appendix_id")
            .table("publication")
            .to_owned();
        manager.drop_index(index).await
    }
}
