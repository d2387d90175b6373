//! Requests that are refused before GraphQL has a say: status, code, and a sentence as a GraphQL error.

use std::any::Any;

use axum::body::Body;
use axum::http::{HeaderName, HeaderValue, Response, StatusCode, header};
use axum::response::IntoResponse;
use doichieu_imports::diagnostic::Lang;

use crate::graphql::error::ApiError;

/// A refused request.
#[derive(Debug, Clone)]
pub struct Refusal {
    status: StatusCode,
    error: ApiError,
    lang: Lang,
    headers: Vec<(HeaderName, HeaderValue)>,
}

impl Refusal {
    /// An error with its status.
    pub fn new(status: StatusCode, error: ApiError) -> Self {
        Self {
            status,
            error,
            lang: Lang::default(),
            headers: Vec::new(),
        }
    }

    /// A request that cannot be understood.
    pub fn bad_request(vi: impl Into<String>, en: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, ApiError::new("BAD_REQUEST", vi, en))
    }

    /// A method that is not allowed here, with those that are.
    pub fn method_not_allowed(allowed: &'static str) -> Self {
        let error = ApiError::new(
            "METHOD_NOT_ALLOWED",
            format!("phương thức không được phép; hãy dùng {allowed}"),
            format!("the method is not allowed; use {allowed}"),
        );
        Self::new(StatusCode::METHOD_NOT_ALLOWED, error)
            .with_header(header::ALLOW, HeaderValue::from_static(allowed))
    }

    /// A body of more bytes than a limit allows.
    pub fn too_large(limit: &'static str, max_bytes: usize) -> Self {
        let error = ApiError::new(
            "LIMIT_EXCEEDED",
            format!("yêu cầu vượt giới hạn {limit}: tối đa {max_bytes} byte"),
            format!("the request exceeds the limit {limit}: at most {max_bytes} bytes"),
        );
        let error = error.with("limit", limit).with("max", max_bytes);
        Self::new(StatusCode::PAYLOAD_TOO_LARGE, error)
    }

    /// Chooses the language of its sentence.
    #[must_use]
    pub fn in_lang(mut self, lang: Lang) -> Self {
        self.lang = lang;
        self
    }

    /// Adds a header.
    #[must_use]
    pub fn with_header(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.headers.push((name, value));
        self
    }

    /// The error alone, for a transport without statuses.
    pub fn into_error(self) -> ApiError {
        self.error
    }

    /// The status.
    pub fn status(&self) -> StatusCode {
        self.status
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> axum::response::Response {
        let error = self.error.into_server_error(self.lang);
        let body = serde_json::json!({ "errors": [error] }).to_string();
        let mut response = Response::new(Body::from(body));
        *response.status_mut() = self.status;
        let json = HeaderValue::from_static("application/json; charset=utf-8");
        response.headers_mut().insert(header::CONTENT_TYPE, json);
        response.headers_mut().extend(self.headers);
        response
    }
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "the layer hands the panic over by value"
)]
/// The answer of a handler that panicked. The panic itself is for the log.
pub fn of_panic(panic: Box<dyn Any + Send + 'static>) -> axum::response::Response {
    let cause = panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("no message");
    tracing::error!(panic = cause, "a handler panicked");
    let error = ApiError::new(
        "INTERNAL",
        "máy chủ gặp lỗi; hãy thử lại",
        "the server failed; try again",
    );
    Refusal::new(StatusCode::INTERNAL_SERVER_ERROR, error).into_response()
}
