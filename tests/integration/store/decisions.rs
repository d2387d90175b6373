//! Decisions of stewards: what they change, that they hold for later imports, that they can be undone.

use doichieu::error::AppError;
use doichieu::store::commit::{CommitOrder, CommitOutcome};
use doichieu::store::decision::{Decided, RowId};
use doichieu::store::stored_reading::StoredReading;
use doichieu::store::{Store, StoreError};
use doichieu_entities::plan_indicator::{self, MatchStatus};
use doichieu_entities::{agency, agency_type, assignment, indicator, publication};
use doichieu_imports::reading::AppendixKind::Indicators;
use sea_orm::{ColumnTrait, DatabaseConnection, EntityTrait, QueryFilter, QueryOrder};

use super::database::TestDatabase;
use super::sample::{clerk, new_import, reading, steward};

/// Huế and Hải Phòng with their indicators.
struct World {
    store: Store,
    db: DatabaseConnection,
    _database: TestDatabase,
}

impl World {
    async fn new() -> Self {
        let database = TestDatabase::new().await;
        let store = Store::open(&database.settings).await.expect("the store opens");
        let world = Self {
            store,
            db: database.connect().await,
            _database: database,
        };
        world.import(reading("hue-2026-phu-luc-1")).await;
        world.import(reading("hai-phong-2026-phu-luc-1")).await;
        world
    }

    async fn import(&self, reading: StoredReading) -> CommitOutcome {
        let staged = self.store.stage(new_import(reading)).await.expect("it is staged");
        let order = CommitOrder::new(staged.import().id, clerk());
        self.store.commit(&order, &|_| ()).await.expect("it is committed")
    }

    /// The row that readers see at a place of the indicators of a province.
    async fn row(&self, province: &str, position: i32) -> plan_indicator::Model {
        let db = &self.db;
        let shown = publication::Entity::find()
            .filter(publication::Column::ToVersionId.is_null())
            .all(db)
            .await
            .expect("publications");
        let rows = plan_indicator::Entity::find()
            .filter(
                plan_indicator::Column::AppendixVersionId
                    .is_in(shown.iter().map(|it| it.appendix_version_id)),
            )
            .filter(plan_indicator::Column::Position.eq(position))
            .order_by_asc(plan_indicator::Column::AppendixVersionId)
            .all(db)
            .await
            .expect("rows");
        let wanted = reading(province)
            .appendices
            .remove(0)
            .rows
            .remove(position as usize)
            .name;
        rows.into_iter()
            .find(|it| it.name == wanted)
            .expect("the row is shown")
    }

    async fn indicator(&self, row: &plan_indicator::Model) -> indicator::Model {
        let id = row.indicator_id.expect("it is counted");
        let found = indicator::Entity::find_by_id(id).one(&self.db).await;
        found.expect("indicators").expect("its indicator")
    }

    /// Rows of Hải Phòng and of Huế that share their indicator with nobody.
    async fn strangers(&self) -> (plan_indicator::Model, plan_indicator::Model) {
        self.strangers_to("").await
    }

    /// The same, the row of Huế in another indicator than the given one.
    async fn strangers_to(&self, code: &str) -> (plan_indicator::Model, plan_indicator::Model) {
        let (mut ours, mut theirs) = (None, None);
        for position in 0..51 {
            let hue = self.row(HUE, position).await;
            let shared = plan_indicator::Entity::find()
                .filter(plan_indicator::Column::IndicatorId.eq(hue.indicator_id))
                .all(&self.db)
                .await
                .expect("rows");
            if shared.len() == 1 && self.indicator(&hue).await.code != code {
                ours = Some(hue);
                break;
            }
        }
        for position in 0..56 {
            let row = self.row(HAI_PHONG, position).await;
            let shared = plan_indicator::Entity::find()
                .filter(plan_indicator::Column::IndicatorId.eq(row.indicator_id))
                .all(&self.db)
                .await
                .expect("rows");
            if shared.len() == 1 {
                theirs = Some(row);
                break;
            }
        }
        (
            theirs.expect("Hải Phòng has an indicator of its own"),
            ours.expect("Huế has an indicator of its own"),
        )
    }
}

