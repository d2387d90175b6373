//! One quantity in a text: `tối thiểu 90% cấp xã` is a comparator, a number, a sign and a qualifier.
//!
//! A quantity is a numeral with only comparing words before it, or one that a percent sign, a unit or a label (`Cấp xã:
//! 80`) makes certain. A numeral that only names something (`Quyết định số 12`, `Quý IV/2026`, `mức độ 4`) is none.

mod around;
mod measure;
mod numerals;

use rust_decimal::Decimal;

use crate::diagnostic::ValueFinding;
use crate::lexicon::units;
use crate::reading::Comparator;
use crate::values::number::{Magnitude, Numeral, parse_numeral};
use crate::values::phrase::strip_phrase;
use crate::values::quantity::around::{After, Before, read_after, read_before};
use crate::values::quantity::measure::{InCell, read_unit};
use crate::values::quantity::numerals::{Found, is_raised, numerals, plain_signs, without_numbering};
use crate::values::unit::normal_unit;

/// A number with all that its words say.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Quantity {
    pub(crate) comparator: Comparator,
    pub(crate) value: Decimal,
    pub(crate) upper: Option<Decimal>,
    /// The unit or percent sign beside the number.
    pub(crate) unit: Option<String>,
    pub(crate) qualifier: Option<String>,
    pub(crate) findings: Vec<ValueFinding>,
    /// Whether a sign, a label or a unit shows that the number is a value of its own.
    pub(crate) is_marked: bool,
}

/// Reads the first quantity of a text in a row of this unit (in its normal form).
pub(crate) fn parse_quantity(text: &str, unit: Option<&str>) -> Option<Quantity> {
    let text = plain_signs(text);
    let mut found = numerals(without_numbering(&text))
        .into_iter()
        .filter(|it| !it.is_mention());
    let first = found.next()?;
    // `Tăng từ 50% lên 60%` aims at the second.
    let aim = found.next().filter(|it| first.leads_to(it));
    read_quantity(&aim.unwrap_or(first), unit)
}

/// Whether a text that is no quantity holds a numeral that names nothing either, a fraction (`2/3`), or digits mixed with
/// letters in one word (`10O`).
pub(crate) fn has_unread_numeral(text: &str) -> bool {
    let plain = plain_signs(text);
    let is_fraction = plain.split_once('/').is_some_and(|(over, under)| {
        is_short_number(over) && is_short_number(under.split(' ').next().unwrap_or(under))
    });
    let is_word = !plain.contains(' ') && plain.chars().count() <= 4 && plain.chars().any(char::is_numeric);
    is_fraction
        || is_word
        || text
            .chars()
            .any(|it| it.is_numeric() && !it.is_ascii_digit() && !is_raised(it))
        || numerals(&plain).iter().any(|it| !it.is_mention())
}

fn is_short_number(text: &str) -> bool {
    let text = text.trim();
    !text.is_empty() && text.len() <= 3 && text.bytes().all(|it| it.is_ascii_digit())
}

fn read_quantity(found: &Found<'_>, unit: Option<&str>) -> Option<Quantity> {
    let before = read_before(found.before);
    let (rank, rest) = found.split_rank().unwrap_or(("", found.after));
    let after = read_after(rest);
    let in_cell = read_unit(&after, unit);
    let magnitude = magnitude(&after, &in_cell, unit);
    let lower = parse_numeral(found.digits, magnitude)?;
    let upper = match after.upper {
        Some(digits) => Some(parse_numeral(digits, magnitude)?),
        None => None,
    };
    let is_named = in_cell.unit.is_some();
    let is_compared = before.comparator.or(after.comparator).is_some();
    let may_be_year = !is_compared && !is_named && unit.is_none_or(units::is_percent);
    let names_years = is_year(&lower) && upper.as_ref().map_or(may_be_year, is_year);
    // `Chỉ số PCI ≥ 70`: the sign binds the number, whatever stands before it.
    let has_sign = found.before.trim_end().ends_with(['≤', '≥', '<', '>']);
    let is_of_others = !before.words.is_empty() && !before.is_label && !is_named && !has_sign;
    if is_of_others || names_years || offers_another(after.rest) {
        return None;
    }
    let bound = after.comparator.or(in_cell.comparator).or(before.comparator);
    let comparator = match (&upper, bound) {
        (Some(_), _) => Comparator::Range,
        (None, Some(comparator)) => comparator,
        (None, None) if before.opens_range => Comparator::Ge,
        (None, None) => Comparator::Eq,
    };
    let sign = if before.is_negative {
        Decimal::NEGATIVE_ONE
    } else {
        Decimal::ONE
    };
    let scale = |it: &Numeral| it.value.checked_mul(in_cell.factor).map(|it| it.normalize());
    Some(Quantity {
        comparator,
        value: scale(&lower)?.checked_mul(sign)?,
        upper: match &upper {
            Some(it) => Some(scale(it)?),
            None => None,
        },
        unit: in_cell.unit,
        qualifier: join_qualifier(&before, rank, in_cell.rest),
        findings: [Some(lower), upper]
            .into_iter()
            .flatten()
            .filter_map(|it| it.doubt)
            .collect(),
        is_marked: before.comparator.is_some() || before.is_label || is_named,
    })
}

