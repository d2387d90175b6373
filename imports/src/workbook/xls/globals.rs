//! The first part of the stream: fonts, formats, styles, shared strings, and where the sheets begin.

use std::collections::HashMap;

use encoding_rs::Encoding;

use crate::limits::Limits;
use crate::reading::Format;
use crate::workbook::compound::{u16_at, u32_at};
use crate::workbook::error::{Foreign, OpenError};
use crate::workbook::grid::{CellStyle, RichText};
use crate::workbook::legacy::Font;
use crate::workbook::number_format::{Epoch, NumberFormat, builtin_code};
use crate::workbook::xls::STREAM;
use crate::workbook::xls::records::{Record, Records, id};
use crate::workbook::xls::strings::{Coding, Count, read_counted, read_table};

/// What all sheets share.
pub(super) struct Globals {
    pub coding: Coding,
    pub epoch: Epoch,
    pub sheets: Vec<SheetEntry>,
    pub strings: Vec<RichText>,
    pub styles: Vec<CellStyle>,
    pub fonts: Fonts,
}

/// A sheet of cells and where its records begin.
pub(super) struct SheetEntry {
    pub name: String,
    pub is_hidden: bool,
    pub start: usize,
}

/// Fonts by their index, which leaves out 4.
#[derive(Default)]
pub(super) struct Fonts(Vec<Font>);

impl Fonts {
    pub fn get(&self, idx: u16) -> Font {
        let idx = if idx > 4 { idx.saturating_sub(1) } else { idx };
        self.0.get(usize::from(idx)).copied().unwrap_or_default()
    }
}

/// Reads the records before the first sheet.
pub(super) fn read(stream: &[u8], limits: &Limits) -> Result<Globals, OpenError> {
    let mut records = Records::new(stream, 0);
    let first = records.next()?;
    let coding = match (first.id, u16_at(first.data, 0)) {
        (id::BOF, Some(0x0600)) => Coding::Wide,
        (id::BOF, Some(0x0500)) => Coding::Bytes(encoding_rs::WINDOWS_1252),
        (id::BOF, _) => {
            return Err(OpenError::NotAWorkbook {
                found: Some(Foreign::OldExcel),
            });
        }
        _ => {
            return Err(OpenError::damaged(
                Format::Xls,
                STREAM,
                "it does not begin as a workbook",
            ));
        }
    };
    let mut reader = GlobalsReader {
        globals: Globals {
            coding,
            epoch: Epoch::Y1900,
            sheets: Vec::new(),
            strings: Vec::new(),
            styles: Vec::new(),
            fonts: Fonts::default(),
        },
        formats: HashMap::new(),
        style_ids: Vec::new(),
        table: None,
    };
    loop {
        let record = records.next()?;
        match record.id {
            id::EOF => break,
            id::FILE_PASS => return Err(OpenError::Encrypted { format: Format::Xls }),
            id::SST => reader.table = Some(record),
            _ => reader.record(&record),
        }
    }
    Ok(reader.finish(limits))
}

struct GlobalsReader<'s> {
    globals: Globals,
    formats: HashMap<u16, NumberFormat>,
    /// Font and format of each style.
    style_ids: Vec<(u16, u16)>,
    /// Runs of the shared strings name fonts, and are read when all of them are known.
    table: Option<Record<'s>>,
}

impl GlobalsReader<'_> {
    fn record(&mut self, record: &Record<'_>) {
        let data = record.data;
        match record.id {
            id::CODE_PAGE => {
                if let (Coding::Bytes(_), Some(page)) = (self.globals.coding, u16_at(data, 0)) {
                    self.globals.coding = Coding::Bytes(encoding_of(page));
                }
            }
            id::DATE_MODE if u16_at(data, 0) == Some(1) => self.globals.epoch = Epoch::Y1904,
            id::FONT => {
                let is_bold = u16_at(data, 6).is_some_and(|it| it >= 600);
                let name = data
                    .get(14..)
                    .and_then(|it| self.string(it, Count::Short))
                    .unwrap_or_default();
                self.globals.fonts.0.push(Font::named(&name, is_bold));
            }
            id::FORMAT => {
                let count = match self.globals.coding {
                    Coding::Bytes(_) => Count::Short,
                    Coding::Wide => Count::Long,
                };
                let code = data.get(2..).and_then(|it| self.string(it, count));
                if let (Some(format_id), Some(code)) = (u16_at(data, 0), code) {
                    self.formats.insert(format_id, NumberFormat::parse(&code));
                }
            }
            id::XF => self.style_ids.extend(u16_at(data, 0).zip(u16_at(data, 2))),
            id::BOUND_SHEET => self.sheet(data),
            _ => {}
        }
    }

    /// Only sheets of cells count, not those of charts and macros.
    fn sheet(&mut self, data: &[u8]) {
        let start = u32_at(data, 0).and_then(|it| usize::try_from(it).ok());
        let name = data.get(6..).and_then(|it| self.string(it, Count::Short));
        if let (Some(start), Some(name), [state, 0]) = (start, name, data.get(4..6).unwrap_or_default()) {
            self.globals.sheets.push(SheetEntry {
                name,
                is_hidden: state & 3 != 0,
                start,
            });
        }
    }

    fn string(&self, data: &[u8], count: Count) -> Option<String> {
        read_counted(data, count, self.globals.coding, Font::default())
    }

    fn finish(mut self, limits: &Limits) -> Globals {
        for (font_id, format_id) in self.style_ids {
            // Files of Excel define formats anew under the numbers that it knows without them.
            let format = match builtin_code(u32::from(format_id)) {
                Some(code) if !self.formats.contains_key(&format_id) || is_date_of_place(format_id) => {
                    NumberFormat::parse(code)
                }
                _ => self.formats.get(&format_id).cloned().unwrap_or_default(),
            };
            self.globals.styles.push(CellStyle {
                format,
                font: self.globals.fonts.get(font_id),
            });
        }
        if let Some(table) = self.table {
            self.globals.strings = read_table(&table, &self.globals.fonts, limits);
        }
        self.globals
    }
}

/// The formats that Excel shows by the place it is used in, whatever their code says.
fn is_date_of_place(format_id: u16) -> bool {
    matches!(format_id, 14 | 22)
}

fn encoding_of(page: u16) -> &'static Encoding {
    match page {
        874 => encoding_rs::WINDOWS_874,
        932 => encoding_rs::SHIFT_JIS,
        936 => encoding_rs::GBK,
        949 => encoding_rs::EUC_KR,
        950 => encoding_rs::BIG5,
        1250 => encoding_rs::WINDOWS_1250,
        1251 => encoding_rs::WINDOWS_1251,
        1253 => encoding_rs::WINDOWS_1253,
        1254 => encoding_rs::WINDOWS_1254,
        1255 => encoding_rs::WINDOWS_1255,
        1256 => encoding_rs::WINDOWS_1256,
        1257 => encoding_rs::WINDOWS_1257,
        1258 => encoding_rs::WINDOWS_1258,
        10000 | 32768 => encoding_rs::MACINTOSH,
        _ => encoding_rs::WINDOWS_1252,
    }
}
