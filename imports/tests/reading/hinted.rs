//! What the user says wins over what the reader finds.

use doichieu_imports::hints::Hints;
use doichieu_imports::reading::{ColumnRole, PlanStatus};
use doichieu_imports::testing::WorkbookBuilder;

use crate::outline::{check_reading, read_named};

#[test]
fn province_and_plan_are_given() {
    let bytes = WorkbookBuilder::new()
        .sheet("Sheet1", |it| {
            it.grid(
                "A1",
                "UBND TỈNH LÀO CAI\nSTT | Chỉ tiêu | ĐVT | Năm 2026\n1 | Tỷ lệ hồ sơ | % | 50",
            )
        })
        .xlsx();
    let hints = Hints {
        province_code: Some("46".to_owned()),
        plan_number: Some("1/KH-UBND".to_owned()),
        issued_on: chrono::NaiveDate::from_ymd_opt(2026, 1, 2),
        ..Hints::default()
    };
    let reading = read_named("a.xlsx", &bytes, &hints);
    let plan = &reading.appendices[0].plan;
    assert_eq!(
        (plan.province_code.as_deref(), plan.number.as_deref()),
        (Some("46"), Some("1/KH-UBND"))
    );
    assert_eq!(
        (plan.issued_on, plan.status),
        (hints.issued_on, PlanStatus::Issued)
    );
}

#[test]
fn header_row_and_roles_are_given() {
    let bytes = WorkbookBuilder::new()
        .sheet("Sheet1", |it| {
            it.grid(
                "A1",
                "
                Cột 1 | Cột 2 | Cột 3 | Cột 4
                1 | Tỷ lệ hồ sơ trực tuyến | % | 50
                2 | Tỷ lệ thanh toán | % | 60
                ",
            )
        })
        .xlsx();
    let hints = Hints {
        header_row_idx: Some(0),
        column_roles: vec![
            (0, ColumnRole::Ordinal, None),
            (1, ColumnRole::Name, None),
            (2, ColumnRole::Unit, None),
            (3, ColumnRole::Target, Some(2026)),
        ],
        ..Hints::default()
    };
    check_reading(
        &read_named("a.xlsx", &bytes, &hints),
        "
        INDICATORS
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50
        2 | Tỷ lệ thanh toán | % | 2026=60
        ",
    );
}

#[test]
fn only_the_given_sheet_is_read() {
    let table = "STT | Chỉ tiêu | ĐVT | Năm 2026\n1 | Tỷ lệ hồ sơ | % | 50";
    let bytes = WorkbookBuilder::new()
        .sheet("Một", |it| it.grid("A1", table))
        .sheet("Hai", |it| it.grid("A1", table))
        .xlsx();
    let hints = Hints {
        sheet: Some("Hai".to_owned()),
        ..Hints::default()
    };
    let reading = read_named("a.xlsx", &bytes, &hints);
    let sheets: Vec<_> = reading.appendices.iter().map(|it| it.sheet.as_str()).collect();
    assert_eq!(sheets, ["Hai"]);
}
