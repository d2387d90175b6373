//! The statement of a list: rows with their keys, the page by cursor, one numbering for each parent.

use std::sync::Arc;

use sea_orm::{DbBackend, DbErr, FromQueryResult, QueryResult};

use super::{
    Direction, FromClause, KeyValue, ListRequest, Noun, OrderKey, PackedRow, ParentKey, Placed, primary_key,
};
use crate::store::Store;
use crate::store::filter::push_filter;
use crate::store::packed::packed_columns;
use crate::store::search::{push_contains, push_rank};
use crate::store::sql::Sql;

/// The statement of a list.
pub(super) struct Statement<'a, N: Noun> {
    store: &'a Store,
    request: &'a ListRequest<N>,
    parents: &'a [ParentKey],
    keys: Vec<(OrderKey, Direction)>,
}

impl<'a, N: Noun> Statement<'a, N> {
    /// The statement of a request for some parents.
    pub fn new(store: &'a Store, request: &'a ListRequest<N>, parents: &'a [ParentKey]) -> Self {
        let keys = request
            .order
            .iter()
            .map(|(order, direction)| (N::order(*order), *direction))
            .collect();
        Self {
            store,
            request,
            parents,
            keys,
        }
    }

    fn is_ranked(&self) -> bool {
        N::searched().is_some()
            && self
                .request
                .search
                .as_ref()
                .is_some_and(|it| !it.trim().is_empty())
    }

    /// The rows of the page and one more. With several parents each has its own numbering.
    pub fn page(&self) -> Sql {
        let mut sql = Sql::new(self.store.backend());
        let is_many = self.parents.len() > 1;
        let limit = i64::try_from(self.request.window.size).unwrap_or(i64::MAX - 1) + 1;
        if is_many {
            sql.push("SELECT * FROM (SELECT z.*, ROW_NUMBER() OVER (PARTITION BY z.parent_key ORDER BY ");
            self.push_order(&mut sql);
            sql.push(") AS row_no FROM (");
        } else {
            sql.push("SELECT * FROM (");
        }
        self.push_rows(&mut sql);
        sql.push(") z");
        self.push_place(&mut sql);
        if is_many {
            sql.push(") y WHERE y.row_no <= ")
                .bind(limit)
                .push(" ORDER BY y.row_no");
        } else {
            sql.push(" ORDER BY ");
            self.push_order(&mut sql);
            sql.push(" LIMIT ").bind(limit);
        }
        sql
    }

    /// Whether the rows may come as one text: on SQLite, and without floats in cursors, which must be exact.
    pub fn is_packable(&self) -> bool {
        let has_floats = self.keys.iter().any(|(key, _)| matches!(key, OrderKey::Real(_)));
        self.store.backend() == DbBackend::Sqlite && !has_floats
    }

    /// The page as one text.
    pub fn packed_page(&self) -> Sql {
        let place = self.directed_keys();
        let place: Vec<String> = place.iter().map(|(name, _)| format!("w.{name}")).collect();
        let before = format!(
            "SELECT json_group_array(json_array(w.parent_key, json_array({}), json_array({}))) AS packed FROM (",
            place.join(", "),
            packed_columns::<N::Entity>("w", &N::columns()),
        );
        // The order of a statement with a limit cannot be optimised away.
        let has_limit = self.parents.len() <= 1;
        self.page()
            .wrapped(&before, if has_limit { ") w" } else { " LIMIT -1) w" })
    }

    /// Rows that came as one text, with their parents and places.
    pub fn unpacked(&self, rows: Vec<PackedRow<N::Row>>) -> Vec<(ParentKey, Placed<N::Row>)> {
        let rows = rows.into_iter().map(|(parent, place, row)| {
            let parent = match (self.request.parent, parent) {
                (None, _) => ParentKey::All,
                (Some(_), KeyValue::Text(code)) => ParentKey::Code(code),
                (Some(_), KeyValue::Int(id)) => ParentKey::Id(id),
                // No parent is named by a float.
                (Some(_), KeyValue::Real(_)) => ParentKey::All,
            };
            let row = Arc::new(row);
            (parent, Placed { row, place })
        });
        rows.collect()
    }

    /// `SELECT columns, parent_key, k0, k1, … FROM … WHERE …`.
    fn push_rows(&self, sql: &mut Sql) {
        sql.push("SELECT ");
        for column in N::columns() {
            sql.push("r.").push(column).push(", ");
        }
        self.push_parent_key(sql);
        for (at, (key, _)) in self.keys.iter().enumerate() {
            let key = key_expr(*key, sql.backend());
            sql.push(", ").push(&key).push(&format!(" AS k{at}"));
        }
        if let (true, Some((printed, folded)), Some(words)) =
            (self.is_ranked(), N::searched(), &self.request.search)
        {
            sql.push(", ");
            push_rank(sql, printed, folded, words);
            sql.push(" AS search_rank");
        }
        self.push_from_where(sql);
    }

    /// Counts the rows of each parent.
    pub fn total(&self) -> Sql {
        let mut sql = Sql::new(self.store.backend());
        sql.push("SELECT ");
        self.push_parent_key(&mut sql);
        sql.push(", COUNT(*) AS n");
        self.push_from_where(&mut sql);
        if let Some(parent) = self.request.parent {
            sql.push(" GROUP BY ").push(N::parent(parent));
        }
        sql
    }

    fn push_parent_key(&self, sql: &mut Sql) {
        match self.request.parent {
            Some(parent) => sql.push(N::parent(parent)).push(" AS parent_key"),
            None => sql.push("0 AS parent_key"),
        };
    }

