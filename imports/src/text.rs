//! Text as people compare it: white space collapsed for what is shown, marks and case folded for what is matched.
//!
//! Nothing here changes a word: slips of the plan stay. `collapse` gives parsed text, `fold` gives keys.

mod first_letters;
mod phrase_set;
mod shared;

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{decompose_compatible, is_combining_mark};
use unicode_normalization::{IsNormalized, is_nfc_quick};

pub(crate) use self::first_letters::{N_FIRST_LETTERS, begin_alike, first_letters};
pub(crate) use self::phrase_set::PhraseSet;
pub use self::shared::SharedText;

/// Parsed text: NFC, Đ for its look-alikes, invisible characters dropped, white space and line breaks collapsed to one space, trimmed.
pub fn collapse(raw: &str) -> String {
    collapsed(raw).into_owned()
}

/// As [`collapse`] gives it, copied only where something changes.
pub(crate) fn collapsed(raw: &str) -> Cow<'_, str> {
    let raw = raw.trim_matches(' ');
    // Most text is as it should be, and seeing that is faster than composing it anew.
    if is_collapsed(raw) {
        Cow::Borrowed(raw)
    } else if raw.chars().all(is_surely_composed) {
        Cow::Owned(collapse_composed(raw.chars(), raw.len()))
    } else {
        Cow::Owned(collapse_composed(raw.nfc(), raw.len()))
    }
}

/// Letters of composed text, about as many bytes as said.
fn collapse_composed(letters: impl Iterator<Item = char>, len: usize) -> String {
    let mut text = String::with_capacity(len);
    let mut pending_space = false;
    for letter in letters.filter(|it| !is_invisible(*it)) {
        if letter.is_whitespace() {
            pending_space = !text.is_empty();
        } else {
            if pending_space {
                text.push(' ');
                pending_space = false;
            }
            text.push(with_d_stroke(letter));
        }
    }
    text
}

/// As [`collapse`] gives it, the same text where nothing changes.
pub(crate) fn collapse_shared(raw: &SharedText) -> SharedText {
    if raw.is_collapsed() {
        raw.clone()
    } else {
        collapse(raw).into()
    }
}

/// Đ for the letters of other languages that look like it and were typed for it.
fn with_d_stroke(letter: char) -> char {
    match letter {
        'Ð' | 'Ɖ' => 'Đ',
        'ð' | 'ɖ' => 'đ',
        other => other,
    }
}

/// Whether [`collapse`] would change nothing.
pub fn is_collapsed(raw: &str) -> bool {
    let mut before = ' ';
    for letter in raw.chars() {
        let is_kept = match letter {
            '!'..='~' => true,
            ' ' => before != ' ',
            FIRST_LATIN..=LAST_ACCENTED | FIRST_TONED..=LAST_TONED => with_d_stroke(letter) == letter,
            _ => !letter.is_whitespace() && !is_invisible(letter) && is_surely_composed(letter),
        };
        if !is_kept {
            return false;
        }
        before = letter;
    }
    raw.is_empty() || before != ' '
}

/// Whether a letter stands in composed text whatever is beside it.
fn is_surely_composed(letter: char) -> bool {
    match letter {
        '\0'..='~' | FIRST_LATIN..=LAST_ACCENTED | FIRST_TONED..=LAST_TONED => true,
        _ => is_nfc_quick(std::iter::once(letter)) == IsNormalized::Yes && !is_combining_mark(letter),
    }
}

/// A key that is the same for every way of writing a text: collapsed, lower case, without marks, `đ` as `d`,
/// compatibility forms (full-width digits, ligatures) as plain ones.
pub fn fold(text: &str) -> String {
    fold_collapsed(&collapsed(text))
}

/// The same of a text that is collapsed.
pub(crate) fn fold_collapsed(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter.is_ascii() {
            folded.push(letter.to_ascii_lowercase());
        } else {
            match plain_letter(letter) {
                Some(plain) => folded.push(plain),
                None => fold_by_rule(letter, |it| folded.push(it)),
            }
        }
    }
    folded
}

fn fold_by_rule(letter: char, mut push: impl FnMut(char)) {
    decompose_compatible(letter, |it| match it {
        'đ' | 'Đ' | 'ð' | 'Ð' => push('d'),
        it if is_combining_mark(it) => {}
        it => it.to_lowercase().for_each(&mut push),
    });
}

/// The one letter that a letter of Vietnamese folds to. `None` for one that is not looked up.
#[inline]
pub(crate) fn plain_letter(letter: char) -> Option<char> {
    let (letters, first) = match letter {
        FIRST_LATIN..=LAST_LATIN => (PLAIN_LATIN, FIRST_LATIN),
        FIRST_TONED..=LAST_TONED => (PLAIN_TONED, FIRST_TONED),
        _ => return None,
    };
    let place = u32::from(letter).wrapping_sub(u32::from(first));
    let plain = letters.get(usize::try_from(place).ok()?)?;
    (*plain != b'?').then_some(char::from(*plain))
}

