//! How much a file may ask for.

/// Limits of one reading. Every one is a setting of the program; the defaults suit appendices with room to spare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file.
    pub max_bytes: u64,
    /// Bytes of all zip entries, really inflated.
    pub max_inflated_bytes: u64,
    /// Entries of the zip archive.
    pub max_entries: usize,
    /// Sheets of a workbook.
    pub max_sheets: usize,
    /// Rows of a sheet that hold something.
    pub max_rows: usize,
    /// Cells of a workbook that hold something.
    pub max_cells: usize,
    /// Characters of a cell.
    pub max_cell_chars: usize,
    /// Merged rectangles of a sheet.
    pub max_merges: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            max_bytes: 50 * 1024 * 1024,
            max_inflated_bytes: 500 * 1024 * 1024,
            max_entries: 2_000,
            max_sheets: 200,
            max_rows: 200_000,
            max_cells: 2_000_000,
            max_cell_chars: 32_767,
            max_merges: 100_000,
        }
    }
}
