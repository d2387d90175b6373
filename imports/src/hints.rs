//! What the user knows and the file does not say.

use chrono::NaiveDate;

use crate::reading::ColumnRole;

/// Answers to what the reader could not find. An empty one lets the reader decide everything.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Hints {
    /// Official code of the province, which wins over the title's.
    pub province_code: Option<String>,
    /// Number of the plan.
    pub plan_number: Option<String>,
    /// Day of issue.
    pub issued_on: Option<NaiveDate>,
    /// Read only this sheet.
    pub sheet: Option<String>,
    /// The header begins in this row (index from 0).
    pub header_row_idx: Option<u32>,
    /// Roles of columns by index, which win over the header's.
    pub column_roles: Vec<(u32, ColumnRole, Option<u16>)>,
    /// Whether hidden rows, columns and sheets are counted.
    pub hidden: HiddenPolicy,
}

/// What becomes of hidden rows, columns and sheets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum HiddenPolicy {
    /// Read and flagged, not counted.
    #[default]
    Flag,
    /// Read and counted as if visible.
    Count,
}
