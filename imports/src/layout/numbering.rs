//! How a table is numbered as a whole: which numbers count sections, which rows; and what a number cell means in its sequence.

use crate::layout::body::RowDraft;
use crate::layout::line::{BodyLine, Shape};
use crate::layout::ordinal::{Form, Ordinal};
use crate::workbook::{Cell, CellValue};

/// Facts about the numbering of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Numbering {
    /// Roman numbers or capitals stand above rows with other numbers.
    pub(crate) sections_are_roman: bool,
    /// Arabic numbers stand above rows with letters or parts, and have no values of their own.
    pub(crate) sections_are_arabic: bool,
    /// Most rows have a number.
    pub(crate) rows_are_numbered: bool,
    /// Most rows are bold, so that bold says nothing.
    pub(crate) rows_are_bold: bool,
    /// Each printed line of a row stands in a line of its own: a converter cut the rows.
    pub(crate) rows_are_wrapped: bool,
    /// There is no column of numbers; they stand in the names.
    pub(crate) numbers_are_in_names: bool,
}

impl Numbering {
    pub(crate) fn of(lines: &[BodyLine<'_>], shape: &Shape<'_>) -> Self {
        let count = |test: &dyn Fn(&BodyLine<'_>) -> bool| lines.iter().filter(|it| test(it)).count();
        let has_form =
            |it: &BodyLine<'_>, test: fn(&Form) -> bool| it.ordinal.as_ref().is_some_and(|it| test(&it.form));
        let is_arabic = |form: &Form| matches!(form, Form::Arabic(_));
        let is_lower = |form: &Form| matches!(form, Form::Small(_) | Form::Parts(_) | Form::Code);
        let is_upper = |form: &Form| matches!(form, Form::Roman(_) | Form::Capital(_));
        let n_upper = count(&|it| has_form(it, is_upper));
        let n_arabic = count(&|it| has_form(it, is_arabic));
        let n_lower = count(&|it| has_form(it, is_lower));
        let n_arabic_bare =
            count(&|it| has_form(it, is_arabic) && it.n_values == 0 && it.subject().is_some());
        let n_valued = count(&|it| it.n_values > 0);
        // The second half of a cut row begins in the middle of a sentence or has no name; parts of rows have dashes.
        let n_begun = count(&|it| {
            let begins = it.ordinal.is_some() || !(it.starts_small() || it.is_dashed());
            it.n_values > 0 && it.name.is_some() && begins
        });
        let n_numbered = count(&|it| it.n_values > 0 && it.name.is_some() && it.ordinal.is_some());
        let n_valued_bold = count(&|it| it.n_values > 0 && it.is_bold);
        let n_prefixed = count(&|it| {
            shape.ordinal_idx.is_none()
                && it.n_values > 0
                && it
                    .name
                    .is_some_and(|name| Ordinal::split_title(&name.text).is_some())
        });
        let is_most = |part: usize, whole: usize| whole > 0 && part.saturating_mul(2) > whole;
        // The values of a row may stand beside any of its lines.
        let rows_are_wrapped = n_arabic.saturating_add(n_lower) > 1 && names_are_wrapped(lines);
        Self {
            sections_are_roman: n_upper > 0 && n_arabic.saturating_add(n_lower) > n_upper,
            sections_are_arabic: n_upper == 0
                && n_arabic > 0
                && n_arabic == n_arabic_bare
                && n_lower >= n_arabic
                && arabic_stand_out(lines),
            rows_are_numbered: is_most(n_numbered, n_begun)
                || rows_are_wrapped
                || (n_valued == 0 && n_arabic.saturating_add(n_lower) > 0),
            rows_are_wrapped,
            rows_are_bold: is_most(n_valued_bold, n_valued),
            numbers_are_in_names: is_most(n_prefixed, n_valued),
        }
    }

    /// The number that a number cell shows: its format decides, else the sequence.
    pub(crate) fn printed<'o>(
        self,
        cell: &Cell,
        mut siblings: impl Iterator<Item = &'o Ordinal>,
    ) -> Option<Ordinal> {
        let CellValue::Number(number) = cell.value else {
            return None;
        };
        if number.fract() == 0.0 {
            return None;
        }
        let shown = Ordinal::parse(&cell.raw)?;
        let Form::Parts(parts) = &shown.form else {
            return Some(shown);
        };
        let (whole, child) = (parts.first()?, parts.get(1)?);
        let last: Option<u32> = siblings.find_map(|it| match &it.form {
            Form::Parts(other) if other.first() == Some(whole) => other.get(1)?.parse().ok(),
            _ => None,
        });
        let expected = last.unwrap_or(0).saturating_add(1).to_string();
        if *child == expected {
            return Some(shown);
        }
        if let Some(decimals) = cell.number_format.as_deref().and_then(decimals_of) {
            return Ordinal::parse(&format!("{number:.decimals$}"));
        }
        if expected.trim_end_matches('0') == child {
            return Ordinal::parse(&format!("{whole}.{expected}"));
        }
        Some(shown)
    }
}

/// Whether the names are written in printed lines, one below the other: most lines without a number begin in the middle of a
/// sentence, and with a word that had no room in the line above.
fn names_are_wrapped(lines: &[BodyLine<'_>]) -> bool {
    /// Fewer lines may have come about in another way.
    const N_TELLING: usize = 4;
    let count = |it: &str| it.chars().count();
    let names: Vec<(&BodyLine<'_>, &str)> = lines
        .iter()
        .filter(|it| !it.is_wide)
        .filter_map(|it| Some((it, it.name?.text.as_ref())))
        .collect();
    let rests = || {
        names.windows(2).filter_map(|pair| match pair {
            [(_, above), (line, name)] if line.ordinal.is_none() => Some((*above, *line, *name)),
            _ => None,
        })
    };
    let widest = rests()
        .map(|(above, _, _)| count(above))
        .max()
        .unwrap_or_default();
    let (mut n_rests, mut n_small, mut n_wrapped) = (0_usize, 0_usize, 0_usize);
    for (above, line, name) in rests() {
        let word = name.split(' ').next().unwrap_or_default();
        let needed = count(above).saturating_add(count(word)).saturating_add(1);
        // Letters are not equally wide.
        let had_no_room = needed.saturating_mul(4) > widest.saturating_mul(3);
        n_rests = n_rests.saturating_add(1);
        n_small = n_small.saturating_add(usize::from(line.starts_small()));
        n_wrapped = n_wrapped.saturating_add(usize::from(had_no_room));
    }
    n_rests >= N_TELLING
        && n_small.saturating_mul(2) > n_rests
        && n_wrapped.saturating_mul(10) >= n_rests.saturating_mul(9)
}

/// Whether the lines with arabic numbers look like titles: merged over the table or bold where the rows are not; or nothing in
/// the table is formatted at all and letters stand below.
fn arabic_stand_out(lines: &[BodyLine<'_>]) -> bool {
    let is_arabic =
        |it: &&BodyLine<'_>| matches!(it.ordinal.as_ref().map(|it| &it.form), Some(Form::Arabic(_)));
    let are_formatted = lines.iter().filter(is_arabic).all(|it| it.is_wide || it.is_bold);
    let has_letters = lines
        .iter()
        .any(|it| matches!(it.ordinal.as_ref().map(|it| &it.form), Some(Form::Small(_))));
    are_formatted || has_letters
}

/// Decimals that a number format always shows: two in `0.00`.
fn decimals_of(format: &str) -> Option<usize> {
    let (_, decimals) = format.split_once('.')?;
    let n_zeros = decimals.chars().take_while(|it| *it == '0').count();
    (n_zeros > 0).then_some(n_zeros)
}

/// The row above that a number stands below: `11` of `11.1`, the number of a letter.
pub(crate) fn parent_of<'r, 'g: 'r>(
    ordinal: &Ordinal,
    mut above: impl Iterator<Item = (usize, &'r RowDraft<'g>)>,
) -> Option<usize> {
    let is_numeric = |form: &Form| match form {
        Form::Arabic(_) => true,
        Form::Parts(parts) => parts.iter().all(|it| it.bytes().all(|it| it.is_ascii_digit())),
        _ => false,
    };
    let found = match &ordinal.form {
        Form::Parts(_) | Form::Code => {
            above.find(|(_, it)| it.ordinal.as_ref().is_some_and(|it| ordinal.is_below(it)))
        }
        Form::Small(_) => above.find(|(_, it)| it.ordinal.as_ref().is_some_and(|it| is_numeric(&it.form))),
        _ => None,
    };
    found.map(|(idx, _)| idx)
}
