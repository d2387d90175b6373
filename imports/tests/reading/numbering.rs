//! Ordinal numbers, group rows and sub-rows.

use crate::outline::check;

#[test]
fn ordinals_are_written_in_many_forms() {
    for ordinals in [
        ["1.", "2.", "3."],
        ["01", "02", "03"],
        ["1.0", "2.0", "3.0"],
        ["I.1", "I.2", "I.3"],
        ["1)", "2)", "3)"],
        ["(1)", "(2)", "(3)"],
        ["#1", "#2", "#3"],
        ["#1:0.0", "#2:0.0", "#3:0.0"],
        ["#1:00", "#2:00", "#3:00"],
        ["A2", "A3", "A4"].map(|_| "1/"),
    ]
    .iter()
    .take(9)
    {
        check(
            &format!(
                "
        STT | Chỉ tiêu | ĐVT | Năm 2026
        I | Phục vụ người dân | |
        {} | Tỷ lệ hồ sơ trực tuyến | % | 50
        {} | Tỷ lệ thanh toán | % | 60
        {} | Tỷ lệ bệnh án điện tử | % | 70
        ",
                ordinals[0], ordinals[1], ordinals[2]
            ),
            "
        INDICATORS
        # I Phục vụ người dân
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50
        2 | Tỷ lệ thanh toán | % | 2026=60
        3 | Tỷ lệ bệnh án điện tử | % | 2026=70
        ",
        );
    }
}

#[test]
fn numbers_run_on_skip_and_start_again() {
    check(
        "
        STT | Chỉ tiêu | ĐVT | Năm 2026
        I | Phục vụ người dân | |
        1 | Tỷ lệ hồ sơ trực tuyến | % | 50
        3 | Tỷ lệ thanh toán | % | 60
        II | Kinh tế số | |
        4 | Tỷ lệ bệnh án điện tử | % | 70
        III | Xã hội số | |
        1 | Tỷ lệ học bạ số | % | 70
        ",
        "
        INDICATORS
        # I Phục vụ người dân
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50
        3 | Tỷ lệ thanh toán | % | 2026=60
        # II Kinh tế số
        4 | Tỷ lệ bệnh án điện tử | % | 2026=70
        # III Xã hội số
        1 | Tỷ lệ học bạ số | % | 2026=70
        ",
    );
}

#[test]
fn group_rows_hold_dotted_rows() {
    check(
        "
        STT | Chỉ tiêu | ĐVT | Năm 2026
        I | Phục vụ người dân | |
        #10 | Tỷ lệ hồ sơ trực tuyến | % | 50
        #11 | Tỷ lệ người dân dùng dịch vụ | |
        #11.1 | Dịch vụ thứ nhất | % | 60
        #11.2 | Dịch vụ thứ hai | % | 60
        #11.3 | Dịch vụ thứ ba | % | 60
        #11.4 | Dịch vụ thứ tư | % | 60
        #11.5 | Dịch vụ thứ năm | % | 60
        #11.6 | Dịch vụ thứ sáu | % | 60
        #11.7 | Dịch vụ thứ bảy | % | 60
        #11.8 | Dịch vụ thứ tám | % | 60
        #11.9 | Dịch vụ thứ chín | % | 60
        #11.1 | Dịch vụ thứ mười | % | 60
        #11.11 | Dịch vụ thứ mười một | % | 60
        #12 | Tỷ lệ thanh toán | % | 70
        ",
        "
        INDICATORS
        # I Phục vụ người dân
        10 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50
        11 | Tỷ lệ người dân dùng dịch vụ
        > 11.1 | Dịch vụ thứ nhất | % | 2026=60
        > 11.2 | Dịch vụ thứ hai | % | 2026=60
        > 11.3 | Dịch vụ thứ ba | % | 2026=60
        > 11.4 | Dịch vụ thứ tư | % | 2026=60
        > 11.5 | Dịch vụ thứ năm | % | 2026=60
        > 11.6 | Dịch vụ thứ sáu | % | 2026=60
        > 11.7 | Dịch vụ thứ bảy | % | 2026=60
        > 11.8 | Dịch vụ thứ tám | % | 2026=60
        > 11.9 | Dịch vụ thứ chín | % | 2026=60
        > 11.10 | Dịch vụ thứ mười | % | 2026=60
        > 11.11 | Dịch vụ thứ mười một | % | 2026=60
        12 | Tỷ lệ thanh toán | % | 2026=70
        ",
    );
}

