//! An import's life: staged, previewed, committed, superseded, reverted, discarded.

use doichieu::error::AppError;
use doichieu::store::commit::{AppendixChange, CommitOrder, CommitOutcome};
use doichieu::store::import::Staged;
use doichieu::store::stored_reading::{StoredDiagnostic, StoredReading};
use doichieu::store::{Store, StoreError};
use doichieu_entities::plan_indicator::MatchStatus;
use doichieu_entities::{
    agency, appendix_version, assignment, indicator, plan, plan_indicator, publication, section, target, task,
};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::database::TestDatabase;
use super::sample::{clerk, new_import, reading};

async fn open() -> (TestDatabase, Store) {
    let database = TestDatabase::new().await;
    let store = Store::open(&database.settings).await.expect("the store opens");
    (database, store)
}

fn order(import_id: i64) -> CommitOrder {
    CommitOrder {
        import_id,
        actor: clerk(),
        accepted: Vec::new(),
        expected_version: None,
        decisions: Vec::new(),
    }
}

async fn stage(store: &Store, reading: StoredReading) -> i64 {
    let staged = store.stage(new_import(reading)).await.expect("it is staged");
    staged.import().id
}

async fn commit(store: &Store, reading: StoredReading) -> CommitOutcome {
    let id = stage(store, reading).await;
    store.commit(&order(id), &|_| ()).await.expect("it is committed")
}

#[track_caller]
fn conflict(result: Result<CommitOutcome, StoreError>) -> String {
    match result.map_err(AppError::from) {
        Err(AppError::Conflict(sentence)) => sentence.en,
        other => panic!("a conflict was expected, not {other:?}"),
    }
}

#[tokio::test]
async fn a_commit_writes_every_row_with_its_places() {
    let (database, store) = open().await;
    let outcome = commit(&store, reading("hue-2026-phu-luc-1")).await;
    assert_eq!(outcome.appendices[0].change, AppendixChange::First);
    assert_eq!(
        (outcome.appendices[0].n_sections, outcome.appendices[0].n_rows),
        (6, 51)
    );
    let db = database.connect().await;
    assert_eq!(section::Entity::find().count(&db).await.expect("sections"), 6);
    assert_eq!(plan_indicator::Entity::find().count(&db).await.expect("rows"), 51);
    assert_eq!(target::Entity::find().count(&db).await.expect("targets"), 102);
    let counted = plan_indicator::Entity::find().filter(plan_indicator::Column::IndicatorId.is_not_null());
    assert_eq!(counted.count(&db).await.expect("rows"), 51);
    let placeless = assignment::Entity::find().filter(assignment::Column::AgencyId.is_null());
    assert_eq!(placeless.count(&db).await.expect("assignments"), 0);
    let strangers = agency::Entity::find().filter(agency::Column::ProvinceCode.ne("46"));
    assert_eq!(strangers.count(&db).await.expect("agencies"), 0);
}

#[tokio::test]
async fn a_staged_import_is_not_visible() {
    let (database, store) = open().await;
    stage(&store, reading("hue-2026-phu-luc-2")).await;
    let db = database.connect().await;
    assert_eq!(task::Entity::find().count(&db).await.expect("tasks"), 0);
    assert_eq!(plan::Entity::find().count(&db).await.expect("plans"), 0);
}

#[tokio::test]
async fn a_preview_is_the_commits_own_result_and_writes_nothing() {
    let (database, store) = open().await;
    commit(&store, reading("hue-2026-phu-luc-1")).await;
    let id = stage(&store, reading("hai-phong-2026-phu-luc-1")).await;
    let preview = store.preview(&order(id)).await.expect("a preview");
    let db = database.connect().await;
    assert_eq!(plan::Entity::find().count(&db).await.expect("plans"), 1);
    let committed = store.commit(&order(id), &|_| ()).await.expect("it is committed");
    assert_eq!(preview.appendices, committed.appendices);
    assert_eq!(committed.appendices[0].rows.len(), 56);
}

