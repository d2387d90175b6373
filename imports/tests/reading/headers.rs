//! Where headers stand, which rows and columns they take, and what is no part of them.

use doichieu_imports::testing::WorkbookBuilder;

use crate::outline::{check, check_reading, read_bytes};

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
