//! Which lines begin a section: numbered in Roman, letters or arabic, or without a number.

use crate::layout::body::SectionDraft;
use crate::layout::footer::{aside_of, is_bullet};
use crate::layout::grid::GridCell;
use crate::layout::line::BodyLine;
use crate::layout::ordinal::{Form, Ordinal, names_group};
use crate::layout::sentence::{is_capitals, is_unfinished};
use crate::layout::sorter::Sorter;

impl<'g> Sorter<'g, '_> {
    /// The section that a line begins.
    pub(crate) fn find_section(
        &mut self,
        line: &BodyLine<'g>,
        next: Option<&BodyLine<'g>>,
    ) -> Option<SectionDraft> {
        let subject = line.subject()?;
        let cell = line.ordinal_cell.unwrap_or(subject).cell.at;
        if let Some(ordinal) = &line.ordinal {
            if !self.is_numbered_section(line, ordinal, next) {
                return None;
            }
            let title = Ordinal::split_title(&subject.text)
                .filter(|(it, _)| it == ordinal)
                .map_or_else(|| subject.text.to_string(), |(_, title)| title.to_owned());
            return Some(SectionDraft {
                ordinal: Some(ordinal.text.clone()),
                title,
                cell,
                is_in_one_cell: false,
            });
        }
        if line.n_values > 0 || (is_bullet(&subject.text) && !self.heads_starred_group(line, next)) {
            return None;
        }
        if let Some((ordinal, title)) = Ordinal::split_title(&subject.text)
            && self.is_titled_section(line, &ordinal)
        {
            return Some(SectionDraft {
                ordinal: Some(ordinal.text),
                title: title.to_owned(),
                cell,
                is_in_one_cell: true,
            });
        }
        let is_plain = self.is_unnumbered_section(line, subject, next)?;
        self.n_plain_sections = self.n_plain_sections.saturating_add(usize::from(is_plain));
        Some(SectionDraft {
            ordinal: None,
            title: subject.text.to_string(),
            cell,
            is_in_one_cell: true,
        })
    }

    /// Whether a line with a bullet or an asterisk heads the numbered rows below it and is no note: `* Nhiệm vụ cụ thể`. It
    /// looks like a title, or stands above all rows.
    pub(crate) fn heads_starred_group(&self, line: &BodyLine<'g>, next: Option<&BodyLine<'g>>) -> bool {
        let Some(subject) = line
            .subject()
            .filter(|_| line.ordinal.is_none() && line.n_values == 0)
        else {
            return false;
        };
        let bare = subject.text.trim_start_matches(|it: char| !it.is_alphanumeric());
        let has_bullet = is_bullet(&subject.text) && bare.starts_with(char::is_uppercase);
        let heads_rows = next.is_some_and(|it| it.ordinal.is_some() && it.name.is_some() && it.n_values > 0);
        let is_habit = self.body.sections.last().is_some_and(|it| is_bullet(&it.title));
        let is_title = is_habit || line.stands_out(self.numbering.rows_are_bold) || self.body.rows.is_empty();
        has_bullet && heads_rows && is_title && aside_of(bare).is_none()
    }

    /// Whether the number in a cell of its own counts a section.
    fn is_numbered_section(
        &self,
        line: &BodyLine<'g>,
        ordinal: &Ordinal,
        next: Option<&BodyLine<'g>>,
    ) -> bool {
        if ordinal.is_section_form() {
            return line.n_values == 0 || self.numbering.sections_are_roman;
        }
        if line.n_values > 0 || !matches!(ordinal.form, Form::Arabic(_)) {
            return false;
        }
        if line.ordinal_cell.is_some_and(|it| names_group(&it.text)) {
            return true;
        }
        // All rows have numbers of a lower level, or those of the next rows start again.
        let next = next.and_then(|it| it.ordinal.as_ref());
        let starts_again = next.is_some_and(|it| it.form == Form::Arabic(1));
        let is_formatted = line.stands_out(self.numbering.rows_are_bold);
        self.numbering.sections_are_arabic
            || (is_formatted && starts_again && !self.numbering.sections_are_roman)
    }

    /// Whether a title that begins with a number is that of a section.
    fn is_titled_section(&self, line: &BodyLine<'g>, ordinal: &Ordinal) -> bool {
        let stands_in_ordinals = line.name.is_none() && self.shape.ordinal_idx.is_some();
        let is_formatted = line.stands_out(self.numbering.rows_are_bold);
        ordinal.is_section_form()
            || (stands_in_ordinals || is_formatted)
                && !matches!(ordinal.form, Form::Small(_) | Form::Parts(_))
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
        // The rest of a cut name may be nothing but short forms: `TTHC, DVC`.
        let is_shouted = is_capitals(&subject.text) && !subject.text.is_ascii();
        if line.stands_out(self.numbering.rows_are_bold) || is_shouted {
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
        let is_open = previous.name_text(self.shape.name_idx).is_some_and(is_unfinished);
        let is_habit = self.n_plain_sections > 0;
        ((is_habit || starts_again) && !is_open && !subject.text.ends_with(':')).then_some(true)
    }
}
