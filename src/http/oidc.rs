//! Bearer tokens that an OpenID Connect issuer signs: from the text of a token to an actor with a role.
//!
//! A token counts when its signature is made with a key of the issuer, by an algorithm that fits this key and is
//! allowed, for this audience, within its time. The algorithm follows from the key and never from the token alone, so
//! that `none` and a public key used as a shared secret get nowhere.

mod claims;
mod keys;

use chrono::{DateTime, TimeDelta, Utc};
use jsonwebtoken::errors::{Error, ErrorKind};
use jsonwebtoken::jwk::KeyAlgorithm;
use jsonwebtoken::{Algorithm, Header, Validation, decode, decode_header};
use serde_json::{Map, Value};
use thiserror::Error as ThisError;

use crate::access::Actor;
use crate::config::OidcSettings;
use crate::error::AppError;
use claims::ClaimRules;
use keys::{FetchError, Key, KeySet};

/// Letters of a token; longer ones are not looked at.
const MAX_TOKEN_BYTES: usize = 16 * 1024;
/// The end of the year 9999: a token that claims to hold longer holds until then.
const MAX_MILLIS: f64 = 253_402_300_799_000.0;
/// Signatures by key pairs. Those with a shared secret (HS256) are none of them: the key set is public.
const KNOWN: &[(&str, Algorithm, KeyAlgorithm)] = &[
    ("RS256", Algorithm::RS256, KeyAlgorithm::RS256),
    ("RS384", Algorithm::RS384, KeyAlgorithm::RS384),
    ("RS512", Algorithm::RS512, KeyAlgorithm::RS512),
    ("PS256", Algorithm::PS256, KeyAlgorithm::PS256),
    ("PS384", Algorithm::PS384, KeyAlgorithm::PS384),
    ("PS512", Algorithm::PS512, KeyAlgorithm::PS512),
    ("ES256", Algorithm::ES256, KeyAlgorithm::ES256),
    ("ES384", Algorithm::ES384, KeyAlgorithm::ES384),
    ("EdDSA", Algorithm::EdDSA, KeyAlgorithm::EdDSA),
];

/// Why a token is not taken.
#[derive(Debug, ThisError)]
pub enum TokenError {
    /// It is no token at all, or one that asks for what is not known here.
    #[error("the token is malformed")]
    Malformed,
    /// The key set has no key of its name.
    #[error("the key of the token is not known")]
    UnknownKey,
    /// Its algorithm is not allowed or does not fit the key.
    #[error("the algorithm of the token is not allowed for its key")]
    Algorithm,
    /// The signature is not that of the key.
    #[error("the signature of the token is wrong")]
    Signature,
    /// Its time is over.
    #[error("the token has expired")]
    Expired,
    /// Its time has not come.
    #[error("the token is not valid yet")]
    NotYet,
    /// Another issuer made it.
    #[error("the token is of another issuer")]
    Issuer,
    /// It is meant for another service.
    #[error("the token is for another audience")]
    Audience,
    /// A claim that must be there is not.
    #[error("the token lacks the claim {claim}")]
    Claim {
        /// Name of the claim.
        claim: String,
    },
    /// None of its roles is known here.
    #[error("the token names no role of this server")]
    NoRole,
    /// The keys are not to be had.
    #[error("the keys of the issuer are not to be had")]
    Keys(#[source] FetchError),
}

/// Takes the tokens of one issuer. Clones share the keys.
#[derive(Clone)]
pub struct Tokens {
    keys: KeySet,
    rules: ClaimRules,
    algorithms: Vec<Algorithm>,
    validation: Validation,
}

impl Tokens {
    /// What the settings ask for; none without an issuer. A key file is read now, an address later.
    pub fn new(settings: &OidcSettings) -> Result<Option<Self>, AppError> {
        let Some(issuer) = &settings.issuer else {
            return match settings.audience.as_ref().or(settings.keys.as_ref()) {
                Some(_) => Err(unusable("issuer", "it is needed beside audience and keys")),
                None => Ok(None),
            };
        };
        let needed = |key: &'static str, value: &Option<String>| {
            let value = value.clone().filter(|it| !it.is_empty());
            value.ok_or_else(|| unusable(key, "it is needed beside issuer"))
        };
        let audience = needed("audience", &settings.audience)?;
        let keys = KeySet::new(&needed("keys", &settings.keys)?, settings)?;
        let algorithms = algorithms(&settings.algorithms)?;
        // Replaced by that of the key each time.
        let mut validation = Validation::new(Algorithm::RS256);
        validation.set_issuer(&[issuer]);
        validation.set_audience(&[audience]);
        validation.set_required_spec_claims(&["exp", "iss", "aud", "sub"]);
        validation.leeway = settings.leeway_seconds;
        validation.validate_nbf = true;
        Ok(Some(Self {
            keys,
            rules: ClaimRules::new(settings),
            algorithms,
            validation,
        }))
    }

