//! `StoreError`: an operation of the store that failed, and what a caller of the program is told of it.

use std::io::ErrorKind;

use sea_orm::{DbBackend, DbErr, RuntimeErr, SqlxError};
use thiserror::Error;

use crate::error::{AppError, Sentence};

/// An operation of the store that failed.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum StoreError {
    /// No address of a database is set.
    #[error("no database address is set")]
    NoAddress,
    /// A replica is set beside a database that has none.
    #[error("only PostgreSQL has replicas; unset database.read_url")]
    NoReplica,
    /// The database cannot be reached or opened.
    #[error("cannot open the database {url}")]
    Connect {
        /// Its address, without a password.
        url: String,
        /// Why.
        #[source]
        source: DbErr,
    },
    /// The tables could not be brought up to date.
    #[error("cannot bring the tables up to date")]
    Migrate {
        /// Why.
        #[source]
        source: DbErr,
    },
    /// The database was made by a newer version of the program.
    #[error("the database was made by a newer version of the program")]
    NewerTables,
    /// A statement failed.
    #[error("a statement failed")]
    Database {
        /// Why.
        #[from]
        source: DbErr,
    },
    /// The system has no random numbers.
    #[error("cannot make random numbers")]
    Random {
        /// Why.
        #[source]
        source: getrandom::Error,
    },
    /// Reconciling did not come to an end.
    #[error("reconciling did not come to an end")]
    Reconcile {
        /// Why.
        #[source]
        source: tokio::task::JoinError,
    },
    /// The mark beside an embedded database cannot be held.
    #[error("cannot hold the mark beside the database")]
    Hold {
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// A table did not arrive as it was sent.
    #[error("table {table} did not arrive as it was sent")]
    CopyDiffers {
        /// Its name.
        table: String,
    },
    /// An inserted row did not come back.
    #[error("the database did not return an inserted row")]
    NothingInserted,
    /// Stored JSON cannot be read.
    #[error("stored {what} cannot be read")]
    Decode {
        /// What it is (`reading of import 3`).
        what: String,
        /// Why.
        #[source]
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// The caller asked for something that cannot be done, in words for the caller.
    #[error(transparent)]
    Refused(#[from] Box<AppError>),
}

/// Why a database takes no writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unwritable {
    DiskFull,
    DiskFails,
    ReadOnly,
    Locked,
    Crowded,
    Silent,
    Gone,
}

impl StoreError {
    /// A refusal in words for the caller.
    pub fn refused(error: AppError) -> Self {
        Self::Refused(Box::new(error))
    }

    /// Something that was named does not exist.
    pub fn not_found(noun: &'static str, key: &impl ToString) -> Self {
        Self::refused(AppError::NotFound {
            noun,
            key: key.to_string(),
        })
    }

    /// The thing is not in a state that allows this.
    pub fn conflict(vi: impl Into<String>, en: impl Into<String>) -> Self {
        Self::refused(AppError::Conflict(Sentence::new(vi, en)))
    }

    fn database_source(&self) -> Option<&DbErr> {
        match self {
            Self::Connect { source, .. } | Self::Migrate { source } | Self::Database { source } => {
                Some(source)
            }
            _ => None,
        }
    }
}

impl From<StoreError> for AppError {
    fn from(error: StoreError) -> Self {
        let reason = error.database_source().and_then(unwritable);
        match (error, reason) {
            (StoreError::Refused(refusal), _) => *refusal,
            (_, Some(Unwritable::Locked)) => Self::Busy(Sentence::new(
                "cơ sở dữ liệu đang bị một chương trình khác giữ; hãy thử lại",
                "another program holds the database; try again",
            )),
            (_, Some(Unwritable::Crowded)) => Self::Busy(Sentence::new(
                "các yêu cầu khác đang giữ hết kết nối với cơ sở dữ liệu; hãy thử lại",
                "other requests hold every connection to the database; try again",
            )),
            (error, Some(reason)) => Self::StorageUnavailable {
                problem: reason.sentence(),
                source: Some(Box::new(error)),
            },
            (error, None) => Self::internal(error),
        }
    }
}

impl Unwritable {
    fn sentence(self) -> Sentence {
        match self {
            Self::DiskFull => Sentence::new(
                "đĩa đã đầy, không ghi được gì và không mất gì; hãy giải phóng chỗ rồi thử lại",
                "the disk is full; nothing was written and nothing is lost; free some space and try again",
            ),
            Self::DiskFails => Sentence::new(
                "đĩa báo lỗi khi đọc hoặc ghi; không ghi được gì và không mất gì; hãy kiểm tra đĩa và hạn mức rồi thử lại",
                "the disk fails to read or write; nothing was written and nothing is lost; check the disk and its quota, then try again",
            ),
            Self::ReadOnly => Sentence::new(
                "cơ sở dữ liệu chỉ đọc, không ghi được gì; hãy kiểm tra quyền của tệp và thư mục",
                "the database is read-only, nothing was written; check the permissions of the file and its folder",
            ),
            Self::Gone => Sentence::new(
                "mất kết nối với cơ sở dữ liệu; việc chưa xong không để lại gì; hãy thử lại sau ít phút",
                "the database went away; what was not finished left nothing behind; try again in a few minutes",
            ),
            Self::Silent => Sentence::new(
                "cơ sở dữ liệu không trả lời kịp, có thể đã dừng hoặc quá tải; không ghi được gì và không mất gì; hãy thử lại sau ít phút",
                "the database does not answer in time, it may be down or overloaded; nothing was written and nothing is lost; try again in a few minutes",
            ),
            Self::Locked | Self::Crowded => Sentence::new("cơ sở dữ liệu đang bận", "the database is busy"),
        }
    }
}

/// What became of a statement that got no connection in time. The file of SQLite is always there, so that only other
/// requests can hold its connections; a PostgreSQL that is gone lets its pool wait for connections that never come.
pub(super) fn without_connection(backend: DbBackend, error: DbErr) -> DbErr {
    match error {
        DbErr::ConnectionAcquire(_) if backend == DbBackend::Postgres => {
            let silence = SqlxError::Io(ErrorKind::TimedOut.into());
            DbErr::Conn(RuntimeErr::SqlxError(silence.into()))
        }
        error => error,
    }
}

/// Whether another program holds the database.
pub(super) fn is_locked(error: &DbErr) -> bool {
    unwritable(error) == Some(Unwritable::Locked)
}

/// Whether a database does not answer at all, or not this statement for reasons of its own that another one lacks.
pub(super) fn is_unreachable(error: &DbErr) -> bool {
    let source = match error {
        DbErr::Exec(RuntimeErr::SqlxError(source)) | DbErr::Query(RuntimeErr::SqlxError(source)) => source,
        DbErr::Conn(_) | DbErr::ConnectionAcquire(_) => return true,
        _ => return false,
    };
    match source.as_ref() {
        SqlxError::Database(error) => {
            // Connections and operators end it (08, 57P); a replica that replays a conflicting change does too.
            let code = error.code().unwrap_or_default();
            code.starts_with("08") || code.starts_with("57P") || code == "40001"
        }
        SqlxError::Io(_) | SqlxError::Tls(_) | SqlxError::Protocol(_) => true,
        SqlxError::PoolTimedOut | SqlxError::PoolClosed | SqlxError::WorkerCrashed => true,
        _ => false,
    }
}

/// Reads the codes of SQLite (primary result codes) and PostgreSQL (SQLSTATE).
fn unwritable(error: &DbErr) -> Option<Unwritable> {
    let (DbErr::Conn(RuntimeErr::SqlxError(source))
    | DbErr::Exec(RuntimeErr::SqlxError(source))
    | DbErr::Query(RuntimeErr::SqlxError(source))) = error
    else {
        return matches!(error, DbErr::ConnectionAcquire(_)).then_some(Unwritable::Crowded);
    };
    if matches!(source.as_ref(), SqlxError::Io(error) if error.kind() == ErrorKind::TimedOut) {
        return Some(Unwritable::Silent);
    }
    // What a database says itself is told before that it was said while connecting.
    let code = source.as_database_error().and_then(|it| it.code());
    code.and_then(|it| unwritable_by_code(&it))
        .or_else(|| is_unreachable(error).then_some(Unwritable::Gone))
}

fn unwritable_by_code(code: &str) -> Option<Unwritable> {
    match code {
        "58030" => return Some(Unwritable::DiskFails),
        "53100" => return Some(Unwritable::DiskFull),
        "25006" => return Some(Unwritable::ReadOnly),
        "55P03" | "40P01" => return Some(Unwritable::Locked),
        "53300" => return Some(Unwritable::Crowded),
        _ => {}
    }
    // An extended code of SQLite holds the primary one in its lowest byte.
    match code.parse::<u32>().ok()? & 0xff {
        5 | 6 => Some(Unwritable::Locked),
        8 => Some(Unwritable::ReadOnly),
        10 => Some(Unwritable::DiskFails),
        13 => Some(Unwritable::DiskFull),
        _ => None,
    }
}
