//! Months: by number, by name, in English.

use crate::values::deadline::period::{
    Period, any_year, full_year, is_word, read_any_year_after, read_year_after,
};
use crate::values::token::Token;

/// `Tháng 12/2026`, `T12-2026`, `tháng 12 năm 2026`, `01/2027`, `2027-01`.
pub(super) fn read_month(rest: &[Token<'_>]) -> Option<(Period, Option<u16>, usize)> {
    if let Some((year, month)) = read_year_and_month(rest) {
        return Some((Period::Month(month), Some(year), 3));
    }
    if let Some((month, year, n_tokens)) = read_english_month(rest) {
        return Some((Period::Month(month), Some(year), n_tokens));
    }
    if let Some(first) = read_first_of_months(rest) {
        return Some((Period::Month(first), None, 1));
    }
    let is_named = is_word(rest.first(), &["thang", "thg", "t"]);
    let n_lead = usize::from(is_named).saturating_add(usize::from(
        is_named && rest.get(1).is_some_and(|it| it.text == "."),
    ));
    if is_named && let Some((month, n_words)) = spelled_month(rest.get(n_lead..)?) {
        let n_month = n_lead.saturating_add(n_words);
        let (year, n_year) = read_year_after(rest.get(n_month..)?);
        return Some((Period::Month(month), year, n_month.saturating_add(n_year)));
    }
    let month = rest.get(n_lead).and_then(Token::number)?;
    if is_word(rest.get(n_lead.saturating_add(1)), &["lan"]) {
        return None;
    }
    let after_month = rest.get(n_lead.saturating_add(1)..)?;
    let (year, n_year) = if is_named {
        read_any_year_after(after_month)
    } else {
        read_year_after(after_month)
    };
    let has_sign = rest
        .get(n_lead.saturating_add(1))
        .is_some_and(|it| matches!(it.text, "/" | "-" | "." | "–"));
    if !is_named && has_sign && rest.len() == 3 && n_year == 0 {
        return read_short_year(rest, month);
    }
    let is_month = if is_named {
        month < 100
    } else {
        year.is_some() && month <= 12 && n_year == 2 && has_sign
    };
    is_month.then_some((
        Period::Month(month),
        year,
        n_lead.saturating_add(1).saturating_add(n_year),
    ))
}

/// `Dec-26`, `June 2026`: what a spreadsheet in English makes of `12/2026`. The month, its year and how many tokens they take.
pub(super) fn read_english_month(rest: &[Token<'_>]) -> Option<(u32, u16, usize)> {
    let month = english_month(rest.first()?)?;
    let n_sign = usize::from(rest.get(1).is_some_and(|it| it.text == "-"));
    let year = rest.get(n_sign.saturating_add(1)).and_then(Token::number);
    let year = year.and_then(|it| if n_sign == 1 { any_year(it) } else { full_year(it) })?;
    Some((month, year, n_sign.saturating_add(2)))
}

/// A month by its English name or the first three letters of it.
fn english_month(token: &Token<'_>) -> Option<u32> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let is_named = |name: &&str| *name == token.folded || name.get(..3) == Some(token.folded.as_str());
    // `Máy` is no `May`.
    let idx = MONTHS
        .iter()
        .position(is_named)
        .filter(|_| token.text.is_ascii())?;
    u32::try_from(idx).ok()?.checked_add(1)
}

/// The first month of `4-12/2026`.
fn read_first_of_months(rest: &[Token<'_>]) -> Option<u32> {
    let [first, dash, last, slash, year, ..] = rest else {
        return None;
    };
    let has_signs = (dash.text, slash.text) == ("-", "/");
    let last = last.number().filter(|it| *it <= 12)?;
    year.number().and_then(full_year).filter(|_| has_signs)?;
    first.number().filter(|it| (1..last).contains(it))
}

/// `2026-12`: in one piece, so that it is no span.
fn read_year_and_month(rest: &[Token<'_>]) -> Option<(u16, u32)> {
    let [first, sign, last, ..] = rest else {
        return None;
    };
    let is_one_piece = first.end == sign.start && sign.end == last.start && last.text.len() == 2;
    let goes_on = rest.get(3).is_some_and(|it| it.text == sign.text);
    if sign.text != "-" || !is_one_piece || goes_on {
        return None;
    }
    let month = last.number().filter(|it| (1..=12).contains(it))?;
    Some((first.number().and_then(full_year)?, month))
}

/// `tháng Sáu`, `tháng Mười hai`: a month in words and how many they are. `Năm` is one only before another: `tháng Năm năm 2026`.
/// Without their marks `06 tháng sau khi …` would name one too.
fn spelled_month(rest: &[Token<'_>]) -> Option<(u32, usize)> {
    let word = |at: usize| rest.get(at).map_or_else(String::new, |it| it.text.to_lowercase());
    // `6 tháng một lần` comes back.
    if word(1) == "lần" {
        return None;
    }
    let month = match (word(0).as_str(), word(1).as_str()) {
        ("mười", "một") => return Some((11, 2)),
        ("mười", "hai") => return Some((12, 2)),
        ("một" | "giêng", _) => 1,
        ("hai", _) => 2,
        ("ba", _) => 3,
        ("tư", _) => 4,
        ("năm", "năm") => 5,
        ("sáu", _) => 6,
        ("bảy" | "bẩy", _) => 7,
        ("tám", _) => 8,
        ("chín", _) => 9,
        ("mười", _) => 10,
        _ => return None,
    };
    Some((month, 1))
}

/// `12/26` alone: no day has such a month, so it is a month of a year.
fn read_short_year(rest: &[Token<'_>], month: u32) -> Option<(Period, Option<u16>, usize)> {
    let year = rest
        .get(2)
        .and_then(Token::number)
        .filter(|it| (20..=50).contains(it))
        .and_then(any_year)?;
    (1..=12)
        .contains(&month)
        .then_some((Period::Month(month), Some(year), 3))
}
