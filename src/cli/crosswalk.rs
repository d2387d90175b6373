//! `doichieu crosswalk`: which row of which plan is which shared indicator or task, and which name which agency type.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Subcommand, ValueEnum};
use doichieu_imports::diagnostic::Lang;
use serde::Serialize;

use super::files::{self, UserFile};
use super::{Context, Outcome, REFUSED, output};
use crate::access::Actor;
use crate::error::AppError;
use crate::intake::Intake;
use crate::intake::crosswalk::CrosswalkOf;
use crate::store::crosswalk::{CrosswalkKind, CrosswalkRow};
use crate::store::decision::{CrosswalkReport, Steward};
use crate::worker::Reader;

/// Arguments of `crosswalk`.
#[derive(Debug, Args)]
pub(super) struct CrosswalkArgs {
    #[command(subcommand)]
    command: CrosswalkCommand,
}

#[derive(Debug, Subcommand)]
enum CrosswalkCommand {
    /// Print every published row with the shared thing that it is
    Export(ExportArgs),
    /// Take decisions from a file: all of them or, when a line is bad, none
    Import(ImportArgs),
}

/// What the crosswalk is of.
#[derive(Debug, Clone, Copy, Args)]
#[group(multiple = false)]
struct OfArgs {
    /// Tasks instead of indicators
    #[arg(long)]
    tasks: bool,
    /// Names of agencies and their types instead of indicators
    #[arg(long)]
    agencies: bool,
}

#[derive(Debug, Args)]
#[command(after_help = EXPORT_EXAMPLES)]
struct ExportArgs {
    #[command(flatten)]
    of: OfArgs,
    /// CSV, or JSON for programs
    #[arg(long, value_enum, default_value_t = Format::Csv)]
    format: Format,
}

#[derive(Debug, Args)]
#[command(after_help = IMPORT_EXAMPLES)]
struct ImportArgs {
    /// The CSV, as `export` prints it
    file: PathBuf,
    #[command(flatten)]
    of: OfArgs,
    /// Who decides where a line names nobody
    #[arg(long, default_value = "cli", value_name = "NAME")]
    by: String,
    /// Why, for the log of decisions
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
}

const EXPORT_EXAMPLES: &str = "\
Examples:
  doichieu crosswalk export > doi-chieu.csv
  doichieu crosswalk export --tasks --format json
  doichieu crosswalk export --agencies

Columns: indicator,province,plan,section,ordinal,name,status,score,decided_by. With --tasks the first holds the task's code;
with --agencies they are agency_type,province,name,wording.";

const IMPORT_EXAMPLES: &str = "\
Examples:
  doichieu crosswalk import doi-chieu.csv --by \"Nguyễn Văn A\" --reason \"họp ngày 12/6\"
  doichieu crosswalk import co-quan.csv --agencies

A line that says what is so already changes nothing. The exit code is 2 when a line is bad; then nothing is changed.";

/// Form of the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Comma-separated, UTF-8.
    Csv,
    /// A list of objects.
    Json,
}

impl From<OfArgs> for CrosswalkOf {
    fn from(args: OfArgs) -> Self {
        match (args.tasks, args.agencies) {
            (true, _) => Self::Tasks,
            (_, true) => Self::Agencies,
            _ => Self::Indicators,
        }
    }
}

/// A row of the crosswalk for programs; the same fields for tasks, whose code then stands under `indicator`.
#[derive(Debug, Serialize)]
struct PrintedRow {
    indicator: String,
    province: String,
    plan: Option<String>,
    section: Option<String>,
    ordinal: Option<String>,
    name: String,
    status: String,
    score: f64,
    decided_by: Option<String>,
}

/// A name of an agency for programs.
#[derive(Debug, Serialize)]
struct PrintedAgency {
    agency_type: String,
    province: String,
    name: String,
    wording: String,
}

