//! The columns that a block of header rows names, level by level: merged cells, and cells that reach over blank places.

use std::borrow::Cow;
use std::rc::Rc;

use crate::layout::grid::{GridCell, Line};
use crate::layout::header::{HeaderColumn, goes_on};
use crate::layout::header_text::HeaderText;

/// The columns of a header's lines, from left to right.
pub(super) fn build_columns(lines: &[Cow<'_, Line<'_>>], last_row: u32) -> Vec<HeaderColumn> {
    let first_col = lines
        .iter()
        .filter_map(|it| it.cells.first())
        .map(GridCell::first_col)
        .min();
    let last_col = lines
        .iter()
        .filter_map(|it| it.cells.last())
        .map(GridCell::last_col)
        .max();
    let (Some(first_col), Some(last_col)) = (first_col, last_col) else {
        return Vec::new();
    };
    let mut columns: Vec<(HeaderColumn, Vec<(u32, u32)>)> = Vec::new();
    for col_idx in first_col..=last_col {
        let path = path_of(lines, col_idx, last_row);
        let places: Vec<_> = path
            .iter()
            .map(|it| (it.cell.at.row_idx(), it.cell.at.col_idx()))
            .collect();
        match columns
            .last_mut()
            .filter(|(_, previous)| *previous == places && !places.is_empty())
        {
            Some((column, _)) => column.last_col = col_idx,
            None => {
                columns.push((column_under(&path, col_idx), places));
            }
        }
    }
    columns.into_iter().map(|(column, _)| column).collect()
}

/// The column under header cells.
fn column_under(path: &[&GridCell<'_>], col_idx: u32) -> HeaderColumn {
    let levels = levels_of(path);
    let said = match path {
        [] => Rc::default(),
        [only] => Rc::clone(only.header()),
        _ => Rc::new(HeaderText::read(&levels.join(" / "))),
    };
    HeaderColumn {
        first_col: col_idx,
        last_col: col_idx,
        levels,
        said,
        is_part: false,
    }
}

/// The header cells over a column, from top to bottom. A cell that is not merged reaches over blank places to its right
/// where a lower row divides it.
fn path_of<'l, 'g>(lines: &'l [Cow<'l, Line<'g>>], col_idx: u32, last_row: u32) -> Vec<&'l GridCell<'g>> {
    let mut path: Vec<&GridCell<'_>> = Vec::new();
    for line in lines {
        if let Some(cell) = line.at(col_idx) {
            path.push(cell);
            continue;
        }
        let is_covered = path.iter().any(|it| it.last_row() >= line.row_idx);
        let is_divided = lines
            .iter()
            .any(|it| it.row_idx > line.row_idx && it.row_idx <= last_row && it.at(col_idx).is_some());
        let left = line.cells.iter().rfind(|it| it.last_col() < col_idx);
        if let Some(left) = left.filter(|it| !is_covered && is_divided && is_spread(it, lines, col_idx)) {
            path.push(left);
        }
    }
    path
}

/// Whether a cell reaches to a column on its right: every place between is divided by a lower row, its own too.
fn is_spread(cell: &GridCell<'_>, lines: &[Cow<'_, Line<'_>>], col_idx: u32) -> bool {
    (cell.first_col()..=col_idx).all(|col| {
        lines
            .iter()
            .any(|it| it.row_idx > cell.last_row() && it.at(col).is_some())
    })
}

/// The texts of a path. A text that continues the one above is joined with it; a repeated one is said once.
fn levels_of(path: &[&GridCell<'_>]) -> Vec<String> {
    let mut levels: Vec<String> = Vec::new();
    for cell in path {
        match levels.last_mut() {
            Some(above) if *above == *cell.text => {}
            Some(above) if goes_on(&cell.text) && !cell.text.starts_with('(') => {
                above.push(' ');
                above.push_str(&cell.text);
            }
            _ => levels.push(cell.text.clone().into_owned()),
        }
    }
    levels
}
