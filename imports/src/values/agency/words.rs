//! The words of an agency cell and questions about them by position. Positions past the end answer "nothing there".

use std::cell::{OnceCell, RefCell};

use unicode_normalization::UnicodeNormalization;

use crate::text::is_letter;
use crate::values::agency::known::{Known, Match};
use crate::values::phrase::fold_letter;
use crate::values::token::{Token, tokens};

/// A cell cut into words, with its line breaks.
pub(super) struct Words<'a> {
    text: &'a str,
    tokens: Vec<Token<'a>>,
    /// The position of the last closing parenthesis.
    last_closing: Option<usize>,
    has_only_dashes: OnceCell<bool>,
    /// Names of the lexicon by position.
    pub(super) exact: Memo<Match>,
    /// The same with their place.
    pub(super) known: Memo<Known>,
}

/// Answers by position, kept because boundaries ask for the same ones again and again.
pub(super) struct Memo<T>(RefCell<Vec<Option<Option<T>>>>);

impl<T: Copy> Memo<T> {
    fn new(len: usize) -> Self {
        Self(RefCell::new(vec![None; len]))
    }

    /// The answer for a position, found the first time.
    pub(super) fn remember(&self, at: usize, find: impl FnOnce() -> Option<T>) -> Option<T> {
        if let Some(Some(answer)) = self.0.borrow().get(at) {
            return *answer;
        }
        let answer = find();
        if let Some(place) = self.0.borrow_mut().get_mut(at) {
            *place = Some(answer);
        }
        answer
    }
}

impl<'a> Words<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let tokens = tokens(text);
        let len = tokens.len();
        let last_closing = tokens.iter().rposition(|it| it.text == ")");
        Self {
            text,
            tokens,
            last_closing,
            has_only_dashes: OnceCell::new(),
            exact: Memo::new(len),
            known: Memo::new(len),
        }
    }

    pub(super) fn len(&self) -> usize {
        self.tokens.len()
    }

    pub(super) fn get(&self, at: usize) -> Option<&Token<'a>> {
        self.tokens.get(at)
    }

    /// The folded word at a position, empty past the end.
    pub(super) fn folded(&self, at: usize) -> &str {
        self.get(at).map_or("", |it| it.folded.as_str())
    }

    /// The text from one position up to another, trimmed.
    pub(super) fn slice(&self, from: usize, to: usize) -> &'a str {
        let start = self.get(from).map_or(self.text.len(), |it| it.start);
        let end = to
            .checked_sub(1)
            .and_then(|it| self.get(it))
            .map_or(start, |it| it.end);
        self.text.get(start..end).unwrap_or_default()
    }

    pub(super) fn is_sign(&self, at: usize, signs: &[&str]) -> bool {
        self.get(at).is_some_and(|it| signs.contains(&it.text))
    }

    /// Whether white space stands before a word.
    pub(super) fn has_space_before(&self, at: usize) -> bool {
        self.gap_before(at).is_some_and(|it| !it.is_empty())
    }

    /// Whether a word begins a line.
    pub(super) fn begins_line(&self, at: usize) -> bool {
        at == 0 || self.gap_before(at).is_some_and(|it| it.contains('\n'))
    }

    fn gap_before(&self, at: usize) -> Option<&'a str> {
        let before = self.get(at.checked_sub(1)?)?;
        self.text.get(before.end..self.get(at)?.start)
    }

    /// Whether dashes and nothing else part the names of the cell: `Công an tỉnh - Sở Y tế - Sở Nội vụ`.
    pub(super) fn are_parted_by_dashes(&self) -> bool {
        *self.has_only_dashes.get_or_init(|| self.find_only_dashes())
    }

    fn find_only_dashes(&self) -> bool {
        const FEWEST: usize = 2;
        let has_other = (0..self.len().saturating_sub(1)).any(|it| self.is_sign(it, &[",", ";", "(", "/"]));
        let is_apart = |at: &usize| {
            let next = at.saturating_add(1);
            self.is_sign(*at, &["-", "–"]) && self.has_space_before(*at) && self.has_space_before(next)
        };
        !has_other && !self.text.contains('\n') && (0..self.len()).filter(is_apart).count() >= FEWEST
    }

    /// Whether a parenthesis opens here that may close.
    pub(super) fn opens_parentheses(&self, at: usize) -> bool {
        self.is_sign(at, &["("]) && self.last_closing.is_some_and(|it| it > at)
    }

    /// Whether a word of letters stands here; a token that begins with one is of letters only.
    pub(super) fn is_word(&self, at: usize) -> bool {
        self.get(at).is_some_and(|it| it.text.starts_with(is_letter))
    }

    pub(super) fn is_number(&self, at: usize) -> bool {
        self.get(at)
            .is_some_and(|it| it.text.bytes().all(|it| it.is_ascii_digit()))
    }

    pub(super) fn is_capital(&self, at: usize) -> bool {
        self.get(at)
            .and_then(|it| it.text.chars().next())
            .is_some_and(char::is_uppercase)
    }

    /// The position after a phrase (folded words) that stands here.
    pub(super) fn after_phrase(&self, at: usize, phrase: &str) -> Option<usize> {
        let mut end = at;
        let mut rest = Some(phrase);
        while let Some(wanted) = rest {
            let word = self.get(end)?.folded.as_str();
            let after = wanted.strip_prefix(word)?;
            end = end.saturating_add(1);
            // Here a word of the phrase must end, too.
            rest = match after.strip_prefix(' ') {
                None if after.is_empty() => None,
                next => Some(next?),
            };
        }
        Some(end)
    }

    /// The position after the longest of several phrases that stands here.
    pub(super) fn after_any(&self, at: usize, phrases: &[&str]) -> Option<usize> {
        let first = self.folded(at).as_bytes().first();
        // Nearly all of them begin with another letter.
        let alike = phrases.iter().filter(|it| it.as_bytes().first() == first);
        alike.filter_map(|it| self.after_phrase(at, it)).max()
    }

    /// The position after the longest of several phrases with marks, which the text must have too unless it has none.
    pub(super) fn after_marked(&self, at: usize, phrases: &[&str]) -> Option<usize> {
        let first = self.folded(at).chars().next()?;
        // Nearly all of them begin with another letter.
        let begins_alike = |it: &str| match it.as_bytes().first() {
            Some(letter) if letter.is_ascii() => char::from(*letter) == first,
            _ => it.chars().next().map(fold_letter) == Some(first),
        };
        phrases
            .iter()
            .filter(|it| begins_alike(it))
            .filter_map(|phrase| {
                let mut end = at;
                for word in phrase.split(' ') {
                    let found = self.get(end)?;
                    // Among words with marks `Quy Nhơn` is no `Quỹ`.
                    let is_marked = found.text.is_ascii() && !word.is_ascii() && !self.text.is_ascii();
                    if is_marked || !has_same_marks(found.text, word) {
                        return None;
                    }
                    end = end.saturating_add(1);
                }
                Some(end)
            })
            .max()
    }
}

/// Whether a word is another in lower case, its marks included wherever they are placed (`toà`, `tòa`). A word without any
/// mark is taken to be typed without them.
pub(super) fn has_same_marks(word: &str, wanted: &str) -> bool {
    if !word.chars().map(fold_letter).eq(wanted.chars().map(fold_letter)) {
        return false;
    }
    let letters = |it: &str| -> Vec<char> {
        let mut letters: Vec<char> = it.to_lowercase().nfd().collect();
        letters.sort_unstable();
        letters
    };
    word.is_ascii()
        || word.chars().flat_map(char::to_lowercase).eq(wanted.chars())
        || letters(word) == letters(wanted)
}
