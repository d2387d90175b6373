//! Whatever the bytes, opening neither panics nor hangs, and what is wrong inside a sound file is told.

use doichieu_imports::diagnostic::Lang;
use doichieu_imports::limits::Limits;
use doichieu_imports::testing::{SheetSketch, WorkbookBuilder};
use doichieu_imports::workbook::{OpenError, Workbook, open};
use proptest::prelude::*;

use crate::sample;

const SAMPLES: [&str; 3] = [
    "hue-2026.xlsx",
    "hai-phong-2026-phu-luc-1.xls",
    "lao-cai-2026-phu-luc-2.ods",
];

/// Opens bytes of any kind. A panic that was caught inside counts as one.
#[track_caller]
fn survives(bytes: &[u8]) {
    if let Err(error) = open(bytes, &Limits::default()) {
        let is_panic = matches!(&error, OpenError::Damaged { part, .. } if part == "?");
        assert!(!is_panic, "the reader panicked");
        assert!(!error.message(Lang::Vi).is_empty() && !error.message(Lang::En).is_empty());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_bytes_are_survived(bytes in prop::collection::vec(any::<u8>(), 0..2048)) {
        survives(&bytes);
    }

    #[test]
    fn any_text_is_survived(text in "(\\PC|[\\n\\t;,\"<>&/]){0,400}") {
        survives(text.as_bytes());
        survives(format!("<table>{text}").as_bytes());
    }

    #[test]
    fn changed_samples_are_survived(
        which in 0..SAMPLES.len(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..40),
    ) {
        let mut bytes = sample(SAMPLES[which]);
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        survives(&bytes);
    }

    #[test]
    fn changed_records_are_survived(
        start in 0_usize..400,
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20),
    ) {
        // The stream of records follows the header of the compound file.
        let sample = sample("hai-phong-2026-phu-luc-1.xls");
        let begin = sample.windows(4).position(|it| it == b"\x09\x08\x10\0").unwrap();
        let mut bytes = sample[begin..].to_vec();
        for (at, byte) in changes {
            let at = (start + at.index(2000)).min(bytes.len() - 1);
            bytes[at] = byte;
        }
        survives(&bytes);
    }

    #[test]
    fn changed_parts_are_survived(
        part in prop::sample::select(vec!["xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/workbook.xml", "xl/sharedStrings.xml"]),
        at in any::<prop::sample::Index>(),
        text in "[<>/\"=a-z0-9 &;:]{0,12}",
    ) {
        let change = |name: &str, xml: String| {
            if name != part {
                return xml;
            }
            let places: Vec<_> = xml.char_indices().map(|it| it.0).collect();
            let at = places[at.index(places.len())];
            format!("{}{text}{}", &xml[..at], &xml[at..])
        };
        survives(&WorkbookBuilder::new().sheet("PL I", small).xlsx_rewritten(change));
    }
}

fn small(sheet: SheetSketch) -> SheetSketch {
    sheet.grid(
        "A1",
        "*STT* | *Chỉ tiêu* | *Năm 2026* | >\n#1 | Tỷ lệ | #0.8:0% | =C2:1",
    )
}

/// Opens the small workbook with its sheet's XML changed.
#[track_caller]
fn with_sheet(from: &str, to: &str) -> Workbook {
    let bytes = WorkbookBuilder::new()
        .sheet("PL I", small)
        .xlsx_rewritten(|name, xml| {
            if name != "xl/worksheets/sheet1.xml" {
                return xml;
            }
            assert!(xml.contains(from), "{xml}");
            xml.replace(from, to)
        });
    open(&bytes, &Limits::default()).unwrap()
}

/// Places and codes of what was found.
fn told(workbook: &Workbook) -> Vec<String> {
    let place =
        |it: &doichieu_imports::diagnostic::Diagnostic| it.cell.map(|it| it.to_string()).unwrap_or_default();
    workbook
        .diagnostics
        .iter()
        .map(|it| format!("{} {}", place(it), it.finding.code()))
        .collect()
}

#[test]
fn references_outside_the_sheet_are_told_and_left_out() {
    let workbook = with_sheet("r=\"A2\"", "r=\"A4294967297\"");
    assert_eq!(told(&workbook), [" REFERENCE_OUTSIDE_SHEET"]);
    assert_eq!(workbook.sheets[0].cells.len(), 6);
    let workbook = with_sheet("ref=\"C1:D1\"", "ref=\"C1:XFE1\"");
    assert_eq!(told(&workbook), [" REFERENCE_OUTSIDE_SHEET"]);
}

