//! The JSON of `inspect`. Its form is part of the public interface.

use chrono::NaiveDate;
use doichieu_imports::cell::column_letters;
use doichieu_imports::diagnostic::Lang;
use rust_decimal::Decimal;
use serde::Serialize;

use crate::store::stored_reading::{
    StoredAppendix, StoredAssignment, StoredColumn, StoredDeadline, StoredDiagnostic, StoredMention,
    StoredPlan, StoredReading, StoredRow, StoredScope, StoredTarget,
};

/// What was understood of a file.
#[derive(Debug, Serialize)]
pub(super) struct Inspection<'a> {
    file: File<'a>,
    outcome: &'static str,
    appendices: Vec<Appendix<'a>>,
    diagnostics: Vec<Diagnostic<'a>>,
}

#[derive(Debug, Serialize)]
struct File<'a> {
    name: &'a str,
    sha256: &'a str,
    format: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct Appendix<'a> {
    sheet: &'a str,
    range: &'a str,
    label: Option<&'a str>,
    kind: &'a str,
    title: Option<&'a str>,
    plan: Plan<'a>,
    columns: Vec<Column<'a>>,
    sections: Vec<Section<'a>>,
    rows: Vec<Row<'a>>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Plan<'a> {
    province_code: Option<&'a str>,
    number: Option<&'a str>,
    issued_on: Option<NaiveDate>,
    period_start: Option<u16>,
    period_end: Option<u16>,
    status: &'a str,
}

#[derive(Debug, Serialize)]
struct Column<'a> {
    letter: String,
    header: &'a str,
    role: &'a str,
    year: Option<u16>,
}

#[derive(Debug, Serialize)]
struct Section<'a> {
    ordinal: Option<&'a str>,
    title: &'a str,
}

#[derive(Debug, Serialize)]
struct Row<'a> {
    section: Option<&'a str>,
    ordinal: Option<&'a str>,
    name: &'a str,
    unit: Option<&'a str>,
    cell: &'a str,
    /// Only of a row in another sheet than its appendix begins in.
    #[serde(skip_serializing_if = "Option::is_none")]
    sheet: Option<&'a str>,
    hidden: bool,
    targets: Vec<Target<'a>>,
    assignments: Vec<Assignment<'a>>,
    deadline: Option<Deadline<'a>>,
    output: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct Target<'a> {
    year: u16,
    raw: &'a str,
    comparator: Option<&'a str>,
    value: Option<String>,
    upper: Option<String>,
    kind: &'a str,
    qualifier: Option<&'a str>,
    cell: &'a str,
    /// Only of a target with several numbers.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    scopes: Vec<Scope<'a>>,
}

#[derive(Debug, Serialize)]
struct Scope<'a> {
    scope: &'a str,
    comparator: &'a str,
    value: String,
    upper: Option<String>,
}

#[derive(Debug, Serialize)]
struct Assignment<'a> {
    role: &'a str,
    raw: &'a str,
    cell: &'a str,
    agencies: Vec<Agency<'a>>,
}

#[derive(Debug, Serialize)]
struct Agency<'a> {
    text: &'a str,
    r#type: &'a str,
    /// Only where the cell names the agency it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    parent: Option<Box<Agency<'a>>>,
}

#[derive(Debug, Serialize)]
struct Deadline<'a> {
    raw: &'a str,
    kind: &'a str,
    start: Option<NaiveDate>,
    due: Option<NaiveDate>,
    precision: Option<&'a str>,
    continuous: bool,
    milestones: &'a [NaiveDate],
    condition: Option<&'a str>,
    cell: &'a str,
}

#[derive(Debug, Serialize)]
struct Diagnostic<'a> {
    severity: &'a str,
    code: &'a str,
    message: &'a str,
    sheet: Option<&'a str>,
    cell: Option<&'a str>,
}

impl<'a> Inspection<'a> {
    /// The form of a reading, with messages in one language.
    pub(super) fn new(reading: &'a StoredReading, lang: Lang) -> Self {
        Self {
            file: File {
                name: &reading.name,
                sha256: &reading.sha256,
                format: reading.format.as_deref(),
            },
            outcome: if reading.is_read { "READ" } else { "REFUSED" },
            appendices: reading.appendices.iter().map(Appendix::from).collect(),
            diagnostics: reading
                .diagnostics
                .iter()
                .map(|it| Diagnostic::new(it, lang))
                .collect(),
        }
    }
}

