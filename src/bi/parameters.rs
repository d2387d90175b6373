//! Query parameters to a query of a flat table. The same names serve every table and format:
//!
//! | parameter | meaning |
//! |---|---|
//! | `provinces` | codes, slugs or names with or without marks, separated by commas |
//! | `years` | years, separated by commas |
//! | `section` | number of a section (`II`) |
//! | `search` | words, marks optional |
//! | any column | its value, or several separated by commas; `null` is an empty one |
//! | `columns` | the columns wanted, in order |
//! | `order` | columns, `-` before one that descends |
//! | `limit`, `offset` | a page |
//! | `bom` | `true`: a CSV for Excel begins with a byte order mark |

use doichieu_entities::flat::{FlatColumn, FlatKind, FlatTable};
use doichieu_imports::province::{nearest_province, parse_province};

use super::ParameterError;
use crate::store::flat::{FlatCondition, FlatOrder, FlatQuery, FlatSearch, FlatValue};

/// What a request asks of a table.
#[derive(Debug, Clone)]
pub struct FlatRequest {
    /// The rows and columns.
    pub query: FlatQuery,
    /// Whether a CSV begins with a byte order mark.
    pub byte_order_mark: bool,
}

impl FlatRequest {
    /// Reads the pairs of a query string, in their order.
    pub fn parse(table: &'static FlatTable, pairs: &[(String, String)]) -> Result<Self, ParameterError> {
        let mut request = Self {
            query: FlatQuery::all(table),
            byte_order_mark: false,
        };
        let mut conditions = Vec::new();
        let mut search = FlatSearch::default();
        for (name, value) in pairs {
            match name.as_str() {
                "columns" => request.query.columns = parse_columns(table, value)?,
                "order" => request.query.order = parse_order(table, value)?,
                "limit" => request.query.limit = Some(parse_count(name, value)?),
                "offset" => request.query.offset = parse_count(name, value)?,
                "bom" => request.byte_order_mark = parse_switch(name, value)?,
                "section" if has_sections(table) => search.section = Some(value.clone()),
                "search" if table.is_searchable => search.words = Some(value.clone()),
                "provinces" => {
                    search.provinces = parse_provinces(value)?;
                    let column = table
                        .column("province_code")
                        .ok_or_else(|| unknown(table, name))?;
                    let codes = search.provinces.iter().cloned().map(FlatValue::Text);
                    conditions.push(FlatCondition::In(column, codes.collect()));
                }
                _ => conditions.push(parse_values(column_of(table, name)?, name, value)?),
            }
        }
        if search.section.is_some() || search.words.is_some() {
            conditions.push(FlatCondition::Found(search));
        }
        request.query.condition = FlatCondition::All(conditions);
        Ok(request)
    }
}

fn has_sections(table: &FlatTable) -> bool {
    table.is_searchable && table.column("section_ordinal").is_some()
}

