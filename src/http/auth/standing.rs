//! Whether the caller of a long answer may still have it: keys are taken back, keys and tokens expire.

use std::future::pending;
use std::time::Duration;

use chrono::{DateTime, Utc};
use tokio::time::sleep;

use crate::graphql::error::ApiError;
use crate::store::Store;

/// How long a key that was taken back can still hold a silent connection open.
const LOOK_EVERY: Duration = Duration::from_secs(5);

/// What a caller was let in by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// Nothing: anyone may read.
    Open,
    /// One of our keys.
    Key {
        /// Its first letters.
        prefix: String,
        /// From then on it does not hold.
        expires_at: Option<DateTime<Utc>>,
    },
    /// A token of the issuer.
    Token {
        /// From then on it does not hold.
        expires_at: DateTime<Utc>,
    },
}

/// Why a caller who was let in may go no further.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lapse {
    /// The key was taken back or has expired.
    Key,
    /// The token has expired.
    Token,
}

impl Standing {
    /// Why the caller may go no further; `None` while they may. To be asked before anything is delivered.
    pub async fn lapsed(&self, store: &Store) -> Option<Lapse> {
        match self {
            Self::Open => None,
            Self::Token { expires_at } => (*expires_at <= Utc::now()).then_some(Lapse::Token),
            Self::Key { prefix, .. } => match store.is_key_good(prefix).await {
                Ok(is_good) => (!is_good).then_some(Lapse::Key),
                Err(error) => {
                    // Nothing of the database is delivered either while it does not answer.
                    tracing::warn!(
                        error = &error as &dyn std::error::Error,
                        "a key was not looked up"
                    );
                    None
                }
            },
        }
    }

    /// Waits until the caller may go no further.
    pub async fn lapse(&self, store: &Store) -> Lapse {
        loop {
            match self.time_left() {
                None => pending().await,
                Some(left) => sleep(left.min(LOOK_EVERY)).await,
            }
            if let Some(lapse) = self.lapsed(store).await {
                return lapse;
            }
        }
    }

    /// Until it expires at the latest; `None` where it cannot lapse.
    fn time_left(&self) -> Option<Duration> {
        let expires_at = match self {
            Self::Open => return None,
            Self::Key { expires_at: None, .. } => return Some(Duration::MAX),
            Self::Key {
                expires_at: Some(at), ..
            }
            | Self::Token { expires_at: at } => *at,
        };
        Some((expires_at - Utc::now()).to_std().unwrap_or_default())
    }
}

impl Lapse {
    /// The reason, for the developer of a client.
    pub fn reason(self) -> &'static str {
        match self {
            Self::Key => "the key was taken back or has expired",
            Self::Token => "the token has expired",
        }
    }

    /// The error, for the reader of an answer.
    pub fn error(self) -> ApiError {
        let vi = match self {
            Self::Key => "khóa truy cập đã bị thu hồi hoặc đã hết hạn",
            Self::Token => "mã thông hành đã hết hạn",
        };
        ApiError::new("UNAUTHENTICATED", vi, self.reason())
    }
}
