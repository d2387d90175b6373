//! One table from its block of rows to an appendix, or to the reason why it is none.

use std::borrow::Cow;

use chrono::Datelike;

use crate::cell::{CellRange, CellRef};
use crate::diagnostic::{Diagnostic, RowFinding, TableFinding, Unlike};
use crate::hints::{HiddenPolicy, Hints};
use crate::layout::accept::kind_of_table;
use crate::layout::agencies::fill_dittos;
use crate::layout::body::{Body, RowDraft, read_body};
use crate::layout::check::check_appendix;
use crate::layout::columns::{TableColumn, assign_roles};
use crate::layout::footer::{is_column_number, is_signature};
use crate::layout::grid::{Grid, Line};
use crate::layout::header::HeaderColumn;
use crate::layout::header_text::find_unit;
use crate::layout::legend::Legend;
use crate::layout::long_form::spread_years;
use crate::layout::origin::Named;
use crate::layout::promised::take_promised;
use crate::layout::rows::{RowContext, build_row};
use crate::layout::said_years::spread_said_years;
use crate::layout::seen::Seen;
use crate::layout::shares::scale_shares;
use crate::layout::signing::is_signed;
use crate::layout::tables::Block;
use crate::layout::title::{LineKind, Title, apply_plan_hints, line_kind, read_title};
use crate::province::{Mention, find_provinces};
use crate::reading::{Appendix, AppendixKind, Column, ColumnRole, PlanFacts, Row, Section};

/// What became of a table.
pub(crate) enum ReadTable {
    Appendix(Box<Named>, Vec<Diagnostic>),
    Other(TableFinding),
}

/// Reads a table with these columns.
pub(crate) fn read_table(
    grid: &Grid<'_>,
    block: &Block,
    columns: Vec<TableColumn>,
    hints: &Hints,
) -> ReadTable {
    let title_lines = grid.lines_between(block.title_rows.0, block.title_rows.1);
    let mut title = read_title(title_lines, block.cols);
    if let Some((first, end)) = block.head_rows {
        title.take_head(read_title(grid.lines_between(first, end), None));
    }
    let mut table = Table {
        grid,
        block,
        hints,
        title,
        columns,
        diagnostics: Vec::new(),
    };
    take_promised(&mut table.columns, &table.title);
    table.give_years();
    let kind = match kind_of_table(&table.columns, &table.title) {
        Ok(kind) => kind,
        Err(reason) => return table.skipped(reason),
    };
    let body = read_body(grid, block, &table.columns);
    if body.rows.is_empty() {
        return table.skipped(Unlike::NoRows);
    }
    let next = body.sections.first().and_then(|it| it.ordinal.as_deref());
    table.title.take_section_before(next);
    let signed_in = table.signed_in(body.last_row);
    let is_signed = is_signed(title_lines) || is_signed(table.lines_below(body.last_row));
    let is_called_draft = table.title.calls_draft();
    let appendix = table.build(kind, body);
    check_appendix(&appendix, &table.columns, &mut table.diagnostics);
    let named = Named {
        appendix,
        provinces: table.title.provinces,
        signed_in,
        is_signed,
        is_called_draft,
    };
    ReadTable::Appendix(Box::new(named), table.diagnostics)
}

/// Lines that show what the columns hold. Those of a long table say it as well as all of them.
const N_SAMPLES: usize = 400;

/// The columns of a table with their roles.
pub(crate) fn find_columns(grid: &Grid<'_>, block: &Block, hints: &Hints) -> Vec<TableColumn> {
    // Rows begin with a number too, but hardly end with one.
    let is_numbers = |it: &Line<'_>| it.cells.iter().rev().all(|cell| is_column_number(&cell.text));
    let full = body_lines(grid, block).filter(|it| it.cells.len() > 1 && !is_numbers(it));
    let samples: Vec<Cow<'_, Line<'_>>> = full.take(N_SAMPLES).collect();
    let mut columns = assign_roles(grid.sheet, &block.header, &samples, hints);
    spread_years(&mut columns, || body_lines(grid, block));
    spread_said_years(&mut columns, || body_lines(grid, block));
    columns
}

fn body_lines<'g, 'a>(grid: &'g Grid<'a>, block: &'g Block) -> impl Iterator<Item = Cow<'g, Line<'a>>> {
    let spans = block.spans.iter().filter(|it| it.shifted.is_none());
    let lines = spans.flat_map(|it| grid.lines_between(it.first, it.end));
    lines.map(|it| it.within(block.cols))
}

