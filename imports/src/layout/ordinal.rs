//! Ordinal numbers as they are printed: `I.`, `A`, `1.`, `01`, `1.0`, `I.1`, `a)`, `d.1`, `11.10`, `-`.
//!
//! Comes in: the text of a cell, or the beginning of a title. Goes out: the number without punctuation and its form.
//! Knows nothing of the rows around; the sequence is judged by the body.

mod code;
mod label;
mod numeral;

use std::borrow::Cow;

pub(crate) use crate::layout::ordinal::label::names_group;
pub(crate) use crate::layout::ordinal::numeral::parse_roman;

use crate::layout::ordinal::label::strip_label;
use crate::layout::ordinal::numeral::{is_numeral_alone, plain_numerals};

/// An ordinal number without its punctuation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Ordinal {
    /// As it counts: `1` of `01.`, `a` of `a)`, `11.10`.
    pub(crate) text: String,
    pub(crate) form: Form,
}

/// How an ordinal number is written. `i` may be a Roman number or a letter; a capital one counts as Roman.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Form {
    /// `I`, `IV`.
    Roman(u32),
    /// `A`, `B`.
    Capital(char),
    /// `1`, `01`, `1.0`.
    Arabic(u32),
    /// `11.1`, `I.1`, `d.1`, `1.a`: parts from left to right.
    Parts(Vec<String>),
    /// `a`, `đ`, `aa`.
    Small(String),
    /// `CQS.01`, `HT-02`.
    Code,
}

