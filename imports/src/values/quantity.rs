//! One quantity in a text: `tối thiểu 90% cấp xã` is a comparator, a number, a sign and a qualifier.
//!
//! A quantity is a numeral with only comparing words before it, or one that a percent sign, a unit or a label (`Cấp xã:
//! 80`) makes certain. A numeral that only names something (`Quyết định số 12`, `Quý IV/2026`, `mức độ 4`) is none.

use rust_decimal::Decimal;

use crate::diagnostic::ValueFinding;
use crate::lexicon::quantity_words::{LEADS, Lead, MENTION_LEADS, MULTIPLIERS, RANGE_SIGNS, TRAILS};
use crate::lexicon::units;
use crate::reading::Comparator;
use crate::values::number::{Magnitude, Numeral, parse_numeral};
use crate::values::phrase::{has_phrase, strip_phrase, strip_phrase_end};

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
    let found = numerals(&text).into_iter().find(|it| !it.is_mention())?;
    read_quantity(&found, unit)
}

/// Whether a text that is no quantity holds a numeral that names nothing either.
pub(crate) fn has_unread_numeral(text: &str) -> bool {
    numerals(&plain_signs(text)).iter().any(|it| !it.is_mention())
}

fn read_quantity(found: &Found<'_>, unit: Option<&str>) -> Option<Quantity> {
    let before = read_before(found.before);
    let after = read_after(found.after);
    let is_share = after.sign.is_some() || unit.is_some_and(units::is_percent);
    let magnitude = if is_share {
        Magnitude::Share
    } else {
        Magnitude::Count
    };
    let lower = parse_numeral(found.digits, magnitude)?;
    let upper = match after.upper {
        Some(digits) => Some(parse_numeral(digits, magnitude)?),
        None => None,
    };
    let in_cell = read_unit(&after, unit);
    let is_named = in_cell.unit.is_some();
    if !before.words.is_empty() && !before.is_label && !is_named {
        return None;
    }
    let is_compared = before.comparator.or(after.comparator).is_some();
    let names_years = match &upper {
        Some(upper) => is_year(&lower) && is_year(upper),
        None => is_year(&lower) && !is_compared && !is_named && unit.is_none(),
    };
    if names_years || offers_another(after.rest) {
        return None;
    }
    let comparator = match (
        &upper,
        after.comparator.or(in_cell.comparator).or(before.comparator),
    ) {
        (Some(_), _) => Comparator::Range,
        (None, Some(comparator)) => comparator,
        (None, None) if before.opens_range => Comparator::Ge,
        (None, None) => Comparator::Eq,
    };
    let scale = |it: Decimal| {
        it.checked_mul(Decimal::from(in_cell.multiplier))
            .map(|it| it.normalize())
    };
    let sign = if before.is_negative {
        Decimal::NEGATIVE_ONE
    } else {
        Decimal::ONE
    };
    Some(Quantity {
        comparator,
        value: scale(lower.value)?.checked_mul(sign)?,
        upper: match &upper {
            Some(it) => Some(scale(it.value)?),
            None => None,
        },
        unit: in_cell.unit,
        qualifier: join_qualifier(&before, in_cell.rest),
        findings: [Some(lower), upper]
            .into_iter()
            .flatten()
            .filter_map(|it| it.doubt)
            .collect(),
        is_marked: before.comparator.is_some() || before.is_label || is_named,
    })
}

/// A bare number that is likelier a year than a value.
fn is_year(numeral: &Numeral) -> bool {
    numeral.value.fract().is_zero()
        && numeral.value >= Decimal::from(1990)
        && numeral.value <= Decimal::from(2099)
}

/// `50 hay 60`: another number that is no scope and no range.
fn offers_another(rest: &str) -> bool {
    let rest = rest.trim_start_matches([' ', ',', '/']);
    let rest = ["hay", "hoac"]
        .iter()
        .find_map(|it| strip_phrase(rest, it))
        .unwrap_or(rest);
    rest.trim_start().starts_with(|it: char| it.is_ascii_digit())
}

/// A numeral with the text on both sides.
#[derive(Debug, Clone, Copy)]
struct Found<'a> {
    before: &'a str,
    digits: &'a str,
    after: &'a str,
}

