//! The public keys of the issuer, from a file or an address: fetched when they are needed, kept for a while, fetched
//! again early when a token names a key that is not among them, but not as often as tokens come.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use jsonwebtoken::jwk::{AlgorithmParameters, EllipticCurve, Jwk, KeyAlgorithm, KeyOperations, PublicKeyUse};
use jsonwebtoken::{Algorithm, DecodingKey};
use reqwest::{Client, Url, redirect};
use serde::Deserialize;
use serde_json::Value;
use thiserror::Error;
use tokio::sync::{Mutex, RwLock};

use super::{KNOWN, unusable};
use crate::config::OidcSettings;
use crate::error::AppError;

/// How long keys that cannot be fetched again still count.
const MAX_AGE: Duration = Duration::from_secs(24 * 60 * 60);

/// Why there are no keys.
#[derive(Debug, Error)]
pub enum FetchError {
    /// The file cannot be read.
    #[error("read the key file")]
    File(#[source] std::io::Error),
    /// The address does not answer well.
    #[error("fetch the keys")]
    Address(#[source] reqwest::Error),
    /// It is more than a key set needs.
    #[error("the key set has more than {max} bytes")]
    TooLarge {
        /// What is allowed.
        max: usize,
    },
    /// It is no key set.
    #[error("the key set is no JSON Web Key Set")]
    Malformed(#[source] serde_json::Error),
    /// No key of it can check a signature.
    #[error("no key of the key set can check a signature")]
    Empty,
    /// The last fetch failed a moment ago.
    #[error("the keys could not be fetched a moment ago")]
    Waiting,
}

/// A public key and the algorithms that it is for.
#[derive(Clone)]
pub(super) struct Key {
    id: Option<String>,
    pub(super) decoding: DecodingKey,
    pub(super) algorithms: Vec<Algorithm>,
}

/// The keys of an issuer. Clones share them.
#[derive(Clone)]
pub(super) struct KeySet {
    inner: Arc<Inner>,
}

struct Inner {
    source: Source,
    fresh: Duration,
    pause: Duration,
    max_bytes: usize,
    fetched: RwLock<Option<Fetched>>,
    /// When the last fetch began. Whoever holds it fetches, others wait for what comes.
    tried: Mutex<Option<Instant>>,
}

#[derive(Clone)]
struct Fetched {
    at: Instant,
    keys: Arc<[Key]>,
}

enum Source {
    File(PathBuf),
    Address { client: Client, url: Url },
}

impl KeySet {
    /// The keys of a file, which must be readable now, or of an address.
    pub(super) fn new(place: &str, settings: &OidcSettings) -> Result<Self, AppError> {
        let source = match place.contains("://") {
            true => address(place, Duration::from_secs(settings.fetch_seconds))?,
            false => {
                let text = std::fs::read(place).map_err(|it| unusable("keys", &format!("{place}: {it}")))?;
                parse(&text).map_err(|it| unusable("keys", &format!("{place}: {it}")))?;
                Source::File(PathBuf::from(place))
            }
        };
        Ok(Self {
            inner: Arc::new(Inner {
                source,
                fresh: Duration::from_secs(settings.keys_seconds),
                pause: Duration::from_secs(settings.refresh_seconds),
                max_bytes: settings.keys_bytes,
                fetched: RwLock::new(None),
                tried: Mutex::new(None),
            }),
        })
    }

    /// The key of a name, or all of them for a token that names none.
    pub(super) async fn named(&self, id: Option<&str>) -> Result<Vec<Key>, FetchError> {
        let known = self.inner.fetched.read().await.clone();
        if let Some(known) = known.filter(|it| it.at.elapsed() < self.inner.fresh) {
            let keys = known.named(id);
            if !keys.is_empty() {
                return Ok(keys);
            }
        }
        Ok(self.inner.refreshed().await?.named(id))
    }
}

impl Fetched {
    fn named(&self, id: Option<&str>) -> Vec<Key> {
        let is_meant = |key: &&Key| id.is_none_or(|id| key.id.as_deref() == Some(id));
        self.keys.iter().filter(is_meant).cloned().collect()
    }
}

impl Inner {
    /// The keys, fetched again unless that was tried a moment ago.
    async fn refreshed(&self) -> Result<Fetched, FetchError> {
        let mut tried = self.tried.lock().await;
        let known = self.fetched.read().await.clone();
        let known = known.filter(|it| it.at.elapsed() < MAX_AGE.max(self.fresh));
        if tried.is_some_and(|it| it.elapsed() < self.pause) {
            return known.ok_or(FetchError::Waiting);
        }
        *tried = Some(Instant::now());
        match self.fetch().await {
            Ok(keys) => {
                let fetched = Fetched {
                    at: Instant::now(),
                    keys: keys.into(),
                };
                *self.fetched.write().await = Some(fetched.clone());
                Ok(fetched)
            }
            Err(error) => {
                let cause = &error as &dyn std::error::Error;
                tracing::warn!(error = cause, "the keys of the issuer were not fetched");
                known.ok_or(error)
            }
        }
    }

    async fn fetch(&self) -> Result<Vec<Key>, FetchError> {
        let bytes = match &self.source {
            Source::File(path) => tokio::fs::read(path).await.map_err(FetchError::File)?,
            Source::Address { client, url } => self.download(client, url.clone()).await?,
        };
        if bytes.len() > self.max_bytes {
            return Err(FetchError::TooLarge { max: self.max_bytes });
        }
        parse(&bytes)
    }

    /// Piece by piece, so that an endless answer is left at the limit.
    async fn download(&self, client: &Client, url: Url) -> Result<Vec<u8>, FetchError> {
        let answer = client.get(url).send().await.map_err(FetchError::Address)?;
        let mut answer = answer.error_for_status().map_err(FetchError::Address)?;
        let mut bytes = Vec::new();
        while let Some(piece) = answer.chunk().await.map_err(FetchError::Address)? {
            bytes.extend_from_slice(&piece);
            if bytes.len() > self.max_bytes {
                break;
            }
        }
        Ok(bytes)
    }
}

/// An address that nobody on the way can answer for the issuer.
fn address(place: &str, timeout: Duration) -> Result<Source, AppError> {
    let url = Url::parse(place).map_err(|it| unusable("keys", &format!("{place}: {it}")))?;
    let is_loopback = match url.host_str() {
        Some("localhost") => true,
        Some(host) => host
            .trim_matches(['[', ']'])
            .parse::<std::net::IpAddr>()
            .is_ok_and(|it| it.is_loopback()),
        None => false,
    };
    if url.scheme() != "https" && !(url.scheme() == "http" && is_loopback) {
        let problem = format!("{place}: an address must begin with https:// unless it is of this machine");
        return Err(unusable("keys", &problem));
    }
    let client = Client::builder()
        .timeout(timeout)
        .redirect(redirect::Policy::none())
        .build()
        .map_err(|it| unusable("keys", &format!("no connection can be made: {it}")))?;
    Ok(Source::Address { client, url })
}

/// The keys of a set that can check signatures. Others, and those of a kind that is not known, are passed over.
fn parse(text: &[u8]) -> Result<Vec<Key>, FetchError> {
    #[derive(Deserialize)]
    struct Set {
        keys: Vec<Value>,
    }
    let set: Set = serde_json::from_slice(text).map_err(FetchError::Malformed)?;
    let keys = set.keys.into_iter();
    let keys: Vec<Key> = keys
        .filter_map(|it| serde_json::from_value::<Jwk>(it).ok())
        .filter_map(|it| usable(&it))
        .collect();
    if keys.is_empty() {
        return Err(FetchError::Empty);
    }
    Ok(keys)
}

fn usable(jwk: &Jwk) -> Option<Key> {
    let common = &jwk.common;
    let is_for_signing = match &common.public_key_use {
        Some(purpose) => *purpose == PublicKeyUse::Signature,
        None => true,
    };
    let may_verify = match &common.key_operations {
        Some(operations) => operations.contains(&KeyOperations::Verify),
        None => true,
    };
    if !is_for_signing || !may_verify {
        return None;
    }
    let mut algorithms = algorithms_of(&jwk.algorithm);
    if let Some(only) = common.key_algorithm {
        algorithms.retain(|it| same_algorithm(*it, only));
    }
    if algorithms.is_empty() {
        return None;
    }
    Some(Key {
        id: common.key_id.clone(),
        decoding: DecodingKey::from_jwk(jwk).ok()?,
        algorithms,
    })
}

/// What a kind of key can sign with. A shared secret in a public set is no key.
fn algorithms_of(parameters: &AlgorithmParameters) -> Vec<Algorithm> {
    use Algorithm::{ES256, ES384, EdDSA, PS256, PS384, PS512, RS256, RS384, RS512};
    match parameters {
        AlgorithmParameters::RSA(_) => vec![RS256, RS384, RS512, PS256, PS384, PS512],
        AlgorithmParameters::EllipticCurve(key) => match key.curve {
            EllipticCurve::P256 => vec![ES256],
            EllipticCurve::P384 => vec![ES384],
            _ => Vec::new(),
        },
        AlgorithmParameters::OctetKeyPair(key) if key.curve == EllipticCurve::Ed25519 => vec![EdDSA],
        _ => Vec::new(),
    }
}

fn same_algorithm(algorithm: Algorithm, named: KeyAlgorithm) -> bool {
    let mut known = KNOWN.iter();
    known.any(|(_, its, name)| *its == algorithm && *name == named)
}
