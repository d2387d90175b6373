//! Rows that come packed are the rows of the table, to the last digit.

use std::collections::HashMap;

use doichieu::store::listing::{
    Agencies, Direction, ListRequest, Noun, ParentKey, PlanIndicatorOrder, PlanIndicators, Sections,
    TaskOrder, Tasks, Window,
};
use doichieu::store::related::RowKey;
use doichieu::store::rows::{AgencyRow, AssignmentRow, PlanIndicatorRow, SectionRow, TargetRow, TaskRow};
use doichieu_entities::{agency, assignment, plan_indicator, section, target, task};
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
    let all = all.into_model::<PlanIndicatorRow>();
    assert_eq!(indicators, all.all(&db).await.expect("rows"));
    let mut tasks = listed::<Tasks>(&app, TaskOrder::Due).await;
    tasks.sort_by_key(|it| it.id);
    let all = task::Entity::find().order_by_asc(task::Column::Id);
    let all = all.into_model::<TaskRow>();
    assert_eq!(tasks, all.all(&db).await.expect("rows"));

    let ids: Vec<i64> = indicators.iter().map(|it| it.id).collect();
    let targets = app.store.targets_of(&ids).await.expect("targets");
    let mut targets: Vec<TargetRow> = targets.into_values().flatten().collect();
    targets.sort_by_key(|it| it.id);
    let all = target::Entity::find().order_by_asc(target::Column::Id);
    let all = all.into_model::<TargetRow>();
    assert_eq!(targets, all.all(&db).await.expect("rows"));
    let rows: Vec<RowKey> = indicators.iter().map(|it| RowKey::PlanIndicator(it.id)).collect();
    let rows: Vec<RowKey> = rows
        .into_iter()
        .chain(tasks.iter().map(|it| RowKey::Task(it.id)))
        .collect();
    let found = app.store.assignments_of(&rows).await.expect("assignments");
    let all = assignment::Entity::find().all(&db).await.expect("rows");
    let positions: HashMap<i64, i32> = all.iter().map(|it| (it.id, it.position)).collect();
    let in_order = |rows: &[AssignmentRow]| rows.is_sorted_by_key(|it| positions[&it.id]);
    assert!(found.values().all(|it| in_order(it)));
    let mut found: Vec<AssignmentRow> = found.into_values().flatten().collect();
    found.sort_by_key(|it| it.id);
    let all = assignment::Entity::find().order_by_asc(assignment::Column::Id);
    let all = all.into_model::<AssignmentRow>();
    assert_eq!(found, all.all(&db).await.expect("rows"));
}

#[tokio::test]
async fn packed_rows_by_number_are_those_of_the_table() {
    let app = TestApp::with_samples(SAMPLES).await;
    let db = app.connect().await;
    let all = agency::Entity::find().order_by_asc(agency::Column::Id);
    let all = all.into_model::<AgencyRow>().all(&db).await.expect("rows");
    let ids: Vec<i64> = all.iter().map(|it| it.id).collect();
    let mut agencies = app.store.get_many::<Agencies>(&ids).await.expect("agencies");
    agencies.sort_by_key(|it| it.id);
    assert_eq!(agencies, all);

    let all = section::Entity::find().order_by_asc(section::Column::Id);
    let all = all.into_model::<SectionRow>().all(&db).await.expect("rows");
    let ids: Vec<i64> = all.iter().map(|it| it.id).collect();
    let mut sections = app.store.get_many::<Sections>(&ids).await.expect("sections");
    sections.sort_by_key(|it| it.id);
    assert_eq!(sections, all);
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
