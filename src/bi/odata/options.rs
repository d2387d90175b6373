//! The system query options of a request for an entity set.

use doichieu_entities::flat::{FlatColumn, FlatTable};

use super::ODataError;
use super::filter::parse_filter;
use crate::store::flat::{FlatOrder, FlatQuery};

/// What a request asks of an entity set.
#[derive(Debug, Clone)]
pub struct EntityOptions {
    /// Which rows, in which order; all columns, for the key is made of some that may not be selected.
    pub query: FlatQuery,
    /// The selected columns; none when all are.
    pub select: Option<Vec<&'static FlatColumn>>,
    /// Whether the answer counts the rows.
    pub has_count: bool,
    /// How many rows earlier pages gave (`$skiptoken`).
    pub given: u64,
}

impl EntityOptions {
    /// Reads the pairs of a query string.
    pub fn parse(table: &'static FlatTable, pairs: &[(String, String)]) -> Result<Self, ODataError> {
        let mut options = Self {
            query: FlatQuery::all(table),
            select: None,
            has_count: false,
            given: 0,
        };
        let mut seen: Vec<&str> = Vec::new();
        for (name, value) in pairs {
            if seen.contains(&name.as_str()) {
                return Err(ODataError::wrong(
                    name,
                    format!("{name} được nêu hai lần"),
                    format!("{name} is given twice"),
                ));
            }
            seen.push(name);
            options.read(table, name, value)?;
        }
        Ok(options)
    }

    fn read(&mut self, table: &'static FlatTable, name: &str, value: &str) -> Result<(), ODataError> {
        match name {
            "$filter" => self.query.condition = parse_filter(table, value)?,
            "$orderby" => self.query.order = parse_order(table, value)?,
            "$select" => self.select = parse_select(table, value)?,
            "$top" => self.query.limit = Some(parse_count(name, value)?),
            "$skip" => self.query.offset = parse_count(name, value)?,
            "$skiptoken" => self.given = parse_count(name, value)?,
            "$count" => {
                self.has_count = value.parse().map_err(|_| {
                    ODataError::wrong(name, "$count chỉ nhận true hoặc false", "$count is true or false")
                })?;
            }
            "$format" => parse_format(value)?,
            "$expand" | "$search" | "$apply" | "$compute" | "$deltatoken" | "$index" | "$levels" => {
                return Err(ODataError::unsupported(name, name));
            }
            _ if name.starts_with('$') => {
                return Err(ODataError::wrong(
                    name,
                    format!("không có tuỳ chọn {name}"),
                    format!("there is no option {name}"),
                ));
            }
            // Custom query options are for others.
            _ => {}
        }
        Ok(())
    }
}

fn parse_order(
    table: &'static FlatTable,
    value: &str,
) -> Result<Vec<(&'static FlatColumn, FlatOrder)>, ODataError> {
    let parts = value.split(',').map(|part| {
        let mut words = part.split_whitespace();
        let name = words.next().unwrap_or_default();
        let column = find(table, "$orderby", name)?;
        let order = match words.next() {
            None | Some("asc") => FlatOrder::Ascending,
            Some("desc") => FlatOrder::Descending,
            Some(word) => {
                return Err(ODataError::wrong(
                    "$orderby",
                    format!("\"{word}\": chỉ nhận asc hoặc desc"),
                    format!("\"{word}\": only asc or desc"),
                ));
            }
        };
        Ok((column, order))
    });
    parts.collect()
}

fn parse_select(
    table: &'static FlatTable,
    value: &str,
) -> Result<Option<Vec<&'static FlatColumn>>, ODataError> {
    let names: Vec<&str> = value.split(',').map(str::trim).collect();
    if names.contains(&"*") {
        return Ok(None);
    }
    let names = names.into_iter().filter(|it| *it != super::metadata::KEY);
    names
        .map(|name| find(table, "$select", name))
        .collect::<Result<_, _>>()
        .map(Some)
}

fn parse_format(value: &str) -> Result<(), ODataError> {
    let name = value.split(';').next().unwrap_or_default();
    if matches!(name, "json" | "application/json") {
        return Ok(());
    }
    Err(ODataError::unsupported("$format", value))
}

fn parse_count(name: &str, value: &str) -> Result<u64, ODataError> {
    let count = value.parse::<u64>().ok().filter(|it| i64::try_from(*it).is_ok());
    count.ok_or_else(|| {
        ODataError::wrong(
            name,
            format!("{name}={value} không phải số nguyên không âm"),
            format!("{name}={value} is no whole number from 0"),
        )
    })
}

fn find(table: &'static FlatTable, option: &str, name: &str) -> Result<&'static FlatColumn, ODataError> {
    if name.contains(['(', '/']) {
        return Err(ODataError::unsupported(option, name));
    }
    table.column(name).ok_or_else(|| {
        ODataError::wrong(
            option,
            format!("bảng {} không có cột \"{name}\"", table.name),
            format!("table {} has no column \"{name}\"", table.name),
        )
    })
}
