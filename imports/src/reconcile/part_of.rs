//! Finds rows that take together what others take apart: a whole and its parts are never the same thing.
//!
//! A whole says what its part says, and a good deal more. How it says the rest tells an addition (`…, phục vụ chỉ đạo, điều
//! hành`) from a second piece of work (`…; thu nhận hồ sơ cấp tài khoản định danh`), and so do two rows of one appendix that
//! each say another piece of it.

use super::Relation;
use super::align::Pairing;
use super::concepts::Class;
use super::line::Line;
use super::token::Token;
use super::wording::Wording;

/// From this share on a wording counts as said by another.
const SAID: f64 = 0.8;

/// Up to this share a wording says clearly more than the other.
const SAYS_MORE: f64 = 0.65;

/// How much a part has to tell by itself.
const TELLS: f64 = 2.0;

/// Whether one wording plainly is a whole of which the other is a part, seen from the first.
pub(super) fn plain_relation(one: &Line, other: &Line) -> Option<Relation> {
    let (mine, theirs) = (&one.wording, &other.wording);
    let is_whole = |whole, part| {
        is_plainly_whole(whole, part) || is_later_work(whole, part) || is_point_of_list(whole, part)
    };
    if is_whole(mine, theirs) {
        Some(Relation::Contains)
    } else if is_whole(theirs, mine) {
        Some(Relation::PartOf)
    } else {
        None
    }
}

/// More clauses are a list of points, not several works.
const MAX_WORKS: usize = 3;

/// Up to this share a clause counts as not said by another wording.
const UNSAID: f64 = 0.5;

/// Whether all that the part says is a later clause of the whole, which begins with a work of its own.
fn is_later_work(whole: &Wording, part: &Wording) -> bool {
    if !(2..=MAX_WORKS).contains(&whole.clauses.len()) || noun_weight(part) < TELLS {
        return false;
    }
    let Some((first, later)) = whole.clauses.split_first() else {
        return false;
    };
    share_said(first, part) <= UNSAID
        && later
            .iter()
            .any(|it| share_said(part, it) >= SAID && noun_weight(first) >= noun_weight(it))
}

/// Whether all telling words of the part are those of a later point of a long list, and not those it begins with. What is
/// done with each point, the list says at its beginning.
fn is_point_of_list(whole: &Wording, part: &Wording) -> bool {
    const MOSTLY: f64 = 0.7;
    let Some((first, later)) = whole.clauses.split_first() else {
        return false;
    };
    let does_alike = |action| first.tokens.iter().any(|it| it.concept == action);
    whole.clauses.len() > MAX_WORKS
        && part.telling() > 0.0
        && part.action.is_none_or(does_alike)
        && telling_said(part, first) <= UNSAID
        && later
            .iter()
            .any(|it| telling_said(part, it) >= 1.0 && share_said(part, it) >= MOSTLY)
}

/// Share of a wording's telling words that another says too, by weight.
fn telling_said(wording: &Wording, by: &Wording) -> f64 {
    share(wording, by, |it| it.class.is_telling())
}

/// Whether a whole says what the part says, and in a clause of its own the same action on something else, or another one
/// of which the part says hardly anything.
fn is_plainly_whole(whole: &Wording, part: &Wording) -> bool {
    const AS_MUCH: f64 = 0.6;
    const HARDLY: f64 = 0.2;
    if !(2..=MAX_WORKS).contains(&whole.clauses.len())
        || !may_contain(whole, part)
        || share_said(whole, part) > SAYS_MORE
    {
        return false;
    }
    let Some(said) = whole.clauses.iter().find(|it| share_said(it, part) >= SAID) else {
        return false;
    };
    whole.clauses.iter().any(|it| {
        let most = if it.action == said.action { UNSAID } else { HARDLY };
        it.action.is_some() && noun_weight(it) >= AS_MUCH * noun_weight(said) && share_said(it, part) <= most
    })
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
    let only = |mine: &Wording, theirs: &Wording| -> f64 {
        let nouns = whole.tokens.iter().filter(|it| is_noun(it));
        nouns
            .filter(|it| says(mine, it) && !says(theirs, it))
            .map(|it| it.weight)
            .sum()
    };
    share_said(other, whole) >= MOSTLY && only(one, other) >= PIECE && only(other, one) >= PIECE
}

