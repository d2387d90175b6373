//! XML cut into pieces, each either one tag, comment or declaration, or the text between two of them.

use std::io::{self, BufRead};
use std::str::Utf8Error;

/// Where XML comes from. What is in memory is read without copying it.
pub(super) enum Source<'a> {
    /// The text that is left.
    Text(&'a str),
    Stream(Stream<'a>),
}

/// XML that is inflated as it is read.
pub(super) struct Stream<'a> {
    reader: &'a mut (dyn BufRead + 'a),
    /// The last piece.
    piece: Vec<u8>,
    /// Whether the `<` after a text has been taken from the reader.
    is_in_markup: bool,
}

/// Why there is no next piece, although this is not the end.
pub(super) enum Unreadable {
    Io(io::Error),
    /// A tag or comment is never closed.
    Markup,
    /// These bytes are no text.
    Text(Utf8Error),
}

impl<'a> Source<'a> {
    pub fn stream(reader: &'a mut (dyn BufRead + 'a)) -> Self {
        Self::Stream(Stream {
            reader,
            piece: Vec::new(),
            is_in_markup: false,
        })
    }

    /// The next piece. `None` at the end.
    pub fn next(&mut self) -> Result<Option<&str>, Unreadable> {
        match self {
            Self::Text(rest) => next_of_text(rest),
            Self::Stream(stream) => stream.next(),
        }
    }
}

fn next_of_text<'a>(rest: &mut &'a str) -> Result<Option<&'a str>, Unreadable> {
    let end = match rest.as_bytes().first() {
        None => return Ok(None),
        Some(b'<') => end_of_plain_tag(rest)
            .or_else(|| end_of_markup(rest))
            .ok_or(Unreadable::Markup)?,
        Some(_) => rest.bytes().position(|it| it == b'<').unwrap_or(rest.len()),
    };
    let (piece, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
    *rest = after;
    Ok(Some(piece))
}

/// The length of a tag whose values stand in double quotes and hold no other sign of markup, as nearly all do. `None` for any
/// other markup.
fn end_of_plain_tag(text: &str) -> Option<usize> {
    let mut n_quotes = 0_usize;
    for (at, letter) in text.bytes().enumerate().skip(1) {
        match letter {
            b'>' if n_quotes.is_multiple_of(2) => return at.checked_add(1),
            b'"' => n_quotes = n_quotes.wrapping_add(1),
            b'>' | b'<' | b'\'' | b'!' | b'?' => return None,
            _ => {}
        }
    }
    None
}

/// The length of the markup that a text begins with.
fn end_of_markup(text: &str) -> Option<usize> {
    let letters = text.as_bytes();
    let mut ending = Ending::default();
    let mut end = 0_usize;
    loop {
        let from = end;
        let n_new = letters.get(from..)?.iter().position(|it| *it == b'>')?;
        end = from.saturating_add(n_new).saturating_add(1);
        if ending.is_reached(letters.get(..end)?, from) {
            return Some(end);
        }
    }
}

impl Stream<'_> {
    fn next(&mut self) -> Result<Option<&str>, Unreadable> {
        self.piece.clear();
        if !self.is_in_markup {
            self.reader
                .read_until(b'<', &mut self.piece)
                .map_err(Unreadable::Io)?;
            self.is_in_markup = self.piece.pop_if(|it| *it == b'<').is_some();
        }
        if self.piece.is_empty() && self.is_in_markup {
            self.is_in_markup = false;
            self.read_markup()?;
        }
        let piece = std::str::from_utf8(&self.piece).map_err(Unreadable::Text)?;
        Ok((!piece.is_empty()).then_some(piece))
    }

    fn read_markup(&mut self) -> Result<(), Unreadable> {
        let mut ending = Ending::default();
        self.piece.push(b'<');
        let mut from = 0;
        loop {
            let n_read = self
                .reader
                .read_until(b'>', &mut self.piece)
                .map_err(Unreadable::Io)?;
            if n_read == 0 || self.piece.last() != Some(&b'>') {
                return Err(Unreadable::Markup);
            }
            if ending.is_reached(&self.piece, from) {
                return Ok(());
            }
            from = self.piece.len();
        }
    }
}

/// Looks for the `>` that ends markup among others: in quotes, in comments, in declarations. Asked at each `>`, it looks at what
/// is new since the one before, so that no text makes it look at the same letters again and again.
#[derive(Default)]
struct Ending {
    quote: Option<u8>,
    n_open: usize,
}

impl Ending {
    /// Whether the markup, which ends in `>`, ends there. New is what stands behind `from`.
    fn is_reached(&mut self, markup: &[u8], from: usize) -> bool {
        match markup {
            [b'<', b'!', b'-', b'-', inner @ ..] => inner.ends_with(b"-->"),
            [b'<', b'!', b'[', b'C', b'D', b'A', b'T', b'A', b'[', ..] => markup.ends_with(b"]]>"),
            [b'<', b'?', inner @ ..] => inner.ends_with(b"?>"),
            [b'<', b'/', ..] => true,
            [b'<', b'!', ..] => self.is_outside(markup.get(from..).unwrap_or_default()) && self.n_open == 0,
            _ => self.is_outside(markup.get(from..).unwrap_or_default()),
        }
    }

    /// Whether letters end outside quotes. Counts the brackets outside them, too.
    fn is_outside(&mut self, letters: &[u8]) -> bool {
        for letter in letters {
            match (self.quote, letter) {
                (Some(quote), letter) if quote == *letter => self.quote = None,
                (None, b'"' | b'\'') => self.quote = Some(*letter),
                (None, b'<') => self.n_open = self.n_open.saturating_add(1),
                (None, b'>') => self.n_open = self.n_open.saturating_sub(1),
                _ => {}
            }
        }
        self.quote.is_none()
    }
}
