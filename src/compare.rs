//! The rules of comparing targets: what a cell's status is, whether cells may be compared, and how far they lie apart.
//!
//! Pure: cells come in, verdicts go out. `matrix` arranges what the store found into cells. Knows no surface.
//!
//! | cells | verdict |
//! |---|---|
//! | numbers of one unit, bound the same way | compared |
//! | numbers of different units | shown together, never compared |
//! | `≥ 80` beside `≤ 10` | not compared: the better end differs |
//! | words, marks, blanks | left out, the rest is compared |
//! | a number for some of the people only, a range, several scopes | left out likewise |

pub mod matrix;
pub mod tasks;

use doichieu_imports::text::fold;
use rust_decimal::Decimal;

use crate::error::Sentence;

/// What a cell of a comparison holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CellStatus {
    /// The plan of the province has no such indicator.
    NotInPlan,
    /// The plan has the indicator and sets nothing for the year.
    NotSet,
    /// The target is in words or marks.
    Qualitative,
    /// The target is a number.
    Numeric,
}

/// How a number binds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Bound {
    /// Equal.
    Exactly,
    /// At least, or more than.
    AtLeast,
    /// At most, or less than.
    AtMost,
    /// From one number to another.
    Within,
}

/// A cell: what one province aims at in one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// Code of the province.
    pub province: String,
    /// Name of the province.
    pub province_name: String,
    /// Year.
    pub year: i32,
    /// What it holds.
    pub status: CellStatus,
    /// Of a number: how it binds.
    pub bound: Option<Bound>,
    /// The number.
    pub value: Option<Decimal>,
    /// The unit of the number, as printed.
    pub unit: Option<String>,
    /// The words that limit a number to some of what is counted.
    pub qualifier: Option<String>,
    /// Whether the cell holds numbers for several scopes.
    pub has_scopes: bool,
}

/// Why cells are not compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Incomparable {
    /// Fewer than two provinces have a number.
    TooFewNumbers,
    /// The units differ.
    UnitsDiffer,
    /// One province sets a lower bound, another an upper one.
    DirectionsDiffer,
}

/// Whether cells may be compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// Why not; `None` when they may.
    pub obstacle: Option<Incomparable>,
    /// The reason in words, and who is left out although the rest is compared.
    pub reason: Option<Sentence>,
}

/// How far comparable values of one year lie apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spread {
    /// The year.
    pub year: i32,
    /// The smallest.
    pub min: Decimal,
    /// The greatest.
    pub max: Decimal,
    /// Their difference.
    pub difference: Decimal,
    /// Codes of the provinces that aim furthest: highest, or lowest where targets are upper bounds.
    pub leaders: Vec<String>,
}

/// Whether the cells of one indicator may be compared.
pub fn judge(cells: &[Cell]) -> Verdict {
    let numbers: Vec<&Cell> = cells
        .iter()
        .filter(|it| it.status == CellStatus::Numeric)
        .collect();
    let obstacle = find_obstacle(cells, &numbers);
    let mut parts = Vec::new();
    match obstacle {
        Some(Incomparable::UnitsDiffer) => parts.push(units_differ(&numbers)),
        Some(Incomparable::DirectionsDiffer) => parts.push(Sentence::new(
            "nơi thì đặt mức tối thiểu, nơi thì đặt mức tối đa",
            "some set a lower bound, others an upper one",
        )),
        Some(Incomparable::TooFewNumbers) => parts.push(Sentence::new(
            "chưa đủ hai tỉnh có số so được trong cùng một năm",
            "fewer than two provinces have a comparable number for one year",
        )),
        None => {}
    }
    parts.extend(left_out(cells));
    Verdict {
        obstacle,
        reason: join(&parts),
    }
}

/// How far the comparable cells of one year lie apart; `None` unless at least two provinces can be compared.
pub fn spread(cells: &[Cell], year: i32) -> Option<Spread> {
    let numbers: Vec<&Cell> = cells
        .iter()
        .filter(|it| it.status == CellStatus::Numeric)
        .collect();
    if units(&numbers).len() > 1 || directions(&numbers).len() > 1 {
        return None;
    }
    let values = comparable_of(cells, year);
    if values.len() < 2 {
        return None;
    }
    let min = values.iter().map(|(_, value)| *value).min()?;
    let max = values.iter().map(|(_, value)| *value).max()?;
    let best = if directions(&numbers) == [Bound::AtMost] {
        min
    } else {
        max
    };
    Some(Spread {
        year,
        min,
        max,
        difference: max.checked_sub(min)?,
        leaders: values
            .iter()
            .filter(|(_, value)| *value == best)
            .map(|(cell, _)| cell.province.clone())
            .collect(),
    })
}

