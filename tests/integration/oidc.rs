//! Bearer tokens over HTTP, with an issuer that the tests are themselves: its keys in a file or behind an address.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use aws_lc_rs::encoding::AsDer;
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::{KeyPair, KeySize};
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair};
use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use axum::routing::get;
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use doichieu::config::{OidcSettings, ReadWithoutKey, Settings};
use doichieu::http::oidc::Tokens;
use doichieu::store::audit::AuditFilter;
use jsonwebtoken::jwk::Jwk;
use jsonwebtoken::{Algorithm, EncodingKey, Header, encode};
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::sync::RwLock;

use crate::access::lapse::Socket;
use crate::cli::PLAN;
use crate::harness::TestApp;

const ISSUER: &str = "https://login.example.vn/realms/tinh";
const AUDIENCE: &str = "doichieu";
/// What stands before the key itself in the form that the generator writes and the signer does not read.
const RSA_2048_WRAPPING_BYTES: usize = 26;

/// A key pair of the issuer.
struct Signer {
    id: &'static str,
    algorithm: Algorithm,
    key: EncodingKey,
}

impl Signer {
    fn rsa(id: &'static str) -> Self {
        let pair = KeyPair::generate(KeySize::Rsa2048).expect("a key");
        let der = pair.as_der().expect("a form of it");
        Self {
            id,
            algorithm: Algorithm::RS256,
            key: EncodingKey::from_rsa_der(&der.as_ref()[RSA_2048_WRAPPING_BYTES..]),
        }
    }

    fn ec(id: &'static str) -> Self {
        let pair = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &SystemRandom::new());
        Self {
            id,
            algorithm: Algorithm::ES256,
            key: EncodingKey::from_ec_der(pair.expect("a key").as_ref()),
        }
    }

    /// The public half as a key set tells it.
    fn jwk(&self) -> Jwk {
        let mut jwk = Jwk::from_encoding_key(&self.key, self.algorithm).expect("a public key");
        jwk.common.key_id = Some(self.id.to_owned());
        jwk
    }

    fn sign(&self, claims: &Value) -> String {
        let header = Header {
            kid: Some(self.id.to_owned()),
            ..Header::new(self.algorithm)
        };
        encode(&header, claims, &self.key).expect("a token")
    }
}

fn key_set(signers: &[&Signer]) -> String {
    let keys: Vec<Jwk> = signers.iter().map(|it| it.jwk()).collect();
    json!({ "keys": keys }).to_string()
}

/// The claims of someone who imports for Huế, with some changed and null ones taken out.
fn claims(changes: &Value) -> Value {
    let now = chrono::Utc::now().timestamp();
    let mut claims = json!({
        "iss": ISSUER, "aud": AUDIENCE, "sub": "f3a-11", "preferred_username": "An",
        "exp": now + 600, "nbf": now - 10, "iat": now - 10,
        "realm_access": { "roles": ["offline_access", "doichieu-importer"] }, "provinces": ["hue"],
    });
    let fields = claims.as_object_mut().expect("an object");
    for (name, value) in changes.as_object().expect("an object") {
        fields.insert(name.clone(), value.clone());
    }
    fields.retain(|_, value| !value.is_null());
    claims
}

fn settings(keys: &str) -> OidcSettings {
    OidcSettings {
        issuer: Some(ISSUER.to_owned()),
        audience: Some(AUDIENCE.to_owned()),
        keys: Some(keys.to_owned()),
        roles_claim: "realm_access.roles".to_owned(),
        provinces_claim: Some("provinces".to_owned()),
        ..OidcSettings::default()
    }
}

fn closed(keys: &str) -> impl FnOnce(&mut Settings) {
    let oidc = settings(keys);
    move |settings| {
        settings.oidc = oidc;
        settings.server.read_without_key = ReadWithoutKey::Nobody;
    }
}

/// A closed server that takes tokens of a key file, and the folder of the file.
async fn with_key_file(keys: &str) -> (TestApp, TempDir) {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("keys.json");
    std::fs::write(&file, keys).expect("the keys are written");
    let app = TestApp::with_settings(closed(file.to_str().expect("a path"))).await;
    (app, folder)
}

