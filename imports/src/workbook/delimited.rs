//! Text with separators (.csv, .tsv): the separator is the one that makes rows of one width.

use std::collections::BTreeMap;

use crate::cell::CellRef;
use crate::diagnostic::{Diagnostic, Finding, OpeningFinding};
use crate::limits::Limits;
use crate::reading::Format;
use crate::workbook::Workbook;
use crate::workbook::encoding::Decoded;
use crate::workbook::error::{Foreign, OpenError};
use crate::workbook::grid::{Budget, CellStyle, SheetBuilder};
use crate::workbook::number_format::Epoch;

/// Separators, the likelier first.
const SEPARATORS: [char; 4] = ['\t', ';', ',', '|'];
/// Records that are looked at to find the separator.
const N_PROBED: usize = 200;
/// The name of the only sheet, which the file does not give.
const SHEET_NAME: &str = "Sheet1";

/// Reads decoded text as one sheet. Every cell is text.
pub(super) fn read(decoded: &Decoded, limits: &Limits) -> Result<Workbook, OpenError> {
    let (text, said) = strip_separator_line(&decoded.text);
    let Some(separator) = said.or_else(|| find_separator(text)) else {
        return Err(OpenError::NotAWorkbook {
            found: Some(Foreign::PlainText),
        });
    };
    let mut budget = Budget::new(limits);
    let mut builder = SheetBuilder::new(SHEET_NAME, false, Epoch::Y1900, &mut budget);
    let style = CellStyle::default();
    for (row_idx, record) in (0_u32..).zip(Records::new(text, separator)) {
        for (col_idx, field) in (0_u32..).zip(record) {
            match CellRef::new(row_idx, col_idx) {
                Some(at) => builder.plain_text(at, field, &style)?,
                None => builder.note_outside(&format!(
                    "R{}C{}",
                    row_idx.saturating_add(1),
                    col_idx.saturating_add(1)
                )),
            }
        }
    }
    let (sheet, mut diagnostics) = builder.finish();
    if let Some(encoding) = decoded.guessed {
        let finding = Finding::Opening(OpeningFinding::EncodingGuessed { encoding });
        diagnostics.insert(0, Diagnostic::of_file(finding));
    }
    let format = if separator == '\t' {
        Format::Tsv
    } else {
        Format::Csv
    };
    Ok(Workbook {
        format,
        sheets: vec![sheet],
        diagnostics,
    })
}

/// Excel reads a first line `sep=;` as a setting.
fn strip_separator_line(text: &str) -> (&str, Option<char>) {
    let Some(rest) = text.strip_prefix("sep=") else {
        return (text, None);
    };
    let (line, after) = rest.split_once('\n').unwrap_or((rest, ""));
    let mut chars = line.trim_end_matches('\r').chars();
    match (chars.next(), chars.next()) {
        (Some(separator), None) => (after, Some(separator)),
        _ => (text, None),
    }
}

/// The separator by which most records have one and the same width of two or more. Prose has separators, too, but no
/// width: at least one in four lines must have it.
fn find_separator(text: &str) -> Option<char> {
    let scored = SEPARATORS.into_iter().filter_map(|separator| {
        let mut n_by_width = BTreeMap::<usize, usize>::new();
        let records = Records::new(text, separator).take(N_PROBED);
        for record in records.filter(|it| it.iter().any(|it| !it.trim().is_empty())) {
            let n = n_by_width.entry(record.len()).or_default();
            *n = n.saturating_add(1);
        }
        let n_lines = n_by_width.values().fold(0_usize, |sum, n| sum.saturating_add(*n));
        let columns = n_by_width.into_iter().filter(|(width, _)| *width > 1);
        let (width, n) = columns.max_by_key(|(width, n)| (*n, *width))?;
        (n >= 2 && n.saturating_mul(4) >= n_lines).then_some((separator, n, width))
    });
    // Of equals the first, which is the likelier.
    let best = scored.reduce(|best, it| if (it.1, it.2) > (best.1, best.2) { it } else { best });
    best.map(|it| it.0)
}

/// Records of text, one field after another. A quote counts at the beginning of a field only, and when it is closed.
struct Records<'t> {
    rest: &'t str,
    separator: char,
    is_quote_open_ended: bool,
}

impl<'t> Records<'t> {
    fn new(text: &'t str, separator: char) -> Self {
        Self {
            rest: text,
            separator,
            is_quote_open_ended: false,
        }
    }

    /// The next field, and whether the record goes on after it.
    fn field(&mut self) -> (String, bool) {
        let mut field = String::new();
        if let Some(quoted) = self.rest.strip_prefix('"').filter(|_| !self.is_quote_open_ended) {
            match take_quoted(quoted, &mut field) {
                Some(rest) => self.rest = rest,
                None => {
                    // No later quote is closed either.
                    self.is_quote_open_ended = true;
                    field.clear();
                }
            }
        }
        let end = self
            .rest
            .find([self.separator, '\n', '\r'])
            .unwrap_or(self.rest.len());
        let (bare, rest) = self.rest.split_at(end);
        field.push_str(bare);
        let goes_on = rest.starts_with(self.separator);
        self.rest = match rest.strip_prefix("\r\n") {
            Some(it) => it,
            None => rest
                .strip_prefix([self.separator, '\n', '\r'])
                .unwrap_or_default(),
        };
        (field, goes_on)
    }
}

impl Iterator for Records<'_> {
    type Item = Vec<String>;

    fn next(&mut self) -> Option<Vec<String>> {
        if self.rest.is_empty() {
            return None;
        }
        let mut record = Vec::new();
        loop {
            let (field, goes_on) = self.field();
            record.push(field);
            if !goes_on {
                return Some(record);
            }
        }
    }
}

/// Text up to the closing quote; two quotes are one. The rest after it, or `None` where no quote closes.
fn take_quoted<'t>(quoted: &'t str, field: &mut String) -> Option<&'t str> {
    let mut rest = quoted;
    loop {
        let (text, after) = rest.split_once('"')?;
        field.push_str(text);
        match after.strip_prefix('"') {
            Some(it) => {
                field.push('"');
                rest = it;
            }
            None => return Some(after),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, separator: char, expected: &[&[&str]]) {
        assert_eq!(find_separator(text), Some(separator));
        let records: Vec<_> = Records::new(text, separator).collect();
        assert_eq!(records, expected);
    }

    #[test]
    fn the_separator_is_found_by_the_width_of_rows() {
        check("a,b\r\n1,2\r\n", ',', &[&["a", "b"], &["1", "2"]]);
        check(
            "STT;Cơ quan\n1;Sở Y tế, Sở Tư pháp\n2;A, B, C\n",
            ';',
            &[
                &["STT", "Cơ quan"],
                &["1", "Sở Y tế, Sở Tư pháp"],
                &["2", "A, B, C"],
            ],
        );
        check("a\tb\n\n1\t2", '\t', &[&["a", "b"], &[""], &["1", "2"]]);
    }

    #[test]
    fn quotes_hold_separators_and_line_breaks() {
        check(
            "a,\"b\nc, \"\"d\"\"\"\n1,2\n",
            ',',
            &[&["a", "b\nc, \"d\""], &["1", "2"]],
        );
        check(
            "a,\"mục\" 1\n1,\"open\n",
            ',',
            &[&["a", "mục 1"], &["1", "\"open"]],
        );
    }

    #[test]
    fn prose_has_no_separator() {
        assert_eq!(find_separator("Kính gửi: Sở Tư pháp\nĐề nghị báo cáo.\n"), None);
    }
}
