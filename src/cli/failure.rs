//! Says an error once, at the edge, and picks the exit code.

use std::process::ExitCode;

use doichieu_imports::diagnostic::Lang;

use super::REFUSED;
use crate::error::AppError;

/// Prints the error and gives the exit code: a sentence for the user's mistakes, the chain for the program's.
pub(super) fn report(error: &anyhow::Error, lang: Lang) -> ExitCode {
    let label = match lang {
        Lang::Vi => "lỗi",
        Lang::En => "error",
    };
    match error.chain().find_map(|it| it.downcast_ref::<AppError>()) {
        Some(known) if known.is_callers_fault() => {
            eprintln!("{label}: {} [{}]", known.message(lang), known.code());
            ExitCode::from(REFUSED)
        }
        Some(known) => {
            eprintln!("{label}: {} [{}]", known.message(lang), known.code());
            print_causes(error);
            ExitCode::FAILURE
        }
        None => {
            eprintln!("{label}: {error}");
            print_causes(error);
            ExitCode::FAILURE
        }
    }
}

fn print_causes(error: &anyhow::Error) {
    for cause in error.chain().skip(1) {
        eprintln!("  ← {cause}");
    }
}
