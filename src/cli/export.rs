//! `doichieu export`: the flat tables as files, as `/bi` gives them.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context as _;
use clap::Args;
use doichieu_entities::flat::{FlatTable, TABLES};
use tokio::sync::mpsc;

use super::{Context, Outcome};
use crate::bi::format::{FORMATS, FlatShape, Heading};
use crate::bi::parameters::FlatRequest;
use crate::bi::{FlatFormat, RowSource};
use crate::error::{AppError, Sentence};

/// Batches of rows that may wait for the writer.
const WAITING: usize = 4;

/// Arguments of `export`.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct ExportArgs {
    /// Name of the table (targets, tasks, assignments, indicators …)
    table: String,
    /// File to write; its ending chooses the format [default: standard output]
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    /// csv, json, ndjson, xlsx, parquet, arrow or sdmx.csv [default: the file's ending, or csv]
    #[arg(long, value_name = "FORMAT")]
    format: Option<String>,
    /// A filter as `/bi` takes it: provinces=hue,31, years=2026, search=…, columns=…, order=…, limit=…
    #[arg(long = "where", value_name = "NAME=VALUE", value_parser = super::parse_pair)]
    filters: Vec<(String, String)>,
}

const EXAMPLES: &str = "\
Examples:
  doichieu export targets --where provinces=hue,hai-phong --where years=2026 > muc-tieu.csv
  doichieu export targets --output muc-tieu.xlsx
  doichieu export tasks --format ndjson";

/// Writes a table while it is read.
pub(super) async fn run(context: &Context, args: ExportArgs) -> Outcome {
    let table = FlatTable::find(&args.table).ok_or_else(|| no_table(&args.table))?;
    let format = format_of(&args)?;
    if !format.offers(table.name) {
        return Err(no_format(format.extension()).into());
    }
    let mut request = FlatRequest::parse(table, &args.filters).map_err(|it| AppError::InvalidArgument {
        argument: it.parameter,
        problem: it.problem,
    })?;
    if format == FlatFormat::SdmxCsv {
        // Its columns are given by the standard.
        request.query.columns = table.columns.iter().collect();
    }
    let columns = request.query.columns.iter();
    let shape = FlatShape {
        name: table.name,
        columns: columns.map(|it| Heading::from(*it)).collect(),
        byte_order_mark: request.byte_order_mark,
    };
    let store = context.open_store().await?;
    let (sender, rows) = mpsc::channel(WAITING);
    let reading = tokio::spawn(async move { store.stream_flat(&request.query, sender).await });
    let output = args.output.clone();
    tokio::task::spawn_blocking(move || write(output.as_deref(), format, &shape, RowSource::new(rows)))
        .await
        .context("write the table")??;
    reading.await.context("read the table")?;
    Ok(ExitCode::SUCCESS)
}

fn write(
    output: Option<&Path>,
    format: FlatFormat,
    shape: &FlatShape,
    mut rows: RowSource,
) -> anyhow::Result<()> {
    let mut out: Box<dyn Write + Send> = match output {
        Some(path) => Box::new(File::create(path).with_context(|| format!("create {}", path.display()))?),
        None => Box::new(std::io::stdout()),
    };
    let mut out = BufWriter::new(&mut out);
    format.write(shape, &mut rows, &mut out)?;
    out.flush().context("write the table")
}

fn format_of(args: &ExportArgs) -> Result<FlatFormat, AppError> {
    let name = args.output.as_deref().and_then(Path::file_name);
    let ending = name.and_then(|it| it.to_str()).and_then(|it| it.split_once('.'));
    let wanted = args
        .format
        .as_deref()
        .or(ending.map(|(_, ending)| ending))
        .unwrap_or("csv");
    // A name may hold further points; the last ending counts then.
    let last = wanted.rsplit('.').next().unwrap_or(wanted);
    FlatFormat::of_extension(wanted)
        .or_else(|| FlatFormat::of_extension(last))
        .ok_or_else(|| no_format(wanted))
}

fn no_table(name: &str) -> AppError {
    let names: Vec<_> = TABLES.iter().map(|it| it.name).collect();
    let names = names.join(", ");
    AppError::InvalidArgument {
        argument: name.to_owned(),
        problem: Sentence::new(
            format!("không có bảng này; các bảng: {names}"),
            format!("there is no such table; the tables: {names}"),
        ),
    }
}

fn no_format(name: &str) -> AppError {
    let names: Vec<_> = FORMATS.iter().map(|it| it.extension()).collect();
    let names = names.join(", ");
    AppError::InvalidArgument {
        argument: "--format".to_owned(),
        problem: Sentence::new(
            format!("không có dạng {name} cho bảng này; các dạng: {names}"),
            format!("there is no format {name} for this table; the formats: {names}"),
        ),
    }
}
