//! What is known, prepared for reconciling and kept from one commit to the next.
//!
//! Understanding 100,000 rows takes seconds, so it is done once: a commit asks for the index at the version of the data
//! that it builds on. Where other versions came since, by this program or another, only their rows are read and
//! understood. One index is kept, that of the newest version asked for.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

use doichieu_entities::data_version::{self, ChangeKind};
use doichieu_imports::reading::AppendixKind;
use doichieu_imports::reconcile::{CurrentRow, RegistryIndex};
use doichieu_imports::registry::{Decision, KnownRow};
use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect};

use super::{decisions, rows};
use crate::store::StoreError;

const KINDS: [AppendixKind; 2] = [AppendixKind::Indicators, AppendixKind::Tasks];

/// The index of what was known at one version of the data. Clones share it.
#[derive(Debug, Clone, Default)]
pub(in crate::store) struct PreparedRegistry(Arc<Mutex<Option<Prepared>>>);

#[derive(Debug, Clone)]
struct Prepared {
    data_version: i64,
    index: Arc<RegistryIndex>,
}

impl PreparedRegistry {
    /// The index of what a writing transaction finds. Ask before anything is written: it is kept for others.
    pub(in crate::store) async fn at(
        &self,
        tx: &DatabaseTransaction,
    ) -> Result<Arc<RegistryIndex>, StoreError> {
        let data_version = newest_version(tx).await?;
        if let Some(index) = self.kept_at(data_version) {
            return Ok(index);
        }
        let kept = self.take();
        // A decision may change of what type an agency is, and so what was read of any row.
        let kept = match kept {
            Some(it) if !is_decided_since(tx, it.data_version).await? => it.index,
            _ => Arc::default(),
        };
        let mut current = Vec::new();
        let mut new = Vec::new();
        for kind in KINDS {
            let found = rows::current(tx, kind).await?;
            new.extend(unknown_rows(tx, kind, &kept, &found).await?);
            current.extend(found.into_iter().map(|it| it.1));
        }
        let index = renew_aside(kept, current, new, decisions(tx).await?).await?;
        let index = Arc::new(index);
        self.put(Prepared {
            data_version,
            index: Arc::clone(&index),
        });
        Ok(index)
    }

    fn kept_at(&self, data_version: i64) -> Option<Arc<RegistryIndex>> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = kept.as_ref().filter(|it| it.data_version == data_version)?;
        Some(Arc::clone(&kept.index))
    }

    /// Takes the index out, so that it can be renewed without a copy.
    fn take(&self) -> Option<Prepared> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    fn put(&self, prepared: Prepared) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(prepared);
    }
}

async fn newest_version(tx: &DatabaseTransaction) -> Result<i64, StoreError> {
    let newest: Option<Option<i64>> = data_version::Entity::find()
        .select_only()
        .column_as(data_version::Column::Id.max(), "newest")
        .into_tuple()
        .one(tx)
        .await?;
    Ok(newest.flatten().unwrap_or(0))
}

/// Whether a version after this one was made by something else than an import.
async fn is_decided_since(tx: &DatabaseTransaction, data_version: i64) -> Result<bool, StoreError> {
    let by_imports = [ChangeKind::Commit, ChangeKind::Revert];
    let others = data_version::Entity::find()
        .filter(data_version::Column::Id.gt(data_version))
        .filter(data_version::Column::Kind.is_not_in(by_imports));
    Ok(others.count(tx).await? > 0)
}

/// The rows that the index does not hold, read with those of the same appendices.
async fn unknown_rows(
    tx: &DatabaseTransaction,
    kind: AppendixKind,
    index: &RegistryIndex,
    current: &[(i64, CurrentRow)],
) -> Result<Vec<KnownRow>, StoreError> {
    // So many appendices at once are read without naming them.
    const MANY: usize = 200;
    let unknown = current.iter().filter(|it| !index.holds(kind, it.1.id));
    let appendix_ids: BTreeSet<i64> = unknown.map(|it| it.0).collect();
    match appendix_ids.len() {
        0 => Ok(Vec::new()),
        1..=MANY => rows::load(tx, kind, rows::Of::Appendices(&appendix_ids)).await,
        _ => rows::load(tx, kind, rows::Of::All).await,
    }
}

/// Makes the index on a thread for such work.
async fn renew_aside(
    kept: Arc<RegistryIndex>,
    current: Vec<CurrentRow>,
    new: Vec<KnownRow>,
    decisions: Vec<Decision>,
) -> Result<RegistryIndex, StoreError> {
    let work = tokio::task::spawn_blocking(move || {
        let kept = Arc::unwrap_or_clone(kept);
        kept.renewed(current, &new, decisions)
    });
    work.await.map_err(|source| StoreError::Reconcile { source })
}
