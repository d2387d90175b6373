//! The looks of cells: fonts and number formats by the style index of a cell.

use std::collections::HashMap;

use crate::reading::Format;
use crate::workbook::archive::Archive;
use crate::workbook::error::OpenError;
use crate::workbook::grid::CellStyle;
use crate::workbook::legacy::Font;
use crate::workbook::number_format::{NumberFormat, builtin_code};
use crate::workbook::xml::{Node, is_true};

/// Styles by the index that a cell's `s` names.
pub(in crate::workbook) struct Styles {
    cells: Vec<CellStyle>,
    default: CellStyle,
}

impl Styles {
    /// The styles of a workbook, in order.
    pub fn new(cells: Vec<CellStyle>) -> Self {
        let default = cells.first().cloned().unwrap_or_default();
        Self { cells, default }
    }

    /// The style of an index; an index that the workbook does not define is the first one.
    pub fn get(&self, idx: usize) -> &CellStyle {
        self.cells.get(idx).unwrap_or(&self.default)
    }
}

/// Reads the part of styles. A workbook without one has no formats.
pub(super) fn read(
    archive: &mut Archive<'_>,
    format: Format,
    part: Option<&str>,
) -> Result<Styles, OpenError> {
    let xml = match part {
        Some(part) => archive.xml(format, part)?,
        None => None,
    };
    let Some(mut xml) = xml else {
        return Ok(Styles::new(Vec::new()));
    };
    let mut xml = xml.events()?;
    let mut tables = Tables::default();
    let mut list = List::Other;
    loop {
        match xml.next()? {
            Node::Start(element) => match element.name() {
                "fonts" => list = List::Fonts,
                "cellXfs" => list = List::CellXfs,
                "numFmt" if list == List::Other => {
                    let id = element.attribute("numFmtId").and_then(|it| it.parse().ok());
                    if let (Some(id), Some(code)) = (id, element.attribute("formatCode")) {
                        tables.formats.insert(id, NumberFormat::parse(&code));
                    }
                }
                "font" if list == List::Fonts => tables.fonts.push(Font::default()),
                name if list == List::Fonts => {
                    let value = element.attribute("val");
                    if let Some(font) = tables.fonts.last_mut() {
                        apply_property(font, name, value.as_deref());
                    }
                }
                "xf" if list == List::CellXfs => {
                    let number = |name| {
                        element
                            .attribute(name)
                            .and_then(|it| it.parse().ok())
                            .unwrap_or(0)
                    };
                    tables.add_style(number("numFmtId"), number("fontId"));
                }
                _ => {}
            },
            Node::End("fonts" | "cellXfs") => list = List::Other,
            Node::Eof => return Ok(Styles::new(tables.styles)),
            _ => {}
        }
    }
}

/// Applies one property of a font (`<name val=".VnTime"/>`, `<b/>`); in runs of text the name is called `rFont`.
pub(super) fn apply_property(font: &mut Font, name: &str, value: Option<&str>) {
    match name {
        "b" => font.is_bold = value.is_none_or(is_true),
        "name" | "rFont" => *font = Font::named(value.unwrap_or_default(), font.is_bold),
        _ => {}
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum List {
    Fonts,
    CellXfs,
    Other,
}

/// Tables of the part, and the styles made of them. Formats come before the styles that use them.
#[derive(Default)]
struct Tables {
    formats: HashMap<u32, NumberFormat>,
    fonts: Vec<Font>,
    styles: Vec<CellStyle>,
}

impl Tables {
    fn add_style(&mut self, format_id: u32, font_id: u32) {
        let format = self
            .formats
            .entry(format_id)
            .or_insert_with(|| NumberFormat::parse(builtin_code(format_id).unwrap_or_default()));
        let font = usize::try_from(font_id)
            .ok()
            .and_then(|it| self.fonts.get(it))
            .copied();
        self.styles.push(CellStyle {
            format: format.clone(),
            font: font.unwrap_or_default(),
        });
    }
}
