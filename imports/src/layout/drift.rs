//! Stretches of rows whose cells stand in other columns than the header says, with no header printed again above them: pages
//! that a converter laid out one by one.
//!
//! ```text
//! STT | Nhiệm vụ     | Chủ trì      | Thời gian
//! 1   | Tuyên truyền | Sở Tư pháp   | Năm 2026
//! 2   |              | Tập huấn     | Sở Nội vụ | Năm 2027
//! ```
//! Comes in: the sorted lines of a span. Goes out: the stretches, each with the columns where its cells stand. The order of the
//! columns stays; which cell belongs to which is told by what the cells of the other rows look like.

mod look;

use std::cmp::Ordering;
use std::ops::Range;

use crate::layout::columns::TableColumn;
use crate::layout::drift::look::{Look, align};
use crate::layout::grid::{Grid, GridCell};
use crate::layout::line::{BodyLine, Shape};
use crate::layout::ordinal::Ordinal;
use crate::reading::ColumnRole;

/// Lines that stand in other columns than the rest of their table.
pub(crate) struct Drift {
    pub(crate) lines: Range<usize>,
    pub(crate) columns: Vec<TableColumn>,
}

/// Cells that a line needs to show where its columns are.
const N_TELLING: usize = 3;

/// Rows in place that show what a column holds.
const N_SAMPLES: usize = 200;

/// Columns of a table that a page may have elsewhere.
const MAX_COLUMNS: usize = 64;

/// Rows beside a stretch that are asked whether they belong to it.
const N_BESIDE: usize = 40;

/// Finds the stretches of a span, from top to bottom.
pub(crate) fn find_drifts(grid: &Grid<'_>, lines: &[BodyLine<'_>], shape: &Shape<'_>) -> Vec<Drift> {
    if shape.columns.len() > MAX_COLUMNS {
        return Vec::new();
    }
    let stands: Vec<Stand> = lines.iter().map(|it| Stand::of(grid, it, shape)).collect();
    if !stands.contains(&Stand::Elsewhere) {
        return Vec::new();
    }
    let table = Table {
        looks: looks_in_place(lines, &stands, shape),
        lines,
        stands,
        shape,
    };
    let mut drifts: Vec<Drift> = Vec::new();
    let mut idx = 0;
    while let Some(first) = table.next_elsewhere(idx) {
        let (end, places) = table.stretch_from(first);
        idx = end;
        if let Some(columns) = table.columns_in(&places, first..end) {
            let above = drifts.last().map_or(0, |it| it.lines.end);
            let lines = table.widened(first..end, above, &Shape::new(&columns));
            idx = lines.end;
            drifts.push(Drift { lines, columns });
        }
    }
    drifts
}

/// The lines of a span, where each stands, and what the columns look like in the rows in place.
struct Table<'t, 'g> {
    lines: &'t [BodyLine<'g>],
    stands: Vec<Stand>,
    shape: &'t Shape<'t>,
    looks: Vec<Look>,
}

impl Table<'_, '_> {
    fn next_elsewhere(&self, from: usize) -> Option<usize> {
        let mut stands = self.stands.iter().enumerate().skip(from);
        stands
            .find(|(_, it)| **it == Stand::Elsewhere)
            .map(|(idx, _)| idx)
    }

    /// Where a stretch ends, and the places of its cells: before its cells stand in more places than the table has columns, or
    /// its numbers in another, because the next page has them elsewhere again. A row that may stand in place too is of it
    /// between two that do not.
    fn stretch_from(&self, first: usize) -> (usize, Vec<u32>) {
        let n_columns = self.looks.iter().filter(|it| it.holds_cells()).count();
        let (mut end, mut places) = (first, Vec::new());
        let mut tried: Vec<u32> = Vec::new();
        let number_place = self.lines.get(first).and_then(|it| self.number_place(it));
        for (idx, (line, stand)) in self.lines.iter().zip(&self.stands).enumerate().skip(first) {
            if *stand == Stand::Unclear {
                continue;
            }
            if self.number_place(line) != number_place {
                break;
            }
            tried.extend(line.line.cells.iter().map(GridCell::first_col));
            tried.sort_unstable();
            tried.dedup();
            if tried.len() > n_columns && idx > first {
                break;
            }
            if *stand == Stand::Elsewhere {
                end = idx.saturating_add(1);
                places.clone_from(&tried);
            }
        }
        (end, places)
    }

    /// Where the number of a row stands, in a table that begins with its numbers.
    fn number_place(&self, line: &BodyLine<'_>) -> Option<u32> {
        let cell = line.line.cells.first()?;
        let begins_so = self.shape.ordinal_idx == Some(0) && Ordinal::of_cell(&cell.text).is_some();
        begins_so.then(|| cell.first_col())
    }

    /// The columns of the table where the cells of a stretch stand, if they can be told apart.
    fn columns_in(&self, places: &[u32], stretch: Range<usize>) -> Option<Vec<TableColumn>> {
        let lines = self.lines.get(stretch.clone())?;
        let rows = lines.iter().zip(self.stands.get(stretch)?);
        let rows: Vec<&BodyLine<'_>> = rows
            .filter(|(_, it)| **it != Stand::Unclear)
            .map(|(it, _)| it)
            .collect();
        let in_places: Vec<Look> = places
            .iter()
            .map(|place| Look::of(rows.iter().filter_map(|it| text_at(it, *place))))
            .collect();
        moved(self.shape, places, &align(&self.looks, &in_places)?, rows.len())
    }

