//! `doichieu worker`: hidden; the program starts it for each file.

use std::process::ExitCode;

use clap::Args;

use super::Outcome;
use crate::worker::child::{self, OwnLimits};

/// Arguments of `worker`.
#[derive(Debug, Args)]
pub(super) struct WorkerArgs {
    /// Address space in bytes
    #[arg(long)]
    memory_bytes: u64,
    /// CPU time in seconds
    #[arg(long)]
    cpu_seconds: u64,
}

/// Limits itself and answers on standard output.
pub(super) fn run(args: &WorkerArgs) -> Outcome {
    child::run(OwnLimits {
        memory_bytes: args.memory_bytes,
        cpu_seconds: args.cpu_seconds,
    })?;
    Ok(ExitCode::SUCCESS)
}
