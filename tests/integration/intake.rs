//! Workbooks taken in as they are, by the worker that the program starts: all of `imports/samples`, and files that are
//! refused.

use std::path::PathBuf;

use doichieu::access::Actor;
use doichieu::config::Settings;
use doichieu::error::AppError;
use doichieu::intake::progress::{ImportStep, Job};
use doichieu::intake::{Intake, NewFile, Request, Staged};
use doichieu::store::Store;
use doichieu::store::commit::{AppendixChange, CommitOrder, CommitOutcome};
use doichieu::worker::Reader;
use doichieu_entities::import::ImportStatus;
use doichieu_imports::hints::Hints;

use crate::store::database::TestDatabase;
use crate::store::sample::clerk;

/// An intake into an empty database.
pub struct World {
    /// What is tested.
    pub intake: Intake,
    /// The store behind it.
    pub store: Store,
    database: TestDatabase,
}

impl World {
    /// An intake into an empty database.
    pub async fn new() -> Self {
        let database = TestDatabase::new().await;
        let store = Store::open(&database.settings).await.expect("the store opens");
        let program = PathBuf::from(env!("CARGO_BIN_EXE_doichieu"));
        let reader = Reader::with_program(&Settings::default(), program);
        Self {
            intake: Intake::new(store.clone(), reader),
            store,
            database,
        }
    }

    /// A connection to the database beside the store's.
    pub async fn connect(&self) -> sea_orm::DatabaseConnection {
        self.database.connect().await
    }

    /// The store of another program on the same database.
    pub async fn another_store(&self) -> Store {
        Store::open(&self.database.settings)
            .await
            .expect("the store opens")
    }

    /// Stages a sample workbook.
    pub async fn stage(&self, name: &str) -> Staged {
        let staged = self
            .intake
            .stage(sample(name), &Request::by(Actor::operator()))
            .await;
        staged.expect("it is staged")
    }

    /// Stages and commits a sample workbook.
    pub async fn import(&self, name: &str) -> CommitOutcome {
        self.commit(self.stage(name).await).await
    }

    /// Stages and commits a table of text.
    pub async fn import_csv(&self, name: &str, text: &str) -> CommitOutcome {
        let file = NewFile {
            name: name.to_owned(),
            bytes: text.as_bytes().to_vec(),
            hints: Hints::default(),
        };
        let staged = self.intake.stage(file, &Request::by(Actor::operator())).await;
        self.commit(staged.expect("it is staged")).await
    }

    async fn commit(&self, staged: Staged) -> CommitOutcome {
        let order = CommitOrder::new(staged.import().id, clerk());
        self.intake
            .commit(&order, &Request::by(Actor::operator()))
            .await
            .expect("it is committed")
    }
}

/// Takes a sample workbook into the store of a running program.
pub async fn take_in(store: &Store, name: &str) {
    let program = PathBuf::from(env!("CARGO_BIN_EXE_doichieu"));
    let intake = Intake::new(store.clone(), Reader::with_program(&Settings::default(), program));
    let staged = intake.stage(sample(name), &Request::by(Actor::operator())).await;
    let order = CommitOrder::new(staged.expect("it is staged").import().id, clerk());
    intake
        .commit(&order, &Request::by(Actor::operator()))
        .await
        .expect("it is committed");
}

/// A sample workbook as it is handed in.
pub fn sample(name: &str) -> NewFile {
    let path = format!("{}/imports/samples/{name}", env!("CARGO_MANIFEST_DIR"));
    NewFile {
        name: name.to_owned(),
        bytes: std::fs::read(path).expect("a sample"),
        hints: Hints::default(),
    }
}

/// File, then for each appendix how many sections and rows.
const SAMPLES: &[(&str, &[(i32, i32)])] = &[
    ("hue-2026.xlsx", &[(6, 51), (10, 69)]),
    ("hai-phong-2026.xlsx", &[(6, 56), (10, 54)]),
    ("lao-cai-2026.xlsx", &[(6, 52), (11, 53)]),
    ("hue-2025.xlsx", &[(9, 59)]),
];

