//! `doichieu check`: whether what is stored holds together; `check matching` measures the program against what people
//! found by hand.

mod integrity;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context as _;
use clap::{Args, Subcommand, ValueEnum};
use doichieu_imports::reading::AppendixKind;
use doichieu_imports::reconcile::evaluate::{
    Fault, Figures, LabelledAppendix, OpenPair, Remark, calibration, evaluate, evaluate_province,
    parse_open_pairs,
};
use serde::Serialize;

use super::table::Table;
use super::{Context, Outcome, REFUSED, output};

/// Arguments of `check`.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true, after_help = INTEGRITY_EXAMPLES)]
pub(super) struct CheckArgs {
    #[command(subcommand)]
    command: Option<CheckCommand>,
    /// Lines, or JSON for programs
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

const INTEGRITY_EXAMPLES: &str = "\
Examples:
  doichieu check
  doichieu check --format json --database-url sqlite://backup.sqlite

References, hashes of the stored files and pointers of versions are looked at; nothing is changed. Exit code 1 means that
something does not hold.";

#[derive(Debug, Subcommand)]
enum CheckCommand {
    /// Leave out each labelled province in turn and see how well the others recognise its rows
    Matching(MatchingArgs),
}

#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
struct MatchingArgs {
    /// Folder of labelled appendices as CSV; open.csv names pairs that may be joined or not
    #[arg(long, default_value = "imports/tests/labels", value_name = "DIR")]
    labels: PathBuf,
    /// Provinces that the registry holds, by comma; each other one is set against these alone. All others where not given
    #[arg(long, value_delimiter = ',', value_name = "PROVINCE")]
    against: Vec<String>,
    /// Name also the rows that were missed
    #[arg(long)]
    missed: bool,
    /// A table, or JSON for programs
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

const EXAMPLES: &str = "\
Examples:
  doichieu check matching
  doichieu check matching --missed
  doichieu check matching --against hue,hai-phong,lao-cai
  doichieu check matching --labels my-labels --format json

Exit code 2 when any row was joined with something else.";

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// A table.
    Text,
    /// One object.
    Json,
}

/// Runs a check.
pub(super) async fn run(context: &Context, args: &CheckArgs) -> Outcome {
    match &args.command {
        Some(CheckCommand::Matching(args)) => check_matching(args),
        None => integrity::run(context, args.format).await,
    }
}

fn check_matching(args: &MatchingArgs) -> Outcome {
    let (appendices, open) = load(&args.labels)?;
    let figures = measure(&appendices, &open, &args.against)?;
    let text = match args.format {
        Format::Text => text(&figures, args.missed),
        Format::Json => {
            let report: Vec<FiguresJson> = figures.iter().map(FiguresJson::from).collect();
            format!("{}\n", serde_json::to_string_pretty(&report)?)
        }
    };
    output::print(&text)?;
    let is_clean = figures.iter().all(|it| it.n_wrong_pairs == 0);
    Ok(if is_clean {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(REFUSED)
    })
}

/// The figures of each province against all others, or against those named alone.
fn measure(
    appendices: &[LabelledAppendix],
    open: &[OpenPair],
    against: &[String],
) -> anyhow::Result<Vec<Figures>> {
    if against.is_empty() {
        return Ok(evaluate(appendices, open));
    }
    let provinces: BTreeSet<&str> = appendices.iter().map(LabelledAppendix::province).collect();
    if let Some(unknown) = against.iter().find(|it| !provinces.contains(it.as_str())) {
        anyhow::bail!("no labelled province is named {unknown}");
    }
    let of_one = |province: &str| {
        let takes_part = |it: &&LabelledAppendix| {
            it.province() == province || against.iter().any(|name| name == it.province())
        };
        let taking_part: Vec<LabelledAppendix> = appendices.iter().filter(takes_part).cloned().collect();
        evaluate_province(&taking_part, open, province)
    };
    Ok(provinces.into_iter().flat_map(of_one).collect())
}

fn load(folder: &Path) -> anyhow::Result<(Vec<LabelledAppendix>, Vec<OpenPair>)> {
    let shown = folder.display();
    let entries = std::fs::read_dir(folder).with_context(|| format!("list the labels in {shown}"))?;
    let mut paths: Vec<PathBuf> = entries
        .map(|it| it.map(|it| it.path()))
        .collect::<Result<_, _>>()
        .with_context(|| format!("list the labels in {shown}"))?;
    paths.retain(|it| it.extension().is_some_and(|it| it == "csv"));
    paths.sort();
    let mut appendices = Vec::new();
    let mut open = Vec::new();
    for path in paths {
        let text = std::fs::read_to_string(&path).with_context(|| format!("read {}", path.display()))?;
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        if name == "open" {
            open = parse_open_pairs(&text)?;
        } else {
            appendices.push(LabelledAppendix::parse(&name, &text)?);
        }
    }
    Ok((appendices, open))
}

fn text(figures: &[Figures], missed: bool) -> String {
    let header = [
        "province",
        "rows",
        "true pairs",
        "joined",
        "wrong",
        "known",
        "matched",
        "right first",
    ];
    let mut table = Table::new(&header, 40);
    for it in figures {
        table.push(vec![
            it.province.clone(),
            kind_name(it.kind).to_owned(),
            it.n_true_pairs.to_string(),
            share(it.n_joined_pairs, it.n_true_pairs),
            it.n_wrong_pairs.to_string(),
            it.n_known_rows.to_string(),
            share(it.n_matched_rows, it.n_known_rows),
            it.n_rightly_suggested_rows.to_string(),
        ]);
    }
    let mut text = table.to_string();
    text.push('\n');
    text.push_str(&calibrated(figures));
    let remarks = figures.iter().flat_map(|it| &it.remarks);
    for remark in remarks.filter(|it| missed || it.fault == Fault::WrongJoin) {
        text.push_str(&format!(
            "\n{} {:.2}\n  {}\n  {}\n",
            fault_name(remark.fault),
            remark.score,
            remark.name,
            remark.other
        ));
    }
    text
}

/// Of the first candidates with a score, how many are right.
fn calibrated(figures: &[Figures]) -> String {
    let mut table = Table::new(&["score", "first candidates", "right"], 40);
    for band in calibration(figures) {
        table.push(vec![
            format!("{:.1} to {:.1}", band.from, band.to),
            band.n_candidates.to_string(),
            share(band.n_right, band.n_candidates),
        ]);
    }
    table.to_string()
}

/// A count with its per cent.
fn share(part: usize, whole: usize) -> String {
    if whole == 0 {
        return part.to_string();
    }
    format!("{part} ({:.1}%)", 100.0 * part as f64 / whole as f64)
}

fn kind_name(kind: AppendixKind) -> &'static str {
    match kind {
        AppendixKind::Indicators => "indicators",
        AppendixKind::Tasks => "tasks",
    }
}

