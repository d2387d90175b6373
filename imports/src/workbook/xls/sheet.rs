//! The records of one sheet: cells, rows, columns and merges.

use crate::cell::{CellRange, CellRef};
use crate::reading::Format;
use crate::workbook::compound::{f64_at, u16_at, u32_at};
use crate::workbook::error::OpenError;
use crate::workbook::grid::{CellStyle, RichText, SheetBuilder, Value};
use crate::workbook::xls::STREAM;
use crate::workbook::xls::globals::Globals;
use crate::workbook::xls::records::{Record, Records, id};
use crate::workbook::xls::strings::{Count, read_continued, read_counted};

/// Flags of rows and columns that are hidden.
const ROW_HIDDEN: u16 = 0x20;
const COL_HIDDEN: u16 = 0x01;

/// Reads the sheet whose records begin at a place of the stream.
pub(super) fn read(
    stream: &[u8],
    start: usize,
    globals: &Globals,
    builder: &mut SheetBuilder<'_, '_>,
) -> Result<(), OpenError> {
    let mut records = Records::new(stream, start);
    if records.next()?.id != id::BOF {
        return Err(OpenError::damaged(
            Format::Xls,
            STREAM,
            "a sheet does not begin where it should",
        ));
    }
    let mut reader = SheetReader {
        globals,
        builder,
        text_of: None,
    };
    // Charts in a sheet have records of their own, between a beginning and an end.
    let mut depth = 1_usize;
    while depth > 0 {
        let record = records.next()?;
        match record.id {
            id::BOF => depth = depth.saturating_add(1),
            id::EOF => depth = depth.saturating_sub(1),
            _ if depth == 1 => reader.record(&record)?,
            _ => {}
        }
    }
    Ok(())
}

struct SheetReader<'r, 'a, 'l> {
    globals: &'r Globals,
    builder: &'r mut SheetBuilder<'a, 'l>,
    /// The formula whose text comes in a later record.
    text_of: Option<(CellRef, CellStyle)>,
}

