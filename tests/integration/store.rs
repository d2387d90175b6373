//! The store on a database of its own: SQLite in a temporary folder, or PostgreSQL where `TEST_DATABASE_URL` is set.

pub mod coherence;
mod copy;
mod crosswalk;
pub mod database;
mod decisions;
mod diff;
mod life;
mod opening;
mod packed;
mod prepared;
mod readers;
mod reverting;
pub mod sample;
