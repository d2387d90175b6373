//! One day, month, quarter or year at the beginning of a run of words: what it names, its year, and how many words it takes.

use crate::values::deadline::month::{read_english_month, read_month};
use crate::values::token::Token;

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

/// `30/6/2026`, `ngày 30 tháng 6 năm 2026`, `2026-06-30`, `ngày 15/12`, `31/12`.
pub(super) fn read_day(rest: &[Token<'_>]) -> Option<(Period, Option<u16>, usize)> {
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
        && let Some((month, year, n_tokens)) = tokens.get(2..).and_then(read_english_month)
    {
        return Some((
            Period::Day(day, month),
            Some(year),
            n_tokens.saturating_add(n_lead).saturating_add(2),
        ));
    }
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

/// `Quý I/2027`, `Q4/2026`, `quý IV năm 2026`.
pub(super) fn read_quarter(rest: &[Token<'_>]) -> Option<(Period, Option<u16>, usize)> {
    if let Some(quarter) = rest.first().and_then(joined_quarter) {
        let (year, n_year) = read_year_after(rest.get(1..)?);
        return Some((Period::Quarter(quarter), year, n_year.saturating_add(1)));
    }
    if !is_word(rest.first(), &["quy", "qui", "q"]) {
        return read_bare_quarter(rest);
    }
    let n_lead = 1_usize.saturating_add(usize::from(rest.get(1).is_some_and(|it| it.text == ".")));
    let numeral = rest.get(n_lead..)?;
    let (quarter, n_words) = if is_scanned_four(numeral) {
        (4, 2)
    } else {
        (quarter_number(numeral.first()?)?, 1)
    };
    let n_quarter = n_lead.saturating_add(n_words);
    let (year, n_year) = read_any_year_after(rest.get(n_quarter..)?);
    Some((Period::Quarter(quarter), year, n_quarter.saturating_add(n_year)))
}

/// `năm 2026`, `2026`, `cuối năm`: a year, or one that the plan must tell.
pub(super) fn read_year(rest: &[Token<'_>]) -> Option<(Period, Option<u16>, usize)> {
    let first = rest.first()?;
    if let Some(year) = first.number().and_then(full_year) {
        // `2026/QĐ-UBND` names a document, `2026/2027` two years.
        let next = rest.get(2).and_then(Token::number).and_then(full_year);
        let is_reference = rest.get(1).is_some_and(|it| it.text == "/") && next != year.checked_add(1);
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
pub(super) fn read_part_of_year(rest: &[Token<'_>]) -> Option<(Period, Option<u16>, usize)> {
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
    if let (Some(n_months), true, true, None) = (n_months, is(1, &["thang"]), is(2, &["nam"]), rest.get(4)) {
        return with_year(Period::Months(1, n_months), 3).filter(|(_, year, _)| year.is_some());
    }
    // `Giữa năm 2026`, `kỳ họp giữa năm`: its first half is over.
    if is(0, &["giua"]) && is(1, &["nam"]) && !is(2, &["hoc"]) {
        return with_year(Period::Months(1, 6), 2);
    }
    if is(0, &["nua"]) && is(1, &["dau", "cuoi"]) && is(2, &["nam"]) {
        let period = if is(1, &["dau"]) {
            Period::Months(1, 6)
        } else {
            Period::Months(7, 12)
        };
        return with_year(period, 3);
    }
    if is(0, &["ca", "cuoi", "het", "trong"])
        && is(1, &["nam"])
        && !is(2, &["hoc"])
        && rest.get(2).is_none_or(|it| it.number().is_none())
    {
        return Some((Period::Year, None, 2));
    }
    None
}

/// The year after a month or quarter: `/2026`, `-2026`, `, năm 2026`, ` 2026`; and how many tokens it takes.
pub(super) fn read_year_after(rest: &[Token<'_>]) -> (Option<u16>, usize) {
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

/// The same where the month or quarter is named, so that two digits are a year too: `Quý I/26`.
pub(super) fn read_any_year_after(rest: &[Token<'_>]) -> (Option<u16>, usize) {
    let short = match rest {
        [sign, year, next @ ..] if sign.text == "/" && year.text.len() == 2 && !starts_with_slash(next) => {
            year.number().and_then(any_year)
        }
        _ => None,
    };
    match short {
        Some(year) => (Some(year), 2),
        None => read_year_after(rest),
    }
}

fn starts_with_slash(rest: &[Token<'_>]) -> bool {
    rest.first().is_some_and(|it| it.text == "/")
}

pub(super) fn is_word(token: Option<&Token<'_>>, words: &[&str]) -> bool {
    token.is_some_and(|it| words.contains(&it.folded.as_str()))
}

/// A quarter in digits or Roman numerals; five and more are read too, so that they can be complained of.
pub(super) fn quarter_number(token: &Token<'_>) -> Option<u32> {
    // A scanned `I` may have become an `l` or a `1`.
    match token.folded.replace('l', "i").as_str() {
        "i" | "1" | "01" | "mot" => Some(1),
        "ii" | "2" | "02" | "hai" | "11" => Some(2),
        "iii" | "3" | "03" | "ba" | "111" => Some(3),
        "iv" | "4" | "04" | "iiii" | "bon" | "tu" => Some(4),
        "v" => Some(5),
        "vi" => Some(6),
        _ => token.number().filter(|it| *it < 10),
    }
}

/// `QIV`, `QuýIV`: the letter or word and the Roman numeral in one word.
fn joined_quarter(token: &Token<'_>) -> Option<u32> {
    let initial = token
        .text
        .strip_prefix('Q')
        .filter(|it| it.chars().all(|it| matches!(it, 'I' | 'V')));
    let word = || ["quy", "qui"].iter().find_map(|it| token.folded.strip_prefix(it));
    match initial.or_else(word)?.replace('l', "i").as_str() {
        "i" | "I" => Some(1),
        "ii" | "II" => Some(2),
        "iii" | "III" => Some(3),
        "iv" | "IV" => Some(4),
        _ => None,
    }
}

/// `IV/2026`: a Roman numeral before a year, where the header says that it is a quarter.
fn read_bare_quarter(rest: &[Token<'_>]) -> Option<(Period, Option<u16>, usize)> {
    let numeral = rest
        .first()
        .filter(|it| it.text.chars().all(|it| matches!(it, 'I' | 'V')))?;
    let quarter = quarter_number(numeral).filter(|it| *it <= 4)?;
    let (year, n_year) = read_year_after(rest.get(1..)?);
    let has_slash = rest.get(1).is_some_and(|it| it.text == "/");
    (has_slash && year.is_some()).then_some((Period::Quarter(quarter), year, n_year.saturating_add(1)))
}

/// `Quý 1V`: a scanned `I` may have become a `1`, which makes two words of the numeral.
fn is_scanned_four(rest: &[Token<'_>]) -> bool {
    matches!(rest, [one, five, ..] if one.text == "1" && five.folded == "v" && one.end == five.start)
}

pub(super) fn full_year(number: u32) -> Option<u16> {
    u16::try_from(number).ok().filter(|it| (1990..=2099).contains(it))
}

/// A year of four digits, or of two after a day and a month.
pub(super) fn any_year(number: u32) -> Option<u16> {
    full_year(number).or_else(|| {
        (20..=50)
            .contains(&number)
            .then(|| full_year(number.saturating_add(2000)))?
    })
}
