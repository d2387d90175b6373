//! Says which pairs stay in doubt however much else they share: something else stands in the place of a thing, or one row
//! says more, so that it may speak of a part, of other people, of another field of work.

use super::compare::Comparison;
use super::evidence::Evidence;
use crate::reading::AppendixKind;

/// From this weight on known things in each other's place keep a pair from being certain, however much else is shared.
const CLASH: f64 = 0.5;

/// From this weight on words that narrow an indicator do so too.
const NARROWING: f64 = 0.9;

/// From this weight on words of any kind in each other's place do so too.
const REPLACED: f64 = 0.5;

/// Up to this share of what both say words of no table are little.
const UNTOLD: f64 = 0.12;

/// From this weight of what both say on a row may be told anew in words of no table,
const RETOLD: f64 = 4.0;

/// where each side words at least so much in its own way.
const FEWEST_REWORDED: usize = 3;

/// From this share of what both say on an app or a way that only one names does so too: little is said beside it.
const CHANNEL: f64 = 0.33;

/// And from this share of the words that both say on things that only one names.
const THINGS: f64 = 0.6;

/// From this weight on people, places and ways that only one task names do so.
const WHOM: f64 = 0.9;

/// A task of which both say this much is known by it, whatever is done first: `công bố` or `rà soát, đề xuất`;
const TELLS_WHATEVER_IS_DONE: f64 = 3.2;

/// this much, where one begins with a thing that the other does not speak of;
const TELLS_WHATEVER_COMES_FIRST: f64 = 5.0;

/// and where each says at least this share of the other's thing itself.
const HALF: f64 = 0.5;

/// Why a pair may be two things however much else both say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Doubt {
    /// One says all that the other says and more that no plan says: a work, a field of work, a part, words of no table.
    SaysMore,
    /// One is about some people where the other speaks of anyone.
    SomePeople,
    /// Both say the same in the same order but for one thing put for another.
    Swapped,
    /// Something else stands in the place of a thing.
    OtherThing,
    /// Something else is done.
    OtherDeed,
    /// It is for another work.
    OtherUse,
    /// One says more closely what it means.
    Narrower,
    /// Only one names people, places or ways, or an app beside little else.
    OtherWhom,
    /// Only one says a number or which way something changes.
    LoneNumber,
    /// They begin with other things.
    OtherHead,
    /// Offices of another level do it.
    OtherOffices,
    /// One measures something else of the thing.
    OtherMeasure,
    /// One is a share and the other an amount.
    ShareAndAmount,
}

/// A doubt and whether a pair raises it.
type Asked = (Doubt, bool);

/// Why a pair cannot be certain however much else is shared; empty where nothing speaks against it.
pub(super) fn doubts(kind: AppendixKind, evidence: &Evidence) -> Vec<Doubt> {
    let names = &evidence.names;
    let either = [
        (Doubt::SaysMore, is_set_apart(kind, names)),
        (Doubt::SomePeople, names.is_of_some),
        (Doubt::Swapped, names.is_swapped),
        (Doubt::ShareAndAmount, evidence.is_counted_otherwise),
    ];
    let mut doubts = raised(&either);
    match kind {
        AppendixKind::Indicators => doubts.extend(of_indicators(names)),
        AppendixKind::Tasks => doubts.extend(of_tasks(names)),
    }
    doubts
}

fn raised(asked: &[Asked]) -> Vec<Doubt> {
    asked.iter().filter(|it| it.1).map(|it| it.0).collect()
}

fn of_indicators(names: &Comparison) -> Vec<Doubt> {
    let mut doubts = other_or_narrower(names);
    doubts.extend(raised(&[
        (Doubt::OtherHead, names.begins_otherwise),
        (Doubt::OtherOffices, names.is_by_others),
        (Doubt::OtherMeasure, names.measures_otherwise),
    ]));
    doubts
}

