//! An import's life as mutations: stage, stage again, preview, commit, discard, revert, cancel.
//!
//! What a caller can mend by asking otherwise is a typed result (`Problem`); the rest are errors.

use std::io::Read as _;
use std::sync::Arc;

use async_graphql::{Context, ID, Object, SimpleObject, Union};
use doichieu_imports::diagnostic::Lang;

use super::caller::Role;
use super::context::{intake, lang, loaders, require};
use super::difference::AppendixDifference;
use super::error::ApiError;
use super::id::{Kind, number_of};
use super::import::{Import, must_see};
use super::import_hints::ImportHints;
use super::match_decision::MatchDecision;
use super::preview::CommitResult;
use super::scalars::Upload;
use crate::access::Actor;
use crate::error::AppError;
use crate::intake::progress::Job;
use crate::intake::{NewFile, Request};
use crate::store::commit::CommitOrder;
use crate::store::listing::Imports;

/// Something that the caller can mend (vấn đề người gọi xử lý được).
#[derive(SimpleObject)]
pub struct Problem {
    /// Stable name, such as FILE_REFUSED or CONFLICT (mã).
    code: String,
    /// What is wrong and what to do (nội dung).
    message: String,
}

impl Problem {
    /// What the caller can mend, or the error.
    pub(super) fn of(error: AppError, lang: Lang) -> Result<Self, ApiError> {
        match error {
            AppError::FileRefused { .. }
            | AppError::InvalidArgument { .. }
            | AppError::UnknownProvince { .. }
            | AppError::Conflict(_)
            | AppError::NotFound { .. }
            | AppError::Busy(_) => Ok(Self {
                code: error.code().to_owned(),
                message: error.message(lang),
            }),
            error => Err(error.into()),
        }
    }

    /// What the caller can mend about an argument, or the error.
    pub(super) fn of_argument(error: ApiError, lang: Lang) -> Result<Self, ApiError> {
        match error.code() {
            "INVALID_ARGUMENT" | "UNKNOWN_PROVINCE" => Ok(Self {
                code: error.code().to_owned(),
                message: error.message(lang).to_owned(),
            }),
            _ => Err(error),
        }
    }
}

/// A staged import (lần nhập chờ xác nhận).
#[derive(SimpleObject)]
pub struct StagedImport {
    /// The import (lần nhập).
    import: Import,
    /// Whether the same file with the same hints was there already; then nothing was changed (đã có từ trước).
    known: bool,
}

/// An import that was committed, discarded or reverted (lần nhập sau thao tác).
#[derive(SimpleObject)]
pub struct ChangedImport {
    /// The import (lần nhập).
    import: Import,
    /// The version of the data that shows the change; null when readers see nothing new (phiên bản dữ liệu).
    data_version: Option<i32>,
}

/// A committed import (lần nhập đã xác nhận).
#[derive(SimpleObject)]
pub struct CommittedImport {
    /// The import (lần nhập).
    import: Import,
    /// What the commit did (kết quả).
    result: CommitResult,
}

/// What became of a file that was handed in (kết quả nhập tệp).
#[derive(Union)]
pub enum StageImportResult {
    /// It is staged.
    Staged(StagedImport),
    /// It was refused.
    Problem(Problem),
}

/// What became of a commit (kết quả xác nhận).
#[derive(Union)]
pub enum CommitImportResult {
    /// It is done.
    Committed(CommittedImport),
    /// It was refused.
    Problem(Problem),
}

/// What became of discarding or reverting (kết quả bỏ hoặc hoàn tác).
#[derive(Union)]
pub enum ChangeImportResult {
    /// It is done.
    Changed(ChangedImport),
    /// It was refused.
    Problem(Problem),
}

/// Mutations of imports.
#[derive(Default)]
pub struct IntakeMutation;

