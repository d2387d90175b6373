//! Whether what is stored holds together: every question is asked, each fault told.

use std::process::ExitCode;

use serde_json::json;

use super::Format;
use crate::cli::{Context, Outcome, output};
use crate::error::AppError;

/// Asks every question and tells each fault. Exit code 1 means that something does not hold.
pub(super) async fn run(context: &Context, format: Format) -> Outcome {
    let store = context.open_store().await?;
    let faults = store.check().await.map_err(AppError::from)?;
    let text = match format {
        Format::Json => {
            let faults = faults
                .iter()
                .map(|it| json!({ "code": it.code, "subject": it.subject }));
            json!({ "faults": faults.collect::<Vec<_>>() }).to_string() + "\n"
        }
        Format::Text if faults.is_empty() => {
            format!(
                "{}\n",
                context.say("mọi thứ đều khớp", "everything holds together")
            )
        }
        Format::Text => faults
            .iter()
            .map(|it| format!("✗ {} {}\n", it.code, it.subject))
            .collect(),
    };
    output::print(&text)?;
    Ok(if faults.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
