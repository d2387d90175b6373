//! The log of what stewards decided.

use std::sync::Arc;

use async_graphql::{Context, Enum, ID, InputObject, Object};
use doichieu_entities::decision;

use super::connection::Listed;
use super::context::loaders;
use super::enums::DecisionKind;
use super::error::ApiError;
use super::filter::{EnumFilter, OrderDirection, StringFilter, Tests};
use super::id::{Kind, global_id};
use super::scalars::DateTime;
use crate::store::filter::{Filter, Scalar};
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

/// Which decisions (điều kiện trên quyết định). All that are given must hold.
#[derive(Debug, Clone, InputObject)]
pub struct DecisionFilter {
    /// What was decided (loại).
    pub kind: Option<EnumFilter<DecisionKind>>,
    /// The code, slug or name it is about (đối tượng).
    pub subject: Option<StringFilter>,
    /// Who decided (người quyết định).
    pub decided_by: Option<StringFilter>,
    /// All of these (và).
    pub and: Option<Vec<DecisionFilter>>,
    /// At least one of these (hoặc).
    pub or: Option<Vec<DecisionFilter>>,
    /// Not this (không).
    pub not: Option<Box<DecisionFilter>>,
}

impl DecisionFilter {
    /// The tests of an argument.
    pub fn tests(filter: Option<Self>) -> Result<Option<Filter<DecisionField>>, ApiError> {
        filter.map(Self::into_filter).transpose()
    }

    fn into_filter(self) -> Result<Filter<DecisionField>, ApiError> {
        let list = |it: Option<Vec<Self>>| {
            it.map(|it| {
                it.into_iter()
                    .map(Self::into_filter)
                    .collect::<Result<Vec<_>, _>>()
            })
            .transpose()
        };
        let (and, or) = (list(self.and)?, list(self.or)?);
        let not = self.not.map(|it| it.into_filter()).transpose()?;
        let tests = Tests::default()
            .name(DecisionField::Kind, self.kind, |it| {
                Scalar::named(decision::DecisionKind::from(it))
            })
            .text(DecisionField::Subject, self.subject)
            .text(DecisionField::DecidedBy, self.decided_by);
        Ok(tests.joined(and, or, not))
    }
}

/// What decisions are ordered by (thứ tự của quyết định).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
pub enum DecisionOrderField {
    /// When they were made (thời điểm).
    DecidedAt,
}

/// An order of decisions (thứ tự của quyết định).
#[derive(Debug, Clone, Copy, InputObject)]
pub struct DecisionOrderBy {
    /// By what (theo).
    pub field: DecisionOrderField,
    /// Which way (chiều).
    #[graphql(default_with = "OrderDirection::Asc")]
    pub direction: OrderDirection,
}

impl DecisionOrderBy {
    /// The keys of an argument.
    pub fn keys(order: Option<Vec<Self>>) -> Vec<(DecisionOrder, Direction)> {
        let orders = order.unwrap_or_default().into_iter();
        orders.map(|it| (it.field.into(), it.direction.into())).collect()
    }
}

impl From<DecisionOrderField> for DecisionOrder {
    fn from(field: DecisionOrderField) -> Self {
        match field {
            DecisionOrderField::DecidedAt => Self::DecidedAt,
        }
    }
}
