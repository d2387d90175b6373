//! Rows that stand in other columns than their header, with no header printed again above them.

use crate::outline::{check, check_reading, codes, one_sheet};

#[test]
fn a_page_may_have_a_blank_column_more_and_the_next_page_another() {
    let reading = one_sheet(
        "
        STT | Nhiệm vụ | Cơ quan chủ trì | Thời gian
        1 | Xây dựng kế hoạch tuyên truyền | Sở Tư pháp | Quý I/2026
        2 | Tổ chức tập huấn kỹ năng số | Sở Nội vụ | Quý II/2026
        3 | | Ban hành quy chế phối hợp | Sở Y tế | Quý III/2026
        4 | | Rà soát thủ tục hành chính | Sở Tài chính | Quý IV/2026
        5 | | Kết nối dữ liệu dân cư | | Công an tỉnh | Quý I/2027
        6 | | Số hóa hồ sơ hộ tịch | | Sở Tư pháp | Quý II/2027
        ",
    );
    check_reading(
        &reading,
        "
        TASKS
        1 | Xây dựng kế hoạch tuyên truyền | L=Sở Tư pháp | D=Quý I/2026
        2 | Tổ chức tập huấn kỹ năng số | L=Sở Nội vụ | D=Quý II/2026
        3 | Ban hành quy chế phối hợp | L=Sở Y tế | D=Quý III/2026
        4 | Rà soát thủ tục hành chính | L=Sở Tài chính | D=Quý IV/2026
        5 | Kết nối dữ liệu dân cư | L=Công an tỉnh | D=Quý I/2027
        6 | Số hóa hồ sơ hộ tịch | L=Sở Tư pháp | D=Quý II/2027
        ",
    );
    assert!(codes(&reading).contains(&"COLUMNS_DRIFTED"));
}

#[test]
fn a_page_with_its_numbers_moved_too_keeps_its_sections() {
    check(
        "
        STT | Chỉ tiêu | ĐVT | Năm 2026 | Năm 2030
        I | Phục vụ người dân | | |
        1 | Tỷ lệ hồ sơ trực tuyến | % | 50 | 80
        2 | Số lượng hệ thống dùng chung | Hệ thống | 3 | 9
        | II | Phát triển kinh tế số | | |
        | 1 | Tỷ lệ thanh toán trực tuyến | % | 60 | 90
        | 2 | Số lượng sàn thương mại | Sàn | 1 | 2
        III | Học tập suốt đời | | |
        3 | Tỷ lệ học bạ số toàn tỉnh | % | 70 | 95
        ",
        "
        INDICATORS
        # I Phục vụ người dân
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50 2030=80
        2 | Số lượng hệ thống dùng chung | Hệ thống | 2026=3 2030=9
        # II Phát triển kinh tế số
        1 | Tỷ lệ thanh toán trực tuyến | % | 2026=60 2030=90
        2 | Số lượng sàn thương mại | Sàn | 2026=1 2030=2
        # III Học tập suốt đời
        3 | Tỷ lệ học bạ số toàn tỉnh | % | 2026=70 2030=95
        ",
    );
}

#[test]
fn a_row_that_may_stand_in_place_goes_with_its_page() {
    check(
        "
        STT | Nhiệm vụ | Cơ quan chủ trì | Thời gian | Sản phẩm
        1 | Xây dựng kế hoạch tuyên truyền | Sở Tư pháp | Quý I/2026 | Kế hoạch của tỉnh
        2 | Tổ chức tập huấn kỹ năng số | Sở Nội vụ | Quý II/2026 | Lớp tập huấn
        3 | Ban hành quy chế phối hợp | Sở Y tế | | Thường xuyên
        4 | Rà soát thủ tục hành chính | Sở Tài chính | | Quý IV/2026 | Danh mục thủ tục
        5 | Kết nối dữ liệu dân cư | Công an tỉnh | | Quý I/2027
        6 | Số hóa hồ sơ hộ tịch | Sở Tư pháp | | Quý II/2027 | Hồ sơ số hóa
        | II | Hạ tầng số | | |
        | 1 | Phủ sóng thôn, bản | Sở Xây dựng | Năm 2027 | Trạm phát sóng
        ",
        "
        TASKS
        1 | Xây dựng kế hoạch tuyên truyền | L=Sở Tư pháp | D=Quý I/2026 | O=Kế hoạch của tỉnh
        2 | Tổ chức tập huấn kỹ năng số | L=Sở Nội vụ | D=Quý II/2026 | O=Lớp tập huấn
        3 | Ban hành quy chế phối hợp | L=Sở Y tế | D=Thường xuyên
        4 | Rà soát thủ tục hành chính | L=Sở Tài chính | D=Quý IV/2026 | O=Danh mục thủ tục
        5 | Kết nối dữ liệu dân cư | L=Công an tỉnh | D=Quý I/2027
        6 | Số hóa hồ sơ hộ tịch | L=Sở Tư pháp | D=Quý II/2027 | O=Hồ sơ số hóa
        # II Hạ tầng số
        1 | Phủ sóng thôn, bản | L=Sở Xây dựng | D=Năm 2027 | O=Trạm phát sóng
        ",
    );
}

#[test]
fn a_row_without_a_name_and_a_scribble_beside_the_table_are_no_drift() {
    let reading = one_sheet(
        "
        STT | Nhiệm vụ | Cơ quan chủ trì | Thời gian | Sản phẩm
        1 | Xây dựng kế hoạch tuyên truyền | Sở Tư pháp | Quý I/2026 | | đã xong
        2 | | Sở Nội vụ | Quý II/2026 | Báo cáo
        3 | Ban hành quy chế phối hợp | Sở Y tế | Quý III/2026 | Quy chế
        ",
    );
    check_reading(
        &reading,
        "
        TASKS
        1 | Xây dựng kế hoạch tuyên truyền | L=Sở Tư pháp | D=Quý I/2026
        2 |  | L=Sở Nội vụ | D=Quý II/2026 | O=Báo cáo
        3 | Ban hành quy chế phối hợp | L=Sở Y tế | D=Quý III/2026 | O=Quy chế
        ",
    );
    assert!(!codes(&reading).contains(&"COLUMNS_DRIFTED"));
}
