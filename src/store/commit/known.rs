//! What reconciling says about rows that were there before: two codes are one, a row leaves its code.

use std::collections::{BTreeMap, HashMap};

use doichieu_imports::reading::AppendixKind;
use doichieu_imports::reconcile::Merge;
use doichieu_imports::registry::SharedCode;
use sea_orm::ConnectionTrait;

use crate::store::StoreError;
use crate::store::decision::redirects;
use crate::store::effects::Effects;
use crate::store::shared::{self, RowsOf};

/// Makes codes redirect: their rows, and whatever redirected to them.
pub(in crate::store) async fn merge(
    db: &impl ConnectionTrait,
    kind: AppendixKind,
    merges: &[Merge],
    effects: &mut Effects,
) -> Result<(), StoreError> {
    let merges: Vec<&Merge> = merges.iter().filter(|it| kind_of(&it.from) == kind).collect();
    let codes: Vec<String> = merges
        .iter()
        .flat_map(|it| [it.from.0.clone(), it.into.0.clone()])
        .collect();
    let things = shared::by_code(db, kind, &codes).await?;
    let mut now_at: HashMap<i64, i64> = HashMap::new();
    // Two codes turn out to be one now and then; each redirect changes rows of its own.
    for it in merges {
        let (Some(from), Some(into)) = (things.get(&it.from.0), things.get(&it.into.0)) else {
            continue;
        };
        let from = *now_at.get(&from.id).unwrap_or(&from.id);
        let into = *now_at.get(&into.id).unwrap_or(&into.id);
        if from != into {
            let mut changes = shared::recode(db, kind, RowsOf::Shared(from), into).await?;
            changes.extend(redirects(db, kind, from, into).await?);
            effects.make(db, changes).await?;
            now_at
                .values_mut()
                .filter(|it| **it == from)
                .for_each(|it| *it = into);
            now_at.insert(from, into);
        }
    }
    Ok(())
}

/// Gives rows, as `(row, shared thing)`, the shared thing that they are from now on.
pub(in crate::store) async fn move_rows(
    db: &impl ConnectionTrait,
    kind: AppendixKind,
    moves: &[(i64, i64)],
    effects: &mut Effects,
) -> Result<(), StoreError> {
    let mut rows_by_target: BTreeMap<i64, Vec<i64>> = BTreeMap::new();
    for (row_id, target) in moves {
        rows_by_target.entry(*target).or_default().push(*row_id);
    }
    for (target, rows) in rows_by_target {
        let changes = shared::recode(db, kind, RowsOf::These(&rows), target).await?;
        effects.make(db, changes).await?;
    }
    Ok(())
}

/// The kind that a code is of, by its letters.
pub(in crate::store) fn kind_of(code: &SharedCode) -> AppendixKind {
    if code.0.starts_with("NV-") {
        AppendixKind::Tasks
    } else {
        AppendixKind::Indicators
    }
}
