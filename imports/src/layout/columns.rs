//! What the columns of a table hold: roles by the words of the header and by the look of the cells below.
//!
//! Comes in: a header, the lines under it, the user's hints. Goes out: one [`TableColumn`] per column.
//! Neither letters of columns nor their order count.

use std::borrow::Cow;
use std::rc::Rc;

use crate::hints::Hints;
use crate::layout::grid::Line;
use crate::layout::guess::guess_roles;
use crate::layout::header::{Header, HeaderColumn};
use crate::layout::header_text::HeaderText;
use crate::layout::profile::{Profile, Texts, is_agency};
use crate::layout::score::{best_role, name_score};
use crate::layout::settle::settle_columns;
use crate::layout::timeline::{counted_part, find_timeline, set_timeline_aside};
use crate::lexicon::header::Sense;
use crate::reading::{AssignmentRole, ColumnRole};
use crate::text::fold;
use crate::workbook::Sheet;

/// A column of a table with its role.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct TableColumn {
    pub(crate) first_col: u32,
    pub(crate) last_col: u32,
    pub(crate) header: String,
    pub(crate) role: ColumnRole,
    pub(crate) year: Option<u16>,
    pub(crate) is_hidden: bool,
    /// Of a column of marks: the agency its header names, and what a plain mark means.
    pub(crate) agency: Option<(String, AssignmentRole)>,
    /// Whether its cells name the group that rows belong to.
    pub(crate) is_group: bool,
    /// Whether its cells name the year that the line's target is of.
    pub(crate) is_years: bool,
    /// Whether its cells say several years, of which its own part is one.
    pub(crate) says_years: bool,
    /// Whether its header names a span of years.
    pub(crate) is_span: bool,
    /// Whether it was a target of a year that another column is of.
    pub(crate) is_of_known_year: bool,
    /// Whether its role was told by its cells and no word of its header.
    pub(crate) is_guessed: bool,
    /// Of a column of a timeline: the period that a mark stands for.
    pub(crate) period: Option<String>,
    /// Of a column of times in two cells, `3 | 2026`: what the first counts.
    pub(crate) counts: Option<String>,
    pub(crate) senses: Vec<Sense>,
    pub(crate) profile: Profile,
}

/// What is known of a column before roles are given out.
pub(crate) struct Evidence<'t> {
    pub(crate) column: HeaderColumn,
    /// The lowest text of the header.
    pub(crate) leaf: Rc<HeaderText>,
    /// The texts above it.
    pub(crate) parents: HeaderText,
    pub(crate) whole: Rc<HeaderText>,
    pub(crate) texts: Texts<'t>,
    pub(crate) profile: Profile,
}

/// Gives every column of a table its role.
pub(crate) fn assign_roles(
    sheet: &Sheet,
    header: &Header,
    samples: &[Cow<'_, Line<'_>>],
    hints: &Hints,
) -> Vec<TableColumn> {
    let evidence: Vec<Evidence<'_>> = settle_columns(header, samples)
        .into_iter()
        .map(|column| Evidence::new(column, samples))
        .collect();
    let has_years = evidence.iter().any(Evidence::is_target_of_a_year);
    let name_idx = find_name(&evidence, has_years);
    let mut columns: Vec<TableColumn> = evidence
        .iter()
        .enumerate()
        .map(|(idx, it)| {
            let (role, year) = if Some(idx) == name_idx {
                (ColumnRole::Name, None)
            } else {
                best_role(it)
            };
            it.with_role(sheet, role, year)
        })
        .collect();
    set_timeline_aside(&mut columns);
    set_reported_years_aside(&mut columns);
    find_ordinals(&mut columns, &evidence);
    prefer_completion(&mut columns);
    take_results_for_outputs(&mut columns);
    take_plans_for_targets(&mut columns);
    guess_roles(&mut columns, &evidence);
    apply_hints(&mut columns, hints);
    keep_one_of_each(&mut columns);
    find_timeline(&mut columns, &evidence);
    columns
}

impl<'t> Evidence<'t> {
    fn new(column: HeaderColumn, samples: &'t [Cow<'_, Line<'_>>]) -> Self {
        let widest = column.last_col.saturating_sub(column.first_col).saturating_add(2);
        let cells = samples
            .iter()
            .filter_map(|line| line.cells.iter().find(|it| column.holds(it)));
        let texts = Texts::of(cells.filter(|it| it.width() <= widest).map(|it| it.text.as_ref()));
        let (leaf, parents) = match column.levels.as_slice() {
            [] | [_] => (Rc::clone(&column.said), HeaderText::default()),
            [above @ .., leaf] => (
                Rc::new(HeaderText::read(leaf)),
                HeaderText::read(&above.join(" ")),
            ),
        };
        Self {
            leaf,
            parents,
            whole: Rc::clone(&column.said),
            profile: Profile::of(&texts),
            texts,
            column,
        }
    }

    fn is_target_of_a_year(&self) -> bool {
        matches!(best_role(self), (ColumnRole::Target, Some(_)))
    }

