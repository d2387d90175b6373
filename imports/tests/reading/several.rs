//! Several tables, sheets and provinces in one workbook.

use doichieu_imports::testing::WorkbookBuilder;

use crate::outline::{check, check_reading, codes, read_bytes};

#[test]
fn stacked_tables_are_several_appendices() {
    check(
        "
        PHỤ LỤC I
        MỤC TIÊU CỤ THỂ
        (Kèm theo Kế hoạch số 12/KH-UBND ngày 05/3/2026 của UBND thành phố Huế)
        STT | Chỉ tiêu | ĐVT | Năm 2026
        1 | Tỷ lệ hồ sơ trực tuyến | % | 50
        2 | Tỷ lệ thanh toán | % | 60

        PHỤ LỤC II
        DANH MỤC NHIỆM VỤ
        (Kèm theo Kế hoạch số 12/KH-UBND ngày 05/3/2026 của UBND thành phố Huế)
        STT | Nhiệm vụ | Cơ quan chủ trì | Thời gian
        1 | Xây dựng kế hoạch tuyên truyền | Sở Tư pháp | Năm 2026
        ",
        "
        INDICATORS PHỤ LỤC I @46
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50
        2 | Tỷ lệ thanh toán | % | 2026=60
        TASKS PHỤ LỤC II @46
        1 | Xây dựng kế hoạch tuyên truyền | L=Sở Tư pháp | D=Năm 2026
        ",
    );
}

#[test]
fn provinces_stacked_in_one_sheet_stay_apart() {
    check(
        "
        PHỤ LỤC I
        (Kèm theo Kế hoạch số 12/KH-UBND ngày 05/3/2026 của UBND thành phố Huế)
        STT | Chỉ tiêu | ĐVT | Năm 2026
        1 | Tỷ lệ hồ sơ trực tuyến | % | 50
        PHỤ LỤC I
        (Kèm theo Kế hoạch số 14/KH-UBND ngày 06/3/2026 của UBND tỉnh Lào Cai)
        STT | Chỉ tiêu | ĐVT | Năm 2026
        1 | Tỷ lệ hồ sơ trực tuyến | % | 40
        ",
        "
        INDICATORS PHỤ LỤC I @46
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50
        INDICATORS PHỤ LỤC I @15
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=40
        ",
    );
}

#[test]
fn provinces_have_sheets_of_their_own() {
    let table = "
        STT | Chỉ tiêu | ĐVT | Năm 2026
        1 | Tỷ lệ hồ sơ trực tuyến | % | 50
        ";
    let bytes = WorkbookBuilder::new()
        .sheet("Huế", |sheet| sheet.grid("A1", table))
        .sheet("Hải Phòng", |sheet| sheet.grid("A1", table))
        .sheet("Lao Cai", |sheet| sheet.grid("A1", table))
        .xlsx();
    check_reading(
        &read_bytes(&bytes),
        "
        INDICATORS @46
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50
        INDICATORS @31
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50
        INDICATORS @15
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50
        ",
    );
}

