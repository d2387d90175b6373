//! Deadlines (thời gian thực hiện): when a task begins and is due, or what it waits for.
//!
//! | cell | reading |
//! |---|---|
//! | `Hoàn thành trước ngày 31/12/2026` | DATE, due on that day |
//! | `Tháng 12/2026`, `01/2027`, `Quý I/2027`, `Hoàn thành trong năm 2025` | MONTH, QUARTER, YEAR: first and last day of it |
//! | `từ tháng 3 đến tháng 12/2026`, `2026 - 2030` | the span, by its end |
//! | `tháng 6, tháng 12/2026`, `các mốc năm 2027, 2030` | MILESTONES |
//! | `Thực hiện thường xuyên`, `Triển khai từ 2026` | CONTINUOUS, with its start |
//! | `Hằng năm`, `trước 15/12 hàng năm` | PERIODIC |
//! | `Sau khi …`, `Theo lộ trình …`, `Khi có yêu cầu …` | EVENT, ROADMAP, ON_REQUEST with the words as condition |
//!
//! The leading part gives the kind, the others keep their place: `Tháng 3/2028 và theo hướng dẫn …` is a MONTH with a
//! condition, `Thực hiện thường xuyên (hoàn thành trong năm 2026)` goes on and has a due day.

mod mention;
mod month;
mod period;
mod span;
mod wording;

use chrono::{Datelike, NaiveDate};

use crate::diagnostic::ValueFinding;
use crate::reading::{DeadlineKind, DeadlineValue};
use crate::text::collapse;
use crate::values::deadline::mention::{Link, Mention, Role, find_mentions};
use crate::values::deadline::period::Period;
use crate::values::deadline::span::{ListPolicy, Span, combine};
use crate::values::deadline::wording::{apply_aside_wordings, apply_wordings, find_wordings};
use crate::values::format::bare_format;
use crate::values::phrase::{narrow, strip_phrase};
use crate::values::target::is_blank_mark;

/// What a deadline cell stands among.
#[derive(Debug, Clone, Copy, Default)]
pub struct DeadlineContext<'a> {
    /// The day of a date cell.
    pub date: Option<NaiveDate>,
    /// The code of the cell's number format (`mm/yyyy`).
    pub number_format: Option<&'a str>,
    /// First and last year of the plan.
    pub period: Option<(u16, u16)>,
}

/// Reads a deadline cell. Total: what is not understood is kept as TEXT with a finding.
pub fn parse_deadline(raw: &str, ctx: &DeadlineContext<'_>) -> (DeadlineValue, Vec<ValueFinding>) {
    let text: String = collapse(raw).chars().map(narrow).collect();
    if let Some(date) = ctx.date {
        return (parse_date_cell(date, ctx.number_format), Vec::new());
    }
    if is_blank_mark(&text) {
        return (DeadlineValue::default(), Vec::new());
    }
    let mut findings = Vec::new();
    let value = parse_text(&text, ctx, &mut findings);
    (value, findings)
}

/// Whether a text names days, months, quarters or years and nothing else.
pub(crate) fn is_only_dates(text: &str) -> bool {
    let mentions = find_mentions(text);
    let begins = mentions.first().is_some_and(|it| it.start == 0);
    let ends = mentions.last().is_some_and(|it| it.end == text.len());
    begins && ends && mentions.iter().skip(1).all(|it| it.link.is_close())
}

/// A day that Excel made of what was typed: without a day in its format it was a month or a year.
fn parse_date_cell(date: NaiveDate, number_format: Option<&str>) -> DeadlineValue {
    let format = bare_format(number_format.unwrap_or(""));
    let period = match () {
        () if format.contains('d') => Period::Day(date.day(), date.month()),
        () if format.contains('m') => Period::Month(date.month()),
        () if format.contains('y') => Period::Year,
        // `12/2026` typed into Excel becomes the first day of that month.
        () if date.day() == 1 => Period::Month(date.month()),
        () => Period::Day(date.day(), date.month()),
    };
    let mention = Mention {
        period,
        year: u16::try_from(date.year()).ok(),
        role: Role::In,
        link: Link::Apart,
        start: 0,
        end: 0,
    };
    let span = combine(&[mention], ListPolicy::Spans);
    DeadlineValue {
        kind: span.kind,
        start: span.start,
        due: span.due,
        precision: span.precision,
        ..DeadlineValue::default()
    }
}

/// A text cell: dates and words, those outside parentheses first.
fn parse_text(text: &str, ctx: &DeadlineContext<'_>, findings: &mut Vec<ValueFinding>) -> DeadlineValue {
    let (main, aside) = split_parentheses(text);
    let (main, aside) = (main.as_str(), aside.as_str());
    let wordings = find_wordings(main);
    let aside_wordings = find_wordings(aside);
    let is_periodic = wordings
        .iter()
        .chain(&aside_wordings)
        .any(|it| it.kind == DeadlineKind::Periodic);
    let (mut main_mentions, mut aside_mentions) = (find_mentions(main), find_mentions(aside));
    lend_year(&main_mentions, &mut aside_mentions);
    take_year(&mut main_mentions, &mut aside_mentions);
    for mention in main_mentions.iter_mut().chain(&mut aside_mentions) {
        if mention.year.is_none() && !is_periodic {
            fill_year_from_plan(text, mention, ctx, findings);
        }
    }
    settle(main, &mut main_mentions, aside, &mut aside_mentions);
    let has_impossible = main_mentions
        .iter()
        .chain(&aside_mentions)
        .any(|it| !it.is_possible());
    if has_impossible {
        findings.push(ValueFinding::ImpossibleDate {
            text: text.to_owned(),
        });
    }
    let lists = if wordings.iter().any(|it| it.kind == DeadlineKind::Milestones) {
        ListPolicy::Milestones
    } else {
        ListPolicy::Spans
    };
    let main_span = combine(&main_mentions, lists);
    let aside_span = combine(&aside_mentions, ListPolicy::Spans);
    let mut value = DeadlineValue::default();
    let (aside_kind, aside_start) = (aside_span.kind, aside_span.start);
    apply_spans(&mut value, main_span, aside_span);
    apply_wordings(&mut value, &wordings, &main_mentions, text);
    // `5 năm (2026 - 2030)`.
    if value.kind == DeadlineKind::Text && value.due.is_some() {
        value.kind = aside_kind;
        value.start = aside_start;
    }
    apply_aside_wordings(&mut value, &aside_wordings);
    if value.start.zip(value.due).is_some_and(|(start, due)| due < start) {
        value.start = None;
        findings.push(ValueFinding::RangeReversed {
            text: text.to_owned(),
        });
    }
    if value.kind == DeadlineKind::Text && !has_impossible {
        findings.push(ValueFinding::DeadlineNotUnderstood {
            text: text.to_owned(),
        });
    }
    value
}

