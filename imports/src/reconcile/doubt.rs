//! Says which pairs stay in doubt however much else they share: something else stands in the place of a thing, or one row
//! says more, so that it may speak of a part, of other people, of another field of work.

use super::compare::Comparison;
use crate::reading::AppendixKind;

/// From this weight on known things in each other's place keep a pair from being certain, however much else is shared.
const CLASH: f64 = 0.5;

/// From this weight on words that narrow an indicator do so too.
const NARROWING: f64 = 0.9;

/// From this weight on words of any kind in each other's place do so too.
const REPLACED: f64 = 0.5;

/// Up to this share of what both say words of no table are little.
const UNTOLD: f64 = 0.12;

/// From this share of what both say on an app or a way that only one names does so too: little is said beside it.
const CHANNEL: f64 = 0.33;

/// And from this share of the words that both say on things that only one names.
const THINGS: f64 = 0.6;

/// From this weight on people, places and ways that only one task names do so.
const WHOM: f64 = 0.9;

/// A task of which both say this much is known by it, whatever is done first: `công bố` or `rà soát, đề xuất`.
const TELLS_WHATEVER_IS_DONE: f64 = 3.0;

/// Whether a pair cannot be certain however much else is shared.
pub(super) fn is_doubtful(kind: AppendixKind, names: &Comparison) -> bool {
    match kind {
        _ if is_set_apart(names) || names.is_of_some || names.is_swapped => true,
        AppendixKind::Indicators => {
            is_other_or_narrower(names)
                || names.begins_otherwise
                || names.is_by_others
                || names.measures_otherwise
        }
        AppendixKind::Tasks => {
            names.clash >= CLASH
                || names.unknown_instead >= CLASH
                || names.n_lone_facts > 0
                || names.whom >= WHOM && says_the_same_but_for_whom(names)
                || names.does_otherwise && names.shared < TELLS_WHATEVER_IS_DONE
        }
    }
}

/// Whether one says all that the other says and words more that the programme does not know, or a work of its own (`tập
/// huấn`), or names another field of work: a row that means something of its own beside what all plans have.
pub(super) fn is_set_apart(names: &Comparison) -> bool {
    names.says_more.unknown > 0.0 || names.says_more.works > 0.0 || names.apart > 0.0
}

/// Whether nearly nothing else tells the two apart than people, places and ways that one names.
fn says_the_same_but_for_whom(names: &Comparison) -> bool {
    const NEARLY_NOTHING: f64 = 0.15;
    let apart = names.replaced + names.added + names.tails + names.actions + names.actions_replaced;
    apart - names.whom <= NEARLY_NOTHING * names.shared
}

/// Whether known things stand in each other's place, something else is done, or one speaks of something narrower than the
/// other: names an app, say, where the other names none and little beside it.
fn is_other_or_narrower(names: &Comparison) -> bool {
    // Among much that is the same a few words of no table change little; known words that narrow always do.
    let little = UNTOLD * names.shared;
    names.clash >= CLASH
        || names.does_otherwise
        || names.serves_otherwise
        || names.narrowing - names.unknown >= NARROWING
        || names.narrowing >= NARROWING.max(little)
        || names.replaced >= REPLACED.max(little)
        || names.channels >= CHANNEL * names.shared
        || names.things >= THINGS * names.shared_words
        || names.n_lone_facts > 0
}

