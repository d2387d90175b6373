//! Agencies of the lexicon at a position of a cell: by name or abbreviation, with or without `và`, `&`, commas and spaces,
//! and with slips of a letter or two.

use std::cmp::Reverse;
use std::ops::ControlFlow;

use crate::lexicon::agency_type::{AgencyType, AgencyTypeKind, Level};
use crate::values::agency::alias::{ALIASES, Alias, find_alias, look_up};
use crate::values::agency::place::read_tail;
use crate::values::agency::words::Words;

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
    /// A name without a slip.
    pub(super) fn of(alias: &'static Alias, end: usize) -> Self {
        Self {
            alias,
            end,
            level: None,
            slips: 0,
        }
    }

    /// The position after the name, its place aside.
    pub(super) fn end(self) -> usize {
        self.end
    }

    /// What the name means at a level, or else what it was taken for.
    pub(super) fn type_at(self, level: Level, otherwise: &'static AgencyType) -> &'static AgencyType {
        let found = self.alias.type_at(Some(level));
        if found.stands_at(Some(level)) {
            found
        } else {
            otherwise
        }
    }

    /// Reads the place after the name, which tells the level.
    pub(super) fn in_place(self, words: &Words<'_>) -> Known {
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
    words
        .known
        .remember(at, || match_exact(words, at).map(|it| it.in_place(words)))
}

/// The nearest known name here with a slip or two, its place included, that ends where a name may end. Of equally near
/// ones the longest: it explains more of the text.
pub(super) fn match_slip(words: &Words<'_>, at: usize, may_end: impl Fn(Known) -> bool) -> Option<Known> {
    let head = words.folded(at);
    let mut runs: Vec<(usize, String)> = Vec::new();
    for_each_run(words, at, |run| {
        runs.push((run.end, run.key.to_owned()));
        ControlFlow::Continue(())
    });
    let mut near: Vec<Match> = Vec::new();
    // The head of a short kind (`Sở`, `Bộ`) tells one name from another, that of a long one may have a slip too (`Cômg an`).
    let may_head = |it: &str| head.starts_with(it) || (it.len() > 3 && edit_distance(head, it, 1).is_some());
    for alias in ALIASES.iter().filter(|it| may_head(it.head())) {
        let allowed = allowed_slips(alias);
        for (end, key) in runs.iter().filter(|(_, key)| code_of(key) == code_of(alias.key)) {
            if let Some(slips) = edit_distance(key, alias.key, allowed).filter(|it| *it > 0) {
                near.push(Match {
                    alias,
                    end: *end,
                    level: None,
                    slips,
                });
            }
        }
    }
    near.sort_by_key(|it| (it.slips, Reverse(it.alias.key.len())));
    near.into_iter()
        .map(|it| it.in_place(words))
        .find(|it| may_end(*it))
}

/// A name of the lexicon here, its place left aside. Asked again and again of the same words, so each answer is kept.
pub(super) fn match_exact(words: &Words<'_>, at: usize) -> Option<Match> {
    words.exact.remember(at, || find_exact(words, at))
}

fn find_exact(words: &Words<'_>, at: usize) -> Option<Match> {
    let mut found = None;
    for_each_run(words, at, |run| {
        let (alias, goes_on) = look_up(run.key);
        let matched = alias.map(|it| (it, None)).or_else(|| find_joined(words, &run));
        if let Some((alias, level)) =
            matched.filter(|(alias, _)| alias.fits(words, at, run.end, run.has_sign))
        {
            found = Some(Match {
                alias,
                end: run.end,
                level,
                slips: 0,
            });
        }
        if goes_on {
            ControlFlow::Continue(())
        } else {
            ControlFlow::Break(())
        }
    });
    found
}

/// A name that ends in a level written in one word with it (`UBNDTP`).
fn find_joined(words: &Words<'_>, run: &Run<'_>) -> Option<(&'static Alias, Option<Level>)> {
    let last = words.folded(run.end.checked_sub(1)?);
    let (suffix, level) = LEVEL_SUFFIXES
        .iter()
        .find(|(suffix, _)| last.ends_with(suffix) && last.len() > suffix.len())?;
    // `PCTP` is crime prevention, no power company of a city.
    let alias =
        find_alias(run.key.strip_suffix(suffix)?).filter(|it| it.first.kind != AgencyTypeKind::Enterprise)?;
    Some((alias, Some(*level)))
}

/// A name here whose head (`Sở`) was left out because it went before: `Nội vụ` after `Sở Tư pháp,`.
pub(super) fn match_headless(words: &Words<'_>, at: usize, head: &str) -> Option<Known> {
    let mut found = None;
    for_each_run(words, at, |run| {
        let key = format!("{head}{}", run.key);
        let (alias, goes_on) = look_up(&key);
        if let Some(alias) = alias {
            found = Some(Match::of(alias, run.end));
        }
        if goes_on {
            ControlFlow::Continue(())
        } else {
            ControlFlow::Break(())
        }
    });
    found.map(|it| it.in_place(words))
}

/// Words from some position on, taken together.
struct Run<'a> {
    /// Their letters and digits, folded, without `và`.
    key: &'a str,
    /// The position after them.
    end: usize,
    /// Whether a comma or `và` stands inside.
    has_sign: bool,
}

