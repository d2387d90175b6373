//! A text cut into words, numbers and signs, each with its place and its folded form.

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

impl Token<'_> {
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
    let mut cut: Vec<Token<'_>> = Vec::new();
    let mut begun: Option<(usize, Class)> = None;
    let ends = std::iter::once((text.len(), None));
    for (offset, letter) in text.char_indices().map(|(at, it)| (at, Some(it))).chain(ends) {
        let class = letter.filter(|it| !it.is_whitespace()).map(class_of);
        if let Some((start, running)) = begun {
            if class == Some(running) && running != Class::Sign {
                continue;
            }
            if let Some(word) = text.get(start..offset) {
                cut.push(Token {
                    text: word,
                    folded: word.chars().map(fold_letter).collect(),
                    start,
                    end: offset,
                });
            }
        }
        begun = class.map(|class| (offset, class));
    }
    cut
}

fn class_of(letter: char) -> Class {
    if letter.is_ascii_digit() {
        Class::Number
    } else if letter.is_alphabetic() {
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
