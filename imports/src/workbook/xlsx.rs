//! Office Open XML workbooks (.xlsx, .xlsm): one pass over each sheet's XML gives cells, formats, fonts, merges and what
//! is hidden. Formulas are never run: the value that Excel saved counts.

pub(super) mod package;
mod sheet;
mod strings;
mod styles;

use crate::diagnostic::Diagnostic;
use crate::limits::Limits;
use crate::reading::Format;
use crate::workbook::archive::Archive;
use crate::workbook::error::{Foreign, Limit, OpenError};
use crate::workbook::grid::{Budget, SheetBuilder, over};
use crate::workbook::{Sheet, Workbook};

/// Reads a workbook whose main part is XML.
pub(super) fn read(archive: &mut Archive<'_>, limits: &Limits) -> Result<Workbook, OpenError> {
    let package = package::read(archive)?;
    let format = package.format;
    if package.sheets.is_empty() {
        return Err(OpenError::NotAWorkbook {
            found: Some(Foreign::NoCellSheet),
        });
    }
    if package.sheets.len() > limits.max_sheets {
        return Err(over(Limit::Sheets, limits.max_sheets));
    }
    let styles = styles::read(archive, format, package.styles.as_deref())?;
    let strings = strings::read(archive, format, package.strings.as_deref(), limits)?;
    let mut budget = Budget::new(limits);
    let mut sheets: Vec<Sheet> = Vec::new();
    let mut diagnostics: Vec<Diagnostic> = Vec::new();
    for entry in &package.sheets {
        let mut builder = SheetBuilder::new(&entry.name, entry.is_hidden, package.epoch, &mut budget);
        sheet::read(archive, format, &entry.part, &styles, &strings, &mut builder)?;
        let (sheet, found) = builder.finish();
        sheets.push(sheet);
        diagnostics.extend(found);
    }
    Ok(Workbook {
        format,
        sheets,
        diagnostics,
    })
}

/// The folder of the main part, for workbooks that do not say where it is.
pub(super) const MAIN_PART: &str = "xl/workbook.xml";

/// Whether a package is a workbook of this kind, whatever its parts are called.
pub(super) fn is_main_part(archive: &mut Archive<'_>) -> Result<bool, OpenError> {
    let main = package::main_part(archive, Format::Xlsx)?;
    Ok(archive.has(&main) && main.ends_with(".xml") && package::is_workbook(archive, &main)?)
}
