//! The audit log: every deed stands there with the state before and after, or was not done.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use doichieu::store::audit::{AuditEntry, AuditFilter};
use sea_orm::ConnectionTrait;
use serde_json::{Value, json};

use super::{ask_as, code_of, key};
use crate::cli::PLAN;
use crate::harness::TestApp;

async fn stage(app: &TestApp, secret: &str, plan: &str) -> (StatusCode, String) {
    let request = Request::post("/imports?name=plan.csv")
        .header(header::AUTHORIZATION, format!("Bearer {secret}"))
        .body(Body::from(plan.to_owned()));
    let (status, body) = app.send(request.expect("a request")).await;
    (status, String::from_utf8(body).expect("text"))
}

fn id_of(body: &str) -> String {
    let body: Value = serde_json::from_str(body).expect("JSON");
    body["id"].as_str().expect("an id").to_owned()
}

async fn log(app: &TestApp) -> Vec<AuditEntry> {
    let every = AuditFilter::default();
    app.store.list_audit(&every, 100).await.expect("the log")
}

#[tokio::test]
async fn every_deed_is_logged_with_the_state_before_and_after() {
    let app = TestApp::new().await;
    let clerk = key(&app, |_| ()).await.secret;
    let first = id_of(&stage(&app, &clerk, PLAN).await.1);
    let other = id_of(&stage(&app, &clerk, &PLAN.replace("≥60", "≥70")).await.1);
    for operation in [
        format!(r#"restageImport(id: "{first}", hints: {{ planNumber: "9/KH-UBND" }})"#),
        format!(r#"commitImport(id: "{other}")"#),
        format!(r#"revertImport(id: "{other}")"#),
    ] {
        let answer = ask_as(
            &app,
            Some(&clerk),
            &format!("mutation {{ {operation} {{ __typename }} }}"),
        )
        .await;
        assert!(
            !TestApp::data(&answer).to_string().contains("Problem"),
            "{answer:#}"
        );
    }
    let log = log(&app).await;
    let told: Vec<_> = log[1..]
        .iter()
        .map(|it| {
            let status = |side: &Option<String>| {
                let side: Value = serde_json::from_str(side.as_deref()?).ok()?;
                Some(side["status"].as_str()?.to_owned())
            };
            let (before, after) = (status(&it.before), status(&it.after));
            (
                it.action.as_str(),
                it.subject.as_str(),
                before.unwrap_or_default(),
                after.unwrap_or_default(),
            )
        })
        .collect();
    let line =
        |action, subject, before: &str, after: &str| (action, subject, before.to_owned(), after.to_owned());
    assert_eq!(
        told,
        [
            line("STAGE_IMPORT", "import 1", "", "STAGED"),
            line("STAGE_IMPORT", "import 2", "", "STAGED"),
            line("STAGE_IMPORT", "import 3", "", "STAGED"),
            line("DISCARD_IMPORT", "import 1", "STAGED", "DISCARDED"),
            line("COMMIT_IMPORT", "import 2", "STAGED", "COMMITTED"),
            line("REVERT_IMPORT", "import 2", "COMMITTED", "REVERTED"),
        ]
    );
}

#[tokio::test]
async fn a_deed_that_fails_leaves_no_line() {
    let app = TestApp::new().await;
    let clerk = key(&app, |_| ()).await.secret;
    let id = id_of(&stage(&app, &clerk, PLAN).await.1);
    let n_lines = log(&app).await.len();
    let revert = format!(r#"mutation {{ revertImport(id: "{id}") {{ ... on Problem {{ code }} }} }}"#);
    let answer = ask_as(&app, Some(&clerk), &revert).await;
    assert_eq!(
        TestApp::data(&answer)["revertImport"],
        json!({ "code": "CONFLICT" })
    );
    assert_eq!(log(&app).await.len(), n_lines);
}

#[tokio::test]
async fn a_failure_tells_its_caller_nothing_of_the_inside() {
    let app = TestApp::new().await;
    let clerk = key(&app, |_| ()).await.secret;
    let db = app.connect().await;
    let rename = async |from: &str, to: &str| {
        let statement = format!("ALTER TABLE {from} RENAME TO {to}");
        db.execute_unprepared(&statement).await.expect("it is renamed");
    };
    rename("audit", "audit_away").await;
    let (status, body) = stage(&app, &clerk, PLAN).await;
    rename("audit_away", "audit").await;
    assert_eq!(status, StatusCode::INTERNAL_SERVER_ERROR, "{body}");
    for word in ["audit", "SQL", "sql", "table", "relation", "/"] {
        assert!(!body.contains(word), "{word}: {body}");
    }
    assert!(
        app.store.get_import(1).await.is_err(),
        "what cannot be logged is not done"
    );
}

#[tokio::test]
async fn the_log_is_asked_by_time_and_action() {
    let app = TestApp::new().await;
    let admin = key(&app, |it| it.role = doichieu::access::Role::Admin)
        .await
        .secret;
    for (condition, n_lines) in [
        (r#"action: { eq: "CREATE_KEY" }"#, 1),
        (r#"action: { eq: "COMMIT_IMPORT" }"#, 0),
        (r#"at: { gte: "2000-01-01T00:00:00Z" }"#, 1),
        (r#"at: { lt: "2000-01-01T00:00:00Z" }"#, 0),
    ] {
        let answer = ask_as(
            &app,
            Some(&admin),
            &format!(
                "{{ auditLog(filter: {{ {condition} }}) {{ totalCount nodes {{ action before after }} }} }}"
            ),
        )
        .await;
        assert_eq!(code_of(&answer), "");
        let log = &TestApp::data(&answer)["auditLog"];
        assert_eq!(
            log["nodes"].as_array().map(Vec::len),
            Some(n_lines),
            "{condition}"
        );
        assert_eq!(log["totalCount"], n_lines, "{condition}");
    }
}
