//! `doichieu schema`: the GraphQL schema as served, sorted.

use std::process::ExitCode;

use clap::Args;

use super::{Outcome, output};
use crate::graphql::schema::sdl;

/// Arguments of `schema`.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  doichieu schema > schema.graphql")]
pub(super) struct SchemaArgs {}

/// Prints the schema.
pub(super) fn run(_args: &SchemaArgs) -> Outcome {
    output::print(&sdl())?;
    Ok(ExitCode::SUCCESS)
}
