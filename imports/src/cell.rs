//! Places in a sheet: one cell, one rectangle. Text form is that of a spreadsheet (`D31`, `A1:G78`), indices count from 0.

use std::fmt;

/// The most rows a sheet can have in the widest format (row 1,048,576).
pub const MAX_ROWS: u32 = 1_048_576;
/// The most columns a sheet can have in the widest format (column XFD).
pub const MAX_COLS: u32 = 16_384;

/// The place of a cell (ô) in its sheet. Ordered by row, then by column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellRef {
    row_idx: u32,
    col_idx: u32,
}

impl CellRef {
    /// A1.
    pub const ORIGIN: Self = Self {
        row_idx: 0,
        col_idx: 0,
    };

    /// The cell at a row and a column, both counted from 0. `None` outside A1:XFD1048576.
    pub fn new(row_idx: u32, col_idx: u32) -> Option<Self> {
        (row_idx < MAX_ROWS && col_idx < MAX_COLS).then_some(Self { row_idx, col_idx })
    }

    /// Reads `D31`. `None` for anything else, a reference outside the sheet included (calamine would wrap it around).
    pub fn parse(text: &str) -> Option<Self> {
        let split = text.bytes().position(|it| it.is_ascii_digit())?;
        let (letters, digits) = text.split_at_checked(split)?;
        let row: u32 = digits.parse().ok()?;
        Self::new(row.checked_sub(1)?, parse_column(letters)?)
    }

    /// Row, counted from 0.
    pub fn row_idx(self) -> u32 {
        self.row_idx
    }

    /// Column, counted from 0.
    pub fn col_idx(self) -> u32 {
        self.col_idx
    }
}

impl fmt::Display for CellRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}{}",
            column_letters(self.col_idx),
            self.row_idx.saturating_add(1)
        )
    }
}

/// A rectangle of cells, both corners included: a merge, a table, a hint.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellRange {
    /// The upper left cell.
    pub first: CellRef,
    /// The lower right cell.
    pub last: CellRef,
}

impl CellRange {
    /// The smallest rectangle that holds both cells.
    pub fn spanning(one: CellRef, other: CellRef) -> Self {
        Self {
            first: CellRef {
                row_idx: one.row_idx.min(other.row_idx),
                col_idx: one.col_idx.min(other.col_idx),
            },
            last: CellRef {
                row_idx: one.row_idx.max(other.row_idx),
                col_idx: one.col_idx.max(other.col_idx),
            },
        }
    }

    /// Reads `A1:G78` or a single `A1`.
    pub fn parse(text: &str) -> Option<Self> {
        let (first, last) = text.split_once(':').unwrap_or((text, text));
        Some(Self::spanning(CellRef::parse(first)?, CellRef::parse(last)?))
    }

    /// Whether the cell lies inside.
    pub fn contains(self, cell: CellRef) -> bool {
        (self.first.row_idx..=self.last.row_idx).contains(&cell.row_idx)
            && (self.first.col_idx..=self.last.col_idx).contains(&cell.col_idx)
    }

    /// Whether the two rectangles share a cell.
    pub fn overlaps(self, other: Self) -> bool {
        self.first.row_idx <= other.last.row_idx
            && other.first.row_idx <= self.last.row_idx
            && self.first.col_idx <= other.last.col_idx
            && other.first.col_idx <= self.last.col_idx
    }
}

impl fmt::Display for CellRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.first, self.last)
    }
}

/// The letters of a column counted from 0: 0 is `A`, 26 is `AA`.
pub fn column_letters(col_idx: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = u64::from(col_idx).saturating_add(1);
    while rest > 0 {
        let digit = rest.saturating_sub(1).checked_rem(26).unwrap_or(0);
        letters.push(char::from(b'A'.saturating_add(u8::try_from(digit).unwrap_or(0))));
        rest = rest.saturating_sub(1).checked_div(26).unwrap_or(0);
    }
    letters.iter().rev().collect()
}

/// The column of its letters, in either case, counted from 0: `A` is 0. `None` for other text or a column beyond XFD.
pub fn parse_column(letters: &str) -> Option<u32> {
    if letters.is_empty() || letters.len() > 3 {
        return None;
    }
    let number = letters.bytes().try_fold(0_u32, |number, letter| {
        let digit = u32::from(letter.to_ascii_uppercase()).wrapping_sub(u32::from(b'A'));
        // Three letters stay far below what a number holds.
        let number = number.wrapping_mul(26).wrapping_add(digit).wrapping_add(1);
        (digit < 26).then_some(number)
    })?;
    number.checked_sub(1).filter(|it| *it < MAX_COLS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_print_as_they_are_read() {
        for text in ["A1", "Z9", "AA10", "XFD1048576"] {
            assert_eq!(
                CellRef::parse(text).map(|it| it.to_string()).as_deref(),
                Some(text)
            );
        }
    }

    #[test]
    fn references_outside_the_sheet_are_none() {
        for text in [
            "A0",
            "A1048577",
            "XFE1",
            "A4294967297",
            "1A",
            "A",
            "",
            "Ạ1",
            "A1B",
        ] {
            assert_eq!(CellRef::parse(text), None, "{text}");
        }
    }
}
