//! Which province a text names: by code, slug or name, with or without marks and kind, or somewhere inside a title.
//!
//! Comes in: text of a user, a title or a file name. Goes out: a [`Province`], and the former name where one was used.
//! The lists are in [`crate::lexicon::province`].

mod words;

use std::cell::LazyCell;

use crate::lexicon::province::{FORMER_PROVINCES, FormerProvince, PROVINCES, Province};
use crate::province::words::{marked_words, spelled, words};

/// A province that a text names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NamedProvince {
    /// The province of today.
    pub province: &'static Province,
    /// The name it was called by, where that name is no longer in use.
    pub former: Option<&'static FormerProvince>,
}

/// The province of an official code of today.
pub fn by_code(code: &str) -> Option<&'static Province> {
    PROVINCES.iter().find(|it| it.code == code)
}

/// The province that the whole text names: `46`, `hue`, `Huế`, `TP. Huế`, `thanh pho Hue`, `tỉnh Thừa Thiên Huế`.
/// Codes are those of today.
pub fn parse_province(text: &str) -> Option<NamedProvince> {
    let trimmed = text.trim();
    if let Some(province) = by_code(trimmed) {
        return Some(NamedProvince {
            province,
            former: None,
        });
    }
    let words = words(trimmed);
    let bare = without_kind(&words);
    NAMES
        .iter()
        .find(|it| it.words == words || it.words == bare || it.words.concat() == bare.concat())
        .map(|it| it.named)
}

/// A province that a longer text names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mention {
    /// What is named.
    pub named: NamedProvince,
    /// Whether `tỉnh`, `thành phố` or `TP` stands before the name.
    pub has_kind: bool,
}

/// The provinces that a longer text names, in the order they stand there. Abbreviations do not count: they mean too much else.
/// Where the text has marks the name must have its own: `giữ gìn hòa bình` names Hòa Bình, `hoa bình` does not.
pub fn find_provinces(text: &str) -> Vec<Mention> {
    let mut found: Vec<Mention> = Vec::new();
    // The point of `TP.HCM` ends no clause.
    let text = text.replace("TP.", "TP ").replace("Tp.", "Tp ");
    for clause in text.split([',', ';', '.', ':', '(', ')', '\n']) {
        let has_marks = !clause.is_ascii();
        let folded = words(clause);
        let marked = LazyCell::new(|| marked_words(clause));
        let mut idx = 0_usize;
        while idx < folded.len() {
            let rest = folded.get(idx..).unwrap_or_default();
            // The longest name wins: "Thừa Thiên Huế" is not "Huế".
            let longest = names_beginning_with(rest)
                .filter(|it| !it.is_abbreviation && begin_with(rest, it.words))
                .filter(|it| {
                    !has_marks
                        || marked
                            .get(idx..)
                            .is_some_and(|rest| are_spelled(rest, it.spelled))
                })
                .max_by_key(|it| it.words.len());
            let Some(name) = longest else {
                idx = idx.saturating_add(1);
                continue;
            };
            if !found.iter().any(|it| it.named == name.named) {
                let before = folded.get(..idx).unwrap_or_default();
                found.push(Mention {
                    named: name.named,
                    has_kind: ends_with_kind(before),
                });
            }
            idx = idx.saturating_add(name.words.len());
        }
    }
    found
}

/// The province whose name is nearest to a text that names none, for a suggestion. `None` when nothing is near.
pub fn nearest_province(text: &str) -> Option<&'static Province> {
    let words = words(text);
    let wanted = without_kind(&words).concat();
    let nearest = NAMES
        .iter()
        .filter(|it| !it.is_abbreviation)
        .map(|it| (edit_distance(&wanted, &it.words.concat()), it))
        .min_by_key(|(distance, _)| *distance)?;
    let (distance, name) = nearest;
    let tolerated = wanted.chars().count().checked_div(3).unwrap_or(0).max(1);
    (distance <= tolerated).then_some(name.named.province)
}

struct Name {
    words: &'static [&'static str],
    spelled: &'static [&'static str],
    named: NamedProvince,
    is_abbreviation: bool,
}

/// Every name, those of today first. Made when the program is built.
#[expect(
    clippy::indexing_slicing,
    reason = "a place that is not in the lexicon fails the build"
)]
static NAMES: &[Name] = include!(concat!(env!("OUT_DIR"), "/province_names.rs"));

/// The names by their first words, those of one word in their order.
#[expect(
    clippy::indexing_slicing,
    reason = "a place that is not in the table fails the build"
)]
static BY_FIRST_WORD: &[&Name] = include!(concat!(env!("OUT_DIR"), "/names_by_first_word.rs"));

