//! `AppError`: what can go wrong for a user of the program, with a stable code and a sentence in both languages.
//!
//! Knows nothing of any transport: GraphQL, HTTP and the exit code of the CLI adapt it. What is not the caller's fault
//! is `Internal`: its cause is for the log, the caller gets a plain sentence.

use doichieu_imports::diagnostic::Lang;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A sentence in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sentence {
    /// Vietnamese.
    pub vi: String,
    /// English.
    pub en: String,
}

impl Sentence {
    /// Both forms of a sentence.
    pub fn new(vi: impl Into<String>, en: impl Into<String>) -> Self {
        Self {
            vi: vi.into(),
            en: en.into(),
        }
    }

    /// The form of a language.
    pub fn in_lang(&self, lang: Lang) -> &str {
        match lang {
            Lang::Vi => &self.vi,
            Lang::En => &self.en,
        }
    }
}

/// What went wrong.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum AppError {
    /// A thing that was named does not exist.
    #[error("{noun} {key:?} does not exist")]
    NotFound {
        /// What kind of thing, as in the schema (`Import`).
        noun: &'static str,
        /// How it was named.
        key: String,
    },
    /// A province that none of the 34 is called by.
    #[error("province {text:?} is not known")]
    UnknownProvince {
        /// As given.
        text: String,
        /// The nearest names, best first.
        nearest: Vec<String>,
    },
    /// An argument that cannot be meant.
    #[error("argument {argument} is not usable: {}", .problem.en)]
    InvalidArgument {
        /// Name of the argument.
        argument: String,
        /// What is wrong with it and what would be right.
        problem: Sentence,
    },
    /// A file that was refused.
    #[error("file {file:?} is refused: {code}: {}", .problem.en)]
    FileRefused {
        /// Name of the file.
        file: String,
        /// Code of the first error among its diagnostics.
        code: String,
        /// What was found and what to do.
        problem: Sentence,
    },
    /// The thing is not in a state that allows this.
    #[error("conflict: {}", .0.en)]
    Conflict(Sentence),
    /// No key, or one that does not hold.
    #[error("not authenticated: {}", .0.en)]
    Unauthenticated(Sentence),
    /// The key does not allow this.
    #[error("forbidden: {}", .0.en)]
    Forbidden(Sentence),
    /// More than a limit allows.
    #[error("limit exceeded: {}", .0.en)]
    LimitExceeded(Sentence),
    /// Too much at once; the caller may try again.
    #[error("busy: {}", .0.en)]
    Busy(Sentence),
    /// A setting that cannot be meant.
    #[error("setting {key}: {problem}")]
    InvalidSetting {
        /// Its name, with the section.
        key: String,
        /// What is wrong.
        problem: String,
    },
    /// The disk is full or the database is read-only.
    #[error("storage does not take writes: {}", .problem.en)]
    StorageUnavailable {
        /// What is wrong and what to do.
        problem: Sentence,
        /// The cause, for the log.
        #[source]
        source: Option<Box<dyn std::error::Error + Send + Sync>>,
    },
    /// Not the caller's fault.
    #[error("internal error")]
    Internal {
        /// The cause, for the log.
        #[source]
        source: Box<dyn std::error::Error + Send + Sync>,
    },
}

impl AppError {
    /// Every code, in the order of the variants.
    pub const CODES: &'static [&'static str] = &[
        "NOT_FOUND",
        "UNKNOWN_PROVINCE",
        "INVALID_ARGUMENT",
        "FILE_REFUSED",
        "CONFLICT",
        "UNAUTHENTICATED",
        "FORBIDDEN",
        "LIMIT_EXCEEDED",
        "BUSY",
        "INVALID_SETTING",
        "STORAGE_UNAVAILABLE",
        "INTERNAL",
    ];

    /// A failure that is not the caller's fault.
    pub fn internal(source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Internal {
            source: source.into(),
        }
    }

    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotFound { .. } => "NOT_FOUND",
            Self::UnknownProvince { .. } => "UNKNOWN_PROVINCE",
            Self::InvalidArgument { .. } => "INVALID_ARGUMENT",
            Self::FileRefused { .. } => "FILE_REFUSED",
            Self::Conflict(_) => "CONFLICT",
            Self::Unauthenticated(_) => "UNAUTHENTICATED",
            Self::Forbidden(_) => "FORBIDDEN",
            Self::LimitExceeded(_) => "LIMIT_EXCEEDED",
            Self::Busy(_) => "BUSY",
            Self::InvalidSetting { .. } => "INVALID_SETTING",
            Self::StorageUnavailable { .. } => "STORAGE_UNAVAILABLE",
            Self::Internal { .. } => "INTERNAL",
        }
    }

    /// Whether the caller can mend it by asking otherwise.
    pub fn is_callers_fault(&self) -> bool {
        !matches!(self, Self::StorageUnavailable { .. } | Self::Internal { .. })
    }

    /// The sentence for the user.
    pub fn message(&self, lang: Lang) -> String {
        self.sentence().in_lang(lang).to_owned()
    }

    /// The sentence in both languages.
    pub fn sentence(&self) -> Sentence {
        match self {
            Self::NotFound { noun, key } => Sentence::new(
                format!("không có {noun} “{key}”"),
                format!("there is no {noun} {key:?}"),
            ),
            Self::UnknownProvince { text, nearest } => unknown_province(text, nearest),
            Self::InvalidArgument { argument, problem } => Sentence::new(
                format!("tham số {argument}: {}", problem.vi),
                format!("argument {argument}: {}", problem.en),
            ),
            Self::FileRefused { file, problem, .. } => Sentence::new(
                format!("tệp {file} bị từ chối: {}", problem.vi),
                format!("file {file} is refused: {}", problem.en),
            ),
            Self::Conflict(sentence)
            | Self::Unauthenticated(sentence)
            | Self::Forbidden(sentence)
            | Self::LimitExceeded(sentence)
            | Self::Busy(sentence) => sentence.clone(),
            Self::StorageUnavailable { problem, .. } => problem.clone(),
            Self::InvalidSetting { key, problem } => Sentence::new(
                format!("thiết lập {key} không dùng được: {problem}"),
                format!("setting {key} is not usable: {problem}"),
            ),
            Self::Internal { .. } => Sentence::new(
                "máy chủ gặp lỗi; hãy thử lại, nếu vẫn lỗi thì báo cho người vận hành",
                "the server failed; try again, and tell the operator if it goes on",
            ),
        }
    }
}

fn unknown_province(text: &str, nearest: &[String]) -> Sentence {
    if nearest.is_empty() {
        return Sentence::new(
            format!(
                "không có tỉnh, thành phố nào là “{text}”; hãy dùng mã, tên hoặc tên không dấu, ví dụ 46, Huế, hue"
            ),
            format!("no province is called {text:?}; use a code, a name or a slug such as 46, Huế, hue"),
        );
    }
    let names = nearest.join(", ");
    Sentence::new(
        format!("không có tỉnh, thành phố nào là “{text}”; gần nhất: {names}"),
        format!("no province is called {text:?}; the nearest: {names}"),
    )
}
