//! Plans: the documents that appendices belong to.

use std::sync::Arc;

use async_graphql::{Context, Enum, ID, InputObject, Object};
use doichieu_entities::plan;

use super::appendix::{AppendixFilter, AppendixOrderBy};
use super::connection::{Connection, ListArgs, Listed, PageArgs, connect};
use super::context::loaders;
use super::direct::Direct;
use super::enums::PlanStatus;
use super::error::ApiError;
use super::filter::{DateFilter, EnumFilter, IntFilter, OrderDirection, ProvinceChoice, StringFilter, Tests};
use super::id::{Kind, global_id};
use super::plan_indicator::{PlanIndicatorFilter, PlanIndicatorOrderBy};
use super::province::Province;
use super::scalars::Date;
use super::task::{TaskFilter, TaskOrderBy};
use crate::store::filter::{Filter, Scalar};
use crate::store::listing::{
    Appendices, AppendixParent, Direction, ParentKey, PlanField, PlanIndicatorParent, PlanIndicators,
    PlanOrder, Plans, TaskParent, Tasks,
};

/// A plan.
pub struct Plan {
    row: Arc<plan::Model>,
    at: i64,
}

impl Plan {
    /// As seen at a version of the data.
    pub fn new(row: Arc<plan::Model>, at: i64) -> Self {
        Self { row, at }
    }

    /// A plan by its number, as seen at a version of the data.
    pub async fn load(ctx: &Context<'_>, plan_id: i64, at: i64) -> Result<Option<Self>, ApiError> {
        let row = loaders(ctx).plans_at.load((at, plan_id)).await?;
        Ok(row.map(|row| Self { row, at }))
    }

    /// The plan of a version of an appendix.
    pub async fn of_version(ctx: &Context<'_>, version_id: i64, at: i64) -> Result<Option<Self>, ApiError> {
        let loaders = loaders(ctx);
        let Some(version) = loaders.appendix_versions.load(version_id).await? else {
            return Ok(None);
        };
        let Some(appendix) = loaders.get::<Appendices>(version.appendix_id).await? else {
            return Ok(None);
        };
        Self::load(ctx, appendix.plan_id, at).await
    }

    /// Code of its province.
    pub fn province_code(&self) -> &str {
        &self.row.province_code
    }
}

impl Listed for Plans {
    type Object = Plan;
    const ORDER: &'static [(PlanOrder, Direction)] = &[
        (PlanOrder::Province, Direction::Ascending),
        (PlanOrder::PeriodStart, Direction::Descending),
    ];

    fn object(row: Arc<plan::Model>, at: i64) -> Plan {
        Plan::new(row, at)
    }
}

/// An issued or draft document (kế hoạch) of one province for one period.
#[Object]
impl Plan {
    /// Global id (mã toàn cục).
    pub async fn id(&self) -> ID {
        global_id(Kind::Plan, &self.row.id)
    }

    /// Whose plan it is (tỉnh).
    async fn province(&self, ctx: &Context<'_>) -> Result<Direct<Province>, ApiError> {
        let province = Province::load(ctx, &self.row.province_code, self.at).await;
        province.map(Direct)
    }

    /// Number, such as "322/KH-UBND"; null in a draft (số kế hoạch).
    async fn number(&self) -> Option<&str> {
        self.row.number.as_deref()
    }

    /// Day of issue (ngày ban hành).
    async fn issued_on(&self) -> Option<Date> {
        self.row.issued_on.map(Date)
    }

    /// Who issued it, as printed (cơ quan ban hành).
    async fn issuer(&self) -> Option<&str> {
        self.row.issuer.as_deref()
    }

    /// First year of its period (năm đầu kỳ).
    async fn period_start(&self) -> Option<i32> {
        self.row.period_start
    }

    /// Last year of its period (năm cuối kỳ).
    async fn period_end(&self) -> Option<i32> {
        self.row.period_end
    }

    /// Issued or draft (tình trạng).
    async fn status(&self) -> PlanStatus {
        self.row.status.into()
    }

    /// Its appendices (các phụ lục).
    #[expect(clippy::too_many_arguments, reason = "the arguments that every list takes")]
    async fn appendices(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first so many (số dòng đầu).")] first: Option<i32>,
        #[graphql(desc = "After this cursor (sau con trỏ).")] after: Option<String>,
        #[graphql(desc = "The last so many (số dòng cuối).")] last: Option<i32>,
        #[graphql(desc = "Before this cursor (trước con trỏ).")] before: Option<String>,
        #[graphql(desc = "Which ones (điều kiện).")] filter: Option<AppendixFilter>,
        #[graphql(desc = "In which order (thứ tự).")] order_by: Option<Vec<AppendixOrderBy>>,
    ) -> Result<Connection<Appendices>, ApiError> {
        let list = ListArgs::of(self.at, AppendixParent::Plan, ParentKey::Id(self.row.id));
        let list = list.with(
            AppendixFilter::tests(filter)?,
            None,
            AppendixOrderBy::keys(order_by),
        );
        connect(ctx, PageArgs::new(first, after, last, before), list).await
    }

