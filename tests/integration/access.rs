//! Who may do what: keys over the network, closed reading, roles, provinces.

mod deeds;
pub mod lapse;
mod roles;
mod scopes;

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use chrono::{TimeDelta, Utc};
use doichieu::access::{Actor, Provinces, Role};
use doichieu::config::ReadWithoutKey;
use doichieu::store::api_key::{CreatedApiKey, NewApiKey};
use doichieu::store::audit::{AuditEntry, AuditFilter};
use sea_orm::ConnectionTrait;
use serde_json::{Value, json};

use crate::cli::PLAN;
use crate::harness::TestApp;

async fn key(app: &TestApp, change: impl FnOnce(&mut NewApiKey)) -> CreatedApiKey {
    let mut new = NewApiKey {
        name: "Phòng Tổng hợp".to_owned(),
        role: Role::Importer,
        provinces: Provinces::of_text(Some("46")),
        expires_at: None,
    };
    change(&mut new);
    let created = app.store.create_key(&Actor::operator(), new).await;
    created.expect("the key is made")
}

async fn status_with(app: &TestApp, authorization: Option<&str>) -> StatusCode {
    let mut request = Request::post("/graphql").header(header::CONTENT_TYPE, "application/json");
    if let Some(authorization) = authorization {
        request = request.header(header::AUTHORIZATION, authorization);
    }
    let body = Body::from(r#"{"query":"{ version }"}"#);
    app.send(request.body(body).expect("a request")).await.0
}

#[tokio::test]
async fn closed_reading_needs_a_key_that_holds() {
    let app = TestApp::with_settings(|it| it.server.read_without_key = ReadWithoutKey::Nobody).await;
    let good = key(&app, |_| ()).await;
    let expired = key(&app, |it| {
        it.expires_at = Some(Utc::now() - TimeDelta::seconds(1));
    })
    .await;
    let revoked = key(&app, |_| ()).await;
    let prefix = &revoked.key.prefix;
    app.store
        .revoke_key(&Actor::operator(), prefix)
        .await
        .expect("it is taken back");
    let mut forged = good.secret.clone();
    forged.replace_range(forged.len() - 1.., if forged.ends_with('0') { "1" } else { "0" });

    let bearer = |it: &str| format!("Bearer {it}");
    assert_eq!(status_with(&app, None).await, StatusCode::UNAUTHORIZED);
    assert_eq!(
        status_with(&app, Some(&bearer(&good.secret))).await,
        StatusCode::OK
    );
    for bad in [
        bearer(&expired.secret),
        bearer(&revoked.secret),
        bearer(&forged),
        bearer("dc_x"),
        bearer(""),
        format!("Basic {}", good.secret),
        good.secret.clone(),
    ] {
        assert_eq!(
            status_with(&app, Some(&bad)).await,
            StatusCode::UNAUTHORIZED,
            "{bad}"
        );
    }
}

#[tokio::test]
async fn reading_is_open_on_loopback_but_a_bad_key_is_told() {
    let app = TestApp::new().await;
    assert_eq!(status_with(&app, None).await, StatusCode::OK);
    assert_eq!(
        status_with(&app, Some("Bearer nonsense")).await,
        StatusCode::UNAUTHORIZED
    );
}

#[tokio::test]
async fn a_key_is_kept_as_a_hash_and_its_making_is_logged() {
    let app = TestApp::new().await;
    let created = key(&app, |_| ()).await;
    let keys = app.store.list_keys().await.expect("keys");
    assert_eq!(keys, vec![created.key.clone()]);
    let log = app
        .store
        .list_audit(&AuditFilter::default(), 10)
        .await
        .expect("the log");
    let lines: Vec<_> = log
        .iter()
        .map(|it| (it.action.as_str(), it.subject.clone()))
        .collect();
    assert_eq!(lines, [("CREATE_KEY", format!("key {}", created.key.prefix))]);
    let secret = created.secret.rsplit('_').next().expect("a secret");
    assert!(!format!("{log:?} {keys:?}").contains(secret));
}

#[tokio::test]
async fn the_first_key_is_made_once() {
    let app = TestApp::new().await;
    let actor = Actor::operator();
    let first = app.store.create_first_key(&actor).await.expect("a try");
    assert_eq!(first.expect("a key").key.role, Role::Admin);
    assert!(app.store.create_first_key(&actor).await.expect("a try").is_none());
}

#[tokio::test]
async fn the_use_of_a_key_is_noted() {
    let app = TestApp::new().await;
    let created = key(&app, |_| ()).await;
    assert!(
        app.store
            .find_key(&created.secret)
            .await
            .expect("a look")
            .is_some()
    );
    for _ in 0..200 {
        let keys = app.store.list_keys().await.expect("keys");
        if keys[0].last_used_at.is_some() {
            return;
        }
        tokio::task::yield_now().await;
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    panic!("the use was never noted");
}

#[tokio::test]
async fn the_log_is_only_added_to() {
    let app = TestApp::new().await;
    key(&app, |_| ()).await;
    let db = app.connect().await;
    for statement in ["UPDATE audit SET actor = 'nobody'", "DELETE FROM audit"] {
        let error = db.execute_unprepared(statement).await.expect_err(statement);
        assert!(error.to_string().contains("only added to"), "{error}");
    }
    let log = app
        .store
        .list_audit(&AuditFilter::default(), 10)
        .await
        .expect("the log");
    assert_eq!(log.len(), 1);
}

async fn upload(app: &TestApp, secret: &str, plan: &str) -> StatusCode {
    let request = Request::post("/imports?name=plan.csv&commit=true")
        .header(header::AUTHORIZATION, format!("Bearer {secret}"))
        .header(header::CONTENT_TYPE, "application/octet-stream")
        .body(Body::from(plan.to_owned()));
    app.send(request.expect("a request")).await.0
}

#[tokio::test]
async fn a_key_for_one_province_stages_and_commits_for_no_other() {
    let app = TestApp::new().await;
    let hue = key(&app, |_| ()).await.secret;
    let reader = key(&app, |it| it.role = Role::Reader).await.secret;
    let hai_phong = PLAN.replace("thành phố Huế", "thành phố Hải Phòng");
    assert_eq!(upload(&app, &reader, PLAN).await, StatusCode::FORBIDDEN);
    assert_eq!(upload(&app, &hue, &hai_phong).await, StatusCode::FORBIDDEN);
    let every = AuditFilter::default();
    let log = || app.store.list_audit(&every, 10);
    let deeds = |log: &[AuditEntry]| log.iter().map(|it| it.action.clone()).collect::<Vec<_>>();
    assert_eq!(
        deeds(&log().await.expect("the log")),
        ["CREATE_KEY", "CREATE_KEY"],
        "nothing was staged"
    );

    assert_eq!(upload(&app, &hue, PLAN).await, StatusCode::CREATED);
    let lines = log().await.expect("the log");
    assert_eq!(deeds(&lines)[2..], ["STAGE_IMPORT", "COMMIT_IMPORT"]);
    assert_eq!(
        (lines[3].subject.as_str(), lines[3].role.as_str()),
        ("import 1", "IMPORTER")
    );
    assert!(lines[3].actor.starts_with("Phòng Tổng hợp ("));
}

async fn ask_as(app: &TestApp, secret: Option<&str>, query: &str) -> Value {
    let mut request = Request::post("/graphql").header(header::CONTENT_TYPE, "application/json");
    if let Some(secret) = secret {
        request = request.header(header::AUTHORIZATION, format!("Bearer {secret}"));
    }
    let body = Body::from(json!({ "query": query }).to_string());
    let (_, answer) = app.send(request.body(body).expect("a request")).await;
    serde_json::from_slice(&answer).expect("GraphQL answers JSON")
}

/// Code of the first error; empty without one.
fn code_of(answer: &Value) -> &str {
    answer["errors"][0]["extensions"]["code"]
        .as_str()
        .unwrap_or_default()
}

#[tokio::test]
async fn an_administrator_makes_a_key_over_the_network() {
    let app = TestApp::new().await;
    let admin = key(&app, |it| it.role = Role::Admin).await.secret;
    let make = r#"mutation { createApiKey(name: "BI", role: READER, provinces: ["hue"]) { ... on CreatedApiKey { secret key { provinceCodes } } } }"#;
    let answer = ask_as(&app, Some(&admin), make).await;
    let created = &TestApp::data(&answer)["createApiKey"];
    assert_eq!(created["key"]["provinceCodes"], json!(["46"]));
    let secret = created["secret"].as_str().expect("a secret");
    assert!(app.store.find_key(secret).await.expect("a look").is_some());

    let refused = r#"mutation {
        elsewhere: createApiKey(name: "BI", role: READER, provinces: ["Huéé"]) { ... on Problem { code message } }
        unknown: revokeApiKey(prefix: "nothing") { ... on Problem { code } }
    }"#;
    let answer = ask_as(&app, Some(&admin), refused).await;
    let data = TestApp::data(&answer);
    assert_eq!(data["elsewhere"]["code"], "UNKNOWN_PROVINCE", "{data}");
    assert_eq!(data["unknown"]["code"], "NOT_FOUND", "{data}");
    let list = r#"{ apiKeys(first: 1, filter: { name: { contains: "bi" } }) { totalCount nodes { name role } pageInfo { hasNextPage } } }"#;
    let answer = ask_as(&app, Some(&admin), list).await;
    assert_eq!(
        TestApp::data(&answer)["apiKeys"],
        json!({ "totalCount": 1, "nodes": [{ "name": "BI", "role": "READER" }], "pageInfo": { "hasNextPage": false } })
    );
}
