//! Finds rows that take together what others take apart: a whole and its parts are never the same thing.
//!
//! A whole says what its part says, and a good deal more. How it says the rest tells an addition (`…, phục vụ chỉ đạo, điều
//! hành`) from a second work ([`super::works`]) or from the other points of a list ([`super::lists`]), and so do two rows of
//! one appendix that each say another piece of it.

use super::Relation;
use super::align::{Paired, Pairing, nearness};
use super::concepts::Class;
use super::lists::keeps_some;
use super::token::Token;
use super::wording::Wording;
use super::works::does_one_of;
use crate::reading::AppendixKind;

/// From this share on a wording counts as said by another.
pub(super) const SAID: f64 = 0.8;

/// How much a part has to tell by itself.
pub(super) const TELLS: f64 = 2.0;

/// Whether one wording plainly is a whole of which the other is a part, seen from the first.
pub(super) fn plain_relation(kind: AppendixKind, pairing: &Pairing<'_>) -> Option<Relation> {
    let is_whole = |whole: &Paired<'_>, part: &Paired<'_>| {
        // An indicator that counts some of a list is another one, and is told so by its words.
        does_one_of(whole, part) || kind == AppendixKind::Tasks && keeps_some(whole, part)
    };
    if is_whole(&pairing.one, &pairing.other) {
        Some(Relation::Contains)
    } else if is_whole(&pairing.other, &pairing.one) {
        Some(Relation::PartOf)
    } else {
        None
    }
}

/// Whether a wording says nearly all that another says.
pub(super) fn may_contain(whole: &Wording, part: &Wording) -> bool {
    noun_weight(part) >= TELLS && share_said(part, whole) >= SAID
}

/// Whether two parts each say a piece of the whole that the other does not.
pub(super) fn complement(whole: &Wording, one: &Wording, other: &Wording) -> bool {
    const PIECE: f64 = 1.0;
    const MOSTLY: f64 = 0.6;
    let says = |part: &Wording, token: &Token| part.tokens.iter().any(|it| it.concept == token.concept);
    let nearly_says = |part: &Wording, token: &Token| {
        says(part, token) || part.tokens.iter().any(|it| nearness(it, token) > 0.0)
    };
    let only = |mine: &Wording, theirs: &Wording| -> f64 {
        let nouns = whole.tokens.iter().filter(|it| is_noun(it));
        nouns
            .filter(|it| says(mine, it) && !nearly_says(theirs, it))
            .map(|it| it.weight)
            .sum()
    };
    share_said(other, whole) >= MOSTLY && only(one, other) >= PIECE && only(other, one) >= PIECE
}

/// Share of a wording's nouns that another says too, by weight.
pub(super) fn share_said(wording: &Wording, by: &Wording) -> f64 {
    share(&Pairing::of(wording, by).one, is_noun)
}

/// Share of what counts on one side of a pair that the other side says too, by weight.
pub(super) fn share(side: &Paired<'_>, counts: impl Fn(&Token) -> bool) -> f64 {
    let mut all = 0.0;
    let mut said = 0.0;
    for it in side.said.iter().filter(|it| counts(it.token)) {
        all += it.token.weight;
        said += it.token.weight * it.nearness;
    }
    if all > 0.0 { said / all } else { 0.0 }
}

/// How much the nouns of a wording tell.
pub(super) fn noun_weight(wording: &Wording) -> f64 {
    let nouns = wording.tokens.iter().filter(|it| is_noun(it));
    nouns.map(|it| it.weight).sum()
}

/// Whether a concept says what something is, and not what is done or by whom.
pub(super) fn is_noun(token: &Token) -> bool {
    !matches!(
        token.class,
        Class::Verb | Class::Deed | Class::Bodies | Class::Turn
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_parts_complement_each_other() {
        let whole = Wording::read("Xác thực thuê bao di động và tài khoản ngân hàng với dữ liệu dân cư");
        let one = Wording::read("Xác thực thuê bao di động với dữ liệu dân cư");
        let other = Wording::read("Xác thực tài khoản ngân hàng với dữ liệu dân cư");
        assert!(complement(&whole, &one, &other));
        assert!(!complement(&whole, &one, &one));
        // What a part says in other words, no second piece says alone.
        let again = Wording::read("Xác thực tài khoản ngân hàng với dữ liệu cư dân, khai báo hồ sơ");
        let whole = Wording::read("Xác thực tài khoản ngân hàng với dữ liệu dân cư, kê khai hồ sơ");
        assert!(!complement(
            &whole,
            &again,
            &Wording::read("Kê khai hồ sơ, kê khai")
        ));
    }
}
