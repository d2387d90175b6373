//! The plan of an appendix: its province, number, day, issuer, period, status.

use doichieu_imports::hints::Hints;
use doichieu_imports::reading::{PlanFacts, PlanStatus, Reading};
use doichieu_imports::testing::WorkbookBuilder;

use crate::outline::{check, codes, one_sheet, read_named};

const TABLE: &str = "STT | Chỉ tiêu | ĐVT | Năm 2026 | Năm 2030\n1 | Tỷ lệ hồ sơ trực tuyến | % | 50 | 80\n";

fn titled(title: &str) -> Reading {
    one_sheet(&format!("{title}\n{TABLE}"))
}

fn plan(reading: &Reading) -> &PlanFacts {
    &reading.appendices.first().unwrap().plan
}

#[test]
fn the_title_says_whose_plan_it_is() {
    for (title, code) in [
        (
            "(Kèm theo Kế hoạch số 322/KH-UBND ngày 06/6/2026 của UBND thành phố Huế)",
            "46",
        ),
        (
            "(Ban hành kèm theo Quyết định số 15/QĐ-UBND ngày 01 tháng 02 năm 2026 của Ủy ban nhân dân tỉnh Đắk Lắk)",
            "66",
        ),
        (
            "ỦY BAN NHÂN DÂN | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTHÀNH PHỐ HẢI PHÒNG | | Độc lập - Tự do - Hạnh phúc",
            "31",
        ),
        ("UBND TỈNH LÀO CAI", "15"),
        (
            "MỤC TIÊU CỤ THỂ TRÊN ĐỊA BÀN TỈNH NGHỆ AN GIAI ĐOẠN 2026 - 2030",
            "40",
        ),
        ("Kế hoạch của UBND TP. Hồ Chí Minh", "79"),
        (
            "(Kèm theo Kế hoạch số 7/KH-UBND của UBND tỉnh Thừa Thiên Huế)",
            "46",
        ),
        ("(Kèm theo Kế hoạch số 7/KH-UBND của UBND tỉnh Thanh Hoá)", "38"),
    ] {
        assert_eq!(
            plan(&titled(title)).province_code.as_deref(),
            Some(code),
            "{title}"
        );
    }
}

#[test]
fn number_day_and_period_are_read_in_all_forms() {
    for title in [
        "MỤC TIÊU GIAI ĐOẠN 2026 - 2030\n(Kèm theo Kế hoạch số 322/KH-UBND ngày 06/6/2026 của UBND thành phố Huế)",
        "MỤC TIÊU GIAI ĐOẠN 2026 – 2030\n(Kèm theo Kế hoạch số: 322 /KH-UBND, ngày 06 tháng 6 năm 2026 của UBND thành phố Huế)",
        "MỤC TIÊU GIAI ĐOẠN 2026-2030⏎(Kèm theo Kế hoạch số 322/KH-UBND⏎ngày 06-06-2026 của UBND thành phố Huế)",
        "PHỤ LỤC KÈM THEO KẾ HOẠCH SỐ 322/KH-UBND NGÀY 06/6/2026 CỦA UBND THÀNH PHỐ HUẾ\nMỤC TIÊU GIAI ĐOẠN 2026-2030",
        "MỤC TIÊU GIAI ĐOẠN 2026-2030\n(Chương trình công tác của UBND thành phố Huế - Kế hoạch số 322/KH-UBND ngày 06/6/2026)",
        "MỤC TIÊU GIAI ĐOẠN 2026-2030\nKèm theo Kế hoạch số 322/KH - UBND\nngày 06/6/26 của UBND thành phố Huế",
        "MỤC TIÊU GIAI ĐOẠN 2026-2030\n(Kèm theo Quyết định số 9/QĐ-TTg ngày 01/01/2026 và Kế hoạch số 322/KH-UBND ngày 06/6/2026 của UBND thành phố Huế)",
        "UBND THÀNH PHỐ HUẾ | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 322/KH-UBND | | Huế, ngày 06 tháng 6 năm 2026\nMỤC TIÊU TỪ NĂM 2026 ĐẾN NĂM 2030",
    ] {
        let reading = titled(title);
        let plan = plan(&reading);
        assert_eq!(plan.number.as_deref(), Some("322/KH-UBND"), "{title}");
        assert_eq!(
            plan.issued_on.map(|it| it.to_string()).as_deref(),
            Some("2026-06-06"),
            "{title}"
        );
        assert_eq!(
            plan.period_start.zip(plan.period_end),
            Some((2026, 2030)),
            "{title}"
        );
        assert_eq!(plan.status, PlanStatus::Issued, "{title}");
    }
}

