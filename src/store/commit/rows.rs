//! The rows of new versions: sections, indicators with targets, tasks, and who does them.

mod indicators;
mod tasks;

use std::collections::HashMap;

use doichieu_entities::{assignment, section};
use doichieu_imports::reading::{Appendix, AppendixKind, Reading, Row};
use doichieu_imports::text::fold;
use sea_orm::ConnectionTrait;

use super::agencies::Agencies;
use super::links::{Link, Links, RowPlace};
use super::versions::count;
use crate::store::StoreError;
use crate::store::bulk::insert_all;
use crate::store::enums;
use crate::store::identity::Identity;
use crate::store::stored::encode;
use crate::store::stored_reading::StoredText;

/// Where the rows of one appendix go.
struct Place<'a> {
    appendix: &'a Appendix,
    appendix_idx: usize,
    version_id: i64,
    province_code: &'a str,
    /// Identities of the sections in their order.
    section_ids: Vec<i64>,
    links: &'a Links,
}

impl Place<'_> {
    fn link(&self, row_idx: usize) -> Option<&Link> {
        self.links.get(&(self.appendix_idx, row_idx))
    }

    fn section_id(&self, row: &Row) -> Option<i64> {
        self.section_ids.get(row.section_idx?).copied()
    }
}

/// Inserts everything below the versions; the identity of each row by its place.
pub(super) async fn insert(
    db: &impl ConnectionTrait,
    reading: &Reading,
    identities: &[Identity],
    version_ids: &[i64],
    links: &Links,
    agencies: &Agencies,
) -> Result<HashMap<RowPlace, i64>, StoreError> {
    let mut row_ids = HashMap::new();
    // An import holds a handful of appendices; their rows go in bulk.
    for (appendix_idx, appendix) in reading.appendices.iter().enumerate() {
        let place = Place {
            appendix,
            appendix_idx,
            version_id: version_ids[appendix_idx],
            province_code: &identities[appendix_idx].province_code,
            section_ids: insert_sections(db, appendix, version_ids[appendix_idx]).await?,
            links,
        };
        let ids = match appendix.kind {
            AppendixKind::Indicators => indicators::insert(db, &place).await?,
            AppendixKind::Tasks => tasks::insert(db, &place).await?,
        };
        insert_assignments(db, &place, &ids, agencies).await?;
        row_ids.extend(ids.into_iter().map(|(row_idx, id)| ((appendix_idx, row_idx), id)));
    }
    Ok(row_ids)
}

async fn insert_sections(
    db: &impl ConnectionTrait,
    appendix: &Appendix,
    version_id: i64,
) -> Result<Vec<i64>, StoreError> {
    let sections = appendix
        .sections
        .iter()
        .zip(0..)
        .map(|(it, position)| section::Model {
            id: 0,
            appendix_version_id: version_id,
            position,
            ordinal: it.ordinal.clone(),
            title: it.title.clone(),
            title_folded: fold(&it.title),
            sheet: it.sheet.clone(),
            cell: it.cell.to_string(),
        });
    let mut inserted = insert_all::<section::Entity, _>(db, sections.collect()).await?;
    inserted.sort_by_key(|it| it.position);
    Ok(inserted.into_iter().map(|it| it.id).collect())
}

async fn insert_assignments(
    db: &impl ConnectionTrait,
    place: &Place<'_>,
    row_ids: &HashMap<usize, i64>,
    agencies: &Agencies,
) -> Result<(), StoreError> {
    let mut models = Vec::new();
    for (row_idx, row) in place.appendix.rows.iter().enumerate() {
        let Some(row_id) = row_ids.get(&row_idx) else {
            continue;
        };
        let mut of_row = assignments(place, row, *row_id, agencies);
        models.append(&mut of_row);
    }
    insert_all::<assignment::Entity, _>(db, models).await?;
    Ok(())
}

/// One assignment for each agency of a cell; one without an agency for a cell in which none was understood.
fn assignments(place: &Place<'_>, row: &Row, row_id: i64, agencies: &Agencies) -> Vec<assignment::Model> {
    let is_indicator = place.appendix.kind == AppendixKind::Indicators;
    let mut models = Vec::new();
    for cell in &row.assignments {
        let mut named: Vec<(Option<i64>, &str)> = cell
            .agencies
            .iter()
            .map(|it| (agencies.id(place.province_code, it), it.text.as_str()))
            .collect();
        if named.is_empty() {
            named.push((None, cell.raw.as_str()));
        }
        for (agency_id, text) in named {
            models.push(assignment::Model {
                id: 0,
                plan_indicator_id: is_indicator.then_some(row_id),
                task_id: (!is_indicator).then_some(row_id),
                position: count(models.len()),
                role: enums::role(cell.role),
                agency_id,
                text: text.to_owned(),
                raw: cell.raw.to_string(),
                cell: cell.cell.to_string(),
            });
        }
    }
    models
}

/// The rows of an appendix by depth below group rows: a row needs the identity of the one above it.
fn levels(rows: &[Row]) -> Vec<Vec<usize>> {
    let mut depths: Vec<usize> = Vec::with_capacity(rows.len());
    let mut levels: Vec<Vec<usize>> = Vec::new();
    for (row_idx, row) in rows.iter().enumerate() {
        let depth = parent(row, row_idx)
            .and_then(|it| depths.get(it))
            .map_or(0, |it| it + 1);
        depths.push(depth);
        if levels.len() <= depth {
            levels.resize_with(depth + 1, Vec::new);
        }
        levels[depth].push(row_idx);
    }
    levels
}

/// The group row above a row, which stands before it.
fn parent(row: &Row, row_idx: usize) -> Option<usize> {
    row.parent_idx.filter(|it| *it < row_idx)
}

fn notes(row: &Row) -> Result<String, StoreError> {
    let notes: Vec<(&str, StoredText)> = row
        .notes
        .iter()
        .map(|(header, text)| {
            let text = StoredText {
                text: text.text.to_string(),
                raw: text.raw.to_string(),
                cell: text.cell.to_string(),
            };
            (header.as_str(), text)
        })
        .collect();
    encode(&notes)
}
