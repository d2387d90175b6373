//! Sorts one line after the other: left out, a section, a part of the row above, or a row.
//!
//! What a section is, is said in [`super::section`]; what goes on with the row above, in [`super::continuation`].

use crate::diagnostic::RowFinding;
use crate::layout::body::{Body, RowDraft, SectionDraft};
use crate::layout::footer::{Aside, aside_of, is_bullet, is_signature};
use crate::layout::grid::{Grid, GridCell};
use crate::layout::line::{BodyLine, Shape};
use crate::layout::numbering::{Numbering, parent_of};
use crate::layout::ordinal::{Form, Ordinal};
use crate::layout::sentence::{is_cut_at_number, is_unfinished};
use crate::layout::tables::Block;
use crate::layout::title::{LineKind, line_kind};
use crate::reading::ColumnRole;

/// Rows above that are searched for a relative. Nearer ones are all that a reader would look at.
const N_RELATIVES: usize = 400;

/// The lines of a table while they are sorted.
pub(crate) struct Sorter<'g, 'c> {
    pub(crate) shape: Shape<'c>,
    pub(crate) numbering: Numbering,
    pub(crate) body: Body<'g>,
    pub(crate) n_plain_sections: usize,
    grid: &'g Grid<'g>,
    block: &'c Block,
    /// What stood above and may have ended the table.
    ended_by: Option<Aside>,
    /// Whether the line above began a section.
    is_below_section: bool,
}

impl<'g, 'c> Sorter<'g, 'c> {
    pub(crate) fn new(grid: &'g Grid<'g>, block: &'c Block, shape: Shape<'c>, numbering: Numbering) -> Self {
        Self {
            shape,
            numbering,
            body: Body::default(),
            n_plain_sections: 0,
            grid,
            block,
            ended_by: None,
            is_below_section: false,
        }
    }

