//! The jobs that run: what each is at, told to whoever watches, and a way to cancel one.

use std::borrow::Cow;
use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};
use std::sync::{Arc, Mutex, PoisonError};

use serde::{Deserialize, Serialize};
use tokio::sync::{broadcast, watch};

use crate::error::{AppError, Sentence};
use crate::store::commit::CommitStep;
use crate::worker::Step;

/// Steps that a slow watcher may be behind.
const BUFFERED_STEPS: usize = 256;

/// Letters of the name of a job, which may be that of a file.
const MAX_NAME_CHARS: usize = 255;

/// How far a job is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ImportStep {
    /// The reader is at a sheet, or has just opened the workbook.
    Reading {
        /// What was done (`OPENED`, `SHEET`).
        name: String,
        /// The sheet it is at, from 1.
        sheet: u32,
        /// How many sheets there are.
        sheets: u32,
        /// Rows understood so far.
        rows: u64,
    },
    /// File and reading are stored.
    Staged {
        /// The import.
        import_id: i64,
    },
    /// Each row was compared with what is known.
    Reconciled {
        /// Rows compared.
        rows: u64,
    },
    /// Everything is written and visible.
    Stored {
        /// The data version that shows it; none when nothing was new.
        data_version: Option<i64>,
    },
    /// The job came to its end.
    Done,
    /// The job failed.
    Failed {
        /// The error's code.
        code: Cow<'static, str>,
        /// What happened.
        problem: Sentence,
    },
}

impl ImportStep {
    /// Whether it is the last one.
    pub fn is_end(&self) -> bool {
        matches!(self, Self::Done | Self::Failed { .. })
    }
}

impl From<Step> for ImportStep {
    fn from(step: Step) -> Self {
        Self::Reading {
            name: step.name,
            sheet: step.sheet,
            sheets: step.sheets,
            rows: step.rows,
        }
    }
}

impl From<CommitStep> for ImportStep {
    fn from(step: CommitStep) -> Self {
        match step {
            CommitStep::Reconciled { rows } => Self::Reconciled { rows },
            CommitStep::Stored { data_version } => Self::Stored { data_version },
        }
    }
}

/// A job, by the name that its owner chose: others can neither watch nor cancel it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Job {
    /// Name of the actor.
    pub owner: String,
    /// Name of the job.
    pub name: String,
}

/// A step of a job.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportEvent {
    /// The job.
    pub job: Job,
    /// How far it is.
    pub step: ImportStep,
}

/// The jobs of a server. They live in memory only: a server that dies leaves none behind.
#[derive(Debug, Clone)]
pub struct Jobs {
    server: u64,
    events: broadcast::Sender<ImportEvent>,
    own: broadcast::Sender<ImportEvent>,
    running: Arc<Mutex<HashMap<Job, watch::Sender<bool>>>>,
}

impl Default for Jobs {
    fn default() -> Self {
        Self {
            server: RandomState::new().hash_one(std::process::id()),
            events: broadcast::channel(BUFFERED_STEPS).0,
            own: broadcast::channel(BUFFERED_STEPS).0,
            running: Arc::default(),
        }
    }
}

impl Jobs {
    /// The steps of all jobs from now on, wherever they run.
    pub fn watch(&self) -> broadcast::Receiver<ImportEvent> {
        self.events.subscribe()
    }

    /// The steps of the jobs that run here.
    pub(super) fn watch_own(&self) -> broadcast::Receiver<ImportEvent> {
        self.own.subscribe()
    }

    /// A number that no other server has.
    pub(super) fn server(&self) -> u64 {
        self.server
    }

    /// Shows a step of a job that runs elsewhere.
    pub(super) fn show(&self, event: ImportEvent) {
        // Nobody watching is no error.
        drop(self.events.send(event));
    }

    /// Ends a job that runs here. False when there is none of that name.
    pub fn cancel(&self, job: &Job) -> bool {
        let running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        running.get(job).is_some_and(|it| it.send(true).is_ok())
    }

    /// Tells a step.
    pub(super) fn tell(&self, job: Option<&Job>, step: ImportStep) {
        let Some(job) = job.cloned() else { return };
        let event = ImportEvent { job, step };
        self.show(event.clone());
        drop(self.own.send(event));
    }

    /// Tells how a job ended.
    pub(super) fn tell_end(&self, job: Option<&Job>, error: Option<&AppError>) {
        let step = error.map_or(ImportStep::Done, |error| ImportStep::Failed {
            code: error.code().into(),
            problem: error.sentence(),
        });
        self.tell(job, step);
    }

    /// Runs work that can be cancelled by its job's name. Dropping the work kills its worker and rolls it back.
    pub(super) async fn run<T>(
        &self,
        job: Option<&Job>,
        work: impl Future<Output = Result<T, AppError>>,
    ) -> Result<T, AppError> {
        let Some(entered) = job else {
            return work.await;
        };
        let mut entry = self.enter(entered)?;
        let result = tokio::select! {
            result = work => result,
            _ = entry.cancelled.wait_for(|it| *it) => Err(cancelled()),
        };
        self.tell_end(job, result.as_ref().err());
        result
    }

    fn enter(&self, job: &Job) -> Result<Entry<'_>, AppError> {
        if job.name.chars().count() > MAX_NAME_CHARS {
            return Err(AppError::InvalidArgument {
                argument: "job".to_owned(),
                problem: Sentence::new(
                    format!("tên việc có nhiều nhất {MAX_NAME_CHARS} ký tự"),
                    format!("the name of a job has at most {MAX_NAME_CHARS} letters"),
                ),
            });
        }
        let mut running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        if running.contains_key(job) {
            return Err(AppError::Conflict(Sentence::new(
                format!("đã có việc tên {} đang chạy", job.name),
                format!("a job named {} is running already", job.name),
            )));
        }
        let (cancel, cancelled) = watch::channel(false);
        running.insert(job.clone(), cancel);
        Ok(Entry {
            jobs: self,
            job: job.clone(),
            cancelled,
        })
    }
}

/// A running job, which leaves the list however it ends.
struct Entry<'a> {
    jobs: &'a Jobs,
    job: Job,
    cancelled: watch::Receiver<bool>,
}

impl Drop for Entry<'_> {
    fn drop(&mut self) {
        let running = &self.jobs.running;
        running
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .remove(&self.job);
    }
}

fn cancelled() -> AppError {
    AppError::Conflict(Sentence::new(
        "việc nhập đã bị dừng theo yêu cầu; không có gì được ghi",
        "the import was cancelled on request; nothing was written",
    ))
}
