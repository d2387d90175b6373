//! What stands under a table and is none of it.

use crate::outline::check;

const TABLE: &str = "
        STT | Chỉ tiêu | ĐVT | Năm 2026 | Cơ quan chủ trì
        1 | Tỷ lệ hồ sơ trực tuyến | % | 50 | Sở Tư pháp
        2 | Tỷ lệ thanh toán | % | 60 | Công an tỉnh
";

#[test]
fn a_footnote_right_below_the_last_row_is_no_section() {
    check(
        "
        STT | Nhiệm vụ | Cơ quan chủ trì
        I | Thể chế |
        1 | Xây dựng kế hoạch tuyên truyền (1) | Sở Y tế
        2 | Tổ chức tập huấn | Sở Nội vụ
        (1) Theo Công văn số 123/BTP | |
        ",
        "
        TASKS
        # I Thể chế
        1 | Xây dựng kế hoạch tuyên truyền (1) | L=Sở Y tế
        2 | Tổ chức tập huấn | L=Sở Nội vụ
        ",
    );
}

#[test]
fn notes_signatures_and_totals_are_no_rows() {
    for aside in [
        "Nơi nhận: | | | TM. ỦY BAN NHÂN DÂN\n- Văn phòng Chính phủ; | | | KT. CHỦ TỊCH\n- Lưu: VT. | | | Nguyễn Văn A",
        "\n | | | CHỦ TỊCH\n\n | | | Nguyễn Văn A",
        "Ghi chú: Số liệu tính đến hết năm 2025.",
        "Ghi chú:\n- Chỉ tiêu 1 theo Quyết định số 06;\n- Chỉ tiêu 2 do Bộ giao.",
        "¹ Luật Xử lý vi phạm hành chính.",
        "(*) Chỉ tiêu do Bộ Công an giao.",
        "* Chỉ tiêu do Bộ Công an giao.",
        " | Tổng cộng | | 110 |",
        " | Cộng II | | 110 |",
        " | Tổng cộng (I + II) | | 110 |",
        "Tổng cộng: 02 chỉ tiêu",
        " | | | Phú Xuân, ngày 06 tháng 6 năm 2026 | >\n | | | NGƯỜI LẬP BIỂU | >",
        "Người lập biểu | | | Thủ trưởng đơn vị\n(Ký, ghi rõ họ tên) | | | (Ký tên, đóng dấu)",
        "Nguồn: Công an tỉnh",
    ] {
        check(
            &format!("{TABLE}{aside}"),
            "
        INDICATORS
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50 | L=Sở Tư pháp
        2 | Tỷ lệ thanh toán | % | 2026=60 | L=Công an tỉnh
        ",
        );
    }
}

#[test]
fn rows_may_begin_like_a_total() {
    check(
        "
        STT | Chỉ tiêu | ĐVT | Năm 2026
        1 | Tổng số hồ sơ tiếp nhận | Hồ sơ | 500
        2 | Tổng cộng | Hồ sơ | 700
        ",
        "
        INDICATORS
        1 | Tổng số hồ sơ tiếp nhận | Hồ sơ | 2026=500
        2 | Tổng cộng | Hồ sơ | 2026=700
        ",
    );
}

#[test]
fn rows_go_on_behind_a_footnote_of_their_page() {
    check(
        "
        STT | Chỉ tiêu | ĐVT | Năm 2026
        1 | Tỷ lệ hồ sơ trực tuyến | % | 50
        (1) Theo Đề án 06. | | |
        STT | Chỉ tiêu | ĐVT | Năm 2026
        2 | Tỷ lệ thanh toán | % | 60
        Ghi chú: số liệu tạm tính. | | |
        STT | Chỉ tiêu | ĐVT | Năm 2026
        3 | Phổ cập kỹ năng số | |
        3.1 | Cán bộ | % | 90
        ",
        "
        INDICATORS
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50
        2 | Tỷ lệ thanh toán | % | 2026=60
        3 | Phổ cập kỹ năng số
        > 3.1 | Cán bộ | % | 2026=90
        ",
    );
}

#[test]
fn a_count_of_contents_below_the_rows_is_no_row() {
    check(
        "
        STT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn
        1 | Tổ chức tập huấn | Sở Y tế | Quý III/2026
        | Tổng cộng: 15 nội dung | |
        ",
        "
        TASKS
        1 | Tổ chức tập huấn | L=Sở Y tế | D=Quý III/2026
        ",
    );
}

#[test]
fn what_a_total_is_made_of_is_no_row() {
    check(
        "
        STT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn
        1 | Tổ chức tập huấn | Sở Y tế | Quý III/2026
        | Tổng số: 02 nhiệm vụ, trong đó: | |
        | - 01 nhiệm vụ của Sở Y tế | |
        | - 01 nhiệm vụ của Sở Nội vụ | |
        ",
        "
        TASKS
        1 | Tổ chức tập huấn | L=Sở Y tế | D=Quý III/2026
        ",
    );
}

#[test]
fn a_total_of_a_section_with_its_count_is_no_section() {
    check(
        "
        STT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn
        Nhóm 1: Thể chế | > | > | >
        1 | Tổ chức tập huấn | Sở Y tế | Quý III/2026
        Cộng nhóm 1: 01 nhiệm vụ | | |
        Nhóm 2: Hạ tầng | > | > | >
        1 | Ban hành quy chế | Sở Nội vụ | Quý III/2026
        ",
        "
        TASKS
        # 1 Thể chế
        1 | Tổ chức tập huấn | L=Sở Y tế | D=Quý III/2026
        # 2 Hạ tầng
        1 | Ban hành quy chế | L=Sở Nội vụ | D=Quý III/2026
        ",
    );
}
