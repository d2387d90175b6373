//! Appendices, their versions and their sections.

use std::sync::Arc;

use async_graphql::{Context, ID, Object};
use doichieu_entities::appendix;

use super::appendix_version::{AppendixVersion, AppendixVersionFilter, AppendixVersionOrderBy};
use super::connection::{Connection, ListArgs, Listed, PageArgs, connect};
use super::context::loaders;
use super::enums::AppendixKind;
use super::error::ApiError;
use super::filter::{EnumFilter, ProvinceChoice};
use super::id::{Kind, global_id};
use super::list_inputs::{filter_input, order_input};
use super::plan::Plan;
use super::plan_indicator::{PlanIndicatorFilter, PlanIndicatorOrderBy};
use super::section::SectionFilter;
use super::section::SectionOrderBy;
use super::task::{TaskFilter, TaskOrderBy};
use crate::store::listing::{
    Appendices, AppendixField, AppendixOrder, AppendixVersionParent, AppendixVersions, Direction, ParentKey,
    PlanIndicatorParent, PlanIndicators, SectionParent, Sections, TaskParent, Tasks,
};

/// An appendix, whatever its version.
pub struct Appendix {
    row: Arc<appendix::Model>,
    at: i64,
}

impl Appendix {
    /// As seen at a version of the data.
    pub fn new(row: Arc<appendix::Model>, at: i64) -> Self {
        Self { row, at }
    }
}

impl Listed for Appendices {
    type Object = Appendix;
    const ORDER: &'static [(AppendixOrder, Direction)] = &[(AppendixOrder::Plan, Direction::Ascending)];

    fn object(row: Arc<appendix::Model>, at: i64) -> Appendix {
        Appendix::new(row, at)
    }
}

/// One table of a plan (phụ lục): indicators or tasks. It keeps its identity when a new version of it is imported.
#[Object]
impl Appendix {
    /// Global id (mã toàn cục).
    pub async fn id(&self) -> ID {
        global_id(Kind::Appendix, &self.row.id)
    }

    /// Indicators or tasks (loại phụ lục).
    async fn kind(&self) -> AppendixKind {
        self.row.kind.into()
    }

    /// The plan it belongs to (kế hoạch).
    async fn plan(&self, ctx: &Context<'_>) -> Result<Option<Plan>, ApiError> {
        Plan::load(ctx, self.row.plan_id, self.at).await
    }

    /// The version that readers see (phiên bản đang dùng).
    async fn current(&self, ctx: &Context<'_>) -> Result<Option<AppendixVersion>, ApiError> {
        let row = loaders(ctx).published.load((self.at, self.row.id)).await?;
        Ok(row.map(|it| AppendixVersion::new(it, self.at)))
    }

    /// All versions, the newest first unless asked otherwise; those of staged and reverted imports too (các phiên bản).
    #[graphql(cache_control(no_cache))]
    #[expect(clippy::too_many_arguments, reason = "the arguments that every list takes")]
    async fn versions(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first so many (số dòng đầu).")] first: Option<i32>,
        #[graphql(desc = "After this cursor (sau con trỏ).")] after: Option<String>,
        #[graphql(desc = "The last so many (số dòng cuối).")] last: Option<i32>,
        #[graphql(desc = "Before this cursor (trước con trỏ).")] before: Option<String>,
        #[graphql(desc = "Which ones (điều kiện).")] filter: Option<AppendixVersionFilter>,
        #[graphql(desc = "In which order (thứ tự).")] order_by: Option<Vec<AppendixVersionOrderBy>>,
    ) -> Result<Connection<AppendixVersions>, ApiError> {
        let list = ListArgs::of(
            self.at,
            AppendixVersionParent::Appendix,
            ParentKey::Id(self.row.id),
        );
        let list = list.with(
            AppendixVersionFilter::tests(filter)?,
            None,
            AppendixVersionOrderBy::keys(order_by),
        );
        connect(ctx, PageArgs::new(first, after, last, before), list).await
    }

    /// Its sections (các nhóm).
    #[expect(clippy::too_many_arguments, reason = "the arguments that every list takes")]
    async fn sections(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first so many (số dòng đầu).")] first: Option<i32>,
        #[graphql(desc = "After this cursor (sau con trỏ).")] after: Option<String>,
        #[graphql(desc = "The last so many (số dòng cuối).")] last: Option<i32>,
        #[graphql(desc = "Before this cursor (trước con trỏ).")] before: Option<String>,
        #[graphql(desc = "Which ones (điều kiện).")] filter: Option<SectionFilter>,
        #[graphql(desc = "Words that they hold, accents optional; exact marks first (từ khóa).")]
        search: Option<String>,
        #[graphql(desc = "In which order (thứ tự).")] order_by: Option<Vec<SectionOrderBy>>,
    ) -> Result<Connection<Sections>, ApiError> {
        let list = ListArgs::of(self.at, SectionParent::Appendix, ParentKey::Id(self.row.id));
        let list = list.with(
            SectionFilter::tests(filter)?,
            search,
            SectionOrderBy::keys(order_by),
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
        let list = ListArgs::of(self.at, PlanIndicatorParent::Appendix, ParentKey::Id(self.row.id));
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
        let list = ListArgs::of(self.at, TaskParent::Appendix, ParentKey::Id(self.row.id));
        let list = list.with(TaskFilter::tests(filter)?, search, TaskOrderBy::keys(order_by));
        connect(ctx, PageArgs::new(first, after, last, before), list).await
    }
}

filter_input! {
    /// Which appendices (điều kiện trên phụ lục). All that are given must hold.
    AppendixFilter of AppendixField {
        /// Indicators or tasks (loại phụ lục).
        kind: EnumFilter<AppendixKind> => Kind,
        /// The province (tỉnh).
        province: ProvinceChoice => Province,
    }
}

order_input! {
    /// What appendices are ordered by (thứ tự của phụ lục).
    AppendixOrderField of AppendixOrder {
        /// By plan, and within it as they came (kế hoạch).
        Plan,
    }
    /// An order of appendices (thứ tự của phụ lục).
    AppendixOrderBy
}
