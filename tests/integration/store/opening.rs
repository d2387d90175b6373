//! Opening: tables, reference data, several programs at once.

use std::collections::BTreeSet;

use doichieu::store::Store;
use doichieu_entities::migration::Migrator;
use doichieu_entities::{province, province_alias};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IdenStatic, Iterable, QueryFilter, QueryOrder, Statement,
};
use sea_orm_migration::MigratorTrait;

use super::database::TestDatabase;

#[tokio::test]
async fn an_empty_database_gets_the_34_provinces() {
    let database = TestDatabase::new().await;
    Store::open(&database.settings).await.expect("the store opens");
    let db = database.connect().await;
    let provinces = province::Entity::find()
        .order_by_asc(province::Column::Position)
        .all(&db)
        .await
        .expect("provinces");
    assert_eq!(provinces.len(), 34);
    let names: Vec<&str> = provinces.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names[..4], ["An Giang", "Bắc Ninh", "Cà Mau", "Cao Bằng"]);
}

#[tokio::test]
async fn former_provinces_are_aliases_with_their_code_and_last_day() {
    let database = TestDatabase::new().await;
    Store::open(&database.settings).await.expect("the store opens");
    let alias = province_alias::Entity::find()
        .filter(province_alias::Column::TextFolded.eq("yen bai"))
        .one(&database.connect().await)
        .await
        .expect("aliases")
        .expect("Yên Bái is a former province");
    assert_eq!(
        (alias.province_code.as_str(), alias.code.as_deref()),
        ("15", Some("15"))
    );
    assert_eq!(
        alias.valid_to.map(|it| it.to_string()).as_deref(),
        Some("2025-06-30")
    );
}

#[tokio::test]
async fn four_programs_open_one_database_at_once() {
    let database = TestDatabase::new().await;
    let open = || Store::open(&database.settings);
    let (one, two, three, four) = tokio::join!(open(), open(), open(), open());
    for store in [one, two, three, four] {
        store
            .expect("each of them opens")
            .close()
            .await
            .expect("and closes");
    }
}

#[tokio::test]
async fn steps_run_up_down_and_up_again() {
    let database = TestDatabase::new().await;
    let db = database.connect().await;
    Migrator::up(&db, None).await.expect("up");
    let first = schema(&db).await;
    Migrator::down(&db, None).await.expect("down");
    assert!(schema(&db).await.iter().all(|it| it.contains("seaql_migrations")));
    Migrator::up(&db, None).await.expect("up again");
    assert_eq!(schema(&db).await, first);
}

#[tokio::test]
async fn tables_are_what_the_entities_say() {
    let database = TestDatabase::new().await;
    Store::open(&database.settings).await.expect("the store opens");
    let made = columns(&database.connect().await).await;
    let mut said = BTreeSet::new();
    said.extend(shape::<doichieu_entities::agency::Entity>());
    said.extend(shape::<doichieu_entities::agency_alias::Entity>());
    said.extend(shape::<doichieu_entities::agency_type::Entity>());
    said.extend(shape::<doichieu_entities::api_key::Entity>());
    said.extend(shape::<doichieu_entities::appendix::Entity>());
    said.extend(shape::<doichieu_entities::appendix_version::Entity>());
    said.extend(shape::<doichieu_entities::assignment::Entity>());
    said.extend(shape::<doichieu_entities::audit::Entity>());
    said.extend(shape::<doichieu_entities::data_version::Entity>());
    said.extend(shape::<doichieu_entities::decision::Entity>());
    said.extend(shape::<doichieu_entities::decision_rule::Entity>());
    said.extend(shape::<doichieu_entities::diagnostic::Entity>());
    said.extend(shape::<doichieu_entities::import::Entity>());
    said.extend(shape::<doichieu_entities::import_file::Entity>());
    said.extend(shape::<doichieu_entities::import_sheet::Entity>());
    said.extend(shape::<doichieu_entities::indicator::Entity>());
    said.extend(shape::<doichieu_entities::plan::Entity>());
    said.extend(shape::<doichieu_entities::plan_facts::Entity>());
    said.extend(shape::<doichieu_entities::plan_indicator::Entity>());
    said.extend(shape::<doichieu_entities::proposal::Entity>());
    said.extend(shape::<doichieu_entities::province::Entity>());
    said.extend(shape::<doichieu_entities::province_alias::Entity>());
    said.extend(shape::<doichieu_entities::publication::Entity>());
    said.extend(shape::<doichieu_entities::saved_comparison::Entity>());
    said.extend(shape::<doichieu_entities::section::Entity>());
    said.extend(shape::<doichieu_entities::shared_task::Entity>());
    said.extend(shape::<doichieu_entities::target::Entity>());
    said.extend(shape::<doichieu_entities::task::Entity>());
    let difference: Vec<_> = made.symmetric_difference(&said).collect();
    assert!(difference.is_empty(), "{difference:#?}");
}

/// The columns of an entity, as `table.column`, with a mark where a column may be empty.
fn shape<E: EntityTrait>() -> BTreeSet<String> {
    let entity = E::default();
    let columns = E::Column::iter().map(|it| {
        let mark = if it.def().is_null() { "?" } else { "" };
        format!("{}.{}{mark}", entity.table_name(), it.as_str())
    });
    columns.collect()
}

/// The same of a database, without what the migrations keep of themselves.
async fn columns(db: &impl ConnectionTrait) -> BTreeSet<String> {
    let sql = match db.get_database_backend() {
        sea_orm::DbBackend::Postgres => {
            "SELECT c.table_name || '.' || c.column_name || CASE c.is_nullable WHEN 'YES' THEN '?' ELSE '' END AS line
             FROM information_schema.columns c JOIN information_schema.tables t
             ON t.table_schema = c.table_schema AND t.table_name = c.table_name AND t.table_type = 'BASE TABLE'
             WHERE c.table_schema = 'public' AND c.table_name <> 'seaql_migrations'"
        }
        _ => {
            "SELECT m.name || '.' || c.name || CASE WHEN c.\"notnull\" = 1 OR c.pk > 0 THEN '' ELSE '?' END AS line
             FROM sqlite_schema m, pragma_table_info(m.name) c
             WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name <> 'seaql_migrations'"
        }
    };
    db.query_all_raw(Statement::from_string(db.get_database_backend(), sql))
        .await
        .expect("the schema")
        .iter()
        .map(|row| row.try_get("", "line").expect("a line"))
        .collect()
}

/// Every column of every table, as `table.column`.
async fn schema(db: &impl ConnectionTrait) -> Vec<String> {
    let sql = match db.get_database_backend() {
        sea_orm::DbBackend::Postgres => {
            "SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable AS line
             FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1"
        }
        _ => {
            "SELECT m.name || '.' || c.name || ' ' || c.type || ' ' || c.\"notnull\" AS line
             FROM sqlite_schema m, pragma_table_info(m.name) c
             WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' ORDER BY 1"
        }
    };
    db.query_all_raw(Statement::from_string(db.get_database_backend(), sql))
        .await
        .expect("the schema")
        .iter()
        .map(|row| row.try_get("", "line").expect("a line"))
        .collect()
}
