//! Lists of any noun: filtered, searched, ordered, in pages by cursor, for many parents in one statement.
//!
//! Every list has an order that ends in the primary key, so that a cursor names one place in it. All statements see one
//! version of the data; a row counts when its appendix was published at that version.

mod agency;
mod appendix;
mod import;
mod place;
mod plan;
mod row;
mod shared;

use std::collections::HashMap;
use std::hash::Hash;

use sea_orm::{
    ConnectionTrait, DbErr, EntityTrait, FromQueryResult, IdenStatic, Iterable, PrimaryKeyToColumn,
    QueryResult,
};

use super::filter::{Filter, Operand, push_filter};
use super::search::{push_contains, push_rank};
use super::sql::Sql;
use super::{Store, StoreError};

pub use agency::{
    Agencies, AgencyField, AgencyOrder, AgencyParent, AgencyTypeField, AgencyTypeOrder, AgencyTypes,
};
pub use appendix::{
    Appendices, AppendixField, AppendixOrder, AppendixParent, SectionField, SectionOrder, SectionParent,
    Sections,
};
pub use import::{
    DecisionField, DecisionOrder, Decisions, DiagnosticField, DiagnosticOrder, DiagnosticParent, Diagnostics,
    ImportField, ImportOrder, ImportSummary, Imports,
};
pub use place::{NoParent, ProvinceField, ProvinceOrder, Provinces};
pub use plan::{PlanField, PlanOrder, PlanParent, Plans};
pub use row::{
    PlanIndicatorField, PlanIndicatorOrder, PlanIndicatorParent, PlanIndicators, TaskField, TaskOrder,
    TaskParent, Tasks,
};
pub use shared::{IndicatorField, IndicatorOrder, Indicators, SharedTaskField, SharedTaskOrder, SharedTasks};

/// A noun that can be listed.
pub trait Noun: Send + Sync + 'static {
    /// Its table; always named `r` in a statement.
    type Entity: EntityTrait;
    /// A row of it.
    type Row: FromQueryResult + Clone + Send + Sync + 'static;
    /// What can be filtered.
    type Field: Copy + Eq + Hash + Send + Sync + 'static;
    /// What it can be ordered by.
    type Order: Copy + Eq + Hash + Send + Sync + 'static;
    /// What it can be a part of.
    type Parent: Copy + Eq + Hash + Send + Sync + 'static;

    /// Columns that are read.
    fn columns() -> Vec<&'static str> {
        <Self::Entity as EntityTrait>::Column::iter()
            .map(|it| it.as_str())
            .collect()
    }
    /// Writes `FROM …` and a first condition, with the joins that fields, orders and the parent need.
    fn push_from(sql: &mut FromClause<'_>, parent: Option<Self::Parent>);
    /// Expression of the parent's key.
    fn parent(parent: Self::Parent) -> &'static str;
    /// Expression of a field.
    fn field(field: Self::Field) -> Operand;
    /// Expression of an order; never NULL.
    fn order(order: Self::Order) -> OrderKey;
    /// What `search` looks in: the text as printed, and folded.
    fn searched() -> Option<(&'static str, &'static str)>;
}

/// The part of a statement after `FROM`, with the version it sees.
pub struct FromClause<'a> {
    sql: &'a mut Sql,
    version: i64,
}

impl<'a> FromClause<'a> {
    /// A clause of a statement.
    pub(super) fn new(sql: &'a mut Sql, version: i64) -> Self {
        Self { sql, version }
    }

    /// Adds text of the program.
    pub fn push(&mut self, text: &str) -> &mut Self {
        self.sql.push(text);
        self
    }

    /// Adds the condition that publication `pb` stands at the version.
    pub fn push_published(&mut self) -> &mut Self {
        self.sql.push("pb.from_version_id <= ").bind(self.version);
        self.sql
            .push(" AND (pb.to_version_id IS NULL OR pb.to_version_id > ")
            .bind(self.version)
            .push(")");
        self
    }
}

/// An expression that orders, with its type.
#[derive(Debug, Clone, Copy)]
pub enum OrderKey {
    /// Text, compared byte by byte.
    Text(&'static str),
    /// A whole number.
    Int(&'static str),
    /// A float.
    Real(&'static str),
}

/// Value of a key in a cursor.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(untagged)]
pub enum KeyValue {
    /// A whole number.
    Int(i64),
    /// A float.
    Real(f64),
    /// Text.
    Text(String),
}

impl Eq for KeyValue {}

impl Hash for KeyValue {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        match self {
            Self::Int(number) => number.hash(state),
            Self::Real(number) => number.to_bits().hash(state),
            Self::Text(text) => text.hash(state),
        }
    }
}

/// Which way an order goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// From small to great.
    Ascending,
    /// From great to small.
    Descending,
}

/// Which rows of a list make the page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Window {
    /// The first or the last so many.
    pub size: usize,
    /// Whether they are taken from the end.
    pub from_end: bool,
    /// Only rows after this place.
    pub after: Option<Vec<KeyValue>>,
    /// Only rows before this place.
    pub before: Option<Vec<KeyValue>>,
}

