//! Where headers stand, how they are worded, and which columns hold what.

use doichieu_imports::testing::WorkbookBuilder;

use crate::outline::{check, check_reading, codes, one_sheet, read_bytes};

#[test]
fn header_of_two_rows_is_merged_over_years() {
    check(
        "
        *STT* | *Mục tiêu cụ thể* | *Đơn vị tính* | *Mục tiêu* | > | *Đơn vị chủ trì theo dõi* | *Đơn vị phối hợp*
        ^ | ^ | ^ | *Năm 2026* | *Năm 2030* | ^ | ^
        *I* | *Phục vụ người dân* | | | | |
        #1 | Tỷ lệ hồ sơ trực tuyến | % | #50 | ≥ 80 | Sở Tư pháp | Sở Y tế
        #2 | Tỷ lệ thanh toán | % | | #90 | Công an thành phố |
        ",
        "
        INDICATORS
        # I Phục vụ người dân
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50 2030=≥ 80 | L=Sở Tư pháp C=Sở Y tế
        2 | Tỷ lệ thanh toán | % | 2030=90 | L=Công an thành phố
        ",
    );
}

#[test]
fn header_of_three_rows_with_five_years() {
    check(
        "
        TT | Chỉ tiêu | ĐVT | Mục tiêu giai đoạn 2026 - 2030 | > | > | > | > | Cơ quan thực hiện | >
        ^ | ^ | ^ | Lộ trình từng năm | > | > | > | > | Chủ trì | Phối hợp
        ^ | ^ | ^ | 2026 | 2027 | 2028 | 2029 | 2030 | ^ | ^
        1 | Tỷ lệ hồ sơ trực tuyến | % | 50 | 60 | 70 | 80 | 90 | Sở Tư pháp | Sở Y tế
        2 | Số lượng tài khoản | Tài khoản | 100 | 200 | 300 | 400 | 500 | Công an tỉnh | Sở Nội vụ
        ",
        "
        INDICATORS
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50 2027=60 2028=70 2029=80 2030=90 | L=Sở Tư pháp C=Sở Y tế
        2 | Số lượng tài khoản | Tài khoản | 2026=100 2027=200 2028=300 2029=400 2030=500 | L=Công an tỉnh C=Sở Nội vụ
        ",
    );
}

#[test]
fn years_are_written_in_many_forms() {
    check(
        "
        STT | Chỉ tiêu | Đơn vị | #2026 | KH 2027 | Đến năm 2028 | Giai đoạn 2029-2030 | Cơ quan theo dõi
        1 | Tỷ lệ hồ sơ trực tuyến | % | 50 | 60 | 70 | 80 | Sở Tư pháp
        2 | Tỷ lệ thanh toán | % | 55 | 65 | 75 | 85 | Công an tỉnh
        ",
        "
        INDICATORS
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50 2027=60 2028=70 2030=80 | M=Sở Tư pháp
        2 | Tỷ lệ thanh toán | % | 2026=55 2027=65 2028=75 2030=85 | M=Công an tỉnh
        ",
    );
}

#[test]
fn past_figures_are_no_targets() {
    check(
        "
        STT | Chỉ tiêu | Đơn vị tính | Thực hiện năm 2024 | Ước TH 2025 | Mục tiêu | > | Ghi chú
        ^ | ^ | ^ | ^ | ^ | Năm 2026 | Năm 2030 | ^
        1 | Tỷ lệ hồ sơ trực tuyến | % | 30 | 40 | 50 | 80 | Theo QĐ 06
        2 | Tỷ lệ thanh toán | % | 35 | 45 | 55 | 85 |
        ",
        "
        INDICATORS
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50 2030=80 | Thực hiện năm 2024=30 | Ước TH 2025=40 | Ghi chú=Theo QĐ 06
        2 | Tỷ lệ thanh toán | % | 2026=55 2030=85 | Thực hiện năm 2024=35 | Ước TH 2025=45
        ",
    );
    check(
        "
        STT | Chỉ tiêu | ĐVT | Kết quả thực hiện | > | Mục tiêu | >
        ^ | ^ | ^ | Năm 2024 | Năm 2025 | Năm 2026 | Năm 2030
        1 | Tỷ lệ hồ sơ trực tuyến | % | 30 | 40 | 50 | 80
        ",
        "
        INDICATORS
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50 2030=80 | Kết quả thực hiện / Năm 2024=30 | Kết quả thực hiện / Năm 2025=40
        ",
    );
}

#[test]
fn columns_stand_in_any_order() {
    check(
        "
        Đơn vị phối hợp | Năm 2030 | Năm 2026 | ĐVT | Mục tiêu cụ thể | Số TT | Đơn vị theo dõi
        Sở Y tế | 80 | 50 | % | Tỷ lệ hồ sơ trực tuyến | 1 | Sở Tư pháp
        Sở Nội vụ | 90 | | % | Tỷ lệ thanh toán | 2 | Công an tỉnh
        ",
        "
        INDICATORS
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2030=80 2026=50 | C=Sở Y tế M=Sở Tư pháp
        2 | Tỷ lệ thanh toán | % | 2030=90 | C=Sở Nội vụ M=Công an tỉnh
        ",
    );
}

