//! The formats a table can be had in, and which one a request means.

use std::borrow::Cow;
use std::io::Write;

use doichieu_entities::flat::{FlatColumn, FlatKind};

use super::{BiError, RowSource, arrow, csv, json, sdmx, xlsx};

/// A format of a flat table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FlatFormat {
    /// Separated text, RFC 4180.
    Csv,
    /// One JSON array of objects.
    Json,
    /// One JSON object a line.
    Ndjson,
    /// A workbook.
    Xlsx,
    /// Apache Parquet.
    Parquet,
    /// Apache Arrow, the streaming form of its IPC.
    Arrow,
    /// SDMX-CSV 2.0; of the targets only.
    SdmxCsv,
}

/// A column as it is written.
#[derive(Debug, Clone)]
pub struct Heading {
    /// Its name.
    pub name: Cow<'static, str>,
    /// What it holds.
    pub kind: FlatKind,
    /// What it means, in Vietnamese.
    pub vi: Cow<'static, str>,
    /// What it means, in English.
    pub en: Cow<'static, str>,
}

impl From<&'static FlatColumn> for Heading {
    fn from(column: &'static FlatColumn) -> Self {
        Self {
            name: Cow::Borrowed(column.name),
            kind: column.kind,
            vi: Cow::Borrowed(column.vi),
            en: Cow::Borrowed(column.en),
        }
    }
}

/// What is written, beside the rows.
#[derive(Debug, Clone)]
pub struct FlatShape {
    /// Name of the table.
    pub name: &'static str,
    /// The columns, in the order of the values of each row.
    pub columns: Vec<Heading>,
    /// Whether a CSV begins with a byte order mark, by which Excel knows UTF-8.
    pub byte_order_mark: bool,
}

/// Every format, in the order of preference.
pub const FORMATS: &[FlatFormat] = &[
    FlatFormat::Csv,
    FlatFormat::Json,
    FlatFormat::Ndjson,
    FlatFormat::Xlsx,
    FlatFormat::Parquet,
    FlatFormat::Arrow,
    FlatFormat::SdmxCsv,
];

impl FlatFormat {
    /// The ending of a file name, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Ndjson => "ndjson",
            Self::Xlsx => "xlsx",
            Self::Parquet => "parquet",
            Self::Arrow => "arrow",
            Self::SdmxCsv => "sdmx.csv",
        }
    }

    /// The media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8",
            Self::Json => "application/json",
            Self::Ndjson => "application/x-ndjson",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Parquet => "application/vnd.apache.parquet",
            Self::Arrow => "application/vnd.apache.arrow.stream",
            Self::SdmxCsv => "application/vnd.sdmx.data+csv;version=2.0.0",
        }
    }

    /// Whether a table can be had in it.
    pub fn offers(self, table: &str) -> bool {
        self != Self::SdmxCsv || table == sdmx::TABLE
    }

    /// The format of a file ending.
    pub fn of_extension(extension: &str) -> Option<Self> {
        FORMATS.iter().copied().find(|it| it.extension() == extension)
    }

    /// The first format that an Accept header names with the highest weight; CSV for `*/*`.
    pub fn of_accept(accept: &str) -> Option<Self> {
        let mut ranges: Vec<(&str, f32)> = accept.split(',').map(weigh).collect();
        ranges.retain(|(_, weight)| *weight > 0.0);
        ranges.sort_by(|one, other| other.1.total_cmp(&one.1));
        ranges.iter().find_map(|(range, _)| {
            let mut formats = FORMATS.iter().copied();
            formats.find(|it| accepts(range, it.media_type()))
        })
    }

    /// Writes the rows. Blocks.
    pub fn write(
        self,
        shape: &FlatShape,
        rows: &mut RowSource,
        out: &mut (dyn Write + Send),
    ) -> Result<(), BiError> {
        match self {
            Self::Csv => csv::write(shape, rows, out),
            Self::Json => json::write_array(shape, rows, out),
            Self::Ndjson => json::write_lines(shape, rows, out),
            Self::Xlsx => xlsx::write(shape, rows, out),
            Self::Parquet => arrow::write_parquet(shape, rows, out),
            Self::Arrow => arrow::write_stream(shape, rows, out),
            Self::SdmxCsv => sdmx::write(shape, rows, out),
        }
    }
}

/// A media range and its weight: `text/csv;q=0.5`.
fn weigh(range: &str) -> (&str, f32) {
    let mut parts = range.split(';').map(str::trim);
    let name = parts.next().unwrap_or_default();
    let weight = parts.find_map(|it| it.strip_prefix("q=")?.parse().ok());
    (name, weight.unwrap_or(1.0))
}

fn accepts(range: &str, media_type: &str) -> bool {
    let media_type = media_type.split(';').next().unwrap_or(media_type);
    range == "*/*"
        || range.eq_ignore_ascii_case(media_type)
        || range
            .strip_suffix("/*")
            .is_some_and(|kind| media_type.split('/').next() == Some(kind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heaviest_known_range_wins() {
        let of = FlatFormat::of_accept;
        assert_eq!(of("*/*"), Some(FlatFormat::Csv));
        assert_eq!(
            of("application/json;q=0.5, text/csv;q=0.9"),
            Some(FlatFormat::Csv)
        );
        assert_eq!(
            of("application/xml, application/json;q=0.1"),
            Some(FlatFormat::Json)
        );
        assert_eq!(of("text/*"), Some(FlatFormat::Csv));
        assert_eq!(of("application/xml"), None);
        assert_eq!(of("text/csv;q=0"), None);
    }
}