#[test]
fn a_draft_leaves_number_and_day_blank() {
    for title in [
        "(Kèm theo Kế hoạch số        /KH-UBND ngày      tháng      năm 2026 của UBND thành phố Huế)",
        "(Kèm theo Kế hoạch số……/KH-UBND ngày …/…/2026 của UBND thành phố Huế)",
        "(Dự thảo) (Kèm theo Kế hoạch số ..../KH-UBND ngày ... tháng 6 năm 2026 của UBND thành phố Huế)",
    ] {
        let reading = titled(title);
        let plan = plan(&reading);
        assert_eq!((plan.number.as_deref(), plan.issued_on), (None, None), "{title}");
        assert_eq!(plan.status, PlanStatus::Draft);
        assert_eq!(plan.province_code.as_deref(), Some("46"));
    }
}

#[test]
fn file_and_sheet_names_fill_in_the_province() {
    let table = |name: &str| {
        WorkbookBuilder::new()
            .sheet(name, |sheet| sheet.grid("A1", TABLE))
            .xlsx()
    };
    let by_file = read_named("phu-luc-lao-cai-2026.xlsx", &table("Sheet1"), &Hints::default());
    assert_eq!(plan(&by_file).province_code.as_deref(), Some("15"));
    assert!(codes(&by_file).contains(&"PROVINCE_FROM_FILE_NAME"));
    let by_mixed = read_named("lao-cai Phụ lục I.xlsx", &table("Sheet1"), &Hints::default());
    assert_eq!(plan(&by_mixed).province_code.as_deref(), Some("15"));
    let by_sheet = read_named("a.xlsx", &table("PL I Hải Phòng"), &Hints::default());
    assert_eq!(plan(&by_sheet).province_code.as_deref(), Some("31"));
    let nowhere = read_named("a.xlsx", &table("Sheet1"), &Hints::default());
    assert_eq!(plan(&nowhere).province_code, None);
    assert!(codes(&nowhere).contains(&"PROVINCE_UNKNOWN"));
}

#[test]
fn the_title_wins_over_the_file_name() {
    let bytes = WorkbookBuilder::new()
        .sheet("Sheet1", |it| {
            it.grid("A1", &format!("UBND TỈNH LÀO CAI\n{TABLE}"))
        })
        .xlsx();
    let reading = read_named("hue-2026.xlsx", &bytes, &Hints::default());
    assert_eq!(plan(&reading).province_code.as_deref(), Some("15"));
    assert!(codes(&reading).contains(&"PROVINCE_DIFFERS"));
}

#[test]
fn names_of_before_july_2025_lead_to_the_province_of_today() {
    let reading = titled("(Kèm theo Kế hoạch số 9/KH-UBND ngày 05/01/2025 của UBND tỉnh Yên Bái)");
    assert_eq!(plan(&reading).province_code.as_deref(), Some("15"));
    assert!(codes(&reading).contains(&"PROVINCE_FORMER_NAME"));
}

