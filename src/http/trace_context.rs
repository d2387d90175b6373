//! Lets the trace of a request go on from the one that its caller is in, as W3C Trace Context tells it (`traceparent`).

use axum::http::HeaderMap;
use opentelemetry::propagation::{Extractor, TextMapPropagator};
use opentelemetry_sdk::propagation::TraceContextPropagator;
use tracing::Span;
use tracing_opentelemetry::OpenTelemetrySpanExt;

const TRACE_PARENT: &str = "traceparent";

struct Fields<'a>(&'a HeaderMap);

impl Extractor for Fields<'_> {
    fn get(&self, key: &str) -> Option<&str> {
        self.0.get(key).and_then(|it| it.to_str().ok())
    }

    fn keys(&self) -> Vec<&str> {
        self.0.keys().map(|it| it.as_str()).collect()
    }
}

/// Makes a span, which must not have been entered yet, a part of its caller's trace. A header that is none is left aside.
pub(super) fn follow(span: &Span, headers: &HeaderMap) {
    if !headers.contains_key(TRACE_PARENT) {
        return;
    }
    let caller = TraceContextPropagator::new().extract(&Fields(headers));
    // Without a collector spans have no traces to be parts of.
    let _ = span.set_parent(caller);
}
