//! Targets (mục tiêu năm): what a target cell says, from `≥80` to `100% người nước ngoài đủ điều kiện`.
//!
//! | cell | reading |
//! |---|---|
//! | `80%`, `400.000`, `09` | NUMERIC, EQ |
//! | `≥ 80`, `tối thiểu 90%`, `trên 95`, `không quá 10`, `80 trở lên` | NUMERIC with its comparator |
//! | `từ 50 đến 60`, `40 - 50`, `40÷50` | NUMERIC, RANGE |
//! | `≤ 3 Đông Nam Á; ≤ 50 Thế giới` | NUMERIC, the second number as a scope |
//! | `Hoàn thành`, `x`, `Quý IV/2026`, `Theo Quyết định số 12` | QUALITATIVE |
//! | blank, `-`, `–`, `…`, `....` | NOT_SET |
//!
//! The value is in the row's unit: a cell of 0.8 with the format `0%` is 80.

use rust_decimal::Decimal;

use crate::diagnostic::ValueFinding;
use crate::lexicon::units;
use crate::reading::{Comparator, ScopedValue, TargetKind, TargetValue};
use crate::text::{collapse, collapsed};
use crate::values::deadline::is_only_dates;
use crate::values::format::bare_format;
use crate::values::quantity::{Quantity, has_unread_numeral, parse_quantity};
use crate::values::unit::normal_unit;

/// What a target cell stands among.
#[derive(Debug, Clone, Copy, Default)]
pub struct TargetContext<'a> {
    /// The row's unit, as printed.
    pub unit: Option<&'a str>,
    /// The number of a number cell, before its format is applied.
    pub number: Option<f64>,
    /// The code of the cell's number format (`0%`).
    pub number_format: Option<&'a str>,
    /// How shares below 1 are to be taken in a row of percentages.
    pub shares: ShareScale,
}

/// What 0.8 means in a row of percentages whose cell has no percent format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum ShareScale {
    /// As printed: 0.8 %. A diagnostic asks to check it.
    #[default]
    AsPrinted,
    /// The neighbours show that the column holds fractions of one: 80 %.
    OfOne,
}

/// Reads a target cell. Total: what is no number is kept as words.
pub fn parse_target(raw: &str, ctx: &TargetContext<'_>) -> (TargetValue, Vec<ValueFinding>) {
    let text = collapsed(raw);
    if is_blank_mark(&text) {
        return (TargetValue::default(), Vec::new());
    }
    if ctx.number.is_some() {
        return parse_number_cell(&text, ctx);
    }
    let mut findings = Vec::new();
    let value = parse_text_cell(raw, &text, ctx, &mut findings);
    (value, findings)
}

/// Whether a cell holds nothing but a mark for "nothing": dashes, dots, ellipses, underscores.
pub fn is_blank_mark(text: &str) -> bool {
    text.chars().all(|it| {
        it.is_whitespace() || matches!(it, '-' | '–' | '—' | '−' | '‐' | '‑' | '…' | '.' | '_' | '·')
    })
}

/// A number cell: its raw is the shortest decimal with a point, or a percentage as shown, or has the words that its format
/// shows around it (`≥80`, `25.5 km`).
fn parse_number_cell(text: &str, ctx: &TargetContext<'_>) -> (TargetValue, Vec<ValueFinding>) {
    let mut findings = Vec::new();
    let Some((mut value, is_percent)) = read_number(text, ctx.number_format) else {
        let is_worded = text.parse::<f64>().is_err();
        let written = with_decimal_comma(text);
        let value = parse_text_cell(&written, &written, ctx, &mut findings);
        if is_worded && value.kind == TargetKind::Numeric {
            return (value, findings);
        }
        findings.clear();
        findings.push(ValueFinding::NumberOverflow {
            text: text.to_owned(),
        });
        return (qualitative(), findings);
    };
    if ctx.number.is_some_and(|it| it.abs() >= MAX_EXACT_INTEGER) {
        findings.push(ValueFinding::NumberPrecision {
            text: text.to_owned(),
        });
    }
    let row_is_share = || ctx.unit.is_some_and(|it| units::is_percent(&normal_unit(it)));
    if !is_percent && value > Decimal::ZERO && value < Decimal::ONE && row_is_share() {
        (value, findings) = scale_share(text, value, ctx.shares, findings);
    }
    let unit = (is_percent && !row_is_share()).then(|| "%".to_owned());
    if let Some(unit) = &unit {
        findings.push(unit_in_target(text, &value.normalize().to_string(), unit));
    }
    let value = TargetValue {
        kind: TargetKind::Numeric,
        comparator: Some(Comparator::Eq),
        value: Some(value.normalize()),
        unit,
        ..TargetValue::default()
    };
    (value, findings)
}

