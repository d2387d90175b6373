//! One pass over a sheet's XML. The XML is read in the order Excel writes it, and trusted in nothing.

use crate::cell::{CellRange, CellRef, MAX_COLS};
use crate::diagnostic::OpeningFinding;
use crate::reading::Format;
use crate::workbook::archive::Archive;
use crate::workbook::error::OpenError;
use crate::workbook::grid::{RichText, SheetBuilder};
use crate::workbook::xlsx::strings::{Collector, unescape_controls};
use crate::workbook::xlsx::styles::Styles;
use crate::workbook::xml::{Element, Node, is_true, plain_text_before};

/// Reads the cells of a sheet into the builder.
pub(super) fn read(
    archive: &mut Archive<'_>,
    format: Format,
    part: &str,
    styles: &Styles,
    strings: &[RichText],
    builder: &mut SheetBuilder<'_, '_>,
) -> Result<(), OpenError> {
    let Some(mut xml) = archive.xml(format, part)? else {
        return Err(OpenError::damaged(format, part, &"the part is missing"));
    };
    let mut xml = xml.events()?;
    let mut reader = SheetReader {
        styles,
        strings,
        builder,
        next_row: 0,
        next_col: 0,
        cell: None,
        value: String::new(),
    };
    loop {
        while reader.cell.is_none()
            && let Some(cell) = xml.unread().and_then(PlainCell::take)
        {
            reader.add_plain(&cell)?;
        }
        match xml.next()? {
            Node::Start(element) => reader.start(&element)?,
            Node::End(name) => reader.end(name)?,
            Node::Text(text) => reader.text(&text),
            Node::Other => {}
            Node::Eof => return Ok(()),
        }
    }
}

struct SheetReader<'r, 'a, 'l> {
    styles: &'r Styles,
    strings: &'r [RichText],
    builder: &'r mut SheetBuilder<'a, 'l>,
    /// Where a row or cell stands that does not say so.
    next_row: u32,
    next_col: u32,
    cell: Option<OpenCell>,
    /// The value of that cell. One buffer serves all cells.
    value: String,
}

/// A cell that is one plain value, as nearly all are written: `<c r="B7" s="2" t="s"><v>12</v></c>`.
struct PlainCell<'x> {
    at: CellRef,
    style: &'x str,
    kind: &'x str,
    value: &'x str,
}

impl<'x> PlainCell<'x> {
    /// Takes it from XML.
    fn take(xml: &mut &'x str) -> Option<Self> {
        let (at, rest) = attribute(xml, "<c r=\"")?;
        let (style, rest) = attribute(rest, " s=\"").unwrap_or(("", rest));
        let (kind, rest) = attribute(rest, " t=\"").unwrap_or(("", rest));
        let (value, rest) = plain_text_before(rest.strip_prefix("><v>")?, "</v></c>")?;
        let at = CellRef::parse(at)?;
        *xml = rest;
        Some(Self {
            at,
            style,
            kind,
            value,
        })
    }
}

/// The value of an attribute behind what stands before it, up to its quote.
fn attribute<'x>(xml: &'x str, before: &str) -> Option<(&'x str, &'x str)> {
    let value = xml.strip_prefix(before)?;
    let end = value.bytes().position(|it| it == b'"')?;
    Some((value.get(..end)?, value.get(end.saturating_add(1)..)?))
}

/// A cell whose end has not come.
#[derive(Default)]
struct OpenCell {
    /// `None` outside the sheet.
    at: Option<CellRef>,
    kind: Kind,
    style_idx: usize,
    formula: Option<String>,
    inline: Option<Collector>,
    inside: Inside,
}

#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum Kind {
    #[default]
    Number,
    Shared,
    Inline,
    Formula,
    Bool,
    Error,
    Date,
}

#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum Inside {
    #[default]
    Cell,
    Value,
    Formula,
}

