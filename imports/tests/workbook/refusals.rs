//! What is no workbook, or asks for too much, is refused with what it is and what to do.

use std::io::{Cursor, Write};

use doichieu_imports::diagnostic::Lang;
use doichieu_imports::limits::Limits;
use doichieu_imports::reading::Format;
use doichieu_imports::testing::WorkbookBuilder;
use doichieu_imports::workbook::{Foreign, Limit, OpenError, open};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::sample;

#[track_caller]
fn refused(bytes: &[u8]) -> OpenError {
    open(bytes, &Limits::default()).unwrap_err()
}

/// The bytes are no workbook but something else that is named.
#[track_caller]
fn check(bytes: &[u8], expected: Foreign) {
    let error = refused(bytes);
    assert_eq!(
        error,
        OpenError::NotAWorkbook {
            found: Some(expected)
        }
    );
    assert!(
        error
            .message(Lang::Vi)
            .contains("tệp không phải bảng tính mà là ")
    );
    assert!(error.message(Lang::En).contains("the file is no workbook but "));
}

/// A zip archive of parts.
fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn other_files_are_named_as_what_they_are() {
    check(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", Foreign::Pdf);
    check(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", Foreign::Image);
    check(b"\xff\xd8\xff\xe0\0\x10JFIF", Foreign::Image);
    check(b"{\\rtf1\\ansi Ph\\'f4 l\\'f4c}", Foreign::RichText);
    check(b"Rar!\x1a\x07\0", Foreign::Archive);
    check(b"MZ\x90\0\x03\0\0\0", Foreign::Program);
    check(b"\x09\x02\x06\0\0\0\x10\0", Foreign::OldExcel);
    check(b"ID;PWXL;N;E\nC;Y1;X1;K\"STT\"\nE\n", Foreign::OldExchange);
    check(b"TABLE\n0,1\n\"EXCEL\"\nVECTORS\n0,2\n", Foreign::OldExchange);
    check(
        b"MIME-Version: 1.0\nContent-Type: multipart/related\n\n<html><table><tr><td>STT</td></tr></table></html>",
        Foreign::WebArchive,
    );
    check(
        "Kính gửi: Sở Tư pháp\nĐề nghị báo cáo.\n".as_bytes(),
        Foreign::PlainText,
    );
    check(
        b"<html><body><p>404 Not Found</p></body></html>",
        Foreign::WebPage,
    );
    check(b"<?xml version=\"1.0\"?><rss><channel/></rss>", Foreign::Xml);
    check(
        b"MIME-Version: 1.0\nContent-Type: multipart/related\n",
        Foreign::WebArchive,
    );
    check(&archive(&[("word/document.xml", b"<document/>")]), Foreign::Word);
    check(
        &archive(&[("ppt/presentation.xml", b"<presentation/>")]),
        Foreign::PowerPoint,
    );
    check(&archive(&[("anh.jpg", b"x")]), Foreign::Archive);
    let text = "application/vnd.oasis.opendocument.text";
    check(
        &archive(&[("mimetype", text.as_bytes()), ("content.xml", b"<a/>")]),
        Foreign::OpenDocument,
    );
}

#[test]
fn bytes_of_no_known_kind_are_refused() {
    assert_eq!(refused(b""), OpenError::Empty);
    assert_eq!(
        refused(b"\0\x01\x02\x03"),
        OpenError::NotAWorkbook { found: None }
    );
}

#[test]
fn a_workbook_is_known_by_its_content_not_by_its_name() {
    // Nothing here names a file: an .xlsx called .xls opens as what it is.
    let bytes = WorkbookBuilder::new()
        .sheet("PL I", |it| it.cell("A1", "STT"))
        .xlsx();
    assert_eq!(open(&bytes, &Limits::default()).unwrap().format, Format::Xlsx);
}

#[test]
fn encrypted_workbooks_are_named_as_such() {
    let manifest = b"<m:manifest><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>";
    let ods = archive(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", b"\x01\x02"),
        ("META-INF/manifest.xml", manifest),
    ]);
    assert_eq!(refused(&ods), OpenError::Encrypted { format: Format::Ods });
    // A workbook of records: its beginning, then the record that only encrypted ones have.
    let xls = b"\x09\x08\x10\0\0\x06\x05\0\0\0\0\0\0\0\0\0\0\0\0\0\x2f\0\x02\0\0\0";
    assert_eq!(refused(xls), OpenError::Encrypted { format: Format::Xls });
    for (file, format) in [
        ("encrypted.xlsx", Format::Xlsx),
        ("encrypted.xls", Format::Xls),
        ("encrypted.ods", Format::Ods),
    ] {
        let path = format!("{}/tests/workbooks/{file}", env!("CARGO_MANIFEST_DIR"));
        assert_eq!(
            refused(&std::fs::read(path).unwrap()),
            OpenError::Encrypted { format },
            "{file}"
        );
    }
}

/// Makes one limit tight.
type Tighten = fn(&mut Limits);

#[test]
fn limits_name_themselves() {
    let many = WorkbookBuilder::new()
        .sheet("một", |it| {
            it.row("A1", &["a", "b", "c"])
                .row("A2", &["d", "e", "f"])
                .merge("A3:B3")
                .merge("A4:B4")
        })
        .sheet("hai", |it| it.cell("A1", "x"))
        .xlsx();
    let tight: [(Limit, u64, Tighten); 7] = [
        (Limit::Bytes, 100, |it| it.max_bytes = 100),
        (Limit::InflatedBytes, 1000, |it| it.max_inflated_bytes = 1000),
        (Limit::Entries, 3, |it| it.max_entries = 3),
        (Limit::Sheets, 1, |it| it.max_sheets = 1),
        (Limit::Rows, 1, |it| it.max_rows = 1),
        (Limit::Cells, 5, |it| it.max_cells = 5),
        (Limit::Merges, 1, |it| it.max_merges = 1),
    ];
    for (limit, max, tighten) in tight {
        let mut limits = Limits::default();
        tighten(&mut limits);
        let error = open(&many, &limits).unwrap_err();
        assert_eq!(error, OpenError::OverLimit { limit, max }, "{limit:?}");
    }
}

#[test]
fn a_zip_bomb_is_refused_while_it_is_read() {
    let bomb = [b"<worksheet><sheetData>".as_slice(), &vec![b'<'; 65 << 20]].concat();
    let builder = WorkbookBuilder::new().sheet("PL I", |it| it.cell("A1", "STT"));
    let bytes = builder.xlsx_rewritten(|name, part| {
        if name == "xl/worksheets/sheet1.xml" {
            String::from_utf8(bomb.clone()).unwrap()
        } else {
            part
        }
    });
    assert!(bytes.len() < 1 << 18);
    assert!(matches!(
        refused(&bytes),
        OpenError::OverLimit {
            limit: Limit::TextBytes,
            ..
        }
    ));
    let limits = Limits {
        max_inflated_bytes: 1 << 20,
        ..Limits::default()
    };
    let error = open(&bytes, &limits).unwrap_err();
    assert_eq!(
        error,
        OpenError::OverLimit {
            limit: Limit::InflatedBytes,
            max: 1 << 20
        }
    );
}

#[test]
fn cut_files_are_damaged_ones() {
    for name in [
        "hue-2026.xlsx",
        "hai-phong-2026-phu-luc-1.xls",
        "lao-cai-2026-phu-luc-2.ods",
    ] {
        let bytes = sample(name);
        for part in 1..10 {
            let cut = &bytes[..bytes.len() * part / 10];
            let error = refused(cut);
            assert!(
                matches!(error, OpenError::Damaged { .. }),
                "{name} {part}: {error}"
            );
        }
    }
}

#[test]
fn repetitions_are_written_out_as_far_as_limits_go() {
    let sheet = |row: &str| {
        format!(
            "<office:document xmlns:office='o'><office:spreadsheet><table:table table:name='PL I'>{row}\
             </table:table></office:spreadsheet></office:document>"
        )
    };
    let limits = Limits {
        max_cells: 10_000,
        ..Limits::default()
    };
    let cell = "table:number-columns-repeated='16384' office:value-type='float' office:value='1'";
    let full = sheet(&format!(
        "<table:table-row table:number-rows-repeated='1048576'><table:table-cell {cell}/></table:table-row>"
    ));
    let error = open(full.as_bytes(), &limits).unwrap_err();
    assert!(
        matches!(
            error,
            OpenError::OverLimit {
                limit: Limit::Cells,
                ..
            }
        ),
        "{error}"
    );
    let formulas = full.replace(
        cell,
        "table:number-columns-repeated='16384' table:formula='of:=1'",
    );
    assert!(matches!(
        open(formulas.as_bytes(), &limits),
        Err(OpenError::OverLimit { .. })
    ));
    let merges = full.replace(
        cell,
        "table:number-columns-repeated='16384' table:number-rows-spanned='2'",
    );
    assert!(matches!(
        open(merges.as_bytes(), &limits),
        Err(OpenError::OverLimit { .. })
    ));
    let empty = full.replace(cell, "table:number-columns-repeated='16384'");
    assert_eq!(open(empty.as_bytes(), &limits).unwrap().sheets[0].cells, []);
}
