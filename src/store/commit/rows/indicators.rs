//! Rows of appendices of indicators and their targets.

use std::collections::HashMap;

use doichieu_entities::decimal_text::DecimalText;
use doichieu_entities::plan_indicator::{self, MatchStatus};
use doichieu_entities::target;
use doichieu_imports::reading::{Row, Target};
use doichieu_imports::text::fold;
use rust_decimal::prelude::ToPrimitive;
use sea_orm::ConnectionTrait;

use super::{Place, levels, notes, parent};
use crate::store::StoreError;
use crate::store::bulk::insert_all;
use crate::store::commit::versions::count;
use crate::store::enums;
use crate::store::stored::encode;
use crate::store::stored_reading::{Named, StoredScope};

/// Inserts rows and targets; the identity of each row by its index.
pub(super) async fn insert(
    db: &impl ConnectionTrait,
    place: &Place<'_>,
) -> Result<HashMap<usize, i64>, StoreError> {
    let rows = &place.appendix.rows;
    let mut ids: HashMap<usize, i64> = HashMap::new();
    for level in levels(rows) {
        let models = level.iter().map(|row_idx| row_model(place, *row_idx, &ids));
        let models = models.collect::<Result<Vec<_>, _>>()?;
        let inserted = insert_all::<plan_indicator::Entity, _>(db, models).await?;
        ids.extend(
            inserted
                .into_iter()
                .filter_map(|it| Some((usize::try_from(it.position).ok()?, it.id))),
        );
    }
    let mut targets = Vec::new();
    for (row_idx, row) in rows.iter().enumerate() {
        let Some(row_id) = ids.get(&row_idx) else { continue };
        for (it, position) in row.targets.iter().zip(0..) {
            targets.push(target_model(it, *row_id, position)?);
        }
    }
    insert_all::<target::Entity, _>(db, targets).await?;
    Ok(ids)
}

fn row_model(
    place: &Place<'_>,
    row_idx: usize,
    ids: &HashMap<usize, i64>,
) -> Result<plan_indicator::Model, StoreError> {
    let row: &Row = &place.appendix.rows[row_idx];
    let link = place.link(row_idx);
    let unit = row.unit.as_ref();
    Ok(plan_indicator::Model {
        id: 0,
        appendix_version_id: place.version_id,
        section_id: place.section_id(row),
        parent_id: parent(row, row_idx).and_then(|it| ids.get(&it).copied()),
        position: count(row_idx),
        ordinal: row.ordinal.clone(),
        name: row.name.to_string(),
        name_raw: row.name_raw.to_string(),
        name_folded: fold(&row.name),
        sheet: row.sheet.to_string(),
        cell: row.cell.to_string(),
        name_cell: row.name_cell.to_string(),
        is_hidden: row.is_hidden,
        is_counted: link.is_some(),
        unit: unit.map(|it| it.text.to_string()),
        unit_normal: unit.map(|it| it.normal.to_string()),
        unit_raw: unit.map(|it| it.raw.to_string()),
        unit_cell: unit.map(|it| it.cell.to_string()),
        notes: notes(row)?,
        indicator_id: link.map(|it| it.thing.id),
        match_status: link.map_or(MatchStatus::New, |it| enums::match_status(it.status)),
        match_score: link.map_or(0.0, |it| it.score),
        decision_id: link.and_then(|it| it.decision_id),
    })
}

fn target_model(target: &Target, row_id: i64, position: i32) -> Result<target::Model, StoreError> {
    let value = &target.value;
    let scopes: Vec<StoredScope> = value
        .scopes
        .iter()
        .map(|it| StoredScope {
            scope: it.scope.clone(),
            comparator: it.comparator.stable_name().to_owned(),
            value: it.value,
            upper: it.upper,
        })
        .collect();
    Ok(target::Model {
        id: 0,
        plan_indicator_id: row_id,
        position,
        year: i32::from(target.year),
        kind: enums::target_kind(value.kind),
        comparator: value.comparator.map(enums::comparator),
        value: value.value.map(DecimalText::from),
        value_float: value.value.and_then(|it| it.to_f64()),
        upper: value.upper.map(DecimalText::from),
        upper_float: value.upper.and_then(|it| it.to_f64()),
        qualifier: value.qualifier.clone(),
        unit: value.unit.clone(),
        scopes: encode(&scopes)?,
        raw: target.raw.to_string(),
        cell: target.cell.to_string(),
    })
}
