//! Timelines: marks under years, quarters or months that say when a task is done.
//!
//! ```text
//! TT | Nhiệm vụ       | Năm 2026 | Năm 2027 | Năm 2028
//! 1  | Vé điện tử     |          | x        | x
//! ```

use crate::layout::columns::{Evidence, TableColumn};
use crate::layout::ordinal::{Form, Ordinal};
use crate::lexicon::header::Sense;
use crate::reading::{ColumnRole, DeadlineValue};
use crate::text::fold;

/// Years marked with `x` beside tasks are a timeline and no targets.
pub(crate) fn set_timeline_aside(columns: &mut [TableColumn]) {
    let is_target = |it: &TableColumn| it.role == ColumnRole::Target;
    let all_are_marks = columns
        .iter()
        .filter(|it| is_target(it))
        .all(|it| it.profile.mark > 0.6 || it.profile.n_cells == 0);
    if names_tasks(columns) && all_are_marks {
        for column in columns.iter_mut().filter(|it| is_target(it)) {
            column.role = ColumnRole::Other;
            column.year = None;
        }
    }
}

/// Makes the columns of a timeline deadlines, each of its period, where no other column says when.
pub(crate) fn find_timeline(columns: &mut [TableColumn], evidence: &[Evidence<'_>]) {
    let says_when = |it: &TableColumn| matches!(it.role, ColumnRole::Deadline | ColumnRole::Target);
    if columns.iter().any(says_when) || !names_tasks(columns) {
        return;
    }
    let periods: Vec<Option<String>> = columns
        .iter()
        .zip(evidence)
        .map(|(column, it)| period_of(it).filter(|_| column.role == ColumnRole::Other && is_marked(it)))
        .collect();
    let n_marked = evidence
        .iter()
        .zip(&periods)
        .filter(|(it, period)| period.is_some() && it.profile.n_cells > 0)
        .count();
    if n_marked == 0 || periods.iter().flatten().count() < 2 {
        return;
    }
    for (column, period) in columns.iter_mut().zip(periods) {
        if period.is_some() {
            column.role = ColumnRole::Deadline;
            column.period = period;
        }
    }
}

fn names_tasks(columns: &[TableColumn]) -> bool {
    let mut names = columns.iter().filter(|it| it.role == ColumnRole::Name);
    names.any(|it| {
        let is_of_tasks = it.senses.contains(&Sense::Task) || it.senses.contains(&Sense::Content);
        is_of_tasks && !it.senses.contains(&Sense::Indicator)
    })
}

fn is_marked(it: &Evidence<'_>) -> bool {
    it.profile.mark > 0.6 || it.profile.n_cells == 0
}

/// The period that a header names, with the year of the header above: `Quý II năm 2026`; `3` below `Tháng` is `Tháng 3`.
fn period_of(it: &Evidence<'_>) -> Option<String> {
    let (leaf, above) = it.column.levels.split_last()?;
    let is_number = it.leaf.senses.is_empty() && leaf.chars().count() <= 3;
    let unit = above.last().and_then(|it| it.split(' ').next());
    let period = match unit {
        _ if it.leaf.years.is_some() => return Some(leaf.clone()),
        _ if it.leaf.has(Sense::PartOfYear) => leaf.clone(),
        Some(unit) if is_number && it.parents.has(Sense::PartOfYear) => format!("{unit} {leaf}"),
        _ => return None,
    };
    match it.parents.years {
        Some((year, last)) if year == last => Some(format!("{period} năm {year}")),
        _ => Some(period),
    }
}

/// What the first of two parts of a time counts: `Tháng` of `Thời hạn (Tháng, Năm)`.
pub(crate) fn counted_part(header: &str) -> Option<String> {
    let (_, parts) = header.strip_suffix(')')?.rsplit_once('(')?;
    let (part, year) = parts.split_once(", ")?;
    (fold(year) == "nam").then(|| part.to_owned())
}

/// A time whose parts stand in cells of their own: `Tháng 3/2026` of `3 | 2026`.
pub(crate) fn time_of_parts(counted: &str, raw: &str) -> Option<String> {
    let (part, year) = raw.split_once('\n')?;
    let is_bare = Ordinal::parse(part).is_some_and(|it| matches!(it.form, Form::Arabic(_) | Form::Roman(_)));
    Some(if is_bare {
        format!("{counted} {part}/{year}")
    } else {
        format!("{part}/{year}")
    })
}

/// One deadline of two marked periods: from the first day of one to the last of the other.
pub(crate) fn reach_over(one: &DeadlineValue, other: &DeadlineValue) -> DeadlineValue {
    let last = if other.due >= one.due { other } else { one };
    DeadlineValue {
        start: one.start.into_iter().chain(other.start).min(),
        ..last.clone()
    }
}
