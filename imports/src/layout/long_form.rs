//! Tables with one line per indicator and year: a column of years beside a column of values.
//!
//! ```text
//! STT | Chỉ tiêu     | ĐVT | Năm  | Mục tiêu
//! 1   | Tỷ lệ hồ sơ  | %   | 2026 | 80
//! 1   | Tỷ lệ hồ sơ  | %   | 2030 | 95
//! ```
//! The column of values becomes one column of targets for each year, all in the same place of the sheet.

use std::borrow::Cow;

use crate::layout::columns::TableColumn;
use crate::layout::grid::Line;
use crate::layout::header_text::year_of;
use crate::reading::ColumnRole;
use crate::text::fold;

/// Gives each year of a column of years a column of targets, where one column of values without a year stands beside it.
/// The lines are asked for only then: a long table has many.
pub(crate) fn spread_years<'g, 'a: 'g, L: Iterator<Item = Cow<'g, Line<'a>>>>(
    columns: &mut Vec<TableColumn>,
    lines: impl FnOnce() -> L,
) {
    let mut targets = columns
        .iter()
        .enumerate()
        .filter(|(_, it)| it.role == ColumnRole::Target);
    let (Some((value_idx, value)), None) = (targets.next(), targets.next()) else {
        return;
    };
    if value.year.is_some() && !value.is_span {
        return;
    }
    let lines: Vec<Cow<'_, Line<'_>>> = lines().filter(|it| it.cells.len() > 1).collect();
    let found = columns.iter().enumerate().find_map(|(idx, column)| {
        let years = years_in(column, &lines).filter(|_| column.role != ColumnRole::Ordinal)?;
        Some((idx, years))
    });
    let Some((year_idx, years)) = found else { return };
    if let Some(column) = columns.get_mut(year_idx) {
        column.role = ColumnRole::Other;
        column.is_years = true;
    }
    spread(columns, value_idx, years);
}

/// Puts a column for each year in the place of a column.
pub(crate) fn spread(columns: &mut Vec<TableColumn>, idx: usize, years: impl IntoIterator<Item = u16>) {
    let Some(value) = columns.get(idx).cloned() else {
        return;
    };
    let of_year = |year: u16| TableColumn {
        year: Some(year),
        is_span: false,
        ..value.clone()
    };
    columns.splice(idx..=idx, years.into_iter().map(of_year).collect::<Vec<_>>());
}

/// The year that a cell of a column of years names: `2026`, `Năm 2026`.
pub(crate) fn year_in(text: &str) -> Option<u16> {
    let folded = fold(text);
    let word = folded.strip_prefix("nam ").unwrap_or(&folded);
    year_of(word.trim())
}

/// The years of a column that holds nothing else, and more than one of them.
fn years_in(column: &TableColumn, lines: &[Cow<'_, Line<'_>>]) -> Option<Vec<u16>> {
    let cells = lines.iter().filter_map(|it| it.at(column.first_col));
    let mut years = cells.map(|it| year_in(&it.text)).collect::<Option<Vec<u16>>>()?;
    years.sort_unstable();
    years.dedup();
    (years.len() > 1).then_some(years)
}
