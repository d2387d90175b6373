//! The program `doichieu`: parses its arguments and runs the subcommand.

use std::process::ExitCode;

use clap::Parser;
use doichieu::cli::Cli;
use tikv_jemallocator::Jemalloc;

/// What one thread takes is mostly given back by another: rows come from the threads of SQLite and leave with an answer. The
/// allocator of glibc lets them wait for each other there.
#[global_allocator]
static ALLOCATOR: Jemalloc = Jemalloc;

fn main() -> ExitCode {
    Cli::parse().run()
}