#[test]
fn a_cell_written_twice_is_told() {
    let workbook = with_sheet("r=\"B2\"", "r=\"A2\"");
    assert_eq!(told(&workbook), ["A2 CELL_WRITTEN_TWICE"]);
}

#[test]
fn overlapping_merges_are_told() {
    let merge = "<mergeCell ref=\"C1:D1\"/>";
    let workbook = with_sheet(merge, &format!("{merge}<mergeCell ref=\"D1:E2\"/>"));
    assert_eq!(told(&workbook), ["D1 OVERLAPPING_MERGE"]);
    assert_eq!(workbook.sheets[0].merges.len(), 1);
}

#[test]
fn numbers_that_are_none_are_kept_as_text() {
    for text in ["NaN", "1E+999", "1.7e300", "mười"] {
        let workbook = with_sheet("<v>0.8</v>", &format!("<v>{text}</v>"));
        assert_eq!(told(&workbook), ["C2 NUMBER_OUT_OF_RANGE"], "{text}");
        assert!(!workbook.sheets[0].row(1)[2].raw.is_empty());
    }
    let workbook = with_sheet(
        "<v>1</v></c><c r=\"B2\"",
        "<v>12345678901234567890</v></c><c r=\"B2\"",
    );
    assert_eq!(told(&workbook), ["A2 NUMBER_LOSES_DIGITS"]);
}

#[test]
fn a_text_that_no_cell_can_name_is_told() {
    let workbook = with_sheet("t=\"s\"><v>3</v>", "t=\"s\"><v>99</v>");
    assert_eq!(told(&workbook), ["B2 MISSING_SHARED_TEXT"]);
}

#[test]
fn two_sheets_of_one_name_get_two_names() {
    let builder = WorkbookBuilder::new().sheet("PL I", small).sheet("PL II", small);
    let bytes = builder.xlsx_rewritten(|_, xml| xml.replace("\"PL II\"", "\"pl I\""));
    let workbook = open(&bytes, &Limits::default()).unwrap();
    let names: Vec<_> = workbook.sheets.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["PL I", "pl I (2)"]);
    assert_eq!(told(&workbook), [" SHEET_RENAMED"]);
}

#[test]
fn control_characters_are_left_out_and_told() {
    let builder = WorkbookBuilder::new().sheet("PL I", |it| it.cell("A1", "Tỷ lệ"));
    let bytes = builder.xlsx_rewritten(|_, xml| xml.replace("Tỷ lệ", "Tỷ_x0000_ lệ_x000D_\n%&#x1;"));
    let workbook = open(&bytes, &Limits::default()).unwrap();
    assert_eq!(workbook.sheets[0].cells[0].raw, "Tỷ lệ\r\n%");
    assert_eq!(told(&workbook), ["A1 CONTROL_CHARACTERS_DROPPED"]);
}

#[test]
fn decomposed_text_and_eth_are_told_and_kept() {
    let builder =
        WorkbookBuilder::new().sheet("PL I", |it| it.cell("A1", "Ty\u{309} lệ").cell("A2", "Ðơn vị"));
    let workbook = open(&builder.xlsx(), &Limits::default()).unwrap();
    assert_eq!(workbook.sheets[0].cells[0].raw, "Ty\u{309} lệ");
    assert_eq!(told(&workbook), ["A1 DECOMPOSED_TEXT", "A2 ETH_FOR_D_STROKE"]);
}

#[test]
fn a_cell_that_is_too_long_is_cut_and_told() {
    let long = "ă".repeat(50_000);
    let bytes = format!("STT;Tên\n1;{long}\n2;b\n");
    let workbook = open(bytes.as_bytes(), &Limits::default()).unwrap();
    assert_eq!(told(&workbook), ["B2 CELL_CUT"]);
    assert_eq!(workbook.sheets[0].cells[3].raw.chars().count(), 32_767);
}

#[test]
fn a_far_cell_and_a_false_dimension_cost_nothing() {
    let far = "<row r=\"1048576\"><c r=\"XFD1048576\"><v>7</v></c></row></sheetData>";
    let workbook = with_sheet("</sheetData>", far);
    assert_eq!(workbook.sheets[0].cells.len(), 8);
    assert_eq!(workbook.sheets[0].cells[7].at.to_string(), "XFD1048576");
}
