//! Persisted documents: a client sends the SHA-256 of a document instead of its text.
//!
//! Documents of the list are known from the start and may be the only ones that run. Others are remembered when a client
//! sends text and hash together, within a bound of bytes.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::path::Path;
use std::sync::Arc;
use std::{fs, io};

use moka::sync::Cache;
use sha2::{Digest, Sha256};

use super::Params;
use crate::graphql::error::ApiError;

/// The documents that can be asked for by their hash.
pub struct Documents {
    listed: HashMap<String, Arc<str>>,
    listed_only: bool,
    remembered: Cache<String, Arc<str>>,
}

impl Documents {
    /// Documents of a list, and room for others.
    pub fn new(listed: Vec<String>, listed_only: bool, remembered_bytes: u64) -> Self {
        let remembered = Cache::builder()
            .max_capacity(remembered_bytes)
            .weigher(|id: &String, text: &Arc<str>| u32::try_from(id.len() + text.len()).unwrap_or(u32::MAX))
            .build();
        Self {
            listed: listed
                .into_iter()
                .map(|it| (document_id(&it), Arc::from(it)))
                .collect(),
            listed_only,
            remembered,
        }
    }

    /// The text that a request means.
    pub fn source(&self, params: &Params) -> Result<Arc<str>, ApiError> {
        let wanted = params.document_id.as_deref().map(plain_id);
        match (params.query.as_deref(), wanted) {
            (None, None) => Err(missing()),
            (None, Some(id)) => self.find(&id).ok_or_else(|| unknown(&id)),
            (Some(text), wanted) => self.admit(text, wanted),
        }
    }

    fn find(&self, id: &str) -> Option<Arc<str>> {
        let listed = self.listed.get(id).cloned();
        if self.listed_only {
            return listed;
        }
        listed.or_else(|| self.remembered.get(id))
    }

    fn admit(&self, text: &str, wanted: Option<String>) -> Result<Arc<str>, ApiError> {
        if !self.listed_only && wanted.is_none() {
            return Ok(Arc::from(text));
        }
        let id = document_id(text);
        if wanted.is_some_and(|it| it != id) {
            return Err(mismatch());
        }
        if let Some(listed) = self.listed.get(&id) {
            return Ok(listed.clone());
        }
        if self.listed_only {
            return Err(not_listed());
        }
        let text: Arc<str> = Arc::from(text);
        self.remembered.insert(id, text.clone());
        Ok(text)
    }
}

/// The documents of a folder: its files `*.graphql`.
pub fn read_documents(folder: &Path) -> io::Result<Vec<String>> {
    let mut paths: Vec<_> = fs::read_dir(folder)?
        .map(|it| it.map(|it| it.path()))
        .collect::<Result<_, _>>()?;
    paths.retain(|it| it.extension().is_some_and(|it| it == "graphql"));
    paths.sort();
    paths.iter().map(fs::read_to_string).collect()
}

/// The hash by which a document is asked for: lower-case hexadecimal SHA-256 of its UTF-8 bytes.
pub fn document_id(text: &str) -> String {
    Sha256::digest(text)
        .iter()
        .fold(String::with_capacity(64), |mut id, byte| {
            let _ = write!(id, "{byte:02x}");
            id
        })
}

fn plain_id(id: &str) -> String {
    id.strip_prefix("sha256:").unwrap_or(id).to_ascii_lowercase()
}

fn missing() -> ApiError {
    ApiError::new(
        "BAD_REQUEST",
        "thiếu query: hãy gửi văn bản truy vấn trong query, hoặc mã băm của nó trong documentId",
        "query is missing: send the document as query, or its hash as documentId",
    )
}

fn unknown(id: &str) -> ApiError {
    ApiError::new(
        "PERSISTED_DOCUMENT_NOT_FOUND",
        format!("máy chủ không biết truy vấn có mã băm {id}; hãy gửi kèm văn bản một lần"),
        format!("the server knows no document with the hash {id}; send it with its text once"),
    )
}

fn mismatch() -> ApiError {
    ApiError::new(
        "BAD_REQUEST",
        "documentId không phải SHA-256 của query",
        "documentId is not the SHA-256 of query",
    )
}

fn not_listed() -> ApiError {
    ApiError::new(
        "DOCUMENT_NOT_ALLOWED",
        "máy chủ chỉ chạy các truy vấn trong danh sách của nó",
        "the server runs only the documents of its list",
    )
}