/// Whether a character is a letter. Those of Vietnamese are known without a search through the tables of Unicode.
pub(crate) fn is_letter(letter: char) -> bool {
    match letter {
        'a'..='z' | 'A'..='Z' => true,
        '\0'..='\x7f' | '×' | '÷' => false,
        FIRST_LATIN..=LAST_LATIN | FIRST_TONED..=LAST_TONED => true,
        other => other.is_alphabetic(),
    }
}

/// The blocks that letters of Vietnamese lie in.
const FIRST_LATIN: char = '\u{c0}';
const LAST_LATIN: char = '\u{1bf}';
const LAST_ACCENTED: char = '\u{2ff}';
const FIRST_TONED: char = '\u{1ea0}';
const LAST_TONED: char = '\u{1eff}';

/// What the letters of these blocks fold to, in the order of Unicode; `?` for those that fold to another letter or to several.
const PLAIN_LATIN: &[u8] = b"aaaaaa?ceeeeiiiidnooooo??uuuuy??\
    aaaaaa?ceeeeiiiidnooooo??uuuuy?y\
    aaaaaaccccccccddddeeeeeeeeeegggg\
    gggghh??iiiiiiiii???jjkk?llllll?\
    ???nnnnnn???oooooo??rrrrrrssssss\
    sstttt??uuuuuuuuuuuuwwyyyzzzzzzs\
    ????????????????????????????????\
    oo?????????????uu???????????????";
const PLAIN_TONED: &[u8] = b"aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
    eeeeeeeeiiiioooooooooooooooooooo\
    oooouuuuuuuuuuuuuuyyyyyyyy??????";

/// Characters that print nothing: soft hyphens, zero-width characters, byte-order marks, what is no character, and controls that
/// are no white space.
pub fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
        || (letter.is_control() && !letter.is_whitespace())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn collapsed_text_keeps_its_words() {
        for (raw, expected) in [
            ("  Sở Tư pháp,\r\nCông\u{a0}an \t", "Sở Tư pháp, Công an"),
            ("Sở\u{200b} Y te\u{302}\u{301}\u{ad}", "Sở Y tế"),
            ("\u{feff}", ""),
            ("Ðơn  vị", "Đơn vị"),
        ] {
            assert_eq!(collapse(raw), expected);
            assert!(is_collapsed(expected) && !is_collapsed(raw), "{raw}");
        }
    }

    #[test]
    fn letters_that_are_looked_up_fold_as_by_rule() {
        for letter in (FIRST_LATIN..=LAST_LATIN).chain(FIRST_TONED..=LAST_TONED) {
            let mut by_rule = String::new();
            fold_by_rule(letter, |it| by_rule.push(it));
            let plain = Some(by_rule).filter(|it| it.len() == 1);
            assert_eq!(plain_letter(letter).map(String::from), plain, "{letter}");
        }
        assert_eq!(
            ['ể', 'Đ', 'ư', 'x'].map(plain_letter),
            [Some('e'), Some('d'), Some('u'), None]
        );
    }

    #[test]
    fn letters_that_are_taken_for_composed_are() {
        for letter in ('\0'..='~')
            .chain(FIRST_LATIN..=LAST_ACCENTED)
            .chain(FIRST_TONED..=LAST_TONED)
        {
            assert_eq!(
                is_nfc_quick(std::iter::once(letter)),
                IsNormalized::Yes,
                "{letter:?}"
            );
            assert!(!is_combining_mark(letter), "{letter:?}");
        }
    }

    #[test]
    fn letters_are_those_of_unicode() {
        for letter in '\0'..='\u{3fff}' {
            assert_eq!(is_letter(letter), letter.is_alphabetic(), "{letter:?}");
        }
    }

    #[test]
    fn shared_text_knows_whether_it_is_collapsed() {
        let shared = [" Sở  Y tế", "Sở Y tế"].map(SharedText::from);
        assert_eq!(shared.each_ref().map(SharedText::is_collapsed), [false, true]);
        assert_eq!(
            shared.each_ref().map(collapse_shared).map(|it| it.to_string()),
            ["Sở Y tế"; 2]
        );
    }

    #[test]
    fn folded_text_is_the_same_for_every_writing() {
        for (raw, expected) in [
            ("ĐẢM BẢO", "dam bao"),
            ("Ðối  Chiếu", "doi chieu"),
            ("hoà", "hoa"),
            ("５０％", "50%"),
        ] {
            assert_eq!(fold(raw), expected);
        }
    }
}
