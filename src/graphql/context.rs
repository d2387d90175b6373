//! What every resolver may ask of its request: who asks, and the batches to load from.

use std::sync::Arc;

use async_graphql::{Context, ContextSelectionSet};
use doichieu_imports::diagnostic::Lang;

use super::caller::{Caller, Role};
use super::error::ApiError;
use super::loaders::Loaders;
use crate::access::Actor;
use crate::intake::Intake;

/// How objects are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// As JSON at once.
    Text,
    /// As values, which can still be merged.
    Values,
}

/// Whether objects are told as JSON at once.
pub fn is_told_as_text(ctx: &ContextSelectionSet<'_>) -> bool {
    ctx.data_opt::<Form>() == Some(&Form::Text)
}

/// The batches of the request.
pub fn loaders<'a>(ctx: &Context<'a>) -> &'a Arc<Loaders> {
    ctx.data_unchecked::<Arc<Loaders>>()
}

/// What takes files in.
pub fn intake<'a>(ctx: &Context<'a>) -> &'a Intake {
    ctx.data_unchecked::<Intake>()
}

/// Who asks.
pub fn caller<'a>(ctx: &Context<'a>) -> &'a Caller {
    ctx.data_unchecked::<Caller>()
}

/// Language of messages.
pub fn lang(ctx: &Context<'_>) -> Lang {
    caller(ctx).lang
}

/// The actor who may do what needs `role`, or the refusal. Writing always needs a key.
pub fn require<'a>(ctx: &Context<'a>, role: Role) -> Result<&'a Actor, ApiError> {
    Ok(caller(ctx).require(role)?)
}
