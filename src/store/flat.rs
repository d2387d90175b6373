//! Rows of the flat tables (`doichieu_entities::flat`), filtered and ordered, streamed in batches.
//!
//! Comes in: a query over columns of one table. Goes out: rows of `FlatValue` through a channel, so that a reader that
//! is slow, or writes a file, holds back the database instead of filling memory.

use std::sync::Arc;
use std::time::Duration;

use doichieu_entities::flat::{FlatColumn, FlatKind, FlatTable};
use futures_util::TryStreamExt;
use sea_orm::sea_query::{Alias, Expr, ExprTrait, Func, NullOrdering, Order, Query, SelectStatement};
use sea_orm::{ConnectionTrait, DbBackend, QueryResult, StreamTrait};
use tokio::sync::{Semaphore, SemaphorePermit, mpsc};
use tokio::time::timeout;

mod condition;
mod value;

use super::{Store, StoreError};
use crate::config::DatabaseSettings;
use crate::error::{AppError, Sentence};
pub use condition::{Comparison, FlatCondition, FlatSearch, TextTest};
pub use value::FlatValue;

/// One row: the asked columns, in their order.
pub type FlatRow = Vec<FlatValue>;

/// How many rows travel together.
const BATCH: usize = 512;

/// Room for whole tables on their way out. Each holds a connection for as long as its reader takes, which may be slow:
/// half of the connections are left for everybody else.
#[derive(Debug, Clone)]
pub(super) struct Downloads {
    room: Arc<Semaphore>,
    wait: Duration,
}

impl Downloads {
    pub(super) fn new(settings: &DatabaseSettings) -> Self {
        let room = usize::try_from(settings.readers / 2).unwrap_or(Semaphore::MAX_PERMITS);
        Self {
            room: Arc::new(Semaphore::new(room.max(1))),
            wait: Duration::from_secs(settings.wait_seconds),
        }
    }

    async fn enter(&self) -> Result<SemaphorePermit<'_>, StoreError> {
        let entered = timeout(self.wait, self.room.acquire()).await;
        entered.ok().and_then(Result::ok).ok_or_else(|| {
            StoreError::refused(AppError::Busy(Sentence::new(
                "đang có quá nhiều bảng được tải xuống; hãy thử lại sau",
                "too many tables are being downloaded; try again later",
            )))
        })
    }
}

/// What is asked of a flat table.
#[derive(Debug, Clone)]
pub struct FlatQuery {
    /// The table.
    pub table: &'static FlatTable,
    /// The columns, in the order wanted.
    pub columns: Vec<&'static FlatColumn>,
    /// Which rows.
    pub condition: FlatCondition,
    /// The order; the table's key is added behind it, so that pages never overlap.
    pub order: Vec<(&'static FlatColumn, FlatOrder)>,
    /// The most rows wanted.
    pub limit: Option<u64>,
    /// Rows passed over first.
    pub offset: u64,
}

/// Direction of an order. Empty values come first when ascending, as OData wants it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FlatOrder {
    /// Smallest first.
    Ascending,
    /// Largest first.
    Descending,
}

impl FlatQuery {
    /// All columns and rows of a table in its own order.
    pub fn all(table: &'static FlatTable) -> Self {
        Self {
            table,
            columns: table.columns.iter().collect(),
            condition: FlatCondition::All(Vec::new()),
            order: Vec::new(),
            limit: None,
            offset: 0,
        }
    }

    fn select(&self, backend: DbBackend) -> SelectStatement {
        let mut select = Query::select();
        select
            .from(self.table.view(backend))
            .cond_where(self.condition.to_sql(self.table, backend));
        for column in &self.columns {
            select.expr(exact(column, backend));
        }
        let key = self.table.key.iter().filter_map(|it| self.table.column(it));
        let key = key.map(|it| (it, FlatOrder::Ascending));
        for (column, order) in self.order.iter().copied().chain(key) {
            let (order, nulls) = match order {
                FlatOrder::Ascending => (Order::Asc, NullOrdering::First),
                FlatOrder::Descending => (Order::Desc, NullOrdering::Last),
            };
            select.order_by_expr_with_nulls(condition::comparable(column, backend), order, nulls);
        }
        if let Some(limit) = self.limit {
            select.limit(limit);
        } else if self.offset > 0 && backend == DbBackend::Sqlite {
            // SQLite knows no OFFSET without LIMIT.
            select.limit(u64::try_from(i64::MAX).unwrap_or(u64::MAX));
        }
        if self.offset > 0 {
            select.offset(self.offset);
        }
        select
    }
}

