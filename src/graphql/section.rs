//! Sections: the groups of rows of an appendix.

use std::sync::Arc;

use async_graphql::{Context, ID, Object};

use super::appendix_version::AppendixVersion;
use super::connection::{Connection, ListArgs, Listed, PageArgs, connect};
use super::context::loaders;
use super::error::ApiError;
use super::filter::StringFilter;
use super::id::{Kind, global_id};
use super::list_inputs::{filter_input, order_input};
use super::plan_indicator::{PlanIndicatorFilter, PlanIndicatorOrderBy};
use super::source::SourceCell;
use super::task::{TaskFilter, TaskOrderBy};
use crate::store::listing::{
    Direction, ParentKey, PlanIndicatorParent, PlanIndicators, SectionField, SectionOrder, Sections,
    TaskParent, Tasks,
};
use crate::store::rows::SectionRow;

/// A section of an appendix.
pub struct Section {
    row: Arc<SectionRow>,
    at: i64,
}

impl Section {
    /// As seen at a version of the data.
    pub fn new(row: Arc<SectionRow>, at: i64) -> Self {
        Self { row, at }
    }
}

impl Listed for Sections {
    type Object = Section;
    const ORDER: &'static [(SectionOrder, Direction)] = &[(SectionOrder::Position, Direction::Ascending)];

    fn object(row: Arc<SectionRow>, at: i64) -> Section {
        Section::new(row, at)
    }
}

/// A Roman-numbered group of rows (nhóm mục tiêu, nhóm nhiệm vụ).
#[Object]
impl Section {
    /// Global id (mã toàn cục).
    pub async fn id(&self) -> ID {
        global_id(Kind::Section, &self.row.id)
    }

    /// Number without punctuation, such as "II" (số thứ tự).
    async fn ordinal(&self) -> Option<&str> {
        self.row.ordinal.as_deref()
    }

    /// Title (tên nhóm).
    async fn title(&self) -> &str {
        &self.row.title
    }

    /// Where the title stands (ô nguồn).
    async fn source(&self) -> SourceCell {
        SourceCell::of_version(
            self.row.appendix_version_id,
            &self.row.sheet,
            &self.row.cell,
            &self.row.title,
        )
    }

    /// The version of the appendix it stands in (phiên bản phụ lục).
    async fn appendix_version(&self, ctx: &Context<'_>) -> Result<Option<AppendixVersion>, ApiError> {
        let row = loaders(ctx)
            .appendix_versions
            .load(self.row.appendix_version_id)
            .await?;
        Ok(row.map(|it| AppendixVersion::new(it, self.at)))
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
        let list = ListArgs::of(self.at, PlanIndicatorParent::Section, ParentKey::Id(self.row.id));
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
        let list = ListArgs::of(self.at, TaskParent::Section, ParentKey::Id(self.row.id));
        let list = list.with(TaskFilter::tests(filter)?, search, TaskOrderBy::keys(order_by));
        connect(ctx, PageArgs::new(first, after, last, before), list).await
    }
}

filter_input! {
    /// Which sections (điều kiện trên nhóm). All that are given must hold.
    SectionFilter of SectionField {
        /// Number (số thứ tự).
        ordinal: StringFilter => Ordinal,
        /// Title (tên nhóm).
        title: StringFilter => Title,
    }
}

order_input! {
    /// What sections are ordered by (thứ tự của nhóm).
    SectionOrderField of SectionOrder {
        /// As they stand in the appendix (thứ tự trong phụ lục).
        Position,
    }
    /// An order of sections (thứ tự của nhóm).
    SectionOrderBy
}
