//! The unit beside a number, and what it makes of the number in the row's unit: `500 triệu đồng` is 0.5 in `tỷ đồng`.

use rust_decimal::Decimal;

use crate::lexicon::quantity_words::MULTIPLIERS;
use crate::lexicon::units;
use crate::reading::Comparator;
use crate::values::phrase::{fold_letter, strip_phrase};
use crate::values::quantity::around::{After, strip_trail};

/// The unit beside a number.
pub(super) struct InCell<'a> {
    /// The unit, as printed where it is not converted.
    pub(super) unit: Option<String>,
    /// What the number is to be multiplied with.
    pub(super) factor: Decimal,
    /// `trở lên` after the unit.
    pub(super) comparator: Option<Comparator>,
    /// What stands after the unit.
    pub(super) rest: &'a str,
}

/// Reads the unit after a number in a row of this unit (in its normal form).
pub(super) fn read_unit<'a>(after: &After<'a>, row_unit: Option<&str>) -> InCell<'a> {
    let text = after.rest.trim_start();
    if let Some(sign) = after.sign {
        return InCell {
            unit: Some(sign.to_owned()),
            factor: Decimal::ONE,
            comparator: None,
            rest: text,
        };
    }
    let (times, counted) = strip_multipliers(text);
    let (row_times, row_base) = strip_multipliers(row_unit.unwrap_or_default());
    let own = strip_row_base(counted, row_base);
    let (unit, rest) = own
        .or_else(|| units::strip_unit(counted))
        .map_or((None, counted), |(unit, rest)| (Some(unit.trim()), rest));
    let printed = || text.strip_suffix(rest).map_or("", str::trim).to_owned();
    let in_row_unit = times.checked_div(row_times).unwrap_or(Decimal::ONE);
    let is_money = unit.is_some_and(|it| units::is_money(&it.to_lowercase()));
    let (unit, factor) = match (unit, row_unit) {
        (None, Some(_)) if times > Decimal::ONE => (None, in_row_unit),
        (None, _) => (None, times),
        (Some(_), Some(row_unit)) if own.is_some() => {
            let unit = if times == row_times {
                printed()
            } else {
                row_unit.to_owned()
            };
            (Some(unit), in_row_unit)
        }
        // Without a unit of the row, money is counted as printed: 5 `tỷ đồng`.
        (Some(_), None) if is_money => (Some(printed()), Decimal::ONE),
        (Some(unit), _) => (Some(unit.to_owned()), times),
    };
    let (comparator, rest) = strip_trail(rest);
    InCell {
        unit,
        factor,
        comparator,
        rest,
    }
}

/// `nghìn tỷ` before a unit: how many, and the rest.
fn strip_multipliers(text: &str) -> (Decimal, &str) {
    let mut times = Decimal::ONE;
    let mut rest = text;
    while let Some((factor, after)) = MULTIPLIERS
        .iter()
        .find_map(|(word, factor)| strip_phrase(rest, word).map(|after| (*factor, after)))
    {
        times = times.saturating_mul(Decimal::from(factor));
        rest = after.trim_start();
    }
    (times, rest)
}

/// The row's own unit, its multipliers aside, at the beginning of a text. In a row of `đồng/người` what a cell counts in
/// `đồng` alone is meant for one person too.
fn strip_row_base<'a>(text: &'a str, row_base: &str) -> Option<(&'a str, &'a str)> {
    let counted = row_base.split('/').next().unwrap_or(row_base).trim_end();
    let rest = [row_base, counted].iter().find_map(|it| {
        let folded: String = it.chars().map(fold_letter).collect();
        strip_phrase(text, &folded).filter(|_| !it.is_empty())
    })?;
    text.split_at_checked(text.len().checked_sub(rest.len())?)
}
