//! Where a request comes from, for the audit log and for limits.
//!
//! The address stands in a header of our own, which overwrites what a client sends, so that handlers and websockets find
//! it where they find everything else of a request. Behind a proxy that the operator trusts it is the address that the
//! proxy tells of.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;

use super::HttpSettings;

const PEER: HeaderName = HeaderName::from_static("x-doichieu-peer");
const FORWARDED_FOR: &str = "x-forwarded-for";

/// Notes the address that a request comes from.
pub(super) async fn note(
    State(settings): State<Arc<HttpSettings>>,
    mut request: Request,
    next: Next,
) -> Response {
    let connected = request.extensions().get::<ConnectInfo<SocketAddr>>();
    let address = connected.map(|it| client_of(it.0.ip(), request.headers(), &settings.trusted_proxies));
    match address.and_then(|it| HeaderValue::try_from(it.to_string()).ok()) {
        Some(value) => request.headers_mut().insert(PEER, value),
        None => request.headers_mut().remove(PEER),
    };
    next.run(request).await
}

/// The address that was noted.
pub(super) fn address(headers: &HeaderMap) -> Option<IpAddr> {
    headers.get(PEER)?.to_str().ok()?.parse().ok()
}

/// Walks back through the proxies that are trusted: each adds whom it heard at the end.
fn client_of(connected: IpAddr, headers: &HeaderMap, trusted: &[IpAddr]) -> IpAddr {
    let told = headers.get_all(FORWARDED_FOR).iter();
    let told = told
        .filter_map(|it| it.to_str().ok())
        .flat_map(|it| it.split(','));
    let mut chain: Vec<IpAddr> = told.filter_map(|it| it.trim().parse().ok()).collect();
    let mut client = connected.to_canonical();
    while trusted.contains(&client) {
        match chain.pop() {
            Some(before) => client = before.to_canonical(),
            None => break,
        }
    }
    client
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(connected: &str, forwarded: &str, trusted: &[&str], expected: &str) {
        let mut headers = HeaderMap::new();
        if !forwarded.is_empty() {
            headers.insert(FORWARDED_FOR, forwarded.parse().unwrap());
        }
        let trusted: Vec<IpAddr> = trusted.iter().map(|it| it.parse().unwrap()).collect();
        let client = client_of(connected.parse().unwrap(), &headers, &trusted);
        assert_eq!(client.to_string(), expected);
    }

    #[test]
    fn only_trusted_proxies_tell_whom_they_heard() {
        check("203.0.113.9", "10.0.0.1", &[], "203.0.113.9");
        check("127.0.0.1", "203.0.113.9", &["127.0.0.1"], "203.0.113.9");
        // The client itself wrote the first address.
        check("127.0.0.1", "1.1.1.1, 203.0.113.9", &["127.0.0.1"], "203.0.113.9");
        check(
            "127.0.0.1",
            "203.0.113.9, 10.0.0.2",
            &["127.0.0.1", "10.0.0.2"],
            "203.0.113.9",
        );
        check("127.0.0.1", "", &["127.0.0.1"], "127.0.0.1");
        check("::ffff:127.0.0.1", "203.0.113.9", &["127.0.0.1"], "203.0.113.9");
    }
}