    fn with_role(&self, sheet: &Sheet, role: ColumnRole, year: Option<u16>) -> TableColumn {
        let agency = (role == ColumnRole::AgencyMark).then(|| {
            let role = if self.parents.has(Sense::Coordinating) {
                AssignmentRole::Coordinating
            } else if self.parents.has(Sense::Monitoring) && !self.parents.has(Sense::Lead) {
                AssignmentRole::Monitoring
            } else {
                AssignmentRole::Lead
            };
            (self.column.levels.last().cloned().unwrap_or_default(), role)
        });
        TableColumn {
            first_col: self.column.first_col,
            last_col: self.column.last_col,
            header: self.column.text(),
            role,
            year,
            is_hidden: (self.column.first_col..=self.column.last_col).all(|it| sheet.is_col_hidden(it)),
            agency,
            is_span: self
                .leaf
                .years
                .or(self.parents.years)
                .is_some_and(|(first, last)| first != last),
            is_of_known_year: false,
            is_guessed: false,
            period: None,
            counts: counted_part(&self.column.text()),
            is_years: false,
            says_years: false,
            is_group: role == ColumnRole::Other && self.whole.has(Sense::Group),
            senses: self.whole.senses.iter().map(|(it, _)| *it).collect(),
            profile: self.profile,
        }
    }
}

