//! Rows that come packed are the rows of the table, to the last digit.

use std::collections::HashMap;

use doichieu::store::listing::{
    Direction, ListRequest, Noun, ParentKey, PlanIndicatorOrder, PlanIndicators, TaskOrder, Tasks, Window,
};
use doichieu::store::related::RowKey;
use doichieu_entities::{assignment, plan_indicator, target, task};
use sea_orm::{EntityTrait, QueryOrder};

use crate::harness::TestApp;

const SAMPLES: &[&str] = &["hue-2026.xlsx", "hue-2025.xlsx"];

async fn listed<N: Noun>(app: &TestApp, order: N::Order) -> Vec<N::Row> {
    let request = ListRequest::<N> {
        version: app.store.data_version().await.expect("a version"),
        parent: None,
        filter: None,
        search: None,
        order: vec![(order, Direction::Ascending)],
        window: Window {
            size: 500,
            from_end: false,
            after: None,
            before: None,
        },
    };
    let mut pages = app.store.list(&request, &[ParentKey::All]).await.expect("a page");
    let page = pages.remove(&ParentKey::All).expect("rows");
    page.rows.iter().map(|it| (*it.row).clone()).collect()
}

#[tokio::test]
async fn packed_rows_are_those_of_the_table() {
    let app = TestApp::with_samples(SAMPLES).await;
    let db = app.connect().await;
    let mut indicators = listed::<PlanIndicators>(&app, PlanIndicatorOrder::Position).await;
    indicators.sort_by_key(|it| it.id);
    let all = plan_indicator::Entity::find().order_by_asc(plan_indicator::Column::Id);
    assert_eq!(indicators, all.all(&db).await.expect("rows"));
    let mut tasks = listed::<Tasks>(&app, TaskOrder::Due).await;
    tasks.sort_by_key(|it| it.id);
    let all = task::Entity::find().order_by_asc(task::Column::Id);
    assert_eq!(tasks, all.all(&db).await.expect("rows"));

    let ids: Vec<i64> = indicators.iter().map(|it| it.id).collect();
    let targets = app.store.targets_of(&ids).await.expect("targets");
    let mut targets: Vec<target::Model> = targets.into_values().flatten().collect();
    targets.sort_by_key(|it| it.id);
    let all = target::Entity::find().order_by_asc(target::Column::Id);
    assert_eq!(targets, all.all(&db).await.expect("rows"));
    let rows: Vec<RowKey> = indicators.iter().map(|it| RowKey::PlanIndicator(it.id)).collect();
    let rows: Vec<RowKey> = rows
        .into_iter()
        .chain(tasks.iter().map(|it| RowKey::Task(it.id)))
        .collect();
    let found = app.store.assignments_of(&rows).await.expect("assignments");
    let in_order = |rows: &[assignment::Model]| rows.is_sorted_by_key(|it| it.position);
    assert!(found.values().all(|it| in_order(it)));
    let found: HashMap<i64, assignment::Model> =
        found.into_values().flatten().map(|it| (it.id, it)).collect();
    for row in assignment::Entity::find().all(&db).await.expect("rows") {
        assert_eq!(found.get(&row.id), Some(&row));
    }
}

#[tokio::test]
async fn orders_with_and_without_floats_hold_the_same_rows() {
    let app = TestApp::with_samples(SAMPLES).await;
    let mut by_place = listed::<Tasks>(&app, TaskOrder::Position).await;
    let mut by_score = listed::<Tasks>(&app, TaskOrder::MatchScore).await;
    by_place.sort_by_key(|it| it.id);
    by_score.sort_by_key(|it| it.id);
    assert_eq!(by_place, by_score);
}
