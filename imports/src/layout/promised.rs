//! `Thực hiện`, `Lũy kế` over years to come: targets, though these words stand over reports as well.
//!
//! ```text
//! STT | Chỉ tiêu    | Thực hiện   | Cơ quan
//!     |             | 2026 | 2030 |
//! 1   | Tiêm chủng  | ≥ 95 | ≥ 98 | Sở Y tế
//! ```

use chrono::Datelike;

use crate::layout::accept::is_report;
use crate::layout::columns::TableColumn;
use crate::layout::title::Title;
use crate::lexicon::header::Sense;
use crate::reading::ColumnRole;
use crate::text::fold;

/// Makes targets of such columns in a table that has no others.
pub(crate) fn take_promised(columns: &mut [TableColumn], title: &Title) {
    let has_targets = columns.iter().any(|it| it.role == ColumnRole::Target);
    let names_indicators = columns
        .iter()
        .any(|it| it.role == ColumnRole::Name && it.senses.contains(&Sense::Indicator));
    if has_targets || !names_indicators || is_report(title) {
        return;
    }
    let figures = || columns.iter().filter(|it| it.role == ColumnRole::Past);
    let are_promised = figures().all(may_be_to_come) && (lie_ahead(columns, title) || are_bounds(columns));
    if are_promised {
        for column in columns.iter_mut().filter(|it| it.role == ColumnRole::Past) {
            column.role = ColumnRole::Target;
            column.is_guessed = true;
        }
    }
}

/// Whether a header says `Thực hiện` of a year, and not that it was reached: `Kết quả thực hiện`, `Ước thực hiện`.
fn may_be_to_come(column: &TableColumn) -> bool {
    let header = fold(&column.header);
    let says_done = ["ket qua", "uoc", "da ", "so thuc hien", "tinh hinh"]
        .iter()
        .any(|it| header.contains(it));
    let is_open = ["thuc hien", "luy ke"].iter().any(|it| header.contains(it));
    column.year.is_some() && is_open && !says_done
}

/// Whether no year is over when the plan is issued, or before its period begins, and more than one is named.
fn lie_ahead(columns: &[TableColumn], title: &Title) -> bool {
    let issued_in = title.plan.issued_on.and_then(|it| u16::try_from(it.year()).ok());
    let years = years_of(columns);
    let (Some(first), Some(last)) = (years.iter().min(), years.iter().max()) else {
        return false;
    };
    let begin = issued_in.or(title.plan.period_start);
    first < last && begin.is_some_and(|it| it <= *first)
}

/// Whether cells say `≥ 95`, which nobody does of what was counted.
fn are_bounds(columns: &[TableColumn]) -> bool {
    columns
        .iter()
        .any(|it| it.role == ColumnRole::Past && it.profile.bound > 0.0)
}

fn years_of(columns: &[TableColumn]) -> Vec<u16> {
    let figures = columns.iter().filter(|it| it.role == ColumnRole::Past);
    figures.filter_map(|it| it.year).collect()
}
