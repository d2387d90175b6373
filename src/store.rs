//! Every query and every transaction; one file per noun. A transaction never leaves this module.
//!
//! SQLite has one writer (every writing transaction is `BEGIN IMMEDIATE`) beside read-only connections that stay open;
//! PostgreSQL has one pool, and writing transactions take turns by an advisory lock, so that codes and versions are
//! given out in one order on both.

pub mod aggregate;
pub mod api_key;
pub mod audit;
pub mod backup;
mod bulk;
pub mod check;
mod clock;
pub mod commit;
pub mod comparison;
mod connect;
mod content_hash;
pub mod copy;
pub mod crosswalk;
mod current;
pub mod decision;
mod deed;
mod effects;
mod enums;
pub mod error;
pub mod filter;
pub mod flat;
mod follow;
pub mod hold;
mod identity;
pub mod import;
mod kept;
pub mod listing;
pub mod messages;
mod migrate;
mod packed;
mod provinces;
pub mod prune;
mod reader;
mod registry;
mod regroup;
pub mod related;
mod replica;
pub mod revert;
pub mod review;
pub mod rows;
pub mod saved_comparison;
mod search;
mod seed;
mod shared;
pub mod sort_key;
mod sql;
mod standing;
pub mod stored;
pub mod stored_reading;
mod transaction;
mod version;
pub mod workload;

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend};

use crate::config::DatabaseSettings;
use current::CurrentVersion;
pub use error::StoreError;
use flat::Downloads;
pub use follow::Following;
use hold::Hold;
use messages::Messages;
use provinces::KnownProvinces;
pub(crate) use reader::Reader;
pub use replica::ReplicaFacts;

/// The database: what was imported, what it is, who decided. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Store {
    reader: Reader,
    writer: DatabaseConnection,
    current: CurrentVersion,
    provinces: KnownProvinces,
    prepared: registry::PreparedRegistry,
    reads: Arc<AtomicU64>,
    downloads: Downloads,
    messages: Messages,
    _hold: Option<Hold>,
}

/// The reading connections.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PoolFacts {
    /// How many there are.
    pub connections: usize,
    /// How many of them wait for work.
    pub idle: usize,
}

impl Store {
    /// Connects, brings the tables up to date and seeds provinces and agency types. Several programs may do so at once.
    pub async fn open(settings: &DatabaseSettings) -> Result<Self, StoreError> {
        let hold = connect::hold(settings)?;
        let writer = connect::writer(settings).await?;
        migrate::up(&writer).await?;
        let reader = connect::reader(settings, &writer).await?;
        let mut store = Self {
            provinces: KnownProvinces::default(),
            current: connect::current_version(settings)?,
            reader,
            writer,
            prepared: registry::PreparedRegistry::default(),
            reads: Arc::default(),
            downloads: Downloads::new(settings),
            messages: Messages::default(),
            _hold: hold,
        };
        seed::seed(&store).await?;
        store.provinces = KnownProvinces::find(&store.writer).await?;
        Ok(store)
    }

    /// Ends all connections; running transactions are rolled back.
    pub async fn close(self) -> Result<(), StoreError> {
        if let Some(replica) = &self.reader.replica {
            replica.close().await?;
        }
        self.reader.kept.close().await?;
        if let Some(downloads) = &self.reader.downloads {
            downloads.close_by_ref().await?;
        }
        self.reader.primary.close().await?;
        Ok(self.writer.close().await?)
    }

    /// How many connections read, and how many of them wait for work.
    pub fn pool(&self) -> PoolFacts {
        self.reader.kept.facts()
    }

    /// Asks the database for a sign of life.
    pub async fn ping(&self) -> Result<(), StoreError> {
        self.reader
            .execute_unprepared("SELECT 1 FROM province LIMIT 1")
            .await?;
        Ok(())
    }

    /// What is known of the replica, where reading statements go to one.
    pub fn replica(&self) -> Option<ReplicaFacts> {
        self.reader.replica.as_ref().map(|it| it.facts())
    }

    /// Which database it is.
    pub fn backend(&self) -> DbBackend {
        self.writer.get_database_backend()
    }

    /// The connections for single reading statements.
    pub(crate) fn reader(&self) -> &Reader {
        self.reads.fetch_add(1, Ordering::Relaxed);
        &self.reader
    }

    /// How many reading statements were begun for answers, by this store and its clones.
    pub fn reads(&self) -> u64 {
        self.reads.load(Ordering::Relaxed)
    }
}
