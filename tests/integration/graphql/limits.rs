//! Limits of a request: each refusal names the limit and its value.

use axum::http::{StatusCode, header};
use doichieu::graphql::service::document_id;
use doichieu::store::listing::Agencies;
use futures_util::FutureExt as _;
use serde_json::{Value, json};

use crate::harness::TestApp;
use crate::intake::take_in;

fn code(answer: &Value) -> &Value {
    &answer["errors"][0]["extensions"]["code"]
}

#[tokio::test]
async fn a_request_that_runs_out_of_time_is_no_answer() {
    let app = TestApp::with_settings(|it| {
        it.graphql.seconds = 0;
        it.database.readers = 1;
    })
    .await;
    // Whoever holds the one connection keeps the question waiting, however fast the machine is.
    let mut holder = Box::pin(app.store.get_many::<Agencies>(&[1]));
    while (&mut holder).now_or_never().is_some() {
        holder = Box::pin(app.store.get_many::<Agencies>(&[1]));
    }
    let question = json!({ "query": "{ plans { nodes { id } } }" });
    for accept in ["application/json", "application/graphql-response+json"] {
        let (status, answer) = app.ask_with(&question, &[(header::ACCEPT, accept)]).await;
        assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE, "{accept}: {answer}");
        assert_eq!(code(&answer), "TIMEOUT");
        assert_eq!(answer["errors"][0]["extensions"]["seconds"], 0);
        assert!(answer.get("data").is_none(), "{answer}");
    }
    holder.await.expect("the connection is sound");
}

#[tokio::test]
async fn a_request_that_reads_too_many_rows_is_told_how_many_it_may() {
    let app = TestApp::with_settings(|it| it.graphql.rows = 10).await;
    take_in(&app.store, "hue-2026.xlsx").await;
    let few = app
        .ask("{ tasks(first: 10) { nodes { text } } }", json!({}))
        .await;
    assert!(few.get("errors").is_none(), "{few}");
    let many = app
        .ask("{ tasks(first: 11) { nodes { text } } }", json!({}))
        .await;
    assert_eq!(code(&many), "LIMIT_EXCEEDED");
    let extensions = &many["errors"][0]["extensions"];
    assert_eq!(extensions["limit"], "rows");
    assert_eq!(extensions["max"], 10);
}

#[tokio::test]
async fn only_listed_documents_run_where_the_setting_says_so() {
    let folder = tempfile::tempdir().expect("a folder");
    let listed = "{ version }";
    std::fs::write(folder.path().join("version.graphql"), listed).expect("a document");
    let app = TestApp::with_settings(|it| {
        it.graphql.documents_dir = Some(folder.path().to_owned());
        it.graphql.listed_documents_only = true;
    })
    .await;
    for body in [
        json!({ "query": listed }),
        json!({ "documentId": document_id(listed) }),
        json!({ "documentId": format!("sha256:{}", document_id(listed)) }),
    ] {
        let (status, answer) = app.ask_with(&body, &[]).await;
        assert_eq!(status, StatusCode::OK, "{answer}");
        assert!(TestApp::data(&answer)["version"].is_string());
    }
    let other = "{ dataVersion }";
    for (body, expected) in [
        (json!({ "query": other }), "DOCUMENT_NOT_ALLOWED"),
        (
            json!({ "query": other, "documentId": document_id(other) }),
            "DOCUMENT_NOT_ALLOWED",
        ),
        (
            json!({ "documentId": document_id(other) }),
            "PERSISTED_DOCUMENT_NOT_FOUND",
        ),
    ] {
        let (_, answer) = app.ask_with(&body, &[]).await;
        assert_eq!(code(&answer), expected, "{body}");
    }
}
