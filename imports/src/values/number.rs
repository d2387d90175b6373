//! Numerals as people type them in Vietnam: `400.000`, `27,5`, `1.234,5`, `09`, `400 000`.
//!
//! | numeral | reading |
//! |---|---|
//! | `400.000`, `1.234.567`, `400 000` | points and spaces group thousands |
//! | `27,5`, `0,7`, `1.234,5` | the comma begins the decimals |
//! | `12.5`, `0.750` | a point that cannot group thousands begins the decimals |
//! | `1.500`, `1,500` | doubtful: decided by the unit, and said so |

use rust_decimal::Decimal;

use crate::diagnostic::ValueFinding;

/// A numeral that was read.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Numeral {
    /// The exact value.
    pub(crate) value: Decimal,
    /// Why another reading was possible.
    pub(crate) doubt: Option<ValueFinding>,
}

/// What a numeral counts, which decides `1.500`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Magnitude {
    /// A share: 1.5 is likelier than 1500.
    Share,
    /// A count: 1500 is likelier than 1.5.
    Count,
    /// A count of things that have no parts: `12,345 hồ sơ` are no twelve.
    Whole,
}

/// Reads one numeral of digits, points, commas and grouping spaces. `None` when it is no number (`30.6.2026`) or too
/// long for an exact decimal.
pub(crate) fn parse_numeral(text: &str, magnitude: Magnitude) -> Option<Numeral> {
    let compact: String = text
        .chars()
        .filter(|it| !matches!(it, ' ' | '\'' | '’'))
        .collect();
    if compact.len() != text.len() && !groups_by_three(text, |it| matches!(it, ' ' | '\'' | '’' | '.')) {
        return None;
    }
    let points = compact.matches('.').count();
    let commas = compact.matches(',').count();
    let plain = |value: String| exact(&value).map(|value| Numeral { value, doubt: None });
    match (points, commas) {
        (0, 0) => plain(compact),
        (1, 0) => parse_one_separator(&compact, '.', magnitude),
        (0, 1) => parse_one_separator(&compact, ',', magnitude),
        (_, 0) if groups_by_three(&compact, |it| it == '.') => plain(compact.replace('.', "")),
        (0, _) if groups_by_three(&compact, |it| it == ',') => plain(compact.replace(',', "")),
        (_, 1) if compact.rfind(',') > compact.rfind('.') => parse_two_separators(&compact, '.', ','),
        (1, _) => parse_two_separators(&compact, ',', '.'),
        _ => None,
    }
}

/// `1.234,5`: one sign groups, the other begins the decimals.
fn parse_two_separators(compact: &str, group: char, point: char) -> Option<Numeral> {
    let (whole, decimals) = compact.split_once(point)?;
    if !groups_by_three(whole, |it| it == group) || decimals.is_empty() {
        return None;
    }
    let value = exact(&format!("{}.{decimals}", whole.replace(group, "")))?;
    Some(Numeral { value, doubt: None })
}

/// `400.000`, `12.5`, `1,500`: one sign, which groups or begins the decimals.
fn parse_one_separator(compact: &str, sign: char, magnitude: Magnitude) -> Option<Numeral> {
    let (whole, decimals) = compact.split_once(sign)?;
    if whole.is_empty() || decimals.is_empty() {
        return None;
    }
    let as_decimal = exact(&format!("{whole}.{decimals}"));
    let can_group = decimals.len() == 3 && whole.len() <= 3 && !whole.starts_with('0');
    if !can_group {
        return as_decimal.map(|value| Numeral { value, doubt: None });
    }
    let as_count = exact(&format!("{whole}{decimals}"));
    let is_group = match (magnitude, sign) {
        (Magnitude::Share, _) => false,
        (Magnitude::Whole, _) | (Magnitude::Count, '.') => true,
        // Nobody prints three decimals of which the last says nothing.
        (Magnitude::Count, _) => decimals.ends_with('0'),
    };
    let (value, other) = if is_group {
        (as_count?, as_decimal?)
    } else {
        (as_decimal?, as_count?)
    };
    let is_certain = is_group && sign == '.' && decimals == "000";
    let doubt = (!is_certain).then(|| ValueFinding::AmbiguousNumber {
        text: compact.to_owned(),
        taken: value.normalize().to_string(),
        other: other.normalize().to_string(),
    });
    Some(Numeral { value, doubt })
}

/// Whether the signs cut the digits into groups of three, the first of one to three.
fn groups_by_three(text: &str, is_sign: impl Fn(char) -> bool) -> bool {
    let whole = text.split(',').next().unwrap_or(text);
    let text = if is_sign(',') { text } else { whole };
    let mut groups = text.split(is_sign).map(str::len);
    groups.next().is_some_and(|it| (1..=3).contains(&it)) && groups.all(|it| it == 3)
}

/// The exact decimal of plain digits, `None` when it would lose digits.
fn exact(digits: &str) -> Option<Decimal> {
    Decimal::from_str_exact(digits).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, magnitude: Magnitude, expected: Option<(&str, bool)>) {
        let found =
            parse_numeral(text, magnitude).map(|it| (it.value.normalize().to_string(), it.doubt.is_some()));
        assert_eq!(
            found,
            expected.map(|(value, doubt)| (value.to_owned(), doubt)),
            "{text}"
        );
    }

    #[test]
    fn numerals_of_a_count() {
        for (text, expected) in [
            ("50", "50"),
            ("09", "9"),
            ("400.000", "400000"),
            ("1.234.567", "1234567"),
            ("400 000", "400000"),
            ("1 234 567,5", "1234567.5"),
            ("27,5", "27.5"),
            ("0,7", "0.7"),
            ("0,750", "0.75"),
            ("0.750", "0.75"),
            ("12.5", "12.5"),
            ("1.234,5", "1234.5"),
            ("1,234.5", "1234.5"),
            ("1,234,567", "1234567"),
            ("1234.567", "1234.567"),
            ("3,14159", "3.14159"),
            ("12'500", "12500"),
        ] {
            check(text, Magnitude::Count, Some((expected, false)));
        }
    }

    #[test]
    fn doubtful_numerals_are_decided_by_what_they_count() {
        check("1.500", Magnitude::Count, Some(("1500", true)));
        check("1.500", Magnitude::Share, Some(("1.5", true)));
        check("1,500", Magnitude::Count, Some(("1500", true)));
        check("400,000", Magnitude::Count, Some(("400000", true)));
        check("1,234", Magnitude::Count, Some(("1.234", true)));
        check("99,999", Magnitude::Share, Some(("99.999", true)));
    }

    #[test]
    fn what_is_no_numeral() {
        for text in [
            "",
            ".",
            ",5",
            "5,",
            "30.6.2026",
            "1.2.3",
            "50 60",
            "1,2,3",
            "1.23.456,7",
            "99999999999999999999999999999999",
        ] {
            check(text, Magnitude::Count, None);
        }
    }
}