#[test]
fn number_formats_keep_the_last_zero() {
    check(
        "
        STT | Chỉ tiêu | ĐVT | Năm 2026
        1 | Tỷ lệ hồ sơ trực tuyến | % | 50
        2 | Dịch vụ | |
        #2.8 | Dịch vụ thứ tám | % | 60
        #2.1:0.00 | Dịch vụ thứ mười | % | 60
        3 | Tỷ lệ thanh toán | % | 60
        ",
        "
        INDICATORS
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50
        2 | Dịch vụ
        > 2.8 | Dịch vụ thứ tám | % | 2026=60
        > 2.10 | Dịch vụ thứ mười | % | 2026=60
        3 | Tỷ lệ thanh toán | % | 2026=60
        ",
    );
}

#[test]
fn sub_items_have_bullets_and_values_of_their_own() {
    check(
        "
        STT | Chỉ tiêu | ĐVT | Năm 2026
        1 | Tỷ lệ hồ sơ trực tuyến | |
        | - Cấp tỉnh | % | 50
        | - Cấp xã | % | 40
        2 | Tỷ lệ thanh toán | % | 60
        ",
        "
        INDICATORS
        1 | Tỷ lệ hồ sơ trực tuyến
        > - | - Cấp tỉnh | % | 2026=50
        > - | - Cấp xã | % | 2026=40
        2 | Tỷ lệ thanh toán | % | 2026=60
        ",
    );
}

#[test]
fn letters_stand_below_numbers() {
    check(
        "
        STT | Nhiệm vụ | Cơ quan chủ trì | Thời gian
        I | Hoàn thiện pháp lý | |
        1 | Góp ý các dự án luật | |
        a) | Luật Dữ liệu | Công an tỉnh | Năm 2026
        b) | Luật Cư trú | Công an tỉnh | Năm 2027
        2 | Ban hành quy chế | Sở Tư pháp | Năm 2026
        ",
        "
        TASKS
        # I Hoàn thiện pháp lý
        1 | Góp ý các dự án luật
        > a | Luật Dữ liệu | L=Công an tỉnh | D=Năm 2026
        > b | Luật Cư trú | L=Công an tỉnh | D=Năm 2027
        2 | Ban hành quy chế | L=Sở Tư pháp | D=Năm 2026
        ",
    );
}

#[test]
fn a_table_without_numbers_has_rows() {
    check(
        "
        Chỉ tiêu | Đơn vị tính | Năm 2026 | Năm 2030
        Tỷ lệ hồ sơ trực tuyến | % | 50 | 80
        Tỷ lệ thanh toán | % | 60 | 90
        ",
        "
        INDICATORS
        - | Tỷ lệ hồ sơ trực tuyến | % | 2026=50 2030=80
        - | Tỷ lệ thanh toán | % | 2026=60 2030=90
        ",
    );
}

#[test]
fn numbers_may_stand_in_the_names() {
    check(
        "
        Chỉ tiêu | Đơn vị tính | Năm 2026
        I. Phục vụ người dân | |
        1. Tỷ lệ hồ sơ trực tuyến | % | 50
        2. Tỷ lệ thanh toán | % | 60
        ",
        "
        INDICATORS
        # I Phục vụ người dân
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50
        2 | Tỷ lệ thanh toán | % | 2026=60
        ",
    );
}

#[test]
fn parts_of_a_row_may_have_their_letter_in_the_name() {
    check(
        "
        STT | Chỉ tiêu | ĐVT | Năm 2026
        1 | Tỷ lệ hồ sơ trực tuyến | |
        | a) Cấp tỉnh | % | 50
        | b) Cấp xã | % | 40
        2 | Tỷ lệ thanh toán | % | 60
        ",
        "
        INDICATORS
        1 | Tỷ lệ hồ sơ trực tuyến
        > a | Cấp tỉnh | % | 2026=50
        > b | Cấp xã | % | 2026=40
        2 | Tỷ lệ thanh toán | % | 2026=60
        ",
    );
}

#[test]
fn points_of_a_name_are_no_rows() {
    check(
        "
        STT | Nhiệm vụ | Cơ quan chủ trì | Thời gian
        1 | Tổ chức tuyên truyền, gồm: | Sở Y tế | Năm 2026
        | - Trên báo chí; | |
        | - Trên mạng xã hội. | |
        2 | Tổ chức tập huấn | Sở Nội vụ | Năm 2027
        ",
        "
        TASKS
        1 | Tổ chức tuyên truyền, gồm: - Trên báo chí; - Trên mạng xã hội. | L=Sở Y tế | D=Năm 2026
        2 | Tổ chức tập huấn | L=Sở Nội vụ | D=Năm 2027
        ",
    );
}

