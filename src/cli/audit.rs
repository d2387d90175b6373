//! `doichieu audit`: the audit log as a file, oldest line first, to be kept elsewhere or looked through.

use std::io::{BufWriter, Write};
use std::process::ExitCode;

use chrono::{DateTime, NaiveDate, NaiveTime, SecondsFormat, Utc};
use clap::{Args, ValueEnum};
use serde::Serialize;

use super::{Context, Outcome};
use crate::bi::csv::{begins_formula, writer};
use crate::error::AppError;
use crate::store::audit::{AuditEntry, AuditFilter};

/// Lines that are read at a time.
const PAGE: u64 = 1_000;

/// Arguments of `audit`.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct AuditArgs {
    /// How it is written
    #[arg(long, value_enum, default_value_t = Format::Csv)]
    format: Format,
    /// Only from this day on (UTC)
    #[arg(long, value_name = "DATE")]
    since: Option<NaiveDate>,
    /// Only before this day (UTC)
    #[arg(long, value_name = "DATE")]
    until: Option<NaiveDate>,
    /// Only of this actor
    #[arg(long)]
    actor: Option<String>,
    /// Only of this action, as COMMIT_IMPORT
    #[arg(long)]
    action: Option<String>,
    /// Only about this subject, as "import 7"
    #[arg(long)]
    subject: Option<String>,
    /// Only newer than this line, to go on where the last file ended
    #[arg(long, value_name = "NUMBER")]
    after: Option<i64>,
}

const EXAMPLES: &str = "\
Examples:
  doichieu audit > nhat-ky.csv
  doichieu audit --format ndjson --since 2026-11-01 --until 2026-12-01
  doichieu audit --subject \"import 7\"
  doichieu audit --format ndjson --after 1024 >> nhat-ky.ndjson";

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// A table.
    Csv,
    /// One JSON object a line.
    Ndjson,
}

/// A line of the log as JSON.
#[derive(Serialize)]
struct Line<'a> {
    number: i64,
    at: String,
    actor: &'a str,
    role: &'a str,
    origin: &'a str,
    action: &'a str,
    subject: &'a str,
    before: Option<serde_json::Value>,
    after: Option<serde_json::Value>,
}

const COLUMNS: [&str; 9] = [
    "number", "at", "actor", "role", "origin", "action", "subject", "before", "after",
];

/// Writes the log, page by page.
pub(super) async fn run(context: &Context, args: AuditArgs) -> Outcome {
    let moment = |day: NaiveDate| day.and_time(NaiveTime::MIN).and_utc();
    let mut filter = AuditFilter {
        actor: args.actor,
        action: args.action,
        subject: args.subject,
        since: args.since.map(moment),
        until: args.until.map(moment),
        after_id: args.after,
    };
    let store = context.open_store().await?;
    let mut out = BufWriter::new(std::io::stdout());
    if args.format == Format::Csv {
        write_csv(&mut out, std::iter::once(COLUMNS.map(str::to_owned)))?;
    }
    loop {
        let lines = store.list_audit(&filter, PAGE).await.map_err(AppError::from)?;
        match args.format {
            Format::Csv => write_csv(&mut out, lines.iter().map(record))?,
            Format::Ndjson => write_ndjson(&mut out, &lines)?,
        }
        match lines.last() {
            Some(last) => filter.after_id = Some(last.id),
            None => break,
        }
    }
    out.flush()?;
    store.close().await.map_err(AppError::from)?;
    Ok(ExitCode::SUCCESS)
}

fn write_csv(out: &mut (dyn Write + Send), records: impl Iterator<Item = [String; 9]>) -> anyhow::Result<()> {
    let mut writer = writer(out);
    for record in records {
        writer.write_record(record)?;
    }
    Ok(writer.flush()?)
}

fn write_ndjson(out: &mut impl Write, lines: &[AuditEntry]) -> anyhow::Result<()> {
    for line in lines {
        serde_json::to_writer(&mut *out, &Line::from(line))?;
        out.write_all(b"\n")?;
    }
    Ok(())
}

/// Names come from outside and must not run in a spreadsheet.
fn record(line: &AuditEntry) -> [String; 9] {
    let optional = |it: &Option<String>| it.clone().unwrap_or_default();
    let fields = [
        line.id.to_string(),
        instant(line.at),
        line.actor.clone(),
        line.role.clone(),
        line.origin.clone(),
        line.action.clone(),
        line.subject.clone(),
        optional(&line.before),
        optional(&line.after),
    ];
    fields.map(|it| if begins_formula(&it) { format!("'{it}") } else { it })
}

impl<'a> From<&'a AuditEntry> for Line<'a> {
    fn from(line: &'a AuditEntry) -> Self {
        let json = |it: &Option<String>| it.as_deref().and_then(|it| serde_json::from_str(it).ok());
        Self {
            number: line.id,
            at: instant(line.at),
            actor: &line.actor,
            role: &line.role,
            origin: &line.origin,
            action: &line.action,
            subject: &line.subject,
            before: json(&line.before),
            after: json(&line.after),
        }
    }
}

fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Micros, true)
}
