//! A text cut into words, numbers and signs, each with its place and its folded form.

use crate::text::is_letter;
use crate::values::phrase::fold_letter;

/// A word of letters, a number of digits, or one sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Token<'a> {
    /// As printed.
    pub(crate) text: &'a str,
    /// Without marks and case.
    pub(crate) folded: String,
    /// Offset of the first byte.
    pub(crate) start: usize,
    /// Offset after the last byte.
    pub(crate) end: usize,
}

impl<'a> Token<'a> {
    fn new(start: usize, text: &'a str) -> Self {
        let mut folded = String::with_capacity(text.len());
        folded.extend(text.chars().map(fold_letter));
        Self {
            text,
            folded,
            start,
            end: start.saturating_add(text.len()),
        }
    }

    /// The number, where the token is one that fits.
    pub(crate) fn number(&self) -> Option<u32> {
        self.folded.parse().ok()
    }
}

/// What a letter belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    Word,
    Number,
    Sign,
}

/// Cuts a text, white space dropped.
pub(crate) fn tokens(text: &str) -> Vec<Token<'_>> {
    pieces(text)
        .map(|(start, word)| Token::new(start, word))
        .collect()
}

/// The words, numbers and signs of a text as printed, each with the offset of its first byte.
pub(crate) fn pieces(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut letters = text.char_indices().peekable();
    let next = move || {
        let (start, first) = letters.find(|(_, it)| !it.is_whitespace())?;
        let class = class_of(first);
        let mut end = start.saturating_add(first.len_utf8());
        // White space is a sign to whoever asks.
        while let Some((at, letter)) =
            letters.next_if(|(_, it)| class != Class::Sign && class_of(*it) == class)
        {
            end = at.saturating_add(letter.len_utf8());
        }
        Some((start, text.get(start..end)?))
    };
    std::iter::from_fn(next)
}

fn class_of(letter: char) -> Class {
    if letter.is_ascii_digit() {
        Class::Number
    } else if is_letter(letter) {
        Class::Word
    } else {
        Class::Sign
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_numbers_and_signs_come_apart() {
        let text = "Quý IV/2026, T12-2026 (Q4)";
        let words: Vec<&str> = tokens(text).iter().map(|it| it.text).collect();
        assert_eq!(
            words,
            [
                "Quý", "IV", "/", "2026", ",", "T", "12", "-", "2026", "(", "Q", "4", ")"
            ]
        );
        assert!(tokens("  ").is_empty());
    }
}
