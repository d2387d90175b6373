//! Settings of bearer tokens that an OpenID Connect issuer signs.

use serde::{Deserialize, Serialize};

/// Bearer tokens of an OpenID Connect issuer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct OidcSettings {
    /// Issuer whose tokens are taken, exactly as in their `iss`. Unset: none are.
    pub issuer: Option<String>,
    /// What a token must name as its audience.
    pub audience: Option<String>,
    /// Where the issuer's public keys are (a JSON Web Key Set): a file, or an address.
    pub keys: Option<String>,
    /// Algorithms whose signatures are taken.
    pub algorithms: Vec<String>,
    /// Claim that holds the roles, as text or list; dots lead into nested claims.
    pub roles_claim: String,
    /// What that claim holds for a READER.
    pub reader_roles: Vec<String>,
    /// What that claim holds for an IMPORTER.
    pub importer_roles: Vec<String>,
    /// What that claim holds for a STEWARD.
    pub steward_roles: Vec<String>,
    /// What that claim holds for an ADMIN.
    pub admin_roles: Vec<String>,
    /// Claim that holds the provinces that the caller may write for. Unset: all.
    pub provinces_claim: Option<String>,
    /// Claim that names the caller in logs, beside `sub`.
    pub name_claim: String,
    /// Seconds that the clocks of issuer and server may differ.
    pub leeway_seconds: u64,
    /// Seconds after which the keys are fetched again.
    pub keys_seconds: u64,
    /// Seconds between two fetches that a token with an unknown key asks for.
    pub refresh_seconds: u64,
    /// Seconds that a fetch may take.
    pub fetch_seconds: u64,
    /// Bytes of the key set.
    pub keys_bytes: usize,
}

impl Default for OidcSettings {
    fn default() -> Self {
        let names = |it: &str| vec![it.to_owned()];
        Self {
            issuer: None,
            audience: None,
            keys: None,
            algorithms: vec!["RS256".to_owned(), "ES256".to_owned()],
            roles_claim: "roles".to_owned(),
            reader_roles: names("doichieu-reader"),
            importer_roles: names("doichieu-importer"),
            steward_roles: names("doichieu-steward"),
            admin_roles: names("doichieu-admin"),
            provinces_claim: None,
            name_claim: "preferred_username".to_owned(),
            leeway_seconds: 60,
            keys_seconds: 3_600,
            refresh_seconds: 30,
            fetch_seconds: 5,
            keys_bytes: 262_144,
        }
    }
}
