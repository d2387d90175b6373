//! Tells rows that do one of the works that another row does (`cấp căn cước; cấp tài khoản định danh`).

use super::align::{Paired, Pairing};
use super::concepts::{Class, ConceptId};
use super::part_of::{SAID, TELLS, is_noun, noun_weight, share, share_said};
use super::token::{Token, is_plain_action};
use super::wording::Wording;

/// More works are a list of points, each done as the first says.
const MAX_WORKS: usize = 3;

/// Up to this share a work counts as not said by another wording,
const UNSAID: f64 = 0.5;

/// up to this as hardly said,
const HARDLY: f64 = 0.2;

/// and up to this as said with hardly a word.
const HARDLY_A_WORD: f64 = 0.1;

/// Whether the part does one of the works of the whole.
pub(super) fn does_one_of(whole: &Paired<'_>, part: &Paired<'_>) -> bool {
    if whole.wording.works.len() > MAX_WORKS {
        return is_point(whole.wording, part.wording);
    }
    does_more(whole, part)
        || is_later_work(whole.wording, part.wording)
        || is_later_deed(whole.wording, part.wording)
}

/// Whether the whole says what the part says, and does as much to something else besides.
fn does_more(whole: &Paired<'_>, part: &Paired<'_>) -> bool {
    /// Up to this share a wording says clearly more than the other,
    const SAYS_MORE: f64 = 0.65;
    /// and up to this share where the same words begin another work (`đánh giá …; đánh giá …`),
    const BEGINS_AGAIN: f64 = 0.8;
    /// How much of what the work tells that the part says a second one has to tell,
    const AS_MUCH: f64 = 0.6;
    /// or one that the same words begin.
    const SOME: f64 = 0.1;
    let says = share(whole, is_noun);
    if says > BEGINS_AGAIN || noun_weight(part.wording) < TELLS || share(part, is_noun) < SAID {
        return false;
    }
    let works = &whole.wording.works;
    let Some(mine) = works.iter().find(|it| share_said(it, part.wording) >= SAID) else {
        return false;
    };
    works.iter().any(|it| {
        let Some(form) = form_of_action(it) else {
            return false;
        };
        let weight = noun_weight(it) / noun_weight(mine).max(f64::MIN_POSITIVE);
        let said = share_said(it, part.wording);
        let begins_again = form_of_action(mine) == Some(form);
        let most = if it.action == mine.action { UNSAID } else { HARDLY };
        begins_again && said <= HARDLY_A_WORD && weight >= SOME
            || says <= SAYS_MORE && said <= most && weight >= AS_MUCH
    })
}

/// How the action is spelt that a work begins with.
fn form_of_action(work: &Wording) -> Option<u32> {
    let action = work.tokens.iter().find(|it| Some(it.concept) == work.action);
    action.map(|it| it.form)
}

/// Whether all that the part says is a later work of the whole, which begins with one of its own.
fn is_later_work(whole: &Wording, part: &Wording) -> bool {
    const AS_MUCH: f64 = 0.5;
    const SOME: f64 = 1.5;
    let Some((first, later)) = whole.works.split_first() else {
        return false;
    };
    let (weight, least) = (noun_weight(first), noun_weight(part));
    let said = share_said(first, part);
    let is_other = said <= UNSAID && weight >= AS_MUCH * least || said <= HARDLY_A_WORD && weight >= SOME;
    is_other && least >= TELLS && later.iter().any(|it| share_said(part, it) >= SAID)
}

/// Whether the part does what the whole does only after a deed of its own, of which the part does not speak.
fn is_later_deed(whole: &Wording, part: &Wording) -> bool {
    let Some((first, later)) = whole.works.split_first() else {
        return false;
    };
    let deed = first.action.filter(|it| !is_plain_action(*it));
    deed.is_some_and(|deed| part.tokens.iter().all(|it| it.concept != deed))
        && part.action.is_some()
        && later
            .iter()
            .any(|it| it.action == part.action && share_said(part, it) >= SAID)
}

