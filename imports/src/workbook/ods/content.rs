//! The text of a cell: paragraphs are lines, and spans may have fonts of their own.

use crate::workbook::error::OpenError;
use crate::workbook::grid::{RichText, Run};
use crate::workbook::legacy::Font;
use crate::workbook::ods::styles::Styles;
use crate::workbook::ods::table::{repeated, skip_element};
use crate::workbook::xml::{Element, Node, Xml};

/// Spaces that one element can stand for.
const MAX_SPACES: u32 = 1_000;

/// Reads up to the end of the cell that has just begun.
pub(super) fn read(xml: &mut Xml<'_>, styles: &Styles, cell_font: Font) -> Result<RichText, OpenError> {
    let mut content = Content {
        styles,
        cell_font,
        text: RichText::default(),
        fonts: Vec::new(),
        depth: 1,
        paragraph: None,
    };
    loop {
        let next = match xml.next()? {
            Node::Start(element) => content.start(&element),
            Node::End(name) => content.end(name),
            Node::Text(text) => content.written(&text),
            Node::Other => Next::Read,
            Node::Eof => Next::Over,
        };
        match next {
            Next::Read => {}
            Next::Skip => skip_element(xml)?,
            Next::Over => return Ok(content.text),
        }
    }
}

enum Next {
    Read,
    Skip,
    Over,
}

struct Content<'s> {
    styles: &'s Styles,
    cell_font: Font,
    text: RichText,
    fonts: Vec<Font>,
    depth: usize,
    /// How deep the paragraph lies, inside one.
    paragraph: Option<usize>,
}

impl Content<'_> {
    fn start(&mut self, element: &Element<'_>) -> Next {
        match element.name() {
            "p" | "h" if self.paragraph.is_none() => {
                self.paragraph = Some(self.depth);
                if !self.text.runs.is_empty() {
                    self.push("\n");
                }
            }
            "span" => {
                let style = element.attribute("style-name").unwrap_or_default();
                let outer = self.fonts.last().copied().unwrap_or(self.cell_font);
                self.fonts.push(self.styles.run(&style, outer));
            }
            "s" => {
                let n = usize::try_from(repeated(element, "c").min(MAX_SPACES)).unwrap_or(1);
                self.push(&" ".repeat(n));
            }
            "tab" => self.push("\t"),
            "line-break" => self.push("\n"),
            "a" | "title" | "sheet-name" | "date" | "time" => {}
            // Comments, pictures and the like.
            _ => return Next::Skip,
        }
        self.depth = self.depth.saturating_add(1);
        Next::Read
    }

    fn end(&mut self, name: &str) -> Next {
        self.depth = self.depth.saturating_sub(1);
        if name == "span" {
            self.fonts.pop();
        }
        if self.paragraph == Some(self.depth) {
            self.paragraph = None;
        }
        if self.depth == 0 { Next::Over } else { Next::Read }
    }

    /// Line breaks between tags are white space like any other.
    fn written(&mut self, text: &str) -> Next {
        if self.paragraph.is_some() {
            if text.contains(['\n', '\t', '\r']) {
                self.push(&text.replace(['\n', '\t', '\r'], " "));
            } else {
                self.push(text);
            }
        }
        Next::Read
    }

    fn push(&mut self, text: &str) {
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