impl<'a> Diagnostic<'a> {
    fn new(diagnostic: &'a StoredDiagnostic, lang: Lang) -> Self {
        Self {
            severity: &diagnostic.severity,
            code: &diagnostic.code,
            message: diagnostic.message(lang),
            sheet: diagnostic.sheet.as_deref(),
            cell: diagnostic.cell.as_deref(),
        }
    }
}

impl<'a> From<&'a StoredAppendix> for Appendix<'a> {
    fn from(appendix: &'a StoredAppendix) -> Self {
        let sections = appendix.sections.iter().map(|it| Section {
            ordinal: it.ordinal.as_deref(),
            title: &it.title,
        });
        Self {
            sheet: &appendix.sheet,
            range: &appendix.range,
            label: appendix.label.as_deref(),
            kind: &appendix.kind,
            title: appendix.title.as_deref(),
            plan: Plan::from(&appendix.plan),
            columns: appendix.columns.iter().map(Column::from).collect(),
            sections: sections.collect(),
            rows: appendix.rows.iter().map(|it| Row::new(it, appendix)).collect(),
        }
    }
}

impl<'a> From<&'a StoredPlan> for Plan<'a> {
    fn from(plan: &'a StoredPlan) -> Self {
        Self {
            province_code: plan.province_code.as_deref(),
            number: plan.number.as_deref(),
            issued_on: plan.issued_on,
            period_start: plan.period_start,
            period_end: plan.period_end,
            status: &plan.status,
        }
    }
}

impl<'a> From<&'a StoredColumn> for Column<'a> {
    fn from(column: &'a StoredColumn) -> Self {
        Self {
            letter: column_letters(column.col_idx),
            header: &column.header,
            role: &column.role,
            year: column.year,
        }
    }
}

impl<'a> Row<'a> {
    fn new(row: &'a StoredRow, appendix: &'a StoredAppendix) -> Self {
        let section = row.section_idx.and_then(|it| appendix.sections.get(it));
        Self {
            section: section.and_then(|it| it.ordinal.as_deref()),
            ordinal: row.ordinal.as_deref(),
            name: &row.name,
            unit: row.unit.as_ref().map(|it| it.text.as_str()),
            cell: &row.cell,
            sheet: (row.sheet != appendix.sheet).then_some(row.sheet.as_str()),
            hidden: row.is_hidden,
            targets: row.targets.iter().map(Target::from).collect(),
            assignments: row.assignments.iter().map(Assignment::from).collect(),
            deadline: row.deadline.as_ref().map(Deadline::from),
            output: row.output.as_ref().map(|it| it.text.as_str()),
        }
    }
}

impl<'a> From<&'a StoredTarget> for Target<'a> {
    fn from(target: &'a StoredTarget) -> Self {
        Self {
            year: target.year,
            raw: &target.raw,
            comparator: target.comparator.as_deref(),
            value: target.value.map(shortest),
            upper: target.upper.map(shortest),
            kind: &target.kind,
            qualifier: target.qualifier.as_deref(),
            cell: &target.cell,
            scopes: target.scopes.iter().map(Scope::from).collect(),
        }
    }
}

impl<'a> From<&'a StoredScope> for Scope<'a> {
    fn from(scope: &'a StoredScope) -> Self {
        Self {
            scope: &scope.scope,
            comparator: &scope.comparator,
            value: shortest(scope.value),
            upper: scope.upper.map(shortest),
        }
    }
}

impl<'a> From<&'a StoredAssignment> for Assignment<'a> {
    fn from(assignment: &'a StoredAssignment) -> Self {
        Self {
            role: &assignment.role,
            raw: &assignment.raw,
            cell: &assignment.cell,
            agencies: assignment.agencies.iter().map(Agency::from).collect(),
        }
    }
}

impl<'a> From<&'a StoredMention> for Agency<'a> {
    fn from(mention: &'a StoredMention) -> Self {
        Self {
            text: &mention.text,
            r#type: &mention.type_slug,
            parent: mention.parent.as_deref().map(|it| Box::new(Self::from(it))),
        }
    }
}

impl<'a> From<&'a StoredDeadline> for Deadline<'a> {
    fn from(deadline: &'a StoredDeadline) -> Self {
        Self {
            raw: &deadline.raw,
            kind: &deadline.kind,
            start: deadline.start,
            due: deadline.due,
            precision: deadline.precision.as_deref(),
            continuous: deadline.is_continuous,
            milestones: &deadline.milestones,
            condition: deadline.condition.as_deref(),
            cell: &deadline.cell,
        }
    }
}

/// The shortest decimal with a point: `80`, not `80.0`.
fn shortest(value: Decimal) -> String {
    value.normalize().to_string()
}