impl SheetReader<'_, '_, '_> {
    /// A record too short for what it should hold is passed over.
    fn record(&mut self, record: &Record<'_>) -> Result<(), OpenError> {
        match record.id {
            id::ROW => self.row(record.data),
            id::COL_INFO => self.columns(record.data),
            id::MERGE_CELLS => self.merges(record.data)?,
            id::MUL_RK => self.numbers(record.data)?,
            id::STRING => {
                if let Some((at, style)) = self.text_of.take()
                    && let Some(text) = read_continued(record, self.globals.coding, style.font)
                {
                    self.builder.plain_text(at, text, &style)?;
                }
            }
            id::LABEL_SST | id::LABEL | id::R_STRING | id::RK | id::NUMBER | id::BOOL_ERR | id::FORMULA => {
                self.cell(record)?;
            }
            _ => {}
        }
        Ok(())
    }

    fn cell(&mut self, record: &Record<'_>) -> Result<(), OpenError> {
        let data = record.data;
        let Some((row, col)) = u16_at(data, 0).zip(u16_at(data, 2)) else {
            return Ok(());
        };
        let Some((style_idx, data)) = u16_at(data, 4).zip(data.get(6..)) else {
            return Ok(());
        };
        let Some(at) = self.place(row, col) else {
            return Ok(());
        };
        let style = self.style(style_idx);
        if record.id == id::FORMULA {
            // The text of a formula comes in a record of its own.
            let is_text = matches!(data, [0, _, _, _, _, _, 0xff, 0xff, ..]);
            self.text_of = is_text.then(|| (at, style.clone()));
        }
        match parse_value(record.id, data, self.globals, &style) {
            Some(value) => self.builder.value(at, &value, &self.globals.strings, &style),
            None => Ok(()),
        }
    }

    /// Several numbers side by side.
    fn numbers(&mut self, data: &[u8]) -> Result<(), OpenError> {
        let Some((row, first_col)) = u16_at(data, 0).zip(u16_at(data, 2)) else {
            return Ok(());
        };
        // The last two bytes say which column is the last.
        let packed = data.get(4..data.len().saturating_sub(2)).unwrap_or_default();
        for (col, it) in (first_col..).zip(packed.chunks_exact(6)) {
            let (Some(style_idx), Some(number)) = (u16_at(it, 0), u32_at(it, 2)) else {
                break;
            };
            if let Some(at) = self.place(row, col) {
                let style = self.style(style_idx);
                self.builder.number(at, unpack(number), &style)?;
            }
        }
        Ok(())
    }

    fn row(&mut self, data: &[u8]) {
        if let (Some(row), Some(flags)) = (u16_at(data, 0), u16_at(data, 12)) {
            let has_no_height = u16_at(data, 6) == Some(0);
            if flags & ROW_HIDDEN != 0 || has_no_height {
                self.builder.hide_rows(u32::from(row), u32::from(row));
            }
        }
    }

    fn columns(&mut self, data: &[u8]) {
        if let (Some(first), Some(last), Some(width), Some(flags)) =
            (u16_at(data, 0), u16_at(data, 2), u16_at(data, 4), u16_at(data, 8))
            && (flags & COL_HIDDEN != 0 || width == 0)
        {
            self.builder.hide_cols(u32::from(first), u32::from(last));
        }
    }

    fn merges(&mut self, data: &[u8]) -> Result<(), OpenError> {
        let n_merges = usize::from(u16_at(data, 0).unwrap_or(0));
        for it in data.get(2..).unwrap_or_default().chunks_exact(8).take(n_merges) {
            let number = |at| u16_at(it, at).unwrap_or(u16::MAX);
            if let (Some(first), Some(last)) =
                (self.place(number(0), number(4)), self.place(number(2), number(6)))
            {
                self.builder.merge(CellRange::spanning(first, last))?;
            }
        }
        Ok(())
    }

    fn place(&mut self, row: u16, col: u16) -> Option<CellRef> {
        let at = CellRef::new(u32::from(row), u32::from(col));
        if at.is_none() {
            self.builder.note_outside(&format!(
                "R{}C{}",
                u32::from(row).saturating_add(1),
                u32::from(col).saturating_add(1)
            ));
        }
        at
    }

    fn style(&self, idx: u16) -> CellStyle {
        self.globals
            .styles
            .get(usize::from(idx))
            .cloned()
            .unwrap_or_default()
    }
}

fn parse_value(record: u16, data: &[u8], globals: &Globals, style: &CellStyle) -> Option<Value> {
    Some(match record {
        id::LABEL_SST => Value::Shared(u32_at(data, 0)?),
        id::LABEL | id::R_STRING => Value::Text(RichText::plain(read_counted(
            data,
            Count::Long,
            globals.coding,
            style.font,
        )?)),
        id::RK => Value::Number(unpack(u32_at(data, 0)?)),
        id::NUMBER => Value::Number(f64_at(data, 0)?),
        id::BOOL_ERR => match data {
            [value, 0, ..] => Value::Bool(*value != 0),
            [code, _, ..] => Value::Error(error_text(*code)),
            _ => return None,
        },
        id::FORMULA => match data {
            [1, _, value, _, _, _, 0xff, 0xff, ..] => Value::Bool(*value != 0),
            [2, _, code, _, _, _, 0xff, 0xff, ..] => Value::Error(error_text(*code)),
            // Text, which comes later, or none.
            [_, _, _, _, _, _, 0xff, 0xff, ..] => return None,
            _ => Value::Number(f64_at(data, 0)?),
        },
        _ => return None,
    })
}

/// A number in four bytes: the high half of a float, or an integer, either perhaps a hundredfold.
pub(in crate::workbook) fn unpack(packed: u32) -> f64 {
    let number = if packed & 2 != 0 {
        f64::from(packed.cast_signed() >> 2)
    } else {
        f64::from_bits(u64::from(packed & !3) << 32)
    };
    if packed & 1 != 0 { number / 100.0 } else { number }
}

/// What Excel shows of an error.
pub(in crate::workbook) fn error_text(code: u8) -> &'static str {
    match code {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0f => "#VALUE!",
        0x17 => "#REF!",
        0x1d => "#NAME?",
        0x24 => "#NUM!",
        0x2a => "#N/A",
        _ => "#ERR!",
    }
}
