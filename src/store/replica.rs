//! A read replica of PostgreSQL: whether it may be asked now.
//!
//! It may while it has replayed everything that this process knows to be committed on the primary, so that nobody misses
//! what they have just written or what was shown to them before. Positions in the log of the primary tell.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64, AtomicU64, Ordering};
use std::time::Duration;

use sea_orm::sqlx::Postgres;
use sea_orm::{ConnectionTrait, DatabaseConnection, DbErr, Statement};
use tokio::sync::Notify;
use tokio::time::timeout;

use super::kept::KeptConnections;

/// How often a replica that is behind is asked how far it is.
const LOOK_EVERY: Duration = Duration::from_millis(10);
/// How often one that is not behind, or does not answer, is asked whether it is there.
const TRY_EVERY: Duration = Duration::from_secs(1);
/// The longest wait for its answer.
const PATIENCE: Duration = Duration::from_secs(3);

/// The position up to which a replica has replayed, and which primary it follows. NULL where it follows none.
const STANDING: &str = "SELECT CASE WHEN pg_is_in_recovery() THEN (pg_last_wal_replay_lsn() - '0/0')::bigint END, \
     (SELECT system_identifier FROM pg_control_system())";
/// The primary's name in that answer.
const IDENTITY: &str = "SELECT system_identifier FROM pg_control_system()";

/// A replica and what is known of it.
#[derive(Debug)]
pub(super) struct Replica {
    /// For whole tables, and to ask how far it is.
    pub(super) db: DatabaseConnection,
    /// For single statements.
    pub(super) kept: Arc<KeptConnections<Postgres>>,
    is_told: AtomicBool,
    needed: AtomicI64,
    replayed: AtomicI64,
    is_up: AtomicBool,
    passed_over: AtomicU64,
    news: Notify,
}

/// A replica as the metrics show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReplicaFacts {
    /// Whether readers are answered by it now.
    pub is_read: bool,
    /// Whether it answered when it was last asked.
    pub is_up: bool,
    /// Bytes of the primary's log that it has yet to replay, as far as this process knows.
    pub bytes_behind: i64,
    /// Statements that the primary was asked in its place.
    pub passed_over: u64,
}

impl Replica {
    /// A replica that nobody has asked anything yet.
    pub(super) fn new(db: DatabaseConnection, kept: Arc<KeptConnections<Postgres>>) -> Arc<Self> {
        Arc::new(Self {
            db,
            kept,
            is_told: AtomicBool::new(false),
            needed: AtomicI64::new(0),
            replayed: AtomicI64::new(0),
            is_up: AtomicBool::new(false),
            passed_over: AtomicU64::new(0),
            news: Notify::new(),
        })
    }

    /// Ends its connections.
    pub(super) async fn close(&self) -> Result<(), DbErr> {
        self.kept.close().await?;
        self.db.close_by_ref().await
    }

    /// Whether it has everything that a reader may expect. A reader that goes elsewhere is counted.
    pub(super) fn is_fresh(&self) -> bool {
        let is_read = self.is_read();
        if !is_read {
            self.pass_over();
        }
        is_read
    }

    /// From now on readers expect what the primary's log holds up to a position.
    pub(super) fn need(&self, position: i64) {
        self.needed.fetch_max(position, Ordering::AcqRel);
        self.news.notify_one();
    }

    /// Says whether what others commit is told. While it is not, readers may expect something unheard of.
    pub(super) fn set_told(&self, is: bool) {
        self.is_told.store(is, Ordering::Release);
    }

    /// It did not answer a reader, who goes to the primary. It is asked again when it answers [`Replica::watch`].
    pub(super) fn fail(&self, error: &DbErr) {
        self.pass_over();
        if self.is_up.swap(false, Ordering::AcqRel) {
            tracing::warn!(
                error = error as &dyn std::error::Error,
                "the replica does not answer; the primary is asked in its place"
            );
        }
    }

    /// What is known of it.
    pub(super) fn facts(&self) -> ReplicaFacts {
        ReplicaFacts {
            is_read: self.is_read(),
            is_up: self.is_up.load(Ordering::Acquire),
            bytes_behind: self.bytes_behind().max(0),
            passed_over: self.passed_over.load(Ordering::Relaxed),
        }
    }

    /// Asks it how far it is, again and again.
    pub(super) async fn watch(&self, primary: &DatabaseConnection) {
        loop {
            let asked = timeout(PATIENCE, self.look(primary)).await;
            let pause = match asked.unwrap_or_else(|_| Err(no_answer())) {
                Ok(position) => {
                    self.replayed.store(position, Ordering::Release);
                    self.note_up();
                    if self.bytes_behind() > 0 {
                        LOOK_EVERY
                    } else {
                        TRY_EVERY
                    }
                }
                Err(error) => {
                    self.fail(&error);
                    TRY_EVERY
                }
            };
            if self.bytes_behind() > 0 {
                tokio::time::sleep(pause).await;
            } else {
                // News end the wait: there is something to catch up with.
                let _ = timeout(pause, self.news.notified()).await;
            }
        }
    }

    /// The position up to which it has replayed the log of this primary.
    async fn look(&self, primary: &DatabaseConnection) -> Result<i64, DbErr> {
        let (position, identity) = ask::<(Option<i64>, i64)>(&self.db, STANDING, |row| {
            Ok((row.try_get_by_index(0)?, row.try_get_by_index(1)?))
        })
        .await?;
        let position = position.ok_or_else(|| DbErr::Custom("it follows no primary".to_owned()))?;
        if !self.is_up.load(Ordering::Acquire) {
            let of_primary: i64 = ask(primary, IDENTITY, |row| row.try_get_by_index(0)).await?;
            if identity != of_primary {
                return Err(DbErr::Custom("it follows another primary".to_owned()));
            }
        }
        Ok(position)
    }

    fn is_read(&self) -> bool {
        self.is_told.load(Ordering::Acquire) && self.is_up.load(Ordering::Acquire) && self.bytes_behind() <= 0
    }

    fn bytes_behind(&self) -> i64 {
        self.needed.load(Ordering::Acquire) - self.replayed.load(Ordering::Acquire)
    }

    fn note_up(&self) {
        if !self.is_up.swap(true, Ordering::AcqRel) {
            tracing::info!("the replica answers");
        }
    }

    fn pass_over(&self) {
        self.passed_over.fetch_add(1, Ordering::Relaxed);
    }
}

async fn ask<T>(
    db: &DatabaseConnection,
    sql: &str,
    decode: impl FnOnce(&sea_orm::QueryResult) -> Result<T, DbErr>,
) -> Result<T, DbErr> {
    let statement = Statement::from_string(db.get_database_backend(), sql);
    let row = db.query_one_raw(statement).await?;
    row.as_ref()
        .map_or_else(|| Err(DbErr::RecordNotFound(sql.to_owned())), decode)
}

fn no_answer() -> DbErr {
    DbErr::Custom(format!("no answer within {} seconds", PATIENCE.as_secs()))
}