/// What is listed.
pub struct ListRequest<N: Noun> {
    /// The version of the data that is seen.
    pub version: i64,
    /// Part of what the rows are.
    pub parent: Option<N::Parent>,
    /// Which rows.
    pub filter: Option<Filter<N::Field>>,
    /// Words that they hold.
    pub search: Option<String>,
    /// In which order; the primary key comes last by itself.
    pub order: Vec<(N::Order, Direction)>,
    /// Which page.
    pub window: Window,
}

// Derives would ask the same of `N` itself.
impl<N: Noun> Clone for ListRequest<N> {
    fn clone(&self) -> Self {
        Self {
            version: self.version,
            parent: self.parent,
            filter: self.filter.clone(),
            search: self.search.clone(),
            order: self.order.clone(),
            window: self.window.clone(),
        }
    }
}

impl<N: Noun> PartialEq for ListRequest<N> {
    fn eq(&self, other: &Self) -> bool {
        self.version == other.version
            && self.parent == other.parent
            && self.filter == other.filter
            && self.search == other.search
            && self.order == other.order
            && self.window == other.window
    }
}

impl<N: Noun> Eq for ListRequest<N> {}

impl<N: Noun> Hash for ListRequest<N> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.version.hash(state);
        self.parent.hash(state);
        self.filter.hash(state);
        self.search.hash(state);
        self.order.hash(state);
        self.window.hash(state);
    }
}

/// Key of a parent.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum ParentKey {
    /// There is none: the list is of everything.
    All,
    /// By number.
    Id(i64),
    /// By code.
    Code(String),
}

/// A row with its place in the list.
#[derive(Debug, Clone)]
pub struct Placed<R> {
    /// The row.
    pub row: R,
    /// The keys that name its place.
    pub place: Vec<KeyValue>,
}

/// A page of a list.
#[derive(Debug, Clone)]
pub struct Page<R> {
    /// The rows, in order.
    pub rows: Vec<Placed<R>>,
    /// Whether there are more in the direction that was read.
    pub has_more: bool,
}

impl<R> Default for Page<R> {
    fn default() -> Self {
        Self {
            rows: Vec::new(),
            has_more: false,
        }
    }
}

impl Store {
    /// One page for each parent, in one statement. Parents without rows are left out.
    pub async fn list<N: Noun>(
        &self,
        request: &ListRequest<N>,
        parents: &[ParentKey],
    ) -> Result<HashMap<ParentKey, Page<N::Row>>, StoreError> {
        let statement = Statement::new(self, request, parents);
        let rows = self.reader().query_all_raw(statement.page().build()).await?;
        let mut pages: HashMap<ParentKey, Page<N::Row>> = HashMap::new();
        for row in rows {
            let (parent, placed) = statement.read(&row)?;
            pages.entry(parent).or_default().rows.push(placed);
        }
        let window = &request.window;
        for page in pages.values_mut() {
            page.has_more = page.rows.len() > window.size;
            page.rows.truncate(window.size);
            if window.from_end {
                page.rows.reverse();
            }
        }
        Ok(pages)
    }

    /// How many rows each parent has, whatever the page. Parents without rows are left out.
    pub async fn count<N: Noun>(
        &self,
        request: &ListRequest<N>,
        parents: &[ParentKey],
    ) -> Result<HashMap<ParentKey, i64>, StoreError> {
        let statement = Statement::new(self, request, parents);
        let rows = self.reader().query_all_raw(statement.total().build()).await?;
        let mut counts = HashMap::new();
        for row in rows {
            counts.insert(statement.parent_of(&row)?, row.try_get("", "n")?);
        }
        Ok(counts)
    }
}

/// The statement of a list.
struct Statement<'a, N: Noun> {
    store: &'a Store,
    request: &'a ListRequest<N>,
    parents: &'a [ParentKey],
    keys: Vec<(OrderKey, Direction)>,
}

impl<'a, N: Noun> Statement<'a, N> {
    fn new(store: &'a Store, request: &'a ListRequest<N>, parents: &'a [ParentKey]) -> Self {
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
    fn page(&self) -> Sql {
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

    fn total(&self) -> Sql {
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

    fn parent_of(&self, row: &QueryResult) -> Result<ParentKey, DbErr> {
        match (self.request.parent, self.parents.first()) {
            (None, _) => Ok(ParentKey::All),
            (Some(_), Some(ParentKey::Code(_))) => row.try_get("", "parent_key").map(ParentKey::Code),
            (Some(_), _) => row.try_get("", "parent_key").map(ParentKey::Id),
        }
    }

    fn read(&self, row: &QueryResult) -> Result<(ParentKey, Placed<N::Row>), DbErr> {
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
            row: N::Row::from_query_result(row, "")?,
            place,
        };
        Ok((self.parent_of(row)?, placed))
    }
}

/// Name of the column that identifies a row.
pub(super) fn primary_key<N: Noun>() -> &'static str {
    <N::Entity as EntityTrait>::PrimaryKey::iter()
        .next()
        .map_or("id", |it| it.into_column().as_str())
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
