//! One search over everything that has words.

use async_graphql::{Context, Object};

use super::connection::{Connection, ListArgs, Listed, PageArgs, connect};
use super::context::loaders;
use super::error::ApiError;
use crate::store::listing::{
    Agencies, AgencyTypes, Indicators, PlanIndicators, Plans, Provinces, Sections, SharedTasks, Tasks,
};

/// The root of search.
#[derive(Default)]
pub struct SearchQuery;

/// Search (tìm kiếm).
#[Object]
impl SearchQuery {
    /// Looks for words everywhere. Accents are optional, d and đ alike, "Tỉ lệ" finds "Tỷ lệ"; texts with exactly the
    /// marks that were typed come first (tìm kiếm).
    async fn search(
        &self,
        #[graphql(desc = "The words (từ khóa).")] text: String,
        #[graphql(desc = "So many of each kind (số kết quả mỗi loại).", default = 10)] first: i32,
    ) -> SearchResult {
        SearchResult { text, first }
    }
}

/// What was found, kind by kind.
pub struct SearchResult {
    text: String,
    first: i32,
}

impl SearchResult {
    async fn find<N: Listed>(&self, ctx: &Context<'_>) -> Result<Connection<N>, ApiError> {
        let list = ListArgs::<N>::all(loaders(ctx).version());
        let list = list.with(None, Some(self.text.clone()), Vec::new());
        connect(ctx, PageArgs::new(Some(self.first), None, None, None), list).await
    }
}

/// What was found, kind by kind (kết quả tìm kiếm).
#[Object]
impl SearchResult {
    /// Shared indicators (chỉ tiêu dùng chung).
    async fn indicators(&self, ctx: &Context<'_>) -> Result<Connection<Indicators>, ApiError> {
        self.find(ctx).await
    }

    /// Indicators of plans (chỉ tiêu trong kế hoạch).
    async fn plan_indicators(&self, ctx: &Context<'_>) -> Result<Connection<PlanIndicators>, ApiError> {
        self.find(ctx).await
    }

    /// Shared tasks (nhiệm vụ dùng chung).
    async fn shared_tasks(&self, ctx: &Context<'_>) -> Result<Connection<SharedTasks>, ApiError> {
        self.find(ctx).await
    }

    /// Tasks (nhiệm vụ).
    async fn tasks(&self, ctx: &Context<'_>) -> Result<Connection<Tasks>, ApiError> {
        self.find(ctx).await
    }

    /// Agencies (cơ quan).
    async fn agencies(&self, ctx: &Context<'_>) -> Result<Connection<Agencies>, ApiError> {
        self.find(ctx).await
    }

    /// Types of agency (loại cơ quan).
    async fn agency_types(&self, ctx: &Context<'_>) -> Result<Connection<AgencyTypes>, ApiError> {
        self.find(ctx).await
    }

    /// Plans, by number and province (kế hoạch).
    async fn plans(&self, ctx: &Context<'_>) -> Result<Connection<Plans>, ApiError> {
        self.find(ctx).await
    }

    /// Sections (nhóm).
    async fn sections(&self, ctx: &Context<'_>) -> Result<Connection<Sections>, ApiError> {
        self.find(ctx).await
    }

    /// Provinces (tỉnh, thành phố).
    async fn provinces(&self, ctx: &Context<'_>) -> Result<Connection<Provinces>, ApiError> {
        self.find(ctx).await
    }
}
