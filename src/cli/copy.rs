//! `doichieu copy`: carries a database over to another one, from SQLite to PostgreSQL or back.

use std::process::ExitCode;

use clap::Args;
use doichieu_imports::diagnostic::Lang;

use super::{Context, Outcome, output};
use crate::access::Actor;
use crate::config::DatabaseSettings;
use crate::error::AppError;
use crate::store::copy::{CopiedTable, copy};

/// Arguments of `copy`.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct CopyArgs {
    /// The database to copy
    #[arg(long, value_name = "URL")]
    from: String,
    /// The database to copy to, which must hold no import, no key and no decision
    #[arg(long, value_name = "URL")]
    to: String,
}

const EXAMPLES: &str = "\
Examples:
  doichieu copy --from sqlite://data/doichieu.sqlite --to postgres://doichieu@localhost/doichieu
  doichieu copy --from postgres://doichieu@localhost/doichieu --to 'sqlite://ban-sao.sqlite?mode=rwc'

Every row keeps its identity. Each table is read back and compared by count and hash; if one differs, nothing is kept.
Stop the servers on the database first: what is imported meanwhile is not copied.";

/// Copies, with a line for each table.
pub(super) async fn run(context: &Context, args: CopyArgs) -> Outcome {
    let settings = |url: String| DatabaseSettings {
        url: Some(url),
        ..context.settings.database.clone()
    };
    let mut told = Ok(());
    let mut on_table = |table: &CopiedTable| {
        let line = format!("{:<16} {:>9}  {}\n", table.name, table.n_rows, &table.hash[..16]);
        if told.is_ok() {
            told = output::print(&line);
        }
    };
    let (from, to) = (settings(args.from), settings(args.to));
    let copied = copy(&from, &to, &Actor::operator(), &mut on_table).await;
    let copied = copied.map_err(AppError::from)?;
    told?;
    let n_rows: u64 = copied.iter().map(|it| it.n_rows).sum();
    let n_tables = copied.len();
    output::print(&match context.lang {
        Lang::Vi => {
            format!("{n_tables} bảng, {n_rows} hàng: số hàng và mã băm hai bên bằng nhau\n")
        }
        Lang::En => {
            format!("{n_tables} tables, {n_rows} rows: counts and hashes are equal on both sides\n")
        }
    })?;
    Ok(ExitCode::SUCCESS)
}
