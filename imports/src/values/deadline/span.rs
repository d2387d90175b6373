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

/// One stretch of time out of all that are named, or several milestones.
pub(super) fn combine(mentions: &[Mention], lists: ListPolicy) -> Span {
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
            is_span: dated.len() > 1,
        };
    }
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
        precision: Some(last.0.precision()),
        milestones,
        is_open: false,
        is_span: false,
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