/// Decides what a date outside parentheses means by what follows it, and by the date inside.
fn settle(main: &str, main_mentions: &mut Vec<Mention>, aside: &str, aside_mentions: &mut Vec<Mention>) {
    if let [only] = main_mentions.as_mut_slice()
        && goes_on(main.get(only.end..).unwrap_or_default())
    {
        only.role = Role::From;
    }
    if narrows(main_mentions, aside_mentions) && is_only_dates(aside) {
        *main_mentions = std::mem::take(aside_mentions);
    }
}

/// Words after a date that make it a beginning: `Năm 2026 và các năm tiếp theo`.
const GOES_ON: &[&str] = &[
    "cac nam tiep theo",
    "nhung nam tiep theo",
    "cac nam sau",
    "nhung nam sau",
    "tro di",
];

/// Whether such words stand right after a date.
fn goes_on(rest: &str) -> bool {
    let rest = rest.trim_start_matches([' ', ',', ';']);
    let rest = strip_phrase(rest, "va").map_or(rest, str::trim_start);
    GOES_ON.iter().any(|it| strip_phrase(rest, it).is_some())
}

/// `Năm 2026 (Quý IV)`: what stands inside says when within the time outside. A day alone may be any day on the way.
fn narrows(main: &[Mention], aside: &[Mention]) -> bool {
    let ([whole], [part]) = (main, aside) else {
        return false;
    };
    let is_span = |it: &Mention| it.role == Role::In && !matches!(it.period, Period::Day(..));
    let is_within = whole
        .days()
        .zip(part.days())
        .is_some_and(|(whole, part)| whole.0 <= part.0 && part.1 <= whole.1);
    is_span(whole) && is_span(part) && is_within
}

/// `Năm 2026 (hoàn thành trong Quý III)`: the year outside holds inside too, where there is but one.
fn lend_year(main: &[Mention], aside: &mut [Mention]) {
    let mut years = main.iter().filter_map(|it| it.year);
    let Some(year) = years.next().filter(|first| years.all(|it| it == *first)) else {
        return;
    };
    for mention in aside {
        mention.year = mention.year.or(Some(year));
    }
}

/// `Quý III (2026)`: the year alone inside is that of what stands outside.
fn take_year(main: &mut [Mention], aside: &mut Vec<Mention>) {
    let ([whole], [only]) = (main, aside.as_slice()) else {
        return;
    };
    if whole.year.is_none() && only.period == Period::Year {
        whole.year = only.year;
        aside.clear();
    }
}

/// The plan's year, where the plan is for one year only.
fn fill_year_from_plan(
    text: &str,
    mention: &mut Mention,
    ctx: &DeadlineContext<'_>,
    findings: &mut Vec<ValueFinding>,
) {
    match ctx.period {
        Some((first, last)) if first == last => {
            mention.year = Some(first);
            findings.push(ValueFinding::YearFromPlan {
                text: text.to_owned(),
                year: first,
            });
        }
        _ => findings.push(ValueFinding::YearMissing {
            text: text.to_owned(),
        }),
    }
}

/// What stands outside and inside parentheses. A text wholly inside counts as outside.
fn split_parentheses(text: &str) -> (String, String) {
    let (mut outside, mut inside) = (String::new(), String::new());
    let mut depth = 0_usize;
    for letter in text.chars() {
        match letter {
            '(' => depth = depth.saturating_add(1),
            ')' => depth = depth.saturating_sub(1),
            _ if depth == 0 => outside.push(letter),
            _ => inside.push(letter),
        }
        if letter == '(' {
            inside.push(' ');
        }
    }
    if is_blank_mark(&outside) {
        return (collapse(&inside), String::new());
    }
    (collapse(&outside), collapse(&inside))
}

/// Dates outside parentheses lead; those inside are due where there are no others, else milestones on the way.
fn apply_spans(value: &mut DeadlineValue, main: Span, aside: Span) {
    value.kind = main.kind;
    value.start = main.start;
    value.is_continuous = main.is_open;
    value.milestones = main.milestones;
    if main.due.is_none() {
        if aside.is_span {
            value.start = value.start.or(aside.start);
        }
        value.due = aside.due;
        value.precision = aside.precision;
        return;
    }
    value.due = main.due;
    value.precision = main.precision;
    let on_the_way = aside
        .milestones
        .into_iter()
        .chain(aside.due)
        .filter(|it| Some(*it) != main.due);
    value.milestones.extend(on_the_way);
    value.milestones.sort_unstable();
    value.milestones.dedup();
}

#[cfg(test)]
mod tests;
