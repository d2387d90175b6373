//! Groups of rows in all their forms.

use crate::outline::check;

const HEAD: &str = "STT | Chỉ tiêu | ĐVT | Năm 2026 | Cơ quan chủ trì";

/// Two sections of two rows under the given lines.
#[track_caller]
fn check_sections(first: &str, second: &str, expected: [&str; 2]) {
    check(
        &format!(
            "
        {HEAD}
        {first}
        1 | Tỷ lệ hồ sơ trực tuyến | % | 50 | Sở Tư pháp
        2 | Tỷ lệ thanh toán | % | 60 | Công an tỉnh
        {second}
        1 | Tỷ lệ bệnh án điện tử | % | 70 | Sở Y tế
        2 | Tỷ lệ học bạ số | % | 80 | Sở Giáo dục và Đào tạo
        "
        ),
        &format!(
            "
        INDICATORS
        # {}
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50 | L=Sở Tư pháp
        2 | Tỷ lệ thanh toán | % | 2026=60 | L=Công an tỉnh
        # {}
        1 | Tỷ lệ bệnh án điện tử | % | 2026=70 | L=Sở Y tế
        2 | Tỷ lệ học bạ số | % | 2026=80 | L=Sở Giáo dục và Đào tạo
        ",
            expected[0], expected[1]
        ),
    );
}

#[test]
fn sections_are_numbered_in_roman_or_letters() {
    check_sections(
        "I | Phục vụ người dân",
        "II | Phát triển kinh tế số",
        ["I Phục vụ người dân", "II Phát triển kinh tế số"],
    );
    check_sections(
        "*I.* | *Phục vụ người dân* | > | > | >",
        "*II.* | *Phát triển kinh tế số* | > | > | >",
        ["I Phục vụ người dân", "II Phát triển kinh tế số"],
    );
    check_sections(
        "A | Phục vụ người dân",
        "B | Phát triển kinh tế số",
        ["A Phục vụ người dân", "B Phát triển kinh tế số"],
    );
}

#[test]
fn number_and_title_may_share_a_cell() {
    for (first, second) in [
        ("I. Phục vụ người dân", "II. Phát triển kinh tế số"),
        (
            "I. Phục vụ người dân | > | > | > | >",
            "II. Phát triển kinh tế số | > | > | > | >",
        ),
        (" | I. Phục vụ người dân", " | II. Phát triển kinh tế số"),
        (
            "I - Phục vụ người dân | > | > | > | >",
            "II - Phát triển kinh tế số | > | > | > | >",
        ),
        (
            " | I/ Phục vụ người dân | > | > | >",
            " | II/ Phát triển kinh tế số | > | > | >",
        ),
        (
            "Nhóm I: Phục vụ người dân | > | > | > | >",
            "Nhóm II: Phát triển kinh tế số | > | > | > | >",
        ),
    ] {
        check_sections(first, second, ["I Phục vụ người dân", "II Phát triển kinh tế số"]);
    }
}

#[test]
fn sections_may_have_no_number() {
    for (first, second) in [
        (
            "*Phục vụ người dân* | > | > | > | >",
            "*Phát triển kinh tế số* | > | > | > | >",
        ),
        (
            "Phục vụ người dân | > | > | > | >",
            "Phát triển kinh tế số | > | > | > | >",
        ),
        (" | *Phục vụ người dân*", " | *Phát triển kinh tế số*"),
        (" | Phục vụ người dân", " | Phát triển kinh tế số"),
        ("Phục vụ người dân", "Phát triển kinh tế số"),
    ] {
        check_sections(first, second, ["- Phục vụ người dân", "- Phát triển kinh tế số"]);
    }
    check_sections(
        " | PHỤC VỤ NGƯỜI DÂN",
        " | PHÁT TRIỂN KINH TẾ SỐ",
        ["- PHỤC VỤ NGƯỜI DÂN", "- PHÁT TRIỂN KINH TẾ SỐ"],
    );
}

#[test]
fn sections_without_number_stand_among_running_numbers() {
    check(
        "
        STT | Chỉ tiêu | ĐVT | Năm 2026
        | Phục vụ người dân | |
        1 | Tỷ lệ hồ sơ trực tuyến | % | 50
        2 | Tỷ lệ thanh toán | % | 60
        | Phát triển kinh tế số | |
        3 | Tỷ lệ bệnh án điện tử | % | 70
        ",
        "
        INDICATORS
        # - Phục vụ người dân
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50
        2 | Tỷ lệ thanh toán | % | 2026=60
        # - Phát triển kinh tế số
        3 | Tỷ lệ bệnh án điện tử | % | 2026=70
        ",
    );
}

