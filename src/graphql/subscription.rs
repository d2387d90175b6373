//! What goes on: the steps of an import, and changes of the data.

use async_graphql::{Context, Enum, SimpleObject, Subscription};
use doichieu_imports::diagnostic::Lang;
use futures_util::stream::{self, Stream};
use tokio::sync::broadcast::error::RecvError;

use super::caller::Role;
use super::context::{lang, loaders, require};
use super::error::ApiError;
use super::id::{Kind, global_id};
use crate::intake::Intake;
use crate::intake::progress::{ImportEvent, ImportStep, Job};

/// How far a job is (bước của việc nhập).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
pub enum ProgressStage {
    /// The reader is at a sheet, or has just opened the workbook (đang đọc).
    Reading,
    /// File and reading are stored (đã lưu, chờ xác nhận).
    Staged,
    /// Each row was compared with what is known (đã đối chiếu).
    Reconciled,
    /// Everything is written and visible (đã ghi).
    Stored,
    /// The job came to its end (xong).
    Done,
    /// The job failed (không thành).
    Failed,
}

/// A step of a job (một bước của việc nhập).
#[derive(Debug, Clone, SimpleObject)]
pub struct ImportProgress {
    /// Name of the job (tên việc).
    job: String,
    /// How far it is (bước).
    stage: ProgressStage,
    /// The sheet it is at, from 1 (trang tính thứ).
    sheet: Option<i32>,
    /// How many sheets there are (số trang tính).
    sheets: Option<i32>,
    /// Rows read or compared so far (số dòng).
    rows: Option<i32>,
    /// The staged import (lần nhập).
    import_id: Option<async_graphql::ID>,
    /// The version of the data that shows it (phiên bản dữ liệu).
    data_version: Option<i32>,
    /// Stable name of the error (mã lỗi).
    code: Option<String>,
    /// What happened (nội dung lỗi).
    message: Option<String>,
}

impl ImportProgress {
    fn of(event: ImportEvent, lang: Lang) -> Self {
        let mut told = Self {
            job: event.job.name,
            stage: ProgressStage::Done,
            sheet: None,
            sheets: None,
            rows: None,
            import_id: None,
            data_version: None,
            code: None,
            message: None,
        };
        match event.step {
            ImportStep::Reading {
                sheet, sheets, rows, ..
            } => {
                told.stage = ProgressStage::Reading;
                told.sheet = i32::try_from(sheet).ok();
                told.sheets = i32::try_from(sheets).ok();
                told.rows = i32::try_from(rows).ok();
            }
            ImportStep::Staged { import_id } => {
                told.stage = ProgressStage::Staged;
                told.import_id = Some(global_id(Kind::Import, &import_id));
            }
            ImportStep::Reconciled { rows } => {
                told.stage = ProgressStage::Reconciled;
                told.rows = i32::try_from(rows).ok();
            }
            ImportStep::Stored { data_version } => {
                told.stage = ProgressStage::Stored;
                told.data_version = data_version.and_then(|it| i32::try_from(it).ok());
            }
            ImportStep::Done => {}
            ImportStep::Failed { code, problem } => {
                told.stage = ProgressStage::Failed;
                told.code = Some(code.into_owned());
                told.message = Some(problem.in_lang(lang).to_owned());
            }
        }
        told
    }

    fn is_end(&self) -> bool {
        matches!(self.stage, ProgressStage::Done | ProgressStage::Failed)
    }
}

/// A change of the data (dữ liệu đã đổi).
#[derive(Debug, Clone, SimpleObject)]
pub struct DataChanged {
    /// The version of the data from now on (phiên bản dữ liệu).
    data_version: i32,
}

/// What can be listened to (theo dõi).
#[derive(Default)]
pub struct SubscriptionRoot;

/// What can be listened to (theo dõi).
#[Subscription(name = "Subscription")]
impl SubscriptionRoot {
    /// The steps of a job of one's own, until it ends (tiến độ nhập tệp).
    async fn import_progress(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The name that was given to stageImport or commitImport (tên việc).")] job: String,
    ) -> Result<impl Stream<Item = ImportProgress>, ApiError> {
        let job = Job {
            owner: require(ctx, Role::Importer)?.name.clone(),
            name: job,
        };
        let lang = lang(ctx);
        let events = ctx.data_unchecked::<Intake>().jobs().watch();
        Ok(stream::unfold(
            (events, job, false),
            move |(mut events, job, is_over)| async move {
                if is_over {
                    return None;
                }
                loop {
                    match events.recv().await {
                        Ok(event) if event.job == job => {
                            let told = ImportProgress::of(event, lang);
                            let is_over = told.is_end();
                            return Some((told, (events, job, is_over)));
                        }
                        // A watcher that was too slow goes on with the newest steps.
                        Ok(_) | Err(RecvError::Lagged(_)) => {}
                        Err(RecvError::Closed) => return None,
                    }
                }
            },
        ))
    }

    /// Tells each new version of the data, whichever program made it; at first the current one (dữ liệu đã đổi).
    async fn data_changed(&self, ctx: &Context<'_>) -> Result<impl Stream<Item = DataChanged>, ApiError> {
        let store = loaders(ctx).store();
        store.data_version().await?;
        let mut versions = store.watch_data_version();
        versions.mark_changed();
        Ok(stream::unfold(versions, |mut versions| async move {
            versions.changed().await.ok()?;
            let data_version = i32::try_from(*versions.borrow_and_update()).ok()?;
            Some((DataChanged { data_version }, versions))
        }))
    }
}
