//! The days, months, quarters and years that a text names, in order, with how each binds.
//!
//! Comes in: collapsed text. Goes out: mentions with their place in the text; a year that one of them lacks is taken from its
//! neighbours (`từ tháng 3 đến tháng 12/2026`). Dates of documents (`06/QĐ-TTg ngày 06/01/2022`) are no mentions.

use chrono::NaiveDate;

use crate::reading::DatePrecision;
use crate::values::deadline::month::read_month;
use crate::values::deadline::period::{
    Period, is_word, quarter_number, read_day, read_part_of_year, read_quarter, read_year, read_year_after,
};
use crate::values::token::{Token, tokens};

/// A stretch of time that a text names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mention {
    pub(super) period: Period,
    pub(super) year: Option<u16>,
    pub(super) role: Role,
    /// How it hangs together with the mention before it.
    pub(super) link: Link,
    /// Offset of its first byte, the words of its role included.
    pub(super) start: usize,
    /// Offset after its last byte.
    pub(super) end: usize,
}

/// How a mention binds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// `từ`: the work begins.
    From,
    /// `sau`: the work begins when it is over.
    After,
    /// `trước`, `đến hết`, `chậm nhất`: the work ends, wherever it began.
    Until,
    /// `trong`, or nothing: begins and ends.
    In,
}

/// What stands between two mentions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Link {
    /// `-`, `đến`: the end of a span.
    Span,
    /// `,`, `và`: one of a list.
    List,
    /// `, hoàn thành trước`: when what was named is to be over.
    Closing,
    /// Other words, or nothing before it.
    Apart,
}

impl Link {
    /// Whether nothing but signs and words of time stand between.
    pub(super) fn is_close(self) -> bool {
        matches!(self, Self::Span | Self::List)
    }
}

impl Mention {
    /// First and last day. `None` without a year, or when there is no such day.
    pub(super) fn days(&self) -> Option<(NaiveDate, NaiveDate)> {
        let year = i32::from(self.year?);
        match self.period {
            Period::Day(day, month) => NaiveDate::from_ymd_opt(year, month, day).map(|it| (it, it)),
            Period::Month(month) => months(year, month, month),
            Period::Quarter(quarter) => {
                let last = quarter.checked_mul(3)?;
                months(year, last.checked_sub(2)?, last)
            }
            Period::Months(first, last) => months(year, first, last),
            Period::Year => months(year, 1, 12),
        }
    }

    /// How exact its last day is.
    pub(super) fn precision(&self) -> DatePrecision {
        match self.period {
            Period::Day(..) => DatePrecision::Day,
            Period::Month(_) | Period::Months(..) => DatePrecision::Month,
            Period::Quarter(_) => DatePrecision::Quarter,
            Period::Year => DatePrecision::Year,
        }
    }

    /// Whether there is such a day, month or quarter in some year.
    pub(super) fn is_possible(&self) -> bool {
        let year = self.year.or(Some(2000));
        Self { year, ..self.clone() }.days().is_some()
    }
}

/// First day of the first and last day of the last month.
fn months(year: i32, first: u32, last: u32) -> Option<(NaiveDate, NaiveDate)> {
    let begin = NaiveDate::from_ymd_opt(year, first, 1)?;
    let end = NaiveDate::from_ymd_opt(year, last, 1)?
        .checked_add_months(chrono::Months::new(1))?
        .pred_opt()?;
    Some((begin, end))
}

/// All mentions of a text, years filled in from their neighbours.
pub(super) fn find_mentions(text: &str) -> Vec<Mention> {
    let tokens = tokens(text);
    let mut found: Vec<Mention> = Vec::new();
    let mut rest = tokens.as_slice();
    let mut after_last = 0;
    while let Some((first, others)) = rest.split_first() {
        let place = tokens.len().saturating_sub(rest.len());
        let before = tokens.get(..place).unwrap_or_default();
        let between = before.get(after_last..).unwrap_or_default();
        let Some((period, year, n_tokens)) = read_mention(before, rest, found.last(), between) else {
            rest = others;
            continue;
        };
        let (taken, after) = rest.split_at_checked(n_tokens).unwrap_or((rest, &[]));
        rest = after;
        if is_of_document(before) || is_outlook(before) {
            continue;
        }
        let (role, role_start) = read_role(before, first.start);
        let end = taken.last().map_or(first.end, |it| it.end);
        let link = if found.is_empty() {
            Link::Apart
        } else {
            read_link(between)
        };
        found.push(Mention {
            period,
            year,
            role,
            link,
            start: role_start,
            end,
        });
        after_last = place.saturating_add(n_tokens);
    }
    fill_years(&mut found);
    found
}

/// A year that follows holds for those before it in the list or span, else one that went before.
fn fill_years(found: &mut [Mention]) {
    let mut following = None;
    for mention in found.iter_mut().rev() {
        mention.year = mention.year.or(following);
        following = mention.year;
    }
    let mut previous = None;
    for mention in found {
        mention.year = mention.year.or(previous);
        previous = mention.year;
    }
}

