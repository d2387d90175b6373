//! SpreadsheetML of Excel 2002 and 2003: a workbook in one XML file, which many systems still hand out as `.xls`.

use std::collections::HashMap;

use crate::cell::{CellRange, CellRef, MAX_COLS, MAX_ROWS};
use crate::diagnostic::Diagnostic;
use crate::limits::Limits;
use crate::reading::Format;
use crate::workbook::error::{Foreign, Limit, OpenError};
use crate::workbook::grid::{Budget, CellStyle, RichText, Run, SheetBuilder, over};
use crate::workbook::legacy::Font;
use crate::workbook::number_format::{Epoch, NumberFormat};
use crate::workbook::xml::{Element, Node, Xml};
use crate::workbook::{Sheet, Workbook};

/// The name under which refusals speak of the file.
const PART: &str = "Workbook";

/// Number formats that have names here and codes elsewhere.
const NAMED_FORMATS: &[(&str, &str)] = &[
    ("Currency", "#,##0.00"),
    ("Euro Currency", "#,##0.00"),
    ("Fixed", "0.00"),
    ("General Date", "dd/mm/yyyy h:mm"),
    ("General Number", "General"),
    ("Long Date", "dd/mm/yyyy"),
    ("Long Time", "h:mm:ss"),
    ("Medium Date", "dd/mm/yyyy"),
    ("Medium Time", "h:mm"),
    ("Percent", "0.00%"),
    ("Scientific", "0.00E+00"),
    ("Short Date", "dd/mm/yyyy"),
    ("Short Time", "h:mm"),
    ("Standard", "#,##0.00"),
];

/// Reads the file.
pub(super) fn read(text: &str, limits: &Limits) -> Result<Workbook, OpenError> {
    let mut xml = Xml::of_text(text, Format::Xml, PART);
    let mut budget = Budget::new(limits);
    let mut styles = Styles::default();
    let mut sheets: Vec<Sheet> = Vec::new();
    let mut diagnostics: Vec<Diagnostic> = Vec::new();
    loop {
        let name = match xml.next()? {
            Node::Start(element) if element.name() == "Worksheet" => {
                element.attribute("Name").unwrap_or_default().into_owned()
            }
            Node::Start(element) => {
                styles.start(&element);
                continue;
            }
            Node::Eof => break,
            _ => continue,
        };
        if sheets.len() >= limits.max_sheets {
            return Err(over(Limit::Sheets, limits.max_sheets));
        }
        let builder = SheetBuilder::new(&name, false, Epoch::Y1900, &mut budget);
        let (sheet, found) = read_sheet(&mut xml, &styles, builder)?;
        sheets.push(sheet);
        diagnostics.extend(found);
    }
    if sheets.is_empty() {
        return Err(OpenError::NotAWorkbook {
            found: Some(Foreign::NoCellSheet),
        });
    }
    Ok(Workbook {
        format: Format::Xml,
        sheets,
        diagnostics,
    })
}

/// Styles by their id. A style stands after the one that it inherits from.
#[derive(Default)]
struct Styles {
    defined: HashMap<String, CellStyle>,
    open: String,
}

impl Styles {
    fn start(&mut self, element: &Element<'_>) {
        match element.name() {
            "Style" => {
                self.open = element.attribute("ID").unwrap_or_default().into_owned();
                let parent = element.attribute("Parent");
                let inherited = self.get(parent.as_deref().unwrap_or("Default"));
                self.defined.insert(self.open.clone(), inherited);
            }
            "Font" => {
                if let Some(style) = self.defined.get_mut(&self.open) {
                    style.font = font(element, style.font);
                }
            }
            "NumberFormat" => {
                let code = element.attribute("Format").unwrap_or_default();
                let named = NAMED_FORMATS.binary_search_by_key(&&*code, |it| it.0).ok();
                let code = named
                    .and_then(|it| NAMED_FORMATS.get(it))
                    .map_or(&*code, |it| it.1);
                if let Some(style) = self.defined.get_mut(&self.open) {
                    style.format = NumberFormat::parse(code);
                }
            }
            _ => {}
        }
    }

