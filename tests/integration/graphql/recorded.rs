//! Every `tests/queries/*.graphql` has its answer beside it, with the number of statements it costs; every question of
//! the page is answered without an error. `UPDATE_ANSWERS=1` writes the answers anew, to be read before they are kept.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::harness::TestApp;

/// The plans of the three provinces.
pub const SAMPLES: &[&str] = &["hue-2026.xlsx", "hai-phong-2026.xlsx", "lao-cai-2026.xlsx"];

#[tokio::test]
async fn recorded_questions_are_answered_as_recorded() {
    let app = TestApp::with_samples(SAMPLES).await;
    for question in questions("tests/queries") {
        let before = app.store.reads();
        let answer = app.ask(&read(&question), json!({})).await;
        let found = json!({ "statements": app.store.reads() - before, "answer": answer });
        let path = question.with_extension("json");
        if std::env::var_os("UPDATE_ANSWERS").is_some() {
            let text = serde_json::to_string_pretty(&found).expect("JSON");
            fs::write(&path, text + "\n").expect("the answer is written");
        }
        let recorded: Value = serde_json::from_str(&read(&path)).expect("JSON");
        assert_eq!(found, recorded, "{}", question.display());
    }
}

#[tokio::test]
async fn questions_of_the_page_are_answered() {
    let app = TestApp::with_samples(SAMPLES).await;
    for question in questions("playground/queries") {
        let answer = app.ask(&read(&question), json!({})).await;
        assert!(
            answer.get("errors").is_none(),
            "{}: {answer:#}",
            question.display()
        );
    }
}

#[tokio::test]
async fn statements_do_not_grow_with_the_rows() {
    let question = read(Path::new("tests/queries/every-noun-from-a-plan.graphql"));
    let wider = question.replace("first: 2)", "first: 50)");
    assert_ne!(question, wider);
    let mut costs = Vec::new();
    for samples in [&SAMPLES[..1], SAMPLES] {
        let app = TestApp::with_samples(samples).await;
        for question in [&question, &wider] {
            let before = app.store.reads();
            TestApp::data(&app.ask(question, json!({})).await);
            costs.push(app.store.reads() - before);
        }
    }
    let [one_plan, one_plan_wider, three_plans, three_plans_wider] = costs[..] else {
        panic!("four costs: {costs:?}");
    };
    assert_eq!(one_plan, one_plan_wider);
    assert_eq!(three_plans, three_plans_wider);
    // Only Hải Phòng names agencies that belong to another: a kind of row more, not a row more.
    assert!(three_plans <= one_plan + 1, "{costs:?}");
}

fn questions(folder: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder is there");
    let mut questions: Vec<PathBuf> = entries
        .map(|it| it.expect("an entry").path())
        .filter(|it| it.extension().is_some_and(|it| it == "graphql"))
        .collect();
    questions.sort();
    assert!(!questions.is_empty(), "{folder} holds no question");
    questions
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
