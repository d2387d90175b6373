//! An empty database for one test, and what the tables are called in it.

use std::sync::atomic::{AtomicU32, Ordering};

use doichieu::config::DatabaseSettings;
use sea_orm::{ConnectionTrait, Database};
use tempfile::TempDir;

static N_DATABASES: AtomicU32 = AtomicU32::new(0);

/// A database that is dropped with its folder.
pub struct TestDatabase {
    /// How to open it.
    pub settings: DatabaseSettings,
    _dir: TempDir,
}

impl TestDatabase {
    /// An empty database: PostgreSQL where `TEST_DATABASE_URL` names a server, else a SQLite file.
    pub async fn new() -> Self {
        let dir = tempfile::tempdir().expect("a folder");
        let url = match std::env::var("TEST_DATABASE_URL") {
            Ok(server) => create_on(&server).await,
            Err(_) => sqlite_url(&dir),
        };
        Self::at(url, dir)
    }

    /// An empty SQLite file, whatever the environment says.
    pub fn sqlite() -> Self {
        let dir = tempfile::tempdir().expect("a folder");
        Self::at(sqlite_url(&dir), dir)
    }

    fn at(url: String, dir: TempDir) -> Self {
        let settings = DatabaseSettings {
            url: Some(url),
            readers: 4,
            ..DatabaseSettings::default()
        };
        Self { settings, _dir: dir }
    }

    /// A connection beside the store's.
    pub async fn connect(&self) -> sea_orm::DatabaseConnection {
        let url = self
            .settings
            .url
            .clone()
            .expect("every test database has an address");
        Database::connect(url).await.expect("a connection")
    }
}

fn sqlite_url(dir: &TempDir) -> String {
    format!("sqlite://{}?mode=rwc", dir.path().join("test.sqlite").display())
}

async fn create_on(server: &str) -> String {
    let number = N_DATABASES.fetch_add(1, Ordering::Relaxed);
    let name = format!("doichieu_test_{}_{number}", std::process::id());
    let db = Database::connect(server).await.expect("the test server");
    db.execute_unprepared(&format!("DROP DATABASE IF EXISTS {name}"))
        .await
        .expect("a free name");
    db.execute_unprepared(&format!("CREATE DATABASE {name}"))
        .await
        .expect("a new database");
    let (place, _) = server.rsplit_once('/').expect("an address with a database");
    format!("{place}/{name}")
}
