//! Makes rows of drafts: hands the text of each cell to the parser of its column and keeps it beside what was understood.

use crate::cell::CellRef;
use crate::diagnostic::{Diagnostic, ValueFinding};
use crate::layout::agencies::is_ditto;
use crate::layout::body::RowDraft;
use crate::layout::columns::TableColumn;
use crate::layout::legend::Legend;
use crate::layout::ordinal::Ordinal;
use crate::layout::said_years::parts_by_year;
use crate::layout::seen::Seen;
use crate::layout::timeline::{reach_over, time_of_parts};
use crate::reading::{Assignment, AssignmentRole, ColumnRole, Deadline, Row, Target, TextValue, Unit};
use crate::text::{SharedText, collapse_shared, fold};
use crate::values::target::is_blank_mark;
use crate::workbook::Cell;

/// What all rows of a table share.
pub(crate) struct RowContext<'a> {
    pub(crate) sheet: SharedText,
    pub(crate) columns: &'a [TableColumn],
    /// `Đơn vị tính: %` above the table.
    pub(crate) unit: Option<(CellRef, SharedText)>,
    pub(crate) period: Option<(u16, u16)>,
    /// Whether hidden columns count.
    pub(crate) counts_hidden: bool,
    pub(crate) is_hidden: bool,
    /// What the marks of a matrix mean.
    pub(crate) legend: Legend,
    pub(crate) seen: Seen,
}

/// The cells of one column in one row, joined.
struct Joined<'g> {
    raw: SharedText,
    at: CellRef,
    /// The cell, where it is one.
    single: Option<&'g Cell>,
}

