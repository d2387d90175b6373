//! What the package is made of: its main part, the sheets with their parts, and where strings and styles are.

use std::collections::HashMap;

use crate::reading::Format;
use crate::workbook::archive::Archive;
use crate::workbook::error::OpenError;
use crate::workbook::number_format::Epoch;
use crate::workbook::xml::{Node, is_true};

/// The parts of a workbook.
pub(in crate::workbook) struct Package {
    pub format: Format,
    pub epoch: Epoch,
    pub sheets: Vec<SheetEntry>,
    pub strings: Option<String>,
    pub styles: Option<String>,
}

/// A sheet of cells and its part.
pub(in crate::workbook) struct SheetEntry {
    pub name: String,
    pub is_hidden: bool,
    pub part: String,
}

/// A relationship: its type without the long prefix (`worksheet`), and the part it points to.
#[derive(Debug, Clone)]
pub(in crate::workbook) struct Relationship {
    pub kind: String,
    pub part: String,
}

/// Reads the main part and its relationships.
pub(super) fn read(archive: &mut Archive<'_>) -> Result<Package, OpenError> {
    let main = main_part(archive, Format::Xlsx)?;
    let format = format_of(archive)?;
    let relationships = relationships(archive, format, &main)?;
    let part_of = |kind: &str| {
        relationships
            .values()
            .find(|it| it.kind == kind)
            .map(|it| it.part.clone())
    };
    let mut package = Package {
        format,
        epoch: Epoch::Y1900,
        sheets: Vec::new(),
        strings: part_of("sharedStrings"),
        styles: part_of("styles"),
    };
    let Some(mut xml) = archive.xml(format, &main)? else {
        return Err(OpenError::damaged(format, &main, &"the part is missing"));
    };
    let mut xml = xml.events()?;
    loop {
        match xml.next()? {
            Node::Start(element) => match element.name() {
                "workbookPr" if element.attribute("date1904").is_some_and(|it| is_true(&it)) => {
                    package.epoch = Epoch::Y1904;
                }
                "sheet" => {
                    let id = element.attribute("id").unwrap_or_default();
                    let Some(relationship) = relationships.get(&*id) else {
                        continue;
                    };
                    // Sheets of charts and old macros hold no cells.
                    if relationship.kind == "worksheet" {
                        package.sheets.push(SheetEntry {
                            name: element.attribute("name").unwrap_or_default().into_owned(),
                            is_hidden: element.attribute("state").is_some_and(|it| it != "visible"),
                            part: relationship.part.clone(),
                        });
                    }
                }
                _ => {}
            },
            Node::Eof => return Ok(package),
            _ => {}
        }
    }
}

/// The main part by the package's relationships, or where Excel puts it.
pub(in crate::workbook) fn main_part(archive: &mut Archive<'_>, format: Format) -> Result<String, OpenError> {
    let named = relationships(archive, format, "")?
        .into_values()
        .find(|it| it.kind == "officeDocument" && archive.has(&it.part))
        .map(|it| it.part);
    Ok(named.unwrap_or_else(|| super::MAIN_PART.to_owned()))
}

/// Whether the root element of a part is `workbook`.
pub(super) fn is_workbook(archive: &mut Archive<'_>, main: &str) -> Result<bool, OpenError> {
    let Some(mut xml) = archive.xml(Format::Xlsx, main)? else {
        return Ok(false);
    };
    let mut xml = xml.events()?;
    loop {
        match xml.next()? {
            Node::Start(element) => return Ok(element.name() == "workbook"),
            Node::Eof => return Ok(false),
            _ => {}
        }
    }
}

/// The relationships of a part by their id; of the package where the part's name is empty.
pub(in crate::workbook) fn relationships(
    archive: &mut Archive<'_>,
    format: Format,
    part: &str,
) -> Result<HashMap<String, Relationship>, OpenError> {
    let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
    let name = format!("{folder}/_rels/{file}.rels");
    let mut found = HashMap::new();
    let Some(mut xml) = archive.xml(format, &name)? else {
        return Ok(found);
    };
    let mut xml = xml.events()?;
    loop {
        match xml.next()? {
            Node::Start(element) if element.name() == "Relationship" => {
                let (Some(id), Some(target)) = (element.attribute("Id"), element.attribute("Target")) else {
                    continue;
                };
                let kind = element.attribute("Type").unwrap_or_default();
                let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
                found.insert(
                    id.into_owned(),
                    Relationship {
                        kind,
                        part: resolve(folder, &target),
                    },
                );
            }
            Node::Eof => return Ok(found),
            _ => {}
        }
    }
}

/// A target is relative to the folder of its part unless it begins with `/`.
fn resolve(folder: &str, target: &str) -> String {
    let signs = ['/', '\\'];
    let folder = if target.starts_with(signs) { "" } else { folder };
    let mut steps: Vec<&str> = Vec::new();
    for step in folder.split('/').chain(target.split(signs)) {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop();
            }
            other => steps.push(other),
        }
    }
    steps.join("/")
}

/// Macros are told by the content type of the main part.
fn format_of(archive: &mut Archive<'_>) -> Result<Format, OpenError> {
    let Some(mut xml) = archive.xml(Format::Xlsx, "[Content_Types].xml")? else {
        return Ok(Format::Xlsx);
    };
    let mut xml = xml.events()?;
    loop {
        match xml.next()? {
            Node::Start(element) => {
                let kind = element.attribute("ContentType").unwrap_or_default();
                if kind.contains(".macroEnabled.main+xml") {
                    return Ok(Format::Xlsm);
                }
            }
            Node::Eof => return Ok(Format::Xlsx),
            _ => {}
        }
    }
}
