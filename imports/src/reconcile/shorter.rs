//! Tells rows that say the same in fewer words: a terse plan drops the purpose, a member of a list, a quality that goes
//! without saying. Whether such a pair is the same thing, the rows around it decide ([`super::edges`]).
//!
//! The short row says nothing that the long one does not, and begins with what the long one begins with. What the long row
//! says beside it may be no number and, of an indicator, no other people and nothing else done: those tell another thing.

use super::align::{Paired, Pairing, Said, Side};
use super::compare::Comparison;
use super::concepts::Class;
use super::doubt::is_set_apart;
use super::score::{ALL_SAID, SHORTENED};
use super::token::{Token, Zone, is_plain_action};
use super::wording::Wording;
use crate::reading::AppendixKind;

/// A row that says nothing that the other does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Short {
    /// Which one.
    pub(super) side: Side,
    /// Whether the other, for all that it says beside it, may be the same thing.
    pub(super) is_same: bool,
}

impl Short {
    /// The row beside one that names more things.
    pub(super) fn beside(narrower: Side) -> Self {
        let side = match narrower {
            Side::This => Side::Other,
            Side::Other => Side::This,
        };
        Self { side, is_same: true }
    }

    /// The log odds at least of the pair.
    pub(super) fn least(self) -> f64 {
        if self.is_same { SHORTENED } else { ALL_SAID }
    }
}

/// Which of two rows is all said by the other, if either is.
pub(super) fn find_short(kind: AppendixKind, pairing: &Pairing<'_>, names: &Comparison) -> Option<Short> {
    const INSTEAD: f64 = 0.4;
    const MOST: f64 = 0.5;
    if !names.conflicts.is_empty() || names.replaced > INSTEAD {
        return None;
    }
    let (mine, theirs) = (&pairing.one, &pairing.other);
    let says_most = kind == AppendixKind::Tasks || names.core >= MOST;
    let is_otherwise = names.begins_otherwise || names.is_by_others || is_set_apart(kind, names);
    let may_be_same = says_most && names.n_lone_facts == 0 && !is_otherwise;
    let short = |side, long: &Paired<'_>| Short {
        side,
        is_same: may_be_same && begins_alike(long) && leaves_the_same(long, kind),
    };
    let by_theirs = tells(mine.wording) && is_all_said(mine, theirs);
    let by_mine = tells(theirs.wording) && is_all_said(theirs, mine);
    match (by_theirs, by_mine) {
        // Where each says all of the other, whichever says less is the short one.
        (true, true) if is_shorter(theirs.wording, mine.wording) => Some(short(Side::Other, mine)),
        (true, _) => Some(short(Side::This, theirs)),
        (false, true) => Some(short(Side::Other, mine)),
        (false, false) => None,
    }
}

fn is_shorter(one: &Wording, other: &Wording) -> bool {
    let lighter = one.weight().total_cmp(&other.weight());
    lighter.then_with(|| one.key.cmp(&other.key)).is_lt()
}

/// Whether one of two rows says little that the other does not: a row to ask about where none is likelier. `telling` is how
/// much the two tell.
pub(super) fn is_nearly_said(pairing: &Pairing<'_>, telling: (f64, f64)) -> bool {
    const FEWEST: usize = 2;
    const MOST: f64 = 0.75;
    let by_other = |side: &Paired<'_>, telling: f64| {
        let said = side.said.iter().filter(|it| !it.is_unsaid());
        let said = said.filter(|it| it.token.class.is_telling());
        let told: f64 = said
            .clone()
            .map(|it| it.token.telling_weight() * it.nearness)
            .sum();
        told >= MOST * telling && said.count() >= FEWEST
    };
    by_other(&pairing.one, telling.0) || by_other(&pairing.other, telling.1)
}

/// Whether a wording tells enough for a row to be known by it.
fn tells(wording: &Wording) -> bool {
    const MUCH: f64 = 2.0;
    const SOME: f64 = 1.5;
    let has_key = wording.tokens.iter().any(|it| it.class == Class::Key);
    let telling = wording.telling();
    telling >= MUCH || has_key && telling >= SOME
}

/// Whether the other side says all of this one, but for words that tell nothing by themselves. People of whom it is said are
/// not said where the other speaks of anyone, nor anyone where it speaks of nobody (`người dân có thẻ ngân hàng`).
fn is_all_said(side: &Paired<'_>, other: &Paired<'_>) -> bool {
    let speaks_of_anyone = other.wording.tokens.iter().any(|it| it.is_general);
    let tells_nothing = |it: &Token| match it.class {
        Class::Verb => is_plain_action(it.concept),
        Class::Bodies => true,
        Class::Light => it.zone == Zone::Tail || names_kind(side, it),
        _ => it.is_general && speaks_of_anyone,
    };
    side.unsaid().all(tells_nothing) && !side.said.iter().any(Said::is_one_of_anyone)
}

/// Whether a light word tells what kind of thing is named next (`mô hình “Trạm công dân số”`), which the other side names too.
fn names_kind(side: &Paired<'_>, light: &Token) -> bool {
    const BESIDE: u32 = 2;
    let follows = |it: &Token| (light.end..=light.end.saturating_add(BESIDE)).contains(&it.start);
    side.said
        .iter()
        .any(|it| it.token.class == Class::Key && !it.is_unsaid() && follows(it.token))
}

/// Whether the other side says the first noun.
fn begins_alike(side: &Paired<'_>) -> bool {
    let mut nouns = side.said.iter();
    let first = nouns.find(|it| it.token.class.is_telling() && !it.token.is_general);
    first.is_some_and(|it| !it.is_unsaid())
}

/// Whether what the other side leaves unsaid leaves the thing the same.
fn leaves_the_same(side: &Paired<'_>, kind: AppendixKind) -> bool {
    side.unsaid().filter(|it| it.zone == Zone::Core).all(|it| {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reconcile::wording::Wording;

    #[track_caller]
    fn check(one: &str, other: &str, expected: Option<Side>) {
        let (one, other) = (Wording::read(one), Wording::read(other));
        let pairing = Pairing::of(&one, &other);
        let names = Comparison::of(&pairing);
        let found = find_short(AppendixKind::Indicators, &pairing, &names);
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
    fn what_kind_of_thing_it_is_goes_without_saying() {
        check(
            "Triển khai mô hình “Trạm công dân số”",
            "Triển khai “Trạm công dân số” song song với dịch vụ công",
            Some(Side::This),
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

    #[test]
    fn a_row_nearly_all_said_by_another_is_asked_about() {
        let long =
            "Người dân, doanh nghiệp nhận thông báo, gửi phản ánh, kiến nghị tới cơ quan nhà nước qua VNeID";
        for (short, expected) in [
            ("Phản ánh, kiến nghị qua VNeID", true),
            ("Phản ánh, kiến nghị qua tổng đài", false),
            ("Học liệu trên VNeID", false),
        ] {
            let (one, other) = (Wording::read(short), Wording::read(long));
            let pairing = Pairing::of(&one, &other);
            let telling = (one.telling(), other.telling());
            assert_eq!(is_nearly_said(&pairing, telling), expected, "{short}");
        }
    }
}
