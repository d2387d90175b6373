//! Published rows grouped anew after a document was taken back: what only it held together parts, each with a code of
//! its own.

use std::collections::{BTreeMap, BTreeSet};

use doichieu_imports::reading::AppendixKind;
use doichieu_imports::reconcile::{self, Join, Reconciliation, RegistryIndex};
use doichieu_imports::registry::{KnownRow, Registry, SharedCode};
use sea_orm::DatabaseTransaction;

use super::commit::known;
use super::effects::Effects;
use super::shared::{self, NewShared};
use super::{StoreError, registry};

/// Groups the rows of some codes of one kind with all that they touch, and gives each group its code.
pub(super) async fn regroup(
    tx: &DatabaseTransaction,
    kind: AppendixKind,
    codes: BTreeSet<String>,
) -> Result<(), StoreError> {
    if codes.is_empty() {
        return Ok(());
    }
    let registry = registry::load(tx, &[kind], Vec::new()).await?;
    let (registry, reconciliation) = regroup_aside(registry, codes).await?;
    // A revert keeps no effects: what it brings together belongs to the imports that stay.
    let mut effects = Effects::default();
    known::merge(tx, kind, &reconciliation.merges, &mut effects).await?;
    let moves = targets(tx, kind, &registry, &reconciliation).await?;
    known::move_rows(tx, kind, &moves, &mut effects).await
}

/// Groups on a thread for such work.
async fn regroup_aside(
    registry: Registry,
    codes: BTreeSet<String>,
) -> Result<(Registry, Reconciliation), StoreError> {
    let codes: Vec<SharedCode> = codes.into_iter().map(SharedCode).collect();
    let work = tokio::task::spawn_blocking(move || {
        let reconciliation = reconcile::regroup(&RegistryIndex::new(&registry), &codes);
        (registry, reconciliation)
    });
    work.await.map_err(|source| StoreError::Reconcile { source })
}

/// The rows that leave their code, each with what it is from now on. New shared things are made.
async fn targets(
    tx: &DatabaseTransaction,
    kind: AppendixKind,
    registry: &Registry,
    reconciliation: &Reconciliation,
) -> Result<Vec<(i64, i64)>, StoreError> {
    let mut fresh: BTreeMap<usize, &KnownRow> = BTreeMap::new();
    let mut known: BTreeSet<String> = BTreeSet::new();
    for it in &reconciliation.moves {
        match &it.to {
            Join::Known(code) => _ = known.insert(code.0.clone()),
            Join::Fresh(number) => {
                if let Some(row) = registry.rows.iter().find(|row| row.id == it.row_id) {
                    fresh.entry(*number).or_insert(row);
                }
            }
        }
    }
    let new = fresh.values().map(|row| NewShared {
        name: row.name.clone(),
        unit: row.unit.clone(),
    });
    let made = shared::create(tx, kind, new.collect()).await?;
    let made: BTreeMap<usize, i64> = fresh.into_keys().zip(made.iter().map(|it| it.id)).collect();
    let known: Vec<String> = known.into_iter().collect();
    let known = shared::by_code(tx, kind, &known).await?;
    let moves = reconciliation.moves.iter().map(|it| {
        let target = match &it.to {
            Join::Known(code) => known.get(&code.0).map(|it| it.id),
            Join::Fresh(number) => made.get(number).copied(),
        };
        let target = target.ok_or_else(|| StoreError::not_found("Indicator", &it.row_id))?;
        Ok((it.row_id, target))
    });
    moves.collect()
}
