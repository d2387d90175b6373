//! Errors of resolvers and of requests, as GraphQL tells them: a sentence in the caller's language and a stable
//! `extensions.code`. What is not the caller's fault is logged here and answered without its cause.

use async_graphql::{ErrorExtensionValues, Pos, ServerError, Value};
use doichieu_imports::diagnostic::Lang;

use super::document::DocumentError;
use crate::error::AppError;
use crate::store::StoreError;

/// An error ready to be told. Not an `std::error::Error`, so that no cause reaches a client by `?`.
#[derive(Debug, Clone)]
pub struct ApiError {
    code: &'static str,
    message: String,
    facts: Vec<(&'static str, Value)>,
    at: Option<Pos>,
}

impl ApiError {
    /// An error of a stable code with its sentence.
    pub fn new(code: &'static str, message: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
            facts: Vec::new(),
            at: None,
        }
    }

    /// A sentence in the caller's language.
    pub fn in_lang(code: &'static str, lang: Lang, vi: impl Into<String>, en: impl Into<String>) -> Self {
        match lang {
            Lang::Vi => Self::new(code, vi),
            Lang::En => Self::new(code, en),
        }
    }

    /// Adds a fact to `extensions`.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.facts.push((name, value.into()));
        self
    }

    /// The stable code.
    pub fn code(&self) -> &'static str {
        self.code
    }

    /// The error as part of a response.
    pub fn into_server_error(self) -> ServerError {
        let at = self.at;
        let error: async_graphql::Error = self.into();
        let mut server_error = error.into_server_error(at.unwrap_or_default());
        if at.is_none() {
            server_error.locations.clear();
        }
        server_error
    }

    /// A document that does not run.
    pub fn of_document(error: &DocumentError, lang: Lang) -> Self {
        let mut told = Self::new(error.code(), error.message(lang));
        match error {
            DocumentError::LimitExceeded { limit, max, found } => {
                told = told.with("limit", *limit).with("max", *max).with("found", *found);
            }
            DocumentError::Parse { at, .. } => told.at = *at,
            _ => {}
        }
        told
    }
}

impl From<ApiError> for async_graphql::Error {
    fn from(error: ApiError) -> Self {
        let mut extensions = ErrorExtensionValues::default();
        extensions.set("code", error.code);
        for (name, value) in error.facts {
            extensions.set(name, value);
        }
        Self {
            message: error.message,
            source: None,
            extensions: Some(extensions),
        }
    }
}

/// Gives every error of a response a code: those that async-graphql makes itself have none.
pub fn add_codes(errors: &mut [ServerError]) {
    for error in errors {
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

impl ApiError {
    /// An error of the store; its cause is logged unless it is the caller's own fault.
    pub fn of_store(error: StoreError, lang: Lang) -> Self {
        Self::of_app(&AppError::from(error), lang)
    }

    /// An error of the program.
    pub fn of_app(error: &AppError, lang: Lang) -> Self {
        if !error.is_callers_fault() {
            tracing::error!(error = error as &dyn std::error::Error, "a request failed");
        }
        let told = Self::new(error.code(), error.message(lang));
        match error {
            AppError::UnknownProvince { nearest, .. } => {
                let nearest: Vec<Value> = nearest.iter().map(|it| Value::from(it.as_str())).collect();
                told.with("nearest", Value::List(nearest))
            }
            _ => told,
        }
    }
}