    fn get(&self, id: &str) -> CellStyle {
        self.defined.get(id).cloned().unwrap_or_default()
    }
}

fn font(element: &Element<'_>, outer: Font) -> Font {
    let mut font = outer;
    if let Some(name) = element
        .attribute("FontName")
        .or_else(|| element.attribute("Face"))
    {
        font = Font::named(&name, font.is_bold);
    }
    if let Some(bold) = element.attribute("Bold") {
        font.is_bold = bold == "1";
    }
    font
}

fn read_sheet(
    xml: &mut Xml<'_>,
    styles: &Styles,
    builder: SheetBuilder<'_, '_>,
) -> Result<(Sheet, Vec<Diagnostic>), OpenError> {
    let mut reader = SheetReader {
        styles,
        builder,
        row: 0,
        next_row: 0,
        next_col: 0,
        cell: None,
        is_in_visible: false,
    };
    loop {
        match xml.next()? {
            Node::Start(element) => reader.start(&element)?,
            Node::End(name) => match name {
                "Worksheet" => return Ok(reader.builder.finish()),
                name => reader.end(name)?,
            },
            Node::Text(text) => reader.text(&text),
            Node::Other => {}
            Node::Eof => return Err(OpenError::damaged(Format::Xml, PART, "the part ends too early")),
        }
    }
}

struct SheetReader<'s, 'a, 'l> {
    styles: &'s Styles,
    builder: SheetBuilder<'a, 'l>,
    row: u32,
    next_row: u32,
    next_col: u32,
    cell: Option<OpenCell>,
    /// Inside the element that says whether the sheet is shown.
    is_in_visible: bool,
}

struct OpenCell {
    at: Option<CellRef>,
    style: CellStyle,
    kind: String,
    formula: Option<String>,
    text: RichText,
    fonts: Vec<Font>,
    is_in_data: bool,
    is_in_comment: bool,
}