/// The text as a clerk would type it: a point in a number cell begins the decimals, in a text it may group thousands.
fn with_decimal_comma(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let is_point = letter == '.'
            && written.ends_with(|it: char| it.is_ascii_digit())
            && letters.peek().is_some_and(char::is_ascii_digit);
        written.push(if is_point { ',' } else { letter });
    }
    written
}

/// The number of a cell and whether it is a percentage. The raw of a %-formatted cell is as shown; where only the format
/// tells, the number is a fraction of one.
fn read_number(text: &str, number_format: Option<&str>) -> Option<(Decimal, bool)> {
    let is_shown = text.ends_with('%');
    let digits = text.trim_end_matches('%').trim();
    let value: Decimal = digits
        .parse()
        .or_else(|_| Decimal::from_scientific(digits))
        .ok()?;
    let is_formatted = number_format.is_some_and(|it| bare_format(it).contains('%'));
    if is_formatted && !is_shown {
        return Some((value.checked_mul(Decimal::ONE_HUNDRED)?, true));
    }
    Some((value, is_shown || is_formatted))
}

/// A number below 1 in a row of percentages: as printed, or a fraction of one where the neighbours are.
fn scale_share(
    text: &str,
    value: Decimal,
    shares: ShareScale,
    mut findings: Vec<ValueFinding>,
) -> (Decimal, Vec<ValueFinding>) {
    let text = text.to_owned();
    match shares {
        ShareScale::AsPrinted => {
            findings.push(ValueFinding::ShareBelowOne { text });
            (value, findings)
        }
        ShareScale::OfOne => {
            let scaled = value.saturating_mul(Decimal::ONE_HUNDRED);
            let value = scaled.normalize().to_string();
            findings.push(ValueFinding::ShareScaled { text, value });
            (scaled, findings)
        }
    }
}

/// From here on a number of Excel (a double) has lost digits.
const MAX_EXACT_INTEGER: f64 = 1e15;

/// A text cell: one quantity, several for several scopes, or words.
fn parse_text_cell(
    raw: &str,
    text: &str,
    ctx: &TargetContext<'_>,
    findings: &mut Vec<ValueFinding>,
) -> TargetValue {
    let unit = ctx.unit.map(normal_unit);
    let unit = unit.as_deref();
    if is_only_dates(text) && text.contains(|it: char| !it.is_ascii_digit()) {
        return qualitative();
    }
    for cut in [Cut::Semicolon, Cut::Line, Cut::Comma, Cut::And] {
        let parts = cut.parts(raw, text);
        if parts.len() < 2 {
            continue;
        }
        let quantities: Option<Vec<Quantity>> = parts
            .iter()
            .map(|it| parse_quantity(it, unit).filter(|it| cut == Cut::Semicolon || it.is_marked))
            .collect();
        if let Some(range) = quantities.as_deref().and_then(bounded) {
            return numeric(text, vec![range], unit, findings);
        }
        // A second number that says neither for whom nor what it counts is no scope.
        let has_scopes = |it: &Vec<Quantity>| it.iter().skip(1).all(|it| scope_of(it).is_some());
        if let Some(quantities) = quantities.filter(has_scopes) {
            return numeric(text, quantities, unit, findings);
        }
    }
    if let Some(quantity) = parse_quantity(text, unit) {
        return numeric(text, vec![quantity], unit, findings);
    }
    if has_unread_numeral(text) {
        findings.push(ValueFinding::TargetNotUnderstood {
            text: text.to_owned(),
        });
    }
    qualitative()
}

