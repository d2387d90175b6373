//! Hidden rows, columns and sheets are read and flagged, and count only when asked for.

use doichieu_imports::hints::{HiddenPolicy, Hints};
use doichieu_imports::testing::WorkbookBuilder;

use crate::outline::{check_reading, codes, read_bytes, read_named};

const TABLE: &str = "
        STT | Chỉ tiêu | ĐVT | Năm 2026 | Năm 2027 | Năm 2030
        1 | Tỷ lệ hồ sơ trực tuyến | % | 50 | 55 | 80
        2 | Tỷ lệ thanh toán | % | 60 | 65 | 90
        ";

#[test]
fn hidden_rows_and_columns_are_flagged() {
    let bytes = WorkbookBuilder::new()
        .sheet("Sheet1", |it| it.grid("A1", TABLE).hide_row(3).hide_col("E"))
        .xlsx();
    let reading = read_bytes(&bytes);
    check_reading(
        &reading,
        "
        INDICATORS
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50 2030=80 | Năm 2027=55
        ~ 2 | Tỷ lệ thanh toán | % | 2026=60 2030=90 | Năm 2027=65
        ",
    );
    assert!(codes(&reading).contains(&"HIDDEN_ROWS") && codes(&reading).contains(&"HIDDEN_COLUMN"));
    let counted = Hints {
        hidden: HiddenPolicy::Count,
        ..Hints::default()
    };
    check_reading(
        &read_named("a.xlsx", &bytes, &counted),
        "
        INDICATORS
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50 2027=55 2030=80
        2 | Tỷ lệ thanh toán | % | 2026=60 2027=65 2030=90
        ",
    );
}

#[test]
fn a_hidden_sheet_is_flagged() {
    let bytes = WorkbookBuilder::new()
        .sheet("Bản chính", |it| {
            it.grid(
                "A1",
                "STT | Chỉ tiêu | ĐVT | Năm 2026\n1 | Tỷ lệ hồ sơ trực tuyến | % | 50",
            )
        })
        .sheet("Nháp", |it| {
            it.grid(
                "A1",
                "STT | Chỉ tiêu | ĐVT | Năm 2026\n1 | Tỷ lệ hồ sơ trực tuyến | % | 45",
            )
            .hidden()
        })
        .xlsx();
    let reading = read_bytes(&bytes);
    check_reading(
        &reading,
        "
        INDICATORS
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50
        INDICATORS
        ~ 1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=45
        ",
    );
    assert!(codes(&reading).contains(&"HIDDEN_SHEET"));
}