impl Store {
    /// How many rows a query has, its limit and offset left aside.
    pub async fn count_flat(&self, query: &FlatQuery) -> Result<u64, StoreError> {
        let backend = self.backend();
        let mut select = Query::select();
        select
            .expr(Func::count(Expr::val(1)))
            .from(query.table.view(backend))
            .cond_where(query.condition.to_sql(query.table, backend));
        let row = self.reader().query_one(&select).await?;
        let count: i64 = row
            .map(|it| it.try_get_by_index(0))
            .transpose()?
            .unwrap_or_default();
        Ok(u64::try_from(count).unwrap_or_default())
    }

    /// Sends the rows of a query in batches until they end or nobody listens. The first error ends them.
    pub async fn stream_flat(&self, query: &FlatQuery, rows: mpsc::Sender<Result<Vec<FlatRow>, StoreError>>) {
        if let Err(error) = self.send_flat(query, &rows).await {
            // Nobody listens any more: there is nobody to tell either.
            let _ = rows.send(Err(error)).await;
        }
    }

    /// The rows of a query whose limit keeps them few.
    pub async fn list_flat(&self, query: &FlatQuery) -> Result<Vec<FlatRow>, StoreError> {
        let rows = self.reader().query_all(&query.select(self.backend())).await?;
        rows.iter().map(|row| decode(query, row)).collect()
    }

    async fn send_flat(
        &self,
        query: &FlatQuery,
        sender: &mpsc::Sender<Result<Vec<FlatRow>, StoreError>>,
    ) -> Result<(), StoreError> {
        let _room = self.downloads.enter().await?;
        let select = query.select(self.backend());
        let mut rows = self.reader().stream(&select).await?;
        let mut batch = Vec::with_capacity(BATCH);
        while let Some(row) = rows.try_next().await? {
            batch.push(decode(query, &row)?);
            if batch.len() == BATCH {
                let full = std::mem::replace(&mut batch, Vec::with_capacity(BATCH));
                if sender.send(Ok(full)).await.is_err() {
                    return Ok(());
                }
            }
        }
        if !batch.is_empty() {
            let _ = sender.send(Ok(batch)).await;
        }
        Ok(())
    }
}

/// A column as it is read: decimals as text, which loses no digit.
fn exact(column: &FlatColumn, backend: DbBackend) -> Expr {
    let expr = Expr::col(Alias::new(column.name));
    match (column.kind, backend) {
        (FlatKind::Decimal, DbBackend::Postgres) => expr.cast_as(Alias::new("TEXT")),
        _ => expr,
    }
}

fn decode(query: &FlatQuery, row: &QueryResult) -> Result<FlatRow, StoreError> {
    let columns = query.columns.iter().enumerate();
    columns
        .map(|(idx, column)| decode_value(column.kind, row, idx))
        .collect()
}

fn decode_value(kind: FlatKind, row: &QueryResult, idx: usize) -> Result<FlatValue, StoreError> {
    let value = match kind {
        FlatKind::Text => row.try_get_by_index::<Option<String>>(idx)?.map(FlatValue::Text),
        FlatKind::Integer => row.try_get_by_index::<Option<i64>>(idx)?.map(FlatValue::Integer),
        FlatKind::Decimal => row
            .try_get_by_index::<Option<String>>(idx)?
            .map(FlatValue::Decimal),
        FlatKind::Float => row.try_get_by_index::<Option<f64>>(idx)?.map(FlatValue::Float),
        FlatKind::Boolean => row.try_get_by_index::<Option<bool>>(idx)?.map(FlatValue::Boolean),
        FlatKind::Date => row.try_get_by_index::<Option<_>>(idx)?.map(FlatValue::Date),
        FlatKind::Timestamp => row.try_get_by_index::<Option<_>>(idx)?.map(FlatValue::Timestamp),
    };
    Ok(value.unwrap_or(FlatValue::Null))
}
