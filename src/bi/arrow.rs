//! Columns: Apache Arrow as a stream of batches, Apache Parquet as groups of rows.
//!
//! Decimals are 64-bit floats here, as every tool on columns expects of a measure; the exact digits are in the other
//! formats. Days are `date32`, instants microseconds in UTC.

use std::collections::HashMap;
use std::io::Write;
use std::sync::Arc;

use arrow_array::builder::{
    BooleanBuilder, Date32Builder, Float64Builder, Int64Builder, StringBuilder, TimestampMicrosecondBuilder,
};
use arrow_array::{ArrayRef, RecordBatch};
use arrow_ipc::writer::StreamWriter;
use arrow_schema::{ArrowError, DataType, Field, Schema, SchemaRef, TimeUnit};
use chrono::NaiveDate;
use doichieu_entities::flat::FlatKind;
use parquet::arrow::ArrowWriter;
use parquet::basic::{Compression, ZstdLevel};
use parquet::file::properties::WriterProperties;

use super::format::{FlatShape, Heading};
use super::{BiError, RowSource};
use crate::store::flat::{FlatRow, FlatValue};

/// Rows of a batch of an Arrow stream. A row is held as values and as columns meanwhile, some kibibytes in all.
const BATCH_ROWS: usize = 1_024;
/// Rows of a group of a Parquet file: enough to compress well, few enough to hold.
const GROUP_ROWS: usize = 32_768;
/// Bytes of the page that each column of a group is filling, and of the values it knows; the default of a mebibyte each
/// makes a hundred of them in a wide table.
const PAGE_BYTES: usize = 128 * 1024;

/// Writes an Arrow stream.
pub fn write_stream(
    shape: &FlatShape,
    rows: &mut RowSource,
    out: &mut (dyn Write + Send),
) -> Result<(), BiError> {
    let failed = |source: ArrowError| BiError::Columns {
        format: "arrow",
        source: Box::new(source),
    };
    let schema = schema(&shape.columns);
    let mut writer = StreamWriter::try_new_buffered(out, &schema).map_err(failed)?;
    while let Some(batch) = take(rows)? {
        writer
            .write(&to_batch(&shape.columns, &schema, &batch).map_err(failed)?)
            .map_err(failed)?;
    }
    writer.finish().map_err(failed)
}

/// Writes a Parquet file.
pub fn write_parquet(
    shape: &FlatShape,
    rows: &mut RowSource,
    out: &mut (dyn Write + Send),
) -> Result<(), BiError> {
    let failed = |source: Box<dyn std::error::Error + Send + Sync>| BiError::Columns {
        format: "parquet",
        source,
    };
    let schema = schema(&shape.columns);
    let properties = WriterProperties::builder()
        .set_compression(Compression::ZSTD(ZstdLevel::default()))
        .set_max_row_group_row_count(Some(GROUP_ROWS))
        .set_data_page_size_limit(PAGE_BYTES)
        .set_dictionary_page_size_limit(PAGE_BYTES)
        .build();
    let mut writer =
        ArrowWriter::try_new(out, schema.clone(), Some(properties)).map_err(|it| failed(Box::new(it)))?;
    while let Some(batch) = take(rows)? {
        let batch = to_batch(&shape.columns, &schema, &batch).map_err(|it| failed(Box::new(it)))?;
        writer.write(&batch).map_err(|it| failed(Box::new(it)))?;
    }
    writer.close().map_err(|it| failed(Box::new(it)))?;
    Ok(())
}

/// The next rows, or none at the end.
fn take(rows: &mut RowSource) -> Result<Option<Vec<FlatRow>>, BiError> {
    let batch: Vec<FlatRow> = rows.take(BATCH_ROWS).collect::<Result<_, _>>()?;
    Ok((!batch.is_empty()).then_some(batch))
}

fn schema(columns: &[Heading]) -> SchemaRef {
    let fields = columns.iter().map(|column| {
        let kind = match column.kind {
            FlatKind::Text => DataType::Utf8,
            FlatKind::Integer => DataType::Int64,
            FlatKind::Decimal | FlatKind::Float => DataType::Float64,
            FlatKind::Boolean => DataType::Boolean,
            FlatKind::Date => DataType::Date32,
            FlatKind::Timestamp => DataType::Timestamp(TimeUnit::Microsecond, Some("UTC".into())),
        };
        let about = [("description", &column.en), ("description_vi", &column.vi)];
        let about = about.map(|(key, text)| (key.to_owned(), text.to_string()));
        Field::new(column.name.as_ref(), kind, true).with_metadata(HashMap::from(about))
    });
    Arc::new(Schema::new(fields.collect::<Vec<_>>()))
}

fn to_batch(columns: &[Heading], schema: &SchemaRef, rows: &[FlatRow]) -> Result<RecordBatch, ArrowError> {
    let arrays = columns.iter().enumerate().map(|(idx, column)| {
        let values = rows.iter().map(|row| row.get(idx).unwrap_or(&FlatValue::Null));
        to_array(column.kind, values)
    });
    RecordBatch::try_new(schema.clone(), arrays.collect())
}

fn to_array<'a>(kind: FlatKind, values: impl Iterator<Item = &'a FlatValue>) -> ArrayRef {
    match kind {
        FlatKind::Text => {
            let mut builder = StringBuilder::new();
            values.for_each(|it| builder.append_option(text(it)));
            Arc::new(builder.finish())
        }
        FlatKind::Integer => {
            let mut builder = Int64Builder::new();
            values.for_each(|it| builder.append_option(integer(it)));
            Arc::new(builder.finish())
        }
        FlatKind::Decimal | FlatKind::Float => {
            let mut builder = Float64Builder::new();
            values.for_each(|it| builder.append_option(float(it)));
            Arc::new(builder.finish())
        }
        FlatKind::Boolean => {
            let mut builder = BooleanBuilder::new();
            values.for_each(|it| builder.append_option(boolean(it)));
            Arc::new(builder.finish())
        }
        FlatKind::Date => {
            let mut builder = Date32Builder::new();
            values.for_each(|it| builder.append_option(days(it)));
            Arc::new(builder.finish())
        }
        FlatKind::Timestamp => {
            let mut builder = TimestampMicrosecondBuilder::new().with_timezone("UTC");
            values.for_each(|it| builder.append_option(microseconds(it)));
            Arc::new(builder.finish())
        }
    }
}

fn text(value: &FlatValue) -> Option<&str> {
    match value {
        FlatValue::Text(text) => Some(text),
        _ => None,
    }
}

fn integer(value: &FlatValue) -> Option<i64> {
    match value {
        FlatValue::Integer(number) => Some(*number),
        _ => None,
    }
}

fn float(value: &FlatValue) -> Option<f64> {
    match value {
        FlatValue::Decimal(digits) => digits.parse().ok(),
        FlatValue::Float(number) => Some(*number),
        _ => None,
    }
}

fn boolean(value: &FlatValue) -> Option<bool> {
    match value {
        FlatValue::Boolean(is) => Some(*is),
        _ => None,
    }
}

fn days(value: &FlatValue) -> Option<i32> {
    match value {
        FlatValue::Date(day) => {
            let days = day.signed_duration_since(NaiveDate::default()).num_days();
            i32::try_from(days).ok()
        }
        _ => None,
    }
}

fn microseconds(value: &FlatValue) -> Option<i64> {
    match value {
        FlatValue::Timestamp(instant) => Some(instant.timestamp_micros()),
        _ => None,
    }
}
