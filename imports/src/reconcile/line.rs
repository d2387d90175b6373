//! A row as it is compared: its wordings understood once, whether it comes from the registry or from a reading.

use std::collections::HashMap;
use std::sync::Arc;

use super::RowRef;
use super::facts::FactKind;
use super::token::Token;
use super::wording::Wording;
use crate::reading::{Appendix, AppendixKind, AssignmentRole, Row, TargetKind};
use crate::registry::{KnownRow, SharedCode};

/// A row ready to be compared.
#[derive(Debug, Clone)]
pub(super) struct Line {
    /// Which row it is.
    pub(super) row: RowRef,
    /// The appendix it stands in.
    pub(super) appendix: AppendixKey,
    /// Indicator or task.
    pub(super) kind: AppendixKind,
    /// The province of its plan, where known.
    pub(super) province: Option<String>,
    /// Its code, where it has one.
    pub(super) code: Option<SharedCode>,
    /// Its name as printed.
    pub(super) name: String,
    /// Its name understood, with that of its group row where it says little alone.
    pub(super) wording: Wording,
    /// How much the words tell that it is looked up by.
    pub(super) telling: f64,
    /// Title of its section understood. Rows of one section share it.
    pub(super) section: Option<Arc<Wording>>,
    /// Number of its section.
    pub(super) section_ordinal: Option<String>,
    /// Unit in its normal form.
    pub(super) unit: Option<String>,
    /// Targets as `(year, raw)`, without those not set.
    pub(super) targets: Vec<(u16, String)>,
    /// Slugs of its lead and monitoring agencies' types.
    pub(super) agencies: Vec<String>,
    /// Output understood.
    pub(super) output: Option<Wording>,
    /// Last day, as `2026-12-31`.
    pub(super) due: Option<String>,
}

/// An appendix: rows of one and the same are never the same thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum AppendixKey {
    /// Of the registry, by its identity there.
    Known(i64),
    /// Of the reading, by its index.
    Read(usize),
}

/// Titles of sections understood, each once: most rows share theirs with many.
#[derive(Debug, Default)]
pub(super) struct Sections(HashMap<String, Arc<Wording>>);

impl Sections {
    fn read(&mut self, title: &str) -> Arc<Wording> {
        if let Some(wording) = self.0.get(title) {
            return Arc::clone(wording);
        }
        let wording = Arc::new(Wording::read(title));
        self.0.insert(title.to_owned(), Arc::clone(&wording));
        wording
    }
}

impl Line {
    /// A row of the registry.
    pub(super) fn of_known(row: &KnownRow, sections: &mut Sections) -> Self {
        let targets = row.targets.clone();
        let wording = wording_of(&row.name, row.parent_name.as_deref(), &targets);
        Self {
            row: RowRef::Known(row.id),
            appendix: AppendixKey::Known(row.appendix_id),
            kind: row.kind,
            province: Some(row.province_code.clone()),
            code: Some(row.code.clone()),
            telling: wording.known_by().map(Token::telling_weight).sum(),
            wording,
            name: row.name.to_string(),
            section: row.section.as_deref().map(|it| sections.read(it)),
            section_ordinal: row.section_ordinal.clone(),
            unit: row.unit.clone(),
            targets,
            agencies: row.agency_types.clone(),
            output: row.output.as_deref().map(Wording::read),
            due: row.due.clone(),
        }
    }

    /// A row of a reading; none where it is hidden or only a group of others.
    pub(super) fn of_read(appendix: &Appendix, appendix_idx: usize, row_idx: usize) -> Option<Self> {
        let row = appendix.rows.get(row_idx)?;
        if row.is_hidden || appendix.is_hidden || is_group(appendix, row_idx) {
            return None;
        }
        let parent = row
            .parent_idx
            .and_then(|it| appendix.rows.get(it))
            .map(|it| it.name.as_str());
        let section = row.section_idx.and_then(|it| appendix.sections.get(it));
        let targets = targets_of(row);
        let wording = wording_of(&row.name, parent, &targets);
        Some(Self {
            row: RowRef::Read {
                appendix_idx,
                row_idx,
            },
            appendix: AppendixKey::Read(appendix_idx),
            kind: appendix.kind,
            province: appendix.plan.province_code.clone(),
            code: None,
            telling: wording.known_by().map(Token::telling_weight).sum(),
            wording,
            name: row.name.to_string(),
            section: section.map(|it| Arc::new(Wording::read(&it.title))),
            section_ordinal: section.and_then(|it| it.ordinal.clone()),
            unit: row.unit.as_ref().map(|it| it.normal.to_string()),
            targets,
            agencies: lead_types(row),
            output: row.output.as_ref().map(|it| Wording::read(&it.text)),
            due: row
                .deadline
                .as_ref()
                .and_then(|it| it.value.due)
                .map(|it| it.to_string()),
        })
    }
}

/// Whether a row is a name over sub-rows, with no values of its own.
fn is_group(appendix: &Appendix, row_idx: usize) -> bool {
    let has_sub_rows = appendix.rows.iter().any(|it| it.parent_idx == Some(row_idx));
    let Some(row) = appendix.rows.get(row_idx) else {
        return false;
    };
    has_sub_rows && appendix.kind == AppendixKind::Indicators && targets_of(row).is_empty()
}

fn targets_of(row: &Row) -> Vec<(u16, String)> {
    let set = row
        .targets
        .iter()
        .filter(|it| it.value.kind != TargetKind::NotSet);
    set.map(|it| (it.year, it.raw.to_string())).collect()
}

fn lead_types(row: &Row) -> Vec<String> {
    let leading = row
        .assignments
        .iter()
        .filter(|it| it.role != AssignmentRole::Coordinating);
    leading
        .flat_map(|it| it.agencies.iter())
        .map(|it| it.type_slug.clone())
        .collect()
}

/// The name understood. Per cent that are the row's own target are no facts of it.
fn wording_of(name: &str, parent: Option<&str>, targets: &[(u16, String)]) -> Wording {
    let mut wording = Wording::read(&full_name(name, parent));
    let own = |value: &str| targets.iter().any(|it| it.1.contains(value));
    wording
        .facts
        .retain(|it| it.kind != FactKind::Percent || !own(&it.value));
    wording
}

/// The wording by which a row is compared and decided on: its name, with that of its group row after it where it says
/// little alone (`Cấp xã: Tỷ lệ hồ sơ xử lý trên môi trường mạng`).
pub(super) fn full_name(name: &str, parent: Option<&str>) -> String {
    const TELLS_ENOUGH: f64 = 3.0;
    match parent {
        Some(parent) if Wording::read(name).weight() < TELLS_ENOUGH => format!("{name}: {parent}"),
        _ => name.to_owned(),
    }
}
