//! What every resolver may ask of its request: who asks, and the batches to load from.

use std::sync::Arc;

use async_graphql::Context;
use doichieu_imports::diagnostic::Lang;

use super::caller::{Caller, Role};
use super::error::ApiError;
use super::loaders::Loaders;

/// The batches of the request.
pub fn loaders<'a>(ctx: &Context<'a>) -> &'a Arc<Loaders> {
    ctx.data_unchecked::<Arc<Loaders>>()
}

/// Who asks.
pub fn caller<'a>(ctx: &Context<'a>) -> &'a Caller {
    ctx.data_unchecked::<Caller>()
}

/// Language of messages.
pub fn lang(ctx: &Context<'_>) -> Lang {
    caller(ctx).lang
}

/// Refuses a caller who may not do what needs `role`.
pub fn require(ctx: &Context<'_>, role: Role) -> Result<(), ApiError> {
    let caller = caller(ctx);
    if caller.may(role) {
        return Ok(());
    }
    let (code, vi, en) = match caller.name {
        None => (
            "UNAUTHENTICATED",
            "cần có khóa: gửi đầu mục Authorization: Bearer <khóa>",
            "a key is needed: send the header Authorization: Bearer <key>",
        ),
        Some(_) => (
            "FORBIDDEN",
            "khóa này không được phép làm việc đó",
            "this key does not allow that",
        ),
    };
    Err(ApiError::in_lang(code, caller.lang, vi, en))
}
