//! Binary workbooks of Excel (.xlsb): the parts of an .xlsx with records in place of XML.

mod records;
mod sheet;
mod tables;

use crate::diagnostic::Diagnostic;
use crate::limits::Limits;
use crate::reading::Format;
use crate::workbook::archive::Archive;
use crate::workbook::error::{Foreign, Limit, OpenError};
use crate::workbook::grid::{Budget, SheetBuilder, over};
use crate::workbook::xlsx::package::relationships;
use crate::workbook::{Sheet, Workbook};

/// The main part, which Excel gives no other name.
pub(super) const MAIN_PART: &str = "xl/workbook.bin";

/// Reads a workbook whose main part is binary.
pub(super) fn read(archive: &mut Archive<'_>, limits: &Limits) -> Result<Workbook, OpenError> {
    let parts = relationships(archive, Format::Xlsb, MAIN_PART)?;
    let part_of = |kind: &str| {
        parts
            .values()
            .find(|it| it.kind == kind)
            .map(|it| it.part.clone())
    };
    let directory = tables::read_directory(&part(archive, MAIN_PART)?)?;
    let entries: Vec<_> = directory
        .sheets
        .into_iter()
        .filter_map(|it| {
            Some((
                parts
                    .get(&it.relationship)
                    .filter(|part| part.kind == "worksheet")?
                    .part
                    .clone(),
                it,
            ))
        })
        .collect();
    if entries.is_empty() {
        return Err(OpenError::NotAWorkbook {
            found: Some(Foreign::NoCellSheet),
        });
    }
    if entries.len() > limits.max_sheets {
        return Err(over(Limit::Sheets, limits.max_sheets));
    }
    let looks = match part_of("styles") {
        Some(name) => tables::read_styles(&part(archive, &name)?)?,
        None => tables::Looks::default(),
    };
    let strings = match part_of("sharedStrings") {
        Some(name) => tables::read_strings(&part(archive, &name)?, &looks, limits)?,
        None => Vec::new(),
    };
    let mut budget = Budget::new(limits);
    let mut sheets: Vec<Sheet> = Vec::new();
    let mut diagnostics: Vec<Diagnostic> = Vec::new();
    for (name, entry) in entries {
        let bytes = part(archive, &name)?;
        let mut builder = SheetBuilder::new(&entry.name, entry.is_hidden, directory.epoch, &mut budget);
        sheet::read(&bytes, &name, &looks, &strings, &mut builder)?;
        let (sheet, found) = builder.finish();
        sheets.push(sheet);
        diagnostics.extend(found);
    }
    Ok(Workbook {
        format: Format::Xlsb,
        sheets,
        diagnostics,
    })
}

fn part(archive: &mut Archive<'_>, name: &str) -> Result<Vec<u8>, OpenError> {
    let bytes = archive.bytes(Format::Xlsb, name)?;
    bytes.ok_or_else(|| OpenError::damaged(Format::Xlsb, name, "the part is missing"))
}