impl Ordinal {
    /// Reads a whole cell. `None` for text that is no number, a bullet included.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        if is_sentence(text) {
            return None;
        }
        // Most numbers are plain ones.
        if let Some(number) = plain_number(text) {
            return Some(Self::of_number(text, number));
        }
        // `Ⅳ`, `①`, `１` are single characters.
        let plain = if text.contains(is_numeral_alone) {
            Cow::Owned(plain_numerals(text))
        } else {
            Cow::Borrowed(text)
        };
        let bare = strip_label(strip_punctuation(&plain));
        if bare.is_empty() || bare.chars().count() > MAX_CHARS || bare.contains(' ') && !bare.contains(". ") {
            return None;
        }
        let parts: Vec<&str> = bare
            .split(['.', '-', '/', ')'])
            .map(str::trim)
            .filter(|it| !it.is_empty())
            .collect();
        match parts.as_slice() {
            [] => None,
            [one] => Self::of_part(one),
            // `1.0` is the number 1 with a useless decimal.
            [one, "0" | "00"] => Self::of_part(one).filter(|it| matches!(it.form, Form::Arabic(_))),
            parts => Self::of_parts(parts),
        }
    }

    /// Reads the number at the beginning of a title: `I. Phục vụ …`, `a) …`, `Nhóm 1: …`. Goes out with the title.
    pub(crate) fn split_title(text: &str) -> Option<(Self, &str)> {
        let text = text.trim();
        let labelled = strip_label(text);
        let has_label = labelled.len() < text.len();
        let end = labelled.find(|it: char| !(it.is_alphanumeric() || it == '.'))?;
        let (number, rest) = labelled.split_at_checked(end)?;
        let mut title = rest.trim_start();
        let mark = title.chars().next()?;
        let has_mark = number.ends_with('.') || matches!(mark, ')' | ':' | '/' | '-' | '–' | '—');
        if !has_mark && !has_label {
            return None;
        }
        // `25/6/2024 của …` begins with a day and `10-15 %` with a span: a number is parted from its title.
        let mut next = rest.chars().skip(1);
        if !rest.starts_with([' ', ')']) && next.next().is_some_and(|it| it.is_ascii_digit()) {
            return None;
        }
        title = title
            .trim_start_matches([')', ':', '/', '-', '–', '—', '.'])
            .trim_start();
        let ordinal = Self::parse(number)?;
        // `Chỉ tiêu Y tế` counts nothing.
        let is_word = !has_mark && matches!(ordinal.form, Form::Capital(_));
        (!title.is_empty() && !is_word).then_some((ordinal, title))
    }

    fn of_number(digits: &str, number: u32) -> Self {
        let text = if digits.starts_with('0') {
            number.to_string()
        } else {
            digits.to_owned()
        };
        let form = Form::Arabic(number);
        Self { text, form }
    }

    fn of_part(part: &str) -> Option<Self> {
        if let Some(number) = plain_number(part) {
            return Some(Self::of_number(part, number));
        }
        if let Some(number) = parse_roman(part) {
            return Some(Self {
                text: part.to_owned(),
                form: Form::Roman(number),
            });
        }
        let mut letters = part.chars();
        let first = letters.next()?;
        if letters.next().is_none() && first.is_uppercase() {
            return Some(Self {
                text: part.to_owned(),
                form: Form::Capital(first),
            });
        }
        let is_small =
            part.chars().count() <= 4 && part.chars().all(|it| it.is_lowercase() && it.is_alphabetic());
        if is_small && (part.chars().count() == 1 || is_repeated(part) || is_small_roman(part)) {
            return Some(Self {
                text: part.to_owned(),
                form: Form::Small(part.to_owned()),
            });
        }
        // `1a`, `a1`.
        let is_mixed = part.chars().count() <= 4
            && part.chars().any(|it| it.is_ascii_digit())
            && part
                .chars()
                .all(|it| it.is_ascii_digit() || (it.is_alphabetic() && it.is_lowercase()))
            && part.chars().filter(|it| it.is_alphabetic()).count() == 1;
        is_mixed.then(|| Self {
            text: part.to_owned(),
            form: Form::Parts(vec![part.to_owned()]),
        })
    }

    fn of_parts(parts: &[&str]) -> Option<Self> {
        let numbers: Vec<Self> = parts.iter().map(|it| Self::of_part(it)).collect::<Option<_>>()?;
        // A date is no ordinal number.
        if parts.len() == 3 && parts.last().is_some_and(|it| it.len() == 4) {
            return None;
        }
        let parts: Vec<String> = parts
            .iter()
            .zip(numbers)
            .enumerate()
            .map(|(idx, (printed, number))| {
                if idx == 0 {
                    number.text
                } else {
                    (*printed).to_owned()
                }
            })
            .collect();
        Some(Self {
            text: parts.join("."),
            form: Form::Parts(parts),
        })
    }

    /// Whether it counts sections wherever it is printed: `I`, `A`.
    pub(crate) fn is_section_form(&self) -> bool {
        matches!(self.form, Form::Roman(_) | Form::Capital(_))
    }

    /// Without the number of the section it stands in: `1` of `I.1`.
    pub(crate) fn within(self, section: &str) -> Self {
        let Form::Parts(parts) = &self.form else {
            return self;
        };
        match parts.split_first() {
            Some((first, rest)) if first == section && !rest.is_empty() => {
                let rest: Vec<&str> = rest.iter().map(String::as_str).collect();
                match rest.as_slice() {
                    [one] => Self::of_part(one).unwrap_or(self),
                    _ => Self::of_parts(&rest).unwrap_or(self),
                }
            }
            _ => self,
        }
    }

    /// Whether this is a number below another: `11.1` below `11`, `a.1` below `a`.
    pub(crate) fn is_below(&self, parent: &Self) -> bool {
        let Form::Parts(parts) = &self.form else {
            return self.is_code_below(parent);
        };
        let above: Vec<&str> = parent.text.split('.').collect();
        parts.len() > above.len() && parts.iter().zip(above).all(|(one, other)| one == other)
    }
}

/// The ordinal number that a text of nothing but digits is.
pub(crate) fn plain_number(text: &str) -> Option<u32> {
    let is_digits = text.len() <= MAX_CHARS && text.bytes().all(|it| it.is_ascii_digit());
    is_digits
        .then(|| text.parse().ok())?
        .filter(|it| *it < 10_000_000)
}

/// Characters of the longest number.
const MAX_CHARS: usize = 12;

