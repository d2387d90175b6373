//! Lets a client finish sending the body of a request that was answered before all of it was read.
//!
//! A refusal is often known from the head alone. Without this the connection would be closed with the client still sending,
//! and the client would meet a broken connection where the reason of the refusal stands.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use axum::body::{Body, HttpBody};
use axum::extract::{Request, State};
use axum::http::header::EXPECT;
use axum::middleware::Next;
use axum::response::Response;
use bytes::Bytes;
use futures_util::StreamExt;
use hyper::body::{Frame, SizeHint};
use tokio::sync::oneshot;
use tokio::time::timeout;

use super::HttpSettings;

/// Reads and drops what is left of a body beside its answer, within the size of a file and the time of a silence.
pub(super) async fn drain(
    State(settings): State<Arc<HttpSettings>>,
    request: Request,
    next: Next,
) -> Response {
    // Who expects to be told to go on sends nothing once it is refused.
    if request.body().is_end_stream() || request.headers().contains_key(EXPECT) {
        return next.run(request).await;
    }
    let (give_back, mut given_back) = oneshot::channel();
    let request = request.map(|body| {
        Body::new(Lent {
            body: Some(body),
            give_back: Some(give_back),
        })
    });
    let response = next.run(request).await;
    // Nothing was given back where the body was read to its end, or where the answer still reads it.
    if let Ok(rest) = given_back.try_recv() {
        tokio::spawn(timeout(
            settings.body_timeout,
            read_off(rest, settings.max_file_bytes),
        ));
    }
    response
}

async fn read_off(body: Body, max_bytes: usize) {
    let mut chunks = body.into_data_stream();
    let mut n_bytes = 0;
    while n_bytes < max_bytes {
        let Some(Ok(chunk)) = chunks.next().await else {
            return;
        };
        n_bytes += chunk.len();
    }
}

/// A body that is given back when it is dropped before its end.
struct Lent {
    body: Option<Body>,
    give_back: Option<oneshot::Sender<Body>>,
}

impl HttpBody for Lent {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        match &mut self.body {
            Some(body) => Pin::new(body).poll_frame(cx),
            None => Poll::Ready(None),
        }
    }

    fn is_end_stream(&self) -> bool {
        self.body.as_ref().is_none_or(HttpBody::is_end_stream)
    }

    fn size_hint(&self) -> SizeHint {
        self.body.as_ref().map(HttpBody::size_hint).unwrap_or_default()
    }
}

impl Drop for Lent {
    fn drop(&mut self) {
        let rest = self.body.take().filter(|it| !it.is_end_stream());
        if let (Some(rest), Some(give_back)) = (rest, self.give_back.take()) {
            // Nobody waits any more when the whole request was given up.
            let _ = give_back.send(rest);
        }
    }
}
