//! Styles of an OpenDocument: fonts, number formats and what is hidden, by name, with what they inherit.

use std::collections::HashMap;
use std::sync::Arc;

use crate::workbook::grid::CellStyle;
use crate::workbook::legacy::Font;
use crate::workbook::number_format::NumberFormat;
use crate::workbook::xml::Element;

/// How far styles inherit; a chain that is longer runs in a circle.
const MAX_PARENTS: usize = 16;

/// Collects styles while they are read, then answers what a name means.
#[derive(Default)]
pub(super) struct Styles {
    families: HashMap<String, String>,
    formats: HashMap<String, NumberFormat>,
    defined: HashMap<(Family, String), Style>,
    resolved: HashMap<String, Arc<CellStyle>>,
    open_style: Option<(Family, String)>,
    open_format: Option<OpenFormat>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Family {
    Cell,
    Text,
    Table,
    Other,
}

#[derive(Default)]
struct Style {
    parent: Option<String>,
    format: Option<String>,
    font: Option<String>,
    is_bold: Option<bool>,
    is_hidden: bool,
}

/// A number format being put together as the code that a spreadsheet would show.
struct OpenFormat {
    name: String,
    code: String,
    is_literal: bool,
    /// Whether its percent sign scales the number; in any other format it is a mere word.
    is_percentage: bool,
}

impl Styles {
    /// An element among the styles begins.
    pub fn start(&mut self, element: &Element<'_>) {
        match element.name() {
            "font-face" => {
                if let (Some(name), Some(family)) =
                    (element.attribute("name"), element.attribute("font-family"))
                {
                    let family = family.trim_matches(['\'', '"']).to_owned();
                    self.families.insert(name.into_owned(), family);
                }
            }
            "style" => self.start_style(element),
            "text-properties" => self.text_properties(element),
            "table-properties" => {
                if element.attribute("display").is_some_and(|it| it == "false") {
                    self.change_open(|it| it.is_hidden = true);
                }
            }
            kind @ ("number-style" | "percentage-style" | "date-style" | "time-style" | "currency-style") => {
                let name = element.attribute("name").unwrap_or_default().into_owned();
                self.open_format = Some(OpenFormat {
                    name,
                    code: String::new(),
                    is_literal: false,
                    is_percentage: kind == "percentage-style",
                });
            }
            part => {
                if let Some(format) = &mut self.open_format {
                    format.part(part, element);
                }
            }
        }
    }

    /// An element among the styles ends.
    pub fn end(&mut self, name: &str) {
        match name {
            "style" => self.open_style = None,
            "text" | "currency-symbol" => {
                if let Some(format) = &mut self.open_format {
                    format.is_literal = false;
                }
            }
            "number-style" | "percentage-style" | "date-style" | "time-style" | "currency-style" => {
                if let Some(format) = self.open_format.take() {
                    self.formats
                        .insert(format.name, NumberFormat::parse(&format.code));
                }
            }
            _ => {}
        }
    }

    /// Text among the styles: words of a number format.
    pub fn text(&mut self, text: &str) {
        if let Some(format) = self.open_format.as_mut().filter(|it| it.is_literal) {
            format.literal(text);
        }
    }

    /// Whether sheets of a style are hidden.
    pub fn is_table_hidden(&self, name: &str) -> bool {
        self.defined
            .get(&(Family::Table, name.to_owned()))
            .is_some_and(|it| it.is_hidden)
    }

    /// How cells of a style look.
    pub fn cell(&mut self, name: &str) -> Arc<CellStyle> {
        if let Some(style) = self.resolved.get(name) {
            return Arc::clone(style);
        }
        let mut style = Style::default();
        for parent in self.chain(Family::Cell, name) {
            style.format = style.format.or_else(|| parent.format.clone());
            style.font = style.font.or_else(|| parent.font.clone());
            style.is_bold = style.is_bold.or(parent.is_bold);
        }
        let format = style
            .format
            .and_then(|it| self.formats.get(&it))
            .cloned()
            .unwrap_or_default();
        let font = Font::named(
            style.font.as_deref().unwrap_or_default(),
            style.is_bold.unwrap_or(false),
        );
        let style = Arc::new(CellStyle { format, font });
        self.resolved.insert(name.to_owned(), Arc::clone(&style));
        style
    }

