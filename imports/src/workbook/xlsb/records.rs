//! A binary part as records: an id and a length of variable size, then bytes.

use crate::reading::Format;
use crate::workbook::compound::{u16_at, u32_at};
use crate::workbook::error::OpenError;
use crate::workbook::grid::{RichText, split_runs};
use crate::workbook::legacy::Font;

/// Ids of the records that are read.
pub(super) mod id {
    pub const ROW: u32 = 0;
    pub const CELL_RK: u32 = 2;
    pub const CELL_ERROR: u32 = 3;
    pub const CELL_BOOL: u32 = 4;
    pub const CELL_REAL: u32 = 5;
    pub const CELL_TEXT: u32 = 6;
    pub const CELL_SHARED: u32 = 7;
    pub const FORMULA_TEXT: u32 = 8;
    pub const FORMULA_REAL: u32 = 9;
    pub const FORMULA_BOOL: u32 = 10;
    pub const FORMULA_ERROR: u32 = 11;
    pub const SHARED_TEXT: u32 = 19;
    pub const FONT: u32 = 43;
    pub const FORMAT: u32 = 44;
    pub const XF: u32 = 47;
    pub const COL_INFO: u32 = 60;
    pub const CELL_RICH: u32 = 62;
    pub const WORKBOOK_PROPERTIES: u32 = 153;
    pub const BUNDLE_SHEET: u32 = 156;
    pub const MERGE_CELL: u32 = 176;
    pub const BEGIN_CELL_XFS: u32 = 617;
    pub const END_CELL_XFS: u32 = 618;
}

/// The records of a part.
pub(super) struct Records<'b> {
    rest: &'b [u8],
    part: &'b str,
}

impl<'b> Records<'b> {
    pub fn new(bytes: &'b [u8], part: &'b str) -> Self {
        Self { rest: bytes, part }
    }

    /// The next record, or `None` at the end of the part. A record that is cut is damage.
    pub fn next(&mut self) -> Result<Option<(u32, &'b [u8])>, OpenError> {
        if self.rest.is_empty() {
            return Ok(None);
        }
        let record = self.take();
        record
            .map(Some)
            .ok_or_else(|| OpenError::damaged(Format::Xlsb, self.part, "the part ends too early"))
    }

    fn take(&mut self) -> Option<(u32, &'b [u8])> {
        let id = match self.byte()? {
            low if low & 0x80 == 0 => u32::from(low),
            low => u32::from(low & 0x7f) | (u32::from(self.byte()? & 0x7f) << 7),
        };
        let mut len = 0_u32;
        for shift in [0, 7, 14, 21] {
            let it = self.byte()?;
            len |= u32::from(it & 0x7f) << shift;
            if it & 0x80 == 0 {
                break;
            }
        }
        let (data, rest) = self.rest.split_at_checked(usize::try_from(len).ok()?)?;
        self.rest = rest;
        Some((id, data))
    }

    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(*first)
    }
}

/// A string of UTF-16 with its count before it, and what follows.
pub(super) fn wide_string(data: &[u8]) -> Option<(String, &[u8])> {
    let n_chars = usize::try_from(u32_at(data, 0)?).ok()?;
    let (units, rest) = data.get(4..)?.split_at_checked(n_chars.checked_mul(2)?)?;
    let units = units.as_chunks::<2>().0.iter().map(|it| u16::from_le_bytes(*it));
    Some((
        char::decode_utf16(units)
            .map(|it| it.unwrap_or(char::REPLACEMENT_CHARACTER))
            .collect(),
        rest,
    ))
}

/// A string with runs of fonts.
pub(super) fn rich_string(data: &[u8], font: impl Fn(u16) -> Font) -> Option<RichText> {
    let (flags, data) = data.split_first()?;
    let (text, rest) = wide_string(data)?;
    if flags & 1 == 0 {
        return Some(RichText::plain(text));
    }
    let n_runs = usize::try_from(u32_at(rest, 0)?).ok()?;
    let runs = rest.get(4..)?.chunks_exact(4).take(n_runs);
    let starts: Vec<_> = runs
        .filter_map(|it| Some((usize::from(u16_at(it, 0)?), font(u16_at(it, 2)?))))
        .collect();
    Some(split_runs(&text, &starts))
}
