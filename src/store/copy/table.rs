//! One table carried over: read as a stream, written in chunks, read back and compared.

use std::collections::HashSet;

use futures_util::{Stream, StreamExt, TryStreamExt};
use sea_orm::{
    ActiveModelTrait, ConnectionTrait, DatabaseTransaction, DbBackend, DbErr, EntityTrait, IdenStatic,
    IntoActiveModel, Iterable, ModelTrait, PrimaryKeyToColumn, QueryOrder, Statement, Value,
};
use sha2::{Digest, Sha256};

use super::{CopiedTable, OnTable};
use crate::store::StoreError;
use crate::store::import::hex;

/// Rows written in one statement; the widest table has some forty columns, and SQLite takes 32,766 values.
const ROWS_AT_ONCE: usize = 500;

/// Carries tables from one transaction into another.
pub(super) struct Carrier<'a> {
    from: &'a DatabaseTransaction,
    to: &'a DatabaseTransaction,
    on_table: OnTable<'a>,
    copied: Vec<CopiedTable>,
}

impl<'a> Carrier<'a> {
    pub(super) fn new(
        from: &'a DatabaseTransaction,
        to: &'a DatabaseTransaction,
        on_table: OnTable<'a>,
    ) -> Self {
        Self {
            from,
            to,
            on_table,
            copied: Vec::new(),
        }
    }

    pub(super) fn into_copied(self) -> Vec<CopiedTable> {
        self.copied
    }

    /// Carries a table over. `refers_to` is its column that refers to a row of the same table.
    pub(super) async fn carry<E>(&mut self, refers_to: Option<E::Column>) -> Result<(), StoreError>
    where
        E: EntityTrait,
        E::Model: IntoActiveModel<E::ActiveModel> + Send + Sync,
        E::ActiveModel: ActiveModelTrait<Entity = E> + Send,
    {
        let sent = self.send::<E>(refers_to).await?;
        let arrived = fingerprint::<E>(self.to).await?;
        if sent != arrived {
            return Err(StoreError::CopyDiffers { table: sent.name });
        }
        set_sequence::<E>(self.to).await?;
        (self.on_table)(&sent);
        self.copied.push(sent);
        Ok(())
    }

    /// Writes every row; one that refers to a row that is still to come waits for it.
    async fn send<E>(&mut self, refers_to: Option<E::Column>) -> Result<CopiedTable, StoreError>
    where
        E: EntityTrait,
        E::Model: IntoActiveModel<E::ActiveModel> + Send + Sync,
        E::ActiveModel: ActiveModelTrait<Entity = E> + Send,
    {
        let mut tally = Tally::default();
        let mut written = HashSet::new();
        let mut waiting: Vec<E::Model> = Vec::new();
        let mut chunks = rows::<E>(self.from).await?.try_chunks(ROWS_AT_ONCE);
        while let Some(chunk) = chunks.next().await {
            let chunk = chunk.map_err(|error| error.1)?;
            chunk.iter().for_each(|it| tally.add(it));
            waiting.extend(chunk);
            waiting = self.write_ready::<E>(waiting, refers_to, &mut written).await?;
        }
        while !waiting.is_empty() {
            let n_waiting = waiting.len();
            waiting = self.write_ready::<E>(waiting, refers_to, &mut written).await?;
            if waiting.len() == n_waiting {
                return Err(StoreError::CopyDiffers {
                    table: E::default().table_name().to_owned(),
                });
            }
        }
        Ok(tally.finish::<E>())
    }

    /// Writes the rows whose reference is there already; the others are returned.
    async fn write_ready<E>(
        &self,
        rows: Vec<E::Model>,
        refers_to: Option<E::Column>,
        written: &mut HashSet<i64>,
    ) -> Result<Vec<E::Model>, StoreError>
    where
        E: EntityTrait,
        E::Model: IntoActiveModel<E::ActiveModel> + Send + Sync,
        E::ActiveModel: ActiveModelTrait<Entity = E> + Send,
    {
        let is_ready = |row: &E::Model| {
            let reference = refers_to.and_then(|column| number(&row.get(column)));
            reference.is_none_or(|it| written.contains(&it))
        };
        let (ready, waiting): (Vec<_>, Vec<_>) = rows.into_iter().partition(is_ready);
        if refers_to.is_some() {
            written.extend(ready.iter().filter_map(identity::<E>));
        }
        let mut ready = ready
            .into_iter()
            .map(IntoActiveModel::into_active_model)
            .peekable();
        while ready.peek().is_some() {
            let chunk: Vec<E::ActiveModel> = ready.by_ref().take(ROWS_AT_ONCE).collect();
            E::insert_many(chunk).exec_without_returning(self.to).await?;
        }
        Ok(waiting)
    }
}

/// Counts and hashes rows as they pass.
#[derive(Default)]
struct Tally {
    n_rows: u64,
    hash: Sha256,
}

impl Tally {
    fn add(&mut self, row: &impl std::fmt::Debug) {
        self.n_rows += 1;
        // Values that are equal print alike, and both databases give back what was written.
        self.hash.update(format!("{row:?}\n"));
    }

    fn finish<E: EntityTrait>(self) -> CopiedTable {
        CopiedTable {
            name: E::default().table_name().to_owned(),
            n_rows: self.n_rows,
            hash: hex(&self.hash.finalize()),
        }
    }
}

async fn fingerprint<E: EntityTrait>(db: &DatabaseTransaction) -> Result<CopiedTable, StoreError>
where
    E::Model: Send + Sync,
{
    let mut tally = Tally::default();
    let mut rows = rows::<E>(db).await?;
    while let Some(row) = rows.next().await {
        tally.add(&row?);
    }
    Ok(tally.finish::<E>())
}

/// All rows in the order of their key.
async fn rows<'a, E: EntityTrait + 'a>(
    db: &'a DatabaseTransaction,
) -> Result<impl Stream<Item = Result<E::Model, DbErr>> + Send + 'a, StoreError>
where
    E::Model: Send + Sync,
{
    let mut query = E::find();
    for key in E::PrimaryKey::iter() {
        query = query.order_by_asc(key.into_column());
    }
    Ok(query.stream(db).await?)
}

fn identity<E: EntityTrait>(row: &E::Model) -> Option<i64> {
    let key = E::PrimaryKey::iter().next()?;
    number(&row.get(key.into_column()))
}

fn number(value: &Value) -> Option<i64> {
    match value {
        Value::BigInt(number) => *number,
        _ => None,
    }
}

/// The next identity that PostgreSQL gives comes after the greatest that was brought. SQLite sees to it by itself.
async fn set_sequence<E: EntityTrait>(db: &DatabaseTransaction) -> Result<(), StoreError> {
    let is_numbered = E::PrimaryKey::iter().any(|key| key.into_column().as_str() == "id");
    if db.get_database_backend() != DbBackend::Postgres || !is_numbered {
        return Ok(());
    }
    let entity = E::default();
    let table = entity.table_name();
    let sql = format!(
        "SELECT setval(pg_get_serial_sequence('{table}', 'id'), GREATEST((SELECT MAX(id) FROM {table}), 1), \
         EXISTS (SELECT 1 FROM {table}))"
    );
    db.query_one_raw(Statement::from_string(DbBackend::Postgres, sql))
        .await?;
    Ok(())
}