#[test]
fn task_headers_are_worded_in_many_ways() {
    for header in [
        "STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian thực hiện | Kết quả, sản phẩm",
        "TT | Nội dung công việc | Đơn vị thực hiện | Đơn vị phối hợp | Tiến độ hoàn thành | Sản phẩm đầu ra",
        "Số TT | Nội dung | Chủ trì | Phối hợp | Thời hạn | Sản phẩm",
        "Số thứ tự | Nhiệm vụ, giải pháp | Đơn vị chủ trì thực hiện | Cơ quan, đơn vị phối hợp thực hiện | Thời gian hoàn thành | Kết quả đầu ra",
        "STT | Tên nhiệm vụ | Cơ quan, đơn vị chủ trì | Đơn vị phối hợp | Hoàn thành | Sản phẩm/Kết quả",
        "TT | Nội dung nhiệm vụ trọng tâm | Đơn vị đầu mối | Các đơn vị phối hợp | Lộ trình | Sản phẩm dự kiến",
        "STT | CÔNG VIỆC | CƠ QUAN, ĐƠN VỊ CHỊU TRÁCH NHIỆM | CƠ QUAN, ĐƠN VỊ LIÊN QUAN | MỐC THỜI GIAN | YÊU CẦU SẢN PHẨM",
        "Stt | Hoạt động | Đơn vị phụ trách | Đơn vị tham gia | Thời điểm hoàn thành | Kết quả dự kiến",
    ] {
        check(
            &format!(
                "
        {header}
        1 | Xây dựng kế hoạch tuyên truyền về Đề án 06 | Công an tỉnh | Sở Y tế, Sở Nội vụ | Tháng 12/2026 | Kế hoạch của UBND tỉnh
        2 | Tổ chức tập huấn cho cán bộ cấp xã | Sở Nội vụ | Công an tỉnh | Quý I/2027 | Báo cáo kết quả
        "
            ),
            "
        TASKS
        1 | Xây dựng kế hoạch tuyên truyền về Đề án 06 | L=Công an tỉnh C=Sở Y tế, Sở Nội vụ | D=Tháng 12/2026 | O=Kế hoạch của UBND tỉnh
        2 | Tổ chức tập huấn cho cán bộ cấp xã | L=Sở Nội vụ C=Công an tỉnh | D=Quý I/2027 | O=Báo cáo kết quả
        ",
        );
    }
}

#[test]
fn unit_and_agency_may_share_a_word() {
    check(
        "
        STT | Chỉ tiêu | Đơn vị | Năm 2026 | Đơn vị
        1 | Tỷ lệ hồ sơ trực tuyến | % | 50 | Sở Tư pháp
        2 | Số hệ thống được nâng cấp | Hệ thống | 2 | Công an tỉnh
        ",
        "
        INDICATORS
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50 | L=Sở Tư pháp
        2 | Số hệ thống được nâng cấp | Hệ thống | 2026=2 | L=Công an tỉnh
        ",
    );
}

#[test]
fn table_begins_anywhere() {
    let bytes = WorkbookBuilder::new()
        .sheet("Trang1", |sheet| {
            sheet.grid(
                "D12",
                "
                STT | Chỉ tiêu | ĐVT | Năm 2026
                1 | Tỷ lệ hồ sơ trực tuyến | % | 50
                ",
            )
        })
        .xlsx();
    check_reading(
        &read_bytes(&bytes),
        "INDICATORS\n1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50",
    );
}

#[test]
fn column_numbers_under_the_header_are_no_row() {
    for numbers in [
        "(1) | (2) | (3) | (4)",
        "1 | 2 | 3 | 4",
        "A | B | 1 | 2",
        "#1 | #2 | #3 | #4",
        "(1) | (2) | (3) | (4)=(3)+1",
    ] {
        check(
            &format!(
                "
        STT | Chỉ tiêu | ĐVT | Năm 2026
        {numbers}
        1 | Tỷ lệ hồ sơ trực tuyến | % | 50
        "
            ),
            "INDICATORS\n1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50",
        );
    }
}

#[test]
fn matrix_of_agencies_is_marked() {
    check(
        "
        STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | > | > | Thời gian thực hiện
        ^ | ^ | ^ | Sở Y tế | Sở Nội vụ | Công an tỉnh | ^
        1 | Xây dựng kế hoạch tuyên truyền | Sở Tư pháp | x | | x | Tháng 12/2026
        2 | Tổ chức tập huấn cho cán bộ | Sở Tài chính | | x | | Năm 2027
        ",
        "
        TASKS
        1 | Xây dựng kế hoạch tuyên truyền | L=Sở Tư pháp C=Sở Y tế C=Công an tỉnh | D=Tháng 12/2026
        2 | Tổ chức tập huấn cho cán bộ | L=Sở Tài chính C=Sở Nội vụ | D=Năm 2027
        ",
    );
    check(
        "
        STT | Nhiệm vụ | Sở Y tế | Sở Nội vụ | Công an tỉnh | Thời gian thực hiện
        1 | Xây dựng kế hoạch tuyên truyền | CT | PH | PH | Tháng 12/2026
        2 | Tổ chức tập huấn cho cán bộ | | CT | PH | Năm 2027
        ",
        "
        TASKS
        1 | Xây dựng kế hoạch tuyên truyền | L=Sở Y tế C=Sở Nội vụ C=Công an tỉnh | D=Tháng 12/2026
        2 | Tổ chức tập huấn cho cán bộ | L=Sở Nội vụ C=Công an tỉnh | D=Năm 2027
        ",
    );
}

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
fn group_header_may_stand_a_row_above() {
    check(
        "
        | | | Mục tiêu | > | Phân công thực hiện | >
        STT | Chỉ tiêu | ĐVT | Năm 2026 | Năm 2030 | Chủ trì | Phối hợp
        1 | Tỷ lệ hồ sơ trực tuyến | % | 50 | 80 | Sở Tư pháp | Sở Y tế
        ",
        "
        INDICATORS
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50 2030=80 | L=Sở Tư pháp C=Sở Y tế
        ",
    );
}

