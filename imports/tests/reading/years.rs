//! Which year a column of figures is of, and which figures are of the past.

use crate::outline::{check, one_sheet};

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