    /// Whom a token names, and until when. `origin` is where the caller acts from.
    pub async fn actor(&self, token: &str, origin: String) -> Result<(Actor, DateTime<Utc>), TokenError> {
        if token.len() > MAX_TOKEN_BYTES {
            return Err(TokenError::Malformed);
        }
        // `none` and other names that no signature has fail here already.
        let header = decode_header(token).map_err(|_| TokenError::Malformed)?;
        if header.crit.is_some() {
            return Err(TokenError::Malformed);
        }
        if !self.algorithms.contains(&header.alg) {
            return Err(TokenError::Algorithm);
        }
        let keys = self.keys.named(header.kid.as_deref()).await;
        let claims = self.verify(token, &header, &keys.map_err(TokenError::Keys)?)?;
        let actor = self.rules.actor(&claims, origin)?;
        Ok((actor, self.end(&claims)?))
    }

    /// When a token stops being taken: clocks may differ by the leeway.
    fn end(&self, claims: &Map<String, Value>) -> Result<DateTime<Utc>, TokenError> {
        let leeway = TimeDelta::try_seconds(self.validation.leeway.try_into().unwrap_or(i64::MAX));
        // A number of seconds may have a fraction.
        let seconds = claims.get("exp").and_then(Value::as_f64);
        let millis = seconds.map(|it| (it * 1_000.0).min(MAX_MILLIS) as i64);
        let end = millis
            .and_then(DateTime::from_timestamp_millis)
            .ok_or_else(|| TokenError::Claim {
                claim: "exp".to_owned(),
            })?;
        Ok(end
            .checked_add_signed(leeway.unwrap_or(TimeDelta::MAX))
            .unwrap_or(DateTime::<Utc>::MAX_UTC))
    }

    fn verify(&self, token: &str, header: &Header, keys: &[Key]) -> Result<Map<String, Value>, TokenError> {
        if keys.is_empty() {
            return Err(TokenError::UnknownKey);
        }
        let mut last = TokenError::Algorithm;
        for key in keys.iter().filter(|it| it.algorithms.contains(&header.alg)) {
            let mut validation = self.validation.clone();
            validation.algorithms = vec![header.alg];
            match decode::<Map<String, Value>>(token, &key.decoding, &validation) {
                Ok(token) => return Ok(token.claims),
                Err(error) => last = TokenError::of(&error),
            }
        }
        Err(last)
    }
}

impl TokenError {
    fn of(error: &Error) -> Self {
        match error.kind() {
            ErrorKind::InvalidSignature => Self::Signature,
            ErrorKind::ExpiredSignature => Self::Expired,
            ErrorKind::ImmatureSignature => Self::NotYet,
            ErrorKind::InvalidIssuer => Self::Issuer,
            ErrorKind::InvalidAudience => Self::Audience,
            ErrorKind::InvalidAlgorithm => Self::Algorithm,
            ErrorKind::MissingRequiredClaim(claim) | ErrorKind::InvalidClaimFormat(claim) => {
                Self::Claim { claim: claim.clone() }
            }
            _ => Self::Malformed,
        }
    }
}

fn algorithms(names: &[String]) -> Result<Vec<Algorithm>, AppError> {
    let known = names.iter().map(|name| {
        let found = KNOWN.iter().find(|(known, ..)| known == name);
        found.map(|(_, algorithm, _)| *algorithm).ok_or_else(|| {
            let all: Vec<&str> = KNOWN.iter().map(|(known, ..)| *known).collect();
            let all = all.join(", ");
            unusable(
                "algorithms",
                &format!("{name:?} is none of {all}; signatures with a shared secret are never taken"),
            )
        })
    });
    let known: Vec<_> = known.collect::<Result<_, _>>()?;
    if known.is_empty() {
        return Err(unusable("algorithms", "at least one is needed"));
    }
    Ok(known)
}

fn unusable(key: &str, problem: &str) -> AppError {
    AppError::InvalidSetting {
        key: format!("oidc.{key}"),
        problem: problem.to_owned(),
    }
}
