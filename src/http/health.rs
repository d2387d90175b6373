//! Whether the process lives and whether it can answer: its database does, and its disk has room.

use std::path::Path;

use axum::extract::State;
use axum::http::StatusCode;

use super::ServerState;

/// The process lives.
pub async fn alive() -> &'static str {
    "ok\n"
}

/// The process can answer.
pub async fn ready(State(state): State<ServerState>) -> (StatusCode, &'static str) {
    if let Err(error) = state.store.ping().await {
        let cause = &error as &dyn std::error::Error;
        tracing::warn!(error = cause, "the database does not answer");
        return (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n");
    }
    let needed = state.settings.ready_free_bytes;
    let free = free_bytes(&state.settings.data_dir);
    if needed > 0 && free.is_some_and(|it| it < needed) {
        tracing::warn!(
            free_bytes = free,
            needed_bytes = needed,
            "the disk is nearly full"
        );
        return (StatusCode::SERVICE_UNAVAILABLE, "the disk is nearly full\n");
    }
    (StatusCode::OK, "ready\n")
}

/// Room on the disk of a folder, or of the nearest folder above it that is there: a server on PostgreSQL may have none.
pub(super) fn free_bytes(folder: &Path) -> Option<u64> {
    let folder = std::path::absolute(folder).ok()?;
    let disk = folder.ancestors().find_map(|it| rustix::fs::statvfs(it).ok())?;
    Some(disk.f_bavail.saturating_mul(disk.f_frsize))
}