/// The column of names: header words first, then the longest texts.
fn find_name(evidence: &[Evidence<'_>], has_years: bool) -> Option<usize> {
    let scored = evidence
        .iter()
        .enumerate()
        .map(|(idx, it)| (name_score(it, has_years), idx));
    let best = scored.max_by(|one, other| {
        // Of equals the one further left.
        one.0.total_cmp(&other.0).then(other.1.cmp(&one.1))
    });
    // Figures by years stand in tables of any kind, agencies and deadlines hardly beside other things than tasks.
    let needed = if has_years { 3.0 } else { 1.5 };
    let named = best.filter(|(score, _)| *score > needed).map(|(_, idx)| idx);
    named.or_else(|| {
        if has_years {
            results_with_units(evidence)
        } else {
            longest_texts(evidence)
        }
    })
}

/// `Kết quả chủ yếu` over texts left of units and figures of years is what these figures are of, where no column is named.
fn results_with_units(evidence: &[Evidence]) -> Option<usize> {
    let is_text = |it: &Evidence| {
        let profile = &it.profile;
        profile.mean_chars > 15.0
            && profile.figure.max(profile.agency) < 0.3
            && !it.texts.are_deadlines(|it| it >= 0.3)
    };
    let idx = evidence
        .iter()
        .position(|it| it.leaf.has(Sense::Output) && is_text(it))?;
    let mut right = evidence.iter().skip(idx);
    right.any(|it| it.leaf.has(Sense::Unit)).then_some(idx)
}

/// The column of the longest texts that are neither agencies nor times, under a header that says nothing else of them.
fn longest_texts(evidence: &[Evidence<'_>]) -> Option<usize> {
    const ELSE: &[Sense] = &[
        Sense::Unit,
        Sense::Lead,
        Sense::Coordinating,
        Sense::Monitoring,
        Sense::Deadline,
        Sense::Output,
        Sense::Ordinal,
        Sense::Money,
        Sense::Foreign,
    ];
    let is_text = |it: &Evidence<'_>| {
        let is_much = |it: f64| it >= 0.3;
        it.profile.n_cells > 0
            && it.profile.mean_chars > 8.0
            && [it.profile.agency, it.profile.figure, it.profile.mark]
                .iter()
                .all(|it| !is_much(*it))
            && !it.texts.are_ordinals(is_much)
            && !it.texts.are_deadlines(is_much)
    };
    let texts = evidence
        .iter()
        .enumerate()
        .filter(|(_, it)| !it.column.levels.is_empty() && !it.whole.has_any(ELSE) && is_text(it));
    texts
        .max_by(|(_, one), (_, other)| one.profile.mean_chars.total_cmp(&other.profile.mean_chars))
        .map(|(idx, _)| idx)
}

/// The plan of a year that another column reports on (`Năm 2025: Kế hoạch | Ước thực hiện`) is no target of a later plan.
fn set_reported_years_aside(columns: &mut [TableColumn]) {
    // A form may have room for figures that nobody has entered yet.
    let years = |columns: &[TableColumn], role| -> Vec<u16> {
        let of_role = columns
            .iter()
            .filter(|it| it.role == role && it.profile.n_cells > 0);
        of_role.filter_map(|it| it.year).collect()
    };
    let reported = years(columns, ColumnRole::Past);
    let planned = years(columns, ColumnRole::Target);
    // The year before the first to come; `Ước thực hiện 2026` between plans for 2026 and 2030 reports on the plan's own years.
    let is_over = |it: &u16| reported.contains(it) && planned.contains(&it.saturating_add(1));
    for column in columns.iter_mut().filter(|it| it.role == ColumnRole::Target) {
        if column.year.as_ref().is_some_and(is_over) {
            column.role = ColumnRole::Past;
        }
    }
}

/// The first column left of the name whose cells are numbers in order, where no header says so (`Mục`, `Thứ tự`).
fn find_ordinals(columns: &mut [TableColumn], evidence: &[Evidence<'_>]) {
    if columns.iter().any(|it| it.role == ColumnRole::Ordinal) {
        return;
    }
    let columns = columns.iter_mut().zip(evidence);
    let mut left_of_name = columns.take_while(|(it, _)| it.role != ColumnRole::Name);
    let counts = |column: &TableColumn, it: &Evidence<'_>| {
        matches!(column.role, ColumnRole::Other | ColumnRole::Note)
            && it.profile.n_cells > 1
            && it.texts.are_ordinals_or_codes(|it| it > 0.8)
    };
    if let Some((column, _)) = left_of_name.find(|(column, it)| counts(column, it)) {
        column.role = ColumnRole::Ordinal;
        column.is_group = false;
    }
}

/// Of several columns of times the one of completion is the deadline: `Thời gian: Trình | Hoàn thành`, `Từ | Đến`.
fn prefer_completion(columns: &mut [TableColumn]) {
    let completes = |it: &TableColumn| {
        let header = fold(&it.header);
        let leaf = header.rsplit(" / ").next().unwrap_or_default();
        header.contains("hoan thanh")
            || header.contains("ket thuc")
            || matches!(leaf, "den" | "toi")
            || ["den ngay", "den thang", "den het"]
                .iter()
                .any(|it| leaf.starts_with(it))
    };
    let is_deadline = |it: &TableColumn| it.role == ColumnRole::Deadline && !it.is_hidden;
    if columns.iter().any(|it| is_deadline(it) && completes(it)) {
        for column in columns.iter_mut().filter(|it| is_deadline(it) && !completes(it)) {
            column.role = ColumnRole::Note;
        }
    }
}

/// `Kết quả đạt được` over texts is what a task brings, where no other column says that; over figures it is the past.
fn take_results_for_outputs(columns: &mut [TableColumn]) {
    let is_said = |it: &TableColumn| matches!(it.role, ColumnRole::Output | ColumnRole::Target);
    if columns.iter().any(is_said) {
        return;
    }
    let is_result = |it: &TableColumn| {
        it.role == ColumnRole::Past
            && it.year.is_none()
            && it.profile.figure.max(it.profile.mark) < 0.5
            && it.profile.n_cells > 0
            && fold(&it.header).contains("ket qua")
    };
    if let Some(column) = columns.iter_mut().find(|it| is_result(it)) {
        column.role = ColumnRole::Output;
    }
}

/// `Kế hoạch`, `Mục tiêu` beside a column of units says what is to be reached, in words too, where no other column does.
fn take_plans_for_targets(columns: &mut [TableColumn]) {
    let has = |columns: &[TableColumn], role| columns.iter().any(|it| it.role == role);
    if has(columns, ColumnRole::Target) || !has(columns, ColumnRole::Unit) {
        return;
    }
    let plans = |it: &TableColumn| {
        let says_so = it.senses.contains(&Sense::Plan) || it.senses.contains(&Sense::Indicator);
        it.role == ColumnRole::Other && it.profile.n_cells > 0 && it.profile.mean_chars < 40.0 && says_so
    };
    let mut found = columns.iter_mut().filter(|it| plans(it));
    if let (Some(column), None) = (found.next(), found.next()) {
        column.role = ColumnRole::Target;
    }
}

fn apply_hints(columns: &mut [TableColumn], hints: &Hints) {
    for (col_idx, role, year) in &hints.column_roles {
        if matches!(role, ColumnRole::Name | ColumnRole::Ordinal | ColumnRole::Unit) {
            let others = columns.iter_mut().filter(|it| it.role == *role);
            others.for_each(|it| it.role = ColumnRole::Other);
        }
        if let Some(column) = columns
            .iter_mut()
            .find(|it| it.first_col <= *col_idx && *col_idx <= it.last_col)
        {
            column.role = *role;
            column.year = year.or(column.year);
        }
    }
}

/// Of roles that a table has once, and of targets of one year, the best column keeps it: visible before hidden, then the first.
fn keep_one_of_each(columns: &mut [TableColumn]) {
    const ONCE: &[ColumnRole] = &[
        ColumnRole::Ordinal,
        ColumnRole::Unit,
        ColumnRole::Deadline,
        ColumnRole::Output,
        ColumnRole::Target,
    ];
    let mut kept: Vec<(ColumnRole, Option<u16>)> = Vec::new();
    // A year of its own before the last year of a span.
    for (is_hidden, is_span) in [(false, false), (false, true), (true, false), (true, true)] {
        let turn = columns
            .iter_mut()
            .filter(|it| it.is_hidden == is_hidden && it.is_span == is_span);
        for column in turn.filter(|it| ONCE.contains(&it.role)) {
            let key = (column.role, column.year);
            if kept.contains(&key) {
                column.is_of_known_year = column.role == ColumnRole::Target && column.year.is_some();
                column.role = ColumnRole::Other;
                column.year = None;
            } else {
                kept.push(key);
            }
        }
    }
}

/// Whether a header text names an agency, as those of a matrix do.
pub(crate) fn names_agency(text: &str) -> bool {
    is_agency(&fold(text))
}
