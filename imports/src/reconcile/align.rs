//! Sets the concepts of two wordings against each other: which is the counterpart of which.

use super::concepts::{Class, ConceptId, are_near};
use super::token::{Token, Zone, may_be_anyone, names_work};
use super::wording::Wording;

/// A row of a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// The one that the pair is seen from.
    This,
    /// The other one.
    Other,
}

/// Two wordings with what each says of the other.
pub(super) struct Pairing<'a> {
    /// The first wording.
    pub(super) one: Paired<'a>,
    /// The second.
    pub(super) other: Paired<'a>,
}

/// One wording of a pair.
pub(super) struct Paired<'a> {
    /// The wording.
    pub(super) wording: &'a Wording,
    /// Its concepts in order.
    pub(super) said: Vec<Said<'a>>,
}

/// A concept of one side, and how nearly the other side says it.
#[derive(Clone, Copy)]
pub(super) struct Said<'a> {
    /// The concept.
    pub(super) token: &'a Token,
    /// Its counterpart on the other side, and where it stands there.
    pub(super) counterpart: Option<(usize, &'a Token)>,
    /// From 0, where the other side says nothing like it, to 1.
    pub(super) nearness: f64,
}

impl Said<'_> {
    /// How much of what it tells both sides say.
    pub(super) fn shared(&self) -> f64 {
        let both = self.counterpart.map(|it| (self.token.weight + it.1.weight) / 2.0);
        both.unwrap_or_default() * self.nearness
    }

    /// Whether the other side says nothing like it.
    pub(super) fn is_unsaid(&self) -> bool {
        self.counterpart.is_none()
    }

    /// Whether this side is about some people where the other speaks of anyone (`tổ chức` of `cá nhân, tổ chức`) or only dwells
    /// on them.
    pub(super) fn is_one_of_anyone(&self) -> bool {
        let is_about = self.token.class == Class::Who && self.token.zone == Zone::Core;
        let is_wider =
            |it: &Token| it.is_general && !self.token.is_general || it.is_dwelt_on && !self.token.is_dwelt_on;
        is_about && self.counterpart.is_some_and(|it| is_wider(it.1))
    }
}

impl<'a> Paired<'a> {
    fn of(wording: &'a Wording) -> Self {
        let said = wording.tokens.iter().map(|token| Said {
            token,
            counterpart: None,
            nearness: 0.0,
        });
        Self {
            wording,
            said: said.collect(),
        }
    }

    /// The concepts that the other side lacks, but for those that narrow nothing.
    pub(super) fn unsaid(&self) -> impl Iterator<Item = &'a Token> {
        let unsaid = self
            .said
            .iter()
            .filter(|it| it.is_unsaid() && !it.token.is_dwelt_on);
        unsaid.map(|it| it.token)
    }
}

/// Two concepts that are nearly the same, by their places on either side.
struct Near {
    idx: usize,
    place: usize,
    nearness: f64,
    concepts: (ConceptId, ConceptId),
}

impl<'a> Pairing<'a> {
    /// Finds for each concept its counterpart: the same one, else the nearest left over.
    pub(super) fn of(one: &'a Wording, other: &'a Wording) -> Self {
        let mut pairing = Self {
            one: Paired::of(one),
            other: Paired::of(other),
        };
        for (idx, token) in one.tokens.iter().enumerate() {
            if let Some(place) = other.tokens.iter().position(|it| it.concept == token.concept) {
                pairing.set(idx, place, 1.0);
            }
        }
        for near in pairing.near() {
            let is_free = |side: &Paired<'_>, place: usize| side.said.get(place).is_some_and(Said::is_unsaid);
            if is_free(&pairing.one, near.idx) && is_free(&pairing.other, near.place) {
                pairing.set(near.idx, near.place, near.nearness);
            }
        }
        pairing
    }

