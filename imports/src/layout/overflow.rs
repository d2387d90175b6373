//! A sheet without a header of its own that goes on with the table of the sheet before it, as wide tables are cut for print.
//!
//! Comes in: the last table read, and a sheet in which no header was found. Goes out: the block of its rows under the columns
//! of that table. Whether its numbers run on from there is judged by [`super::join`].

use crate::layout::columns::TableColumn;
use crate::layout::grid::{Grid, Line};
use crate::layout::header::Header;
use crate::layout::line::Shape;
use crate::layout::tables::{Block, Span};

/// A table that a later sheet may go on with.
pub(crate) struct OpenTable {
    pub(crate) header: Header,
    pub(crate) columns: Vec<TableColumn>,
}

impl OpenTable {
    /// The rows of a sheet as a further part of this table. `None` where they do not stand in its columns.
    pub(crate) fn continued_in(&self, grid: &Grid<'_>) -> Option<(Block, Vec<TableColumn>)> {
        if !self.holds(&grid.lines) {
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

    /// Gives a table whose header is this one's, printed again on a further page of its sheet, the rows above that header.
    pub(crate) fn give_rows_above(&self, grid: &Grid<'_>, block: &mut Block) {
        let above = grid.lines_between(0, block.header.first_row);
        let Some(first) = above.first().map(|it| it.row_idx) else {
            return;
        };
        if block.header.key() == self.header.key() && self.holds(above) {
            block.title_rows = (first, first);
            let span = Span {
                first,
                end: block.header.first_row,
                shifted: None,
            };
            block.spans.insert(0, span);
        }
    }

    /// Whether most lines that may be rows stand in the columns of this table.
    fn holds(&self, lines: &[Line<'_>]) -> bool {
        let shape = Shape::new(&self.columns);
        let rows: Vec<&Line<'_>> = lines.iter().filter(|it| it.cells.len() > 2).collect();
        let fits = |line: &&&Line<'_>| {
            let read = shape.body_line(line, None);
            let is_numbered = shape.ordinal_idx.is_none() || read.ordinal.is_some();
            is_numbered && read.name.is_some() && read.cells.len() == line.cells.len()
        };
        let n_fitting = rows.iter().filter(fits).count();
        n_fitting.saturating_mul(2) > rows.len()
    }
}
