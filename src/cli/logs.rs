//! Starts the logs, on standard error, so that standard output stays the answer.

use std::io::IsTerminal;

use tracing_subscriber::EnvFilter;

use crate::config::{LogFormat, LogSettings};

/// Who reads the log of this run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Audience {
    /// A person at a terminal: only what went wrong.
    Person,
    /// The operator of a server.
    Operator,
}

/// Starts the logs of the process.
pub(super) fn start(settings: &LogSettings, audience: Audience) {
    let filter = match audience {
        Audience::Person => "error",
        Audience::Operator => settings.filter.as_str(),
    };
    let filter = EnvFilter::try_new(filter).unwrap_or_else(|_| EnvFilter::new("info"));
    let logs = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(std::io::stderr().is_terminal())
        .with_writer(std::io::stderr);
    // A second start in one process would be a mistake of tests only.
    let _ = match settings.format {
        LogFormat::Text => logs.try_init(),
        LogFormat::Json => logs.json().flatten_event(true).try_init(),
    };
}