async fn ask(app: &TestApp, token: &str) -> (StatusCode, String) {
    let request = Request::post("/graphql?lang=en")
        .header(header::CONTENT_TYPE, "application/json")
        .header(header::ACCEPT_LANGUAGE, "en")
        .header(header::AUTHORIZATION, format!("Bearer {token}"))
        .body(Body::from(r#"{"query":"{ version }"}"#));
    let (status, body) = app.send(request.expect("a request")).await;
    (status, String::from_utf8(body).expect("text"))
}

async fn check(app: &TestApp, token: &str, expected: StatusCode, words: &str) {
    let (status, body) = ask(app, token).await;
    assert_eq!(status, expected, "{words}: {body}");
    assert!(body.contains(words), "{words}: {body}");
}

#[tokio::test]
async fn tokens_of_both_kinds_of_keys_are_taken_and_all_others_are_refused() {
    let (rsa, ec) = (Signer::rsa("rsa-1"), Signer::ec("ec-1"));
    let (app, _folder) = with_key_file(&key_set(&[&rsa, &ec])).await;
    for signer in [&rsa, &ec] {
        check(&app, &signer.sign(&claims(&json!({}))), StatusCode::OK, "version").await;
        check(
            &app,
            &signer.sign(&claims(&json!({ "aud": ["other", AUDIENCE] }))),
            StatusCode::OK,
            "version",
        )
        .await;
    }
    let now = chrono::Utc::now().timestamp();
    for (changes, words) in [
        (json!({ "iss": "https://login.example.com" }), "another issuer"),
        (json!({ "iss": null }), "claim iss"),
        (json!({ "aud": "another" }), "another audience"),
        (json!({ "aud": null }), "claim aud"),
        (json!({ "exp": now - 120 }), "expired"),
        (json!({ "exp": null }), "claim exp"),
        (json!({ "exp": "tomorrow" }), "claim exp"),
        (json!({ "nbf": now + 120 }), "not valid yet"),
        (json!({ "sub": null }), "claim sub"),
        (json!({ "sub": "" }), "claim sub"),
    ] {
        for signer in [&rsa, &ec] {
            let token = signer.sign(&claims(&changes));
            check(&app, &token, StatusCode::UNAUTHORIZED, words).await;
        }
    }
    // Within the seconds that clocks may differ.
    for changes in [json!({ "exp": now - 20 }), json!({ "nbf": now + 20 })] {
        check(&app, &rsa.sign(&claims(&changes)), StatusCode::OK, "version").await;
    }
    let without_role = rsa.sign(&claims(&json!({ "realm_access": { "roles": ["other"] } })));
    check(&app, &without_role, StatusCode::FORBIDDEN, "names no role").await;
}

#[tokio::test]
async fn forged_tokens_are_refused() {
    let rsa = Signer::rsa("rsa-1");
    let (app, _folder) = with_key_file(&key_set(&[&rsa])).await;
    let good = rsa.sign(&claims(&json!({})));
    let (signed, signature) = good.rsplit_once('.').expect("three parts");
    let (head, _) = signed.split_once('.').expect("three parts");
    let part = |it: &Value| BASE64_URL_SAFE_NO_PAD.encode(it.to_string());
    let body = part(&claims(
        &json!({ "realm_access": { "roles": ["doichieu-admin"] } }),
    ));

    check(
        &app,
        &format!("{head}.{body}.{signature}"),
        StatusCode::UNAUTHORIZED,
        "wrong signature",
    )
    .await;
    check(
        &app,
        &Signer::rsa("rsa-1").sign(&claims(&json!({}))),
        StatusCode::UNAUTHORIZED,
        "wrong signature",
    )
    .await;
    check(
        &app,
        &Signer::rsa("rsa-9").sign(&claims(&json!({}))),
        StatusCode::UNAUTHORIZED,
        "unknown key",
    )
    .await;
    // No signature at all, under several names.
    for name in ["none", "None", "NONE", ""] {
        let head = part(&json!({ "alg": name, "typ": "JWT" }));
        check(
            &app,
            &format!("{head}.{body}."),
            StatusCode::UNAUTHORIZED,
            "malformed",
        )
        .await;
    }
    for text in ["a.b.c", "..", &"x".repeat(20_000)] {
        check(&app, text, StatusCode::UNAUTHORIZED, "malformed").await;
    }
}

#[tokio::test]
async fn the_algorithm_follows_from_the_key_and_not_from_the_token() {
    let (rsa, ec) = (Signer::rsa("rsa-1"), Signer::ec("ec-1"));
    let keys = key_set(&[&rsa, &ec]);
    let (app, _folder) = with_key_file(&keys).await;
    // The public key, which everybody has, as a shared secret.
    let public = serde_json::to_value(rsa.jwk()).expect("JSON");
    for secret in [
        keys.clone(),
        public.to_string(),
        public["n"].as_str().expect("a modulus").to_owned(),
    ] {
        let header = Header {
            kid: Some("rsa-1".to_owned()),
            ..Header::new(Algorithm::HS256)
        };
        let token = encode(
            &header,
            &claims(&json!({})),
            &EncodingKey::from_secret(secret.as_bytes()),
        );
        check(
            &app,
            &token.expect("a token"),
            StatusCode::UNAUTHORIZED,
            "algorithm",
        )
        .await;
    }
    // An allowed algorithm that is not that of the key.
    let crossed = Header {
        kid: Some("rsa-1".to_owned()),
        ..Header::new(Algorithm::ES256)
    };
    let crossed = encode(&crossed, &claims(&json!({})), &ec.key).expect("a token");
    check(&app, &crossed, StatusCode::UNAUTHORIZED, "algorithm").await;
}

#[tokio::test]
async fn a_token_writes_for_its_provinces_and_the_log_names_its_holder() {
    let ec = Signer::ec("ec-1");
    let (app, _folder) = with_key_file(&key_set(&[&ec])).await;
    let upload = async |token: &str, plan: String| {
        let request = Request::post("/imports?name=plan.csv&commit=true")
            .header(header::AUTHORIZATION, format!("Bearer {token}"))
            .body(Body::from(plan));
        app.send(request.expect("a request")).await.0
    };
    let token = ec.sign(&claims(&json!({})));
    let elsewhere = PLAN.replace("thành phố Huế", "thành phố Hải Phòng");
    assert_eq!(upload(&token, elsewhere).await, StatusCode::FORBIDDEN);
    let reader = ec.sign(&claims(
        &json!({ "realm_access": { "roles": "doichieu-reader" } }),
    ));
    assert_eq!(upload(&reader, PLAN.to_owned()).await, StatusCode::FORBIDDEN);
    let without = ec.sign(&claims(&json!({ "provinces": null })));
    assert_eq!(upload(&without, PLAN.to_owned()).await, StatusCode::FORBIDDEN);
    assert_eq!(upload(&token, PLAN.to_owned()).await, StatusCode::CREATED);
    let log = app
        .store
        .list_audit(&AuditFilter::default(), 10)
        .await
        .expect("the log");
    let told: Vec<_> = log
        .iter()
        .map(|it| (it.action.as_str(), it.actor.as_str()))
        .collect();
    assert_eq!(
        told,
        [("STAGE_IMPORT", "An (f3a-11)"), ("COMMIT_IMPORT", "An (f3a-11)")]
    );
}

/// An address that tells a key set and counts how often it is asked.
struct Issuer {
    address: SocketAddr,
    keys: Arc<RwLock<String>>,
    n_asked: Arc<AtomicUsize>,
}

impl Issuer {
    async fn start(keys: String) -> Self {
        let (keys, n_asked) = (Arc::new(RwLock::new(keys)), Arc::new(AtomicUsize::new(0)));
        let answer = {
            let (keys, n_asked) = (keys.clone(), n_asked.clone());
            move || async move {
                n_asked.fetch_add(1, Ordering::SeqCst);
                keys.read().await.clone()
            }
        };
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("an address");
        let router = Router::new().route("/keys", get(answer));
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self {
            address,
            keys,
            n_asked,
        }
    }

    fn url(&self) -> String {
        format!("http://{}/keys", self.address)
    }

    fn n_asked(&self) -> usize {
        self.n_asked.load(Ordering::SeqCst)
    }
}

#[tokio::test]
async fn keys_of_an_address_are_kept_and_fetched_again_for_a_new_one() {
    let (old, new) = (Signer::rsa("old"), Signer::ec("new"));
    let issuer = Issuer::start(key_set(&[&old])).await;
    let app = TestApp::with_settings(|it| {
        closed(&issuer.url())(it);
        it.oidc.refresh_seconds = 0;
    })
    .await;
    assert_eq!(issuer.n_asked(), 0, "nobody needed them yet");
    for _ in 0..3 {
        check(&app, &old.sign(&claims(&json!({}))), StatusCode::OK, "version").await;
    }
    assert_eq!(issuer.n_asked(), 1, "they are kept");
    *issuer.keys.write().await = key_set(&[&new]);
    check(&app, &new.sign(&claims(&json!({}))), StatusCode::OK, "version").await;
    assert_eq!(issuer.n_asked(), 2, "a new name asks again");
    check(
        &app,
        &old.sign(&claims(&json!({}))),
        StatusCode::UNAUTHORIZED,
        "unknown key",
    )
    .await;
    // Nonsense in the place of the keys leaves the good ones.
    *issuer.keys.write().await = "<html>".to_owned();
    check(
        &app,
        &old.sign(&claims(&json!({}))),
        StatusCode::UNAUTHORIZED,
        "unknown key",
    )
    .await;
    check(&app, &new.sign(&claims(&json!({}))), StatusCode::OK, "version").await;
}

#[tokio::test]
async fn unknown_keys_do_not_make_the_server_ask_without_end() {
    let known = Signer::ec("known");
    let issuer = Issuer::start(key_set(&[&known])).await;
    let app = TestApp::with_settings(closed(&issuer.url())).await;
    for _ in 0..5 {
        check(
            &app,
            &Signer::ec("odd").sign(&claims(&json!({}))),
            StatusCode::UNAUTHORIZED,
            "unknown key",
        )
        .await;
    }
    check(&app, &known.sign(&claims(&json!({}))), StatusCode::OK, "version").await;
    assert_eq!(issuer.n_asked(), 1);
}

#[tokio::test]
async fn an_issuer_that_does_not_answer_well_is_the_servers_trouble_and_not_the_callers() {
    let signer = Signer::ec("ec-1");
    let too_large = format!("{}{}", key_set(&[&signer]), " ".repeat(300_000));
    let secret = json!({ "keys": [{ "kty": "oct", "k": "c2VjcmV0", "kid": "ec-1" }] }).to_string();
    for keys in [String::new(), "{}".to_owned(), too_large, secret] {
        let issuer = Issuer::start(keys.clone()).await;
        let app = TestApp::with_settings(closed(&issuer.url())).await;
        let (status, body) = ask(&app, &signer.sign(&claims(&json!({})))).await;
        assert_eq!(status, StatusCode::INTERNAL_SERVER_ERROR, "{body}");
        assert!(!body.contains("127.0.0.1"), "{body}");
    }
    let silent = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = format!("http://{}/keys", silent.local_addr().expect("an address"));
    let app = TestApp::with_settings(|it| {
        closed(&address)(it);
        it.oidc.fetch_seconds = 1;
    })
    .await;
    let (status, _) = ask(&app, &signer.sign(&claims(&json!({})))).await;
    assert_eq!(
        status,
        StatusCode::INTERNAL_SERVER_ERROR,
        "it does not wait for ever"
    );
}

#[test]
fn settings_that_cannot_be_meant_are_refused_by_name() {
    let check = |change: fn(&mut OidcSettings), key: &str| {
        let mut settings = settings("https://login.example.vn/keys");
        change(&mut settings);
        let error = Tokens::new(&settings).err().expect("a refusal").to_string();
        assert!(error.contains(key), "{error}");
    };
    check(|it| it.issuer = None, "oidc.issuer");
    check(|it| it.audience = None, "oidc.audience");
    check(|it| it.keys = None, "oidc.keys");
    check(
        |it| it.keys = Some("http://login.example.vn/keys".to_owned()),
        "https://",
    );
    check(
        |it| it.keys = Some("/nonexistent/keys.json".to_owned()),
        "oidc.keys",
    );
    check(|it| it.algorithms = vec!["HS256".to_owned()], "oidc.algorithms");
    check(|it| it.algorithms = vec!["none".to_owned()], "oidc.algorithms");
    check(|it| it.algorithms = Vec::new(), "oidc.algorithms");
}

#[tokio::test]
async fn a_websocket_ends_with_its_token() {
    let signer = Signer::ec("a");
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("keys.json");
    std::fs::write(&file, key_set(&[&signer])).expect("the keys are written");
    let keys = file.to_str().expect("a path").to_owned();
    let app = TestApp::with_settings(|it| {
        closed(&keys)(it);
        it.oidc.leeway_seconds = 1;
    })
    .await;
    let soon = chrono::Utc::now().timestamp() + 1;
    let socket = Socket::listening(&app, &signer.sign(&claims(&json!({ "exp": soon })))).await;
    let (code, reason) = socket.close().await;
    assert_eq!(
        (code, reason.as_str()),
        (4403, "Forbidden: the token has expired")
    );
}
