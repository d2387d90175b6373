//! Any text in a cell of units.
#![no_main]

use doichieu_imports::values::unit::parse_unit;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|raw: &str| {
    let (unit, findings) = parse_unit(raw);
    let _shown = format!("{unit:?} {findings:?}");
});