const HUE: &str = "hue-2026-phu-luc-1";
const HAI_PHONG: &str = "hai-phong-2026-phu-luc-1";

#[track_caller]
fn done(decided: Result<Decided, StoreError>) -> Decided {
    decided.expect("the decision is taken")
}

#[track_caller]
fn conflict(decided: Result<Decided, StoreError>) -> String {
    match decided.map_err(AppError::from) {
        Err(AppError::Conflict(sentence)) => sentence.en,
        other => panic!("a conflict was expected, not {other:?}"),
    }
}

/// The same plan of Hải Phòng with another unit in its last row: a new version.
fn later_import() -> StoredReading {
    let mut reading = reading(HAI_PHONG);
    let row = reading.appendices[0].rows.last_mut().expect("rows");
    row.targets[1].raw = "99".to_owned();
    reading
}

#[tokio::test]
async fn a_confirmed_row_joins_and_stays_in_later_imports() {
    let world = World::new().await;
    let (row, hue) = world.strangers().await;
    let (old, code) = (world.indicator(&row).await, world.indicator(&hue).await.code);
    done(
        world
            .store
            .confirm(RowId::Indicator(row.id), &code, &steward())
            .await,
    );
    let joined = world.row(HAI_PHONG, row.position).await;
    assert_eq!(world.indicator(&joined).await.code, code);
    assert_eq!(joined.match_status, MatchStatus::Matched);
    let emptied = indicator::Entity::find_by_id(old.id).one(&world.db).await;
    let emptied = emptied.expect("indicators").expect("a code is never deleted");
    assert_eq!(
        emptied.merged_into_id, hue.indicator_id,
        "the emptied code redirects"
    );
    world.import(later_import()).await;
    let later = world.row(HAI_PHONG, row.position).await;
    assert_ne!(later.id, row.id);
    assert_eq!(world.indicator(&later).await.code, code);
    assert!(
        later.decision_id.is_some(),
        "the row says which decision settled it"
    );
}

#[tokio::test]
async fn a_refused_pair_never_comes_back() {
    let world = World::new().await;
    let row = joined_row(&world).await;
    let code = world.indicator(&row).await.code;
    done(
        world
            .store
            .refuse(RowId::Indicator(row.id), &code, &steward())
            .await,
    );
    assert_ne!(
        world
            .indicator(&world.row(HAI_PHONG, row.position).await)
            .await
            .code,
        code
    );
    world.import(later_import()).await;
    let later = world.row(HAI_PHONG, row.position).await;
    assert_ne!(world.indicator(&later).await.code, code);
    assert!(
        conflict(
            world
                .store
                .confirm(RowId::Indicator(later.id), &code, &steward())
                .await
        )
        .contains("refused")
    );
}

#[tokio::test]
async fn merged_codes_redirect_and_an_undo_brings_both_back() {
    let world = World::new().await;
    let (row, hue) = world.strangers().await;
    let (from, into) = (world.indicator(&row).await.code, world.indicator(&hue).await.code);
    let merged = done(world.store.merge(Indicators, &from, &into, &steward()).await);
    assert_eq!(
        world
            .indicator(&world.row(HAI_PHONG, row.position).await)
            .await
            .code,
        into
    );
    let undone = done(world.store.undo_decision(merged.decision.id, &steward()).await);
    assert_eq!(
        world
            .indicator(&world.row(HAI_PHONG, row.position).await)
            .await
            .code,
        from
    );
    let again = world.store.undo_decision(merged.decision.id, &steward()).await;
    assert!(conflict(again).contains(&format!("decision {}", undone.decision.id)));
    let log = world.store.list_decisions(None, None, 10).await.expect("the log");
    let by: Vec<_> = log.iter().map(|it| it.decision.decided_by.as_str()).collect();
    assert_eq!(by, ["steward", "steward"]);
    assert_eq!(log[1].decision.reason.as_deref(), Some("looked at both plans"));
}

