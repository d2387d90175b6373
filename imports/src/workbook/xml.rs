//! XML of a part, event by event, with errors that name the part. Names of elements come without their prefix.
//!
//! The bytes are seen to be text once, and what is read are slices of it. A sheet is mostly tags of a few letters: reading them
//! with a library that copies and checks each one took longer than all else that opening does.

mod source;

use std::borrow::Cow;
use std::io::BufRead;

use crate::reading::Format;
use crate::workbook::archive::io_error;
use crate::workbook::error::OpenError;
use crate::workbook::xml::source::{Source, Unreadable};

/// A part being read.
pub(super) struct Xml<'a> {
    source: Source<'a>,
    open: OpenElements,
    /// Whether an empty element (`<c/>`) was told whose end is not.
    is_end_due: bool,
    /// Its name. One buffer serves all.
    empty: String,
    format: Format,
    name: String,
    max_inflated_bytes: u64,
}

/// One event of interest.
pub(super) enum Node<'e> {
    /// An element begins. An empty one is followed by its end.
    Start(Element<'e>),
    /// The element of this name ends.
    End(&'e str),
    /// Text, unescaped.
    Text(Cow<'e, str>),
    /// A comment, a declaration.
    Other,
    /// The part is over.
    Eof,
}

/// The beginning of an element.
#[derive(Clone, Copy)]
pub(super) struct Element<'e> {
    name: &'e str,
    attributes: &'e str,
}

impl<'a> Xml<'a> {
    /// XML that is in memory.
    pub fn of_text(text: &'a str, format: Format, name: &str) -> Self {
        Self::new(Source::Text(text), format, name, 0)
    }

    /// XML that is inflated as it is read.
    pub fn of_stream(
        stream: &'a mut (dyn BufRead + 'a),
        format: Format,
        name: &str,
        max_inflated_bytes: u64,
    ) -> Self {
        Self::new(Source::stream(stream), format, name, max_inflated_bytes)
    }

    fn new(source: Source<'a>, format: Format, name: &str, max_inflated_bytes: u64) -> Self {
        Self {
            source,
            open: OpenElements::default(),
            is_end_due: false,
            empty: String::new(),
            format,
            name: name.to_owned(),
            max_inflated_bytes,
        }
    }

    /// The next event. A part that ends inside an element is damaged.
    pub fn next(&mut self) -> Result<Node<'_>, OpenError> {
        if self.is_end_due {
            self.is_end_due = false;
            return Ok(Node::End(local(&self.empty)));
        }
        let damaged = |reason: &str| OpenError::damaged(self.format, &self.name, &reason);
        let piece = match self.source.next() {
            Ok(Some(piece)) => piece,
            Ok(None) if self.open.is_empty() => return Ok(Node::Eof),
            Ok(None) => return Err(damaged("the part ends too early")),
            Err(Unreadable::Io(it)) => {
                return Err(io_error(self.format, &self.name, &it, self.max_inflated_bytes));
            }
            Err(Unreadable::Markup) => return Err(damaged("a tag is never closed")),
            Err(Unreadable::Text(it)) => return Err(OpenError::damaged(self.format, &self.name, &it)),
        };
        let Some(markup) = piece.strip_prefix('<').and_then(|it| it.strip_suffix('>')) else {
            return Ok(Node::Text(content(piece)));
        };
        if let Some(name) = markup.strip_prefix('/') {
            let name = name.trim_ascii_end();
            return match self.open.close(name) {
                true => Ok(Node::End(local(name))),
                false => Err(damaged("an element ends that is not open")),
            };
        }
        if let Some(declaration) = markup.strip_prefix('!') {
            let text = declaration
                .strip_prefix("[CDATA[")
                .and_then(|it| it.strip_suffix("]]"));
            return Ok(text.map_or(Node::Other, |it| Node::Text(with_plain_line_ends(it))));
        }
        if markup.starts_with('?') {
            return Ok(Node::Other);
        }
        let inner = markup.strip_suffix('/');
        let element = Element::of(inner.unwrap_or(markup));
        if inner.is_some() {
            self.is_end_due = true;
            self.empty.clear();
            self.empty.push_str(element.name);
        } else {
            self.open.open(element.name);
        }
        Ok(Node::Start(element))
    }

    /// What has not been read of XML in memory. Whoever knows how programs write an element may take the whole of it from here,
    /// without an event for each of its tags. `None` while the end of an empty element is due.
    pub fn unread(&mut self) -> Option<&mut &'a str> {
        match &mut self.source {
            Source::Text(text) if !self.is_end_due => Some(text),
            _ => None,
        }
    }
}

impl<'e> Element<'e> {
    /// What stands between the brackets of a tag.
    fn of(tag: &'e str) -> Self {
        let (name, attributes) = split_at(tag, |it| it.is_ascii_whitespace()).unwrap_or((tag, ""));
        Self { name, attributes }
    }

