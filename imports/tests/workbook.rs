//! Opening workbooks of every format, real and damaged, seen from outside.

#![expect(clippy::unwrap_used, reason = "tests may fail loudly")]

#[path = "workbook/building.rs"]
mod building;
#[path = "workbook/damage.rs"]
mod damage;
#[path = "workbook/formats.rs"]
mod formats;
#[path = "workbook/refusals.rs"]
mod refusals;
#[path = "workbook/samples.rs"]
mod samples;

/// The bytes of a sample workbook.
fn sample(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/samples/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}
