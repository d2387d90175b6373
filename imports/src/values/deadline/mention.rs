//! The days, months, quarters and years that a text names, in order, with how each binds.
//!
//! Comes in: collapsed text. Goes out: mentions with their place in the text; a year that one of them lacks is taken from its
//! neighbours (`từ tháng 3 đến tháng 12/2026`). Dates of documents (`06/QĐ-TTg ngày 06/01/2022`) are no mentions.

use chrono::NaiveDate;

use crate::reading::DatePrecision;
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

/// What is named, apart from its year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Period {
    /// Day and month.
    Day(u32, u32),
    Month(u32),
    Quarter(u32),
    /// First and last month of a part of a year (`6 tháng đầu năm`).
    Months(u32, u32),
    Year,
}

/// How a mention binds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// `từ`: the work begins.
    From,
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
    /// Other words, or nothing before it.
    Apart,
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
    let mut last_end = 0;
    while let Some((first, others)) = rest.split_first() {
        let place = tokens.len().saturating_sub(rest.len());
        let before = tokens.get(..place).unwrap_or_default();
        let between: Vec<&Token<'_>> = before.iter().filter(|it| it.start >= last_end).collect();
        let Some((period, year, n_tokens)) = read_mention(rest, found.last(), &between) else {
            rest = others;
            continue;
        };
        let (taken, after) = rest.split_at_checked(n_tokens).unwrap_or((rest, &[]));
        rest = after;
        if is_of_document(before) {
            continue;
        }
        let (role, role_start) = read_role(before, first.start);
        let end = taken.last().map_or(first.end, |it| it.end);
        let link = if found.is_empty() {
            Link::Apart
        } else {
            read_link(&between)
        };
        found.push(Mention {
            period,
            year,
            role,
            link,
            start: role_start,
            end,
        });
        last_end = end;
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
            | (_, "so")
            | (Some("quyet"), "dinh")
            | (Some("nghi"), "quyet" | "dinh")
            | (Some("cong"), "van")
            | (_, "luat")
            | (Some("de"), "an")
    );
    follows_number || follows_kind
}

