//! Many rows of SQLite as one text, made by its JSON functions.
//!
//! The driver hands rows over one by one between threads and copies every value twice; for an answer of hundreds of rows
//! that costs several times what finding them does. PostgreSQL sends rows in blocks and needs none of this.

use std::str::FromStr as _;

use doichieu_entities::decimal_text::DecimalText;
use sea_orm::{ActiveEnum, ColumnTrait, ColumnType};
use sea_orm::{ConnectionTrait, DbBackend, EntityTrait, FromQueryResult};
use serde::Deserialize;
use serde::de::{DeserializeOwned, Deserializer, Error};

use super::sql::Sql;
use super::{Store, StoreError};

impl Store {
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

/// Columns of an entity, as `json_array` takes them.
pub(super) fn packed_columns<E: EntityTrait>(table: &str, columns: &[&str]) -> String {
    let columns = columns.iter().map(|name| {
        let column = E::Column::from_str(name).map(|it| it.def());
        match column.as_ref().map(|it| it.get_column_type()) {
            // JSON numbers of SQLite have fifteen digits, which not every float comes back from.
            Ok(ColumnType::Double | ColumnType::Float) => format!(
                "CASE WHEN {table}.{name} IS NULL THEN NULL ELSE printf('%!.17g', {table}.{name}) END"
            ),
            _ => format!("{table}.{name}"),
        }
    });
    columns.collect::<Vec<_>>().join(", ")
}

/// One of the names that a column holds.
pub(super) fn name<'de, E: ActiveEnum<Value = String>, D: Deserializer<'de>>(
    value: D,
) -> Result<E, D::Error> {
    E::try_from_value(&String::deserialize(value)?).map_err(Error::custom)
}

/// One of the names that a column holds, or none.
pub(super) fn optional_name<'de, E: ActiveEnum<Value = String>, D: Deserializer<'de>>(
    value: D,
) -> Result<Option<E>, D::Error> {
    let name = Option::<String>::deserialize(value)?;
    name.map(|it| E::try_from_value(&it).map_err(Error::custom))
        .transpose()
}

/// SQLite has numbers for yes and no.
pub(super) fn flag<'de, D: Deserializer<'de>>(value: D) -> Result<bool, D::Error> {
    Ok(u8::deserialize(value)? != 0)
}

/// Floats come as text, for the JSON of SQLite drops their last digits.
pub(super) fn float<'de, D: Deserializer<'de>>(value: D) -> Result<f64, D::Error> {
    <&str>::deserialize(value)?.parse().map_err(Error::custom)
}

/// An exact decimal, or none.
pub(super) fn optional_decimal<'de, D: Deserializer<'de>>(value: D) -> Result<Option<DecimalText>, D::Error> {
    let text = Option::<&str>::deserialize(value)?;
    text.map(|it| it.parse().map_err(Error::custom)).transpose()
}
