//! Whether a line is the main row of a header, or a row of data that speaks in the same words.

use crate::layout::footer::is_bullet;
use crate::layout::grid::{Grid, GridCell, Line};
use crate::layout::header_text::{HeaderText, year_of};
use crate::layout::ordinal::{Form, Ordinal, plain_number};
use crate::layout::profile::is_agency;
use crate::lexicon::header::Sense;
use crate::text::fold;
use crate::values::deadline::is_only_dates;

/// How sure a line must be a header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Strictness {
    /// Nothing above it is one.
    First,
    /// It stands below a table, whose rows may speak in words of headers.
    Further,
}

/// Whether a line is the main row of a header: several cells of header words, and hardly any others.
pub(super) fn is_core(line: &Line<'_>, strictness: Strictness) -> bool {
    if line.cells.len() < 2 || line.cells.iter().any(counts_a_row) {
        return false;
    }
    let mut n_header_like = 0_usize;
    let mut n_other = 0_usize;
    // Cells of nothing but header words: a row of data may begin like a header, hardly twice in whole cells.
    let mut n_whole = 0_usize;
    let mut senses: Vec<Sense> = Vec::new();
    for cell in line.cells.iter().filter(|it| it.text.len() <= 300) {
        let read = cell.header();
        if read.is_header_like() || read.names_a_year() {
            n_header_like = n_header_like.saturating_add(1);
            n_whole = n_whole.saturating_add(usize::from(read.is_all_known()));
            senses.extend(read.senses.iter().map(|(it, _)| *it));
        } else {
            n_other = n_other.saturating_add(1);
        }
    }
    senses.sort_unstable();
    senses.dedup();
    let has_subject = senses.iter().any(|it| {
        matches!(
            it,
            Sense::Ordinal
                | Sense::Indicator
                | Sense::Task
                | Sense::Content
                | Sense::Unit
                | Sense::UnitOrAgency
                | Sense::Foreign
        )
    });
    if !has_subject || n_whole < 2 || senses.len() < 2 {
        return false;
    }
    let n_agencies = if senses.contains(&Sense::Ordinal) {
        n_agencies_in(line)
    } else {
        0
    };
    let n_cells = line.cells.len().saturating_sub(n_agencies);
    let n_needed = match strictness {
        Strictness::First => 2,
        // No row of data has a cell that says `STT`.
        Strictness::Further if begins_with_numbers(line) => n_cells.div_ceil(2).max(2),
        Strictness::Further => n_cells.saturating_mul(2).div_ceil(3).max(2),
    };
    n_whole >= n_needed && n_header_like >= n_other.saturating_sub(n_agencies)
}

/// Whether the first cell is the header of a column of numbers.
fn begins_with_numbers(line: &Line<'_>) -> bool {
    let first = line.cells.first().map(GridCell::header);
    first.is_some_and(|it| it.has(Sense::Ordinal) && it.is_all_known())
}

/// Cells that are agencies and no words of headers: those above the columns of a matrix.
fn n_agencies_in(line: &Line<'_>) -> usize {
    let is_named = |it: &&GridCell<'_>| is_agency(&fold(&it.text)) && !it.header().is_header_like();
    line.cells.iter().filter(is_named).count()
}

/// Whether a line below a header is a part of its rows, though it speaks in words of headers: a cell of a row above is merged
/// down over it, it has a bullet or a code, or it says amounts, days or agencies (`01 lớp`, `Tháng 3/2026`).
pub(super) fn belongs_to_rows(grid: &Grid<'_>, line: &Line<'_>, first_row: u32) -> bool {
    let (Some(first), Some(last)) = (line.cells.first(), line.cells.last()) else {
        return false;
    };
    let is_covered = (0..=last.last_col().max(first.first_col()))
        .filter_map(|col| grid.merged_from_above(line.row_idx, col))
        .any(|it| it.cell.at.row_idx() >= first_row);
    let has_code = matches!(
        Ordinal::of_cell(&first.text),
        Some(Ordinal { form: Form::Code, .. })
    ) && first.header().years.is_none();
    let counts = line.cells.iter().any(|it| it.header().has(Sense::Ordinal));
    let is_value =
        |text: &str| is_bullet(text) || says_amount_or_day(text) || (!counts && is_agency_or_span(text));
    is_covered || has_code || line.cells.iter().any(|it| is_value(&it.text))
}

/// `Các sở, ban, ngành`, `2026-2030`: what stands in rows, and above columns only where a column of numbers is beside it.
fn is_agency_or_span(text: &str) -> bool {
    let read = HeaderText::read(text);
    let is_span = read.years.is_some_and(|(first, last)| first != last) && is_only_dates(text);
    let folded = fold(text);
    let is_office = ["co quan", "don vi"].iter().any(|it| folded.starts_with(it));
    is_span || (is_agency(&folded) && !is_office && read.senses.iter().all(|(it, _)| *it == Sense::Agency))
}

fn says_amount_or_day(text: &str) -> bool {
    let (number, rest) = text.split_once(' ').unwrap_or((text, ""));
    let is_counted = number.bytes().all(|it| it.is_ascii_digit()) && rest.starts_with(char::is_alphabetic);
    let read = HeaderText::read(text);
    // `6 tháng đầu năm 2026` is of a header.
    if is_counted && read.years.is_none() && !read.has(Sense::PartOfYear) {
        return true;
    }
    let names_part = read.has(Sense::PartOfYear) || text.contains('/');
    read.years.is_some() && names_part && is_only_dates(text) && !is_counted
}

/// Whether a cell counts a row, so that its line is data: a number that is no year and no abbreviation (`Đ.V.T`).
pub(super) fn counts_a_row(cell: &GridCell<'_>) -> bool {
    // Most cells that count are plain digits, of which only a year says something.
    if plain_number(&cell.text).is_some() {
        return year_of(&cell.text).is_none();
    }
    if Ordinal::parse(&cell.text).is_none_or(|it| it.is_section_form()) {
        return false;
    }
    let read = cell.header();
    read.years.is_none() && read.senses.is_empty()
}
