//! An import's life: read under limits, staged, previewed, committed, discarded, reverted, compared.
//!
//! Comes in: bytes and hints, or the identity of an import. Goes out: what became of it, or an error in words. Steps
//! are told to whoever watches the job. Named apart from the crate `imports`, which only reads.

pub mod column_hint;
pub mod crosswalk;
pub mod diff;
mod direct;
pub mod progress;
mod relay;
pub mod tally;

use std::time::Duration;

use doichieu_entities::import;
use doichieu_imports::hints::Hints;
use sha2::{Digest, Sha256};
use tokio::sync::broadcast::error::RecvError;
use tokio::time::timeout;

use crate::access::{Actor, Provinces};
use crate::error::{AppError, Sentence};
use crate::store::Store;
use crate::store::commit::{CommitOrder, CommitOutcome};
use crate::store::import::{NewImport, fingerprint, hex};
use crate::store::revert::Reverted;
use crate::store::stored_reading::{StoredHints, StoredReading};
use crate::worker::{Reader, WorkerError};
use diff::AppendixDiff;
use progress::{ImportStep, Job, Jobs};
use tally::{Ending, Tally};

pub use crate::store::import::Staged;
pub use direct::Imported;
pub use relay::Relay;

/// How long another server may take to say that it ended a job.
const CANCEL_WAIT: Duration = Duration::from_secs(2);

/// Takes workbooks in. Cheap to clone; clones share the jobs that run.
#[derive(Debug, Clone)]
pub struct Intake {
    store: Store,
    reader: Reader,
    jobs: Jobs,
    tally: Tally,
}

/// A workbook as it was handed in.
#[derive(Debug, Clone)]
pub struct NewFile {
    /// Its name, without folders.
    pub name: String,
    /// The file itself.
    pub bytes: Vec<u8>,
    /// What the user knows and the file does not say.
    pub hints: Hints,
}

/// Who asks, and under which name the steps are told.
#[derive(Debug, Clone)]
pub struct Request {
    /// Who.
    pub actor: Actor,
    /// Name of the job, chosen by the one who watches; unset: nobody does.
    pub job: Option<String>,
}

impl Request {
    /// A request that nobody watches.
    pub fn by(actor: Actor) -> Self {
        Self { actor, job: None }
    }

    /// The job whose steps are told.
    fn job(&self) -> Option<Job> {
        let name = self.job.clone()?;
        Some(Job {
            owner: self.actor.name.clone(),
            name,
        })
    }
}

impl Intake {
    /// An intake into a store, reading with workers.
    pub fn new(store: Store, reader: Reader) -> Self {
        Self {
            store,
            reader,
            jobs: Jobs::default(),
            tally: Tally::default(),
        }
    }

    /// The jobs that run, to watch and to cancel.
    pub fn jobs(&self) -> &Jobs {
        &self.jobs
    }

    /// Begins to tell other servers on the database of the jobs that run here, and to hear of theirs; none where there
    /// can be no others.
    pub fn relay(&self) -> Option<Relay> {
        Relay::start(&self.store, &self.jobs)
    }

    /// Ends a running job, here or on another server. False when there is none of that name, or none that ends in time.
    pub async fn cancel(&self, job: &Job) -> bool {
        if self.jobs.cancel(job) {
            return true;
        }
        if !self.store.can_tell() {
            return false;
        }
        let mut events = self.jobs.watch();
        relay::cancel_elsewhere(&self.store, &self.jobs, job).await;
        let ended = async {
            loop {
                match events.recv().await {
                    Ok(event) if event.job == *job && event.step.is_end() => return true,
                    Ok(_) | Err(RecvError::Lagged(_)) => {}
                    Err(RecvError::Closed) => return false,
                }
            }
        };
        timeout(CANCEL_WAIT, ended).await.unwrap_or(false)
    }

    /// What became of files since the program started.
    pub fn tally(&self) -> &Tally {
        &self.tally
    }

    /// Reads a file and stages it. The same file with the same hints changes nothing and is not even read again.
    pub async fn stage(&self, file: NewFile, request: &Request) -> Result<Staged, AppError> {
        let work = self.stage_watched(file, request);
        let staged = self.jobs.run(request.job().as_ref(), work).await;
        self.tally.note(staged, |it| match it {
            Staged::New(_) => Ending::Staged,
            Staged::Known(_) => Ending::Known,
        })
    }

    /// Reads the stored file of an import again, with other hints. The result is an import of its own; the staged one
    /// that it replaces is discarded.
    pub async fn restage(&self, import_id: i64, hints: Hints, request: &Request) -> Result<Staged, AppError> {
        self.must_cover(&request.actor, import_id).await?;
        let (name, bytes) = self.store.get_file(import_id).await?;
        let staged = self.stage(NewFile { name, bytes, hints }, request).await?;
        if staged.import().id != import_id {
            self.store
                .supersede_staged(import_id, staged.import().id, &request.actor)
                .await?;
        }
        Ok(staged)
    }

    /// What an order to commit, carried out now, would do.
    pub async fn preview(&self, order: &CommitOrder) -> Result<CommitOutcome, AppError> {
        Ok(self.store.preview(order).await?)
    }