fn find_obstacle(cells: &[Cell], numbers: &[&Cell]) -> Option<Incomparable> {
    if units(numbers).len() > 1 {
        return Some(Incomparable::UnitsDiffer);
    }
    if directions(numbers).len() > 1 {
        return Some(Incomparable::DirectionsDiffer);
    }
    let mut years: Vec<i32> = cells.iter().map(|it| it.year).collect();
    years.dedup();
    let has_pair = years.iter().any(|year| comparable_of(cells, *year).len() >= 2);
    (!has_pair).then_some(Incomparable::TooFewNumbers)
}

/// The cells of a year whose numbers stand for the same thing.
fn comparable_of(cells: &[Cell], year: i32) -> Vec<(&Cell, Decimal)> {
    cells
        .iter()
        .filter(|it| it.year == year && exclusion(it, cells).is_none())
        .filter_map(|it| Some((it, it.value?)))
        .collect()
}

/// The units of numbers, folded, each once.
fn units(numbers: &[&Cell]) -> Vec<String> {
    let mut units: Vec<String> = numbers
        .iter()
        .map(|it| fold(it.unit.as_deref().unwrap_or_default()))
        .collect();
    units.sort();
    units.dedup();
    units
}

/// Whether numbers are lower or upper bounds, each once. A plain number goes with either.
fn directions(numbers: &[&Cell]) -> Vec<Bound> {
    let has = |bound| numbers.iter().any(|it| it.bound == Some(bound));
    [Bound::AtLeast, Bound::AtMost]
        .into_iter()
        .filter(|it| has(*it))
        .collect()
}

/// Why a cell is left out of comparing although others are compared.
fn exclusion(cell: &Cell, cells: &[Cell]) -> Option<Sentence> {
    match cell.status {
        CellStatus::NotInPlan | CellStatus::NotSet => Some(Sentence::new("", "")),
        CellStatus::Qualitative => Some(Sentence::new("nêu bằng chữ", "in words")),
        CellStatus::Numeric if cell.has_scopes => {
            Some(Sentence::new("nêu nhiều phạm vi", "for several scopes"))
        }
        CellStatus::Numeric if cell.bound == Some(Bound::Within) => {
            Some(Sentence::new("nêu một khoảng", "a range"))
        }
        CellStatus::Numeric => {
            let own = cell.qualifier.as_deref().map(fold);
            let mut others = cells.iter().filter(|it| it.status == CellStatus::Numeric);
            let is_shared = others.all(|it| it.qualifier.as_deref().map(fold) == own);
            let qualifier = cell.qualifier.as_ref().filter(|_| !is_shared)?;
            Some(Sentence::new(
                format!("chỉ tính “{qualifier}”"),
                format!("only for “{qualifier}”"),
            ))
        }
    }
}

/// Who is left out and why; blanks need no words.
fn left_out(cells: &[Cell]) -> Vec<Sentence> {
    let mut parts: Vec<Sentence> = Vec::new();
    for cell in cells {
        let Some(why) = exclusion(cell, cells).filter(|it| !it.vi.is_empty()) else {
            continue;
        };
        let name = &cell.province_name;
        let part = Sentence::new(format!("{name} {}", why.vi), format!("{name}: {}", why.en));
        if !parts.contains(&part) {
            parts.push(part);
        }
    }
    parts
}

fn units_differ(numbers: &[&Cell]) -> Sentence {
    let mut vi: Vec<String> = Vec::new();
    let mut en: Vec<String> = Vec::new();
    for cell in numbers {
        let name = &cell.province_name;
        let (unit_vi, unit_en) = match cell.unit.as_deref() {
            Some(unit) => (unit, unit),
            None => ("không nêu", "none"),
        };
        let part = format!("{name} {unit_vi}");
        if !vi.contains(&part) {
            vi.push(part);
            en.push(format!("{name} {unit_en}"));
        }
    }
    Sentence::new(
        format!("đơn vị tính khác nhau: {}", vi.join(", ")),
        format!("the units differ: {}", en.join(", ")),
    )
}

