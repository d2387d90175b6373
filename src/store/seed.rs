//! Reference data that every database starts with: provinces and the names they had, agency types.
//!
//! Comes in: the lexicon of `imports`. Written only where the database lacks it, so that a start without news writes
//! nothing, and a newer program brings its new words.

mod agency_types;
mod provinces;

use super::{Store, StoreError};

/// Brings the reference data up to the lexicon.
pub(super) async fn seed(store: &Store) -> Result<(), StoreError> {
    let tx = store.begin_read().await?;
    let is_complete =
        provinces::Missing::find(&tx).await?.is_empty() && agency_types::Missing::find(&tx).await?.is_empty();
    drop(tx);
    if is_complete {
        return Ok(());
    }
    let tx = store.begin_write().await?;
    provinces::Missing::find(&tx).await?.insert(&tx).await?;
    agency_types::Missing::find(&tx).await?.insert(&tx).await?;
    tx.commit().await
}
