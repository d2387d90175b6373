//! Reads the appendices of provincial plans: workbook bytes in, records and diagnostics out.
//!
//! Pure: no database, no HTTP, no clock, no file. The stages, in the order data passes them:
//! [`workbook`] opens any format, [`layout`] finds tables, headers, sections and rows, [`values`] understands cells,
//! [`reconcile`] recognises the same thing in the [`registry`].
#![deny(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects
)]
#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing,
        clippy::arithmetic_side_effects,
        clippy::allow_attributes,
        reason = "tests may fail loudly"
    )
)]

pub mod cell;
pub mod diagnostic;
pub mod hints;
mod layout;
pub mod lexicon;
pub mod limits;
pub mod province;
mod read;
pub mod reading;
pub mod reconcile;
pub mod registry;
#[cfg(feature = "testing")]
pub mod testing;
pub mod text;
pub mod values;
pub mod workbook;

pub use self::read::{Progress, read, read_with_progress};
