//! The door: limits of the file, its kind by content, the reader of that kind, and what all formats have in common.

use std::collections::HashSet;
use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::diagnostic::{Diagnostic, Finding, OpeningFinding};
use crate::limits::Limits;
use crate::reading::Format;
use crate::workbook::archive::{Archive, ArchiveError};
use crate::workbook::encoding::Decoded;
use crate::workbook::error::{Foreign, Limit, OpenError};
use crate::workbook::grid::over;
use crate::workbook::kind::{Kind, TextKind, ZipKind};
use crate::workbook::{
    Sheet, Workbook, delimited, encoding, html, kind, legacy, ods, spreadsheet_ml, xls, xlsb, xlsx,
};

/// Opens a workbook of any format, or says why it is none. Never panics.
pub fn open(bytes: &[u8], limits: &Limits) -> Result<Workbook, OpenError> {
    if bytes.is_empty() {
        return Err(OpenError::Empty);
    }
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > limits.max_bytes {
        return Err(OpenError::OverLimit {
            limit: Limit::Bytes,
            max: limits.max_bytes,
        });
    }
    // The readers of zip and XML are other people's, and the bytes are anybody's.
    let mut workbook = catch_unwind(AssertUnwindSafe(|| open_kind(bytes, limits)))
        .unwrap_or_else(|_| Err(OpenError::damaged(Format::Xlsx, "?", &"the reader failed")))?;
    workbook.diagnostics.extend(rename_doubles(&mut workbook.sheets));
    workbook
        .diagnostics
        .extend(legacy::convert_unmarked(&mut workbook.sheets));
    Ok(workbook)
}

fn open_kind(bytes: &[u8], limits: &Limits) -> Result<Workbook, OpenError> {
    match kind::detect(bytes) {
        Kind::Zip => open_zip(bytes, limits),
        Kind::Text => open_text(&encoding::decode(bytes), limits),
        Kind::Compound => xls::read_compound(bytes, limits),
        Kind::BareBiff => xls::read_stream(bytes, limits),
        Kind::Foreign(found) => Err(OpenError::NotAWorkbook { found }),
    }
}

fn open_text(decoded: &Decoded, limits: &Limits) -> Result<Workbook, OpenError> {
    match kind::detect_text(&decoded.text) {
        TextKind::FlatOpenDocument => ods::read_flat(&decoded.text, limits),
        TextKind::SpreadsheetMl => spreadsheet_ml::read(&decoded.text, limits),
        TextKind::Html => html::read(&decoded.text, limits),
        TextKind::Delimited => delimited::read(decoded, limits),
        TextKind::Foreign(found) => Err(OpenError::NotAWorkbook { found: Some(found) }),
    }
}

fn open_zip(bytes: &[u8], limits: &Limits) -> Result<Workbook, OpenError> {
    let mut archive = match Archive::open(bytes, limits) {
        Ok(archive) => archive,
        Err(ArchiveError::TooManyEntries) => return Err(over(Limit::Entries, limits.max_entries)),
        Err(ArchiveError::Broken(reason)) => return Err(OpenError::damaged(Format::Xlsx, "zip", &reason)),
    };
    let mimetype = archive.has("mimetype").then(|| archive.head("mimetype"));
    if archive.is_encrypted() {
        return Err(OpenError::Encrypted { format: Format::Xlsx });
    }
    let kind = match kind::detect_zip(&archive, mimetype.as_deref()) {
        ZipKind::Foreign(Foreign::Archive) if xlsx::is_main_part(&mut archive)? => ZipKind::OpenXml,
        other => other,
    };
    match kind {
        ZipKind::OpenXml => xlsx::read(&mut archive, limits),
        ZipKind::OpenDocument => ods::read(&mut archive, limits),
        ZipKind::Binary => xlsb::read(&mut archive, limits),
        ZipKind::Foreign(found) => Err(OpenError::NotAWorkbook { found: Some(found) }),
    }
}

/// Gives the later of two sheets with one name another, so that places in findings stay clear. Excel takes names that
/// differ in case only for one.
fn rename_doubles(sheets: &mut [Sheet]) -> Vec<Diagnostic> {
    let mut taken: HashSet<String> = sheets.iter().map(|it| it.name.to_lowercase()).collect();
    let mut seen: HashSet<String> = HashSet::new();
    let mut diagnostics = Vec::new();
    for sheet in sheets {
        if seen.insert(sheet.name.to_lowercase()) {
            continue;
        }
        let free = (2_usize..)
            .map(|n| format!("{} ({n})", sheet.name))
            .find(|it| !taken.contains(&it.to_lowercase()));
        let name = std::mem::replace(&mut sheet.name, free.unwrap_or_default());
        taken.insert(sheet.name.to_lowercase());
        seen.insert(sheet.name.to_lowercase());
        let finding = Finding::Opening(OpeningFinding::SheetRenamed { name });
        diagnostics.push(Diagnostic::of_sheet(finding, &sheet.name));
    }
    diagnostics
}
