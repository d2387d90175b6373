//! Workbooks of Excel 5 to 2003 (.xls): records of BIFF 5 and 8, with fonts, number formats, merges and what is hidden.

mod globals;
mod records;
mod sheet;
mod strings;

pub(super) use self::sheet::{error_text, unpack};
use crate::diagnostic::Diagnostic;
use crate::limits::Limits;
use crate::reading::Format;
use crate::workbook::compound::Compound;
use crate::workbook::error::{Foreign, Limit, OpenError};
use crate::workbook::grid::{Budget, SheetBuilder, over};
use crate::workbook::{Sheet, Workbook};

/// The name under which refusals speak of the stream.
const STREAM: &str = "Workbook";

/// Reads a compound file: a workbook, an encrypted one of a later format, or something that is no workbook.
pub(super) fn read_compound(bytes: &[u8], limits: &Limits) -> Result<Workbook, OpenError> {
    let Some(compound) = Compound::open(bytes) else {
        return Err(OpenError::damaged(
            Format::Xls,
            "OLE",
            "the directory of streams cannot be read",
        ));
    };
    match compound.stream("Workbook").or_else(|| compound.stream("Book")) {
        Some(stream) => read_stream(&stream, limits),
        None => Err(tell_apart(&compound)),
    }
}

/// Reads the stream of records, in a compound file or bare.
pub(super) fn read_stream(stream: &[u8], limits: &Limits) -> Result<Workbook, OpenError> {
    let globals = globals::read(stream, limits)?;
    if globals.sheets.is_empty() {
        return Err(OpenError::NotAWorkbook {
            found: Some(Foreign::NoCellSheet),
        });
    }
    if globals.sheets.len() > limits.max_sheets {
        return Err(over(Limit::Sheets, limits.max_sheets));
    }
    let mut budget = Budget::new(limits);
    let mut sheets: Vec<Sheet> = Vec::new();
    let mut diagnostics: Vec<Diagnostic> = Vec::new();
    for entry in &globals.sheets {
        let mut builder = SheetBuilder::new(&entry.name, entry.is_hidden, globals.epoch, &mut budget);
        sheet::read(stream, entry.start, &globals, &mut builder)?;
        let (sheet, found) = builder.finish();
        sheets.push(sheet);
        diagnostics.extend(found);
    }
    Ok(Workbook {
        format: Format::Xls,
        sheets,
        diagnostics,
    })
}

/// What a compound file without a workbook is.
fn tell_apart(compound: &Compound<'_>) -> OpenError {
    if compound.has("EncryptedPackage") {
        return OpenError::Encrypted { format: Format::Xlsx };
    }
    let found = if compound.has("WordDocument") {
        Some(Foreign::Word)
    } else if compound.has("PowerPoint Document") || compound.has("PP97_DUALSTORAGE") {
        Some(Foreign::PowerPoint)
    } else if compound.has_prefix("__substg1.0_") {
        Some(Foreign::Mail)
    } else {
        None
    };
    OpenError::NotAWorkbook { found }
}
