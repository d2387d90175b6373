//! Errors of the flat surfaces as problem details (RFC 9457), naming the parameter.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use doichieu_imports::diagnostic::Lang;

use crate::bi::ParameterError;
use crate::bi::format::FORMATS;
use crate::bi::odata::ODataError;
use crate::bi::request::Table;
use crate::error::{AppError, Sentence};

/// What went wrong, for a tool.
#[derive(Debug)]
pub struct Problem {
    status: StatusCode,
    code: &'static str,
    detail: Sentence,
    parameter: Option<String>,
}

/// A problem in one language.
pub struct SpokenProblem(Problem, Lang);

impl Problem {
    /// A status, a stable code and a sentence.
    pub fn new(status: StatusCode, code: &'static str, vi: impl Into<String>, en: impl Into<String>) -> Self {
        Self {
            status,
            code,
            detail: Sentence::new(vi, en),
            parameter: None,
        }
    }

    /// Reading is closed to callers without a key.
    pub fn unauthorized() -> Self {
        Self::new(
            StatusCode::UNAUTHORIZED,
            "UNAUTHENTICATED",
            "cần khoá truy cập: gửi đầu mục Authorization: Bearer KHOÁ",
            "a key is needed: send the header Authorization: Bearer KEY",
        )
    }

    /// No table of this name.
    pub fn no_table(name: &str) -> Self {
        let known = Table::names();
        Self::new(
            StatusCode::NOT_FOUND,
            "NOT_FOUND",
            format!("không có bảng \"{name}\"; các bảng: {known}"),
            format!("there is no table \"{name}\"; the tables: {known}"),
        )
    }

    /// No saved comparison of this slug.
    pub fn no_saved(slug: &str) -> Self {
        Self::new(
            StatusCode::NOT_FOUND,
            "NOT_FOUND",
            format!("không có so sánh đã lưu \"{slug}\""),
            format!("there is no saved comparison \"{slug}\""),
        )
    }

    /// No format of this extension.
    pub fn no_format(extension: &str) -> Self {
        let known: Vec<&str> = FORMATS.iter().map(|it| it.extension()).collect();
        let known = known.join(", ");
        Self::new(
            StatusCode::NOT_FOUND,
            "NOT_FOUND",
            format!("không có định dạng \"{extension}\"; các định dạng: {known}"),
            format!("there is no format \"{extension}\"; the formats: {known}"),
        )
    }

    /// No format that the client accepts.
    pub fn not_acceptable() -> Self {
        let known: Vec<&str> = FORMATS.iter().map(|it| it.media_type()).collect();
        let known = known.join(", ");
        Self::new(
            StatusCode::NOT_ACCEPTABLE,
            "NOT_ACCEPTABLE",
            format!("không có định dạng nào trong Accept; có: {known}"),
            format!("none of the accepted formats is offered; offered: {known}"),
        )
    }

    /// The status.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// Asks for a key where one is missing; a tool that wants a name and a password does so on `Basic`.
    pub fn challenge(&self, response: &mut Response) {
        if self.status == StatusCode::UNAUTHORIZED {
            let scheme = HeaderValue::from_static("Basic realm=\"doichieu\", Bearer");
            response.headers_mut().insert(header::WWW_AUTHENTICATE, scheme);
        }
    }

    /// The same as OData writes errors.
    pub fn to_odata(&self, lang: Lang) -> serde_json::Value {
        serde_json::json!({
            "error": {
                "code": self.code,
                "message": self.detail.in_lang(lang),
                "target": self.parameter,
            },
        })
    }

    /// The same in one language.
    pub fn in_lang(self, lang: Lang) -> SpokenProblem {
        SpokenProblem(self, lang)
    }
}

impl From<ParameterError> for Problem {
    fn from(error: ParameterError) -> Self {
        AppError::from(error).into()
    }
}

impl From<ODataError> for Problem {
    fn from(error: ODataError) -> Self {
        let (status, code) = match error.is_unsupported {
            true => (StatusCode::NOT_IMPLEMENTED, "NOT_IMPLEMENTED"),
            false => (StatusCode::BAD_REQUEST, "INVALID_ARGUMENT"),
        };
        Self {
            status,
            code,
            detail: error.problem,
            parameter: Some(error.target),
        }
    }
}

impl From<AppError> for Problem {
    fn from(error: AppError) -> Self {
        if let AppError::InvalidArgument { argument, problem } = error {
            return Self {
                status: StatusCode::BAD_REQUEST,
                code: "INVALID_ARGUMENT",
                detail: problem,
                parameter: Some(argument),
            };
        }
        let status = match &error {
            AppError::NotFound { .. } => StatusCode::NOT_FOUND,
            AppError::Busy(_) | AppError::StorageUnavailable { .. } => StatusCode::SERVICE_UNAVAILABLE,
            AppError::UnknownProvince { .. } => StatusCode::BAD_REQUEST,
            AppError::Forbidden(_) => StatusCode::FORBIDDEN,
            AppError::Unauthenticated(_) => StatusCode::UNAUTHORIZED,
            AppError::LimitExceeded(_) => StatusCode::TOO_MANY_REQUESTS,
            AppError::Conflict(_) => StatusCode::CONFLICT,
            _ => StatusCode::INTERNAL_SERVER_ERROR,
        };
        if status.is_server_error() {
            tracing::error!(
                error = &error as &dyn std::error::Error,
                "a table could not be read"
            );
        }
        Self::new(
            status,
            error.code(),
            error.message(Lang::Vi),
            error.message(Lang::En),
        )
    }
}

impl IntoResponse for SpokenProblem {
    fn into_response(self) -> Response {
        let Self(problem, lang) = self;
        let body = serde_json::json!({
            "type": "about:blank",
            "title": problem.status.canonical_reason().unwrap_or("Error"),
            "status": problem.status.as_u16(),
            "code": problem.code,
            "detail": problem.detail.in_lang(lang),
            "parameter": problem.parameter,
        });
        let json = HeaderValue::from_static("application/problem+json; charset=utf-8");
        let mut response = (problem.status, [(header::CONTENT_TYPE, json)], body.to_string()).into_response();
        problem.challenge(&mut response);
        response
    }
}
