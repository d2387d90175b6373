//! XML of a part, event by event, with errors that name the part. Element names come without their prefix.

use std::borrow::Cow;
use std::io::BufRead;

use quick_xml::Reader;
use quick_xml::events::{BytesEnd, BytesRef, BytesStart, Event};
use quick_xml::reader::Config;

use crate::reading::Format;
use crate::workbook::archive::io_error;
use crate::workbook::error::OpenError;

/// A part being read.
pub(super) struct Xml<'a> {
    reader: Source<'a>,
    buffer: Vec<u8>,
    format: Format,
    name: String,
    max_inflated_bytes: u64,
    depth: usize,
}

/// Where XML comes from. What is in memory is read without copying it.
enum Source<'a> {
    Text(Reader<&'a [u8]>),
    Stream(Reader<&'a mut (dyn BufRead + 'a)>),
}

/// One event of interest.
pub(super) enum Node<'e> {
    /// An element begins. An empty one is followed by its end.
    Start(BytesStart<'e>),
    /// An element ends.
    End(BytesEnd<'e>),
    /// Text, unescaped.
    Text(Cow<'e, str>),
    /// A comment, a declaration.
    Other,
    /// The part is over.
    Eof,
}

impl<'a> Xml<'a> {
    /// XML that is in memory.
    pub fn of_text(text: &'a str, format: Format, name: &str) -> Self {
        let mut reader = Reader::from_str(text);
        configure(reader.config_mut());
        Self::new(Source::Text(reader), format, name, 0)
    }

    /// XML that is inflated as it is read.
    pub fn of_stream(
        stream: &'a mut (dyn BufRead + 'a),
        format: Format,
        name: &str,
        max_inflated_bytes: u64,
    ) -> Self {
        let mut reader = Reader::from_reader(stream);
        configure(reader.config_mut());
        Self::new(Source::Stream(reader), format, name, max_inflated_bytes)
    }

    fn new(reader: Source<'a>, format: Format, name: &str, max_inflated_bytes: u64) -> Self {
        Self {
            reader,
            buffer: Vec::new(),
            format,
            name: name.to_owned(),
            max_inflated_bytes,
            depth: 0,
        }
    }

    /// The next event. A part that ends inside an element is damaged.
    pub fn next(&mut self) -> Result<Node<'_>, OpenError> {
        let event = match &mut self.reader {
            Source::Text(reader) => reader.read_event(),
            Source::Stream(reader) => {
                self.buffer.clear();
                reader.read_event_into(&mut self.buffer)
            }
        };
        match event {
            Ok(Event::Start(it)) => {
                self.depth = self.depth.saturating_add(1);
                Ok(Node::Start(it))
            }
            Ok(Event::End(it)) => {
                self.depth = self.depth.saturating_sub(1);
                Ok(Node::End(it))
            }
            Ok(Event::Text(it)) => Ok(Node::Text(it.xml10_content())),
            Ok(Event::CData(it)) => Ok(Node::Text(it.xml10_content())),
            Ok(Event::GeneralRef(it)) => Ok(Node::Text(resolve(&it))),
            Ok(Event::Eof) if self.depth > 0 => Err(OpenError::damaged(
                self.format,
                &self.name,
                "the part ends too early",
            )),
            Ok(Event::Eof) => Ok(Node::Eof),
            Ok(_) => Ok(Node::Other),
            Err(quick_xml::Error::Io(it)) => {
                Err(io_error(self.format, &self.name, &it, self.max_inflated_bytes))
            }
            Err(other) => Err(OpenError::damaged(self.format, &self.name, &other)),
        }
    }
}

fn configure(config: &mut Config) {
    config.expand_empty_elements = true;
    config.allow_dangling_amp = true;
}

/// The name of an element or attribute without its prefix.
pub(super) fn local(name: &str) -> &str {
    let colon = name.bytes().position(|it| it == b':');
    colon
        .and_then(|it| name.get(it.saturating_add(1)..))
        .unwrap_or(name)
}

/// The attribute of a name without prefix, unescaped.
pub(super) fn attribute<'e>(element: &'e BytesStart<'_>, name: &str) -> Option<Cow<'e, str>> {
    let mut attributes = element.attributes();
    let found = attributes
        .with_checks(false)
        .flatten()
        .find(|it| local(it.key.as_ref()) == name)?;
    Some(unescape(found.value))
}

/// An attribute's value, unescaped; as it is where that fails.
pub(super) fn unescape(value: Cow<'_, str>) -> Cow<'_, str> {
    if !value.contains('&') {
        return value;
    }
    match quick_xml::escape::unescape(&value) {
        Ok(text) => Cow::Owned(text.into_owned()),
        Err(_) => value,
    }
}

/// Whether an attribute says true, in any of the ways XML writes it. An element such as `<b/>` says so without one.
pub(super) fn is_true(value: &str) -> bool {
    matches!(value, "1" | "true" | "on")
}

/// The text of a reference. An entity that XML does not know stays as it is written.
fn resolve(reference: &BytesRef<'_>) -> Cow<'static, str> {
    if let Ok(Some(it)) = reference.resolve_char_ref() {
        return Cow::Owned(it.to_string());
    }
    match quick_xml::escape::resolve_predefined_entity(reference) {
        Some(text) => Cow::Borrowed(text),
        None => Cow::Owned(format!("&{};", &**reference)),
    }
}
