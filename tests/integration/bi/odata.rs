//! The OData feed.

use axum::body::Body;
use axum::http::Request;
use serde_json::{Value, json};

use crate::harness::TestApp;

async fn app() -> TestApp {
    TestApp::with_samples(&["hue-2026.xlsx", "hai-phong-2026.xlsx"]).await
}

async fn ask(app: &TestApp, path: &str) -> (u16, Value) {
    let request = Request::get(format!("/odata/v4/{path}")).header("host", "hub.example.vn");
    let (status, body) = app.send(request.body(Body::empty()).expect("a request")).await;
    (
        status.as_u16(),
        serde_json::from_slice(&body).unwrap_or(Value::Null),
    )
}

#[tokio::test]
async fn the_service_names_its_sets_and_their_model() {
    let app = app().await;
    let (_, service) = ask(&app, "").await;
    assert_eq!(
        service["@odata.context"],
        "http://hub.example.vn/odata/v4/$metadata"
    );
    assert_eq!(service["value"][0]["name"], "targets");
    let (status, xml) = app.get("/odata/v4/$metadata").await;
    assert!(status.is_success());
    assert!(xml.contains("<EntitySet Name=\"targets\" EntityType=\"doichieu.targets\">"));
    assert!(
        xml.contains("<Property Name=\"value\" Type=\"Edm.Decimal\" Precision=\"28\" Scale=\"variable\">")
    );
}

#[tokio::test]
async fn rows_are_filtered_selected_ordered_and_counted() {
    let app = app().await;
    let query = "targets?$filter=province_code%20eq%20'46'%20and%20value%20ge%2090%20and%20year%20eq%202030\
                 &$select=ordinal,value&$orderby=value%20desc,ordinal&$top=2&$count=true";
    let (status, page) = ask(&app, query).await;
    assert_eq!(status, 200, "{page}");
    assert_eq!(
        page["@odata.context"],
        "http://hub.example.vn/odata/v4/$metadata#targets(ordinal,value)"
    );
    assert_eq!(page["@odata.count"], 17);
    let rows = page["value"].as_array().expect("rows");
    assert_eq!(rows.len(), 2);
    assert_eq!(rows[0]["value"], json!(100));
    assert!(rows[0]["row_id"].is_string());
    assert_eq!(page.get("@odata.nextLink"), None, "$top is what was asked for");
}

#[tokio::test]
async fn pages_follow_each_other_without_gap_or_overlap() {
    let app = TestApp::with_settings(|settings| settings.server.odata_page_rows = 50).await;
    crate::intake::take_in(&app.store, "hue-2026.xlsx").await;
    let mut path = "targets?$select=ordinal,year".to_owned();
    let mut ids = std::collections::BTreeSet::new();
    let mut n_pages = 0;
    loop {
        let (_, page) = ask(&app, &path).await;
        let rows = page["value"].as_array().expect("rows");
        ids.extend(rows.iter().map(|it| it["row_id"].to_string()));
        n_pages += 1;
        let Some(next) = page["@odata.nextLink"].as_str() else {
            break;
        };
        let (_, rest) = next
            .split_once("/odata/v4/")
            .expect("an address below the service");
        path = rest.to_owned();
    }
    assert_eq!((ids.len(), n_pages), (51 * 2, 3));
}

#[tokio::test]
async fn what_is_not_supported_and_what_is_wrong_are_told_apart() {
    let app = app().await;
    for (path, status) in [
        ("targets?$expand=plan", 501),
        ("targets?$apply=aggregate(value)", 501),
        ("targets?$filter=length(name)%20gt%203", 501),
        ("targets('x')", 501),
        ("targets/value", 501),
        ("targets?$format=atom", 501),
        ("targets?$filter=colour%20eq%201", 400),
        ("targets?$top=x", 400),
        ("targets?$nothing=1", 400),
        ("targets?$top=1&$top=2", 400),
        ("nothing", 404),
    ] {
        let (got, body) = ask(&app, path).await;
        assert_eq!(got, status, "{path} {body}");
        assert!(
            body["error"]["code"].is_string() && body["error"]["message"].is_string(),
            "{path} {body}"
        );
    }
}

#[tokio::test]
async fn a_set_can_be_counted() {
    let app = app().await;
    let (_, count) = app
        .get("/odata/v4/targets/$count?$filter=province_code%20eq%20'46'%20and%20status%20ne%20'NOT_IN_PLAN'")
        .await;
    assert_eq!(count, "102");
}
