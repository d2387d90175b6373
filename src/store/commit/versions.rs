//! Versions of appendices: which one readers see now, and the new ones of an import.

use std::collections::HashMap;

use doichieu_entities::{appendix_version, import, publication};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QuerySelect, RelationTrait};

use crate::store::StoreError;
use crate::store::bulk::insert_all;
use crate::store::clock::now;
use crate::store::enums;
use crate::store::identity::Identity;
use crate::store::stored_reading::StoredAppendix;

/// An appendix that says something new.
pub(super) struct NewVersion {
    /// Place in the import's reading.
    pub(super) appendix_idx: usize,
    pub(super) stored: StoredAppendix,
    pub(super) identity: Identity,
    pub(super) content_hash: String,
}

/// The version of an appendix that readers see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Current {
    pub(super) import_id: i64,
    pub(super) content_hash: String,
}

/// The current version of each identity's appendix.
pub(super) async fn currents(
    db: &impl ConnectionTrait,
    identities: &[Identity],
) -> Result<Vec<Option<Current>>, StoreError> {
    let appendix_ids = identities.iter().filter_map(|it| it.appendix_id);
    let found: Vec<(i64, i64, String)> = publication::Entity::find()
        .select_only()
        .column(publication::Column::AppendixId)
        .column(appendix_version::Column::ImportId)
        .column(appendix_version::Column::ContentHash)
        .join(JoinType::InnerJoin, publication::Relation::AppendixVersion.def())
        .filter(publication::Column::AppendixId.is_in(appendix_ids))
        .filter(publication::Column::ToVersionId.is_null())
        .into_tuple()
        .all(db)
        .await?;
    let mut found: HashMap<i64, Current> = found
        .into_iter()
        .map(|(appendix_id, import_id, content_hash)| {
            (
                appendix_id,
                Current {
                    import_id,
                    content_hash,
                },
            )
        })
        .collect();
    Ok(identities
        .iter()
        .map(|it| found.remove(&it.appendix_id?))
        .collect())
}

/// Inserts the new versions; their identities in order.
pub(super) async fn insert(
    db: &impl ConnectionTrait,
    import: &import::Model,
    new: &[NewVersion],
    appendix_ids: &[i64],
) -> Result<Vec<i64>, StoreError> {
    let models = new
        .iter()
        .zip(appendix_ids)
        .map(|(it, appendix_id)| model(import, it, *appendix_id));
    let models = models.collect::<Result<Vec<_>, _>>()?;
    let mut inserted = insert_all::<appendix_version::Entity, _>(db, models).await?;
    inserted.sort_by_key(|it| it.appendix_idx);
    Ok(inserted.into_iter().map(|it| it.id).collect())
}

fn model(
    import: &import::Model,
    new: &NewVersion,
    appendix_id: i64,
) -> Result<appendix_version::Model, StoreError> {
    let (stored, facts) = (&new.stored, &new.identity.facts);
    Ok(appendix_version::Model {
        id: 0,
        appendix_id,
        import_id: import.id,
        appendix_idx: count(new.appendix_idx),
        sheet: stored.sheet.clone(),
        range: stored.range.clone(),
        is_hidden: stored.is_hidden,
        label: stored.label.clone(),
        title: stored.title.clone(),
        number: facts.number.clone(),
        issued_on: facts.issued_on,
        issuer: facts.issuer.clone(),
        period_start: facts.period_start.map(i32::from),
        period_end: facts.period_end.map(i32::from),
        status: enums::plan_status(facts.status),
        columns: crate::store::stored::encode(&stored.columns)?,
        content_hash: new.content_hash.clone(),
        n_sections: count(stored.sections.len()),
        n_rows: count(stored.rows.len()),
        created_at: now(),
    })
}

/// A count or index as a column holds it; the limits of a file keep it far below.
pub(super) fn count(n: usize) -> i32 {
    i32::try_from(n).unwrap_or(i32::MAX)
}