/// Calls back with every run of words from here, the shortest first.
fn for_each_run(words: &Words<'_>, at: usize, mut each: impl FnMut(Run<'_>) -> ControlFlow<()>) {
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
            || (end > at && words.begins_line(end) && is_new_line_item(words, at, end))
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
            // `và` with a slip.
            "a" | "v" | "av" | "vva" | "vaa"
                if end > at.saturating_add(1) && !words.is_capital(end.saturating_sub(1)) =>
            {
                has_sign = true;
                continue;
            }
            _ => {}
        }
        n_words = n_words.saturating_add(1);
        key.push_str(&token.folded);
        if each(Run {
            key: &key,
            end,
            has_sign,
        })
        .is_break()
        {
            return;
        }
    }
}

/// A line that begins with a bullet or a number, or with the word that the name began with (`Sở Tư pháp`, `Sở Du lịch`), is
/// an item of its own.
fn is_new_line_item(words: &Words<'_>, from: usize, at: usize) -> bool {
    !words.is_word(at) || (words.is_capital(at) && words.folded(at) == words.folded(from))
}

/// The number of a key and the letters right before it, which tell one unit from another (`PA06`, `PC06`): no slip is in them.
fn code_of(key: &str) -> Option<&str> {
    let number = key.find(|it: char| it.is_ascii_digit())?;
    key.get(number.saturating_sub(2)..)
}

/// How many letters may be wrong in a name.
fn allowed_slips(alias: &Alias) -> usize {
    match alias.key.len() {
        0..=5 => 0,
        6 => usize::from(alias.is_spelled),
        7 => usize::from(alias.is_spelled || alias.first.kind == AgencyTypeKind::Enterprise),
        8..=13 => 1,
        14..=21 => 2,
        _ => 3,
    }
}

/// The edit distance of two keys with neighbouring letters swapped as one slip; `None` above the limit.
pub(super) fn edit_distance(one: &str, other: &str, limit: usize) -> Option<usize> {
    if one.len().abs_diff(other.len()) > limit || limit == 0 {
        return (one == other).then_some(0);
    }
    // A slip puts one letter in the place of another at most.
    let (letters, others) = (letters_of(one), letters_of(other));
    let n_lacking = [letters & !others, others & !letters].map(|it| u32::count_ones(it) as usize);
    if n_lacking.iter().any(|it| *it > limit) {
        return None;
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

/// Which letters a key has, as bits: letters that share one count as the same.
fn letters_of(key: &str) -> u32 {
    key.chars()
        .fold(0, |letters, it| letters | 1_u32.rotate_left(u32::from(it)))
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