impl From<CrosswalkRow> for PrintedRow {
    fn from(row: CrosswalkRow) -> Self {
        Self {
            score: row.printed_score(),
            indicator: row.code,
            province: row.province_code,
            plan: row.plan_number,
            section: row.section,
            ordinal: row.ordinal,
            name: row.name,
            status: row.status,
            decided_by: row.decided_by,
        }
    }
}

/// Runs the subcommand.
pub(super) async fn run(context: &Context, args: CrosswalkArgs) -> Outcome {
    match args.command {
        CrosswalkCommand::Export(args) => export(context, &args).await,
        CrosswalkCommand::Import(args) => import(context, args).await,
    }
}

async fn export(context: &Context, args: &ExportArgs) -> Outcome {
    let store = context.open_store().await?;
    let of = CrosswalkOf::from(args.of);
    let answer = match (args.format, of) {
        (Format::Csv, _) => {
            let intake = Intake::new(store, Reader::new(&context.settings));
            intake.export_crosswalk(of).await?
        }
        (Format::Json, CrosswalkOf::Agencies) => {
            let rows = store.list_agency_crosswalk().await.map_err(AppError::from)?;
            let rows: Vec<_> = rows
                .into_iter()
                .map(|it| PrintedAgency {
                    agency_type: it.agency_type,
                    province: it.province_code,
                    name: it.name,
                    wording: it.wording,
                })
                .collect();
            serde_json::to_string(&rows)? + "\n"
        }
        (Format::Json, of) => {
            let kind = match of {
                CrosswalkOf::Tasks => CrosswalkKind::Tasks,
                _ => CrosswalkKind::Indicators,
            };
            let rows = store.list_crosswalk(kind).await.map_err(AppError::from)?;
            let rows: Vec<_> = rows.into_iter().map(PrintedRow::from).collect();
            serde_json::to_string(&rows)? + "\n"
        }
    };
    output::print(&answer)?;
    Ok(ExitCode::SUCCESS)
}

async fn import(context: &Context, args: ImportArgs) -> Outcome {
    let csv = match files::take(&args.file, context.settings.limits.bytes)? {
        UserFile::Bytes(bytes) => bytes,
        UserFile::TooLarge(refused) => return Err(crate::intake::refusal(&refused).into()),
    };
    let steward = Steward {
        actor: Actor::operator(),
        name: args.by,
        reason: args.reason,
    };
    let store = context.open_store().await?;
    let intake = Intake::new(store.clone(), Reader::new(&context.settings));
    let report = intake.import_crosswalk(args.of.into(), &csv, &steward).await?;
    store.close().await.map_err(AppError::from)?;
    output::print(&told(&report, context.lang))?;
    Ok(if report.bad.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(REFUSED)
    })
}

/// What became of the file, for people.
fn told(report: &CrosswalkReport, lang: Lang) -> String {
    let (n_changed, n_unchanged) = (report.n_changed, report.n_unchanged);
    let mut lines: Vec<String> = report
        .bad
        .iter()
        .map(|it| match lang {
            Lang::Vi => format!("dòng {}: {}\n", it.line, it.problem.vi),
            Lang::En => format!("line {}: {}\n", it.line, it.problem.en),
        })
        .collect();
    lines.push(match (report.bad.is_empty(), lang) {
        (true, Lang::Vi) => format!("{n_changed} dòng đã áp dụng, {n_unchanged} dòng không có gì mới\n"),
        (true, Lang::En) => format!("{n_changed} lines applied, {n_unchanged} say nothing new\n"),
        (false, Lang::Vi) => "không áp dụng dòng nào; hãy sửa các dòng trên\n".to_owned(),
        (false, Lang::En) => "no line was applied; mend the lines above\n".to_owned(),
    });
    lines.concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::crosswalk::COLUMNS;

    #[test]
    fn json_names_its_fields_as_the_csv() {
        let row = serde_json::to_value(PrintedRow::from(CrosswalkRow::default())).expect("JSON");
        let names: Vec<&String> = row.as_object().expect("an object").keys().collect();
        let mut columns = COLUMNS.to_vec();
        columns.sort_unstable();
        assert_eq!(names, columns);
    }
}