#[tokio::test]
async fn the_same_file_twice_changes_nothing() {
    let (_database, store) = open().await;
    let first = commit(&store, reading("hue-2026-phu-luc-1")).await;
    let again = store
        .stage(new_import(reading("hue-2026-phu-luc-1")))
        .await
        .expect("staged");
    match again {
        Staged::Known(known) => assert_eq!(known.id, first.import_id),
        Staged::New(_) => panic!("the same file became another import"),
    }
    assert_eq!(store.data_version().await.expect("a version"), 1);
}

#[tokio::test]
async fn another_file_that_says_the_same_makes_no_version() {
    let (database, store) = open().await;
    commit(&store, reading("hue-2026-phu-luc-1")).await;
    let mut moved = reading("hue-2026-phu-luc-1");
    for row in &mut moved.appendices[0].rows {
        row.sheet = "Khác".to_owned();
        row.cell = row.cell.replace('A', "B");
    }
    let outcome = commit(&store, moved).await;
    assert_eq!(outcome.data_version, None);
    assert_eq!(outcome.appendices[0].change, AppendixChange::Unchanged);
    let db = database.connect().await;
    assert_eq!(
        appendix_version::Entity::find()
            .count(&db)
            .await
            .expect("versions"),
        1
    );
}

#[tokio::test]
async fn a_changed_target_is_a_new_version_with_the_same_codes() {
    let (database, store) = open().await;
    let first = commit(&store, reading("hue-2026-phu-luc-1")).await;
    let second = commit(&store, changed()).await;
    assert_eq!(second.appendices[0].change, AppendixChange::Changed);
    assert_eq!(second.appendices[0].supersedes, Some(first.import_id));
    let codes = |outcome: &CommitOutcome| -> Vec<String> {
        outcome.appendices[0]
            .rows
            .iter()
            .map(|it| it.code.clone())
            .collect()
    };
    assert_eq!(codes(&first), codes(&second));
    let db = database.connect().await;
    assert_eq!(
        indicator::Entity::find().count(&db).await.expect("indicators"),
        51
    );
}

#[tokio::test]
async fn a_revert_shows_the_superseded_version_again() {
    let (database, store) = open().await;
    let first = commit(&store, reading("hue-2026-phu-luc-1")).await;
    let second = commit(&store, changed()).await;
    let early = store.revert(first.import_id, &clerk()).await;
    assert!(matches!(
        early.map_err(AppError::from),
        Err(AppError::Conflict(_))
    ));
    let reverted = store
        .revert(second.import_id, &clerk())
        .await
        .expect("it is reverted");
    assert_eq!((reverted.n_restored, reverted.n_withdrawn), (1, 0));
    assert_eq!(shown(&database).await, [first.import_id]);
    let reverted = store
        .revert(first.import_id, &clerk())
        .await
        .expect("it is reverted");
    assert_eq!((reverted.n_restored, reverted.n_withdrawn), (0, 1));
    assert!(shown(&database).await.is_empty());
}

#[tokio::test]
async fn a_draft_becomes_the_issued_plan() {
    let (database, store) = open().await;
    commit(&store, reading("lao-cai-2026-phu-luc-1")).await;
    let mut issued = reading("lao-cai-2026-phu-luc-1");
    issued.appendices[0].plan.number = Some("99/KH-UBND".to_owned());
    issued.appendices[0].plan.status = "ISSUED".to_owned();
    let outcome = commit(&store, issued).await;
    assert_eq!(outcome.appendices[0].change, AppendixChange::Changed);
    let plans = plan::Entity::find()
        .all(&database.connect().await)
        .await
        .expect("plans");
    let numbers: Vec<_> = plans.iter().map(|it| it.number.as_deref()).collect();
    assert_eq!(numbers, [Some("99/KH-UBND")]);
    store
        .revert(outcome.import_id, &clerk())
        .await
        .expect("it is reverted");
    let plans = plan::Entity::find()
        .all(&database.connect().await)
        .await
        .expect("plans");
    assert_eq!((plans.len(), plans[0].number.as_deref()), (1, None));
}