#[test]
fn titles_are_joined_without_label_and_bracket() {
    let reading = titled(
        "Phụ lục số 01\nMỤC TIÊU CỤ THỂ\nGIAI ĐOẠN 2026 - 2030\n(Kèm theo Kế hoạch số 3/KH-UBND ngày 01/01/2026 của UBND thành phố Huế)",
    );
    let appendix = &reading.appendices[0];
    assert_eq!(appendix.label.as_deref(), Some("Phụ lục số 01"));
    assert_eq!(
        appendix.title.as_deref(),
        Some("MỤC TIÊU CỤ THỂ GIAI ĐOẠN 2026 - 2030")
    );
    assert_eq!(appendix.plan.issuer.as_deref(), Some("UBND thành phố Huế"));
}

#[test]
fn label_title_and_bracket_may_share_a_line() {
    let reading = titled(
        "PHỤ LỤC I: MỤC TIÊU CỤ THỂ (Kèm theo Kế hoạch số 45-KH/TU ngày 06/6/2026 của UBND tỉnh Lào Cai)",
    );
    let appendix = &reading.appendices[0];
    assert_eq!(appendix.label.as_deref(), Some("PHỤ LỤC I"));
    assert_eq!(appendix.title.as_deref(), Some("MỤC TIÊU CỤ THỂ"));
    assert_eq!(appendix.plan.number.as_deref(), Some("45-KH/TU"));
    assert_eq!(appendix.plan.province_code.as_deref(), Some("15"));
}

#[test]
fn other_documents_of_the_title_are_not_the_plan() {
    let reading = titled(
        "(Kèm theo Kế hoạch số      /KH-UBND ngày     tháng     năm 2026 của UBND thành phố Huế thực hiện Quyết định số 06/QĐ-TTg ngày 06/01/2022)",
    );
    let plan = plan(&reading);
    assert_eq!(
        (plan.number.as_deref(), plan.issued_on, plan.status),
        (None, None, PlanStatus::Draft)
    );
}

#[test]
fn the_place_of_signature_names_the_province() {
    let reading = one_sheet(&format!(
        "{TABLE}\n\n | | | Lào Cai, ngày     tháng     năm 2026\n | | | TM. ỦY BAN NHÂN DÂN"
    ));
    assert_eq!(plan(&reading).province_code.as_deref(), Some("15"));
    assert!(codes(&reading).contains(&"PROVINCE_FROM_SIGNATURE"));
}

#[test]
fn file_names_are_written_in_many_ways() {
    let bytes = WorkbookBuilder::new()
        .sheet("Sheet1", |it| it.grid("A1", TABLE))
        .xlsx();
    for (name, code) in [
        ("PhuLucHaiPhong2026.xlsx", "31"),
        ("haiphong_pl1.xlsx", "31"),
        ("KH 06 tp Hue.xlsx", "46"),
        ("Phụ lục tỉnh Lào Cai (dự thảo).xlsx", "15"),
        ("PL_I_thanh-hoa.xlsx", "38"),
    ] {
        let reading = read_named(name, &bytes, &Hints::default());
        assert_eq!(plan(&reading).province_code.as_deref(), Some(code), "{name}");
    }
}

#[test]
fn a_signature_issues_a_plan_whose_appendix_leaves_the_number_blank() {
    const BLANK: &str =
        "(Kèm theo Kế hoạch số      /KH-UBND ngày    tháng    năm 2026 của UBND tỉnh An Giang)";
    for (heading, below, status) in [
        (
            "",
            "| | TM. ỦY BAN NHÂN DÂN\n| | CHỦ TỊCH\n\n| | Lê Hồng Vinh",
            PlanStatus::Issued,
        ),
        ("", "| | TM. ỦY BAN NHÂN DÂN\n| | (Đã ký)", PlanStatus::Issued),
        (
            "Thời gian ký: 14.05.2026 15:20:11 +07:00\n",
            "",
            PlanStatus::Issued,
        ),
        ("", "| | TM. ỦY BAN NHÂN DÂN\n| | CHỦ TỊCH", PlanStatus::Draft),
        (
            "",
            "Nơi nhận: | | TM. ỦY BAN NHÂN DÂN\n- Như Điều 3;\nVăn Phòng",
            PlanStatus::Draft,
        ),
        ("DỰ THẢO\n", "| | CHỦ TỊCH\n\n| | Lê Hồng Vinh", PlanStatus::Draft),
    ] {
        let reading = one_sheet(&format!("{heading}{BLANK}\n{TABLE}\n{below}"));
        assert_eq!(plan(&reading).status, status, "{heading}{below}");
    }
}