    /// The font of a run of text; what it does not say is the cell's.
    pub fn run(&self, name: &str, cell: Font) -> Font {
        let mut font = cell;
        for style in self.chain(Family::Text, name).take(1) {
            if let Some(name) = &style.font {
                font = Font::named(name, font.is_bold);
            }
            font.is_bold = style.is_bold.unwrap_or(font.is_bold);
        }
        font
    }

    /// A style and those it inherits from, down to the default of its family, which has no name.
    fn chain(&self, family: Family, name: &str) -> impl Iterator<Item = &Style> {
        let named = self.defined.get(&(family, name.to_owned()));
        let parents = std::iter::successors(named, move |it| self.defined.get(&(family, it.parent.clone()?)));
        parents
            .take(MAX_PARENTS)
            .chain(self.defined.get(&(family, String::new())))
    }

    /// A style, or the default of a family.
    fn start_style(&mut self, element: &Element<'_>) {
        let family = match element.attribute("family").unwrap_or_default().as_ref() {
            "table-cell" => Family::Cell,
            "text" => Family::Text,
            "table" => Family::Table,
            _ => Family::Other,
        };
        let key = (family, element.attribute("name").unwrap_or_default().into_owned());
        let style = Style {
            parent: element.attribute("parent-style-name").map(String::from),
            format: element.attribute("data-style-name").map(String::from),
            ..Style::default()
        };
        self.defined.insert(key.clone(), style);
        self.open_style = Some(key);
    }

    fn text_properties(&mut self, element: &Element<'_>) {
        let named = element
            .attribute("font-name")
            .map(|it| self.families.get(&*it).cloned().unwrap_or(it.into_owned()));
        let font = named.or_else(|| {
            element
                .attribute("font-family")
                .map(|it| it.trim_matches(['\'', '"']).to_owned())
        });
        let is_bold = element
            .attribute("font-weight")
            .map(|it| it == "bold" || it.parse::<u32>().is_ok_and(|it| it > 500));
        self.change_open(|style| {
            style.font = font.or(style.font.take());
            style.is_bold = is_bold.or(style.is_bold);
        });
    }

    fn change_open(&mut self, change: impl FnOnce(&mut Style)) {
        if let Some(style) = self.open_style.as_ref().and_then(|it| self.defined.get_mut(it)) {
            change(style);
        }
    }
}

impl OpenFormat {
    /// A part of the format: digits, a part of a date, a word.
    fn part(&mut self, part: &str, element: &Element<'_>) {
        let is_long = element.attribute("style").is_some_and(|it| it == "long");
        let long = |long, short| if is_long { long } else { short };
        match part {
            "number" | "scientific-number" => {
                let decimals = element
                    .attribute("decimal-places")
                    .and_then(|it| it.parse::<usize>().ok())
                    .unwrap_or(0);
                self.code.push('0');
                if decimals > 0 {
                    self.code.push('.');
                    self.code.extend(std::iter::repeat_n('0', decimals.min(30)));
                }
            }
            "fraction" => self.code.push_str("# ?/?"),
            "day" => self.code.push_str(long("dd", "d")),
            "month" if element.attribute("textual").is_some_and(|it| it == "true") => {
                self.code.push_str("mmm");
            }
            "month" => self.code.push_str(long("mm", "m")),
            "year" => self.code.push_str(long("yyyy", "yy")),
            "hours" => self.code.push_str("hh"),
            "minutes" => self.code.push_str("mm"),
            "seconds" => self.code.push_str("ss"),
            "text" | "currency-symbol" => self.is_literal = true,
            _ => {}
        }
    }

    /// Words are quoted, and signs that mean something stand as they are.
    fn literal(&mut self, text: &str) {
        for it in text.chars() {
            if matches!(it, '/' | '-' | ':' | '.' | ' ') || (it == '%' && self.is_percentage) {
                self.code.push(it);
            } else {
                self.code.push('\\');
                self.code.push(it);
            }
        }
    }
}
