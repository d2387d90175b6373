//! Indicators and shared tasks alike: codes given out once and never again, redirects of merged ones.

use std::collections::HashMap;

use doichieu_entities::{indicator, plan_indicator, shared_task, task};
use doichieu_imports::reading::AppendixKind;
use doichieu_imports::text::fold;
use sea_orm::sea_query::{Expr, ExprTrait, Func, Order, Query, SelectStatement};
use sea_orm::{ConnectionTrait, TryGetableMany};

use super::StoreError;
use super::bulk::insert_all;
use super::clock::now;
use super::decision::Change;
use super::sort_key::sort_key;

/// Codes asked for in one statement.
const CODES_AT_ONCE: usize = 10_000;

/// A shared thing to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NewShared {
    pub(super) name: String,
    pub(super) unit: Option<String>,
}

/// A shared thing and its code.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct SharedThing {
    pub(super) id: i64,
    pub(super) code: String,
}

/// Columns that both tables of shared things have.
const ID: &str = "id";
const CODE: &str = "code";
const NUMBER: &str = "number";
const MERGED_INTO: &str = "merged_into_id";

/// Of the table of the shared things of a kind.
fn things(kind: AppendixKind) -> SelectStatement {
    let mut select = Query::select();
    match kind {
        AppendixKind::Indicators => select.from(indicator::Entity),
        AppendixKind::Tasks => select.from(shared_task::Entity),
    };
    select
}

/// Of the table of the rows of a kind, and its column that names their shared thing.
fn rows(kind: AppendixKind) -> (SelectStatement, &'static str) {
    let mut select = Query::select();
    match kind {
        AppendixKind::Indicators => (select.from(plan_indicator::Entity).take(), "indicator_id"),
        AppendixKind::Tasks => (select.from(task::Entity).take(), "shared_task_id"),
    }
}

/// The rows of a select, each as a tuple of its columns.
async fn tuples<T: TryGetableMany>(
    db: &impl ConnectionTrait,
    select: &SelectStatement,
) -> Result<Vec<T>, StoreError> {
    let rows = db.query_all(select).await?;
    let tuples: Result<Vec<T>, _> = rows.iter().map(T::try_get_many_by_index).collect();
    Ok(tuples.map_err(sea_orm::DbErr::from)?)
}

/// Makes shared things with the next codes, in the order given.
pub(super) async fn create(
    db: &impl ConnectionTrait,
    kind: AppendixKind,
    new: Vec<NewShared>,
) -> Result<Vec<SharedThing>, StoreError> {
    if new.is_empty() {
        return Ok(Vec::new());
    }
    let first = last_number(db, kind).await? + 1;
    let mut made = match kind {
        AppendixKind::Indicators => create_indicators(db, first, new).await?,
        AppendixKind::Tasks => create_tasks(db, first, new).await?,
    };
    made.sort_by(|a, b| (a.code.len(), &a.code).cmp(&(b.code.len(), &b.code)));
    Ok(made)
}

/// The shared things of codes; a merged one gives the one that readers follow it to.
pub(super) async fn by_code(
    db: &impl ConnectionTrait,
    kind: AppendixKind,
    codes: &[String],
) -> Result<HashMap<String, SharedThing>, StoreError> {
    let mut found = HashMap::new();
    for codes in codes.chunks(CODES_AT_ONCE) {
        let select = things(kind)
            .columns([ID, CODE, MERGED_INTO])
            .and_where(Expr::col(CODE).is_in(codes))
            .take();
        let rows: Vec<(i64, String, Option<i64>)> = tuples(db, &select).await?;
        found.extend(rows.into_iter().map(|(id, code, merged_into)| {
            let id = merged_into.unwrap_or(id);
            (code.clone(), SharedThing { id, code })
        }));
    }
    Ok(found)
}

/// Which rows get another shared thing.
#[derive(Debug, Clone, Copy)]
pub(super) enum RowsOf<'a> {
    /// All of a shared thing.
    Shared(i64),
    /// These.
    These(&'a [i64]),
}

/// The changes by which rows get another shared thing.
pub(super) async fn recode(
    db: &impl ConnectionTrait,
    kind: AppendixKind,
    rows: RowsOf<'_>,
    into: i64,
) -> Result<Vec<Change>, StoreError> {
    let (mut select, link) = self::rows(kind);
    select
        .columns([ID, link])
        .and_where(match rows {
            RowsOf::Shared(from) => Expr::col(link).eq(from),
            RowsOf::These(ids) => Expr::col(ID).is_in(ids.iter().copied()),
        })
        .order_by(ID, Order::Asc);
    let found: Vec<(i64, Option<i64>)> = tuples(db, &select).await?;
    let changes = found.into_iter().map(|(id, from)| Change::Code {
        is_indicator: kind == AppendixKind::Indicators,
        id,
        from,
        to: Some(into),
    });
    Ok(changes.collect())
}

