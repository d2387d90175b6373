//! What the claims of a token say of its holder: the name for logs, the role, the provinces.

use std::collections::BTreeSet;

use doichieu_imports::province::parse_province;
use serde_json::{Map, Value};

use super::TokenError;
use crate::access::{Actor, Provinces, Role};
use crate::config::OidcSettings;

/// Letters of a name in logs.
const MAX_NAME_CHARS: usize = 100;
/// What stands for every province.
const EVERY_PROVINCE: &str = "*";

/// How claims become an actor.
#[derive(Debug, Clone)]
pub(super) struct ClaimRules {
    roles_claim: String,
    /// The words that stand for each role, the strongest role first.
    roles: [(Role, Vec<String>); 4],
    provinces_claim: Option<String>,
    name_claim: String,
}

impl ClaimRules {
    /// The rules of the settings.
    pub(super) fn new(settings: &OidcSettings) -> Self {
        Self {
            roles_claim: settings.roles_claim.clone(),
            roles: [
                (Role::Admin, settings.admin_roles.clone()),
                (Role::Steward, settings.steward_roles.clone()),
                (Role::Importer, settings.importer_roles.clone()),
                (Role::Reader, settings.reader_roles.clone()),
            ],
            provinces_claim: settings.provinces_claim.clone(),
            name_claim: settings.name_claim.clone(),
        }
    }

    /// The actor of verified claims.
    pub(super) fn actor(&self, claims: &Map<String, Value>, origin: String) -> Result<Actor, TokenError> {
        Ok(Actor {
            name: self.name(claims)?,
            role: self.role(claims).ok_or(TokenError::NoRole)?,
            provinces: self.provinces(claims),
            origin,
        })
    }

    /// `sub` is what the issuer never gives to another; the name beside it is for people.
    fn name(&self, claims: &Map<String, Value>) -> Result<String, TokenError> {
        let subject = claims.get("sub").and_then(Value::as_str).map(printable);
        let subject = subject.filter(|it| !it.is_empty());
        let subject = subject.ok_or_else(|| TokenError::Claim {
            claim: "sub".to_owned(),
        })?;
        let name = find(claims, &self.name_claim)
            .and_then(Value::as_str)
            .map(printable);
        Ok(match name.filter(|it| !it.is_empty() && *it != subject) {
            Some(name) => format!("{name} ({subject})"),
            None => subject,
        })
    }

    fn role(&self, claims: &Map<String, Value>) -> Option<Role> {
        let held = words(find(claims, &self.roles_claim)?);
        let mut roles = self.roles.iter();
        let found = roles.find(|(_, words)| words.iter().any(|it| held.contains(&it.as_str())));
        found.map(|(role, _)| *role)
    }

    /// A token without the claim writes for no province: who forgets it must not get them all.
    fn provinces(&self, claims: &Map<String, Value>) -> Provinces {
        let Some(claim) = &self.provinces_claim else {
            return Provinces::All;
        };
        let held = find(claims, claim).map(words).unwrap_or_default();
        if held.contains(&EVERY_PROVINCE) {
            return Provinces::All;
        }
        let mut codes = BTreeSet::new();
        for text in held {
            match parse_province(text) {
                Some(named) => drop(codes.insert(named.province.code.to_owned())),
                None => tracing::warn!(claim, province = text, "a token names an unknown province"),
            }
        }
        Provinces::Only(codes)
    }
}

/// The claim of a name; where none has the whole name, its dots lead into nested claims.
fn find<'a>(claims: &'a Map<String, Value>, name: &str) -> Option<&'a Value> {
    if let Some(value) = claims.get(name) {
        return Some(value);
    }
    let (first, rest) = name.split_once('.')?;
    find(claims.get(first)?.as_object()?, rest)
}

/// The words of a claim: a list, or one text with spaces or commas as in `scope`.
fn words(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) => {
            let words = text.split([' ', ',']);
            words.filter(|it| !it.is_empty()).collect()
        }
        Value::Array(items) => items.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

/// A name without what would break a line of a log.
fn printable(text: &str) -> String {
    let letters = text.chars().filter(|it| !it.is_control());
    letters.take(MAX_NAME_CHARS).collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn actor(change: impl FnOnce(&mut OidcSettings), claims: &Value) -> Result<Actor, TokenError> {
        let mut settings = OidcSettings::default();
        change(&mut settings);
        let claims = claims.as_object().cloned().unwrap_or_default();
        ClaimRules::new(&settings).actor(&claims, "test".to_owned())
    }

    #[track_caller]
    fn check_role(path: &str, mut claims: Value, expected: Option<Role>) {
        claims["sub"] = json!("s");
        let found = actor(|it| it.roles_claim = path.to_owned(), &claims);
        assert_eq!(found.ok().map(|it| it.role), expected);
    }

    #[test]
    fn the_strongest_role_of_a_claim_counts() {
        check_role(
            "roles",
            json!({ "roles": ["doichieu-reader", "doichieu-steward"] }),
            Some(Role::Steward),
        );
        check_role(
            "roles",
            json!({ "roles": "doichieu-importer other" }),
            Some(Role::Importer),
        );
        check_role(
            "realm_access.roles",
            json!({ "realm_access": { "roles": ["doichieu-admin"] } }),
            Some(Role::Admin),
        );
        check_role(
            "https://x.vn/roles",
            json!({ "https://x.vn/roles": ["doichieu-reader"] }),
            Some(Role::Reader),
        );
        check_role("roles", json!({ "roles": ["DOICHIEU-ADMIN", "admin"] }), None);
        check_role("roles", json!({ "roles": { "doichieu-admin": true } }), None);
        check_role("roles", json!({}), None);
    }

    #[track_caller]
    fn check_provinces(claim: Option<&str>, value: &Value, expected: &Provinces) {
        let claims = json!({ "sub": "s", "roles": ["doichieu-importer"], "provinces": value });
        let found = actor(|it| it.provinces_claim = claim.map(str::to_owned), &claims);
        assert_eq!(found.expect("an actor").provinces, *expected);
    }

    #[test]
    fn provinces_are_those_of_the_claim_and_none_without_it() {
        check_provinces(None, &json!(["46"]), &Provinces::All);
        check_provinces(
            Some("provinces"),
            &json!(["hue", "31", "Atlantis"]),
            &Provinces::of_text(Some("31,46")),
        );
        check_provinces(
            Some("provinces"),
            &json!("46,15"),
            &Provinces::of_text(Some("15,46")),
        );
        check_provinces(Some("provinces"), &json!(["*"]), &Provinces::All);
        check_provinces(Some("elsewhere"), &json!(["46"]), &Provinces::of_text(Some("")));
    }

    #[test]
    fn a_name_for_logs_has_the_subject_and_no_line_breaks() {
        let claims = json!({ "sub": "f3a", "preferred_username": "An\nNguyễn", "roles": "doichieu-reader" });
        assert_eq!(actor(|_| (), &claims).expect("an actor").name, "AnNguyễn (f3a)");
        let without = json!({ "roles": "doichieu-reader" });
        assert!(matches!(actor(|_| (), &without), Err(TokenError::Claim { .. })));
    }
}
