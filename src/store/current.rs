//! The version of the data that is current, held in the process so that asking for it costs no statement.
//!
//! What this process commits raises it at once. What others commit is told by PostgreSQL (`LISTEN`) or seen in the
//! write-ahead log of SQLite. While neither can be relied on, the database is asked each time.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use tokio::sync::watch;

/// A log that was written so shortly ago may be written once more without a later time: clocks of files are coarse.
const SETTLED_AFTER: Duration = Duration::from_millis(50);

/// The current version of the data and what tells whether it still is. Clones share it.
#[derive(Debug, Clone)]
pub(super) struct CurrentVersion {
    newest: Arc<watch::Sender<i64>>,
    witness: Arc<Witness>,
}

/// What tells that nobody has written since the version was read.
#[derive(Debug)]
enum Witness {
    /// Every commit changes the write-ahead log beside the file.
    Log {
        path: PathBuf,
        read_at: Mutex<Option<LogState>>,
    },
    /// Every commit is told while somebody listens.
    Listener { is_listening: AtomicBool },
}

/// How a write-ahead log was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct LogState {
    n_bytes: u64,
    written_at: SystemTime,
}

impl CurrentVersion {
    /// That of a SQLite database with this write-ahead log.
    pub(super) fn of_log(path: PathBuf) -> Self {
        Self::new(Witness::Log {
            path,
            read_at: Mutex::new(None),
        })
    }

    /// That of a PostgreSQL database. Nobody listens yet.
    pub(super) fn of_listener() -> Self {
        Self::new(Witness::Listener {
            is_listening: AtomicBool::new(false),
        })
    }

    fn new(witness: Witness) -> Self {
        Self {
            newest: Arc::new(watch::Sender::new(0)),
            witness: Arc::new(witness),
        }
    }

    /// The version, where it is certain that no other was made since it was read.
    pub(super) fn known(&self) -> Option<i64> {
        let is_known = match &*self.witness {
            Witness::Log { path, read_at } => {
                let read_at = *read_at.lock().unwrap_or_else(PoisonError::into_inner);
                read_at.is_some() && read_at == look(path)
            }
            Witness::Listener { is_listening } => is_listening.load(Ordering::Acquire),
        };
        is_known.then(|| *self.newest.borrow())
    }

    /// How the log is now; to be taken before the version is read.
    pub(super) fn look(&self) -> Option<LogState> {
        match &*self.witness {
            Witness::Log { path, .. } => look(path),
            Witness::Listener { .. } => None,
        }
    }

    /// Takes over a version that was read after a look. Versions only grow: a reader that was late changes nothing.
    pub(super) fn settle(&self, before: Option<LogState>, version: i64) {
        self.newest.send_if_modified(|newest| {
            let is_newer = version > *newest;
            *newest = version.max(*newest);
            is_newer
        });
        if let Witness::Log { read_at, .. } = &*self.witness {
            *read_at.lock().unwrap_or_else(PoisonError::into_inner) = before.filter(LogState::is_settled);
        }
    }

    /// Says whether commits of others are told from now on.
    pub(super) fn set_listening(&self, is: bool) {
        if let Witness::Listener { is_listening } = &*self.witness {
            is_listening.store(is, Ordering::Release);
        }
    }

    /// The version and those that follow.
    pub(super) fn watch(&self) -> watch::Receiver<i64> {
        self.newest.subscribe()
    }
}

impl LogState {
    fn is_settled(&self) -> bool {
        self.written_at.elapsed().is_ok_and(|since| since > SETTLED_AFTER)
    }
}

fn look(path: &PathBuf) -> Option<LogState> {
    let found = std::fs::metadata(path).ok()?;
    Some(LogState {
        n_bytes: found.len(),
        written_at: found.modified().ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_log_written_just_now_makes_nothing_certain() {
        let log = tempfile::NamedTempFile::new().expect("a file");
        let current = CurrentVersion::of_log(log.path().to_owned());
        current.settle(current.look(), 3);
        assert_eq!(current.known(), None);
        let long_ago = SystemTime::now() - Duration::from_secs(5);
        log.as_file().set_modified(long_ago).expect("a time");
        current.settle(current.look(), 3);
        assert_eq!(current.known(), Some(3));
        log.as_file().set_len(1).expect("a size");
        assert_eq!(current.known(), None);
    }

    #[test]
    fn a_late_reader_takes_no_version_back() {
        let current = CurrentVersion::of_listener();
        current.set_listening(true);
        current.settle(None, 7);
        current.settle(None, 6);
        assert_eq!(current.known(), Some(7));
    }
}
