//! Saved comparisons: a name and one address in every format.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use doichieu::access::{Actor, Provinces, Role};
use doichieu::store::api_key::NewApiKey;
use serde_json::{Value, json};

use crate::harness::TestApp;

const SAVE: &str = "mutation($input: SavedComparisonInput!) { saveComparison(input: $input) {
    ... on SavedComparison { slug path parameters } ... on Problem { code message } } }";

async fn ask(app: &TestApp, key: Option<&str>, query: &str, variables: Value) -> Value {
    let mut request = Request::post("/graphql").header(header::CONTENT_TYPE, "application/json");
    if let Some(key) = key {
        request = request.header(header::AUTHORIZATION, format!("Bearer {key}"));
    }
    let body = json!({ "query": query, "variables": variables }).to_string();
    let (_, body) = app.send(request.body(Body::from(body)).expect("a request")).await;
    serde_json::from_slice(&body).expect("GraphQL answers JSON")
}

#[tokio::test]
async fn a_comparison_is_named_once_and_pulled_in_every_format() {
    let app = TestApp::with_samples(&["hue-2026.xlsx", "hai-phong-2026.xlsx", "lao-cai-2026.xlsx"]).await;
    let new = NewApiKey {
        name: "Phân tích".to_owned(),
        role: Role::Reader,
        provinces: Provinces::of_text(None),
        expires_at: None,
    };
    let key = app
        .store
        .create_key(&Actor::operator(), new)
        .await
        .expect("a key")
        .secret;
    let input = json!({ "input": {
        "name": "Thanh toán trực tuyến", "layout": "WIDE", "provinces": ["Huế", "hai-phong"],
        "years": [2026], "search": "thanh toán trực tuyến trong thực hiện",
    } });

    let list = "{ savedComparisons { nodes { slug } } }";
    assert_eq!(
        ask(&app, None, list, Value::Null).await["data"]["savedComparisons"]["nodes"],
        json!([])
    );
    let refused = ask(&app, None, SAVE, input.clone()).await;
    assert_eq!(refused["errors"][0]["extensions"]["code"], "UNAUTHENTICATED");

    let saved = ask(&app, Some(&key), SAVE, input.clone()).await;
    assert_eq!(
        saved["data"]["saveComparison"]["path"], "/bi/saved/thanh-toan-truc-tuyen",
        "{saved}"
    );
    let again = ask(&app, Some(&key), SAVE, input).await;
    assert_eq!(again["data"]["saveComparison"]["slug"], "thanh-toan-truc-tuyen-2");

    // Saving changes no figure and so raises no version of the data; the list is told anew all the same.
    let slugs = ask(&app, None, list, Value::Null).await;
    let expected = json!([{ "slug": "thanh-toan-truc-tuyen" }, { "slug": "thanh-toan-truc-tuyen-2" }]);
    assert_eq!(slugs["data"]["savedComparisons"]["nodes"], expected);
    for (words, n_found) in [("TRUC tuyen", 2), ("Trực tuyến", 2), ("giay", 0)] {
        let found = "query ($words: String) { savedComparisons(first: 1, filter: { name: { contains: $words } }) { totalCount } }";
        let found = ask(&app, None, found, json!({ "words": words })).await;
        assert_eq!(
            found["data"]["savedComparisons"]["totalCount"], n_found,
            "{words}: {found}"
        );
    }

    let (status, text) = app.get("/bi/saved/thanh-toan-truc-tuyen.json").await;
    assert_eq!(status, StatusCode::OK, "{text}");
    let rows: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(rows[0]["hue_2026_value"], 60);
    assert_eq!(rows[0]["spread_2026_difference"], 20);
    assert_eq!(rows[0].get("lao_cai_2026_value"), None);
    let (_, csv) = app.get("/bi/saved/thanh-toan-truc-tuyen.csv?bom=true").await;
    assert!(csv.starts_with("\u{feff}indicator_code,"));

    let change = json!({ "input": { "slug": "thanh-toan-truc-tuyen", "name": "Đổi tên", "layout": "LONG", "years": [2030] } });
    let changed = ask(&app, Some(&key), SAVE, change).await;
    assert_eq!(changed["data"]["saveComparison"]["slug"], "thanh-toan-truc-tuyen");
    let (_, csv) = app.get("/bi/saved/thanh-toan-truc-tuyen.csv").await;
    assert!(csv.lines().skip(1).all(|it| it.contains(",2030,")), "{csv}");

    let remove = "mutation { removeSavedComparison(slug: \"thanh-toan-truc-tuyen\") { __typename } }";
    ask(&app, Some(&key), remove, Value::Null).await;
    let (status, _) = app.get("/bi/saved/thanh-toan-truc-tuyen.csv").await;
    assert_eq!(status, StatusCode::NOT_FOUND);
}
