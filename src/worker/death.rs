//! Why a worker died, and the refusal that the user gets for it.

use std::os::unix::process::ExitStatusExt;
use std::process::ExitStatus;

use doichieu_imports::diagnostic::{Diagnostic, WorkerFinding};
use sha2::{Digest, Sha256};

use crate::config::WorkerSettings;
use crate::store::stored_reading::StoredReading;

/// Ended by the kernel: CPU time is used up.
const SIGXCPU: i32 = 24;
/// Ended by the kernel: the machine's own memory is used up. The program's own kill is known before the status is.
const SIGKILL: i32 = 9;
/// How the standard library complains about a failed allocation: before it aborts, and where it can still say no.
const ALLOCATION_FAILED: [&str; 2] = ["memory allocation of", "out of memory"];

/// Why a worker died.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Death {
    /// The wall clock or its CPU time ran out.
    OutOfTime,
    /// It asked for more memory than it may have, or said more than it may say.
    OutOfMemory,
    /// It panicked, crashed, or ended without an answer.
    Other,
}

impl Death {
    /// The death that an exit status and the last complaints tell of.
    pub(super) fn of(status: ExitStatus, stderr: &str) -> Self {
        let death = match status.signal() {
            Some(SIGXCPU) => Self::OutOfTime,
            Some(SIGKILL) => Self::OutOfMemory,
            _ if ALLOCATION_FAILED.iter().any(|it| stderr.contains(it)) => Self::OutOfMemory,
            _ => Self::Other,
        };
        tracing::warn!(%status, ?death, stderr, "worker died");
        death
    }

    /// The reading of a file whose worker died: refused, with the reason.
    pub(super) fn refuse(self, name: &str, bytes: &[u8], settings: &WorkerSettings) -> StoredReading {
        let finding = match self {
            Self::OutOfTime => WorkerFinding::Timeout {
                seconds: settings.wall_seconds.min(settings.cpu_seconds),
            },
            Self::OutOfMemory => WorkerFinding::Memory {
                megabytes: settings.memory_bytes >> 20,
            },
            Self::Other => WorkerFinding::Died,
        };
        let sha256 = hex(&Sha256::digest(bytes));
        StoredReading::refused(name, sha256, &Diagnostic::of_file(finding.into()))
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|it| format!("{it:02x}")).collect()
}
