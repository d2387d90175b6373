//! Writes .xlsx files with the writer that the BI export uses.

use std::io::{Cursor, Read, Write};

use chrono::NaiveDate;
use rust_xlsxwriter::{Format, Formula, Workbook, Worksheet, XlsxError};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::cell::CellRef;
use crate::testing::{CellSketch, Content, SheetSketch};

/// Writes a workbook.
pub(super) fn write(sheets: &[SheetSketch]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    for sheet in sheets {
        write_sheet(workbook.add_worksheet(), sheet).expect("a sheet that Excel can hold");
    }
    let bytes = workbook.save_to_buffer().expect("a workbook that Excel can hold");
    rewrite(&bytes, |_, part| part.replace(&format!("<v>{NO_VALUE}</v>"), ""))
}

/// The writer saves 0 for a formula without a value: this stands for it until it is taken out.
const NO_VALUE: &str = "9.87654321e299";

/// Rewrites the XML parts of a package, for what no writer writes.
pub(super) fn rewrite(bytes: &[u8], change: impl Fn(&str, String) -> String) -> Vec<u8> {
    let mut package = ZipArchive::new(Cursor::new(bytes)).expect("a zip archive");
    let mut written = ZipWriter::new(Cursor::new(Vec::new()));
    for idx in 0..package.len() {
        let mut part = package.by_index(idx).expect("a part");
        let name = part.name().expect("a name").into_owned();
        let mut text = String::new();
        part.read_to_string(&mut text)
            .expect("parts without pictures are text");
        written
            .start_file(name.as_str(), SimpleFileOptions::default())
            .expect("a new part");
        written
            .write_all(change(&name, text).as_bytes())
            .expect("room for the part");
    }
    written.finish().expect("a zip archive").into_inner()
}

fn write_sheet(worksheet: &mut Worksheet, sheet: &SheetSketch) -> Result<(), XlsxError> {
    worksheet.set_name(&sheet.name)?;
    worksheet.set_hidden(sheet.is_hidden);
    for range in &sheet.merges {
        let (first_row, first_col) = split(range.first);
        let (last_row, last_col) = split(range.last);
        worksheet.merge_range(first_row, first_col, last_row, last_col, "", &Format::new())?;
    }
    for (at, cell) in &sheet.cells {
        write_cell(worksheet, *at, cell)?;
    }
    for row_idx in &sheet.hidden_rows {
        worksheet.set_row_hidden(*row_idx)?;
    }
    for col_idx in &sheet.hidden_cols {
        worksheet.set_column_hidden(column(*col_idx))?;
    }
    Ok(())
}

fn write_cell(worksheet: &mut Worksheet, at: CellRef, cell: &CellSketch) -> Result<(), XlsxError> {
    let (row, col) = split(at);
    let format = format_of(cell);
    match &cell.content {
        Content::Text(text) => worksheet.write_string_with_format(row, col, text, &format)?,
        Content::Runs(runs) => {
            let fonts: Vec<_> = runs.iter().map(|it| Format::new().set_font_name(&it.1)).collect();
            let pieces: Vec<_> = fonts
                .iter()
                .zip(runs)
                .map(|(font, it)| (font, it.0.as_str()))
                .collect();
            worksheet.write_rich_string_with_format(row, col, &pieces, &format)?
        }
        Content::Number(number) => worksheet.write_number_with_format(row, col, *number, &format)?,
        Content::Date(date) => worksheet.write_number_with_format(row, col, serial(*date), &format)?,
        Content::Formula { formula, value } => {
            let formula = Formula::new(formula).set_result(value.as_deref().unwrap_or(NO_VALUE));
            worksheet.write_formula_with_format(row, col, formula, &format)?
        }
    };
    Ok(())
}

fn format_of(cell: &CellSketch) -> Format {
    let mut format = Format::new();
    if let Some(code) = &cell.number_format {
        format = format.set_num_format(code);
    }
    if let Some(font) = &cell.font {
        format = format.set_font_name(font);
    }
    if cell.is_bold {
        format = format.set_bold();
    }
    format
}

/// The number of days that Excel keeps of a date.
pub(super) fn serial(date: NaiveDate) -> f64 {
    let days = date
        .signed_duration_since(NaiveDate::from_ymd_opt(1899, 12, 30).expect("a day"))
        .num_days();
    f64::from(i32::try_from(days).expect("a day of this era"))
}

fn split(at: CellRef) -> (u32, u16) {
    (at.row_idx(), column(at.col_idx()))
}

fn column(col_idx: u32) -> u16 {
    u16::try_from(col_idx).expect("a column of the sheet")
}
