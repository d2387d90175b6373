//! What is known is prepared once in a process and renewed; nobody can tell.

use doichieu::intake::crosswalk::CrosswalkOf;

use super::crosswalk::groups;
use crate::intake::{World, take_in};

async fn all_groups(world: &World) -> Vec<Vec<Vec<String>>> {
    let mut all = Vec::new();
    for of in [CrosswalkOf::Indicators, CrosswalkOf::Tasks] {
        all.push(groups(
            &world.intake.export_crosswalk(of).await.expect("a crosswalk"),
        ));
    }
    all
}

#[tokio::test]
async fn what_another_program_commits_is_known_here() {
    let files = ["hue-2026.xlsx", "hai-phong-2026.xlsx", "lao-cai-2026.xlsx"];
    let alone = World::new().await;
    for file in files {
        alone.import(file).await;
    }
    let shared = World::new().await;
    let other = shared.another_store().await;
    shared.import(files[0]).await;
    take_in(&other, files[1]).await;
    shared.import(files[2]).await;
    assert_eq!(all_groups(&shared).await, all_groups(&alone).await);
}
