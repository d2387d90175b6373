//! Sets the concepts of two wordings against each other: which is the counterpart of which, and in what order.

use super::concepts::are_near;
use super::wording::{Token, Wording, may_be_anyone};

/// A concept of one side and its counterpart on the other.
pub(super) struct Counterpart {
    /// Place in the other wording's tokens.
    pub(super) idx: usize,
    /// From 0 to 1.
    pub(super) nearness: f64,
}

/// For each concept of the first wording its counterpart in the second: the same one, else the nearest left over.
pub(super) fn counterparts(one: &Wording, other: &Wording) -> Vec<Option<Counterpart>> {
    let mut taken = vec![false; other.tokens.len()];
    let mut found: Vec<Option<Counterpart>> = one
        .tokens
        .iter()
        .map(|token| {
            let idx = other.tokens.iter().position(|it| it.concept == token.concept)?;
            *taken.get_mut(idx)? = true;
            Some(Counterpart { idx, nearness: 1.0 })
        })
        .collect();
    for (token, place) in one.tokens.iter().zip(&mut found).filter(|it| it.1.is_none()) {
        let nearest = other
            .tokens
            .iter()
            .enumerate()
            .filter(|(idx, _)| !taken.get(*idx).copied().unwrap_or(true))
            .map(|(idx, it)| Counterpart {
                idx,
                nearness: nearness(token, it),
            })
            .filter(|it| it.nearness > 0.0)
            .max_by(|one, other| one.nearness.total_cmp(&other.nearness));
        if let Some(nearest) = nearest {
            if let Some(it) = taken.get_mut(nearest.idx) {
                *it = true;
            }
            *place = Some(nearest);
        }
    }
    found
}

/// How nearly two concepts are the same. Enterprises stand for organisations only where either means anyone.
fn nearness(one: &Token, other: &Token) -> f64 {
    let are_bodies = may_be_anyone(one.concept) && may_be_anyone(other.concept);
    if are_bodies && !one.is_general && !other.is_general {
        return 0.0;
    }
    are_near(one.concept, other.concept)
}

/// The same from the other side: how nearly each concept of the second wording is met.
pub(super) fn counterparts_of_other(counterparts: &[Option<Counterpart>], n_tokens: usize) -> Vec<f64> {
    let mut nearness = vec![0.0; n_tokens];
    for counterpart in counterparts.iter().flatten() {
        if let Some(it) = nearness.get_mut(counterpart.idx) {
            *it = counterpart.nearness;
        }
    }
    nearness
}

/// Share of neighbouring shared concepts that follow each other the same way round.
pub(super) fn order(counterparts: &[Option<Counterpart>]) -> f64 {
    let places: Vec<usize> = counterparts.iter().flatten().map(|it| it.idx).collect();
    let n_pairs = places.len().saturating_sub(1);
    if n_pairs == 0 {
        return 1.0;
    }
    let n_kept = places.windows(2).filter(|it| it.first() < it.last()).count();
    ratio(n_kept, n_pairs)
}

/// A share of two counts.
pub(super) fn ratio(part: usize, whole: usize) -> f64 {
    let small = |it: usize| f64::from(u32::try_from(it).unwrap_or(u32::MAX));
    small(part) / small(whole).max(1.0)
}
