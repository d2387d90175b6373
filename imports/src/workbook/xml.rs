//! XML of a part, event by event, with errors that name the part. Element names come without their prefix.

use std::borrow::Cow;
use std::io::{self, BufRead};

use quick_xml::Reader;
use quick_xml::events::{BytesEnd, BytesRef, BytesStart, Event};

use crate::reading::Format;
use crate::workbook::error::OpenError;

/// Says what an input error means: a broken limit, or damage.
type OnError<'a> = Box<dyn Fn(Format, &str, &io::Error) -> OpenError + 'a>;

/// A part being read.
pub(super) struct Xml<'a> {
    reader: Reader<Box<dyn BufRead + 'a>>,
    buffer: Vec<u8>,
    format: Format,
    name: String,
    on_error: OnError<'a>,
    depth: usize,
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
    pub fn new(source: Box<dyn BufRead + 'a>, format: Format, name: &str, on_error: OnError<'a>) -> Self {
        let mut reader = Reader::from_reader(source);
        reader.config_mut().expand_empty_elements = true;
        reader.config_mut().allow_dangling_amp = true;
        Self {
            reader,
            buffer: Vec::with_capacity(1024),
            format,
            name: name.to_owned(),
            on_error,
            depth: 0,
        }
    }

    /// XML that is in memory already.
    pub fn of_text(text: &'a str, format: Format, name: &str) -> Self {
        let on_error = |format, name: &str, error: &io::Error| OpenError::damaged(format, name, error);
        Self::new(Box::new(text.as_bytes()), format, name, Box::new(on_error))
    }

    /// The next event. A part that ends inside an element is damaged.
    pub fn next(&mut self) -> Result<Node<'_>, OpenError> {
        self.buffer.clear();
        match self.reader.read_event_into(&mut self.buffer) {
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
            Err(quick_xml::Error::Io(it)) => Err((self.on_error)(self.format, &self.name, &it)),
            Err(other) => Err(OpenError::damaged(self.format, &self.name, &other)),
        }
    }
}

/// The name of an element or attribute without its prefix.
pub(super) fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, it)| it)
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
