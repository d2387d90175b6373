//! Any text in a cell of targets, beside any unit.
#![no_main]

use doichieu_imports::values::target::{TargetContext, parse_target};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|texts: (&str, Option<&str>)| {
    let (raw, unit) = texts;
    let (value, findings) = parse_target(
        raw,
        &TargetContext {
            unit,
            ..TargetContext::default()
        },
    );
    let _shown = format!("{value:?} {findings:?}");
});
