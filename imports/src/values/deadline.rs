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

use chrono::{Datelike, NaiveDate};

use crate::diagnostic::ValueFinding;
use crate::lexicon::deadline_words::DEADLINE_WORDS;
use crate::reading::{DatePrecision, DeadlineKind, DeadlineValue};
use crate::text::collapse;
use crate::values::deadline::mention::{Link, Mention, Period, Role, find_mentions};
use crate::values::phrase::split_at_phrase;
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
    let text = collapse(raw);
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

/// A day that Excel made of what was typed: without a day in its format it was a month or a year.
fn parse_date_cell(date: NaiveDate, number_format: Option<&str>) -> DeadlineValue {
    let format = number_format.unwrap_or("").to_lowercase();
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

/// The words of a text that name no date, and where they begin.
#[derive(Debug, Clone, Copy)]
struct Wording<'a> {
    kind: DeadlineKind,
    start: usize,
    text: &'a str,
}

/// A text cell: dates and words, those outside parentheses first.
fn parse_text(text: &str, ctx: &DeadlineContext<'_>, findings: &mut Vec<ValueFinding>) -> DeadlineValue {
    let (main, aside) = split_parentheses(text);
    let (main, aside) = (main.as_str(), aside.as_str());
    let wordings = find_wordings(main);
    let is_periodic = wordings.iter().any(|it| it.kind == DeadlineKind::Periodic);
    let mut main_mentions = find_mentions(main);
    let mut aside_mentions = find_mentions(aside);
    for mention in main_mentions.iter_mut().chain(&mut aside_mentions) {
        if mention.year.is_none() && !is_periodic {
            fill_year_from_plan(text, mention, ctx, findings);
        }
    }
    if GOES_ON.iter().any(|it| split_at_phrase(main, it).is_some())
        && let [only] = main_mentions.as_mut_slice()
    {
        only.role = Role::From;
    }
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
    apply_spans(&mut value, main_span, aside_span);
    apply_wordings(&mut value, &wordings, &main_mentions, main);
    if value.condition.is_none() && value.kind != DeadlineKind::Continuous {
        value.condition = find_wordings(aside)
            .iter()
            .find(|it| waits(it.kind))
            .map(|it| trim(it.text));
    }
    if value.kind == DeadlineKind::Text && !has_impossible {
        findings.push(ValueFinding::DeadlineNotUnderstood {
            text: text.to_owned(),
        });
    }
    value
}