/// A table while it is read.
struct Table<'t, 'a> {
    grid: &'t Grid<'a>,
    block: &'t Block,
    hints: &'t Hints,
    title: Title,
    columns: Vec<TableColumn>,
    diagnostics: Vec<Diagnostic>,
}

impl Table<'_, '_> {
    /// Gives a target column without a year the last year of the plan's period, or the year in which the plan was issued.
    fn give_years(&mut self) {
        let targets = self.columns.iter().filter(|it| it.role == ColumnRole::Target);
        let known: Vec<u16> = targets.filter_map(|it| it.year).collect();
        let plan = &self.title.plan;
        let issued_in = plan.issued_on.and_then(|it| u16::try_from(it.year()).ok());
        let said = self.title.single_year();
        let year = said
            .or(plan.period_end)
            .or(issued_in)
            .filter(|it| !known.contains(it));
        let header_row = self.block.header.first_row;
        let is_open = |it: &&mut TableColumn| it.role == ColumnRole::Target && it.year.is_none();
        for column in self.columns.iter_mut().filter(is_open) {
            column.year = year;
            let Some(year) = year else {
                column.role = ColumnRole::Other;
                continue;
            };
            let finding = TableFinding::YearFromTitle {
                header: column.header.clone(),
                year,
            };
            let at = CellRef::new(header_row, column.first_col).unwrap_or(CellRef::ORIGIN);
            self.diagnostics
                .push(Diagnostic::of_cell(finding.into(), &self.grid.sheet.name, at));
        }
    }

    fn skipped(&self, reason: Unlike) -> ReadTable {
        let headers = self
            .block
            .header
            .columns
            .iter()
            .map(HeaderColumn::text)
            .filter(|it| !it.is_empty());
        let headers: Vec<String> = headers.take(8).collect();
        let headers = headers.join(" | ");
        let found = match &self.title.title {
            Some(title) => format!("“{}”: {headers}", title.chars().take(80).collect::<String>()),
            None => headers,
        };
        ReadTable::Other(TableFinding::Skipped { found, reason })
    }

    /// The provinces named where the document is signed, below the table.
    fn signed_in(&self, last_row: u32) -> Vec<Mention> {
        let cells = self
            .lines_below(last_row)
            .iter()
            .flat_map(|it| &it.cells)
            .filter(|it| is_signature(&it.text));
        cells.flat_map(|it| find_provinces(&it.text)).collect()
    }

    /// The lines between the last row and the next table.
    fn lines_below(&self, last_row: u32) -> &[Line<'_>] {
        let end = self.block.spans.last().map_or(last_row, |it| it.end);
        self.grid.lines_between(last_row.saturating_add(1), end)
    }

    fn build(&mut self, kind: AppendixKind, body: Body<'_>) -> Appendix {
        let sheet = self.grid.sheet.name.clone();
        let last_row = body.last_row.max(self.block.header.last_row);
        let place = |(at, it): (CellRef, RowFinding)| Diagnostic::of_cell(it.into(), &sheet, at);
        self.diagnostics.extend(body.findings.iter().cloned().map(place));
        let plan = self.plan();
        let mut rows = self.rows(body.rows, &plan, last_row);
        let mut sections: Vec<Section> = body.sections.into_iter().map(|it| it.in_sheet(&sheet)).collect();
        if let Some((ordinal, title, cell)) = self.title.section.clone() {
            let section = Section {
                ordinal,
                title,
                sheet: sheet.clone(),
                cell,
            };
            put_first(section, &mut sections, &mut rows);
        }
        Appendix {
            is_hidden: self.grid.sheet.is_hidden,
            range: self.range(last_row),
            label: self.title.label.clone().or_else(|| label_of_sheet(&sheet)),
            kind,
            title: self.title.title.clone(),
            plan,
            header_rows: (self.block.header.first_row, self.block.header.last_row),
            columns: printed_columns(&self.columns),
            sections,
            rows,
            sheet,
        }
    }

