//! Whether a table is an appendix of indicators or of tasks, and if not, why.

use crate::diagnostic::Unlike;
use crate::layout::columns::TableColumn;
use crate::layout::header_text::find_unit;
use crate::layout::profile::is_money;
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
    let counts = Counts::of(columns, title).ok_or(Unlike::NoName)?;
    if counts.n_targets > 0 {
        if counts.n_about == 0 && reports_the_past(columns, title) {
            return Err(Unlike::OnlyPast);
        }
        return counts.judge_indicators(columns);
    }
    if counts.n_past > 0 && counts.n_about == 0 {
        return Err(Unlike::OnlyPast);
    }
    counts.judge_tasks()
}

/// How many columns speak for an appendix and how many against it.
struct Counts {
    /// Whether the name column says indicator or task, and not content in general.
    is_named: bool,
    n_targets: usize,
    n_past: usize,
    /// Kinds of agencies, deadlines, outputs.
    n_about: usize,
    n_foreign: usize,
    n_money: usize,
    has_other_title: bool,
}

impl Counts {
    fn of(columns: &[TableColumn], title: &Title) -> Option<Self> {
        const ABOUT: &[ColumnRole] = &[
            ColumnRole::Lead,
            ColumnRole::Coordinating,
            ColumnRole::Monitoring,
            ColumnRole::AgencyMark,
            ColumnRole::Deadline,
            ColumnRole::Output,
        ];
        let count = |role| columns.iter().filter(|it| it.role == role).count();
        let others = |sense| {
            let speaks = |it: &&TableColumn| it.role == ColumnRole::Other && it.senses.contains(&sense);
            columns.iter().filter(speaks).count()
        };
        let name = columns.iter().find(|it| it.role == ColumnRole::Name)?;
        Some(Self {
            is_named: names_rows(name),
            n_targets: count(ColumnRole::Target),
            n_past: count(ColumnRole::Past),
            n_about: ABOUT.iter().filter(|it| count(**it) > 0).count(),
            n_foreign: others(Sense::Foreign),
            n_money: others(Sense::Money),
            has_other_title: OTHER_TITLES.iter().any(|it| title.folded.contains(it)),
        })
    }

    fn judge_indicators(&self, columns: &[TableColumn]) -> Result<AppendixKind, Unlike> {
        let unit = columns.iter().find(|it| it.role == ColumnRole::Unit);
        let counts_money = unit.is_some_and(|it| it.profile.money > 0.7);
        let is_measured_in =
            |it: &TableColumn| find_unit(&it.header).is_some_and(|it| !is_money(&fold(it.unit)));
        let mut targets = columns.iter().filter(|it| it.role == ColumnRole::Target);
        // In a column of units, or in the headers: `Năm 2026 (%)`.
        let counts_things = unit.is_some_and(|it| it.profile.n_cells > 0 && it.profile.money < 0.5)
            || targets.any(is_measured_in);
        let is_budget = (self.n_money > 0 || self.has_other_title)
            && (counts_money || (!self.is_named && !counts_things));
        let n_for = self.n_targets.saturating_add(self.n_about);
        // `Tiêu chí` with a unit, a target and its `Điểm`.
        let is_measured = counts_things && self.n_foreign.saturating_mul(2) <= n_for;
        let is_other = is_budget
            || (self.n_foreign > 0 && ((!self.is_named && !is_measured) || self.n_foreign > n_for))
            || (self.has_other_title && !self.is_named);
        if is_other {
            Err(Unlike::OtherSubject)
        } else {
            Ok(AppendixKind::Indicators)
        }
    }

    fn judge_tasks(&self) -> Result<AppendixKind, Unlike> {
        let speaks_against = self.n_foreign > 0 || self.has_other_title;
        let is_other = (self.n_foreign > 0 && self.n_foreign >= self.n_about)
            || (speaks_against && (!self.is_named || self.n_about < 2))
            || self.n_money > self.n_about;
        if is_other {
            return Err(Unlike::OtherSubject);
        }
        match (self.is_named, self.n_about) {
            (true, 1..) | (false, 2..) => Ok(AppendixKind::Tasks),
            _ => Err(Unlike::NoValues),
        }
    }
}

/// Whether the header of names says indicators or tasks: `Chỉ tiêu phấn đấu` too, `Nội dung chi tiêu` not.
fn names_rows(name: &TableColumn) -> bool {
    let header = name.header.to_lowercase();
    let says = |it: &Sense| matches!(it, Sense::Indicator | Sense::Task);
    name.senses.iter().any(says) || header.contains("chỉ tiêu") || header.contains("mục tiêu")
}

/// Whether a table reports what was reached: its title says so, and no target lies behind the years it reports.
fn reports_the_past(columns: &[TableColumn], title: &Title) -> bool {
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
    is_over && is_report(title)
}

/// Whether a title is that of a report.
pub(crate) fn is_report(title: &Title) -> bool {
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
    REPORTS.iter().any(|it| text.contains(it))
}
