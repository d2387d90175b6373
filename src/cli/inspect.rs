//! `doichieu inspect`: what the reader understands of a file, with no database.

mod json;
mod report;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};

use super::hint_args::HintArgs;
use super::{Context, Outcome, REFUSED};
use crate::error::{AppError, Sentence};
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
    let bytes = read_file(&args.file, context.settings.limits.bytes)?;
    let reader = Reader::new(&context.settings);
    let reading = reader.read(&file_name(&args.file), &bytes, &hints).await?;
    match args.format {
        Format::Json => println!(
            "{}",
            serde_json::to_string(&json::Inspection::new(&reading, context.lang))?
        ),
        Format::Table => print!("{}", report::Report::new(&reading, context.lang)),
    }
    Ok(if reading.is_read {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(REFUSED)
    })
}

/// The bytes of a file that the user named. One that is far too large is not taken into memory.
pub(super) fn read_file(path: &Path, max_bytes: u64) -> Result<Vec<u8>, AppError> {
    let refuse = |vi: String, en: String| AppError::FileRefused {
        file: path.display().to_string(),
        code: "FILE_UNREADABLE".to_owned(),
        problem: Sentence::new(vi, en),
    };
    let unreadable = |it: std::io::Error| match it.kind() {
        std::io::ErrorKind::NotFound => {
            refuse("không có tệp này".to_owned(), "there is no such file".to_owned())
        }
        _ => refuse(
            format!("không mở được: {it}"),
            format!("it cannot be opened: {it}"),
        ),
    };
    let facts = std::fs::metadata(path).map_err(unreadable)?;
    if facts.is_dir() {
        return Err(refuse(
            "đây là thư mục; hãy chỉ rõ một tệp".to_owned(),
            "this is a folder; name a file".to_owned(),
        ));
    }
    if facts.len() > max_bytes {
        return Err(refuse(
            format!(
                "tệp có {} byte, giới hạn là {max_bytes} (thiết lập limits.bytes)",
                facts.len()
            ),
            format!(
                "it has {} bytes, the limit is {max_bytes} (setting limits.bytes)",
                facts.len()
            ),
        ));
    }
    std::fs::read(path).map_err(unreadable)
}

/// The name without folders.
pub(super) fn file_name(path: &Path) -> String {
    path.file_name()
        .map(|it| it.to_string_lossy().into_owned())
        .unwrap_or_default()
}
