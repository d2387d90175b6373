//! Who asks: from the headers of a request, or the first message of a websocket, to a caller with a role. Known are the
//! holders of our own keys and, where an issuer is set, of its tokens.

mod standing;

use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;

use super::ServerState;
use super::lang::preferred;
use super::oidc::{TokenError, Tokens};
use super::peer;
use super::refusal::Refusal;
use super::throttle::RATE_LIMITED;
use crate::access::Actor;
use crate::graphql::caller::Caller;
use crate::graphql::error::ApiError;
use crate::store::api_key::is_key;

pub use standing::{Lapse, Standing};

/// The caller of a request. A key that does not hold is an error and not an anonymous caller: its holder must learn of it.
pub async fn caller(state: &ServerState, headers: &HeaderMap) -> Result<Caller, ApiError> {
    admit(state, headers).await.map(|(caller, _)| caller)
}

/// The caller of a request whose answer may last, with what they were let in by.
pub async fn admit(state: &ServerState, headers: &HeaderMap) -> Result<(Caller, Standing), ApiError> {
    let lang = preferred(headers);
    let Some(given) = headers.get(header::AUTHORIZATION) else {
        return match state.settings.public_read {
            true => Ok((Caller::anonymous(lang), Standing::Open)),
            false => Err(no_key()),
        };
    };
    let secret = given.to_str().ok().and_then(secret).ok_or_else(not_bearer)?;
    let (actor, standing) = match &state.tokens {
        Some(tokens) if !is_key(&secret) => token_holder(tokens, &secret, origin(headers)).await?,
        _ => key_holder(state, &secret, origin(headers)).await?,
    };
    state.throttle.take_key(&actor.name).map_err(|it| it.error())?;
    Ok((Caller::known(actor, lang), standing))
}

async fn key_holder(
    state: &ServerState,
    secret: &str,
    origin: String,
) -> Result<(Actor, Standing), ApiError> {
    let found = state.store.find_key(secret).await.map_err(|error| {
        tracing::error!(
            error = &error as &dyn std::error::Error,
            "a key was not looked up"
        );
        unknown_now()
    })?;
    let key = found.ok_or_else(bad_key)?;
    let actor = Actor {
        name: format!("{} ({})", key.name, key.prefix),
        role: key.role,
        provinces: key.provinces,
        origin,
    };
    let standing = Standing::Key {
        prefix: key.prefix,
        expires_at: key.expires_at,
    };
    Ok((actor, standing))
}

async fn token_holder(tokens: &Tokens, token: &str, origin: String) -> Result<(Actor, Standing), ApiError> {
    let (actor, expires_at) = tokens.actor(token, origin).await.map_err(|error| {
        tracing::info!(error = &error as &dyn std::error::Error, "a token was not taken");
        bad_token(&error)
    })?;
    Ok((actor, Standing::Token { expires_at }))
}

/// The answer to a request whose caller is not known or asks too often.
pub fn refusal(error: ApiError) -> Refusal {
    let status = match error.code() {
        RATE_LIMITED => StatusCode::TOO_MANY_REQUESTS,
        "FORBIDDEN" => StatusCode::FORBIDDEN,
        "INTERNAL" => StatusCode::INTERNAL_SERVER_ERROR,
        _ => StatusCode::UNAUTHORIZED,
    };
    let refusal = Refusal::new(status, error);
    if status == StatusCode::UNAUTHORIZED {
        return refusal.with_header(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    }
    refusal
}

/// The key of `Bearer KEY`, or of `Basic …` with the key as password and any name: Excel, Power BI and Tableau know
/// no other way.
fn secret(text: &str) -> Option<String> {
    let (scheme, token) = text.split_once(' ')?;
    if scheme.eq_ignore_ascii_case("bearer") {
        return Some(token.trim().to_owned());
    }
    if !scheme.eq_ignore_ascii_case("basic") {
        return None;
    }
    let pair = String::from_utf8(BASE64_STANDARD.decode(token.trim()).ok()?).ok()?;
    let (_, password) = pair.split_once(':')?;
    Some(password.to_owned())
}

/// Where the caller acts from, for the audit log.
fn origin(headers: &HeaderMap) -> String {
    peer::address(headers).map_or_else(|| "unknown".to_owned(), |it| it.to_string())
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

/// What a token lacks. Its holder can read it anyway; of the keys of the issuer nothing is told.
fn bad_token(error: &TokenError) -> ApiError {
    let (vi, en) = match error {
        TokenError::Malformed => ("không đọc được", "is malformed"),
        TokenError::UnknownKey => ("ký bằng khóa không biết", "is signed with an unknown key"),
        TokenError::Algorithm => (
            "dùng thuật toán không được chấp nhận",
            "uses an algorithm that is not taken",
        ),
        TokenError::Signature => ("có chữ ký sai", "has a wrong signature"),
        TokenError::Expired => ("đã hết hạn", "has expired"),
        TokenError::NotYet => ("chưa có hiệu lực", "is not valid yet"),
        TokenError::Issuer => ("do nơi khác cấp", "is of another issuer"),
        TokenError::Audience => ("cấp cho dịch vụ khác", "is for another audience"),
        TokenError::Claim { claim } => {
            return ApiError::new(
                "UNAUTHENTICATED",
                format!("mã thông hành thiếu mục {claim} dùng được"),
                format!("the token lacks a usable claim {claim}"),
            );
        }
        TokenError::NoRole => {
            return ApiError::new(
                "FORBIDDEN",
                "mã thông hành không nêu vai trò nào trên máy chủ này; hãy hỏi người quản trị",
                "the token names no role on this server; ask the administrator",
            );
        }
        TokenError::Keys(_) => return unknown_now(),
    };
    ApiError::new(
        "UNAUTHENTICATED",
        format!("mã thông hành {vi}"),
        format!("the token {en}"),
    )
}

fn unknown_now() -> ApiError {
    ApiError::new(
        "INTERNAL",
        "máy chủ không kiểm tra được khóa; hãy thử lại",
        "the server could not check the key; try again",
    )
}
