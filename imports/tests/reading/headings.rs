//! Titles of sections that are cut, stand above a header, look like a level of it, or are none of the table.

use crate::outline::check;

#[test]
fn a_title_cut_into_lines_is_one_title() {
    check(
        "
        STT | Nhiệm vụ | Cơ quan chủ trì | Thời gian
        I | Hoàn thiện chính sách, pháp luật về phát | |
        | triển, cung cấp ứng dụng số | |
        1 | Xây dựng kế hoạch | Sở Tư pháp | Năm 2026
        II | Phục vụ giải quyết thủ tục và | |
        | TTHC | |
        1 | Tổ chức tập huấn | Sở Nội vụ | Năm 2027
        ",
        "
        TASKS
        # I Hoàn thiện chính sách, pháp luật về phát triển, cung cấp ứng dụng số
        1 | Xây dựng kế hoạch | L=Sở Tư pháp | D=Năm 2026
        # II Phục vụ giải quyết thủ tục và TTHC
        1 | Tổ chức tập huấn | L=Sở Nội vụ | D=Năm 2027
        ",
    );
}

#[test]
fn a_banner_of_years_below_the_header_is_a_section() {
    check(
        "
        STT | Nhiệm vụ | Cơ quan chủ trì | Thời gian
        GIAI ĐOẠN 2026 - 2027 | > | > | >
        1 | Xây dựng kế hoạch | Sở Tư pháp | Năm 2026
        GIAI ĐOẠN 2028 - 2030 | > | > | >
        2 | Tổ chức tập huấn | Sở Nội vụ | Năm 2028
        ",
        "
        TASKS
        # - GIAI ĐOẠN 2026 - 2027
        1 | Xây dựng kế hoạch | L=Sở Tư pháp | D=Năm 2026
        # - GIAI ĐOẠN 2028 - 2030
        2 | Tổ chức tập huấn | L=Sở Nội vụ | D=Năm 2028
        ",
    );
}

#[test]
fn the_plan_that_goes_on_below_a_table_brings_no_sections() {
    check(
        "
        STT | Nhiệm vụ | Cơ quan chủ trì | Thời gian
        I | Thể chế | |
        1 | Xây dựng kế hoạch | Sở Tư pháp | Năm 2026
        III. TỔ CHỨC THỰC HIỆN
        1. Sở Tư pháp theo dõi, đôn đốc.
        ",
        "
        TASKS
        # I Thể chế
        1 | Xây dựng kế hoạch | L=Sở Tư pháp | D=Năm 2026
        ",
    );
}

#[test]
fn a_numbered_title_above_the_header_is_a_section_where_the_next_counts_on() {
    check(
        "
        NHIỆM VỤ GIAO CÁC SỞ
        1. Sở Tư pháp
        STT | Nhiệm vụ | Cơ quan phối hợp | Thời gian
        1 | Xây dựng kế hoạch | Sở Y tế | Năm 2026
        2. Sở Nội vụ
        STT | Nhiệm vụ | Cơ quan phối hợp | Thời gian
        1 | Tổ chức tập huấn | Sở Y tế | Năm 2027
        ",
        "
        TASKS
        # 1 Sở Tư pháp
        1 | Xây dựng kế hoạch | C=Sở Y tế | D=Năm 2026
        # 2 Sở Nội vụ
        1 | Tổ chức tập huấn | C=Sở Y tế | D=Năm 2027
        ",
    );
}
