//! Any bytes: a workbook or a clear refusal, never a panic, a hang or a flood of memory.
#![no_main]

use doichieu_imports::diagnostic::Lang;
use doichieu_imports::limits::Limits;
use doichieu_imports::workbook::open;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let limits = Limits {
        max_inflated_bytes: 32 << 20,
        max_cells: 200_000,
        max_rows: 50_000,
        ..Limits::default()
    };
    match open(bytes, &limits) {
        Ok(workbook) => {
            for sheet in &workbook.sheets {
                assert!(sheet.cells.is_sorted_by(|one, next| one.at < next.at));
            }
            for diagnostic in &workbook.diagnostics {
                assert!(!diagnostic.message(Lang::Vi).is_empty() && !diagnostic.message(Lang::En).is_empty());
            }
        }
        Err(error) => assert!(!error.message(Lang::Vi).is_empty() && !error.message(Lang::En).is_empty()),
    }
});
