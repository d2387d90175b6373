//! Any bytes through the whole reader: the same bytes give the same reading, and a refusal says why.
#![no_main]

use doichieu_imports::hints::Hints;
use doichieu_imports::limits::Limits;
use doichieu_imports::read;
use doichieu_imports::reading::Outcome;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let limits = Limits {
        max_inflated_bytes: 32 << 20,
        max_cells: 200_000,
        max_rows: 50_000,
        ..Limits::default()
    };
    let reading = read("phu-luc.xlsx", bytes, &Hints::default(), &limits);
    assert_eq!(reading.outcome == Outcome::Refused, reading.appendices.is_empty());
    assert!(reading.outcome == Outcome::Read || !reading.diagnostics.is_empty());
});
