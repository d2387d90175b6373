//! `comparison`: the wide form, a row per indicator, columns per province and year, then how far each year spreads.
//!
//! Columns are named by the province's slug and the year (`hue_2026_value`), so they stay while provinces and years
//! are asked for by name. Values and verdicts are those of `compare`.

use std::borrow::Cow;

use doichieu_entities::flat::FlatKind::{self, Boolean, Decimal, Text};
use doichieu_imports::diagnostic::Lang;
use doichieu_imports::province::by_code;

use super::ParameterError;
use super::cut::Cut;
use super::format::Heading;
use super::parameters::{parse_provinces, parse_switch, parse_years};
use crate::compare::matrix::{Matrix, MatrixCell, MatrixRow};
use crate::compare::{Cell, CellStatus, judge, spread};
use crate::store::comparison::ComparisonRequest;
use crate::store::flat::{FlatRow, FlatValue};

/// The name of the table.
pub const NAME: &str = "comparison";
/// What one row is, in Vietnamese and English.
pub const MEANING: (&str, &str) = (
    "Mỗi dòng là một chỉ tiêu dùng chung; mỗi tỉnh và năm có các cột riêng",
    "One row per shared indicator; every province and year has columns of its own",
);

/// Name, kind, meaning in Vietnamese and English.
type Column = (&'static str, FlatKind, &'static str, &'static str);

/// Of the indicator.
const FIXED: &[Column] = &[
    (
        "indicator_code",
        Text,
        "Mã chỉ tiêu dùng chung",
        "Code of the shared indicator",
    ),
    (
        "indicator_name",
        Text,
        "Tên chỉ tiêu dùng chung",
        "Name of the shared indicator",
    ),
    (
        "section_ordinal",
        Text,
        "Số của nhóm mục tiêu",
        "Number of the section",
    ),
    ("section_title", Text, "Tên nhóm mục tiêu", "Title of the section"),
    (
        "unit",
        Text,
        "Đơn vị tính, khi mọi tỉnh dùng chung",
        "Unit, where all provinces agree",
    ),
    (
        "comparable",
        Boolean,
        "So sánh được hay không",
        "Whether the targets may be compared",
    ),
    ("reason", Text, "Lý do", "Why not, or who is left out"),
];
/// Of each province and year.
const CELL: &[Column] = &[
    ("status", Text, "trạng thái", "status"),
    ("value", Decimal, "giá trị", "the number"),
    ("raw", Text, "nguyên văn", "as printed"),
];
/// Of each year.
const SPREAD: &[Column] = &[
    ("min", Decimal, "thấp nhất", "the smallest"),
    ("max", Decimal, "cao nhất", "the greatest"),
    ("difference", Decimal, "chênh lệch", "the difference"),
    ("leaders", Text, "tỉnh dẫn đầu", "who aims furthest"),
];

/// What a request asks of the comparison.
#[derive(Debug, Clone)]
pub struct WideRequest {
    /// The question to the store, of no version yet.
    pub comparison: ComparisonRequest,
    /// Which part of the answer.
    pub cut: Cut,
    /// Whether a CSV begins with a byte order mark.
    pub byte_order_mark: bool,
}

impl WideRequest {
    /// Reads the pairs of a query string.
    pub fn parse(pairs: &[(String, String)]) -> Result<Self, ParameterError> {
        let mut comparison = ComparisonRequest::default();
        let mut cut = Cut::default();
        let mut byte_order_mark = false;
        for (name, value) in pairs {
            match name.as_str() {
                "provinces" => comparison.provinces = parse_provinces(value)?,
                "years" => comparison.years = parse_years(value)?,
                "section" => comparison.section = Some(value.clone()),
                "search" => comparison.search = Some(value.clone()),
                "indicators" => comparison.indicators = value.split(',').map(str::to_owned).collect(),
                "bom" => byte_order_mark = parse_switch(name, value)?,
                _ => cut.take(name, value)?,
            }
        }
        Ok(Self {
            comparison,
            cut,
            byte_order_mark,
        })
    }
}

/// A province of the comparison: code, slug for columns, name.
struct Side<'a> {
    code: &'a str,
    slug: String,
    name: &'a str,
}

