//! Folds the vocabulary when the program is built, so that a process which reads one small file spends no time on it.
//!
//! Comes in: the lists of `src/lexicon`, as people write them. Goes out: a file per table, one expression each, which the module
//! that looks things up includes. Words are folded by the reader's own functions, so that those of a cell are the same.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;

use reader::header_words::{words_in, words_of};
use reader::province_words::{marked_words, spelled, words};
use reader::{lexicon, text, values};

use lexicon::agency_type::{AgencyType, LISTS};
use lexicon::header::{HEADER_WORDS, Sense};
use lexicon::province::{FORMER_PROVINCES, PROVINCES};
use text::{first_letters, fold};
use values::token::tokens;

/// The part of the reader that the tables are made of, and with.
#[path = "src"]
#[expect(dead_code, unused_imports, reason = "the reader does more with them")]
mod reader {
    pub mod lexicon {
        pub mod agency_type;
        pub mod header;
        pub mod header_abbreviations;
        pub mod province;
    }
    pub mod values {
        pub mod phrase;
        pub mod token;
    }
    #[path = "layout/header_text/words.rs"]
    pub mod header_words;
    #[path = "province/words.rs"]
    pub mod province_words;
    pub mod text;
}

fn main() -> Result<(), Box<dyn Error>> {
    // The lists are a part of this program: where they change it is built and run again.
    println!("cargo::rerun-if-changed=build.rs");
    let folder = std::env::var("OUT_DIR")?;
    for (name, table) in [
        ("aliases", aliases()),
        ("alias_starts", alias_starts()),
        ("header_phrases", header_phrases()),
        ("province_names", province_names()),
        ("names_by_first_word", names_by_first_word()),
    ] {
        std::fs::write(Path::new(&folder).join(name).with_extension("rs"), table)?;
    }
    Ok(())
}

/// A table of what is written for each entry.
fn table(entries: impl IntoIterator<Item = String>) -> String {
    let mut table = String::from("&[\n");
    for entry in entries {
        writeln!(table, "    {entry},").expect("a string takes all that is written");
    }
    table.push(']');
    table
}

/// `values/agency/alias.rs`: names and abbreviations of agencies, ordered by key.
fn aliases() -> String {
    table(names_by_key().iter().map(|(key, names)| alias(key, names)))
}

/// The same: the first letters of the keys, in their order.
fn alias_starts() -> String {
    let keys = names_by_key();
    table(keys.keys().map(|it| first_letters(it.bytes()).to_string()))
}

fn names_by_key() -> BTreeMap<String, Vec<Name>> {
    let mut by_key: BTreeMap<String, Vec<Name>> = BTreeMap::new();
    for (list_idx, list) in LISTS.iter().enumerate() {
        for (idx, agency_type) in list.iter().enumerate() {
            let place = format!("&LISTS[{list_idx}][{idx}]");
            for text in names_of(agency_type) {
                let words = words_of_name(text);
                let name = Name {
                    text,
                    words,
                    slug: agency_type.slug,
                    place: place.clone(),
                };
                by_key.entry(name.words.concat()).or_default().push(name);
            }
        }
    }
    by_key
}

/// A name of an agency type.
struct Name {
    text: &'static str,
    words: Vec<String>,
    slug: &'static str,
    /// Where the type stands in the lexicon.
    place: String,
}

/// The name of a type that stands at some levels only tells its level, which the tail of a name tells as well.
fn names_of(agency_type: &AgencyType) -> impl Iterator<Item = &'static str> {
    let own_name = Some(agency_type.name).filter(|_| agency_type.levels.is_empty());
    own_name.into_iter().chain(agency_type.aliases.iter().copied())
}

/// The words and numbers of a name, folded, `và` left out.
fn words_of_name(name: &str) -> Vec<String> {
    let is_word = |it: &str| it.starts_with(char::is_alphanumeric);
    let tokens = tokens(name)
        .into_iter()
        .filter(|it| it.folded != "va" && is_word(it.text));
    tokens.map(|it| it.folded).collect()
}

