//! The names and abbreviations of the lexicon as keys: folded letters and digits, without spaces, signs and `và`.

use std::sync::LazyLock;

use crate::lexicon::agency_type::{self, AgencyType, Level};
use crate::text::is_letter;
use crate::values::agency::words::{Words, has_same_marks};
use crate::values::phrase::fold_letter;
use crate::values::token::tokens;

/// The alias with a key, and whether this one or another begins with it.
pub(super) fn look_up(key: &str) -> (Option<&'static Alias>, bool) {
    let place = ALIASES.partition_point(|it| it.key.as_str() < key);
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
    pub(super) key: String,
    /// As printed.
    name: &'static str,
    /// As printed, in lower case, where it is one word and so must have its marks.
    single: Option<String>,
    /// Whether it has several parts, with a comma, a dash or `và` between them.
    pub(super) has_parts: bool,
    /// What is meant where no level is told.
    pub(super) first: &'static AgencyType,
    others: Vec<&'static AgencyType>,
}

impl Alias {
    fn new(key: String, n_words: usize, name: &'static str, first: &'static AgencyType) -> Self {
        Self {
            key,
            name,
            single: (n_words == 1).then(|| name.to_lowercase()),
            has_parts: false,
            first,
            others: Vec::new(),
        }
    }

    /// What is meant at a level.
    pub(super) fn type_at(&self, level: Option<Level>) -> &'static AgencyType {
        std::iter::once(self.first)
            .chain(self.others.iter().copied())
            .find(|it| it.stands_at(level))
            .unwrap_or(self.first)
    }

    /// Whether the words from `at` to `end` may be this name. A comma stands only in names of several parts (`Đảng ủy, UBND`
    /// is not `Đảng ủy UBND`), and one word is too little to go by without its marks (`Báo` is not `bảo`).
    pub(super) fn fits(&self, words: &Words<'_>, at: usize, end: usize, has_sign: bool) -> bool {
        if has_sign && !self.has_parts {
            return false;
        }
        match &self.single {
            Some(single) if end == at.saturating_add(1) => words
                .get(at)
                .is_some_and(|it| has_same_marks(it.text, single) || it.folded.len() > self.key.len()),
            _ => true,
        }
    }
}

/// Ordered by key.
static ALIASES: LazyLock<Vec<Alias>> = LazyLock::new(|| {
    let names = agency_type::all().flat_map(|agency_type| {
        // The name of a type that stands at some levels only tells its level, which the tail of a name tells as well.
        let own_name = Some(&agency_type.name).filter(|_| agency_type.levels.is_empty());
        let names = own_name.into_iter().chain(agency_type.aliases);
        names.map(move |name| {
            let (key, n_words) = key_of(name);
            (first_letters(&key), key, n_words, *name, agency_type)
        })
    });
    let mut names: Vec<_> = names.collect();
    // Of one key the types stay in their order. Most keys differ in their first letters, which one number holds.
    names.sort_by(|one, other| (one.0, &one.1).cmp(&(other.0, &other.1)));
    let mut aliases: Vec<Alias> = Vec::with_capacity(names.len());
    for (_, key, n_words, name, agency_type) in names {
        if aliases.last().is_none_or(|it| it.key != key) {
            aliases.push(Alias::new(key, n_words, name, agency_type));
        }
        if let Some(alias) = aliases.last_mut() {
            alias.has_parts |= name.contains([',', '&', '-']) || name.contains(" và ");
            if alias.first.slug != agency_type.slug {
                alias.others.push(agency_type);
            }
        }
    }
    aliases
});

/// The first eight bytes of a key, in its order.
fn first_letters(key: &str) -> u64 {
    let mut letters = [0; 8];
    for (place, byte) in letters.iter_mut().zip(key.bytes()) {
        *place = byte;
    }
    u64::from_be_bytes(letters)
}

/// The key of a name, and of how many words it is.
fn key_of(name: &str) -> (String, usize) {
    let mut key = String::with_capacity(name.len());
    let mut n_words = 0_usize;
    for word in name.split(|it: char| !(is_letter(it) || it.is_numeric())) {
        let start = key.len();
        key.extend(word.chars().map(fold_letter));
        if key.get(start..) == Some("va") {
            key.truncate(start);
        } else if !word.is_empty() {
            // Letters and digits are words apart: `PC06`.
            let has_digits = word.contains(|it: char| it.is_ascii_digit());
            n_words = n_words.saturating_add(1).saturating_add(usize::from(has_digits));
        }
    }
    (key, n_words)
}

/// Whether a piece is a word or a number: as it begins it goes on.
fn is_word(piece: &str) -> bool {
    piece.starts_with(|it| is_letter(it) || it.is_numeric())
}

/// The words of an alias, for names with slips and initials. Few cells have any, and so these are found when first asked for.
pub(super) struct Spelling {
    pub(super) alias: &'static Alias,
    /// All words, folded.
    pub(super) words: Vec<String>,
    /// Whether the name is spelled out, no abbreviation: only then a letter may be wrong in a short one.
    pub(super) is_spelled: bool,
}

impl Spelling {
    fn of(alias: &'static Alias) -> Self {
        let words = tokens(alias.name)
            .into_iter()
            .filter(|it| it.folded != "va" && is_word(it.text));
        let words: Vec<String> = words.map(|it| it.folded).collect();
        Self {
            alias,
            is_spelled: words.len() > 1 && alias.name.split(' ').all(is_spelled),
            words,
        }
    }

    /// The first word, folded.
    pub(super) fn head(&self) -> &str {
        self.words.first().map_or("", String::as_str)
    }
}

/// In the order of the keys.
pub(super) static SPELLINGS: LazyLock<Vec<Spelling>> =
    LazyLock::new(|| ALIASES.iter().map(Spelling::of).collect());

/// Whether a word is written out: `Y` of `Sở Y tế` is, `KHCN` is not.
fn is_spelled(word: &str) -> bool {
    word.chars().count() == 1 || word.contains(char::is_lowercase)
}
