//! `doichieu export`: the flat tables as files, as `/bi` gives them.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context as _;
use clap::Args;

use super::files::with_ending;
use super::{Context, Outcome};
use crate::bi::format::{FORMATS, FlatShape};
use crate::bi::request::Table;
use crate::bi::{FlatFormat, RowSource};
use crate::error::{AppError, Sentence};

/// Arguments of `export`.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct ExportArgs {
    /// Name of the table (targets, comparison, tasks, assignments, indicators …)
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
  doichieu export comparison --where provinces=hue,lao-cai --where order=-spread_2026_difference --output so-sanh.xlsx
  doichieu export tasks --format ndjson";

/// Writes a table while it is read.
pub(super) async fn run(context: &Context, args: ExportArgs) -> Outcome {
    let table = Table::find(&args.table).ok_or_else(|| no_table(&args.table))?;
    let format = format_of(&args)?;
    if !format.offers(table.name()) {
        return Err(no_format(format.extension()).into());
    }
    let request = table.request(format, &args.filters).map_err(AppError::from)?;
    let store = context.open_store().await?;
    let version = store.data_version().await.map_err(AppError::from)?;
    let (shape, rows) = request.read(&store, version, context.lang).await?;
    tokio::task::spawn_blocking(move || write(args.output.as_deref(), format, &shape, rows))
        .await
        .context("write the table")??;
    Ok(ExitCode::SUCCESS)
}

/// A file gets its name when it is whole, so that a failure leaves what stood there before.
fn write(
    output: Option<&Path>,
    format: FlatFormat,
    shape: &FlatShape,
    mut rows: RowSource,
) -> anyhow::Result<()> {
    let Some(path) = output.filter(|it| !it.exists() || it.is_file()) else {
        let mut out: Box<dyn Write + Send> = match output {
            Some(device) => Box::new(create(device)?),
            None => Box::new(std::io::stdout()),
        };
        return write_rows(format, shape, &mut rows, &mut out);
    };
    let unfinished = with_ending(path, ".unfinished");
    let written = create(&unfinished).and_then(|mut file| write_rows(format, shape, &mut rows, &mut file));
    if let Err(error) = written {
        // The failure is what is told; that its remains could not be cleared away either adds nothing.
        let _ = std::fs::remove_file(&unfinished);
        return Err(error);
    }
    std::fs::rename(&unfinished, path).with_context(|| format!("put {} in place", path.display()))
}

fn create(path: &Path) -> anyhow::Result<File> {
    File::create(path).with_context(|| format!("create {}", path.display()))
}

fn write_rows(
    format: FlatFormat,
    shape: &FlatShape,
    rows: &mut RowSource,
    out: &mut (dyn Write + Send),
) -> anyhow::Result<()> {
    let mut out = BufWriter::new(out);
    format.write(shape, rows, &mut out)?;
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
    let names = Table::names();
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