impl SheetReader<'_, '_, '_> {
    fn start(&mut self, element: &Element<'_>) -> Result<(), OpenError> {
        let name = element.name();
        if let Some(cell) = &mut self.cell {
            cell.start(name, element);
            return Ok(());
        }
        match name {
            "Row" => self.start_row(element),
            "Cell" => self.start_cell(element)?,
            "Column" => {
                let (first, last) = self.span(element, self.next_col);
                if is_hidden(element, "Width") {
                    self.builder.hide_cols(first.min(MAX_COLS), last.min(MAX_COLS));
                }
                self.next_col = last.saturating_add(1);
            }
            "Visible" => self.is_in_visible = true,
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), OpenError> {
        match name {
            "Cell" => match self.cell.take() {
                Some(cell) => self.finish_cell(&cell),
                None => Ok(()),
            },
            "Visible" => {
                self.is_in_visible = false;
                Ok(())
            }
            other => {
                if let Some(cell) = &mut self.cell {
                    cell.end(other);
                }
                Ok(())
            }
        }
    }

    fn text(&mut self, text: &str) {
        if let Some(cell) = &mut self.cell {
            cell.push(text);
        } else if self.is_in_visible && matches!(text.trim(), "SheetHidden" | "SheetVeryHidden") {
            self.builder.hide();
        }
    }

    /// Where a row or column stands, and how far it repeats.
    fn span(&self, element: &Element<'_>, next: u32) -> (u32, u32) {
        let number = |name| element.attribute(name).and_then(|it| it.parse::<u32>().ok());
        let first = number("Index").and_then(|it| it.checked_sub(1)).unwrap_or(next);
        (first, first.saturating_add(number("Span").unwrap_or(0)))
    }

    fn start_row(&mut self, element: &Element<'_>) {
        let (first, last) = self.span(element, self.next_row);
        if is_hidden(element, "Height") && first < MAX_ROWS {
            self.builder.hide_rows(first, last.min(MAX_ROWS));
        }
        self.row = first;
        self.next_row = last.saturating_add(1);
        self.next_col = 0;
    }

    fn start_cell(&mut self, element: &Element<'_>) -> Result<(), OpenError> {
        let number = |name| element.attribute(name).and_then(|it| it.parse::<u32>().ok());
        let col = number("Index")
            .and_then(|it| it.checked_sub(1))
            .unwrap_or(self.next_col);
        let (across, down) = (
            number("MergeAcross").unwrap_or(0),
            number("MergeDown").unwrap_or(0),
        );
        let last_col = col.saturating_add(across);
        self.next_col = last_col.saturating_add(1);
        let at = CellRef::new(self.row, col);
        match at.zip(CellRef::new(self.row.saturating_add(down), last_col)) {
            Some((first, last)) if first != last => self.builder.merge(CellRange::spanning(first, last))?,
            Some(_) => {}
            None => self.builder.note_outside(&format!(
                "R{}C{}",
                self.row.saturating_add(1),
                col.saturating_add(1)
            )),
        }
        self.cell = Some(OpenCell {
            at,
            style: self
                .styles
                .get(element.attribute("StyleID").as_deref().unwrap_or("Default")),
            kind: String::new(),
            formula: element.attribute("Formula").map(String::from),
            text: RichText::default(),
            fonts: Vec::new(),
            is_in_data: false,
            is_in_comment: false,
        });
        Ok(())
    }

    fn finish_cell(&mut self, cell: &OpenCell) -> Result<(), OpenError> {
        let Some(at) = cell.at else { return Ok(()) };
        let style = &cell.style;
        if cell.text.is_empty() {
            return match &cell.formula {
                Some(formula) if cell.kind.is_empty() => {
                    self.builder.formula_without_value(at, formula.clone())
                }
                _ => Ok(()),
            };
        }
        let whole: String = cell.text.runs.iter().map(|it| it.text.as_str()).collect();
        match cell.kind.as_str() {
            "Number" => self.builder.number_text(at, &whole, style),
            "DateTime" => self.builder.iso_date(at, &whole, style),
            "Boolean" => self.builder.bool(at, whole.trim() == "1", style),
            "Error" => self.builder.error(at, &whole, style),
            _ => self.builder.text(at, &cell.text, style),
        }
    }
}

impl OpenCell {
    fn start(&mut self, name: &str, element: &Element<'_>) {
        match name {
            "Comment" => self.is_in_comment = true,
            "Data" if !self.is_in_comment => {
                self.is_in_data = true;
                self.kind = element.attribute("Type").unwrap_or_default().into_owned();
            }
            // Runs of text are marked as in HTML.
            "Font" | "B" if self.is_in_data => {
                let outer = self.fonts.last().copied().unwrap_or(self.style.font);
                let inner = font(element, outer);
                self.fonts.push(Font {
                    is_bold: inner.is_bold || name == "B",
                    ..inner
                });
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "Comment" => self.is_in_comment = false,
            "Data" => self.is_in_data = false,
            "Font" | "B" if self.is_in_data => {
                self.fonts.pop();
            }
            _ => {}
        }
    }

    fn push(&mut self, text: &str) {
        if !self.is_in_data {
            return;
        }
        let font = self.fonts.last().copied();
        match self.text.runs.last_mut().filter(|it| it.font == font) {
            Some(run) => run.text.push_str(text),
            None => self.text.runs.push(Run {
                text: text.to_owned(),
                font,
            }),
        }
    }
}

/// Whether a row or column is hidden, or has no size.
fn is_hidden(element: &Element<'_>, size: &str) -> bool {
    element.attribute("Hidden").is_some_and(|it| it == "1")
        || element
            .attribute(size)
            .is_some_and(|it| it.parse::<f64>() == Ok(0.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn named_formats_are_ordered() {
        assert!(NAMED_FORMATS.is_sorted());
    }
}