    /// Commits a staged import: all of it becomes visible at once.
    pub async fn commit(&self, order: &CommitOrder, request: &Request) -> Result<CommitOutcome, AppError> {
        let committed = self.commit_watched(order, request).await;
        self.jobs
            .tell_end(request.job().as_ref(), committed.as_ref().err());
        self.tally.note(committed, |_| Ending::Committed)
    }

    async fn commit_watched(
        &self,
        order: &CommitOrder,
        request: &Request,
    ) -> Result<CommitOutcome, AppError> {
        self.must_cover(&request.actor, order.import_id).await?;
        let job = request.job();
        let on_step = |step| self.jobs.tell(job.as_ref(), ImportStep::from(step));
        Ok(self.store.commit(order, &on_step).await?)
    }

    /// Gives a staged import up.
    pub async fn discard(&self, import_id: i64, request: &Request) -> Result<import::Model, AppError> {
        self.must_cover(&request.actor, import_id).await?;
        let discarded = self.store.discard(import_id, &request.actor).await;
        self.tally
            .note(discarded.map_err(AppError::from), |_| Ending::Discarded)
    }

    /// Takes a committed import back; what it superseded is seen again.
    pub async fn revert(&self, import_id: i64, request: &Request) -> Result<Reverted, AppError> {
        self.must_cover(&request.actor, import_id).await?;
        let reverted = self.store.revert(import_id, &request.actor).await;
        self.tally
            .note(reverted.map_err(AppError::from), |_| Ending::Reverted)
    }

    /// What changed between two imports, appendix by appendix and row by row.
    pub async fn diff(&self, from_id: i64, to_id: i64) -> Result<Vec<AppendixDiff>, AppError> {
        let from = self.store.get_reading(from_id).await?;
        let to = self.store.get_reading(to_id).await?;
        Ok(diff::diff(&from, &to))
    }

    async fn stage_watched(&self, file: NewFile, request: &Request) -> Result<Staged, AppError> {
        let hints = StoredHints::from(&file.hints);
        let sha256 = hex(&Sha256::digest(&file.bytes));
        let known = self.store.find_import(&fingerprint(&sha256, &hints)?).await?;
        if let Some(known) = known {
            self.must_cover(&request.actor, known.id).await?;
            return Ok(Staged::Known(known));
        }
        let reading = self.read(&file, request).await?;
        cover(&request.actor, &reading, &request.actor.name)?;
        let new = NewImport {
            bytes: file.bytes,
            hints,
            reading,
            actor: request.actor.clone(),
        };
        let staged = self.store.stage(new).await?;
        let step = ImportStep::Staged {
            import_id: staged.import().id,
        };
        self.jobs.tell(request.job().as_ref(), step);
        Ok(staged)
    }

    /// Refuses an actor whose key is not for the provinces of an import.
    pub async fn must_cover(&self, actor: &Actor, import_id: i64) -> Result<(), AppError> {
        if actor.provinces == Provinces::All {
            return Ok(());
        }
        let import = self.store.get_import(import_id).await?;
        cover(
            actor,
            &self.store.get_reading(import_id).await?,
            &import.staged_by,
        )
    }

    async fn read(&self, file: &NewFile, request: &Request) -> Result<StoredReading, AppError> {
        let jobs = self.jobs.clone();
        let job = request.job();
        let mut on_step = move |step: crate::worker::Step| jobs.tell(job.as_ref(), ImportStep::from(step));
        let reading = self
            .reader
            .read_with_steps(&file.name, &file.bytes, &file.hints, &mut on_step)
            .await
            .map_err(|error: WorkerError| AppError::internal(error))?;
        if reading.is_read {
            Ok(reading)
        } else {
            Err(refusal(&reading))
        }
    }
}

/// Refuses an actor whose key is not for a province of the file. An appendix that names none is its sender's alone.
fn cover(actor: &Actor, reading: &StoredReading, staged_by: &str) -> Result<(), AppError> {
    for appendix in &reading.appendices {
        match appendix.plan.province_code.as_deref() {
            Some(code) => actor.must_cover(code)?,
            None if actor.provinces == Provinces::All || actor.name == staged_by => {}
            None => return Err(not_the_sender()),
        }
    }
    Ok(())
}

fn not_the_sender() -> AppError {
    AppError::Forbidden(Sentence::new(
        "chưa rõ tệp này của tỉnh, thành phố nào; chỉ người gửi tệp mới làm việc với nó được",
        "it is not known whose file this is; only its sender may work with it",
    ))
}

/// The refusal of a file: every error with its place, in both languages.
pub(crate) fn refusal(reading: &StoredReading) -> AppError {
    let errors = || reading.diagnostics.iter().filter(|it| it.severity == "ERROR");
    let sentences = |text: fn(&crate::store::stored_reading::StoredDiagnostic) -> &str| {
        let sentences: Vec<String> = errors()
            .map(|it| match (&it.sheet, &it.cell) {
                (Some(sheet), Some(cell)) => format!("{sheet}!{cell}: {}", text(it)),
                (Some(sheet), None) => format!("{sheet}: {}", text(it)),
                _ => text(it).to_owned(),
            })
            .collect();
        sentences.join("; ")
    };
    AppError::FileRefused {
        file: reading.name.clone(),
        code: errors()
            .next()
            .map_or_else(|| "REFUSED".to_owned(), |it| it.code.clone()),
        problem: Sentence::new(sentences(|it| &it.vi), sentences(|it| &it.en)),
    }
}
