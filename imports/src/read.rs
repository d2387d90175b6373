//! One file from bytes to a `Reading`: opened, its sheets kept as printed, its appendices found.
//!
//! Total: what cannot be read is a refusal with its reason.

use sha2::{Digest, Sha256};

use crate::diagnostic::{Diagnostic, Finding};
use crate::hints::Hints;
use crate::layout::read_appendices;
use crate::limits::Limits;
use crate::reading::{FileFacts, Outcome, RawCell, Reading, SheetText};
use crate::workbook::{self, Sheet, Workbook};

/// How far a reading has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// The file is being opened.
    Opening,
    /// A sheet is being read.
    Sheet {
        /// Its index.
        sheet_idx: usize,
        /// How many sheets there are.
        n_sheets: usize,
    },
    /// Everything is read.
    Done,
}

/// Reads a file. The name is for the user and may fill in what the titles do not say.
pub fn read(name: &str, bytes: &[u8], hints: &Hints, limits: &Limits) -> Reading {
    read_with_progress(name, bytes, hints, limits, &mut |_| {})
}

/// Reads a file and tells how far it has come.
pub fn read_with_progress(
    name: &str,
    bytes: &[u8],
    hints: &Hints,
    limits: &Limits,
    progress: &mut dyn FnMut(Progress),
) -> Reading {
    let sha256 = Sha256::digest(bytes)
        .iter()
        .map(|it| format!("{it:02x}"))
        .collect();
    let mut reading = Reading {
        file: FileFacts {
            name: name.to_owned(),
            sha256,
            format: None,
        },
        outcome: Outcome::Refused,
        appendices: Vec::new(),
        sheets: Vec::new(),
        diagnostics: Vec::new(),
    };
    progress(Progress::Opening);
    match workbook::open(bytes, limits) {
        Ok(workbook) => read_workbook(&mut reading, workbook, hints, progress),
        Err(error) => reading
            .diagnostics
            .push(Diagnostic::of_file(Finding::Refused(error))),
    }
    progress(Progress::Done);
    reading
}

fn read_workbook(
    reading: &mut Reading,
    mut workbook: Workbook,
    hints: &Hints,
    progress: &mut dyn FnMut(Progress),
) {
    reading.file.format = Some(workbook.format);
    reading.diagnostics = std::mem::take(&mut workbook.diagnostics);
    let n_sheets = workbook.sheets.len();
    let mut step = |sheet_idx| progress(Progress::Sheet { sheet_idx, n_sheets });
    let (appendices, diagnostics) = read_appendices(&workbook, &reading.file.name, hints, &mut step);
    if !appendices.is_empty() {
        reading.outcome = Outcome::Read;
    }
    reading.appendices = appendices;
    reading.diagnostics.extend(diagnostics);
    sort_diagnostics(&mut reading.diagnostics, &workbook);
    reading.sheets = workbook.sheets.into_iter().map(text_of).collect();
}

/// About the file first, then by sheet and cell.
fn sort_diagnostics(diagnostics: &mut [Diagnostic], workbook: &Workbook) {
    let position = |name: &str| workbook.sheets.iter().position(|it| it.name == name);
    diagnostics.sort_by_key(|it| (it.sheet.as_deref().and_then(position), it.cell));
}

fn text_of(sheet: Sheet) -> SheetText {
    let cells = sheet.cells.into_iter().map(|it| RawCell {
        cell: it.at,
        raw: it.raw,
    });
    SheetText {
        name: sheet.name,
        is_hidden: sheet.is_hidden,
        cells: cells.collect(),
        merges: sheet.merges.to_vec(),
        hidden_rows: sheet.hidden_rows,
        hidden_cols: sheet.hidden_cols,
    }
}