fn of_tasks(names: &Comparison) -> Vec<Doubt> {
    raised(&[
        (
            Doubt::OtherThing,
            names.clash >= CLASH || names.unknown_instead >= CLASH,
        ),
        (Doubt::LoneNumber, names.n_lone_facts > 0),
        (Doubt::OtherWhom, is_by_or_for_others(names)),
        (
            Doubt::OtherDeed,
            names.reviews_law
                || names.does_otherwise
                    && (names.shared < TELLS_WHATEVER_IS_DONE
                        || names.n_heads_lost > 0 && names.shared < TELLS_WHATEVER_COMES_FIRST
                        || names.core < HALF),
        ),
    ])
}

/// Whether one says all that the other says and words more that the programme does not know, or a work of its own (`tập
/// huấn`), or names another field of work: a row that means something of its own beside what all plans have.
pub(super) fn is_set_apart(kind: AppendixKind, names: &Comparison) -> bool {
    adds_words(kind, names) || names.says_more.works > 0.0 || names.apart > 0.0
}

/// Whether one says all that the other says and words more that the programme does not know. Where much is the same and
/// both go their own way in wording it, such words are a way of wording too.
fn adds_words(kind: AppendixKind, names: &Comparison) -> bool {
    // An indicator is told in few words: each of them may tell it from another. A task tells at length what is done, and how.
    let (unknown, most) = match kind {
        AppendixKind::Indicators => (names.says_more.unknown, UNTOLD),
        AppendixKind::Tasks => (names.says_more.unknown_named, 2.0 * UNTOLD),
    };
    unknown > 0.0 && (unknown > most * names.shared || !is_retold(names))
}

fn is_retold(names: &Comparison) -> bool {
    names.shared >= RETOLD && names.n_reworded >= FEWEST_REWORDED
}

/// Whether one row is the other in the same words, but for one thing put for another, or words or people added.
pub(super) fn is_copied_otherwise(kind: AppendixKind, names: &Comparison) -> bool {
    names.is_swapped
        || names.says_more.unknown > 0.0 && names.n_reworded == 0
        || kind == AppendixKind::Tasks && is_by_or_for_others(names)
}

/// Whether people, places or ways that one names tell the two apart, and hardly anything else.
fn is_by_or_for_others(names: &Comparison) -> bool {
    names.whom >= WHOM && says_the_same_but_for_whom(names)
}

/// Whether nearly nothing else tells the two apart than people, places and ways that one names.
fn says_the_same_but_for_whom(names: &Comparison) -> bool {
    const NEARLY_NOTHING: f64 = 0.15;
    let apart = names.replaced + names.added + names.tails + names.actions + names.actions_replaced;
    apart - names.whom <= NEARLY_NOTHING * names.shared
}

/// Known things stand in each other's place, something else is done, or one speaks of something narrower than the other.
fn other_or_narrower(names: &Comparison) -> Vec<Doubt> {
    // Among much that is the same a few words of no table change little; known words that narrow always do.
    let little = UNTOLD * names.shared;
    raised(&[
        (
            Doubt::OtherThing,
            names.clash >= CLASH || names.replaced >= REPLACED.max(little),
        ),
        (Doubt::OtherDeed, names.does_otherwise),
        (Doubt::OtherUse, names.serves_otherwise),
        (
            Doubt::Narrower,
            names.narrowing - names.unknown >= NARROWING
                || names.narrowing >= NARROWING.max(little)
                || names.things >= THINGS * names.shared_words,
        ),
        (Doubt::OtherWhom, names.channels >= CHANNEL * names.shared),
        (Doubt::LoneNumber, names.n_lone_facts > 0),
    ])
}

/// Whether two rows say the same thing, only with fewer words in common than certainty asks for: what stands in the same
/// place may be joined then.
pub(super) fn says_nothing_else(names: &Comparison) -> bool {
    let does_more = names.has_lone_deed && names.actions_replaced > 0.0;
    !does_more && other_or_narrower(names).is_empty()
}

#[cfg(test)]
mod tests;
