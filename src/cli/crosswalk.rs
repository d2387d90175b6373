//! `doichieu crosswalk`: which row of which plan is which shared indicator or task.

use std::process::ExitCode;

use anyhow::Context as _;
use clap::{Args, Subcommand, ValueEnum};
use serde::Serialize;

use super::{Context, Outcome, output};
use crate::error::AppError;
use crate::store::crosswalk::{CrosswalkKind, CrosswalkRow};

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
}

#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
struct ExportArgs {
    /// Tasks instead of indicators
    #[arg(long)]
    tasks: bool,
    /// CSV, or JSON for programs
    #[arg(long, value_enum, default_value_t = Format::Csv)]
    format: Format,
}

const EXAMPLES: &str = "\
Examples:
  doichieu crosswalk export > doi-chieu.csv
  doichieu crosswalk export --tasks --format json

Columns: indicator,province,plan,section,ordinal,name,status,score,decided_by. With --tasks the first holds the task's code.";

/// Header of the CSV, also when there is no row.
const COLUMNS: [&str; 9] = [
    "indicator",
    "province",
    "plan",
    "section",
    "ordinal",
    "name",
    "status",
    "score",
    "decided_by",
];

/// Form of the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Comma-separated, UTF-8.
    Csv,
    /// A list of objects.
    Json,
}

/// A row of the crosswalk, as printed; the same columns for tasks, whose code then stands under `indicator`.
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

/// Digits after the point of a printed score.
const SCORE_STEPS: f64 = 10_000.0;

impl From<CrosswalkRow> for PrintedRow {
    fn from(row: CrosswalkRow) -> Self {
        Self {
            indicator: row.code,
            province: row.province_code,
            plan: row.plan_number,
            section: row.section,
            ordinal: row.ordinal,
            name: row.name,
            status: row.status,
            score: (row.score * SCORE_STEPS).round() / SCORE_STEPS,
            decided_by: row.decided_by,
        }
    }
}

/// Runs the subcommand.
pub(super) async fn run(context: &Context, args: CrosswalkArgs) -> Outcome {
    match args.command {
        CrosswalkCommand::Export(args) => export(context, &args).await,
    }
}

async fn export(context: &Context, args: &ExportArgs) -> Outcome {
    let kind = if args.tasks {
        CrosswalkKind::Tasks
    } else {
        CrosswalkKind::Indicators
    };
    let store = context.open_store().await?;
    let rows = store.list_crosswalk(kind).await.map_err(AppError::from)?;
    let rows: Vec<_> = rows.into_iter().map(PrintedRow::from).collect();
    output::print(&match args.format {
        Format::Csv => to_csv(&rows).context("write CSV")?,
        Format::Json => serde_json::to_string(&rows)? + "\n",
    })?;
    Ok(ExitCode::SUCCESS)
}

fn to_csv(rows: &[PrintedRow]) -> anyhow::Result<String> {
    let mut csv = csv::WriterBuilder::new()
        .has_headers(false)
        .from_writer(Vec::new());
    csv.write_record(COLUMNS)?;
    for row in rows {
        csv.serialize(row)?;
    }
    Ok(String::from_utf8(csv.into_inner()?)?)
}
