//! Several dates taken together: one stretch of time, a list of milestones, or a mere beginning.

use chrono::NaiveDate;

use crate::reading::{DatePrecision, DeadlineKind};
use crate::values::deadline::mention::{Link, Mention, Role};
use crate::values::deadline::period::Period;

/// How a list of years or quarters side by side is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ListPolicy {
    /// As a span.
    Spans,
    /// As milestones, because the text says so.
    Milestones,
}

/// Dates taken together.
#[derive(Debug, Clone, Default)]
pub(super) struct Span {
    pub(super) kind: DeadlineKind,
    pub(super) start: Option<NaiveDate>,
    pub(super) due: Option<NaiveDate>,
    pub(super) precision: Option<DatePrecision>,
    pub(super) milestones: Vec<NaiveDate>,
    /// Whether it only begins.
    pub(super) is_open: bool,
    /// Whether both ends are named.
    pub(super) is_span: bool,
}

/// A mention with its first and last day.
type Dated<'a> = (&'a Mention, NaiveDate, NaiveDate);

/// One stretch of time out of all that are named, or several milestones.
pub(super) fn combine(mentions: &[Mention], lists: ListPolicy) -> Span {
    let dated: Vec<Dated<'_>> = mentions
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
    if let [one, other] = dated.as_slice()
        && let Some(span) = narrowed(one, other).or_else(|| followed(one, other, lists))
    {
        return span;
    }
    let is_one = dated.iter().skip(1).all(|(it, ..)| it.link == Link::Span)
        || (lists == ListPolicy::Spans && is_run(&dated))
        || (dated.len() == 2 && first.0.role == Role::From);
    if is_one {
        let has_start = dated.len() > 1 || first.0.role != Role::Until;
        let is_open = dated.len() == 1 && matches!(first.0.role, Role::From | Role::After);
        let begin = match first.0.role {
            Role::After => first.2.succ_opt(),
            _ => Some(first.1),
        };
        return Span {
            kind: kind_of(last.0),
            start: begin
                .filter(|_| has_start)
                .filter(|_| !is_day(first.0) || dated.len() > 1 || is_open),
            due: (!is_open).then_some(last.2),
            precision: (!is_open).then(|| last.0.precision()),
            milestones: Vec::new(),
            is_open,
            is_span: dated.len() > 1,
        };
    }
    milestones(&dated, last.0)
}

/// Several days on which something is due, to the exactness of the last that is named.
fn milestones(dated: &[Dated<'_>], last: &Mention) -> Span {
    // The beginning of a span (`2027 - 2030`) is no day on which something is due.
    let ends_span = dated
        .iter()
        .skip(1)
        .map(|(it, ..)| it.link == Link::Span)
        .chain([false]);
    let mut milestones: Vec<NaiveDate> = dated
        .iter()
        .zip(ends_span)
        .filter(|((it, ..), begins_span)| it.role != Role::From && !begins_span)
        .map(|(it, _)| it.2)
        .collect();
    milestones.sort_unstable();
    milestones.dedup();
    Span {
        kind: DeadlineKind::Milestones,
        start: dated.iter().find(|(it, ..)| it.role == Role::From).map(|it| it.1),
        due: milestones.last().copied(),
        precision: Some(last.precision()),
        milestones,
        is_open: false,
        is_span: false,
    }
}

/// `Trong quý I, hoàn thành trước 15/3/2026`: the second narrows the first.
fn narrowed(whole: &Dated<'_>, last: &Dated<'_>) -> Option<Span> {
    let narrows = whole.0.role == Role::In
        && last.0.link == Link::Closing
        && whole.1 <= last.1
        && last.2 <= whole.2
        && whole.0.period != last.0.period;
    narrows.then(|| Span {
        kind: kind_of(last.0),
        start: Some(whole.1),
        due: Some(last.2),
        precision: Some(last.0.precision()),
        is_span: true,
        ..Span::default()
    })
}

/// `Xây dựng quý II/2026; vận hành từ quý III/2026`: work that is due, and more that goes on after it.
fn followed(work: &Dated<'_>, rest: &Dated<'_>, lists: ListPolicy) -> Option<Span> {
    let goes_on = work.0.role != Role::From && rest.0.role == Role::From && work.1 <= rest.1;
    goes_on.then(|| Span {
        is_open: true,
        ..combine(std::slice::from_ref(work.0), lists)
    })
}

/// Whether quarters, months or years follow each other without a gap, in one list.
fn is_run(dated: &[Dated<'_>]) -> bool {
    dated.windows(2).all(|pair| match pair {
        [(_, _, before), (mention, begin, _)] => {
            mention.link.is_close() && !is_day(mention) && before.succ_opt() == Some(*begin)
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
