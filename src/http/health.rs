//! Whether the process lives and whether it can answer.

use axum::extract::State;
use axum::http::StatusCode;

use super::ServerState;

/// The process lives.
pub async fn alive() -> &'static str {
    "ok\n"
}

/// The process can answer: its database does.
pub async fn ready(State(state): State<ServerState>) -> (StatusCode, &'static str) {
    match state.store.data_version().await {
        Ok(_) => (StatusCode::OK, "ready\n"),
        Err(error) => {
            tracing::warn!(
                error = &error as &dyn std::error::Error,
                "the database does not answer"
            );
            (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n")
        }
    }
}
