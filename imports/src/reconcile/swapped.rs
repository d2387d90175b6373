//! Whether two wordings say the same in the same order but for one thing put for another: `xác thực thuê bao di động` beside
//! `xác thực thuê bao truyền hình`.

use super::concepts::{Class, ConceptId, are_near, is_word_of};
use super::token::may_be_anyone;

/// At most so many concepts stand for one thing.
const ONE_THING: usize = 4;

/// Whether one sequence of concepts becomes the other when one thing in it is put for another.
pub(super) fn is_swapped(one: &[ConceptId], other: &[ConceptId]) -> bool {
    let n_before = one.iter().zip(other).take_while(|it| it.0 == it.1).count();
    let (mine, theirs) = (behind(one, n_before), behind(other, n_before));
    let backwards = mine.iter().rev().zip(theirs.iter().rev());
    let n_after = backwards.take_while(|it| it.0 == it.1).count();
    let (mine, theirs) = (before(mine, n_after), before(theirs, n_after));
    let longest = mine.len().max(theirs.len());
    if mine.is_empty()
        || theirs.is_empty()
        || longest > ONE_THING
        || n_before.saturating_add(n_after) < longest.max(2)
    {
        return false;
    }
    let (mine, theirs) = (
        Part { it: mine, whole: one },
        Part {
            it: theirs,
            whole: other,
        },
    );
    mine.is_other_than(&theirs)
}

fn behind(sequence: &[ConceptId], n: usize) -> &[ConceptId] {
    sequence.get(n..).unwrap_or_default()
}

fn before(sequence: &[ConceptId], n: usize) -> &[ConceptId] {
    sequence
        .get(..sequence.len().saturating_sub(n))
        .unwrap_or_default()
}

/// What stands in the one place where two sequences differ.
struct Part<'a> {
    it: &'a [ConceptId],
    whole: &'a [ConceptId],
}

impl Part<'_> {
    fn is_other_than(&self, other: &Self) -> bool {
        const A_THING: f64 = 0.5;
        const A_FIELD: f64 = 0.3;
        // `ngân hàng, tổ chức` beside `giao dịch, ngân hàng` is another order of words. And people in general may be left out for
        // anything; they are put for other people only.
        let is_pure = !self.it.iter().any(|it| other.it.contains(it));
        if !is_pure || self.is_anyone() != other.is_anyone() && !(self.names_whom() && other.names_whom()) {
            return false;
        }
        let (own, others) = (self.own_weight(other), other.own_weight(self));
        own >= A_THING && others >= A_THING
            || own >= A_FIELD && self.names_more_widely(other)
            || others >= A_FIELD && other.names_more_widely(self)
    }

    /// How much it says that the other sequence says nothing like.
    fn own_weight(&self, other: &Self) -> f64 {
        let own = self
            .it
            .iter()
            .filter(|it| !other.whole.iter().any(|other| are_like(**it, *other)));
        own.map(|it| it.class().weight()).sum()
    }

    /// Whether people and organisations in general are named.
    fn is_anyone(&self) -> bool {
        self.it.iter().all(|it| may_be_anyone(*it))
    }

    /// Whether people are named, or words of no table.
    fn names_whom(&self) -> bool {
        self.it
            .iter()
            .all(|it| matches!(it.class(), Class::Who | Class::Unknown))
    }

    /// Whether it calls by a wider name what the other part names (`thuê bao` for `thuê bao di động`).
    fn names_more_widely(&self, other: &Self) -> bool {
        matches!(other.it, [it] if self.it.iter().any(|wide| is_word_of(*wide, *it)))
    }
}

fn are_like(one: ConceptId, other: ConceptId) -> bool {
    one == other || are_near(one, other) > 0.0 || is_word_of(one, other) || is_word_of(other, one)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reconcile::wording::Wording;

    #[track_caller]
    fn check(one: &str, other: &str, expected: bool) {
        let (one, other) = (Wording::read(one).sequence, Wording::read(other).sequence);
        assert_eq!(is_swapped(&one, &other), expected, "{one:?} {other:?}");
        assert_eq!(is_swapped(&other, &one), expected, "{other:?} {one:?}");
    }

    #[test]
    fn one_thing_put_for_another_is_found() {
        let name = "Triển khai xác thực thông tin thuê bao di động với dữ liệu dân cư, căn cước";
        check(name, &name.replace("di động", "truyền hình"), true);
        check(name, &name.replace("căn cước", "sổ hưu"), true);
        let name = "Định danh, xác thực bằng tài khoản VNeID khi sử dụng dịch vụ tài chính";
        check(name, &name.replace("tài chính", "lưu trú"), true);
        let name = "Chi trả lương hưu, trợ cấp qua tài khoản đến người dân";
        check(name, &name.replace("người dân", "hội viên"), true);
    }

    #[test]
    fn other_words_for_the_same_are_no_other_thing() {
        let name = "Tỷ lệ hồ sơ DVC trực tuyến trên tổng số hồ sơ DVC";
        check(name, &name.replace("DVC", "dịch vụ công"), false);
        check(name, &name.replace("trực tuyến", "online"), false);
        check(name, &format!("{name} của tỉnh"), false);
    }

    #[test]
    fn another_order_of_words_is_no_other_thing() {
        check(
            "Người dân có tài khoản giao dịch tại ngân hàng",
            "Người dân có tài khoản tại ngân hàng, tổ chức được phép",
            false,
        );
    }
}