/// Words after a date that make it a beginning: `Năm 2026 và các năm tiếp theo`.
const GOES_ON: &[&str] = &[
    "cac nam tiep theo",
    "nhung nam tiep theo",
    "cac nam sau",
    "tro di",
];

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
        _ => findings.push(ValueFinding::DeadlineNotUnderstood {
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

/// How a list of years or quarters side by side is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ListPolicy {
    /// As a span.
    Spans,
    /// As milestones, because the text says so.
    Milestones,
}

/// Dates taken together.
#[derive(Debug, Clone, Default)]
struct Span {
    kind: DeadlineKind,
    start: Option<NaiveDate>,
    due: Option<NaiveDate>,
    precision: Option<DatePrecision>,
    milestones: Vec<NaiveDate>,
    is_open: bool,
}

/// One stretch of time out of all that are named, or several milestones.
fn combine(mentions: &[Mention], lists: ListPolicy) -> Span {
    let dated: Vec<(&Mention, NaiveDate, NaiveDate)> = mentions
        .iter()
        .filter_map(|it| it.days().map(|(first, last)| (it, first, last)))
        .collect();
    let (Some(first), Some(last)) = (dated.first(), dated.last()) else {
        return Span {
            kind: mentions
                .first()
                .filter(|it| it.is_possible())
                .map_or(DeadlineKind::NotSet, kind_of),
            ..Span::default()
        };
    };
    let is_one = dated.iter().skip(1).all(|(it, ..)| it.link == Link::Span)
        || (lists == ListPolicy::Spans && is_run(&dated))
        || (dated.len() == 2 && first.0.role == Role::From);
    if is_one {
        let has_start = dated.len() > 1 || first.0.role != Role::Until;
        let is_open = dated.len() == 1 && first.0.role == Role::From;
        return Span {
            kind: kind_of(last.0),
            start: has_start
                .then_some(first.1)
                .filter(|_| !is_day(first.0) || dated.len() > 1 || is_open),
            due: (!is_open).then_some(last.2),
            precision: (!is_open).then(|| last.0.precision()),
            milestones: Vec::new(),
            is_open,
        };
    }
    let mut milestones: Vec<NaiveDate> = dated
        .iter()
        .filter(|(it, ..)| it.role != Role::From)
        .map(|it| it.2)
        .collect();
    milestones.sort_unstable();
    milestones.dedup();
    Span {
        kind: DeadlineKind::Milestones,
        start: dated.iter().find(|(it, ..)| it.role == Role::From).map(|it| it.1),
        due: milestones.last().copied(),
        precision: Some(last.0.precision()),
        milestones,
        is_open: false,
    }
}

/// Whether quarters, months or years follow each other without a gap, in one list.
fn is_run(dated: &[(&Mention, NaiveDate, NaiveDate)]) -> bool {
    dated.windows(2).all(|pair| match pair {
        [(_, _, before), (mention, begin, _)] => {
            mention.link != Link::Apart && !is_day(mention) && before.succ_opt() == Some(*begin)
        }
        _ => false,
    })
}

fn is_day(mention: &Mention) -> bool {
    matches!(mention.period, Period::Day(..))
}

fn kind_of(mention: &Mention) -> DeadlineKind {
    match mention.period {
        Period::Day(..) => DeadlineKind::Date,
        Period::Month(_) | Period::Months(..) => DeadlineKind::Month,
        Period::Quarter(_) => DeadlineKind::Quarter,
        Period::Year => DeadlineKind::Year,
    }
}

/// Dates outside parentheses lead; those inside are due where there are no others, else milestones on the way.
fn apply_spans(value: &mut DeadlineValue, main: Span, aside: Span) {
    value.kind = main.kind;
    value.start = main.start;
    value.is_continuous = main.is_open;
    value.milestones = main.milestones;
    if main.due.is_none() {
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

/// What the words add to the dates: the kind where they lead, the condition where they wait for something.
fn apply_wordings(value: &mut DeadlineValue, wordings: &[Wording<'_>], mentions: &[Mention], main: &str) {
    let has_kind = |kind: DeadlineKind| wordings.iter().any(|it| it.kind == kind);
    value.is_continuous |= has_kind(DeadlineKind::Continuous);
    let is_open = value.start.is_some() && value.due.is_none();
    let first_mention = mentions.iter().find(|it| it.is_possible()).map(|it| it.start);
    let leading = wordings.first();
    let words_lead = leading.is_some_and(|it| first_mention.is_none_or(|mention| it.start < mention));
    value.kind = match leading {
        _ if has_kind(DeadlineKind::Periodic) && !words_lead && value.due.is_none() => DeadlineKind::Periodic,
        _ if is_open && value.is_continuous => DeadlineKind::Continuous,
        Some(leading) if words_lead => leading.kind,
        _ if value.kind == DeadlineKind::NotSet => DeadlineKind::Text,
        _ => value.kind,
    };
    let waiting = wordings.iter().find(|it| waits(it.kind));
    value.condition = match (value.kind, waiting) {
        (_, Some(waiting)) => Some(trim(waiting.text)),
        (DeadlineKind::Periodic, None) if !mentions.is_empty() && value.due.is_none() => Some(trim(main)),
        _ => None,
    };
}

/// Whether a kind waits for others.
fn waits(kind: DeadlineKind) -> bool {
    matches!(
        kind,
        DeadlineKind::Event | DeadlineKind::Roadmap | DeadlineKind::OnRequest
    )
}

/// The words of the table in a text, in order; each reaches to the next dated or worded part's end, the text's end.
fn find_wordings(text: &str) -> Vec<Wording<'_>> {
    let mut found: Vec<(usize, usize, DeadlineKind)> = DEADLINE_WORDS
        .iter()
        .filter_map(|(words, kind)| {
            let (before, rest) = split_at_phrase(text, words)?;
            Some((before.len(), text.len().saturating_sub(rest.len()), *kind))
        })
        .collect();
    found.sort_by_key(|(start, end, _)| (*start, std::cmp::Reverse(*end)));
    let mut wordings: Vec<Wording<'_>> = Vec::new();
    let mut covered = 0;
    for (start, end, kind) in found {
        if start < covered {
            continue;
        }
        covered = end;
        wordings.push(Wording {
            kind,
            start,
            text: text.get(start..).unwrap_or_default(),
        });
    }
    wordings
}

fn trim(text: &str) -> String {
    text.trim_matches(|it: char| it.is_whitespace() || matches!(it, '.' | ',' | ';' | ':' | '-'))
        .to_owned()
}

#[cfg(test)]
mod tests;
