//! Answers are kept for equal questions of callers with equal rights, until the data changes.

use axum::http::header;
use doichieu::access::{Actor, Provinces, Role};
use doichieu::store::api_key::NewApiKey;
use serde_json::{Value, json};

use crate::harness::TestApp;
use crate::intake::take_in;

const COUNT: &str = "{ planIndicators(first: 1) { totalCount nodes { name } } }";

/// The value of a line of `/metrics`.
async fn metric(app: &TestApp, name: &str) -> u64 {
    let (_, text) = app.get("/metrics").await;
    let mut lines = text
        .lines()
        .filter_map(|it| it.strip_prefix(name)?.strip_prefix(' '));
    let value = lines
        .next()
        .unwrap_or_else(|| panic!("{name} is missing in\n{text}"));
    value.parse().expect("a number")
}

async fn hits(app: &TestApp) -> u64 {
    metric(app, "doichieu_answer_cache_hits").await
}

#[tokio::test]
async fn an_equal_question_is_answered_from_what_was_kept_and_counted() {
    let app = TestApp::with_samples(&["hue-2026.xlsx"]).await;
    let first = app.ask(COUNT, json!({})).await;
    assert_eq!(hits(&app).await, 0);
    assert_eq!(metric(&app, "doichieu_answer_cache_misses").await, 1);
    let statements = app.store.reads();
    let second = app.ask(COUNT, json!({})).await;
    assert_eq!(first, second);
    assert_eq!(hits(&app).await, 1);
    assert_eq!(app.store.reads(), statements, "no statement for a kept answer");
    assert!(metric(&app, "doichieu_answer_cache_bytes").await > 0);
}

#[tokio::test]
async fn a_commit_makes_every_kept_answer_unreachable() {
    let app = TestApp::with_samples(&["hue-2026.xlsx"]).await;
    let before = app.ask(COUNT, json!({})).await;
    take_in(&app.store, "hai-phong-2026.xlsx").await;
    let after = app.ask(COUNT, json!({})).await;
    let count = |answer: &Value| TestApp::data(answer)["planIndicators"]["totalCount"].as_i64();
    assert!(count(&after) > count(&before), "{after}");
    assert_eq!(hits(&app).await, 0);
}

#[tokio::test]
async fn answers_in_another_language_or_for_other_rights_are_others() {
    let app = TestApp::with_samples(&["hue-2026.xlsx", "hai-phong-2026.xlsx"]).await;
    let question = json!({ "query": "{ compareTargets { rows { comparable { reason } } } }" });
    let operator = Actor::operator();
    let created = app.store.create_key(
        &operator,
        NewApiKey {
            name: "Phòng Tổng hợp".to_owned(),
            role: Role::Importer,
            provinces: Provinces::of_text(Some("46")),
            expires_at: None,
        },
    );
    let key = format!("Bearer {}", created.await.expect("the key is made").secret);
    let (_, vietnamese) = app.ask_with(&question, &[(header::ACCEPT_LANGUAGE, "vi")]).await;
    let (_, english) = app.ask_with(&question, &[(header::ACCEPT_LANGUAGE, "en")]).await;
    assert_ne!(TestApp::data(&vietnamese), TestApp::data(&english));
    app.ask_with(
        &question,
        &[(header::ACCEPT_LANGUAGE, "vi"), (header::AUTHORIZATION, &key)],
    )
    .await;
    assert_eq!(hits(&app).await, 0);
    app.ask_with(&question, &[(header::ACCEPT_LANGUAGE, "vi")]).await;
    assert_eq!(hits(&app).await, 1);
}

#[tokio::test]
async fn nothing_is_kept_where_the_setting_says_so() {
    let app = TestApp::with_settings(|it| it.graphql.answer_cache_bytes = 0).await;
    for _ in 0..3 {
        app.ask(COUNT, json!({})).await;
    }
    assert_eq!(hits(&app).await, 0);
    assert_eq!(metric(&app, "doichieu_answer_cache_bytes").await, 0);
}
