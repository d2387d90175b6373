//! Collects the cells of one sheet, whatever the format: applies number formats and limits, cleans text, and notes
//! what a reader should know. Formats push, [`SheetBuilder::finish`] hands over an ordered, sparse [`Sheet`].

mod notes;

use std::sync::Arc;

use crate::cell::{CellRange, CellRef};
use crate::diagnostic::{Diagnostic, OpeningFinding};
use crate::limits::Limits;
use crate::text::SharedText;
use crate::workbook::error::{Limit, OpenError};
use crate::workbook::grid::notes::Notes;
use crate::workbook::number_format::{DECIMAL_LIMIT, Epoch, Shown, round_to_15_digits};
pub(super) use crate::workbook::rich_text::{CellStyle, RichText, Run, Value, split_runs};
use crate::workbook::rich_text::{is_combining, is_eth, is_told, is_unprintable};
use crate::workbook::{Cell, CellValue, Merges, Sheet};

/// What is left of the limits that hold for the whole workbook.
#[derive(Debug)]
pub(super) struct Budget<'a> {
    pub limits: &'a Limits,
    cells_left: usize,
}

impl<'a> Budget<'a> {
    pub fn new(limits: &'a Limits) -> Self {
        Self {
            limits,
            cells_left: limits.max_cells,
        }
    }

    fn take_cell(&mut self) -> Result<(), OpenError> {
        self.cells_left = self
            .cells_left
            .checked_sub(1)
            .ok_or_else(|| over(Limit::Cells, self.limits.max_cells))?;
        Ok(())
    }
}

/// A refusal because of a limit that is counted in things.
pub(super) fn over(limit: Limit, max: usize) -> OpenError {
    OpenError::OverLimit {
        limit,
        max: u64::try_from(max).unwrap_or(u64::MAX),
    }
}

/// The sheet being built.
pub(super) struct SheetBuilder<'a, 'l> {
    budget: &'a mut Budget<'l>,
    epoch: Epoch,
    sheet: Sheet,
    merges: Vec<CellRange>,
    n_rows: usize,
    last_row: Option<u32>,
    notes: Notes,
}

impl<'a, 'l> SheetBuilder<'a, 'l> {
    pub fn new(name: &str, is_hidden: bool, epoch: Epoch, budget: &'a mut Budget<'l>) -> Self {
        Self {
            budget,
            epoch,
            sheet: Sheet {
                name: name.to_owned(),
                is_hidden,
                ..Sheet::default()
            },
            merges: Vec::new(),
            n_rows: 0,
            last_row: None,
            notes: Notes::default(),
        }
    }

    /// Adds text. Empty text is no cell.
    pub fn text(&mut self, at: CellRef, text: &RichText, style: &CellStyle) -> Result<(), OpenError> {
        if let (Some(raw), None) = (&text.ordinary, style.font.encoding) {
            return self.push(at, raw.clone(), CellValue::Text, style, style.font.is_bold);
        }
        if text.is_empty() {
            return Ok(());
        }
        let runs = text.runs();
        let mut raw = String::new();
        for run in runs.iter() {
            let font = run.font.unwrap_or(style.font);
            match font.encoding.filter(|it| it.fits_in_its_font(&run.text)) {
                Some(encoding) => {
                    raw.push_str(&encoding.decode(&run.text, font.is_capitals));
                    self.notes.converted.entry(encoding).or_default().add(at);
                }
                None if font.is_capitals => raw.push_str(&run.text.to_uppercase()),
                None => raw.push_str(&run.text),
            }
        }
        let is_bold = runs
            .iter()
            .filter(|it| !it.text.trim().is_empty())
            .all(|it| it.font.unwrap_or(style.font).is_bold);
        let raw = self.clean(at, raw);
        self.push(at, raw, CellValue::Text, style, is_bold)
    }

    /// Adds a value of a record, with the strings that the workbook's cells share.
    pub fn value(
        &mut self,
        at: CellRef,
        value: &Value,
        strings: &[RichText],
        style: &CellStyle,
    ) -> Result<(), OpenError> {
        match value {
            Value::Number(number) => self.number(at, *number, style),
            Value::Text(text) => self.text(at, text, style),
            Value::Bool(value) => self.bool(at, *value, style),
            Value::Error(shown) => self.error(at, shown, style),
            Value::Shared(idx) => match usize::try_from(*idx).ok().and_then(|it| strings.get(it)) {
                Some(text) => self.text(at, text, style),
                None => {
                    self.note(at, OpeningFinding::MissingSharedText { idx: idx.to_string() });
                    Ok(())
                }
            },
        }
    }

    /// Adds text in one font.
    pub fn plain_text(&mut self, at: CellRef, text: String, style: &CellStyle) -> Result<(), OpenError> {
        self.text(at, &RichText::plain(text), style)
    }

