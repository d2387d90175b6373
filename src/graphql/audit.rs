//! The audit log: an administrator reads who did what.

use std::sync::Arc;

use async_graphql::{Context, Enum, InputObject, Object, SimpleObject};
use chrono::{DateTime, Utc};
use doichieu_entities::audit;

use super::caller::Role;
use super::connection::{Connection, ListArgs, Listed, PageArgs, connect};
use super::context::{loaders, require};
use super::error::ApiError;
use super::filter::{DateTimeFilter, OrderDirection, StringFilter, Tests};
use crate::store::filter::Filter;
use crate::store::listing::{AuditEntries, AuditField, AuditOrder, Direction};

/// A line of the audit log (một dòng nhật ký).
#[derive(Debug, Clone, SimpleObject)]
pub struct AuditEntry {
    /// Number of the line; it grows (số dòng).
    number: String,
    /// When (lúc).
    at: DateTime<Utc>,
    /// Who (ai).
    actor: String,
    /// Their role then (vai trò lúc đó).
    role: String,
    /// An address of the network, or `cli` (từ đâu).
    origin: String,
    /// What was done, as COMMIT_IMPORT (việc gì).
    action: String,
    /// What it was done to, as `import 7` (với cái gì).
    subject: String,
    /// The state before, as JSON (trước).
    before: Option<String>,
    /// The state after, as JSON (sau).
    after: Option<String>,
}

impl From<audit::Model> for AuditEntry {
    fn from(line: audit::Model) -> Self {
        Self {
            number: line.id.to_string(),
            at: line.at,
            actor: line.actor,
            role: line.role,
            origin: line.origin,
            action: line.action,
            subject: line.subject,
            before: line.before,
            after: line.after,
        }
    }
}

impl Listed for AuditEntries {
    type Object = AuditEntry;
    const ORDER: &'static [(AuditOrder, Direction)] = &[(AuditOrder::At, Direction::Descending)];

    fn object(row: Arc<audit::Model>, _at: i64) -> AuditEntry {
        Arc::unwrap_or_clone(row).into()
    }
}

/// Questions about the audit log.
#[derive(Default)]
pub struct AuditQuery;

/// The audit log (nhật ký).
#[Object]
impl AuditQuery {
    /// Who did what, the newest first unless asked otherwise; for administrators (nhật ký).
    #[graphql(cache_control(no_cache))]
    #[expect(clippy::too_many_arguments, reason = "the arguments that every list takes")]
    async fn audit_log(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first so many (số dòng đầu).")] first: Option<i32>,
        #[graphql(desc = "After this cursor (sau con trỏ).")] after: Option<String>,
        #[graphql(desc = "The last so many (số dòng cuối).")] last: Option<i32>,
        #[graphql(desc = "Before this cursor (trước con trỏ).")] before: Option<String>,
        #[graphql(desc = "Which ones (điều kiện).")] filter: Option<AuditEntryFilter>,
        #[graphql(desc = "In which order (thứ tự).")] order_by: Option<Vec<AuditEntryOrderBy>>,
    ) -> Result<Connection<AuditEntries>, ApiError> {
        require(ctx, Role::Admin)?;
        let list = ListArgs::all(loaders(ctx).version());
        let list = list.with(
            AuditEntryFilter::tests(filter),
            None,
            AuditEntryOrderBy::keys(order_by),
        );
        connect(ctx, PageArgs::new(first, after, last, before), list).await
    }
}

/// Which lines of the log (điều kiện trên nhật ký). All that are given must hold.
#[derive(Debug, Clone, InputObject)]
pub struct AuditEntryFilter {
    /// Who (ai).
    pub actor: Option<StringFilter>,
    /// What was done, as COMMIT_IMPORT (việc gì).
    pub action: Option<StringFilter>,
    /// What it was done to (với cái gì).
    pub subject: Option<StringFilter>,
    /// When (lúc).
    pub at: Option<DateTimeFilter>,
    /// All of these (và).
    pub and: Option<Vec<AuditEntryFilter>>,
    /// At least one of these (hoặc).
    pub or: Option<Vec<AuditEntryFilter>>,
    /// Not this (không).
    pub not: Option<Box<AuditEntryFilter>>,
}

impl AuditEntryFilter {
    /// The tests of an argument.
    pub fn tests(filter: Option<Self>) -> Option<Filter<AuditField>> {
        filter.map(Self::into_filter)
    }

    fn into_filter(self) -> Filter<AuditField> {
        let list = |it: Option<Vec<Self>>| it.map(|it| it.into_iter().map(Self::into_filter).collect());
        let (and, or) = (list(self.and), list(self.or));
        let not = self.not.map(|it| it.into_filter());
        let tests = Tests::default()
            .text(AuditField::Actor, self.actor)
            .text(AuditField::Action, self.action)
            .text(AuditField::Subject, self.subject)
            .instant(AuditField::At, self.at);
        tests.joined(and, or, not)
    }
}

/// What lines of the log are ordered by (thứ tự của nhật ký).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
pub enum AuditEntryOrderField {
    /// As they were written (lúc ghi).
    At,
}

/// An order of lines of the log (thứ tự của nhật ký).
#[derive(Debug, Clone, Copy, InputObject)]
pub struct AuditEntryOrderBy {
    /// By what (theo).
    pub field: AuditEntryOrderField,
    /// Which way (chiều).
    #[graphql(default_with = "OrderDirection::Asc")]
    pub direction: OrderDirection,
}

impl AuditEntryOrderBy {
    /// The keys of an argument.
    pub fn keys(order: Option<Vec<Self>>) -> Vec<(AuditOrder, Direction)> {
        let orders = order.unwrap_or_default().into_iter();
        orders.map(|it| (it.field.into(), it.direction.into())).collect()
    }
}

impl From<AuditEntryOrderField> for AuditOrder {
    fn from(field: AuditEntryOrderField) -> Self {
        match field {
            AuditEntryOrderField::At => Self::At,
        }
    }
}
