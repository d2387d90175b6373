//! The command line: one file per subcommand.
//!
//! Works on the data directory or the database itself and needs no key. Exit codes: 0 done, 2 bad input or a refusal
//! (the message says what to do), 1 a failure of the program.

mod audit;
mod backup;
mod check;
mod copy;
mod crosswalk;
mod export;
mod failure;
mod files;
mod hint_args;
mod import;
mod inspect;
mod key;
mod logs;
mod output;
mod prune;
mod schema;
mod serve;
mod table;
mod traces;
mod worker;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand, ValueEnum};
use doichieu_imports::diagnostic::Lang;

use crate::config::{Settings, Sources};
use crate::error::AppError;
use crate::store::Store;
use crate::worker::child;
use logs::Audience;

/// What every subcommand answers: done well, or refused.
type Outcome = anyhow::Result<ExitCode>;

/// Bad input or a refusal.
const REFUSED: u8 = 2;
/// Ctrl-c, as shells tell it.
const STOPPED: u8 = 130;

/// Reads the appendices of provincial plans from spreadsheets and sets their targets side by side.
#[derive(Debug, Parser)]
#[command(name = "doichieu", version, after_help = EXAMPLES)]
pub struct Cli {
    #[command(flatten)]
    global: GlobalArgs,
    #[command(subcommand)]
    command: Command,
}

const EXAMPLES: &str = "\
Examples:
  doichieu serve                                 the page and GraphQL at http://127.0.0.1:8080
  doichieu import ke-hoach.xlsx                  read a plan into the database
  doichieu inspect ke-hoach.xlsx                 what the reader understands of a file
  doichieu inspect ke-hoach.xlsx --format json   the same for programs

Settings come from flags, then DOICHIEU_* variables, then doichieu.toml. Exit codes: 0 done, 2 bad input, 1 failure.";

/// Flags of every subcommand.
#[derive(Debug, Args)]
struct GlobalArgs {
    /// Settings file [default: doichieu.toml, if there is one]
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Folder of the embedded database [setting: data_dir]
    #[arg(long, global = true, value_name = "DIR")]
    data_dir: Option<String>,
    /// Database to use instead of the embedded one [setting: database.url]
    #[arg(long, global = true, value_name = "URL")]
    database_url: Option<String>,
    /// Streaming replica of that database to read from [setting: database.read_url]
    #[arg(long, global = true, value_name = "URL")]
    database_read_url: Option<String>,
    /// Any other setting, by its name in doichieu.example.toml
    #[arg(long = "set", global = true, value_name = "KEY=VALUE", value_parser = parse_pair)]
    set: Vec<(String, String)>,
    /// Language of messages
    #[arg(long, global = true, env = "DOICHIEU_LANG", default_value = "vi")]
    lang: LangArg,
}

/// A language as the command line names it.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum LangArg {
    /// Vietnamese.
    Vi,
    /// English.
    En,
}

impl From<LangArg> for Lang {
    fn from(arg: LangArg) -> Self {
        match arg {
            LangArg::Vi => Self::Vi,
            LangArg::En => Self::En,
        }
    }
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Read files into the database
    Import(import::ImportArgs),
    /// Read a file and print what was understood; nothing is stored
    Inspect(inspect::InspectArgs),
    /// Answer GraphQL and show the page
    Serve(serve::ServeArgs),
    /// Print which row is which shared indicator or task, or take decisions from a file
    Crosswalk(crosswalk::CrosswalkArgs),
    /// Carry the database over to another one
    Copy(copy::CopyArgs),
    /// Remove what was staged long ago and never committed
    Prune(prune::PruneArgs),
    /// Make, list and take back keys for writing over the network
    Key(key::KeyArgs),
    /// Write the audit log: who did what, when and from where
    Audit(audit::AuditArgs),
    /// Write a flat table as CSV, JSON, XLSX or Parquet
    Export(export::ExportArgs),
    /// Look whether what is stored holds together
    Check(check::CheckArgs),
    /// Write a verified copy of the embedded database
    Backup(backup::BackupArgs),
    /// Put a verified copy in the place of the embedded database
    Restore(backup::RestoreArgs),
    /// Print the GraphQL schema
    Schema(schema::SchemaArgs),
    /// Read the file on standard input (what the program starts for each file)
    #[command(name = child::COMMAND, hide = true)]
    Worker(worker::WorkerArgs),
}

