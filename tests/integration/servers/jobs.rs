//! A job that runs on one server is watched and ended on another.

use serde_json::json;
use tokio::time::timeout;

use super::PATIENCE;
use crate::graphql::desk::Desk;
use crate::graphql::progress::{STEPS, cancelled, watched};

/// Two servers on one database; none where the tests run without PostgreSQL, which carries what they tell each other.
async fn two_desks() -> Option<(Desk, Desk)> {
    std::env::var_os("TEST_DATABASE_URL")?;
    let desk = Desk::with_samples(&[]).await;
    let other = desk.beside().await;
    for it in [&desk, &other] {
        hears(it).await;
    }
    Some((desk, other))
}

/// Ready when a server hears what is told on the database.
async fn hears(desk: &Desk) {
    let mut heard = desk.app.store.hear_servers();
    let hearing = async {
        loop {
            desk.app
                .store
                .tell_servers("is somebody there?")
                .await
                .expect("it is told");
            if timeout(PATIENCE / 100, heard.recv()).await.is_ok() {
                return;
            }
        }
    };
    timeout(PATIENCE, hearing).await.expect("it hears");
}

#[tokio::test]
async fn a_job_is_watched_and_cancelled_from_another_server() {
    let Some((desk, other)) = two_desks().await else {
        return;
    };
    cancelled(&desk, &other).await;
    watched(&desk, &other).await;
}

#[tokio::test]
async fn a_refusal_too_long_for_a_message_is_told_shortened() {
    let Some((desk, other)) = two_desks().await else {
        return;
    };
    let steps = other.listen(STEPS).await;
    // A name this long is repeated in the refusal.
    let name = format!("{}.csv", "dài ".repeat(2_000));
    let stage = r#"mutation ($file: Upload!) { stageImport(file: $file, job: "viec-1") { ... on Problem { code } } }"#;
    let (told, staged) = tokio::join!(steps.rest(), desk.upload(stage, &name, "no table"));
    assert_eq!(staged["stageImport"]["code"], "FILE_REFUSED");
    assert!(told.contains("FILE_REFUSED") && told.contains('…'), "{told}");
}

#[tokio::test]
async fn a_job_of_that_name_that_runs_nowhere_is_not_cancelled() {
    let Some((desk, _)) = two_desks().await else {
        return;
    };
    let nobody = desk.ask(r#"mutation { cancelImport(job: "viec-2") }"#, json!({}));
    assert_eq!(nobody.await["cancelImport"], false);
}
