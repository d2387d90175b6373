//! Every field of the schema's roots and every route, with the first role that may use it. A field or route that is
//! added and not told here fails.

use std::collections::BTreeSet;

use axum::body::{Body, HttpBody};
use axum::http::{Method, Request, StatusCode, header};
use axum::response::Response;
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use doichieu::access::{Provinces, Role};
use doichieu::config::ReadWithoutKey;
use serde_json::{Value, json};

use super::{ask_as, code_of, key};
use crate::harness::TestApp;

/// `None`: everybody where reading is open.
const QUERIES: &[(&str, Option<Role>)] = &[
    ("agencies(first: 1) { totalCount }", None),
    (r#"agencyType(slug: "x") { slug }"#, None),
    ("agencyTypes(first: 1) { totalCount }", None),
    ("aggregateTargets(groupBy: [PROVINCE]) { __typename }", None),
    ("aggregateTasks(groupBy: [PROVINCE]) { __typename }", None),
    ("apiKeys(first: 1) { totalCount }", Some(Role::Admin)),
    ("appendices(first: 1) { totalCount }", None),
    ("auditLog(first: 1) { totalCount }", Some(Role::Admin)),
    ("compareTargets { __typename }", None),
    ("compareTasks { __typename }", None),
    ("dataVersion", None),
    ("decisions(first: 1) { totalCount }", None),
    ("diagnostics(first: 1) { totalCount }", None),
    (r#"diffImports(from: "x", to: "x") { __typename }"#, None),
    (r#"importPreview(id: "x") { __typename }"#, Some(Role::Importer)),
    ("imports(first: 1) { totalCount }", None),
    (r#"indicator(code: "x") { code }"#, None),
    ("indicators(first: 1) { totalCount }", None),
    (r#"node(id: "x") { id }"#, None),
    (r#"nodes(ids: ["x"]) { id }"#, None),
    ("planIndicators(first: 1) { totalCount }", None),
    ("plans(first: 1) { totalCount }", None),
    (r#"province(name: "hue") { code }"#, None),
    ("provinces(first: 1) { totalCount }", None),
    ("reviewQueue { __typename }", None),
    (r#"savedComparison(slug: "x") { slug }"#, None),
    ("savedComparisons(first: 1) { totalCount }", None),
    (r#"search(text: "x") { __typename }"#, None),
    ("sections(first: 1) { totalCount }", None),
    (r#"sharedTask(code: "x") { code }"#, None),
    ("sharedTasks(first: 1) { totalCount }", None),
    ("tasks(first: 1) { totalCount }", None),
    ("version", None),
    ("workload { __typename }", None),
];

const MUTATIONS: &[(&str, Option<Role>)] = &[
    (
        r#"aliasAgency(name: "x", type: "x") { __typename }"#,
        Some(Role::Steward),
    ),
    (r#"cancelImport(job: "x")"#, Some(Role::Importer)),
    (r#"commitImport(id: "x") { __typename }"#, Some(Role::Importer)),
    (
        r#"confirmMatch(code: "x", row: "x") { __typename }"#,
        Some(Role::Steward),
    ),
    (
        r#"createApiKey(name: "x", role: READER) { __typename }"#,
        Some(Role::Admin),
    ),
    (r#"discardImport(id: "x") { __typename }"#, Some(Role::Importer)),
    (
        r#"mergeAgencyTypes(from: "x", into: "y") { __typename }"#,
        Some(Role::Steward),
    ),
    (
        r#"mergeIndicators(from: "x", into: "y") { __typename }"#,
        Some(Role::Steward),
    ),
    (
        r#"mergeSharedTasks(from: "x", into: "y") { __typename }"#,
        Some(Role::Steward),
    ),
    (
        r#"movePlanIndicator(code: "x", row: "x") { __typename }"#,
        Some(Role::Steward),
    ),
    (
        r#"moveTask(code: "x", row: "x") { __typename }"#,
        Some(Role::Steward),
    ),
    (
        r#"refuseMatch(code: "x", row: "x") { __typename }"#,
        Some(Role::Steward),
    ),
    (
        r#"removeSavedComparison(slug: "x") { __typename }"#,
        Some(Role::Reader),
    ),
    (
        r#"renameIndicator(code: "x", name: "y") { __typename }"#,
        Some(Role::Steward),
    ),
    (
        r#"renameSharedTask(code: "x", name: "y") { __typename }"#,
        Some(Role::Steward),
    ),
    (
        r#"restageImport(id: "x", hints: {}) { __typename }"#,
        Some(Role::Importer),
    ),
    (r#"revertImport(id: "x") { __typename }"#, Some(Role::Importer)),
    (r#"revokeApiKey(prefix: "x") { __typename }"#, Some(Role::Admin)),
    (
        r#"saveComparison(input: { name: "x", layout: LONG }) { __typename }"#,
        Some(Role::Reader),
    ),
    (
        r#"splitIndicator(code: "x", rows: ["x"]) { __typename }"#,
        Some(Role::Steward),
    ),
    (
        r#"splitSharedTask(code: "x", rows: ["x"]) { __typename }"#,
        Some(Role::Steward),
    ),
    ("stageImport(file: $file) { __typename }", Some(Role::Importer)),
    (r#"undoDecision(id: "x") { __typename }"#, Some(Role::Steward)),
];

const SUBSCRIPTIONS: &[(&str, Option<Role>)] = &[
    ("dataChanged { dataVersion }", None),
    (r#"importProgress(job: "x") { stage }"#, Some(Role::Importer)),
];

/// Who may use a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Open {
    /// Everybody, always: it tells nothing of the data.
    Always,
    /// Who may read.
    Reading,
    /// Who has a role.
    For(Role),
}

/// A route as the sources write it, a request to it, and who may make that.
const ROUTES: &[(&str, Method, &str, Open)] = &[
    ("/bi", Method::GET, "/bi", Open::Reading),
    (
        "/bi/doichieu.pbids",
        Method::GET,
        "/bi/doichieu.pbids",
        Open::Always,
    ),
    ("/bi/saved/{file}", Method::GET, "/bi/saved/x.csv", Open::Reading),
    ("/bi/{file}", Method::GET, "/bi/targets.csv", Open::Reading),
    (
        "/graphql",
        Method::GET,
        "/graphql?query=%7Bversion%7D",
        Open::Reading,
    ),
    ("/healthz", Method::GET, "/healthz", Open::Always),
    (
        "/imports",
        Method::POST,
        "/imports?name=x.csv",
        Open::For(Role::Importer),
    ),
    (
        "/imports/{id}/file",
        Method::GET,
        "/imports/1/file",
        Open::Reading,
    ),
    ("/metrics", Method::GET, "/metrics", Open::Reading),
    ("/odata/v4", Method::GET, "/odata/v4", Open::Reading),
    ("/odata/v4/", Method::GET, "/odata/v4/", Open::Reading),
    (
        "/odata/v4/$metadata",
        Method::GET,
        "/odata/v4/$metadata",
        Open::Reading,
    ),
    ("/odata/v4/{set}", Method::GET, "/odata/v4/targets", Open::Reading),
    (
        "/odata/v4/{set}/{rest}",
        Method::GET,
        "/odata/v4/targets/$count",
        Open::Reading,
    ),
    ("/readyz", Method::GET, "/readyz", Open::Always),
];

/// One key for each role, the weakest first.
async fn keys(app: &TestApp) -> Vec<(Role, String)> {
    let mut keys = Vec::new();
    for role in Role::ALL {
        let created = key(app, |it| {
            it.role = role;
            it.provinces = Provinces::All;
        });
        keys.push((role, created.await.secret));
    }
    keys
}

fn name_of(field: &str) -> String {
    field.chars().take_while(char::is_ascii_alphanumeric).collect()
}

/// The names of the fields of the schema's roots.
async fn names(app: &TestApp) -> [BTreeSet<String>; 3] {
    let fields = "{ fields { name } }";
    let query =
        format!("{{ __schema {{ queryType {fields} mutationType {fields} subscriptionType {fields} }} }}");
    let answer = app.ask(&query, json!({})).await;
    let schema = &TestApp::data(&answer)["__schema"];
    ["queryType", "mutationType", "subscriptionType"].map(|root| {
        let fields = schema[root]["fields"].as_array().expect("fields").iter();
        fields
            .map(|it| it["name"].as_str().expect("a name").to_owned())
            .collect()
    })
}

#[tokio::test]
async fn every_field_of_the_schema_has_a_role() {
    let app = TestApp::new().await;
    for (names, table) in names(&app).await.iter().zip([QUERIES, MUTATIONS, SUBSCRIPTIONS]) {
        let told: BTreeSet<String> = table.iter().map(|(field, _)| name_of(field)).collect();
        assert_eq!(&told, names);
    }
}

/// Refused for who asks, whatever else is wrong with what is asked.
fn is_refused(answer: &Value) -> bool {
    ["FORBIDDEN", "UNAUTHENTICATED"].contains(&code_of(answer))
}

#[tokio::test]
async fn each_role_may_do_what_those_before_it_may_and_no_more() {
    let app = TestApp::new().await;
    let keys = keys(&app).await;
    for (kind, table) in [("query", QUERIES), ("mutation", MUTATIONS)] {
        for (field, needed) in table {
            let operation = format!("{kind} {{ {field} }}");
            let answer = ask(&app, None, &operation).await;
            let expected = needed.map_or("", |_| "UNAUTHENTICATED");
            assert!(
                is_refused(&answer) == needed.is_some(),
                "nobody: {operation}: {answer:#}"
            );
            assert!(!is_refused(&answer) || code_of(&answer) == expected, "{answer:#}");
            for (role, secret) in &keys {
                let answer = ask(&app, Some(secret), &operation).await;
                let is_allowed = needed.is_none_or(|it| *role >= it);
                assert_eq!(
                    is_refused(&answer),
                    !is_allowed,
                    "{role:?}: {operation}: {answer:#}"
                );
            }
        }
    }
}

/// Asks, with a file where the operation takes one.
async fn ask(app: &TestApp, secret: Option<&str>, operation: &str) -> Value {
    if !operation.contains("$file") {
        return ask_as(app, secret, operation).await;
    }
    let query = operation.replacen("mutation", "mutation($file: Upload!)", 1);
    let operations = json!({ "query": query, "variables": { "file": null } }).to_string();
    let parts = [
        ("name=\"operations\"", operations.as_str()),
        ("name=\"map\"", r#"{"0":["variables.file"]}"#),
        ("name=\"0\"; filename=\"x.csv\"", "x"),
    ];
    let parts = parts
        .map(|(name, text)| format!("--edge\r\nContent-Disposition: form-data; {name}\r\n\r\n{text}\r\n"));
    let mut request = Request::post("/graphql")
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=edge")
        .header("graphql-require-preflight", "1");
    if let Some(secret) = secret {
        request = request.header(header::AUTHORIZATION, format!("Bearer {secret}"));
    }
    let body = Body::from(format!("{}--edge--\r\n", parts.concat()));
    let (_, answer) = app.send(request.body(body).expect("a request")).await;
    serde_json::from_slice(&answer).expect("GraphQL answers JSON")
}

#[tokio::test]
async fn each_role_listens_to_what_it_may() {
    let app = TestApp::new().await;
    let keys = keys(&app).await;
    for (field, needed) in SUBSCRIPTIONS {
        let callers = keys
            .iter()
            .map(|(role, secret)| (Some(*role), Some(secret.as_str())));
        for (role, secret) in [(None, None)].into_iter().chain(callers) {
            let is_allowed = needed.is_none_or(|it| role >= Some(it));
            let mut answer = listen(&app, secret, field).await;
            // A step of a job of that name, for who may watch it.
            let id = BASE64_URL_SAFE_NO_PAD.encode("Import:99");
            let end = format!(r#"mutation {{ commitImport(id: "{id}", job: "x") {{ __typename }} }}"#);
            let (event, _) = tokio::join!(first_event(&mut answer), ask_as(&app, secret, &end));
            let is_refused = event.contains("FORBIDDEN") || event.contains("UNAUTHENTICATED");
            assert_eq!(is_refused, !is_allowed, "{role:?}: {field}: {event}");
        }
    }
}

async fn listen(app: &TestApp, secret: Option<&str>, field: &str) -> Response {
    let mut request = Request::post("/graphql")
        .header(header::CONTENT_TYPE, "application/json")
        .header(header::ACCEPT, "text/event-stream");
    if let Some(secret) = secret {
        request = request.header(header::AUTHORIZATION, format!("Bearer {secret}"));
    }
    let body = json!({ "query": format!("subscription {{ {field} }}") }).to_string();
    app.answer(request.body(Body::from(body)).expect("a request"))
        .await
}

async fn first_event(answer: &mut Response) -> String {
    let mut body = std::pin::pin!(answer.body_mut());
    let frame = std::future::poll_fn(|it| body.as_mut().poll_frame(it)).await;
    let frame = frame.expect("an event").expect("without an error");
    String::from_utf8_lossy(frame.data_ref().map_or(&[][..], |it| it.as_ref())).into_owned()
}

#[tokio::test]
async fn every_route_is_for_whom_the_table_says() {
    let app = TestApp::with_settings(|it| it.server.read_without_key = ReadWithoutKey::Nobody).await;
    let keys = keys(&app).await;
    for (_, method, path, open) in ROUTES {
        let anonymous = status(&app, method, path, None).await;
        let is_refused = anonymous == StatusCode::UNAUTHORIZED;
        assert_eq!(is_refused, *open != Open::Always, "nobody: {path}: {anonymous}");
        for (role, secret) in &keys {
            let status = status(&app, method, path, Some(secret)).await;
            let is_allowed = match open {
                Open::For(needed) => role >= needed,
                Open::Always | Open::Reading => true,
            };
            let is_refused = [StatusCode::UNAUTHORIZED, StatusCode::FORBIDDEN].contains(&status);
            assert_eq!(is_refused, !is_allowed, "{role:?}: {path}: {status}");
        }
    }
}

async fn status(app: &TestApp, method: &Method, path: &str, secret: Option<&str>) -> StatusCode {
    let mut request = Request::builder().method(method).uri(path);
    if let Some(secret) = secret {
        request = request.header(header::AUTHORIZATION, format!("Bearer {secret}"));
    }
    app.send(request.body(Body::empty()).expect("a request")).await.0
}

#[test]
fn every_route_of_the_sources_has_a_line() {
    let told: BTreeSet<&str> = ROUTES.iter().map(|(route, ..)| *route).collect();
    let mut found = BTreeSet::new();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/http");
    let mut files = vec![format!("{folder}.rs").into()];
    files.extend(
        std::fs::read_dir(folder)
            .expect("sources")
            .map(|it| it.expect("a file").path()),
    );
    for file in files.iter().filter(|it| it.is_file()) {
        let text = std::fs::read_to_string(file).expect("a source");
        for part in text.split(".route(").skip(1) {
            found.insert(part.split('"').nth(1).expect("a path").to_owned());
        }
    }
    assert_eq!(told, found.iter().map(String::as_str).collect());
}
