//! The names and abbreviations of the lexicon as keys: folded letters and digits, without spaces, signs and `và`.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::lexicon::agency_type::{self, AgencyType, Level};
use crate::values::agency::words::{Words, has_same_marks};
use crate::values::token::tokens;

/// The alias with this key.
pub(super) fn find_alias(key: &str) -> Option<&'static Alias> {
    BY_KEY.get(key)
}

/// Whether some alias begins with this key.
pub(super) fn begins_alias(key: &str) -> bool {
    let place = ALIASES.partition_point(|it| it.key.as_str() < key);
    ALIASES.get(place).is_some_and(|it| it.key.starts_with(key))
}

/// A way of writing a name.
pub(super) struct Alias {
    /// Folded letters and digits, without `và`.
    pub(super) key: String,
    /// The first word, folded.
    pub(super) head: String,
    /// All words, folded.
    pub(super) words: Vec<String>,
    /// As printed, where it is one word and so must have its marks.
    pub(super) single: Option<String>,
    /// Whether it has several parts, with a comma, a dash or `và` between them.
    pub(super) has_parts: bool,
    /// Whether it is spelled out, no abbreviation: only then a letter may be wrong in a short one.
    pub(super) is_spelled: bool,
    /// What is meant where no level is told.
    pub(super) first: &'static AgencyType,
    pub(super) others: Vec<&'static AgencyType>,
}

impl Alias {
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

pub(super) static ALIASES: LazyLock<Vec<&'static Alias>> = LazyLock::new(|| {
    let mut aliases: Vec<&'static Alias> = BY_KEY.values().collect();
    aliases.sort_by(|one, other| one.key.cmp(&other.key));
    aliases
});

static BY_KEY: LazyLock<HashMap<String, Alias>> = LazyLock::new(|| {
    let mut by_key: HashMap<String, Alias> = HashMap::new();
    for agency_type in agency_type::all() {
        // The name of a type that stands at some levels only tells its level, which the tail of a name tells as well.
        let own_name = Some(&agency_type.name).filter(|_| agency_type.levels.is_empty());
        for name in own_name.into_iter().chain(agency_type.aliases) {
            let words: Vec<String> = tokens(name)
                .into_iter()
                .filter(|it| it.folded != "va" && it.text.chars().all(char::is_alphanumeric))
                .map(|it| it.folded)
                .collect();
            let key = words.concat();
            let alias = by_key.entry(key.clone()).or_insert_with(|| Alias {
                key,
                head: words.first().cloned().unwrap_or_default(),
                words: words.clone(),
                single: (words.len() == 1).then(|| name.to_lowercase()),
                has_parts: false,
                is_spelled: words.len() > 1 && name.split(' ').all(is_spelled),
                first: agency_type,
                others: Vec::new(),
            });
            alias.has_parts |= name.contains([',', '&', '-']) || name.contains(" và ");
            if alias.first.slug != agency_type.slug {
                alias.others.push(agency_type);
            }
        }
    }
    by_key
});

/// Whether a word is written out: `Y` of `Sở Y tế` is, `KHCN` is not.
fn is_spelled(word: &str) -> bool {
    word.chars().count() == 1 || word.contains(char::is_lowercase)
}
