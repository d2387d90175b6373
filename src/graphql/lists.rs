//! The lists at the root of the schema.

use async_graphql::{Context, Object};

use super::agency::{AgencyFilter, AgencyOrderBy};
use super::agency_type::{AgencyTypeFilter, AgencyTypeOrderBy};
use super::appendix::{AppendixFilter, AppendixOrderBy};
use super::as_of::{AsOf, version_of};
use super::connection::{Connection, ListArgs, PageArgs, connect};
use super::context::loaders;
use super::decision_log::{DecisionFilter, DecisionOrderBy};
use super::diagnostic::{DiagnosticFilter, DiagnosticOrderBy};
use super::error::ApiError;
use super::import::{ImportFilter, ImportOrderBy, known_to};
use super::indicator::{IndicatorFilter, IndicatorOrderBy};
use super::plan::{PlanFilter, PlanOrderBy};
use super::plan_indicator::{PlanIndicatorFilter, PlanIndicatorOrderBy};
use super::province::{ProvinceFilter, ProvinceOrderBy};
use super::section::{SectionFilter, SectionOrderBy};
use super::shared_task::{SharedTaskFilter, SharedTaskOrderBy};
use super::task::{TaskFilter, TaskOrderBy};
use crate::store::listing::{
    Agencies, AgencyTypes, Appendices, Decisions, Diagnostics, Imports, Indicators, PlanIndicators, Plans,
    Provinces, Sections, SharedTasks, Tasks,
};

/// Lists of every noun.
#[derive(Default)]
pub struct ListQuery;

/// Lists of every noun (danh sách).
#[Object]
impl ListQuery {
    /// The 34 provinces and cities (các tỉnh, thành phố).
    #[expect(clippy::too_many_arguments, reason = "the arguments that every list takes")]
    async fn provinces(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first so many (số dòng đầu).")] first: Option<i32>,
        #[graphql(desc = "After this cursor (sau con trỏ).")] after: Option<String>,
        #[graphql(desc = "The last so many (số dòng cuối).")] last: Option<i32>,
        #[graphql(desc = "Before this cursor (trước con trỏ).")] before: Option<String>,
        #[graphql(desc = "Which ones (điều kiện).")] filter: Option<ProvinceFilter>,
        #[graphql(desc = "Words that they hold, accents optional; exact marks first (từ khóa).")]
        search: Option<String>,
        #[graphql(desc = "In which order (thứ tự).")] order_by: Option<Vec<ProvinceOrderBy>>,
    ) -> Result<Connection<Provinces>, ApiError> {
        let list = ListArgs::all(loaders(ctx).version());
        let list = list.with(
            ProvinceFilter::tests(filter)?,
            search,
            ProvinceOrderBy::keys(order_by),
        );
        connect(ctx, PageArgs::new(first, after, last, before), list).await
    }

    /// Plans (các kế hoạch).
    #[expect(clippy::too_many_arguments, reason = "the arguments that every list takes")]
    async fn plans(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first so many (số dòng đầu).")] first: Option<i32>,
        #[graphql(desc = "After this cursor (sau con trỏ).")] after: Option<String>,
        #[graphql(desc = "The last so many (số dòng cuối).")] last: Option<i32>,
        #[graphql(desc = "Before this cursor (trước con trỏ).")] before: Option<String>,
        #[graphql(desc = "Which ones (điều kiện).")] filter: Option<PlanFilter>,
        #[graphql(desc = "Words that they hold, accents optional; exact marks first (từ khóa).")]
        search: Option<String>,
        #[graphql(desc = "In which order (thứ tự).")] order_by: Option<Vec<PlanOrderBy>>,
        #[graphql(desc = "As it was at a day, a version or an import; now, unless asked (tại thời điểm).")]
        as_of: Option<AsOf>,
    ) -> Result<Connection<Plans>, ApiError> {
        let at = version_of(ctx, as_of).await?;
        let list = ListArgs::all(at);
        let list = list.with(PlanFilter::tests(filter)?, search, PlanOrderBy::keys(order_by));
        connect(ctx, PageArgs::new(first, after, last, before), list).await
    }