/// Whether the words before name a document, whose date is no deadline: `06/QĐ-TTg ngày …`, `Kế hoạch năm …`.
fn is_of_document(before: &[Token<'_>]) -> bool {
    let mut words = before.iter().rev().filter(|it| it.folded != "ngay");
    let (Some(last), previous) = (words.next(), words.next()) else {
        return false;
    };
    let follows_number = last.text.chars().all(char::is_alphabetic)
        && last.text.chars().next().is_some_and(char::is_uppercase)
        && previous.is_some_and(|it| matches!(it.text, "-" | "/"));
    let follows_kind = matches!(
        (previous.map(|it| it.folded.as_str()), last.folded.as_str()),
        (Some("ke"), "hoach")
            | (Some("cong"), "tac")
            | (Some("chuong"), "trinh")
            | (_, "so")
            | (Some("quyet"), "dinh")
            | (Some("nghi"), "quyet" | "dinh")
            | (Some("cong"), "van")
            | (_, "luat")
            | (Some("de"), "an")
    );
    follows_number || follows_kind
}

/// `tầm nhìn đến 2045`, `định hướng 2045`: a year that lies beyond the work.
fn is_outlook(before: &[Token<'_>]) -> bool {
    let mut words = before.iter().rev().map(|it| it.folded.as_str());
    let last = words.by_ref().find(|it| !matches!(*it, "den" | "nam" | "toi"));
    matches!(
        (words.next(), last),
        (Some("tam"), Some("nhin")) | (Some("dinh"), Some("huong"))
    )
}

/// A mention at the beginning: what it names, its year, and how many tokens it takes.
fn read_mention(
    before: &[Token<'_>],
    rest: &[Token<'_>],
    previous: Option<&Mention>,
    between: &[Token<'_>],
) -> Option<(Period, Option<u16>, usize)> {
    let continues_quarter = previous.is_some_and(|it| matches!(it.period, Period::Quarter(_)));
    read_part_of_year(rest)
        .or_else(|| read_day(rest).filter(|_| !is_counted(before, rest)))
        .or_else(|| read_continued(rest, previous, between).filter(|_| continues_quarter))
        .or_else(|| read_month(rest))
        .or_else(|| read_quarter(rest))
        .or_else(|| read_year(rest))
        .or_else(|| read_continued(rest, previous, between))
}

/// `tuần 2 tháng 6/2026`: the number counts weeks, it is no day.
fn is_counted(before: &[Token<'_>], rest: &[Token<'_>]) -> bool {
    is_word(before.last(), &["tuan", "dot", "lan", "moc", "doan", "thu"]) && !is_word(rest.first(), &["ngay"])
}

/// How a mention binds, by the words right before it, and where those words begin.
fn read_role(before: &[Token<'_>], start: usize) -> (Role, usize) {
    const FILLERS: &[&str] = &[
        "ngay", "thang", "nam", "quy", "trong", "het", "cuoi", "dau", "giua", "thoi", "diem", "la", "vao",
        "luc", "qua",
    ];
    let mut role = Role::In;
    let mut begin = start;
    for token in before.iter().rev().take(6) {
        role = match token.folded.as_str() {
            // `Sáu` is a number.
            "sau" if token.text.eq_ignore_ascii_case("sau") => Role::After,
            "tu" | "ke" if role == Role::After => role,
            "tu" | "ke" => Role::From,
            "truoc" | "den" | "toi" | "nhat" | "cham" | "muon" => Role::Until,
            "het" => Role::Until,
            word if FILLERS.contains(&word) => role,
            _ => break,
        };
        begin = token.start;
    }
    (role, begin)
}

/// What stands between two mentions.
fn read_link(between: &[Token<'_>]) -> Link {
    const FILLERS: &[&str] = &["nam", "ngay", "quy", "thang", "het", "cuoi", "trong"];
    const CLOSING: &[&str] = &["hoan", "thanh", "xong", "truoc", "cham", "muon", "nhat", "la"];
    let mut link = Link::List;
    for token in between {
        match token.folded.as_str() {
            "-" | "–" | "—" | "den" | "toi" | "÷" | "→" => link = Link::Span,
            "," | "va" | "&" | "+" | "/" => {}
            word if FILLERS.contains(&word) => {}
            word if CLOSING.contains(&word) && link != Link::Span => link = Link::Closing,
            _ => return Link::Apart,
        }
    }
    link
}

/// The second of `tháng 6, 12/2026` and `quý II và III năm 2026`: a bare number after a mention of its kind.
fn read_continued(
    rest: &[Token<'_>],
    previous: Option<&Mention>,
    between: &[Token<'_>],
) -> Option<(Period, Option<u16>, usize)> {
    let previous = previous.filter(|_| read_link(between).is_close() && !between.is_empty())?;
    let first = rest.first()?;
    let period = match previous.period {
        Period::Month(_) => first
            .number()
            .filter(|it| (1..=12).contains(it))
            .map(Period::Month)?,
        Period::Quarter(_) => quarter_number(first).map(Period::Quarter)?,
        _ => return None,
    };
    let (year, n_year) = read_year_after(rest.get(1..)?);
    Some((period, year, n_year.saturating_add(1)))
}
