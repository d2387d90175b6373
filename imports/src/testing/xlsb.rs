//! Writes .xlsb files: only the records that a reader needs, each as Excel writes it.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::cell::CellRef;
use crate::testing::xlsx::serial;
use crate::testing::{CellSketch, Content, SheetSketch};

const CONTENT_TYPES: &str = r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>"#;
const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// Writes a workbook. Formulas become their saved value; text is in the font of its first run.
pub(super) fn write(sheets: &[SheetSketch]) -> Vec<u8> {
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    let mut part = |name: &str, content: &[u8]| {
        package
            .start_file(name, SimpleFileOptions::default())
            .expect("a new part");
        package.write_all(content).expect("room for the part");
    };
    let mut looks: Vec<Look> = vec![Look::default()];
    let mut targets = Vec::new();
    for (idx, sheet) in sheets.iter().enumerate() {
        let name = format!("worksheets/sheet{}.bin", idx + 1);
        part(&format!("xl/{name}"), &write_sheet(sheet, &mut looks));
        targets.push(("worksheet", name));
    }
    targets.push(("styles", "styles.bin".to_owned()));
    part("xl/styles.bin", &write_styles(&looks));
    part("xl/workbook.bin", &write_directory(sheets));
    part("xl/_rels/workbook.bin.rels", relationships(&targets).as_bytes());
    part(
        "_rels/.rels",
        relationships(&[("officeDocument", "xl/workbook.bin".to_owned())]).as_bytes(),
    );
    part("[Content_Types].xml", CONTENT_TYPES.as_bytes());
    package.finish().expect("a zip archive").into_inner()
}

/// What makes a style of its own.
#[derive(Debug, Clone, PartialEq, Default)]
struct Look {
    font: String,
    is_bold: bool,
    format: Option<String>,
}

