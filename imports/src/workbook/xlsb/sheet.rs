//! The records of one sheet: rows, cells, columns and merges.

use crate::cell::{CellRange, CellRef};
use crate::workbook::compound::{f64_at, u16_at, u32_at};
use crate::workbook::error::OpenError;
use crate::workbook::grid::{RichText, SheetBuilder, Value};
use crate::workbook::xls::{error_text, unpack};
use crate::workbook::xlsb::records::{Records, id, rich_string, wide_string};
use crate::workbook::xlsb::tables::Looks;

/// Reads the part of a sheet into the builder.
pub(super) fn read(
    bytes: &[u8],
    part: &str,
    looks: &Looks,
    strings: &[RichText],
    builder: &mut SheetBuilder<'_, '_>,
) -> Result<(), OpenError> {
    let mut reader = SheetReader {
        looks,
        strings,
        builder,
        row: 0,
    };
    let mut records = Records::new(bytes, part);
    while let Some((record, data)) = records.next()? {
        match record {
            id::ROW => reader.row(data),
            id::CELL_RK..=id::FORMULA_ERROR | id::CELL_RICH => reader.cell(record, data)?,
            id::COL_INFO => reader.columns(data),
            id::MERGE_CELL => reader.merge(data)?,
            _ => {}
        }
    }
    Ok(())
}

struct SheetReader<'r, 'a, 'l> {
    looks: &'r Looks,
    strings: &'r [RichText],
    builder: &'r mut SheetBuilder<'a, 'l>,
    row: u32,
}

impl SheetReader<'_, '_, '_> {
    fn row(&mut self, data: &[u8]) {
        let Some(row) = u32_at(data, 0) else { return };
        self.row = row;
        let has_no_height = u16_at(data, 8) == Some(0);
        let is_flagged = data.get(11).is_some_and(|it| it & 0x10 != 0);
        if (has_no_height || is_flagged) && CellRef::new(row, 0).is_some() {
            self.builder.hide_rows(row, row);
        }
    }

    fn columns(&mut self, data: &[u8]) {
        if let (Some(first), Some(last), Some(width), Some(flags)) = (
            u32_at(data, 0),
            u32_at(data, 4),
            u32_at(data, 8),
            u16_at(data, 16),
        ) && (flags & 1 != 0 || width == 0)
        {
            self.builder.hide_cols(first, last);
        }
    }

    fn merge(&mut self, data: &[u8]) -> Result<(), OpenError> {
        let number = |at| u32_at(data, at).unwrap_or(u32::MAX);
        match CellRef::new(number(0), number(8)).zip(CellRef::new(number(4), number(12))) {
            Some((first, last)) => self.builder.merge(CellRange::spanning(first, last)),
            None => {
                self.builder.note_outside("merge");
                Ok(())
            }
        }
    }

    /// A record too short for what it should hold is passed over.
    fn cell(&mut self, record: u32, data: &[u8]) -> Result<(), OpenError> {
        let Some((col, style_idx)) = u32_at(data, 0).zip(u32_at(data, 4)) else {
            return Ok(());
        };
        let Some(at) = CellRef::new(self.row, col) else {
            self.builder.note_outside(&format!(
                "R{}C{}",
                self.row.saturating_add(1),
                col.saturating_add(1)
            ));
            return Ok(());
        };
        let style = self
            .looks
            .style(usize::try_from(style_idx & 0x00ff_ffff).unwrap_or(0));
        match parse_value(record, data.get(8..).unwrap_or_default(), self.looks) {
            Some(value) => self.builder.value(at, &value, self.strings, style),
            None => Ok(()),
        }
    }
}

fn parse_value(record: u32, data: &[u8], looks: &Looks) -> Option<Value> {
    Some(match record {
        id::CELL_RK => Value::Number(unpack(u32_at(data, 0)?)),
        id::CELL_REAL | id::FORMULA_REAL => Value::Number(f64_at(data, 0)?),
        id::CELL_TEXT | id::FORMULA_TEXT => Value::Text(RichText::plain(wide_string(data)?.0)),
        id::CELL_RICH => Value::Text(rich_string(data, |it| looks.font(it))?),
        id::CELL_SHARED => Value::Shared(u32_at(data, 0)?),
        id::CELL_BOOL | id::FORMULA_BOOL => Value::Bool(*data.first()? != 0),
        id::CELL_ERROR | id::FORMULA_ERROR => Value::Error(error_text(*data.first()?)),
        _ => return None,
    })
}
