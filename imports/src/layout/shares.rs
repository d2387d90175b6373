//! Percentages typed as fractions of one: where a whole column of `%` rows holds nothing above 1, 0.8 means 80 %.
//!
//! Comes in: the rows of one appendix. A single such cell among ordinary percentages stays as printed, with its diagnostic.

use std::collections::HashSet;

use rust_decimal::Decimal;

use crate::cell::CellRef;
use crate::diagnostic::{Diagnostic, Finding, ValueFinding};
use crate::reading::{Comparator, Row, Target};
use crate::text::SharedText;

/// So many cells of a column must be fractions before they are taken for percentages.
const MIN_CELLS: usize = 3;

/// Scales the columns that hold fractions, and says so at each cell.
pub(crate) fn scale_shares(rows: &mut [Row], diagnostics: &mut Vec<Diagnostic>) {
    if !diagnostics.iter().any(is_share_below_one) {
        return;
    }
    let mut years: Vec<u16> = rows.iter().flat_map(|it| &it.targets).map(|it| it.year).collect();
    years.sort_unstable();
    years.dedup();
    let mut scaled = Vec::new();
    for year in years {
        if holds_fractions(rows, year) {
            scaled.extend(shares_of(rows, year).filter_map(|(target, sheet)| scale(target, &sheet)));
        }
    }
    let places: HashSet<(Option<String>, Option<CellRef>)> = scaled.iter().map(place).collect();
    diagnostics.retain(|it| !(is_share_below_one(it) && places.contains(&place(it))));
    diagnostics.extend(scaled);
}

fn is_share_below_one(diagnostic: &Diagnostic) -> bool {
    matches!(
        diagnostic.finding,
        Finding::Value(ValueFinding::ShareBelowOne { .. })
    )
}

fn place(diagnostic: &Diagnostic) -> (Option<String>, Option<CellRef>) {
    (diagnostic.sheet.clone(), diagnostic.cell)
}

/// Whether the percentages of a year are all at most 1.
fn holds_fractions(rows: &mut [Row], year: u16) -> bool {
    let values: Vec<(Decimal, bool)> = shares_of(rows, year)
        .filter_map(|(it, _)| Some((it.value.value?, is_plain(it))))
        .filter(|(value, _)| !value.is_zero())
        .collect();
    values.len() >= MIN_CELLS
        && values
            .iter()
            .all(|(value, is_plain)| *is_plain && *value <= Decimal::ONE)
}

/// The targets of a year in rows of percentages, with their sheet.
fn shares_of(rows: &mut [Row], year: u16) -> impl Iterator<Item = (&mut Target, SharedText)> {
    rows.iter_mut()
        .filter(|it| it.unit.as_ref().is_some_and(|it| it.normal == "%"))
        .flat_map(|row| {
            let sheet = row.sheet.clone();
            row.targets.iter_mut().map(move |it| (it, sheet.clone()))
        })
        .filter(move |(it, _)| it.year == year)
}

/// Whether a target is a bare number with a point, as a number cell prints.
fn is_plain(target: &Target) -> bool {
    target.value.comparator == Some(Comparator::Eq) && target.raw.trim().parse::<Decimal>().is_ok()
}

/// Takes a fraction for a percentage, and says so.
fn scale(target: &mut Target, sheet: &str) -> Option<Diagnostic> {
    let value = target.value.value.filter(|it| !it.is_zero())?;
    let scaled = value.saturating_mul(Decimal::ONE_HUNDRED).normalize();
    target.value.value = Some(scaled);
    let finding = ValueFinding::ShareScaled {
        text: target.raw.to_string(),
        value: scaled.to_string(),
    };
    Some(Diagnostic::of_cell(finding.into(), sheet, target.cell))
}
