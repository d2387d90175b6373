//! Rows as a writer takes them: one after the other, from a channel that holds back the database.

use std::collections::VecDeque;

use tokio::sync::mpsc;

use crate::store::StoreError;
use crate::store::flat::FlatRow;

/// Rows that arrive while they are written. `next` blocks: never call it on an async thread.
#[derive(Debug)]
pub struct RowSource {
    batches: mpsc::Receiver<Result<Vec<FlatRow>, StoreError>>,
    rows: VecDeque<FlatRow>,
}

impl RowSource {
    /// Rows out of the channel that `Store::stream_flat` fills.
    pub fn new(batches: mpsc::Receiver<Result<Vec<FlatRow>, StoreError>>) -> Self {
        Self {
            batches,
            rows: VecDeque::new(),
        }
    }
}

impl From<Vec<FlatRow>> for RowSource {
    /// Rows that are all there.
    fn from(rows: Vec<FlatRow>) -> Self {
        let (_, nothing_more) = mpsc::channel(1);
        Self {
            batches: nothing_more,
            rows: rows.into(),
        }
    }
}

impl Iterator for RowSource {
    type Item = Result<FlatRow, StoreError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(row) = self.rows.pop_front() {
                return Some(Ok(row));
            }
            match self.batches.blocking_recv()? {
                Ok(batch) => self.rows = batch.into(),
                Err(error) => return Some(Err(error)),
            }
        }
    }
}
