//! Page breaks, split rows, merged cells, page numbers.

use crate::outline::{check, check_reading, codes, one_sheet};

#[test]
fn header_repeated_at_page_break_is_one_header() {
    check(
        "
        STT | Chỉ tiêu | ĐVT | Mục tiêu | >
        ^ | ^ | ^ | Năm 2026 | Năm 2030
        I | Phục vụ người dân | | |
        1 | Tỷ lệ hồ sơ trực tuyến | % | 50 | 80
        STT | Chỉ tiêu | ĐVT | Mục tiêu | >
        ^ | ^ | ^ | Năm 2026 | Năm 2030
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
fn a_header_printed_twice_takes_no_row_on_the_next_page() {
    check(
        "
        STT | Nhiệm vụ | Cơ quan chủ trì | Thời gian
        STT | Nhiệm vụ | Cơ quan chủ trì | Thời gian
        1 | Xây dựng kế hoạch tuyên truyền | Sở Tư pháp | Năm 2026
        STT | Nhiệm vụ | Cơ quan chủ trì | Thời gian
        Trang 1 | | |
        STT | Nhiệm vụ | Cơ quan chủ trì | Thời gian
        2 | Tổ chức tập huấn | Sở Nội vụ | Năm 2027
        ",
        "
        TASKS
        1 | Xây dựng kế hoạch tuyên truyền | L=Sở Tư pháp | D=Năm 2026
        2 | Tổ chức tập huấn | L=Sở Nội vụ | D=Năm 2027
        ",
    );
}

#[test]
fn page_numbers_and_repeated_titles_are_no_rows() {
    check(
        "
        PHỤ LỤC I
        STT | Nhiệm vụ | Cơ quan chủ trì | Thời gian
        1 | Xây dựng kế hoạch tuyên truyền | Sở Tư pháp | Năm 2026
        | Trang 1/2 | |

        PHỤ LỤC I (tiếp theo)
        STT | Nhiệm vụ | Cơ quan chủ trì | Thời gian
        2 | Tổ chức tập huấn | Sở Nội vụ | Năm 2027
        ",
        "
        TASKS PHỤ LỤC I
        1 | Xây dựng kế hoạch tuyên truyền | L=Sở Tư pháp | D=Năm 2026
        2 | Tổ chức tập huấn | L=Sở Nội vụ | D=Năm 2027
        ",
    );
}

#[test]
fn a_row_split_by_a_page_break_is_one_row() {
    for header in [
        "",
        "\n        STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian | Sản phẩm",
    ] {
        let reading = one_sheet(&format!(
            "
        STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian | Sản phẩm
        1 | Xây dựng kế hoạch tuyên truyền về các tiện ích của tài khoản | Sở Tư pháp, Sở | Công an tỉnh, | Tháng | Kế hoạch của Ủy ban{header}
        | định danh điện tử trên địa bàn | Nội vụ | Sở Y tế | 12/2026 | nhân dân tỉnh
        2 | Tổ chức tập huấn | Sở Nội vụ | Sở Y tế | Năm 2027 | Báo cáo
        "
        ));
        check_reading(
            &reading,
            "
        TASKS
        1 | Xây dựng kế hoạch tuyên truyền về các tiện ích của tài khoản định danh điện tử trên địa bàn | L=Sở Tư pháp, Sở Nội vụ C=Công an tỉnh, Sở Y tế | D=Tháng 12/2026 | O=Kế hoạch của Ủy ban nhân dân tỉnh
        2 | Tổ chức tập huấn | L=Sở Nội vụ C=Sở Y tế | D=Năm 2027 | O=Báo cáo
        ",
        );
        assert!(codes(&reading).contains(&"ROW_REJOINED"));
    }
}

#[test]
fn a_split_row_may_go_on_in_one_column_only() {
    check(
        "
        STT | Chỉ tiêu | ĐVT | Năm 2026 | Đơn vị theo dõi
        1 | Tỷ lệ hồ sơ trực tuyến | % | 50 | Sở Tư pháp,
        | | | | Công an tỉnh
        2 | Tỷ lệ giao dịch thương mại điện tử và | % | 60 | Sở Công Thương
        | vận chuyển sử dụng dữ liệu địa điểm | | |
        3 | Tỷ lệ học bạ số | % | 80 | Sở Giáo dục và Đào tạo
        ",
        "
        INDICATORS
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50 | M=Sở Tư pháp, Công an tỉnh
        2 | Tỷ lệ giao dịch thương mại điện tử và vận chuyển sử dụng dữ liệu địa điểm | % | 2026=60 | M=Sở Công Thương
        3 | Tỷ lệ học bạ số | % | 2026=80 | M=Sở Giáo dục và Đào tạo
        ",
    );
}

#[test]
fn agencies_merged_down_stand_in_every_row() {
    check(
        "
        STT | Chỉ tiêu | ĐVT | Năm 2026 | Cơ quan chủ trì | Cơ quan phối hợp
        1 | Tỷ lệ hồ sơ trực tuyến | % | 50 | Sở Tư pháp | Sở Y tế
        2 | Tỷ lệ thanh toán | % | 60 | ^ | Công an tỉnh
        3 | Tỷ lệ học bạ số | ^ | 80 | ^ | ^
        4 | Tỷ lệ bệnh án điện tử | % | 90 | Sở Y tế |
        ",
        "
        INDICATORS
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50 | L=Sở Tư pháp C=Sở Y tế
        2 | Tỷ lệ thanh toán | % | 2026=60 | L=Sở Tư pháp C=Công an tỉnh
        3 | Tỷ lệ học bạ số | % | 2026=80 | L=Sở Tư pháp C=Công an tỉnh
        4 | Tỷ lệ bệnh án điện tử | % | 2026=90 | L=Sở Y tế
        ",
    );
}

#[test]
fn a_name_merged_down_is_one_row() {
    check(
        "
        STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian
        1 | Xây dựng kế hoạch tuyên truyền | Sở Tư pháp | Sở Y tế | Năm 2026
        ^ | ^ | Sở Nội vụ | Công an tỉnh | ^
        2 | Tổ chức tập huấn | Sở Nội vụ | Sở Y tế | Năm 2027
        ",
        "
        TASKS
        1 | Xây dựng kế hoạch tuyên truyền | L=Sở Tư pháp Sở Nội vụ C=Sở Y tế Công an tỉnh | D=Năm 2026
        2 | Tổ chức tập huấn | L=Sở Nội vụ C=Sở Y tế | D=Năm 2027
        ",
    );
}

#[test]
fn blank_rows_do_not_end_a_table() {
    check(
        "
        STT | Chỉ tiêu | ĐVT | Năm 2026
        1 | Tỷ lệ hồ sơ trực tuyến | % | 50


        2 | Tỷ lệ thanh toán | % | 60
        ",
        "
        INDICATORS
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50
        2 | Tỷ lệ thanh toán | % | 2026=60
        ",
    );
}

#[test]
fn a_date_typed_by_excel_is_the_month_that_was_meant() {
    check(
        "
        STT | Nhiệm vụ | Cơ quan chủ trì | Thời gian hoàn thành
        1 | Xây dựng kế hoạch tuyên truyền | Sở Tư pháp | @2026-12-01:mmm-yy
        2 | Tổ chức tập huấn | Sở Nội vụ | @2026-12-31:dd/mm/yyyy
        ",
        "
        TASKS
        1 | Xây dựng kế hoạch tuyên truyền | L=Sở Tư pháp | D=12/2026
        2 | Tổ chức tập huấn | L=Sở Nội vụ | D=31/12/2026
        ",
    );
}

#[test]
fn a_name_cut_beside_merged_cells_is_one_row() {
    check(
        "
        STT | Chỉ tiêu | ĐVT | Năm 2026 | Cơ quan chủ trì
        1 | Tỷ lệ thanh toán không dùng tiền mặt tại | % | 50 | Sở Tư pháp
        ^ | Bệnh viện Trung ương Huế | ^ | ^ | ^
        2 | Tỷ lệ học bạ số | % | 60 | Sở Y tế
        ",
        "
        INDICATORS
        1 | Tỷ lệ thanh toán không dùng tiền mặt tại Bệnh viện Trung ương Huế | % | 2026=50 | L=Sở Tư pháp
        2 | Tỷ lệ học bạ số | % | 2026=60 | L=Sở Y tế
        ",
    );
}

#[test]
fn agencies_merged_down_may_cross_a_section() {
    check(
        "
        STT | Chỉ tiêu | ĐVT | Năm 2026 | Cơ quan chủ trì
        I | Phục vụ người dân | | | Sở Tư pháp
        1 | Tỷ lệ hồ sơ trực tuyến | % | 50 | ^
        2 | Tỷ lệ thanh toán | % | 60 | ^
        II | Kinh tế số | | | ^
        1 | Tỷ lệ học bạ số | % | 70 | ^
        ",
        "
        INDICATORS
        # I Phục vụ người dân
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50 | L=Sở Tư pháp
        2 | Tỷ lệ thanh toán | % | 2026=60 | L=Sở Tư pháp
        # II Kinh tế số
        1 | Tỷ lệ học bạ số | % | 2026=70 | L=Sở Tư pháp
        ",
    );
}

#[test]
fn every_printed_line_may_be_a_row_of_its_own() {
    check(
        "
        STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian
        1 | Xây dựng kế hoạch | Công an | Sở Y tế, Sở | Tháng
        | tuyên truyền về | tỉnh | Nội vụ, UBND | 12/2026
        | VNeID cho người dân | | các xã, phường |
        2 | Tổ chức tập huấn | Sở Nội vụ | Công an tỉnh | Quý I/2027
        | cho cán bộ | | |
        ",
        "
        TASKS
        1 | Xây dựng kế hoạch tuyên truyền về VNeID cho người dân | L=Công an tỉnh C=Sở Y tế, Sở Nội vụ, UBND các xã, phường | D=Tháng 12/2026
        2 | Tổ chức tập huấn cho cán bộ | L=Sở Nội vụ C=Công an tỉnh | D=Quý I/2027
        ",
    );
}

#[test]
fn a_converted_page_may_have_its_columns_elsewhere() {
    check(
        "
        STT | Chỉ tiêu | ĐVT | Năm 2026 | Cơ quan chủ trì
        1 | Tỷ lệ hồ sơ trực tuyến | % | 50 | Sở Tư pháp
        | STT | > | Chỉ tiêu | > | ĐVT | Năm 2026 | Cơ quan chủ trì
        | 2 | > | Tỷ lệ thanh toán | > | % | 60 | Công an tỉnh
        | 3 | > | Tỷ lệ học bạ số | > | % | 70 | Sở Y tế
        ",
        "
        INDICATORS
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50 | L=Sở Tư pháp
        2 | Tỷ lệ thanh toán | % | 2026=60 | L=Công an tỉnh
        3 | Tỷ lệ học bạ số | % | 2026=70 | L=Sở Y tế
        ",
    );
}

#[test]
fn a_target_merged_over_years_holds_for_each() {
    check(
        "
        STT | Chỉ tiêu | ĐVT | Năm 2026 | Năm 2030 | Cơ quan chủ trì
        1 | Cấp tài khoản định danh điện tử | Tài khoản | Theo chỉ tiêu được giao | > | Công an tỉnh
        2 | Tỷ lệ thanh toán | % | 60 | 90 | Sở Y tế
        ",
        "
        INDICATORS
        1 | Cấp tài khoản định danh điện tử | Tài khoản | 2026=Theo chỉ tiêu được giao 2030=Theo chỉ tiêu được giao | L=Công an tỉnh
        2 | Tỷ lệ thanh toán | % | 2026=60 2030=90 | L=Sở Y tế
        ",
    );
}

#[test]
fn the_head_printed_on_a_further_page_is_no_section() {
    check(
        "
        STT | Chỉ tiêu | ĐVT | Năm 2026
        I | Phục vụ người dân | |
        1 | Tỷ lệ hồ sơ trực tuyến | % | 50
        PHỤ LỤC I (tiếp theo)
        2 | Tỷ lệ thanh toán | % | 60
        Ⅱ | Kinh tế số | |
        ① | Tỷ lệ học bạ số | % | 70
        Nhóm 3 | Xã hội số | |
        1 | Tỷ lệ bệnh án điện tử | % | 80
        ",
        "
        INDICATORS
        # I Phục vụ người dân
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50
        2 | Tỷ lệ thanh toán | % | 2026=60
        # II Kinh tế số
        1 | Tỷ lệ học bạ số | % | 2026=70
        # 3 Xã hội số
        1 | Tỷ lệ bệnh án điện tử | % | 2026=80
        ",
    );
}

#[test]
fn a_page_number_in_any_column_is_no_part_of_the_row_above() {
    check(
        "
        STT | Nhiệm vụ | Cơ quan chủ trì | Thời gian
        (1) | (2) | (3) | (4)
        1 | Hội thi tìm hiểu | Tỉnh đoàn | Quý III/2026
         | | 2 |
        STT | Nhiệm vụ | Cơ quan chủ trì | Thời gian
        (1) | (2) | (3) | (4)
        2 | Trang bị thiết bị | Sở Tài chính | Quý IV/2026
         | | 3 |
        ",
        "
        TASKS
        1 | Hội thi tìm hiểu | L=Tỉnh đoàn | D=Quý III/2026
        2 | Trang bị thiết bị | L=Sở Tài chính | D=Quý IV/2026
        ",
    );
}

#[test]
fn a_name_merged_down_over_two_units_is_of_two_rows() {
    check(
        "
        STT | Mục tiêu | ĐVT | Năm 2026 | Năm 2030 | Chủ trì
        1 | Cấp tài khoản định danh | Tài khoản | 100 | 300 | Công an tỉnh
        ^ | ^ | % | 80 | 95 | ^
        2 | Số hóa hồ sơ | % | 60 | 90 | Sở Nội vụ
        ",
        "
        INDICATORS
        1 | Cấp tài khoản định danh | Tài khoản | 2026=100 2030=300 | L=Công an tỉnh
        > - | Cấp tài khoản định danh | % | 2026=80 2030=95 | L=Công an tỉnh
        2 | Số hóa hồ sơ | % | 2026=60 2030=90 | L=Sở Nội vụ
        ",
    );
}

#[test]
fn parts_of_a_row_that_speak_in_words_of_headers_are_no_header() {
    check(
        "
        STT | Nội dung công việc | Chủ trì | Thời gian thực hiện | Kết quả
        1 | Tổ chức tập huấn | Sở Nội vụ | |
        ^ | Lớp 1: cán bộ cấp tỉnh | ^ | Tháng 3/2026 | 01 lớp
        ^ | Lớp 2: cán bộ cấp xã | ^ | Tháng 5/2026 | 05 lớp
        2 | Kiểm tra | Công an tỉnh | Quý III/2026 | Báo cáo
        ",
        "
        TASKS
        1 | Tổ chức tập huấn | L=Sở Nội vụ
        > - | Lớp 1: cán bộ cấp tỉnh | L=Sở Nội vụ | D=Tháng 3/2026 | O=01 lớp
        > - | Lớp 2: cán bộ cấp xã | L=Sở Nội vụ | D=Tháng 5/2026 | O=05 lớp
        2 | Kiểm tra | L=Công an tỉnh | D=Quý III/2026 | O=Báo cáo
        ",
    );
}

#[test]
fn rows_in_words_of_headers_begin_no_table() {
    check(
        "
        STT | Nhiệm vụ | Chủ trì | Thời hạn | Kết quả
        NV.01 | Hoạt động theo dõi | Sở Tư pháp | Năm 2026 | Báo cáo
        NV.02 | Chủ trì thời gian năm 2026 | Công an tỉnh | 2026-2030 | Nội dung
        NV.03 | Kế hoạch kiểm tra | Sở Y tế | Năm 2027 | Kế hoạch
        ",
        "
        TASKS
        NV.01 | Hoạt động theo dõi | L=Sở Tư pháp | D=Năm 2026 | O=Báo cáo
        NV.02 | Chủ trì thời gian năm 2026 | L=Công an tỉnh | D=2026-2030 | O=Nội dung
        NV.03 | Kế hoạch kiểm tra | L=Sở Y tế | D=Năm 2027 | O=Kế hoạch
        ",
    );
    check(
        "
        Nhiệm vụ, giải pháp | Chủ trì | Sản phẩm | Thời gian
        Dự án số hóa | Sở Tư pháp | Báo cáo | Tháng 3/2026
        Ghi chú thực hiện nhiệm vụ | Các sở, ban, ngành | Danh mục | 2026-2030
        ",
        "
        TASKS
        - | Dự án số hóa | L=Sở Tư pháp | D=Tháng 3/2026 | O=Báo cáo
        - | Ghi chú thực hiện nhiệm vụ | L=Các sở, ban, ngành | D=2026-2030 | O=Danh mục
        ",
    );
}