impl Cli {
    /// Runs the subcommand and says on standard error what went wrong.
    pub fn run(self) -> ExitCode {
        let lang = Lang::from(self.global.lang);
        self.run_command(lang)
            .unwrap_or_else(|error| failure::report(&error, lang))
    }

    fn run_command(self, lang: Lang) -> Outcome {
        if let Command::Worker(args) = &self.command {
            return worker::run(args);
        }
        let sources = self.global.sources(&self.command);
        let settings = Settings::load(&sources)?;
        // Declared before the runtime, so that it is dropped after it: what is left of the traces is sent then.
        let _traces = logs::start(&settings, self.command.audience())?;
        let context = Context { settings, lang };
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        runtime.block_on(async {
            match self.command {
                Command::Import(args) => import::run(&context, args).await,
                Command::Inspect(args) => inspect::run(&context, args).await,
                Command::Serve(_) => serve::run(&context).await,
                Command::Crosswalk(args) => crosswalk::run(&context, args).await,
                Command::Copy(args) => copy::run(&context, args).await,
                Command::Prune(args) => prune::run(&context, args).await,
                Command::Key(args) => key::run(&context, args).await,
                Command::Audit(args) => audit::run(&context, args).await,
                Command::Export(args) => export::run(&context, args).await,
                Command::Check(args) => check::run(&context, &args).await,
                Command::Backup(args) => backup::backup(&context, &args).await,
                Command::Restore(args) => backup::restore(&context, &args).await,
                Command::Schema(args) => schema::run(&args),
                Command::Worker(_) => unreachable!("a worker has no runtime"),
            }
        })
    }
}

impl Command {
    fn audience(&self) -> Audience {
        match self {
            Self::Serve(_) => Audience::Operator,
            _ => Audience::Person,
        }
    }

    /// The settings that flags of the subcommand itself stand for.
    fn flags(&self) -> Vec<(String, String)> {
        match self {
            Self::Serve(args) => args.flags(),
            _ => Vec::new(),
        }
    }
}

impl GlobalArgs {
    fn sources(&self, command: &Command) -> Sources {
        let named = [
            ("data_dir", &self.data_dir),
            ("database.url", &self.database_url),
            ("database.read_url", &self.database_read_url),
        ];
        let named = named
            .into_iter()
            .filter_map(|(key, text)| Some((key.to_owned(), text.clone()?)));
        Sources {
            file: self.config.clone(),
            environment: std::env::vars()
                .filter(|(key, _)| key != "DOICHIEU_LANG")
                .collect(),
            flags: named
                .chain(command.flags())
                .chain(self.set.iter().cloned())
                .collect(),
        }
    }
}

/// What every subcommand is given.
struct Context {
    settings: Settings,
    lang: Lang,
}

impl Context {
    /// Opens the database; the embedded one is made where there is none.
    async fn open_store(&self) -> Result<Store, AppError> {
        let settings = self.settings.database();
        if self.settings.database.url.is_none() {
            let folder = &self.settings.data_dir;
            std::fs::create_dir_all(folder).map_err(|it| AppError::InvalidSetting {
                key: "data_dir".to_owned(),
                problem: format!("{}: {it}", folder.display()),
            })?;
        }
        Ok(Store::open(&settings).await?)
    }

    /// The sentence of the user's language.
    fn say<'a>(&self, vi: &'a str, en: &'a str) -> &'a str {
        match self.lang {
            Lang::Vi => vi,
            Lang::En => en,
        }
    }
}

fn parse_pair(text: &str) -> Result<(String, String), String> {
    let pair = text.split_once('=');
    pair.map(|(key, value)| (key.trim().to_owned(), value.trim().to_owned()))
        .ok_or_else(|| format!("{text:?} is not KEY=VALUE"))
}