/// Whether two rows say the same thing, only with fewer words in common than certainty asks for: what stands in the same
/// place may be joined then.
pub(super) fn says_nothing_else(names: &Comparison) -> bool {
    let does_more = names.has_lone_deed && names.actions_replaced > 0.0;
    !is_other_or_narrower(names) && !does_more
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reconcile::align::Pairing;
    use crate::reconcile::wording::Wording;

    #[track_caller]
    fn check(kind: AppendixKind, one: &str, other: &str, expected: bool) {
        let (one, other) = (Wording::read(one), Wording::read(other));
        let names = Comparison::of(&Pairing::of(&one, &other));
        assert_eq!(is_doubtful(kind, &names), expected, "{names:?}");
    }

    #[test]
    fn a_way_that_only_one_names_casts_doubt_where_little_else_is_said() {
        let indicators = AppendixKind::Indicators;
        let short = "TTHC có kết quả giải quyết điện tử";
        let named = "TTHC có kết quả điện tử được tích hợp, đồng bộ lên VNeID";
        check(indicators, short, named, true);
        let long = "Mỗi người dân có một Sổ sức khỏe điện tử được theo dõi suốt vòng đời";
        check(indicators, long, &format!("{long} trên VNeID"), false);
    }

    #[test]
    fn things_that_only_one_names_cast_doubt_where_few_words_are_shared() {
        let short = "Tài khoản định danh mức 2";
        let through_banks = "Tài khoản định danh điện tử mức độ 2 được kích hoạt qua ngân hàng";
        check(AppendixKind::Indicators, short, through_banks, true);
        check(
            AppendixKind::Indicators,
            "Hồ sơ DVC trực tuyến",
            "DVC trực tuyến",
            false,
        );
    }

    #[test]
    fn other_things_at_the_beginning_cast_doubt_on_indicators() {
        let fields = "Ngành, lĩnh vực ứng dụng dữ liệu dân cư, căn cước, định danh";
        let science = "Nghiên cứu khoa học ứng dụng dữ liệu dân cư, căn cước, định danh";
        check(AppendixKind::Indicators, fields, science, true);
        check(
            AppendixKind::Indicators,
            fields,
            &fields.replace("Ngành, ", ""),
            false,
        );
    }

    #[test]
    fn other_people_ways_and_fields_behind_a_purpose_cast_doubt_too() {
        let indicators = AppendixKind::Indicators;
        let name = "Người dân có Sổ sức khỏe điện tử phục vụ khám chữa bệnh";
        for more in ["của hộ nghèo", "trên Zalo", "trong lĩnh vực đất đai"] {
            check(indicators, name, &format!("{name} {more}"), true);
        }
        check(indicators, name, &format!("{name} và chăm sóc sức khỏe"), false);
        let task = "Thu nhận hồ sơ cấp căn cước cho công dân trên địa bàn";
        check(AppendixKind::Tasks, task, &format!("{task} là hộ nghèo"), true);
        check(AppendixKind::Tasks, task, &format!("{task} dưới 14 tuổi"), true);
    }

    #[test]
    fn what_a_thing_is_used_for_casts_doubt() {
        let has = "Người dân có tài khoản định danh điện tử mức độ 2";
        let uses = "Người dân sử dụng tài khoản định danh điện tử mức độ 2 để mở thẻ ngân hàng";
        check(AppendixKind::Indicators, has, uses, true);
    }

    #[test]
    fn something_else_done_casts_doubt_on_tasks() {
        let publish = "Công bố kết quả cắt giảm TTHC";
        check(
            AppendixKind::Tasks,
            publish,
            "Lưu trữ điện tử kết quả giải quyết TTHC",
            true,
        );
        check(
            AppendixKind::Tasks,
            publish,
            "Công khai kết quả đơn giản hóa TTHC",
            false,
        );
        check(
            AppendixKind::Tasks,
            "Triển khai Dashboard đo lường công dân số",
            "Triển khai Dashboard đánh giá công dân số",
            false,
        );
        check(
            AppendixKind::Tasks,
            "Thanh tra công vụ, kiểm tra cán bộ, công chức trong giải quyết TTHC",
            "Thanh tra công vụ, kiểm tra cán bộ, công chức trong giờ làm việc",
            true,
        );
    }

    #[test]
    fn an_app_in_place_of_a_thing_casts_doubt_on_tasks() {
        let banks = "Xác thực thông tin tài khoản ngân hàng với dữ liệu dân cư theo chỉ đạo, phục vụ phòng chống tội phạm";
        let apps = "Xác thực thông tin tài khoản Zalo với dữ liệu dân cư";
        check(AppendixKind::Tasks, banks, apps, true);
        check(
            AppendixKind::Tasks,
            banks,
            &apps.replace("Zalo", "ngân hàng"),
            false,
        );
    }

    #[test]
    fn words_added_to_all_that_the_other_says_cast_doubt() {
        let name = "Tỷ lệ dân số được phủ sóng mạng di động 5G";
        for more in ["tại các đảo", "dưới 5 phút", "để vay vốn"] {
            let longer = format!("{name} {more}");
            check(AppendixKind::Indicators, name, &longer, true);
        }
        check(
            AppendixKind::Indicators,
            name,
            &format!("{name} trên địa bàn tỉnh"),
            false,
        );
        let task = "Triển khai Dashboard đo lường mức độ phát triển công dân số";
        for more in ["trong mùa mưa bão", "phục vụ tuyển sinh"] {
            check(AppendixKind::Tasks, task, &format!("{task} {more}"), true);
        }
        check(AppendixKind::Tasks, task, &format!("Tập huấn {task}"), true);
        check(
            AppendixKind::Tasks,
            task,
            &format!("Phối hợp nghiên cứu {task}"),
            false,
        );
    }

    #[test]
    fn a_part_a_place_or_a_count_of_its_own_casts_doubt() {
        let name = "Tỷ lệ người dân được cấp căn cước có tài khoản định danh điện tử mức độ 2";
        let doubtful = |other: &str| check(AppendixKind::Indicators, name, other, true);
        doubtful(&format!("{name} còn hiệu lực"));
        doubtful(&name.replace("căn cước", "căn cước tại nhà"));
        doubtful(&name.replace("người dân", "người dân mới"));
        doubtful(&name.replace("Tỷ lệ", "Số lượt"));
        doubtful(&format!("Thí điểm {name}"));
        doubtful(&format!("Đánh giá {name}"));
        let pleased = "Người dân, doanh nghiệp hài lòng về dịch vụ công";
        check(
            AppendixKind::Indicators,
            pleased,
            &format!("Đánh giá mức độ {pleased}"),
            false,
        );
    }

    #[test]
    fn what_is_measured_casts_doubt_on_indicators() {
        let name = "Tài khoản hưởng an sinh xã hội được tích hợp trên VNeID";
        check(
            AppendixKind::Indicators,
            name,
            &format!("Kinh phí cho {name}"),
            true,
        );
        check(AppendixKind::Indicators, name, &format!("Số lượng {name}"), false);
    }

    #[test]
    fn some_of_those_of_whom_the_other_speaks_cast_doubt() {
        let anyone = "Xếp hạng chuyển đổi số, cung cấp dịch vụ số cho người dân, doanh nghiệp";
        let some = anyone.replace("người dân, ", "");
        check(AppendixKind::Tasks, anyone, &some, true);
        check(
            AppendixKind::Tasks,
            anyone,
            &anyone.replace("Xếp hạng", "Thực hiện xếp hạng"),
            false,
        );
    }

    #[test]
    fn people_do_not_do_what_offices_do() {
        let offices = "Sở, ngành tổ chức khóa học trên nền tảng Bình dân học vụ số";
        let people = "Người dân hoàn thành khóa học trên nền tảng Bình dân học vụ số";
        check(AppendixKind::Indicators, offices, people, true);
        check(
            AppendixKind::Indicators,
            offices,
            &offices.replace("Sở, ngành t", "T"),
            false,
        );
    }

    #[test]
    fn another_work_served_casts_doubt_on_indicators() {
        let paying = "Hoàn thành hệ thống tích hợp phục vụ chi trả an sinh xã hội";
        let watching = paying.replace("chi trả", "giám sát");
        check(AppendixKind::Indicators, paying, &watching, true);
        check(
            AppendixKind::Indicators,
            paying,
            &paying.replace("phục vụ", "để"),
            false,
        );
    }

    #[test]
    fn a_review_alone_is_a_work_of_its_own() {
        let task = "Đề xuất sửa đổi quy định pháp luật để khuyến khích công dân số";
        let review = "Rà soát quy định pháp luật để khuyến khích công dân số";
        check(
            AppendixKind::Tasks,
            review,
            &review.replace("Rà soát q", "Q"),
            true,
        );
        check(
            AppendixKind::Tasks,
            &review.replace("Rà soát", "Rà soát, ban hành"),
            &review.replace("Rà soát q", "Q"),
            false,
        );
        check(
            AppendixKind::Tasks,
            "Rà soát quy định pháp luật để đề xuất sửa đổi, khuyến khích công dân số",
            task,
            false,
        );
    }
}