    /// What title and hints say of the plan; the years of the columns where the title names no period.
    fn plan(&self) -> PlanFacts {
        let mut plan = self.title.plan.clone();
        let targets = self.columns.iter().filter(|it| it.role == ColumnRole::Target);
        let years: Vec<u16> = targets.filter_map(|it| it.year).collect();
        if let (Some(first), Some(last)) = (years.iter().min(), years.iter().max()) {
            // A title may speak of another programme's years; those of the columns are the plan's own.
            let covers = plan.period_start.is_some_and(|it| it <= *first)
                && plan.period_end.is_some_and(|it| it >= *last);
            if !covers {
                (plan.period_start, plan.period_end) = (Some(*first), Some(*last));
            }
        }
        apply_plan_hints(&mut plan, self.hints);
        plan
    }

    fn rows(&mut self, drafts: Vec<RowDraft<'_>>, plan: &PlanFacts, last_row: u32) -> Vec<Row> {
        let counts_hidden = self.hints.hidden == HiddenPolicy::Count;
        let unit = self.title.unit.clone().or_else(|| self.unit_of_headers());
        let ctx = RowContext {
            sheet: self.grid.sheet.name.as_str().into(),
            columns: &self.columns,
            unit: unit.map(|(at, unit)| (at, unit.into())),
            period: plan.period_start.zip(plan.period_end),
            counts_hidden,
            is_hidden: self.grid.sheet.is_hidden,
            legend: self.legend(last_row),
            seen: Seen::default(),
        };
        let diagnostics = &mut self.diagnostics;
        // Each draft is dropped as soon as its row is made: a large table does not stand in memory twice.
        let mut rows: Vec<Row> = drafts
            .into_iter()
            .map(|it| build_row(it, &ctx, diagnostics))
            .collect();
        fill_dittos(&mut rows, diagnostics);
        scale_shares(&mut rows, diagnostics);
        rows
    }

    /// What is said above or below a matrix of its marks.
    fn legend(&self, last_row: u32) -> Legend {
        if !self.columns.iter().any(|it| it.role == ColumnRole::AgencyMark) {
            return Legend::default();
        }
        let above = self.title.text.lines();
        let below = self.lines_below(last_row).iter().flat_map(|it| &it.cells);
        Legend::read(above.chain(below.map(|it| it.text.as_ref())))
    }

    /// The unit in brackets that all headers of targets carry: `Năm 2026 (%)`.
    fn unit_of_headers(&self) -> Option<(CellRef, String)> {
        let mut targets = self.columns.iter().filter(|it| it.role == ColumnRole::Target);
        let in_brackets = |it: &TableColumn| find_unit(&it.header).map(|it| it.unit.to_owned());
        let first = targets.next()?;
        let unit = in_brackets(first)?;
        let at = CellRef::new(self.block.header.last_row, first.first_col)?;
        targets
            .all(|it| in_brackets(it).as_ref() == Some(&unit))
            .then_some((at, unit))
    }

    /// From the first line of the title to the last row.
    fn range(&self, last_row: u32) -> CellRange {
        let header = &self.block.header;
        let title = self
            .grid
            .lines_between(self.block.title_rows.0, self.block.title_rows.1)
            .first();
        let first_row = title.map_or(header.first_row, |it| it.row_idx);
        let corner = |row, col| CellRef::new(row, col).unwrap_or(CellRef::ORIGIN);
        CellRange::spanning(
            corner(first_row, header.first_col()),
            corner(last_row, header.last_col()),
        )
    }
}

/// The label that a sheet's name is (`Phụ lục I`), for a table without one above it.
fn label_of_sheet(name: &str) -> Option<String> {
    (line_kind(name) == LineKind::Label).then(|| name.trim().to_owned())
}

/// A section named above the header holds the rows before the first section below it.
fn put_first(section: Section, sections: &mut Vec<Section>, rows: &mut [Row]) {
    if rows.first().is_some_and(|it| it.section_idx.is_none()) {
        sections.insert(0, section);
        for row in rows {
            row.section_idx = Some(row.section_idx.map_or(0, |it| it.saturating_add(1)));
        }
    }
}

/// The columns as they are printed. One whose lines or cells name the year stands once, without a year of its own.
fn printed_columns(columns: &[TableColumn]) -> Vec<Column> {
    let mut printed: Vec<Column> = Vec::with_capacity(columns.len());
    for column in columns.iter().map(column_of) {
        match printed.last_mut().filter(|it| it.col_idx == column.col_idx) {
            Some(same) => same.year = None,
            None => printed.push(column),
        }
    }
    printed
}

fn column_of(column: &TableColumn) -> Column {
    Column {
        col_idx: column.first_col,
        header: column.header.clone(),
        role: column.role,
        year: column.year,
        is_hidden: column.is_hidden,
    }
}
