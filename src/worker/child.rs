//! The worker's own side: limits itself, reads standard input, hands the reading back.
//!
//! Runs before any thread, runtime or log of the program exists.

use std::io::{BufRead, BufWriter, Read, Write};

use doichieu_imports::Progress;
use doichieu_imports::limits::Limits;
use rustix::process::{Resource, Rlimit, setrlimit};
use thiserror::Error;

use super::protocol::{Message, Request, Step};
use crate::config::WorkerSettings;
use crate::store::stored_reading::{StoredReading, StoredReadingError};

/// Name of the hidden subcommand.
pub const COMMAND: &str = "worker";
/// Standard input, output and error; a worker may open nothing else.
const N_OPEN_FILES: u64 = 3;
/// Bytes of the request line.
const MAX_REQUEST_BYTES: u64 = 1 << 20;

/// What a worker is told when it is started, since limits must hold before it reads a byte.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OwnLimits {
    /// Address space in bytes.
    pub memory_bytes: u64,
    /// CPU time in seconds.
    pub cpu_seconds: u64,
}

/// Why a worker ends without an answer. It goes to the log of the program that started it.
#[derive(Debug, Error)]
pub enum ChildError {
    /// A limit could not be set.
    #[error("limit the worker")]
    Limit(#[source] rustix::io::Errno),
    /// A pipe broke.
    #[error("talk to the program")]
    Talk(#[source] std::io::Error),
    /// The request is not of the agreed form.
    #[error("understand the request")]
    Request(#[source] serde_json::Error),
    /// The request is of another program.
    #[error("the request has another version")]
    Version,
    /// A hint has a name that no value has.
    #[error("understand the hints")]
    Hints(#[source] StoredReadingError),
}

/// The arguments of a worker under these settings.
pub(super) fn arguments(settings: &WorkerSettings) -> [String; 5] {
    [
        COMMAND.to_owned(),
        "--memory-bytes".to_owned(),
        settings.memory_bytes.to_string(),
        "--cpu-seconds".to_owned(),
        settings.cpu_seconds.to_string(),
    ]
}

/// Reads the file on standard input and answers on standard output.
pub fn run(limits: OwnLimits) -> Result<(), ChildError> {
    limit(limits).map_err(ChildError::Limit)?;
    let mut stdin = std::io::stdin().lock();
    let mut header = String::new();
    let mut header_bytes = stdin.by_ref().take(MAX_REQUEST_BYTES);
    header_bytes.read_line(&mut header).map_err(ChildError::Talk)?;
    let request: Request = serde_json::from_str(&header).map_err(ChildError::Request)?;
    if !request.is_understood() {
        return Err(ChildError::Version);
    }
    let mut bytes = Vec::new();
    stdin.read_to_end(&mut bytes).map_err(ChildError::Talk)?;
    let hints = request.hints.to_hints().map_err(ChildError::Hints)?;
    let limits = Limits::from(&request.limits);
    let mut stdout = BufWriter::with_capacity(1 << 16, std::io::stdout().lock());
    // A step that cannot be told ends the worker no sooner than its answer that cannot be given.
    let mut told = Ok(());
    let mut progress = |at: Progress| {
        if let (Ok(()), Some(step)) = (&told, Step::of(at)) {
            told = say(&mut stdout, &Message::Step(step));
        }
    };
    let reading = doichieu_imports::read_with_progress(&request.name, &bytes, &hints, &limits, &mut progress);
    drop(bytes);
    told.map_err(ChildError::Talk)?;
    let rows = reading.appendices.iter().map(|it| it.rows.len() as u64).sum();
    let done = Message::Step(Step::read(rows));
    let answer = Message::Reading(Box::new(StoredReading::from(&reading)));
    say(&mut stdout, &done)
        .and_then(|()| say(&mut stdout, &answer))
        .map_err(ChildError::Talk)
}

fn say(stdout: &mut impl Write, message: &Message) -> std::io::Result<()> {
    serde_json::to_writer(&mut *stdout, message)?;
    stdout.write_all(b"\n")?;
    stdout.flush()
}

/// Soft and hard limits are set, so that nothing the file makes the worker do can raise them. The hard limit of CPU time
/// is later than the soft one: the two end a process by different signals, which tells this death from others.
fn limit(own: OwnLimits) -> rustix::io::Result<()> {
    let limits = [
        (Resource::As, own.memory_bytes, own.memory_bytes),
        (Resource::Cpu, own.cpu_seconds, own.cpu_seconds.saturating_add(1)),
        (Resource::Nofile, N_OPEN_FILES, N_OPEN_FILES),
        (Resource::Fsize, 0, 0),
        (Resource::Core, 0, 0),
    ];
    for (resource, current, maximum) in limits {
        let limit = Rlimit {
            current: Some(current),
            maximum: Some(maximum),
        };
        setrlimit(resource, limit)?;
    }
    Ok(())
}