/// A mention at the beginning: what it names, its year, and how many tokens it takes.
fn read_mention(
    rest: &[Token<'_>],
    previous: Option<&Mention>,
    between: &[&Token<'_>],
) -> Option<(Period, Option<u16>, usize)> {
    read_part_of_year(rest)
        .or_else(|| read_day(rest))
        .or_else(|| read_month(rest))
        .or_else(|| read_quarter(rest))
        .or_else(|| read_year(rest))
        .or_else(|| read_continued(rest, previous, between))
}

/// `30/6/2026`, `ngày 30 tháng 6 năm 2026`, `2026-06-30`, `ngày 15/12`, `31/12`.
fn read_day(rest: &[Token<'_>]) -> Option<(Period, Option<u16>, usize)> {
    let n_lead = usize::from(is_word(rest.first(), &["ngay"]));
    let tokens = rest.get(n_lead..)?;
    let part = |at: usize| tokens.get(at).and_then(Token::number);
    let sign = |at: usize| {
        tokens
            .get(at)
            .is_some_and(|it| matches!(it.text, "/" | "-" | "." | "–"))
    };
    if let (Some(year), true, Some(month), true, Some(day)) =
        (part(0).and_then(full_year), sign(1), part(2), sign(3), part(4))
    {
        return Some((Period::Day(day, month), Some(year), n_lead.saturating_add(5)));
    }
    let day = part(0).filter(|it| (1..=31).contains(it))?;
    if sign(1)
        && let Some(month) = part(2)
    {
        let goes_on = tokens
            .get(3)
            .zip(tokens.get(1))
            .is_some_and(|(third, first)| third.text == first.text);
        if goes_on && let Some(year) = part(4).and_then(any_year) {
            return Some((Period::Day(day, month), Some(year), n_lead.saturating_add(5)));
        }
        if is_word(tokens.get(3), &["nam"])
            && month <= 12
            && let Some(year) = part(4).and_then(full_year)
        {
            return Some((Period::Day(day, month), Some(year), n_lead.saturating_add(5)));
        }
        let is_date = tokens.get(1).is_some_and(|it| it.text == "/") || n_lead == 1;
        let is_reference = tokens.get(3).is_some_and(|it| it.text == "/");
        return (is_date && month <= 12 && !is_reference).then_some((
            Period::Day(day, month),
            None,
            n_lead.saturating_add(3),
        ));
    }
    if is_word(tokens.get(1), &["thang"]) {
        let (period, year, n_tokens) = read_month(tokens.get(1..)?)?;
        let Period::Month(month) = period else {
            return None;
        };
        return Some((
            Period::Day(day, month),
            year,
            n_tokens.saturating_add(n_lead).saturating_add(1),
        ));
    }
    None
}

/// `Tháng 12/2026`, `T12-2026`, `tháng 12 năm 2026`, `01/2027`.
fn read_month(rest: &[Token<'_>]) -> Option<(Period, Option<u16>, usize)> {
    let is_named = is_word(rest.first(), &["thang", "thg", "t"]);
    let n_lead = usize::from(is_named).saturating_add(usize::from(
        is_named && rest.get(1).is_some_and(|it| it.text == "."),
    ));
    let month = rest.get(n_lead).and_then(Token::number)?;
    let (year, n_year) = read_year_after(rest.get(n_lead.saturating_add(1)..)?);
    let is_month = if is_named {
        month < 100
    } else {
        year.is_some() && month <= 12 && n_year == 2
    };
    is_month.then_some((
        Period::Month(month),
        year,
        n_lead.saturating_add(1).saturating_add(n_year),
    ))
}

/// `Quý I/2027`, `Q4/2026`, `quý IV năm 2026`.
fn read_quarter(rest: &[Token<'_>]) -> Option<(Period, Option<u16>, usize)> {
    if let Some(quarter) = rest.first().and_then(joined_quarter) {
        let (year, n_year) = read_year_after(rest.get(1..)?);
        return Some((Period::Quarter(quarter), year, n_year.saturating_add(1)));
    }
    if !is_word(rest.first(), &["quy", "q"]) {
        return None;
    }
    let n_lead = 1_usize.saturating_add(usize::from(rest.get(1).is_some_and(|it| it.text == ".")));
    let quarter = rest.get(n_lead).and_then(quarter_number)?;
    let (year, n_year) = read_year_after(rest.get(n_lead.saturating_add(1)..)?);
    Some((
        Period::Quarter(quarter),
        year,
        n_lead.saturating_add(1).saturating_add(n_year),
    ))
}

/// `năm 2026`, `2026`, `cuối năm`: a year, or one that the plan must tell.
fn read_year(rest: &[Token<'_>]) -> Option<(Period, Option<u16>, usize)> {
    let first = rest.first()?;
    if let Some(year) = first.number().and_then(full_year) {
        let is_reference = rest.get(1).is_some_and(|it| it.text == "/");
        return (!is_reference).then_some((Period::Year, Some(year), 1));
    }
    if !is_word(Some(first), &["nam"]) {
        return None;
    }
    let n_lead = if is_word(rest.get(1), &["hoc"]) { 2 } else { 1 };
    let year = rest.get(n_lead).and_then(Token::number).and_then(full_year)?;
    Some((Period::Year, Some(year), n_lead.saturating_add(1)))
}

/// `6 tháng đầu năm 2026`, `9 tháng đầu năm`, `cuối năm 2026`, `hết năm`.
fn read_part_of_year(rest: &[Token<'_>]) -> Option<(Period, Option<u16>, usize)> {
    let is = |at: usize, words: &[&str]| is_word(rest.get(at), words);
    let with_year = |period: Period, n_tokens: usize| {
        let year = rest.get(n_tokens).and_then(Token::number).and_then(full_year);
        Some((period, year, n_tokens.saturating_add(usize::from(year.is_some()))))
    };
    let n_months = rest.first().and_then(|it| match it.folded.as_str() {
        "sau" => Some(6),
        "chin" => Some(9),
        "ba" => Some(3),
        _ => it.number().filter(|it| (1..=11).contains(it)),
    });
    if let (Some(n_months), true, true, true) = (
        n_months,
        is(1, &["thang"]),
        is(2, &["dau", "cuoi"]),
        is(3, &["nam"]),
    ) {
        let period = if is(2, &["dau"]) {
            Period::Months(1, n_months)
        } else {
            Period::Months(13_u32.saturating_sub(n_months), 12)
        };
        return with_year(period, 4);
    }
    if is(0, &["nua"]) && is(1, &["dau", "cuoi"]) && is(2, &["nam"]) {
        let period = if is(1, &["dau"]) {
            Period::Months(1, 6)
        } else {
            Period::Months(7, 12)
        };
        return with_year(period, 3);
    }
    if is(0, &["cuoi", "het", "trong"])
        && is(1, &["nam"])
        && !is(2, &["hoc"])
        && rest.get(2).is_none_or(|it| it.number().is_none())
    {
        return Some((Period::Year, None, 2));
    }
    None
}

/// The second of `tháng 6, 12/2026` and `quý II và III năm 2026`: a bare number after a mention of its kind.
fn read_continued(
    rest: &[Token<'_>],
    previous: Option<&Mention>,
    between: &[&Token<'_>],
) -> Option<(Period, Option<u16>, usize)> {
    let previous = previous.filter(|_| read_link(between) != Link::Apart && !between.is_empty())?;
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

/// The year after a month or quarter: `/2026`, `-2026`, `, năm 2026`, ` 2026`; and how many tokens it takes.
fn read_year_after(rest: &[Token<'_>]) -> (Option<u16>, usize) {
    let is_sign = rest
        .first()
        .is_some_and(|it| matches!(it.text, "/" | "-" | "." | "–" | ","));
    let n_sign = usize::from(is_sign);
    let n_lead = n_sign.saturating_add(usize::from(is_word(rest.get(n_sign), &["nam"])));
    match rest.get(n_lead).and_then(Token::number).and_then(full_year) {
        Some(year) => (Some(year), n_lead.saturating_add(1)),
        None => (None, 0),
    }
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
fn read_link(between: &[&Token<'_>]) -> Link {
    const FILLERS: &[&str] = &["nam", "ngay", "quy", "thang", "het", "cuoi", "trong"];
    let mut link = Link::List;
    for token in between {
        match token.folded.as_str() {
            "-" | "–" | "—" | "den" | "toi" | "÷" | "→" => link = Link::Span,
            "," | "va" | "&" => {}
            word if FILLERS.contains(&word) => {}
            _ => return Link::Apart,
        }
    }
    link
}

fn is_word(token: Option<&Token<'_>>, words: &[&str]) -> bool {
    token.is_some_and(|it| words.contains(&it.folded.as_str()))
}

/// A quarter in digits or Roman numerals; five and more are read too, so that they can be complained of.
fn quarter_number(token: &Token<'_>) -> Option<u32> {
    match token.folded.as_str() {
        "i" | "1" | "01" | "l" => Some(1),
        "ii" | "2" | "02" | "ll" => Some(2),
        "iii" | "3" | "03" | "lll" => Some(3),
        "iv" | "4" | "04" | "lv" | "iiii" => Some(4),
        "v" => Some(5),
        "vi" => Some(6),
        _ => token.number().filter(|it| *it < 10),
    }
}

/// `QIV`: the letter and the Roman numeral in one word.
fn joined_quarter(token: &Token<'_>) -> Option<u32> {
    match token.text {
        "QI" => Some(1),
        "QII" => Some(2),
        "QIII" => Some(3),
        "QIV" => Some(4),
        _ => None,
    }
}

fn full_year(number: u32) -> Option<u16> {
    u16::try_from(number).ok().filter(|it| (1990..=2099).contains(it))
}

/// A year of four digits, or of two after a day and a month.
fn any_year(number: u32) -> Option<u16> {
    full_year(number).or_else(|| {
        (20..=50)
            .contains(&number)
            .then(|| full_year(number.saturating_add(2000)))?
    })
}