#[test]
fn arabic_sections_hold_lettered_rows() {
    check(
        "
        STT | Nội dung nhiệm vụ | Đơn vị chủ trì | Thời gian thực hiện
        *1* | *Công tác chỉ đạo* | > | >
        a) | Tổ chức hội nghị sơ kết | Công an tỉnh | Tháng 3/2026
        b) | Ban hành kế hoạch kiểm tra | Sở Nội vụ | Quý I/2026
        *2* | *Hoàn thiện pháp lý* | > | >
        a) | Tổ chức triển khai Luật Dữ liệu | Sở Tư pháp | Năm 2026
        b) | Rà soát các quy trình nội bộ | Sở Tư pháp |
        b.1 | Quy trình cấp tỉnh | Sở Tư pháp |
        đ) | Nghiên cứu khoa học | Sở Khoa học và Công nghệ | Thường xuyên
        ",
        "
        TASKS
        # 1 Công tác chỉ đạo
        a | Tổ chức hội nghị sơ kết | L=Công an tỉnh | D=Tháng 3/2026
        b | Ban hành kế hoạch kiểm tra | L=Sở Nội vụ | D=Quý I/2026
        # 2 Hoàn thiện pháp lý
        a | Tổ chức triển khai Luật Dữ liệu | L=Sở Tư pháp | D=Năm 2026
        b | Rà soát các quy trình nội bộ | L=Sở Tư pháp
        > b.1 | Quy trình cấp tỉnh | L=Sở Tư pháp
        đ | Nghiên cứu khoa học | L=Sở Khoa học và Công nghệ | D=Thường xuyên
        ",
    );
}

#[test]
fn arabic_sections_hold_rows_that_start_again() {
    check(
        "
        STT | Nội dung nhiệm vụ | Đơn vị chủ trì | Thời gian thực hiện
        *1* | *Công tác chỉ đạo* | > | >
        1 | Tổ chức hội nghị sơ kết | Công an tỉnh | Tháng 3/2026
        2 | Ban hành kế hoạch kiểm tra | Sở Nội vụ | Quý I/2026
        *2* | *Hoàn thiện pháp lý* | > | >
        1 | Tổ chức triển khai Luật Dữ liệu | Sở Tư pháp | Năm 2026
        ",
        "
        TASKS
        # 1 Công tác chỉ đạo
        1 | Tổ chức hội nghị sơ kết | L=Công an tỉnh | D=Tháng 3/2026
        2 | Ban hành kế hoạch kiểm tra | L=Sở Nội vụ | D=Quý I/2026
        # 2 Hoàn thiện pháp lý
        1 | Tổ chức triển khai Luật Dữ liệu | L=Sở Tư pháp | D=Năm 2026
        ",
    );
}

#[test]
fn sections_may_be_nested() {
    check(
        "
        STT | Chỉ tiêu | ĐVT | Năm 2026
        A | CHỈ TIÊU CHUNG | |
        I | Phục vụ người dân | |
        1 | Tỷ lệ hồ sơ trực tuyến | % | 50
        II | Phát triển kinh tế số | |
        1 | Tỷ lệ thanh toán | % | 60
        B | CHỈ TIÊU RIÊNG | |
        1 | Tỷ lệ bệnh án điện tử | % | 70
        ",
        "
        INDICATORS
        # A CHỈ TIÊU CHUNG
        # I Phục vụ người dân
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50
        # II Phát triển kinh tế số
        1 | Tỷ lệ thanh toán | % | 2026=60
        # B CHỈ TIÊU RIÊNG
        1 | Tỷ lệ bệnh án điện tử | % | 2026=70
        ",
    );
}

#[test]
fn a_column_of_groups_makes_sections() {
    check(
        "
        STT | Lĩnh vực | Chỉ tiêu | ĐVT | Năm 2026
        1 | Phục vụ người dân | Tỷ lệ hồ sơ trực tuyến | % | 50
        2 | ^ | Tỷ lệ thanh toán | % | 60
        3 | Phát triển kinh tế số | Tỷ lệ bệnh án điện tử | % | 70
        4 | ^ | Tỷ lệ học bạ số | % | 80
        ",
        "
        INDICATORS
        # - Phục vụ người dân
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50
        2 | Tỷ lệ thanh toán | % | 2026=60
        # - Phát triển kinh tế số
        3 | Tỷ lệ bệnh án điện tử | % | 2026=70
        4 | Tỷ lệ học bạ số | % | 2026=80
        ",
    );
}

#[test]
fn groups_of_tasks_are_counted_in_words() {
    check(
        "
        STT | Nhiệm vụ | Cơ quan chủ trì
        *Nhóm nhiệm vụ số 1: Hoàn thiện thể chế* | > | >
        1 | Xây dựng kế hoạch tuyên truyền | Sở Y tế
        *Nhóm nhiệm vụ số 2: Phát triển dữ liệu* | > | >
        1 | Tổ chức tập huấn | Sở Nội vụ
        ",
        "
        TASKS
        # 1 Hoàn thiện thể chế
        1 | Xây dựng kế hoạch tuyên truyền | L=Sở Y tế
        # 2 Phát triển dữ liệu
        1 | Tổ chức tập huấn | L=Sở Nội vụ
        ",
    );
}

