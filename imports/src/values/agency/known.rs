//! Agencies of the lexicon at a position of a cell: by name or abbreviation, with or without `và`, `&`, commas and spaces,
//! and with slips of a letter or two.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::lexicon::agency_type::{self, AgencyType, Level};
use crate::values::agency::place::read_tail;
use crate::values::agency::words::{Words, has_same_marks};
use crate::values::token::tokens;

/// A known agency in a cell.
#[derive(Debug, Clone, Copy)]
pub(super) struct Known {
    /// What it is.
    pub(super) agency_type: &'static AgencyType,
    /// The position after its name and place.
    pub(super) end: usize,
    /// Whether its name has a slip.
    pub(super) is_slip: bool,
    /// How many letters of the name were recognised, its place aside.
    pub(super) key_len: usize,
}

/// A name found without its place.
#[derive(Clone, Copy)]
pub(super) struct Match {
    alias: &'static Alias,
    end: usize,
    /// A level written in one word with the name (`UBNDTP`).
    level: Option<Level>,
    slips: usize,
}

impl Match {
    /// Reads the place after the name, which tells the level.
    fn in_place(self, words: &Words<'_>) -> Known {
        let tail = read_tail(words, self.end);
        Known {
            agency_type: self.alias.type_at(self.level.or(tail.level)),
            end: tail.end,
            is_slip: self.slips > 0,
            key_len: self.alias.key.len(),
        }
    }
}

/// The longest words of a name in the lexicon.
const MAX_WORDS: usize = 20;

/// `TP` written in one word with the abbreviation before it.
const LEVEL_SUFFIXES: &[(&str, Level)] = &[("tinh", Level::Province), ("tp", Level::Province)];

/// The longest known name here, its place included.
pub(super) fn match_known(words: &Words<'_>, at: usize) -> Option<Known> {
    match_exact(words, at).map(|it| it.in_place(words))
}

/// The nearest known name here with a slip or two, its place included.
pub(super) fn match_slip(words: &Words<'_>, at: usize) -> Option<Known> {
    let head = words.folded(at);
    let mut runs: Vec<(usize, String)> = Vec::new();
    for_each_run(words, at, |end, key, _| runs.push((end, key.to_owned())));
    let mut best: Option<Match> = None;
    for alias in ALIASES.iter().filter(|it| head.starts_with(it.head.as_str())) {
        let allowed = allowed_slips(alias.key.len());
        for (end, key) in &runs {
            let slips = edit_distance(key, &alias.key, allowed).filter(|it| *it > 0);
            if let Some(slips) = slips.filter(|it| best.is_none_or(|best| *it < best.slips)) {
                best = Some(Match {
                    alias,
                    end: *end,
                    level: None,
                    slips,
                });
            }
        }
    }
    best.map(|it| it.in_place(words))
}

/// A name of the lexicon here, its place left aside.
pub(super) fn match_exact(words: &Words<'_>, at: usize) -> Option<Match> {
    let mut found = None;
    for_each_run(words, at, |end, key, has_sign| {
        let last = end.checked_sub(1).map_or("", |it| words.folded(it));
        let joined = || {
            let (suffix, level) = LEVEL_SUFFIXES
                .iter()
                .find(|(suffix, _)| last.ends_with(suffix) && last.len() > suffix.len())?;
            BY_KEY.get(key.strip_suffix(suffix)?).map(|it| (it, Some(*level)))
        };
        let matched = BY_KEY.get(key).map(|it| (it, None)).or_else(joined);
        if let Some((alias, level)) = matched.filter(|(alias, _)| alias.fits(words, at, end, has_sign)) {
            found = Some(Match {
                alias,
                end,
                level,
                slips: 0,
            });
        }
    });
    found
}

/// A name here whose head (`Sở`) was left out because it went before: `Nội vụ` after `Sở Tư pháp,`.
pub(super) fn match_headless(words: &Words<'_>, at: usize, head: &str) -> Option<Known> {
    let mut found = None;
    for_each_run(words, at, |end, key, _| {
        if let Some(alias) = BY_KEY.get(&format!("{head}{key}")) {
            found = Some(Match {
                alias,
                end,
                level: None,
                slips: 0,
            });
        }
    });
    found.map(|it| it.in_place(words))
}

