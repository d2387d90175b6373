//! A sheet without a header of its own that goes on with the table of the sheet before it, as wide tables are cut for print.
//!
//! Comes in: the last table read, and a sheet in which no header was found. Goes out: the block of its rows under the columns
//! of that table. Whether its numbers run on from there is judged by [`super::join`].

use crate::cell::CellRef;
use crate::diagnostic::{Diagnostic, TableFinding};
use crate::layout::body::realign;
use crate::layout::columns::TableColumn;
use crate::layout::grid::{Grid, Line};
use crate::layout::header::Header;
use crate::layout::line::{BodyLine, Shape};
use crate::layout::tables::{Block, Span};
use crate::reading::{Appendix, ColumnRole};

/// A table that a later sheet may go on with.
pub(crate) struct OpenTable {
    pub(crate) header: Header,
    pub(crate) columns: Vec<TableColumn>,
}

impl OpenTable {
    /// The rows of a sheet as a further part of this table. `None` where they do not stand in its columns.
    pub(crate) fn continued_in(&self, grid: &Grid<'_>) -> Option<(Block, Vec<TableColumn>)> {
        if !holds(&self.columns, &grid.lines) {
            return None;
        }
        let first = grid.lines.first()?.row_idx;
        let end = grid.lines.last()?.row_idx.saturating_add(1);
        let above = first.saturating_sub(1);
        let block = Block {
            head_rows: None,
            header: Header {
                first_row: above,
                last_row: above,
                columns: self.header.columns.clone(),
            },
            title_rows: (first, first),
            spans: vec![Span {
                first,
                end,
                shifted: None,
            }],
            cols: None,
        };
        let mut columns = self.columns.clone();
        for column in &mut columns {
            column.is_hidden = (column.first_col..=column.last_col).all(|it| grid.sheet.is_col_hidden(it));
        }
        Some((block, columns))
    }

    /// Gives targets without a year those that the appendix of this table has under the same header, where the lines above
    /// the further table name none. Says which.
    pub(crate) fn give_years(
        &self,
        appendix: &Appendix,
        grid: &Grid<'_>,
        block: &Block,
        columns: &mut [TableColumn],
    ) -> Vec<Diagnostic> {
        let title = grid.lines_between(block.title_rows.0, block.title_rows.1).iter();
        let mut cells = title.flat_map(|it| &it.cells);
        let names_year = cells.any(|it| it.header().years.is_some());
        if names_year || block.header.key() != self.header.key() {
            return Vec::new();
        }
        let mut given = Vec::new();
        let is_open = |it: &&mut TableColumn| it.role == ColumnRole::Target && it.year.is_none();
        for column in columns.iter_mut().filter(is_open) {
            let mut known = appendix.columns.iter().filter(|it| it.role == ColumnRole::Target);
            column.year = known.find(|it| it.header == column.header).and_then(|it| it.year);
            if let (Some(year), Some(at)) = (
                column.year,
                CellRef::new(block.header.first_row, column.first_col),
            ) {
                let header = column.header.clone();
                let finding = TableFinding::YearFromTitle { header, year };
                given.push(Diagnostic::of_cell(finding.into(), &grid.sheet.name, at));
            }
        }
        given
    }

    /// Gives a table whose header is this one's, printed again on a further page of its sheet, the rows above that header.
    pub(crate) fn give_rows_above(&self, grid: &Grid<'_>, block: &mut Block) {
        let above = grid.lines_between(0, block.header.first_row);
        let Some(first) = above.first().map(|it| it.row_idx) else {
            return;
        };
        // The pages of a sheet may have the columns elsewhere.
        let columns = || realign(&self.columns, &block.header);
        if block.header.key() == self.header.key() && holds(&columns(), above) {
            block.title_rows = (first, first);
            let span = Span {
                first,
                end: block.header.first_row,
                shifted: None,
            };
            block.spans.insert(0, span);
        }
    }
}

/// Whether most lines that may begin rows stand in the columns of a table.
fn holds(columns: &[TableColumn], lines: &[Line<'_>]) -> bool {
    let shape = Shape::new(columns);
    let lines = lines.iter().filter(|it| it.cells.len() > 2);
    let rows: Vec<BodyLine<'_>> = lines
        .map(|it| shape.body_line(it, None))
        .filter(|it| shape.ordinal_idx.is_none() || it.ordinal_cell.is_some())
        .collect();
    let fits = |it: &&BodyLine<'_>| {
        let is_numbered = shape.ordinal_idx.is_none() || it.ordinal.is_some();
        is_numbered && it.name.is_some() && it.cells.len() == it.line.cells.len()
    };
    let n_fitting = rows.iter().filter(fits).count();
    n_fitting.saturating_mul(2) > rows.len()
}
