//! Which columns are targets, and in which unit.

use crate::outline::{check, check_reading, codes, one_sheet};

#[test]
fn target_without_a_year_takes_that_of_the_title() {
    let reading = one_sheet(
        "
        MỤC TIÊU THỰC HIỆN ĐỀ ÁN 06 NĂM 2026
        STT | Chỉ tiêu | ĐVT | Mục tiêu | Đơn vị chủ trì
        1 | Tỷ lệ hồ sơ trực tuyến | % | 50 | Sở Tư pháp
        2 | Tỷ lệ thanh toán trực tuyến | % | ≥ 60 | Công an tỉnh
        ",
    );
    check_reading(
        &reading,
        "
        INDICATORS
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50 | L=Sở Tư pháp
        2 | Tỷ lệ thanh toán trực tuyến | % | 2026=≥ 60 | L=Công an tỉnh
        ",
    );
    assert!(codes(&reading).contains(&"YEAR_FROM_TITLE"));
}

#[test]
fn quarters_and_money_are_kept_as_notes() {
    check(
        "
        STT | Nhiệm vụ | Cơ quan chủ trì | Thời gian | Sản phẩm | Kinh phí | Ghi chú
        1 | Xây dựng kế hoạch tuyên truyền | Sở Tư pháp | Năm 2026 | Kế hoạch | 200 triệu | Đang làm
        ",
        "
        TASKS
        1 | Xây dựng kế hoạch tuyên truyền | L=Sở Tư pháp | D=Năm 2026 | O=Kế hoạch | Kinh phí=200 triệu | Ghi chú=Đang làm
        ",
    );
    check(
        "
        STT | Chỉ tiêu | ĐVT | Năm 2026 | > | > | Năm 2030
        ^ | ^ | ^ | Quý II | Quý IV | Cả năm | ^
        1 | Tỷ lệ hồ sơ trực tuyến | % | 20 | 50 | 50 | 80
        ",
        "
        INDICATORS
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50 2030=80 | Năm 2026 / Quý II=20 | Năm 2026 / Quý IV=50
        ",
    );
}

#[test]
fn unit_may_stand_above_the_table() {
    check(
        "
        Đơn vị tính: %
        STT | Chỉ tiêu | Năm 2026 | Năm 2030
        1 | Tỷ lệ hồ sơ trực tuyến | 50 | 80
        ",
        "
        INDICATORS
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50 2030=80
        ",
    );
}

#[test]
fn headers_of_targets_may_carry_the_unit() {
    check(
        "
        STT | Chỉ tiêu | Năm 2026 (%) | Năm 2030 (%)
        1 | Tỷ lệ hồ sơ trực tuyến | 50 | 80
        ",
        "
        INDICATORS
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50 2030=80
        ",
    );
}

#[test]
fn words_of_plans_stand_over_columns_of_every_kind() {
    check(
        "
        TT | Chỉ tiêu phấn đấu | ĐVT | Lộ trình 2026 | Kết quả cần đạt năm 2030 | CQCT | Trách nhiệm phối hợp
        1 | Tỷ lệ hồ sơ trực tuyến | % | 50 | 80 | Sở Y tế | Sở Nội vụ
        ",
        "
        INDICATORS
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50 2030=80 | L=Sở Y tế C=Sở Nội vụ
        ",
    );
    check(
        "
        TT | Việc cần thực hiện | Chủ trì, phối hợp | Giai đoạn thực hiện | Kết quả thực hiện
        1 | Tổ chức tập huấn | Sở Y tế chủ trì, phối hợp với Sở Nội vụ | Quý I/2026 | Lớp tập huấn
        ",
        "
        TASKS
        1 | Tổ chức tập huấn | L=Sở Y tế chủ trì, phối hợp với Sở Nội vụ C=Sở Y tế chủ trì, phối hợp với Sở Nội vụ | D=Quý I/2026 | O=Lớp tập huấn
        ",
    );
}

#[test]
fn what_is_demanded_of_a_year_is_its_target() {
    check(
        "
        STT | Chỉ tiêu đánh giá | Đơn vị tính | Yêu cầu đạt (năm 2026)
        1 | Tỷ lệ hộ chấp nhận thanh toán số | % | ≥ 70
        2 | Số tổ công nghệ số cộng đồng | Tổ | 01
        ",
        "
        INDICATORS
        1 | Tỷ lệ hộ chấp nhận thanh toán số | % | 2026=≥ 70
        2 | Số tổ công nghệ số cộng đồng | Tổ | 2026=01
        ",
    );
}

#[test]
fn a_form_with_room_for_results_keeps_its_targets() {
    check(
        "
        TT | Chỉ tiêu | ĐVT | Năm 2026 | > | Năm 2027 | > | Chủ trì
        ^ | ^ | ^ | Kế hoạch | Thực hiện | Kế hoạch | Thực hiện | ^
        1 | Tỷ lệ hộ dùng nước sạch | % | 85 | | 88 | | Sở Y tế
        ",
        "
        INDICATORS
        1 | Tỷ lệ hộ dùng nước sạch | % | 2026=85 2027=88 | L=Sở Y tế
        ",
    );
}

