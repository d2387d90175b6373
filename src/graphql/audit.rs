//! The audit log: an administrator reads who did what.

use std::sync::Arc;

use async_graphql::{Context, Object, SimpleObject};
use chrono::{DateTime, Utc};
use doichieu_entities::audit;

use super::caller::Role;
use super::connection::{Connection, ListArgs, Listed, PageArgs, connect};
use super::context::{loaders, require};
use super::error::ApiError;
use super::filter::{DateTimeFilter, StringFilter};
use super::list_inputs::{filter_input, order_input};
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
            AuditEntryFilter::tests(filter)?,
            None,
            AuditEntryOrderBy::keys(order_by),
        );
        connect(ctx, PageArgs::new(first, after, last, before), list).await
    }
}

filter_input! {
    /// Which lines of the log (điều kiện trên nhật ký). All that are given must hold.
    AuditEntryFilter of AuditField {
        /// Who (ai).
        actor: StringFilter => Actor,
        /// What was done, as COMMIT_IMPORT (việc gì).
        action: StringFilter => Action,
        /// What it was done to (với cái gì).
        subject: StringFilter => Subject,
        /// When (lúc).
        at: DateTimeFilter => At,
    }
}

order_input! {
    /// What lines of the log are ordered by (thứ tự của nhật ký).
    AuditEntryOrderField of AuditOrder {
        /// As they were written (lúc ghi).
        At,
    }
    /// An order of lines of the log (thứ tự của nhật ký).
    AuditEntryOrderBy
}
