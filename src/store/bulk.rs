//! Inserts many rows in few statements. A database takes only so many values in one.

use sea_orm::{
    ActiveModelTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, Iterable, PrimaryKeyToColumn,
};

/// Values in one statement: SQLite takes 32,766, PostgreSQL 65,535.
const MAX_VALUES: usize = 32_000;

/// Inserts rows whose identity the database gives, and returns them in no particular order.
pub(super) async fn insert_all<E, C>(db: &C, rows: Vec<E::Model>) -> Result<Vec<E::Model>, DbErr>
where
    C: ConnectionTrait,
    E: EntityTrait,
    E::Model: IntoActiveModel<E::ActiveModel> + Send,
    E::ActiveModel: Send,
{
    let n_columns = E::Column::iter().count().max(1);
    let mut inserted = Vec::with_capacity(rows.len());
    let mut rows = rows.into_iter().map(without_identity::<E>).peekable();
    while rows.peek().is_some() {
        let chunk: Vec<E::ActiveModel> = rows.by_ref().take(MAX_VALUES / n_columns).collect();
        inserted.extend(E::insert_many(chunk).exec_with_returning(db).await?);
    }
    Ok(inserted)
}

fn without_identity<E>(row: E::Model) -> E::ActiveModel
where
    E: EntityTrait,
    E::Model: IntoActiveModel<E::ActiveModel>,
{
    let mut row = row.into_active_model();
    for key in E::PrimaryKey::iter() {
        row.not_set(key.into_column());
    }
    row
}
