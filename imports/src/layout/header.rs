//! Finds the headers of tables: which rows they take, which columns they name, level by level.
//!
//! A header is found by its words wherever it stands. What the columns hold is decided in [`super::columns`].

mod core;
mod levels;

use std::borrow::Cow;
use std::rc::Rc;

use crate::layout::footer::is_column_number;
use crate::layout::grid::{Grid, GridCell, Line};
use crate::layout::header::core::{Strictness, belongs_to_rows, counts_a_row, is_core};
use crate::layout::header::levels::build_columns;
use crate::layout::header_text::{HeaderText, find_unit};
use crate::layout::ordinal::Ordinal;
use crate::layout::title::{LineKind, line_kind};
use crate::lexicon::header::Sense;
use crate::province::find_provinces;
use crate::text::fold;

/// Rows that a header may take.
const MAX_HEADER_ROWS: u32 = 4;

/// The header of a table.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Header {
    pub(crate) first_row: u32,
    pub(crate) last_row: u32,
    pub(crate) columns: Vec<HeaderColumn>,
}

/// A column as its header shows it: the columns of the sheet that it covers, and its texts from top to bottom.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct HeaderColumn {
    pub(crate) first_col: u32,
    pub(crate) last_col: u32,
    pub(crate) levels: Vec<String>,
    /// What they speak of together.
    pub(crate) said: Rc<HeaderText>,
    /// Whether it shares its header with the column beside it.
    pub(crate) is_part: bool,
}

impl Header {
    /// All texts in one key: two printings of one header have the same.
    pub(crate) fn key(&self) -> String {
        let texts: Vec<String> = self
            .columns
            .iter()
            .filter(|it| !it.levels.is_empty())
            .map(|it| fold(&it.levels.concat()).replace(|it: char| !it.is_alphanumeric(), ""))
            .collect();
        texts.join("|")
    }

    pub(crate) fn first_col(&self) -> u32 {
        self.columns.first().map_or(0, |it| it.first_col)
    }

    pub(crate) fn last_col(&self) -> u32 {
        self.columns.last().map_or(0, |it| it.last_col)
    }
}

impl HeaderColumn {
    /// The texts joined as they are shown: `Mục tiêu / Năm 2026`.
    pub(crate) fn text(&self) -> String {
        self.levels.join(" / ")
    }
}

/// The headers of a sheet from top to bottom; side by side from left to right.
pub(crate) fn find_headers(grid: &Grid<'_>) -> Vec<Header> {
    let mut headers: Vec<Header> = Vec::new();
    let mut known: Vec<Printing> = Vec::new();
    let mut next_row = 0;
    for line in &grid.lines {
        if line.row_idx < next_row {
            continue;
        }
        let line = &*without_remark(grid, line);
        if !is_core(line, Strictness::First) {
            continue;
        }
        let key = key_of(line);
        let is_known = known.is_empty() || known.iter().any(|it| it.key == key);
        let is_sure = || is_core(line, Strictness::Further) || is_below_head(grid, line, next_row);
        if !is_known && (!is_sure() || belongs_to_rows(grid, line, next_row)) {
            continue;
        }
        // A header printed again is as high as the first time, whatever stands under it on that page.
        let (first_row, last_row) = match known.iter().find(|it| it.key == key && it.fits(line, next_row)) {
            Some(printing) => printing.rows_around(line.row_idx),
            None => block_rows(grid, line, next_row),
        };
        known.push(Printing {
            key,
            n_above: line.row_idx.saturating_sub(first_row),
            n_below: last_row.saturating_sub(line.row_idx),
        });
        headers.extend(build_headers(grid, first_row, last_row));
        next_row = last_row.saturating_add(1);
    }
    headers
}

/// Whether the head of a further document stands right above a line: `PHỤ LỤC II`, `(Kèm theo Kế hoạch …)`.
fn is_below_head(grid: &Grid<'_>, line: &Line<'_>, not_above: u32) -> bool {
    /// Rows that titles take below the label.
    const N_ABOVE: u32 = 4;
    let first = line.row_idx.saturating_sub(N_ABOVE).max(not_above);
    let is_head = |it: &GridCell<'_>| matches!(line_kind(&it.text), LineKind::Label | LineKind::Attachment);
    let mut above = grid.lines_between(first, line.row_idx).iter();
    above.any(|it| it.cells.first().is_some_and(is_head))
}

/// A line without what somebody wrote beside the table: one last cell behind a blank column, in no words of headers and over
/// nothing.
fn without_remark<'l, 'a>(grid: &Grid<'a>, line: &'l Line<'a>) -> Cow<'l, Line<'a>> {
    /// Rows below that are searched for cells of the same column.
    const N_BELOW: u32 = 8;
    let [before @ .., beside, last] = line.cells.as_slice() else {
        return Cow::Borrowed(line);
    };
    let is_apart = last.first_col() > beside.last_col().saturating_add(1);
    let is_row = before.first().is_none_or(counts_a_row);
    if !is_apart || is_row || last.header().is_header_like() {
        return Cow::Borrowed(line);
    }
    let first_below = line.row_idx.saturating_add(1);
    let mut below = grid
        .lines_between(first_below, first_below.saturating_add(N_BELOW))
        .iter();
    let gap = last.first_col().saturating_sub(1);
    let fills = |it: &Line<'_>| (gap..=last.last_col()).any(|col| it.at(col).is_some());
    if below.any(fills) {
        return Cow::Borrowed(line);
    }
    let cells = line.cells.iter().take(line.cells.len().saturating_sub(1));
    Cow::Owned(Line {
        cells: cells.cloned().collect(),
        ..*line
    })
}

