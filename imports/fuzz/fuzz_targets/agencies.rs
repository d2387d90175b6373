//! Any text in a cell of agencies.
#![no_main]

use doichieu_imports::values::agency::parse_agencies;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|raw: &str| {
    let (agencies, findings) = parse_agencies(raw);
    assert!(
        agencies
            .iter()
            .all(|it| !it.text.is_empty() && !it.type_slug.is_empty())
    );
    let _shown = format!("{agencies:?} {findings:?}");
});
