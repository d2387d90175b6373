//! The program `doichieu`: parses its arguments and runs the subcommand.

use std::process::ExitCode;

use clap::Parser;
use doichieu::cli::Cli;

fn main() -> ExitCode {
    Cli::parse().run()
}
