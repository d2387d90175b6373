//! What bytes are, by their content. The name of a file is never asked: offices save anything as `.xls`.

use crate::workbook::archive::Archive;
use crate::workbook::error::Foreign;

/// Signatures of files that are no workbooks, at the place where they stand.
const SIGNATURES: &[(usize, &[u8], Foreign)] = &[
    (0, b"%PDF", Foreign::Pdf),
    (0, b"\x89PNG", Foreign::Image),
    (0, b"\xff\xd8\xff", Foreign::Image),
    (0, b"GIF8", Foreign::Image),
    (0, b"II*\0", Foreign::Image),
    (0, b"MM\0*", Foreign::Image),
    (8, b"WEBP", Foreign::Image),
    (4, b"ftypheic", Foreign::Image),
    (0, b"BM", Foreign::Image),
    (0, b"\xd7\xcd\xc6\x9a", Foreign::Image),
    (0, b"Rar!", Foreign::Archive),
    (0, b"7z\xbc\xaf\x27\x1c", Foreign::Archive),
    (0, b"\x1f\x8b", Foreign::Archive),
    (0, b"BZh", Foreign::Archive),
    (0, b"\xfd7zXZ", Foreign::Archive),
    (257, b"ustar", Foreign::Archive),
    (0, b"MZ", Foreign::Program),
    (0, b"\x7fELF", Foreign::Program),
    (0, b"{\\rtf", Foreign::RichText),
    (0, b"SQLite format 3", Foreign::Database),
    (4, b"Standard Jet DB", Foreign::Database),
    (4, b"Standard ACE DB", Foreign::Database),
    (0, b"ID3", Foreign::Media),
    (0, b"OggS", Foreign::Media),
    (0, b"\x1aE\xdf\xa3", Foreign::Media),
    (4, b"ftyp", Foreign::Media),
    (8, b"WAVE", Foreign::Media),
    (8, b"AVI ", Foreign::Media),
    // BOF records of BIFF 2, 3 and 4.
    (0, b"\x09\x00\x04\x00", Foreign::OldExcel),
    (0, b"\x09\x02\x06\x00", Foreign::OldExcel),
    (0, b"\x09\x04\x06\x00", Foreign::OldExcel),
];

/// The family of a file, each with a reader of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A zip archive: OOXML, OpenDocument, or something else.
    Zip,
    /// A compound file of OLE: .xls, an encrypted .xlsx, or something else.
    Compound,
    /// Records of BIFF 5 or 8 without a compound file around them.
    BareBiff,
    /// Text: separated values, HTML, XML.
    Text,
    /// Something else.
    Foreign(Option<Foreign>),
}

/// Tells the family of bytes.
pub(super) fn detect(bytes: &[u8]) -> Kind {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Kind::Zip;
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return Kind::Compound;
    }
    if bytes.starts_with(b"\x09\x08") {
        return Kind::BareBiff;
    }
    let signature = SIGNATURES
        .iter()
        .find(|(at, signature, _)| bytes.get(*at..).is_some_and(|it| it.starts_with(signature)));
    match signature {
        // Two letters can begin a text too.
        Some((_, [b'B', b'M'] | [b'M', b'Z'], _)) if is_text(bytes) => Kind::Text,
        Some((_, _, foreign)) => Kind::Foreign(Some(*foreign)),
        None if is_text(bytes) => Kind::Text,
        None => Kind::Foreign(None),
    }
}

/// What a zip archive is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ZipKind {
    /// A workbook of OOXML parts.
    OpenXml,
    /// A workbook of binary parts.
    Binary,
    /// An OpenDocument workbook.
    OpenDocument,
    /// Something else.
    Foreign(Foreign),
}

/// Tells what a zip archive is by its parts. The workbook's main part was looked for before.
pub(super) fn detect_zip(archive: &Archive<'_>, mimetype: Option<&[u8]>) -> ZipKind {
    if archive.has("xl/workbook.bin") {
        return ZipKind::Binary;
    }
    if archive.has("xl/workbook.xml") {
        return ZipKind::OpenXml;
    }
    match mimetype {
        Some(it) if it.starts_with(b"application/vnd.oasis.opendocument.spreadsheet") => {
            return ZipKind::OpenDocument;
        }
        Some(it) if it.starts_with(b"application/vnd.oasis") => {
            return ZipKind::Foreign(Foreign::OpenDocument);
        }
        None if archive.has("content.xml") => return ZipKind::OpenDocument,
        _ => {}
    }
    ZipKind::Foreign(if archive.has_folder("word/") {
        Foreign::Word
    } else if archive.has_folder("ppt/") {
        Foreign::PowerPoint
    } else {
        Foreign::Archive
    })
}

/// What text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TextKind {
    /// An OpenDocument in one XML file.
    FlatOpenDocument,
    /// A workbook of Excel 2003 in one XML file.
    SpreadsheetMl,
    /// A web page.
    Html,
    /// Values with separators, as far as their beginning tells.
    Delimited,
    /// Something else.
    Foreign(Foreign),
}

/// Tells what text is by how it begins.
pub(super) fn detect_text(text: &str) -> TextKind {
    let head: String = text
        .trim_start()
        .chars()
        .take(2048)
        .flat_map(char::to_lowercase)
        .collect();
    // Excel puts a name space before its own elements where another one is the default.
    let head = head.replace("<ss:workbook", "<workbook");
    let is_xml = head.starts_with("<?xml") || head.starts_with("<!doctype") || head.starts_with('<');
    if is_xml && head.contains("office:document") {
        TextKind::FlatOpenDocument
    } else if is_xml
        && head.contains("urn:schemas-microsoft-com:office:spreadsheet")
        && head.contains("<workbook")
    {
        TextKind::SpreadsheetMl
    } else if head.starts_with("mime-version:") {
        TextKind::Foreign(Foreign::WebArchive)
    } else if head.contains("<html") || head.contains("<table") || head.starts_with("<!doctype html") {
        TextKind::Html
    } else if head.starts_with("id;p") || is_data_interchange(&head) {
        TextKind::Foreign(Foreign::OldExchange)
    } else if head.starts_with("<?xml") {
        TextKind::Foreign(Foreign::Xml)
    } else if head.starts_with("received:")
        || head.starts_with("return-path:")
        || head.starts_with("from:")
        || head.starts_with("delivered-to:")
    {
        TextKind::Foreign(Foreign::Mail)
    } else {
        TextKind::Delimited
    }
}

/// Whether text begins like a file of the Data Interchange Format.
fn is_data_interchange(head: &str) -> bool {
    let mut lines = head.lines().map(str::trim);
    lines.next() == Some("table") && lines.next() == Some("0,1")
}

/// Whether bytes can be text: UTF-16 by its mark or its zeros, else no control characters but white space.
fn is_text(bytes: &[u8]) -> bool {
    let head = bytes.get(..4096).unwrap_or(bytes);
    if head.starts_with(b"\xff\xfe")
        || head.starts_with(b"\xfe\xff")
        || super::encoding::is_unmarked_utf16(head)
    {
        return true;
    }
    !head
        .iter()
        .any(|it| *it < 0x20 && !matches!(it, b'\n' | b'\r' | b'\t' | 0x0c | 0x1a | 0x1b))
        && !head.is_empty()
}
