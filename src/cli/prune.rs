//! `doichieu prune`: removes what was staged and never committed, on request only.

use std::process::ExitCode;

use chrono::{Days, Utc};
use clap::Args;
use doichieu_imports::diagnostic::Lang;

use super::{Context, Outcome, output};
use crate::access::Actor;
use crate::error::{AppError, Sentence};
use crate::store::prune::{PruneMode, Pruned};

/// Arguments of `prune`.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct PruneArgs {
    /// Only what was staged so many days ago or earlier
    #[arg(long, value_name = "DAYS")]
    older_than: u64,
    /// Say what would be removed and remove nothing
    #[arg(long)]
    dry_run: bool,
}

const EXAMPLES: &str = "\
Examples:
  doichieu prune --older-than 90 --dry-run
  doichieu prune --older-than 90

Imports that are staged still, or were discarded, go with their files. What was ever committed stays for ever.";

/// Removes and tells how much.
pub(super) async fn run(context: &Context, args: PruneArgs) -> Outcome {
    let before = Utc::now()
        .checked_sub_days(Days::new(args.older_than))
        .ok_or_else(|| AppError::InvalidArgument {
            argument: "--older-than".to_owned(),
            problem: Sentence::new("số ngày quá lớn", "the number of days is too large"),
        })?;
    let mode = if args.dry_run {
        PruneMode::DryRun
    } else {
        PruneMode::Remove
    };
    let store = context.open_store().await?;
    let pruned = store
        .prune(&Actor::operator(), before, mode)
        .await
        .map_err(AppError::from)?;
    store.close().await.map_err(AppError::from)?;
    output::print(&told(&pruned, mode, context.lang))?;
    Ok(ExitCode::SUCCESS)
}

fn told(pruned: &Pruned, mode: PruneMode, lang: Lang) -> String {
    let (n_imports, n_files, n_bytes) = (pruned.import_ids.len(), pruned.n_files, pruned.n_bytes);
    let done = match (mode, lang) {
        (PruneMode::Remove, Lang::Vi) => "đã xóa",
        (PruneMode::DryRun, Lang::Vi) => "sẽ xóa",
        (PruneMode::Remove, Lang::En) => "removed",
        (PruneMode::DryRun, Lang::En) => "would remove",
    };
    match lang {
        Lang::Vi => {
            format!("{done} {n_imports} lần nhập chờ duyệt hoặc đã bỏ, {n_files} tệp, {n_bytes} byte\n")
        }
        Lang::En => {
            format!("{done} {n_imports} imports staged or discarded, {n_files} files, {n_bytes} bytes\n")
        }
    }
}
