//! What changed between two readings: appendix by appendix, row by row, field by field. Pure.
//!
//! Rows are paired by their wording, then by their number within the section, then by what is left in order of
//! likeness of the wording. A pair whose wording, unit, targets, agencies and deadline are equal is no change.

mod fields;
mod pairs;

use crate::store::stored_reading::{StoredAppendix, StoredReading, StoredRow};

pub use fields::{FieldChange, FieldName};

/// What changed in one appendix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AppendixDiff {
    /// `INDICATORS` or `TASKS`.
    pub kind: String,
    /// Label of the newer one, or of the older one where it was dropped.
    pub label: Option<String>,
    /// Official code of the province.
    pub province_code: Option<String>,
    /// Whether both sides have it.
    pub presence: Presence,
    /// Number, date and other facts of the plan that changed.
    pub plan: Vec<FieldChange>,
    /// Rows that only the newer one has.
    pub added: Vec<RowName>,
    /// Rows that only the older one has.
    pub dropped: Vec<RowName>,
    /// Rows of both that differ.
    pub changed: Vec<RowChange>,
    /// How many rows are equal.
    pub n_equal: usize,
}

/// Which sides have a thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// The newer one only.
    Added,
    /// The older one only.
    Dropped,
    /// Both.
    Both,
}

/// A row as a person finds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowName {
    /// Number of its section.
    pub section: Option<String>,
    /// Its number.
    pub ordinal: Option<String>,
    /// Its name or text.
    pub name: String,
    /// Sheet it stands in.
    pub sheet: String,
    /// Where it begins.
    pub cell: String,
}

/// What changed in a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowChange {
    /// The row in the older reading.
    pub from: RowName,
    /// The row in the newer one.
    pub to: RowName,
    /// What differs.
    pub fields: Vec<FieldChange>,
}

/// Compares two readings.
pub fn diff(from: &StoredReading, to: &StoredReading) -> Vec<AppendixDiff> {
    let mut rest: Vec<&StoredAppendix> = from.appendices.iter().collect();
    let mut diffs = Vec::new();
    for newer in &to.appendices {
        let older = pairs::appendix(&rest, newer).map(|it| rest.remove(it));
        diffs.push(match older {
            Some(older) => diff_appendix(older, newer),
            None => one_sided(newer, Presence::Added),
        });
    }
    diffs.extend(rest.into_iter().map(|it| one_sided(it, Presence::Dropped)));
    diffs
}

fn diff_appendix(from: &StoredAppendix, to: &StoredAppendix) -> AppendixDiff {
    let paired = pairs::rows(from, to);
    let mut diff = AppendixDiff {
        plan: fields::plan_changes(&from.plan, &to.plan),
        ..empty(to, Presence::Both)
    };
    for (from_idx, to_idx) in paired {
        match (from_idx.map(|it| &from.rows[it]), to_idx.map(|it| &to.rows[it])) {
            (Some(older), Some(newer)) => {
                let fields = fields::row_changes(from, older, to, newer);
                if fields.is_empty() {
                    diff.n_equal += 1;
                } else {
                    diff.changed.push(RowChange {
                        from: row_name(from, older),
                        to: row_name(to, newer),
                        fields,
                    });
                }
            }
            (Some(older), None) => diff.dropped.push(row_name(from, older)),
            (None, Some(newer)) => diff.added.push(row_name(to, newer)),
            (None, None) => {}
        }
    }
    diff
}

fn one_sided(appendix: &StoredAppendix, presence: Presence) -> AppendixDiff {
    let names: Vec<RowName> = appendix.rows.iter().map(|it| row_name(appendix, it)).collect();
    let mut diff = empty(appendix, presence);
    match presence {
        Presence::Added => diff.added = names,
        _ => diff.dropped = names,
    }
    diff
}

fn empty(appendix: &StoredAppendix, presence: Presence) -> AppendixDiff {
    AppendixDiff {
        kind: appendix.kind.clone(),
        label: appendix.label.clone(),
        province_code: appendix.plan.province_code.clone(),
        presence,
        plan: Vec::new(),
        added: Vec::new(),
        dropped: Vec::new(),
        changed: Vec::new(),
        n_equal: 0,
    }
}

fn row_name(appendix: &StoredAppendix, row: &StoredRow) -> RowName {
    RowName {
        section: fields::section_ordinal(appendix, row),
        ordinal: row.ordinal.clone(),
        name: row.name.clone(),
        sheet: row.sheet.clone(),
        cell: row.cell.clone(),
    }
}
