//! Tells rows that say the same in fewer words: a terse plan drops the purpose, a member of a list, a quality that goes
//! without saying. Whether such a pair is the same thing, the rows around it decide ([`super::edges`]).
//!
//! The short row says nothing that the long one does not, and begins with what the long one begins with. What the long row
//! says beside it may be no number and, of an indicator, no other people and nothing else done: those tell another thing.

use super::align::{Counterpart, counterparts};
use super::compare::Comparison;
use super::concepts::{Class, ConceptId};
use super::score::is_set_apart;
use super::wording::{Token, Wording, Zone};
use crate::reading::AppendixKind;

/// A row of a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// The one that the pair is seen from.
    This,
    /// The other one.
    Other,
}

/// A row that says nothing that the other does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Short {
    /// Which one.
    pub(super) side: Side,
    /// Whether the other, for all that it says beside it, may be the same thing.
    pub(super) is_same: bool,
}

/// Which of two rows is all said by the other, if either is.
pub(super) fn find_short(
    kind: AppendixKind,
    one: &Wording,
    other: &Wording,
    names: &Comparison,
) -> Option<Short> {
    const INSTEAD: f64 = 0.4;
    const MOST: f64 = 0.5;
    if !names.conflicts.is_empty() || names.replaced > INSTEAD {
        return None;
    }
    let counterparts = counterparts(one, other);
    let mine = Said::by_other(one, &counterparts, other);
    let theirs = Said::by_one(other, &counterparts, one);
    let says_most = kind == AppendixKind::Tasks || names.core >= MOST;
    let may_be_same = says_most && names.n_lone_facts == 0 && !is_set_apart(names);
    let short = |side, long: &Said<'_>| Short {
        side,
        is_same: may_be_same && long.begins_alike() && long.leaves_the_same(kind),
    };
    if tells(one) && mine.is_all_said_by(&theirs) {
        Some(short(Side::This, &theirs))
    } else if tells(other) && theirs.is_all_said_by(&mine) {
        Some(short(Side::Other, &mine))
    } else {
        None
    }
}

/// Whether a wording tells enough for a row to be known by it.
fn tells(wording: &Wording) -> bool {
    const MUCH: f64 = 2.0;
    const SOME: f64 = 1.5;
    let has_key = wording.tokens.iter().any(|it| it.class == Class::Key);
    let telling = wording.telling();
    telling >= MUCH || has_key && telling >= SOME
}

/// Whether plans begin with the action whatever they do (`xây dựng`, `sử dụng`, `nghiên cứu`).
fn is_plain_action(concept: ConceptId) -> bool {
    matches!(
        concept.name(),
        Some("ban hành" | "sử dụng" | "nghiên cứu" | "phát động" | "tích hợp" | "kết nối" | "cung cấp")
    )
}

/// A wording with the concepts that the other one says instead of its own.
struct Said<'a> {
    tokens: Vec<(&'a Token, Option<&'a Token>)>,
}

impl<'a> Said<'a> {
    /// The first wording of a pair, by what the second says.
    fn by_other(one: &'a Wording, counterparts: &[Option<Counterpart>], other: &'a Wording) -> Self {
        let said = counterparts.iter().map(|it| other.tokens.get(it.as_ref()?.idx));
        Self {
            tokens: one.tokens.iter().zip(said).collect(),
        }
    }

    /// The second wording of a pair, by what the first says.
    fn by_one(other: &'a Wording, counterparts: &[Option<Counterpart>], one: &'a Wording) -> Self {
        let mut tokens: Vec<(&Token, Option<&Token>)> = other.tokens.iter().map(|it| (it, None)).collect();
        for (token, counterpart) in one.tokens.iter().zip(counterparts) {
            if let Some(it) = counterpart.as_ref().and_then(|it| tokens.get_mut(it.idx)) {
                it.1 = Some(token);
            }
        }
        Self { tokens }
    }

    fn unsaid(&self) -> impl Iterator<Item = &'a Token> {
        self.tokens.iter().filter(|it| it.1.is_none()).map(|it| it.0)
    }

    /// Whether the other says all of it, but for words that tell nothing by themselves. People of whom it is said are not
    /// said where the other speaks of anyone (`tổ chức` of `cá nhân, tổ chức, doanh nghiệp`), nor anyone where it speaks of
    /// nobody (`người dân có thẻ ngân hàng`).
    fn is_all_said_by(&self, other: &Said<'_>) -> bool {
        let speaks_of_anyone = other.tokens.iter().any(|it| it.0.is_general);
        let is_narrower = |it: &(&Token, Option<&Token>)| {
            it.0.class == Class::Who && !it.0.is_general && it.1.is_some_and(|it| it.is_general)
        };
        let tells_nothing = |it: &Token| match it.class {
            Class::Verb => is_plain_action(it.concept),
            Class::Bodies => true,
            Class::Light => it.zone == Zone::Tail,
            _ => it.is_general && speaks_of_anyone,
        };
        self.unsaid().all(tells_nothing) && !self.tokens.iter().any(is_narrower)
    }

    /// Whether the other says its first noun.
    fn begins_alike(&self) -> bool {
        let mut nouns = self
            .tokens
            .iter()
            .filter(|it| it.0.class.is_telling() && !it.0.is_general);
        nouns.next().is_some_and(|it| it.1.is_some())
    }

    /// Whether what the other leaves unsaid leaves the thing the same.
    fn leaves_the_same(&self, kind: AppendixKind) -> bool {
        self.unsaid().filter(|it| it.zone == Zone::Core).all(|it| {
            let tells_of_task = it.class == Class::Who;
            let tells = tells_of_task
                || matches!(
                    it.class,
                    Class::Deed | Class::Turn | Class::Channel | Class::Unknown
                );
            it.is_general
                || !match kind {
                    AppendixKind::Indicators => tells,
                    AppendixKind::Tasks => tells_of_task,
                }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reconcile::wording::Wording;

    #[track_caller]
    fn check(one: &str, other: &str, expected: Option<Side>) {
        let (one, other) = (Wording::read(one), Wording::read(other));
        let names = Comparison::of(&one, &other);
        let found = find_short(AppendixKind::Indicators, &one, &other, &names);
        let found = found.filter(|it| it.is_same).map(|it| it.side);
        assert_eq!(found, expected);
    }

    #[test]
    fn fewer_words_may_say_the_same() {
        check(
            "Thuê bao di động xác thực với CSDLQG về dân cư",
            "Tỷ lệ thuê bao di động được xác thực với CSDLQG về dân cư, căn cước hoặc định danh điện tử",
            Some(Side::This),
        );
        check(
            "Hoàn thành phổ cập kỹ năng số cơ bản cho lực lượng lao động",
            "Lực lượng lao động phổ cập kỹ năng số",
            Some(Side::Other),
        );
    }

    #[test]
    fn other_people_numbers_and_deeds_tell_another_thing() {
        check("Dân số phủ sóng 5G", "Dân số phủ sóng 5G ở khu công nghiệp", None);
        check(
            "Dân số có tài khoản ngân hàng",
            "Dân số từ 15 tuổi có tài khoản ngân hàng",
            None,
        );
        check(
            "Hệ thống camera đô thị thông minh",
            "Kiểm tra hệ thống camera đô thị thông minh",
            None,
        );
    }
}
