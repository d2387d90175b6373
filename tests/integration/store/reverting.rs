//! An import taken back: what only it held together parts, what others hold together stays, and codes stay.

use doichieu::access::Actor;
use doichieu::error::AppError;
use doichieu::intake::Request;
use doichieu::intake::crosswalk::CrosswalkOf;
use doichieu::store::decision::RowId;
use doichieu_entities::plan_indicator;
use sea_orm::EntityTrait;

use super::coherence;
use super::crosswalk::groups as groups_of;
use super::sample::steward;
use crate::intake::World;

async fn crosswalk(world: &World) -> String {
    let tables = [CrosswalkOf::Indicators, CrosswalkOf::Tasks];
    let mut all = String::new();
    for of in tables {
        all += &world.intake.export_crosswalk(of).await.expect("a crosswalk");
    }
    all
}

async fn revert(world: &World, import_id: i64) -> Result<(), AppError> {
    let request = Request::by(Actor::operator());
    world.intake.revert(import_id, &request).await.map(|_| ())
}

#[tokio::test]
async fn after_a_revert_the_world_reads_as_before_the_commit() {
    let files = ["hue-2026.xlsx", "hai-phong-2026.xlsx", "lao-cai-2026.xlsx"];
    for last in 0..files.len() {
        let world = World::new().await;
        for file in (1..files.len()).map(|it| files[(last + it) % files.len()]) {
            world.import(file).await;
        }
        let before = crosswalk(&world).await;
        let outcome = world.import(files[last]).await;
        assert_ne!(crosswalk(&world).await, before);
        revert(&world, outcome.import_id).await.expect("it is reverted");
        assert_eq!(crosswalk(&world).await, before, "{}", files[last]);
        coherence::check(&world.connect().await).await;
    }
}

#[tokio::test]
async fn an_import_in_the_middle_is_taken_out_as_if_it_had_never_been() {
    let files = ["lao-cai-2026.xlsx", "hai-phong-2026.xlsx", "hue-2026.xlsx"];
    let world = World::new().await;
    let mut imports = Vec::new();
    for file in files {
        imports.push(world.import(file).await.import_id);
    }
    revert(&world, imports[1]).await.expect("it is reverted");
    let without = World::new().await;
    without.import(files[0]).await;
    without.import(files[2]).await;
    assert_eq!(groups(&world).await, groups(&without).await);
    revert(&world, imports[2]).await.expect("it is reverted");
    let alone = World::new().await;
    alone.import(files[0]).await;
    assert_eq!(crosswalk(&world).await, crosswalk(&alone).await);
}

#[tokio::test]
async fn an_import_that_comes_again_after_its_revert_has_the_codes_that_it_had() {
    let world = World::new().await;
    world.import("lao-cai-2026.xlsx").await;
    let import_id = world.import("hue-2026.xlsx").await.import_id;
    let before = crosswalk(&world).await;
    revert(&world, import_id).await.expect("it is reverted");
    world.import("hue-2026.xlsx").await;
    assert_eq!(crosswalk(&world).await, before);
    coherence::check(&world.connect().await).await;
}

/// A plan of a province with one indicator.
fn plan(province: &str, number: u32, name: &str) -> String {
    format!(
        "Phụ lục I;;;;;;\nMỤC TIÊU CỤ THỂ GIAI ĐOẠN 2026 - 2030;;;;;;\n\
         (Kèm theo Kế hoạch số {number}/KH-UBND ngày 06/6/2026 của UBND {province});;;;;;\n\
         STT;Mục tiêu cụ thể;Đơn vị tính;Năm 2026;Năm 2030;Đơn vị chủ trì theo dõi;Đơn vị phối hợp\n\
         I;Phát triển chính quyền số;;;;;\n\
         1;{name};%;60;80;Sở Tư pháp;Sở Y tế\n"
    )
}

/// Huế with one indicator, Lào Cai with another, and a plan of Hải Phòng, committed last, by which both are one: it says
/// what Lào Cai says, and a steward decided earlier that this is what Huế means. Gives the crosswalk without it.
async fn bridged(world: &World) -> (String, i64) {
    let one = "Tỷ lệ hồ sơ giải quyết trực tuyến";
    let other = "Tỷ lệ hồ sơ tiếp nhận và giải quyết trực tuyến đúng hạn";
    let bridge = plan("thành phố Hải Phòng", 3, other);
    world.import_csv("hue.csv", &plan("thành phố Huế", 1, one)).await;
    let early = world.import_csv("hai-phong.csv", &bridge).await;
    let row = current_row(world, 2).await;
    let decided = world
        .store
        .confirm(RowId::Indicator(row.id), "CT-0001", &steward())
        .await;
    decided.expect("it is confirmed");
    revert(world, early.import_id).await.expect("it is reverted");
    world
        .import_csv("lao-cai.csv", &plan("tỉnh Lào Cai", 2, other))
        .await;
    let before = crosswalk(world).await;
    let outcome = world.import_csv("hai-phong.csv", &bridge).await;
    assert_eq!(
        current_row(world, 3).await.indicator_id,
        current_row(world, 1).await.indicator_id
    );
    (before, outcome.import_id)
}

async fn current_row(world: &World, id: i64) -> plan_indicator::Model {
    let db = world.connect().await;
    let row = plan_indicator::Entity::find_by_id(id).one(&db).await;
    row.expect("rows").expect("the row")
}

#[tokio::test]
async fn codes_that_a_commit_made_one_part_again() {
    let world = World::new().await;
    let (before, bridge) = bridged(&world).await;
    assert_eq!(before.matches("CT-0001").count(), 1, "{before}");
    revert(&world, bridge).await.expect("it is reverted");
    assert_eq!(crosswalk(&world).await, before);
    coherence::check(&world.connect().await).await;
}

#[tokio::test]
async fn a_decision_that_rests_on_an_import_is_undone_before_it() {
    let world = World::new().await;
    let (before, bridge) = bridged(&world).await;
    let row = RowId::Indicator(current_row(&world, 3).await.id);
    let refused = world.store.refuse(row, "CT-0001", &steward()).await;
    match revert(&world, bridge).await {
        Err(AppError::Conflict(sentence)) => {
            assert!(sentence.en.contains("rests on import"), "{}", sentence.en);
        }
        other => panic!("a conflict was expected, not {other:?}"),
    }
    let refused = refused.expect("it is refused").decision.id;
    let undone = world.store.undo_decision(refused, &steward()).await;
    undone.expect("it is undone");
    revert(&world, bridge).await.expect("it is reverted");
    assert_eq!(crosswalk(&world).await, before);
}

/// The rows of each shared thing, without codes.
async fn groups(world: &World) -> Vec<Vec<String>> {
    groups_of(&crosswalk(world).await)
}
