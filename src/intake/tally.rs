//! What became of files since the program started, counted for the operator.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use crate::error::AppError;

/// What became of a file, or of an order about one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// It is staged.
    Staged,
    /// It was there already.
    Known,
    /// It is committed.
    Committed,
    /// It was given up.
    Discarded,
    /// It was taken back.
    Reverted,
    /// It was refused, for what it is or for who asked.
    Refused,
    /// The program failed.
    Failed,
}

impl Ending {
    /// Every ending with its stable name.
    pub const ALL: [(Self, &'static str); 7] = [
        (Self::Staged, "staged"),
        (Self::Known, "known"),
        (Self::Committed, "committed"),
        (Self::Discarded, "discarded"),
        (Self::Reverted, "reverted"),
        (Self::Refused, "refused"),
        (Self::Failed, "failed"),
    ];
}

/// The counts. Clones share them.
#[derive(Debug, Clone, Default)]
pub struct Tally {
    counts: Arc<[AtomicU64; Ending::ALL.len()]>,
}

impl Tally {
    /// How often something ended so.
    pub fn count(&self, ending: Ending) -> u64 {
        self.counts[ending as usize].load(Ordering::Relaxed)
    }

    /// Counts how something ended, and hands it on.
    pub(super) fn note<T>(
        &self,
        ended: Result<T, AppError>,
        ending: impl FnOnce(&T) -> Ending,
    ) -> Result<T, AppError> {
        let ending = match &ended {
            Ok(done) => ending(done),
            Err(error) if error.is_callers_fault() => Ending::Refused,
            Err(_) => Ending::Failed,
        };
        self.counts[ending as usize].fetch_add(1, Ordering::Relaxed);
        ended
    }
}
