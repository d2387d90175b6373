//! Whether a table is an appendix of indicators or of tasks, and if not, why.

use crate::diagnostic::Unlike;
use crate::layout::columns::TableColumn;
use crate::layout::title::Title;
use crate::lexicon::header::Sense;
use crate::reading::{AppendixKind, ColumnRole};
use crate::text::fold;

/// Words of titles of other tables, folded.
const OTHER_TITLES: &[&str] = &[
    "lich cong tac",
    "lich lam viec",
    "lich hop",
    "lich tiep",
    "thoi khoa bieu",
    "du toan",
    "bang luong",
    "danh sach",
    "chuong trinh hoi nghi",
    "chuong trinh lam viec",
    "bang cham",
    "bang diem",
    "thanh toan",
    "quyet toan",
    "hoa don",
    "bao gia",
    "bang ke",
    "phieu",
    "lich truc",
    "bang tong hop kinh phi",
    "phan bo kinh phi",
    "phan bo von",
    "ke hoach von",
];

/// What the rows of a table are, or why it is no appendix.
pub(crate) fn kind_of_table(columns: &[TableColumn], title: &Title) -> Result<AppendixKind, Unlike> {
    let count = |role| columns.iter().filter(|it| it.role == role).count();
    let name = columns
        .iter()
        .find(|it| it.role == ColumnRole::Name)
        .ok_or(Unlike::NoName)?;
    let is_named = name
        .senses
        .iter()
        .any(|it| matches!(it, Sense::Indicator | Sense::Task));
    let n_foreign = columns
        .iter()
        .filter(|it| it.role == ColumnRole::Other && it.senses.contains(&Sense::Foreign))
        .count();
    let n_money = columns
        .iter()
        .filter(|it| it.role == ColumnRole::Other && it.senses.contains(&Sense::Money))
        .count();
    let n_targets = count(ColumnRole::Target);
    let n_agencies = [
        ColumnRole::Lead,
        ColumnRole::Coordinating,
        ColumnRole::Monitoring,
        ColumnRole::AgencyMark,
    ]
    .iter()
    .filter(|it| count(**it) > 0)
    .count();
    let n_about = n_agencies
        .saturating_add(count(ColumnRole::Deadline))
        .saturating_add(count(ColumnRole::Output));
    let has_other_title = OTHER_TITLES.iter().any(|it| fold(&title.text).contains(it));
    let n_against = n_foreign.saturating_add(usize::from(has_other_title));
    if n_targets > 0 && reports_the_past(columns, title) && n_about == 0 {
        return Err(Unlike::OnlyPast);
    }
    if n_targets > 0 {
        let unit = columns.iter().find(|it| it.role == ColumnRole::Unit);
        let counts_money = unit.is_some_and(|it| it.profile.money > 0.7);
        let counts_things = unit.is_some_and(|it| it.profile.n_cells > 0 && it.profile.money < 0.5);
        let is_budget = (n_money > 0 || has_other_title) && (counts_money || (!is_named && !counts_things));
        let is_other = is_budget
            || (n_against > 0 && (!is_named || n_foreign > n_targets.saturating_add(n_about)))
            || (has_other_title && n_about == 0 && !is_named);
        return if is_other {
            Err(Unlike::OtherSubject)
        } else {
            Ok(AppendixKind::Indicators)
        };
    }
    if count(ColumnRole::Past) > 0 && n_about == 0 {
        return Err(Unlike::OnlyPast);
    }
    let is_other = n_foreign >= n_about.max(1) && n_foreign > 0
        || (n_against > 0 && (!is_named || n_about < 2))
        || (n_money > n_about);
    if is_other {
        return Err(Unlike::OtherSubject);
    }
    match (is_named, n_about) {
        (true, 1..) | (false, 2..) => Ok(AppendixKind::Tasks),
        _ => Err(Unlike::NoValues),
    }
}

/// Whether a table reports what was reached: its title says so, and no target lies behind the years it reports.
fn reports_the_past(columns: &[TableColumn], title: &Title) -> bool {
    const REPORTS: &[&str] = &[
        "bao cao",
        "nien giam",
        "bieu thong ke",
        "so lieu thong ke",
        "bang thong ke",
        "tinh hinh thuc hien",
        "ket qua thuc hien",
    ];
    let text = fold(title.title.as_deref().unwrap_or_default());
    let last = |role| {
        columns
            .iter()
            .filter(|it| it.role == role)
            .filter_map(|it| it.year)
            .max()
    };
    let is_over = match (last(ColumnRole::Target), last(ColumnRole::Past)) {
        (Some(target), Some(past)) => target <= past,
        _ => true,
    };
    is_over && REPORTS.iter().any(|it| text.contains(it))
}
