//! What GraphQL answers, and how many statements an answer costs.

/// Answers that are kept: whose, for how long, and that they are counted.
mod answers;
/// A program with the key of a steward.
pub mod desk;
/// What a request may ask for and for how long.
mod limits;
/// Pages, filters, ids and versions: what a client walks through.
mod lists;
/// Imports that are watched and ended while they run.
pub mod progress;
/// A row in doubt, seen from the rows that it may be the same as.
mod questions;
/// Recorded questions with their answers, and those of the page.
mod recorded;
/// One selection written in many ways.
mod selections;
/// Decisions of stewards: what readers see of them, that they are undone, that they hold for later imports.
mod stewards;
/// Versions of a plan: as it was, what changed, the draft and the issued plan.
mod versions;