#[test]
fn a_title_that_names_a_group_of_tasks_is_its_section() {
    check(
        "
        NHIỆM VỤ TỈNH LAI CHÂU
        I. NHÓM NHIỆM VỤ HẠ TẦNG
        STT | Nhiệm vụ | Chủ trì | Thời hạn
        1 | Phủ sóng vùng lõm | Sở Y tế | 2026

        II. NHÓM NHIỆM VỤ DỮ LIỆU
        STT | Nhiệm vụ | Chủ trì | Thời hạn
        1 | Kho dữ liệu dùng chung | Sở Nội vụ | 2027
        ",
        "
        TASKS @12
        # I NHÓM NHIỆM VỤ HẠ TẦNG
        1 | Phủ sóng vùng lõm | L=Sở Y tế | D=2026
        # II NHÓM NHIỆM VỤ DỮ LIỆU
        1 | Kho dữ liệu dùng chung | L=Sở Nội vụ | D=2027
        ",
    );
}

#[test]
fn an_asterisk_heads_a_group_above_numbers_and_a_note_below_them() {
    check(
        "
        STT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn
        | ** Nhiệm vụ thường xuyên* | |
        1 | Rà soát văn bản | Sở Tư pháp | Quý I/2026
        | ** Nhiệm vụ cụ thể* | |
        2 | Ban hành quy chế | Công an tỉnh | Quý II/2026
        | * Nhiệm vụ chuyển tiếp in nghiêng | |
        ",
        "
        TASKS
        # - * Nhiệm vụ thường xuyên
        1 | Rà soát văn bản | L=Sở Tư pháp | D=Quý I/2026
        # - * Nhiệm vụ cụ thể
        2 | Ban hành quy chế | L=Công an tỉnh | D=Quý II/2026
        ",
    );
}

#[test]
fn bold_numbers_above_one_row_each_are_sections() {
    check(
        "
        STT | Mục tiêu cụ thể | ĐVT | Năm 2026
        *1* | *Về thể chế* | |
        1.1 | Văn bản được rà soát | % | 100
        *2* | *Về hạ tầng* | |
        2.1 | Tỷ lệ phủ sóng | % | 70
        ",
        "
        INDICATORS
        # 1 Về thể chế
        1 | Văn bản được rà soát | % | 2026=100
        # 2 Về hạ tầng
        1 | Tỷ lệ phủ sóng | % | 2026=70
        ",
    );
}

#[test]
fn a_section_below_the_header_may_be_a_word_of_headers() {
    check(
        "
        STT | Chỉ tiêu | ĐVT | Năm 2026
        | *NHIỆM VỤ* | |
        1 | Tỷ lệ hồ sơ trực tuyến | % | 50
        STT | Chỉ tiêu | ĐVT | Năm 2026
        2 | Tỷ lệ thanh toán | % | 60
        ",
        "
        INDICATORS
        # - NHIỆM VỤ
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50
        2 | Tỷ lệ thanh toán | % | 2026=60
        ",
    );
}

#[test]
fn a_section_above_the_header_may_speak_in_words_of_headers() {
    check(
        "
        PHỤ LỤC
        I. Tổ chức thực hiện
        STT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn
        1 | Tổ chức tập huấn | Sở Y tế | Quý III/2026
        ",
        "
        TASKS PHỤ LỤC
        # I Tổ chức thực hiện
        1 | Tổ chức tập huấn | L=Sở Y tế | D=Quý III/2026
        ",
    );
    check(
        "
        I. Phát triển công dân số
        MỤC TIÊU NĂM 2026
        STT | Chỉ tiêu | ĐVT | Chỉ tiêu giao
        1 | Tỷ lệ hồ sơ trực tuyến | % | 50
        ",
        "
        INDICATORS
        # I Phát triển công dân số
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50
        ",
    );
}

#[test]
fn a_section_below_cells_merged_down_is_not_far_from_them() {
    check(
        "
        STT | Chỉ tiêu | ĐVT | Năm 2026
        1 | Tỷ lệ hồ sơ trực tuyến | % | 50
        ^ | ^ | ^ | ^
        ^ | ^ | ^ | ^
        II. Bảo đảm an toàn thông tin | > | > | >
        2 | Tỷ lệ thanh toán | % | 60
        ",
        "
        INDICATORS
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50
        # II Bảo đảm an toàn thông tin
        2 | Tỷ lệ thanh toán | % | 2026=60
        ",
    );
}