/// What the number counts, by the sign or unit beside it or else by the row's unit.
fn magnitude(after: &After<'_>, in_cell: &InCell<'_>, unit: Option<&str>) -> Magnitude {
    if after.sign.is_some() || unit.is_some_and(units::is_percent) {
        return Magnitude::Share;
    }
    let found = in_cell.unit.as_deref().map(normal_unit);
    let counts_whole =
        in_cell.factor == Decimal::ONE && found.as_deref().or(unit).is_some_and(units::is_whole);
    if counts_whole {
        Magnitude::Whole
    } else {
        Magnitude::Count
    }
}

/// A bare number that is likelier a year than a value.
fn is_year(numeral: &Numeral) -> bool {
    numeral.value.fract().is_zero()
        && numeral.value >= Decimal::from(1990)
        && numeral.value <= Decimal::from(2099)
}

/// `50 hay 60`, `80; 90`, `80 (90)`, `80 ≤ x`: another number that is no scope and no range. One digit in parentheses is a
/// footnote.
fn offers_another(rest: &str) -> bool {
    let rest = rest.trim_start();
    if rest.starts_with(['≤', '≥', '<', '>']) {
        return true;
    }
    let inner = rest.strip_prefix(['(', '[']);
    let rest = inner.unwrap_or(rest).trim_start_matches([' ', ',', '/', ';']);
    let rest = ["hay", "hoac", "va"]
        .iter()
        .find_map(|it| strip_phrase(rest, it))
        .unwrap_or(rest)
        .trim_start();
    let digits = rest.find(|it: char| !it.is_ascii_digit()).unwrap_or(rest.len());
    if inner.is_some() {
        digits > 1 && rest.get(digits..).is_some_and(|it| it.starts_with([')', ']']))
    } else {
        digits > 0
    }
}

/// The words that limit a number, without the punctuation around them.
fn join_qualifier(before: &Before<'_>, rank: &str, rest: &str) -> Option<String> {
    let trim = |it: &str| -> String {
        let it = it.trim_matches(|it: char| {
            it.is_whitespace()
                || matches!(
                    it,
                    ',' | '.' | ':' | ';' | '-' | '*' | '+' | '"' | '“' | '”' | '\''
                )
        });
        let it = strip_phrase(it, "va").map_or(it, str::trim_start);
        let inner = it.strip_prefix('(').and_then(|it| it.strip_suffix(')'));
        inner
            .filter(|it| !it.contains(['(', ')']))
            .unwrap_or(it)
            .trim()
            .to_owned()
    };
    let words = [
        before.words.to_owned(),
        before.limits.iter().rev().copied().collect::<Vec<_>>().join(" "),
        rank.to_owned(),
        rest.to_owned(),
    ];
    let words: Vec<String> = words
        .iter()
        .map(|it| trim(it))
        .filter(|it| it.chars().any(char::is_alphabetic) || it.contains(['~', '≈', '±', '/']))
        .collect();
    (!words.is_empty()).then(|| words.join(" "))
}
