//! A key for one province and what belongs to another: nothing is staged, committed, given up, reverted or read.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use doichieu::access::{Provinces, Role};
use doichieu_entities::import::ImportStatus;
use serde_json::Value;

use super::{ask_as, code_of, key};
use crate::cli::PLAN;
use crate::harness::TestApp;

/// A server, keys of clerks of Huế and Hải Phòng, and what the latter staged.
struct World {
    app: TestApp,
    hue: String,
    hai_phong: String,
    id: String,
}

fn hai_phong_plan() -> String {
    PLAN.replace("thành phố Huế", "thành phố Hải Phòng")
}

impl World {
    async fn new() -> Self {
        let app = TestApp::new().await;
        let hue = key(&app, |_| ()).await.secret;
        let hai_phong = key(&app, |it| it.provinces = Provinces::of_text(Some("31")))
            .await
            .secret;
        let (status, body) = stage(&app, &hai_phong, hai_phong_plan()).await;
        assert_eq!(status, StatusCode::CREATED, "{body}");
        let id = body["id"].as_str().expect("an id").to_owned();
        Self {
            app,
            hue,
            hai_phong,
            id,
        }
    }

    async fn ask(&self, secret: Option<&str>, operation: &str) -> Value {
        ask_as(&self.app, secret, &operation.replace("ID", &self.id)).await
    }

    async fn status(&self) -> ImportStatus {
        self.app.store.get_import(1).await.expect("the import").status
    }

    async fn file(&self, secret: Option<&str>) -> StatusCode {
        let mut request = Request::get("/imports/1/file");
        if let Some(secret) = secret {
            request = request.header(header::AUTHORIZATION, format!("Bearer {secret}"));
        }
        self.app
            .send(request.body(Body::empty()).expect("a request"))
            .await
            .0
    }
}

async fn stage(app: &TestApp, secret: &str, plan: String) -> (StatusCode, Value) {
    let request = Request::post("/imports?name=plan.csv")
        .header(header::AUTHORIZATION, format!("Bearer {secret}"))
        .body(Body::from(plan));
    let (status, body) = app.send(request.expect("a request")).await;
    (status, serde_json::from_slice(&body).expect("JSON"))
}

const READ: &[&str] = &[
    r#"{ node(id: "ID") { ... on Import { reading { sheet } } } }"#,
    r#"{ node(id: "ID") { ... on Import { sheets { name } } } }"#,
    r#"{ node(id: "ID") { ... on Import { diagnostics(first: 1) { totalCount } } } }"#,
    r#"{ importPreview(id: "ID") { dataVersion } }"#,
    r#"{ diffImports(from: "ID", to: "ID") { __typename } }"#,
];

const CHANGE: &[&str] = &[
    r#"mutation { commitImport(id: "ID") { __typename } }"#,
    r#"mutation { discardImport(id: "ID") { __typename } }"#,
    r#"mutation { revertImport(id: "ID") { __typename } }"#,
    r#"mutation { restageImport(id: "ID", hints: {}) { __typename } }"#,
    r#"mutation { restageImport(id: "ID", hints: { province: "hue" }) { __typename } }"#,
];

#[tokio::test]
async fn what_another_province_staged_is_neither_read_nor_changed() {
    let world = World::new().await;
    for operation in READ.iter().chain(CHANGE) {
        let answer = world.ask(Some(&world.hue), operation).await;
        assert_eq!(code_of(&answer), "FORBIDDEN", "{operation}: {answer:#}");
    }
    assert_eq!(world.file(Some(&world.hue)).await, StatusCode::FORBIDDEN);
    let (status, _) = stage(&world.app, &world.hue, hai_phong_plan()).await;
    assert_eq!(
        status,
        StatusCode::FORBIDDEN,
        "nor is it told that the file is there"
    );
    assert_eq!(world.status().await, ImportStatus::Staged);
    for operation in READ {
        let answer = world.ask(Some(&world.hai_phong), operation).await;
        assert_eq!(code_of(&answer), "", "{operation}: {answer:#}");
    }
    let committed = world.ask(Some(&world.hai_phong), CHANGE[0]).await;
    assert_eq!(
        TestApp::data(&committed)["commitImport"]["__typename"],
        "CommittedImport"
    );
    let reverted = world.ask(Some(&world.hue), CHANGE[2]).await;
    assert_eq!(code_of(&reverted), "FORBIDDEN", "{reverted:#}");
    assert_eq!(world.status().await, ImportStatus::Committed);
}

