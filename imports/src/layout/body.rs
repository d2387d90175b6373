//! Sorts the lines under a header: sections, rows, continuations of rows, and what is none of them.
//!
//! Comes in: lines and columns. Goes out: [`Body`], drafts of rows with the cells of each column. No values are parsed here.

use crate::cell::CellRef;
use crate::layout::columns::TableColumn;
use crate::layout::footer::{Aside, aside_of, is_bullet, is_column_number};
use crate::layout::grid::{Grid, GridCell, Line};
use crate::layout::numbering::Numbering;
use crate::layout::ordinal::{Form, Ordinal};
use crate::layout::tables::Block;
use crate::reading::{ColumnRole, Section};
use crate::values::target::is_blank_mark;

/// The sorted lines of a table.
#[derive(Default)]
pub(crate) struct Body<'g> {
    pub(crate) sections: Vec<SectionDraft>,
    pub(crate) rows: Vec<RowDraft<'g>>,
    pub(crate) findings: Vec<(CellRef, crate::diagnostic::RowFinding)>,
    pub(crate) numbers_are_in_names: bool,
    /// The last row that belongs to the table.
    pub(crate) last_row: u32,
}

/// A section before it has its sheet.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct SectionDraft {
    pub(crate) ordinal: Option<String>,
    pub(crate) title: String,
    pub(crate) cell: CellRef,
}

impl SectionDraft {
    pub(crate) fn in_sheet(self, sheet: &str) -> Section {
        Section {
            ordinal: self.ordinal,
            title: self.title,
            sheet: sheet.to_owned(),
            cell: self.cell,
        }
    }
}

/// A row before its values are parsed: the cells of each column, from one line or from several.
pub(crate) struct RowDraft<'g> {
    pub(crate) section_idx: Option<usize>,
    pub(crate) parent_idx: Option<usize>,
    pub(crate) ordinal: Option<Ordinal>,
    pub(crate) ordinal_cell: Option<CellRef>,
    pub(crate) row_idx: u32,
    pub(crate) is_hidden: bool,
    /// Index of the column, and the cell.
    pub(crate) cells: Vec<(usize, GridCell<'g>)>,
    pub(crate) is_bullet: bool,
    has_values: bool,
}

/// A line with its cells sorted into columns.
pub(crate) struct BodyLine<'g> {
    pub(crate) line: &'g Line<'g>,
    pub(crate) cells: Vec<(usize, &'g GridCell<'g>)>,
    pub(crate) ordinal: Option<Ordinal>,
    pub(crate) ordinal_cell: Option<&'g GridCell<'g>>,
    pub(crate) name: Option<&'g GridCell<'g>>,
    pub(crate) n_values: usize,
    pub(crate) is_wide: bool,
    pub(crate) is_bold: bool,
    pub(crate) is_after_break: bool,
}

/// The columns of a table as the body needs them.
pub(crate) struct Shape<'c> {
    pub(crate) columns: &'c [TableColumn],
    pub(crate) ordinal_idx: Option<usize>,
    pub(crate) name_idx: Option<usize>,
}

impl<'c> Shape<'c> {
    pub(crate) fn new(columns: &'c [TableColumn]) -> Self {
        let position = |role| columns.iter().position(|it| it.role == role);
        Self {
            columns,
            ordinal_idx: position(ColumnRole::Ordinal),
            name_idx: position(ColumnRole::Name),
        }
    }

    /// The column of a cell: the one it covers most of; of a wide one the first.
    fn column_of(&self, cell: &GridCell<'_>) -> Option<usize> {
        let overlaps = self
            .columns
            .iter()
            .enumerate()
            .map(|(idx, it)| (cell.overlap(it.first_col, it.last_col), idx));
        let (shared, idx) = if cell.width() > 1 && self.is_wide(cell) {
            overlaps
                .filter(|(shared, _)| *shared > 0)
                .min_by_key(|(_, idx)| *idx)?
        } else {
            overlaps.max_by(|one, other| one.0.cmp(&other.0).then(other.1.cmp(&one.1)))?
        };
        (shared > 0).then_some(idx)
    }

    /// Whether a cell covers the name and most of what lies right of it.
    fn is_wide(&self, cell: &GridCell<'_>) -> bool {
        let n_covered = self
            .columns
            .iter()
            .filter(|it| cell.overlap(it.first_col, it.last_col) > 0)
            .count();
        let n_right = self.columns.len().saturating_sub(self.name_idx.unwrap_or(0));
        n_covered > 2 && n_covered.saturating_mul(2) >= n_right
    }