#[test]
fn sheets_of_one_section_each_are_one_appendix() {
    let sheet = |title: &str, section: &str, rows: &str| {
        format!("{title}\n{section}\nSTT | Chỉ tiêu | ĐVT | Năm 2026\n{rows}")
    };
    let title = "PHỤ LỤC I\n(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/3/2026 của UBND thành phố Huế)";
    let bytes = WorkbookBuilder::new()
        .sheet("I", |it| {
            it.grid(
                "A1",
                &sheet(
                    title,
                    "I. Phục vụ người dân",
                    "1 | Tỷ lệ hồ sơ trực tuyến | % | 50",
                ),
            )
        })
        .sheet("II", |it| {
            it.grid(
                "A1",
                &sheet(
                    "",
                    "II. Kinh tế số",
                    "1 | Tỷ lệ thanh toán | % | 60\n2 | Tỷ lệ học bạ số | % | 70",
                ),
            )
        })
        .sheet("III", |it| {
            it.grid(
                "A1",
                &sheet("", "III. Xã hội số", "1 | Tỷ lệ bệnh án điện tử | % | 80"),
            )
        })
        .xlsx();
    let reading = read_bytes(&bytes);
    check_reading(
        &reading,
        "
        INDICATORS PHỤ LỤC I @46
        # I Phục vụ người dân
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50
        # II Kinh tế số
        1 | Tỷ lệ thanh toán | % | 2026=60
        2 | Tỷ lệ học bạ số | % | 2026=70
        # III Xã hội số
        1 | Tỷ lệ bệnh án điện tử | % | 2026=80
        ",
    );
    assert!(codes(&reading).contains(&"SHEETS_JOINED"));
    let sheets: Vec<_> = reading.appendices[0]
        .rows
        .iter()
        .map(|it| it.sheet.as_str())
        .collect();
    assert_eq!(sheets, ["I", "II", "II", "III"]);
}

#[test]
fn a_header_for_each_section_is_one_appendix() {
    check(
        "
        PHỤ LỤC I
        I. Phục vụ người dân
        STT | Chỉ tiêu | ĐVT | Năm 2026
        1 | Tỷ lệ hồ sơ trực tuyến | % | 50
        2 | Tỷ lệ thanh toán | % | 60
        II. Kinh tế số
        STT | Chỉ tiêu | ĐVT | Năm 2026
        1 | Tỷ lệ học bạ số | % | 70
        ",
        "
        INDICATORS PHỤ LỤC I
        # I Phục vụ người dân
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50
        2 | Tỷ lệ thanh toán | % | 2026=60
        # II Kinh tế số
        1 | Tỷ lệ học bạ số | % | 2026=70
        ",
    );
}

#[test]
fn tables_stand_side_by_side() {
    check(
        "
        STT | Chỉ tiêu | ĐVT | Năm 2026 | | STT | Nhiệm vụ | Cơ quan chủ trì | Thời gian
        1 | Tỷ lệ hồ sơ trực tuyến | % | 50 | | 1 | Xây dựng kế hoạch | Sở Tư pháp | Năm 2026
        2 | Tỷ lệ thanh toán | % | 60 | | 2 | Tổ chức tập huấn | Sở Nội vụ | Năm 2027
        ",
        "
        INDICATORS
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50
        2 | Tỷ lệ thanh toán | % | 2026=60
        TASKS
        1 | Xây dựng kế hoạch | L=Sở Tư pháp | D=Năm 2026
        2 | Tổ chức tập huấn | L=Sở Nội vụ | D=Năm 2027
        ",
    );
}

#[test]
fn other_tables_beside_an_appendix_are_told_and_left_out() {
    let bytes = WorkbookBuilder::new()
        .sheet("Dự toán", |sheet| {
            sheet.grid("A1", "DỰ TOÁN KINH PHÍ\nSTT | Nội dung | ĐVT | Số lượng | Đơn giá | Thành tiền\n1 | Máy tính | Cái | 2 | 15 | 30")
        })
        .sheet("Phụ lục I", |sheet| {
            sheet.grid("A1", "STT | Chỉ tiêu | ĐVT | Năm 2026\n1 | Tỷ lệ hồ sơ trực tuyến | % | 50")
        })
        .xlsx();
    let reading = read_bytes(&bytes);
    check_reading(
        &reading,
        "INDICATORS Phụ lục I\n1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50",
    );
    assert!(codes(&reading).contains(&"TABLE_SKIPPED"));
}

