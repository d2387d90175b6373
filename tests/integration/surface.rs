//! The network side as a whole: health and refusals. Each surface has its own module beside this one.

use axum::http::StatusCode;
use serde_json::json;

use crate::harness::TestApp;

#[tokio::test]
async fn health_answers() {
    let app = TestApp::new().await;
    assert_eq!(app.get("/healthz").await.0, StatusCode::OK);
    assert_eq!(app.get("/readyz").await.0, StatusCode::OK);
}

#[tokio::test]
async fn without_its_database_the_server_lives_and_is_not_ready() {
    let app = TestApp::new().await;
    app.store.clone().close().await.expect("the database closes");
    assert_eq!(app.get("/healthz").await.0, StatusCode::OK);
    assert_eq!(app.get("/readyz").await.0, StatusCode::SERVICE_UNAVAILABLE);
}

#[tokio::test]
async fn graphql_answers() {
    let app = TestApp::new().await;
    let answer = app.ask("{ version }", json!({})).await;
    assert_eq!(TestApp::data(&answer)["version"], env!("CARGO_PKG_VERSION"));
}