/// Whether all that tells of the part is a later point of a long list, and not what that begins with. What is done with each
/// point, the list says at its beginning.
fn is_point(whole: &Wording, part: &Wording) -> bool {
    const MOSTLY: f64 = 0.7;
    let Some((first, later)) = whole.works.split_first() else {
        return false;
    };
    let tells = |it: &Token| it.class.is_telling() && !it.is_general;
    let names = |point: &Wording, concept| {
        let mut tokens = first.tokens.iter().chain(&point.tokens);
        tokens.any(|it| it.concept == concept)
    };
    let is_told = |point: &Wording| {
        let mut told = part.tokens.iter().filter(|it| tells(it));
        told.all(|it| names(point, it.concept))
    };
    // `hướng dẫn` tells of any point but where the list names what is reviewed.
    let may_tell = first.action.is_none_or(|it| it.class() == Class::Verb);
    let is_told_of = |it: ConceptId| it.name() == Some("tuyên truyền");
    let is_done = |point: &Wording| {
        part.action
            .is_none_or(|it| it.class() == Class::Verb || may_tell && is_told_of(it) || names(point, it))
    };
    part.telling() > 0.0
        && share(&Pairing::of(part, first).one, tells) <= UNSAID
        && later
            .iter()
            .any(|it| is_done(it) && is_told(it) && share_said(part, it) >= MOSTLY)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(whole: &str, part: &str, expected: bool) {
        let (whole, part) = (Wording::read(whole), Wording::read(part));
        let pairing = Pairing::of(&whole, &part);
        assert_eq!(does_one_of(&pairing.one, &pairing.other), expected);
    }

    #[test]
    fn a_second_work_makes_a_whole() {
        check(
            "Tổ chức thu nhận hồ sơ cấp căn cước, đảm bảo 100% công dân từ đủ 14 tuổi trở lên được cấp căn cước; thu nhận hồ sơ \
             cấp tài khoản định danh điện tử đối với 100% công dân đủ điều kiện",
            "Thu nhận hồ sơ cấp căn cước cho công dân từ đủ 14 tuổi",
            true,
        );
        check(
            "Xác thực thông tin thuê bao di động với dữ liệu dân cư; xử lý SIM rác theo quy định",
            "Xác thực thông tin thuê bao di động với dữ liệu dân cư",
            false,
        );
        check(
            "Bố trí ngân sách hỗ trợ thiết bị phát triển kỹ năng số cho người dân. Các sở, ngành đẩy mạnh tuyên truyền chính sách \
             miễn giảm thuế, phí cho người yếu thế",
            "Dành ngân sách hỗ trợ thiết bị phát triển kỹ năng số cho người dân",
            true,
        );
    }

    #[test]
    fn a_second_work_may_stand_behind_and() {
        let both = "Đánh giá mức độ hài lòng về giải quyết TTHC, phản ánh, kiến nghị của người dân, doanh nghiệp trên VNeID và \
                    đánh giá mức độ hoàn thành nhiệm vụ theo kết quả chấm điểm trên phần mềm theo dõi Đề án 06 (dean06.vn)";
        check(
            both,
            "Đánh giá sự hài lòng của người dân về giải quyết TTHC, phản ánh, kiến nghị trên VNeID",
            true,
        );
        check(
            both,
            "Đánh giá mức độ hài lòng về giải quyết TTHC trên VNeID, mức độ hoàn thành nhiệm vụ Đề án 06 trên phần mềm",
            false,
        );
    }

    #[test]
    fn a_later_work_alone_is_a_part() {
        let whole = "Triển khai hệ thống chi trả an sinh xã hội trên nền tảng dữ liệu dân cư, định danh điện tử; phổ cập tài khoản \
                     an sinh xã hội trên VNeID";
        check(whole, "Tích hợp tài khoản hưởng ASXH trên VNeID", true);
        check(
            whole,
            "Hệ thống chi trả an sinh xã hội trên nền tảng dữ liệu dân cư; tài khoản an sinh xã hội trên VNeID",
            false,
        );
    }

    #[test]
    fn a_later_deed_alone_is_a_part() {
        let whole =
            "Thanh tra việc kết nối, chia sẻ dữ liệu dân cư và tuyên truyền việc bảo vệ dữ liệu dân cư";
        check(whole, "Tuyên truyền bảo vệ dữ liệu dân cư", true);
        check(whole, "Thanh tra, tuyên truyền việc bảo vệ dữ liệu dân cư", false);
    }

    #[test]
    fn a_later_point_of_a_list_is_a_part() {
        let whole = "Tham gia ý kiến vào dự thảo các văn bản: Luật Cư trú; Luật Định danh; Nghị quyết về phát triển công dân số; \
                     Nghị định về định danh địa điểm";
        check(whole, "Góp ý dự thảo Nghị quyết về phát triển công dân số", true);
        check(whole, "Góp ý dự thảo Luật Cư trú và các văn bản khác", false);
        check(whole, "Góp ý các văn bản pháp luật", false);
        check(whole, "Tuyên truyền Nghị quyết về phát triển công dân số", false);
        let uses = "Triển khai các tiện ích trên VNeID: (1) Lưu trữ dữ liệu số của công dân; (2) Thực hiện dịch vụ công; (3) Liên \
                    kết tài khoản ngân hàng, ví điện tử để thanh toán; (4) Các tiện ích khác";
        check(
            uses,
            "Vận động người dân gắn ví điện tử, tài khoản ngân hàng vào VNeID để thanh toán",
            true,
        );
        check(
            uses,
            "Hướng dẫn liên kết ví điện tử, tài khoản ngân hàng với VNeID",
            true,
        );
        check(uses, "Thanh tra ví điện tử trên VNeID để thanh toán", false);
    }
}
