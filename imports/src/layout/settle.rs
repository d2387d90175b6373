//! Which columns a table has: as its header names them, joined or parted where the cells below stand otherwise.

use std::borrow::Cow;
use std::rc::Rc;

use crate::layout::grid::{GridCell, Line};
use crate::layout::header::{Header, HeaderColumn};
use crate::layout::header_text::HeaderText;
use crate::layout::ordinal::Ordinal;
use crate::lexicon::header::Sense;
use crate::text::fold;

impl HeaderColumn {
    /// Whether a cell stands in this column.
    pub(crate) fn holds(&self, cell: &GridCell<'_>) -> bool {
        self.first_col <= cell.first_col() && cell.first_col() <= self.last_col
    }
}

/// The columns that hold something: blank headers join their neighbour or stand alone, a header over numbers and names parts.
pub(crate) fn settle_columns(header: &Header, samples: &[Cow<'_, Line<'_>>]) -> Vec<HeaderColumn> {
    let mut settled: Vec<HeaderColumn> = left_of_header(header, samples).into_iter().collect();
    for column in &header.columns {
        for part in split_shared(column, samples) {
            if !part.levels.is_empty() {
                settled.push(part);
                continue;
            }
            let n_cells = samples
                .iter()
                .filter(|it| it.cells.iter().any(|cell| part.holds(cell)))
                .count();
            match settled.last_mut() {
                _ if n_cells == 0 => {}
                Some(left) if !Meeting::of(left, &part, samples).is_usual_to_other() => {
                    left.last_col = part.last_col;
                }
                _ => settled.push(part),
            }
        }
    }
    join_times(&mut settled);
    settled
}

/// Joins two columns that say a time in parts, `Thời hạn: Tháng | Năm`, to one: `Thời hạn (Tháng, Năm)`.
fn join_times(columns: &mut Vec<HeaderColumn>) {
    let joined = |one: &HeaderColumn, other: &HeaderColumn| {
        let ((part, above), (year, above_year)) = one.levels.split_last().zip(other.levels.split_last())?;
        let (said, further) = above.split_last()?;
        let is_time = above == above_year
            && matches!(fold(part).as_str(), "thang" | "quy")
            && fold(year) == "nam"
            && HeaderText::read(said).has(Sense::Deadline);
        let mut levels = further.to_vec();
        levels.push(format!("{said} ({part}, {year})"));
        is_time.then(|| HeaderColumn {
            last_col: other.last_col,
            said: Rc::new(HeaderText::read(&levels.join(" / "))),
            levels,
            ..one.clone()
        })
    };
    let found = columns.windows(2).enumerate().find_map(|(idx, pair)| match pair {
        [one, other] => Some((idx, joined(one, other)?)),
        _ => None,
    });
    if let Some((idx, column)) = found {
        columns.splice(idx..=idx.saturating_add(1), [column]);
    }
}

/// The column of numbers left of the first header cell, where nobody wrote `STT` over it.
fn left_of_header(header: &Header, samples: &[Cow<'_, Line<'_>>]) -> Option<HeaderColumn> {
    let col = header.first_col().checked_sub(1)?;
    let column = HeaderColumn {
        first_col: col,
        last_col: col,
        levels: Vec::new(),
        said: Rc::default(),
        is_part: false,
    };
    let cells = samples
        .iter()
        .filter_map(|line| line.cells.iter().find(|it| column.holds(it)));
    let n_numbers = cells.filter(|it| Ordinal::parse(&it.text).is_some()).count();
    (n_numbers.saturating_mul(2) > samples.len()).then_some(column)
}

/// Parts a header merged over several columns where the cells below stand side by side: an ordinal and its name.
fn split_shared(column: &HeaderColumn, samples: &[Cow<'_, Line<'_>>]) -> Vec<HeaderColumn> {
    let part = |first_col, last_col| HeaderColumn {
        first_col,
        last_col,
        levels: column.levels.clone(),
        said: Rc::clone(&column.said),
        is_part: true,
    };
    for split in column.first_col..column.last_col {
        let (left, right) = (
            part(column.first_col, split),
            part(split.saturating_add(1), column.last_col),
        );
        if Meeting::of(&left, &right, samples).is_usual() {
            let mut parts = vec![left];
            parts.extend(split_shared(&right, samples));
            return parts;
        }
    }
    vec![column.clone()]
}

/// How many lines have a cell in one of two columns, in the other, and in both.
struct Meeting {
    n_one: usize,
    n_other: usize,
    n_both: usize,
}

impl Meeting {
    fn of(one: &HeaderColumn, other: &HeaderColumn, samples: &[Cow<'_, Line<'_>>]) -> Self {
        let mut meeting = Self {
            n_one: 0,
            n_other: 0,
            n_both: 0,
        };
        for line in samples {
            let [in_one, in_other] = [one, other].map(|column| line.cells.iter().any(|it| column.holds(it)));
            meeting.n_one = meeting.n_one.saturating_add(usize::from(in_one));
            meeting.n_other = meeting.n_other.saturating_add(usize::from(in_other));
            meeting.n_both = meeting.n_both.saturating_add(usize::from(in_one && in_other));
        }
        meeting
    }

    /// Whether most lines that have a cell in either column have one in both.
    fn is_usual(&self) -> bool {
        let n_either = self
            .n_one
            .saturating_add(self.n_other)
            .saturating_sub(self.n_both);
        self.n_both.saturating_mul(2) > n_either
    }

    /// Whether most cells of the other column stand beside one of the first.
    fn is_usual_to_other(&self) -> bool {
        self.n_both.saturating_mul(2) > self.n_other
    }
}
