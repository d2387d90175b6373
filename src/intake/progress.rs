//! The jobs that run: what each is at, told to whoever watches, and a way to cancel one.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::{broadcast, watch};

use crate::error::{AppError, Sentence};
use crate::store::commit::CommitStep;
use crate::worker::Step;

/// Steps that a slow watcher may be behind.
const BUFFERED_STEPS: usize = 256;

/// How far a job is.
#[derive(Debug, Clone, PartialEq, Eq)]
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
        code: &'static str,
        /// What happened.
        problem: Sentence,
    },
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
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Job {
    /// Name of the actor.
    pub owner: String,
    /// Name of the job.
    pub name: String,
}

/// A step of a job.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportEvent {
    /// The job.
    pub job: Job,
    /// How far it is.
    pub step: ImportStep,
}

/// The jobs of a server. They live in memory only: a server that dies leaves none behind.
#[derive(Debug, Clone)]
pub struct Jobs {
    events: broadcast::Sender<ImportEvent>,
    running: Arc<Mutex<HashMap<Job, watch::Sender<bool>>>>,
}

impl Default for Jobs {
    fn default() -> Self {
        Self {
            events: broadcast::channel(BUFFERED_STEPS).0,
            running: Arc::default(),
        }
    }
}

impl Jobs {
    /// The steps of all jobs from now on.
    pub fn watch(&self) -> broadcast::Receiver<ImportEvent> {
        self.events.subscribe()
    }

    /// Ends a running job. False when there is none of that name.
    pub fn cancel(&self, job: &Job) -> bool {
        let running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        running.get(job).is_some_and(|it| it.send(true).is_ok())
    }

    /// Tells a step.
    pub(super) fn tell(&self, job: Option<&Job>, step: ImportStep) {
        let Some(job) = job else { return };
        // Nobody watching is no error.
        drop(self.events.send(ImportEvent {
            job: job.clone(),
            step,
        }));
    }

    /// Tells how a job ended.
    pub(super) fn tell_end(&self, job: Option<&Job>, error: Option<&AppError>) {
        let step = error.map_or(ImportStep::Done, |error| ImportStep::Failed {
            code: error.code(),
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