#[tokio::test]
async fn errors_must_be_accepted_by_name() {
    let (_database, store) = open().await;
    let mut faulty = reading("hue-2026-phu-luc-1");
    faulty.diagnostics.push(StoredDiagnostic {
        severity: "ERROR".to_owned(),
        code: "NUMBER_OVERFLOW".to_owned(),
        vi: "số quá lớn".to_owned(),
        en: "the number is too large".to_owned(),
        sheet: Some("Phụ lục I".to_owned()),
        cell: Some("D31".to_owned()),
    });
    let id = stage(&store, faulty).await;
    let name = "NUMBER_OVERFLOW Phụ lục I!D31";
    assert!(conflict(store.commit(&order(id), &|_| ()).await).contains(name));
    let accepting = CommitOrder {
        accepted: vec![name.to_owned()],
        ..order(id)
    };
    store.commit(&accepting, &|_| ()).await.expect("it is committed");
}

#[tokio::test]
async fn the_second_of_two_commits_on_one_appendix_is_told_what_changed() {
    let (_database, store) = open().await;
    let one = stage(&store, reading("hue-2026-phu-luc-1")).await;
    let other = stage(&store, changed()).await;
    let first = store.commit(&order(one), &|_| ()).await.expect("it is committed");
    let sentence = conflict(store.commit(&order(other), &|_| ()).await);
    assert!(sentence.contains(&format!("import {one}")), "{sentence}");
    let seen = CommitOrder {
        expected_version: first.data_version,
        ..order(other)
    };
    store
        .commit(&seen, &|_| ())
        .await
        .expect("it was looked at again");
}

#[tokio::test]
async fn a_discarded_import_is_not_committed_and_its_file_may_come_again() {
    let (_database, store) = open().await;
    let id = stage(&store, reading("hue-2026-phu-luc-1")).await;
    store.discard(id, &clerk()).await.expect("it is discarded");
    assert!(conflict(store.commit(&order(id), &|_| ()).await).contains("discarded"));
    let again = store
        .stage(new_import(reading("hue-2026-phu-luc-1")))
        .await
        .expect("staged");
    assert!(matches!(again, Staged::New(_)));
    let (name, bytes) = store.get_file(id).await.expect("the file is kept");
    assert_eq!(name, "hue-2026-phu-luc-1.xlsx");
    assert!(!bytes.is_empty());
}

/// The first appendix of Huế with another target in its first row.
fn changed() -> StoredReading {
    let mut reading = reading("hue-2026-phu-luc-1");
    reading.appendices[0].rows[0].targets[0].raw = "85".to_owned();
    reading
}

/// The imports that readers see.
async fn shown(database: &TestDatabase) -> Vec<i64> {
    let db = database.connect().await;
    let publications = publication::Entity::find()
        .filter(publication::Column::ToVersionId.is_null())
        .find_also_related(appendix_version::Entity)
        .all(&db)
        .await
        .expect("publications");
    publications
        .into_iter()
        .filter_map(|(_, version)| Some(version?.import_id))
        .collect()
}

#[tokio::test]
async fn a_row_is_matched_as_long_as_another_published_row_is_the_same() {
    let (database, store) = open().await;
    commit(&store, reading("hue-2026-phu-luc-1")).await;
    let db = database.connect().await;
    let n_matched = async || {
        plan_indicator::Entity::find()
            .filter(plan_indicator::Column::MatchStatus.eq(MatchStatus::Matched))
            .filter(plan_indicator::Column::AppendixVersionId.eq(1))
            .count(&db)
            .await
            .expect("rows")
    };
    assert_eq!(n_matched().await, 0);
    let second = commit(&store, reading("hai-phong-2026-phu-luc-1")).await;
    assert!(n_matched().await > 20, "rows of Huế are matched too");
    store
        .revert(second.import_id, &clerk())
        .await
        .expect("it is reverted");
    assert_eq!(n_matched().await, 0);
}
