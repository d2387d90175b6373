//! Versions of appendices: each as one import brought it.

use std::sync::Arc;

use async_graphql::{Context, ID, Object};
use doichieu_entities::appendix_version;

use super::appendix::Appendix;
use super::connection::{Connection, ListArgs, Listed, PageArgs, connect};
use super::context::loaders;
use super::enums::PlanStatus;
use super::error::ApiError;
use super::filter::{DateFilter, EnumFilter, StringFilter};
use super::id::{Kind, global_id};
use super::import::Import;
use super::list_inputs::{filter_input, order_input};
use super::plan_indicator::{PlanIndicatorFilter, PlanIndicatorOrderBy};
use super::scalars::{Date, DateTime};
use super::section::SectionFilter;
use super::section::SectionOrderBy;
use super::task::{TaskFilter, TaskOrderBy};
use crate::store::listing::{
    Appendices, AppendixVersionField, AppendixVersionOrder, AppendixVersions, Direction, Imports, ParentKey,
    PlanIndicatorParent, PlanIndicators, SectionParent, Sections, TaskParent, Tasks,
};

/// One version of an appendix.
pub struct AppendixVersion {
    row: Arc<appendix_version::Model>,
    at: i64,
}

impl AppendixVersion {
    /// As seen at a version of the data.
    pub fn new(row: Arc<appendix_version::Model>, at: i64) -> Self {
        Self { row, at }
    }
}

impl Listed for AppendixVersions {
    type Object = AppendixVersion;
    const ORDER: &'static [(AppendixVersionOrder, Direction)] =
        &[(AppendixVersionOrder::Import, Direction::Descending)];

    fn object(row: Arc<appendix_version::Model>, at: i64) -> AppendixVersion {
        AppendixVersion::new(row, at)
    }
}

/// One version of an appendix (phiên bản phụ lục), as one import brought it. Its rows stay readable for ever.
#[Object]
impl AppendixVersion {
    /// Global id (mã toàn cục).
    pub async fn id(&self) -> ID {
        global_id(Kind::AppendixVersion, &self.row.id)
    }

    /// The sheet it stands in (trang tính).
    async fn sheet(&self) -> &str {
        &self.row.sheet
    }

    /// The rectangle of its cells, such as A1:G78 (vùng ô).
    async fn range(&self) -> &str {
        &self.row.range
    }

    /// Whether its sheet is hidden in the workbook (bị ẩn).
    async fn hidden(&self) -> bool {
        self.row.is_hidden
    }

    /// How the file calls it, such as "Phụ lục I" (nhãn).
    async fn label(&self) -> Option<&str> {
        self.row.label.as_deref()
    }

    /// Title as printed (tiêu đề).
    async fn title(&self) -> Option<&str> {
        self.row.title.as_deref()
    }

    /// Number of the plan as this version has it (số kế hoạch).
    async fn number(&self) -> Option<&str> {
        self.row.number.as_deref()
    }

    /// Day of issue as this version has it (ngày ban hành).
    async fn issued_on(&self) -> Option<Date> {
        self.row.issued_on.map(Date)
    }

    /// Issued or draft as this version has it (tình trạng).
    async fn status(&self) -> PlanStatus {
        self.row.status.into()
    }

    /// How many sections it has (số nhóm).
    async fn section_count(&self) -> i32 {
        self.row.n_sections
    }

    /// How many rows it has (số dòng).
    async fn row_count(&self) -> i32 {
        self.row.n_rows
    }

    /// When it was read (thời điểm đọc).
    async fn created_at(&self) -> DateTime {
        DateTime(self.row.created_at)
    }

    /// The import that brought it (lần nhập).
    async fn import(&self, ctx: &Context<'_>) -> Result<Option<Import>, ApiError> {
        let row = loaders(ctx).get::<Imports>(self.row.import_id).await?;
        Ok(row.map(|it| Import::new(it, self.at)))
    }

    /// The appendix that it is a version of (phụ lục).
    async fn appendix(&self, ctx: &Context<'_>) -> Result<Option<Appendix>, ApiError> {
        let row = loaders(ctx).get::<Appendices>(self.row.appendix_id).await?;
        Ok(row.map(|it| Appendix::new(it, self.at)))
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
        let list = ListArgs::of(
            self.at,
            SectionParent::AppendixVersion,
            ParentKey::Id(self.row.id),
        );
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
        let list = ListArgs::of(
            self.at,
            PlanIndicatorParent::AppendixVersion,
            ParentKey::Id(self.row.id),
        );
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
        let list = ListArgs::of(self.at, TaskParent::AppendixVersion, ParentKey::Id(self.row.id));
        let list = list.with(TaskFilter::tests(filter)?, search, TaskOrderBy::keys(order_by));
        connect(ctx, PageArgs::new(first, after, last, before), list).await
    }
}

filter_input! {
    /// Which versions of appendices (điều kiện trên phiên bản phụ lục). All that are given must hold.
    AppendixVersionFilter of AppendixVersionField {
        /// Number of the plan (số kế hoạch).
        number: StringFilter => Number,
        /// Day of issue (ngày ban hành).
        issued_on: DateFilter => IssuedOn,
        /// Issued or draft (tình trạng).
        status: EnumFilter<PlanStatus> => Status,
    }
}

order_input! {
    /// What versions of appendices are ordered by (thứ tự của phiên bản phụ lục).
    AppendixVersionOrderField of AppendixVersionOrder {
        /// As they came (thứ tự nhập).
        Import,
    }
    /// An order of versions of appendices (thứ tự của phiên bản phụ lục).
    AppendixVersionOrderBy
}
