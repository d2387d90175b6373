//! Brings the tables up to date in one locked transaction, so that of several programs started together one does it
//! and the others find it done.

use doichieu_entities::flat;
use doichieu_entities::migration::Migrator;
use sea_orm::{DatabaseConnection, DbErr};
use sea_orm_migration::MigratorTrait;

use super::StoreError;
use super::transaction::begin_write;

/// Runs every step that the database lacks.
pub(super) async fn up(writer: &DatabaseConnection) -> Result<(), StoreError> {
    let tx = begin_write(writer).await?;
    if !Migrator::get_pending_migrations(&tx)
        .await
        .unwrap_or_default()
        .is_empty()
    {
        // A view would keep its tables from being changed; it is made again below.
        flat::remove(&tx).await?;
    }
    match Migrator::up(&tx, None).await {
        Ok(()) => {
            flat::refresh(&tx).await?;
            Ok(tx.commit().await?)
        }
        // The migrator has no variant of its own for steps that it does not know.
        Err(DbErr::Custom(text)) if text.contains("is missing") => Err(StoreError::NewerTables),
        Err(source) => Err(StoreError::Migrate { source }),
    }
}
