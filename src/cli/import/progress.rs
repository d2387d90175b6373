//! A line on the terminal that follows the steps of one file. Nothing is drawn where nobody looks.

use std::time::Duration;

use doichieu_imports::diagnostic::Lang;
use indicatif::{ProgressBar, ProgressStyle};
use tokio::task::JoinHandle;

use crate::intake::Intake;
use crate::intake::progress::ImportStep;

/// How often the line moves while nothing is told.
const TICK: Duration = Duration::from_millis(120);

/// A running line.
pub(super) struct Bar {
    bar: ProgressBar,
    follower: JoinHandle<()>,
}

impl Bar {
    /// Follows a job by its name, which is that of the file.
    pub(super) fn watch(intake: &Intake, name: &str, lang: Lang) -> Self {
        let bar = ProgressBar::new_spinner();
        let style = ProgressStyle::with_template("{spinner} {prefix}: {msg} ({elapsed})");
        bar.set_style(style.expect("the template is valid"));
        bar.set_prefix(name.to_owned());
        bar.enable_steady_tick(TICK);
        let mut events = intake.jobs().watch();
        let (job, line) = (name.to_owned(), bar.clone());
        let follower = tokio::spawn(async move {
            // Steps that were missed are of no use any more.
            while let Ok(event) = events.recv().await {
                if event.job.name == job
                    && let Some(message) = message(&event.step, lang)
                {
                    line.set_message(message);
                }
            }
        });
        Self { bar, follower }
    }
}

/// Ends the line and clears it, also when the file is given up.
impl Drop for Bar {
    fn drop(&mut self) {
        self.follower.abort();
        self.bar.finish_and_clear();
    }
}

fn message(step: &ImportStep, lang: Lang) -> Option<String> {
    let (vi, en) = match step {
        ImportStep::Reading {
            name,
            sheet,
            sheets,
            rows,
        } => match name.as_str() {
            "OPENING" => ("đang mở tệp".to_owned(), "opening".to_owned()),
            "SHEET" => (
                format!("đang đọc trang tính {sheet}/{sheets}"),
                format!("reading sheet {sheet} of {sheets}"),
            ),
            _ => (format!("đã đọc {rows} dòng"), format!("read {rows} rows")),
        },
        ImportStep::Staged { .. } => ("đã lưu bản nháp".to_owned(), "staged".to_owned()),
        ImportStep::Reconciled { rows } => (
            format!("đã đối chiếu {rows} dòng"),
            format!("reconciled {rows} rows"),
        ),
        ImportStep::Stored { .. } => ("đã ghi".to_owned(), "stored".to_owned()),
        ImportStep::Done | ImportStep::Failed { .. } => return None,
    };
    Some(match lang {
        Lang::Vi => vi,
        Lang::En => en,
    })
}
