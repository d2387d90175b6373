//! The reader from bytes to a `Reading`.
//!
//! - `samples`: the seven workbooks of the provinces, every field against what a careful reader takes.

#![expect(clippy::unwrap_used, reason = "tests may fail loudly")]

mod samples;
