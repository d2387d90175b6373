//! Which lines go on with the row above them: a page break or a converter cut it, or its cells are merged down.

use crate::layout::body::RowDraft;
use crate::layout::grid::GridCell;
use crate::layout::line::BodyLine;
use crate::layout::profile::is_figure;
use crate::layout::sentence::{begins_with_day, is_cut_at_dash, is_cut_at_number, is_unfinished};
use crate::layout::sorter::Sorter;
use crate::lexicon::agency_words::OPEN_HEADS;
use crate::reading::ColumnRole;

/// Columns whose cells are one of a kind: two rows that both have one are two rows.
const FIGURES: &[ColumnRole] = &[ColumnRole::Unit, ColumnRole::Target];

/// Columns of agencies.
const AGENCIES: &[ColumnRole] = &[ColumnRole::Lead, ColumnRole::Coordinating, ColumnRole::Monitoring];

impl<'g> Sorter<'g, '_> {
    /// Whether a line goes on with the row above it.
    pub(crate) fn continues(&self, line: &BodyLine<'g>, next: Option<&BodyLine<'g>>) -> bool {
        let Some(previous) = self.body.rows.last() else {
            return false;
        };
        if self.is_further_year(line, previous) {
            return true;
        }
        if line.ordinal.is_some() {
            return false;
        }
        let Some(name) = line.name else {
            return !self.has_figures_of_its_own(line, previous);
        };
        let is_numbered = self.numbering.rows_are_numbered;
        let previous_name = previous.name_text(self.shape.name_idx).unwrap_or_default();
        if is_cut_at_dash(previous_name, &name.text) {
            return true;
        }
        if self.numbering.rows_are_wrapped && !self.begins_part(line, previous) {
            return true;
        }
        if line.is_dashed() {
            return line.n_values == 0 && is_numbered;
        }
        if self.ordinal_in_name(line).is_some() {
            return false;
        }
        let has_figures = line.says(self.shape.columns, FIGURES);
        if has_figures
            && (previous.has_role(self.shape.columns, FIGURES) || self.lists_parts(previous_name, next))
        {
            return false;
        }
        if !has_figures && self.is_merged(line, self.shape.ordinal_idx) {
            // A part with a time of its own is a task of its own.
            let has_time = line.says(self.shape.columns, &[ColumnRole::Deadline]);
            return !has_time || line.starts_small() || is_unfinished(previous_name);
        }
        let is_cut = begins_with_day(&name.text) || is_cut_at_number(previous_name, &name.text);
        if line.starts_small() || is_cut || is_unfinished(previous_name) {
            return is_numbered || line.n_values == 0;
        }
        is_numbered && !has_figures && (self.measures() || self.looks_cut(line, previous))
    }

    /// Whether the rows have figures: one that says none of its own, and has no number, goes on with the row above.
    fn measures(&self) -> bool {
        let mut columns = self.shape.columns.iter();
        columns.any(|it| it.role == ColumnRole::Target)
    }

    /// Whether a line below a name that is merged down says another unit and target of it.
    fn has_figures_of_its_own(&self, line: &BodyLine<'g>, previous: &RowDraft<'g>) -> bool {
        let is_figure = |idx: usize| {
            let column = self.shape.columns.get(idx);
            column.is_some_and(|it| FIGURES.contains(&it.role))
        };
        let said = |idx: usize| previous.cells.iter().any(|(it, _)| *it == idx);
        let n_again = line
            .cells
            .iter()
            .filter(|(idx, _)| is_figure(*idx) && said(*idx))
            .count();
        n_again > 1 && self.shape.years_idx.is_none() && self.is_merged(line, self.shape.name_idx)
    }

    /// Whether a line in a table of wrapped rows is a part with values of its own: behind a dash, or with a unit or a figure
    /// where the row above has one.
    fn begins_part(&self, line: &BodyLine<'g>, previous: &RowDraft<'g>) -> bool {
        let has_values = line.is_dashed() && line.n_values > 1;
        has_values
            || line.cells.iter().any(|(idx, cell)| {
                let role = self.shape.columns.get(*idx).map(|it| it.role);
                let is_said = match role {
                    Some(ColumnRole::Unit) => !cell.text.starts_with(char::is_lowercase),
                    Some(ColumnRole::Target) => is_figure(&cell.text),
                    _ => false,
                };
                let above = previous.cells.iter().rfind(|(it, _)| it == idx);
                is_said && above.is_some_and(|(_, it)| !is_unfinished(&it.text))
            })
    }

    /// Whether a line of a table with a line per year says again which row it is of, or says nothing of it.
    fn is_further_year(&self, line: &BodyLine<'g>, previous: &RowDraft<'g>) -> bool {
        let says_year = self
            .shape
            .years_idx
            .is_some_and(|wanted| line.cells.iter().any(|(idx, _)| *idx == wanted));
        let is_same = |name: &str| previous.name_text(self.shape.name_idx) == Some(name);
        let is_same_number = line.ordinal.is_none()
            || line.ordinal.as_ref().map(|it| &it.text) == previous.ordinal.as_ref().map(|it| &it.text);
        says_year && line.name.is_none_or(|it| is_same(&it.text)) && (is_same_number || line.name.is_some())
    }

    fn holds_agencies(&self, idx: usize) -> bool {
        let column = self.shape.columns.get(idx);
        column.is_some_and(|it| AGENCIES.contains(&it.role))
    }

    /// Whether a cell of agencies ends with the first word of a name, or with a role: `Sở Y tế; Trung tâm`, `Chủ trì:`.
    fn names_half(&self, idx: usize, text: &str) -> bool {
        let last = text
            .rsplit([',', ';'])
            .next()
            .unwrap_or_default()
            .trim()
            .to_lowercase();
        self.holds_agencies(idx) && (OPEN_HEADS.binary_search(&last.as_str()).is_ok() || last.ends_with(':'))
    }

    /// Whether the row above introduces a list whose parts have figures of their own: `…, gồm:`, or several parts follow.
    fn lists_parts(&self, previous_name: &str, next: Option<&BodyLine<'g>>) -> bool {
        let is_part = |it: &BodyLine<'g>| {
            it.ordinal.is_none() && it.starts_small() && it.says(self.shape.columns, FIGURES)
        };
        previous_name.ends_with(':') || next.is_some_and(is_part)
    }

    /// Whether a line with a name that could begin a row is the second half of one all the same.
    fn looks_cut(&self, line: &BodyLine<'g>, previous: &RowDraft<'g>) -> bool {
        let values = || line.cells.iter().filter(|(idx, _)| self.shape.holds_value(*idx));
        let breaks_off = |(idx, cell): &(usize, &GridCell<'_>)| {
            let above = previous.cells.iter().rfind(|(it, _)| it == idx);
            above.is_some_and(|(_, above)| {
                is_unfinished(&above.text)
                    || is_cut_at_number(&above.text, &cell.text)
                    || self.names_half(*idx, &above.text)
            })
        };
        // `Triển khai` beside an agency is half a name; without values it heads a group.
        let is_stub = previous
            .name_text(self.shape.name_idx)
            .is_some_and(|it| it.split(' ').count() < 3)
            && previous.has_role(self.shape.columns, AGENCIES);
        // No list of agencies begins with a small letter but that of a collective.
        let joins_above = values().any(|(idx, cell)| {
            let is_small = cell.text.starts_with(char::is_lowercase) && !cell.text.starts_with("các ");
            is_small && self.holds_agencies(*idx)
        });
        let starts_small = values().any(|(_, cell)| cell.text.starts_with(char::is_lowercase));
        line.n_values == 0
            || is_stub
            || previous.name_text(self.shape.name_idx).is_some_and(ends_in_head)
            || joins_above
            || values().any(breaks_off)
            || (line.n_values == 1 && starts_small)
            || (line.is_after_break && (starts_small || line.n_values < 3))
    }
}

/// Whether a name ends with the first word of an agency's: `thành lập Tổ giúp việc Ban`, and `Chỉ đạo` below.
fn ends_in_head(name: &str) -> bool {
    let last = name.rsplit(' ').next().unwrap_or_default();
    // `cán bộ`, `cơ sở`, `địa bàn` are whole words.
    last.starts_with(char::is_uppercase) && OPEN_HEADS.binary_search(&last.to_lowercase().as_str()).is_ok()
}
