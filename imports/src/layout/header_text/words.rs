//! The words of a header as they are compared: folded, parted from digits and footnote marks, short forms written out.

use crate::lexicon::header_abbreviations::HEADER_ABBREVIATIONS;
use crate::text::{fold, is_letter};

/// The year that a word is.
pub(crate) fn year_of(word: &str) -> Option<u16> {
    (word.len() == 4)
        .then(|| word.parse().ok())?
        .filter(|it| (1990..=2100).contains(it))
}

pub(super) fn years_of(folded: &str) -> Option<(u16, u16)> {
    let mut years = words_of(folded).filter_map(year_of);
    let first = years.next()?;
    Some((first, years.max().map_or(first, |it| it.max(first))))
}

/// Folded words with a space between them; letters and digits part (`KH2026`), footnote marks fall off (`Năm 2026¹`),
/// short forms are written out.
pub(super) fn header_words(text: &str) -> String {
    if text.contains(is_footnote_mark) {
        words_in(&fold(&text.replace(is_footnote_mark, "")))
    } else {
        words_in(&fold(text))
    }
}

/// The same of a folded text.
pub(crate) fn words_in(folded: &str) -> String {
    let mut words = String::with_capacity(folded.len().saturating_add(4));
    let mut previous = None;
    for letter in folded.chars() {
        let is_digit = letter.is_ascii_digit();
        // What stands in brackets begins anew: `Năm 2025 (thực hiện)` says no `Năm thực hiện`.
        if letter == '(' && !words.is_empty() {
            words.push(' ');
            words.push_str(BRACKET);
        }
        if !is_digit && !is_letter(letter) && !letter.is_numeric() {
            previous = None;
            continue;
        }
        if previous != Some(is_digit) && !words.is_empty() {
            words.push(' ');
        }
        words.push(letter);
        previous = Some(is_digit);
    }
    write_out(words)
}

/// Whether a short form may begin with a word. Hardly any word of a sheet is as short and has no vowel where its second letter
/// is, and every line is asked whether it is a header.
fn may_be_short(word: &[u8]) -> bool {
    const MAX_SHORT: usize = 3;
    let has_vowel = matches!(word.get(1), Some(b'a' | b'e' | b'i' | b'o' | b'u' | b'y'));
    word.len() <= MAX_SHORT && !has_vowel && word != BRACKET.as_bytes()
}

/// Words with short forms written out, the longest first: `đ v tính` is `đơn vị tính`.
fn write_out(words: String) -> String {
    if !words.as_bytes().split(|it| *it == b' ').any(may_be_short) {
        return words;
    }
    let mut written = String::with_capacity(words.len());
    let mut rest = words.as_str();
    while !rest.is_empty() {
        let one = rest.find(' ').unwrap_or(rest.len());
        let form = |end: usize| rest.get(..end).and_then(long_form).map(|it| (it, end));
        let two = || rest.match_indices(' ').nth(1).map_or(rest.len(), |(at, _)| at);
        let is_short = rest.as_bytes().get(..one).is_some_and(may_be_short);
        let long = is_short.then(|| form(two()).or_else(|| form(one))).flatten();
        let (word, end) = long.unwrap_or((rest.get(..one).unwrap_or_default(), one));
        if !written.is_empty() {
            written.push(' ');
        }
        written.push_str(word);
        rest = rest.get(end..).unwrap_or_default().trim_start();
    }
    written
}

fn long_form(short: &str) -> Option<&'static str> {
    let found = HEADER_ABBREVIATIONS.binary_search_by_key(&short, |(it, _)| it);
    HEADER_ABBREVIATIONS.get(found.ok()?).map(|(_, long)| *long)
}

/// A word that stands where brackets open, so that no phrase reaches over it.
pub(super) const BRACKET: &str = "(";

pub(crate) fn words_of(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(' ').filter(|it| !it.is_empty())
}

/// Raised digits and asterisks, which point to a footnote.
pub(crate) fn is_footnote_mark(letter: char) -> bool {
    matches!(letter, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹' | '*' | '†' | '‡')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_forms_are_seen_by_their_first_word() {
        let mut short_forms = HEADER_ABBREVIATIONS.iter().map(|(short, _)| short);
        assert!(short_forms.all(|it| words_of(it).next().is_some_and(|it| may_be_short(it.as_bytes()))));
        assert_eq!(header_words("Đ/v tính¹"), "don vi tinh");
    }
}
