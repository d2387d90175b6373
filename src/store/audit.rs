//! The audit log (nhật ký): who did what, when, from where, with the state before and after. It is only added to.

use chrono::{DateTime, Utc};
use doichieu_entities::audit;
pub use doichieu_entities::audit::Model as AuditEntry;
use sea_orm::{
    ActiveValue, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select,
};
use serde_json::Value;

use super::clock::now;
use super::{Store, StoreError};
use crate::access::Actor;

/// What is written to the log.
#[derive(Debug, Clone, Default)]
pub(crate) struct Deed {
    /// What was done (`CREATE_KEY`).
    pub(crate) action: &'static str,
    /// What it was done to.
    pub(crate) subject: String,
    /// The state before.
    pub(crate) before: Option<Value>,
    /// The state after.
    pub(crate) after: Option<Value>,
}

/// Which lines of the log are wanted.
#[derive(Debug, Clone, Default)]
pub struct AuditFilter {
    /// Only of this actor.
    pub actor: Option<String>,
    /// Only of this action.
    pub action: Option<String>,
    /// Only about this subject.
    pub subject: Option<String>,
    /// Only from this moment on.
    pub since: Option<DateTime<Utc>>,
    /// Only before this moment.
    pub until: Option<DateTime<Utc>>,
    /// Only newer than this line.
    pub after_id: Option<i64>,
}

/// Adds a line within the transaction that does the deed: both are there or neither.
pub(crate) async fn record(db: &impl ConnectionTrait, actor: &Actor, deed: Deed) -> Result<(), StoreError> {
    let line = audit::ActiveModel {
        id: ActiveValue::NotSet,
        at: ActiveValue::Set(now()),
        actor: ActiveValue::Set(actor.name.clone()),
        role: ActiveValue::Set(actor.role.name().to_owned()),
        origin: ActiveValue::Set(actor.origin.clone()),
        action: ActiveValue::Set(deed.action.to_owned()),
        subject: ActiveValue::Set(deed.subject),
        before: ActiveValue::Set(deed.before.map(|it| it.to_string())),
        after: ActiveValue::Set(deed.after.map(|it| it.to_string())),
    };
    audit::Entity::insert(line).exec_without_returning(db).await?;
    Ok(())
}

impl Store {
    /// Lines of the log as they were written, the oldest first.
    pub async fn list_audit(&self, filter: &AuditFilter, limit: u64) -> Result<Vec<AuditEntry>, StoreError> {
        let query = filter.query().order_by_asc(audit::Column::Id);
        Ok(query.limit(limit).all(self.reader()).await?)
    }
}

impl AuditFilter {
    fn query(&self) -> Select<audit::Entity> {
        let equal = [
            (audit::Column::Actor, &self.actor),
            (audit::Column::Action, &self.action),
            (audit::Column::Subject, &self.subject),
        ];
        let equal = equal
            .into_iter()
            .filter_map(|(column, value)| Some(column.eq(value.as_deref()?)));
        let bounds = [
            self.since.map(|it| audit::Column::At.gte(it)),
            self.until.map(|it| audit::Column::At.lt(it)),
            self.after_id.map(|it| audit::Column::Id.gt(it)),
        ];
        let all = equal.chain(bounds.into_iter().flatten());
        all.fold(audit::Entity::find(), QueryFilter::filter)
    }
}
