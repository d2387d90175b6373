//! What a wording begins with and how much of its core the other wording of a pair says: rows that begin with other things,
//! are done by others or measure something else of a thing are seldom the same.

use super::align::{Paired, Said};
use super::concepts::Class;
use super::token::{Token, Zone};
use super::wording::Wording;

fn is_core_noun(token: &Token) -> bool {
    token.zone == Zone::Core
        && !matches!(
            token.class,
            Class::Verb | Class::Deed | Class::Bodies | Class::Turn
        )
}

/// The core nouns of a side.
fn core_nouns<'a>(side: &'a Paired<'_>) -> impl Iterator<Item = &'a Said<'a>> {
    side.said.iter().filter(|it| is_core_noun(it.token))
}

/// Share of a wording's core nouns that the other wording has, by weight.
pub(super) fn core(side: &Paired<'_>) -> f64 {
    let mut all = 0.0;
    let mut shared = 0.0;
    for it in core_nouns(side) {
        all += it.token.weight;
        shared += it.token.weight * it.nearness;
    }
    if all > 0.0 { shared / all } else { 1.0 }
}

/// Whether the other wording lacks the first noun.
pub(super) fn loses_head(side: &Paired<'_>) -> bool {
    core_nouns(side).next().is_some_and(Said::is_unsaid)
}

/// Whether the first noun is a measure of its own, and the other wording lacks it. What is set against the GRDP is a value,
/// whether that is said or not.
pub(super) fn loses_measure(side: &Paired<'_>, other: &Wording) -> bool {
    let is_value = || other.tokens.iter().any(|it| it.concept.name() == Some("grdp"));
    core_nouns(side)
        .next()
        .is_some_and(|it| match it.token.concept.name() {
            Some("giá trị" | "quy mô") => it.is_unsaid() && !is_value(),
            Some("kinh phí" | "doanh thu" | "nhu cầu") => it.is_unsaid(),
            _ => false,
        })
}

/// Whether a word says that the thing itself is only tried.
pub(super) fn is_trial(token: &Token) -> bool {
    token.zone == Zone::Core && token.concept.name() == Some("thí điểm")
}

/// Whether the other wording lacks the first known noun that is not people in general.
pub(super) fn loses_thing(side: &Paired<'_>) -> bool {
    let mut nouns = core_nouns(side);
    let first = nouns.find(|it| !it.token.is_general && it.token.class != Class::Unknown);
    first.is_some_and(Said::is_unsaid)
}

/// Whether a wording counts things (`số hồ sơ nộp`) of which the other does not speak, or of whose share it does not.
pub(super) fn counts_otherwise(side: &Paired<'_>, other: &Paired<'_>) -> bool {
    let counted = side
        .said
        .first()
        .filter(|it| !it.token.is_general && is_core_noun(it.token));
    let Some(counted) = counted.filter(|_| side.wording.counts_things) else {
        return false;
    };
    let is_share = other.wording.key.starts_with("tỷ lệ ");
    // Whoever is counted may be named in any order (`trường học, bệnh viện`).
    let n_counted = match counted.token.class {
        Class::Who => side
            .said
            .iter()
            .take_while(|it| it.token.class == Class::Who)
            .count(),
        _ => 1,
    };
    let first = core_nouns(other).find(|it| !it.token.is_general);
    let is_first = first.is_some_and(|it| it.counterpart.is_some_and(|it| it.0 < n_counted));
    counted.is_unsaid() || is_share && !is_first
}

/// Whether people do what offices do by the other wording.
pub(super) fn does_by_bodies(people: &Paired<'_>, bodies: &Paired<'_>) -> bool {
    let begins = |side: &Paired<'_>, class| {
        let first = side.said.first();
        first.is_some_and(|it| it.is_unsaid() && it.token.class == class)
    };
    begins(people, Class::Who) && begins(bodies, Class::Bodies)
}
