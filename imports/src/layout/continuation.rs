//! Which lines go on with the row above them: a page break or a converter cut it, or its cells are merged down.

use crate::layout::body::RowDraft;
use crate::layout::footer::is_bullet;
use crate::layout::line::BodyLine;
use crate::layout::sentence::is_unfinished;
use crate::layout::sorter::Sorter;
use crate::reading::ColumnRole;

/// Columns whose cells are one of a kind: two rows that both have one are two rows.
const FIGURES: &[ColumnRole] = &[ColumnRole::Unit, ColumnRole::Target];

impl<'g> Sorter<'g, '_> {
    /// Whether a line goes on with the row above it.
    pub(crate) fn continues(&self, line: &BodyLine<'g>) -> bool {
        let Some(previous) = self.body.rows.last() else {
            return false;
        };
        if line.ordinal.is_some() {
            return false;
        }
        let Some(name) = line.name else { return true };
        let is_numbered = self.numbering.rows_are_numbered;
        if is_bullet(&name.text) {
            return line.n_values == 0 && is_numbered;
        }
        if self.ordinal_in_name(line).is_some() {
            return false;
        }
        let has_figures = line.says(self.shape.columns, FIGURES);
        if has_figures && previous.has_role(self.shape.columns, FIGURES) {
            return false;
        }
        if !has_figures && self.ordinal_is_merged(line) {
            return true;
        }
        if line.starts_small() || previous.name_text(self.shape.name_idx).is_some_and(is_unfinished) {
            return is_numbered || line.n_values == 0;
        }
        if !is_numbered || has_figures {
            return false;
        }
        line.n_values == 0 || line.is_after_break || self.cells_go_on(line, previous)
    }

    /// Whether some cell of the line goes on with the cell above it in the middle of a sentence.
    fn cells_go_on(&self, line: &BodyLine<'g>, previous: &RowDraft<'g>) -> bool {
        let values = line.cells.iter().filter(|(idx, _)| self.shape.holds_value(*idx));
        values.into_iter().any(|(idx, cell)| {
            let above = previous.cells.iter().rfind(|(it, _)| it == idx);
            above.is_some_and(|(_, above)| {
                is_unfinished(&above.text) || cell.text.starts_with(char::is_lowercase)
            })
        })
    }
}
