//! Removing what was staged and never committed, on request only. Committed and reverted imports stay for ever.

use chrono::{DateTime, Utc};
use doichieu_entities::import::{self, ImportStatus};
use doichieu_entities::{diagnostic, import_file, import_sheet};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};

use super::audit::record;
use super::{Store, StoreError, deed};
use crate::access::Actor;

/// What was removed, or would be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pruned {
    /// The imports, by identity.
    pub import_ids: Vec<i64>,
    /// Files that no other import has.
    pub n_files: usize,
    /// Their bytes.
    pub n_bytes: i64,
}

/// Whether to remove or only to say what would be removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PruneMode {
    /// Remove.
    Remove,
    /// Say only.
    DryRun,
}

impl Store {
    /// Removes imports that were staged before a time and are staged still, or discarded.
    pub async fn prune(
        &self,
        actor: &Actor,
        before: DateTime<Utc>,
        mode: PruneMode,
    ) -> Result<Pruned, StoreError> {
        let tx = self.begin_write().await?;
        let doomed = import::Entity::find()
            .filter(import::Column::Status.is_in([ImportStatus::Staged, ImportStatus::Discarded]))
            .filter(import::Column::StagedAt.lt(before))
            .all(&tx)
            .await?;
        let import_ids: Vec<i64> = doomed.iter().map(|it| it.id).collect();
        let files = only_of(&tx, &doomed, &import_ids).await?;
        let pruned = Pruned {
            n_files: files.len(),
            n_bytes: files.iter().map(|(_, n_bytes)| n_bytes).sum(),
            import_ids,
        };
        if mode == PruneMode::DryRun || pruned.import_ids.is_empty() {
            return Ok(pruned);
        }
        let ids = || pruned.import_ids.iter().copied();
        diagnostic::Entity::delete_many()
            .filter(diagnostic::Column::ImportId.is_in(ids()))
            .exec(&tx)
            .await?;
        import_sheet::Entity::delete_many()
            .filter(import_sheet::Column::ImportId.is_in(ids()))
            .exec(&tx)
            .await?;
        import::Entity::delete_many()
            .filter(import::Column::Id.is_in(ids()))
            .exec(&tx)
            .await?;
        import_file::Entity::delete_many()
            .filter(import_file::Column::Sha256.is_in(files.into_iter().map(|(sha256, _)| sha256)))
            .exec(&tx)
            .await?;
        record(&tx, actor, deed::pruned(&pruned)).await?;
        tx.commit().await?;
        Ok(pruned)
    }
}

/// The files of imports that no other import has, with their sizes.
async fn only_of(
    db: &impl ConnectionTrait,
    imports: &[import::Model],
    import_ids: &[i64],
) -> Result<Vec<(String, i64)>, StoreError> {
    let hashes = || imports.iter().map(|it| it.sha256.as_str());
    let kept: Vec<String> = import::Entity::find()
        .select_only()
        .column(import::Column::Sha256)
        .filter(import::Column::Sha256.is_in(hashes()))
        .filter(import::Column::Id.is_not_in(import_ids.iter().copied()))
        .into_tuple()
        .all(db)
        .await?;
    Ok(import_file::Entity::find()
        .select_only()
        .column(import_file::Column::Sha256)
        .column(import_file::Column::NBytes)
        .filter(import_file::Column::Sha256.is_in(hashes()))
        .filter(import_file::Column::Sha256.is_not_in(kept))
        .into_tuple()
        .all(db)
        .await?)
}