/// The columns and rows of a comparison.
pub fn table(matrix: &Matrix, lang: Lang) -> (Vec<Heading>, Vec<FlatRow>) {
    let sides: Vec<Side<'_>> = matrix.provinces.iter().map(|it| side(it)).collect();
    let rows = matrix.rows.iter().map(|it| row(it, &sides, &matrix.years, lang));
    (headings(&sides, &matrix.years), rows.collect())
}

fn side(code: &str) -> Side<'_> {
    let province = by_code(code);
    Side {
        code,
        slug: province.map_or(code, |it| it.slug).replace('-', "_"),
        name: province.map_or(code, |it| it.name),
    }
}

fn headings(sides: &[Side<'_>], years: &[i32]) -> Vec<Heading> {
    let mut headings: Vec<Heading> = FIXED.iter().map(fixed).collect();
    for side in sides {
        for year in years {
            let (prefix, of) = (format!("{}_{year}", side.slug), format!("{} {year}", side.name));
            headings.extend(CELL.iter().map(|it| made(it, &prefix, &of)));
        }
    }
    for year in years {
        let (prefix, of) = (format!("spread_{year}"), year.to_string());
        headings.extend(SPREAD.iter().map(|it| made(it, &prefix, &of)));
    }
    headings
}

fn fixed(column: &Column) -> Heading {
    let (name, kind, vi, en) = *column;
    Heading {
        name: Cow::Borrowed(name),
        kind,
        vi: Cow::Borrowed(vi),
        en: Cow::Borrowed(en),
    }
}

fn made(column: &Column, prefix: &str, of: &str) -> Heading {
    let (name, kind, vi, en) = *column;
    Heading {
        name: Cow::Owned(format!("{prefix}_{name}")),
        kind,
        vi: Cow::Owned(format!("{of}: {vi}")),
        en: Cow::Owned(format!("{of}: {en}")),
    }
}

fn row(row: &MatrixRow, sides: &[Side<'_>], years: &[i32], lang: Lang) -> FlatRow {
    let cells: Vec<Cell> = row.cells.iter().filter_map(|it| facts(it, sides)).collect();
    let verdict = judge(&cells);
    let mut values = vec![
        FlatValue::Text(row.indicator_code.clone()),
        FlatValue::Text(row.indicator_name.clone()),
        text(row.section.clone()),
        text(row.section_title.clone()),
        text(row.unit.clone()),
        FlatValue::Boolean(verdict.obstacle.is_none()),
        text(verdict.reason.map(|it| it.in_lang(lang).to_owned())),
    ];
    for cell in &row.cells {
        let target = cell.target.as_deref();
        values.push(FlatValue::Text(status_name(cell.status()).to_owned()));
        values.push(decimal(target.and_then(|it| it.value).map(|it| it.decimal())));
        values.push(text(target.and_then(|it| it.raw.clone())));
    }
    for year in years {
        push_spread(&mut values, &cells, *year, sides);
    }
    values
}

fn facts(cell: &MatrixCell, sides: &[Side<'_>]) -> Option<Cell> {
    let side = sides.get(cell.province_idx)?;
    Some(cell.facts(side.code, side.name))
}

fn push_spread(values: &mut FlatRow, cells: &[Cell], year: i32, sides: &[Side<'_>]) {
    let Some(spread) = spread(cells, year) else {
        values.extend([FlatValue::Null, FlatValue::Null, FlatValue::Null, FlatValue::Null]);
        return;
    };
    let leaders: Vec<&str> = sides
        .iter()
        .filter(|it| spread.leaders.iter().any(|code| code == it.code))
        .map(|it| it.name)
        .collect();
    values.extend([spread.min, spread.max, spread.difference].map(|it| decimal(Some(it))));
    values.push(FlatValue::Text(leaders.join("; ")));
}

fn status_name(status: CellStatus) -> &'static str {
    match status {
        CellStatus::NotInPlan => "NOT_IN_PLAN",
        CellStatus::NotSet => "NOT_SET",
        CellStatus::Qualitative => "QUALITATIVE",
        CellStatus::Numeric => "NUMERIC",
    }
}

fn text(text: Option<String>) -> FlatValue {
    text.map_or(FlatValue::Null, FlatValue::Text)
}

fn decimal(number: Option<rust_decimal::Decimal>) -> FlatValue {
    number.map_or(FlatValue::Null, |it| {
        FlatValue::Decimal(it.normalize().to_string())
    })
}
