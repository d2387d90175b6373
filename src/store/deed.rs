//! What the audit log keeps of an import's life: each step with the state before and after.

use std::ffi::OsStr;
use std::path::Path;

use doichieu_entities::import;
use serde_json::json;

use super::audit::Deed;
use super::commit::CommitOutcome;
use super::copy::CopiedTable;
use super::prune::Pruned;
use super::revert::Reverted;

/// A file was read and stored.
pub(super) fn staged(import: &import::Model) -> Deed {
    Deed {
        action: "STAGE_IMPORT",
        subject: subject(import.id),
        before: None,
        after: Some(json!({ "status": "STAGED", "file": import.file_name, "sha256": import.sha256 })),
    }
}

/// All of it became visible.
pub(super) fn committed(outcome: &CommitOutcome, accepted: &[String]) -> Deed {
    let appendices: Vec<_> = outcome
        .appendices
        .iter()
        .map(|it| {
            json!({
                "sheet": it.sheet,
                "province": it.province_code,
                "rows": it.n_rows,
                "matched": it.n_matched,
                "supersedes": it.supersedes,
            })
        })
        .collect();
    Deed {
        action: "COMMIT_IMPORT",
        subject: subject(outcome.import_id),
        before: Some(json!({ "status": "STAGED" })),
        after: Some(json!({
            "status": "COMMITTED",
            "dataVersion": outcome.data_version,
            "appendices": appendices,
            "acceptedErrors": accepted,
        })),
    }
}

/// It was given up, or read again as another import.
pub(super) fn discarded(import_id: i64, replaced_by: Option<i64>) -> Deed {
    Deed {
        action: "DISCARD_IMPORT",
        subject: subject(import_id),
        before: Some(json!({ "status": "STAGED" })),
        after: Some(json!({ "status": "DISCARDED", "replacedBy": replaced_by })),
    }
}

/// What was staged or discarded long ago was removed.
pub(super) fn pruned(pruned: &Pruned) -> Deed {
    Deed {
        action: "PRUNE_IMPORTS",
        subject: "imports".to_owned(),
        before: Some(json!({ "imports": pruned.import_ids, "files": pruned.n_files })),
        after: None,
    }
}

/// A backup was put in the place of the embedded database.
pub(super) fn restored(file: &Path, data_version: i64) -> Deed {
    Deed {
        action: "RESTORE_DATABASE",
        subject: "database".to_owned(),
        before: None,
        after: Some(
            json!({ "backup": file.file_name().map(OsStr::to_string_lossy), "dataVersion": data_version }),
        ),
    }
}

/// Everything was carried over from another database.
pub(super) fn copied(from: &str, tables: &[CopiedTable]) -> Deed {
    let n_rows: u64 = tables.iter().map(|it| it.n_rows).sum();
    Deed {
        action: "COPY_DATABASE",
        subject: "database".to_owned(),
        before: None,
        after: Some(json!({ "from": from, "tables": tables.len(), "rows": n_rows })),
    }
}

/// It was taken back.
pub(super) fn reverted(reverted: &Reverted) -> Deed {
    Deed {
        action: "REVERT_IMPORT",
        subject: subject(reverted.import.id),
        before: Some(json!({ "status": "COMMITTED" })),
        after: Some(json!({
            "status": "REVERTED",
            "dataVersion": reverted.data_version,
            "restored": reverted.n_restored,
            "withdrawn": reverted.n_withdrawn,
        })),
    }
}

fn subject(import_id: i64) -> String {
    format!("import {import_id}")
}
