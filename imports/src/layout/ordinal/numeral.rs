//! Numerals that are no plain digits: Roman numbers, and single characters such as `Ⅳ`, `①`, `１`.

use unicode_normalization::UnicodeNormalization;

/// The value of a Roman number in capitals. `None` for one that is not written as it should be.
pub(crate) fn parse_roman(text: &str) -> Option<u32> {
    const DIGITS: &[(&str, u32)] = &[
        ("C", 100),
        ("XC", 90),
        ("L", 50),
        ("XL", 40),
        ("X", 10),
        ("IX", 9),
        ("V", 5),
        ("IV", 4),
        ("I", 1),
    ];
    let mut rest = text;
    let mut value = 0_u32;
    for (digit, worth) in DIGITS {
        let mut n_times = 0_u32;
        while let Some(after) = rest.strip_prefix(digit) {
            rest = after;
            value = value.saturating_add(*worth);
            n_times = n_times.saturating_add(1);
            let may_repeat = digit.len() == 1 && matches!(*worth, 1 | 10 | 100);
            if n_times > 3 || (n_times > 1 && !may_repeat) {
                return None;
            }
        }
    }
    (rest.is_empty() && value > 0).then_some(value)
}

/// Numerals that are characters of their own as ordinary letters and digits; raised digits stay, for they are footnotes.
pub(super) fn plain_numerals(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        if is_numeral_alone(letter) {
            plain.extend(letter.nfkc());
        } else {
            plain.push(letter);
        }
    }
    plain
}

/// Whether one character is a whole numeral: `Ⅳ`, `①`, `１`.
pub(super) fn is_numeral_alone(letter: char) -> bool {
    matches!(letter, '\u{2160}'..='\u{217f}' | '\u{2460}'..='\u{2473}' | '\u{ff10}'..='\u{ff19}')
}