/// Share of a wording's nouns that another says too, by weight.
fn share_said(wording: &Wording, by: &Wording) -> f64 {
    share(wording, by, is_noun)
}

fn share(wording: &Wording, by: &Wording, counts: impl Fn(&Token) -> bool) -> f64 {
    let mut all = 0.0;
    let mut said = 0.0;
    let pairing = Pairing::of(wording, by);
    for it in pairing.one.said.iter().filter(|it| counts(it.token)) {
        all += it.token.weight;
        said += it.token.weight * it.nearness;
    }
    if all > 0.0 { said / all } else { 0.0 }
}

fn noun_weight(wording: &Wording) -> f64 {
    wording
        .tokens
        .iter()
        .filter(|it| is_noun(it))
        .map(|it| it.weight)
        .sum()
}

fn is_noun(token: &Token) -> bool {
    !matches!(
        token.class,
        Class::Verb | Class::Deed | Class::Bodies | Class::Turn
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: &str = "Tổ chức thu nhận hồ sơ cấp căn cước, đảm bảo 100% công dân từ đủ 14 tuổi trở lên được cấp căn cước; \
                         thu nhận hồ sơ cấp tài khoản định danh điện tử đối với 100% công dân đủ điều kiện";

    #[test]
    fn a_second_clause_of_work_makes_a_whole() {
        let part = Wording::read("Thu nhận hồ sơ cấp căn cước cho công dân từ đủ 14 tuổi");
        assert!(is_plainly_whole(&Wording::read(WHOLE), &part));
        let more = "Xác thực thông tin thuê bao di động với dữ liệu dân cư; xử lý SIM rác theo quy định";
        let less = Wording::read("Xác thực thông tin thuê bao di động với dữ liệu dân cư");
        assert!(!is_plainly_whole(&Wording::read(more), &less));
        let both = "Bố trí ngân sách hỗ trợ thiết bị phát triển kỹ năng số cho người dân. Các sở, ngành đẩy mạnh \
                    tuyên truyền chính sách miễn giảm thuế, phí cho người yếu thế";
        let first = Wording::read("Dành ngân sách hỗ trợ thiết bị phát triển kỹ năng số cho người dân");
        assert!(is_plainly_whole(&Wording::read(both), &first));
    }

    #[test]
    fn a_later_clause_alone_is_a_part() {
        let whole = Wording::read(
            "Triển khai hệ thống chi trả an sinh xã hội trên nền tảng dữ liệu dân cư, định danh điện tử; phổ cập tài khoản an sinh \
             xã hội trên VNeID",
        );
        assert!(is_later_work(
            &whole,
            &Wording::read("Tích hợp tài khoản hưởng ASXH trên VNeID")
        ));
        let all = "Hệ thống chi trả an sinh xã hội trên nền tảng dữ liệu dân cư; tài khoản an sinh xã hội trên VNeID";
        assert!(!is_later_work(&whole, &Wording::read(all)));
    }

    #[test]
    fn a_later_point_of_a_list_is_a_part() {
        let whole = Wording::read(
            "Tham gia ý kiến vào dự thảo các văn bản: Luật Cư trú; Luật Định danh; Nghị quyết về phát triển công dân số; Nghị \
             định về định danh địa điểm",
        );
        let point = |text| is_point_of_list(&whole, &Wording::read(text));
        assert!(point("Góp ý dự thảo Nghị quyết về phát triển công dân số"));
        assert!(!point("Góp ý dự thảo Luật Cư trú và các văn bản khác"));
        assert!(!point("Góp ý các văn bản pháp luật"));
        assert!(!point("Tuyên truyền Nghị quyết về phát triển công dân số"));
    }

    #[test]
    fn two_parts_complement_each_other() {
        let whole = Wording::read("Xác thực thuê bao di động và tài khoản ngân hàng với dữ liệu dân cư");
        let one = Wording::read("Xác thực thuê bao di động với dữ liệu dân cư");
        let other = Wording::read("Xác thực tài khoản ngân hàng với dữ liệu dân cư");
        assert!(complement(&whole, &one, &other));
        assert!(!complement(&whole, &one, &one));
    }
}
