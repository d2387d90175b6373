//! JSON: one array, or one object a line. A decimal is a number with all its digits, never through a float.

use std::io::{BufWriter, Write};

use super::csv::timestamp;
use super::format::FlatShape;
use super::{BiError, RowSource};
use crate::store::flat::{FlatRow, FlatValue};

/// Writes one array of objects.
pub fn write_array(
    shape: &FlatShape,
    rows: &mut RowSource,
    out: &mut (dyn Write + Send),
) -> Result<(), BiError> {
    let mut out = BufWriter::new(out);
    out.write_all(b"[")?;
    for (idx, row) in rows.enumerate() {
        out.write_all(if idx == 0 { b"\n" } else { b",\n" })?;
        write_object(shape.columns.iter().map(|it| it.name.as_ref()), &row?, &mut out)?;
    }
    out.write_all(b"\n]\n")?;
    Ok(out.flush()?)
}

/// Writes one object a line.
pub fn write_lines(
    shape: &FlatShape,
    rows: &mut RowSource,
    out: &mut (dyn Write + Send),
) -> Result<(), BiError> {
    let mut out = BufWriter::new(out);
    for row in rows {
        write_object(shape.columns.iter().map(|it| it.name.as_ref()), &row?, &mut out)?;
        out.write_all(b"\n")?;
    }
    Ok(out.flush()?)
}

/// Writes a row as an object with the names of the columns as keys.
pub fn write_object<'a>(
    names: impl Iterator<Item = &'a str>,
    row: &FlatRow,
    out: &mut impl Write,
) -> std::io::Result<()> {
    for (idx, (name, value)) in names.zip(row).enumerate() {
        write!(out, "{}\"{name}\":", if idx == 0 { "{" } else { "," })?;
        write_value(value, out)?;
    }
    out.write_all(b"}")
}

fn write_value(value: &FlatValue, out: &mut impl Write) -> std::io::Result<()> {
    match value {
        FlatValue::Null => out.write_all(b"null"),
        FlatValue::Text(text) => Ok(serde_json::to_writer(out, text)?),
        FlatValue::Integer(number) => write!(out, "{number}"),
        FlatValue::Decimal(digits) => out.write_all(digits.as_bytes()),
        FlatValue::Float(number) => Ok(serde_json::to_writer(out, number)?),
        FlatValue::Boolean(is) => write!(out, "{is}"),
        FlatValue::Date(day) => write!(out, "\"{day}\""),
        FlatValue::Timestamp(instant) => write!(out, "\"{}\"", timestamp(*instant)),
    }
}
