//! Text of cells to meaning: targets, units, deadlines, agency lists.
//!
//! Comes in: the text of one cell and what the row says beside it. Goes out: a value and findings without a place. Knows
//! no sheets, no headers, no rows. Parsing never fails: what is not understood is kept as text, with a finding.

pub mod agency;
pub mod deadline;
mod format;
mod number;
pub(crate) mod phrase;
mod quantity;
pub mod target;
mod token;
pub mod unit;
