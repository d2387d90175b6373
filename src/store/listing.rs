//! Lists of any noun: filtered, searched, ordered, in pages by cursor, for many parents in one statement.
//!
//! Every list has an order that ends in the primary key, so that a cursor names one place in it. All statements see one
//! version of the data; a row counts when its appendix was published at that version.

mod access;
mod agency;
mod appendix;
mod import;
mod place;
mod plan;
mod row;
mod saved;
mod shared;
mod statement;

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::Arc;

use sea_orm::{ConnectionTrait, EntityTrait, FromQueryResult, IdenStatic, Iterable, PrimaryKeyToColumn};

use super::filter::{Filter, Operand};
use super::sql::Sql;
use super::{Store, StoreError};

use statement::Statement;

pub use access::{ApiKeyField, ApiKeyOrder, ApiKeys, AuditEntries, AuditField, AuditOrder};
pub use agency::{
    Agencies, AgencyField, AgencyOrder, AgencyParent, AgencyTypeField, AgencyTypeOrder, AgencyTypes,
};
pub use appendix::{
    Appendices, AppendixField, AppendixOrder, AppendixParent, AppendixVersionField, AppendixVersionOrder,
    AppendixVersionParent, AppendixVersions, SectionField, SectionOrder, SectionParent, Sections,
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
pub use saved::{SavedComparisonField, SavedComparisonOrder, SavedComparisons};
pub use shared::{IndicatorField, IndicatorOrder, Indicators, SharedTaskField, SharedTaskOrder, SharedTasks};

/// Reads the packed rows of a page: each with the key of its parent and its place.
pub type Unpacker<R> = fn(&str) -> Result<Vec<PackedRow<R>>, StoreError>;

/// A packed row: the key of its parent, its place, and the row.
pub type PackedRow<R> = (KeyValue, Vec<KeyValue>, R);

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

    /// Columns that are read: those of its row.
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
    /// What `search` looks in: the text as printed, and folded; `None` where nothing is searched.
    fn searched() -> Option<(&'static str, &'static str)> {
        None
    }
    /// Reads rows that come packed; `None` where they come one by one.
    fn unpacker() -> Option<Unpacker<Self::Row>> {
        None
    }
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

    /// Adds the version as a value.
    pub fn push_version(&mut self) -> &mut Self {
        self.sql.bind(self.version);
        self
    }

    /// Adds the condition that publication `pb` stands at the version.
    pub fn push_published(&mut self) -> &mut Self {
        self.push_standing("pb")
    }

    /// Adds the condition that a row of a table with a beginning and an end stands at the version.
    pub fn push_standing(&mut self, table: &str) -> &mut Self {
        self.sql
            .push(table)
            .push(".from_version_id <= ")
            .bind(self.version);
        self.sql
            .push(" AND (")
            .push(table)
            .push(".to_version_id IS NULL OR ");
        self.sql.push(table).push(".to_version_id > ").bind(self.version);
        self.sql.push(")");
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
    /// The row, shared by everyone who tells it.
    pub row: Arc<R>,
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
        let rows = match N::unpacker().filter(|_| statement.is_packable()) {
            Some(unpack) => {
                let packed = self.packed_text(statement.packed_page()).await?;
                statement.unpacked(unpack(&packed)?)
            }
            None => {
                let rows = self.reader().query_all_raw(statement.page().build()).await?;
                let rows = rows.iter().map(|row| statement.read(row));
                rows.collect::<Result<Vec<_>, _>>()?
            }
        };
        let mut pages: HashMap<ParentKey, Page<N::Row>> = HashMap::new();
        for (parent, placed) in rows {
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

/// Name of the column that identifies a row.
pub(super) fn primary_key<N: Noun>() -> &'static str {
    <N::Entity as EntityTrait>::PrimaryKey::iter()
        .next()
        .map_or("id", |it| it.into_column().as_str())
}
