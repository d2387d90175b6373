//! Everything that resolvers of one request load in batches.

use super::batch::{Batches, Running};
use super::rows::RowBudget;
use crate::store::Store;

/// The batches of one request. Made anew for each, so that no row is older than its request.
pub struct Loaders {
    /// The store.
    pub store: Store,
    /// Rows that the request may still read.
    pub rows: RowBudget,
}

impl Loaders {
    /// Loaders of a request.
    pub fn new(store: Store, rows: RowBudget) -> Self {
        Self { store, rows }
    }
}

impl Batches for Loaders {
    fn start_all(&self) -> Vec<Running> {
        Vec::new()
    }
}
