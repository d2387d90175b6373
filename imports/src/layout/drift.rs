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

use std::ops::Range;

use crate::layout::columns::TableColumn;
use crate::layout::grid::{Grid, GridCell};
use crate::layout::line::{BodyLine, Shape};
use crate::layout::ordinal::Ordinal;
use crate::layout::profile::{Profile, Texts};
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

/// How much the cells of a stretch must look like those of the columns they are given, from 0 to 1.
const ALIKE: f64 = 0.7;

/// Finds the stretches of a span, from top to bottom.
pub(crate) fn find_drifts(grid: &Grid<'_>, lines: &[BodyLine<'_>], shape: &Shape<'_>) -> Vec<Drift> {
    let stands: Vec<Stand> = lines.iter().map(|it| Stand::of(grid, it, shape)).collect();
    if !stands.contains(&Stand::Elsewhere) {
        return Vec::new();
    }
    let in_columns = looks_in_place(lines, &stands, shape);
    let mut drifts = Vec::new();
    let mut idx = 0;
    while let Some(first) = (idx..stands.len()).find(|it| stands.get(*it) == Some(&Stand::Elsewhere)) {
        let end = end_of_stretch(lines, &stands, first, shape.columns.len());
        drifts.extend(drift_of(lines, &stands, first..end, shape, &in_columns));
        idx = end;
    }
    drifts
}

/// Where a stretch ends: at a row in place, or where its cells stand in more places than the table has columns, because the
/// next page has them elsewhere again.
fn end_of_stretch(lines: &[BodyLine<'_>], stands: &[Stand], first: usize, n_columns: usize) -> usize {
    let mut places: Vec<u32> = Vec::new();
    for (idx, (line, stand)) in lines.iter().zip(stands).enumerate().skip(first) {
        match stand {
            Stand::InPlace => return idx,
            Stand::Unclear => {}
            Stand::Elsewhere => {
                places.extend(line.line.cells.iter().map(GridCell::first_col));
                places.sort_unstable();
                places.dedup();
                if places.len() > n_columns && idx > first {
                    return idx;
                }
            }
        }
    }
    lines.len()
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

/// The stretch of these lines, where their cells can be told apart.
fn drift_of(
    lines: &[BodyLine<'_>],
    stands: &[Stand],
    stretch: Range<usize>,
    shape: &Shape<'_>,
    in_columns: &[Look],
) -> Option<Drift> {
    let told = lines
        .get(stretch.clone())?
        .iter()
        .zip(stands.get(stretch.clone())?);
    let told: Vec<&BodyLine<'_>> = told
        .filter(|(_, stand)| **stand == Stand::Elsewhere)
        .map(|(it, _)| it)
        .collect();
    let mut places: Vec<u32> = told
        .iter()
        .flat_map(|it| &it.line.cells)
        .map(GridCell::first_col)
        .collect();
    places.sort_unstable();
    places.dedup();
    if places.len() > shape.columns.len() {
        return None;
    }
    let in_places: Vec<Look> = places
        .iter()
        .map(|place| Look::of(told.iter().filter_map(|it| text_at(it, *place))))
        .collect();
    let columns = moved(shape, &places, &align(in_columns, &in_places)?)?;
    let moved_shape = Shape::new(&columns);
    let fits_better = |it: &BodyLine<'_>| {
        let moved = moved_shape.body_line(it.line, None);
        moved.name.is_some() && (it.name.is_none() || (moved.ordinal.is_some() && it.ordinal.is_none()))
    };
    // Lines that tell too little by themselves go with the stretch where they read better so.
    let told = stands
        .get(stretch.clone())?
        .iter()
        .rposition(|it| *it == Stand::Elsewhere)?;
    let last = stretch.start.saturating_add(told);
    let below = lines.iter().take(stretch.end).skip(last.saturating_add(1));
    let n_below = below.take_while(|it| fits_better(it)).count();
    let above = lines.iter().zip(stands).take(stretch.start).rev();
    let n_above = above
        .take_while(|(it, stand)| **stand == Stand::Unclear && fits_better(it))
        .count();
    Some(Drift {
        lines: stretch.start.saturating_sub(n_above)..last.saturating_add(n_below).saturating_add(1),
        columns,
    })
}

fn text_in<'g>(line: &BodyLine<'g>, column_idx: usize) -> Option<&'g str> {
    let cell = line.cells.iter().find(|(idx, _)| *idx == column_idx);
    cell.map(|(_, it)| it.text.as_ref())
}

