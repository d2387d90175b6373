//! The rows of a stored reading and the values in them.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// A row: an indicator or a task.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct StoredRow {
    /// Index of the section.
    pub section_idx: Option<usize>,
    /// Index of the group row above.
    pub parent_idx: Option<usize>,
    /// Number without punctuation.
    pub ordinal: Option<String>,
    /// Name, white space collapsed.
    pub name: String,
    /// Name as printed.
    pub name_raw: String,
    /// Sheet the row stands in.
    pub sheet: String,
    /// Where the row begins.
    pub cell: String,
    /// Where the name stands.
    pub name_cell: String,
    /// Whether row, column or sheet is hidden.
    pub is_hidden: bool,
    /// Unit of measure.
    pub unit: Option<StoredUnit>,
    /// Targets in the order of the columns.
    pub targets: Vec<StoredTarget>,
    /// Agencies by role.
    pub assignments: Vec<StoredAssignment>,
    /// Deadline of a task.
    pub deadline: Option<StoredDeadline>,
    /// Output of a task.
    pub output: Option<StoredText>,
    /// Further cells, each with its header.
    pub notes: Vec<(String, StoredText)>,
}

/// Text with its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct StoredText {
    /// White space collapsed.
    pub text: String,
    /// As printed.
    pub raw: String,
    /// Where.
    pub cell: String,
}

/// A unit of measure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct StoredUnit {
    /// As printed, white space collapsed.
    pub text: String,
    /// Normal form.
    pub normal: String,
    /// As printed.
    pub raw: String,
    /// Where.
    pub cell: String,
}

/// A target for one year.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct StoredTarget {
    /// Year.
    pub year: u16,
    /// `NUMERIC`, `QUALITATIVE` or `NOT_SET`.
    pub kind: String,
    /// `EQ`, `GE`, `GT`, `LE`, `LT` or `RANGE`.
    pub comparator: Option<String>,
    /// The number, in the row's unit.
    #[serde(with = "rust_decimal::serde::str_option")]
    pub value: Option<Decimal>,
    /// Upper bound of a range.
    #[serde(with = "rust_decimal::serde::str_option")]
    pub upper: Option<Decimal>,
    /// The words that limit the number.
    pub qualifier: Option<String>,
    /// Further numbers for other scopes.
    pub scopes: Vec<StoredScope>,
    /// A unit found in the cell itself.
    pub unit: Option<String>,
    /// As printed.
    pub raw: String,
    /// Where.
    pub cell: String,
}

/// One of several numbers of a target.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct StoredScope {
    /// The scope.
    pub scope: String,
    /// How the value binds.
    pub comparator: String,
    /// The number.
    #[serde(with = "rust_decimal::serde::str")]
    pub value: Decimal,
    /// Upper bound of a range.
    #[serde(with = "rust_decimal::serde::str_option")]
    pub upper: Option<Decimal>,
}

/// Agencies of one cell with their role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct StoredAssignment {
    /// `LEAD`, `COORDINATING` or `MONITORING`.
    pub role: String,
    /// As printed.
    pub raw: String,
    /// Where.
    pub cell: String,
    /// The agencies in order.
    pub agencies: Vec<StoredMention>,
}

/// An agency as a cell names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct StoredMention {
    /// The name as printed.
    pub text: String,
    /// Slug of its type.
    pub type_slug: String,
    /// Whether the lexicon knows the type.
    pub is_known: bool,
    /// The agency it belongs to, where the cell says so.
    pub parent: Option<Box<StoredMention>>,
}

/// A deadline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct StoredDeadline {
    /// The leading part (`QUARTER`).
    pub kind: String,
    /// First day.
    pub start: Option<NaiveDate>,
    /// Last day.
    pub due: Option<NaiveDate>,
    /// `DAY`, `MONTH`, `QUARTER` or `YEAR`.
    pub precision: Option<String>,
    /// Whether the work goes on without end.
    pub is_continuous: bool,
    /// Further days.
    pub milestones: Vec<NaiveDate>,
    /// The words of the event, roadmap or demand.
    pub condition: Option<String>,
    /// As printed.
    pub raw: String,
    /// Where.
    pub cell: String,
}
