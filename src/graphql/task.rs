//! Tasks of plans with their deadlines: the rows of Phụ lục II.

use std::sync::Arc;

use async_graphql::{Context, ID, Lookahead, Object};
use doichieu_entities::task;

use super::appendix_version::AppendixVersion;
use super::assignment::{Assignment, RowPlace};
use super::connection::{Connection, ListArgs, Listed, PageArgs, connect};
use super::context::loaders;
use super::deadline::Deadline;
use super::direct::{Direct, DirectList};
use super::enums::{DeadlineKind, MatchStatus};
use super::error::ApiError;
use super::filter::{BooleanFilter, DateFilter, DecimalFilter, EnumFilter, ProvinceChoice, StringFilter};
use super::id::{Kind, global_id};
use super::list_inputs::{filter_input, order_input};
use super::plan::Plan;
use super::proposal::Proposal;
use super::province::Province;
use super::review::ReviewQuestion;
use super::row_parts::RowParts;
use super::section::Section;
use super::shared_task::SharedTask;
use super::source::{SourceCell, missing};
use crate::store::listing::{
    Direction, ParentKey, Sections, SharedTasks, TaskField, TaskOrder, TaskParent, Tasks,
};
use crate::store::related::RowKey;
use crate::store::review::SharedId;
use crate::store::rows::TaskRow;

/// A row of Phụ lục II.
pub struct Task {
    row: Arc<TaskRow>,
    at: i64,
    parts: RowParts,
}

impl Task {
    /// As seen at a version of the data.
    pub fn new(row: Arc<TaskRow>, at: i64) -> Self {
        Self {
            row,
            at,
            parts: RowParts::default(),
        }
    }

    /// Where it stands, for its assignments.
    pub fn place(&self) -> RowPlace {
        RowPlace {
            key: RowKey::Task(self.row.id),
            appendix_version_id: self.row.appendix_version_id,
            sheet: self.row.sheet.as_str().into(),
            at: self.at,
        }
    }

    /// The row with its cells.
    async fn whole(&self, ctx: &Context<'_>) -> Result<Arc<task::Model>, ApiError> {
        let row = loaders(ctx).whole_tasks.load(self.row.id).await?;
        row.ok_or_else(missing)
    }
}

impl Listed for Tasks {
    type Object = Task;
    const ORDER: &'static [(TaskOrder, Direction)] = &[(TaskOrder::Position, Direction::Ascending)];

    fn object(row: Arc<TaskRow>, at: i64) -> Task {
        Task::new(row, at)
    }

    async fn prepare(ctx: &Context<'_>, asked: &Lookahead<'_>, objects: &mut [Task]) {
        let rows = objects.iter().map(|it| (it.place(), it.row.section_id)).collect();
        let parts = RowParts::of_rows(ctx, asked, rows).await;
        for (object, parts) in objects.iter_mut().zip(parts) {
            object.parts = parts;
        }
    }
}

/// A row of Phụ lục II (nhiệm vụ).
#[Object]
impl Task {
    /// Global id (mã toàn cục).
    pub async fn id(&self) -> ID {
        global_id(Kind::Task, &self.row.id)
    }

    /// Number without punctuation or section prefix (số thứ tự).
    async fn ordinal(&self) -> Option<&str> {
        self.row.ordinal.as_deref()
    }

    /// Text, white space collapsed (nội dung nhiệm vụ).
    async fn text(&self) -> &str {
        &self.row.text
    }

    /// Deadline; null when the appendix has no such column (thời gian thực hiện).
    async fn deadline(&self) -> Option<Direct<Deadline>> {
        self.row
            .deadline_kind
            .map(|_| Direct(Deadline::new(self.row.clone())))
    }

    /// Output, white space collapsed (kết quả, sản phẩm).
    async fn output(&self) -> Option<&str> {
        self.row.output.as_deref()
    }

    /// Where the output stands (ô nguồn của kết quả).
    async fn output_source(&self, ctx: &Context<'_>) -> Result<Option<SourceCell>, ApiError> {
        let row = self.whole(ctx).await?;
        let (Some(cell), Some(raw)) = (&row.output_cell, &row.output_raw) else {
            return Ok(None);
        };
        Ok(Some(SourceCell::of_version(
            row.appendix_version_id,
            &row.sheet,
            cell,
            raw,
        )))
    }

    /// Where the text stands, with its text as printed (ô nguồn).
    async fn source(&self, ctx: &Context<'_>) -> Result<SourceCell, ApiError> {
        let row = self.whole(ctx).await?;
        Ok(SourceCell::of_version(
            row.appendix_version_id,
            &row.sheet,
            &row.text_cell,
            &row.text_raw,
        ))
    }

    /// Agencies with their roles, in the order of the cells (phân công).
    async fn assignments(&self, ctx: &Context<'_>) -> Result<DirectList<Assignment>, ApiError> {
        match &self.parts.assignments {
            Some(assignments) => Ok(DirectList(assignments.clone())),
            None => Assignment::of_row(ctx, self.place()).await.map(DirectList),
        }
    }

    /// The shared task that it is (nhiệm vụ dùng chung).
    async fn shared_task(&self, ctx: &Context<'_>) -> Result<Option<SharedTask>, ApiError> {
        let Some(id) = self.row.shared_task_id else {
            return Ok(None);
        };
        let row = loaders(ctx).get::<SharedTasks>(id).await?;
        Ok(row.map(|it| SharedTask::new(it, self.at)))
    }

