//! A line under a header with its cells sorted into columns.

use crate::layout::columns::TableColumn;
use crate::layout::footer::{is_bullet, is_column_number};
use crate::layout::grid::{GridCell, Line};
use crate::layout::long_form::year_in;
use crate::layout::ordinal::Ordinal;
use crate::layout::profile::{is_agency, is_deadline, is_figure};
use crate::reading::ColumnRole;
use crate::text::fold;
use crate::values::target::is_blank_mark;

/// A line with its cells sorted into columns.
pub(crate) struct BodyLine<'g> {
    pub(crate) line: &'g Line<'g>,
    pub(crate) cells: Vec<(usize, &'g GridCell<'g>)>,
    pub(crate) ordinal: Option<Ordinal>,
    pub(crate) ordinal_cell: Option<&'g GridCell<'g>>,
    pub(crate) name: Option<&'g GridCell<'g>>,
    pub(crate) n_values: usize,
    pub(crate) is_wide: bool,
    /// A text over the whole table, or alone in its first column where it cannot be a value.
    pub(crate) headline: Option<&'g GridCell<'g>>,
    pub(crate) is_bold: bool,
    pub(crate) is_after_break: bool,
    /// Whether its page has the columns of the table elsewhere.
    pub(crate) is_shifted: bool,
    /// Blank rows above it.
    pub(crate) n_blank_above: u32,
}

/// The columns of a table as the body needs them.
pub(crate) struct Shape<'c> {
    pub(crate) columns: &'c [TableColumn],
    pub(crate) ordinal_idx: Option<usize>,
    pub(crate) name_idx: Option<usize>,
    /// The column that names the group of each row.
    pub(crate) group_idx: Option<usize>,
    /// The column that names the year of each line's target.
    pub(crate) years_idx: Option<usize>,
}

impl<'c> Shape<'c> {
    pub(crate) fn new(columns: &'c [TableColumn]) -> Self {
        let position = |role| columns.iter().position(|it| it.role == role);
        Self {
            columns,
            ordinal_idx: position(ColumnRole::Ordinal),
            name_idx: position(ColumnRole::Name),
            group_idx: columns.iter().position(|it| it.is_group),
            years_idx: columns.iter().position(|it| it.is_years),
        }
    }

