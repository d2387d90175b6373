//! A database carried over: every row arrives, work goes on over there, and a database in use is refused.

use std::collections::BTreeSet;

use doichieu::error::AppError;
use doichieu::store::Store;
use doichieu::store::audit::AuditFilter;
use doichieu::store::commit::CommitOrder;
use doichieu::store::copy::{CopiedTable, copy};
use doichieu::store::decision::RowId;
use doichieu::store::prune::PruneMode;
use doichieu_entities::plan_indicator;
use sea_orm::{ConnectionTrait, DbBackend, EntityTrait, QueryOrder, Statement};

use super::coherence;
use super::database::TestDatabase;
use super::sample::{clerk, new_import, reading, steward};

/// A database with imports, a superseded version, a decision that was undone, and a discarded import.
async fn used(database: &TestDatabase) -> Store {
    let store = Store::open(&database.settings).await.expect("the store opens");
    for name in [
        "hue-2026-phu-luc-1",
        "hai-phong-2026-phu-luc-1",
        "hue-2026-phu-luc-2",
    ] {
        import(&store, name, "").await;
    }
    import(&store, "hue-2026-phu-luc-1", "99").await;
    let staged = store.stage(new_import(reading("lao-cai-2026-phu-luc-1"))).await;
    store
        .discard(staged.expect("it is staged").import().id, &clerk())
        .await
        .expect("discarded");
    let db = database.connect().await;
    let last = plan_indicator::Entity::find()
        .order_by_desc(plan_indicator::Column::Id)
        .one(&db)
        .await;
    let last = RowId::Indicator(last.expect("rows").expect("a row").id);
    let steward = steward();
    let decided = store.confirm(last, "CT-0051", &steward).await;
    let decided = match decided {
        Ok(decided) => decided,
        Err(_) => store.refuse(last, "CT-0001", &steward).await.expect("decided"),
    };
    store
        .undo_decision(decided.decision.id, &steward)
        .await
        .expect("undone");
    store
}

async fn import(store: &Store, name: &str, target: &str) {
    let mut reading = reading(name);
    if !target.is_empty() {
        reading.appendices[0].rows[0].targets[0].raw = target.to_owned();
    }
    let staged = store.stage(new_import(reading)).await.expect("it is staged");
    let order = CommitOrder::new(staged.import().id, clerk());
    store.commit(&order, &|_| ()).await.expect("it is committed");
}

#[tokio::test]
async fn a_copy_is_equal_and_work_goes_on_in_it() {
    let (here, there) = (TestDatabase::sqlite(), TestDatabase::new().await);
    used(&here).await.close().await.expect("it closes");
    let copied = copy(&here.settings, &there.settings, &clerk(), &mut |_| ())
        .await
        .expect("it is copied");
    let rows = |name: &str| copied.iter().find(|it| it.name == name).map(|it| it.n_rows);
    assert_eq!(rows("plan_indicator"), Some(51 + 56 + 51));
    assert_eq!(rows("province"), Some(34));
    let db = there.connect().await;
    coherence::check(&db).await;
    let store = Store::open(&there.settings).await.expect("the copy opens");
    import(&store, "lao-cai-2026-phu-luc-1", "").await;
    coherence::check(&db).await;
    let back = TestDatabase::sqlite();
    let returned = copy(&there.settings, &back.settings, &clerk(), &mut |_| ())
        .await
        .expect("it is copied back");
    let names = |tables: &[CopiedTable]| -> Vec<String> { tables.iter().map(|it| it.name.clone()).collect() };
    assert_eq!(names(&returned), names(&copied));
    let log = store
        .list_audit(&AuditFilter::default(), 100)
        .await
        .expect("the log");
    let line = log
        .iter()
        .find(|it| it.action == "COPY_DATABASE")
        .expect("a line");
    assert_eq!(line.actor, clerk().name);
    assert!(
        line.after.as_deref().is_some_and(|it| it.contains("sqlite://")),
        "{line:?}"
    );
}

#[tokio::test]
async fn no_table_is_forgotten() {
    let (here, there) = (TestDatabase::sqlite(), TestDatabase::sqlite());
    let copied = copy(&here.settings, &there.settings, &clerk(), &mut |_| ())
        .await
        .expect("it is copied");
    let copied: BTreeSet<String> = copied.into_iter().map(|it| it.name).collect();
    let tables = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'seaql_migrations'";
    let tables = here
        .connect()
        .await
        .query_all_raw(Statement::from_string(DbBackend::Sqlite, tables))
        .await
        .expect("the tables");
    let tables: BTreeSet<String> = tables
        .iter()
        .map(|it| it.try_get("", "name").expect("a name"))
        .collect();
    assert_eq!(copied, tables);
}

#[tokio::test]
async fn a_database_in_use_is_not_copied_over() {
    let (here, there) = (TestDatabase::sqlite(), TestDatabase::new().await);
    used(&there).await;
    let refused = copy(&here.settings, &there.settings, &clerk(), &mut |_| ()).await;
    assert!(matches!(
        refused.map_err(AppError::from),
        Err(AppError::Conflict(_))
    ));
    coherence::check(&there.connect().await).await;
}

#[tokio::test]
async fn pruning_removes_only_what_was_never_committed() {
    let database = TestDatabase::new().await;
    let store = used(&database).await;
    let kept = store
        .prune(&clerk(), chrono::DateTime::UNIX_EPOCH, PruneMode::Remove)
        .await
        .expect("pruned");
    assert_eq!(kept.import_ids, Vec::<i64>::new());
    let soon = chrono::Utc::now() + chrono::Duration::hours(1);
    let announced = store
        .prune(&clerk(), soon, PruneMode::DryRun)
        .await
        .expect("a dry run");
    let pruned = store
        .prune(&clerk(), soon, PruneMode::Remove)
        .await
        .expect("pruned");
    assert_eq!(announced, pruned);
    assert_eq!((pruned.import_ids.len(), pruned.n_files), (1, 1));
    coherence::check(&database.connect().await).await;
}
