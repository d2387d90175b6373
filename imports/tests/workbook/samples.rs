//! The provinces' workbooks: every cell that calamine finds is there, with the same text or number.

use std::io::Cursor;

use calamine::{Data, Reader, open_workbook_auto_from_rs};
use doichieu_imports::cell::CellRef;
use doichieu_imports::limits::Limits;
use doichieu_imports::workbook::{CellValue, Workbook, open};

use crate::sample;

const SAMPLES: [&str; 7] = [
    "hai-phong-2026-phu-luc-1.xls",
    "hai-phong-2026.xlsx",
    "hue-2025.xlsx",
    "hue-2026-phu-luc-2.xlsx",
    "hue-2026.xlsx",
    "lao-cai-2026-phu-luc-2.ods",
    "lao-cai-2026.xlsx",
];

#[test]
fn cells_are_those_that_another_reader_finds() {
    for name in SAMPLES {
        let bytes = sample(name);
        let workbook = open(&bytes, &Limits::default()).unwrap();
        let mut other = open_workbook_auto_from_rs(Cursor::new(bytes)).unwrap();
        for (sheet, (sheet_name, range)) in workbook.sheets.iter().zip(other.worksheets()) {
            assert_eq!(sheet.name, sheet_name);
            let (row, col) = range.start().unwrap();
            let mut n_cells = 0;
            for (row_idx, col_idx, data) in range.used_cells() {
                let at = CellRef::new(row + row_idx as u32, col + col_idx as u32).unwrap();
                let cell = sheet
                    .cell(at)
                    .unwrap_or_else(|| panic!("{name} {sheet_name}!{at} is missing"));
                match (data, &cell.value) {
                    (Data::String(text), CellValue::Text) => {
                        assert_eq!(&cell.raw, text, "{name} {sheet_name}!{at}");
                    }
                    (Data::Float(it), CellValue::Number(number)) => assert!((it - number).abs() < 1e-9),
                    (Data::Int(it), CellValue::Number(number)) => assert!((*it as f64 - number).abs() < 1e-9),
                    other => panic!("{name} {sheet_name}!{at}: {other:?}"),
                }
                n_cells += 1;
            }
            assert_eq!(sheet.cells.len(), n_cells, "{name} {sheet_name}");
        }
    }
}

#[test]
fn opening_is_quiet_about_clean_files() {
    for name in SAMPLES {
        let Workbook { diagnostics, .. } = open(&sample(name), &Limits::default()).unwrap();
        assert_eq!(diagnostics, [], "{name}");
    }
}
