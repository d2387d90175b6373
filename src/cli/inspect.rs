//! `doichieu inspect`: what the reader understands of a file, with no database.

mod json;
mod report;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};

use super::files::{self, UserFile};
use super::hint_args::HintArgs;
use super::{Context, Outcome, REFUSED, output};
use crate::worker::Reader;

/// Arguments of `inspect`.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct InspectArgs {
    /// The workbook: .xlsx, .xlsm, .xlsb, .xls, .ods, .csv or .tsv
    file: PathBuf,
    /// A table for people, or JSON for programs
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
    #[command(flatten)]
    hints: HintArgs,
}

const EXAMPLES: &str = "\
Examples:
  doichieu inspect ke-hoach.xlsx
  doichieu inspect du-thao.xls --province \"Lào Cai\" --format json
  doichieu inspect bang.csv --header-row 4 --column D=TARGET:2026

Exit code 2 means that the file was refused; the diagnostics say why.";

/// Form of the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people.
    Table,
    /// For programs.
    Json,
}

/// Reads the file in a worker and prints the reading.
pub(super) async fn run(context: &Context, args: InspectArgs) -> Outcome {
    let hints = args.hints.to_hints()?;
    let reading = match files::take(&args.file, context.settings.limits.bytes)? {
        UserFile::Bytes(bytes) => {
            let reader = Reader::new(&context.settings);
            reader.read(&files::name(&args.file), &bytes, &hints).await?
        }
        UserFile::TooLarge(refused) => *refused,
    };
    output::print(&match args.format {
        Format::Json => serde_json::to_string(&json::Inspection::new(&reading, context.lang))? + "\n",
        Format::Table => report::Report::new(&reading, context.lang).to_string(),
    })?;
    Ok(if reading.is_read {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(REFUSED)
    })
}