/// Makes a row of a draft.
pub(crate) fn build_row(
    mut draft: RowDraft<'_>,
    ctx: &RowContext<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Row {
    let ordinal = draft.ordinal.take();
    let draft = &draft;
    let name = ctx.joined(draft, |it| it.role == ColumnRole::Name);
    let name_raw = name.as_ref().map(|it| it.raw.clone()).unwrap_or_default();
    let fallback = draft.cells.first().map(|(_, it)| it.cell.at);
    let name_cell = name.as_ref().map(|it| it.at).or(fallback);
    let at = draft
        .ordinal_cell
        .or(name_cell)
        .or_else(|| CellRef::new(draft.row_idx, 0));
    let origin = at.unwrap_or(CellRef::ORIGIN);
    let mut row = Row {
        section_idx: draft.section_idx,
        parent_idx: draft.parent_idx,
        ordinal: ordinal.map(|it| it.text),
        name: ctx.name_of(draft, &name_raw),
        name_raw,
        sheet: ctx.sheet.clone(),
        cell: origin,
        name_cell: name_cell.unwrap_or(origin),
        is_hidden: !ctx.counts_hidden && (draft.is_hidden || ctx.is_hidden),
        unit: ctx.unit_of(draft, diagnostics),
        targets: Vec::with_capacity(ctx.count(&[ColumnRole::Target])),
        assignments: Vec::with_capacity(ctx.count(AGENCY_ROLES)),
        deadline: None,
        output: None,
        notes: Vec::new(),
    };
    for column_idx in 0..ctx.columns.len() {
        ctx.add_column(&mut row, draft, column_idx, diagnostics);
    }
    // Room that is not used would be much of the memory that a large table takes.
    row.targets.shrink_to_fit();
    row.assignments.shrink_to_fit();
    row.notes.shrink_to_fit();
    row
}

/// Columns of which a cell mostly gives one assignment.
const AGENCY_ROLES: &[ColumnRole] = &[ColumnRole::Lead, ColumnRole::Coordinating, ColumnRole::Monitoring];

impl RowContext<'_> {
    fn count(&self, roles: &[ColumnRole]) -> usize {
        self.columns.iter().filter(|it| roles.contains(&it.role)).count()
    }

    fn joined<'g>(&self, draft: &RowDraft<'g>, wanted: impl Fn(&TableColumn) -> bool) -> Option<Joined<'g>> {
        let idx = self.columns.iter().position(wanted)?;
        join_cells(draft, idx)
    }

    fn name_of(&self, draft: &RowDraft<'_>, name_raw: &SharedText) -> SharedText {
        let name = collapse_shared(name_raw);
        if draft.ordinal_is_in_name
            && let Some((_, rest)) = Ordinal::split_title(&name)
        {
            return rest.into();
        }
        name
    }

    fn unit_of(&self, draft: &RowDraft<'_>, diagnostics: &mut Vec<Diagnostic>) -> Option<Unit> {
        let cell = self.joined(draft, |it| it.role == ColumnRole::Unit);
        let (raw, at) = match (&cell, &self.unit) {
            (Some(cell), _) => (cell.raw.clone(), cell.at),
            (None, Some((at, unit))) if !self.columns.iter().any(|it| it.role == ColumnRole::Unit) => {
                (unit.clone(), *at)
            }
            _ => return None,
        };
        let (unit, findings) = self.seen.unit(&raw);
        self.report(findings, at, diagnostics);
        unit.map(|it| Unit {
            text: it.text,
            normal: it.normal,
            raw,
            cell: at,
        })
    }

    fn report(&self, findings: Vec<ValueFinding>, at: CellRef, diagnostics: &mut Vec<Diagnostic>) {
        diagnostics.extend(
            findings
                .into_iter()
                .map(|it| Diagnostic::of_cell(it.into(), &self.sheet, at)),
        );
    }

    fn add_column(&self, row: &mut Row, draft: &RowDraft<'_>, idx: usize, diagnostics: &mut Vec<Diagnostic>) {
        let Some(column) = self.columns.get(idx) else {
            return;
        };
        if matches!(
            column.role,
            ColumnRole::Ordinal | ColumnRole::Name | ColumnRole::Unit
        ) {
            return;
        }
        let is_set_aside = column.is_hidden && !self.counts_hidden;
        let joined = if column.says_years {
            self.part_of_year(draft, column)
        } else {
            join_cells(draft, idx)
        };
        match column.role {
            ColumnRole::Target if !is_set_aside => {
                if let Some(year) = column.year {
                    let at = joined
                        .as_ref()
                        .map(|it| it.at)
                        .or_else(|| CellRef::new(draft.row_idx, column.first_col));
                    let single = joined.as_ref().and_then(|it| it.single);
                    let raw = joined.map(|it| it.raw).unwrap_or_default();
                    let (value, findings) = self.seen.target(&raw, row.unit.as_ref(), single);
                    let cell = at.unwrap_or(row.cell);
                    self.report(findings, cell, diagnostics);
                    row.targets.push(Target {
                        year,
                        value,
                        raw,
                        cell,
                    });
                }
            }
            _ => {
                if let Some(cell) = joined {
                    self.add_cell(row, column, &cell, is_set_aside, diagnostics);
                }
            }
        }
    }

    /// The part of a cell that speaks of a column's year, where the cell says several years.
    fn part_of_year<'g>(&self, draft: &RowDraft<'g>, column: &TableColumn) -> Option<Joined<'g>> {
        let first = self
            .columns
            .iter()
            .position(|it| it.first_col == column.first_col)?;
        let cell = join_cells(draft, first)?;
        let parts = parts_by_year(&cell.raw);
        let (_, part) = parts.iter().find(|(year, _)| Some(*year) == column.year)?;
        Some(Joined {
            raw: (*part).into(),
            at: cell.at,
            single: None,
        })
    }

    fn add_cell(
        &self,
        row: &mut Row,
        column: &TableColumn,
        cell: &Joined<'_>,
        is_set_aside: bool,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        let value = TextValue {
            text: collapse_shared(&cell.raw),
            raw: cell.raw.clone(),
            cell: cell.at,
        };
        if is_set_aside {
            row.notes.push((column.header.clone(), value));
            return;
        }
        match column.role {
            ColumnRole::Lead => self.add_assignments(row, AssignmentRole::Lead, cell, diagnostics),
            ColumnRole::Coordinating => {
                self.add_assignments(row, AssignmentRole::Coordinating, cell, diagnostics);
            }
            ColumnRole::Monitoring => {
                self.add_assignments(row, AssignmentRole::Monitoring, cell, diagnostics);
            }
            ColumnRole::AgencyMark => self.add_mark(row, column, cell, diagnostics),
            ColumnRole::Deadline if column.period.is_some() => self.add_period(row, column, cell),
            ColumnRole::Deadline => {
                let counted = column.counts.as_deref();
                let in_parts = counted.and_then(|it| time_of_parts(it, &cell.raw));
                let (value, findings) = match in_parts {
                    _ if is_ditto(&cell.raw) => Default::default(),
                    Some(text) => self.seen.deadline(&text.into(), None, self.period),
                    None => self.seen.deadline(&cell.raw, cell.single, self.period),
                };
                self.report(findings, cell.at, diagnostics);
                row.deadline = Some(Deadline {
                    value,
                    raw: cell.raw.clone(),
                    cell: cell.at,
                });
            }
            ColumnRole::Output if !is_blank_mark(&value.text) => row.output = Some(value),
            ColumnRole::Output => {}
            _ if column.is_group || column.is_years => {}
            _ => row.notes.push((column.header.clone(), value)),
        }
    }

    fn add_assignments(
        &self,
        row: &mut Row,
        role: AssignmentRole,
        cell: &Joined<'_>,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        if is_blank_mark(&cell.raw) {
            return;
        }
        for part in self.seen.assigned(&cell.raw, role).iter() {
            self.report(part.findings.clone(), cell.at, diagnostics);
            row.assignments.push(Assignment {
                role: part.role,
                raw: cell.raw.clone(),
                cell: cell.at,
                agencies: part.agencies.clone(),
            });
        }
    }

    /// A mark of a timeline: the header names the period, several marks reach from the first to the last.
    fn add_period(&self, row: &mut Row, column: &TableColumn, cell: &Joined<'_>) {
        let Some(period) = column.period.as_deref().filter(|_| !is_blank_mark(&cell.raw)) else {
            return;
        };
        let (value, _) = self.seen.deadline(&period.into(), None, self.period);
        row.deadline = Some(match row.deadline.take() {
            Some(known) => Deadline {
                value: reach_over(&known.value, &value),
                raw: format!("{}, {period}", known.raw).into(),
                cell: known.cell,
            },
            None => Deadline {
                value,
                raw: period.into(),
                cell: cell.at,
            },
        });
    }

    /// A mark in a matrix: the header names the agency, the mark or the header above says its role.
    fn add_mark(
        &self,
        row: &mut Row,
        column: &TableColumn,
        cell: &Joined<'_>,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        let Some((agency, default_role)) = &column.agency else {
            return;
        };
        if is_blank_mark(&cell.raw) {
            return;
        }
        let mark = fold(&cell.raw);
        let role = self.legend.role_of(&mark).unwrap_or(match mark.as_str() {
            "ct" | "c" | "chu tri" => AssignmentRole::Lead,
            "ph" | "p" | "phoi hop" => AssignmentRole::Coordinating,
            "td" | "theo doi" => AssignmentRole::Monitoring,
            _ => *default_role,
        });
        let (agencies, findings) = self.seen.agencies(&agency.as_str().into());
        self.report(findings, cell.at, diagnostics);
        row.assignments.push(Assignment {
            role,
            raw: cell.raw.clone(),
            cell: cell.at,
            agencies,
        });
    }
}

fn join_cells<'g>(draft: &RowDraft<'g>, idx: usize) -> Option<Joined<'g>> {
    let mut cells = draft.cells.iter().filter(|(it, _)| *it == idx);
    let first = cells.next()?.1.cell;
    let rest: Vec<&str> = cells.map(|(_, it)| it.cell.raw.as_str()).collect();
    let raw = if rest.is_empty() {
        first.raw.clone()
    } else {
        format!("{}\n{}", first.raw, rest.join("\n")).into()
    };
    Some(Joined {
        raw,
        at: first.at,
        single: rest.is_empty().then_some(first),
    })
}