    fn push_from_where(&self, sql: &mut Sql) {
        sql.push(" FROM ");
        let mut from = FromClause::new(sql, self.request.version);
        N::push_from(&mut from, self.request.parent);
        if let Some(parent) = self.request.parent {
            sql.push(" AND ").push(N::parent(parent));
            push_keys(sql, self.parents);
        }
        if let Some(filter) = &self.request.filter {
            sql.push(" AND ");
            push_filter(sql, filter, N::field);
        }
        if let (Some(words), Some((_, folded))) = (&self.request.search, N::searched()) {
            sql.push(" AND ");
            push_contains(sql, folded, words);
        }
    }

    /// The names of the keys with their direction as read, the primary key last.
    fn directed_keys(&self) -> Vec<(String, Direction)> {
        let mut keys = Vec::new();
        if self.is_ranked() {
            keys.push(("search_rank".to_owned(), Direction::Ascending));
        }
        for (at, (_, direction)) in self.keys.iter().enumerate() {
            keys.push((format!("k{at}"), *direction));
        }
        keys.push((primary_key::<N>().to_owned(), Direction::Ascending));
        keys
    }

    fn push_order(&self, sql: &mut Sql) {
        for (at, (name, direction)) in self.directed_keys().iter().enumerate() {
            if at > 0 {
                sql.push(", ");
            }
            let is_descending = (*direction == Direction::Descending) != self.request.window.from_end;
            sql.push("z.")
                .push(name)
                .push(if is_descending { " DESC" } else { " ASC" });
        }
    }

    /// `WHERE` the row stands after and before the places of the cursors.
    fn push_place(&self, sql: &mut Sql) {
        let mut joiner = " WHERE ";
        let cursors = [
            (&self.request.window.after, false),
            (&self.request.window.before, true),
        ];
        for (place, is_before) in cursors {
            if let Some(place) = place {
                sql.push(joiner);
                self.push_beyond(sql, place, is_before);
                joiner = " AND ";
            }
        }
    }

    /// Written out key by key (`k0 > ? OR (k0 = ? AND (k1 > ? …))`), because directions may differ.
    fn push_beyond(&self, sql: &mut Sql, place: &[KeyValue], is_before: bool) {
        let keys = self.directed_keys();
        // A cursor of another order names no place in this one; the surface refuses it before.
        for ((name, direction), value) in keys.iter().zip(place) {
            let is_less = (*direction == Direction::Descending) != is_before;
            sql.push("(z.")
                .push(name)
                .push(if is_less { " < " } else { " > " });
            bind_key(sql, value);
            sql.push(" OR (z.").push(name).push(" = ");
            bind_key(sql, value);
            sql.push(" AND ");
        }
        sql.push("1 = 0");
        for _ in keys.iter().zip(place) {
            sql.push("))");
        }
    }

    /// The parent of a row of the answer.
    pub fn parent_of(&self, row: &QueryResult) -> Result<ParentKey, DbErr> {
        match (self.request.parent, self.parents.first()) {
            (None, _) => Ok(ParentKey::All),
            (Some(_), Some(ParentKey::Code(_))) => row.try_get("", "parent_key").map(ParentKey::Code),
            (Some(_), _) => row.try_get("", "parent_key").map(ParentKey::Id),
        }
    }

    /// A row of the answer, with its parent and its place.
    pub fn read(&self, row: &QueryResult) -> Result<(ParentKey, Placed<N::Row>), DbErr> {
        let mut place = Vec::new();
        if self.is_ranked() {
            let rank: i32 = row.try_get("", "search_rank")?;
            place.push(KeyValue::Int(i64::from(rank)));
        }
        for (at, (key, _)) in self.keys.iter().enumerate() {
            let name = format!("k{at}");
            place.push(match key {
                OrderKey::Text(_) => KeyValue::Text(row.try_get("", &name)?),
                OrderKey::Int(_) => KeyValue::Int(row.try_get("", &name)?),
                OrderKey::Real(_) => KeyValue::Real(row.try_get("", &name)?),
            });
        }
        let key = primary_key::<N>();
        place.push(match row.try_get::<i64>("", key) {
            Ok(id) => KeyValue::Int(id),
            Err(_) => KeyValue::Text(row.try_get("", key)?),
        });
        let placed = Placed {
            row: Arc::new(N::Row::from_query_result(row, "")?),
            place,
        };
        Ok((self.parent_of(row)?, placed))
    }
}

/// Text is compared byte by byte on both databases; whole numbers are widened, so that they are read alike.
fn key_expr(key: OrderKey, backend: sea_orm::DbBackend) -> String {
    match (key, backend) {
        (OrderKey::Text(expr), sea_orm::DbBackend::Postgres) => format!("CAST({expr} AS text) COLLATE \"C\""),
        (OrderKey::Int(expr), sea_orm::DbBackend::Postgres) => format!("CAST({expr} AS bigint)"),
        (OrderKey::Real(expr), _) => format!("CAST({expr} AS double precision)"),
        (OrderKey::Text(expr) | OrderKey::Int(expr), _) => expr.to_owned(),
    }
}

fn bind_key(sql: &mut Sql, value: &KeyValue) {
    match value {
        KeyValue::Int(number) => sql.bind(*number),
        KeyValue::Real(number) => sql.bind(*number),
        KeyValue::Text(text) => sql.bind(text.clone()),
    };
}

fn push_keys(sql: &mut Sql, parents: &[ParentKey]) {
    let mut ids = Vec::new();
    let mut codes = Vec::new();
    for parent in parents {
        match parent {
            ParentKey::Id(id) => ids.push(*id),
            ParentKey::Code(code) => codes.push(code.as_str()),
            ParentKey::All => {}
        }
    }
    if codes.is_empty() {
        sql.in_ids(&ids);
    } else {
        sql.in_texts(&codes);
    }
}
