//! Connections to SQLite and PostgreSQL. Comes in: settings. Goes out: a pool, or an error that names the database.

use std::path::PathBuf;
use std::str::FromStr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use sea_orm::sqlx::Connection as _;
use sea_orm::sqlx::sqlite::SqliteConnectOptions;
use sea_orm::{ConnectOptions, Database, DatabaseConnection, DbBackend, DbErr, RuntimeErr, SqlxError};

use super::StoreError;
use super::current::CurrentVersion;
use super::error::{is_locked, without_connection};
use super::hold::Hold;
use super::kept::{ASKED_AFTER, KeptConnections};
use super::reader::{Kept, Reader};
use super::replica::Replica;
use crate::config::DatabaseSettings;

/// How long to wait before the file is asked for again.
const RETRY_AFTER: Duration = Duration::from_millis(20);
/// The longest wait for a connection to the replica.
const REPLICA_WAIT: Duration = Duration::from_secs(2);
/// What a reader of SQLite keeps in memory.
#[derive(Clone, Copy)]
struct Pages {
    /// Bytes of the file that it sees without copying them; all readers share these.
    mapped_bytes: &'static str,
    /// Where its intermediate results are.
    temp_store: &'static str,
}

/// For short answers: all that is fast.
const FOR_ANSWERS: Pages = Pages {
    mapped_bytes: "1073741824",
    temp_store: "MEMORY",
};
/// For whole tables, whose intermediate results grow with the database. A table that is read from end to end gains nothing
/// from mapped pages, which would all count as memory of the program in the end.
const FOR_TABLES: Pages = Pages {
    mapped_bytes: "0",
    temp_store: "FILE",
};
/// Pages that one reader of SQLite keeps; negative is in KiB.
const CACHED_PAGES: &str = "-8000";

/// The connections that write: one on SQLite, a pool on PostgreSQL.
pub(super) async fn writer(settings: &DatabaseSettings) -> Result<DatabaseConnection, StoreError> {
    let url = url(settings)?;
    let mut options = options(settings, url);
    if is_sqlite(url) {
        let wait = wait(settings);
        options.max_connections(1);
        options.map_sqlx_sqlite_opts(move |sqlite| {
            sqlite
                .foreign_keys(true)
                .busy_timeout(wait)
                .pragma("journal_mode", "WAL")
                .pragma("synchronous", "FULL")
        });
    }
    connect(options, url, wait(settings)).await
}

/// The connections that read: read-only ones on SQLite, on PostgreSQL the same pool and that of the replica.
pub(super) async fn reader(
    settings: &DatabaseSettings,
    writer: &DatabaseConnection,
) -> Result<Reader, StoreError> {
    let is_sqlite = writer.get_database_backend() == DbBackend::Sqlite;
    if is_sqlite && settings.read_url.is_some() {
        return Err(StoreError::NoReplica);
    }
    Ok(Reader {
        primary: match is_sqlite {
            true => sqlite_reader(settings, FOR_ANSWERS).await?,
            false => writer.clone(),
        },
        kept: kept_connections(settings, is_sqlite)?,
        downloads: match is_sqlite {
            true => Some(sqlite_reader(settings, FOR_TABLES).await?),
            false => None,
        },
        replica: match &settings.read_url {
            Some(url) => Some(replica(settings, url).await?),
            None => None,
        },
    })
}

/// The replica. It need not answer yet, and nobody waits long for it: there is the primary.
async fn replica(settings: &DatabaseSettings, url: &str) -> Result<Arc<Replica>, StoreError> {
    let mut options = options(settings, url);
    options
        .connect_lazy(true)
        .acquire_timeout(REPLICA_WAIT)
        .connect_timeout(REPLICA_WAIT);
    let db = connect(options, url, Duration::ZERO).await?;
    let kept = KeptConnections::new(parse_url(url)?, settings.readers.max(1), REPLICA_WAIT);
    Ok(Replica::new(db, kept))
}

/// Readers of SQLite.
async fn sqlite_reader(settings: &DatabaseSettings, pages: Pages) -> Result<DatabaseConnection, StoreError> {
    let url = url(settings)?;
    let wait = wait(settings);
    let mut options = options(settings, url);
    options.map_sqlx_sqlite_opts(move |sqlite| reading(sqlite, wait, pages));
    connect(options, url, wait).await
}