/// The entry of names with one key, those that are meant first before others.
fn alias(key: &str, names: &[Name]) -> String {
    let [first, ..] = names else {
        unreachable!("a key is one of a name")
    };
    let is_single = first.words.len() == 1;
    let single = is_single.then(|| first.text.to_lowercase());
    let is_spelled = !is_single && first.text.split(' ').all(is_spelled);
    let has_parts = names
        .iter()
        .any(|it| it.text.contains([',', '&', '-']) || it.text.contains(" và "));
    let others: Vec<&str> = names
        .iter()
        .filter(|it| it.slug != first.slug)
        .map(|it| it.place.as_str())
        .collect();
    format!(
        "Alias {{ key: {key:?}, words: {:?}, single: {single:?}, is_spelled: {is_spelled}, has_parts: {has_parts}, first: {}, others: &[{}] }}",
        first.words.join(" "),
        first.place,
        others.join(", "),
    )
}

/// Whether a word is written out: `Y` of `Sở Y tế` is, `KHCN` is not.
fn is_spelled(word: &str) -> bool {
    word.chars().count() == 1 || word.contains(char::is_lowercase)
}

/// `layout/header_text.rs`: phrases of headers, ordered by their words, so that those with one first word stand together.
fn header_phrases() -> String {
    let lists = HEADER_WORDS.iter();
    let mut phrases: Vec<(String, Sense)> = lists
        .flat_map(|(sense, texts)| texts.iter().map(|it| (words_in(&fold(it)), *sense)))
        .collect();
    phrases.sort_by(|one, other| one.0.cmp(&other.0));
    table(phrases.iter().map(|(words, sense)| {
        let n_words = words_of(words).count();
        let start = first_letters(words.bytes());
        format!("Phrase {{ start: {start}, words: {words:?}, n_words: {n_words}, sense: Sense::{sense:?} }}")
    }))
}

/// `province.rs`: names and abbreviations of provinces, those of today first.
fn province_names() -> String {
    table(province_list().iter().map(|name| {
        let former = name.former_idx.map(|it| format!("&FORMER_PROVINCES[{it}]"));
        let former = former.map_or_else(|| String::from("None"), |it| format!("Some({it})"));
        format!(
            "Name {{ words: &{:?}, spelled: &{:?}, named: NamedProvince {{ province: &PROVINCES[{}], former: {former} }}, \
             is_abbreviation: {} }}",
            words(name.text),
            marked_words(name.text).iter().map(|it| spelled(it)).collect::<Vec<_>>(),
            name.idx,
            name.is_abbreviation,
        )
    }))
}

/// The same: places in that table by the first words of the names, those of one word in their order.
fn names_by_first_word() -> String {
    let firsts: Vec<Option<String>> = province_list()
        .iter()
        .map(|it| words(it.text).into_iter().next())
        .collect();
    let mut places: Vec<usize> = (0..firsts.len()).collect();
    places.sort_by_key(|it| &firsts[*it]);
    table(places.iter().map(|it| format!("&NAMES[{it}]")))
}

/// A name of a province, by the place of the province in the lexicon.
struct ProvinceName {
    text: &'static str,
    idx: usize,
    former_idx: Option<usize>,
    is_abbreviation: bool,
}

fn province_list() -> Vec<ProvinceName> {
    let mut names = Vec::new();
    for (idx, province) in PROVINCES.iter().enumerate() {
        let name = |text, is_abbreviation| ProvinceName {
            text,
            idx,
            former_idx: None,
            is_abbreviation,
        };
        names.push(name(province.name, false));
        for abbreviation in province.abbreviations {
            // `TPHCM` says its kind itself.
            let is_short = words(abbreviation).len() < 2 && !abbreviation.starts_with("TP");
            names.push(name(abbreviation, is_short));
        }
    }
    for (former_idx, former) in FORMER_PROVINCES.iter().enumerate() {
        // A name that lives on means the province of today.
        let lives_on = PROVINCES.iter().any(|it| it.name == former.name);
        let idx = PROVINCES.iter().position(|it| it.code == former.now);
        if let (false, Some(idx)) = (lives_on, idx) {
            let text = former.name;
            names.push(ProvinceName {
                text,
                idx,
                former_idx: Some(former_idx),
                is_abbreviation: false,
            });
        }
    }
    names
}