impl Found<'_> {
    /// Whether the numeral is part of a name, a date or a reference.
    fn is_mention(&self) -> bool {
        let mut letters_before = self.before.chars().rev();
        let touches_name = match letters_before.next() {
            Some('/') => true,
            Some('-' | '.') => letters_before.next().is_some_and(char::is_alphabetic),
            Some(letter) => letter.is_alphabetic(),
            None => false,
        };
        let mut letters_after = self.after.chars();
        let opens_name = match letters_after.next() {
            Some('/') => letters_after.next().is_some_and(char::is_alphanumeric),
            Some(letter) if letter.is_uppercase() => !letters_after.next().is_some_and(char::is_lowercase),
            _ => false,
        };
        let is_percent = self.after.trim_start().starts_with('%');
        let before = self.before.trim_end();
        let follows_name = MENTION_LEADS
            .iter()
            .any(|it| strip_phrase_end(before, it).is_some());
        touches_name || opens_name || (follows_name && !is_percent)
    }
}

/// All numerals of a text, digits with the signs inside them.
fn numerals(text: &str) -> Vec<Found<'_>> {
    let mut found = Vec::new();
    let mut offset = 0;
    while let Some(start) = text
        .get(offset..)
        .and_then(|it| it.find(|it: char| it.is_ascii_digit()))
    {
        let start = offset.saturating_add(start);
        let Some((before, rest)) = text.split_at_checked(start) else {
            break;
        };
        let (digits, after) = split_numeral(rest);
        found.push(Found {
            before,
            digits,
            after,
        });
        offset = start.saturating_add(digits.len().max(1));
    }
    found
}

/// Cuts a numeral off the beginning of a text that begins with a digit.
fn split_numeral(text: &str) -> (&str, &str) {
    let mut end = 0;
    while let Some(rest) = text.get(end..) {
        let digits = rest.find(|it: char| !it.is_ascii_digit()).unwrap_or(rest.len());
        end = end.saturating_add(digits);
        let mut next = rest.get(digits..).unwrap_or_default().chars();
        let sign = next.next();
        let group = next.as_str();
        let group_len = group.find(|it: char| !it.is_ascii_digit()).unwrap_or(group.len());
        let goes_on = match sign {
            Some('.' | ',' | '\'') => group_len > 0,
            Some(' ') => group_len == 3 && digits <= 3 && digits > 0,
            _ => false,
        };
        if !goes_on {
            break;
        }
        end = end.saturating_add(1);
    }
    text.split_at_checked(end).unwrap_or((text, ""))
}

/// What stands before a number.
#[derive(Debug, Default)]
struct Before<'a> {
    comparator: Option<Comparator>,
    /// Words that limit the number.
    limits: Vec<&'a str>,
    /// Words that are none of the table's.
    words: &'a str,
    /// Whether those words end with a colon.
    is_label: bool,
    opens_range: bool,
    is_negative: bool,
}

fn read_before(text: &str) -> Before<'_> {
    let mut before = Before {
        is_negative: text == "-",
        ..Before::default()
    };
    let mut rest = text.trim_matches(|it: char| it.is_whitespace() || matches!(it, '-' | '•' | '*'));
    if let Some(label) = rest.strip_suffix(':') {
        before.is_label = true;
        rest = label.trim_end();
    }
    while let Some((shorter, lead)) = strip_lead(rest) {
        match lead {
            Lead::Compares(comparator) => before.comparator = before.comparator.or(Some(comparator)),
            Lead::Limits => before
                .limits
                .push(rest.get(shorter.len()..).unwrap_or_default().trim()),
            Lead::Opens => before.opens_range = true,
            Lead::Fills => {}
        }
        rest = shorter.trim_end();
    }
    before.is_label |= rest.ends_with([':', '(']);
    before.words = rest.trim_end_matches([':', '(', ' ', ',', '-']);
    before
}

/// The longest word of the table at the end of a text.
fn strip_lead(text: &str) -> Option<(&str, Lead)> {
    LEADS
        .iter()
        .filter_map(|(phrase, lead)| strip_phrase_end(text, phrase).map(|rest| (rest, *lead)))
        .min_by_key(|(rest, _)| rest.len())
}

/// What stands after a number.
#[derive(Debug)]
struct After<'a> {
    sign: Option<&'static str>,
    comparator: Option<Comparator>,
    upper: Option<&'a str>,
    rest: &'a str,
}

fn read_after(text: &str) -> After<'_> {
    let (mut sign, mut rest) = strip_sign(text);
    let mut upper = None;
    if let Some((digits, after)) = strip_upper(rest) {
        upper = Some(digits);
        let (upper_sign, after) = strip_sign(after);
        sign = upper_sign.or(sign);
        rest = after;
    }
    let (comparator, rest) = strip_trail(rest);
    After {
        sign,
        comparator,
        upper,
        rest,
    }
}

/// A percent sign after a number.
fn strip_sign(text: &str) -> (Option<&'static str>, &str) {
    let rest = text.trim_start();
    for (way, sign) in [("%", "%"), ("phan tram", "%"), ("‰", "‰")] {
        if let Some(rest) = strip_phrase(rest, way) {
            return (Some(sign), rest);
        }
    }
    (None, text)
}

