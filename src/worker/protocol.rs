//! What the program and its worker say to each other: one request line, the file's bytes; then steps and one reading.

use doichieu_imports::Progress;
use serde::{Deserialize, Serialize};

use crate::config::LimitSettings;
use crate::store::stored_reading::{StoredHints, StoredReading};

/// The version of this conversation. Both ends are one program, so another version is a mistake of the installation.
const VERSION: u32 = 1;

/// The first line of the worker's standard input.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Request {
    /// Version of the conversation.
    pub(super) version: u32,
    /// Name of the file.
    pub(super) name: String,
    /// What the user knows.
    pub(super) hints: StoredHints,
    /// How much the file may ask for.
    pub(super) limits: LimitSettings,
}

impl Request {
    pub(super) fn new(name: &str, hints: StoredHints, limits: &LimitSettings) -> Self {
        Self {
            version: VERSION,
            name: name.to_owned(),
            hints,
            limits: limits.clone(),
        }
    }

    pub(super) fn is_understood(&self) -> bool {
        self.version == VERSION
    }
}

/// A line of the worker's standard output.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) enum Message {
    /// How far it is.
    Step(Step),
    /// The end.
    Reading(Box<StoredReading>),
}

/// How far a reading is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Step {
    /// What it is at: `OPENING`, `SHEET`, or `READ` when all is understood.
    pub name: String,
    /// The sheet it is at, from 1; 0 before the first.
    pub sheet: u32,
    /// How many sheets there are.
    pub sheets: u32,
    /// Rows understood; known at the end.
    pub rows: u64,
}

impl Step {
    /// The step that the reader tells of; its end is told with the rows.
    pub(super) fn of(progress: Progress) -> Option<Self> {
        let small = |it: usize| u32::try_from(it).unwrap_or(u32::MAX);
        match progress {
            Progress::Opening => Some(Self::at("OPENING", 0, 0, 0)),
            Progress::Sheet { sheet_idx, n_sheets } => {
                let sheet = small(sheet_idx).saturating_add(1);
                Some(Self::at("SHEET", sheet, small(n_sheets), 0))
            }
            Progress::Done => None,
        }
    }

    /// Everything is read.
    pub(super) fn read(rows: u64) -> Self {
        Self::at("READ", 0, 0, rows)
    }

    fn at(name: &str, sheet: u32, sheets: u32, rows: u64) -> Self {
        Self {
            name: name.to_owned(),
            sheet,
            sheets,
            rows,
        }
    }
}

/// The step of a line. The reading is not parsed in passing: it may be large.
pub(super) fn parse_step(line: &str) -> Option<Step> {
    if !line.starts_with("{\"step\"") {
        return None;
    }
    match serde_json::from_str(line) {
        Ok(Message::Step(step)) => Some(step),
        _ => None,
    }
}

/// The reading of the last line.
pub(super) fn parse_reading(line: &str) -> Result<StoredReading, serde_json::Error> {
    match serde_json::from_str(line)? {
        Message::Reading(reading) => Ok(*reading),
        Message::Step(_) => Err(serde::de::Error::custom("the answer ends with a step")),
    }
}
