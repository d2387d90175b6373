//! Starts the logs, on standard error, so that standard output stays the answer, and the traces beside them.

use std::io::IsTerminal;

use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;
use tracing_subscriber::{EnvFilter, Layer};

use super::traces::Traces;
use crate::config::{LogFormat, Settings};
use crate::error::AppError;

/// Who reads the log of this run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Audience {
    /// A person at a terminal: only what went wrong.
    Person,
    /// The operator of a server.
    Operator,
}

/// Starts the logs of the process, and for an operator the traces: they end when what is given back is dropped.
pub(super) fn start(settings: &Settings, audience: Audience) -> Result<Option<Traces>, AppError> {
    let (filter, traces) = match audience {
        Audience::Person => ("error", None),
        Audience::Operator => (settings.log.filter.as_str(), Traces::new(&settings.traces)?),
    };
    let filter = EnvFilter::try_new(filter).unwrap_or_else(|_| EnvFilter::new("info"));
    let lines = tracing_subscriber::fmt::layer()
        .with_ansi(std::io::stderr().is_terminal())
        .with_writer(std::io::stderr);
    let lines = match settings.log.format {
        LogFormat::Text => lines.with_filter(filter).boxed(),
        LogFormat::Json => lines.json().flatten_event(true).with_filter(filter).boxed(),
    };
    let subscriber = tracing_subscriber::registry().with(lines);
    // A second start in one process would be a mistake of tests only.
    let _ = subscriber.with(traces.as_ref().map(Traces::layer)).try_init();
    Ok(traces)
}