fn relationships(targets: &[(&str, String)]) -> String {
    let entry = |(idx, (kind, target)): (usize, &(&str, String))| {
        format!(
            r#"<Relationship Id="rId{}" Type="{OFFICE}/{kind}" Target="{target}"/>"#,
            idx + 1
        )
    };
    let entries: String = targets.iter().enumerate().map(entry).collect();
    format!(r#"<?xml version="1.0"?><Relationships xmlns="{RELATIONSHIPS}">{entries}</Relationships>"#)
}

fn write_directory(sheets: &[SheetSketch]) -> Vec<u8> {
    let mut part = Records::default();
    part.record(131, &[]);
    part.record(143, &[]);
    for (idx, sheet) in (1_u32..).zip(sheets) {
        let mut data = u32::from(sheet.is_hidden).to_le_bytes().to_vec();
        data.extend(idx.to_le_bytes());
        data.extend(wide(&format!("rId{idx}")));
        data.extend(wide(&sheet.name));
        part.record(156, &data);
    }
    part.record(144, &[]);
    part.record(132, &[]);
    part.0
}

/// Formats and fonts in one order: the style of an index has the format and the font of that index.
fn write_styles(looks: &[Look]) -> Vec<u8> {
    let mut part = Records::default();
    let n_looks = u32::try_from(looks.len()).expect("few styles").to_le_bytes();
    part.record(278, &[]);
    part.record(615, &n_looks);
    for (id, look) in (200_u16..).zip(looks) {
        let code = look.format.as_deref().unwrap_or("General");
        part.record(44, &[&id.to_le_bytes()[..], &wide(code)].concat());
    }
    part.record(616, &[]);
    part.record(611, &n_looks);
    for look in looks {
        let weight: u16 = if look.is_bold { 700 } else { 400 };
        let mut data = vec![0; 21];
        data[4..6].copy_from_slice(&weight.to_le_bytes());
        data.extend(wide(&look.font));
        part.record(43, &data);
    }
    part.record(612, &[]);
    part.record(617, &n_looks);
    for (idx, _) in (0_u16..).zip(looks) {
        let mut data = [0; 16];
        data[2..4].copy_from_slice(&(200 + idx).to_le_bytes());
        data[4..6].copy_from_slice(&idx.to_le_bytes());
        part.record(47, &data);
    }
    part.record(618, &[]);
    part.record(279, &[]);
    part.0
}

fn write_sheet(sheet: &SheetSketch, looks: &mut Vec<Look>) -> Vec<u8> {
    let mut part = Records::default();
    part.record(129, &[]);
    let last = |part: fn(&CellRef) -> u32| sheet.cells.keys().map(part).max().unwrap_or(0);
    let used = [0, last(|it| it.row_idx()), 0, last(|it| it.col_idx())];
    part.record(148, &used.map(u32::to_le_bytes).concat());
    for col in &sheet.hidden_cols {
        let mut data = [0; 18];
        data[..4].copy_from_slice(&col.to_le_bytes());
        data[4..8].copy_from_slice(&col.to_le_bytes());
        data[8..12].copy_from_slice(&2560_u32.to_le_bytes());
        data[16] = 1;
        part.record(60, &data);
    }
    part.record(145, &[]);
    let mut rows: Vec<u32> = sheet
        .cells
        .keys()
        .map(|it| it.row_idx())
        .chain(sheet.hidden_rows.iter().copied())
        .collect();
    rows.sort_unstable();
    rows.dedup();
    for row in rows {
        let mut data = [0; 17];
        data[..4].copy_from_slice(&row.to_le_bytes());
        data[8..10].copy_from_slice(&300_u16.to_le_bytes());
        data[11] = if sheet.hidden_rows.contains(&row) { 0x10 } else { 0 };
        part.record(0, &data);
        for (at, cell) in sheet.cells.iter().filter(|it| it.0.row_idx() == row) {
            write_cell(&mut part, *at, cell, looks);
        }
    }
    part.record(146, &[]);
    for range in &sheet.merges {
        let corners = [
            range.first.row_idx(),
            range.last.row_idx(),
            range.first.col_idx(),
            range.last.col_idx(),
        ];
        part.record(176, &corners.map(u32::to_le_bytes).concat());
    }
    part.record(130, &[]);
    part.0
}

fn write_cell(part: &mut Records, at: CellRef, cell: &CellSketch, looks: &mut Vec<Look>) {
    let run_font = match &cell.content {
        Content::Runs(runs) => runs.first().map(|it| it.1.clone()),
        _ => None,
    };
    let look = Look {
        font: cell.font.clone().or(run_font).unwrap_or_default(),
        is_bold: cell.is_bold,
        format: cell.number_format.clone(),
    };
    let style = looks.iter().position(|it| *it == look).unwrap_or_else(|| {
        looks.push(look);
        looks.len() - 1
    });
    let mut data = at.col_idx().to_le_bytes().to_vec();
    data.extend(u32::try_from(style).expect("few styles").to_le_bytes());
    let number = |data: Vec<u8>, number: f64| [data, number.to_le_bytes().to_vec()].concat();
    let text = |data: Vec<u8>, text: &str| [data, wide(text)].concat();
    match &cell.content {
        Content::Text(it) => part.record(6, &text(data, it)),
        Content::Runs(runs) => part.record(
            6,
            &text(data, &runs.iter().map(|it| it.0.as_str()).collect::<String>()),
        ),
        Content::Number(it) => part.record(5, &number(data, *it)),
        Content::Date(it) => part.record(5, &number(data, serial(*it))),
        Content::Formula { value: None, .. } => part.record(1, &data),
        Content::Formula {
            value: Some(value), ..
        } => match value.parse() {
            Ok(it) => part.record(5, &number(data, it)),
            Err(_) => part.record(6, &text(data, value)),
        },
    }
}

#[derive(Default)]
struct Records(Vec<u8>);

impl Records {
    /// Ids of 128 and more take two bytes; lengths have seven bits in each.
    fn record(&mut self, id: u16, data: &[u8]) {
        let [low, high] = id.to_le_bytes();
        if id < 128 {
            self.0.push(low);
        } else {
            self.0.push(low | 0x80);
            self.0.push((high << 1) | (low >> 7));
        }
        let mut len = data.len();
        while len >= 128 {
            self.0.push(u8::try_from(len & 0x7f).expect("seven bits") | 0x80);
            len >>= 7;
        }
        self.0.push(u8::try_from(len).expect("seven bits"));
        self.0.extend_from_slice(data);
    }
}

fn wide(text: &str) -> Vec<u8> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let n_units = u32::try_from(units.len()).expect("a short text");
    n_units
        .to_le_bytes()
        .into_iter()
        .chain(units.into_iter().flat_map(u16::to_le_bytes))
        .collect()
}