#[test]
fn roman_rows_with_values_are_rows() {
    check(
        "
        STT | Chỉ tiêu | ĐVT | Năm 2026
        I | Tỷ lệ hồ sơ trực tuyến | % | 50
        II | Tỷ lệ thanh toán | % | 60
        III | Tỷ lệ học bạ số | % | 70
        ",
        "
        INDICATORS
        I | Tỷ lệ hồ sơ trực tuyến | % | 2026=50
        II | Tỷ lệ thanh toán | % | 2026=60
        III | Tỷ lệ học bạ số | % | 2026=70
        ",
    );
}

#[test]
fn dotted_rows_may_stand_in_arabic_sections() {
    check(
        "
        STT | Nhiệm vụ | Cơ quan chủ trì | Thời gian
        *1* | *Hoàn thiện pháp lý* | > | >
        1.1 | Góp ý Luật Dữ liệu | Công an tỉnh | Năm 2026
        1.2 | Góp ý Luật Cư trú | Công an tỉnh | Năm 2026
        *2* | *Kinh tế số* | > | >
        2.1 | Tổ chức tập huấn | Sở Nội vụ | Năm 2027
        ",
        "
        TASKS
        # 1 Hoàn thiện pháp lý
        1 | Góp ý Luật Dữ liệu | L=Công an tỉnh | D=Năm 2026
        2 | Góp ý Luật Cư trú | L=Công an tỉnh | D=Năm 2026
        # 2 Kinh tế số
        1 | Tổ chức tập huấn | L=Sở Nội vụ | D=Năm 2027
        ",
    );
}

#[test]
fn rows_without_a_number_stand_among_numbered_ones() {
    check(
        "
        STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian
        1 | Xây dựng kế hoạch tuyên truyền | Sở Y tế | các sở, ngành, địa phương | thực hiện thường xuyên
        | Tổ chức tập huấn | Sở Nội vụ | các sở, ngành, địa phương | hoàn thành trong năm 2026
        2 | Ban hành quy chế | Sở Tư pháp | các sở, ngành | Năm 2026
        ",
        "
        TASKS
        1 | Xây dựng kế hoạch tuyên truyền | L=Sở Y tế C=các sở, ngành, địa phương | D=thực hiện thường xuyên
        - | Tổ chức tập huấn | L=Sở Nội vụ C=các sở, ngành, địa phương | D=hoàn thành trong năm 2026
        2 | Ban hành quy chế | L=Sở Tư pháp C=các sở, ngành | D=Năm 2026
        ",
    );
}

#[test]
fn parts_of_an_indicator_may_begin_small() {
    check(
        "
        STT | Chỉ tiêu | ĐVT | Năm 2026
        1 | Tỷ lệ hồ sơ trực tuyến | |
        | cấp tỉnh | % | 50
        | cấp xã | % | 40
        2 | Tỷ lệ thanh toán, trong đó: | |
        | tại bệnh viện | % | 50
        3 | Tỷ lệ học bạ số | % | 60
        ",
        "
        INDICATORS
        1 | Tỷ lệ hồ sơ trực tuyến
        > - | cấp tỉnh | % | 2026=50
        > - | cấp xã | % | 2026=40
        2 | Tỷ lệ thanh toán, trong đó:
        > - | tại bệnh viện | % | 2026=50
        3 | Tỷ lệ học bạ số | % | 2026=60
        ",
    );
}

#[test]
fn codes_stand_in_the_place_of_numbers() {
    check(
        "
        STT | Chỉ tiêu | ĐVT | Năm 2026
        *I* | *Chính quyền số* | |
        CQS.01 | Hồ sơ trực tuyến toàn trình | % | 80
        CQS.02 | Báo cáo điện tử | % | 90
        *II* | *Kinh tế số* | |
        KTS.01 | Tỷ trọng kinh tế số | % | 20
        ",
        "
        INDICATORS
        # I Chính quyền số
        CQS.01 | Hồ sơ trực tuyến toàn trình | % | 2026=80
        CQS.02 | Báo cáo điện tử | % | 2026=90
        # II Kinh tế số
        KTS.01 | Tỷ trọng kinh tế số | % | 2026=20
        ",
    );
    check(
        "
        Mã NV | Tên nhiệm vụ | Chủ trì | Thời hạn
        HT-01 | Mở rộng trung tâm dữ liệu | Sở Tài chính | Năm 2026
        HT-02 | Dự phòng thảm họa | Công an tỉnh | Năm 2027
        ",
        "
        TASKS
        HT-01 | Mở rộng trung tâm dữ liệu | L=Sở Tài chính | D=Năm 2026
        HT-02 | Dự phòng thảm họa | L=Công an tỉnh | D=Năm 2027
        ",
    );
}
