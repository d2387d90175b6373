//! The two kinds of transactions: many that read one state, one at a time that writes and tells everybody.

use std::ops::Deref;

use sea_orm::prelude::async_trait::async_trait;
use sea_orm::{
    AccessMode, ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr, ExecResult,
    IsolationLevel, QueryResult, SqliteTransactionMode, Statement, TransactionOptions, TransactionTrait,
};

use super::error::without_connection;
use super::{Store, StoreError};

/// The channel on which PostgreSQL tells each commit.
pub(super) const WRITTEN: &str = "doichieu_written";

/// Takes the turn to write, and lets the commit, should it come, be told on the channel [`WRITTEN`].
const TAKE_TURN: &str = "SELECT pg_advisory_xact_lock(7130461), pg_notify('doichieu_written', '')";

/// A writing transaction. Dropping it rolls it back.
pub(crate) struct WriteTransaction {
    tx: DatabaseTransaction,
    store: Store,
}

impl WriteTransaction {
    /// Makes everything visible. Readers of this process see it from now on.
    pub(crate) async fn commit(self) -> Result<(), StoreError> {
        self.tx.commit().await?;
        self.store.note_written().await;
        Ok(())
    }

    /// Leaves everything as it was.
    pub(crate) async fn rollback(self) -> Result<(), StoreError> {
        Ok(self.tx.rollback().await?)
    }
}

impl Store {
    /// A transaction in which all reading statements see one state.
    pub(crate) async fn begin_read(&self) -> Result<DatabaseTransaction, StoreError> {
        let options = match self.backend() {
            DbBackend::Postgres => TransactionOptions {
                isolation_level: Some(IsolationLevel::RepeatableRead),
                access_mode: Some(AccessMode::ReadOnly),
                sqlite_transaction_mode: None,
            },
            _ => TransactionOptions::default(),
        };
        let begun = self.reader.primary.begin_with_options(options).await;
        Ok(begun.map_err(|it| without_connection(self.backend(), it))?)
    }

    /// The writing transaction; there is one at a time.
    pub(crate) async fn begin_write(&self) -> Result<WriteTransaction, StoreError> {
        Ok(WriteTransaction {
            tx: begin_write(&self.writer).await?,
            store: self.clone(),
        })
    }
}

/// The writing transaction of a connection.
pub(super) async fn begin_write(writer: &DatabaseConnection) -> Result<DatabaseTransaction, StoreError> {
    let begun = writer
        .begin_with_options(TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        })
        .await;
    let tx = begun.map_err(|it| without_connection(writer.get_database_backend(), it))?;
    if tx.get_database_backend() == DbBackend::Postgres {
        tx.execute_unprepared(TAKE_TURN).await?;
    }
    Ok(tx)
}

impl Deref for WriteTransaction {
    type Target = DatabaseTransaction;

    fn deref(&self) -> &DatabaseTransaction {
        &self.tx
    }
}

#[async_trait]
impl ConnectionTrait for WriteTransaction {
    fn get_database_backend(&self) -> DbBackend {
        self.tx.get_database_backend()
    }

    async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        self.tx.execute_raw(statement).await
    }

    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        self.tx.execute_unprepared(sql).await
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        self.tx.query_one_raw(statement).await
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        self.tx.query_all_raw(statement).await
    }
}
