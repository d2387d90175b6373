//! The texts that cells share, each with the fonts of its runs.

use crate::limits::Limits;
use crate::reading::Format;
use crate::workbook::archive::Archive;
use crate::workbook::error::{Limit, OpenError};
use crate::workbook::grid::{RichText, Run, over};
use crate::workbook::legacy::Font;
use crate::workbook::xlsx::styles::apply_property;
use crate::workbook::xml::{Node, plain_text_before};

/// Reads the part of shared strings. A workbook without one has none.
pub(super) fn read(
    archive: &mut Archive<'_>,
    format: Format,
    part: Option<&str>,
    limits: &Limits,
) -> Result<Vec<RichText>, OpenError> {
    let xml = match part {
        Some(part) => archive.xml(format, part)?,
        None => None,
    };
    let mut strings = Vec::new();
    let Some(mut xml) = xml else {
        return Ok(strings);
    };
    let mut xml = xml.events()?;
    let mut collector = Collector::default();
    let mut is_in_string = false;
    loop {
        while !is_in_string && let Some(text) = xml.unread().and_then(take_plain) {
            collector.only_text(text);
            push(&mut strings, &mut collector, limits)?;
        }
        match xml.next()? {
            Node::Start(element) => {
                collector.start(element.name(), || element.attribute("val").map(String::from));
                is_in_string |= element.name() == "si";
            }
            Node::End("si") => {
                push(&mut strings, &mut collector, limits)?;
                is_in_string = false;
            }
            Node::End(name) => collector.end(name),
            Node::Text(text) => collector.text(&text),
            Node::Other => {}
            Node::Eof => return Ok(strings),
        }
    }
}

/// Takes a string that is one plain text from XML, as nearly all are written: `<si><t>Sở Y tế</t></si>`.
fn take_plain<'x>(xml: &mut &'x str) -> Option<&'x str> {
    let (text, rest) = plain_text_before(xml.strip_prefix("<si><t>")?, "</t></si>")?;
    *xml = rest;
    Some(text)
}

/// Takes the string that is over.
fn push(strings: &mut Vec<RichText>, collector: &mut Collector, limits: &Limits) -> Result<(), OpenError> {
    // A string that no cell shows costs memory all the same.
    if strings.len() >= limits.max_cells {
        return Err(over(Limit::Cells, limits.max_cells));
    }
    strings.push(collector.take_shared(limits));
    Ok(())
}

/// Collects the runs of one string, shared or inline.
#[derive(Default)]
pub(super) struct Collector {
    text: RichText,
    run: Run,
    is_in_text: bool,
    is_in_phonetic: bool,
}

impl Collector {
    /// An element inside the string begins.
    pub fn start(&mut self, name: &str, value: impl Fn() -> Option<String>) {
        match name {
            "t" => self.is_in_text = !self.is_in_phonetic,
            "r" => {
                self.run = Run {
                    text: String::new(),
                    font: None,
                }
            }
            // A reading aid for Japanese, printed above the text.
            "rPh" => self.is_in_phonetic = true,
            "rPr" => self.run.font = Some(Font::default()),
            other => {
                if let Some(font) = &mut self.run.font {
                    apply_property(font, other, value().as_deref());
                }
            }
        }
    }

    /// An element inside the string ends.
    pub fn end(&mut self, name: &str) {
        match name {
            "t" => self.is_in_text = false,
            "r" => self.text.runs.push(std::mem::take(&mut self.run)),
            "rPh" => self.is_in_phonetic = false,
            _ => {}
        }
    }

    /// Text inside the string.
    pub fn text(&mut self, text: &str) {
        if self.is_in_text {
            self.run.text.push_str(text);
        }
    }

    /// A string that is one plain text.
    fn only_text(&mut self, text: &str) {
        self.start("t", || None);
        self.text(text);
        self.end("t");
    }

    /// The string as cells will share it, and a collector ready for the next.
    pub fn take_shared(&mut self, limits: &Limits) -> RichText {
        let is_plain = self.text.runs.is_empty() && self.run.font.is_none() && !self.run.text.contains("_x");
        if is_plain && let Some(text) = RichText::ordinary(&self.run.text, limits) {
            self.run.text.clear();
            (self.is_in_text, self.is_in_phonetic) = (false, false);
            return text;
        }
        self.take().shared(limits)
    }

    /// The string, and a collector ready for the next.
    pub fn take(&mut self) -> RichText {
        let mut taken = std::mem::take(self);
        if !taken.run.text.is_empty() {
            taken.text.runs.push(taken.run);
        }
        for run in &mut taken.text.runs {
            if run.text.contains("_x") {
                run.text = unescape_controls(&run.text);
            }
        }
        taken.text
    }
}

/// Turns `_x000D_` into the character it stands for; `_x005F_` stands for the underscore of a literal one.
pub(super) fn unescape_controls(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find("_x") {
        let (before, from) = rest.split_at(start);
        out.push_str(before);
        let code = from.get(2..6).filter(|_| from.get(6..7) == Some("_"));
        match code
            .and_then(|it| u32::from_str_radix(it, 16).ok())
            .and_then(char::from_u32)
        {
            Some(it) => {
                out.push(it);
                rest = from.get(7..).unwrap_or_default();
            }
            None => {
                out.push_str("_x");
                rest = from.get(2..).unwrap_or_default();
            }
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escaped_characters_are_read() {
        assert_eq!(unescape_controls("a_x000D_\nb"), "a\r\nb");
        assert_eq!(unescape_controls("_x005F_x0041_ _xé_ _x12"), "_x0041_ _xé_ _x12");
    }
}
