//! How many rows one request may still read.

use std::sync::atomic::{AtomicU64, Ordering};

/// Rows that a request has left. Shared by all its resolvers.
#[derive(Debug)]
pub struct RowBudget {
    max: u64,
    read: AtomicU64,
}

impl RowBudget {
    /// A budget of so many rows.
    pub fn new(max: u64) -> Self {
        Self {
            max,
            read: AtomicU64::new(0),
        }
    }

    /// The most rows of a request.
    pub fn max(&self) -> u64 {
        self.max
    }

    /// Whether the budget still covers what was read after these further rows.
    pub fn take(&self, rows: usize) -> bool {
        let rows = rows as u64;
        self.read.fetch_add(rows, Ordering::Relaxed).saturating_add(rows) <= self.max
    }
}
