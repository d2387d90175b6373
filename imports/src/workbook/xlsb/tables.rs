//! What all sheets share: the list of sheets, styles and strings.

use std::collections::HashMap;

use crate::limits::Limits;
use crate::workbook::compound::{u16_at, u32_at};
use crate::workbook::error::{Limit, OpenError};
use crate::workbook::grid::{CellStyle, RichText, over};
use crate::workbook::legacy::Font;
use crate::workbook::number_format::{Epoch, NumberFormat, builtin_code};
use crate::workbook::xlsb::MAIN_PART;
use crate::workbook::xlsb::records::{Records, id, rich_string, wide_string};

/// The sheets of a workbook.
pub(super) struct Directory {
    pub epoch: Epoch,
    pub sheets: Vec<SheetEntry>,
}

/// A sheet and the id of the relationship that leads to its part.
pub(super) struct SheetEntry {
    pub name: String,
    pub is_hidden: bool,
    pub relationship: String,
}

/// Fonts, and styles by the index that cells name.
#[derive(Default)]
pub(super) struct Looks {
    fonts: Vec<Font>,
    styles: Vec<CellStyle>,
    default: CellStyle,
}

impl Looks {
    pub fn style(&self, idx: usize) -> &CellStyle {
        self.styles.get(idx).unwrap_or(&self.default)
    }

    pub fn font(&self, idx: u16) -> Font {
        self.fonts.get(usize::from(idx)).copied().unwrap_or_default()
    }
}

/// Reads the main part.
pub(super) fn read_directory(bytes: &[u8]) -> Result<Directory, OpenError> {
    let mut directory = Directory {
        epoch: Epoch::Y1900,
        sheets: Vec::new(),
    };
    let mut records = Records::new(bytes, MAIN_PART);
    while let Some((record, data)) = records.next()? {
        match record {
            id::WORKBOOK_PROPERTIES if u32_at(data, 0).is_some_and(|it| it & 1 != 0) => {
                directory.epoch = Epoch::Y1904;
            }
            id::BUNDLE_SHEET => directory.sheets.extend(sheet_entry(data)),
            _ => {}
        }
    }
    Ok(directory)
}

fn sheet_entry(data: &[u8]) -> Option<SheetEntry> {
    let is_hidden = u32_at(data, 0)? != 0;
    let (relationship, rest) = wide_string(data.get(8..)?)?;
    let (name, _) = wide_string(rest)?;
    Some(SheetEntry {
        name,
        is_hidden,
        relationship,
    })
}

/// Reads the part of styles.
pub(super) fn read_styles(bytes: &[u8]) -> Result<Looks, OpenError> {
    let mut looks = Looks::default();
    let mut formats: HashMap<u16, NumberFormat> = HashMap::new();
    let mut is_of_cells = false;
    let mut records = Records::new(bytes, "xl/styles.bin");
    while let Some((record, data)) = records.next()? {
        match record {
            id::FORMAT => {
                let code = data.get(2..).and_then(wide_string);
                if let (Some(format_id), Some((code, _))) = (u16_at(data, 0), code) {
                    formats.insert(format_id, NumberFormat::parse(&code));
                }
            }
            id::FONT => {
                let is_bold = u16_at(data, 4).is_some_and(|it| it >= 600);
                let name = data.get(21..).and_then(wide_string).map(|it| it.0);
                looks.fonts.push(Font::named(&name.unwrap_or_default(), is_bold));
            }
            id::BEGIN_CELL_XFS => is_of_cells = true,
            id::END_CELL_XFS => is_of_cells = false,
            id::XF if is_of_cells => {
                let (Some(format_id), Some(font_id)) = (u16_at(data, 2), u16_at(data, 4)) else {
                    continue;
                };
                let format = formats.entry(format_id).or_insert_with(|| {
                    NumberFormat::parse(builtin_code(u32::from(format_id)).unwrap_or_default())
                });
                let style = CellStyle {
                    format: format.clone(),
                    font: looks.font(font_id),
                };
                looks.styles.push(style);
            }
            _ => {}
        }
    }
    looks.default = looks.styles.first().cloned().unwrap_or_default();
    Ok(looks)
}

/// Reads the part of shared strings.
pub(super) fn read_strings(bytes: &[u8], looks: &Looks, limits: &Limits) -> Result<Vec<RichText>, OpenError> {
    let mut strings = Vec::new();
    let mut records = Records::new(bytes, "xl/sharedStrings.bin");
    while let Some((record, data)) = records.next()? {
        if record == id::SHARED_TEXT {
            if strings.len() >= limits.max_cells {
                return Err(over(Limit::Cells, limits.max_cells));
            }
            let text = rich_string(data, |it| looks.font(it)).unwrap_or_default();
            strings.push(text.shared(limits));
        }
    }
    Ok(strings)
}
