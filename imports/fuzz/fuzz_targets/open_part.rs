//! Any bytes as one part of a package whose other parts are sound: the first byte says which part.
#![no_main]

use std::io::{Cursor, Write};

use doichieu_imports::limits::Limits;
use doichieu_imports::workbook::open;
use libfuzzer_sys::fuzz_target;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const RELATIONSHIPS: &str = r#"<Relationships>
<Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.EXT"/>
<Relationship Id="rId2" Type="x/sharedStrings" Target="sharedStrings.EXT"/>
<Relationship Id="rId3" Type="x/styles" Target="styles.EXT"/></Relationships>"#;
const WORKBOOK: &str =
    r#"<workbook><sheets><sheet name="PL I" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const SHEET: &str = r#"<worksheet><sheetData><row r="1"><c r="A1" t="s" s="1"><v>0</v></c><c r="B1" s="1"><v>0.8</v></c></row></sheetData></worksheet>"#;
/// A BrtBundleSh record: visible, id 1, `rId1`, `a`.
const BINARY_WORKBOOK: &[u8] = b"\x9c\x01\x1a\0\0\0\0\x01\0\0\0\x04\0\0\0r\0I\0d\0\x31\0\x01\0\0\0a\0";

/// Formats, each with its parts; the fuzzed one replaces its sound content.
const PACKAGES: [&[(&str, &[u8])]; 3] = [
    &[
        ("xl/workbook.xml", WORKBOOK.as_bytes()),
        ("xl/worksheets/sheet1.xml", SHEET.as_bytes()),
        ("xl/sharedStrings.xml", b"<sst><si><t>a</t></si></sst>"),
        ("xl/styles.xml", b"<styleSheet/>"),
        ("xl/_rels/workbook.xml.rels", RELATIONSHIPS.as_bytes()),
        ("[Content_Types].xml", b"<Types/>"),
    ],
    &[
        ("xl/workbook.bin", BINARY_WORKBOOK),
        ("xl/worksheets/sheet1.bin", b""),
        ("xl/sharedStrings.bin", b""),
        ("xl/styles.bin", b""),
        ("xl/_rels/workbook.bin.rels", RELATIONSHIPS.as_bytes()),
    ],
    &[
        ("content.xml", b"<office:document-content/>"),
        ("styles.xml", b"<office:document-styles/>"),
        ("META-INF/manifest.xml", b"<manifest/>"),
    ],
];

fuzz_target!(|bytes: &[u8]| {
    let Some((choice, content)) = bytes.split_first() else {
        return;
    };
    let package = PACKAGES[usize::from(*choice >> 4) % PACKAGES.len()];
    let fuzzed = usize::from(*choice & 15) % package.len();
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (idx, (name, sound)) in package.iter().enumerate() {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        archive.start_file(*name, options).expect("a new part");
        let extension = if package[0].0.ends_with("bin") {
            "bin"
        } else {
            "xml"
        };
        let sound = String::from_utf8_lossy(sound).replace("EXT", extension);
        archive
            .write_all(if idx == fuzzed { content } else { sound.as_bytes() })
            .expect("room in memory");
    }
    let bytes = archive.finish().expect("an archive").into_inner();
    let limits = Limits {
        max_inflated_bytes: 32 << 20,
        max_cells: 200_000,
        max_rows: 50_000,
        ..Limits::default()
    };
    let _refused = open(&bytes, &limits).is_err();
});