#[tokio::test]
async fn two_rows_of_one_appendix_are_never_one() {
    let world = World::new().await;
    let one = world.indicator(&world.row(HUE, 0).await).await.code;
    let other = world.indicator(&world.row(HUE, 1).await).await.code;
    assert!(conflict(world.store.merge(Indicators, &one, &other, &steward()).await).contains("one appendix"));
    let row = RowId::Indicator(world.row(HUE, 0).await.id);
    assert!(conflict(world.store.confirm(row, &other, &steward()).await).contains("same appendix"));
}

#[tokio::test]
async fn a_decision_on_which_another_rests_is_undone_after_it() {
    let world = World::new().await;
    let row = joined_row(&world).await;
    let code = world.indicator(&row).await.code;
    let id = RowId::Indicator(row.id);
    let split = done(world.store.split(&code, &[id], Some("Tên mới"), &steward()).await);
    let alone = world.indicator(&world.row(HAI_PHONG, row.position).await).await;
    assert_eq!(alone.name, "Tên mới");
    let renamed = done(
        world
            .store
            .rename(Indicators, &alone.code, "Tên khác", &steward())
            .await,
    );
    done(world.store.undo_decision(split.decision.id, &steward()).await);
    assert_eq!(
        world
            .indicator(&world.row(HAI_PHONG, row.position).await)
            .await
            .code,
        code
    );
    done(world.store.undo_decision(renamed.decision.id, &steward()).await);
    let refused = done(world.store.refuse(id, &code, &steward()).await);
    let other = world.indicator(&world.strangers_to(&code).await.1).await.code;
    let moved = done(world.store.move_row(id, &other, &steward()).await);
    assert!(conflict(world.store.undo_decision(refused.decision.id, &steward()).await).contains("rests on"));
    done(world.store.undo_decision(moved.decision.id, &steward()).await);
    done(world.store.undo_decision(refused.decision.id, &steward()).await);
    assert_eq!(
        world
            .indicator(&world.row(HAI_PHONG, row.position).await)
            .await
            .code,
        code
    );
}

#[tokio::test]
async fn a_name_of_an_agency_means_another_type_now_and_later() {
    let world = World::new().await;
    let named = assignment::Entity::find()
        .order_by_asc(assignment::Column::Id)
        .one(&world.db)
        .await;
    let named = named.expect("assignments").expect("an assignment");
    let before = type_of(&world, named.id).await;
    let decided = world
        .store
        .alias_agency(&named.text, Some("46"), "co-quan-moi", &steward())
        .await;
    let decided = done(decided);
    assert_eq!(type_of(&world, named.id).await, "co-quan-moi");
    done(
        world
            .store
            .merge_agency_types("co-quan-moi", "cong-an-cap-tinh", &steward())
            .await,
    );
    assert_eq!(type_of(&world, named.id).await, "cong-an-cap-tinh");
    done(world.store.undo_decision(decided.decision.id, &steward()).await);
    assert_eq!(type_of(&world, named.id).await, before);
}

/// A row of Hải Phòng that is in an indicator of Huế.
async fn joined_row(world: &World) -> plan_indicator::Model {
    let matched = plan_indicator::Entity::find()
        .filter(plan_indicator::Column::MatchStatus.eq(MatchStatus::Matched))
        .order_by_desc(plan_indicator::Column::Id)
        .one(&world.db)
        .await;
    matched
        .expect("rows")
        .expect("Huế and Hải Phòng share an indicator")
}

async fn type_of(world: &World, assignment_id: i64) -> String {
    let found = assignment::Entity::find_by_id(assignment_id).one(&world.db).await;
    let agency_id = found
        .expect("assignments")
        .and_then(|it| it.agency_id)
        .expect("an agency");
    let agency = agency::Entity::find_by_id(agency_id).one(&world.db).await;
    let type_id = agency.expect("agencies").expect("the agency").agency_type_id;
    let found = agency_type::Entity::find_by_id(type_id).one(&world.db).await;
    found.expect("types").expect("its type").slug
}
