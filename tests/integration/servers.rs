//! Several servers on one database: what one commits the others show, at once and without asking for it.

mod jobs;
mod replica;
mod restart;

use std::time::Duration;

use doichieu::store::Store;
use doichieu::store::commit::CommitOrder;
use serde_json::json;
use tokio::time::timeout;

use crate::harness::TestApp;
use crate::store::sample::{clerk, new_import, reading};

/// Far more than any wait here takes; a test that gets here has failed.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// Stages and commits a sample reading; the data version that shows it.
pub async fn commit(store: &Store, name: &str) -> i64 {
    let staged = store
        .stage(new_import(reading(name)))
        .await
        .expect("it is staged");
    let order = CommitOrder::new(staged.import().id, clerk());
    let outcome = store.commit(&order, &|_| ()).await.expect("it is committed");
    outcome.data_version.expect("something new")
}

#[tokio::test]
async fn a_commit_of_another_program_is_told_and_answers_follow() {
    let app = TestApp::new().await;
    let other = app.open_store().await;
    let question = "{ dataVersion imports { totalCount } }";
    let before = app.ask(question, json!({})).await;
    assert_eq!(before["data"]["dataVersion"], 0);
    let mut versions = app.store.watch_data_version();
    for name in ["hue-2026-phu-luc-1", "hai-phong-2026-phu-luc-1"] {
        let version = commit(&other, name).await;
        let told = timeout(PATIENCE, versions.wait_for(|it| *it == version)).await;
        told.expect("it is told").expect("the store lives");
        let after = app.ask(question, json!({})).await;
        assert_eq!(after["data"]["dataVersion"], version, "{after}");
        assert_eq!(after["data"]["imports"]["totalCount"], version, "{after}");
    }
}

#[tokio::test]
async fn ones_own_commit_is_seen_at_once() {
    let app = TestApp::new().await;
    for name in ["hue-2026-phu-luc-1", "hai-phong-2026-phu-luc-1"] {
        let version = commit(&app.store, name).await;
        let answer = app.ask("{ dataVersion }", json!({})).await;
        assert_eq!(answer["data"]["dataVersion"], version, "{answer}");
    }
}
