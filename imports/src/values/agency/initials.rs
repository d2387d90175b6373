//! Names shortened to initials as the clerk pleases: `Sở VHTT và Du lịch`, `Tòa án ND`, `STP`.
//!
//! A capital word stands for as many words of a name as it has letters. Only one reading counts: where two names fit, none does.

use std::cmp::Ordering;

use crate::values::agency::alias::{ALIASES, Alias};
use crate::values::agency::known::{Known, Match};
use crate::values::agency::words::Words;

/// A whole name in one word needs so many letters: fewer mean too much (`TT`, `CT`).
const MIN_SINGLE: usize = 3;

/// The longest name of the lexicon that the words here shorten, its place included.
pub(super) fn match_initials(words: &Words<'_>, at: usize) -> Option<Known> {
    if !words.is_word(at) || !words.is_capital(at) {
        return None;
    }
    let mut best: Option<(usize, &'static Alias)> = None;
    let mut is_unique = true;
    for alias in ALIASES.iter().filter(|it| it.is_spelled) {
        let Some(end) = end_of_short(words, at, alias) else {
            continue;
        };
        match best.map_or(Ordering::Greater, |(longest, _)| end.cmp(&longest)) {
            Ordering::Greater => (best, is_unique) = (Some((end, alias)), true),
            Ordering::Equal => is_unique &= best.is_some_and(|(_, it)| it.first.slug == alias.first.slug),
            Ordering::Less => {}
        }
    }
    let (end, alias) = best.filter(|_| is_unique)?;
    Some(Match::of(alias, end).in_place(words))
}

/// The position after a shortened form of a name that begins here.
fn end_of_short(words: &Words<'_>, at: usize, alias: &Alias) -> Option<usize> {
    let mut rest = alias.words();
    let mut longest = 0;
    let mut end = at;
    loop {
        let mut others = rest.clone();
        let Some(wanted) = others.next() else { break };
        while end > at
            && (words.is_sign(end, &["&", "-", "–"])
                || words.folded(end) == "va"
                || (alias.has_parts && words.is_sign(end, &[","])))
        {
            end = end.saturating_add(1);
        }
        let token = words.get(end)?;
        if token.folded == wanted {
            rest = others;
        } else {
            let n_letters = token.folded.chars().count();
            let initials = rest.by_ref().take(n_letters).filter_map(|it| it.chars().next());
            let is_short = token.text.chars().all(char::is_uppercase) && token.folded.chars().eq(initials);
            if !is_short {
                return None;
            }
            longest = longest.max(n_letters);
        }
        end = end.saturating_add(1);
    }
    let is_single = end == at.saturating_add(1);
    (longest >= if is_single { MIN_SINGLE } else { 2 }).then_some(end)
}
