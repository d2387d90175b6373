//! What the builder writes, the reader reads back.

use doichieu_imports::cell::CellRef;
use doichieu_imports::diagnostic::{Finding, OpeningFinding};
use doichieu_imports::limits::Limits;
use doichieu_imports::reading::Format;
use doichieu_imports::testing::{CellSketch, SheetSketch, TextEncoding, WorkbookBuilder};
use doichieu_imports::workbook::{CellValue, LegacyEncoding, Sheet, Workbook, open};

/// Opens bytes that must open.
#[track_caller]
fn opened(bytes: &[u8]) -> Workbook {
    open(bytes, &Limits::default()).unwrap()
}

/// What stands at a place of the first sheet.
#[track_caller]
fn raw<'w>(workbook: &'w Workbook, at: &str) -> &'w str {
    cell(&workbook.sheets[0], at).map_or("", |it| it.raw.as_str())
}

fn cell<'s>(sheet: &'s Sheet, at: &str) -> Option<&'s doichieu_imports::workbook::Cell> {
    sheet.cell(CellRef::parse(at).unwrap())
}

fn findings(workbook: &Workbook) -> Vec<(String, &Finding)> {
    let place =
        |it: &doichieu_imports::diagnostic::Diagnostic| it.cell.map(|it| it.to_string()).unwrap_or_default();
    workbook
        .diagnostics
        .iter()
        .map(|it| (place(it), &it.finding))
        .collect()
}

fn appendix(sheet: SheetSketch) -> SheetSketch {
    sheet.grid(
        "A1",
        "
        *STT* | *Chỉ tiêu*      | *ĐVT* | *Mục tiêu* | >          | *Thời hạn*
        ^     | ^               | ^     | *Năm 2026* | *Năm 2030* | ^
        #1    | Tỷ lệ hồ sơ⏎số  | %     | #0.8:0%    | ≥ 90       | @2026-12-01:mm/yyyy
        #11.1:0.00 | Số nền tảng | Hệ thống | =D3*2:1.6 | =D3*3 | Quý I/2027
        ",
    )
}

#[test]
fn a_drawn_sheet_is_read_back() {
    let workbook = opened(&WorkbookBuilder::new().sheet("PL I", appendix).xlsx());
    let sheet = &workbook.sheets[0];
    assert_eq!((workbook.format, sheet.name.as_str()), (Format::Xlsx, "PL I"));
    assert_eq!(raw(&workbook, "B3"), "Tỷ lệ hồ sơ\nsố");
    assert_eq!(raw(&workbook, "D3"), "80%");
    assert_eq!(cell(sheet, "D3").unwrap().value, CellValue::Number(0.8));
    assert_eq!(raw(&workbook, "F3"), "12/2026");
    assert_eq!(raw(&workbook, "A4"), "11.1");
    assert_eq!(cell(sheet, "A4").unwrap().number_format.as_deref(), Some("0.00"));
    assert!(cell(sheet, "A1").unwrap().is_bold && !cell(sheet, "B3").unwrap().is_bold);
    let merges: Vec<_> = sheet.merges.iter().map(ToString::to_string).collect();
    assert_eq!(merges, ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:F2"]);
    assert_eq!(raw(&workbook, "D4"), "1.6");
}

#[test]
fn a_formula_without_a_value_is_told() {
    let workbook = opened(&WorkbookBuilder::new().sheet("PL I", appendix).xlsx());
    assert_eq!(raw(&workbook, "E4"), "");
    let formula = "=D3*3".to_owned();
    let finding = Finding::Opening(OpeningFinding::FormulaWithoutValue { formula });
    assert_eq!(findings(&workbook), [("E4".to_owned(), &finding)]);
}

#[test]
fn separated_text_is_read_in_every_encoding() {
    let builder = WorkbookBuilder::new().sheet("PL I", appendix);
    for encoding in [
        TextEncoding::Utf8,
        TextEncoding::Utf8Bom,
        TextEncoding::Utf16Le,
        TextEncoding::Utf16Be,
        TextEncoding::Windows1258,
    ] {
        for separator in [',', ';', '\t'] {
            let mut builder = builder.clone();
            if encoding == TextEncoding::Windows1258 {
                // The code page has no ≥.
                builder = WorkbookBuilder::new().sheet("PL I", |it| appendix(it).cell("E3", "trên 90"));
            }
            let workbook = opened(&builder.csv(separator, encoding));
            let expected = if separator == '\t' {
                Format::Tsv
            } else {
                Format::Csv
            };
            assert_eq!(workbook.format, expected, "{encoding:?}");
            assert_eq!(
                raw(&workbook, "B3"),
                "Tỷ lệ hồ sơ\nsố",
                "{encoding:?} {separator:?}"
            );
            assert_eq!(raw(&workbook, "C4"), "Hệ thống");
        }
    }
}

#[test]
fn hidden_rows_columns_and_sheets_are_known() {
    let hide = |it: SheetSketch| {
        it.row("A1", &["a", "b"])
            .row("A2", &["c", "d"])
            .hide_row(2)
            .hide_col("B")
    };
    let builder = WorkbookBuilder::new()
        .sheet("một", hide)
        .sheet("hai", |it| it.cell("A1", "x").hidden());
    let workbook = opened(&builder.xlsx());
    let [one, two] = &workbook.sheets[..] else {
        panic!("two sheets")
    };
    assert!(one.is_row_hidden(1) && !one.is_row_hidden(0));
    assert!(one.is_col_hidden(1) && !one.is_col_hidden(0));
    assert!(two.is_hidden && !one.is_hidden);
}

#[test]
fn text_in_legacy_fonts_becomes_unicode() {
    let builder = WorkbookBuilder::new().sheet("PL I", |it| {
        it.cell("A1", CellSketch::from("ChØ tiªu").font(".VnTime"))
            .cell("A2", CellSketch::from("ñy ban nh©n d©n").font(".VnTimeH"))
            .cell("A3", CellSketch::from("Sôû Y teá").font("VNI-Times"))
            .cell("A4", CellSketch::from("Sở Tư pháp").font(".VnTime"))
            .cell("A5", CellSketch::runs(&[("N¨m", ".VnTime"), (" học", "Arial")]))
    });
    let workbook = opened(&builder.xlsx());
    let raws: Vec<_> = workbook.sheets[0]
        .cells
        .iter()
        .map(|it| it.raw.as_str())
        .collect();
    assert_eq!(
        raws,
        ["Chỉ tiêu", "ỦY BAN NHÂN DÂN", "Sở Y tế", "Sở Tư pháp", "Năm học"]
    );
    let converted =
        |encoding, n_cells| Finding::Opening(OpeningFinding::LegacyTextConverted { encoding, n_cells });
    assert_eq!(
        findings(&workbook),
        [
            ("A1".to_owned(), &converted(LegacyEncoding::Tcvn3, 3)),
            ("A3".to_owned(), &converted(LegacyEncoding::Vni, 1)),
        ]
    );
}
