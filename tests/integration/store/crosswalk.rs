//! The crosswalk out and in: without loss, all or nothing, bad lines by their number.

use doichieu::intake::crosswalk::CrosswalkOf;
use doichieu::store::decision::CrosswalkReport;

use super::sample::steward;
use crate::intake::World;

const FILES: [&str; 3] = ["hue-2026.xlsx", "hai-phong-2026.xlsx", "lao-cai-2026.xlsx"];

async fn world(files: impl IntoIterator<Item = &'static str>) -> World {
    let world = World::new().await;
    for file in files {
        world.import(file).await;
    }
    world
}

async fn export(world: &World, of: CrosswalkOf) -> String {
    world.intake.export_crosswalk(of).await.expect("a crosswalk")
}

async fn import(world: &World, of: CrosswalkOf, csv: &str) -> CrosswalkReport {
    let steward = steward();
    let report = world.intake.import_crosswalk(of, csv.as_bytes(), &steward).await;
    report.expect("a report")
}

#[tokio::test]
async fn what_went_out_changes_nothing_when_it_comes_in() {
    let world = world(FILES).await;
    for of in [CrosswalkOf::Indicators, CrosswalkOf::Tasks, CrosswalkOf::Agencies] {
        let csv = export(&world, of).await;
        let report = import(&world, of, &csv).await;
        assert_eq!((report.n_changed, report.bad), (0, Vec::new()), "{of:?}");
        assert_eq!(report.n_unchanged, csv.lines().count() - 1, "{of:?}");
    }
}

#[tokio::test]
async fn another_database_comes_to_the_same_crosswalk() {
    let here = world(FILES).await;
    let there = world(FILES.into_iter().rev()).await;
    for of in [CrosswalkOf::Indicators, CrosswalkOf::Tasks] {
        let csv = export(&here, of).await;
        assert_eq!(import(&there, of, &csv).await.bad, Vec::new(), "{of:?}");
        let codes = |csv: &str| -> Vec<String> {
            let mut lines: Vec<String> = csv
                .lines()
                .map(|line| line.split(",MATCHED").next().unwrap_or_default().to_owned())
                .map(|line| line.split(",SUGGESTED").next().unwrap_or_default().to_owned())
                .map(|line| line.split(",NEW").next().unwrap_or_default().to_owned())
                .collect();
            lines.sort();
            lines
        };
        assert_eq!(codes(&export(&there, of).await), codes(&csv), "{of:?}");
    }
}

#[tokio::test]
async fn bad_lines_are_named_and_nothing_is_changed() {
    let world = world(["hue-2026.xlsx"]).await;
    let before = export(&world, CrosswalkOf::Indicators).await;
    let mut lines: Vec<String> = before.lines().map(str::to_owned).collect();
    lines[1] = lines[1].replacen("CT-0001", "CT-0002", 1);
    lines[3] = lines[3].replacen("CT-0003", "X-3", 1);
    lines.push("CT-0001,46,,I,1,Không có hàng này,MATCHED,1,".to_owned());
    let report = import(&world, CrosswalkOf::Indicators, &(lines.join("\n") + "\n")).await;
    let bad: Vec<u64> = report.bad.iter().map(|it| it.line).collect();
    assert_eq!(bad, [3, 4, 53]);
    assert_eq!(export(&world, CrosswalkOf::Indicators).await, before);
    let report = import(
        &world,
        CrosswalkOf::Indicators,
        &before.replace(",NEW,0.0,", ",MAYBE,0.0,"),
    )
    .await;
    assert_eq!(report.bad.len(), 51);
}

#[tokio::test]
async fn a_code_that_a_row_beside_has_is_refused_until_that_row_leaves_it() {
    let world = world(["hue-2026.xlsx"]).await;
    let before = export(&world, CrosswalkOf::Indicators).await;
    let lines: Vec<&str> = before.lines().collect();
    let second = lines[2].replacen("CT-0002", "CT-0001", 1);
    // The row that has the code is of no line of the file.
    let file = format!("{}\n{second}\n", lines[0]);
    let report = import(&world, CrosswalkOf::Indicators, &file).await;
    let [bad] = report.bad.as_slice() else {
        panic!("{report:?}");
    };
    assert_eq!(bad.line, 2);
    assert!(bad.problem.vi.contains("CT-0001") && bad.problem.en.contains("CT-0001"));
    assert_eq!(export(&world, CrosswalkOf::Indicators).await, before);
    let first = lines[1].replacen("CT-0001", "CT-0900", 1);
    let report = import(&world, CrosswalkOf::Indicators, &format!("{file}{first}\n")).await;
    assert_eq!((report.n_changed, report.bad), (2, Vec::new()));
}

#[tokio::test]
async fn an_edited_line_is_a_decision_of_who_is_named() {
    let world = world(["hue-2026.xlsx"]).await;
    let before = export(&world, CrosswalkOf::Indicators).await;
    let edited = before
        .replacen("CT-0001,46", "CT-0900,46", 1)
        .replacen("NEW,0.0,\n", "MATCHED,1,An\n", 1);
    let report = import(&world, CrosswalkOf::Indicators, &edited).await;
    assert_eq!((report.n_changed, report.bad.len()), (1, 0));
    let after = export(&world, CrosswalkOf::Indicators).await;
    assert!(
        after.contains("CT-0900,46") && after.contains(",MATCHED,1.0,An"),
        "{after}"
    );
    let undone = steward();
    let undone = world.store.undo_decision(report.decision_ids[0], &undone).await;
    undone.expect("it is undone");
    assert_eq!(export(&world, CrosswalkOf::Indicators).await, before);
}

#[tokio::test]
async fn agencies_get_another_type_by_their_wording() {
    let world = world(["hue-2026.xlsx"]).await;
    let before = export(&world, CrosswalkOf::Agencies).await;
    assert!(before.contains("so-tu-phap,46,Sở Tư pháp,Sở Tư pháp"), "{before}");
    let edited = before.replace("so-tu-phap,46", "so-moi,46");
    let report = import(&world, CrosswalkOf::Agencies, &edited).await;
    assert!(report.bad.is_empty() && report.n_changed > 0, "{report:?}");
    let after = export(&world, CrosswalkOf::Agencies).await;
    assert!(
        after.contains("so-moi,46") && !after.contains("so-tu-phap,46"),
        "{after}"
    );
}

#[tokio::test]
async fn who_came_first_does_not_decide_what_belongs_together() {
    let one = world(FILES).await;
    let other = world(FILES.into_iter().rev()).await;
    for of in [CrosswalkOf::Indicators, CrosswalkOf::Tasks] {
        assert_eq!(
            groups(&export(&one, of).await),
            groups(&export(&other, of).await),
            "{of:?}"
        );
    }
}

/// The rows of each shared thing as a sorted list, without codes.
pub fn groups(csv: &str) -> Vec<Vec<String>> {
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let mut groups: std::collections::BTreeMap<String, Vec<String>> = Default::default();
    for record in reader.records().map(|it| it.expect("CSV")) {
        let row = [1, 3, 4, 5].map(|it| record[it].to_owned()).join("|");
        groups.entry(record[0].to_owned()).or_default().push(row);
    }
    let mut groups: Vec<Vec<String>> = groups.into_values().collect();
    groups.iter_mut().for_each(|it| it.sort());
    groups.sort();
    groups
}
