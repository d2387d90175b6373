//! Wordings of agency lists (one line each in `cases.txt`), the sample plans, and what holds for every text.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::lexicon::agency_type::{AgencyTypeKind, all};
use crate::text::fold;

/// `text [slug] < parent | …`; a type that nobody knows is marked `?`.
fn shown(mentions: &[AgencyMention]) -> String {
    let parts: Vec<String> = mentions
        .iter()
        .map(|it| {
            let parent = it
                .parent
                .as_ref()
                .map(|it| format!(" < {}", it.type_slug))
                .unwrap_or_default();
            let unknown = if it.is_known { "" } else { "?" };
            format!("{} [{unknown}{}]{parent}", it.text, it.type_slug)
        })
        .collect();
    parts.join(" | ")
}

#[test]
fn wordings_are_split_and_typed() {
    let wrong: Vec<String> = include_str!("cases.txt")
        .lines()
        .filter(|it| !it.starts_with('#'))
        .filter_map(|line| {
            let (raw, expected) = line
                .split_once(" => ")
                .or_else(|| line.split_once(" =>"))
                .unwrap();
            let found = shown(&parse_agencies(&raw.replace("\\n", "\n")).0);
            (found != expected).then(|| format!("{raw}\n  expected {expected}\n  found    {found}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn codes(raw: &str) -> Vec<&'static str> {
    parse_agencies(raw).1.iter().map(ValueFinding::code).collect()
}

#[test]
fn doubts_are_said() {
    assert_eq!(codes("Sở Tư pháp, Công an tỉnh"), [""; 0]);
    assert_eq!(codes("Sở Tư pháp Văn phòng UBND tỉnh,"), ["MISSING_SEPARATOR"]);
    assert_eq!(codes("Sở Tư pháp\nCông an tỉnh"), [""; 0]);
    assert_eq!(codes("Sở Khoa học và Công ngệ"), ["AGENCY_NAME_SLIP"]);
    assert_eq!(codes("Vườn quốc gia Hoàng Liên"), ["UNKNOWN_AGENCY"]);
    assert_eq!(codes("Công an tỉnh (chủ trì)"), ["AGENCY_REMARK"]);
    assert_eq!(codes("Đề nghị Thuế tỉnh chỉ đạo thực hiện"), ["AGENCY_REMARK"]);
}

#[test]
fn blanks_name_nobody() {
    for raw in ["", " ", "-", "…", "....", "\u{a0}\n"] {
        assert_eq!(parse_agencies(raw), (Vec::new(), Vec::new()), "{raw:?}");
    }
}

/// Every agency of the sample plans is one that the lexicon knows.
#[test]
fn agencies_of_the_samples_are_known() {
    for raw in sample_cells() {
        let (mentions, findings) = parse_agencies(&raw);
        let unknown = findings
            .iter()
            .any(|it| matches!(it, ValueFinding::UnknownAgency { .. }));
        assert!(!unknown && !mentions.is_empty(), "{raw:?}: {}", shown(&mentions));
    }
}

fn sample_cells() -> BTreeSet<String> {
    let dir = concat!(env!("CARGO_MANIFEST_DIR"), "/samples/expected");
    let mut cells = BTreeSet::new();
    for entry in std::fs::read_dir(dir).unwrap() {
        let text = std::fs::read(entry.unwrap().path()).unwrap();
        let json: serde_json::Value = serde_json::from_slice(&text).unwrap();
        for row in json["rows"].as_array().unwrap() {
            let roles = ["lead", "coordinating", "monitoring"];
            cells.extend(roles.iter().filter_map(|it| row[it].as_str()).map(str::to_owned));
        }
    }
    cells
}

/// The letters and digits of a text, in order.
fn letters(text: &str) -> String {
    collapse(text).chars().filter(|it| it.is_alphanumeric()).collect()
}

/// Every letter of a cell is in an agency, in a remark, or in a word that only links.
fn assert_nothing_lost(raw: &str) {
    let text = by_lines(raw);
    let words = Words::new(&text);
    let mut at = 0;
    let mut seen = String::new();
    for piece in cut(&words) {
        let (from, to) = match &piece {
            Piece::Agency(named) => (named.from, named.to),
            Piece::Remark { from, to } => (*from, *to),
            Piece::Sign { to } => (at, *to),
        };
        assert_eq!(from, at, "a gap or an overlap in {raw:?}");
        seen.push_str(&letters(words.slice(from, to)));
        at = to;
    }
    assert_eq!(at, words.len(), "{raw:?}");
    assert_eq!(seen, letters(&text), "{raw:?}");
}

#[test]
fn every_letter_of_the_samples_is_kept() {
    for raw in sample_cells() {
        assert_nothing_lost(&raw);
    }
    for line in include_str!("cases.txt").lines() {
        assert_nothing_lost(&line.replace("\\n", "\n"));
    }
}

fn words_of_lists() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "Sở",
        "Y tế",
        "Tư pháp",
        "Công an",
        "tỉnh",
        "thành phố",
        "Huế",
        "các",
        "sở",
        "ngành",
        "UBND",
        "xã",
        "phường",
        ",",
        ";",
        "và",
        "&",
        "-",
        "(",
        ")",
        "\n",
        ".",
        "1.",
        "Văn phòng",
        "Trung tâm",
        "phục vụ hành chính công",
        "chủ trì",
        "phối hợp",
        "với",
        "Đề nghị",
        "khu vực",
        "IV",
        "9",
        "thuộc",
        "Khoa học",
        "Công nghệ",
        "Giám đốc",
        "/",
        "+",
        "…",
        "v.v.",
        "Bộ",
        ":",
        "Ban",
        "Các Sở:",
    ]);
    prop::collection::vec(word, 0..30).prop_map(|it| it.join(" "))
}

proptest! {
    #[test]
    fn lists_of_any_words_lose_no_letter(raw in words_of_lists()) {
        assert_nothing_lost(&raw);
        for mention in parse_agencies(&raw).0 {
            let is_signed = mention.text.starts_with([',', ';']) || mention.text.ends_with([',', ';']);
            prop_assert!(!is_signed, "{raw:?}: {:?}", mention.text);
        }
    }

    #[test]
    fn any_text_is_read(raw in "\\PC{0,200}") {
        assert_nothing_lost(&raw);
        parse_agencies(&raw);
    }

    /// Signs, spaces and line breaks between two agencies change neither.
    #[test]
    fn the_sign_between_agencies_does_not_matter(
        sign in prop::sample::select(vec![", ", "; ", " và ", "\n", ",", ";\n", " - ", " & ", "\n- ", ", và ", " ,", " / ", " + "]),
        first in prop::sample::select(vec!["Sở Khoa học và Công nghệ", "Sở Văn hóa, Thể thao và Du lịch", "Công an tỉnh", "UBND các xã, phường", "Ngân hàng Nhà nước khu vực 4"]),
        second in prop::sample::select(vec!["Sở Y tế", "Báo và Phát thanh, Truyền hình tỉnh", "các sở, ngành, địa phương", "Văn phòng UBND tỉnh", "VNPT"]),
    ) {
        let (mentions, _) = parse_agencies(&format!("{first}{sign}{second}"));
        let texts: Vec<&str> = mentions.iter().map(|it| it.text.as_str()).collect();
        prop_assert_eq!(texts, [first, second]);
    }
}

#[test]
fn a_long_cell_is_read_in_time() {
    let begun = std::time::Instant::now();
    for unit in [
        "Sở abcdefgh, ",
        "Giám đốc ",
        "các sở, ",
        "(",
        "UBND xã, ",
        "Sở Y tế và ",
    ] {
        parse_agencies(&unit.repeat(32_000 / unit.len()));
    }
    assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
}

/// Ways in which clerks write one name.
fn ways_of_writing(name: &str) -> Vec<String> {
    let lower = name.to_lowercase();
    let first_upper = {
        let mut letters = lower.chars();
        letters
            .next()
            .map(|it| it.to_uppercase().chain(letters).collect::<String>())
            .unwrap_or_default()
    };
    vec![
        name.to_owned(),
        first_upper,
        name.to_uppercase(),
        name.replace(" và ", " & "),
        name.replace(" và ", " "),
        name.replace(" và ", "  và  "),
        name.replace(", ", ","),
        name.replace(' ', "\u{a0}"),
        name.replacen(' ', "\n", 1),
        format!("{name}."),
        format!("- {name}"),
        format!("{name};"),
        unicode_normalization::UnicodeNormalization::nfd(name).collect(),
    ]
}

/// Every name of the lexicon is found however it is written, alone, in a list, and with the province's name.
#[test]
fn names_of_the_lexicon_are_found_however_written() {
    let mut wrong = Vec::new();
    for it in all().filter(|it| it.kind != AgencyTypeKind::Collective && it.levels.is_empty()) {
        for way in ways_of_writing(it.name) {
            for (raw, place) in [
                (way.clone(), 0),
                (format!("{way} tỉnh"), 0),
                (format!("{way}, Công an tỉnh"), 0),
                (format!("Sở Y tế; {way}"), 1),
                (format!("Sở Y tế và {way}"), 1),
                (fold(&format!("Sở Y tế, {way}")), 1),
            ] {
                let (mentions, _) = parse_agencies(&raw);
                let found = mentions.get(place).map(|it| it.type_slug.as_str());
                if found != Some(it.slug) {
                    wrong.push(format!("{raw:?}: {} instead of {}", shown(&mentions), it.slug));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

/// One letter left out, doubled or swapped with the next, beyond the head of the name.
fn slips(name: &str) -> Vec<String> {
    let letters: Vec<char> = name.chars().collect();
    let head = name.split(' ').next().map_or(0, |it| it.chars().count() + 1);
    let mut slips = Vec::new();
    for at in head..letters.len() {
        if !letters[at].is_alphabetic() {
            continue;
        }
        let without: String = letters
            .iter()
            .enumerate()
            .filter(|(idx, _)| *idx != at)
            .map(|(_, it)| it)
            .collect();
        let doubled: String = letters
            .iter()
            .enumerate()
            .flat_map(|(idx, it)| vec![*it; 1 + usize::from(idx == at)])
            .collect();
        slips.extend([without, doubled]);
        if letters.get(at + 1).is_some_and(|it| it.is_alphabetic()) {
            let mut swapped = letters.clone();
            swapped.swap(at, at + 1);
            slips.push(swapped.into_iter().collect());
        }
    }
    slips
}

/// A slip of one letter never makes a department another one, and seldom one that nobody knows.
#[test]
fn departments_with_slips_stay_what_they_are() {
    let (mut n_slips, mut unknown) = (0, Vec::new());
    for it in all().filter(|it| it.kind == AgencyTypeKind::Department) {
        for slip in slips(it.name) {
            n_slips += 1;
            let (mentions, _) = parse_agencies(&format!("Công an tỉnh, {slip}, Sở Y tế"));
            let found = mentions.get(1);
            assert!(
                found.is_some_and(|found| !found.is_known || found.type_slug == it.slug),
                "{slip}: {}",
                shown(&mentions)
            );
            if mentions.len() != 3 || found.is_some_and(|it| !it.is_known) {
                unknown.push(slip);
            }
        }
    }
    assert!(
        unknown.len() * 20 < n_slips,
        "{} of {n_slips}: {unknown:?}",
        unknown.len()
    );
}
