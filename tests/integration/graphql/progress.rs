//! Imports that are watched and ended while they run.

use serde_json::json;

use super::desk::Desk;
use crate::cli::PLAN;

/// Rows that take the reader a while.
const N_ROWS: usize = 20_000;

/// A job that is watched.
pub const STEPS: &str = r#"subscription { importProgress(job: "viec-1") { stage rows code message } }"#;

/// The same job.
const STAGE: &str = r#"mutation ($file: Upload!) { stageImport(file: $file, job: "viec-1") {
  ... on StagedImport { import { id } } ... on Problem { code message } } }"#;

/// A plan that takes the reader a while.
pub fn long_plan() -> String {
    let rows = (3..N_ROWS).map(|it| format!("{it};Tỷ lệ việc thứ {it} làm trực tuyến;%;60;80;Sở Y tế;\n"));
    PLAN.to_owned() + &rows.collect::<String>()
}

/// Hands a long plan in at one desk, and ends the job from another as soon as it runs there.
pub async fn cancelled(desk: &Desk, other: &Desk) {
    let mut steps = other.listen(STEPS).await;
    let plan = long_plan();
    let staging = desk.upload(STAGE, "dai.csv", &plan);
    let cancelling = async {
        steps.until("READING").await;
        other
            .ask(r#"mutation { cancelImport(job: "viec-1") }"#, json!({}))
            .await
    };
    let (staged, cancelled) = tokio::join!(staging, cancelling);
    assert_eq!(cancelled["cancelImport"], true);
    assert_eq!(staged["stageImport"]["code"], "CONFLICT", "{staged}");
    let told = steps.rest().await;
    assert!(told.contains("FAILED") && told.contains("cancelled"), "{told}");
    let imports = desk.ask("{ imports(first: 0) { totalCount } }", json!({})).await;
    assert_eq!(imports["imports"]["totalCount"], 0, "nothing of it is written");
}

/// Hands a plan in at one desk; another is told of every step.
pub async fn watched(desk: &Desk, other: &Desk) {
    let steps = other.listen(STEPS).await;
    // A body that nobody reads is no subscription yet.
    let (told, staged) = tokio::join!(steps.rest(), desk.upload(STAGE, "hue.csv", PLAN));
    assert!(staged["stageImport"]["import"]["id"].is_string(), "{staged}");
    for stage in ["READING", "STAGED", "DONE"] {
        assert!(told.contains(stage), "{stage}: {told}");
    }
}

#[tokio::test]
async fn an_import_is_cancelled_and_its_name_may_be_used_again() {
    let desk = Desk::with_samples(&[]).await;
    cancelled(&desk, &desk).await;
    watched(&desk, &desk).await;
    let nobody = desk.ask(r#"mutation { cancelImport(job: "viec-2") }"#, json!({}));
    assert_eq!(nobody.await["cancelImport"], false);
}

#[tokio::test]
async fn hints_that_cannot_be_meant_are_a_problem_and_no_error() {
    let desk = Desk::with_samples(&[]).await;
    for (hints, code, words) in [
        (r#"province: "Hếu""#, "UNKNOWN_PROVINCE", "Huế"),
        (
            r#"columns: [{ column: "4", role: NAME }]"#,
            "INVALID_ARGUMENT",
            "letters such as D",
        ),
        (
            r#"columns: [{ column: "D", role: TARGET }]"#,
            "INVALID_ARGUMENT",
            "needs its year",
        ),
        ("headerRow: 0", "INVALID_ARGUMENT", "counted from 1"),
    ] {
        let stage = format!(
            "mutation ($file: Upload!) {{ stageImport(file: $file, hints: {{ {hints} }}) {{ ... on Problem {{ code message }} }} }}"
        );
        let answer = desk.upload(&stage, "hue.csv", PLAN).await;
        let problem = &answer["stageImport"];
        assert_eq!(problem["code"], code, "{hints}: {answer}");
        let message = problem["message"].as_str().unwrap_or_default();
        assert!(message.contains(words), "{hints}: {message}");
    }
}
