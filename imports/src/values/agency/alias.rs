//! The names and abbreviations of the lexicon as keys: folded letters and digits, without spaces, signs and `và`.

use std::str::Split;

use crate::lexicon::agency_type::{AgencyType, LISTS, Level};
use crate::text::first_letters;
use crate::values::agency::words::{Words, has_same_marks};

/// The alias with a key, and whether this one or another begins with it.
pub(super) fn look_up(key: &str) -> (Option<&'static Alias>, bool) {
    // Numbers that stand together are searched before texts that lie apart.
    let start = first_letters(key.bytes());
    let first = STARTS.partition_point(|it| *it < start);
    let n_alike = STARTS
        .get(first..)
        .unwrap_or_default()
        .partition_point(|it| *it == start);
    let alike = ALIASES
        .get(first..)
        .and_then(|it| it.get(..n_alike))
        .unwrap_or_default();
    let place = first.saturating_add(alike.partition_point(|it| it.key < key));
    match ALIASES.get(place) {
        Some(alias) if alias.key == key => (Some(alias), true),
        next => (None, next.is_some_and(|it| it.key.starts_with(key))),
    }
}

/// The alias with this key.
pub(super) fn find_alias(key: &str) -> Option<&'static Alias> {
    look_up(key).0
}

/// A way of writing a name.
pub(super) struct Alias {
    /// Folded letters and digits, without `và`.
    pub(super) key: &'static str,
    /// Its words, folded, a space between them.
    words: &'static str,
    /// As printed, in lower case, where it is one word and so must have its marks.
    single: Option<&'static str>,
    /// Whether it has several words and spells them out, no abbreviation: only then a letter may be wrong in a short one.
    pub(super) is_spelled: bool,
    /// Whether it has several parts, with a comma, a dash or `và` between them.
    pub(super) has_parts: bool,
    /// What is meant where no level is told.
    pub(super) first: &'static AgencyType,
    others: &'static [&'static AgencyType],
}

impl Alias {
    /// What is meant at a level.
    pub(super) fn type_at(&self, level: Option<Level>) -> &'static AgencyType {
        std::iter::once(self.first)
            .chain(self.others.iter().copied())
            .find(|it| it.stands_at(level))
            .unwrap_or(self.first)
    }

    /// Its words, folded, `và` left out.
    pub(super) fn words(&self) -> Split<'static, char> {
        self.words.split(' ')
    }

    /// The first of them.
    pub(super) fn head(&self) -> &'static str {
        self.words().next().unwrap_or_default()
    }

    /// Whether the words from `at` to `end` may be this name. A comma stands only in names of several parts (`Đảng ủy, UBND`
    /// is not `Đảng ủy UBND`), and one word is too little to go by without its marks (`Báo` is not `bảo`).
    pub(super) fn fits(&self, words: &Words<'_>, at: usize, end: usize, has_sign: bool) -> bool {
        if has_sign && !self.has_parts {
            return false;
        }
        match self.single {
            Some(single) if end == at.saturating_add(1) => words
                .get(at)
                .is_some_and(|it| has_same_marks(it.text, single) || it.folded.len() > self.key.len()),
            _ => true,
        }
    }
}

/// Every name of the lexicon, ordered by key. Made when the program is built.
#[expect(
    clippy::indexing_slicing,
    reason = "a place that is not in the lexicon fails the build"
)]
pub(super) static ALIASES: &[Alias] = include!(concat!(env!("OUT_DIR"), "/aliases.rs"));

/// The first letters of their keys.
static STARTS: &[u64] = include!(concat!(env!("OUT_DIR"), "/alias_starts.rs"));

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::agency_type;

    #[test]
    fn every_name_of_the_lexicon_is_found_in_a_cell() {
        for agency_type in agency_type::all() {
            for name in agency_type.aliases {
                let words = Words::new(name);
                let folded = (0..words.len())
                    .map(|it| words.folded(it))
                    .filter(|it| *it != "va");
                let letters = folded.flat_map(|it| it.chars()).filter(|it| it.is_alphanumeric());
                let alias = find_alias(&letters.collect::<String>()).expect(name);
                let mut types = alias.others.iter().chain([&alias.first]);
                assert!(
                    types.any(|it| it.slug == agency_type.slug),
                    "{name} is no {}",
                    agency_type.slug
                );
            }
        }
    }
}