    /// Appendices (các phụ lục).
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
        #[graphql(desc = "As it was at a day, a version or an import; now, unless asked (tại thời điểm).")]
        as_of: Option<AsOf>,
    ) -> Result<Connection<Appendices>, ApiError> {
        let at = version_of(ctx, as_of).await?;
        let list = ListArgs::all(at);
        let list = list.with(
            AppendixFilter::tests(filter)?,
            None,
            AppendixOrderBy::keys(order_by),
        );
        connect(ctx, PageArgs::new(first, after, last, before), list).await
    }

    /// Sections (các nhóm).
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
        #[graphql(desc = "As it was at a day, a version or an import; now, unless asked (tại thời điểm).")]
        as_of: Option<AsOf>,
    ) -> Result<Connection<Sections>, ApiError> {
        let at = version_of(ctx, as_of).await?;
        let list = ListArgs::all(at);
        let list = list.with(
            SectionFilter::tests(filter)?,
            search,
            SectionOrderBy::keys(order_by),
        );
        connect(ctx, PageArgs::new(first, after, last, before), list).await
    }

    /// Indicators of plans (các chỉ tiêu trong kế hoạch).
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
        #[graphql(desc = "As it was at a day, a version or an import; now, unless asked (tại thời điểm).")]
        as_of: Option<AsOf>,
    ) -> Result<Connection<PlanIndicators>, ApiError> {
        let at = version_of(ctx, as_of).await?;
        let list = ListArgs::all(at);
        let list = list.with(
            PlanIndicatorFilter::tests(filter)?,
            search,
            PlanIndicatorOrderBy::keys(order_by),
        );
        connect(ctx, PageArgs::new(first, after, last, before), list).await
    }

    /// Shared indicators (các chỉ tiêu dùng chung).
    #[expect(clippy::too_many_arguments, reason = "the arguments that every list takes")]
    async fn indicators(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first so many (số dòng đầu).")] first: Option<i32>,
        #[graphql(desc = "After this cursor (sau con trỏ).")] after: Option<String>,
        #[graphql(desc = "The last so many (số dòng cuối).")] last: Option<i32>,
        #[graphql(desc = "Before this cursor (trước con trỏ).")] before: Option<String>,
        #[graphql(desc = "Which ones (điều kiện).")] filter: Option<IndicatorFilter>,
        #[graphql(desc = "Words that they hold, accents optional; exact marks first (từ khóa).")]
        search: Option<String>,
        #[graphql(desc = "In which order (thứ tự).")] order_by: Option<Vec<IndicatorOrderBy>>,
        #[graphql(desc = "As it was at a day, a version or an import; now, unless asked (tại thời điểm).")]
        as_of: Option<AsOf>,
    ) -> Result<Connection<Indicators>, ApiError> {
        let at = version_of(ctx, as_of).await?;
        let list = ListArgs::all(at);
        let list = list.with(
            IndicatorFilter::tests(filter)?,
            search,
            IndicatorOrderBy::keys(order_by),
        );
        connect(ctx, PageArgs::new(first, after, last, before), list).await
    }

    /// Tasks (các nhiệm vụ).
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
        #[graphql(desc = "As it was at a day, a version or an import; now, unless asked (tại thời điểm).")]
        as_of: Option<AsOf>,
    ) -> Result<Connection<Tasks>, ApiError> {
        let at = version_of(ctx, as_of).await?;
        let list = ListArgs::all(at);
        let list = list.with(TaskFilter::tests(filter)?, search, TaskOrderBy::keys(order_by));
        connect(ctx, PageArgs::new(first, after, last, before), list).await
    }

    /// Shared tasks (các nhiệm vụ dùng chung).
    #[expect(clippy::too_many_arguments, reason = "the arguments that every list takes")]
    async fn shared_tasks(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first so many (số dòng đầu).")] first: Option<i32>,
        #[graphql(desc = "After this cursor (sau con trỏ).")] after: Option<String>,
        #[graphql(desc = "The last so many (số dòng cuối).")] last: Option<i32>,
        #[graphql(desc = "Before this cursor (trước con trỏ).")] before: Option<String>,
        #[graphql(desc = "Which ones (điều kiện).")] filter: Option<SharedTaskFilter>,
        #[graphql(desc = "Words that they hold, accents optional; exact marks first (từ khóa).")]
        search: Option<String>,
        #[graphql(desc = "In which order (thứ tự).")] order_by: Option<Vec<SharedTaskOrderBy>>,
        #[graphql(desc = "As it was at a day, a version or an import; now, unless asked (tại thời điểm).")]
        as_of: Option<AsOf>,
    ) -> Result<Connection<SharedTasks>, ApiError> {
        let at = version_of(ctx, as_of).await?;
        let list = ListArgs::all(at);
        let list = list.with(
            SharedTaskFilter::tests(filter)?,
            search,
            SharedTaskOrderBy::keys(order_by),
        );
        connect(ctx, PageArgs::new(first, after, last, before), list).await
    }

    /// Agencies (các cơ quan).
    #[expect(clippy::too_many_arguments, reason = "the arguments that every list takes")]
    async fn agencies(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first so many (số dòng đầu).")] first: Option<i32>,
        #[graphql(desc = "After this cursor (sau con trỏ).")] after: Option<String>,
        #[graphql(desc = "The last so many (số dòng cuối).")] last: Option<i32>,
        #[graphql(desc = "Before this cursor (trước con trỏ).")] before: Option<String>,
        #[graphql(desc = "Which ones (điều kiện).")] filter: Option<AgencyFilter>,
        #[graphql(desc = "Words that they hold, accents optional; exact marks first (từ khóa).")]
        search: Option<String>,
        #[graphql(desc = "In which order (thứ tự).")] order_by: Option<Vec<AgencyOrderBy>>,
        #[graphql(desc = "As it was at a day, a version or an import; now, unless asked (tại thời điểm).")]
        as_of: Option<AsOf>,
    ) -> Result<Connection<Agencies>, ApiError> {
        let at = version_of(ctx, as_of).await?;
        let list = ListArgs::all(at);
        let list = list.with(
            AgencyFilter::tests(filter)?,
            search,
            AgencyOrderBy::keys(order_by),
        );
        connect(ctx, PageArgs::new(first, after, last, before), list).await
    }

    /// Types of agency (các loại cơ quan).
    #[expect(clippy::too_many_arguments, reason = "the arguments that every list takes")]
    async fn agency_types(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first so many (số dòng đầu).")] first: Option<i32>,
        #[graphql(desc = "After this cursor (sau con trỏ).")] after: Option<String>,
        #[graphql(desc = "The last so many (số dòng cuối).")] last: Option<i32>,
        #[graphql(desc = "Before this cursor (trước con trỏ).")] before: Option<String>,
        #[graphql(desc = "Which ones (điều kiện).")] filter: Option<AgencyTypeFilter>,
        #[graphql(desc = "Words that they hold, accents optional; exact marks first (từ khóa).")]
        search: Option<String>,
        #[graphql(desc = "In which order (thứ tự).")] order_by: Option<Vec<AgencyTypeOrderBy>>,
    ) -> Result<Connection<AgencyTypes>, ApiError> {
        let list = ListArgs::all(loaders(ctx).version());
        let list = list.with(
            AgencyTypeFilter::tests(filter)?,
            search,
            AgencyTypeOrderBy::keys(order_by),
        );
        connect(ctx, PageArgs::new(first, after, last, before), list).await
    }

    /// Imports; those that were never committed are for who may commit (các lần nhập).
    #[expect(clippy::too_many_arguments, reason = "the arguments that every list takes")]
    async fn imports(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first so many (số dòng đầu).")] first: Option<i32>,
        #[graphql(desc = "After this cursor (sau con trỏ).")] after: Option<String>,
        #[graphql(desc = "The last so many (số dòng cuối).")] last: Option<i32>,
        #[graphql(desc = "Before this cursor (trước con trỏ).")] before: Option<String>,
        #[graphql(desc = "Which ones (điều kiện).")] filter: Option<ImportFilter>,
        #[graphql(desc = "In which order (thứ tự).")] order_by: Option<Vec<ImportOrderBy>>,
    ) -> Result<Connection<Imports>, ApiError> {
        let list = ListArgs::all(loaders(ctx).version());
        let list = list.with(
            known_to(ctx, ImportFilter::tests(filter)?),
            None,
            ImportOrderBy::keys(order_by),
        );
        connect(ctx, PageArgs::new(first, after, last, before), list).await
    }

    /// What the reader said about files that were committed (các cảnh báo).
    #[graphql(cache_control(no_cache))]
    #[expect(clippy::too_many_arguments, reason = "the arguments that every list takes")]
    async fn diagnostics(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first so many (số dòng đầu).")] first: Option<i32>,
        #[graphql(desc = "After this cursor (sau con trỏ).")] after: Option<String>,
        #[graphql(desc = "The last so many (số dòng cuối).")] last: Option<i32>,
        #[graphql(desc = "Before this cursor (trước con trỏ).")] before: Option<String>,
        #[graphql(desc = "Which ones (điều kiện).")] filter: Option<DiagnosticFilter>,
        #[graphql(desc = "In which order (thứ tự).")] order_by: Option<Vec<DiagnosticOrderBy>>,
    ) -> Result<Connection<Diagnostics>, ApiError> {
        let list = ListArgs::all(loaders(ctx).version());
        let list = list.with(
            DiagnosticFilter::tests(filter)?,
            None,
            DiagnosticOrderBy::keys(order_by),
        );
        connect(ctx, PageArgs::new(first, after, last, before), list).await
    }

    /// What stewards decided (các quyết định).
    #[expect(clippy::too_many_arguments, reason = "the arguments that every list takes")]
    async fn decisions(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first so many (số dòng đầu).")] first: Option<i32>,
        #[graphql(desc = "After this cursor (sau con trỏ).")] after: Option<String>,
        #[graphql(desc = "The last so many (số dòng cuối).")] last: Option<i32>,
        #[graphql(desc = "Before this cursor (trước con trỏ).")] before: Option<String>,
        #[graphql(desc = "Which ones (điều kiện).")] filter: Option<DecisionFilter>,
        #[graphql(desc = "In which order (thứ tự).")] order_by: Option<Vec<DecisionOrderBy>>,
    ) -> Result<Connection<Decisions>, ApiError> {
        let list = ListArgs::all(loaders(ctx).version());
        let list = list.with(
            DecisionFilter::tests(filter)?,
            None,
            DecisionOrderBy::keys(order_by),
        );
        connect(ctx, PageArgs::new(first, after, last, before), list).await
    }
}
