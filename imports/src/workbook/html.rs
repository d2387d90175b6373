//! Web pages with tables, which programs hand out under the name `.xls`. As in Excel, everything stands in one sheet:
//! tables one under another, and text around them in rows of its own.

mod tokens;

use crate::cell::{CellRange, CellRef};
use crate::limits::Limits;
use crate::reading::Format;
use crate::workbook::Workbook;
use crate::workbook::error::{Foreign, OpenError};
use crate::workbook::grid::{Budget, CellStyle, RichText, Run, SheetBuilder};
use crate::workbook::html::tokens::{Tag, Token, Tokens};
use crate::workbook::legacy::Font;
use crate::workbook::number_format::{Epoch, NumberFormat};

/// The name of the only sheet, which the page does not give.
const SHEET_NAME: &str = "Sheet1";
/// The widest span that a page may claim.
const MAX_SPAN: u32 = 1_000;

/// Reads the page as one sheet.
pub(super) fn read(text: &str, limits: &Limits) -> Result<Workbook, OpenError> {
    let mut budget = Budget::new(limits);
    let builder = SheetBuilder::new(SHEET_NAME, false, Epoch::Y1900, &mut budget);
    let mut page = Page {
        builder,
        row: 0,
        tables: Vec::new(),
        open: None,
        n_tables: 0,
        fonts: Vec::new(),
    };
    for token in Tokens::new(text) {
        match token {
            Token::Open(tag) => page.start(&tag)?,
            Token::Close(name) => page.end(&name)?,
            Token::Text(text) => page.text(&text),
        }
    }
    page.close_cell()?;
    if page.n_tables == 0 {
        return Err(OpenError::NotAWorkbook {
            found: Some(Foreign::WebPage),
        });
    }
    let (sheet, diagnostics) = page.builder.finish();
    Ok(Workbook {
        format: Format::Html,
        sheets: vec![sheet],
        diagnostics,
    })
}

struct Page<'a, 'l> {
    builder: SheetBuilder<'a, 'l>,
    row: u32,
    /// Tables around the current place; only the outermost makes rows.
    tables: Vec<Table>,
    open: Option<OpenCell>,
    n_tables: usize,
    /// Elements that change the font, with the font inside them.
    fonts: Vec<(String, Font)>,
}

/// Cells of rows above that reach down: column, and the first row that is free again.
#[derive(Default)]
struct Table {
    next_col: u32,
    /// Columns of its widest row.
    n_cols: u32,
    has_row: bool,
    reaching: Vec<(u32, u32)>,
    /// Fonts that hold around the table.
    n_fonts: usize,
}

/// A cell, or a line of text outside tables.
struct OpenCell {
    at: Option<CellRef>,
    span: (u32, u32),
    is_bold: bool,
    text: RichText,
}

