//! What a commit did or would do: appendix by appendix, row by row. A preview is the commit itself, rolled back.

use async_graphql::{Context, Enum, Object, SimpleObject};
use doichieu_imports::diagnostic::Lang;

use super::context::{lang, loaders};
use super::enums::{AppendixKind, MatchRelation, MatchStatus, PlanStatus};
use super::error::ApiError;
use super::import::Import;
use super::proposal::{MarkedSpan, Reason};
use super::province::Province;
use crate::store::commit::{self, CandidateOutcome, CommitOutcome, RowOutcome};
use crate::store::listing::Imports;

/// What a commit did or would do.
pub struct CommitResult {
    outcome: CommitOutcome,
    at: i64,
}

impl CommitResult {
    /// An outcome as seen at a version of the data.
    pub fn new(outcome: CommitOutcome, at: i64) -> Self {
        Self { outcome, at }
    }
}

/// What a commit did or, as a preview, would do (kết quả xác nhận).
#[Object]
impl CommitResult {
    /// The version of the data that shows it; null when nothing in it is new (phiên bản dữ liệu).
    async fn data_version(&self) -> Option<i32> {
        self.outcome.data_version.and_then(|it| i32::try_from(it).ok())
    }

    /// The appendices of the file, in order (các phụ lục).
    async fn appendices(&self, ctx: &Context<'_>) -> Vec<AppendixResult> {
        let lang = lang(ctx);
        let appendices = self.outcome.appendices.iter();
        appendices
            .map(|it| AppendixResult {
                outcome: it.clone(),
                lang,
                at: self.at,
            })
            .collect()
    }
}

/// What became of one appendix.
pub struct AppendixResult {
    outcome: commit::AppendixOutcome,
    lang: Lang,
    at: i64,
}

/// What became, or would become, of one appendix (kết quả từng phụ lục).
#[Object]
impl AppendixResult {
    /// Place in the file, from 0 (vị trí trong tệp).
    async fn index(&self) -> i32 {
        i32::try_from(self.outcome.appendix_idx).unwrap_or(i32::MAX)
    }

    /// The sheet it begins in (trang tính).
    async fn sheet(&self) -> &str {
        &self.outcome.sheet
    }

    /// How the file calls it (nhãn).
    async fn label(&self) -> Option<&str> {
        self.outcome.label.as_deref()
    }

    /// Indicators or tasks (loại phụ lục).
    async fn kind(&self) -> AppendixKind {
        self.outcome.kind.into()
    }

    /// The province (tỉnh).
    async fn province(&self, ctx: &Context<'_>) -> Result<Province, ApiError> {
        Province::load(ctx, &self.outcome.province_code, self.at).await
    }

    /// Number of the plan (số kế hoạch).
    async fn plan_number(&self) -> Option<&str> {
        self.outcome.plan_number.as_deref()
    }

    /// Issued or draft (tình trạng).
    async fn plan_status(&self) -> PlanStatus {
        self.outcome.plan_status.into()
    }

    /// First of its kind, a new version, or nothing new (thay đổi).
    async fn change(&self) -> AppendixChange {
        self.outcome.change.into()
    }

    /// The import that readers see until then (lần nhập bị thay thế).
    async fn supersedes(&self, ctx: &Context<'_>) -> Result<Option<Import>, ApiError> {
        let Some(id) = self.outcome.supersedes else {
            return Ok(None);
        };
        let row = loaders(ctx).get::<Imports>(id).await?;
        Ok(row.map(|it| Import::new(it, self.at)))
    }

    /// How many sections (số nhóm).
    async fn section_count(&self) -> i32 {
        self.outcome.n_sections
    }

    /// How many rows (số dòng).
    async fn row_count(&self) -> i32 {
        self.outcome.n_rows
    }

    /// How many rows joined a shared thing (số dòng đã ghép).
    async fn matched_count(&self) -> i32 {
        self.outcome.n_matched
    }

    /// How many rows are in doubt (số dòng chờ quyết định).
    async fn suggested_count(&self) -> i32 {
        self.outcome.n_suggested
    }

    /// How many rows are like nothing known (số dòng mới).
    async fn new_count(&self) -> i32 {
        self.outcome.n_new
    }

    /// The counted rows, in order; empty when nothing is new (các dòng).
    async fn rows(&self) -> Vec<RowResult> {
        let rows = self.outcome.rows.iter();
        rows.map(|it| RowResult::of(it, self.lang)).collect()
    }
}

/// Whether an appendix says something new (loại thay đổi).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
pub enum AppendixChange {
    /// No version of it was there (phiên bản đầu tiên).
    First,
    /// It differs from the version that readers see (có thay đổi).
    Changed,
    /// It says the same as that version; nothing is written (không đổi).
    Unchanged,
}

impl From<commit::AppendixChange> for AppendixChange {
    fn from(it: commit::AppendixChange) -> Self {
        match it {
            commit::AppendixChange::First => Self::First,
            commit::AppendixChange::Changed => Self::Changed,
            commit::AppendixChange::Unchanged => Self::Unchanged,
        }
    }
}

/// What became, or would become, of one row (kết quả từng dòng).
#[derive(SimpleObject)]
pub struct RowResult {
    /// Place in the appendix, from 0 (vị trí).
    row_index: i32,
    /// Code of the shared thing it is (mã dùng chung).
    code: String,
    /// How sure that is (mức chắc chắn).
    status: MatchStatus,
    /// The same as a number (điểm ghép nối).
    score: f64,
    /// What else it may be, best first (các ứng viên).
    candidates: Vec<CandidateResult>,
}

/// A shared thing that a row may be (ứng viên).
#[derive(SimpleObject)]
pub struct CandidateResult {
    /// Its code (mã).
    code: String,
    /// The wording that was compared with (cách viết đã so).
    name: String,
    /// The same, or a part (quan hệ).
    relation: MatchRelation,
    /// The chance of being right, from 0 to 1 (xác suất đúng).
    score: f64,
    /// Why (lý do).
    reasons: Vec<Reason>,
    /// Parts of the wording of the row that agree or differ (các phần của dòng).
    row_marks: Vec<MarkedSpan>,
    /// Parts of the wording of the candidate that agree or differ (các phần của ứng viên).
    candidate_marks: Vec<MarkedSpan>,
}

impl RowResult {
    fn of(it: &RowOutcome, lang: Lang) -> Self {
        let candidates = it.candidates.iter();
        Self {
            row_index: i32::try_from(it.row_idx).unwrap_or(i32::MAX),
            code: it.code.clone(),
            status: it.status.into(),
            score: it.score,
            candidates: candidates.map(|it| CandidateResult::of(it, lang)).collect(),
        }
    }
}

impl CandidateResult {
    fn of(it: &CandidateOutcome, lang: Lang) -> Self {
        Self {
            code: it.code.clone(),
            name: it.name.clone(),
            relation: it.relation.into(),
            score: it.score,
            reasons: Reason::of(&it.reasons, lang),
            row_marks: MarkedSpan::of(&it.marks.row),
            candidate_marks: MarkedSpan::of(&it.marks.candidate),
        }
    }
}