#[test]
fn sheets_may_name_the_sections() {
    let table = |rows: &str| format!("STT | Chỉ tiêu | ĐVT | Năm 2026\n{rows}");
    let bytes = WorkbookBuilder::new()
        .sheet("I. Phục vụ người dân", |it| {
            it.grid("A1", &table("1 | Tỷ lệ hồ sơ trực tuyến | % | 50"))
        })
        .sheet("II. Kinh tế số", |it| {
            it.grid("A1", &table("1 | Tỷ lệ thanh toán | % | 60"))
        })
        .xlsx();
    check_reading(
        &read_bytes(&bytes),
        "
        INDICATORS
        # I Phục vụ người dân
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50
        # II Kinh tế số
        1 | Tỷ lệ thanh toán | % | 2026=60
        ",
    );
}

#[test]
fn sheets_with_one_head_and_other_sections_are_one_appendix() {
    let sheet = |section: &str, row: &str| {
        format!(
            "PHỤ LỤC I\nMỤC TIÊU CỤ THỂ\n(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/3/2026 của UBND thành phố Huế)\nSTT | Chỉ tiêu | ĐVT | Năm 2026\n{section}\n{row}"
        )
    };
    let bytes = WorkbookBuilder::new()
        .sheet("Trang 1", |it| {
            it.grid(
                "A1",
                &sheet(
                    "*Phục vụ người dân* | > | > | >",
                    "1 | Tỷ lệ hồ sơ trực tuyến | % | 50",
                ),
            )
        })
        .sheet("Trang 2", |it| {
            it.grid(
                "A1",
                &sheet("*Kinh tế số* | > | > | >", "1 | Tỷ lệ thanh toán | % | 60"),
            )
        })
        .xlsx();
    check_reading(
        &read_bytes(&bytes),
        "
        INDICATORS PHỤ LỤC I @46
        # - Phục vụ người dân
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50
        # - Kinh tế số
        1 | Tỷ lệ thanh toán | % | 2026=60
        ",
    );
}

#[test]
fn versions_of_a_table_on_several_sheets_stay_apart() {
    let sheet = |value: &str| {
        format!(
            "PHỤ LỤC I\n(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/3/2026 của UBND thành phố Huế)\nSTT | Chỉ tiêu | ĐVT | Năm 2026\nI | Phục vụ người dân\n1 | Tỷ lệ hồ sơ trực tuyến | % | {value}"
        )
    };
    let bytes = WorkbookBuilder::new()
        .sheet("Bản 1", |it| it.grid("A1", &sheet("50")))
        .sheet("Bản 2", |it| it.grid("A1", &sheet("60")))
        .xlsx();
    assert_eq!(read_bytes(&bytes).appendices.len(), 2);
}

#[test]
fn tables_side_by_side_go_on_after_a_page() {
    check(
        "
        STT | Chỉ tiêu | ĐVT | Năm 2026 | | STT | Nhiệm vụ | Cơ quan chủ trì | Thời gian
        1 | Tỷ lệ hồ sơ trực tuyến | % | 50 | | 1 | Xây dựng kế hoạch | Sở Tư pháp | Năm 2026
        STT | Chỉ tiêu | ĐVT | Năm 2026 | | STT | Nhiệm vụ | Cơ quan chủ trì | Thời gian
        2 | Tỷ lệ thanh toán | % | 60 | | 2 | Tổ chức tập huấn | Sở Nội vụ | Năm 2027
        ",
        "
        INDICATORS
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50
        2 | Tỷ lệ thanh toán | % | 2026=60
        TASKS
        1 | Xây dựng kế hoạch | L=Sở Tư pháp | D=Năm 2026
        2 | Tổ chức tập huấn | L=Sở Nội vụ | D=Năm 2027
        ",
    );
}

#[test]
fn a_header_worded_otherwise_on_one_page_is_the_same() {
    check(
        "
        STT | Nhiệm vụ | Cơ quan chủ trì | Thời gian thực hiện
        1 | Xây dựng kế hoạch | Sở Tư pháp | Năm 2026
        STT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn
        2 | Tổ chức tập huấn | Sở Nội vụ | Năm 2027
        ",
        "
        TASKS
        1 | Xây dựng kế hoạch | L=Sở Tư pháp | D=Năm 2026
        2 | Tổ chức tập huấn | L=Sở Nội vụ | D=Năm 2027
        ",
    );
}