    /// The name.
    pub fn name(&self) -> &'e str {
        local(self.name)
    }

    /// Names, with their prefixes, and values, as they are written.
    pub fn attributes(&self) -> Attributes<'e> {
        Attributes(self.attributes)
    }

    /// The value of an attribute, named without its prefix, unescaped.
    pub fn attribute(&self, name: &str) -> Option<Cow<'e, str>> {
        let (_, value) = self.attributes().find(|(it, _)| local(it) == name)?;
        Some(unescape(value))
    }
}

/// The attributes of an element, in their order. What is no attribute is passed over.
pub(super) struct Attributes<'e>(&'e str);

impl<'e> Iterator for Attributes<'e> {
    type Item = (&'e str, &'e str);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let (name, after) = split_at(self.0, |it| it == b'=')?;
            let after = after.trim_ascii_start();
            let quoted = after.strip_prefix('"').map(|it| (it, b'"'));
            let Some((value, quote)) = quoted.or_else(|| Some((after.strip_prefix('\'')?, b'\''))) else {
                self.0 = after;
                continue;
            };
            let (value, rest) = split_at(value, |it| it == quote)?;
            self.0 = rest;
            // What stands before the name, without a value, is no attribute.
            let name = name.trim_ascii_end();
            let before = name.bytes().rposition(|it| it.is_ascii_whitespace());
            let name = before.map_or(Some(name), |it| name.get(it.saturating_add(1)..))?;
            return (!name.is_empty()).then_some((name, value));
        }
    }
}

/// The elements that are open, the innermost last: their names one after the other, and where each begins.
#[derive(Default)]
struct OpenElements {
    names: String,
    starts: Vec<usize>,
}

impl OpenElements {
    fn is_empty(&self) -> bool {
        self.starts.is_empty()
    }

    fn open(&mut self, name: &str) {
        self.starts.push(self.names.len());
        self.names.push_str(name);
    }

    /// Closes the innermost element, if it is the one of this name.
    fn close(&mut self, name: &str) -> bool {
        let Some(start) = self.starts.pop() else {
            return false;
        };
        let innermost = self.names.get(start..).unwrap_or_default();
        // Names are so short that a comparison of texts would take longer.
        let is_innermost = innermost.bytes().eq(name.bytes());
        self.names.truncate(start);
        is_innermost
    }
}

/// The name of an element or attribute without its prefix.
fn local(name: &str) -> &str {
    split_at(name, |it| it == b':').map_or(name, |(_, local)| local)
}

/// Parts a text at the first sign of a kind. Names and values are so short that a search made for long texts would take longer.
fn split_at(text: &str, is_sign: impl Fn(u8) -> bool) -> Option<(&str, &str)> {
    let at = text.bytes().position(is_sign)?;
    Some((text.get(..at)?, text.get(at.saturating_add(1)..)?))
}

/// The text that stands before a piece of markup, where it is plain: without references and line ends to resolve.
pub(super) fn plain_text_before<'t>(text: &'t str, markup: &str) -> Option<(&'t str, &'t str)> {
    let end = text.bytes().position(|it| matches!(it, b'<' | b'&' | b'\r'))?;
    let (plain, rest) = text.split_at_checked(end)?;
    Some((plain, rest.strip_prefix(markup)?))
}

/// An attribute's value, unescaped; as it is where that fails.
fn unescape(value: &str) -> Cow<'_, str> {
    if !value.contains('&') {
        return Cow::Borrowed(value);
    }
    quick_xml::escape::unescape(value).unwrap_or(Cow::Borrowed(value))
}

/// Whether an attribute says true, in any of the ways XML writes it. An element such as `<b/>` says so without one.
pub(super) fn is_true(value: &str) -> bool {
    matches!(value, "1" | "true" | "on")
}

/// Text with its references resolved. One that XML does not know stays as it is written, and so does a lone `&`.
fn content(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return with_plain_line_ends(text);
    }
    let mut resolved = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, from)) = rest.find('&').and_then(|at| rest.split_at_checked(at)) {
        resolved.push_str(&with_plain_line_ends(before));
        // A reference ends before the next one begins.
        let end = match from.match_indices(['&', ';']).nth(1) {
            Some((at, end)) => at.saturating_add(usize::from(end == ";")),
            None => from.len(),
        };
        let (reference, after) = from.split_at_checked(end).unwrap_or((from, ""));
        let text = if reference.ends_with(';') {
            unescape(reference)
        } else {
            with_plain_line_ends(reference)
        };
        resolved.push_str(&text);
        rest = after;
    }
    resolved.push_str(&with_plain_line_ends(rest));
    Cow::Owned(resolved)
}

/// The line ends of XML are line feeds, whatever the file has.
fn with_plain_line_ends(text: &str) -> Cow<'_, str> {
    if text.contains('\r') {
        Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(test)]
mod tests;
