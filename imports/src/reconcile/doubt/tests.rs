//! Pairs of wordings that a steward would want to be asked about, each beside one that is plainly the same.

use super::*;
use crate::reconcile::align::Pairing;
use crate::reconcile::wording::Wording;

#[track_caller]
fn check(kind: AppendixKind, one: &str, other: &str, expected: bool) {
    let (one, other) = (Wording::read(one), Wording::read(other));
    let evidence = Evidence {
        names: Comparison::of(&Pairing::of(&one, &other)),
        ..Evidence::default()
    };
    let doubts = doubts(kind, &evidence);
    assert_eq!(!doubts.is_empty(), expected, "{doubts:?} {evidence:?}");
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
fn an_opinion_on_a_law_is_not_what_that_is_about() {
    let tasks = AppendixKind::Tasks;
    let runs = "Vận hành hệ thống định danh, xác thực, truy xuất nguồn gốc hàng hóa của tỉnh";
    let reviews = "Góp ý Nghị định về định danh, xác thực, truy xuất nguồn gốc hàng hóa của tỉnh";
    check(tasks, runs, reviews, true);
    check(tasks, runs, &reviews.replace("Nghị định về", "hệ thống"), false);
}

#[test]
fn what_is_dwelt_on_casts_no_doubt() {
    let indicators = AppendixKind::Indicators;
    let name = "Hạ tầng phục vụ phát triển công dân số";
    check(indicators, name, &format!("{name}, kể cả ở xã biên giới"), false);
    check(indicators, name, &format!("{name} ở xã biên giới"), true);
    let accounts = "Cấp tài khoản định danh điện tử cho người nước ngoài";
    check(
        indicators,
        accounts,
        &format!("{accounts} (chủ yếu là chuyên gia)"),
        false,
    );
    check(
        indicators,
        accounts,
        &accounts.replace("nước ngoài", "nước ngoài là chuyên gia"),
        true,
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
    let task = "Triển khai mô hình quản trị dựa trên bản sao số";
    for more in [
        "trong ngành y tế",
        "thuộc lĩnh vực đất đai",
        "của cán bộ, công chức",
    ] {
        check(AppendixKind::Tasks, task, &format!("{task} {more}"), true);
    }
    // Whose field it is, goes without saying.
    check(
        AppendixKind::Tasks,
        task,
        &format!("{task} thuộc ngành quản lý"),
        false,
    );
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
    // A word of no table behind an action says how a task is done, and no more of what.
    let how = task.replace("đo lường", "đo lường lơi tay");
    check(AppendixKind::Tasks, task, &how, false);
    let whose = task.replace("Dashboard", "Dashboard Bảo Minh");
    check(AppendixKind::Tasks, task, &whose, true);
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

#[test]
fn how_many_there_are_of_something_is_no_share_of_another_thing() {
    let share = "Tỷ lệ TTHC, DVC được nộp hồ sơ phi địa giới";
    let count = "Số hồ sơ TTHC phi địa giới đã tiếp nhận";
    check(AppendixKind::Indicators, share, count, true);
    check(
        AppendixKind::Indicators,
        share,
        &share.replace("Tỷ lệ", "Số"),
        false,
    );
    let contests = "Phát động các cuộc thi, nghiên cứu về dữ liệu với cuộc sống";
    let products = "Số sản phẩm tại các cuộc thi, nghiên cứu về dữ liệu với cuộc sống";
    check(AppendixKind::Indicators, contests, products, true);
    check(
        AppendixKind::Indicators,
        "Số trường học, bệnh viện thanh toán không dùng tiền mặt",
        "Tỷ lệ bệnh viện, trường học thanh toán không dùng tiền mặt",
        false,
    );
}

#[test]
fn words_of_no_table_cast_doubt_on_a_copy_and_not_on_a_row_told_anew() {
    let tasks = AppendixKind::Tasks;
    let row = "Triển khai xác thực thông tin thuê bao di động với dữ liệu dân cư, căn cước, tài khoản định danh điện tử";
    check(tasks, row, &format!("{row} tại các đảo"), true);
    let anew = "Đối chiếu, xác thực rốt ráo thông tin chủ thuê bao di động nhờ dữ liệu dân cư, căn cước và tài khoản \
                định danh điện tử của công dân";
    check(tasks, row, anew, false);
}

#[test]
fn who_takes_in_does_not_give_back() {
    let name = "Tỷ lệ TTHC, DVC được nộp hồ sơ phi địa giới";
    let back = Wording::read(&name.replace("nộp hồ sơ", "trả kết quả"));
    let name = Wording::read(name);
    let names = Comparison::of(&Pairing::of(&name, &back));
    assert!(!names.conflicts.is_empty(), "{names:?}");
}

#[test]
fn something_else_done_casts_doubt_though_common_words_are_shared() {
    let tasks = AppendixKind::Tasks;
    let publish = "Công bố, công khai kết quả cắt giảm, đơn giản hóa TTHC, cắt giảm thành phần hồ sơ";
    let digitise = "Bảo đảm tiến độ số hóa hồ sơ, kết quả giải quyết TTHC; không yêu cầu người dân, doanh nghiệp cung cấp \
                    giấy tờ, kết quả giải quyết TTHC đã được số hóa";
    check(tasks, publish, digitise, true);
    check(tasks, publish, &publish.replace("Công bố, c", "C"), false);
}