#[test]
fn a_sheet_without_a_header_goes_on_with_the_table_before_it() {
    let page = "
        PHỤ LỤC
        NHIỆM VỤ NĂM 2026 (Kèm theo Kế hoạch số 12/KH-UBND ngày 05/3/2026 của UBND thành phố Huế)
        STT | Nhiệm vụ | Cơ quan chủ trì | Thời gian
        I | Thể chế | |
        1 | Xây dựng kế hoạch tuyên truyền | Sở Tư pháp | Năm 2026
        ";
    let further = "
        PHỤ LỤC (tiếp theo)
        2 | Tổ chức tập huấn | Sở Nội vụ | Quý I/2026
        II | Dữ liệu | |
        3 | Làm sạch dữ liệu | Công an thành phố | Quý II/2026
        ";
    let elsewhere = "
        7 | Nguyễn Văn A | Sở Tư pháp | 0912345678
        ";
    let book = |second: &str| {
        let workbook = WorkbookBuilder::new().sheet("Trang 1", |it| it.grid("A1", page));
        read_bytes(&workbook.sheet("Trang 2", |it| it.grid("A1", second)).xlsx())
    };
    let reading = book(further);
    check_reading(
        &reading,
        "
        TASKS PHỤ LỤC @46
        # I Thể chế
        1 | Xây dựng kế hoạch tuyên truyền | L=Sở Tư pháp | D=Năm 2026
        2 | Tổ chức tập huấn | L=Sở Nội vụ | D=Quý I/2026
        # II Dữ liệu
        3 | Làm sạch dữ liệu | L=Công an thành phố | D=Quý II/2026
        ",
    );
    assert!(codes(&reading).contains(&"SHEETS_JOINED"));
    let rows = book(elsewhere).appendices.first().map(|it| it.rows.len());
    assert_eq!(
        rows,
        Some(1),
        "numbers that do not run on are no part of the table"
    );
}

#[test]
fn a_header_below_the_label_of_a_further_appendix_may_have_words_of_its_own() {
    check(
        "
        PHỤ LỤC I
        STT | Nhiệm vụ | Chủ trì | Thời hạn
        1 | Tổ chức tập huấn | Sở Nội vụ | Quý I/2026
        PHỤ LỤC II
        NỘI DUNG GIAO CÁC XÃ
        Đầu việc | Nơi đầu mối | Phối hợp | Thời gian hoàn thành | Điều thêm
        Rà soát dữ liệu hộ tịch | Sở Tư pháp | Công an tỉnh | Quý II/2026 | Mới
        Cập nhật dữ liệu đất đai | Sở Nội vụ | Thuế tỉnh | Quý III/2026 | Mới
        ",
        "
        TASKS PHỤ LỤC I
        1 | Tổ chức tập huấn | L=Sở Nội vụ | D=Quý I/2026
        TASKS PHỤ LỤC II
        - | Rà soát dữ liệu hộ tịch | L=Sở Tư pháp C=Công an tỉnh | D=Quý II/2026 | Điều thêm=Mới
        - | Cập nhật dữ liệu đất đai | L=Sở Nội vụ C=Thuế tỉnh | D=Quý III/2026 | Điều thêm=Mới
        ",
    );
}

#[test]
fn the_head_of_a_sheet_is_for_the_appendix_below_another_table() {
    check(
        "
        PHỤ LỤC
        (Kèm theo Kế hoạch số 15/KH-UBND ngày 05/01/2026 của UBND tỉnh Cà Mau)
        TT | Nhóm | Số lượng
        1 | Nhóm I | 5
        2 | Nhóm II | 7

        CHI TIẾT
        STT | Nhiệm vụ | Chủ trì | Thời hạn
        1 | Tổ chức tập huấn | Sở Nội vụ | Quý I/2026
        ",
        "
        TASKS @96
        1 | Tổ chức tập huấn | L=Sở Nội vụ | D=Quý I/2026
        ",
    );
}