#[tokio::test]
async fn readers_see_nothing_of_a_file_before_it_is_committed() {
    let world = World::new().await;
    let reader = key(&world.app, |it| it.role = Role::Reader).await.secret;
    let lists =
        "{ imports(first: 9) { totalCount } diagnostics(first: 9) { totalCount } node(id: \"ID\") { id } }";
    for secret in [None, Some(reader.as_str())] {
        let answer = world.ask(secret, lists).await;
        let data = TestApp::data(&answer);
        assert_eq!(data["imports"]["totalCount"], 0, "{answer:#}");
        assert_eq!(data["diagnostics"]["totalCount"], 0, "{answer:#}");
        assert!(data["node"].is_null(), "{answer:#}");
        assert_eq!(world.file(secret).await, StatusCode::NOT_FOUND);
        for operation in &READ[3..] {
            let answer = world.ask(secret, operation).await;
            assert!(
                ["FORBIDDEN", "UNAUTHENTICATED"].contains(&code_of(&answer)),
                "{answer:#}"
            );
        }
    }
    world.ask(Some(&world.hai_phong), CHANGE[0]).await;
    let answer = world.ask(None, lists).await;
    assert_eq!(TestApp::data(&answer)["imports"]["totalCount"], 1, "{answer:#}");
    assert_eq!(world.file(None).await, StatusCode::OK);
}

#[tokio::test]
async fn a_file_that_names_no_province_is_its_senders_alone() {
    let app = TestApp::new().await;
    let plan = PLAN.replace(" của UBND thành phố Huế", "");
    let sender = key(&app, |_| ()).await.secret;
    let another = key(&app, |_| ()).await.secret;
    let (status, body) = stage(&app, &sender, plan).await;
    assert_eq!(status, StatusCode::CREATED, "{body}");
    let id = body["id"].as_str().expect("an id");
    let restage =
        format!(r#"mutation {{ restageImport(id: "{id}", hints: {{ province: "hue" }}) {{ __typename }} }}"#);
    let refused = ask_as(&app, Some(&another), &restage).await;
    assert_eq!(code_of(&refused), "FORBIDDEN", "{refused:#}");
    let named = ask_as(&app, Some(&sender), &restage).await;
    assert_eq!(
        TestApp::data(&named)["restageImport"]["__typename"],
        "StagedImport"
    );
}

#[tokio::test]
async fn a_steward_of_one_province_does_not_decide_for_all() {
    let app = TestApp::new().await;
    let steward = key(&app, |it| it.role = Role::Steward).await.secret;
    for operation in [
        r#"mergeIndicators(from: "CT-0001", into: "CT-0002")"#,
        r#"mergeSharedTasks(from: "NV-0001", into: "NV-0002")"#,
        r#"mergeAgencyTypes(from: "so-y-te", into: "so-tu-phap")"#,
        r#"renameIndicator(code: "CT-0001", name: "x")"#,
        r#"renameSharedTask(code: "NV-0001", name: "x")"#,
        r#"aliasAgency(name: "x", type: "so-y-te")"#,
        r#"aliasAgency(name: "x", type: "so-y-te", province: "31")"#,
    ] {
        let answer = ask_as(
            &app,
            Some(&steward),
            &format!("mutation {{ {operation} {{ __typename }} }}"),
        )
        .await;
        assert_eq!(code_of(&answer), "FORBIDDEN", "{operation}: {answer:#}");
    }
}
