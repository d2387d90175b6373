//! One selection written in many ways: what is answered does not depend on how it is asked.

use serde_json::{Value, json};

use super::recorded::SAMPLES;
use crate::harness::TestApp;

/// Fields at hand, objects, lists and what is loaded, below one another.
const PLAIN: &str = "{ plans(first: 2) { nodes { __typename number province { code name } tasks(first: 3) { nodes { \
     ordinal text section { title } deadline { kind due } source { file cell } assignments { role agency { name } } } } } } }";

/// The same by fragments, directives, and keys that come twice.
const ALIKE: &[&str] = &[
    "{ plans(first: 2) { nodes { ... on Plan { __typename number } ...P } } } \
     fragment P on Plan { province { code name } tasks(first: 3) { nodes { ...T ... { assignments { role agency { name } } } } } } \
     fragment T on Task { ordinal text section { title } deadline { kind due } source { file cell } }",
    "{ plans(first: 2) { nodes { __typename number number province { code } province { name } tasks(first: 3) { \
     nodes { ordinal text section { title } deadline { kind } deadline { due } source { file } } \
     nodes { source { cell } assignments { role agency { name } } } } } } }",
    "{ plans(first: 2) { nodes { ...P ...Q } } } \
     fragment P on Plan { __typename number province { code } tasks(first: 3) { nodes { ordinal text section { title } } } } \
     fragment Q on Plan { province { name } tasks(first: 3) { nodes { deadline { kind due } source { file cell } \
     assignments { role agency { name } } } } }",
    "query ($yes: Boolean = true, $no: Boolean = false) { plans(first: 2) { nodes { __typename number issuer @include(if: $no) \
     province { code name slug @skip(if: $yes) } tasks(first: 3) { nodes { ordinal text @include(if: $yes) section { title } \
     deadline { kind due } source { file cell } assignments { role agency { name } } } } } } }",
];

#[tokio::test]
async fn one_selection_has_one_answer_however_it_is_written() {
    let app = TestApp::with_samples(SAMPLES).await;
    let expected = app.ask(PLAIN, json!({})).await;
    let task = &expected["data"]["plans"]["nodes"][0]["tasks"]["nodes"][0];
    assert!(
        task["assignments"][0]["agency"]["name"].is_string(),
        "{expected:#}"
    );
    for written in ALIKE {
        assert_eq!(app.ask(written, json!({})).await, expected, "{written}");
    }
}

#[tokio::test]
async fn keys_stand_in_the_order_in_which_they_are_asked_for() {
    let app = TestApp::with_samples(&SAMPLES[..1]).await;
    let query =
        "{tasks(first:1){nodes{hidden%20section{ordinal}%20b:counted%20assignments{role}%20a:hidden}}}";
    let (_, body) = app.get(&format!("/graphql?query={query}")).await;
    let places = ["\"hidden\"", "\"section\"", "\"b\"", "\"assignments\"", "\"a\""].map(|it| body.find(it));
    assert!(places.is_sorted() && places[0].is_some(), "{body}");
}

#[tokio::test]
async fn what_fails_within_a_list_is_told_at_its_place() {
    let app = TestApp::with_samples(&SAMPLES[..1]).await;
    let answer = app
        .ask(
            "{ plans(first: 1) { nodes { number tasks(first: 501) { totalCount } } } }",
            json!({}),
        )
        .await;
    assert_eq!(answer["data"], Value::Null);
    assert_eq!(answer["errors"][0]["path"], json!(["plans", "nodes", 0]));
    assert_eq!(answer["errors"].as_array().map(Vec::len), Some(1));
}