/// The main row of a header as it was printed once, and how many rows of the header stand around it.
struct Printing {
    key: String,
    n_above: u32,
    n_below: u32,
}

impl Printing {
    fn fits(&self, line: &Line<'_>, not_above: u32) -> bool {
        line.row_idx.saturating_sub(self.n_above) >= not_above
    }

    fn rows_around(&self, row_idx: u32) -> (u32, u32) {
        (
            row_idx.saturating_sub(self.n_above),
            row_idx.saturating_add(self.n_below),
        )
    }
}

fn key_of(line: &Line<'_>) -> String {
    let cells: Vec<String> = line.cells.iter().map(|it| fold(&it.text)).collect();
    cells.join("|")
}

/// The header that begins in a given row, whatever its words are.
pub(crate) fn header_at(grid: &Grid<'_>, row_idx: u32) -> Vec<Header> {
    let Some(line) = grid.line(row_idx) else {
        return Vec::new();
    };
    let last_row = last_block_row(grid, line);
    build_headers(grid, row_idx, last_row)
}

/// The rows of the header around its main row.
fn block_rows(grid: &Grid<'_>, core: &Line<'_>, not_above: u32) -> (u32, u32) {
    let mut first_row = core.row_idx;
    while first_row > not_above && core.row_idx.saturating_sub(first_row) < MAX_HEADER_ROWS {
        let above = first_row.saturating_sub(1);
        match grid.line(above).filter(|it| is_group_line(it, core)) {
            Some(_) => first_row = above,
            None => break,
        }
    }
    (first_row, last_block_row(grid, core))
}

/// Whether a line above the main row groups its columns: header words over some of them, and no title.
fn is_group_line(line: &Line<'_>, core: &Line<'_>) -> bool {
    let (Some(first), Some(last)) = (core.cells.first(), core.cells.last()) else {
        return false;
    };
    let width = last.last_col().saturating_sub(first.first_col());
    line.cells.iter().all(|cell| {
        let is_within =
            cell.first_col() > first.first_col() && cell.last_col() <= last.last_col().saturating_add(1);
        let is_wide = cell.width() > width;
        let has_child = core.at(cell.first_col()).is_some();
        // `Đơn vị tính: %`, `CT: chủ trì` explain the table above it.
        let explains = cell
            .text
            .split_once(':')
            .is_some_and(|(_, it)| !it.trim().is_empty());
        let names_head = || is_within && has_child && cell.header().is_header_like();
        // `TỈNH LÀO CAI - PHÂN CÔNG NHIỆM VỤ` over one column is a title.
        !is_wide && !explains && names_head() && find_provinces(&cell.text).is_empty()
    })
}

/// The last row of the header: as far as its cells are merged down, and rows that divide its columns.
fn last_block_row(grid: &Grid<'_>, core: &Line<'_>) -> u32 {
    let limit = core.row_idx.saturating_add(MAX_HEADER_ROWS.saturating_sub(1));
    let merged_to = core
        .cells
        .iter()
        .map(GridCell::last_row)
        .filter(|it| *it <= limit)
        .max();
    let mut last_row = merged_to.unwrap_or(core.row_idx);
    while last_row < limit {
        let below = last_row.saturating_add(1);
        let next = grid.line(below.saturating_add(1));
        let is_divided = || next.is_some_and(|it| it.cells.len() > 1 && divides(it, core));
        let heads_years = |line: &&Line<'_>| next.is_some_and(|it| are_years_below(it, line, core));
        // The same line twice is a header printed twice.
        let is_level = |it: &&Line<'_>| (divides(it, core) || heads_years(it)) && key_of(it) != key_of(core);
        match grid.line(below).filter(is_level) {
            Some(line) if !is_lone_title(line, core) || is_divided() => last_row = below,
            _ => break,
        }
    }
    last_row
}

/// Whether a line holds nothing but several years, and the one above it only what they are of, right of the names.
fn are_years_below(years: &Line<'_>, above: &Line<'_>, core: &Line<'_>) -> bool {
    let is_year = |it: &GridCell<'_>| {
        let read = it.header();
        read.years.is_some() && read.is_all_known() && it.text.chars().count() <= 30
    };
    let names_rows = |it: &GridCell<'_>| {
        let head = core.at(it.first_col()).map(GridCell::header);
        head.is_none_or(|it| it.has_any(&[Sense::Ordinal, Sense::Task, Sense::Content]))
    };
    years.cells.len() > 1
        && years.cells.iter().all(is_year)
        && above.cells.len() < years.cells.len()
        && above
            .cells
            .iter()
            .all(|it| !names_rows(it) && it.text.chars().count() <= 60)
}

