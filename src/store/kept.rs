//! Reading connections that stay open and are handed from one statement to the next.
//!
//! A pool of the driver asks a connection whether it lives whenever it comes back. That costs a short statement as much as
//! the statement itself. Here a connection is asked when there is a reason to: a server may have left while it was idle,
//! or its last statement did not come to an end.

use std::fmt;
use std::mem;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use scopeguard::{ScopeGuard, guard};
use sea_orm::sqlx::query::Query;
use sea_orm::sqlx::{
    self, AssertSqlSafe, ConnectOptions, Connection, Database, Executor, IntoArguments, Postgres, Sqlite,
};
use sea_orm::{ConnAcquireErr, DbErr, QueryResult, RuntimeErr, Statement, Values};
use sea_query_sqlx::SqlxValues;
use tokio::runtime::Handle;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::timeout;

use super::PoolFacts;

/// How long a connection to a server is idle before it is asked whether it lives: no server goes away and comes back in
/// less.
pub(super) const ASKED_AFTER: Duration = Duration::from_millis(100);
/// A connection that was idle for longer is ended, as the driver's pools do.
const LONGEST_IDLE: Duration = Duration::from_secs(600);

/// A database whose connections are kept.
pub(super) trait Keepable: Database {
    /// How long a connection is idle before it is asked whether it lives; `None` where none can be lost.
    const ASKED_AFTER: Option<Duration>;
}

impl Keepable for Sqlite {
    // A file does not go away.
    const ASKED_AFTER: Option<Duration> = None;
}

impl Keepable for Postgres {
    const ASKED_AFTER: Option<Duration> = Some(ASKED_AFTER);
}

/// The connections.
pub(super) struct KeptConnections<DB: Keepable> {
    options: <DB::Connection as Connection>::Options,
    idle: Mutex<Vec<Idle<DB>>>,
    turns: Arc<Semaphore>,
    max: u32,
    wait: Duration,
}

/// A connection that waits for work.
struct Idle<DB: Database> {
    connection: DB::Connection,
    since: Instant,
}

/// A connection that works, and its turn.
type Lent<DB> = (<DB as Database>::Connection, OwnedSemaphorePermit);

impl<DB: Keepable> KeptConnections<DB> {
    /// At most so many, each opened when it is needed. A statement waits so long for one.
    pub fn new(options: <DB::Connection as Connection>::Options, max: u32, wait: Duration) -> Arc<Self> {
        Arc::new(Self {
            options: options.disable_statement_logging(),
            idle: Mutex::default(),
            turns: Arc::new(Semaphore::new(max as usize)),
            max,
            wait,
        })
    }

    /// How many are open, and how many of them wait for work.
    pub fn facts(&self) -> PoolFacts {
        let idle = self.idle().len();
        PoolFacts {
            connections: idle + self.max as usize - self.turns.available_permits(),
            idle,
        }
    }

    /// Ends those that wait for work, and lets nobody have another.
    pub async fn close(&self) -> Result<(), DbErr> {
        self.turns.close();
        let idle = mem::take(&mut *self.idle());
        for it in idle {
            it.connection.close().await.map_err(failed)?;
        }
        Ok(())
    }

    /// A connection with the turn of its statement. A statement that does not come to an end, because it failed or was
    /// given up with its request, leaves them to [`Self::recover`].
    async fn lend(self: &Arc<Self>) -> Result<ScopeGuard<Lent<DB>, impl FnOnce(Lent<DB>)>, DbErr> {
        let lent = timeout(self.wait, async {
            let turn = Arc::clone(&self.turns).acquire_owned().await;
            let turn = turn.map_err(|_| DbErr::ConnectionAcquire(ConnAcquireErr::ConnectionClosed))?;
            Ok((self.find_or_open().await?, turn))
        });
        let lent = lent.await;
        let lent = lent.unwrap_or(Err(DbErr::ConnectionAcquire(ConnAcquireErr::Timeout)))?;
        let home = Arc::clone(self);
        Ok(guard(lent, |lent| home.recover(lent)))
    }

    async fn find_or_open(&self) -> Result<DB::Connection, DbErr> {
        while let Some(mut idle) = self.pop() {
            let is_asked = DB::ASKED_AFTER.is_some_and(|it| idle.since.elapsed() > it);
            if !is_asked || idle.connection.ping().await.is_ok() {
                return Ok(idle.connection);
            }
        }
        self.options.connect().await.map_err(failed)
    }

    /// Waits until the database is done with a statement that nobody waits for, and keeps the connection if it lives.
    fn recover(self: Arc<Self>, (mut connection, turn): Lent<DB>) {
        let Ok(runtime) = Handle::try_current() else {
            return;
        };
        runtime.spawn(async move {
            if let Ok(Ok(())) = timeout(self.wait, connection.ping()).await {
                self.push(connection);
            }
            drop(turn);
        });
    }

    fn pop(&self) -> Option<Idle<DB>> {
        self.idle().pop()
    }

    /// Whoever came back last is lent first, so that those nobody needs grow old at the other end.
    fn push(&self, connection: DB::Connection) {
        let since = Instant::now();
        let mut idle = self.idle();
        if !self.turns.is_closed() {
            idle.push(Idle { connection, since });
        }
        let n_old = idle.partition_point(|it| since - it.since > LONGEST_IDLE);
        idle.drain(..n_old);
    }

    fn idle(&self) -> MutexGuard<'_, Vec<Idle<DB>>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<DB> KeptConnections<DB>
where
    DB: Keepable,
    for<'c> &'c mut DB::Connection: Executor<'c, Database = DB>,
    SqlxValues: IntoArguments<DB>,
    QueryResult: From<DB::Row>,
{
    /// The first row of a statement.
    pub async fn query_one(self: &Arc<Self>, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        let mut lent = self.lend().await?;
        let Statement { sql, values, .. } = statement;
        let row = query(&sql, values).fetch_optional(&mut lent.0).await;
        let row = row.map_err(failed)?;
        let (connection, _turn) = ScopeGuard::into_inner(lent);
        self.push(connection);
        Ok(row.map(QueryResult::from))
    }

    /// All rows of a statement.
    pub async fn query_all(self: &Arc<Self>, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        let mut lent = self.lend().await?;
        let Statement { sql, values, .. } = statement;
        let rows = query(&sql, values).fetch_all(&mut lent.0).await;
        let rows = rows.map_err(failed)?;
        let (connection, _turn) = ScopeGuard::into_inner(lent);
        self.push(connection);
        Ok(rows.into_iter().map(QueryResult::from).collect())
    }
}

impl<DB: Keepable> fmt::Debug for KeptConnections<DB> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("KeptConnections")
            .field("facts", &self.facts())
            .finish_non_exhaustive()
    }
}

fn query<DB: Database>(sql: &str, values: Option<Values>) -> Query<'_, DB, SqlxValues>
where
    SqlxValues: IntoArguments<DB>,
{
    let values = values.unwrap_or_else(|| Values(Vec::new()));
    sqlx::query_with(AssertSqlSafe(sql), SqlxValues(values))
}

fn failed(error: sqlx::Error) -> DbErr {
    DbErr::Query(RuntimeErr::SqlxError(error.into()))
}
