//! Files that the user names: read, or refused in words. One over the limit is not taken into memory.

use std::fs::File;
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

use doichieu_imports::diagnostic::{Diagnostic, Finding};
use doichieu_imports::workbook::{Limit, OpenError};
use sha2::{Digest, Sha256};

use crate::error::{AppError, Sentence};
use crate::store::stored_reading::StoredReading;

/// The path of a companion: the name with more behind it.
pub(super) fn with_ending(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// What is known of a file before it is read as a workbook.
pub(super) enum UserFile {
    /// Its bytes.
    Bytes(Vec<u8>),
    /// It is over the limit of bytes: its refusal.
    TooLarge(Box<StoredReading>),
}

/// Takes a file that the user named.
pub(super) fn take(path: &Path, max_bytes: u64) -> Result<UserFile, AppError> {
    let unreadable = |it: io::Error| unreadable(path, &it);
    let mut file = File::open(path).map_err(unreadable)?;
    let facts = file.metadata().map_err(unreadable)?;
    if facts.is_dir() {
        let sentence = Sentence::new(
            "đây là thư mục; hãy chỉ rõ một tệp",
            "this is a folder; name a file",
        );
        return Err(refuse(path, sentence));
    }
    let mut bytes = Vec::new();
    // The length of a pipe or a growing file is known only when it is read.
    let within = max_bytes.saturating_add(1);
    file.by_ref()
        .take(within)
        .read_to_end(&mut bytes)
        .map_err(unreadable)?;
    if bytes.len() as u64 <= max_bytes {
        return Ok(UserFile::Bytes(bytes));
    }
    let sha256 = hash_all(&bytes, file).map_err(unreadable)?;
    let finding = Finding::Refused(OpenError::OverLimit {
        limit: Limit::Bytes,
        max: max_bytes,
    });
    let refused = StoredReading::refused(&name(path), sha256, &Diagnostic::of_file(finding));
    Ok(UserFile::TooLarge(Box::new(refused)))
}

/// The name without folders.
pub(super) fn name(path: &Path) -> String {
    path.file_name()
        .map(|it| it.to_string_lossy().into_owned())
        .unwrap_or_default()
}

fn hash_all(begin: &[u8], mut rest: File) -> io::Result<String> {
    let mut hash = Sha256::new();
    hash.update(begin);
    io::copy(&mut rest, &mut hash)?;
    Ok(hash.finalize().iter().map(|it| format!("{it:02x}")).collect())
}

fn unreadable(path: &Path, error: &io::Error) -> AppError {
    let sentence = match error.kind() {
        ErrorKind::NotFound => Sentence::new("không có tệp này", "there is no such file"),
        ErrorKind::PermissionDenied => Sentence::new(
            "không có quyền đọc tệp này",
            "there is no permission to read this file",
        ),
        _ => Sentence::new(
            format!("không đọc được: {error}"),
            format!("it cannot be read: {error}"),
        ),
    };
    refuse(path, sentence)
}

fn refuse(path: &Path, problem: Sentence) -> AppError {
    AppError::FileRefused {
        file: path.display().to_string(),
        code: "FILE_UNREADABLE".to_owned(),
        problem,
    }
}
