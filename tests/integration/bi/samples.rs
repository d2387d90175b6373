//! The flat tables over the sample plans.

use doichieu::bi::parameters::FlatRequest;
use doichieu::store::flat::{FlatRow, FlatValue};
use doichieu_entities::flat::FlatTable;

use crate::intake::World;

const SAMPLES: &[&str] = &[
    "hue-2026.xlsx",
    "hai-phong-2026.xlsx",
    "lao-cai-2026.xlsx",
    "hue-2025.xlsx",
];

async fn world() -> World {
    let world = World::new().await;
    for name in SAMPLES {
        world.import(name).await;
    }
    world
}

/// The rows of a table, each as the texts of its columns.
async fn rows(world: &World, table: &str, parameters: &[(&str, &str)]) -> Vec<Vec<String>> {
    let table = FlatTable::find(table).expect("a table");
    let pairs: Vec<(String, String)> = parameters
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect();
    let request = FlatRequest::parse(table, &pairs).expect("parameters");
    let rows = world.store.list_flat(&request.query).await.expect("rows");
    assert_eq!(
        world.store.count_flat(&request.query).await.expect("a count"),
        rows.len() as u64
    );
    rows.iter().map(texts).collect()
}

fn texts(row: &FlatRow) -> Vec<String> {
    let text = |value: &FlatValue| match value {
        FlatValue::Null => "-".to_owned(),
        FlatValue::Text(text) | FlatValue::Decimal(text) => text.clone(),
        FlatValue::Integer(number) => number.to_string(),
        other => format!("{other:?}"),
    };
    row.iter().map(text).collect()
}

#[tokio::test]
async fn online_payment_is_one_indicator_of_three_provinces_and_two_years() {
    let world = world().await;
    let found = rows(
        &world,
        "targets",
        &[
            ("search", "thanh toan truc tuyen trong thuc hien"),
            (
                "columns",
                "province_name,year,status,comparator,value,unit,section_ordinal,cell",
            ),
            ("order", "province_name,year"),
        ],
    )
    .await;
    let expected = [
        ["Huế", "2026", "NUMERIC", "EQ", "60", "%", "II", "D18"],
        ["Huế", "2030", "NUMERIC", "EQ", "80", "%", "II", "E18"],
        ["Hải Phòng", "2026", "NUMERIC", "EQ", "80", "%", "II", "D19"],
        ["Hải Phòng", "2030", "NUMERIC", "EQ", "90", "%", "II", "E19"],
        ["Lào Cai", "2026", "NUMERIC", "EQ", "60", "%", "II", "D19"],
        ["Lào Cai", "2030", "NUMERIC", "EQ", "80", "%", "II", "E19"],
    ];
    assert_eq!(found, expected);
}

#[tokio::test]
async fn every_indicator_has_a_row_for_every_province_and_year() {
    let world = world().await;
    let all = rows(
        &world,
        "targets",
        &[("columns", "indicator_code,province_code,year,status")],
    )
    .await;
    let codes: std::collections::BTreeSet<&String> = all.iter().map(|it| &it[0]).collect();
    assert_eq!(all.len(), codes.len() * 3 * 2);
    let in_plan = |code: &str| {
        let rows = all.iter().filter(|it| it[1] == code && it[3] != "NOT_IN_PLAN");
        rows.count() / 2
    };
    assert_eq!([in_plan("46"), in_plan("31"), in_plan("15")], [51, 56, 52]);
}

#[tokio::test]
async fn a_section_and_a_province_narrow_alike() {
    let world = world().await;
    let filters = [("provinces", "hue"), ("section", "VI"), ("years", "2030")];
    let found = rows(
        &world,
        "targets",
        &[filters.as_slice(), &[("columns", "ordinal")]].concat(),
    )
    .await;
    assert_eq!(found.len(), 4, "{found:?}");
}

#[tokio::test]
async fn the_other_tables_hold_what_the_plans_hold() {
    let world = world().await;
    let tasks = rows(&world, "tasks", &[("columns", "province_code")]).await;
    assert_eq!(tasks.len(), 69 + 54 + 53 + 59);
    let crosswalk = rows(&world, "crosswalk", &[("row_kind", "INDICATOR")]).await;
    assert_eq!(crosswalk.len(), 51 + 56 + 52);
    assert_eq!(rows(&world, "imports", &[]).await.len(), SAMPLES.len());
    let led = rows(
        &world,
        "assignments",
        &[
            ("role", "LEAD"),
            ("agency_type", "so-tu-phap"),
            ("row_kind", "INDICATOR"),
        ],
    )
    .await;
    assert_eq!(led.len(), 3, "the rows of Huế that Sở Tư pháp leads");
    assert!(
        !rows(&world, "agencies", &[("agency_type", "cong-an-cap-tinh")])
            .await
            .is_empty()
    );
}