    /// In a table with a line per year, the value of a line belongs to the column of that year.
    fn place_by_year(&self, cells: &mut [(usize, &GridCell<'_>)]) {
        let year_cell = self
            .years_idx
            .and_then(|wanted| cells.iter().find(|(idx, _)| *idx == wanted));
        let Some(year) = year_cell.and_then(|(_, it)| year_in(&it.text)) else {
            return;
        };
        let is_target = |it: &TableColumn| it.role == ColumnRole::Target;
        let of_year = self
            .columns
            .iter()
            .position(|it| is_target(it) && it.year == Some(year));
        let value = cells
            .iter_mut()
            .find(|(idx, _)| self.columns.get(*idx).is_some_and(is_target));
        if let (Some((idx, _)), Some(of_year)) = (value, of_year) {
            *idx = of_year;
        }
    }

    /// The column of a cell: the one it covers most of; of a wide one the first.
    fn column_of(&self, cell: &GridCell<'_>) -> Option<usize> {
        if cell.width() == 1 {
            let col = cell.first_col();
            return self
                .columns
                .iter()
                .position(|it| it.first_col <= col && col <= it.last_col);
        }
        let overlaps = self
            .columns
            .iter()
            .enumerate()
            .map(|(idx, it)| (cell.overlap(it.first_col, it.last_col), idx));
        let (shared, idx) = if self.is_wide(cell) {
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

    /// Whether a line is one text in the first column, and no value that the column holds.
    fn is_headline(&self, cells: &[(usize, &GridCell<'_>)]) -> bool {
        let [(0, cell)] = cells else { return false };
        let Some(column) = self.columns.first() else {
            return false;
        };
        let folded = fold(&cell.text);
        match column.role {
            ColumnRole::Lead | ColumnRole::Coordinating | ColumnRole::Monitoring => !is_agency(&folded),
            ColumnRole::Unit => cell.text.chars().count() > 25,
            ColumnRole::Target | ColumnRole::Past => cell.text.chars().count() > 12 && !is_figure(&cell.text),
            ColumnRole::Deadline => !is_deadline(&folded),
            _ => false,
        }
    }

    pub(crate) fn holds_value(&self, idx: usize) -> bool {
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

    pub(crate) fn body_line<'g>(&self, line: &'g Line<'g>, cols: Option<(u32, u32)>) -> BodyLine<'g> {
        let mut cells: Vec<(usize, &GridCell<'_>)> = Vec::with_capacity(line.cells.len());
        let own = line
            .cells
            .iter()
            .filter(|it| cols.is_none_or(|(first, last)| first <= it.first_col() && it.first_col() <= last));
        for cell in own {
            if let Some(idx) = self.column_of(cell) {
                cells.push((idx, cell));
            }
        }
        self.place_by_year(&mut cells);
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
        let wide = cells
            .iter()
            .find(|(_, cell)| cell.width() > 1 && self.is_wide(cell));
        let headline = wide
            .or(cells.first().filter(|_| self.is_headline(&cells)))
            .map(|(_, cell)| *cell);
        let n_values = if headline.is_some() && cells.len() == 1 {
            0
        } else {
            n_values
        };
        let is_wide = wide.is_some();
        let is_bold = name
            .or(ordinal_cell)
            .or(headline)
            .is_some_and(|it| it.cell.is_bold);
        let ordinal = ordinal_cell.and_then(|it| Ordinal::of_cell(&it.text));
        BodyLine {
            line,
            cells,
            ordinal,
            ordinal_cell,
            name,
            n_values,
            is_wide,
            headline,
            is_bold,
            is_after_break: false,
            is_shifted: false,
            n_blank_above: 0,
        }
    }
}

impl<'g> BodyLine<'g> {
    /// The text that says what the line is: the name, else a long text in the place of the ordinal.
    pub(crate) fn subject(&self) -> Option<&'g GridCell<'g>> {
        self.name
            .or(self.ordinal_cell.filter(|_| self.ordinal.is_none()))
            .or(self.headline)
    }

    /// Whether the line numbers the columns: `(1) (2) (3)`.
    pub(crate) fn is_column_numbers(&self) -> bool {
        self.cells.len() >= 3 && self.cells.iter().all(|(_, it)| is_column_number(&it.text))
    }

    /// Whether the line looks unlike the rows around it: merged over the table, or bold among plain ones.
    pub(crate) fn stands_out(&self, rows_are_bold: bool) -> bool {
        self.is_wide || (self.is_bold && !rows_are_bold)
    }

    /// Whether a cell of one of these roles says something.
    pub(crate) fn says(&self, columns: &[TableColumn], roles: &[ColumnRole]) -> bool {
        let has_role = |idx: usize| columns.get(idx).is_some_and(|it| roles.contains(&it.role));
        self.cells
            .iter()
            .any(|(idx, cell)| has_role(*idx) && !is_blank_mark(&cell.text))
    }

    /// Whether a dash stands before the name or in the place of the number.
    pub(crate) fn is_dashed(&self) -> bool {
        let begins_so = |it: Option<&GridCell<'_>>| it.is_some_and(|it| is_bullet(&it.text));
        begins_so(self.ordinal_cell) || begins_so(self.name)
    }

    /// Whether the name begins with a small letter, as the second half of a sentence does.
    pub(crate) fn starts_small(&self) -> bool {
        let first = self
            .name
            .and_then(|it| it.text.chars().find(|it| it.is_alphanumeric()));
        first.is_some_and(char::is_lowercase)
    }

    /// Whether the line is nothing but the number of the page that ends below it.
    pub(crate) fn is_page_number(&self, next: Option<&BodyLine<'_>>) -> bool {
        let [(_, cell)] = self.cells.as_slice() else {
            return false;
        };
        let is_number = cell.text.len() <= 3 && cell.text.bytes().all(|it| it.is_ascii_digit());
        is_number && next.is_none_or(|it| it.is_after_break)
    }

    /// Whether the line is a numbered footnote at the foot of a page: `(1) Theo Đề án 06.`
    pub(crate) fn is_footnote(&self, next: Option<&BodyLine<'_>>) -> bool {
        let [(_, cell)] = self.cells.as_slice() else {
            return false;
        };
        let number = cell.text.strip_prefix('(').and_then(|it| it.split_once(')'));
        let is_numbered = number.is_some_and(|(number, text)| {
            !number.is_empty() && number.bytes().all(|it| it.is_ascii_digit()) && text.starts_with(' ')
        });
        is_numbered && next.is_none_or(|it| it.is_after_break)
    }
}
