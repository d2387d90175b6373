//! One table: rows and cells with their repetitions. What is repeated is written out only where it holds something.

use std::sync::Arc;

use crate::cell::{CellRange, CellRef, MAX_COLS, MAX_ROWS};
use crate::workbook::error::OpenError;
use crate::workbook::grid::{CellStyle, RichText, SheetBuilder};
use crate::workbook::ods::content;
use crate::workbook::ods::styles::Styles;
use crate::workbook::xml::{Element, Node, Xml};

/// Reads up to the end of the table.
pub(super) fn read(
    xml: &mut Xml<'_>,
    styles: &mut Styles,
    builder: &mut SheetBuilder<'_, '_>,
) -> Result<(), OpenError> {
    let mut table = Table {
        styles,
        builder,
        next_row: 0,
        next_col: 0,
        columns: Vec::new(),
        row: None,
        hidden_groups: 0,
    };
    loop {
        let skipped = match xml.next()? {
            Node::Start(element) => table.start(&element)?,
            Node::End(name) => match name {
                "table" => return Ok(()),
                name => {
                    table.end(name)?;
                    Next::Read
                }
            },
            Node::Text(_) | Node::Other => Next::Read,
            Node::Eof => return Ok(()),
        };
        match skipped {
            Next::Read => {}
            Next::Skip => skip_element(xml)?,
            Next::Cell(cell) => {
                let content = content::read(xml, table.styles, cell.style.font)?;
                table.push_cell(*cell, content);
            }
        }
    }
}

/// Passes over the rest of an element that has just begun.
pub(super) fn skip_element(xml: &mut Xml<'_>) -> Result<(), OpenError> {
    let mut depth = 1_usize;
    while depth > 0 {
        match xml.next()? {
            Node::Start(_) => depth = depth.saturating_add(1),
            Node::End(_) => depth = depth.saturating_sub(1),
            Node::Eof => return Ok(()),
            _ => {}
        }
    }
    Ok(())
}

/// What is to be done with an element that began.
enum Next {
    Read,
    Skip,
    Cell(Box<OpenCell>),
}

struct Table<'r, 'a, 'l> {
    styles: &'r mut Styles,
    builder: &'r mut SheetBuilder<'a, 'l>,
    next_row: u32,
    next_col: u32,
    /// Styles of columns that a cell without one has: the column after the last, and the name.
    columns: Vec<(u32, Option<String>)>,
    row: Option<Row>,
    hidden_groups: usize,
}

struct Row {
    n_times: u32,
    style: Option<String>,
    col: u32,
    cells: Vec<(u32, u32, OpenCell, RichText)>,
}

/// What the attributes of a cell say.
struct OpenCell {
    n_times: u32,
    style: Arc<CellStyle>,
    kind: String,
    value: Option<String>,
    formula: Option<String>,
    span: (u32, u32),
}