/// Imports (nhập tệp).
#[Object]
impl IntakeMutation {
    /// Reads a file and stages it; readers see nothing of it yet (nhập tệp, chờ xác nhận).
    async fn stage_import(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The workbook, by the multipart request spec (tệp).")] file: Upload,
        #[graphql(desc = "What the file does not say (gợi ý).")] hints: Option<ImportHints>,
        #[graphql(desc = "A name under which importProgress tells the steps (tên việc).")] job: Option<
            String,
        >,
    ) -> Result<StageImportResult, ApiError> {
        let actor = require(ctx, Role::Importer)?;
        let hints = match hints.unwrap_or_default().into_hints() {
            Ok(hints) => hints,
            Err(error) => return Problem::of_argument(error, lang(ctx)).map(StageImportResult::Problem),
        };
        let mut upload = file.file(ctx)?;
        let name = upload.filename.clone();
        let read = tokio::task::spawn_blocking(move || {
            let mut bytes = Vec::new();
            upload.content.read_to_end(&mut bytes).map(|_| bytes)
        });
        let bytes = read
            .await
            .map_err(AppError::internal)?
            .map_err(AppError::internal)?;
        let new = NewFile { name, bytes, hints };
        let staged = intake(ctx).stage(new, &request(actor, job)).await;
        stage_result(ctx, staged).await
    }

    /// Reads the stored file of an import again with other hints; the result is an import of its own (đọc lại).
    async fn restage_import(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The import (lần nhập).")] id: ID,
        #[graphql(desc = "What the file does not say (gợi ý).")] hints: ImportHints,
        #[graphql(desc = "A name under which importProgress tells the steps (tên việc).")] job: Option<
            String,
        >,
    ) -> Result<StageImportResult, ApiError> {
        let actor = require(ctx, Role::Importer)?;
        let id = number_of(&id, Kind::Import)?;
        let hints = match hints.into_hints() {
            Ok(hints) => hints,
            Err(error) => return Problem::of_argument(error, lang(ctx)).map(StageImportResult::Problem),
        };
        let staged = intake(ctx).restage(id, hints, &request(actor, job)).await;
        stage_result(ctx, staged).await
    }

    /// Commits a staged import: all of it becomes visible at once (xác nhận).
    async fn commit_import(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The staged import (lần nhập).")] id: ID,
        #[graphql(desc = "Errors that are accepted, each as CODE Sheet!D31 (các lỗi chấp nhận).")]
        accept: Option<Vec<String>>,
        #[graphql(desc = "The version of the data that the preview was made on (phiên bản khi xem trước).")]
        expected_version: Option<i32>,
        #[graphql(
            desc = "Yes and no to what the preview proposes, in the same transaction; takes a steward (các quyết định)."
        )]
        decisions: Option<Vec<MatchDecision>>,
        #[graphql(desc = "A name under which importProgress tells the steps (tên việc).")] job: Option<
            String,
        >,
    ) -> Result<CommitImportResult, ApiError> {
        let decisions = match MatchDecision::all(decisions) {
            Ok(decisions) => decisions,
            Err(error) => return Problem::of_argument(error, lang(ctx)).map(CommitImportResult::Problem),
        };
        let needed = if decisions.is_empty() {
            Role::Importer
        } else {
            Role::Steward
        };
        let actor = require(ctx, needed)?;
        let id = number_of(&id, Kind::Import)?;
        let order = CommitOrder {
            decisions,
            accepted: accept.unwrap_or_default(),
            expected_version: expected_version.map(i64::from),
            ..CommitOrder::new(id, actor.clone())
        };
        match intake(ctx).commit(&order, &request(actor, job)).await {
            Ok(outcome) => {
                let at = see(ctx, outcome.data_version);
                let import = import(ctx, id).await?;
                let result = CommitResult::new(outcome, at);
                Ok(CommitImportResult::Committed(CommittedImport { import, result }))
            }
            Err(error) => Problem::of(error, lang(ctx)).map(CommitImportResult::Problem),
        }
    }

    /// Gives a staged import up; its file stays (bỏ lần nhập).
    async fn discard_import(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The staged import (lần nhập).")] id: ID,
    ) -> Result<ChangeImportResult, ApiError> {
        let actor = require(ctx, Role::Importer)?;
        let id = number_of(&id, Kind::Import)?;
        let discarded = intake(ctx).discard(id, &request(actor, None)).await;
        changed(ctx, id, discarded.map(|_| None)).await
    }

    /// Takes a committed import back; what it superseded is seen again (hoàn tác).
    async fn revert_import(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The committed import (lần nhập).")] id: ID,
    ) -> Result<ChangeImportResult, ApiError> {
        let actor = require(ctx, Role::Importer)?;
        let id = number_of(&id, Kind::Import)?;
        let reverted = intake(ctx).revert(id, &request(actor, None)).await;
        changed(ctx, id, reverted.map(|it| Some(it.data_version))).await
    }

    /// Ends a running job of one's own; nothing of it is written. False when there is none of that name (dừng việc).
    async fn cancel_import(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Name of the job (tên việc).")] job: String,
    ) -> Result<bool, ApiError> {
        let owner = require(ctx, Role::Importer)?.name.clone();
        Ok(intake(ctx).cancel(&Job { owner, name: job }).await)
    }
}