    fn holds_value(&self, idx: usize) -> bool {
        self.columns.get(idx).is_some_and(|it| {
            matches!(
                it.role,
                ColumnRole::Unit
                    | ColumnRole::Target
                    | ColumnRole::Past
                    | ColumnRole::Lead
                    | ColumnRole::Coordinating
                    | ColumnRole::Monitoring
                    | ColumnRole::AgencyMark
                    | ColumnRole::Deadline
                    | ColumnRole::Output
            )
        })
    }

    fn body_line<'g>(
        &self,
        line: &'g Line<'g>,
        cols: Option<(u32, u32)>,
        is_after_break: bool,
    ) -> BodyLine<'g> {
        let mut cells: Vec<(usize, &GridCell<'_>)> = Vec::new();
        let own = line
            .cells
            .iter()
            .filter(|it| cols.is_none_or(|(first, last)| first <= it.first_col() && it.first_col() <= last));
        for cell in own {
            if let Some(idx) = self.column_of(cell) {
                cells.push((idx, cell));
            }
        }
        let of = |wanted: Option<usize>| {
            cells
                .iter()
                .find(|(idx, _)| Some(*idx) == wanted)
                .map(|(_, cell)| *cell)
        };
        let ordinal_cell = of(self.ordinal_idx).filter(|_| self.ordinal_idx.is_some());
        let name = of(self.name_idx).filter(|_| self.name_idx.is_some());
        let n_values = cells
            .iter()
            .filter(|(idx, cell)| self.holds_value(*idx) && !is_blank_mark(&cell.text))
            .count();
        let is_wide = cells
            .iter()
            .any(|(_, cell)| cell.width() > 1 && self.is_wide(cell));
        let is_bold = name.or(ordinal_cell).is_some_and(|it| it.cell.is_bold);
        let ordinal = ordinal_cell.and_then(|it| Ordinal::parse(&it.text));
        BodyLine {
            line,
            cells,
            ordinal,
            ordinal_cell,
            name,
            n_values,
            is_wide,
            is_bold,
            is_after_break,
        }
    }
}

impl<'g> BodyLine<'g> {
    /// The text that says what the line is: the name, else a long text in the place of the ordinal.
    pub(crate) fn subject(&self) -> Option<&'g GridCell<'g>> {
        self.name.or(self.ordinal_cell.filter(|_| self.ordinal.is_none()))
    }
}

/// Sorts the lines of a table.
pub(crate) fn read_body<'g>(grid: &'g Grid<'g>, block: &Block, columns: &[TableColumn]) -> Body<'g> {
    let shape = Shape::new(columns);
    let mut lines: Vec<BodyLine<'g>> = Vec::new();
    for (span_idx, (first, end)) in block.spans.iter().enumerate() {
        for (line_idx, line) in grid.lines_between(*first, *end).iter().enumerate() {
            let read = shape.body_line(line, block.cols, span_idx > 0 && line_idx == 0);
            if line_idx == 0 && is_column_numbers(&read) {
                continue;
            }
            if !read.cells.is_empty() {
                lines.push(read);
            }
        }
    }
    let numbering = Numbering::of(&lines, &shape);
    let mut sorter = Sorter {
        grid,
        block,
        shape,
        numbering,
        body: Body::default(),
        is_closed: false,
        n_plain_sections: 0,
    };
    for (idx, line) in lines.iter().enumerate() {
        sorter.sort(line, lines.get(idx.saturating_add(1)));
    }
    sorter.body.numbers_are_in_names = numbering.numbers_are_in_names;
    sorter.body
}

/// Whether a line under the header numbers the columns: `(1) (2) (3)`.
fn is_column_numbers(line: &BodyLine<'_>) -> bool {
    let n_cells = line.cells.len();
    n_cells >= 3
        && line.name.is_none_or(|it| is_column_number(&it.text))
        && line.cells.iter().all(|(_, it)| is_column_number(&it.text))
}

struct Sorter<'g, 'c> {
    grid: &'g Grid<'g>,
    block: &'c Block,
    shape: Shape<'c>,
    numbering: Numbering,
    body: Body<'g>,
    /// Whether a signature or the recipients stood above.
    is_closed: bool,
    n_plain_sections: usize,
}