impl SheetReader<'_, '_, '_> {
    fn start(&mut self, element: &Element<'_>) -> Result<(), OpenError> {
        let name = element.name();
        if let Some(cell) = &mut self.cell {
            cell.start(name, element);
            return Ok(());
        }
        match name {
            "c" => self.start_cell(element),
            "row" => self.start_row(element),
            "col" => self.column(element),
            "mergeCell" => self.merge(element)?,
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), OpenError> {
        if name != "c" {
            if let Some(cell) = &mut self.cell {
                cell.end(name);
            }
        } else if let Some(cell) = self.cell.take() {
            let mut value = std::mem::take(&mut self.value);
            self.finish_cell(cell, &value)?;
            value.clear();
            self.value = value;
        }
        Ok(())
    }

    fn text(&mut self, text: &str) {
        let Some(cell) = &mut self.cell else { return };
        match (cell.inside, &mut cell.inline) {
            (Inside::Value, _) => self.value.push_str(text),
            (Inside::Formula, _) => cell.formula.get_or_insert_default().push_str(text),
            (Inside::Cell, Some(inline)) => inline.text(text),
            (Inside::Cell, None) => {}
        }
    }

    fn start_row(&mut self, element: &Element<'_>) {
        let mut row_idx = self.next_row;
        let mut is_hidden = false;
        for (name, value) in element.attributes() {
            match name {
                "r" => {
                    let number = value.parse::<u32>().ok();
                    row_idx = number.and_then(|it| it.checked_sub(1)).unwrap_or(row_idx);
                }
                "hidden" => is_hidden |= is_true(value),
                "ht" => is_hidden |= value.parse::<f64>() == Ok(0.0),
                _ => {}
            }
        }
        if is_hidden && CellRef::new(row_idx, 0).is_some() {
            self.builder.hide_rows(row_idx, row_idx);
        }
        self.next_row = row_idx.saturating_add(1);
        self.next_col = 0;
    }

    fn start_cell(&mut self, element: &Element<'_>) {
        let row_idx = self.next_row.saturating_sub(1);
        let mut cell = OpenCell {
            at: CellRef::new(row_idx, self.next_col),
            ..OpenCell::default()
        };
        let mut has_place = cell.at.is_some();
        for (name, value) in element.attributes() {
            match name {
                "r" => {
                    cell.at = CellRef::parse(value);
                    has_place = true;
                    if cell.at.is_none() {
                        self.builder.note_outside(value);
                    }
                }
                "s" => cell.style_idx = value.parse().unwrap_or(0),
                "t" => cell.kind = Kind::parse(value),
                _ => {}
            }
        }
        if !has_place {
            self.builder
                .note_outside(&format!("R{}", row_idx.saturating_add(1)));
        }
        self.next_col = cell.at.map_or(self.next_col, CellRef::col_idx).saturating_add(1);
        self.cell = Some(cell);
    }

    fn column(&mut self, element: &Element<'_>) {
        let number = |name| element.attribute(name).and_then(|it| it.parse::<u32>().ok());
        let is_hidden = element.attribute("hidden").is_some_and(|it| is_true(&it))
            || element
                .attribute("width")
                .is_some_and(|it| it.parse::<f64>() == Ok(0.0));
        let first = number("min").and_then(|it| it.checked_sub(1));
        let last = number("max").and_then(|it| it.checked_sub(1));
        if let (true, Some(first), Some(last)) = (is_hidden, first, last) {
            self.builder.hide_cols(first, last.min(MAX_COLS));
        }
    }

    fn merge(&mut self, element: &Element<'_>) -> Result<(), OpenError> {
        let reference = element.attribute("ref").unwrap_or_default();
        match CellRange::parse(&reference) {
            Some(range) => self.builder.merge(range),
            None => {
                self.builder.note_outside(&reference);
                Ok(())
            }
        }
    }

    fn add_plain(&mut self, plain: &PlainCell<'_>) -> Result<(), OpenError> {
        self.next_col = plain.at.col_idx().saturating_add(1);
        let cell = OpenCell {
            at: Some(plain.at),
            kind: Kind::parse(plain.kind),
            style_idx: plain.style.parse().unwrap_or(0),
            ..OpenCell::default()
        };
        self.finish_cell(cell, plain.value)
    }

    /// Hands over a cell with its value.
    fn finish_cell(&mut self, mut cell: OpenCell, value: &str) -> Result<(), OpenError> {
        let Some(at) = cell.at else { return Ok(()) };
        let style = self.styles.get(cell.style_idx);
        if let Some(mut inline) = cell.inline.take() {
            return self.builder.text(at, &inline.take(), style);
        }
        if value.is_empty() {
            // A text formula may well yield no text; any other that has no value was never calculated.
            if let Some(formula) = cell.formula.filter(|_| cell.kind != Kind::Formula) {
                let formula = format!("={}", formula.chars().take(200).collect::<String>());
                self.builder
                    .note(at, OpeningFinding::FormulaWithoutValue { formula });
            }
            return Ok(());
        }
        match cell.kind {
            Kind::Number => self.builder.number_text(at, value, style),
            Kind::Shared => {
                let idx = value.trim().parse::<usize>().ok();
                match idx.and_then(|it| self.strings.get(it)) {
                    Some(text) => self.builder.text(at, text, style),
                    None => {
                        let idx = value.to_owned();
                        self.builder.note(at, OpeningFinding::MissingSharedText { idx });
                        Ok(())
                    }
                }
            }
            Kind::Inline | Kind::Formula => self.builder.plain_text(at, unescape_controls(value), style),
            Kind::Bool => self.builder.bool(at, is_true(value.trim()), style),
            Kind::Error => self.builder.error(at, value, style),
            Kind::Date => self.builder.iso_date(at, value, style),
        }
    }
}