fn fault_name(fault: Fault) -> &'static str {
    match fault {
        Fault::WrongJoin => "WRONG",
        Fault::Missed => "MISSED",
        Fault::OnlySuggested => "SUGGESTED",
    }
}

/// The figures of one province as JSON.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct FiguresJson<'a> {
    province: &'a str,
    kind: &'static str,
    true_pairs: usize,
    joined_pairs: usize,
    wrong_pairs: usize,
    known_rows: usize,
    matched_rows: usize,
    rightly_suggested_rows: usize,
    remarks: Vec<RemarkJson<'a>>,
}

/// A row that was joined wrongly or not at all, as JSON.
#[derive(Debug, Serialize)]
struct RemarkJson<'a> {
    fault: &'static str,
    score: f64,
    name: &'a str,
    other: &'a str,
}

impl<'a> From<&'a Figures> for FiguresJson<'a> {
    fn from(figures: &'a Figures) -> Self {
        Self {
            province: &figures.province,
            kind: kind_name(figures.kind),
            true_pairs: figures.n_true_pairs,
            joined_pairs: figures.n_joined_pairs,
            wrong_pairs: figures.n_wrong_pairs,
            known_rows: figures.n_known_rows,
            matched_rows: figures.n_matched_rows,
            rightly_suggested_rows: figures.n_rightly_suggested_rows,
            remarks: figures.remarks.iter().map(RemarkJson::from).collect(),
        }
    }
}

impl<'a> From<&'a Remark> for RemarkJson<'a> {
    fn from(remark: &'a Remark) -> Self {
        Self {
            fault: fault_name(remark.fault),
            score: remark.score,
            name: &remark.name,
            other: &remark.other,
        }
    }
}