impl Table<'_, '_, '_> {
    fn start(&mut self, element: &Element<'_>) -> Result<Next, OpenError> {
        match element.name() {
            "table-column" => self.column(element),
            "table-row" => self.start_row(element),
            "table-cell" | "covered-table-cell" => return Ok(Next::Cell(Box::new(self.open_cell(element)))),
            "table-row-group" if self.hidden_groups > 0 || is_display_off(element) => {
                self.hidden_groups = self.hidden_groups.saturating_add(1);
            }
            "table-rows"
            | "table-header-rows"
            | "table-row-group"
            | "table-columns"
            | "table-header-columns"
            | "table-column-group" => {}
            // Shapes, forms, sources and settings of the table may hold tables and text of their own.
            _ => return Ok(Next::Skip),
        }
        Ok(Next::Read)
    }

    fn end(&mut self, name: &str) -> Result<(), OpenError> {
        match name {
            "table-row-group" => self.hidden_groups = self.hidden_groups.saturating_sub(1),
            "table-row" => {
                if let Some(row) = self.row.take() {
                    self.finish_row(&row)?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn column(&mut self, element: &Element<'_>) {
        let end = self
            .next_col
            .saturating_add(repeated(element, "number-columns-repeated"))
            .min(MAX_COLS);
        if is_collapsed(element) && self.next_col < end {
            self.builder.hide_cols(self.next_col, end.saturating_sub(1));
        }
        self.columns.push((
            end,
            element.attribute("default-cell-style-name").map(String::from),
        ));
        self.next_col = end;
    }

    fn start_row(&mut self, element: &Element<'_>) {
        let n_times = repeated(element, "number-rows-repeated");
        if (is_collapsed(element) || self.hidden_groups > 0) && self.next_row < MAX_ROWS {
            let last = self
                .next_row
                .saturating_add(n_times)
                .min(MAX_ROWS)
                .saturating_sub(1);
            self.builder.hide_rows(self.next_row, last);
        }
        let style = element.attribute("default-cell-style-name").map(String::from);
        self.row = Some(Row {
            n_times,
            style,
            col: 0,
            cells: Vec::new(),
        });
    }

    fn open_cell(&mut self, element: &Element<'_>) -> OpenCell {
        let style = match element.attribute("style-name") {
            Some(name) => self.styles.cell(&name),
            None => self.default_style(),
        };
        let value_of = |names: &[&str]| {
            names
                .iter()
                .find_map(|it| element.attribute(it))
                .map(String::from)
        };
        OpenCell {
            n_times: repeated(element, "number-columns-repeated"),
            style,
            kind: element.attribute("value-type").unwrap_or_default().into_owned(),
            value: value_of(&["value", "date-value", "boolean-value", "string-value"])
                .filter(|it| !it.is_empty()),
            formula: value_of(&["formula"]),
            span: (
                repeated(element, "number-rows-spanned"),
                repeated(element, "number-columns-spanned"),
            ),
        }
    }

    /// The style of a cell that names none: its row's, else its column's.
    fn default_style(&mut self) -> Arc<CellStyle> {
        let col = self.row.as_ref().map_or(0, |it| it.col);
        let of_row = self.row.as_ref().and_then(|it| it.style.clone());
        let of_column = || {
            self.columns
                .iter()
                .find(|(end, _)| col < *end)
                .and_then(|it| it.1.clone())
        };
        let name = of_row.or_else(of_column).unwrap_or_else(|| "Default".to_owned());
        self.styles.cell(&name)
    }

    fn push_cell(&mut self, cell: OpenCell, content: RichText) {
        let Some(row) = &mut self.row else { return };
        let (first, n_times) = (row.col, cell.n_times);
        row.col = first.saturating_add(n_times);
        let holds_something =
            cell.value.is_some() || cell.formula.is_some() || !content.is_empty() || cell.span != (1, 1);
        if holds_something {
            row.cells.push((first, n_times, cell, content));
        }
    }

    fn finish_row(&mut self, row: &Row) -> Result<(), OpenError> {
        let first_row = self.next_row;
        self.next_row = first_row.saturating_add(row.n_times);
        if row.cells.is_empty() {
            return Ok(());
        }
        for row_idx in first_row..self.next_row {
            for (first_col, n_times, cell, content) in &row.cells {
                for col_idx in *first_col..first_col.saturating_add(*n_times) {
                    let Some(at) = CellRef::new(row_idx, col_idx) else {
                        let reference =
                            format!("R{}C{}", row_idx.saturating_add(1), col_idx.saturating_add(1));
                        self.builder.note_outside(&reference);
                        break;
                    };
                    self.emit(at, cell, content)?;
                }
            }
            if row_idx >= MAX_ROWS {
                break;
            }
        }
        Ok(())
    }

    fn emit(&mut self, at: CellRef, cell: &OpenCell, content: &RichText) -> Result<(), OpenError> {
        let (n_rows, n_cols) = cell.span;
        if (n_rows, n_cols) != (1, 1) {
            let last_row = at
                .row_idx()
                .saturating_add(n_rows)
                .saturating_sub(1)
                .min(MAX_ROWS.saturating_sub(1));
            let last_col = at
                .col_idx()
                .saturating_add(n_cols)
                .saturating_sub(1)
                .min(MAX_COLS.saturating_sub(1));
            if let Some(last) = CellRef::new(last_row, last_col) {
                self.builder.merge(CellRange::spanning(at, last))?;
            }
        }
        let style = &cell.style;
        match (cell.kind.as_str(), &cell.value) {
            ("float" | "percentage" | "currency", Some(value)) => self.builder.number_text(at, value, style),
            ("date", Some(value)) => self.builder.iso_date(at, value, style),
            ("boolean", Some(value)) => self.builder.bool(at, value == "true", style),
            ("string", Some(value)) if content.is_empty() => {
                self.builder.plain_text(at, value.clone(), style)
            }
            ("", _) if cell.formula.is_some() && content.is_empty() => {
                let formula: String = cell.formula.iter().flat_map(|it| it.chars()).take(200).collect();
                let formula = formula.trim_start_matches("of:").to_owned();
                self.builder.formula_without_value(at, formula)
            }
            _ => self.builder.text(at, content, style),
        }
    }
}

/// A count in an attribute; 1 where there is none.
pub(super) fn repeated(element: &Element<'_>, name: &str) -> u32 {
    element
        .attribute(name)
        .and_then(|it| it.parse().ok())
        .unwrap_or(1)
        .max(1)
}

fn is_collapsed(element: &Element<'_>) -> bool {
    element
        .attribute("visibility")
        .is_some_and(|it| it == "collapse" || it == "filter")
}

fn is_display_off(element: &Element<'_>) -> bool {
    element.attribute("display").is_some_and(|it| it == "false")
}
