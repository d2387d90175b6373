//! Plans: the documents that appendices belong to.

use std::sync::Arc;

use async_graphql::{Context, ID, Object};
use doichieu_entities::plan;

use super::appendix::{AppendixFilter, AppendixOrderBy};
use super::connection::{Connection, ListArgs, Listed, PageArgs, connect};
use super::context::loaders;
use super::direct::Direct;
use super::enums::PlanStatus;
use super::error::ApiError;
use super::filter::{DateFilter, EnumFilter, IntFilter, ProvinceChoice, StringFilter};
use super::id::{Kind, global_id};
use super::list_inputs::{filter_input, order_input};
use super::plan_indicator::{PlanIndicatorFilter, PlanIndicatorOrderBy};
use super::province::Province;
use super::scalars::Date;
use super::task::{TaskFilter, TaskOrderBy};
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

filter_input! {
    /// Which plans (điều kiện trên kế hoạch). All that are given must hold.
    PlanFilter of PlanField {
        /// The province (tỉnh).
        province: ProvinceChoice => Province,
        /// Number (số kế hoạch).
        number: StringFilter => Number,
        /// Issued or draft (tình trạng).
        status: EnumFilter<PlanStatus> => Status,
        /// First year (năm đầu kỳ).
        period_start: IntFilter => PeriodStart,
        /// Last year (năm cuối kỳ).
        period_end: IntFilter => PeriodEnd,
        /// Day of issue (ngày ban hành).
        issued_on: DateFilter => IssuedOn,
        /// Issuer (cơ quan ban hành).
        issuer: StringFilter => Issuer,
    }
}

order_input! {
    /// What plans are ordered by (thứ tự của kế hoạch).
    PlanOrderField of PlanOrder {
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
    PlanOrderBy
}
