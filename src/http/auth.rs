//! Who asks: from the headers of a request, or the first message of a websocket, to a caller with a role.

use axum::http::HeaderMap;

use super::ServerState;
use super::lang::preferred;
use crate::graphql::caller::Caller;
use crate::graphql::error::ApiError;

/// The caller of a request.
pub async fn caller(state: &ServerState, headers: &HeaderMap) -> Result<Caller, ApiError> {
    let lang = preferred(headers);
    let mut caller = Caller::anonymous(lang);
    if !state.settings.public_read {
        caller.role = None;
    }
    Ok(caller)
}
