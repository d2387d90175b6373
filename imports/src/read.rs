//! One file from bytes to a `Reading`: opened, its sheets kept as printed, its appendices found.
//!
//! Total: what cannot be read is a refusal with its reason.

use sha2::{Digest, Sha256};

use crate::diagnostic::{Diagnostic, Finding};
use crate::hints::Hints;
use crate::limits::Limits;
use crate::reading::{FileFacts, Outcome, RawCell, Reading, SheetText};
use crate::workbook::{self, Sheet, Workbook};

/// Texts of a workbook without an appendix that are told to the user.
const N_FOUND_TEXTS: usize = 5;

/// Reads a file. The name is for the user and may fill in what the titles do not say.
pub fn read(name: &str, bytes: &[u8], _hints: &Hints, limits: &Limits) -> Reading {
    let mut reading = Reading {
        file: FileFacts {
            name: name.to_owned(),
            sha256: Sha256::digest(bytes)
                .iter()
                .map(|it| format!("{it:02x}"))
                .collect(),
            format: None,
        },
        outcome: Outcome::Refused,
        appendices: Vec::new(),
        sheets: Vec::new(),
        diagnostics: Vec::new(),
    };
    match workbook::open(bytes, limits) {
        Ok(workbook) => {
            reading.file.format = Some(workbook.format);
            reading.sheets = workbook.sheets.iter().map(text_of).collect();
            reading.diagnostics = workbook.diagnostics.clone();
            let found = first_texts(&workbook);
            reading
                .diagnostics
                .push(Diagnostic::of_file(Finding::NoAppendix { found }));
        }
        Err(error) => reading
            .diagnostics
            .push(Diagnostic::of_file(Finding::Refused(error))),
    }
    reading
}

fn text_of(sheet: &Sheet) -> SheetText {
    let cells = sheet.cells.iter().map(|it| RawCell {
        cell: it.at,
        raw: it.raw.clone(),
    });
    SheetText {
        name: sheet.name.clone(),
        is_hidden: sheet.is_hidden,
        cells: cells.collect(),
        merges: sheet.merges.to_vec(),
        hidden_rows: sheet.hidden_rows.clone(),
        hidden_cols: sheet.hidden_cols.clone(),
    }
}

fn first_texts(workbook: &Workbook) -> String {
    let cells = workbook.sheets.iter().flat_map(|it| &it.cells);
    let texts: Vec<_> = cells
        .take(N_FOUND_TEXTS)
        .map(|it| format!("“{}”", it.raw))
        .collect();
    texts.join(", ")
}
