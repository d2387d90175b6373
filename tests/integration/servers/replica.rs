//! Reading from a replica: what was committed is never missed there, and without it the primary answers.

use std::time::Duration;

use doichieu::store::{ReplicaFacts, Store};
use sea_orm::{ConnectionTrait, DatabaseConnection};
use serde_json::{Value, json};
use tokio::time::timeout;

use super::{PATIENCE, commit};
use crate::harness::TestApp;
use crate::postgres::Postgres;

/// A server with a primary and its replica.
struct World {
    app: TestApp,
    replica: Postgres,
    primary: Postgres,
}

impl World {
    async fn new() -> Option<Self> {
        let primary = Postgres::start()?;
        Store::open(&primary.settings())
            .await
            .expect("the tables are made");
        let replica = primary.replica();
        let mut database = primary.settings();
        database.read_url = Some(replica.url());
        let app = TestApp::with_settings(|it| it.database = database).await;
        let world = Self {
            app,
            replica,
            primary,
        };
        world.wait("the replica is read from", |it| it.is_read).await;
        Some(world)
    }

    async fn wait(&self, what: &str, is_so: impl Fn(ReplicaFacts) -> bool) {
        let waited = timeout(PATIENCE, async {
            while !is_so(self.facts()) {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        });
        waited
            .await
            .unwrap_or_else(|_| panic!("{what}: {:?}", self.facts()));
    }

    fn facts(&self) -> ReplicaFacts {
        self.app.store.replica().expect("there is a replica")
    }

    /// The name of a province, which nobody keeps.
    async fn name_of_hue(&self) -> Value {
        let answer = self
            .app
            .ask(r#"{ provinces(search: "huế") { nodes { name } } }"#, json!({}))
            .await;
        TestApp::data(&answer)["provinces"]["nodes"][0]["name"].clone()
    }
}

async fn run(db: &DatabaseConnection, sql: &str) {
    db.execute_unprepared(sql).await.expect("the statement runs");
}

#[tokio::test]
async fn a_reader_is_answered_by_the_replica() {
    let Some(world) = World::new().await else { return };
    run(&world.replica.connect().await, "SELECT pg_wal_replay_pause()").await;
    // Behind the back of the program, so that it cannot know that the replica lacks it.
    run(
        &world.primary.connect().await,
        "UPDATE province SET name = 'Phú Xuân' WHERE code = '46'",
    )
    .await;
    assert_eq!(world.name_of_hue().await, "Huế");
}

#[tokio::test]
async fn what_was_committed_is_never_missed() {
    let Some(world) = World::new().await else { return };
    let replica = world.replica.connect().await;
    let question = "{ dataVersion imports { totalCount } planIndicators { totalCount } }";
    run(&replica, "SELECT pg_wal_replay_pause()").await;
    let other = Store::open(&world.primary.settings())
        .await
        .expect("another program");
    let mut versions = world.app.store.watch_data_version();
    for (store, name, n_imports) in [
        (&world.app.store, "hue-2026-phu-luc-1", 1),
        (&other, "hai-phong-2026-phu-luc-1", 2),
    ] {
        let version = commit(store, name).await;
        let told = timeout(PATIENCE, versions.wait_for(|it| *it == version)).await;
        told.expect("it is told").expect("the store lives");
        let answer = world.app.ask(question, json!({})).await;
        let data = TestApp::data(&answer);
        assert_eq!(data["dataVersion"], version);
        assert_eq!(data["imports"]["totalCount"], n_imports);
        assert!(data["planIndicators"]["totalCount"].as_i64() > Some(40), "{data}");
    }
    let behind = world.facts();
    assert!(behind.bytes_behind > 0 && behind.passed_over > 0, "{behind:?}");
    run(&replica, "SELECT pg_wal_replay_resume()").await;
    world.wait("it catches up", |it| it.is_read).await;
    let caught_up = world.facts();
    TestApp::data(&world.app.ask("{ provinces { totalCount } }", json!({})).await);
    assert_eq!(world.facts().passed_over, caught_up.passed_over);
}

#[tokio::test]
async fn without_the_replica_the_primary_answers() {
    let Some(world) = World::new().await else { return };
    world.replica.stop();
    for _ in 0..3 {
        assert_eq!(world.name_of_hue().await, "Huế");
    }
    assert!(!world.facts().is_up && world.facts().passed_over > 0);
    let (_, metrics) = world.app.get("/metrics").await;
    assert!(metrics.contains("doichieu_replica_up 0"), "{metrics}");
    world.replica.start_again();
    world.wait("it is read from again", |it| it.is_read).await;
    let passed_over = world.facts().passed_over;
    assert_eq!(world.name_of_hue().await, "Huế");
    assert_eq!(world.facts().passed_over, passed_over);
}

#[tokio::test]
async fn a_database_that_follows_another_is_not_read_from() {
    let Some(primary) = Postgres::start() else { return };
    let mut database = primary.settings();
    // The primary itself is no replica of anybody.
    database.read_url = Some(primary.url());
    let app = TestApp::with_settings(|it| it.database = database).await;
    for _ in 0..3 {
        TestApp::data(&app.ask("{ provinces { totalCount } }", json!({})).await);
    }
    let facts = app.store.replica().expect("one is set");
    assert!(!facts.is_up && facts.passed_over > 0, "{facts:?}");
}
