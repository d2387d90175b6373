//! `doichieu backup` and `doichieu restore`: copies of the embedded database, verified before they count.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context as _;
use clap::Args;

use super::files::with_ending;
use super::{Context, Outcome};
use crate::access::Actor;
use crate::config::DatabaseSettings;
use crate::error::{AppError, Sentence};
use crate::store::Store;
use crate::store::hold::{Hold, MARK_ENDING};

/// Arguments of `backup`.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  doichieu backup /var/backups/doichieu-2026-11-21.sqlite")]
pub(super) struct BackupArgs {
    /// The new file; one that exists is not overwritten
    file: PathBuf,
}

/// Arguments of `restore`.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  doichieu restore /var/backups/doichieu-2026-11-21.sqlite\n\nRefused while a server or another command works with the database: stop it first. The database that was there is kept beside it under the ending .before-restore."
)]
pub(super) struct RestoreArgs {
    /// A file that `backup` wrote
    file: PathBuf,
}

/// Writes a copy while the database is in use, and verifies it.
pub(super) async fn backup(context: &Context, args: &BackupArgs) -> Outcome {
    if args.file.exists() {
        return Err(refuse(
            &args.file,
            "tệp đã có; hãy chọn tên khác",
            "the file exists; choose another name",
        ));
    }
    let store = context.open_store().await?;
    store.backup_to(&args.file).await.map_err(AppError::from)?;
    verify(context, &args.file)
        .await?
        .close()
        .await
        .map_err(AppError::from)?;
    remove_companions(&args.file)?;
    println!(
        "{} {}",
        context.say("đã sao lưu và kiểm tra:", "backed up and verified:"),
        args.file.display()
    );
    Ok(ExitCode::SUCCESS)
}

/// Puts a verified copy in the place of the embedded database, which is kept beside it.
pub(super) async fn restore(context: &Context, args: &RestoreArgs) -> Outcome {
    let Some(target) = context.settings.embedded_database() else {
        return Err(refuse(
            &args.file,
            "chỉ phục hồi được cơ sở dữ liệu nhúng; với PostgreSQL hãy dùng pg_restore",
            "only the embedded database is restored here; for PostgreSQL use pg_restore",
        ));
    };
    if !args.file.is_file() {
        return Err(refuse(&args.file, "không có tệp này", "there is no such file"));
    }
    // The copy is verified at its place, under another name: a failure leaves everything as it was.
    let folder = target.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder).context("make the data directory")?;
    let _hold = Hold::alone(&target).map_err(AppError::from)?;
    let arriving = with_ending(&target, ".restoring");
    std::fs::copy(&args.file, &arriving).context("copy the backup")?;
    let prepared = prepare(context, &arriving, &args.file).await;
    remove_companions(&arriving)?;
    if let Err(error) = prepared {
        std::fs::remove_file(&arriving).context("remove the copy")?;
        return Err(error);
    }
    keep(&target, &with_ending(&target, ".before-restore"))?;
    std::fs::rename(&arriving, &target).context("put the copy in place")?;
    println!(
        "{} {}",
        context.say("đã phục hồi và kiểm tra:", "restored and verified:"),
        target.display()
    );
    Ok(ExitCode::SUCCESS)
}

/// Verifies a copy that is to take the place of the database, and lets its log say so.
async fn prepare(context: &Context, arriving: &Path, backup: &Path) -> anyhow::Result<()> {
    let store = verify(context, arriving).await?;
    let noted = store.note_restored(&Actor::operator(), backup).await;
    store.close().await.map_err(AppError::from)?;
    Ok(noted.map_err(AppError::from)?)
}

/// Opens a copy, which brings its tables up to date, and looks for faults.
async fn verify(context: &Context, file: &Path) -> anyhow::Result<Store> {
    let settings = DatabaseSettings {
        url: Some(format!("sqlite://{}?mode=rw", file.display())),
        ..context.settings.database.clone()
    };
    let store = Store::open(&settings).await.map_err(AppError::from)?;
    let faults = store.check().await.map_err(AppError::from)?;
    let Some(fault) = faults.first() else {
        return Ok(store);
    };
    store.close().await.map_err(AppError::from)?;
    Err(refuse(
        file,
        &format!("bản sao không toàn vẹn: {} {}", fault.code, fault.subject),
        &format!(
            "the copy does not hold together: {} {}",
            fault.code, fault.subject
        ),
    ))
}

/// Moves a database aside with its write-ahead log: after a crash the newest commits stand there alone.
fn keep(database: &Path, aside: &Path) -> anyhow::Result<()> {
    remove_companions(aside)?;
    for ending in ["", "-wal", "-shm"] {
        let from = with_ending(database, ending);
        if from.exists() {
            std::fs::rename(&from, with_ending(aside, ending)).context("keep the old database")?;
        }
    }
    Ok(())
}

/// The write-ahead log belongs to one file only; beside another it would destroy that. The mark of a copy marks nothing.
fn remove_companions(file: &Path) -> anyhow::Result<()> {
    for ending in ["-wal", "-shm", MARK_ENDING] {
        let companion = with_ending(file, ending);
        if companion.exists() {
            std::fs::remove_file(&companion).with_context(|| format!("remove {}", companion.display()))?;
        }
    }
    Ok(())
}

fn refuse(file: &Path, vi: &str, en: &str) -> anyhow::Error {
    AppError::InvalidArgument {
        argument: file.display().to_string(),
        problem: Sentence::new(vi, en),
    }
    .into()
}
