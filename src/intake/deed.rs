//! What the audit log keeps of an import's life.

use doichieu_entities::import;
use serde_json::json;

use crate::store::audit::Deed;
use crate::store::commit::CommitOutcome;
use crate::store::revert::Reverted;

/// A file was read and stored.
pub(super) fn staged(import: &import::Model) -> Deed {
    Deed {
        action: "STAGE_IMPORT",
        subject: subject(import.id),
        before: None,
        after: Some(json!({ "file": import.file_name, "sha256": import.sha256 })),
    }
}

/// All of it became visible.
pub(super) fn committed(outcome: &CommitOutcome) -> Deed {
    let superseded: Vec<_> = outcome.appendices.iter().filter_map(|it| it.supersedes).collect();
    let appendices: Vec<_> = outcome
        .appendices
        .iter()
        .map(|it| {
            json!({
                "sheet": it.sheet,
                "province": it.province_code,
                "rows": it.n_rows,
                "matched": it.n_matched,
            })
        })
        .collect();
    Deed {
        action: "COMMIT_IMPORT",
        subject: subject(outcome.import_id),
        before: Some(json!({ "imports": superseded })),
        after: Some(json!({ "dataVersion": outcome.data_version, "appendices": appendices })),
    }
}

/// It was given up.
pub(super) fn discarded(import: &import::Model) -> Deed {
    Deed {
        action: "DISCARD_IMPORT",
        subject: subject(import.id),
        before: Some(json!({ "status": "STAGED" })),
        after: Some(json!({ "status": "DISCARDED" })),
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
