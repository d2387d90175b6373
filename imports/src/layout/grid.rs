//! A sheet as lines of shown cells: collapsed text, and the rectangle that a cell covers through its merge.
//!
//! Everything above this module asks for lines and cells; only this one looks into merges.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::rc::Rc;

use crate::cell::{CellRange, CellRef};
use crate::layout::header_text::HeaderText;
use crate::text::collapse;
use crate::workbook::{Cell, Sheet};

/// A sheet prepared for reading: the rows that show something.
pub(crate) struct Grid<'a> {
    pub(crate) sheet: &'a Sheet,
    pub(crate) lines: Vec<Line<'a>>,
}

/// A row that shows something.
#[derive(Clone)]
pub(crate) struct Line<'a> {
    pub(crate) row_idx: u32,
    pub(crate) is_hidden: bool,
    pub(crate) cells: Vec<GridCell<'a>>,
}

/// A cell that shows something, with the rectangle it covers.
#[derive(Clone)]
pub(crate) struct GridCell<'a> {
    pub(crate) cell: &'a Cell,
    /// Collapsed text; never empty.
    pub(crate) text: Cow<'a, str>,
    pub(crate) covers: CellRange,
    /// What it speaks of as a header. Lines near a header are asked several times, most others never.
    header: OnceCell<Rc<HeaderText>>,
}

impl<'a> Grid<'a> {
    pub(crate) fn new(sheet: &'a Sheet) -> Self {
        let lines = sheet
            .rows()
            .filter_map(|(row_idx, cells)| {
                let mut shown = Vec::with_capacity(cells.len());
                shown.extend(cells.iter().filter_map(|it| GridCell::new(sheet, it)));
                let is_hidden = sheet.is_row_hidden(row_idx);
                (!shown.is_empty()).then_some(Line {
                    row_idx,
                    is_hidden,
                    cells: shown,
                })
            })
            .collect();
        Self { sheet, lines }
    }

    /// The lines of rows from `first` up to, not including, `end`.
    pub(crate) fn lines_between(&self, first: u32, end: u32) -> &[Line<'a>] {
        let start = self.lines.partition_point(|it| it.row_idx < first);
        let stop = self.lines.partition_point(|it| it.row_idx < end).max(start);
        self.lines.get(start..stop).unwrap_or_default()
    }

    /// The line of a row, where it shows something.
    pub(crate) fn line(&self, row_idx: u32) -> Option<&Line<'a>> {
        self.lines_between(row_idx, row_idx.saturating_add(1)).first()
    }

    /// The cell seen at a place through a merge from a row above; `None` for a place with a cell of its own.
    pub(crate) fn merged_from_above(&self, row_idx: u32, col_idx: u32) -> Option<GridCell<'a>> {
        let merge = self.sheet.merge_at(CellRef::new(row_idx, col_idx)?)?;
        let cell = self.sheet.cell(merge.first)?;
        (merge.first.row_idx() < row_idx).then(|| GridCell::new(self.sheet, cell))?
    }
}

impl<'a> Line<'a> {
    /// The same line between two columns.
    pub(crate) fn within(&self, cols: Option<(u32, u32)>) -> Cow<'_, Self> {
        let Some((first, last)) = cols else {
            return Cow::Borrowed(self);
        };
        let cells = self
            .cells
            .iter()
            .filter(|it| first <= it.first_col() && it.first_col() <= last);
        Cow::Owned(Self {
            cells: cells.cloned().collect(),
            ..*self
        })
    }

    /// The cell that covers a column in this row.
    pub(crate) fn at(&self, col_idx: u32) -> Option<&GridCell<'a>> {
        self.cells
            .iter()
            .find(|it| it.first_col() <= col_idx && col_idx <= it.last_col())
    }
}

impl<'a> GridCell<'a> {
    fn new(sheet: &Sheet, cell: &'a Cell) -> Option<Self> {
        let text = if cell.raw.is_collapsed() {
            Cow::Borrowed(cell.raw.as_str())
        } else {
            Cow::Owned(collapse(&cell.raw))
        };
        let merge = sheet.merge_at(cell.at).filter(|it| it.first == cell.at);
        let covers = merge.unwrap_or(CellRange {
            first: cell.at,
            last: cell.at,
        });
        (!text.is_empty()).then_some(Self {
            cell,
            text,
            covers,
            header: OnceCell::new(),
        })
    }

    /// What the text speaks of, were it a header.
    pub(crate) fn header(&self) -> &Rc<HeaderText> {
        self.header.get_or_init(|| Rc::new(HeaderText::read(&self.text)))
    }

    pub(crate) fn first_col(&self) -> u32 {
        self.covers.first.col_idx()
    }

    pub(crate) fn last_col(&self) -> u32 {
        self.covers.last.col_idx()
    }

    pub(crate) fn last_row(&self) -> u32 {
        self.covers.last.row_idx()
    }

    /// Columns that the cell covers.
    pub(crate) fn width(&self) -> u32 {
        self.last_col().saturating_sub(self.first_col()).saturating_add(1)
    }

    /// Columns that the cell shares with an inclusive span of columns.
    pub(crate) fn overlap(&self, first_col: u32, last_col: u32) -> u32 {
        let first = self.first_col().max(first_col);
        let last = self.last_col().min(last_col);
        last.saturating_add(1).saturating_sub(first)
    }
}
