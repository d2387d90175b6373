//! A page as tags and text. HTML forgives everything, and so does this.

use std::borrow::Cow;

use crate::workbook::legacy::Font;

/// Elements whose content is no text of the page.
const OPAQUE: [&str; 6] = ["script", "style", "xml", "title", "noscript", "template"];
/// Elements that have no end.
const VOID: [&str; 8] = ["br", "img", "hr", "meta", "link", "input", "col", "wbr"];

/// A piece of a page.
pub(super) enum Token<'t> {
    Open(Tag<'t>),
    Close(String),
    Text(Cow<'t, str>),
}

/// A tag with its attributes as they are written. The name is in lower case.
pub(super) struct Tag<'t> {
    pub name: String,
    attributes: &'t str,
}

/// The pieces of a page, one after another.
pub(super) struct Tokens<'t> {
    rest: &'t str,
}

impl<'t> Tokens<'t> {
    pub fn new(page: &'t str) -> Self {
        Self { rest: page }
    }

    fn tag(&mut self, inside: &'t str) -> Option<Token<'t>> {
        if let Some(name) = inside.strip_prefix('/') {
            return Some(Token::Close(name.trim().to_ascii_lowercase()));
        }
        let end = inside
            .find(|it: char| it.is_whitespace() || it == '/')
            .unwrap_or(inside.len());
        let (name, attributes) = inside.split_at(end);
        let name = name.to_ascii_lowercase();
        if OPAQUE.contains(&name.as_str()) {
            if !inside.ends_with('/') {
                self.skip_to_end_of(&name);
            }
            return None;
        }
        Some(Token::Open(Tag { name, attributes }))
    }

    fn skip_to_end_of(&mut self, name: &str) {
        let mut from = 0;
        while let Some(found) = self.rest.get(from..).and_then(|it| it.find("</")) {
            let at = from.saturating_add(found);
            let after = self.rest.get(at.saturating_add(2)..).unwrap_or_default();
            if after
                .get(..name.len())
                .is_some_and(|it| it.eq_ignore_ascii_case(name))
            {
                self.rest = after.split_once('>').map_or("", |it| it.1);
                return;
            }
            from = at.saturating_add(2);
        }
        self.rest = "";
    }
}

impl<'t> Iterator for Tokens<'t> {
    type Item = Token<'t>;

    fn next(&mut self) -> Option<Token<'t>> {
        loop {
            let Some(after) = self.rest.strip_prefix('<') else {
                let end = self.rest.find('<').unwrap_or(self.rest.len());
                let (text, rest) = self.rest.split_at(end);
                self.rest = rest;
                return (!text.is_empty()).then(|| Token::Text(unescape(text)));
            };
            if let Some(comment) = after.strip_prefix("!--") {
                self.rest = comment.split_once("-->").map_or("", |it| it.1);
                continue;
            }
            if !after.starts_with(|it: char| it.is_ascii_alphabetic() || matches!(it, '/' | '!' | '?')) {
                // A less-than sign that nobody escaped.
                let end = after.find('<').unwrap_or(after.len());
                let (text, rest) = after.split_at(end);
                self.rest = rest;
                return Some(Token::Text(Cow::Owned(format!("<{}", unescape(text)))));
            }
            let (inside, rest) = split_tag(after);
            self.rest = rest;
            if inside.starts_with(['!', '?']) {
                continue;
            }
            if let Some(token) = self.tag(inside) {
                return Some(token);
            }
        }
    }
}

impl Tag<'_> {
    /// The value of an attribute, with or without quotes.
    pub fn attribute(&self, name: &str) -> Option<Cow<'_, str>> {
        let mut rest = self.attributes;
        loop {
            rest = rest.trim_start_matches(|it: char| it.is_whitespace() || it == '/');
            let end = rest
                .find(|it: char| it.is_whitespace() || it == '=')
                .unwrap_or(rest.len());
            let (key, after) = rest.split_at(end);
            if key.is_empty() && after.is_empty() {
                return None;
            }
            let (value, after) = match after.trim_start().strip_prefix('=') {
                Some(value) => split_value(value.trim_start()),
                None => ("", after),
            };
            if key.eq_ignore_ascii_case(name) {
                return Some(unescape(value));
            }
            rest = after;
        }
    }

    /// A span of rows or columns; 1 where none is said.
    pub fn span(&self, name: &str) -> u32 {
        self.attribute(name)
            .and_then(|it| it.trim().parse().ok())
            .unwrap_or(1)
            .max(1)
    }

    /// Whether the element says that it is not shown.
    pub fn is_hidden(&self) -> bool {
        self.declaration("display").is_some_and(|it| it == "none")
    }

    /// Whether the element has no end.
    pub fn is_void(&self) -> bool {
        VOID.contains(&self.name.as_str()) || self.attributes.ends_with('/')
    }

    /// The font inside the element, by what it is and what it says.
    pub fn font(&self, outer: Font) -> Font {
        let mut font = outer;
        let family = if self.name == "font" {
            self.attribute("face").map(Cow::into_owned)
        } else {
            None
        };
        if let Some(family) = family.or_else(|| self.declaration("font-family")) {
            font = Font::named(
                family
                    .split(',')
                    .next()
                    .unwrap_or_default()
                    .trim_matches(['"', '\'', ' ']),
                font.is_bold,
            );
        }
        match self.declaration("font-weight").as_deref() {
            Some("bold" | "bolder" | "600" | "700" | "800" | "900") => font.is_bold = true,
            Some("normal" | "lighter" | "400") => font.is_bold = false,
            _ if matches!(self.name.as_str(), "b" | "strong" | "th") => font.is_bold = true,
            _ => {}
        }
        font
    }

    /// The value of a declaration in the element's own style.
    fn declaration(&self, name: &str) -> Option<String> {
        let style = self.attribute("style")?;
        style.split(';').find_map(|it| {
            let (key, value) = it.split_once(':')?;
            key.trim()
                .eq_ignore_ascii_case(name)
                .then(|| value.trim().to_owned())
        })
    }
}

/// What stands inside a tag, up to the `>` that is in no quotes, and the rest.
fn split_tag(text: &str) -> (&str, &str) {
    let mut quote = None;
    for (at, it) in text.char_indices() {
        match (it, quote) {
            ('>', None) => {
                return (
                    text.get(..at).unwrap_or_default(),
                    text.get(at.saturating_add(1)..).unwrap_or_default(),
                );
            }
            ('"' | '\'', None) => quote = Some(it),
            (it, Some(open)) if it == open => quote = None,
            _ => {}
        }
    }
    // A quote that is never closed is no quote.
    text.split_once('>').unwrap_or((text, ""))
}

fn split_value(text: &str) -> (&str, &str) {
    for quote in ['"', '\''] {
        if let Some(quoted) = text.strip_prefix(quote) {
            return quoted.split_once(quote).unwrap_or((quoted, ""));
        }
    }
    text.split_at(text.find(char::is_whitespace).unwrap_or(text.len()))
}

/// Text with its references resolved; what is no reference stays.
fn unescape(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let end = after
            .find(|it: char| !it.is_ascii_alphanumeric() && it != '#')
            .unwrap_or(after.len());
        let (name, tail) = after.split_at(end);
        match resolve(name) {
            Some(resolved) => {
                out.push_str(&resolved);
                rest = tail.strip_prefix(';').unwrap_or(tail);
            }
            None => {
                out.push('&');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

fn resolve(name: &str) -> Option<Cow<'static, str>> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code).map(|it| Cow::Owned(it.to_string()));
    }
    quick_xml::escape::resolve_html5_entity(name).map(Cow::Borrowed)
}