    /// What else it may be, best first, with why (đề xuất ghép nối).
    async fn proposals(&self, ctx: &Context<'_>) -> Result<Vec<Proposal>, ApiError> {
        Proposal::of_row(ctx, RowKey::Task(self.row.id), self.at).await
    }

    /// Rows in doubt elsewhere that may be the same as this one, the most valuable first (câu hỏi chờ về dòng này).
    async fn questions(&self, ctx: &Context<'_>) -> Result<Vec<ReviewQuestion>, ApiError> {
        ReviewQuestion::about(ctx, self.row.shared_task_id.map(SharedId::Task)).await
    }

    /// The group row above (dòng nhóm).
    async fn parent(&self, ctx: &Context<'_>) -> Result<Option<Task>, ApiError> {
        let Some(id) = self.row.parent_id else {
            return Ok(None);
        };
        let row = loaders(ctx).get::<Tasks>(id).await?;
        Ok(row.map(|it| Task::new(it, self.at)))
    }

    /// Its section (nhóm).
    async fn section(&self, ctx: &Context<'_>) -> Result<Option<Direct<Section>>, ApiError> {
        let Some(id) = self.row.section_id else {
            return Ok(None);
        };
        let row = match &self.parts.section {
            Some(row) => Some(row.clone()),
            None => loaders(ctx).get::<Sections>(id).await?,
        };
        Ok(row.map(|it| Direct(Section::new(it, self.at))))
    }

    /// The version of the appendix it stands in (phiên bản phụ lục).
    async fn appendix_version(&self, ctx: &Context<'_>) -> Result<Option<AppendixVersion>, ApiError> {
        let row = loaders(ctx)
            .appendix_versions
            .load(self.row.appendix_version_id)
            .await?;
        Ok(row.map(|it| AppendixVersion::new(it, self.at)))
    }

    /// The plan it belongs to (kế hoạch).
    async fn plan(&self, ctx: &Context<'_>) -> Result<Option<Plan>, ApiError> {
        Plan::of_version(ctx, self.row.appendix_version_id, self.at).await
    }

    /// The province whose plan it stands in (tỉnh).
    async fn province(&self, ctx: &Context<'_>) -> Result<Option<Province>, ApiError> {
        match Plan::of_version(ctx, self.row.appendix_version_id, self.at).await? {
            Some(plan) => Ok(Some(Province::load(ctx, plan.province_code(), self.at).await?)),
            None => Ok(None),
        }
    }

    /// Whether it is hidden in the workbook (bị ẩn).
    async fn hidden(&self) -> bool {
        self.row.is_hidden
    }

    /// Whether comparisons and counts take it; hidden rows are not counted unless asked for (được tính).
    async fn counted(&self) -> bool {
        self.row.is_counted
    }

    /// How sure it is which shared thing it is (mức chắc chắn).
    async fn match_status(&self) -> MatchStatus {
        self.row.match_status.into()
    }

    /// The same as a number from 0 to 1 (điểm ghép nối).
    async fn match_score(&self) -> f64 {
        self.row.match_score
    }

    /// Rows below it, when it is a group row (các dòng con).
    #[expect(clippy::too_many_arguments, reason = "the arguments that every list takes")]
    async fn children(
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
        let list = ListArgs::of(self.at, TaskParent::Group, ParentKey::Id(self.row.id));
        let list = list.with(TaskFilter::tests(filter)?, search, TaskOrderBy::keys(order_by));
        connect(ctx, PageArgs::new(first, after, last, before), list).await
    }
}

filter_input! {
    /// Which tasks (điều kiện trên nhiệm vụ). All that are given must hold.
    TaskFilter of TaskField {
        /// The province (tỉnh).
        province: ProvinceChoice => Province,
        /// Text (nội dung).
        text: StringFilter => Text,
        /// Number (số thứ tự).
        ordinal: StringFilter => Ordinal,
        /// Number of the section; `contains` looks in its title (nhóm).
        section: StringFilter => Section,
        /// Kind of the deadline (loại thời hạn).
        deadline_kind: EnumFilter<DeadlineKind> => DeadlineKind,
        /// Last day (hạn).
        due: DateFilter => Due,
        /// Output (kết quả).
        output: StringFilter => Output,
        /// How sure the match is (mức chắc chắn).
        match_status: EnumFilter<MatchStatus> => MatchStatus,
        /// The same as a number (điểm ghép nối).
        match_score: DecimalFilter => MatchScore,
        /// Whether it is hidden in the workbook (bị ẩn).
        hidden: BooleanFilter => Hidden,
        /// Code of the shared task (mã nhiệm vụ dùng chung).
        shared_task_code: StringFilter => SharedTaskCode,
    }
}

order_input! {
    /// What tasks are ordered by (thứ tự của nhiệm vụ).
    TaskOrderField of TaskOrder {
        /// By appendix, and within it as printed (thứ tự trong phụ lục).
        Position,
        /// Last day; those without one last (hạn).
        Due,
        /// Province, in Vietnamese order (tỉnh).
        Province,
        /// Certainty of the match (điểm ghép nối).
        MatchScore,
    }
    /// An order of tasks (thứ tự của nhiệm vụ).
    TaskOrderBy
}