    /// Adds a number, shown as its format says.
    pub fn number(&mut self, at: CellRef, number: f64, style: &CellStyle) -> Result<(), OpenError> {
        if !number.is_finite() || number.abs() >= DECIMAL_LIMIT || (number != 0.0 && number.abs() < 1e-28) {
            let text = format!("{number:e}");
            self.note(at, OpeningFinding::NumberOutOfRange { text: text.clone() });
            return self.push(at, text, CellValue::Text, style, style.font.is_bold);
        }
        let value = CellValue::Number(round_to_15_digits(number));
        let (raw, value) = match style.format.show(number, self.epoch) {
            Shown::Number(raw) => (raw, value),
            Shown::Date(date, raw) => (raw, CellValue::Date(date)),
            Shown::MoreDigits(raw) => {
                self.note(at, OpeningFinding::MoreDigitsThanShown { raw: raw.clone() });
                (raw, value)
            }
            Shown::NotADate(raw) => {
                self.note(at, OpeningFinding::NumberFormattedAsDate { text: raw.clone() });
                (raw, value)
            }
        };
        self.push(at, raw, value, style, style.font.is_bold)
    }

    /// Adds a number from its text, as XML formats write it. What is no number is kept as text.
    pub fn number_text(&mut self, at: CellRef, text: &str, style: &CellStyle) -> Result<(), OpenError> {
        let text = text.trim();
        match text.parse::<f64>() {
            Ok(number) if style.format.shows_as_written(text) => {
                self.push(at, text, CellValue::Number(number), style, style.font.is_bold)
            }
            Ok(number) if number.is_finite() => {
                let n_digits = text.bytes().filter(u8::is_ascii_digit).count();
                if n_digits > 15 && text.bytes().all(|it| it.is_ascii_digit() || it == b'-') {
                    self.note(
                        at,
                        OpeningFinding::NumberLosesDigits {
                            text: text.to_owned(),
                        },
                    );
                }
                self.number(at, number, style)
            }
            _ => {
                self.note(
                    at,
                    OpeningFinding::NumberOutOfRange {
                        text: text.to_owned(),
                    },
                );
                self.plain_text(at, text.to_owned(), style)
            }
        }
    }

    /// Adds a date, with the text that the cell shows.
    pub fn date(
        &mut self,
        at: CellRef,
        date: chrono::NaiveDate,
        raw: String,
        style: &CellStyle,
    ) -> Result<(), OpenError> {
        self.push(at, raw, CellValue::Date(date), style, style.font.is_bold)
    }

    /// Adds a date written as `2026-12-31` or `2026-12-31T00:00:00`. What is no date is kept as text.
    pub fn iso_date(&mut self, at: CellRef, text: &str, style: &CellStyle) -> Result<(), OpenError> {
        match text.get(..10).and_then(|it| it.parse().ok()) {
            Some(date) => self.date(at, date, style.format.show_date(date), style),
            None => self.plain_text(at, text.to_owned(), style),
        }
    }

    /// Adds a truth value, as Excel shows it.
    pub fn bool(&mut self, at: CellRef, value: bool, style: &CellStyle) -> Result<(), OpenError> {
        let raw = if value { "TRUE" } else { "FALSE" };
        self.push(at, raw, CellValue::Bool(value), style, style.font.is_bold)
    }

    /// Adds an error, as Excel shows it.
    pub fn error(&mut self, at: CellRef, shown: &str, style: &CellStyle) -> Result<(), OpenError> {
        self.note(
            at,
            OpeningFinding::ErrorValue {
                shown: shown.to_owned(),
            },
        );
        self.push(at, shown, CellValue::Error, style, style.font.is_bold)
    }

    /// Notes a formula that was never calculated. The cell stays blank.
    pub fn formula_without_value(&mut self, at: CellRef, formula: String) -> Result<(), OpenError> {
        self.budget.take_cell()?;
        self.note(at, OpeningFinding::FormulaWithoutValue { formula });
        Ok(())
    }

    /// Adds a merged rectangle.
    pub fn merge(&mut self, range: CellRange) -> Result<(), OpenError> {
        if self.merges.len() >= self.budget.limits.max_merges {
            return Err(over(Limit::Merges, self.budget.limits.max_merges));
        }
        self.merges.push(range);
        Ok(())
    }

    /// Hides the sheet, where the format says so only after its name.
    pub fn hide(&mut self) {
        self.sheet.is_hidden = true;
    }

    /// Hides rows, both ends included.
    pub fn hide_rows(&mut self, first: u32, last: u32) {
        extend_spans(&mut self.sheet.hidden_rows, first, last);
    }

