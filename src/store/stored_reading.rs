//! A reading as JSON: the form in which the worker hands it over and the store keeps it.
//!
//! Mirrors `doichieu_imports::reading` field by field, so that the reader's types may change without breaking what is
//! stored: a change of this form raises [`VERSION`]. `convert` fills it and turns it back.

mod convert;
mod convert_rows;
mod hints;
mod names;
mod rows;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use convert::StoredReadingError;
pub use hints::StoredHints;
pub use names::Named;
pub use rows::{
    StoredAssignment, StoredDeadline, StoredMention, StoredRow, StoredScope, StoredTarget, StoredText,
    StoredUnit,
};

/// The version of this form that is written. Older ones are read for ever.
pub const VERSION: u32 = 1;

/// Everything understood of one file, and everything that was not.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct StoredReading {
    /// Version of this form.
    pub version: u32,
    /// Name of the file, without folders.
    pub name: String,
    /// SHA-256 of the bytes, lower-case hexadecimal.
    pub sha256: String,
    /// Format by content (`xlsx`); none when the file is no workbook.
    pub format: Option<String>,
    /// Whether at least one appendix was found.
    pub is_read: bool,
    /// The appendices.
    pub appendices: Vec<StoredAppendix>,
    /// Every cell of every sheet, as printed.
    pub sheets: Vec<StoredSheet>,
    /// What the reader says, in both languages.
    pub diagnostics: Vec<StoredDiagnostic>,
}

/// A sheet as printed: only cells that hold something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct StoredSheet {
    /// Name of the sheet.
    pub name: String,
    /// Whether it is hidden in the workbook.
    pub is_hidden: bool,
    /// Cells as `("D31", text)`, ordered by row and column.
    pub cells: Vec<(String, String)>,
    /// Merged rectangles (`A1:G1`).
    pub merges: Vec<String>,
    /// Hidden rows as inclusive spans of indices from 0.
    pub hidden_rows: Vec<(u32, u32)>,
    /// Hidden columns as inclusive spans of indices from 0.
    pub hidden_cols: Vec<(u32, u32)>,
}

/// A diagnostic with both its sentences, so that it stays readable when the reader's wording changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct StoredDiagnostic {
    /// `INFO`, `WARNING` or `ERROR`.
    pub severity: String,
    /// The stable name.
    pub code: String,
    /// Vietnamese sentence, without its place.
    pub vi: String,
    /// English sentence, without its place.
    pub en: String,
    /// Sheet, where it has one.
    pub sheet: Option<String>,
    /// Cell, where it has one.
    pub cell: Option<String>,
}

/// One table of a plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct StoredAppendix {
    /// Name of the sheet.
    pub sheet: String,
    /// Whether that sheet is hidden.
    pub is_hidden: bool,
    /// The rectangle from the title to the last row.
    pub range: String,
    /// `Phụ lục I`, as printed.
    pub label: Option<String>,
    /// `INDICATORS` or `TASKS`.
    pub kind: String,
    /// Title lines joined.
    pub title: Option<String>,
    /// What the title says of the plan.
    pub plan: StoredPlan,
    /// First and last row index of the header.
    pub header_rows: (u32, u32),
    /// Columns from left to right.
    pub columns: Vec<StoredColumn>,
    /// Sections in order.
    pub sections: Vec<StoredSection>,
    /// Rows in order.
    pub rows: Vec<StoredRow>,
}

/// What title lines, hints and file name say of the plan.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct StoredPlan {
    /// Official code of the province.
    pub province_code: Option<String>,
    /// Number of the plan.
    pub number: Option<String>,
    /// Day of issue.
    pub issued_on: Option<NaiveDate>,
    /// Who issued it.
    pub issuer: Option<String>,
    /// First year of the period.
    pub period_start: Option<u16>,
    /// Last year of the period.
    pub period_end: Option<u16>,
    /// `ISSUED` or `DRAFT`.
    pub status: String,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct StoredColumn {
    /// Index from 0.
    pub col_idx: u32,
    /// Header as printed, levels joined with ` / `.
    pub header: String,
    /// What it holds (`TARGET`).
    pub role: String,
    /// Year of a target column.
    pub year: Option<u16>,
    /// Whether it is hidden.
    pub is_hidden: bool,
}

/// A section of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct StoredSection {
    /// Number without punctuation.
    pub ordinal: Option<String>,
    /// Title.
    pub title: String,
    /// Sheet it stands in.
    pub sheet: String,
    /// Where the title stands.
    pub cell: String,
}
