//! The words of a text as names of provinces are compared: without marks, and with them wherever those stand.

use unicode_normalization::UnicodeNormalization;

use crate::text::{collapse, fold};

/// The words of a text, folded.
pub(crate) fn words(text: &str) -> Vec<String> {
    fold(text)
        .split(|it: char| !it.is_alphanumeric())
        .filter(|it| !it.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The words of a text in small letters with their marks.
pub(crate) fn marked_words(text: &str) -> Vec<String> {
    collapse(text)
        .to_lowercase()
        .split(|it: char| !it.is_alphanumeric())
        .filter(|it| !it.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The sorted letters and marks of a word, so that `hoá` and `hóa` are one.
pub(crate) fn spelled(word: &str) -> String {
    let mut letters: Vec<char> = word.nfd().collect();
    letters.sort_unstable();
    letters.into_iter().collect()
}