#[test]
fn a_title_of_indicators_of_health_counts_no_section() {
    let reading = titled("CHỈ TIÊU Y TẾ TỈNH TUYÊN QUANG GIAI ĐOẠN 2026 - 2030");
    let appendix = reading.appendices.first().unwrap();
    assert_eq!(appendix.sections, []);
    assert_eq!(plan(&reading).province_code.as_deref(), Some("08"));
}

#[test]
fn a_cover_names_the_province_of_tables_that_do_not() {
    let book = |cover: &str| {
        let workbook = WorkbookBuilder::new().sheet("Bìa", |it| it.grid("A1", cover));
        let bytes = workbook.sheet("PL1", |it| it.grid("A1", TABLE)).xlsx();
        read_named("bang.xlsx", &bytes, &Hints::default())
    };
    let reading = book("ỦY BAN NHÂN DÂN TỈNH GIA LAI\nKẾ HOẠCH CHUYỂN ĐỔI SỐ");
    assert_eq!(plan(&reading).province_code.as_deref(), Some("52"));
    assert!(codes(&reading).contains(&"PROVINCE_FROM_OTHER_SHEET"));
    // A list of provinces names none of them as the plan's own.
    let reading = book("Tỉnh Gia Lai\nTỉnh Lào Cai");
    assert_eq!(plan(&reading).province_code, None);
}

#[test]
fn only_the_title_is_the_title() {
    for (head, label, title) in [
        (
            "PHỤ LỤC I\nCHỈ TIÊU\n(Ban hành kèm theo Quyết định số 1/QĐ-UBND ngày 01/02/2026)",
            Some("PHỤ LỤC I"),
            "CHỈ TIÊU",
        ),
        ("DỰ THẢO\nPhụ lục 1A\nCHỈ TIÊU", Some("Phụ lục 1A"), "CHỈ TIÊU"),
        (
            "UBND TỈNH LÀO CAI\nSỞ KHOA HỌC VÀ CÔNG NGHỆ\nBẢNG CHỈ TIÊU",
            None,
            "BẢNG CHỈ TIÊU",
        ),
        (
            "MẪU SỐ 02\nĐĂNG KÝ CHỈ TIÊU",
            Some("MẪU SỐ 02"),
            "ĐĂNG KÝ CHỈ TIÊU",
        ),
        (
            "tỉnh Lạng Sơn - chỉ tiêu năm 2026",
            None,
            "tỉnh Lạng Sơn - chỉ tiêu năm 2026",
        ),
        (
            "CHỈ TIÊU\nKèm theo Kế hoạch số 2/KH-UBND\nngày 06 tháng 5 năm 2026 của UBND tỉnh Lào Cai",
            None,
            "CHỈ TIÊU",
        ),
    ] {
        let reading = titled(head);
        let appendix = reading.appendices.first().unwrap();
        let found = (appendix.label.as_deref(), appendix.title.as_deref());
        assert_eq!(found, (label, Some(title)), "{head}");
    }
}

#[test]
fn a_title_above_one_column_is_no_part_of_the_header() {
    check(
        "
        | | TỈNH LÀO CAI - PHÂN CÔNG NHIỆM VỤ
        TT | Nhiệm vụ | Đơn vị chủ trì | Thời gian
        1 | Tổ chức tập huấn | Sở Nội vụ | Năm 2027
        ",
        "
        TASKS @15
        1 | Tổ chức tập huấn | L=Sở Nội vụ | D=Năm 2027
        ",
    );
}