#[test]
fn results_in_figures_are_what_tasks_bring() {
    check(
        "
        STT | Hoạt động | Chủ trì | Thời gian | Kết quả
        1 | Xây dựng video tuyên truyền | Sở Nội vụ | 4/2026 | 10 video
        2 | Tập huấn tổ công nghệ số | Sở Nội vụ | 8/2026 | 100 lớp
        ",
        "
        TASKS
        1 | Xây dựng video tuyên truyền | L=Sở Nội vụ | D=4/2026 | O=10 video
        2 | Tập huấn tổ công nghệ số | L=Sở Nội vụ | D=8/2026 | O=100 lớp
        ",
    );
}

#[test]
fn targets_without_a_year_are_of_the_year_in_which_the_plan_was_issued() {
    let reading = one_sheet(
        "
        (Kèm theo Công văn số 1234/UBND-NC ngày 15/3/2026 của UBND tỉnh Gia Lai)
        TT | Chỉ tiêu | ĐVT | Chỉ tiêu giao | Đơn vị thực hiện
        1 | Thu nhận hồ sơ căn cước | Hồ sơ | #125000 | Công an tỉnh
        ",
    );
    check_reading(
        &reading,
        "
        INDICATORS @52
        1 | Thu nhận hồ sơ căn cước | Hồ sơ | 2026=125000 | L=Công an tỉnh
        ",
    );
    assert!(codes(&reading).contains(&"YEAR_FROM_TITLE"));
}

#[test]
fn years_with_a_unit_in_brackets_stand_below_their_group() {
    check(
        "
        Mục tiêu | Chỉ tiêu kế hoạch | | Đơn vị đầu mối
        | Đến hết năm 2026 (%) | MT 2030 (%) |
        1 | 2 | 3 | 4
        Tỷ lệ hồ sơ trực tuyến toàn trình | 50 | 80 | Sở Y tế
        ",
        "
        INDICATORS
        - | Tỷ lệ hồ sơ trực tuyến toàn trình | % | 2026=50 2030=80 | L=Sở Y tế
        ",
    );
}

#[test]
fn words_of_a_target_make_it_no_name() {
    check(
        "
        STT | Tiêu chí | ĐVT | Mục tiêu 2026 | Mục tiêu 2027 | Cơ quan theo dõi
        1 | 2 | 3 | 4 | 5 | 6
        1 | Tỷ lệ khách hàng có thể xác thực bằng thẻ căn cước | % | 2/3 | gấp 2 lần | Sở Y tế
        2 | Tỷ lệ hồ sơ trực tuyến toàn trình của cấp xã | % | Đảm bảo | từ 50 đến 60 | Sở Y tế
        ",
        "
        INDICATORS
        1 | Tỷ lệ khách hàng có thể xác thực bằng thẻ căn cước | % | 2026=2/3 2027=gấp 2 lần | M=Sở Y tế
        2 | Tỷ lệ hồ sơ trực tuyến toàn trình của cấp xã | % | 2026=Đảm bảo 2027=từ 50 đến 60 | M=Sở Y tế
        ",
    );
}

#[test]
fn units_that_look_like_agencies_are_units() {
    check(
        "
        STT | Chỉ tiêu | Đơn vị | Năm 2026
        1 | Dữ liệu mở được công bố | Bộ dữ liệu | 50
        2 | Tiêu chí được ban hành | Bộ | 2
        ",
        "
        INDICATORS
        1 | Dữ liệu mở được công bố | Bộ dữ liệu | 2026=50
        2 | Tiêu chí được ban hành | Bộ | 2026=2
        ",
    );
}

#[test]
fn a_plan_in_words_is_a_target_of_the_year_of_the_last_title() {
    check(
        "
        CHƯƠNG TRÌNH GIAI ĐOẠN 2026 - 2030
        MỤC TIÊU NĂM 2026
        STT | Chỉ tiêu | ĐVT | Kế hoạch | Chủ trì
        1 | Tỷ lệ hồ sơ trực tuyến | % | Theo hướng dẫn của Bộ Công an | Sở Y tế
        ",
        "
        INDICATORS
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=Theo hướng dẫn của Bộ Công an | L=Sở Y tế
        ",
    );
}

#[test]
fn headers_that_say_a_unit_make_no_budget() {
    check(
        "
        Số thứ tự | Các tiêu chí | KH 2026 (%) | KH 2027 (%) | Đơn vị theo dõi | Nguồn kinh phí
        1 | Tỷ lệ hồ sơ trực tuyến toàn trình | 50 | 60 | Sở Y tế | NSNN
        ",
        "
        INDICATORS
        1 | Tỷ lệ hồ sơ trực tuyến toàn trình | % | 2026=50 2027=60 | M=Sở Y tế | Nguồn kinh phí=NSNN
        ",
    );
}