impl Kind {
    fn parse(text: &str) -> Self {
        match text {
            "s" => Self::Shared,
            "str" => Self::Formula,
            "inlineStr" => Self::Inline,
            "b" => Self::Bool,
            "e" => Self::Error,
            "d" => Self::Date,
            _ => Self::Number,
        }
    }
}

impl OpenCell {
    fn start(&mut self, name: &str, element: &Element<'_>) {
        if let Some(inline) = &mut self.inline {
            inline.start(name, || element.attribute("val").map(String::from));
            return;
        }
        match name {
            "v" => self.inside = Inside::Value,
            "f" => {
                self.inside = Inside::Formula;
                self.formula.get_or_insert_default();
            }
            "is" => self.inline = Some(Collector::default()),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match (name, &mut self.inline) {
            ("v" | "f", _) => self.inside = Inside::Cell,
            (other, Some(inline)) => inline.end(other),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_cells_are_taken_whole() {
        let mut xml = "<c r=\"B7\" s=\"2\" t=\"s\"><v>12</v></c><c r=\"C7\"><v>8</v></c></row>";
        let mut taken = Vec::new();
        while let Some(it) = PlainCell::take(&mut xml) {
            taken.push((it.at.to_string(), it.style, it.kind, it.value));
        }
        let expected = [("B7", "2", "s", "12"), ("C7", "", "", "8")];
        assert_eq!(taken, expected.map(|it| (it.0.to_owned(), it.1, it.2, it.3)));
        assert_eq!(xml, "</row>");
    }

    #[test]
    fn cells_that_are_more_than_one_plain_value_are_left() {
        for text in [
            "<c r=\"B7\" t=\"s\" s=\"2\"><v>12</v></c>",
            "<c r=\"B7\"><f>A1</f><v>12</v></c>",
            "<c r=\"B7\" t=\"str\"><v>1 &lt; 2</v></c>",
            "<c r=\"B7\"><v>12</v><extLst/></c>",
            "<c r=\"B7\"/>",
            "<c r=\"B0\"><v>12</v></c>",
            "<c><v>12</v></c>",
            "<cols/>",
            "<c r=\"B7",
        ] {
            let mut xml = text;
            assert!(PlainCell::take(&mut xml).is_none() && xml == text, "{text}");
        }
    }
}