    /// Hides columns, both ends included.
    pub fn hide_cols(&mut self, first: u32, last: u32) {
        extend_spans(&mut self.sheet.hidden_cols, first, last);
    }

    /// Notes something about a cell.
    pub fn note(&mut self, at: CellRef, finding: OpeningFinding) {
        self.notes.list(Some(at), finding);
    }

    /// Notes a reference that is none.
    pub fn note_outside(&mut self, reference: &str) {
        let reference = reference.chars().take(40).collect();
        self.notes
            .list(None, OpeningFinding::ReferenceOutsideSheet { reference });
    }

    /// Orders what was pushed, and hands it over with the findings.
    pub fn finish(mut self) -> (Sheet, Vec<Diagnostic>) {
        self.order_cells();
        let (merges, overlapping) = Merges::new(self.merges);
        self.sheet.merges = merges;
        for range in overlapping {
            self.notes
                .list(Some(range.first), OpeningFinding::OverlappingMerge { range });
        }
        normalise_spans(&mut self.sheet.hidden_rows);
        normalise_spans(&mut self.sheet.hidden_cols);
        let diagnostics = self.notes.into_diagnostics(&self.sheet.name);
        (self.sheet, diagnostics)
    }

    fn push(
        &mut self,
        at: CellRef,
        raw: impl Into<SharedText>,
        value: CellValue,
        style: &CellStyle,
        is_bold: bool,
    ) -> Result<(), OpenError> {
        // What a repetition writes out is counted even where nothing is left of it.
        self.budget.take_cell()?;
        let raw = raw.into();
        if raw.is_empty() {
            return Ok(());
        }
        if self.last_row != Some(at.row_idx()) {
            self.last_row = Some(at.row_idx());
            self.n_rows = self.n_rows.saturating_add(1);
            if self.n_rows > self.budget.limits.max_rows {
                return Err(over(Limit::Rows, self.budget.limits.max_rows));
            }
        }
        let number_format = style.format.code.as_ref().map(Arc::clone);
        self.sheet.cells.push(Cell {
            at,
            raw,
            value,
            number_format,
            is_bold,
        });
        Ok(())
    }

    /// Drops what no text can hold, cuts what is too long, and counts what reading will change.
    fn clean(&mut self, at: CellRef, mut raw: String) -> SharedText {
        if raw.len() > self.budget.limits.max_cell_chars {
            raw = self.cut(at, raw);
        }
        let text = SharedText::from(raw);
        // In a text that reading leaves as it is there is nothing to tell.
        if text.is_collapsed() || !text.contains(is_told) {
            return text;
        }
        if text.contains(is_combining) {
            self.notes.decomposed.add(at);
        }
        if text.contains(is_eth) {
            self.notes.eth.add(at);
        }
        if !text.contains(is_unprintable) {
            return text;
        }
        self.notes.control.add(at);
        text.replace(is_unprintable, "").into()
    }

    fn cut(&mut self, at: CellRef, raw: String) -> String {
        let max = self.budget.limits.max_cell_chars;
        let n_chars = raw.chars().count();
        if n_chars <= max {
            return raw;
        }
        self.note(at, OpeningFinding::CellCut { n_chars, max });
        raw.chars().take(max).collect()
    }

    /// Files write cells in order; where one does not, they are ordered, and of two at one place the later one stays.
    fn order_cells(&mut self) {
        let cells = &mut self.sheet.cells;
        if cells.is_sorted_by(|one, next| one.at < next.at) {
            return;
        }
        cells.sort_by_key(|it| it.at);
        let mut ordered: Vec<Cell> = Vec::with_capacity(cells.len());
        for cell in cells.drain(..) {
            match ordered.last_mut() {
                Some(last) if last.at == cell.at => {
                    let earlier = std::mem::replace(last, cell);
                    let raw = earlier.raw.chars().take(80).collect();
                    self.notes
                        .list(Some(earlier.at), OpeningFinding::CellWrittenTwice { raw });
                }
                _ => ordered.push(cell),
            }
        }
        *cells = ordered;
    }
}

/// Adds a span, joining it to the last one where they touch.
fn extend_spans(spans: &mut Vec<(u32, u32)>, first: u32, last: u32) {
    match spans.last_mut() {
        Some((_, end)) if end.checked_add(1) == Some(first) => *end = last.max(first),
        _ => spans.push((first, last.max(first))),
    }
}

fn normalise_spans(spans: &mut Vec<(u32, u32)>) {
    spans.sort_unstable();
    let mut joined: Vec<(u32, u32)> = Vec::with_capacity(spans.len());
    for (first, last) in spans.drain(..) {
        match joined.last_mut() {
            Some((_, end)) if first <= end.saturating_add(1) => *end = last.max(*end),
            _ => joined.push((first, last)),
        }
    }
    *spans = joined;
}