    pub(crate) fn finish(mut self) -> Body<'g> {
        // A line without a number below the last row is a note, whatever it looks like: no row belongs to it.
        let n_begun = self.body.rows.iter().filter_map(|it| it.section_idx).max();
        let n_used = n_begun.map_or(0, |it| it.saturating_add(1));
        // So is one that numbers itself, where the sections of the table have cells for their numbers: the plan goes on below.
        let mut used = self.body.sections.iter().take(n_used);
        let has_habit = used.any(|it| it.is_in_one_cell);
        let is_note = |it: &SectionDraft| it.ordinal.is_none() || (it.is_in_one_cell && !has_habit);
        while self.body.sections.len() > n_used && self.body.sections.last().is_some_and(is_note) {
            self.body.sections.pop();
        }
        self.body
    }

    pub(crate) fn sort(&mut self, line: &BodyLine<'g>, next: Option<&BodyLine<'g>>) {
        if self.is_left_out(line, next) {
            return;
        }
        let is_below_section = std::mem::take(&mut self.is_below_section);
        if is_below_section && self.extend_section(line) {
            self.is_below_section = true;
        } else if let Some(section) = self.find_section(line, next) {
            self.is_below_section = true;
            self.add_section(section, line);
        } else if self.continues(line, next) {
            self.continue_row(line);
        } else if line.subject().is_some() || line.n_values > 0 {
            self.enter_group(line);
            self.add_row(line);
        } else {
            return;
        }
        self.body.last_row = line.line.row_idx;
    }

    /// Whether a line is no row: signatures, notes, totals, page numbers.
    fn is_left_out(&mut self, line: &BodyLine<'g>, next: Option<&BodyLine<'g>>) -> bool {
        let is_row = line.ordinal.is_some() && line.name.is_some();
        if let Some(aside) = self.ended_by {
            let is_section = line.ordinal.as_ref().is_some_and(Ordinal::is_section_form) && is_row;
            let heads_rows = || is_row && next.is_some_and(|it| it.ordinal.is_some() && it.n_values > 0);
            let goes_on = match aside {
                // Behind a signature only a whole row goes on with the table.
                Aside::Closing => is_row && line.n_values > 0,
                // Behind a note at the foot of a page all of the next one does.
                _ => line.is_after_break || line.n_values > 0 || is_section || line.is_wide || heads_rows(),
            };
            if !goes_on {
                return true;
            }
            self.ended_by = None;
        }
        if is_row || self.heads_starred_group(line, next) {
            return false;
        }
        if line.is_footnote(next) {
            self.ended_by = Some(Aside::Note);
            return true;
        }
        (line.is_page_number(next) && !self.ends_name(line)) || self.is_aside(line)
    }

    /// Whether a lone number ends the name above it: `mức độ | 2`.
    fn ends_name(&self, line: &BodyLine<'g>) -> bool {
        let previous = self.body.rows.last();
        let above = previous.and_then(|it| it.name_text(self.shape.name_idx));
        line.name
            .zip(above)
            .is_some_and(|(name, above)| is_cut_at_number(above, &name.text))
    }

    fn is_aside(&mut self, line: &BodyLine<'g>) -> bool {
        let is_lone = line.cells.len() == 1 && line.name.is_none();
        let Some(text) = line
            .subject()
            .or(line.cells.first().map(|(_, it)| *it))
            .map(|it| it.text.as_ref())
        else {
            return true;
        };
        let is_far = line.n_blank_above > 1 && !self.body.rows.is_empty();
        if is_lone && (line.ordinal.is_some() || is_far) {
            // The number of a page or of a row left empty; the name under a signature.
            return true;
        }
        // The head of the document printed on a further page.
        let is_head = matches!(line_kind(text), LineKind::Label | LineKind::Attachment)
            && !text.starts_with(char::is_lowercase);
        if is_head && line.ordinal.is_none() && line.n_values == 0 {
            return true;
        }
        let is_signed = line.ordinal.is_none() && line.cells.iter().any(|(_, it)| is_signature(&it.text));
        let aside = if is_signed {
            Some(Aside::Closing)
        } else {
            aside_of(text)
        };
        match aside {
            Some(Aside::Closing) if line.n_values <= 1 || line.name.is_none() => self.ended_by = aside,
            Some(Aside::Note) if line.n_values == 0 || line.cells.len() == 1 => self.ended_by = aside,
            Some(Aside::Total) => {
                if text.ends_with(':') {
                    // What it is made up of stands below.
                    self.ended_by = aside;
                }
                let finding = RowFinding::TotalSkipped {
                    text: text.to_owned(),
                };
                self.report(line, finding);
            }
            Some(Aside::Page) => {}
            _ => return false,
        }
        true
    }

    fn report(&mut self, line: &BodyLine<'g>, finding: RowFinding) {
        let at = line.cells.first().map(|(_, it)| it.cell.at);
        self.body.findings.extend(at.map(|it| (it, finding)));
    }

    /// Two cells of one line in one column: a converter cut a column in two.
    fn report_joined(&mut self, line: &BodyLine<'g>) {
        for pair in line.cells.windows(2) {
            if let [(one, _), (other, cell)] = pair
                && one == other
                && let Some(column) = self.shape.columns.get(*one).filter(|it| it.counts.is_none())
            {
                let finding = RowFinding::CellsJoined {
                    header: column.header.clone(),
                };
                self.body.findings.push((cell.cell.at, finding));
            }
        }
    }

    fn continue_row(&mut self, line: &BodyLine<'g>) {
        let Some(row) = self.body.rows.last_mut() else {
            return;
        };
        let is_new = |idx: usize| {
            // A further year of the row brings nothing but its target.
            self.shape.years_idx.is_none()
                || self
                    .shape
                    .columns
                    .get(idx)
                    .is_some_and(|it| it.role == ColumnRole::Target)
        };
        let cells = line.cells.iter().filter(|(idx, _)| is_new(*idx));
        row.cells.extend(cells.map(|(idx, cell)| (*idx, (*cell).clone())));
        row.last_row_idx = line.line.row_idx;
        let finding = RowFinding::Rejoined {
            row: row.row_idx.saturating_add(1),
        };
        self.report(line, finding);
    }

    fn add_section(&mut self, section: SectionDraft, line: &BodyLine<'g>) {
        // A page that goes on repeats the title of its section.
        let bare = section.title.replace("(tiếp theo)", "").replace("(tiếp)", "");
        let last = self.body.sections.last();
        if last.is_some_and(|it| it.ordinal == section.ordinal && it.title == bare.trim()) {
            return;
        }
        if line.n_values > 0 {
            self.report(
                line,
                RowFinding::SectionWithValues {
                    title: section.title.clone(),
                },
            );
        }
        self.body.sections.push(section);
    }

    /// Adds the rest of a title that was cut into lines. Says whether it is one.
    fn extend_section(&mut self, line: &BodyLine<'g>) -> bool {
        let Some(subject) = line
            .subject()
            .filter(|_| line.ordinal.is_none() && line.n_values == 0)
        else {
            return false;
        };
        let Some(section) = self.body.sections.last_mut() else {
            return false;
        };
        let starts_small = subject.text.starts_with(char::is_lowercase);
        let is_rest = (starts_small || is_unfinished(&section.title))
            && !is_bullet(&subject.text)
            && Ordinal::split_title(&subject.text).is_none();
        if is_rest {
            section.title = format!("{} {}", section.title, subject.text);
        }
        is_rest
    }

    /// A cell in the column of groups begins a section, unless it says again which one it is.
    fn enter_group(&mut self, line: &BodyLine<'g>) {
        let group = line
            .cells
            .iter()
            .find(|(idx, _)| Some(*idx) == self.shape.group_idx);
        let Some((_, cell)) = group else { return };
        let (ordinal, title) = match Ordinal::split_title(&cell.text) {
            Some((ordinal, title)) => (Some(ordinal.text), title.to_owned()),
            None => (None, cell.text.to_string()),
        };
        let last = self.body.sections.last();
        if last.is_none_or(|it| it.ordinal != ordinal || it.title != title) {
            self.body.sections.push(SectionDraft {
                ordinal,
                title,
                cell: cell.cell.at,
                is_in_one_cell: false,
            });
        }
    }

    fn add_row(&mut self, line: &BodyLine<'g>) {
        let section_idx = self.body.sections.len().checked_sub(1);
        let ordinal = self.ordinal_of(line, section_idx);
        let is_bullet_row = ordinal.is_none() && line.name.is_some_and(|it| is_bullet(&it.text));
        let shares_ordinal = ordinal.is_none() && self.is_merged(line, self.shape.ordinal_idx);
        let above = self.body.rows.iter().enumerate().rev().take(N_RELATIVES);
        let mut above = above.take_while(|(_, it)| it.section_idx == section_idx);
        let parent_idx = match &ordinal {
            None if is_bullet_row || shares_ordinal || line.starts_small() => {
                above.find(|(_, it)| it.ordinal.is_some()).map(|(idx, _)| idx)
            }
            None => None,
            Some(ordinal) => parent_of(ordinal, above),
        };
        self.report_joined(line);
        let mut cells: Vec<(usize, GridCell<'g>)> =
            line.cells.iter().map(|(idx, it)| (*idx, (*it).clone())).collect();
        self.add_merged_cells(line, &mut cells);
        self.body.rows.push(RowDraft {
            section_idx,
            parent_idx,
            ordinal,
            ordinal_cell: line.ordinal_cell.map(|it| it.cell.at),
            ordinal_is_in_name: line.ordinal.is_none() && self.ordinal_in_name(line).is_some(),
            row_idx: line.line.row_idx,
            last_row_idx: line.line.row_idx,
            is_hidden: line.line.is_hidden,
            cells,
        });
    }

    /// The number of a row, without that of its section.
    fn ordinal_of(&mut self, line: &BodyLine<'g>, section_idx: Option<usize>) -> Option<Ordinal> {
        let rows = self.body.rows.iter().rev().take(N_RELATIVES);
        let siblings = rows
            .take_while(|it| it.section_idx == section_idx)
            .filter_map(|it| it.ordinal.as_ref());
        let printed = line
            .ordinal_cell
            .and_then(|it| self.numbering.printed(it.cell, siblings));
        if let (Some(printed), Some(cell)) = (&printed, line.ordinal_cell)
            && printed.text != *cell.text
        {
            let finding = RowFinding::OrdinalRestored {
                raw: cell.text.to_string(),
                ordinal: printed.text.clone(),
            };
            self.report(line, finding);
        }
        let ordinal = printed
            .or_else(|| line.ordinal.clone())
            .or_else(|| self.ordinal_in_name(line))?;
        let section = section_idx
            .and_then(|it| self.body.sections.get(it))
            .and_then(|it| it.ordinal.as_deref());
        Some(match section {
            Some(section) => ordinal.within(section),
            None => ordinal,
        })
    }

    /// The number that a name begins with, where names have numbers or a part of a numbered row stands without its own.
    pub(crate) fn ordinal_in_name(&self, line: &BodyLine<'g>) -> Option<Ordinal> {
        let (ordinal, _) = Ordinal::split_title(&line.name?.text)?;
        let is_part = line.n_values > 0 && matches!(ordinal.form, Form::Small(_) | Form::Parts(_));
        (line.ordinal_cell.is_none() && (self.numbering.numbers_are_in_names || is_part)).then_some(ordinal)
    }

    /// Whether a cell merged down from a row above covers the place of a column in this line.
    pub(crate) fn is_merged(&self, line: &BodyLine<'g>, column_idx: Option<usize>) -> bool {
        let column = column_idx.and_then(|it| self.shape.columns.get(it));
        column.is_some_and(|it| {
            self.grid
                .merged_from_above(line.line.row_idx, it.first_col)
                .is_some()
        })
    }

    /// A cell merged over several columns of targets stands in each of them.
    fn add_wide_targets(&self, cells: &mut Vec<(usize, GridCell<'g>)>) {
        let is_target = |idx: usize| {
            self.shape
                .columns
                .get(idx)
                .is_some_and(|it| it.role == ColumnRole::Target || it.period.is_some())
        };
        let wide: Vec<(usize, GridCell<'g>)> = cells
            .iter()
            .filter(|(idx, it)| it.width() > 1 && is_target(*idx))
            .cloned()
            .collect();
        for (own, cell) in wide {
            for (idx, column) in self.shape.columns.iter().enumerate() {
                let is_covered = cell.first_col() <= column.first_col && column.last_col <= cell.last_col();
                if idx != own && is_covered && is_target(idx) && !cells.iter().any(|(it, _)| *it == idx) {
                    cells.push((idx, cell.clone()));
                }
            }
        }
    }

    /// Cells merged down from rows above stand in every row they cover.
    fn add_merged_cells(&self, line: &BodyLine<'g>, cells: &mut Vec<(usize, GridCell<'g>)>) {
        // A cell over several targets is the target of each, a mark over several periods one of each.
        self.add_wide_targets(cells);
        for (idx, column) in self.shape.columns.iter().enumerate().filter(|_| !line.is_shifted) {
            let is_filled = cells.iter().any(|(it, _)| *it == idx);
            if is_filled || column.role == ColumnRole::Ordinal {
                continue;
            }
            let merged = (column.first_col..=column.last_col)
                .find_map(|col| self.grid.merged_from_above(line.line.row_idx, col))
                .filter(|it| it.cell.at.row_idx() > self.block.header.last_row)
                .filter(|it| {
                    column.first_col <= it.first_col() && it.last_col() <= column.last_col.saturating_add(1)
                });
            cells.extend(merged.map(|it| (idx, it)));
        }
        cells.sort_by_key(|(idx, it)| (*idx, it.cell.at));
    }
}
