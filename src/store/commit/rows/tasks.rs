//! Rows of appendices of tasks.

use std::collections::HashMap;

use doichieu_entities::plan_indicator::MatchStatus;
use doichieu_entities::task;
use doichieu_imports::reading::Row;
use doichieu_imports::text::fold;
use sea_orm::ConnectionTrait;

use super::{Place, levels, notes, parent};
use crate::store::StoreError;
use crate::store::bulk::insert_all;
use crate::store::commit::versions::count;
use crate::store::enums;
use crate::store::stored::encode;

/// Inserts rows; the identity of each by its index.
pub(super) async fn insert(
    db: &impl ConnectionTrait,
    place: &Place<'_>,
) -> Result<HashMap<usize, i64>, StoreError> {
    let mut ids: HashMap<usize, i64> = HashMap::new();
    for level in levels(&place.appendix.rows) {
        let models = level.iter().map(|row_idx| row_model(place, *row_idx, &ids));
        let models = models.collect::<Result<Vec<_>, _>>()?;
        let inserted = insert_all::<task::Entity, _>(db, models).await?;
        ids.extend(
            inserted
                .into_iter()
                .filter_map(|it| Some((usize::try_from(it.position).ok()?, it.id))),
        );
    }
    Ok(ids)
}

fn row_model(
    place: &Place<'_>,
    row_idx: usize,
    ids: &HashMap<usize, i64>,
) -> Result<task::Model, StoreError> {
    let row: &Row = &place.appendix.rows[row_idx];
    let link = place.link(row_idx);
    let deadline = row.deadline.as_ref();
    let value = deadline.map(|it| &it.value);
    let output = row.output.as_ref();
    let milestones = value.map(|it| it.milestones.clone()).unwrap_or_default();
    Ok(task::Model {
        id: 0,
        appendix_version_id: place.version_id,
        section_id: place.section_id(row),
        parent_id: parent(row, row_idx).and_then(|it| ids.get(&it).copied()),
        position: count(row_idx),
        ordinal: row.ordinal.clone(),
        text: row.name.to_string(),
        text_raw: row.name_raw.to_string(),
        text_folded: fold(&row.name),
        sheet: row.sheet.to_string(),
        cell: row.cell.to_string(),
        text_cell: row.name_cell.to_string(),
        is_hidden: row.is_hidden,
        is_counted: link.is_some(),
        deadline_kind: value.map(|it| enums::deadline_kind(it.kind)),
        deadline_start: value.and_then(|it| it.start),
        deadline_due: value.and_then(|it| it.due),
        deadline_precision: value.and_then(|it| it.precision).map(enums::precision),
        is_continuous: value.is_some_and(|it| it.is_continuous),
        deadline_milestones: encode(&milestones)?,
        deadline_condition: value.and_then(|it| it.condition.clone()),
        deadline_raw: deadline.map(|it| it.raw.to_string()),
        deadline_cell: deadline.map(|it| it.cell.to_string()),
        output: output.map(|it| it.text.to_string()),
        output_raw: output.map(|it| it.raw.to_string()),
        output_cell: output.map(|it| it.cell.to_string()),
        notes: notes(row)?,
        shared_task_id: link.map(|it| it.thing.id),
        match_status: link.map_or(MatchStatus::New, |it| enums::match_status(it.status)),
        match_score: link.map_or(0.0, |it| it.score),
        decision_id: link.and_then(|it| it.decision_id),
    })
}
