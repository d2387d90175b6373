//! Whether two readings of an appendix say the same: a hash over everything read but the places.

use doichieu_imports::text::collapse;
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::StoreError;
use super::import::hex;
use super::stored_reading::{StoredAppendix, StoredPlan, StoredRow};

/// What an appendix says: sheets, cells and odd white space do not count, so the same table in another file is equal.
#[derive(Serialize)]
struct Content<'a> {
    kind: &'a str,
    label: &'a Option<String>,
    title: &'a Option<String>,
    plan: &'a StoredPlan,
    columns: Vec<(&'a str, Option<u16>)>,
    sections: Vec<(&'a Option<String>, &'a str)>,
    rows: Vec<StoredRow>,
}

/// The hash of an appendix' content.
pub(super) fn content_hash(appendix: &StoredAppendix) -> Result<String, StoreError> {
    let content = Content {
        kind: &appendix.kind,
        label: &appendix.label,
        title: &appendix.title,
        plan: &appendix.plan,
        columns: appendix
            .columns
            .iter()
            .map(|it| (it.role.as_str(), it.year))
            .collect(),
        sections: appendix
            .sections
            .iter()
            .map(|it| (&it.ordinal, it.title.as_str()))
            .collect(),
        rows: appendix.rows.iter().map(without_places).collect(),
    };
    let json = super::stored::encode(&content)?;
    Ok(hex(&Sha256::digest(json)))
}

fn without_places(row: &StoredRow) -> StoredRow {
    let mut row = row.clone();
    for place in [&mut row.sheet, &mut row.cell, &mut row.name_cell] {
        place.clear();
    }
    row.name_raw = collapse(&row.name_raw);
    if let Some(unit) = &mut row.unit {
        forget(&mut unit.raw, &mut unit.cell);
    }
    for target in &mut row.targets {
        forget(&mut target.raw, &mut target.cell);
    }
    for assignment in &mut row.assignments {
        forget(&mut assignment.raw, &mut assignment.cell);
    }
    if let Some(deadline) = &mut row.deadline {
        forget(&mut deadline.raw, &mut deadline.cell);
    }
    if let Some(output) = &mut row.output {
        forget(&mut output.raw, &mut output.cell);
    }
    for (_, note) in &mut row.notes {
        forget(&mut note.raw, &mut note.cell);
    }
    row
}

fn forget(raw: &mut String, cell: &mut String) {
    *raw = collapse(raw);
    cell.clear();
}
