//! Pages, ids, versions and languages: what a client walks through.

use serde_json::{Value, json};

use super::recorded::SAMPLES;
use crate::harness::TestApp;

const PAGE: &str = "query ($first: Int, $after: String, $last: Int, $before: String, $by: [PlanIndicatorOrderBy!], $search: String) {
  planIndicators(first: $first, after: $after, last: $last, before: $before, orderBy: $by, search: $search) {
    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { id }
  }
}";

async fn page(app: &TestApp, variables: Value) -> Value {
    let answer = app.ask(PAGE, variables).await;
    TestApp::data(&answer)["planIndicators"].clone()
}

fn ids(page: &Value) -> Vec<String> {
    let nodes = page["nodes"].as_array().expect("nodes");
    nodes
        .iter()
        .map(|it| it["id"].as_str().expect("an id").to_owned())
        .collect()
}

#[tokio::test]
async fn pages_forward_and_backward_hold_every_row_once_in_one_order() {
    let app = TestApp::with_samples(SAMPLES).await;
    let orders = [
        json!([{ "field": "POSITION" }]),
        json!([{ "field": "PROVINCE", "direction": "DESC" }, { "field": "NAME" }]),
        json!([{ "field": "MATCH_SCORE", "direction": "DESC" }]),
    ];
    for (by, search) in orders.into_iter().zip([None, Some("tỷ lệ"), None]) {
        let all = page(&app, json!({ "first": 500, "by": by, "search": search })).await;
        let expected = ids(&all);
        assert_eq!(all["totalCount"], expected.len());
        let mut forward = Vec::new();
        let mut after = Value::Null;
        loop {
            let next = page(
                &app,
                json!({ "first": 7, "after": after, "by": by, "search": search }),
            )
            .await;
            forward.extend(ids(&next));
            after = next["pageInfo"]["endCursor"].clone();
            if next["pageInfo"]["hasNextPage"] == false {
                break;
            }
        }
        assert_eq!(forward, expected, "{by}");
        let mut backward: Vec<String> = Vec::new();
        let mut before = Value::Null;
        loop {
            let next = page(
                &app,
                json!({ "last": 11, "before": before, "by": by, "search": search }),
            )
            .await;
            backward.splice(0..0, ids(&next));
            before = next["pageInfo"]["startCursor"].clone();
            if next["pageInfo"]["hasPreviousPage"] == false {
                break;
            }
        }
        assert_eq!(backward, expected, "{by}");
    }
}

#[tokio::test]
async fn cursors_of_another_order_and_sizes_beyond_the_limit_are_refused() {
    let app = TestApp::with_samples(&SAMPLES[..1]).await;
    for variables in [
        json!({ "after": "bm90IGEgY3Vyc29y" }),
        json!({ "first": 501 }),
        json!({ "first": -1 }),
        json!({ "first": 1, "last": 1 }),
    ] {
        let answer = app.ask(PAGE, variables.clone()).await;
        assert_eq!(
            answer["errors"][0]["extensions"]["code"], "INVALID_ARGUMENT",
            "{variables}: {answer}"
        );
    }
}

#[tokio::test]
async fn every_global_id_leads_back_to_its_thing() {
    let app = TestApp::with_samples(&SAMPLES[..1]).await;
    let answer = app
        .ask(
            "{ provinces(first: 1) { nodes { id } } plans { nodes { id } } appendices { nodes { id current { id } } }
               sections(first: 1) { nodes { id } }
               planIndicators(first: 1) { nodes { id targets { id } assignments { id } } }
               tasks(first: 1) { nodes { id assignments { id } } }
               indicators(first: 1) { nodes { id } } sharedTasks(first: 1) { nodes { id } } agencies(first: 1) { nodes { id } }
               agencyTypes(first: 1) { nodes { id } } imports { nodes { id } } diagnostics(first: 1) { nodes { id } } }",
            json!({}),
        )
        .await;
    let found = all_ids(TestApp::data(&answer));
    assert!(found.len() >= 16, "{found:?}");
    let answer = app
        .ask(
            "query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }",
            json!({ "ids": found }),
        )
        .await;
    let nodes = TestApp::data(&answer)["nodes"].as_array().expect("nodes");
    for (node, id) in nodes.iter().zip(&found) {
        assert_eq!(node["id"], *id);
    }
    for part in ["Target", "Assignment"] {
        assert!(nodes.iter().any(|it| it["__typename"] == part), "{nodes:?}");
    }
    let nothing = app
        .ask("{ node(id: \"UGxhbjo5OTk5OTk\") { id } }", json!({}))
        .await;
    assert_eq!(TestApp::data(&nothing)["node"], Value::Null);
}

fn all_ids(value: &Value) -> Vec<String> {
    match value {
        Value::Object(fields) => fields
            .iter()
            .flat_map(|(name, it)| match (name.as_str(), it) {
                ("id", Value::String(id)) => vec![id.clone()],
                _ => all_ids(it),
            })
            .collect(),
        Value::Array(items) => items.iter().flat_map(all_ids).collect(),
        _ => Vec::new(),
    }
}

#[tokio::test]
async fn an_older_version_of_the_data_is_still_there() {
    let app = TestApp::with_samples(SAMPLES).await;
    let question =
        "query ($asOf: AsOf) { plans(asOf: $asOf) { totalCount nodes { planIndicators { totalCount } } } }";
    let now = app.ask(question, json!({})).await;
    assert_eq!(TestApp::data(&now)["plans"]["totalCount"], 3);
    let imports = app
        .ask(
            "{ imports(orderBy: [{ field: STAGED_AT }]) { nodes { id } } }",
            json!({}),
        )
        .await;
    let first = TestApp::data(&imports)["imports"]["nodes"][0]["id"].clone();
    let then = app.ask(question, json!({ "asOf": { "import": first } })).await;
    let plans = &TestApp::data(&then)["plans"];
    assert_eq!(plans["totalCount"], 1);
    assert_eq!(plans["nodes"][0]["planIndicators"]["totalCount"], 51);
    let yesterday = app
        .ask(question, json!({ "asOf": { "date": "2020-01-01" } }))
        .await;
    assert_eq!(TestApp::data(&yesterday)["plans"]["totalCount"], 0);
}

#[tokio::test]
async fn all_rows_of_the_three_provinces_are_compared() {
    let app = TestApp::with_samples(SAMPLES).await;
    let answer = app
        .ask(
            "{ compareTargets(provinces: [\"46\", \"31\", \"15\"], years: [2026]) { rows { cells { province { code } status } } } }",
            json!({}),
        )
        .await;
    let rows = TestApp::data(&answer)["compareTargets"]["rows"]
        .as_array()
        .expect("rows");
    for (code, expected) in [("46", 51), ("31", 56), ("15", 52)] {
        let cells = rows.iter().flat_map(|it| it["cells"].as_array().expect("cells"));
        let there = cells.filter(|it| it["province"]["code"] == code && it["status"] != "NOT_IN_PLAN");
        assert_eq!(there.count(), expected, "province {code}");
    }
}
