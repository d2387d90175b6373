//! Codes in the place of an ordinal number: `CQS.01`, `HT-02`, `KTS1.2`. They are kept as printed.

use crate::layout::ordinal::{Form, MAX_CHARS, Ordinal, strip_punctuation};

impl Ordinal {
    /// Reads a cell of a column of ordinal numbers, where a code is one too. Elsewhere `5G` or `PC06` counts nothing.
    pub(crate) fn of_cell(text: &str) -> Option<Self> {
        Self::parse(text).or_else(|| {
            let code = Some(text)
                .filter(|it| it.len() <= MAX_BYTES)
                .map(strip_punctuation)?;
            is_code(code).then(|| Self {
                text: code.to_owned(),
                form: Form::Code,
            })
        })
    }

    /// Whether this is a code below another: `KTS1.2` below `KTS1`.
    pub(super) fn is_code_below(&self, parent: &Self) -> bool {
        let rest = self.text.strip_prefix(&parent.text);
        let goes_on = |it: &str| it.starts_with(|it: char| !it.is_ascii_digit());
        self.form == Form::Code && parent.form == Form::Code && rest.is_some_and(goes_on)
    }
}

/// Bytes of the longest code and the punctuation around it. Most cells that are asked are longer.
const MAX_BYTES: usize = 2 * MAX_CHARS;

/// Whether a text is one word of letters and digits, of which the letters at its beginning are capitals.
fn is_code(text: &str) -> bool {
    let letters: String = text.chars().take_while(|it| it.is_alphabetic()).collect();
    let is_joined = |it: char| it.is_alphanumeric() || matches!(it, '.' | '-' | '–' | '_' | '/');
    // `CQS 01`: one space may part the letters from the digits.
    let digits = text.get(letters.len()..).unwrap_or_default();
    let digits = digits.strip_prefix(' ').unwrap_or(digits);
    text.chars().count() <= MAX_CHARS
        && letters.chars().all(char::is_uppercase)
        && digits.contains(|it: char| it.is_ascii_digit())
        && text.contains(char::is_alphabetic)
        && digits.chars().all(is_joined)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_kept_as_printed() {
        for text in ["CQS.01", "HT-02", "KTS1.2", "NV.01", "CQS 01", "5A", "XH_3"] {
            let code = Ordinal::of_cell(text);
            assert_eq!(
                code.map(|it| (it.text, it.form)),
                Some((text.to_owned(), Form::Code)),
                "{text}"
            );
        }
        assert_eq!(
            Ordinal::of_cell("CQS.01.").map(|it| it.text).as_deref(),
            Some("CQS.01")
        );
        assert_eq!(Ordinal::of_cell("NV 03").map(|it| it.form), Some(Form::Arabic(3)));
        for text in ["KTS", "Quý 1", "Tổng", "06/6/2026", "Nhóm KT 1"] {
            assert_eq!(Ordinal::of_cell(text), None, "{text}");
        }
    }

    #[test]
    fn codes_stand_below_codes() {
        let is_below = |one, other| {
            let (one, other) = (Ordinal::of_cell(one).unwrap(), Ordinal::of_cell(other).unwrap());
            one.is_below(&other)
        };
        assert!(is_below("KTS1.2", "KTS1"));
        assert!(is_below("KTS.01a", "KTS.01"));
        assert!(!is_below("KTS12", "KTS1"));
    }
}