/// The upper end of a range after its lower one.
fn strip_upper(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start();
    let after_sign = RANGE_SIGNS
        .iter()
        .find_map(|it| strip_phrase(text, it))?
        .trim_start();
    if !after_sign.starts_with(|it: char| it.is_ascii_digit()) {
        return None;
    }
    let (digits, rest) = split_numeral(after_sign);
    (!rest.starts_with('/')).then_some((digits, rest))
}

/// `trở lên` and its like after a number.
fn strip_trail(text: &str) -> (Option<Comparator>, &str) {
    let rest = text.trim_start();
    TRAILS
        .iter()
        .find_map(|(phrase, comparator)| strip_phrase(rest, phrase).map(|it| (Some(*comparator), it)))
        .unwrap_or((None, text))
}

/// The unit beside a number.
struct InCell<'a> {
    unit: Option<String>,
    multiplier: u32,
    comparator: Option<Comparator>,
    rest: &'a str,
}

fn read_unit<'a>(after: &After<'a>, row_unit: Option<&str>) -> InCell<'a> {
    let text = after.rest.trim_start();
    if let Some(sign) = after.sign {
        return InCell {
            unit: Some(sign.to_owned()),
            multiplier: 1,
            comparator: None,
            rest: text,
        };
    }
    let multiplier = MULTIPLIERS
        .iter()
        .find_map(|(word, times)| strip_phrase(text, word).map(|rest| (*word, *times, rest.trim_start())));
    let counted = multiplier.map_or(text, |(_, _, rest)| rest);
    let (unit, rest) = match strip_row_unit(counted, row_unit).or_else(|| units::strip_unit(counted)) {
        Some((unit, rest)) => (Some(unit), rest),
        None => (None, counted),
    };
    let is_money = unit.is_some_and(|it| units::is_money(&it.to_lowercase()));
    let keeps_word = match row_unit {
        Some(row_unit) => multiplier.is_some_and(|(word, _, _)| has_phrase(row_unit, word)),
        None => is_money,
    };
    let unit = match (unit, keeps_word) {
        (Some(_), true) => text.strip_suffix(rest).map(|it| it.trim().to_owned()),
        (unit, _) => unit.map(|it| it.trim().to_owned()),
    };
    let (comparator, rest) = strip_trail(rest);
    InCell {
        unit,
        multiplier: multiplier
            .filter(|_| !keeps_word)
            .map_or(1, |(_, times, _)| times),
        comparator,
        rest,
    }
}

/// The row's own unit at the beginning of a text.
fn strip_row_unit<'a>(text: &'a str, row_unit: Option<&str>) -> Option<(&'a str, &'a str)> {
    let wanted = row_unit.filter(|it| !it.is_empty())?;
    let rest = strip_phrase(
        text,
        &wanted
            .chars()
            .map(crate::values::phrase::fold_letter)
            .collect::<String>(),
    )?;
    text.split_at_checked(text.len().checked_sub(rest.len())?)
}

/// The words that limit a number, without the punctuation around them.
fn join_qualifier(before: &Before<'_>, rest: &str) -> Option<String> {
    let trim = |it: &str| -> String {
        let it = it.trim_matches(|it: char| {
            it.is_whitespace() || matches!(it, ',' | '.' | ':' | ';' | '-' | '*' | '+')
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
        rest.to_owned(),
    ];
    let words: Vec<String> = words
        .iter()
        .map(|it| trim(it))
        .filter(|it| it.chars().any(char::is_alphabetic) || it.contains('~'))
        .collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// The same text with one form for each sign: full-width forms, doubled comparators, minus signs, raised footnote marks.
fn plain_signs(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        let letter = match letter {
            '\u{ff01}'..='\u{ff5e}' => {
                char::from_u32(u32::from(letter).wrapping_sub(0xfee0)).unwrap_or(letter)
            }
            '⩾' | '≧' | '⪰' => '≥',
            '⩽' | '≦' | '⪯' => '≤',
            '−' | '–' | '—' | '‐' | '‑' => '-',
            '﹪' => '%',
            // A raised digit after a number or a sign is a footnote, not a digit of the number.
            '¹' | '²' | '³' | '⁰' | '⁴'..='⁹'
                if plain.ends_with(|it: char| it.is_ascii_digit() || it == '%') =>
            {
                continue;
            }
            _ => letter,
        };
        plain.push(letter);
    }
    for (way, sign) in [
        ("> =", "≥"),
        ("< =", "≤"),
        (">=", "≥"),
        ("=>", "≥"),
        ("<=", "≤"),
        ("=<", "≤"),
    ] {
        plain = plain.replace(way, sign);
    }
    plain
}
