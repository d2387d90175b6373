//! The log of what stewards decided.

use std::sync::Arc;

use async_graphql::{Context, ID, Object};
use doichieu_entities::decision;

use super::connection::Listed;
use super::context::loaders;
use super::enums::DecisionKind;
use super::error::ApiError;
use super::filter::{EnumFilter, StringFilter};
use super::id::{Kind, global_id};
use super::list_inputs::{filter_input, order_input};
use super::scalars::DateTime;
use crate::store::listing::{DecisionField, DecisionOrder, Decisions, Direction};

/// A decision.
pub struct Decision {
    row: Arc<decision::Model>,
    at: i64,
}

impl Decision {
    /// As seen at a version of the data.
    pub fn new(row: Arc<decision::Model>, at: i64) -> Self {
        Self { row, at }
    }
}

impl Listed for Decisions {
    type Object = Decision;
    const ORDER: &'static [(DecisionOrder, Direction)] = &[(DecisionOrder::DecidedAt, Direction::Descending)];

    fn object(row: Arc<decision::Model>, at: i64) -> Decision {
        Decision::new(row, at)
    }
}

/// What a steward decided, when and why (quyết định). The log is only added to.
#[Object]
impl Decision {
    /// Global id (mã toàn cục).
    pub async fn id(&self) -> ID {
        global_id(Kind::Decision, &self.row.id)
    }

    /// What was decided (loại quyết định).
    async fn kind(&self) -> DecisionKind {
        self.row.kind.into()
    }

    /// The code, slug or name it is about (đối tượng).
    async fn subject(&self) -> &str {
        &self.row.subject
    }

    /// Why (lý do).
    async fn reason(&self) -> Option<&str> {
        self.row.reason.as_deref()
    }

    /// Who decided (người quyết định).
    async fn decided_by(&self) -> &str {
        &self.row.decided_by
    }

    /// When (thời điểm).
    async fn decided_at(&self) -> DateTime {
        DateTime(self.row.decided_at)
    }

    /// The decision that took it back (quyết định hoàn tác).
    async fn undone_by(&self, ctx: &Context<'_>) -> Result<Option<Decision>, ApiError> {
        let Some(id) = self.row.undone_by_id else {
            return Ok(None);
        };
        let row = loaders(ctx).get::<Decisions>(id).await?;
        Ok(row.map(|it| Decision::new(it, self.at)))
    }
}

filter_input! {
    /// Which decisions (điều kiện trên quyết định). All that are given must hold.
    DecisionFilter of DecisionField {
        /// What was decided (loại).
        kind: EnumFilter<DecisionKind> => Kind,
        /// The code, slug or name it is about (đối tượng).
        subject: StringFilter => Subject,
        /// Who decided (người quyết định).
        decided_by: StringFilter => DecidedBy,
    }
}

order_input! {
    /// What decisions are ordered by (thứ tự của quyết định).
    DecisionOrderField of DecisionOrder {
        /// When they were made (thời điểm).
        DecidedAt,
    }
    /// An order of decisions (thứ tự của quyết định).
    DecisionOrderBy
}
