//! Where a request comes from, for the audit log and for limits.
//!
//! The address of the connection stands in a header of our own, which overwrites what a client sends, so that handlers
//! and websockets find it where they find everything else of a request.

use std::net::SocketAddr;

use axum::extract::{ConnectInfo, Request};
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;

const PEER: HeaderName = HeaderName::from_static("x-doichieu-peer");

/// Notes the address of the connection.
pub(super) async fn note(mut request: Request, next: Next) -> Response {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>();
    let peer = peer.and_then(|it| HeaderValue::try_from(it.0.ip().to_string()).ok());
    match peer {
        Some(peer) => request.headers_mut().insert(PEER, peer),
        None => request.headers_mut().remove(PEER),
    };
    next.run(request).await
}

/// The address that was noted.
pub(super) fn address(headers: &HeaderMap) -> String {
    let peer = headers.get(PEER).and_then(|it| it.to_str().ok());
    peer.unwrap_or("unknown").to_owned()
}
