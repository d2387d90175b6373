//! OpenDocument workbooks (.ods, and .fods in one XML file): styles, then the tables of `content.xml`, in one pass.

mod content;
mod styles;
mod table;

use crate::diagnostic::Diagnostic;
use crate::limits::Limits;
use crate::reading::Format;
use crate::workbook::archive::Archive;
use crate::workbook::error::{Foreign, Limit, OpenError};
use crate::workbook::grid::{Budget, SheetBuilder, over};
use crate::workbook::number_format::Epoch;
use crate::workbook::ods::styles::Styles;
use crate::workbook::xml::{Node, Xml};
use crate::workbook::{Sheet, Workbook};

/// Where the cells are.
const CONTENT: &str = "content.xml";

/// Reads a workbook from its archive.
pub(super) fn read(archive: &mut Archive<'_>, limits: &Limits) -> Result<Workbook, OpenError> {
    if is_encrypted(archive)? {
        return Err(OpenError::Encrypted { format: Format::Ods });
    }
    let mut styles = Styles::default();
    if let Some(mut xml) = archive.xml(Format::Ods, "styles.xml")? {
        read_styles(&mut xml.events()?, &mut styles)?;
    }
    match archive.xml(Format::Ods, CONTENT)? {
        Some(mut xml) => read_document(&mut xml.events()?, styles, limits),
        None => Err(OpenError::damaged(Format::Ods, CONTENT, "the part is missing")),
    }
}

/// Reads a workbook that is one XML file.
pub(super) fn read_flat(text: &str, limits: &Limits) -> Result<Workbook, OpenError> {
    read_document(
        &mut Xml::of_text(text, Format::Ods, "office:document"),
        Styles::default(),
        limits,
    )
}

fn read_styles(xml: &mut Xml<'_>, styles: &mut Styles) -> Result<(), OpenError> {
    loop {
        match xml.next()? {
            Node::Start(element) => styles.start(&element),
            Node::End(name) => styles.end(name),
            Node::Text(text) => styles.text(&text),
            Node::Other => {}
            Node::Eof => return Ok(()),
        }
    }
}

/// Styles come before the tables that use them.
fn read_document(xml: &mut Xml<'_>, mut styles: Styles, limits: &Limits) -> Result<Workbook, OpenError> {
    let mut budget = Budget::new(limits);
    let mut sheets: Vec<Sheet> = Vec::new();
    let mut diagnostics: Vec<Diagnostic> = Vec::new();
    let mut is_spreadsheet = false;
    loop {
        let (name, is_hidden) = match xml.next()? {
            Node::Start(element) => match element.name() {
                "table" if is_spreadsheet => {
                    let style = element.attribute("style-name").unwrap_or_default();
                    let name = element.attribute("name").unwrap_or_default().into_owned();
                    (name, styles.is_table_hidden(&style))
                }
                "spreadsheet" => {
                    is_spreadsheet = true;
                    continue;
                }
                // Deleted cells of a tracked change, and values of another workbook: none of them is shown.
                "tracked-changes" | "dde-links" | "content-validations" if is_spreadsheet => {
                    table::skip_element(xml)?;
                    continue;
                }
                _ => {
                    styles.start(&element);
                    continue;
                }
            },
            Node::End(name) => {
                styles.end(name);
                continue;
            }
            Node::Text(text) => {
                styles.text(&text);
                continue;
            }
            Node::Other => continue,
            Node::Eof => break,
        };
        if sheets.len() >= limits.max_sheets {
            return Err(over(Limit::Sheets, limits.max_sheets));
        }
        let mut builder = SheetBuilder::new(&name, is_hidden, Epoch::Y1900, &mut budget);
        table::read(xml, &mut styles, &mut builder)?;
        let (sheet, found) = builder.finish();
        sheets.push(sheet);
        diagnostics.extend(found);
    }
    if !is_spreadsheet {
        return Err(OpenError::NotAWorkbook {
            found: Some(Foreign::OpenDocument),
        });
    }
    Ok(Workbook {
        format: Format::Ods,
        sheets,
        diagnostics,
    })
}

/// The manifest says of each part whether and how it is encrypted.
fn is_encrypted(archive: &mut Archive<'_>) -> Result<bool, OpenError> {
    let Some(mut xml) = archive.xml(Format::Ods, "META-INF/manifest.xml")? else {
        return Ok(false);
    };
    let mut xml = xml.events()?;
    loop {
        match xml.next()? {
            Node::Start(element) if element.name() == "encryption-data" => return Ok(true),
            Node::Eof => return Ok(false),
            _ => {}
        }
    }
}