impl<'g> Sorter<'g, '_> {
    fn sort(&mut self, line: &BodyLine<'g>, next: Option<&BodyLine<'g>>) {
        if self.skip_aside(line) {
            return;
        }
        self.body.last_row = line.line.row_idx;
        if let Some((ordinal, title, cell)) = self.section_of(line, next) {
            self.add_section(ordinal, title, cell);
        } else if self.continues(line, next) {
            self.continue_row(line);
        } else if line.subject().is_some() || line.n_values > 0 {
            self.add_row(line);
        }
    }

    /// Leaves out what is no row: signatures, notes, totals, page numbers.
    fn skip_aside(&mut self, line: &BodyLine<'g>) -> bool {
        let is_row = line.ordinal.is_some() && line.name.is_some();
        if self.is_closed {
            // Behind a signature only a whole row goes on with the table.
            let goes_on = is_row && line.n_values > 0 && !line.is_bold;
            self.is_closed = !goes_on;
            return !goes_on;
        }
        if is_row {
            return false;
        }
        let Some(text) = line
            .subject()
            .or(line.cells.first().map(|(_, it)| *it))
            .map(|it| it.text.as_ref())
        else {
            return true;
        };
        if line.cells.len() == 1 && line.name.is_none() && line.ordinal.is_some() {
            // A lone number: of a page, or of a row left empty.
            return true;
        }
        let any = line.cells.iter().find_map(|(_, it)| aside_of(&it.text));
        match aside_of(text).or(any.filter(|it| *it == Aside::Closing && line.ordinal.is_none())) {
            Some(Aside::Closing) if line.n_values <= 1 || line.name.is_none() => self.is_closed = true,
            Some(Aside::Note) if line.n_values == 0 => {}
            Some(Aside::Total | Aside::Page) => {}
            _ => return false,
        }
        true
    }

    /// The section that a line begins: its number, title and cell.
    fn section_of(
        &mut self,
        line: &BodyLine<'g>,
        next: Option<&BodyLine<'g>>,
    ) -> Option<(Option<String>, String, CellRef)> {
        let subject = line.subject()?;
        let at = line.ordinal_cell.unwrap_or(subject).cell.at;
        if let Some(ordinal) = &line.ordinal {
            let is_section = if ordinal.is_section_form() {
                line.n_values == 0 || self.numbering.sections_are_roman
            } else {
                line.n_values == 0 && self.is_numbered_section(line, ordinal, next)
            };
            let title = Ordinal::split_title(&subject.text)
                .filter(|(it, _)| it == ordinal)
                .map_or_else(|| subject.text.to_string(), |(_, title)| title.to_owned());
            return is_section.then(|| (Some(ordinal.text.clone()), title, at));
        }
        if line.n_values > 0 || is_bullet(&subject.text) {
            return None;
        }
        if let Some((ordinal, title)) = Ordinal::split_title(&subject.text) {
            let is_section = ordinal.is_section_form()
                || (line.name.is_none() && self.shape.ordinal_idx.is_some())
                || line.is_wide
                || (line.is_bold && !self.numbering.rows_are_bold);
            if is_section && !matches!(ordinal.form, Form::Small(_)) {
                return Some((Some(ordinal.text), title.to_owned(), at));
            }
        }
        let is_plain = self.is_unnumbered_section(line, subject, next)?;
        self.n_plain_sections = self.n_plain_sections.saturating_add(usize::from(is_plain));
        Some((None, subject.text.to_string(), at))
    }

    /// Whether an arabic number counts a section here: all rows have numbers of a lower level, or the next one starts again.
    fn is_numbered_section(
        &self,
        line: &BodyLine<'g>,
        ordinal: &Ordinal,
        next: Option<&BodyLine<'g>>,
    ) -> bool {
        if !matches!(ordinal.form, Form::Arabic(_)) {
            return false;
        }
        if self.numbering.sections_are_arabic {
            return true;
        }
        let stands_out = line.is_wide || (line.is_bold && !self.numbering.rows_are_bold);
        let starts_again = next
            .and_then(|it| it.ordinal.as_ref())
            .is_some_and(|it| it.form == Form::Arabic(1));
        stands_out && starts_again && !self.numbering.sections_are_roman
    }

    /// Whether a line without a number and without values begins a section; `Some(true)` where nothing but its place says so.
    fn is_unnumbered_section(
        &self,
        line: &BodyLine<'g>,
        subject: &GridCell<'g>,
        next: Option<&BodyLine<'g>>,
    ) -> Option<bool> {
        if subject.text.starts_with(char::is_lowercase) && !line.is_wide {
            return None;
        }
        if line.is_wide || (line.is_bold && !self.numbering.rows_are_bold) || is_capitals(&subject.text) {
            return Some(false);
        }
        if !self.numbering.rows_are_numbered {
            return None;
        }
        if line.name.is_none() && line.ordinal_cell.is_some() {
            return Some(true);
        }
        let Some(previous) = self.body.rows.last() else {
            return Some(true);
        };
        let starts_again = next.and_then(|it| it.ordinal.as_ref()).is_some_and(|it| {
            matches!(&it.form, Form::Arabic(1)) || matches!(&it.form, Form::Small(letter) if letter == "a")
        });
        let is_unfinished = previous.name_text(self.shape.name_idx).is_some_and(is_unfinished);
        let is_habit = self.n_plain_sections > 0;
        ((is_habit || starts_again) && !is_unfinished).then_some(true)
    }

    /// Whether a line goes on with the row above it.
    fn continues(&self, line: &BodyLine<'g>, next: Option<&BodyLine<'g>>) -> bool {
        let Some(previous) = self.body.rows.last() else {
            return false;
        };
        if line.ordinal.is_some() {
            return false;
        }
        let Some(name) = line.name else {
            return true;
        };
        let _ = next;
        let previous_name = previous.name_text(self.shape.name_idx).unwrap_or_default();
        let starts_small = name
            .text
            .chars()
            .find(|it| it.is_alphanumeric())
            .is_some_and(char::is_lowercase);
        if is_bullet(&name.text) {
            return line.n_values == 0 && self.numbering.rows_are_numbered;
        }
        let has_figures = line.cells.iter().any(|(idx, cell)| {
            let role = self.shape.columns.get(*idx).map(|it| it.role);
            matches!(role, Some(ColumnRole::Unit | ColumnRole::Target)) && !is_blank_mark(&cell.text)
        });
        if has_figures && previous.has_role(self.shape.columns, &[ColumnRole::Unit, ColumnRole::Target]) {
            return false;
        }
        if starts_small || is_unfinished(previous_name) {
            return self.numbering.rows_are_numbered || line.n_values == 0;
        }
        if !self.numbering.rows_are_numbered || has_figures {
            return false;
        }
        line.n_values == 0 || line.is_after_break || self.cells_go_on(line, previous)
    }

    /// Whether some cell of the line goes on with the cell above it in the middle of a sentence.
    fn cells_go_on(&self, line: &BodyLine<'g>, previous: &RowDraft<'g>) -> bool {
        line.cells
            .iter()
            .filter(|(idx, _)| self.shape.holds_value(*idx))
            .any(|(idx, cell)| {
                let above = previous.cells.iter().rfind(|(it, _)| it == idx);
                above.is_some_and(|(_, above)| {
                    is_unfinished(&above.text) || cell.text.starts_with(char::is_lowercase)
                })
            })
    }

    fn continue_row(&mut self, line: &BodyLine<'g>) {
        if let Some(row) = self.body.rows.last_mut() {
            row.cells
                .extend(line.cells.iter().map(|(idx, cell)| (*idx, (*cell).clone())));
            row.has_values |= line.n_values > 0;
            if line.is_after_break || line.name.is_some() {
                let at = line.cells.first().map(|(_, it)| it.cell.at);
                let finding = crate::diagnostic::RowFinding::Rejoined {
                    row: row.row_idx.saturating_add(1),
                };
                self.body.findings.extend(at.map(|it| (it, finding)));
            }
        }
    }

    fn add_section(&mut self, ordinal: Option<String>, title: String, cell: CellRef) {
        // A page that goes on repeats the title of its section.
        let bare = title.replace("(tiếp theo)", "").replace("(tiếp)", "");
        let is_repeated = self
            .body
            .sections
            .last()
            .is_some_and(|it| it.ordinal == ordinal && it.title == bare.trim());
        if !is_repeated {
            self.body.sections.push(SectionDraft { ordinal, title, cell });
        }
    }

    fn add_row(&mut self, line: &BodyLine<'g>) {
        let section_idx = self.body.sections.len().checked_sub(1);
        let section = section_idx
            .and_then(|it| self.body.sections.get(it))
            .and_then(|it| it.ordinal.clone());
        let previous = self
            .body
            .rows
            .iter()
            .rev()
            .take_while(|it| it.section_idx == section_idx);
        let siblings: Vec<&Ordinal> = previous.filter_map(|it| it.ordinal.as_ref()).collect();
        let printed = line
            .ordinal_cell
            .and_then(|it| self.numbering.printed(it.cell, &siblings));
        let mut ordinal = printed.or_else(|| line.ordinal.clone());
        if ordinal.is_none()
            && self.numbering.numbers_are_in_names
            && let Some(name) = line.name
        {
            ordinal = Ordinal::split_title(&name.text).map(|(it, _)| it);
        }
        let ordinal = ordinal.map(|it| {
            section
                .as_deref()
                .map_or_else(|| it.clone(), |section| it.clone().within(section))
        });
        let is_bullet_row = ordinal.is_none() && line.name.is_some_and(|it| is_bullet(&it.text));
        let parent_idx = self.parent_of(ordinal.as_ref(), is_bullet_row, section_idx);
        let mut cells: Vec<(usize, GridCell<'g>)> =
            line.cells.iter().map(|(idx, it)| (*idx, (*it).clone())).collect();
        self.add_merged_cells(line, &mut cells);
        self.body.rows.push(RowDraft {
            section_idx,
            parent_idx,
            ordinal,
            ordinal_cell: line.ordinal_cell.map(|it| it.cell.at),
            row_idx: line.line.row_idx,
            is_hidden: line.line.is_hidden,
            cells,
            is_bullet: is_bullet_row,
            has_values: line.n_values > 0,
        });
    }

    /// Cells merged down from rows above stand in every row they cover.
    fn add_merged_cells(&self, line: &BodyLine<'g>, cells: &mut Vec<(usize, GridCell<'g>)>) {
        for (idx, column) in self.shape.columns.iter().enumerate() {
            let is_filled = cells.iter().any(|(it, _)| *it == idx);
            if is_filled || column.role == ColumnRole::Ordinal {
                continue;
            }
            let merged = (column.first_col..=column.last_col)
                .find_map(|col| self.grid.merged_from_above(line.line.row_idx, col))
                .filter(|it| it.cell.at.row_idx() > self.block.header.last_row && it.width() <= 2);
            cells.extend(merged.map(|it| (idx, it)));
        }
        cells.sort_by_key(|(idx, it)| (*idx, it.cell.at));
    }

    /// The row that this one is a part of.
    fn parent_of(
        &self,
        ordinal: Option<&Ordinal>,
        is_bullet_row: bool,
        section_idx: Option<usize>,
    ) -> Option<usize> {
        let above = self
            .body
            .rows
            .iter()
            .enumerate()
            .rev()
            .take_while(|(_, it)| it.section_idx == section_idx);
        let mut above = above.filter(|(_, it)| it.ordinal.is_some() || !is_bullet_row);
        let found = match ordinal.map(|it| &it.form) {
            None if is_bullet_row => above.find(|(_, it)| !it.is_bullet),
            Some(Form::Parts(_)) => above.find(|(_, it)| {
                it.ordinal
                    .as_ref()
                    .is_some_and(|parent| ordinal.is_some_and(|it| it.is_below(parent)))
            }),
            Some(Form::Small(_)) => above.find(|(_, it)| {
                it.ordinal
                    .as_ref()
                    .is_some_and(|parent| matches!(parent.form, Form::Arabic(_) | Form::Parts(_)))
            }),
            _ => None,
        };
        found.map(|(idx, _)| idx)
    }
}

