//! How many requests one address or one key may make: a steady rate with some in hand. Others are told when to come back.

use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

use super::lang::preferred;
use super::refusal::Refusal;
use super::{HttpSettings, ServerState, peer};
use crate::graphql::error::ApiError;

/// Code of the error.
pub const RATE_LIMITED: &str = "RATE_LIMITED";
/// Requests in hand, in seconds of the steady rate.
const BURST_SECONDS: u32 = 5;
/// Addresses and keys that are remembered before the idle ones are forgotten.
const MANY: usize = 10_000;

/// The rates of a server. Clones share them.
#[derive(Clone)]
pub struct Throttle {
    by_address: Option<Arc<DefaultKeyedRateLimiter<IpAddr>>>,
    by_key: Option<Arc<DefaultKeyedRateLimiter<String>>>,
}

impl Throttle {
    /// The rates of the settings.
    pub fn new(settings: &HttpSettings) -> Self {
        Self {
            by_address: limiter(settings.address_requests_per_second),
            by_key: limiter(settings.key_requests_per_second),
        }
    }

    /// Counts a request of a key, by its prefix.
    pub fn take_key(&self, prefix: &str) -> Result<(), TooMany> {
        match &self.by_key {
            Some(limiter) => take(limiter, &prefix.to_owned()),
            None => Ok(()),
        }
    }

    fn take_address(&self, address: IpAddr) -> Result<(), TooMany> {
        match &self.by_address {
            // A proxy on this machine that is not trusted would otherwise be one client.
            Some(limiter) if !address.is_loopback() => take(limiter, &address),
            _ => Ok(()),
        }
    }
}

/// Too many requests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooMany {
    /// Seconds until the next one is taken.
    seconds: u64,
}

impl TooMany {
    /// The error for the client.
    pub fn error(self) -> ApiError {
        let seconds = self.seconds;
        ApiError::new(
            RATE_LIMITED,
            format!("quá nhiều yêu cầu; hãy thử lại sau {seconds} giây"),
            format!("too many requests; try again in {seconds} seconds"),
        )
        .with("retryAfterSeconds", seconds)
    }
}

/// Refuses requests of an address that makes too many.
pub(super) async fn by_address(State(state): State<ServerState>, request: Request, next: Next) -> Response {
    let headers = request.headers();
    let Some(address) = peer::address(headers) else {
        return next.run(request).await;
    };
    let lang = preferred(headers);
    match state.throttle.take_address(address) {
        Ok(()) => next.run(request).await,
        Err(too_many) => {
            let error = too_many.error();
            let refusal = Refusal::new(StatusCode::TOO_MANY_REQUESTS, error).in_lang(lang);
            let wait = HeaderValue::from(too_many.seconds);
            refusal.with_header(header::RETRY_AFTER, wait).into_response()
        }
    }
}

fn limiter<K: Clone + Eq + std::hash::Hash>(per_second: u32) -> Option<Arc<DefaultKeyedRateLimiter<K>>> {
    let rate = NonZeroU32::new(per_second)?;
    let in_hand = rate.saturating_mul(NonZeroU32::new(BURST_SECONDS)?);
    Some(Arc::new(RateLimiter::keyed(
        Quota::per_second(rate).allow_burst(in_hand),
    )))
}

fn take<K: Clone + Eq + std::hash::Hash>(
    limiter: &DefaultKeyedRateLimiter<K>,
    key: &K,
) -> Result<(), TooMany> {
    if limiter.len() > MANY {
        limiter.retain_recent();
    }
    limiter.check_key(key).map_err(|not_until| TooMany {
        seconds: not_until.wait_time_from(DefaultClock::default().now()).as_secs() + 1,
    })
}