    /// Its indicators (các chỉ tiêu).
    #[expect(clippy::too_many_arguments, reason = "the arguments that every list takes")]
    async fn plan_indicators(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first so many (số dòng đầu).")] first: Option<i32>,
        #[graphql(desc = "After this cursor (sau con trỏ).")] after: Option<String>,
        #[graphql(desc = "The last so many (số dòng cuối).")] last: Option<i32>,
        #[graphql(desc = "Before this cursor (trước con trỏ).")] before: Option<String>,
        #[graphql(desc = "Which ones (điều kiện).")] filter: Option<PlanIndicatorFilter>,
        #[graphql(desc = "Words that they hold, accents optional; exact marks first (từ khóa).")]
        search: Option<String>,
        #[graphql(desc = "In which order (thứ tự).")] order_by: Option<Vec<PlanIndicatorOrderBy>>,
    ) -> Result<Connection<PlanIndicators>, ApiError> {
        let list = ListArgs::of(self.at, PlanIndicatorParent::Plan, ParentKey::Id(self.row.id));
        let list = list.with(
            PlanIndicatorFilter::tests(filter)?,
            search,
            PlanIndicatorOrderBy::keys(order_by),
        );
        connect(ctx, PageArgs::new(first, after, last, before), list).await
    }

    /// Its tasks (các nhiệm vụ).
    #[expect(clippy::too_many_arguments, reason = "the arguments that every list takes")]
    async fn tasks(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first so many (số dòng đầu).")] first: Option<i32>,
        #[graphql(desc = "After this cursor (sau con trỏ).")] after: Option<String>,
        #[graphql(desc = "The last so many (số dòng cuối).")] last: Option<i32>,
        #[graphql(desc = "Before this cursor (trước con trỏ).")] before: Option<String>,
        #[graphql(desc = "Which ones (điều kiện).")] filter: Option<TaskFilter>,
        #[graphql(desc = "Words that they hold, accents optional; exact marks first (từ khóa).")]
        search: Option<String>,
        #[graphql(desc = "In which order (thứ tự).")] order_by: Option<Vec<TaskOrderBy>>,
    ) -> Result<Connection<Tasks>, ApiError> {
        let list = ListArgs::of(self.at, TaskParent::Plan, ParentKey::Id(self.row.id));
        let list = list.with(TaskFilter::tests(filter)?, search, TaskOrderBy::keys(order_by));
        connect(ctx, PageArgs::new(first, after, last, before), list).await
    }
}

/// Which plans (điều kiện trên kế hoạch). All that are given must hold.
#[derive(Debug, Clone, InputObject)]
pub struct PlanFilter {
    /// The province (tỉnh).
    pub province: Option<ProvinceChoice>,
    /// Number (số kế hoạch).
    pub number: Option<StringFilter>,
    /// Issued or draft (tình trạng).
    pub status: Option<EnumFilter<PlanStatus>>,
    /// First year (năm đầu kỳ).
    pub period_start: Option<IntFilter>,
    /// Last year (năm cuối kỳ).
    pub period_end: Option<IntFilter>,
    /// Day of issue (ngày ban hành).
    pub issued_on: Option<DateFilter>,
    /// Issuer (cơ quan ban hành).
    pub issuer: Option<StringFilter>,
    /// All of these (và).
    pub and: Option<Vec<PlanFilter>>,
    /// At least one of these (hoặc).
    pub or: Option<Vec<PlanFilter>>,
    /// Not this (không).
    pub not: Option<Box<PlanFilter>>,
}

impl PlanFilter {
    /// The tests of an argument.
    pub fn tests(filter: Option<Self>) -> Result<Option<Filter<PlanField>>, ApiError> {
        filter.map(Self::into_filter).transpose()
    }

    fn into_filter(self) -> Result<Filter<PlanField>, ApiError> {
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
            .province(PlanField::Province, self.province)?
            .text(PlanField::Number, self.number)
            .name(PlanField::Status, self.status, |it| {
                Scalar::named(plan::PlanStatus::from(it))
            })
            .int(PlanField::PeriodStart, self.period_start)
            .int(PlanField::PeriodEnd, self.period_end)
            .date(PlanField::IssuedOn, self.issued_on)
            .text(PlanField::Issuer, self.issuer);
        Ok(tests.joined(and, or, not))
    }
}

/// What plans are ordered by (thứ tự của kế hoạch).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
pub enum PlanOrderField {
    /// Province, in Vietnamese order (tỉnh).
    Province,
    /// First year (năm đầu kỳ).
    PeriodStart,
    /// Day of issue; those without one last (ngày ban hành).
    IssuedOn,
    /// Number (số kế hoạch).
    Number,
}

/// An order of plans (thứ tự của kế hoạch).
#[derive(Debug, Clone, Copy, InputObject)]
pub struct PlanOrderBy {
    /// By what (theo).
    pub field: PlanOrderField,
    /// Which way (chiều).
    #[graphql(default_with = "OrderDirection::Asc")]
    pub direction: OrderDirection,
}

impl PlanOrderBy {
    /// The keys of an argument.
    pub fn keys(order: Option<Vec<Self>>) -> Vec<(PlanOrder, Direction)> {
        let orders = order.unwrap_or_default().into_iter();
        orders.map(|it| (it.field.into(), it.direction.into())).collect()
    }
}

impl From<PlanOrderField> for PlanOrder {
    fn from(field: PlanOrderField) -> Self {
        match field {
            PlanOrderField::Province => Self::Province,
            PlanOrderField::PeriodStart => Self::PeriodStart,
            PlanOrderField::IssuedOn => Self::IssuedOn,
            PlanOrderField::Number => Self::Number,
        }
    }
}
