//! Errors of resolvers and of requests, as GraphQL tells them: a sentence in the caller's language and a stable
//! `extensions.code`. What is not the caller's fault is logged here and answered without its cause.

use std::sync::Arc;

use async_graphql::{ErrorExtensionValues, Pos, ServerError, Value};
use doichieu_imports::diagnostic::Lang;

use super::document::DocumentError;
use crate::error::{AppError, Sentence};
use crate::store::StoreError;

/// An error in both languages. Not an `std::error::Error`, so that no cause reaches a client by `?`.
#[derive(Debug, Clone)]
pub struct ApiError {
    told: Box<Told>,
}

/// Boxed, so that a `Result` with it stays small.
#[derive(Debug, Clone)]
struct Told {
    code: &'static str,
    sentence: Sentence,
    facts: Vec<(&'static str, Value)>,
    at: Option<Pos>,
}

impl ApiError {
    /// An error of a stable code with its sentence, Vietnamese and English.
    pub fn new(code: &'static str, vi: impl Into<String>, en: impl Into<String>) -> Self {
        Self {
            told: Box::new(Told {
                code,
                sentence: Sentence::new(vi, en),
                facts: Vec::new(),
                at: None,
            }),
        }
    }

    /// Adds a fact to `extensions`.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.told.facts.push((name, value.into()));
        self
    }

    /// The stable code.
    pub fn code(&self) -> &'static str {
        self.told.code
    }

    /// The sentence in a language.
    pub fn message(&self, lang: Lang) -> &str {
        self.told.sentence.in_lang(lang)
    }

    /// The error as part of a response.
    pub fn into_server_error(self, lang: Lang) -> ServerError {
        let at = self.told.at;
        let message = self.message(lang).to_owned();
        let error: async_graphql::Error = self.into();
        let mut server_error = error.into_server_error(at.unwrap_or_default());
        server_error.message = message;
        if at.is_none() {
            server_error.locations.clear();
        }
        server_error
    }
}

impl From<ApiError> for async_graphql::Error {
    /// The error itself goes along, so that its language can be chosen when the answer is complete.
    fn from(error: ApiError) -> Self {
        let mut extensions = ErrorExtensionValues::default();
        extensions.set("code", error.told.code);
        for (name, value) in &error.told.facts {
            extensions.set(*name, value.clone());
        }
        Self {
            message: error.told.sentence.vi.clone(),
            extensions: Some(extensions),
            source: Some(Arc::new(error)),
        }
    }
}

impl From<&DocumentError> for ApiError {
    fn from(error: &DocumentError) -> Self {
        let mut told = Self::new(error.code(), error.message(Lang::Vi), error.message(Lang::En));
        match error {
            DocumentError::LimitExceeded { limit, max, found } => {
                told = told.with("limit", *limit).with("max", *max).with("found", *found);
            }
            DocumentError::Parse { at, .. } => told.told.at = *at,
            _ => {}
        }
        told
    }
}

impl From<StoreError> for ApiError {
    fn from(error: StoreError) -> Self {
        Self::from(AppError::from(error))
    }
}

impl From<AppError> for ApiError {
    /// What is not the caller's fault is logged with its cause.
    fn from(error: AppError) -> Self {
        if !error.is_callers_fault() {
            tracing::error!(error = &error as &dyn std::error::Error, "a request failed");
        }
        let sentence = error.sentence();
        let told = Self::new(error.code(), sentence.vi, sentence.en);
        match error {
            AppError::UnknownProvince { nearest, .. } => {
                let nearest = nearest.into_iter().map(Value::from).collect();
                told.with("nearest", Value::List(nearest))
            }
            _ => told,
        }
    }
}

/// Finishes the errors of a response: each gets its sentence in the language of the caller, and a code where
/// async-graphql made it without one.
pub fn finish(errors: &mut [ServerError], lang: Lang) {
    for error in errors {
        let own = error.source::<ApiError>().map(|it| it.message(lang).to_owned());
        if let Some(message) = own {
            error.message = message;
        }
        let default = if error.path.is_empty() {
            "GRAPHQL_VALIDATION_FAILED"
        } else {
            "BAD_USER_INPUT"
        };
        let extensions = error.extensions.get_or_insert_default();
        if extensions.get("code").is_none() {
            extensions.set("code", default);
        }
    }
}
