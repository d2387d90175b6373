//! Keys that sort as Vietnamese dictionaries do: a < ă < â < b … d < đ …, tones only where the letters are equal.
//!
//! A key is hexadecimal, because digits and `a` to `f` sort alike under every collation of both databases.

use std::fmt::Write as _;

use unicode_normalization::UnicodeNormalization;

/// Letters in the order of the alphabet, foreign ones at their usual places.
const ALPHABET: &str = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
/// Tone marks in dictionary order: huyền, hỏi, ngã, sắc, nặng; none comes first.
const TONES: [char; 5] = ['\u{300}', '\u{309}', '\u{303}', '\u{301}', '\u{323}'];
/// Letters of a text that count; two texts that agree so far are ordered by their identity.
const MAX_LETTERS: usize = 60;

/// The sort key of a text.
pub fn sort_key(text: &str) -> String {
    let mut letters = String::new();
    let mut tones = String::new();
    for letter in text.nfc().flat_map(char::to_lowercase).take(MAX_LETTERS) {
        let (shape, tone) = split_tone(letter);
        push(&mut letters, weight(shape));
        push(&mut tones, tone);
    }
    format!("{letters}00{tones}")
}

fn push(key: &mut String, weight: u8) {
    write!(key, "{weight:02x}").expect("a string takes every write");
}

/// The letter without its tone, and the rank of the tone.
fn split_tone(letter: char) -> (char, u8) {
    let mut tone = 0;
    let shape: String = letter
        .nfd()
        .filter(|part| match TONES.iter().position(|it| it == part) {
            Some(rank) => {
                tone = u8::try_from(rank).map_or(0, |rank| rank + 1);
                false
            }
            None => true,
        })
        .nfc()
        .collect();
    (shape.chars().next().unwrap_or(letter), tone)
}

/// Spaces before digits before letters; other signs between spaces and digits.
fn weight(letter: char) -> u8 {
    if letter.is_whitespace() {
        return 1;
    }
    if let Some(digit) = letter.to_digit(10) {
        return u8::try_from(digit).map_or(2, |digit| 0x10 + digit);
    }
    ALPHABET
        .chars()
        .position(|it| it == letter)
        .and_then(|rank| u8::try_from(rank).ok())
        .map_or(2, |rank| 0x20 + rank)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_sort_as_in_a_dictionary() {
        let sorted = [
            "An Giang",
            "Bắc Ninh",
            "Cà Mau",
            "Cao Bằng",
            "Cần Thơ",
            "Dương",
            "Đà Nẵng",
            "Đắk Lắk",
            "Hà Nội",
            "Hà Tĩnh",
            "Hải Phòng",
            "Huế",
        ];
        let mut names = sorted;
        names.reverse();
        names.sort_by_key(|it| sort_key(it));
        assert_eq!(names, sorted);
    }

    #[test]
    fn tones_decide_between_equal_letters_only() {
        let mut words = ["mạ", "ma", "má", "mà", "mả", "mã", "mai"];
        words.sort_by_key(|it| sort_key(it));
        assert_eq!(words, ["ma", "mà", "mả", "mã", "má", "mạ", "mai"]);
    }
}
