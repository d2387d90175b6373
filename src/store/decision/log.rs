//! The log of decisions, newest first, with what each changed.

use doichieu_entities::decision;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::Change;
use super::record::Payload;
use crate::store::stored::decode;
use crate::store::{Store, StoreError};

/// A decision with what it changed.
#[derive(Debug, Clone, PartialEq)]
pub struct LoggedDecision {
    /// The decision.
    pub decision: decision::Model,
    /// Its changes, in order.
    pub changes: Vec<Change>,
}

impl Store {
    /// Decisions older than a given one (or the newest), newest first; of one code, slug or name where given.
    pub async fn list_decisions(
        &self,
        subject: Option<&str>,
        before: Option<i64>,
        limit: u64,
    ) -> Result<Vec<LoggedDecision>, StoreError> {
        let mut query = decision::Entity::find()
            .order_by_desc(decision::Column::Id)
            .limit(limit);
        if let Some(subject) = subject {
            query = query.filter(decision::Column::Subject.eq(subject));
        }
        if let Some(before) = before {
            query = query.filter(decision::Column::Id.lt(before));
        }
        let found = query.all(self.reader()).await?;
        found.into_iter().map(logged).collect()
    }

    /// A decision by its identity.
    pub async fn get_decision(&self, id: i64) -> Result<LoggedDecision, StoreError> {
        let found = decision::Entity::find_by_id(id).one(self.reader()).await?;
        logged(found.ok_or_else(|| StoreError::not_found("Decision", &id))?)
    }
}

/// What a decision changed, in order.
pub(in crate::store) fn changes_of(decision: &decision::Model) -> Result<Vec<Change>, StoreError> {
    let payload: Payload = decode("payload of a decision", &decision.payload)?;
    Ok(payload.changes)
}

fn logged(decision: decision::Model) -> Result<LoggedDecision, StoreError> {
    let changes = changes_of(&decision)?;
    Ok(LoggedDecision { decision, changes })
}
