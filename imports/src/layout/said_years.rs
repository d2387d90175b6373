//! Tables whose cells say the years themselves: `Năm 2026: 80%; năm 2030: 95%` under `Mục tiêu`.
//!
//! The column becomes one column of targets for each year, all in the same place of the sheet; each takes its part of the cell.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::layout::columns::TableColumn;
use crate::layout::grid::Line;
use crate::layout::header_text::year_of;
use crate::layout::long_form::spread;
use crate::lexicon::header::Sense;
use crate::reading::ColumnRole;
use crate::values::phrase::{strip_phrase, strip_phrase_end};

/// Spreads a column of targets whose cells say the years, in a table that has no other targets. The lines are asked for only
/// where there is one.
pub(crate) fn spread_said_years<'g, 'a: 'g, L: Iterator<Item = Cow<'g, Line<'a>>>>(
    columns: &mut Vec<TableColumn>,
    lines: impl FnOnce() -> L,
) {
    let has_targets = columns
        .iter()
        .any(|it| it.role == ColumnRole::Target && !may_say_years(it));
    if has_targets || !columns.iter().any(may_say_years) {
        return;
    }
    let lines: Vec<Cow<'_, Line<'_>>> = lines().filter(|it| it.cells.len() > 1).collect();
    let found = columns
        .iter()
        .enumerate()
        .filter(|(_, it)| may_say_years(it))
        .find_map(|(idx, it)| Some((idx, years_said_in(it, &lines)?)));
    let Some((idx, years)) = found else { return };
    if let Some(column) = columns.get_mut(idx) {
        column.role = ColumnRole::Target;
        column.says_years = true;
    }
    spread(columns, idx, years);
}

/// Whether a column speaks of targets and not of one year.
fn may_say_years(column: &TableColumn) -> bool {
    let speaks_of_targets = || {
        let senses = &column.senses;
        senses.contains(&Sense::Plan) || senses.contains(&Sense::Indicator)
    };
    match column.role {
        ColumnRole::Target => column.year.is_none() || column.is_span,
        ColumnRole::Other => !column.is_years && speaks_of_targets(),
        _ => false,
    }
}

/// The years that the cells of a column say, more than one of them. `None` where a cell begins with anything else.
fn years_said_in(column: &TableColumn, lines: &[Cow<'_, Line<'_>>]) -> Option<BTreeSet<u16>> {
    let cells = lines.iter().filter_map(|it| it.at(column.first_col));
    let mut years = BTreeSet::new();
    for cell in cells.filter(|it| it.first_col() == column.first_col && it.width() <= 2) {
        let parts = parts_by_year(&cell.text);
        if parts.is_empty() {
            return None;
        }
        years.extend(parts.iter().map(|(year, _)| *year));
    }
    (years.len() > 1).then_some(years)
}

/// What a cell says of each year. Empty where it does not begin with a year.
pub(crate) fn parts_by_year(text: &str) -> Vec<(u16, &str)> {
    let labels = labels_in(text);
    let begins_with_year = labels
        .first()
        .and_then(|it| text.get(..it.from))
        .is_some_and(|it| it.trim().is_empty());
    if !begins_with_year {
        return Vec::new();
    }
    let ends = labels.iter().skip(1).map(|it| it.from).chain([text.len()]);
    let is_mark = |it: char| it.is_whitespace() || matches!(it, ':' | '-' | '–' | ';' | ',' | '.');
    labels
        .iter()
        .zip(ends)
        .filter_map(|(label, end)| Some((label.year, text.get(label.to..end)?.trim_matches(is_mark))))
        .collect()
}

/// `Đến năm 2026` at the beginning of a cell or of a part of it.
struct Label {
    year: u16,
    from: usize,
    to: usize,
}

fn labels_in(text: &str) -> Vec<Label> {
    let label_at = |at: usize| {
        let to = at.saturating_add(4);
        let year = text.get(at..to).and_then(year_of)?;
        let (before, after) = (text.get(..at)?, text.get(to..)?);
        let from = start_of_label(before);
        let above = text.get(..from)?;
        let is_word = !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric);
        let begins_part = above.trim_end().is_empty()
            || above.trim_end().ends_with([';', ',', '.'])
            || text
                .get(above.trim_end().len()..from)
                .is_some_and(|it| it.contains('\n'));
        (is_word && begins_part && opens_value(after)).then_some(Label { year, from, to })
    };
    text.match_indices("20")
        .filter_map(|(at, _)| label_at(at))
        .collect()
}

/// Whether what stands behind a year says what is to be reached in it; `2026 - 2027` and `2026 và các năm tiếp theo` do not.
fn opens_value(after: &str) -> bool {
    const WORDS: &[&str] = &[
        "co",
        "dat",
        "duoi",
        "hoan thanh",
        "it nhat",
        "la",
        "phan dau",
        "toi da",
        "toi thieu",
        "tren",
    ];
    let after = after.trim_start();
    after.starts_with([':', '=', '≥', '≤', '>', '<'])
        || WORDS.iter().any(|it| strip_phrase(after, it).is_some())
}

/// Where the words before a year begin: `- Đến hết năm`.
fn start_of_label(before: &str) -> usize {
    let mut rest = before.trim_end_matches(' ');
    for word in ["nam", "cuoi", "het", "den"] {
        rest = strip_phrase_end(rest, word).unwrap_or(rest).trim_end_matches(' ');
    }
    rest.trim_end_matches(['-', '+', '•', '*', '(', ' ']).len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_say_the_years_of_their_parts() {
        for text in [
            "Năm 2026: 80%; năm 2030: ≥ 95%",
            "- Đến năm 2026: 80%\n- Đến hết năm 2030: ≥ 95%",
            "2026: 80%, 2030: ≥ 95%.",
        ] {
            assert_eq!(parts_by_year(text), [(2026, "80%"), (2030, "≥ 95%")], "{text}");
        }
        for text in [
            "80%",
            "2026-2027",
            "2026 và các năm tiếp theo",
            "Theo Quyết định số 12 năm 2026",
            "80% (năm 2026)",
        ] {
            assert_eq!(parts_by_year(text), [], "{text}");
        }
    }
}