/// Questions about imports.
#[derive(Default)]
pub struct IntakeQuery;

/// Questions about imports (hỏi về lần nhập).
#[Object]
impl IntakeQuery {
    /// What committing a staged import would do now; for who may commit it (xem trước khi xác nhận).
    #[graphql(cache_control(no_cache))]
    async fn import_preview(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The staged import (lần nhập).")] id: ID,
        #[graphql(desc = "Decisions that would come with it, for stewards (các quyết định).")]
        decisions: Option<Vec<MatchDecision>>,
    ) -> Result<CommitResult, ApiError> {
        let actor = require(ctx, Role::Importer)?;
        let id = number_of(&id, Kind::Import)?;
        intake(ctx).must_cover(actor, id).await?;
        let order = CommitOrder {
            decisions: MatchDecision::all(decisions)?,
            ..CommitOrder::new(id, actor.clone())
        };
        if !order.decisions.is_empty() {
            actor.must_be(Role::Steward)?;
        }
        let outcome = intake(ctx).preview(&order).await?;
        Ok(CommitResult::new(outcome, loaders(ctx).version()))
    }

    /// What changed between two imports: rows added, dropped and changed, field by field (so sánh hai lần nhập).
    #[graphql(cache_control(no_cache))]
    async fn diff_imports(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The older import (lần trước).")] from: ID,
        #[graphql(desc = "The newer import (lần sau).")] to: ID,
    ) -> Result<Vec<AppendixDifference>, ApiError> {
        let (from, to) = (number_of(&from, Kind::Import)?, number_of(&to, Kind::Import)?);
        for id in [from, to] {
            let status = loaders(ctx).store().get_import(id).await?.status;
            must_see(ctx, id, status).await?;
        }
        let differences = intake(ctx).diff(from, to).await?;
        Ok(differences.iter().map(AppendixDifference::from).collect())
    }
}

fn request(actor: &Actor, job: Option<String>) -> Request {
    Request {
        actor: actor.clone(),
        job,
    }
}

/// Lets the rest of the answer see what was just done.
fn see(ctx: &Context<'_>, version: Option<i64>) -> i64 {
    let loaders = loaders(ctx);
    loaders.advance(version.unwrap_or(0));
    loaders.version()
}

async fn import(ctx: &Context<'_>, id: i64) -> Result<Import, ApiError> {
    let loaders = loaders(ctx);
    let rows = loaders.store().get_many::<Imports>(&[id]).await?;
    let row = rows.into_iter().next().ok_or_else(|| AppError::NotFound {
        noun: "Import",
        key: id.to_string(),
    })?;
    Ok(Import::new(Arc::new(row), loaders.version()))
}

async fn stage_result(
    ctx: &Context<'_>,
    staged: Result<crate::intake::Staged, AppError>,
) -> Result<StageImportResult, ApiError> {
    match staged {
        Ok(staged) => Ok(StageImportResult::Staged(StagedImport {
            import: import(ctx, staged.import().id).await?,
            known: matches!(staged, crate::intake::Staged::Known(_)),
        })),
        Err(error) => Problem::of(error, lang(ctx)).map(StageImportResult::Problem),
    }
}

async fn changed(
    ctx: &Context<'_>,
    id: i64,
    done: Result<Option<i64>, AppError>,
) -> Result<ChangeImportResult, ApiError> {
    match done {
        Ok(version) => {
            see(ctx, version);
            Ok(ChangeImportResult::Changed(ChangedImport {
                import: import(ctx, id).await?,
                data_version: version.and_then(|it| i32::try_from(it).ok()),
            }))
        }
        Err(error) => Problem::of(error, lang(ctx)).map(ChangeImportResult::Problem),
    }
}