fn text_at<'g>(line: &BodyLine<'g>, place: u32) -> Option<&'g str> {
    let cell = line.line.cells.iter().find(|it| it.first_col() == place);
    cell.map(|it| it.text.as_ref())
}

/// The column of each place: in order, and so that all places together look most like their columns. `None` where they do not.
fn align(columns: &[Look], places: &[Look]) -> Option<Vec<usize>> {
    /// The best way to give the first places to the columns up to one.
    type Best = Option<(f64, Vec<usize>)>;
    let mut row: Vec<Best> = vec![Some((0.0, Vec::new())); columns.len().saturating_add(1)];
    for place in places {
        let mut next: Vec<Best> = vec![None; row.len()];
        for (idx, column) in columns.iter().enumerate() {
            let without = next.get(idx).cloned().flatten();
            let with = row.get(idx).cloned().flatten().map(|(score, mut path)| {
                path.push(idx);
                (score + likeness(column, place), path)
            });
            let is_better = |one: &(f64, Vec<usize>), other: &(f64, Vec<usize>)| one.0 > other.0;
            let best = match (without, with) {
                (Some(one), Some(other)) => Some(if is_better(&other, &one) { other } else { one }),
                (one, other) => one.or(other),
            };
            if let Some(it) = next.get_mut(idx.saturating_add(1)) {
                *it = best;
            }
        }
        row = next;
    }
    let (score, path) = row.pop().flatten()?;
    (score >= ALIKE * places.len() as f64).then_some(path)
}

/// What the cells of a column or of a place look like.
struct Look {
    profile: Profile,
    are_ordinals: bool,
    are_deadlines: bool,
}

impl Look {
    fn of<'t>(texts: impl Iterator<Item = &'t str>) -> Self {
        let texts = Texts::of(texts);
        let is_most = |it: f64| it > 0.5;
        Self {
            profile: Profile::of(&texts),
            are_ordinals: texts.are_ordinals(is_most),
            are_deadlines: texts.are_deadlines(is_most),
        }
    }

    /// Shares from 0 to 1, in one order.
    fn shares(&self) -> [f64; 6] {
        let Profile {
            figure,
            unit,
            agency,
            mark,
            ..
        } = self.profile;
        let share = |it: bool| f64::from(u8::from(it));
        [
            figure,
            unit,
            agency,
            mark,
            share(self.are_ordinals),
            share(self.are_deadlines),
        ]
    }
}

/// How much the cells of a place look like those of a column, from 0 to 1.
fn likeness(column: &Look, place: &Look) -> f64 {
    if column.profile.n_cells == 0 {
        return 0.0;
    }
    let pairs = column.shares().into_iter().zip(place.shares());
    let apart: f64 = pairs.map(|(one, other)| (one - other).abs()).sum();
    let [one, other] = [column, place].map(|it| it.profile.mean_chars.max(1.0));
    (1.0 - apart / 2.0).max(0.0) * 0.6 + one.min(other) / one.max(other) * 0.4
}

/// The columns in their new places, those that hold nothing there outside of the sheet. `None` where number or name are not
/// among them, or nothing has moved.
fn moved(shape: &Shape<'_>, places: &[u32], path: &[usize]) -> Option<Vec<TableColumn>> {
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
        let is_telling = !matches!(one.role, ColumnRole::Other | ColumnRole::Note);
        is_telling && one.first_col != u32::MAX && one.first_col != other.first_col
    });
    // Several years may share one place.
    let has_shared = shape.columns.iter().any(|it| it.says_years || it.is_years);
    (has_moved && !has_shared).then_some(columns)
}
