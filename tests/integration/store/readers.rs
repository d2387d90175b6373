//! Reading connections are few, and are there for whoever asks next.

use std::time::Duration;

use doichieu::store::listing::Agencies;
use futures_util::future::join_all;
use tokio::time::timeout;

use crate::harness::TestApp;
use crate::intake::take_in;

/// Longer than any statement here takes, and far shorter than what a statement waits for its turn.
const PATIENCE: Duration = Duration::from_secs(5);

#[tokio::test]
async fn two_connections_serve_many_and_those_who_give_up_take_none_away() {
    let app = TestApp::with_settings(|it| it.database.readers = 2).await;
    take_in(&app.store, "hue-2026.xlsx").await;
    let ids: Vec<i64> = (1..=20).collect();
    for _ in 0..10 {
        // Given up when it was asked once, with the connection in use.
        let _ = timeout(Duration::ZERO, app.store.get_many::<Agencies>(&ids)).await;
    }
    let asking = (0..20).map(|_| app.store.get_many::<Agencies>(&ids));
    let answers = timeout(PATIENCE, join_all(asking)).await.expect("in time");
    for agencies in answers {
        assert_eq!(agencies.expect("agencies").len(), ids.len());
    }
    assert!(app.store.pool().connections <= 2);
}