    /// The concepts that only one side says and that are nearly the same, nearest first; whichever side is seen first.
    fn near(&self) -> Vec<Near> {
        let mut near = Vec::new();
        for (idx, mine) in self.one.said.iter().enumerate().filter(|it| it.1.is_unsaid()) {
            for (place, theirs) in self.other.said.iter().enumerate().filter(|it| it.1.is_unsaid()) {
                let nearness = nearness(mine.token, theirs.token);
                if nearness > 0.0 {
                    let (one, other) = (mine.token.concept, theirs.token.concept);
                    near.push(Near {
                        idx,
                        place,
                        nearness,
                        concepts: (one.min(other), one.max(other)),
                    });
                }
            }
        }
        near.sort_by(|one, other| {
            let nearer = other.nearness.total_cmp(&one.nearness);
            nearer.then(one.concepts.cmp(&other.concepts))
        });
        near
    }

    fn set(&mut self, idx: usize, place: usize, nearness: f64) {
        let (Some(mine), Some(theirs)) = (self.one.said.get_mut(idx), self.other.said.get_mut(place)) else {
            return;
        };
        mine.counterpart = Some((place, theirs.token));
        mine.nearness = nearness;
        theirs.counterpart = Some((idx, mine.token));
        theirs.nearness = nearness;
    }
}

/// How nearly two concepts are the same. Enterprises stand for organisations only where either means anyone, and who does
/// something for what is done only where it is not about them (`bệnh viện có hồ sơ` is no `hồ sơ khám chữa bệnh`).
pub(super) fn nearness(one: &Token, other: &Token) -> f64 {
    if abbreviates(one, other) || abbreviates(other, one) {
        return ABBREVIATED;
    }
    let nearness = are_near(one.concept, other.concept);
    if nearness > 0.0 && (acts_otherwise(one, other) || acts_otherwise(other, one) || are_bodies(one, other))
    {
        return 0.0;
    }
    nearness
}

/// Whether the one does what the other is.
fn acts_otherwise(who: &Token, what: &Token) -> bool {
    who.is_subject && who.class == Class::Who && !who.is_general && names_work(what.concept)
}

fn are_bodies(one: &Token, other: &Token) -> bool {
    !one.is_general && !other.is_general && may_be_anyone(one.concept) && may_be_anyone(other.concept)
}

/// From this nearness on a concept nearly says what another says.
pub(super) const NEARLY: f64 = 0.7;

/// How nearly letters that may stand for several things are the words that the other row says.
const ABBREVIATED: f64 = 0.9;

/// Whether one is letters that no table knows and that are the first letters of the other (`SP` beside `sản phẩm`).
fn abbreviates(letters: &Token, words: &Token) -> bool {
    letters.class == Class::Unknown
        && words.class != Class::Unknown
        && letters.letters.is_some()
        && letters.letters == words.letters
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(one: &str, other: &str, expected: usize) {
        let (one, other) = (Wording::read(one), Wording::read(other));
        let pairing = Pairing::of(&one, &other);
        assert_eq!(pairing.one.unsaid().count(), expected);
    }

    #[test]
    fn the_nearest_are_paired_whichever_row_comes_first() {
        let (one, other) = ("Cắt giảm thành phần hồ sơ", "Số hóa hồ sơ, nộp giấy tờ");
        let lone = |one: &str, other: &str| -> Vec<f64> {
            let (one, other) = (Wording::read(one), Wording::read(other));
            let pairing = Pairing::of(&one, &other);
            let mut near: Vec<f64> = pairing.one.said.iter().map(|it| it.nearness).collect();
            near.retain(|it| *it > 0.0);
            near
        };
        assert_eq!(lone(one, other), [0.7]);
        assert_eq!(lone(other, one), [0.7]);
    }

    #[test]
    fn letters_mean_what_the_other_row_says_in_words() {
        check("Tỷ lệ HS được giải quyết", "Tỷ lệ hồ sơ được giải quyết", 0);
        check("Tỷ lệ SP được giải quyết", "Tỷ lệ hồ sơ được giải quyết", 1);
    }

    #[test]
    fn who_does_something_is_no_word_for_it_where_it_is_about_them() {
        check(
            "Hồ sơ sức khỏe tại bệnh viện",
            "Hồ sơ sức khỏe khi khám chữa bệnh",
            0,
        );
        check(
            "Bệnh viện có hồ sơ sức khỏe",
            "Hồ sơ sức khỏe khi khám chữa bệnh",
            1,
        );
    }
}