/// The shared things of the rows of appendix versions.
pub(super) async fn of_versions(
    db: &impl ConnectionTrait,
    kind: AppendixKind,
    version_ids: &[i64],
) -> Result<Vec<i64>, StoreError> {
    let (mut select, link) = rows(kind);
    select
        .column(link)
        .and_where(Expr::col("appendix_version_id").is_in(version_ids.iter().copied()))
        .and_where(Expr::col(link).is_not_null());
    let found: Vec<(i64,)> = tuples(db, &select).await?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// The codes of shared things.
pub(super) async fn codes(
    db: &impl ConnectionTrait,
    kind: AppendixKind,
    ids: impl IntoIterator<Item = i64>,
) -> Result<Vec<String>, StoreError> {
    let select = things(kind)
        .column(CODE)
        .and_where(Expr::col(ID).is_in(ids))
        .take();
    let found: Vec<(String,)> = tuples(db, &select).await?;
    Ok(found.into_iter().map(|(code,)| code).collect())
}

/// The greatest number given out. Nothing is deleted, so it never falls.
async fn last_number(db: &impl ConnectionTrait, kind: AppendixKind) -> Result<i64, StoreError> {
    let select = things(kind).expr(Func::max(Expr::col(NUMBER))).take();
    let greatest: Vec<(Option<i64>,)> = tuples(db, &select).await?;
    Ok(greatest.first().and_then(|(it,)| *it).unwrap_or(0))
}

async fn create_indicators(
    db: &impl ConnectionTrait,
    first: i64,
    new: Vec<NewShared>,
) -> Result<Vec<SharedThing>, StoreError> {
    let created_at = now();
    let rows = new.into_iter().zip(first..).map(|(it, number)| indicator::Model {
        id: 0,
        code: format!("CT-{number:04}"),
        number,
        name_folded: fold(&it.name),
        name_sort: sort_key(&it.name),
        name: it.name,
        merged_into_id: None,
        created_at,
        unit_normal: it.unit,
    });
    let made = insert_all::<indicator::Entity, _>(db, rows.collect()).await?;
    Ok(made
        .into_iter()
        .map(|it| SharedThing {
            id: it.id,
            code: it.code,
        })
        .collect())
}

async fn create_tasks(
    db: &impl ConnectionTrait,
    first: i64,
    new: Vec<NewShared>,
) -> Result<Vec<SharedThing>, StoreError> {
    let created_at = now();
    let rows = new
        .into_iter()
        .zip(first..)
        .map(|(it, number)| shared_task::Model {
            id: 0,
            code: format!("NV-{number:04}"),
            number,
            name_folded: fold(&it.name),
            name_sort: sort_key(&it.name),
            name: it.name,
            merged_into_id: None,
            created_at,
        });
    let made = insert_all::<shared_task::Entity, _>(db, rows.collect()).await?;
    Ok(made
        .into_iter()
        .map(|it| SharedThing {
            id: it.id,
            code: it.code,
        })
        .collect())
}

/// The shared thing that a code means today, under its own code: a merged one gives the one it redirects to.
pub(super) async fn resolve(
    db: &impl ConnectionTrait,
    kind: AppendixKind,
    code: &str,
) -> Result<Option<SharedThing>, StoreError> {
    let named = by_code(db, kind, &[code.to_owned()]).await?;
    match named.into_values().next() {
        None => Ok(None),
        Some(named) => by_id(db, kind, named.id).await,
    }
}

/// A shared thing under its own code.
pub(super) async fn by_id(
    db: &impl ConnectionTrait,
    kind: AppendixKind,
    id: i64,
) -> Result<Option<SharedThing>, StoreError> {
    let select = things(kind)
        .columns([ID, CODE])
        .and_where(Expr::col(ID).eq(id))
        .take();
    let found: Vec<(i64, String)> = tuples(db, &select).await?;
    Ok(found
        .into_iter()
        .next()
        .map(|(id, code)| SharedThing { id, code }))
}

/// The shared things that redirect to one.
pub(super) async fn merged_into(
    db: &impl ConnectionTrait,
    kind: AppendixKind,
    id: i64,
) -> Result<Vec<i64>, StoreError> {
    let select = things(kind)
        .column(ID)
        .and_where(Expr::col(MERGED_INTO).eq(id))
        .take();
    let found: Vec<(i64,)> = tuples(db, &select).await?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// The shared thing of a code, which is given out now if it never was; none when the text is no code of the kind.
pub(super) async fn resolve_or_reserve(
    db: &impl ConnectionTrait,
    kind: AppendixKind,
    code: &str,
    name: &str,
    unit: Option<String>,
) -> Result<Option<SharedThing>, StoreError> {
    if let Some(known) = resolve(db, kind, code).await? {
        return Ok(Some(known));
    }
    let Some(number) = number_of(kind, code) else {
        return Ok(None);
    };
    let new = NewShared {
        name: name.to_owned(),
        unit,
    };
    let made = match kind {
        AppendixKind::Indicators => create_indicators(db, number, vec![new]).await?,
        AppendixKind::Tasks => create_tasks(db, number, vec![new]).await?,
    };
    Ok(made.into_iter().next())
}

/// The number in a code that is written as codes are.
fn number_of(kind: AppendixKind, code: &str) -> Option<i64> {
    let letters = match kind {
        AppendixKind::Indicators => "CT-",
        AppendixKind::Tasks => "NV-",
    };
    let number: i64 = code.strip_prefix(letters)?.parse().ok()?;
    let is_written_so = (1..1_000_000).contains(&number) && code == format!("{letters}{number:04}");
    is_written_so.then_some(number)
}
