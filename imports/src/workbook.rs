//! Bytes of any format to sheets of cells. Grids are sparse, merges stay rectangles.
//!
//! Comes in: bytes and limits. Goes out: a `Workbook`, or an `OpenError` that says why the file is refused.
//! Knows nothing of headers, rows or values. Only this module knows the formats, zip and quick-xml.

mod archive;
mod compound;
mod delimited;
mod encoding;
mod error;
mod grid;
mod html;
mod kind;
mod legacy;
mod merges;
mod number_format;
mod ods;
mod open;
mod rich_text;
mod spreadsheet_ml;
mod xls;
mod xlsb;
mod xlsx;
mod xml;

use std::sync::Arc;

pub use self::error::{Foreign, Limit, OpenError};
pub use self::legacy::LegacyEncoding;
pub use self::merges::Merges;
pub use self::open::open;
use crate::cell::{CellRange, CellRef};
use crate::diagnostic::Diagnostic;
use crate::reading::Format;
use crate::text::SharedText;

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
    /// Cells ordered by row, then by column, one for a place.
    pub cells: Vec<Cell>,
    /// Merged rectangles, none overlapping another.
    pub merges: Merges,
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
    pub raw: SharedText,
    /// What the cell holds.
    pub value: CellValue,
    /// The number format's code (`0%`, `0.00`, `mm/yyyy`), where the file has one other than General.
    pub number_format: Option<Arc<str>>,
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

impl Sheet {
    /// The cells of a row, ordered by column. Empty where the row holds nothing.
    pub fn row(&self, row_idx: u32) -> &[Cell] {
        let start = self.cells.partition_point(|it| it.at.row_idx() < row_idx);
        let end = self.cells.partition_point(|it| it.at.row_idx() <= row_idx);
        self.cells.get(start..end).unwrap_or_default()
    }

    /// The rows that hold something, in order, each with its cells.
    pub fn rows(&self) -> impl Iterator<Item = (u32, &[Cell])> {
        self.cells
            .chunk_by(|one, next| one.at.row_idx() == next.at.row_idx())
            .filter_map(|cells| Some((cells.first()?.at.row_idx(), cells)))
    }

    /// What stands in exactly this cell. A cell covered by a merge usually holds nothing: see [`Sheet::anchor`].
    pub fn cell(&self, at: CellRef) -> Option<&Cell> {
        let idx = self.cells.binary_search_by_key(&at, |it| it.at).ok()?;
        self.cells.get(idx)
    }

    /// The merged rectangle that covers the cell.
    pub fn merge_at(&self, at: CellRef) -> Option<CellRange> {
        self.merges.at(at)
    }

    /// The cell whose text is seen at this place: the first one of the merge over it, else the place itself.
    pub fn anchor(&self, at: CellRef) -> CellRef {
        self.merges.at(at).map_or(at, |it| it.first)
    }

    /// What is seen at this place, through merges.
    pub fn shown(&self, at: CellRef) -> Option<&Cell> {
        self.cell(self.anchor(at))
    }

    /// Whether the row is hidden.
    pub fn is_row_hidden(&self, row_idx: u32) -> bool {
        is_within(&self.hidden_rows, row_idx)
    }

    /// Whether the column is hidden.
    pub fn is_col_hidden(&self, col_idx: u32) -> bool {
        is_within(&self.hidden_cols, col_idx)
    }
}

/// Whether an index lies in one of the ordered, inclusive spans.
fn is_within(spans: &[(u32, u32)], idx: u32) -> bool {
    let after = spans.partition_point(|(first, _)| *first <= idx);
    after
        .checked_sub(1)
        .and_then(|it| spans.get(it))
        .is_some_and(|(_, last)| idx <= *last)
}
