//! What a cell holds before it is put into a sheet: text in runs of fonts, or a value of a binary record; and which
//! characters of a text there is something to say about.

use std::borrow::Cow;

use crate::limits::Limits;
use crate::text::SharedText;
use crate::workbook::legacy::Font;
use crate::workbook::number_format::NumberFormat;

/// How cells look that share a style.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct CellStyle {
    pub format: NumberFormat,
    pub font: Font,
}

/// A piece of a cell's text with a font of its own; `None` is the cell's.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Run {
    pub text: String,
    pub font: Option<Font>,
}

/// Text of a cell: one run in all but the rarest cells.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct RichText {
    pub runs: Vec<Run>,
    /// Text in the cell's own font with nothing to clean or to tell, which many cells share. It has no runs.
    pub ordinary: Option<SharedText>,
}

impl RichText {
    /// Text in the cell's own font.
    pub fn plain(text: String) -> Self {
        Self::of_runs(vec![Run { text, font: None }])
    }

    /// Text of several runs.
    pub fn of_runs(runs: Vec<Run>) -> Self {
        Self { runs, ordinary: None }
    }

    /// Looks at a text that cells will share.
    pub fn shared(self, limits: &Limits) -> Self {
        match self.runs.as_slice() {
            [Run { text, font: None }] => Self::ordinary(text, limits).unwrap_or(self),
            _ => self,
        }
    }

    /// A text that cells will share as it is. `None` for one that has to be looked at in each cell.
    pub fn ordinary(text: &str, limits: &Limits) -> Option<Self> {
        if text.is_empty() || text.len() > limits.max_cell_chars {
            return None;
        }
        let text = SharedText::from(text);
        // In a text that reading leaves as it is there is nothing to tell.
        let is_ordinary = text.is_collapsed() || !text.contains(is_told);
        is_ordinary.then(|| Self {
            runs: Vec::new(),
            ordinary: Some(text),
        })
    }

    pub fn is_empty(&self) -> bool {
        self.ordinary.is_none() && self.runs.iter().all(|it| it.text.is_empty())
    }

    /// The runs, where the text is not ordinary in a cell of this encoding.
    pub fn runs(&self) -> Cow<'_, [Run]> {
        match &self.ordinary {
            Some(text) => Cow::Owned(vec![Run {
                text: text.as_str().to_owned(),
                font: None,
            }]),
            None => Cow::Borrowed(&self.runs),
        }
    }
}

/// Cuts text where fonts begin, counted in UTF-16 as binary formats do. Before the first the cell's own font holds.
pub(super) fn split_runs(text: &str, starts: &[(usize, Font)]) -> RichText {
    if starts.is_empty() {
        return RichText::plain(text.to_owned());
    }
    let units: Vec<u16> = text.encode_utf16().collect();
    let mut runs = Vec::new();
    let mut from = 0;
    let mut font = None;
    let ends = starts
        .iter()
        .map(|(at, font)| (*at, Some(*font)))
        .chain([(units.len(), None)]);
    for (end, next_font) in ends {
        let piece = units.get(from..end.min(units.len())).unwrap_or_default();
        if !piece.is_empty() {
            runs.push(Run {
                text: String::from_utf16_lossy(piece),
                font,
            });
        }
        from = end.max(from);
        font = next_font;
    }
    RichText::of_runs(runs)
}

/// A value as records of binary formats hold it.
pub(super) enum Value {
    Number(f64),
    Text(RichText),
    /// The index of a shared string.
    Shared(u32),
    Bool(bool),
    Error(&'static str),
}

/// Characters that a finding speaks of.
pub(super) fn is_told(it: char) -> bool {
    is_unprintable(it) || is_combining(it) || is_eth(it)
}

/// Letters that look like Đ and are typed for it: eth and the African d.
pub(super) fn is_eth(it: char) -> bool {
    matches!(it, 'Ð' | 'ð' | 'Ɖ' | 'ɖ')
}

/// Marks that are composed with the letter before them.
pub(super) fn is_combining(it: char) -> bool {
    matches!(it, '\u{300}'..='\u{36f}')
}

/// Characters that neither XML nor PostgreSQL can hold, or that show nothing in any font.
pub(super) fn is_unprintable(it: char) -> bool {
    (it.is_control() && !matches!(it, '\n' | '\t' | '\r' | '\u{85}')) || matches!(it, '\u{fffe}' | '\u{ffff}')
}
