//! The stream as records: an id, a length, and bytes, some of them continued in records of their own.

use crate::reading::Format;
use crate::workbook::compound::u16_at;
use crate::workbook::error::OpenError;
use crate::workbook::xls::STREAM;

/// Ids of the records that are read.
pub(super) mod id {
    pub const FORMULA: u16 = 0x0006;
    pub const EOF: u16 = 0x000a;
    pub const DATE_MODE: u16 = 0x0022;
    pub const FILE_PASS: u16 = 0x002f;
    pub const FONT: u16 = 0x0031;
    pub const CONTINUE: u16 = 0x003c;
    pub const CODE_PAGE: u16 = 0x0042;
    pub const COL_INFO: u16 = 0x007d;
    pub const BOUND_SHEET: u16 = 0x0085;
    pub const MUL_RK: u16 = 0x00bd;
    pub const R_STRING: u16 = 0x00d6;
    pub const XF: u16 = 0x00e0;
    pub const MERGE_CELLS: u16 = 0x00e5;
    pub const SST: u16 = 0x00fc;
    pub const LABEL_SST: u16 = 0x00fd;
    pub const NUMBER: u16 = 0x0203;
    pub const LABEL: u16 = 0x0204;
    pub const BOOL_ERR: u16 = 0x0205;
    pub const STRING: u16 = 0x0207;
    pub const ROW: u16 = 0x0208;
    pub const RK: u16 = 0x027e;
    pub const FORMAT: u16 = 0x041e;
    pub const BOF: u16 = 0x0809;
}

/// The records of a stream from a place on.
pub(super) struct Records<'s> {
    stream: &'s [u8],
    at: usize,
}

/// A record with the bytes that continue it.
pub(super) struct Record<'s> {
    pub id: u16,
    pub data: &'s [u8],
    /// Bytes of the records that continue it, each apart, since strings begin anew in each.
    pub continued: Vec<&'s [u8]>,
}

impl<'s> Records<'s> {
    pub fn new(stream: &'s [u8], at: usize) -> Self {
        Self { stream, at }
    }

    /// The next record. A stream that ends before its end record is damaged.
    pub fn next(&mut self) -> Result<Record<'s>, OpenError> {
        let (id, data) = self.single()?;
        let mut continued = Vec::new();
        while u16_at(self.stream, self.at) == Some(id::CONTINUE) && id != id::EOF {
            continued.push(self.single()?.1);
        }
        Ok(Record { id, data, continued })
    }

    fn single(&mut self) -> Result<(u16, &'s [u8]), OpenError> {
        let header = u16_at(self.stream, self.at).zip(u16_at(self.stream, self.at.saturating_add(2)));
        let (id, len) = header.ok_or_else(damaged)?;
        let start = self.at.saturating_add(4);
        let end = start.saturating_add(usize::from(len));
        let data = self.stream.get(start..end).ok_or_else(damaged)?;
        self.at = end;
        Ok((id, data))
    }
}

/// The refusal of a stream that is cut.
fn damaged() -> OpenError {
    OpenError::damaged(Format::Xls, STREAM, "the stream of records ends too early")
}
