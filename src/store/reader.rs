//! The connections for single reading statements: those of the primary, or of a replica where there is one and it is fresh.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use sea_orm::prelude::async_trait::async_trait;
use sea_orm::sqlx::{Postgres, Sqlite};
use sea_orm::{
    ConnectionTrait, DatabaseConnection, DbBackend, DbErr, ExecResult, QueryResult, Statement, StreamTrait,
};

use super::PoolFacts;
use super::error::{is_unreachable, without_connection};
use super::kept::KeptConnections;
use super::replica::Replica;

/// Connections of either database.
#[derive(Debug, Clone)]
pub(super) enum Kept {
    Sqlite(Arc<KeptConnections<Sqlite>>),
    Postgres(Arc<KeptConnections<Postgres>>),
}

/// What reading statements run on. Writing ones go to the primary, where readers cannot write either on SQLite.
#[derive(Debug, Clone)]
pub(crate) struct Reader {
    /// The database that is written.
    pub(super) primary: DatabaseConnection,
    /// The connections to it for single statements.
    pub(super) kept: Kept,
    /// The connections for whole tables, where they are others.
    pub(super) downloads: Option<DatabaseConnection>,
    /// The one that follows it.
    pub(super) replica: Option<Arc<Replica>>,
}

impl Reader {
    /// The replica, where a reader misses nothing there.
    fn fresh_replica(&self) -> Option<&Replica> {
        self.replica.as_deref().filter(|it| it.is_fresh())
    }

    /// An answer of the primary; without a connection in time it says what that means there.
    fn told<T>(&self, answer: Result<T, DbErr>) -> Result<T, DbErr> {
        answer.map_err(|it| without_connection(self.primary.get_database_backend(), it))
    }
}

impl Kept {
    async fn query_one(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        match self {
            Self::Sqlite(kept) => kept.query_one(statement).await,
            Self::Postgres(kept) => kept.query_one(statement).await,
        }
    }

    async fn query_all(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        match self {
            Self::Sqlite(kept) => kept.query_all(statement).await,
            Self::Postgres(kept) => kept.query_all(statement).await,
        }
    }

    /// How many are open, and how many of them wait for work.
    pub(super) fn facts(&self) -> PoolFacts {
        match self {
            Self::Sqlite(kept) => kept.facts(),
            Self::Postgres(kept) => kept.facts(),
        }
    }

    /// Ends those that wait for work, and lets nobody have another.
    pub(super) async fn close(&self) -> Result<(), DbErr> {
        match self {
            Self::Sqlite(kept) => kept.close().await,
            Self::Postgres(kept) => kept.close().await,
        }
    }
}

/// A statement that the replica cannot answer is answered by the primary.
#[async_trait]
impl ConnectionTrait for Reader {
    fn get_database_backend(&self) -> DbBackend {
        self.primary.get_database_backend()
    }

    async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        self.told(self.primary.execute_raw(statement).await)
    }

    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        self.told(self.primary.execute_unprepared(sql).await)
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        if let Some(replica) = self.fresh_replica() {
            match replica.kept.query_one(statement.clone()).await {
                Err(error) if is_unreachable(&error) => replica.fail(&error),
                answer => return answer,
            }
        }
        self.told(self.kept.query_one(statement).await)
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        if let Some(replica) = self.fresh_replica() {
            match replica.kept.query_all(statement.clone()).await {
                Err(error) if is_unreachable(&error) => replica.fail(&error),
                answer => return answer,
            }
        }
        self.told(self.kept.query_all(statement).await)
    }
}

impl StreamTrait for Reader {
    type Stream<'a> = <DatabaseConnection as StreamTrait>::Stream<'a>;

    fn get_database_backend(&self) -> DbBackend {
        ConnectionTrait::get_database_backend(&self.primary)
    }

    fn stream_raw<'a>(
        &'a self,
        statement: Statement,
    ) -> Pin<Box<dyn Future<Output = Result<Self::Stream<'a>, DbErr>> + 'a + Send>> {
        Box::pin(async move {
            if let Some(replica) = self.fresh_replica() {
                match replica.db.stream_raw(statement.clone()).await {
                    Err(error) if is_unreachable(&error) => replica.fail(&error),
                    stream => return stream,
                }
            }
            let db = self.downloads.as_ref().unwrap_or(&self.primary);
            self.told(db.stream_raw(statement).await)
        })
    }
}
