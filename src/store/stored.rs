//! Values kept as JSON in a column, with the version of their form, and the small ones that have no table of their own.

use doichieu_imports::reconcile::{Mark, MarkedSpan, Reason, WordingMarks};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::StoreError;

/// The version that is written. Older ones are read for ever.
const VERSION: u32 = 1;

#[derive(Serialize, Deserialize)]
struct Versioned<T> {
    version: u32,
    value: T,
}

/// A value as a column keeps it.
pub fn encode<T: Serialize>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(&Versioned {
        version: VERSION,
        value,
    })
    .map_err(|source| undecodable("value", source))
}

/// A value out of a column. `what` names it in the error.
pub fn decode<T: DeserializeOwned>(what: &str, json: &str) -> Result<T, StoreError> {
    let versioned: Versioned<T> = serde_json::from_str(json).map_err(|source| undecodable(what, source))?;
    if versioned.version > VERSION {
        return Err(StoreError::NewerTables);
    }
    Ok(versioned.value)
}

fn undecodable(what: &str, source: serde_json::Error) -> StoreError {
    StoreError::Decode {
        what: what.to_owned(),
        source: source.into(),
    }
}

/// Why a match was proposed or forbidden.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredReason {
    /// A stable name (`UNIT_EQUAL`).
    pub code: String,
    /// Vietnamese sentence.
    pub vi: String,
    /// English sentence.
    pub en: String,
}

impl From<&Reason> for StoredReason {
    fn from(reason: &Reason) -> Self {
        Self {
            code: reason.code.to_owned(),
            vi: reason.vi.clone(),
            en: reason.en.clone(),
        }
    }
}

/// Which parts of two wordings agree and which differ.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct StoredMarks {
    /// Parts of the row's name.
    pub row: Vec<StoredSpan>,
    /// Parts of the candidate's name.
    pub candidate: Vec<StoredSpan>,
}

/// A marked part of a wording.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredSpan {
    /// First character, from 0.
    pub start: usize,
    /// One past the last character.
    pub end: usize,
    /// `SAME`, `EQUIVALENT`, `EXTRA` or `CONFLICT`.
    pub mark: String,
}

impl From<&WordingMarks> for StoredMarks {
    fn from(marks: &WordingMarks) -> Self {
        Self {
            row: marks.row.iter().map(StoredSpan::from).collect(),
            candidate: marks.candidate.iter().map(StoredSpan::from).collect(),
        }
    }
}

impl From<&MarkedSpan> for StoredSpan {
    fn from(span: &MarkedSpan) -> Self {
        let mark = match span.mark {
            Mark::Same => "SAME",
            Mark::Equivalent => "EQUIVALENT",
            Mark::Extra => "EXTRA",
            Mark::Conflict => "CONFLICT",
        };
        Self {
            start: span.start,
            end: span.end,
            mark: mark.to_owned(),
        }
    }
}
