//! Several sheets and provinces in one workbook: one table over several sheets, a table on each.

use doichieu_imports::testing::WorkbookBuilder;

use crate::outline::{check_reading, codes, read_bytes};

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
    let told = reading
        .diagnostics
        .iter()
        .filter(|it| it.finding.code() == "YEAR_FROM_TITLE");
    assert_eq!(told.count(), 2, "one for each sheet");
}

#[test]
fn a_sheet_named_as_a_further_page_goes_on_with_its_appendix() {
    let header = "STT | Chỉ tiêu | ĐVT | Năm 2026";
    let first =
        format!("PHỤ LỤC I\n{header}\nI | Phục vụ người dân | |\n1 | Tỷ lệ hồ sơ trực tuyến | % | 50");
    let second = format!("{header}\n2 | Tỷ lệ thanh toán | % | 60");
    let bytes = WorkbookBuilder::new()
        .sheet("PL I (trang 1)", |it| it.grid("A1", &first))
        .sheet("PL I (trang 2)", |it| it.grid("A1", &second))
        .xlsx();
    check_reading(
        &read_bytes(&bytes),
        "
        INDICATORS PHỤ LỤC I
        # I Phục vụ người dân
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50
        2 | Tỷ lệ thanh toán | % | 2026=60
        ",
    );
}
