//! Reading connections to SQLite that stay open and are handed from one statement to the next.
//!
//! A pool of the driver asks a connection whether it lives whenever it comes back. To a server that is prudent; a file
//! does not go away, and the question costs a short statement as much as the statement itself.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use sea_orm::sqlx::sqlite::{SqliteConnectOptions, SqliteRow};
use sea_orm::sqlx::{self, AssertSqlSafe, ConnectOptions as _, Connection as _, SqliteConnection};
use sea_orm::{ConnAcquireErr, DbErr, QueryResult, RuntimeErr, Statement, Values};
use sea_query_sqlx::SqlxValues;
use tokio::sync::{Semaphore, SemaphorePermit};

/// The connections.
#[derive(Debug)]
pub(super) struct KeptConnections {
    options: SqliteConnectOptions,
    idle: Mutex<Vec<SqliteConnection>>,
    turns: Semaphore,
    max: u32,
    wait: Duration,
}

impl KeptConnections {
    /// At most so many, each opened when it is needed. A statement waits so long for its turn.
    pub fn new(options: SqliteConnectOptions, max: u32, wait: Duration) -> Self {
        Self {
            options: options.disable_statement_logging(),
            idle: Mutex::default(),
            turns: Semaphore::new(max as usize),
            max,
            wait,
        }
    }

    /// The first row of a statement.
    pub async fn query_one(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        let _turn = self.turn().await?;
        let mut connection = self.take().await?;
        let Statement { sql, values, .. } = statement;
        let row = query(&sql, values).fetch_optional(&mut connection).await;
        // A connection that failed, or was given up with its request, is not kept.
        let row = row.map_err(failed)?;
        self.idle().push(connection);
        Ok(row.map(QueryResult::from))
    }

    /// All rows of a statement.
    pub async fn query_all(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        let _turn = self.turn().await?;
        let mut connection = self.take().await?;
        let Statement { sql, values, .. } = statement;
        let rows: Result<Vec<SqliteRow>, _> = query(&sql, values).fetch_all(&mut connection).await;
        let rows = rows.map_err(failed)?;
        self.idle().push(connection);
        Ok(rows.into_iter().map(QueryResult::from).collect())
    }

    /// How many are open.
    pub fn n_open(&self) -> usize {
        self.n_idle() + self.max as usize - self.turns.available_permits()
    }

    /// How many of them wait for work.
    pub fn n_idle(&self) -> usize {
        self.idle().len()
    }

    /// Ends those that wait for work, and lets nobody have another.
    pub async fn close(&self) -> Result<(), DbErr> {
        self.turns.close();
        let idle = std::mem::take(&mut *self.idle());
        for connection in idle {
            connection.close().await.map_err(failed)?;
        }
        Ok(())
    }

    async fn turn(&self) -> Result<SemaphorePermit<'_>, DbErr> {
        let turn = tokio::time::timeout(self.wait, self.turns.acquire()).await;
        let turn = turn.map_err(|_| DbErr::ConnectionAcquire(ConnAcquireErr::Timeout))?;
        turn.map_err(|_| DbErr::ConnectionAcquire(ConnAcquireErr::ConnectionClosed))
    }

    async fn take(&self) -> Result<SqliteConnection, DbErr> {
        let idle = self.idle().pop();
        match idle {
            Some(connection) => Ok(connection),
            None => self.options.connect().await.map_err(failed),
        }
    }

    fn idle(&self) -> MutexGuard<'_, Vec<SqliteConnection>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn query(sql: &str, values: Option<Values>) -> sqlx::query::Query<'_, sqlx::Sqlite, SqlxValues> {
    let values = values.unwrap_or_else(|| Values(Vec::new()));
    sqlx::query_with(AssertSqlSafe(sql), SqlxValues(values))
}

fn failed(error: sqlx::Error) -> DbErr {
    DbErr::Query(RuntimeErr::SqlxError(error.into()))
}
