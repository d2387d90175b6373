//! `doichieu import`: files and folders into the database, each wholly or not at all.

mod progress;
mod report;
mod watch;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context as _;
use clap::{Args, ValueEnum};
use doichieu_imports::hints::Hints;

use super::files::{self, UserFile};
use super::hint_args::HintArgs;
use super::serve::stop_signal;
use super::{Context, Outcome, REFUSED, STOPPED, output};
use crate::access::Actor;
use crate::error::{AppError, Sentence};
use crate::intake::{Imported, Intake, NewFile, Request};
use crate::worker::Reader;
use progress::Bar;
use report::FileReport;

/// Arguments of `import`.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct ImportArgs {
    /// Workbooks, or folders of them
    #[arg(required = true, value_name = "FILE|DIR")]
    paths: Vec<PathBuf>,
    /// Go on with every workbook that is dropped into the folders, until ctrl-c or SIGTERM
    #[arg(long)]
    watch: bool,
    /// Accept an error by its name, as the refusal prints it; may be given several times
    #[arg(long, value_name = "CODE SHEET!CELL")]
    accept: Vec<String>,
    /// Lines for people, or one JSON object a file
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    #[command(flatten)]
    hints: HintArgs,
}

const EXAMPLES: &str = "\
Examples:
  doichieu import hue-2026.xlsx hai-phong-2026.xlsx
  doichieu import van-ban/                          every workbook of the folder
  doichieu import --watch hop-thu/                  and what is dropped into it later
  doichieu import du-thao.xlsx --province \"Lào Cai\"

Each file is imported wholly or not at all; the same file twice changes nothing. A file that is refused stops no other;
the exit code is 2 then. Ctrl-c ends it at once with exit code 130; what was not finished leaves nothing behind.";

/// Form of the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people.
    Text,
    /// For programs.
    Json,
}

/// Endings that a folder's files are taken by. A file that is named is read whatever its name says.
const ENDINGS: [&str; 8] = ["xlsx", "xlsm", "xlsb", "xls", "ods", "fods", "csv", "tsv"];

/// Imports file after file and tells what became of each.
pub(super) async fn run(context: &Context, args: ImportArgs) -> Outcome {
    let hints = args.hints.to_hints()?;
    let paths = if args.watch {
        only_folders(&args.paths)?
    } else {
        expand(&args.paths)?
    };
    let store = context.open_store().await?;
    let import = Import {
        context,
        intake: Intake::new(store.clone(), Reader::new(&context.settings)),
        hints,
        accepted: args.accept,
        format: args.format,
    };
    let stop = stop_signal().context("listen for signals")?;
    let ending = if args.watch {
        watch::watch(&import, &paths, stop).await;
        ExitCode::SUCCESS
    } else {
        import.take_all(&paths, stop).await?
    };
    store.close().await.map_err(AppError::from)?;
    Ok(ending)
}

/// What all files of one call share.
struct Import<'a> {
    context: &'a Context,
    intake: Intake,
    hints: Hints,
    accepted: Vec<String>,
    format: Format,
}

impl Import<'_> {
    /// Takes file after file in, until told to stop.
    async fn take_all(&self, paths: &[PathBuf], stop: impl Future<Output = ()>) -> anyhow::Result<ExitCode> {
        tokio::pin!(stop);
        let mut n_refused = 0_usize;
        for path in paths {
            let is_taken = tokio::select! {
                taken = self.take(path) => taken?,
                // What is dropped here kills its worker and rolls back.
                () = &mut stop => {
                    self.say_stopped(path);
                    return Ok(ExitCode::from(STOPPED));
                }
            };
            n_refused += usize::from(!is_taken);
        }
        Ok(match n_refused {
            0 => ExitCode::SUCCESS,
            _ => ExitCode::from(REFUSED),
        })
    }

    fn say_stopped(&self, path: &Path) {
        let sentence = self.context.say(
            "đã dừng theo yêu cầu; những gì chưa xong không để lại gì",
            "stopped on request; what was not finished left nothing behind",
        );
        eprintln!("{}: {sentence}", files::name(path));
    }

    /// Takes one file in and tells what became of it; whether it was taken. A failure that is not the file's ends all.
    async fn take(&self, path: &Path) -> anyhow::Result<bool> {
        let result = self.import(path).await;
        if let Err(error) = &result
            && !error.is_callers_fault()
        {
            return Err(result.expect_err("it is an error").into());
        }
        let report = FileReport::new(files::name(path), &result, self.context.lang);
        output::print(&match self.format {
            Format::Text => report.to_string(),
            Format::Json => report.to_json()? + "\n",
        })?;
        Ok(result.is_ok())
    }

    async fn import(&self, path: &Path) -> Result<Imported, AppError> {
        let name = files::name(path);
        let bytes = match files::take(path, self.context.settings.limits.bytes)? {
            UserFile::Bytes(bytes) => bytes,
            UserFile::TooLarge(refused) => return Err(crate::intake::refusal(&refused)),
        };
        let file = NewFile {
            name: name.clone(),
            bytes,
            hints: self.hints.clone(),
        };
        let request = Request {
            actor: Actor::operator(),
            job: Some(name.clone()),
        };
        let bar = Bar::watch(&self.intake, &name, self.context.lang);
        let imported = self.intake.import(file, &self.accepted, &request).await;
        drop(bar);
        imported
    }
}

/// The named folders; a file that is named cannot be watched.
fn only_folders(paths: &[PathBuf]) -> Result<Vec<PathBuf>, AppError> {
    match paths.iter().find(|it| !it.is_dir()) {
        None => Ok(paths.to_vec()),
        Some(path) => Err(AppError::InvalidArgument {
            argument: "--watch".to_owned(),
            problem: Sentence::new(
                format!(
                    "{} không phải thư mục; --watch chỉ theo dõi thư mục",
                    path.display()
                ),
                format!("{} is no folder; --watch goes with folders only", path.display()),
            ),
        }),
    }
}

/// The named files, and the workbooks of the named folders by name.
fn expand(paths: &[PathBuf]) -> Result<Vec<PathBuf>, AppError> {
    let mut files = Vec::new();
    for path in paths {
        if path.is_dir() {
            files.extend(workbooks_of(path)?);
        } else {
            files.push(path.clone());
        }
    }
    Ok(files)
}

fn workbooks_of(folder: &Path) -> Result<Vec<PathBuf>, AppError> {
    let refuse = |vi: String, en: String| AppError::FileRefused {
        file: folder.display().to_string(),
        code: "FILE_UNREADABLE".to_owned(),
        problem: Sentence::new(vi, en),
    };
    let entries = std::fs::read_dir(folder).map_err(|it| {
        refuse(
            format!("không mở được: {it}"),
            format!("it cannot be opened: {it}"),
        )
    })?;
    let paths = entries.filter_map(Result::ok).map(|it| it.path());
    let mut workbooks: Vec<_> = paths.filter(|it| it.is_file() && is_workbook_name(it)).collect();
    workbooks.sort();
    if workbooks.is_empty() {
        let endings = ENDINGS.join(", .");
        return Err(refuse(
            format!("thư mục không có tệp bảng tính nào (.{endings})"),
            format!("the folder holds no workbook (.{endings})"),
        ));
    }
    Ok(workbooks)
}

/// Whether a file of a folder is a workbook by its name. `~$…` is Excel's note that someone has the file open.
fn is_workbook_name(path: &Path) -> bool {
    let extension = path.extension().and_then(|it| it.to_str()).unwrap_or_default();
    let is_note = files::name(path).starts_with("~$");
    !is_note && ENDINGS.iter().any(|it| it.eq_ignore_ascii_case(extension))
}
