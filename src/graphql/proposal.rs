//! What a row may be, and why.

use std::sync::Arc;

use async_graphql::{Context, Enum, Object, SimpleObject};
use doichieu_entities::proposal;
use doichieu_imports::diagnostic::Lang;

use super::context::{lang, loaders};
use super::enums::MatchRelation;
use super::error::ApiError;
use super::indicator::Indicator;
use super::shared_task::SharedTask;
use crate::store::listing::{Indicators, SharedTasks};
use crate::store::related::RowKey;
use crate::store::stored::{StoredMarks, StoredReason, StoredSpan, decode};

/// A candidate of a row.
pub struct Proposal {
    row: Arc<proposal::Model>,
    reasons: Vec<StoredReason>,
    marks: StoredMarks,
    at: i64,
}

impl Proposal {
    /// The candidates of a row, best first.
    pub async fn of_row(ctx: &Context<'_>, row: RowKey, at: i64) -> Result<Vec<Self>, ApiError> {
        let loaders = loaders(ctx);
        let rows = loaders.proposals.load(row).await?;
        let rows = rows.iter().flat_map(|it| it.iter());
        let decoded = rows.map(|row| {
            Ok(Self {
                reasons: decode("reasons of a proposal", &row.reasons)?,
                marks: decode("marks of a proposal", &row.marks)?,
                row: row.clone(),
                at,
            })
        });
        decoded.collect()
    }
}

/// A shared thing that a row may be (đề xuất ghép nối), with why.
#[Object]
impl Proposal {
    /// The same, or a part (quan hệ).
    async fn relation(&self) -> MatchRelation {
        self.row.relation.into()
    }

    /// The chance of being right, from 0 to 1 (xác suất đúng).
    async fn score(&self) -> f64 {
        self.row.score
    }

    /// The wording that was compared with (cách viết đã so).
    async fn name(&self) -> &str {
        &self.row.name
    }

    /// Why, in words (lý do).
    async fn reasons(&self, ctx: &Context<'_>) -> Vec<Reason> {
        Reason::of(&self.reasons, lang(ctx))
    }

    /// Parts of the wording of the row that agree or differ (các phần của dòng).
    async fn row_marks(&self) -> Vec<MarkedSpan> {
        MarkedSpan::of(&self.marks.row)
    }

    /// Parts of the wording of the candidate that agree or differ (các phần của ứng viên).
    async fn candidate_marks(&self) -> Vec<MarkedSpan> {
        MarkedSpan::of(&self.marks.candidate)
    }

    /// The candidate, when it is an indicator (chỉ tiêu dùng chung).
    async fn indicator(&self, ctx: &Context<'_>) -> Result<Option<Indicator>, ApiError> {
        let Some(id) = self.row.indicator_id else {
            return Ok(None);
        };
        let row = loaders(ctx).get::<Indicators>(id).await?;
        Ok(row.map(|it| Indicator::new(it, self.at)))
    }

    /// The candidate, when it is a task (nhiệm vụ dùng chung).
    async fn shared_task(&self, ctx: &Context<'_>) -> Result<Option<SharedTask>, ApiError> {
        let Some(id) = self.row.shared_task_id else {
            return Ok(None);
        };
        let row = loaders(ctx).get::<SharedTasks>(id).await?;
        Ok(row.map(|it| SharedTask::new(it, self.at)))
    }
}

/// Why a match was proposed or forbidden (lý do).
#[derive(SimpleObject)]
pub struct Reason {
    /// Stable name, such as UNIT_EQUAL (mã).
    code: String,
    /// The sentence in the language of the caller (nội dung).
    text: String,
}

impl Reason {
    /// Reasons in a language.
    pub fn of(stored: &[StoredReason], lang: Lang) -> Vec<Self> {
        let reasons = stored.iter();
        reasons
            .map(|it| Self {
                code: it.code.clone(),
                text: match lang {
                    Lang::Vi => it.vi.clone(),
                    Lang::En => it.en.clone(),
                },
            })
            .collect()
    }
}

/// A marked part of a wording (phần được đánh dấu).
#[derive(SimpleObject)]
pub struct MarkedSpan {
    /// First character, from 0 (ký tự đầu).
    start: i32,
    /// One past the last character (sau ký tự cuối).
    end: i32,
    /// How it compares (loại).
    mark: Mark,
}

/// How a part of a wording compares with the other (loại đánh dấu).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
pub enum Mark {
    /// The same words (giống nhau).
    Same,
    /// Other words of the same meaning (tương đương).
    Equivalent,
    /// Only in one of them (chỉ có một bên).
    Extra,
    /// Forbids the match (mâu thuẫn).
    Conflict,
}

impl MarkedSpan {
    /// Marks as stored; one of an unknown kind counts as extra.
    pub fn of(stored: &[StoredSpan]) -> Vec<Self> {
        let spans = stored.iter();
        spans
            .map(|it| Self {
                start: i32::try_from(it.start).unwrap_or(i32::MAX),
                end: i32::try_from(it.end).unwrap_or(i32::MAX),
                mark: match it.mark.as_str() {
                    "SAME" => Mark::Same,
                    "EQUIVALENT" => Mark::Equivalent,
                    "CONFLICT" => Mark::Conflict,
                    _ => Mark::Extra,
                },
            })
            .collect()
    }
}
