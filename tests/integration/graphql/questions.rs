//! A question is seen from both rows: from the one in doubt, and from those that it may be the same as.

use serde_json::{Value, json};

use super::desk::Desk;

const QUESTIONS: &str = "{ reviewQueue(first: 50) { nodes {
  task { id } sharedTask { code tasks(first: 20) { nodes { id questions { task { id } score sharedTask { code } } } } }
} } }";

/// The first question about a task that others have, with the rows that it is asked of.
async fn first(desk: &Desk) -> Value {
    let answer = desk.ask(QUESTIONS, json!({})).await;
    let items = answer["reviewQueue"]["nodes"].as_array().expect("questions");
    let about_tasks = items.iter().find(|it| !it["sharedTask"].is_null());
    about_tasks.expect("a task is in doubt").clone()
}

/// How often the rows of the candidate name the row in doubt.
fn n_named(question: &Value, asking: &str) -> usize {
    let rows = question["sharedTask"]["tasks"]["nodes"].as_array().expect("rows");
    let named = rows
        .iter()
        .flat_map(|it| it["questions"].as_array().expect("questions"));
    named.filter(|it| it["task"]["id"] == asking).count()
}

#[tokio::test]
async fn the_rows_that_it_may_join_know_of_a_row_in_doubt() {
    let desk = Desk::with_samples(&["hue-2026.xlsx", "hai-phong-2026.xlsx", "lao-cai-2026.xlsx"]).await;
    let question = first(&desk).await;
    let asking = question["task"]["id"].as_str().expect("a row").to_owned();
    let code = question["sharedTask"]["code"]
        .as_str()
        .expect("a code")
        .to_owned();
    let rows = question["sharedTask"]["tasks"]["nodes"].as_array().expect("rows");
    assert!(!rows.is_empty());
    assert_eq!(n_named(&question, &asking), rows.len());

    let refused = desk
        .decide(&format!(r#"refuseMatch(row: "{asking}", code: "{code}")"#))
        .await;
    let about = format!(
        r#"{{ sharedTask(code: "{code}") {{ code tasks(first: 20) {{ nodes {{ id questions {{ task {{ id }} }} }} }} }} }}"#
    );
    let told = desk.ask(&about, json!({})).await;
    assert_eq!(n_named(&told, &asking), 0, "a refused question is asked no more");

    desk.decide(&format!(r#"undoDecision(id: "{refused}")"#)).await;
    let told = desk.ask(&about, json!({})).await;
    assert_eq!(
        n_named(&told, &asking),
        rows.len(),
        "an undone refusal leaves the question open"
    );
}
