//! Readers see the new versions: a data version, the end of the old publications, the begin of the new ones.

use doichieu_entities::data_version::{self, ChangeKind};
use doichieu_entities::{import, publication};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use crate::store::StoreError;
use crate::store::bulk::insert_all;
use crate::store::clock::now;

/// Raises the data version.
pub(in crate::store) async fn raise_version(
    db: &impl ConnectionTrait,
    kind: ChangeKind,
    actor: &str,
    import_id: Option<i64>,
    decision_id: Option<i64>,
) -> Result<i64, StoreError> {
    let row = data_version::Model {
        id: 0,
        kind,
        changed_at: now(),
        changed_by: actor.to_owned(),
        import_id,
        decision_id,
    };
    let inserted = insert_all::<data_version::Entity, _>(db, vec![row]).await?;
    inserted
        .first()
        .map(|it| it.id)
        .ok_or(StoreError::NothingInserted)
}

/// Publishes one version of each appendix in place of the one that readers saw.
pub(super) async fn publish(
    db: &impl ConnectionTrait,
    import: &import::Model,
    actor: &str,
    appendix_ids: &[i64],
    version_ids: &[i64],
) -> Result<i64, StoreError> {
    let data_version = raise_version(db, ChangeKind::Commit, actor, Some(import.id), None).await?;
    unpublish(db, appendix_ids, data_version).await?;
    let shown = appendix_ids.iter().copied().zip(version_ids.iter().copied());
    show(db, shown.collect(), data_version).await?;
    Ok(data_version)
}

/// Ends what readers see of the appendices.
pub(in crate::store) async fn unpublish(
    db: &impl ConnectionTrait,
    appendix_ids: &[i64],
    data_version: i64,
) -> Result<(), StoreError> {
    publication::Entity::update_many()
        .col_expr(publication::Column::ToVersionId, Expr::value(data_version))
        .filter(publication::Column::AppendixId.is_in(appendix_ids.iter().copied()))
        .filter(publication::Column::ToVersionId.is_null())
        .exec(db)
        .await?;
    Ok(())
}

/// Shows versions, as `(appendix, version)`, from a data version on.
pub(in crate::store) async fn show(
    db: &impl ConnectionTrait,
    versions: Vec<(i64, i64)>,
    data_version: i64,
) -> Result<(), StoreError> {
    let rows = versions
        .into_iter()
        .map(|(appendix_id, appendix_version_id)| publication::Model {
            id: 0,
            appendix_id,
            appendix_version_id,
            from_version_id: data_version,
            to_version_id: None,
        });
    insert_all::<publication::Entity, _>(db, rows.collect()).await?;
    Ok(())
}
