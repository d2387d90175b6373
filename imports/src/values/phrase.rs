//! Finding words in a text whatever their case, marks and spaces, and cutting them off without changing the rest.
//!
//! A phrase is written plainly (`tro len`), the text as printed (`Trở  lên`); what comes back are slices of the text.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::text::{is_letter, plain_letter};

/// The letter without marks and case: `Ể` is `e`, `Đ` is `d`. Of letters that fold to several the first.
#[inline]
pub(crate) fn fold_letter(letter: char) -> char {
    if letter.is_ascii() {
        return letter.to_ascii_lowercase();
    }
    match letter {
        // What stands before numbers more often than any letter.
        '≥' | '≤' | '–' => letter,
        _ => plain_letter(letter).unwrap_or_else(|| fold_by_rule(letter)),
    }
}

fn fold_by_rule(letter: char) -> char {
    let base = std::iter::once(letter)
        .nfkd()
        .find(|it| !is_combining_mark(*it))
        .unwrap_or(letter);
    match base {
        'đ' | 'Đ' | 'ð' | 'Ð' => 'd',
        _ => base.to_lowercase().next().unwrap_or(base),
    }
}

/// As the method of the letter says it, without a search through the tables of Unicode.
fn is_alphanumeric(letter: char) -> bool {
    is_letter(letter) || letter.is_numeric()
}

/// The usual form of a full-width letter, digit or sign (`５`, `／`), any other letter as it is.
pub(crate) fn narrow(letter: char) -> char {
    match letter {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(letter).wrapping_sub(0xfee0)).unwrap_or(letter),
        _ => letter,
    }
}

/// The rest after a phrase at the beginning, where it ends with its word.
pub(crate) fn strip_phrase<'a>(text: &'a str, phrase: &str) -> Option<&'a str> {
    let mut letters = text.char_indices().peekable();
    for wanted in phrase.chars() {
        let (_, found) = letters.next()?;
        if fold_letter(found) != wanted {
            return None;
        }
        while wanted == ' ' && letters.next_if(|(_, it)| *it == ' ').is_some() {}
    }
    match letters.peek() {
        None => Some(""),
        Some((_, next)) if is_alphanumeric(*next) && phrase.ends_with(is_alphanumeric) => None,
        Some((offset, _)) => text.get(*offset..),
    }
}

/// The rest before a phrase at the end, where it begins with its word.
pub(crate) fn strip_phrase_end<'a>(text: &'a str, phrase: &str) -> Option<&'a str> {
    let mut letters = text.char_indices().rev().peekable();
    let mut cut = text.len();
    for wanted in phrase.chars().rev() {
        let (offset, found) = letters.next()?;
        if fold_letter(found) != wanted {
            return None;
        }
        cut = offset;
        while wanted == ' ' && letters.peek().is_some_and(|(_, it)| *it == ' ') {
            letters.next();
        }
    }
    match letters.peek() {
        Some((_, before)) if is_alphanumeric(*before) && phrase.starts_with(is_alphanumeric) => None,
        _ => text.get(..cut),
    }
}

/// Where a phrase stands in the text as whole words: the text before it and the text after it, at its first printing.
pub(crate) fn split_at_phrase<'a>(text: &'a str, phrase: &str) -> Option<(&'a str, &'a str)> {
    let first = phrase.chars().next()?;
    let mut before_letter = ' ';
    for (offset, letter) in text.char_indices() {
        let before = std::mem::replace(&mut before_letter, letter);
        // Nearly all words begin with another letter.
        if fold_letter(letter) != first || is_alphanumeric(before) {
            continue;
        }
        let rest = text.get(offset..).and_then(|it| strip_phrase(it, phrase));
        if let (Some(rest), Some(before)) = (rest, text.get(..offset)) {
            return Some((before, rest));
        }
    }
    None
}

/// Whether the text holds the phrase as whole words.
pub(crate) fn has_phrase(text: &str, phrase: &str) -> bool {
    split_at_phrase(text, phrase).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_fold_as_by_rule() {
        assert!(
            ['≥', '≤', '–', 'ể', 'Đ']
                .iter()
                .all(|it| fold_letter(*it) == fold_by_rule(*it))
        );
    }

    #[test]
    fn phrases_are_cut_as_whole_words() {
        assert_eq!(strip_phrase("Trở  lên, hết", "tro len"), Some(", hết"));
        assert_eq!(strip_phrase("Trở lênh", "tro len"), None);
        assert_eq!(strip_phrase_end("đạt tối  thiểu", "toi thieu"), Some("đạt "));
        assert_eq!(strip_phrase_end("xtối thiểu", "toi thieu"), None);
        assert_eq!(split_at_phrase("từ 50 Đến 60", "den"), Some(("từ 50 ", " 60")));
        assert!(!has_phrase("hiếu đễ", "hieu de a"));
    }
}