#[tokio::test]
async fn every_sample_is_taken_in_whole() {
    let world = World::new().await;
    for (name, counts) in SAMPLES {
        let outcome = world.import(name).await;
        let found: Vec<(i32, i32)> = outcome
            .appendices
            .iter()
            .map(|it| (it.n_sections, it.n_rows))
            .collect();
        assert_eq!(&found, counts, "{name}");
        assert!(
            outcome
                .appendices
                .iter()
                .all(|it| it.change == AppendixChange::First),
            "{name}"
        );
    }
    let version = world.store.data_version().await.expect("a version");
    assert_eq!(version, 4);
}

#[tokio::test]
async fn the_same_appendix_in_another_format_makes_no_version() {
    let world = World::new().await;
    for (whole, part) in [
        ("hue-2026.xlsx", "hue-2026-phu-luc-2.xlsx"),
        ("hai-phong-2026.xlsx", "hai-phong-2026-phu-luc-1.xls"),
        ("lao-cai-2026.xlsx", "lao-cai-2026-phu-luc-2.ods"),
    ] {
        world.import(whole).await;
        let outcome = world.import(part).await;
        let changes: Vec<_> = outcome.appendices.iter().map(|it| it.change).collect();
        assert_eq!(changes, [AppendixChange::Unchanged], "{part}");
    }
}

#[tokio::test]
async fn a_file_that_is_no_workbook_is_refused_in_words_and_not_stored() {
    let world = World::new().await;
    let file = NewFile {
        name: "ke-hoach.xlsx".to_owned(),
        bytes: b"%PDF-1.7 no workbook".to_vec(),
        hints: Hints::default(),
    };
    let refused = world.intake.stage(file, &Request::by(Actor::operator())).await;
    match refused {
        Err(AppError::FileRefused { code, problem, .. }) => {
            assert_eq!(code, "NOT_A_WORKBOOK");
            assert!(problem.vi.contains("không phải bảng tính"), "{}", problem.vi);
        }
        other => panic!("a refusal was expected, not {other:?}"),
    }
    assert!(world.store.get_import(1).await.is_err(), "nothing is stored");
}

#[tokio::test]
async fn a_file_is_read_again_with_other_hints_and_the_first_reading_is_given_up() {
    let world = World::new().await;
    let first = world.stage("hue-2026.xlsx").await.import().id;
    let hints = Hints {
        province_code: Some("31".to_owned()),
        sheet: Some("Phụ lục I".to_owned()),
        ..Hints::default()
    };
    let request = Request::by(Actor::operator());
    let again = world
        .intake
        .restage(first, hints, &request)
        .await
        .expect("it is read again");
    let preview = world
        .intake
        .preview(&CommitOrder::new(again.import().id, Actor::operator()))
        .await
        .expect("a preview");
    let found: Vec<_> = preview
        .appendices
        .iter()
        .map(|it| (it.province_code.as_str(), it.n_rows))
        .collect();
    assert_eq!(found, [("31", 51)]);
    let first = world.store.get_import(first).await.expect("it is kept");
    assert_eq!(first.status, ImportStatus::Discarded);
}

#[tokio::test]
async fn a_cancelled_job_stores_nothing_and_the_file_may_come_again() {
    let world = World::new().await;
    let intake = world.intake.clone();
    let mut steps = intake.jobs().watch();
    let job = tokio::spawn(async move {
        let request = Request {
            actor: Actor::operator(),
            job: Some("viec-1".to_owned()),
        };
        intake.stage(sample("hue-2026.xlsx"), &request).await
    });
    let named = |owner: &str| Job {
        owner: owner.to_owned(),
        name: "viec-1".to_owned(),
    };
    while !world.intake.jobs().cancel(&named("cli")) {
        assert!(!world.intake.jobs().cancel(&named("another")), "it is not theirs");
        tokio::task::yield_now().await;
    }
    let cancelled = job.await.expect("the job ends");
    assert!(matches!(cancelled, Err(AppError::Conflict(_))), "{cancelled:?}");
    let last = steps.recv().await.expect("its end is told");
    assert!(matches!(last.step, ImportStep::Failed { .. }), "{last:?}");
    assert!(world.store.get_import(1).await.is_err(), "nothing is stored");
    world.import("hue-2026.xlsx").await;
}