#[test]
fn a_title_above_its_label_names_the_province_of_a_further_table() {
    check(
        "
        KẾ HOẠCH CỦA TỈNH SƠN LA
        Biểu 1. CHỈ TIÊU
        STT | Chỉ tiêu | ĐVT | Năm 2026
        1 | Tỷ lệ hồ sơ trực tuyến | % | 50

        KẾ HOẠCH CỦA TỈNH LÂM ĐỒNG
        Biểu 2a. CHỈ TIÊU CỤ THỂ
        STT | Mục tiêu cụ thể | ĐVT | Năm 2026 | Năm 2030
        1 | Tỷ lệ thanh toán | % | 60 | 90
        ",
        "
        INDICATORS Biểu 1 @14
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50
        INDICATORS Biểu 2a @68
        1 | Tỷ lệ thanh toán | % | 2026=60 2030=90
        ",
    );
}

#[test]
fn rows_above_a_header_printed_again_go_on_with_the_sheet_before() {
    let page = "
        NHIỆM VỤ CỦA TỈNH SƠN LA
        STT | Nhiệm vụ | Cơ quan chủ trì | Thời gian
        1 | Xây dựng kế hoạch tuyên truyền | Sở Tư pháp | Năm 2026
        ";
    let further = "
        2 | Tổ chức tập huấn | Sở Nội vụ | Quý I/2026
        3 | Làm sạch dữ liệu | Công an tỉnh | Quý II/2026
        STT | Nhiệm vụ | Cơ quan chủ trì | Thời gian
        4 | Cập nhật dữ liệu | Công an tỉnh | Quý III/2026
        ";
    let workbook = WorkbookBuilder::new().sheet("Trang 1", |it| it.grid("A1", page));
    let reading = read_bytes(&workbook.sheet("Trang 2", |it| it.grid("A1", further)).xlsx());
    check_reading(
        &reading,
        "
        TASKS @14
        1 | Xây dựng kế hoạch tuyên truyền | L=Sở Tư pháp | D=Năm 2026
        2 | Tổ chức tập huấn | L=Sở Nội vụ | D=Quý I/2026
        3 | Làm sạch dữ liệu | L=Công an tỉnh | D=Quý II/2026
        4 | Cập nhật dữ liệu | L=Công an tỉnh | D=Quý III/2026
        ",
    );
}

#[test]
fn a_further_sheet_has_the_year_of_the_sheet_before_under_the_same_header() {
    let page = "
        CHỈ TIÊU NĂM 2026 CỦA TỈNH SƠN LA
        STT | Tên chỉ tiêu | ĐVT | Chỉ tiêu giao | Chủ trì
        I | Dữ liệu | | |
        1 | Tỷ lệ dữ liệu được làm sạch | % | 50 | Công an tỉnh
        ";
    let further = "
        STT | Tên chỉ tiêu | ĐVT | Chỉ tiêu giao | Chủ trì
        II | Hạ tầng | | |
        2 | Tỷ lệ xã có mạng 5G | % | 60 | Sở Y tế
        ";
    let workbook = WorkbookBuilder::new().sheet("I", |it| it.grid("A1", page));
    let reading = read_bytes(&workbook.sheet("II", |it| it.grid("A1", further)).xlsx());
    check_reading(
        &reading,
        "
        INDICATORS @14
        # I Dữ liệu
        1 | Tỷ lệ dữ liệu được làm sạch | % | 2026=50 | L=Công an tỉnh
        # II Hạ tầng
        2 | Tỷ lệ xã có mạng 5G | % | 2026=60 | L=Sở Y tế
        ",
    );
}