impl RowDraft<'_> {
    fn name_text(&self, name_idx: Option<usize>) -> Option<&str> {
        self.cells
            .iter()
            .rfind(|(idx, _)| Some(*idx) == name_idx)
            .map(|(_, it)| it.text.as_ref())
    }

    fn has_role(&self, columns: &[TableColumn], roles: &[ColumnRole]) -> bool {
        self.cells.iter().any(|(idx, cell)| {
            columns.get(*idx).is_some_and(|it| roles.contains(&it.role)) && !is_blank_mark(&cell.text)
        })
    }
}

/// Words that no sentence ends with.
const OPEN_WORDS: &[&str] = &[
    "và", "của", "với", "cho", "các", "những", "theo", "trong", "về", "hoặc", "để", "từ", "đến", "tại", "là",
    "có", "được", "bằng", "qua", "trên", "do", "khi", "gồm", "phục", "thực", "giải", "hành", "một", "không",
    "đối",
];

/// Whether a text breaks off in the middle of a sentence.
pub(crate) fn is_unfinished(text: &str) -> bool {
    let text = text.trim_end();
    let last = text.rsplit(' ').next().unwrap_or_default().to_lowercase();
    let count = |it: char| text.matches(it).count();
    text.ends_with([',', '-', '–', '(', '“', '/'])
        || OPEN_WORDS.contains(&last.as_str())
        || count('(') > count(')')
        || count('“') > count('”')
}

/// Whether all letters are capitals, and there are some words of them.
fn is_capitals(text: &str) -> bool {
    text.chars().any(char::is_uppercase) && !text.chars().any(char::is_lowercase) && text.chars().count() > 8
}
