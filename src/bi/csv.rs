//! CSV after RFC 4180: lines end in CRLF, a decimal has a point, an empty value is nothing between the commas.

use std::io::Write;

use super::format::FlatShape;
use super::{BiError, RowSource};
use crate::store::flat::FlatValue;

/// Writes a header and the rows.
pub fn write(shape: &FlatShape, rows: &mut RowSource, out: &mut (dyn Write + Send)) -> Result<(), BiError> {
    if shape.byte_order_mark {
        out.write_all("\u{feff}".as_bytes())?;
    }
    let mut writer = writer(out);
    let header = shape.columns.iter().map(|it| it.name.as_ref());
    writer.write_record(header).map_err(std::io::Error::from)?;
    let mut buffer = String::new();
    for row in rows {
        for value in &row? {
            buffer.clear();
            writer
                .write_field(field(value, &mut buffer))
                .map_err(std::io::Error::from)?;
        }
        writer.write_record(None::<&[u8]>).map_err(std::io::Error::from)?;
    }
    writer.flush()?;
    Ok(())
}

/// A writer of lines that end in CRLF.
pub(crate) fn writer(out: &mut (dyn Write + Send)) -> csv::Writer<&mut (dyn Write + Send)> {
    csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(out)
}

/// The text of a value, built in the buffer where it is not there already.
pub(super) fn field<'a>(value: &'a FlatValue, buffer: &'a mut String) -> &'a str {
    use std::fmt::Write as _;
    let written = match value {
        FlatValue::Null => return "",
        FlatValue::Text(text) if begins_formula(text) => write!(buffer, "'{text}"),
        FlatValue::Text(text) | FlatValue::Decimal(text) => return text,
        FlatValue::Integer(number) => write!(buffer, "{number}"),
        FlatValue::Float(number) => write!(buffer, "{number}"),
        FlatValue::Boolean(is) => write!(buffer, "{is}"),
        FlatValue::Date(day) => write!(buffer, "{day}"),
        FlatValue::Timestamp(instant) => write!(buffer, "{}", timestamp(*instant)),
    };
    written.expect("a String takes every text");
    buffer
}

/// An instant as every format of text writes it: UTC, to the microsecond.
pub(super) fn timestamp(instant: chrono::DateTime<chrono::Utc>) -> String {
    instant.to_rfc3339_opts(chrono::SecondsFormat::Micros, true)
}

/// Whether a spreadsheet would run the text as a formula: such a text is written with an apostrophe before it.
pub(crate) fn begins_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_a_spreadsheet_would_run_gets_an_apostrophe() {
        for text in ["=1+1", "+84", "-2", "@SUM(A1)", "\t=1"] {
            let mut buffer = String::new();
            let value = FlatValue::Text(text.to_owned());
            assert_eq!(field(&value, &mut buffer), format!("'{text}"));
        }
    }

    #[test]
    fn a_negative_number_is_no_formula() {
        let mut buffer = String::new();
        assert_eq!(field(&FlatValue::Decimal("-2.5".to_owned()), &mut buffer), "-2.5");
    }
}