    /// A stretch with the lines above and below it that read better in its columns.
    fn widened(&self, stretch: Range<usize>, above: usize, moved: &Shape<'_>) -> Range<usize> {
        let reads = |idx: usize| self.lines.get(idx).map(|it| self.reads_in(it, moved));
        let last_better = |indexes: &mut dyn Iterator<Item = usize>| {
            let compared = indexes.take(N_BESIDE).map_while(|idx| Some((idx, reads(idx)?)));
            let told = compared.take_while(|(_, it)| *it != Ordering::Less);
            told.filter(|(_, it)| *it == Ordering::Greater).last()
        };
        let first = last_better(&mut (above..stretch.start).rev());
        let last = last_better(&mut (stretch.end..self.lines.len()));
        first.map_or(stretch.start, |(idx, _)| idx)
            ..last.map_or(stretch.end, |(idx, _)| idx.saturating_add(1))
    }

    /// Whether a line reads better, worse or alike in other columns.
    fn reads_in(&self, line: &BodyLine<'_>, moved: &Shape<'_>) -> Ordering {
        let read = moved.body_line(line.line, None);
        if read.cells.len() < line.line.cells.len() {
            return Ordering::Less;
        }
        let is_number = |it: &GridCell<'_>| Ordinal::of_cell(&it.text).is_some();
        let is_named = |it: &BodyLine<'_>| it.name.is_some_and(|it| !is_number(it));
        if !is_named(&read) {
            let has_number = line.line.cells.first().is_some_and(is_number);
            return if has_number {
                Ordering::Less
            } else {
                Ordering::Equal
            };
        }
        let score = |it: &BodyLine<'_>| -> f64 {
            let of_cell = |(idx, cell): &(usize, &GridCell<'_>)| {
                let look = Look::of(std::iter::once(cell.text.as_ref()));
                self.looks.get(*idx).map_or(0.0, |it| it.likeness(&look))
            };
            it.cells.iter().map(of_cell).sum()
        };
        let by_name = is_named(&read).cmp(&is_named(line));
        by_name.then_with(|| score(&read).total_cmp(&score(line)))
    }
}

/// Where the cells of a line stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stand {
    InPlace,
    Elsewhere,
    /// Titles of sections, rests of cut rows: too little to tell.
    Unclear,
}

impl Stand {
    fn of(grid: &Grid<'_>, line: &BodyLine<'_>, shape: &Shape<'_>) -> Self {
        let (Some(_), Some(name)) = (shape.ordinal_idx, shape.name_idx) else {
            return Self::InPlace;
        };
        if line.line.cells.len() < N_TELLING {
            return Self::Unclear;
        }
        let is_number = |it: Option<&GridCell<'_>>| it.is_some_and(|it| Ordinal::of_cell(&it.text).is_some());
        let is_outside = line.cells.len() < line.line.cells.len();
        let is_merged = || {
            let column = shape.columns.get(name);
            column.is_some_and(|it| grid.merged_from_above(line.line.row_idx, it.first_col).is_some())
        };
        match (line.ordinal.is_some(), line.name.is_some()) {
            (true, false) if !is_merged() => Self::Elsewhere,
            (true, _) if is_outside => Self::Elsewhere,
            (true, _) => Self::InPlace,
            (false, true) if line.ordinal_cell.is_none() && is_number(line.name) => Self::Elsewhere,
            // The number itself may have left the table to the left.
            (false, _) if is_outside && is_number(line.line.cells.first()) => Self::Elsewhere,
            (false, _) => Self::Unclear,
        }
    }
}

/// What the cells of each column look like in the rows that stand in place.
fn looks_in_place(lines: &[BodyLine<'_>], stands: &[Stand], shape: &Shape<'_>) -> Vec<Look> {
    let in_place = lines.iter().zip(stands).filter(|(_, it)| **it == Stand::InPlace);
    let known: Vec<&BodyLine<'_>> = in_place.map(|(it, _)| it).take(N_SAMPLES).collect();
    (0..shape.columns.len())
        .map(|idx| Look::of(known.iter().filter_map(|it| text_in(it, idx))))
        .collect()
}

fn text_in<'g>(line: &BodyLine<'g>, column_idx: usize) -> Option<&'g str> {
    let cell = line.cells.iter().find(|(idx, _)| *idx == column_idx);
    cell.map(|(_, it)| it.text.as_ref())
}

fn text_at<'g>(line: &BodyLine<'g>, place: u32) -> Option<&'g str> {
    let cell = line.line.cells.iter().find(|it| it.first_col() == place);
    cell.map(|it| it.text.as_ref())
}

/// The columns in their new places, those that hold nothing there outside of the sheet. `None` where number or name are not
/// among them, or nothing has moved.
fn moved(shape: &Shape<'_>, places: &[u32], path: &[usize], n_rows: usize) -> Option<Vec<TableColumn>> {
    let place_of = |idx: usize| {
        let found = path.iter().position(|it| *it == idx)?;
        places.get(found).copied()
    };
    let has_place = |idx: Option<usize>| idx.is_some_and(|it| place_of(it).is_some());
    if !has_place(shape.ordinal_idx) || !has_place(shape.name_idx) {
        return None;
    }
    let place = |(idx, column): (usize, &TableColumn)| {
        let col = place_of(idx).unwrap_or(u32::MAX);
        TableColumn {
            first_col: col,
            last_col: col,
            ..column.clone()
        }
    };
    let columns: Vec<TableColumn> = shape.columns.iter().enumerate().map(place).collect();
    let has_moved = columns.iter().zip(shape.columns).any(|(one, other)| {
        let is_telling = match one.role {
            ColumnRole::Other | ColumnRole::Note => false,
            // A remark beside a row that lacks its product is none.
            ColumnRole::Output => n_rows > 2,
            _ => true,
        };
        is_telling && one.first_col != u32::MAX && one.first_col != other.first_col
    });
    // Several years may share one place.
    let has_shared = shape.columns.iter().any(|it| it.says_years || it.is_years);
    (has_moved && !has_shared).then_some(columns)
}