/// Whether a line is one word of headers below one column: the title of a section (`HOẠT ĐỘNG`), unless it is divided itself.
fn is_lone_title(line: &Line<'_>, core: &Line<'_>) -> bool {
    let [cell] = line.cells.as_slice() else {
        return false;
    };
    // As narrow as its column, or over several of them.
    let is_apart = |above: &GridCell<'_>| above.width() == 1 || cell.last_col() > above.last_col();
    let is_apart = core.at(cell.first_col()).is_some_and(is_apart);
    let read = cell.header();
    let is_of_figures = |sense: &Sense| matches!(sense, Sense::Plan | Sense::Indicator);
    let is_year = read.years.is_some() && read.senses.iter().all(|(it, _)| is_of_figures(it));
    // A banner over the whole table divides none of its columns: `GIAI ĐOẠN 2026 - 2027`.
    let is_banner = core
        .cells
        .first()
        .is_some_and(|it| cell.first_col() <= it.first_col())
        && core
            .cells
            .last()
            .is_some_and(|it| it.first_col() <= cell.last_col());
    is_banner || (is_apart && !goes_on(&cell.text) && !is_year)
}

/// Whether a line divides or continues the cells of the header: years, agencies, rest of words; nothing in the columns that
/// every row of data fills.
fn divides(line: &Line<'_>, core: &Line<'_>) -> bool {
    let is_numbers = line.cells.iter().all(|it| is_column_number(&it.text));
    let is_subject_filled = |cell: &GridCell<'_>| {
        core.at(cell.first_col()).is_some_and(|above| {
            let read = above.header();
            // A cell as wide as the one above it divides nothing, however wide both are.
            let is_whole = cell.width() >= above.width() || above.last_row() > core.row_idx;
            let is_subject =
                is_whole && read.has_any(&[Sense::Ordinal, Sense::Indicator, Sense::Task, Sense::Content]);
            // A number or a code below `STT` counts a row, whatever its letters stand for (`NV.01`).
            if read.has(Sense::Ordinal) && Ordinal::of_cell(&cell.text).is_some() {
                return true;
            }
            let below = cell.header();
            let is_header = (below.is_header_like() && below.is_all_known()) || below.names_a_year();
            is_subject && !is_header && !goes_on(&cell.text)
        })
    };
    let fills_subject = || line.cells.iter().any(is_subject_filled);
    let is_mostly_header = || {
        let n_header_like = line.cells.iter().filter(|it| is_lower_level(it, core)).count();
        n_header_like.saturating_mul(2) > line.cells.len()
    };
    !is_numbers && !fills_subject() && is_mostly_header()
}

/// Whether a cell below the main row is a header of a lower level.
fn is_lower_level(cell: &GridCell<'_>, core: &Line<'_>) -> bool {
    // `Năm 2026 (%)` is no figure.
    let read = cell.header();
    if find_unit(&cell.text).is_some() && (read.is_header_like() || read.names_a_year()) {
        return true;
    }
    if cell.text.chars().count() > 80 || cell.text.chars().any(|it| matches!(it, '%' | '≥' | '≤')) {
        return false;
    }
    if read.is_header_like() || read.years.is_some() {
        return true;
    }
    let above = core.at(cell.first_col());
    let is_divided = above.is_none_or(|it| it.width() > 1);
    let is_figure = cell.text.chars().all(|it| !it.is_alphabetic());
    (is_divided && !is_figure && core.cells.iter().any(|it| it.first_col() < cell.first_col()))
        || (above.is_some() && goes_on(&cell.text))
}

/// Whether a text continues the one above it: `tính` below `Đơn vị`.
fn goes_on(text: &str) -> bool {
    let bare = text.trim_start_matches('(');
    bare.starts_with(char::is_lowercase) && text.split(' ').count() <= 4
}

/// The columns of a header block. A second `STT` begins a table to the right.
fn build_headers(grid: &Grid<'_>, first_row: u32, last_row: u32) -> Vec<Header> {
    let lines = grid.lines_between(first_row, last_row.saturating_add(1)).iter();
    let lines: Vec<Cow<'_, Line<'_>>> = lines.map(|it| without_remark(grid, it)).collect();
    let columns = build_columns(&lines, last_row);
    let mut headers: Vec<Header> = Vec::new();
    for column in columns {
        let starts_table = column.said.has(Sense::Ordinal);
        match headers.last_mut().filter(|_| !starts_table) {
            Some(header) => header.columns.push(column),
            None => headers.push(Header {
                first_row,
                last_row,
                columns: vec![column],
            }),
        }
    }
    // What stands before the first ordinal belongs to its table.
    if let [first, second, ..] = headers.as_mut_slice()
        && !first.columns.iter().any(|it| it.said.has(Sense::Ordinal))
    {
        let mut columns = std::mem::take(&mut first.columns);
        columns.append(&mut second.columns);
        second.columns = columns;
        headers.remove(0);
    }
    headers.retain(|it| it.columns.len() > 1);
    headers
}