/// Calls back with the key of every run of words from here, the shortest first: letters and digits only, without `và`; and
/// whether a comma or `và` stood inside.
fn for_each_run(words: &Words<'_>, at: usize, mut each: impl FnMut(usize, &str, bool)) {
    let mut key = String::new();
    let mut n_words = 0_usize;
    let mut has_sign = false;
    let mut end = at;
    if !words.is_word(at) {
        return;
    }
    while n_words < MAX_WORDS {
        let Some(token) = words.get(end) else {
            return;
        };
        if matches!(token.text, ";" | "(" | ")" | ":" | "\"" | "“")
            || (end > at && words.begins_line(end) && is_new_line_item(words, end))
        {
            return;
        }
        end = end.saturating_add(1);
        match token.folded.as_str() {
            "." | "-" | "–" | "&" => continue,
            "va" | "," | "/" | "+" => {
                has_sign = true;
                continue;
            }
            _ => {}
        }
        n_words = n_words.saturating_add(1);
        key.push_str(&token.folded);
        each(end, &key, has_sign);
    }
}

/// A line that begins with a bullet or a number is an item of its own.
fn is_new_line_item(words: &Words<'_>, at: usize) -> bool {
    !words.is_word(at)
}

/// A way of writing a name.
struct Alias {
    /// Folded letters and digits, without `và`.
    key: String,
    /// The first word, folded.
    head: String,
    /// As printed, where it is one word and so must have its marks.
    single: Option<String>,
    /// Whether it has several parts, with a comma, a dash or `và` between them.
    has_parts: bool,
    /// What is meant where no level is told.
    first: &'static AgencyType,
    others: Vec<&'static AgencyType>,
}

impl Alias {
    /// What is meant at a level.
    fn type_at(&self, level: Option<Level>) -> &'static AgencyType {
        std::iter::once(self.first)
            .chain(self.others.iter().copied())
            .find(|it| it.stands_at(level))
            .unwrap_or(self.first)
    }

    /// Whether the words from `at` to `end` may be this name. A comma stands only in names of several parts (`Đảng ủy, UBND`
    /// is not `Đảng ủy UBND`), and one word is too little to go by without its marks (`Báo` is not `bảo`).
    fn fits(&self, words: &Words<'_>, at: usize, end: usize, has_sign: bool) -> bool {
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

static ALIASES: LazyLock<Vec<&'static Alias>> = LazyLock::new(|| {
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
                single: (words.len() == 1).then(|| name.to_lowercase()),
                has_parts: false,
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

/// How many letters may be wrong in a key of this length.
fn allowed_slips(key_len: usize) -> usize {
    match key_len {
        0..=7 => 0,
        8..=13 => 1,
        14..=21 => 2,
        _ => 3,
    }
}

/// The edit distance of two keys with neighbouring letters swapped as one slip; `None` above the limit.
fn edit_distance(one: &str, other: &str, limit: usize) -> Option<usize> {
    if one.len().abs_diff(other.len()) > limit || limit == 0 {
        return (one == other).then_some(0);
    }
    let other: Vec<char> = other.chars().collect();
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    let mut previous_letter = None;
    for (row_idx, letter) in one.chars().enumerate() {
        let mut row = Vec::with_capacity(last.len());
        row.push(row_idx.saturating_add(1));
        for (col_idx, wanted) in other.iter().enumerate() {
            let at = |row: &[usize], idx: usize| row.get(idx).copied().unwrap_or(usize::MAX / 2);
            let substituted = at(&last, col_idx).saturating_add(usize::from(letter != *wanted));
            let inserted = at(&row, col_idx).saturating_add(1);
            let deleted = at(&last, col_idx.saturating_add(1)).saturating_add(1);
            let mut least = substituted.min(inserted).min(deleted);
            let before = col_idx.checked_sub(1);
            if before.is_some_and(|it| other.get(it) == Some(&letter)) && previous_letter == Some(*wanted) {
                least = least.min(
                    before
                        .map_or(usize::MAX, |it| at(&before_last, it))
                        .saturating_add(1),
                );
            }
            row.push(least);
        }
        if row.iter().all(|it| *it > limit) {
            return None;
        }
        previous_letter = Some(letter);
        before_last = std::mem::replace(&mut last, row);
    }
    last.last().copied().filter(|it| *it <= limit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_counted() {
        assert_eq!(edit_distance("sokhoahoc", "sokhoahoc", 2), Some(0));
        assert_eq!(edit_distance("sokhoahco", "sokhoahoc", 2), Some(1));
        assert_eq!(edit_distance("sokhohoc", "sokhoahoc", 2), Some(1));
        assert_eq!(edit_distance("sonoivu", "songoaivu", 1), None);
    }
}