#[test]
fn header_words_may_break_over_rows() {
    check(
        "
        Số | Mục tiêu | Đơn vị | Năm | Năm | Cơ quan
        thứ tự | cụ thể | tính | 2026 | 2030 | chủ trì
        1 | Tỷ lệ hồ sơ trực tuyến | % | 50 | 80 | Sở Tư pháp
        2 | Tỷ lệ thanh toán | % | 60 | 90 | Sở Y tế
        ",
        "
        INDICATORS
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50 2030=80 | L=Sở Tư pháp
        2 | Tỷ lệ thanh toán | % | 2026=60 2030=90 | L=Sở Y tế
        ",
    );
}

#[test]
fn header_over_ordinals_and_names_parts() {
    check(
        "
        Mục tiêu cụ thể | > | Đơn vị tính | Năm 2026 | Năm 2030
        I | Phục vụ người dân | | |
        1 | Tỷ lệ hồ sơ trực tuyến | % | 50 | 80
        2 | Tỷ lệ thanh toán | % | 60 | 90
        ",
        "
        INDICATORS
        # I Phục vụ người dân
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50 2030=80
        2 | Tỷ lệ thanh toán | % | 2026=60 2030=90
        ",
    );
}

#[test]
fn cells_of_a_converted_page_are_merged_every_which_way() {
    check(
        "
        STT | > | Chỉ tiêu | > | > | > | Đơn vị tính | > | Mục tiêu | > | > | Cơ quan chủ trì | >
        ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | Năm 2026 | > | Năm 2030 | ^ | ^
        I | > | Phục vụ người dân | > | > | > | > | > | > | > | > | > | >
        1 | > | Tỷ lệ hồ sơ trực tuyến | > | > | > | % | > | 50 | > | 80 | Sở Tư pháp | >
        2 | Tỷ lệ thanh toán không dùng tiền mặt | > | > | > | > | % | > | 60 | > | 90 | Công an tỉnh | >
        3 | > | Số hệ thống được nâng cấp | > | > | Hệ thống | > | > | | 2 | 3 | | Sở Y tế
        ",
        "
        INDICATORS
        # I Phục vụ người dân
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50 2030=80 | L=Sở Tư pháp
        2 | Tỷ lệ thanh toán không dùng tiền mặt | % | 2026=60 2030=90 | L=Công an tỉnh
        3 | Số hệ thống được nâng cấp | Hệ thống | 2026=2 2030=3 | L=Sở Y tế
        ",
    );
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
fn headers_carry_notes_abbreviations_and_other_languages() {
    check(
        "
        STT/No. | Chỉ tiêu (*) | Đ/v tính | Năm 2026(1) | Đến 31/12/2030 | CQ chủ trì | CQ phối hợp
        1 | Tỷ lệ hồ sơ trực tuyến | % | 50 | 80 | Sở Tư pháp | Sở Y tế
        2 | Tỷ lệ thanh toán | % | 60 | 90 | Sở Y tế | Sở Tư pháp
        ",
        "
        INDICATORS
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50 2030=80 | L=Sở Tư pháp C=Sở Y tế
        2 | Tỷ lệ thanh toán | % | 2026=60 2030=90 | L=Sở Y tế C=Sở Tư pháp
        ",
    );
}

#[test]
fn a_year_counts_before_the_end_of_a_span() {
    check(
        "
        STT | Chỉ tiêu | ĐVT | Giai đoạn 2026-2030 | Năm 2026 | Năm 2030
        1 | Tỷ lệ hồ sơ trực tuyến | % | 75 | 50 | 80
        ",
        "
        INDICATORS
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50 2030=80 | Giai đoạn 2026-2030=75
        ",
    );
}

#[test]
fn one_column_may_hold_both_roles() {
    check(
        "
        STT | Nhiệm vụ | Cơ quan chủ trì, phối hợp | Thời gian
        1 | Xây dựng kế hoạch tuyên truyền | - Chủ trì: Sở Y tế⏎- Phối hợp: Sở Nội vụ, Công an tỉnh | Năm 2026
        2 | Tổ chức tập huấn | Sở Nội vụ | Năm 2027
        ",
        "
        TASKS
        1 | Xây dựng kế hoạch tuyên truyền | L=- Chủ trì: Sở Y tế - Phối hợp: Sở Nội vụ, Công an tỉnh C=- Chủ trì: Sở Y tế - Phối hợp: Sở Nội vụ, Công an tỉnh | D=Năm 2026
        2 | Tổ chức tập huấn | L=Sở Nội vụ | D=Năm 2027
        ",
    );
}

#[test]
fn marks_of_repetition_take_the_agencies_above() {
    let reading = one_sheet(
        "
        STT | Nhiệm vụ | Cơ quan chủ trì | Thời gian
        1 | Xây dựng kế hoạch tuyên truyền | Sở Y tế | Năm 2026
        2 | Tổ chức tập huấn | nt | nt
        ",
    );
    let row = &reading.appendices[0].rows[1];
    assert_eq!(row.assignments[0].raw, "nt");
    assert_eq!(row.assignments[0].agencies[0].text, "Sở Y tế");
    assert!(row.deadline.as_ref().unwrap().value.due.is_some());
    assert!(codes(&reading).contains(&"CELL_REPEATED"));
}

#[test]
fn agencies_named_like_ordinals_make_no_second_table() {
    check(
        "
        STT | Nhiệm vụ | Đơn vị thực hiện | > | > | Thời gian
        ^ | ^ | Sở TT&TT | Sở Y tế | UBND xã | ^
        1 | Xây dựng kế hoạch tuyên truyền | x | x | | Năm 2026
        2 | Tổ chức tập huấn | | x | x | Năm 2027
        ",
        "
        TASKS
        1 | Xây dựng kế hoạch tuyên truyền | L=Sở TT&TT L=Sở Y tế | D=Năm 2026
        2 | Tổ chức tập huấn | L=Sở Y tế L=UBND xã | D=Năm 2027
        ",
    );
}

#[test]
fn the_end_of_a_span_of_time_is_the_deadline() {
    check(
        "
        STT | Nhiệm vụ | Cơ quan chủ trì | Thời gian thực hiện | >
        ^ | ^ | ^ | Bắt đầu | Kết thúc
        1 | Xây dựng kế hoạch tuyên truyền | Sở Tư pháp | Tháng 1/2026 | Tháng 12/2026
        ",
        "
        TASKS
        1 | Xây dựng kế hoạch tuyên truyền | L=Sở Tư pháp | D=Tháng 12/2026 | Thời gian thực hiện / Bắt đầu=Tháng 1/2026
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
fn a_row_of_header_words_is_a_row() {
    check(
        "
        Nhiệm vụ | Cơ quan chủ trì | Thời gian | Sản phẩm
        Nội dung tuyên truyền | Cơ quan thường trực | Thường xuyên | Kế hoạch
        Chỉ tiêu chuyển đổi số | Các cơ quan, đơn vị | Năm 2026 | Báo cáo
        ",
        "
        TASKS
        - | Nội dung tuyên truyền | L=Cơ quan thường trực | D=Thường xuyên | O=Kế hoạch
        - | Chỉ tiêu chuyển đổi số | L=Các cơ quan, đơn vị | D=Năm 2026 | O=Báo cáo
        ",
    );
}

#[test]
fn numbers_may_stand_left_of_the_header() {
    check(
        "
        | Chỉ tiêu | Mã chỉ tiêu | ĐVT | Năm 2026 | Căn cứ giao nhiệm vụ
        1 | Tỷ lệ hồ sơ trực tuyến | CT01 | % | 50 | QĐ 06
        2 | Tỷ lệ thanh toán | CT02 | % | 60 | QĐ 06
        ",
        "
        INDICATORS
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50 | Mã chỉ tiêu=CT01 | Căn cứ giao nhiệm vụ=QĐ 06
        2 | Tỷ lệ thanh toán | % | 2026=60 | Mã chỉ tiêu=CT02 | Căn cứ giao nhiệm vụ=QĐ 06
        ",
    );
}

#[test]
fn a_timeline_of_tasks_is_their_deadline_and_no_target() {
    check(
        "
        STT | Nhiệm vụ | Cơ quan chủ trì | 2026 | 2027
        1 | Xây dựng kế hoạch tuyên truyền | Sở Y tế | x |
        2 | Tổ chức tập huấn | Sở Nội vụ | x | x
        ",
        "
        TASKS
        1 | Xây dựng kế hoạch tuyên truyền | L=Sở Y tế | D=2026
        2 | Tổ chức tập huấn | L=Sở Nội vụ | D=2026, 2027
        ",
    );
}

#[test]
fn headers_in_two_languages_and_with_units_are_read() {
    check(
        "
        STT / No. | Chỉ tiêu / Indicators | Mục tiêu / Targets (ĐVT: %) | > | Chủ trì⏎(Lead agency)
        ^ | ^ | 2026 | 2030 | ^
        1 | Tỷ lệ hồ sơ trực tuyến | 50 | 80 | Sở Y tế
        ",
        "
        INDICATORS
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50 2030=80 | L=Sở Y tế
        ",
    );
    check(
        "
        CHỈ TIÊU CHUYỂN ĐỔI SỐ
        | | Đơn vị tính: % |
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
fn numbers_need_no_known_word_above_them_and_units_may_be_letters() {
    check(
        "
        Phối hợp thực hiện | Chủ trì thực hiện | 2026 | Đ.V.T | Nội dung chỉ tiêu | Số thứ tự
        Công an tỉnh | Sở Y tế | 50 | % | Tỷ lệ hồ sơ trực tuyến | 1
        Công an tỉnh | Sở Nội vụ | 60 | % | Tỷ lệ thanh toán | 2
        ",
        "
        INDICATORS
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50 | C=Công an tỉnh L=Sở Y tế
        2 | Tỷ lệ thanh toán | % | 2026=60 | C=Công an tỉnh L=Sở Nội vụ
        ",
    );
    check(
        "
        Thứ tự | Nhóm nhiệm vụ, giải pháp | Sở, ngành chủ trì | Sở, ngành, địa phương phối hợp
        1 | Xây dựng kế hoạch tuyên truyền | Sở Y tế | Các sở, ngành
        2 | Tổ chức tập huấn | Sở Nội vụ | Công an tỉnh
        ",
        "
        TASKS
        1 | Xây dựng kế hoạch tuyên truyền | L=Sở Y tế C=Các sở, ngành
        2 | Tổ chức tập huấn | L=Sở Nội vụ C=Công an tỉnh
        ",
    );
}

#[test]
fn the_plan_of_a_year_that_is_reported_on_is_no_target() {
    check(
        "
        STT | Chỉ tiêu | ĐVT | Năm 2025 | > | Kế hoạch 2026
        ^ | ^ | ^ | Kế hoạch | Ước thực hiện | ^
        1 | Tỷ lệ hồ sơ trực tuyến | % | 40 | 45 | 50
        ",
        "
        INDICATORS
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50 | Năm 2025 / Kế hoạch=40 | Năm 2025 / Ước thực hiện=45
        ",
    );
}

#[test]
fn a_line_for_each_year_of_an_indicator_is_one_row() {
    let expected = "
        INDICATORS
        # I Hạ tầng
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50 2030=≥ 80 | L=Sở Y tế
        2 | Tỷ lệ thanh toán | % | 2026=60 2030=90 | L=Sở Nội vụ
        ";
    check(
        "
        STT | Chỉ tiêu | ĐVT | Năm | Mục tiêu | Chủ trì
        I | Hạ tầng | | | |
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026 | 50 | Sở Y tế
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2030 | ≥ 80 | Sở Y tế
        2 | Tỷ lệ thanh toán | % | 2026 | 60 | Sở Nội vụ
        2 | Tỷ lệ thanh toán | % | 2030 | 90 | Sở Nội vụ
        ",
        expected,
    );
    check(
        "
        STT | Chỉ tiêu | ĐVT | Năm | Mục tiêu | Chủ trì
        I | Hạ tầng | | | |
        1 | Tỷ lệ hồ sơ trực tuyến | % | Năm 2026 | 50 | Sở Y tế
        ^ | ^ | ^ | Năm 2030 | ≥ 80 | ^
        2 | Tỷ lệ thanh toán | % | Năm 2026 | 60 | Sở Nội vụ
        | | | Năm 2030 | 90 |
        ",
        expected,
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
fn cells_may_say_the_years_of_their_targets() {
    check(
        "
        STT | Chỉ tiêu | ĐVT | Mục tiêu | Chủ trì
        1 | Tỷ lệ hồ sơ trực tuyến | % | Năm 2026: 80%; năm 2030: 95% | Sở Y tế
        2 | Tỷ lệ thanh toán | % | Đến năm 2026: 60⏎Đến năm 2030: ≥ 90 | Sở Nội vụ
        3 | Tỷ lệ học bạ số | % | Năm 2030: 100% | Sở Nội vụ
        ",
        "
        INDICATORS
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=80% 2030=95% | L=Sở Y tế
        2 | Tỷ lệ thanh toán | % | 2026=60 2030=≥ 90 | L=Sở Nội vụ
        3 | Tỷ lệ học bạ số | % | 2030=100% | L=Sở Nội vụ
        ",
    );
}

#[test]
fn of_two_times_the_one_of_completion_is_the_deadline() {
    check(
        "
        TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian | >
        ^ | ^ | ^ | Trình | Hoàn thành
        1 | Tổ chức tập huấn | Sở Y tế | 4/2026 | 5/2026
        ",
        "
        TASKS
        1 | Tổ chức tập huấn | L=Sở Y tế | D=5/2026 | Thời gian / Trình=4/2026
        ",
    );
}

#[test]
fn short_forms_of_header_words_are_read_as_written_out() {
    check(
        "
        STT | Chỉ tiêu | Đ.vị tính | Năm 2026 | CQ chủ trì | Đ/v phối hợp
        1 | Tỷ lệ hồ sơ trực tuyến | % | 50 | Sở Tư pháp | Sở Y tế
        ",
        "
        INDICATORS
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50 | L=Sở Tư pháp C=Sở Y tế
        ",
    );
}

#[test]
fn cells_tell_what_an_unknown_header_does_not() {
    let reading = one_sheet(
        "
        STT | Phần khởi sự | Bên lo liệu | Xong | Sản phẩm | Ghi chú
        1 | Kết nối dữ liệu đất đai | Sở Y tế | Quý I/2026 | Báo cáo
        2 | Làm sạch dữ liệu hộ tịch | Sở Tư pháp | Tháng 9/2026 | Báo cáo
        ",
    );
    check_reading(
        &reading,
        "
        TASKS
        1 | Kết nối dữ liệu đất đai | L=Sở Y tế | D=Quý I/2026 | O=Báo cáo
        2 | Làm sạch dữ liệu hộ tịch | L=Sở Tư pháp | D=Tháng 9/2026 | O=Báo cáo
        ",
    );
    assert!(codes(&reading).contains(&"COLUMN_GUESSED"));
}

#[test]
fn an_agency_without_a_word_on_its_part_goes_along_with_the_one_that_leads() {
    check(
        "
        STT | Nhiệm vụ | Đơn vị chủ trì | Đơn vị đồng hành | Thời hạn
        1 | Trực hỗ trợ kỹ thuật | Sở Nội vụ | Công ty FPT | Quý I/2026
        ",
        "
        TASKS
        1 | Trực hỗ trợ kỹ thuật | L=Sở Nội vụ C=Công ty FPT | D=Quý I/2026
        ",
    );
}

#[test]
fn header_cells_merged_like_the_rows_below_are_one_row() {
    check(
        "
        TT | > | Nhiệm vụ, giải pháp | > | Chủ trì | Thời gian hoàn thành
        1 | > | Chuẩn hóa hồ sơ điện tử cán bộ | > | Sở Nội vụ | Quý I/2026
        2 | > | Thi tuyển công chức trên máy tính | > | Sở Nội vụ | Tháng 11/2026
        ",
        "
        TASKS
        1 | Chuẩn hóa hồ sơ điện tử cán bộ | L=Sở Nội vụ | D=Quý I/2026
        2 | Thi tuyển công chức trên máy tính | L=Sở Nội vụ | D=Tháng 11/2026
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
fn marks_under_periods_are_the_deadline_of_a_task() {
    let reading = one_sheet(
        "
        TT | Nội dung | Chủ trì | Thời gian thực hiện | > | >
        ^ | ^ | ^ | 2026 | 2027 | 2028
        1 | Xây dựng bản đồ du lịch số | Sở Du lịch | x | |
        2 | Thí điểm vé điện tử | Sở Du lịch | | x | x
        3 | Vận hành hệ thống vé | Sở Du lịch | x | > | >
        ",
    );
    check_reading(
        &reading,
        "
        TASKS
        1 | Xây dựng bản đồ du lịch số | L=Sở Du lịch | D=2026
        2 | Thí điểm vé điện tử | L=Sở Du lịch | D=2027, 2028
        3 | Vận hành hệ thống vé | L=Sở Du lịch | D=2026, 2027, 2028
        ",
    );
    let second = &reading.appendices[0].rows[1].deadline.as_ref().unwrap().value;
    let days = [second.start, second.due].map(|it| it.unwrap().to_string());
    assert_eq!(days, ["2027-01-01", "2028-12-31"]);
}

#[test]
fn months_below_a_year_are_periods_of_that_year() {
    let reading = one_sheet(
        "
        TT | Nhiệm vụ | Chủ trì | Tháng (năm 2026) | > | >
        ^ | ^ | ^ | 1 | 2 | 3
        1 | Ban hành kế hoạch | Sở Nội vụ | x | |
        2 | Tổ chức tập huấn | Sở Nội vụ | | x | x
        ",
    );
    let due = |idx: usize| {
        reading.appendices[0].rows[idx]
            .deadline
            .as_ref()
            .and_then(|it| it.value.due)
    };
    assert_eq!(due(0).unwrap().to_string(), "2026-01-31");
    assert_eq!(due(1).unwrap().to_string(), "2026-03-31");
}

/// Reads a table of tasks whose last three headers are given, and says what became of each row.
#[track_caller]
fn check_task_headers(headers: &str, expected: &str) {
    check(
        &format!(
            "STT | Nhiệm vụ | Đơn vị chủ trì | {headers}\n\
             1 | Kết nối dữ liệu đất đai | Sở Y tế | Sở Nội vụ | Quý I/2026 | Báo cáo kết quả\n\
             2 | Làm sạch dữ liệu hộ tịch | Sở Tư pháp | Công an tỉnh | Tháng 9/2026 | Quyết định"
        ),
        &format!("TASKS\n{expected}"),
    );
}

#[test]
fn what_words_and_cells_agree_on_comes_before_the_first_word() {
    let expected = "1 | Kết nối dữ liệu đất đai | L=Sở Y tế C=Sở Nội vụ | D=Quý I/2026 | O=Báo cáo kết quả\n\
                    2 | Làm sạch dữ liệu hộ tịch | L=Sở Tư pháp C=Công an tỉnh | D=Tháng 9/2026 | O=Quyết định";
    for headers in [
        "Thành phần phối hợp | Ngày, tháng hoàn thành | Yêu cầu về kết quả",
        "Đơn vị được giao phối hợp | Tháng/quý thực hiện | Tài liệu minh chứng",
        "Các bên liên quan | Hạn báo cáo kết quả | Mục tiêu cần đạt",
    ] {
        check_task_headers(headers, expected);
    }
}

#[test]
fn figures_of_years_beside_indicators_are_targets() {
    for header in [
        "Số lượng năm",
        "Tỷ lệ",
        "Tỷ lệ phấn đấu năm",
        "Kết quả phấn đấu đến năm",
    ] {
        check(
            &format!(
                "STT | Chỉ tiêu | ĐVT | {header} 2026 | {header} 2030\n\
                 1 | Hồ sơ trực tuyến | Hồ sơ | 50 | 80\n2 | Trạm BTS | Trạm | 60 | 90"
            ),
            "INDICATORS\n1 | Hồ sơ trực tuyến | Hồ sơ | 2026=50 2030=80\n2 | Trạm BTS | Trạm | 2026=60 2030=90",
        );
    }
}

#[test]
fn a_state_within_the_years_of_the_plan_leaves_its_targets() {
    check(
        "
        STT | Mục tiêu | ĐVT | Hiện trạng (31/5/2026) | Mục tiêu | >
        ^ | ^ | ^ | ^ | Hết 2026 | Hết 2030
        1 | Tỷ lệ TTHC toàn trình | % | 62,8 | 80 | 100
        ",
        "
        INDICATORS
        1 | Tỷ lệ TTHC toàn trình | % | 2026=80 2030=100 | Hiện trạng (31/5/2026)=62,8
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
fn tasks_under_an_unknown_header_are_the_longest_texts() {
    check(
        "
        STT | Nội dung kết luận, chỉ đạo | Chủ trì | Thời gian | Kết quả
        1 | Giao rà soát danh mục thủ tục hành chính | Sở Nội vụ | 4/2026 | Báo cáo
        ",
        "
        TASKS
        1 | Giao rà soát danh mục thủ tục hành chính | L=Sở Nội vụ | D=4/2026 | O=Báo cáo
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
fn what_is_to_be_done_in_years_to_come_is_a_target() {
    for title in ["", "Kèm theo Kế hoạch số 12/KH-UBND ngày 05/01/2026"] {
        let bound = if title.is_empty() { "≥ " } else { "" };
        check(
            &format!(
                "
        {title}
        STT | Chỉ tiêu | ĐVT | Thực hiện | > | Cơ quan
        ^ | ^ | ^ | 2026 | 2030 | ^
        1 | Tiêm chủng đầy đủ | % | {bound}95 | {bound}98 | Sở Y tế
        "
            ),
            &format!(
                "
        INDICATORS
        1 | Tiêm chủng đầy đủ | % | 2026={bound}95 2030={bound}98 | L=Sở Y tế
        "
            ),
        );
    }
}

#[test]
fn sums_up_to_years_to_come_are_targets() {
    check(
        "
        MỤC TIÊU GIAI ĐOẠN 2026 - 2030
        STT | Chỉ tiêu | ĐVT | Lũy kế đến năm 2026 | Lũy kế đến năm 2030 | Cơ quan
        1 | Trạm BTS | Trạm | 95 | 98 | Sở Y tế
        ",
        "
        INDICATORS
        1 | Trạm BTS | Trạm | 2026=95 2030=98 | L=Sở Y tế
        ",
    );
}

#[test]
fn who_leads_together_and_helps_stands_beside_who_leads() {
    check(
        "
        TT | Nội dung công việc | Chủ trì thực hiện | Đồng chủ trì, phối hợp | Hoàn thành trước
        1 | Số hóa bản đồ địa chính | Sở Y tế | Sở Tư pháp; UBND cấp xã | 31/12/2026
        ",
        "
        TASKS
        1 | Số hóa bản đồ địa chính | L=Sở Y tế C=Sở Tư pháp; UBND cấp xã | D=31/12/2026
        ",
    );
}

#[test]
fn a_column_whose_cells_say_the_years_is_listed_once() {
    let reading = one_sheet(
        "
        STT | Chỉ tiêu | ĐVT | Mục tiêu
        1 | Tỷ lệ hồ sơ trực tuyến | % | Năm 2026: 80%; năm 2030: 95%
        2 | Tỷ lệ thanh toán | % | Năm 2026: 60%; năm 2030: 90%
        ",
    );
    let columns = reading.appendices[0].columns.iter();
    let places: Vec<_> = columns.map(|it| (it.col_idx, it.year)).collect();
    assert_eq!(places, [(0, None), (1, None), (2, None), (3, None)]);
    let targets = reading.appendices[0].rows.iter().flat_map(|it| &it.targets);
    let years: Vec<u16> = targets.map(|it| it.year).collect();
    assert_eq!(years, [2026, 2030, 2026, 2030]);
}

#[test]
fn an_explanation_above_a_column_is_no_group_of_it() {
    check(
        "
        | | | | CT: chủ trì
        STT | Nhiệm vụ | Chủ trì | Thời hạn | Màu
        1 | Cửa khẩu số | Sở Tư pháp | Năm 2026 | Xanh
        ",
        "
        TASKS
        1 | Cửa khẩu số | L=Sở Tư pháp | D=Năm 2026 | Màu=Xanh
        ",
    );
}

#[test]
fn a_lone_group_stands_between_a_header_and_its_years() {
    check(
        "
        STT | Tên chỉ tiêu | ĐVT | Mục tiêu, chỉ tiêu | | Chủ trì
        | | | Phân kỳ thực hiện chung | |
        | | | 2026 | 2030 |
        (1) | (2) | (3) | (4) | (5) | (6)
        1 | Tỷ lệ hồ sơ trực tuyến | % | 50 | 80 | Sở Y tế
        ",
        "
        INDICATORS
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50 2030=80 | L=Sở Y tế
        ",
    );
}

#[test]
fn key_results_are_indicators_and_figures_of_a_past_year_no_targets() {
    check(
        "
        STT | Kết quả then chốt (KPI) | Đơn vị đo | Số liệu 2025 | Năm 2026
        1 | Tỷ lệ hồ sơ trực tuyến | % | 40 | 50
        ",
        "
        INDICATORS
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50 | Số liệu 2025=40
        ",
    );
}

#[test]
fn results_reached_are_outputs_where_they_are_documents() {
    check(
        "
        STT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn | Kết quả đạt được
        1 | Tổ chức tập huấn | Sở Y tế | Quý III/2026 | Báo cáo
        ",
        "
        TASKS
        1 | Tổ chức tập huấn | L=Sở Y tế | D=Quý III/2026 | O=Báo cáo
        ",
    );
}

#[test]
fn a_year_with_a_short_form_that_nobody_knows_is_a_column_of_it() {
    check(
        "
        STT | Mục tiêu cụ thể | ĐVT | Mục tiêu | | Chủ trì
        | | | MT 2026 | MT 2030 |
        1 | Tỷ lệ hồ sơ trực tuyến | % | 50 | 80 | Sở Y tế
        ",
        "
        INDICATORS
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50 2030=80 | L=Sở Y tế
        ",
    );
}

#[test]
fn a_bracket_in_a_header_begins_anew() {
    check(
        "
        STT | Chỉ tiêu | ĐVT | Năm 2025 (thực hiện) | Năm 2026 (kế hoạch)
        1 | Tỷ lệ hồ sơ trực tuyến | % | 40 | 50
        ",
        "
        INDICATORS
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50 | Năm 2025 (thực hiện)=40
        ",
    );
}

#[test]
fn a_remark_beside_a_header_is_no_part_of_it() {
    for remark in ["v", "Anh Nam xem lại"] {
        check(
            &format!(
                "
                STT | Chỉ tiêu | ĐVT | Mục tiêu | > | Chủ trì | | {remark}
                ^ | ^ | ^ | 2026 | 2030 | ^ | |
                1 | Tỷ lệ hồ sơ trực tuyến | % | 50 | 80 | Sở Y tế | |
                STT | Chỉ tiêu | ĐVT | Mục tiêu | > | Chủ trì | |
                ^ | ^ | ^ | 2026 | 2030 | ^ | |
                2 | Tỷ lệ thanh toán | % | 60 | 90 | Sở Nội vụ | |
                "
            ),
            "
            INDICATORS
            1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50 2030=80 | L=Sở Y tế
            2 | Tỷ lệ thanh toán | % | 2026=60 2030=90 | L=Sở Nội vụ
            ",
        );
    }
}

#[test]
fn marks_mean_what_the_legend_says() {
    check(
        "
        PHÂN CÔNG NHIỆM VỤ
        Ghi chú: X là cơ quan chủ trì; O là cơ quan phối hợp
        STT | Nhiệm vụ | Sở Tư pháp | Sở Y tế | Công an tỉnh | Thời hạn
        1 | Cập nhật dữ liệu hộ tịch | X | O | | Quý I/2026
        2 | Cập nhật dữ liệu bảo hiểm | | X | O | Quý II/2026
        ",
        "
        TASKS
        1 | Cập nhật dữ liệu hộ tịch | L=Sở Tư pháp C=Sở Y tế | D=Quý I/2026
        2 | Cập nhật dữ liệu bảo hiểm | L=Sở Y tế C=Công an tỉnh | D=Quý II/2026
        ",
    );
}

#[test]
fn long_brackets_explain_a_header() {
    check(
        "
        STT | Nhiệm vụ (theo Nghị quyết số 57-NQ/TW và Kế hoạch số 02-KH/BCĐTW) | Cơ quan chủ trì (chịu trách nhiệm trước Chủ tịch UBND tỉnh) | Thời gian hoàn thành (chậm nhất)
        1 | Tổ chức tập huấn | Sở Y tế | Quý III/2026
        ",
        "
        TASKS
        1 | Tổ chức tập huấn | L=Sở Y tế | D=Quý III/2026
        ",
    );
}

#[test]
fn a_matrix_may_have_more_agencies_than_other_headers() {
    check(
        "
        STT | Nhiệm vụ | Sở Tư pháp | Công an tỉnh | UBND cấp xã | VNPT | Thời hạn
        1 | Số hóa hộ tịch | CT | PH | PH | | Quý I/2026
        2 | Nâng cấp mạng | | PH | | CT | Quý II/2026
        ",
        "
        TASKS
        1 | Số hóa hộ tịch | L=Sở Tư pháp C=Công an tỉnh C=UBND cấp xã | D=Quý I/2026
        2 | Nâng cấp mạng | C=Công an tỉnh L=VNPT | D=Quý II/2026
        ",
    );
}

#[test]
fn short_forms_of_roles_stand_below_a_group() {
    check(
        "
        STT | Nhiệm vụ | Đơn vị thực hiện | > | Thời hạn
        ^ | ^ | CT | PH | ^
        1 | Tổ chức tập huấn | Sở Y tế | Sở Nội vụ | Quý III/2026
        ",
        "
        TASKS
        1 | Tổ chức tập huấn | L=Sở Y tế C=Sở Nội vụ | D=Quý III/2026
        ",
    );
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
fn a_title_merged_below_a_wide_first_column_is_a_section() {
    check(
        "
        Số TT | > | Nhiệm vụ | Chủ trì | Thời hạn
        Tổ chức thực hiện | > | > | > | >
        1 | > | Tổ chức tập huấn | Sở Y tế | Quý III/2026
        ",
        "
        TASKS
        # - Tổ chức thực hiện
        1 | Tổ chức tập huấn | L=Sở Y tế | D=Quý III/2026
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
