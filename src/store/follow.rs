//! Hears of what other programs write and tell: notifications of PostgreSQL, the write-ahead log of SQLite.
//!
//! A connection that is lost is made again, and what was missed meanwhile is read from the database.

use std::convert::Infallible;
use std::io::ErrorKind;
use std::time::Duration;

use sea_orm::sqlx::Executor;
use sea_orm::sqlx::postgres::{PgConnectOptions, PgListener, PgNotification, PgPoolOptions};
use sea_orm::{DbBackend, DbErr, RuntimeErr, SqlxError};
use tokio::task::JoinHandle;
use tokio::time::{MissedTickBehavior, interval, sleep, timeout};

use super::messages::TOLD;
use super::transaction::WRITTEN;
use super::{Store, StoreError};

/// How often the write-ahead log is looked at.
const LOOK_EVERY: Duration = Duration::from_millis(200);
/// How long a listener is silent before its connection is tried.
const SILENCE: Duration = Duration::from_secs(5);
/// How long to wait before a lost connection is made again.
const RETRY_AFTER: Duration = Duration::from_millis(500);

/// Somebody who listens until this is dropped.
#[derive(Debug)]
pub struct Following {
    task: JoinHandle<()>,
}

impl Drop for Following {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Store {
    /// Begins to follow what other programs write: watchers of the version are told, and asking for it costs nothing.
    pub fn follow(&self) -> Following {
        let store = self.clone();
        let task = match self.backend() {
            DbBackend::Postgres => tokio::spawn(async move {
                tokio::join!(store.listen_always(), store.watch_replica());
            }),
            _ => tokio::spawn(async move { store.look_always().await }),
        };
        Following { task }
    }

    async fn look_always(&self) {
        let mut ticks = interval(LOOK_EVERY);
        ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            ticks.tick().await;
            if let Err(error) = self.data_version().await {
                warn("the version of the data was not read", &error);
            }
        }
    }

    async fn listen_always(&self) {
        loop {
            let Err(error) = self.listen().await;
            self.set_listening(false);
            warn(
                "the database tells no changes; it is asked for them until it does",
                &error,
            );
            sleep(RETRY_AFTER).await;
        }
    }

    async fn watch_replica(&self) {
        if let Some(replica) = &self.reader.replica {
            replica.watch(&self.reader.primary).await;
        }
    }

    /// Listens until the connection is lost.
    async fn listen(&self) -> Result<Infallible, StoreError> {
        let mut listener = self.listener().await.map_err(lost)?;
        listener.listen_all([WRITTEN, TOLD]).await.map_err(lost)?;
        loop {
            // At first what was written before anybody listened, then what is told.
            self.read_data_version().await?;
            self.set_listening(true);
            loop {
                match timeout(SILENCE, receive(&mut listener)).await {
                    Ok(Ok(told)) if told.channel() == TOLD => self.messages.hear(told.payload()),
                    Ok(Ok(_)) => break,
                    Ok(Err(error)) => return Err(lost(error)),
                    Err(_) => prove_alive(&mut listener).await.map_err(lost)?,
                }
            }
        }
    }

    /// A connection of its own: one of the pool would be missing there for good.
    async fn listener(&self) -> Result<PgListener, SqlxError> {
        let address = self.writer.get_postgres_connection_pool().connect_options();
        let pool = PgPoolOptions::new()
            .max_connections(1)
            .acquire_timeout(SILENCE)
            .connect_lazy_with(PgConnectOptions::clone(&address));
        PgListener::connect_with(&pool).await
    }
}

/// Waits for a notification. A lost connection is an error here, for what it would have told is lost with it.
async fn receive(listener: &mut PgListener) -> Result<PgNotification, SqlxError> {
    let told = listener.try_recv().await?;
    told.ok_or_else(|| SqlxError::Io(ErrorKind::ConnectionAborted.into()))
}

/// A connection that was cut without a word looks like a silent one, so it is asked something.
async fn prove_alive(listener: &mut PgListener) -> Result<(), SqlxError> {
    let answer = timeout(SILENCE, listener.execute("SELECT 1")).await;
    answer.unwrap_or(Err(SqlxError::PoolTimedOut)).map(drop)
}

fn lost(error: SqlxError) -> StoreError {
    DbErr::Conn(RuntimeErr::SqlxError(error.into())).into()
}

fn warn(what: &'static str, error: &StoreError) {
    tracing::warn!(error = error as &dyn std::error::Error, "{what}");
}
