//! A mark beside the file of an embedded database, held by every program that works with it: nobody takes the file from
//! under them. The system lets go of it however a program ends.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::StoreError;

/// Ending of the mark's name. The database itself cannot be the mark: SQLite would lose its own locks with it.
pub const MARK_ENDING: &str = "-lock";

/// A hold on a database, until the last clone is dropped.
#[derive(Debug, Clone)]
pub struct Hold {
    _mark: Arc<File>,
}

impl Hold {
    /// Held beside other programs. None where no mark can be made: what SQLite itself says of such a place is clearer.
    pub(super) fn shared(database: &Path) -> Result<Option<Self>, StoreError> {
        let Ok(mark) = open(database) else {
            return Ok(None);
        };
        match mark.try_lock_shared() {
            Ok(()) => Ok(Some(Self::of(mark))),
            Err(TryLockError::Error(_)) => Ok(None),
            Err(TryLockError::WouldBlock) => Err(StoreError::conflict(
                "cơ sở dữ liệu đang được phục hồi từ bản sao lưu; hãy thử lại khi xong",
                "the database is being restored from a backup; try again when that is done",
            )),
        }
    }

    /// Held alone, or refused while another program works with the database.
    pub fn alone(database: &Path) -> Result<Self, StoreError> {
        let mark = open(database).map_err(|source| StoreError::Hold { source })?;
        match mark.try_lock() {
            Ok(()) => Ok(Self::of(mark)),
            Err(TryLockError::Error(source)) => Err(StoreError::Hold { source }),
            Err(TryLockError::WouldBlock) => Err(StoreError::conflict(
                "một chương trình khác đang dùng cơ sở dữ liệu này, có thể là máy chủ; hãy dừng nó trước",
                "another program works with this database, maybe the server; stop it first",
            )),
        }
    }

    fn of(mark: File) -> Self {
        Self {
            _mark: Arc::new(mark),
        }
    }
}

fn open(database: &Path) -> std::io::Result<File> {
    let mut name = database.as_os_str().to_owned();
    name.push(MARK_ENDING);
    OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(PathBuf::from(name))
}