/// The column that a parameter filters.
fn column_of(table: &'static FlatTable, name: &str) -> Result<&'static FlatColumn, ParameterError> {
    let column = if name == "years" { "year" } else { name };
    table.column(column).ok_or_else(|| unknown(table, name))
}

pub(super) fn parse_provinces(value: &str) -> Result<Vec<String>, ParameterError> {
    let codes = value.split(',').map(|text| match parse_province(text) {
        Some(named) => Ok(named.province.code.to_owned()),
        None => Err(unknown_province(text)),
    });
    codes.collect()
}

/// Years, separated by commas.
pub(super) fn parse_years(value: &str) -> Result<Vec<i32>, ParameterError> {
    let years = value.split(',').map(str::trim);
    years
        .map(|text| {
            text.parse()
                .map_err(|_| unusable("years", text, FlatKind::Integer))
        })
        .collect()
}

fn parse_values(
    column: &'static FlatColumn,
    name: &str,
    value: &str,
) -> Result<FlatCondition, ParameterError> {
    let values = parse_listed(column.kind, name, value)?.into_iter();
    let (nulls, values): (Vec<_>, Vec<_>) = values.partition(|it| *it == FlatValue::Null);
    let mut tests: Vec<_> = nulls.iter().map(|_| FlatCondition::IsNull(column)).collect();
    tests.push(FlatCondition::In(column, values));
    Ok(FlatCondition::Any(tests))
}

/// Values, separated by commas; `null` is an empty one.
pub(super) fn parse_listed(
    kind: FlatKind,
    name: &str,
    value: &str,
) -> Result<Vec<FlatValue>, ParameterError> {
    let texts = value.split(',').map(str::trim);
    texts
        .map(|text| match text {
            "null" => Ok(FlatValue::Null),
            _ => parse_value(kind, text).ok_or_else(|| unusable(name, text, kind)),
        })
        .collect()
}

/// The name of a column to order by, and which way: `-` stands before one that descends.
pub(super) fn parse_direction(text: &str) -> (&str, FlatOrder) {
    match text.strip_prefix('-') {
        Some(name) => (name, FlatOrder::Descending),
        None => (text, FlatOrder::Ascending),
    }
}

/// A text as a value of a column.
pub(super) fn parse_value(kind: FlatKind, text: &str) -> Option<FlatValue> {
    match kind {
        FlatKind::Text => Some(FlatValue::Text(text.to_owned())),
        FlatKind::Integer => text.parse().ok().map(FlatValue::Integer),
        FlatKind::Decimal => text
            .parse::<rust_decimal::Decimal>()
            .ok()
            .map(|it| FlatValue::Decimal(it.normalize().to_string())),
        FlatKind::Float => text
            .parse()
            .ok()
            .filter(|it: &f64| it.is_finite())
            .map(FlatValue::Float),
        FlatKind::Boolean => text.parse().ok().map(FlatValue::Boolean),
        FlatKind::Date => text.parse().ok().map(FlatValue::Date),
        FlatKind::Timestamp => text.parse().ok().map(FlatValue::Timestamp),
    }
}

fn parse_columns(table: &'static FlatTable, value: &str) -> Result<Vec<&'static FlatColumn>, ParameterError> {
    let names = value.split(',').map(str::trim);
    names
        .map(|name| {
            table
                .column(name)
                .ok_or_else(|| unknown_column(table.name, "columns", name, column_names(table)))
        })
        .collect()
}

fn parse_order(
    table: &'static FlatTable,
    value: &str,
) -> Result<Vec<(&'static FlatColumn, FlatOrder)>, ParameterError> {
    let names = value.split(',').map(str::trim);
    names
        .map(|name| {
            let (name, order) = parse_direction(name);
            let column = table
                .column(name)
                .ok_or_else(|| unknown_column(table.name, "order", name, column_names(table)))?;
            Ok((column, order))
        })
        .collect()
}

pub(super) fn parse_count(name: &str, value: &str) -> Result<u64, ParameterError> {
    // Databases count with a sign.
    let count = value.parse::<u64>().ok().filter(|it| i64::try_from(*it).is_ok());
    count.ok_or_else(|| {
        ParameterError::new(
            name,
            format!("{name}={value} không phải số nguyên không âm"),
            format!("{name}={value} is no whole number from 0"),
        )
    })
}

pub(super) fn parse_switch(name: &str, value: &str) -> Result<bool, ParameterError> {
    value.parse().map_err(|_| {
        ParameterError::new(
            name,
            format!("{name}={value}: chỉ nhận true hoặc false"),
            format!("{name}={value}: only true or false"),
        )
    })
}

fn unusable(name: &str, text: &str, kind: FlatKind) -> ParameterError {
    let kind = format!("{kind:?}").to_lowercase();
    ParameterError::new(
        name,
        format!("{name}={text}: cột kiểu {kind} không nhận giá trị này"),
        format!("{name}={text}: a column of type {kind} does not take this value"),
    )
}

fn unknown_province(text: &str) -> ParameterError {
    let nearest = nearest_province(text).map(|it| it.name);
    ParameterError::new(
        "provinces",
        match nearest {
            Some(name) => format!("không có tỉnh, thành phố nào tên \"{text}\"; gần nhất là {name}"),
            None => format!("không có tỉnh, thành phố nào tên \"{text}\""),
        },
        match nearest {
            Some(name) => format!("no province is called \"{text}\"; the nearest is {name}"),
            None => format!("no province is called \"{text}\""),
        },
    )
}

/// A column that a table does not have, with those that it has.
pub(super) fn unknown_column<'a>(
    table: &str,
    parameter: &str,
    name: &str,
    known: impl Iterator<Item = &'a str>,
) -> ParameterError {
    let known = known.collect::<Vec<_>>().join(", ");
    ParameterError::new(
        parameter,
        format!("bảng {table} không có cột \"{name}\"; các cột: {known}"),
        format!("table {table} has no column \"{name}\"; its columns: {known}"),
    )
}

fn unknown(table: &FlatTable, parameter: &str) -> ParameterError {
    let known = column_names(table).collect::<Vec<_>>().join(", ");
    let table = table.name;
    ParameterError::new(
        parameter,
        format!("bảng {table} không nhận tham số \"{parameter}\"; có: {known}"),
        format!("table {table} takes no parameter \"{parameter}\"; it takes: {known}"),
    )
}

fn column_names(table: &FlatTable) -> impl Iterator<Item = &'static str> {
    table.columns.iter().map(|it| it.name)
}