/// The names whose first word is that of a text.
fn names_beginning_with(words: &[String]) -> impl Iterator<Item = &'static Name> {
    let first = words.first().map(String::as_str);
    let place = BY_FIRST_WORD.partition_point(|it| it.words.first().copied() < first);
    let names = BY_FIRST_WORD.get(place..).unwrap_or_default();
    names
        .iter()
        .copied()
        .take_while(move |it| it.words.first().copied() == first)
}

/// Whether words begin with those of a name.
fn begin_with(words: &[String], name: &[&str]) -> bool {
    words.len() >= name.len() && words.iter().zip(name).all(|(one, other)| one == other)
}

/// Whether words begin with those of a name, each with its marks.
fn are_spelled(words: &[String], name: &[&str]) -> bool {
    words.len() >= name.len() && words.iter().zip(name).all(|(one, other)| spelled(one) == *other)
}

fn ends_with_kind(words: &[String]) -> bool {
    match words {
        [.., kind] if kind == "tinh" || kind == "tp" => true,
        [.., one, two] => one == "thanh" && two == "pho",
        _ => false,
    }
}

/// The words without a leading `tỉnh`, `thành phố`, `TP`.
fn without_kind(words: &[String]) -> &[String] {
    match words {
        [kind, rest @ ..] if kind == "tinh" || kind == "tp" || kind == "t" => rest,
        [one, two, rest @ ..] if one == "thanh" && two == "pho" => rest,
        _ => words,
    }
}

/// Letters to insert, drop or change to make one text of the other.
fn edit_distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (idx, letter) in one.chars().enumerate() {
        let mut diagonal = idx;
        let mut left = idx.saturating_add(1);
        if let Some(first) = row.first_mut() {
            *first = left;
        }
        for (cell, other_letter) in row.iter_mut().skip(1).zip(&other) {
            let replaced = diagonal.saturating_add(usize::from(letter != *other_letter));
            diagonal = *cell;
            left = replaced.min(cell.saturating_add(1)).min(left.saturating_add(1));
            *cell = left;
        }
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, code: &str, former: Option<&str>) {
        let found = parse_province(text).unwrap_or_else(|| panic!("{text} is not known"));
        assert_eq!(
            (found.province.code, found.former.map(|it| it.name)),
            (code, former),
            "{text}"
        );
    }

    #[test]
    fn a_province_goes_by_many_names() {
        check("46", "46", None);
        check("Huế", "46", None);
        check("TP. Huế", "46", None);
        check("thành phố Huế", "46", None);
        check("Thừa Thiên Huế", "46", Some("Thừa Thiên Huế"));
        check("hai-phong", "31", None);
        check("haiphong", "31", None);
        check("HAI PHONG", "31", None);
        check("Tỉnh Lào Cai", "15", None);
        check("Yên Bái", "15", Some("Yên Bái"));
        check("TP.HCM", "79", None);
        check("TPHCM", "79", None);
        check("Bà Rịa – Vũng Tàu", "79", Some("Bà Rịa - Vũng Tàu"));
        check("Đắc Lắc", "66", None);
        check("Thanh Hoá", "38", None);
    }

    #[test]
    fn titles_name_provinces_among_other_words() {
        let codes = |text: &str| -> Vec<_> {
            find_provinces(text)
                .iter()
                .map(|it| it.named.province.code)
                .collect()
        };
        assert_eq!(
            codes("(Kèm theo Kế hoạch số 322/KH-UBND của UBND thành phố Huế)"),
            ["46"]
        );
        assert_eq!(codes("lao-cai-2026-phu-luc-2.ods"), ["15"]);
        assert_eq!(
            codes("bảo đảm an ninh, bình đẳng, an ninh binh chủng"),
            Vec::<&str>::new()
        );
        assert_eq!(codes("TỈNH THANH HOÁ"), ["38"]);
        assert_eq!(codes("trên địa bàn TP.HCM đến năm 2030"), ["79"]);
        assert_eq!(codes("UBND TPHCM"), ["79"]);
        assert_eq!(codes("của Ủy ban nhân dân tỉnh"), Vec::<&str>::new());
        assert_eq!(codes("tỉnh Thừa Thiên Huế và tỉnh Quảng Nam"), ["46", "48"]);
    }

    #[test]
    fn an_unknown_name_gets_the_nearest_one() {
        assert_eq!(
            nearest_province("Hai Phongg").map(|it| it.slug),
            Some("hai-phong")
        );
        assert_eq!(nearest_province("Lào Kai").map(|it| it.slug), Some("lao-cai"));
        assert_eq!(nearest_province("Atlantis"), None);
    }
}