/// The connections for single statements.
fn kept_connections(settings: &DatabaseSettings, is_sqlite: bool) -> Result<Kept, StoreError> {
    let (max, wait) = (settings.readers.max(1), wait(settings));
    let url = url(settings)?;
    Ok(if is_sqlite {
        let options = reading(parse_url(url)?, wait, FOR_ANSWERS);
        Kept::Sqlite(KeptConnections::new(options, max, wait))
    } else {
        Kept::Postgres(KeptConnections::new(parse_url(url)?, max, wait))
    })
}

fn reading(options: SqliteConnectOptions, wait: Duration, pages: Pages) -> SqliteConnectOptions {
    options
        .read_only(true)
        .create_if_missing(false)
        .busy_timeout(wait)
        .pragma("query_only", "ON")
        .pragma("mmap_size", pages.mapped_bytes)
        .pragma("cache_size", CACHED_PAGES)
        .pragma("temp_store", pages.temp_store)
}

/// What holds the current version of the data, and by what it learns of others who write.
pub(super) fn current_version(settings: &DatabaseSettings) -> Result<CurrentVersion, StoreError> {
    let Some(file) = sqlite_file(settings)? else {
        return Ok(CurrentVersion::of_listener());
    };
    let mut log = file.into_os_string();
    log.push("-wal");
    Ok(CurrentVersion::of_log(log.into()))
}

/// Keeps others from taking the file of an embedded database away.
pub(super) fn hold(settings: &DatabaseSettings) -> Result<Option<Hold>, StoreError> {
    match sqlite_file(settings)? {
        Some(file) => Hold::shared(&file),
        None => Ok(None),
    }
}

/// The file of an embedded database.
fn sqlite_file(settings: &DatabaseSettings) -> Result<Option<PathBuf>, StoreError> {
    let url = url(settings)?;
    if !is_sqlite(url) {
        return Ok(None);
    }
    let options: SqliteConnectOptions = parse_url(url)?;
    Ok(Some(options.get_filename().to_owned()))
}

fn parse_url<Options: FromStr<Err = SqlxError>>(url: &str) -> Result<Options, StoreError> {
    url.parse().map_err(|source: SqlxError| StoreError::Connect {
        url: without_password(url),
        source: DbErr::Conn(RuntimeErr::SqlxError(source.into())),
    })
}

fn options(settings: &DatabaseSettings, url: &str) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(settings.readers.max(1))
        .acquire_timeout(wait(settings))
        .connect_timeout(wait(settings))
        .sqlx_logging(false)
        // Trying a connection before each statement would double what a short one costs.
        .test_before_acquire(false)
        .map_sqlx_postgres_before_acquire(|connection, meta| {
            Box::pin(async move {
                if meta.idle_for > ASKED_AFTER {
                    connection.ping().await?;
                }
                Ok(true)
            })
        });
    options
}

/// Tries again while another program holds the file: turning a new file to WAL asks for it alone, and SQLite does not wait
/// for that by itself.
async fn connect(
    options: ConnectOptions,
    url: &str,
    wait: Duration,
) -> Result<DatabaseConnection, StoreError> {
    let give_up_at = Instant::now() + wait;
    loop {
        match Database::connect(options.clone()).await {
            Ok(connection) => return Ok(connection),
            Err(source) if is_locked(&source) && Instant::now() < give_up_at => {
                tokio::time::sleep(RETRY_AFTER).await;
            }
            Err(source) => {
                let backend = if is_sqlite(url) {
                    DbBackend::Sqlite
                } else {
                    DbBackend::Postgres
                };
                return Err(StoreError::Connect {
                    url: without_password(url),
                    source: without_connection(backend, source),
                });
            }
        }
    }
}

fn url(settings: &DatabaseSettings) -> Result<&str, StoreError> {
    settings.url.as_deref().ok_or(StoreError::NoAddress)
}

fn is_sqlite(url: &str) -> bool {
    url.starts_with("sqlite:")
}

fn wait(settings: &DatabaseSettings) -> Duration {
    Duration::from_secs(settings.wait_seconds)
}

/// The address as it may stand in a log.
pub(super) fn without_password(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else {
        return url.to_owned();
    };
    match rest.split_once('@') {
        Some((user, place)) => format!(
            "{scheme}://{}@{place}",
            user.split_once(':').map_or(user, |(name, _)| name)
        ),
        None => url.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_are_not_shown() {
        assert_eq!(
            without_password("postgres://clerk:secret@db/plans"),
            "postgres://clerk@db/plans"
        );
        assert_eq!(without_password("sqlite:///tmp/a.db"), "sqlite:///tmp/a.db");
    }
}
