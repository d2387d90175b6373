//! Who asks: from the headers of a request, or the first message of a websocket, to a caller with a role.

use axum::http::{HeaderMap, header};

use super::ServerState;
use super::lang::preferred;
use super::peer;
use crate::access::Actor;
use crate::graphql::caller::Caller;
use crate::graphql::error::ApiError;
use crate::store::api_key::ApiKey;

/// The caller of a request. A key that does not hold is an error and not an anonymous caller: its holder must learn of it.
pub async fn caller(state: &ServerState, headers: &HeaderMap) -> Result<Caller, ApiError> {
    let lang = preferred(headers);
    let Some(given) = headers.get(header::AUTHORIZATION) else {
        return match state.settings.public_read {
            true => Ok(Caller::anonymous(lang)),
            false => Err(no_key()),
        };
    };
    let secret = given.to_str().ok().and_then(bearer).ok_or_else(not_bearer)?;
    let found = state.store.find_key(secret).await.map_err(|error| {
        tracing::error!(
            error = &error as &dyn std::error::Error,
            "a key was not looked up"
        );
        unknown_now()
    })?;
    let key = found.ok_or_else(bad_key)?;
    Ok(Caller::known(actor(key, peer::address(headers)), lang))
}

/// The token of `Bearer …`, in any case.
fn bearer(text: &str) -> Option<&str> {
    let (scheme, token) = text.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
}

fn actor(key: ApiKey, origin: String) -> Actor {
    Actor {
        name: format!("{} ({})", key.name, key.prefix),
        role: key.role,
        provinces: key.provinces,
        origin,
    }
}

fn no_key() -> ApiError {
    ApiError::new(
        "UNAUTHENTICATED",
        "máy chủ này cần khóa truy cập cả khi đọc; hãy gửi tiêu đề Authorization: Bearer dc_…",
        "this server needs a key for reading too; send the header Authorization: Bearer dc_…",
    )
}

fn not_bearer() -> ApiError {
    ApiError::new(
        "UNAUTHENTICATED",
        "tiêu đề Authorization phải có dạng Bearer dc_…",
        "the header Authorization must read Bearer dc_…",
    )
}

/// One sentence for an unknown key, an expired one and one taken back: it tells nobody which.
fn bad_key() -> ApiError {
    ApiError::new(
        "UNAUTHENTICATED",
        "khóa truy cập không đúng, đã hết hạn hoặc đã bị thu hồi",
        "the key is wrong, has expired or was taken back",
    )
}

fn unknown_now() -> ApiError {
    ApiError::new(
        "INTERNAL",
        "máy chủ không kiểm tra được khóa; hãy thử lại",
        "the server could not check the key; try again",
    )
}
