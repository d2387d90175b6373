//! Taking a committed import back: what it superseded is seen again, and what only it held together parts. Nothing is
//! deleted.

use std::collections::{BTreeSet, HashMap};

use doichieu_entities::data_version::ChangeKind;
use doichieu_entities::import::{self, ImportStatus};
use doichieu_entities::{appendix_version, publication};
use doichieu_imports::reading::AppendixKind;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect, Set,
};

use super::audit::record;
use super::clock::now;
use super::commit::publish::{raise_version, show, unpublish};
use super::effects::Effects;
use super::identity::refresh_plans;
use super::import::{expect_status, get};
use super::regroup::regroup;
use super::{Store, StoreError, deed, shared, standing};
use crate::access::Actor;

/// What a revert did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reverted {
    /// The import that was taken back.
    pub import: import::Model,
    /// The data version without it.
    pub data_version: i64,
    /// Appendices whose earlier version is seen again.
    pub n_restored: usize,
    /// Appendices that had no earlier version and are seen no more.
    pub n_withdrawn: usize,
}

impl Store {
    /// Takes a committed import back. Refused when a later import of one of its appendices is what readers see.
    pub async fn revert(&self, id: i64, actor: &Actor) -> Result<Reverted, StoreError> {
        let tx = self.begin_write().await?;
        let import = get(&tx, id).await?;
        expect_status(&import, ImportStatus::Committed)?;
        let shown = versions_of(&tx, id).await?;
        refuse_superseded(&tx, &import, &shown).await?;
        let appendix_ids: Vec<i64> = shown.iter().map(|it| it.appendix_id).collect();
        let earlier = earlier_versions(&tx, &appendix_ids).await?;
        let data_version = raise_version(&tx, ChangeKind::Revert, &actor.name, Some(id), None).await?;
        unpublish(&tx, &appendix_ids, data_version).await?;
        let n_restored = earlier.len();
        let restored: Vec<i64> = earlier.values().copied().collect();
        show(&tx, earlier.into_iter().collect(), data_version).await?;
        let effects = Effects::of(&import)?;
        effects.take_back(&tx, id).await?;
        let version_ids = shown.iter().map(|it| it.id).chain(restored).collect::<Vec<_>>();
        for kind in standing::BOTH {
            let codes = touched_codes(&tx, kind, &effects, &version_ids).await?;
            regroup(&tx, kind, codes).await?;
        }
        let mut import = import.into_active_model();
        import.status = Set(ImportStatus::Reverted);
        import.reverted_by = Set(Some(actor.name.clone()));
        import.reverted_at = Set(Some(now()));
        let import = import.update(&tx).await?;
        refresh_plans(&tx, &appendix_ids, data_version).await?;
        standing::refresh(&tx, &standing::BOTH).await?;
        let reverted = Reverted {
            import,
            data_version,
            n_restored,
            n_withdrawn: appendix_ids.len() - n_restored,
        };
        record(&tx, actor, deed::reverted(&reverted)).await?;
        tx.commit().await?;
        Ok(reverted)
    }
}

/// The codes of all rows that the import brought, brought back or changed.
async fn touched_codes(
    db: &impl ConnectionTrait,
    kind: AppendixKind,
    effects: &Effects,
    version_ids: &[i64],
) -> Result<BTreeSet<String>, StoreError> {
    let mut ids = effects.shared_ids(kind);
    ids.extend(shared::of_versions(db, kind, version_ids).await?);
    Ok(shared::codes(db, kind, ids).await?.into_iter().collect())
}

async fn versions_of(
    db: &impl ConnectionTrait,
    import_id: i64,
) -> Result<Vec<appendix_version::Model>, StoreError> {
    Ok(appendix_version::Entity::find()
        .filter(appendix_version::Column::ImportId.eq(import_id))
        .order_by_asc(appendix_version::Column::Id)
        .all(db)
        .await?)
}

/// Refuses when readers see another version of one of the appendices.
async fn refuse_superseded(
    db: &impl ConnectionTrait,
    import: &import::Model,
    versions: &[appendix_version::Model],
) -> Result<(), StoreError> {
    let n_shown = publication::Entity::find()
        .select_only()
        .column(publication::Column::Id)
        .filter(publication::Column::AppendixVersionId.is_in(versions.iter().map(|it| it.id)))
        .filter(publication::Column::ToVersionId.is_null())
        .into_tuple::<i64>()
        .all(db)
        .await?
        .len();
    if n_shown == versions.len() {
        return Ok(());
    }
    let id = import.id;
    Err(StoreError::conflict(
        format!("lần nhập {id} đã được bản mới hơn thay thế; hãy hoàn tác bản mới hơn trước"),
        format!("import {id} was superseded by a later one; revert the later one first"),
    ))
}

/// For each appendix the version seen before the current one, unless its import was reverted too.
async fn earlier_versions(
    db: &impl ConnectionTrait,
    appendix_ids: &[i64],
) -> Result<HashMap<i64, i64>, StoreError> {
    let shown: Vec<(i64, i64)> = publication::Entity::find()
        .select_only()
        .column(publication::Column::AppendixId)
        .column(publication::Column::AppendixVersionId)
        .inner_join(appendix_version::Entity)
        .join(
            sea_orm::JoinType::InnerJoin,
            sea_orm::RelationTrait::def(&appendix_version::Relation::Import),
        )
        .filter(publication::Column::AppendixId.is_in(appendix_ids.iter().copied()))
        .filter(publication::Column::ToVersionId.is_not_null())
        .filter(import::Column::Status.eq(ImportStatus::Committed))
        .order_by_asc(publication::Column::Id)
        .into_tuple()
        .all(db)
        .await?;
    let current: Vec<i64> = publication::Entity::find()
        .select_only()
        .column(publication::Column::AppendixVersionId)
        .filter(publication::Column::AppendixId.is_in(appendix_ids.iter().copied()))
        .filter(publication::Column::ToVersionId.is_null())
        .into_tuple()
        .all(db)
        .await?;
    // In the order of publications the last one of each appendix stays.
    Ok(shown
        .into_iter()
        .filter(|(_, version_id)| !current.contains(version_id))
        .collect())
}
