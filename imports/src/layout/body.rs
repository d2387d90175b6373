//! Sorts the lines under a header: sections, rows, continuations of rows, and what is none of them.
//!
//! Comes in: lines and columns. Goes out: [`Body`], drafts of rows with the cells of each column. No values are parsed here.

use crate::cell::CellRef;
use crate::diagnostic::RowFinding;
use crate::layout::columns::TableColumn;
use crate::layout::drift::find_drifts;
use crate::layout::grid::{Grid, GridCell};
use crate::layout::header::Header;
use crate::layout::line::{BodyLine, Shape};
use crate::layout::numbering::Numbering;
use crate::layout::ordinal::Ordinal;
use crate::layout::sorter::Sorter;
use crate::layout::tables::{Block, Span};
use crate::reading::{ColumnRole, Section};
use crate::values::target::is_blank_mark;

/// The sorted lines of a table.
#[derive(Default)]
pub(crate) struct Body<'g> {
    pub(crate) sections: Vec<SectionDraft>,
    pub(crate) rows: Vec<RowDraft<'g>>,
    pub(crate) findings: Vec<(CellRef, RowFinding)>,
    /// The last row that belongs to the table.
    pub(crate) last_row: u32,
}

/// A section before it has its sheet.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct SectionDraft {
    pub(crate) ordinal: Option<String>,
    pub(crate) title: String,
    pub(crate) cell: CellRef,
    /// Whether its number stands in one cell with its title.
    pub(crate) is_in_one_cell: bool,
}

impl SectionDraft {
    pub(crate) fn in_sheet(self, sheet: &str) -> Section {
        Section {
            ordinal: self.ordinal,
            title: self.title,
            sheet: sheet.to_owned(),
            cell: self.cell,
        }
    }
}

/// A row before its values are parsed: the cells of each column, from one line or from several.
pub(crate) struct RowDraft<'g> {
    pub(crate) section_idx: Option<usize>,
    pub(crate) parent_idx: Option<usize>,
    pub(crate) ordinal: Option<Ordinal>,
    pub(crate) ordinal_cell: Option<CellRef>,
    /// Whether the number was read from the beginning of the name.
    pub(crate) ordinal_is_in_name: bool,
    pub(crate) row_idx: u32,
    /// The last row of the sheet that it takes.
    pub(crate) last_row_idx: u32,
    pub(crate) is_hidden: bool,
    /// Index of the column, and the cell.
    pub(crate) cells: Vec<(usize, GridCell<'g>)>,
}

/// The columns of a table where a header printed again stands in other columns of the sheet.
pub(crate) fn realign(columns: &[TableColumn], header: &Header) -> Vec<TableColumn> {
    let mut titled = header.columns.iter().filter(|it| !it.levels.is_empty());
    let mut place_of_last = None;
    let place = |column: &TableColumn| {
        let mut column = column.clone();
        // The years of a table with a line per year share one place.
        let shared = place_of_last.filter(|(printed, _)| *printed == column.first_col);
        let place = shared.map(|(_, place)| place).or_else(|| {
            if column.header.is_empty() {
                return None;
            }
            let found = titled.next()?;
            Some((found.first_col, found.last_col))
        });
        if let Some(place) = place {
            place_of_last = Some((column.first_col, place));
            (column.first_col, column.last_col) = place;
        }
        column
    };
    columns.iter().map(place).collect()
}

/// Sorts the lines of a table.
pub(crate) fn read_body<'g>(grid: &'g Grid<'g>, block: &Block, columns: &[TableColumn]) -> Body<'g> {
    let shape = Shape::new(columns);
    let mut lines: Vec<BodyLine<'g>> = Vec::new();
    let mut findings = Vec::new();
    for (span_idx, span) in block.spans.iter().enumerate() {
        let moved = span.shifted.as_ref().map(|header| realign(columns, header));
        let columns = moved.as_deref().unwrap_or(columns);
        let mut read = read_span(grid, block, span, columns, moved.is_some());
        if let Some(first) = read.first_mut().filter(|_| span_idx > 0) {
            first.is_after_break = true;
        }
        if block.cols.is_none() {
            findings.extend(follow_drifts(grid, &mut read, columns));
        }
        lines.append(&mut read);
    }
    let numbering = Numbering::of(&lines, &shape);
    let mut sorter = Sorter::new(grid, block, shape, numbering);
    sorter.body.findings = findings;
    for (idx, line) in lines.iter().enumerate() {
        sorter.sort(line, lines.get(idx.saturating_add(1)));
    }
    sorter.finish()
}

/// The lines of a span that have cells in these columns.
fn read_span<'g>(
    grid: &'g Grid<'g>,
    block: &Block,
    span: &Span,
    columns: &[TableColumn],
    is_shifted: bool,
) -> Vec<BodyLine<'g>> {
    let shape = Shape::new(columns);
    let mut row_above = span.first.saturating_sub(1);
    let mut lines = Vec::new();
    for (line_idx, line) in grid.lines_between(span.first, span.end).iter().enumerate() {
        let mut read = shape.body_line(line, block.cols);
        read.is_shifted = is_shifted;
        read.n_blank_above = line.row_idx.saturating_sub(row_above).saturating_sub(1);
        let covered = line.cells.iter().map(GridCell::last_row).max();
        row_above = covered.unwrap_or(line.row_idx);
        let is_left_out = line_idx == 0 && read.is_column_numbers();
        if !is_left_out && !read.cells.is_empty() {
            lines.push(read);
        }
    }
    lines
}

/// Reads the lines that stand in other columns anew, in those.
fn follow_drifts<'g>(
    grid: &'g Grid<'g>,
    lines: &mut [BodyLine<'g>],
    columns: &[TableColumn],
) -> Vec<(CellRef, RowFinding)> {
    let mut findings = Vec::new();
    for drift in find_drifts(grid, lines, &Shape::new(columns)) {
        let shape = Shape::new(&drift.columns);
        let stretch = lines.get_mut(drift.lines).unwrap_or_default();
        let rows = stretch.first().zip(stretch.last());
        if let Some((first, last)) = rows
            && let Some(cell) = first.line.cells.first()
        {
            let last_row = last.line.row_idx.saturating_add(1);
            findings.push((cell.cell.at, RowFinding::ColumnsDrifted { last_row }));
        }
        for line in stretch {
            *line = BodyLine {
                is_after_break: line.is_after_break,
                is_shifted: true,
                n_blank_above: line.n_blank_above,
                ..shape.body_line(line.line, None)
            };
        }
    }
    findings
}

impl RowDraft<'_> {
    pub(crate) fn name_text(&self, name_idx: Option<usize>) -> Option<&str> {
        self.cells
            .iter()
            .rfind(|(idx, _)| Some(*idx) == name_idx)
            .map(|(_, it)| it.text.as_ref())
    }

    pub(crate) fn has_role(&self, columns: &[TableColumn], roles: &[ColumnRole]) -> bool {
        self.cells.iter().any(|(idx, cell)| {
            columns.get(*idx).is_some_and(|it| roles.contains(&it.role)) && !is_blank_mark(&cell.text)
        })
    }
}
