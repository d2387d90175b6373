//! Any text in a cell of deadlines.
#![no_main]

use doichieu_imports::values::deadline::{DeadlineContext, parse_deadline};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|raw: &str| {
    let (deadline, findings) = parse_deadline(raw, &DeadlineContext::default());
    if let (Some(start), Some(due)) = (deadline.start, deadline.due) {
        assert!(start <= due, "{raw:?} begins after it is due");
    }
    let _shown = format!("{deadline:?} {findings:?}");
});
