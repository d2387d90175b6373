//! Gives each request an id: in the answer for the client, in every line of the log for the operator.

use std::time::Instant;

use axum::extract::{MatchedPath, Request};
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;
use tracing::Instrument;

use super::trace_context;

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
/// Letters of an id that a proxy or client gave; longer ones and odd ones are replaced.
const MAX_GIVEN: usize = 64;

/// Logs a request under its id, which is the given one where it is decent.
pub(super) async fn name(request: Request, next: Next) -> Response {
    let id = given(&request).unwrap_or_else(random);
    let route = request.extensions().get::<MatchedPath>();
    let span = tracing::info_span!(
        "request",
        id = id.to_str().unwrap_or_default(),
        method = %request.method(),
        route = route.map(MatchedPath::as_str).unwrap_or("page"),
    );
    trace_context::follow(&span, request.headers());
    let started = Instant::now();
    async {
        let mut response = next.run(request).await;
        let duration_ms = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX);
        let status = response.status().as_u16();
        // At a busy server a line for each request costs more than its answer: `doichieu::http=debug` asks for them.
        if status >= 500 {
            tracing::warn!(status, duration_ms, "answered");
        } else {
            tracing::debug!(status, duration_ms, "answered");
        }
        response.headers_mut().insert(REQUEST_ID, id);
        response
    }
    .instrument(span)
    .await
}

fn given(request: &Request) -> Option<HeaderValue> {
    let value = request.headers().get(REQUEST_ID)?;
    let is_decent = |it: &str| {
        let letters = it.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'-');
        letters && (1..=MAX_GIVEN).contains(&it.len())
    };
    value.to_str().is_ok_and(is_decent).then(|| value.clone())
}

fn random() -> HeaderValue {
    let mut bytes = [0_u8; 8];
    // Without random numbers requests share an id, which is no reason to refuse them.
    let _ = getrandom::fill(&mut bytes);
    let hex = format!("{:016x}", u64::from_be_bytes(bytes));
    HeaderValue::try_from(hex).unwrap_or(HeaderValue::from_static("0"))
}
