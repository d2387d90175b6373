//! Many rows of SQLite as one text, made by its JSON functions.
//!
//! The driver hands rows over one by one between threads and copies every value twice; for an answer of hundreds of rows
//! that costs several times what finding them does. PostgreSQL sends rows in blocks and needs none of this.

mod rows;

use sea_orm::{ColumnTrait, ColumnType};
use sea_orm::{ConnectionTrait, DbBackend, EntityTrait, FromQueryResult, IdenStatic, Iterable, ModelTrait};
use serde::de::DeserializeOwned;

use super::sql::Sql;
use super::{Store, StoreError};

pub(super) use rows::{name, optional_decimal, optional_name};

/// A row that can come packed.
pub trait Packed: Sized + 'static {
    /// How it is read from the array of its columns.
    type Unpacked: DeserializeOwned + Into<Self>;
}

impl Store {
    /// The rows of a statement that selects all columns of an entity, in their order.
    pub(super) async fn all_packed<R>(&self, sql: Sql) -> Result<Vec<R>, StoreError>
    where
        R: Packed + ModelTrait + FromQueryResult,
    {
        if self.backend() != DbBackend::Sqlite {
            return self.all(sql).await;
        }
        let columns = packed_columns::<R::Entity>("w");
        // With a limit, the order of the statement cannot be optimised away.
        let sql = sql.wrapped(
            &format!("SELECT json_group_array(json_array({columns})) AS packed FROM ("),
            " LIMIT -1) w",
        );
        let packed = self.packed_text(sql).await?;
        let rows: Vec<R::Unpacked> = unpack(&packed)?;
        Ok(rows.into_iter().map(Into::into).collect())
    }

    /// The rows of a statement that selects these columns and ends in its order: the fields of the row, in their order.
    pub(super) async fn packed_rows<R>(&self, sql: Sql, columns: &[&str]) -> Result<Vec<R>, StoreError>
    where
        R: DeserializeOwned + FromQueryResult,
    {
        if self.backend() != DbBackend::Sqlite {
            return self.all(sql).await;
        }
        let columns = columns.join(", w.");
        // With a limit, the order of the statement cannot be optimised away.
        let sql = sql.wrapped(
            &format!("SELECT json_group_array(json_array(w.{columns})) AS packed FROM ("),
            " LIMIT -1) w",
        );
        unpack(&self.packed_text(sql).await?)
    }

    /// The text of a statement that packs its rows.
    pub(super) async fn packed_text(&self, sql: Sql) -> Result<String, StoreError> {
        let row = self.reader().query_one_raw(sql.build()).await?;
        let text = row.map(|it| it.try_get("", "packed")).transpose()?;
        Ok(text.unwrap_or_else(|| "[]".to_owned()))
    }
}

/// Reads a packed text.
pub(super) fn unpack<T: DeserializeOwned>(packed: &str) -> Result<T, StoreError> {
    serde_json::from_str(packed).map_err(|source| StoreError::Decode {
        what: "packed rows".to_owned(),
        source: source.into(),
    })
}

/// All columns of an entity, in their order, as `json_array` takes them.
pub(super) fn packed_columns<E: EntityTrait>(table: &str) -> String {
    let columns = E::Column::iter().map(|column| {
        let name = column.as_str();
        match column.def().get_column_type() {
            // JSON numbers of SQLite have fifteen digits, which not every float comes back from.
            ColumnType::Double | ColumnType::Float => format!(
                "CASE WHEN {table}.{name} IS NULL THEN NULL ELSE printf('%!.17g', {table}.{name}) END"
            ),
            _ => format!("{table}.{name}"),
        }
    });
    columns.collect::<Vec<_>>().join(", ")
}