/// `≥ 80 và ≤ 90`: two bounds of one number.
fn bounded(quantities: &[Quantity]) -> Option<Quantity> {
    let [lower, upper] = quantities else {
        return None;
    };
    let is_range = matches!(lower.comparator, Comparator::Ge | Comparator::Gt)
        && matches!(upper.comparator, Comparator::Le | Comparator::Lt)
        && lower.qualifier.is_none();
    is_range.then(|| Quantity {
        comparator: Comparator::Range,
        upper: Some(upper.value),
        qualifier: upper.qualifier.clone(),
        ..lower.clone()
    })
}

/// The signs between the scopes of a cell. All but the semicolon may also stand inside the words of one scope.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cut {
    Semicolon,
    Line,
    Comma,
    And,
}

impl Cut {
    fn parts(self, raw: &str, text: &str) -> Vec<String> {
        let parts: Vec<&str> = match self {
            Self::Semicolon => text.split(';').collect(),
            Self::Line => raw.split(['\n', '\r', ';']).collect(),
            // A comma without a space after it may begin decimals.
            Self::Comma => text.split(", ").collect(),
            Self::And => text.split(" và ").collect(),
        };
        parts
            .into_iter()
            .map(collapse)
            .filter(|it| !is_blank_mark(it))
            .collect()
    }
}

/// The value of a cell from its quantities: the first is the target, the others are scopes.
fn numeric(
    text: &str,
    quantities: Vec<Quantity>,
    unit: Option<&str>,
    findings: &mut Vec<ValueFinding>,
) -> TargetValue {
    let mut quantities = quantities.into_iter();
    let Some(first) = quantities.next() else {
        return qualitative();
    };
    findings.extend(first.findings.iter().cloned());
    if let Some(found) = first.unit.as_deref().filter(|it| !is_same_percent(it, unit)) {
        findings.push(unit_in_target(text, &first.value.to_string(), found));
    }
    let is_reversed = first.upper.is_some_and(|it| it < first.value);
    if is_reversed {
        findings.push(ValueFinding::RangeReversed {
            text: text.to_owned(),
        });
    }
    let scopes = quantities
        .map(|it| ScopedValue {
            scope: scope_of(&it).unwrap_or_default(),
            comparator: it.comparator,
            value: it.value,
            upper: it.upper,
        })
        .collect();
    TargetValue {
        kind: TargetKind::Numeric,
        comparator: Some(first.comparator),
        value: Some(first.value),
        upper: first.upper,
        qualifier: first.qualifier,
        scopes,
        unit: first.unit.filter(|it| !is_same_percent(it, unit)),
    }
}

/// For whom a further number holds, or else what it counts: `1.500 hồ sơ; 2.000 lượt`.
fn scope_of(quantity: &Quantity) -> Option<String> {
    let counted = || quantity.unit.clone().filter(|it| !units::is_percent(it));
    quantity.qualifier.clone().or_else(counted)
}

/// A percent sign in a row of percentages says nothing new.
fn is_same_percent(found: &str, unit: Option<&str>) -> bool {
    units::is_percent(found) && unit.is_some_and(units::is_percent)
}

/// Words and marks.
fn qualitative() -> TargetValue {
    TargetValue {
        kind: TargetKind::Qualitative,
        ..TargetValue::default()
    }
}

fn unit_in_target(text: &str, number: &str, unit: &str) -> ValueFinding {
    ValueFinding::UnitInTarget {
        text: text.to_owned(),
        number: number.to_owned(),
        unit: unit.to_owned(),
    }
}

#[cfg(test)]
mod tests;