/// Whether a text has more letters than any number with its label, which is seen at once.
fn is_sentence(text: &str) -> bool {
    const MAX_LABEL_CHARS: usize = 16;
    let max_letters = MAX_CHARS.saturating_add(MAX_LABEL_CHARS);
    let mut letters = text.bytes().filter(u8::is_ascii_alphanumeric);
    letters.nth(max_letters).is_some()
}

/// Without brackets, points, colons and spaces around.
fn strip_punctuation(text: &str) -> &str {
    text.trim_matches(|it: char| {
        it.is_whitespace()
            || matches!(
                it,
                '(' | ')' | '[' | ']' | '.' | ':' | ',' | ';' | '/' | '-' | '–' | '—' | '#'
            )
            || super::header_text::is_footnote_mark(it)
    })
}

fn is_repeated(part: &str) -> bool {
    let mut letters = part.chars();
    let first = letters.next();
    letters.all(|it| Some(it) == first)
}

fn is_small_roman(part: &str) -> bool {
    parse_roman(&part.to_uppercase()).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        assert_eq!(
            Ordinal::parse(text).map(|it| it.text).as_deref(),
            expected,
            "{text}"
        );
    }

    #[test]
    fn ordinals_lose_their_punctuation() {
        for (text, expected) in [
            ("1", "1"),
            ("1.", "1"),
            ("01", "1"),
            ("1.0", "1"),
            ("(1)", "1"),
            ("1)", "1"),
            ("12/", "12"),
            ("a)", "a"),
            ("đ)", "đ"),
            ("d.1", "d.1"),
            ("I", "I"),
            ("IV.", "IV"),
            ("A", "A"),
            ("I.1", "I.1"),
            ("11.10", "11.10"),
            ("1.1.", "1.1"),
            ("Nhóm 1", "1"),
            ("NV 03", "3"),
            ("5 (*)", "5"),
            ("1a", "1a"),
            ("Ⅳ", "IV"),
            ("①", "1"),
        ] {
            check(text, Some(expected));
        }
    }

    #[test]
    fn other_text_is_no_ordinal() {
        for text in [
            "",
            "-",
            "+",
            "*",
            "Công tác chỉ đạo",
            "Nơi nhận:",
            "06/6/2026",
            "IIII",
            "(Ký tên)",
            "x y",
        ] {
            check(text, None);
        }
    }

    #[test]
    fn titles_begin_with_their_number() {
        let split = |text| Ordinal::split_title(text).map(|(it, title)| (it.text, title.to_owned()));
        let pair = |one: &str, other: &str| Some((one.to_owned(), other.to_owned()));
        assert_eq!(split("I. Hợp tác quốc tế"), pair("I", "Hợp tác quốc tế"));
        assert_eq!(split("IX. Hợp tác"), pair("IX", "Hợp tác"));
        assert_eq!(split("I/ Hợp tác"), pair("I", "Hợp tác"));
        assert_eq!(split("II - Hợp tác"), pair("II", "Hợp tác"));
        assert_eq!(split("Nhóm 1: Hợp tác"), pair("1", "Hợp tác"));
        assert_eq!(split("A) Hợp tác"), pair("A", "Hợp tác"));
        assert_eq!(split("1. Hợp tác"), pair("1", "Hợp tác"));
        assert_eq!(split("Hợp tác quốc tế"), None);
        assert_eq!(split("12 cơ sở dữ liệu"), None);
        assert_eq!(split("5G: vùng phủ"), None);
    }

    #[test]
    fn a_section_is_no_part_of_the_ordinal() {
        let within = |text: &str, section| Ordinal::parse(text).unwrap().within(section).text;
        assert_eq!(within("I.1", "I"), "1");
        assert_eq!(within("I.1.2", "I"), "1.2");
        assert_eq!(within("d.1", "2"), "d.1");
        assert_eq!(within("2.10", "2"), "10");
        assert_eq!(within("2.10", "1"), "2.10");
    }
}
