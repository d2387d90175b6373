//! Builds real workbooks from a short description, for tests of every crate. Feature `testing`.
//!
//! A sheet is drawn as a grid, one line a row, `|` between cells:
//!
//! ```
//! use doichieu_imports::testing::WorkbookBuilder;
//!
//! let bytes = WorkbookBuilder::new()
//!     .sheet("Phụ lục I", |sheet| {
//!         sheet.grid("A1", "
//!             *STT* | *Chỉ tiêu*     | *Mục tiêu* | >
//!             ^     | ^              | *Năm 2026* | *Năm 2030*
//!             #1    | Tỷ lệ hồ sơ    | #0.8:0%    | ≥ 90
//!         ")
//!     })
//!     .xlsx();
//! ```
//!
//! | drawn | cell |
//! |---|---|
//! | `text` | text; `⏎` is a line break, `\|` a bar |
//! | `*text*` | bold text |
//! | `#80`, `#0.8:0%` | a number, with its format |
//! | `@2026-12-01:mm/yyyy` | a date, with its format |
//! | `=A1+B1` | a formula without a saved value |
//! | `=A1+B1:80` | a formula with one |
//! | `>` | merged with the cell on the left |
//! | `^` | merged with the cell above |
//! | nothing | no cell |

#![expect(
    clippy::expect_used,
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "a test that describes an impossible workbook should fail loudly"
)]

mod drawing;
mod text;
mod xlsb;
mod xlsx;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::cell::{CellRange, CellRef, parse_column};

pub use self::text::TextEncoding;

/// A workbook to be written in one of several formats.
#[derive(Debug, Clone, Default)]
pub struct WorkbookBuilder {
    sheets: Vec<SheetSketch>,
}

/// A sheet to be written.
#[derive(Debug, Clone, Default)]
pub struct SheetSketch {
    name: String,
    is_hidden: bool,
    cells: BTreeMap<CellRef, CellSketch>,
    merges: Vec<CellRange>,
    hidden_rows: Vec<u32>,
    hidden_cols: Vec<u32>,
}

/// A cell to be written.
#[derive(Debug, Clone)]
pub struct CellSketch {
    content: Content,
    number_format: Option<String>,
    font: Option<String>,
    is_bold: bool,
}

#[derive(Debug, Clone)]
enum Content {
    Text(String),
    Runs(Vec<(String, String)>),
    Number(f64),
    Date(NaiveDate),
    Formula { formula: String, value: Option<String> },
}

impl WorkbookBuilder {
    /// A workbook without sheets.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a sheet.
    #[must_use]
    pub fn sheet(mut self, name: &str, describe: impl FnOnce(SheetSketch) -> SheetSketch) -> Self {
        let sheet = SheetSketch {
            name: name.to_owned(),
            ..SheetSketch::default()
        };
        self.sheets.push(describe(sheet));
        self
    }

    /// Writes an .xlsx file.
    pub fn xlsx(&self) -> Vec<u8> {
        xlsx::write(&self.sheets)
    }

    /// Writes an .xlsx file whose XML parts were changed: the function gets the name of a part and its text.
    pub fn xlsx_rewritten(&self, change: impl Fn(&str, String) -> String) -> Vec<u8> {
        xlsx::rewrite(&self.xlsx(), change)
    }

    /// Writes an .xlsb file. Formulas are written as their saved value.
    pub fn xlsb(&self) -> Vec<u8> {
        xlsb::write(&self.sheets)
    }

    /// Writes the first sheet as text with separators.
    pub fn csv(&self, separator: char, encoding: TextEncoding) -> Vec<u8> {
        text::write(self.sheets.first().expect("a sheet"), separator, encoding)
    }
}

impl SheetSketch {
    /// Draws cells from a place on; see the table of the module.
    #[must_use]
    pub fn grid(mut self, at: &str, drawing: &str) -> Self {
        drawing::draw(&mut self, place(at), drawing);
        self
    }

    /// Puts a cell at a place.
    #[must_use]
    pub fn cell(mut self, at: &str, cell: impl Into<CellSketch>) -> Self {
        self.cells.insert(place(at), cell.into());
        self
    }

    /// Puts cells side by side. Empty text is no cell.
    #[must_use]
    pub fn row(mut self, at: &str, texts: &[&str]) -> Self {
        let first = place(at);
        for (col_idx, text) in (first.col_idx()..).zip(texts).filter(|(_, it)| !it.is_empty()) {
            let at = CellRef::new(first.row_idx(), col_idx).expect("a cell of the sheet");
            self.cells.insert(at, CellSketch::from(*text));
        }
        self
    }

    /// Merges a rectangle.
    #[must_use]
    pub fn merge(mut self, range: &str) -> Self {
        self.merges
            .push(CellRange::parse(range).expect("a range such as A1:G1"));
        self
    }

    /// Hides a row, by its number as a spreadsheet shows it.
    #[must_use]
    pub fn hide_row(mut self, number: u32) -> Self {
        self.hidden_rows
            .push(number.checked_sub(1).expect("rows count from 1"));
        self
    }

    /// Hides a column, by its letters.
    #[must_use]
    pub fn hide_col(mut self, letters: &str) -> Self {
        self.hidden_cols
            .push(parse_column(letters).expect("letters of a column"));
        self
    }

    /// Hides the sheet.
    #[must_use]
    pub fn hidden(mut self) -> Self {
        self.is_hidden = true;
        self
    }

    /// Sets the font of every cell that has none.
    #[must_use]
    pub fn font(mut self, name: &str) -> Self {
        for cell in self.cells.values_mut() {
            cell.font.get_or_insert_with(|| name.to_owned());
        }
        self
    }
}

impl CellSketch {
    /// Text whose runs have fonts of their own: pairs of text and font.
    pub fn runs(runs: &[(&str, &str)]) -> Self {
        let owned = runs
            .iter()
            .map(|(text, font)| ((*text).to_owned(), (*font).to_owned()));
        Self::of(Content::Runs(owned.collect()))
    }

    /// A date.
    pub fn date(date: NaiveDate, number_format: &str) -> Self {
        Self::of(Content::Date(date)).format(number_format)
    }

    /// A formula, with the value saved for it.
    pub fn formula(formula: &str, value: Option<&str>) -> Self {
        let value = value.map(str::to_owned);
        Self::of(Content::Formula {
            formula: formula.to_owned(),
            value,
        })
    }

    /// Sets the number format.
    #[must_use]
    pub fn format(mut self, code: &str) -> Self {
        self.number_format = Some(code.to_owned());
        self
    }

    /// Sets the font.
    #[must_use]
    pub fn font(mut self, name: &str) -> Self {
        self.font = Some(name.to_owned());
        self
    }

    /// Makes it bold.
    #[must_use]
    pub fn bold(mut self) -> Self {
        self.is_bold = true;
        self
    }

    fn of(content: Content) -> Self {
        Self {
            content,
            number_format: None,
            font: None,
            is_bold: false,
        }
    }
}

impl From<&str> for CellSketch {
    fn from(text: &str) -> Self {
        Self::of(Content::Text(text.to_owned()))
    }
}

impl From<f64> for CellSketch {
    fn from(number: f64) -> Self {
        Self::of(Content::Number(number))
    }
}

fn place(at: &str) -> CellRef {
    CellRef::parse(at).expect("a place such as A1")
}
