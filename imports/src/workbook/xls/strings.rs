//! Strings of BIFF: bytes of a code page, or UTF-16 with or without its high bytes; in the table of shared strings cut
//! anywhere by the end of a record.

use encoding_rs::Encoding;
use unicode_normalization::UnicodeNormalization;

use crate::limits::Limits;
use crate::workbook::compound::{u16_at, u32_at};
use crate::workbook::grid::{RichText, split_runs};
use crate::workbook::legacy::Font;
use crate::workbook::xls::globals::Fonts;
use crate::workbook::xls::records::Record;

/// How strings are written.
#[derive(Debug, Clone, Copy)]
pub(super) enum Coding {
    /// BIFF 5: bytes of the workbook's code page.
    Bytes(&'static Encoding),
    /// BIFF 8: UTF-16, without high bytes where they are all zero.
    Wide,
}

/// How long the count of characters before a string is.
#[derive(Debug, Clone, Copy)]
pub(super) enum Count {
    Short,
    Long,
}

/// Bytes in a code page.
pub(super) fn decode_bytes(bytes: &[u8], encoding: &'static Encoding) -> String {
    // The Vietnamese code page has tones as characters of their own; composing them is part of decoding it.
    encoding.decode_without_bom_handling(bytes).0.nfc().collect()
}

/// A string with its count before it, as far as the bytes go. `font` decides about bytes: text of a legacy font is in no
/// code page.
pub(super) fn read_counted(data: &[u8], count: Count, coding: Coding, font: Font) -> Option<String> {
    let (n_chars, rest) = match count {
        Count::Short => (usize::from(*data.first()?), data.get(1..)?),
        Count::Long => (usize::from(u16_at(data, 0)?), data.get(2..)?),
    };
    match coding {
        Coding::Bytes(encoding) => {
            let encoding = if font.encoding.is_some() {
                encoding_rs::WINDOWS_1252
            } else {
                encoding
            };
            Some(decode_bytes(rest.get(..n_chars).unwrap_or(rest), encoding))
        }
        Coding::Wide => {
            let (flags, chars) = rest.split_first()?;
            Some(decode_units(chars, n_chars, flags & 1 != 0))
        }
    }
}

/// A string that may go on in the records after its own, such as the text of a formula.
pub(super) fn read_continued(record: &Record<'_>, coding: Coding, font: Font) -> Option<String> {
    if matches!(coding, Coding::Bytes(_)) {
        return read_counted(record.data, Count::Long, coding, font);
    }
    let mut pieces = Pieces::new(record.data, &record.continued);
    let n_chars = usize::from(pieces.u16()?);
    let is_wide = pieces.u8()? & 1 != 0;
    pieces.chars(n_chars, is_wide)
}

/// The table of shared strings. Where it is cut, the strings before are read.
pub(super) fn read_table(record: &Record<'_>, fonts: &Fonts, limits: &Limits) -> Vec<RichText> {
    let mut strings = Vec::new();
    let n_strings = u32_at(record.data, 4)
        .and_then(|it| usize::try_from(it).ok())
        .unwrap_or(0);
    let mut pieces = Pieces::new(record.data.get(8..).unwrap_or_default(), &record.continued);
    while strings.len() < n_strings.min(limits.max_cells) {
        match read_rich(&mut pieces, fonts) {
            Some(text) => strings.push(text.shared(limits)),
            None => break,
        }
    }
    strings
}

fn read_rich(pieces: &mut Pieces<'_>, fonts: &Fonts) -> Option<RichText> {
    let n_chars = usize::from(pieces.u16()?);
    let flags = pieces.u8()?;
    let n_runs = if flags & 8 != 0 {
        usize::from(pieces.u16()?)
    } else {
        0
    };
    let n_extra = if flags & 4 != 0 {
        usize::try_from(pieces.u32()?).ok()?
    } else {
        0
    };
    let text = pieces.chars(n_chars, flags & 1 != 0)?;
    let mut starts = Vec::new();
    for _ in 0..n_runs {
        starts.push((usize::from(pieces.u16()?), fonts.get(pieces.u16()?)));
    }
    pieces.skip(n_extra);
    Some(split_runs(&text, &starts))
}

/// Bytes in several records. Characters that go on in the next one begin there with a new word on their width.
struct Pieces<'r> {
    piece: &'r [u8],
    later: std::slice::Iter<'r, &'r [u8]>,
}

impl<'r> Pieces<'r> {
    fn new(first: &'r [u8], later: &'r [&'r [u8]]) -> Self {
        Self {
            piece: first,
            later: later.iter(),
        }
    }

    /// Goes on to the next record when this one is used up.
    fn refill(&mut self) -> Option<()> {
        while self.piece.is_empty() {
            self.piece = self.later.next()?;
        }
        Some(())
    }

    fn u8(&mut self) -> Option<u8> {
        self.refill()?;
        let (first, rest) = self.piece.split_first()?;
        self.piece = rest;
        Some(*first)
    }

    fn u16(&mut self) -> Option<u16> {
        Some(u16::from_le_bytes([self.u8()?, self.u8()?]))
    }

    fn u32(&mut self) -> Option<u32> {
        Some(u32::from_le_bytes([
            self.u8()?,
            self.u8()?,
            self.u8()?,
            self.u8()?,
        ]))
    }

    fn skip(&mut self, n: usize) {
        let mut n_left = n;
        while n_left > 0 && self.refill().is_some() {
            let n_here = n_left.min(self.piece.len());
            self.piece = self.piece.get(n_here..).unwrap_or_default();
            n_left = n_left.saturating_sub(n_here);
        }
    }

    fn chars(&mut self, n_chars: usize, is_wide: bool) -> Option<String> {
        let mut is_wide = is_wide;
        let mut text = String::new();
        let mut n_left = n_chars;
        while n_left > 0 {
            if self.piece.is_empty() {
                self.refill()?;
                is_wide = self.u8()? & 1 != 0;
            }
            let width = if is_wide { 2 } else { 1 };
            let n_here = n_left.min(self.piece.len().checked_div(width)?);
            if n_here == 0 {
                // Half a character at the end of a record: damaged, and no more can be read.
                return None;
            }
            text.push_str(&decode_units(self.piece, n_here, is_wide));
            self.piece = self.piece.get(n_here.checked_mul(width)?..)?;
            n_left = n_left.saturating_sub(n_here);
        }
        Some(text)
    }
}

/// Characters of BIFF 8, as many as there are.
fn decode_units(bytes: &[u8], n_chars: usize, is_wide: bool) -> String {
    if is_wide {
        let units = bytes.as_chunks::<2>().0.iter().map(|it| u16::from_le_bytes(*it));
        char::decode_utf16(units.take(n_chars))
            .map(|it| it.unwrap_or(char::REPLACEMENT_CHARACTER))
            .collect()
    } else {
        bytes.iter().take(n_chars).map(|it| char::from(*it)).collect()
    }
}
