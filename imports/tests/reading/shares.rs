//! Percentages typed as fractions of one.

use doichieu_imports::hints::Hints;
use doichieu_imports::limits::Limits;
use doichieu_imports::read;
use doichieu_imports::testing::WorkbookBuilder;

/// The targets of a column of numbers in rows of percentages, and the codes said about them.
fn targets(numbers: &[f64]) -> (Vec<String>, Vec<&'static str>) {
    let book = WorkbookBuilder::new().sheet("Phụ lục I", |mut sheet| {
        sheet = sheet.grid("A1", "STT | Chỉ tiêu | ĐVT | Năm 2026 | Cơ quan chủ trì");
        for (idx, number) in numbers.iter().enumerate() {
            let row = idx + 2;
            sheet = sheet
                .row(
                    &format!("A{row}"),
                    &[&(idx + 1).to_string(), &format!("Tỷ lệ thứ {row}"), "%"],
                )
                .cell(&format!("D{row}"), *number)
                .cell(&format!("E{row}"), "Sở Tư pháp");
        }
        sheet
    });
    let reading = read(
        "hue-2026.xlsx",
        &book.xlsx(),
        &Hints::default(),
        &Limits::default(),
    );
    let rows = reading.appendices.iter().flat_map(|it| &it.rows);
    let values = rows
        .flat_map(|it| &it.targets)
        .map(|it| it.value.value.unwrap().to_string());
    let codes = reading.diagnostics.iter().map(|it| it.finding.code());
    (
        values.collect(),
        codes.filter(|it| it.starts_with("SHARE")).collect(),
    )
}

#[test]
fn a_column_of_fractions_holds_percentages() {
    assert_eq!(
        targets(&[0.8, 0.55, 1.0, 0.995]),
        (
            vec![
                "80".to_owned(),
                "55".to_owned(),
                "100".to_owned(),
                "99.5".to_owned()
            ],
            vec!["SHARE_SCALED"; 4]
        )
    );
}

#[test]
fn one_fraction_among_percentages_stays_as_printed() {
    assert_eq!(
        targets(&[0.8, 55.0, 100.0]),
        (
            vec!["0.8".to_owned(), "55".to_owned(), "100".to_owned()],
            vec!["SHARE_BELOW_ONE"]
        )
    );
}
