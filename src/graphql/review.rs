//! The questions that wait for a steward, in pages.

use async_graphql::{Context, Object, SimpleObject};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::connection::PageInfo;
use super::context::loaders;
use super::error::ApiError;
use super::indicator::Indicator;
use super::plan_indicator::PlanIndicator;
use super::shared_task::SharedTask;
use super::task::Task;
use crate::store::decision::RowId;
use crate::store::listing::{Indicators, PlanIndicators, SharedTasks, Tasks};
use crate::store::review::{ReviewItem, ReviewPlace, SharedId};

/// The most questions of one page of the queue.
const MAX_REVIEW: usize = 200;

/// Questions for stewards.
#[derive(Default)]
pub struct ReviewQuery;

/// Questions for stewards (việc chờ quyết định).
#[Object]
impl ReviewQuery {
    /// Matches in doubt, the most valuable first: the surest that brings most rows together (hàng chờ quyết định).
    #[graphql(cache_control(no_cache))]
    async fn review_queue(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first so many (số câu hỏi đầu).", default = 50)] first: i32,
        #[graphql(desc = "After this cursor, whatever was decided since (sau con trỏ).")] after: Option<
            String,
        >,
    ) -> Result<ReviewQuestionConnection, ApiError> {
        let after = after.as_deref().map(parse_cursor).transpose()?;
        let queue = loaders(ctx).store().review_queue().await?;
        let first = usize::try_from(first).unwrap_or(0).min(MAX_REVIEW);
        let total_count = i32::try_from(queue.len()).unwrap_or(i32::MAX);
        let n_before = after.map_or(0, |place| queue.partition_point(|it| it.place() <= place));
        let page = queue.iter().skip(n_before).take(first);
        Ok(ReviewQuestionConnection {
            total_count,
            page_info: PageInfo {
                has_previous_page: n_before > 0,
                has_next_page: n_before + page.len() < queue.len(),
                start_cursor: page.clone().next().map(cursor),
                end_cursor: page.clone().next_back().map(cursor),
            },
            items: page.map(|item| ReviewQuestion { item: *item }).collect(),
        })
    }
}

/// A page of matches in doubt.
pub struct ReviewQuestionConnection {
    total_count: i32,
    page_info: PageInfo,
    items: Vec<ReviewQuestion>,
}

/// A page of matches in doubt (hàng chờ quyết định).
#[Object]
impl ReviewQuestionConnection {
    /// How many questions wait (tổng số câu hỏi).
    async fn total_count(&self) -> i32 {
        self.total_count
    }

    /// Where the page lies in the queue (vị trí của trang trong hàng chờ).
    async fn page_info(&self) -> &PageInfo {
        &self.page_info
    }

    /// The questions of the page with their places (các câu hỏi kèm con trỏ).
    async fn edges(&self) -> Vec<ReviewQuestionEdge> {
        let edges = self.items.iter().map(|it| ReviewQuestionEdge {
            cursor: cursor(&it.item),
            node: *it,
        });
        edges.collect()
    }

    /// The questions of the page (các câu hỏi).
    async fn nodes(&self) -> &[ReviewQuestion] {
        &self.items
    }

    /// The questions of the page (các câu hỏi).
    #[graphql(deprecation = "Every list names its things `nodes`; use that.")]
    async fn items(&self) -> &[ReviewQuestion] {
        &self.items
    }
}

/// A question with its place (câu hỏi kèm con trỏ).
#[derive(SimpleObject)]
pub struct ReviewQuestionEdge {
    /// Names its place (con trỏ).
    cursor: String,
    /// The question (câu hỏi).
    node: ReviewQuestion,
}

/// Names the place of a question: what it is worth and the row.
fn cursor(item: &ReviewItem) -> String {
    let ReviewPlace { value, row } = item.place();
    let (kind, id) = match row {
        RowId::Indicator(id) => ("indicator", id),
        RowId::Task(id) => ("task", id),
    };
    URL_SAFE_NO_PAD.encode(format!("{value:?} {kind} {id}"))
}

