//! Bytes of any format to sheets of cells. Grids are sparse, merges stay rectangles.
//!
//! Comes in: bytes and limits. Goes out: a `Workbook`, or an `OpenError` that says why the file is refused.
//! Knows nothing of headers, rows or values. Only this module knows calamine, zip, quick-xml and csv.

use crate::cell::{CellRange, CellRef};
use crate::diagnostic::Diagnostic;
use crate::reading::Format;

/// An opened workbook.
#[derive(Debug, Clone, PartialEq)]
pub struct Workbook {
    /// Format by content.
    pub format: Format,
    /// The sheets, in their order.
    pub sheets: Vec<Sheet>,
    /// What opening it brought up (converted fonts, dropped control characters, doubled names).
    pub diagnostics: Vec<Diagnostic>,
}

/// A sheet of cells (trang tính). Only cells that hold something exist.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sheet {
    /// Name.
    pub name: String,
    /// Hidden or very hidden.
    pub is_hidden: bool,
    /// Cells ordered by row, then by column.
    pub cells: Vec<Cell>,
    /// Merged rectangles, none overlapping another.
    pub merges: Vec<CellRange>,
    /// Hidden rows, inclusive spans of indices from 0, ordered.
    pub hidden_rows: Vec<(u32, u32)>,
    /// Hidden columns, inclusive spans of indices from 0, ordered.
    pub hidden_cols: Vec<(u32, u32)>,
}

/// A cell (ô): what it holds and what a reader of the sheet sees.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// Where.
    pub at: CellRef,
    /// The text as printed. Of a number its shortest decimal with a point, of a %-formatted one as shown (`80%`).
    /// Legacy encodings are converted, nothing else is changed.
    pub raw: String,
    /// What the cell holds.
    pub value: CellValue,
    /// The number format's code (`0%`, `0.00`, `mm/yyyy`), where the file has one other than General.
    pub number_format: Option<String>,
    /// Whether the whole text is bold.
    pub is_bold: bool,
}

/// What a cell holds.
#[derive(Debug, Clone, PartialEq)]
pub enum CellValue {
    /// Text.
    Text,
    /// A number, before its format is applied (0.8 of `80%`). Finite, rounded to 15 digits.
    Number(f64),
    /// A day typed as a date.
    Date(chrono::NaiveDate),
    /// True or false.
    Bool(bool),
    /// An error of a formula (`#REF!`), as shown.
    Error,
}
