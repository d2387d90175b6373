//! Reads one file in a process of its own, which is killed when it takes too long, too much or dies.
//!
//! Readers of spreadsheets panic, loop and eat memory on damaged files, and a failed allocation cannot be caught inside
//! a process. So the program starts itself again: a request and the bytes go to its standard input, lines of JSON come
//! back. The child has no environment, may open no file and no socket, and gets limits on address space and CPU time.

pub mod child;
mod death;
mod protocol;

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::Arc;
use std::time::Duration;

use doichieu_imports::hints::Hints;
use doichieu_imports::limits::Limits;
use thiserror::Error;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::process::{Child, ChildStdin, ChildStdout, Command};
use tokio::sync::Semaphore;

use crate::config::{LimitSettings, Settings, WorkerSettings};
use crate::store::stored_reading::{StoredHints, StoredReading};
use death::Death;
use protocol::Request;

pub use protocol::Step;

/// Bytes of the child's complaints that are kept for the log.
const STDERR_BYTES: u64 = 16 * 1024;

/// Why a file could not be given to a worker. What is wrong with the file itself is a diagnostic of the reading.
#[derive(Debug, Error)]
pub enum WorkerError {
    /// The program could not be started again.
    #[error("start the worker {program}")]
    Start {
        /// The program.
        program: PathBuf,
        /// The cause.
        #[source]
        source: std::io::Error,
    },
    /// The pipes to the worker broke in a way that its death does not explain.
    #[error("talk to the worker")]
    Talk(#[source] std::io::Error),
    /// The worker ended well and said nothing, or not in the agreed form.
    #[error("understand the worker's answer")]
    Answer(#[source] serde_json::Error),
}

/// Starts workers, a few at once. Clones share the count.
#[derive(Debug, Clone)]
pub struct Reader {
    program: PathBuf,
    limits: LimitSettings,
    settings: WorkerSettings,
    permits: Arc<Semaphore>,
}

/// Told of each step of a reading.
pub type OnStep<'a> = &'a mut (dyn FnMut(Step) + Send);

impl Reader {
    /// A reader that starts this very program again.
    pub fn new(settings: &Settings) -> Self {
        Self::with_program(settings, this_program())
    }

    /// A reader that starts another build of the program: the one under test.
    pub fn with_program(settings: &Settings, program: PathBuf) -> Self {
        Self {
            program,
            limits: settings.limits.clone(),
            settings: settings.worker.clone(),
            permits: Arc::new(Semaphore::new(settings.worker.at_once.max(1))),
        }
    }

    /// The limits a file is read under.
    pub fn limits(&self) -> Limits {
        Limits::from(&self.limits)
    }

    /// Reads a file. Waits while too many are being read. Dropping the future kills the worker.
    pub async fn read(&self, name: &str, bytes: &[u8], hints: &Hints) -> Result<StoredReading, WorkerError> {
        self.read_with_steps(name, bytes, hints, &mut |_| ()).await
    }

    /// Reads a file and tells of each step.
    #[tracing::instrument(name = "read a file", level = "debug", skip_all, fields(bytes = bytes.len()))]
    pub async fn read_with_steps(
        &self,
        name: &str,
        bytes: &[u8],
        hints: &Hints,
        on_step: OnStep<'_>,
    ) -> Result<StoredReading, WorkerError> {
        let _permit = self
            .permits
            .acquire()
            .await
            .expect("the semaphore is never closed");
        let request = Request::new(name, StoredHints::from(hints), &self.limits);
        let mut child = self.start()?;
        let wall = Duration::from_secs(self.settings.wall_seconds);
        let talk = tokio::time::timeout(wall, self.talk(&mut child, &request, bytes, on_step)).await;
        let death = match talk {
            Err(_elapsed) => {
                child.kill().await.map_err(WorkerError::Talk)?;
                Death::OutOfTime
            }
            Ok(Ok(Talk {
                answer: Answer::TooLong,
                ..
            })) => {
                child.kill().await.map_err(WorkerError::Talk)?;
                Death::OutOfMemory
            }
            Ok(talk) => {
                let status = child.wait().await.map_err(WorkerError::Talk)?;
                let talk = talk.map_err(WorkerError::Talk)?;
                match (status.success(), talk.answer) {
                    (true, Answer::Line(line)) if !line.is_empty() => {
                        return protocol::parse_reading(&line).map_err(WorkerError::Answer);
                    }
                    _ => Death::of(status, &talk.stderr),
                }
            }
        };
        Ok(death.refuse(name, bytes, &self.settings))
    }

    fn start(&self) -> Result<Child, WorkerError> {
        Command::new(&self.program)
            .args(child::arguments(&self.settings))
            .env_clear()
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .map_err(|source| WorkerError::Start {
                program: self.program.clone(),
                source,
            })
    }

    /// Feeds the worker while listening to it: either pipe may fill up first.
    async fn talk(
        &self,
        child: &mut Child,
        request: &Request,
        bytes: &[u8],
        on_step: OnStep<'_>,
    ) -> Result<Talk, std::io::Error> {
        let stdin = child.stdin.take().expect("stdin is piped");
        let stdout = child.stdout.take().expect("stdout is piped");
        let stderr = child.stderr.take().expect("stderr is piped");
        let mut complaints = String::new();
        let listen_to_complaints = async {
            let mut bytes = Vec::new();
            stderr.take(STDERR_BYTES).read_to_end(&mut bytes).await?;
            complaints = String::from_utf8_lossy(&bytes).into_owned();
            std::io::Result::Ok(())
        };
        let ((), answer, ()) = tokio::try_join!(
            feed(stdin, request, bytes),
            listen(stdout, self.settings.answer_bytes, on_step),
            listen_to_complaints,
        )?;
        Ok(Talk {
            answer,
            stderr: complaints,
        })
    }
}

/// What came back from a worker.
struct Talk {
    answer: Answer,
    stderr: String,
}

/// The last thing a worker said.
enum Answer {
    /// The reading, or whatever stood last.
    Line(String),
    /// More than it may say.
    TooLong,
}

async fn feed(mut stdin: ChildStdin, request: &Request, bytes: &[u8]) -> Result<(), std::io::Error> {
    let mut header = serde_json::to_vec(request).map_err(std::io::Error::other)?;
    header.push(b'\n');
    let fed = async {
        stdin.write_all(&header).await?;
        stdin.write_all(bytes).await?;
        stdin.shutdown().await
    };
    match fed.await {
        // A worker that died or refused before it read everything; its exit says why.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        other => other,
    }
}

async fn listen(stdout: ChildStdout, max_bytes: u64, on_step: OnStep<'_>) -> Result<Answer, std::io::Error> {
    let mut lines = BufReader::with_capacity(1 << 16, stdout.take(max_bytes));
    let mut line = String::new();
    let mut n_bytes = 0_u64;
    loop {
        let mut next = String::new();
        let n_read = lines.read_line(&mut next).await?;
        n_bytes += n_read as u64;
        if n_bytes >= max_bytes {
            return Ok(Answer::TooLong);
        }
        if n_read == 0 {
            return Ok(Answer::Line(line));
        }
        match protocol::parse_step(&next) {
            Some(step) => on_step(step),
            None => line = next,
        }
    }
}

/// This very program, also after its file was replaced by a newer one: the two must speak the same form.
fn this_program() -> PathBuf {
    let link = Path::new("/proc/self/exe");
    if link.exists() {
        return link.to_owned();
    }
    std::env::current_exe().unwrap_or_else(|_| PathBuf::from("doichieu"))
}