fn parse_cursor(cursor: &str) -> Result<ReviewPlace, ApiError> {
    let bytes = URL_SAFE_NO_PAD.decode(cursor).ok();
    let text = bytes
        .and_then(|it| String::from_utf8(it).ok())
        .unwrap_or_default();
    parse_place(&text).ok_or_else(|| {
        ApiError::new(
            "INVALID_ARGUMENT",
            "con trỏ không thuộc hàng chờ này".to_owned(),
            "the cursor is not of this queue".to_owned(),
        )
    })
}

fn parse_place(text: &str) -> Option<ReviewPlace> {
    let mut parts = text.split(' ');
    let value = parts.next()?.parse().ok()?;
    let row = match (parts.next()?, parts.next()?.parse().ok()?) {
        ("indicator", id) => RowId::Indicator(id),
        ("task", id) => RowId::Task(id),
        _ => return None,
    };
    Some(ReviewPlace { value, row })
}

/// A match in doubt.
#[derive(Clone, Copy)]
pub struct ReviewQuestion {
    item: ReviewItem,
}

impl ReviewQuestion {
    /// The questions about a shared thing, the most valuable first.
    pub async fn about(ctx: &Context<'_>, thing: Option<SharedId>) -> Result<Vec<Self>, ApiError> {
        let Some(thing) = thing else {
            return Ok(Vec::new());
        };
        let items = loaders(ctx).questions.load(thing).await?;
        let items = items.iter().flat_map(|it| it.iter());
        Ok(items.map(|it| Self { item: **it }).collect())
    }
}

/// A match in doubt (câu hỏi): is the row the candidate?
#[Object]
impl ReviewQuestion {
    /// The chance that it is, from 0 to 1 (xác suất đúng).
    async fn score(&self) -> f64 {
        self.item.score
    }

    /// How many rows of other provinces a yes brings together with it (số dòng được ghép).
    async fn joined_count(&self) -> i32 {
        i32::try_from(self.item.n_joined).unwrap_or(i32::MAX)
    }

    /// What a decision is worth; the queue is ordered by it (giá trị).
    async fn value(&self) -> f64 {
        self.item.value()
    }

    /// The row, when it is an indicator (chỉ tiêu).
    async fn plan_indicator(&self, ctx: &Context<'_>) -> Result<Option<PlanIndicator>, ApiError> {
        let RowId::Indicator(id) = self.item.row else {
            return Ok(None);
        };
        let loaders = loaders(ctx);
        let row = loaders.get::<PlanIndicators>(id).await?;
        Ok(row.map(|it| PlanIndicator::new(it, loaders.version())))
    }

    /// The row, when it is a task (nhiệm vụ).
    async fn task(&self, ctx: &Context<'_>) -> Result<Option<Task>, ApiError> {
        let RowId::Task(id) = self.item.row else {
            return Ok(None);
        };
        let loaders = loaders(ctx);
        let row = loaders.get::<Tasks>(id).await?;
        Ok(row.map(|it| Task::new(it, loaders.version())))
    }

    /// The candidate, when it is an indicator (chỉ tiêu dùng chung).
    async fn indicator(&self, ctx: &Context<'_>) -> Result<Option<Indicator>, ApiError> {
        if matches!(self.item.row, RowId::Task(_)) {
            return Ok(None);
        }
        let loaders = loaders(ctx);
        let row = loaders.get::<Indicators>(self.item.candidate_id).await?;
        Ok(row.map(|it| Indicator::new(it, loaders.version())))
    }

    /// The candidate, when it is a task (nhiệm vụ dùng chung).
    async fn shared_task(&self, ctx: &Context<'_>) -> Result<Option<SharedTask>, ApiError> {
        if matches!(self.item.row, RowId::Indicator(_)) {
            return Ok(None);
        }
        let loaders = loaders(ctx);
        let row = loaders.get::<SharedTasks>(self.item.candidate_id).await?;
        Ok(row.map(|it| SharedTask::new(it, loaders.version())))
    }
}
