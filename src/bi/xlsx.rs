//! A workbook: typed cells, frozen header, filter, and a sheet that explains the columns. Text is never a formula.

use std::io::Write;

use doichieu_entities::flat::FlatKind;
use rust_xlsxwriter::{Color, Format, Workbook, Worksheet, XlsxError};

use super::format::{FlatShape, Heading};
use super::{BiError, RowSource};
use crate::store::flat::{FlatRow, FlatValue};

/// The rows of a sheet below its header.
const SHEET_ROWS: u32 = 1_048_575;
/// The characters a cell may hold.
const CELL_CHARS: usize = 32_767;

/// Formats of cells.
struct Formats {
    header: Format,
    date: Format,
    timestamp: Format,
    wrapped: Format,
}

/// Writes the rows to as many sheets as they need, then the sheet of columns. The rows go through a temporary file.
pub fn write(shape: &FlatShape, rows: &mut RowSource, out: &mut (dyn Write + Send)) -> Result<(), BiError> {
    let formats = Formats::new();
    let mut workbook = Workbook::new();
    let mut rows = rows.peekable();
    let mut n_sheets = 0_u32;
    while n_sheets == 0 || rows.peek().is_some() {
        n_sheets = n_sheets.saturating_add(1);
        let sheet = workbook.add_worksheet_with_constant_memory()?;
        sheet.set_name(sheet_name(shape, n_sheets))?;
        write_header(sheet, &shape.columns, &formats)?;
        let mut last_row = 0;
        for (row_idx, row) in (1..=SHEET_ROWS).zip(rows.by_ref()) {
            write_row(sheet, row_idx, &row?, &formats)?;
            last_row = row_idx;
        }
        let last_col = u16::try_from(shape.columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
        sheet.autofilter(0, 0, last_row, last_col)?;
    }
    write_columns(workbook.add_worksheet(), shape, &formats)?;
    let mut file = tempfile::tempfile()?;
    workbook.save_to_writer(&file)?;
    std::io::Seek::rewind(&mut file)?;
    std::io::copy(&mut file, out)?;
    Ok(out.flush()?)
}

impl Formats {
    fn new() -> Self {
        Self {
            header: Format::new()
                .set_bold()
                .set_background_color(Color::RGB(0x00E7_EDF3)),
            date: Format::new().set_num_format("dd/mm/yyyy"),
            timestamp: Format::new().set_num_format("dd/mm/yyyy hh:mm:ss"),
            wrapped: Format::new().set_text_wrap(),
        }
    }
}

fn sheet_name(shape: &FlatShape, number: u32) -> String {
    match number {
        1 => shape.name.to_owned(),
        _ => format!("{} {number}", shape.name),
    }
}

fn write_header(sheet: &mut Worksheet, columns: &[Heading], formats: &Formats) -> Result<(), XlsxError> {
    sheet.set_freeze_panes(1, 0)?;
    for (col_idx, column) in (0_u16..).zip(columns) {
        let width = match column.kind {
            FlatKind::Text if column.name.ends_with("name") || column.name == "text" => 48.0,
            FlatKind::Text => 20.0,
            FlatKind::Timestamp => 19.0,
            _ => 12.0,
        };
        sheet.set_column_width(col_idx, width)?;
        sheet.write_string_with_format(0, col_idx, column.name.as_ref(), &formats.header)?;
    }
    Ok(())
}

fn write_row(sheet: &mut Worksheet, row_idx: u32, row: &FlatRow, formats: &Formats) -> Result<(), XlsxError> {
    for (col_idx, value) in (0_u16..).zip(row) {
        match value {
            FlatValue::Null => continue,
            FlatValue::Text(text) => sheet.write_string(row_idx, col_idx, cut(text))?,
            FlatValue::Integer(number) => write_number(sheet, row_idx, col_idx, &number.to_string())?,
            FlatValue::Decimal(digits) => write_number(sheet, row_idx, col_idx, digits)?,
            FlatValue::Float(number) => sheet.write_number(row_idx, col_idx, *number)?,
            FlatValue::Boolean(is) => sheet.write_boolean(row_idx, col_idx, *is)?,
            FlatValue::Date(day) => {
                sheet.write_datetime_with_format(row_idx, col_idx, *day, &formats.date)?
            }
            FlatValue::Timestamp(instant) => {
                let instant = instant.naive_utc();
                sheet.write_datetime_with_format(row_idx, col_idx, instant, &formats.timestamp)?
            }
        };
    }
    Ok(())
}

/// A cell keeps 15 digits of a number: one with more stays text, so that no digit is lost.
fn write_number<'a>(
    sheet: &'a mut Worksheet,
    row_idx: u32,
    col_idx: u16,
    digits: &str,
) -> Result<&'a mut Worksheet, XlsxError> {
    let n_digits = digits.bytes().filter(u8::is_ascii_digit).count();
    match digits.parse::<f64>() {
        Ok(number) if n_digits <= 15 => sheet.write_number(row_idx, col_idx, number),
        _ => sheet.write_string(row_idx, col_idx, digits),
    }
}

/// No cell of a workbook holds more.
fn cut(text: &str) -> &str {
    match text.char_indices().nth(CELL_CHARS) {
        Some((end, _)) => &text[..end],
        None => text,
    }
}

fn write_columns(sheet: &mut Worksheet, shape: &FlatShape, formats: &Formats) -> Result<(), XlsxError> {
    sheet.set_name("columns")?;
    sheet.set_freeze_panes(1, 0)?;
    for (col_idx, (title, width)) in
        (0_u16..).zip([("column", 28.0), ("type", 12.0), ("vi", 60.0), ("en", 60.0)])
    {
        sheet.set_column_width(col_idx, width)?;
        sheet.write_string_with_format(0, col_idx, title, &formats.header)?;
    }
    for (row_idx, column) in (1_u32..).zip(&shape.columns) {
        sheet.write_string(row_idx, 0, column.name.as_ref())?;
        sheet.write_string(row_idx, 1, format!("{:?}", column.kind).to_lowercase())?;
        sheet.write_string_with_format(row_idx, 2, column.vi.as_ref(), &formats.wrapped)?;
        sheet.write_string_with_format(row_idx, 3, column.en.as_ref(), &formats.wrapped)?;
    }
    Ok(())
}