impl Page<'_, '_> {
    fn start(&mut self, tag: &Tag<'_>) -> Result<(), OpenError> {
        if matches!(tag.name.as_str(), "tr" | "td" | "th") {
            // Whatever was left open in the cell before ends with it.
            self.fonts.truncate(self.tables.last().map_or(0, |it| it.n_fonts));
        }
        self.push_font(tag);
        if tag.name == "table" {
            self.leave_frame()?;
        }
        match (tag.name.as_str(), self.tables.len()) {
            ("table", 0) => {
                self.close_cell()?;
                self.open_table();
                self.n_tables = self.n_tables.saturating_add(1);
            }
            ("table", _) => self.open_table(),
            ("tr", 1) => {
                self.close_cell()?;
                self.start_row(tag);
            }
            ("td" | "th", 1) => {
                self.close_cell()?;
                self.start_cell(tag);
            }
            ("br", _) => self.push("\n"),
            ("p" | "div" | "li" | "h1" | "h2" | "h3" | "h4" | "tr", _) => self.line_break()?,
            ("td" | "th", _) => self.push(" "),
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), OpenError> {
        if let Some(at) = self.fonts.iter().rposition(|it| it.0 == name) {
            self.fonts.truncate(at);
        }
        match (name, self.tables.len()) {
            ("table", 1) => {
                self.close_cell()?;
                self.end_row();
                self.tables.pop();
            }
            ("table", 2..) => {
                self.tables.pop();
            }
            ("tr" | "td" | "th", 1) => self.close_cell()?,
            ("p" | "div" | "li" | "h1" | "h2" | "h3" | "h4" | "tr", _) => self.line_break()?,
            _ => {}
        }
        Ok(())
    }

    /// White space is folded: a line break in the source is none on the page.
    fn text(&mut self, text: &str) {
        let is_blank = text.trim_matches(is_white).is_empty();
        if self.open.is_none() {
            if is_blank || !self.tables.is_empty() {
                return;
            }
            let at = CellRef::new(self.row, 0);
            self.open = Some(OpenCell {
                at,
                span: (1, 1),
                is_bold: false,
                text: RichText::default(),
            });
        }
        let mut folded = String::with_capacity(text.len());
        for it in text.chars() {
            match it {
                it if is_white(it) && folded.ends_with(' ') => {}
                it if is_white(it) => folded.push(' '),
                it => folded.push(it),
            }
        }
        self.push(&folded);
    }

    fn push(&mut self, text: &str) {
        let font = self.fonts.last().map(|it| it.1);
        let Some(cell) = &mut self.open else { return };
        let ends_blank = cell
            .text
            .runs
            .last()
            .is_none_or(|it| it.text.ends_with([' ', '\n']));
        let text = if ends_blank {
            text.trim_start_matches(' ')
        } else {
            text
        };
        match cell.text.runs.last_mut().filter(|it| it.font == font) {
            Some(run) => run.text.push_str(text),
            None => cell.text.runs.push(Run {
                text: text.to_owned(),
                font,
            }),
        }
    }

    /// A block ends a line: in a cell a line of it, outside of tables a row.
    fn line_break(&mut self) -> Result<(), OpenError> {
        if self.tables.is_empty() {
            return self.close_cell();
        }
        let has_line = self
            .open
            .as_ref()
            .is_some_and(|it| it.text.runs.last().is_some_and(|it| !it.text.ends_with('\n')));
        if has_line {
            self.push("\n");
        }
        Ok(())
    }

    /// A table of single cells that holds another is a frame around it, and makes no rows.
    fn leave_frame(&mut self) -> Result<(), OpenError> {
        let is_frame = |it: &Table| it.n_cols == 1 && it.has_row;
        if let [_] = self.tables.as_slice()
            && self.tables.iter().all(is_frame)
        {
            self.close_cell()?;
            self.end_row();
            self.tables.pop();
        }
        Ok(())
    }

    fn open_table(&mut self) {
        self.tables.push(Table {
            n_fonts: self.fonts.len(),
            ..Table::default()
        });
    }

    fn start_row(&mut self, tag: &Tag<'_>) {
        self.end_row();
        if tag.is_hidden() {
            self.builder.hide_rows(self.row, self.row);
        }
        if let Some(table) = self.tables.last_mut() {
            table.has_row = true;
            table.next_col = 0;
        }
    }

    fn end_row(&mut self) {
        if let Some(table) = self.tables.last_mut().filter(|it| it.has_row) {
            table.has_row = false;
            self.row = self.row.saturating_add(1);
            let row = self.row;
            table.reaching.retain(|(_, end)| *end > row);
        }
    }

    fn start_cell(&mut self, tag: &Tag<'_>) {
        let Some(table) = self.tables.last_mut() else {
            return;
        };
        table.has_row = true;
        while table.reaching.iter().any(|(col, _)| *col == table.next_col) {
            table.next_col = table.next_col.saturating_add(1);
        }
        let span = (
            tag.span("rowspan").min(MAX_SPAN),
            tag.span("colspan").min(MAX_SPAN),
        );
        let first_col = table.next_col;
        table.next_col = first_col.saturating_add(span.1);
        table.n_cols = table.n_cols.max(table.next_col);
        if span.0 > 1 {
            let end = self.row.saturating_add(span.0);
            table
                .reaching
                .extend((first_col..table.next_col).map(|col| (col, end)));
        }
        self.open = Some(OpenCell {
            at: CellRef::new(self.row, first_col),
            span,
            is_bold: tag.name == "th" || tag.font(Font::default()).is_bold,
            text: RichText::default(),
        });
    }

    fn close_cell(&mut self) -> Result<(), OpenError> {
        let Some(mut cell) = self.open.take() else {
            return Ok(());
        };
        if self.tables.is_empty() {
            self.row = self.row.saturating_add(1);
        }
        let Some(at) = cell.at else {
            self.builder.note_outside("td");
            return Ok(());
        };
        if let Some(run) = cell.text.runs.last_mut() {
            run.text.truncate(run.text.trim_end_matches([' ', '\n']).len());
        }
        let (n_rows, n_cols) = cell.span;
        let last_row = at.row_idx().saturating_add(n_rows).saturating_sub(1);
        let last_col = at.col_idx().saturating_add(n_cols).saturating_sub(1);
        if let Some(last) = CellRef::new(last_row, last_col).filter(|it| *it != at) {
            self.builder.merge(CellRange::spanning(at, last))?;
        }
        let font = Font {
            is_bold: cell.is_bold,
            ..Font::default()
        };
        self.builder.text(
            at,
            &cell.text,
            &CellStyle {
                format: NumberFormat::default(),
                font,
            },
        )
    }

    fn push_font(&mut self, tag: &Tag<'_>) {
        let inherited = self.fonts.last().map(|it| it.1);
        let outer = inherited.unwrap_or_default();
        let font = tag.font(outer);
        if !tag.is_void() && (font != outer || inherited.is_some()) {
            self.fonts.push((tag.name.clone(), font));
        }
    }
}

/// White space of HTML, which a no-break space is not.
fn is_white(it: char) -> bool {
    matches!(it, ' ' | '\n' | '\r' | '\t' | '\u{c}')
}
