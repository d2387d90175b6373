//! Cuts a wording into syllables that are spelt the same whoever typed them: lower case, `hoà` as `hòa`, `tỉ` as `tỷ`.
//!
//! Each syllable keeps the characters of the text it came from, so that a page can colour them.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::concepts::expanded;

/// A syllable or a number of a wording.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Syllable {
    /// As spelt here.
    pub(super) text: String,
    /// Without marks.
    pub(super) folded: String,
    /// First character in the text.
    pub(super) start: u32,
    /// One past the last.
    pub(super) end: u32,
    /// Whether it was typed in capitals only, as abbreviations are.
    pub(super) is_capital: bool,
    /// What stands between this one and the next.
    pub(super) boundary: Boundary,
}

/// What follows a syllable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Boundary {
    /// A space, a hyphen: the phrase goes on.
    Soft,
    /// A comma: something may be put beside it.
    Comma,
    /// A percent sign.
    Percent,
    /// A colon, a bracket: another part of the sentence begins.
    Part,
    /// A semicolon, a full stop: another clause begins.
    Clause,
}

/// The syllables of a text, in order.
pub(super) fn syllables(text: &str) -> Vec<Syllable> {
    let letters: Vec<char> = text.chars().collect();
    let mut found: Vec<Syllable> = Vec::new();
    let mut word = String::new();
    let mut start = 0;
    for (idx, letter) in letters.iter().enumerate() {
        if continues_word(&word, *letter, letters.get(idx.saturating_add(1))) {
            if word.is_empty() {
                start = idx;
            }
            word.push(*letter);
            continue;
        }
        push(&mut found, &mut word, start, idx);
        if let Some(last) = found.last_mut() {
            let before = idx.checked_sub(1).and_then(|it| letters.get(it));
            let next = letters.get(idx.saturating_add(1));
            last.boundary = last.boundary.max(boundary(before, *letter, next));
        }
    }
    push(&mut found, &mut word, start, letters.len());
    found
}

/// Digits keep the point, comma and stroke between them (`27,5`, `69/2024`), and a document number its letters.
fn continues_word(word: &str, letter: char, next: Option<&char>) -> bool {
    if letter.is_alphanumeric() && !is_raised(letter) {
        return true;
    }
    let after_digit = word.ends_with(|it: char| it.is_ascii_digit());
    match (letter, next) {
        ('.' | ',', Some(next)) => after_digit && next.is_ascii_digit(),
        ('/', Some(next)) => after_digit && next.is_alphanumeric(),
        ('-', Some(next)) => word.contains('/') && next.is_alphanumeric(),
        _ => false,
    }
}

/// Raised and lowered digits number the points of a list: no number of the wording.
fn is_raised(letter: char) -> bool {
    matches!(letter, '⁰'..='⁹' | '₀'..='₉' | '¹' | '²' | '³')
}

/// A full stop within an address (`dean06.vn`) ends nothing, and dots leave a list open.
fn boundary(before: Option<&char>, letter: char, next: Option<&char>) -> Boundary {
    match letter {
        '.' if before == Some(&'.') || next == Some(&'.') => Boundary::Comma,
        '.' if next.is_some_and(|it| it.is_lowercase()) => Boundary::Soft,
        ',' => Boundary::Comma,
        '%' => Boundary::Percent,
        ';' | '.' => Boundary::Clause,
        ':' | '(' | ')' => Boundary::Part,
        _ => Boundary::Soft,
    }
}

/// Adds a word; an abbreviation as the words that it stands for.
fn push(found: &mut Vec<Syllable>, word: &mut String, start: usize, end: usize) {
    if word.is_empty() {
        return;
    }
    let typed = std::mem::take(word);
    let is_capital = typed.chars().count() > 1 && !typed.chars().any(char::is_lowercase);
    let lower = typed.to_lowercase();
    let words = is_capital.then(|| expanded(&lower)).flatten().unwrap_or(&lower);
    for word in words.split(' ') {
        let text = respell(word);
        found.push(Syllable {
            folded: without_marks(&text),
            text,
            start: u32::try_from(start).unwrap_or(u32::MAX),
            end: u32::try_from(end).unwrap_or(u32::MAX),
            is_capital,
            boundary: Boundary::Soft,
        });
    }
}

/// A lower-case syllable without its marks.
pub(super) fn without_marks(word: &str) -> String {
    let bare = word.nfd().filter(|it| !is_combining_mark(*it));
    bare.map(|it| if it == 'đ' { 'd' } else { it }).collect()
}

/// The one spelling of a lower-case syllable: tone mark on the first vowel of an open `oa`, `oe`, `uy`; final `i` as `y`
/// after h, k, l, m, s, t and in `quy`.
pub(super) fn respell(word: &str) -> String {
    for (typed, kept) in TONE_PLACES {
        if let Some(stem) = word.strip_suffix(typed)
            && !(stem.ends_with('q') && typed.starts_with('u'))
        {
            return format!("{stem}{kept}");
        }
    }
    for (typed, kept) in FINAL_I {
        if let Some(stem) = word.strip_suffix(typed)
            && matches!(stem, "h" | "k" | "l" | "m" | "s" | "t" | "qu")
        {
            return format!("{stem}{kept}");
        }
    }
    word.to_owned()
}

const TONE_PLACES: &[(&str, &str)] = &[
    ("oà", "òa"),
    ("oá", "óa"),
    ("oả", "ỏa"),
    ("oã", "õa"),
    ("oạ", "ọa"),
    ("oè", "òe"),
    ("oé", "óe"),
    ("oẻ", "ỏe"),
    ("oẽ", "õe"),
    ("oẹ", "ọe"),
    ("uỳ", "ùy"),
    ("uý", "úy"),
    ("uỷ", "ủy"),
    ("uỹ", "ũy"),
    ("uỵ", "ụy"),
];

const FINAL_I: &[(&str, &str)] = &[
    ("i", "y"),
    ("ì", "ỳ"),
    ("í", "ý"),
    ("ỉ", "ỷ"),
    ("ĩ", "ỹ"),
    ("ị", "ỵ"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<String> = syllables(text).into_iter().map(|it| it.text).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn one_spelling_whoever_typed_it() {
        check(
            "Tỉ lệ hoá đơn, kĩ năng",
            &["tỷ", "lệ", "hóa", "đơn", "kỹ", "năng"],
        );
        check("thuỷ quyền quí", &["thủy", "quyền", "quý"]);
    }

    #[test]
    fn abbreviations_are_the_words_they_stand_for() {
        check("hộ KD có TK", &["hộ", "kinh", "doanh", "có", "tài", "khoản"]);
        check("tk", &["tk"]);
    }

    #[test]
    fn numbers_stay_whole() {
        check(
            "mạng 5G đạt 99,5%; 01/2027",
            &["mạng", "5g", "đạt", "99,5", "01/2027"],
        );
        check(
            "Nghị định 69/2024/NĐ-CP ngày",
            &["nghị", "định", "69/2024/nđ-cp", "ngày"],
        );
        check("⁽¹⁾ Lưu trữ", &["lưu", "trữ"]);
    }

    #[test]
    fn dots_leave_a_list_open() {
        let ends =
            |text: &str| -> Vec<Boundary> { syllables(text).into_iter().map(|it| it.boundary).collect() };
        assert_eq!(
            ends("báo, đài..., rồi"),
            [Boundary::Comma, Boundary::Comma, Boundary::Soft]
        );
        assert_eq!(ends("đài. Rồi"), [Boundary::Clause, Boundary::Soft]);
    }
}
