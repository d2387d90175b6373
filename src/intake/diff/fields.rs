//! The fields of a row and of a plan, compared as text. White space does not count.

use doichieu_imports::text::collapse;

use crate::store::stored_reading::{StoredAppendix, StoredPlan, StoredRow};

/// A field that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldChange {
    /// Which.
    pub field: FieldName,
    /// Before; none where it was blank or absent.
    pub from: Option<String>,
    /// After.
    pub to: Option<String>,
}

/// A field of a row or a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FieldName {
    /// Number of the plan.
    PlanNumber,
    /// Day of issue.
    PlanIssuedOn,
    /// Issued or draft.
    PlanStatus,
    /// Name or text of the row.
    Name,
    /// Section of the row.
    Section,
    /// Number of the row.
    Ordinal,
    /// Unit.
    Unit,
    /// Target of a year.
    Target(u16),
    /// Agencies that lead.
    Lead,
    /// Agencies that coordinate.
    Coordinating,
    /// Agencies that follow.
    Monitoring,
    /// Deadline.
    Deadline,
    /// Output.
    Output,
    /// Whether the row is hidden.
    Hidden,
}

/// What differs between two rows.
pub(super) fn row_changes(
    from_appendix: &StoredAppendix,
    from: &StoredRow,
    to_appendix: &StoredAppendix,
    to: &StoredRow,
) -> Vec<FieldChange> {
    let mut names = vec![
        FieldName::Name,
        FieldName::Section,
        FieldName::Ordinal,
        FieldName::Unit,
    ];
    let mut years: Vec<u16> = from.targets.iter().chain(&to.targets).map(|it| it.year).collect();
    years.sort_unstable();
    years.dedup();
    names.extend(years.into_iter().map(FieldName::Target));
    names.extend([
        FieldName::Lead,
        FieldName::Coordinating,
        FieldName::Monitoring,
        FieldName::Deadline,
        FieldName::Output,
        FieldName::Hidden,
    ]);
    names
        .into_iter()
        .filter_map(|field| {
            change(
                field,
                row_field(from_appendix, from, field),
                row_field(to_appendix, to, field),
            )
        })
        .collect()
}

/// What differs between the facts of two plans.
pub(super) fn plan_changes(from: &StoredPlan, to: &StoredPlan) -> Vec<FieldChange> {
    let date = |plan: &StoredPlan| plan.issued_on.map(|it| it.to_string());
    let pairs = [
        (FieldName::PlanNumber, from.number.clone(), to.number.clone()),
        (FieldName::PlanIssuedOn, date(from), date(to)),
        (
            FieldName::PlanStatus,
            Some(from.status.clone()),
            Some(to.status.clone()),
        ),
    ];
    pairs
        .into_iter()
        .filter_map(|(field, from, to)| change(field, from, to))
        .collect()
}

/// Number of the section a row stands in.
pub(super) fn section_ordinal(appendix: &StoredAppendix, row: &StoredRow) -> Option<String> {
    let section = appendix.sections.get(row.section_idx?)?;
    section.ordinal.clone().or_else(|| Some(section.title.clone()))
}

fn change(field: FieldName, from: Option<String>, to: Option<String>) -> Option<FieldChange> {
    (from != to).then_some(FieldChange { field, from, to })
}

fn row_field(appendix: &StoredAppendix, row: &StoredRow, field: FieldName) -> Option<String> {
    match field {
        FieldName::Name => Some(row.name.clone()),
        FieldName::Section => section_ordinal(appendix, row),
        FieldName::Ordinal => row.ordinal.clone(),
        FieldName::Unit => row.unit.as_ref().map(|it| it.text.clone()),
        FieldName::Target(year) => {
            let of_year = row.targets.iter().filter(|it| it.year == year);
            joined(
                of_year
                    .filter(|it| it.kind != "NOT_SET")
                    .map(|it| it.raw.as_str()),
            )
        }
        FieldName::Lead => agencies(row, "LEAD"),
        FieldName::Coordinating => agencies(row, "COORDINATING"),
        FieldName::Monitoring => agencies(row, "MONITORING"),
        FieldName::Deadline => row
            .deadline
            .as_ref()
            .and_then(|it| joined([it.raw.as_str()].into_iter())),
        FieldName::Output => row.output.as_ref().map(|it| it.text.clone()),
        FieldName::Hidden => Some(row.is_hidden.to_string()),
        FieldName::PlanNumber | FieldName::PlanIssuedOn | FieldName::PlanStatus => None,
    }
}

fn agencies(row: &StoredRow, role: &str) -> Option<String> {
    let cells = row.assignments.iter().filter(|it| it.role == role);
    joined(cells.map(|it| it.raw.as_str()))
}

fn joined<'a>(texts: impl Iterator<Item = &'a str>) -> Option<String> {
    let texts: Vec<String> = texts.map(collapse).filter(|it| !it.is_empty()).collect();
    (!texts.is_empty()).then(|| texts.join("; "))
}