fn join(parts: &[Sentence]) -> Option<Sentence> {
    if parts.is_empty() {
        return None;
    }
    let vi: Vec<&str> = parts.iter().map(|it| it.vi.as_str()).collect();
    let en: Vec<&str> = parts.iter().map(|it| it.en.as_str()).collect();
    Some(Sentence::new(vi.join("; "), en.join("; ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(province: &str, year: i32, bound: Bound, value: i64, unit: &str) -> Cell {
        Cell {
            province: province.to_owned(),
            province_name: province.to_owned(),
            year,
            status: CellStatus::Numeric,
            bound: Some(bound),
            value: Some(Decimal::from(value)),
            unit: Some(unit.to_owned()),
            qualifier: None,
            has_scopes: false,
        }
    }

    fn words(province: &str, year: i32) -> Cell {
        Cell {
            status: CellStatus::Qualitative,
            bound: None,
            value: None,
            unit: None,
            ..number(province, year, Bound::Exactly, 0, "")
        }
    }

    #[test]
    fn numbers_of_one_unit_have_a_spread_and_leaders() {
        let cells = [
            number("Huế", 2026, Bound::Exactly, 60, "%"),
            number("Hải Phòng", 2026, Bound::AtLeast, 80, " % "),
            number("Lào Cai", 2026, Bound::Exactly, 60, "%"),
        ];
        assert_eq!(judge(&cells).obstacle, None);
        let spread = spread(&cells, 2026).expect("three numbers");
        assert_eq!((spread.min, spread.max), (Decimal::from(60), Decimal::from(80)));
        assert_eq!(spread.difference, Decimal::from(20));
        assert_eq!(spread.leaders, ["Hải Phòng"]);
    }

    #[test]
    fn different_units_are_never_compared() {
        let cells = [
            number("Huế", 2026, Bound::Exactly, 400_000, "Tài khoản"),
            number("Hải Phòng", 2026, Bound::Exactly, 80, "%"),
            words("Lào Cai", 2026),
        ];
        let verdict = judge(&cells);
        assert_eq!(verdict.obstacle, Some(Incomparable::UnitsDiffer));
        let reason = verdict.reason.expect("a reason");
        assert_eq!(
            reason.vi,
            "đơn vị tính khác nhau: Huế Tài khoản, Hải Phòng %; Lào Cai nêu bằng chữ"
        );
        assert_eq!(spread(&cells, 2026), None);
    }

    #[test]
    fn words_are_left_out_and_the_rest_is_compared() {
        let cells = [
            number("Huế", 2026, Bound::AtMost, 10, "%"),
            number("Hải Phòng", 2026, Bound::AtMost, 8, "%"),
            words("Lào Cai", 2026),
        ];
        assert_eq!(judge(&cells).obstacle, None);
        let spread = spread(&cells, 2026).expect("two numbers");
        assert_eq!(
            spread.leaders,
            ["Hải Phòng"],
            "the lower upper bound aims further"
        );
    }

    #[test]
    fn bounds_of_two_directions_are_not_compared() {
        let cells = [
            number("Huế", 2026, Bound::AtMost, 10, "%"),
            number("Hải Phòng", 2026, Bound::AtLeast, 8, "%"),
        ];
        assert_eq!(judge(&cells).obstacle, Some(Incomparable::DirectionsDiffer));
    }

    #[test]
    fn a_number_for_some_only_is_left_out() {
        let mut cells = vec![
            number("Huế", 2026, Bound::Exactly, 100, "%"),
            number("Hải Phòng", 2026, Bound::Exactly, 90, "%"),
            number("Lào Cai", 2026, Bound::Exactly, 100, "%"),
        ];
        cells[2].qualifier = Some("người nước ngoài đủ điều kiện".to_owned());
        let spread = spread(&cells, 2026).expect("two numbers");
        assert_eq!(spread.leaders, ["Huế"]);
        assert!(judge(&cells).reason.is_some_and(|it| it.vi.contains("Lào Cai")));
    }

    #[test]
    fn numbers_of_different_years_are_no_pair() {
        let cells = [
            number("Huế", 2026, Bound::Exactly, 60, "%"),
            number("Hải Phòng", 2030, Bound::Exactly, 80, "%"),
        ];
        assert_eq!(judge(&cells).obstacle, Some(Incomparable::TooFewNumbers));
    }
}
