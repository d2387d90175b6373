//! The views behind the tables hold what their definition promises.

use doichieu::store::Store;
use doichieu::store::flat::{
    Comparison, FlatCondition, FlatOrder, FlatQuery, FlatSearch, FlatValue, TextTest,
};
use doichieu_entities::flat::{self, FlatKind, FlatTable, TABLES};
use sea_orm::{ConnectionTrait, DbBackend, TransactionTrait};

use crate::store::database::TestDatabase;

#[tokio::test]
async fn every_table_answers_with_every_column_in_every_order() {
    let database = TestDatabase::new().await;
    let store = Store::open(&database.settings).await.expect("the store opens");
    for table in TABLES {
        for column in table.columns {
            let mut query = FlatQuery::all(table);
            query.order = vec![(column, FlatOrder::Descending)];
            query.offset = 1;
            let rows = store.list_flat(&query).await;
            assert_eq!(rows.expect(column.name), Vec::<Vec<FlatValue>>::new());
            assert_eq!(store.count_flat(&query).await.expect(column.name), 0);
        }
    }
}

#[tokio::test]
async fn every_kind_of_column_can_be_tested() {
    let database = TestDatabase::new().await;
    let store = Store::open(&database.settings).await.expect("the store opens");
    for table in TABLES {
        for column in table.columns {
            let value = match column.kind {
                FlatKind::Text => FlatValue::Text("x".to_owned()),
                FlatKind::Integer => FlatValue::Integer(1),
                FlatKind::Decimal => FlatValue::Decimal("27.5".to_owned()),
                FlatKind::Float => FlatValue::Float(0.5),
                FlatKind::Boolean => FlatValue::Boolean(true),
                FlatKind::Date => FlatValue::Date("2026-06-06".parse().expect("a day")),
                FlatKind::Timestamp => {
                    FlatValue::Timestamp("2026-06-06T00:00:00Z".parse().expect("an instant"))
                }
            };
            let mut tests = vec![
                FlatCondition::Compare(column, Comparison::Ne, value.clone()),
                FlatCondition::Compare(column, Comparison::Ge, value.clone()),
                FlatCondition::Not(Box::new(FlatCondition::In(column, vec![value]))),
                FlatCondition::IsNull(column),
                FlatCondition::Any(Vec::new()),
            ];
            if column.kind == FlatKind::Text {
                tests.push(FlatCondition::Text(
                    column,
                    TextTest::Contains,
                    "50%_[*".to_owned(),
                ));
            }
            if table.is_searchable && table.column("section_ordinal").is_some() {
                tests.extend(["II", "nhóm mục tiêu"].map(|section| {
                    FlatCondition::Found(FlatSearch {
                        provinces: vec!["46".to_owned()],
                        section: Some(section.to_owned()),
                        words: Some("tỷ lệ".to_owned()),
                    })
                }));
            }
            let mut query = FlatQuery::all(table);
            query.condition = FlatCondition::Any(tests);
            store.count_flat(&query).await.expect(column.name);
        }
    }
}

#[test]
fn every_table_and_column_is_explained_in_its_page() {
    let page = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/bi.md")).expect("the page");
    for table in TABLES {
        assert!(page.contains(&format!("### {}\n", table.name)), "{}", table.name);
        for column in table.columns {
            let line = format!(
                "| `{}` | {} |",
                column.name,
                format!("{:?}", column.kind).to_lowercase()
            );
            assert!(page.contains(&line), "{}.{}", table.name, column.name);
        }
    }
}

#[test]
fn the_key_of_every_table_is_made_of_its_columns() {
    for table in TABLES {
        for key in table.key {
            assert!(table.column(key).is_some(), "{}.{key}", table.name);
        }
        assert!(FlatTable::find(table.name).is_some());
    }
}

#[tokio::test]
async fn a_reading_role_keeps_its_rights_when_the_views_are_made_anew() {
    let database = TestDatabase::new().await;
    let store = Store::open(&database.settings).await.expect("the store opens");
    if store.backend() != DbBackend::Postgres {
        return;
    }
    let db = database.connect().await;
    let role = format!("bi_reader_{}", std::process::id());
    let grant = format!(
        "CREATE ROLE {role}; GRANT USAGE ON SCHEMA bi TO {role}; GRANT SELECT ON ALL TABLES IN SCHEMA bi TO {role};
         ALTER DEFAULT PRIVILEGES IN SCHEMA bi GRANT SELECT ON TABLES TO {role}"
    );
    db.execute_unprepared(&grant).await.expect("the role is made");
    flat::remove(&db).await.expect("the views are taken away");
    flat::refresh(&db).await.expect("the views are made");
    let tx = db.begin().await.expect("a transaction");
    for statement in [
        format!("SET LOCAL ROLE {role}"),
        "SELECT * FROM bi.targets".to_owned(),
    ] {
        tx.execute_unprepared(&statement).await.expect("the role may");
    }
    tx.rollback().await.expect("it ends");
    let remove = format!("DROP OWNED BY {role}; DROP ROLE {role}");
    db.execute_unprepared(&remove).await.expect("the role goes");
}
