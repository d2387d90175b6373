//! Writes text with separators, in the encodings that circulate.

use encoding_rs::WINDOWS_1258;
use unicode_normalization::UnicodeNormalization;

use crate::cell::CellRef;
use crate::testing::{CellSketch, Content, SheetSketch};

/// The encoding of a text file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextEncoding {
    /// UTF-8 without a mark.
    Utf8,
    /// UTF-8 with a byte order mark.
    Utf8Bom,
    /// UTF-16, little endian, with a mark.
    Utf16Le,
    /// UTF-16, big endian, with a mark.
    Utf16Be,
    /// The code page of Vietnamese Windows.
    Windows1258,
}

/// Writes the cells of a sheet. Merges, formats and what is hidden are lost, as in reality.
pub(super) fn write(sheet: &SheetSketch, separator: char, encoding: TextEncoding) -> Vec<u8> {
    let n_rows = sheet.cells.keys().map(|it| it.row_idx() + 1).max().unwrap_or(0);
    let n_cols = sheet.cells.keys().map(|it| it.col_idx() + 1).max().unwrap_or(0);
    let mut text = String::new();
    for row_idx in 0..n_rows {
        let field = |col_idx| {
            let cell = CellRef::new(row_idx, col_idx).and_then(|at| sheet.cells.get(&at));
            quote(&cell.map(shown).unwrap_or_default(), separator)
        };
        let fields: Vec<_> = (0..n_cols).map(field).collect();
        text.push_str(&fields.join(&separator.to_string()));
        text.push_str("\r\n");
    }
    encode(&text, encoding)
}

fn shown(cell: &CellSketch) -> String {
    match &cell.content {
        Content::Text(text) => text.clone(),
        Content::Runs(runs) => runs.iter().map(|it| it.0.as_str()).collect(),
        Content::Number(number) if cell.number_format.as_deref().is_some_and(|it| it.ends_with('%')) => {
            format!("{}%", (number * 1e6).round() / 1e4)
        }
        Content::Number(number) => number.to_string(),
        Content::Date(date) => date.format("%d/%m/%Y").to_string(),
        Content::Formula { value, .. } => value.clone().unwrap_or_default(),
    }
}

fn quote(text: &str, separator: char) -> String {
    if text.contains([separator, '"', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

fn encode(text: &str, encoding: TextEncoding) -> Vec<u8> {
    match encoding {
        TextEncoding::Utf8 => text.as_bytes().to_vec(),
        TextEncoding::Utf8Bom => [b"\xef\xbb\xbf", text.as_bytes()].concat(),
        TextEncoding::Utf16Le => [0xfeff]
            .into_iter()
            .chain(text.encode_utf16())
            .flat_map(u16::to_le_bytes)
            .collect(),
        TextEncoding::Utf16Be => [0xfeff]
            .into_iter()
            .chain(text.encode_utf16())
            .flat_map(u16::to_be_bytes)
            .collect(),
        TextEncoding::Windows1258 => encode_1258(text),
    }
}

/// Tones follow their letter in this code page; letters with a hat, breve or horn are one character.
fn encode_1258(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    for letter in text.nfc() {
        let whole = letter.to_string();
        let (encoded, _, has_failed) = WINDOWS_1258.encode(&whole);
        if has_failed {
            let (tones, base): (String, String) = whole.nfd().partition(|it| is_tone(*it));
            let apart = base.nfc().chain(tones.chars()).collect::<String>();
            bytes.extend_from_slice(&WINDOWS_1258.encode(&apart).0);
        } else {
            bytes.extend_from_slice(&encoded);
        }
    }
    bytes
}

fn is_tone(it: char) -> bool {
    matches!(it, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}')
}
