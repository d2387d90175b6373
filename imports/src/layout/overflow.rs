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
        let shape = Shape::new(&self.columns);
        let rows: Vec<&Line<'_>> = grid.lines.iter().filter(|it| it.cells.len() > 2).collect();
        let fits = |line: &&&Line<'_>| {
            let read = shape.body_line(line, None);
            let is_numbered = shape.ordinal_idx.is_none() || read.ordinal.is_some();
            is_numbered && read.name.is_some() && read.cells.len() == line.cells.len()
        };
        let n_fitting = rows.iter().filter(fits).count();
        if rows.is_empty() || n_fitting.saturating_mul(2) <= rows.len() {
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
}
