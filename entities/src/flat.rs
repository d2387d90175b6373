//! Flat tables for tools: views over the tables, one row a fact, nothing nested. Their columns are a public promise.
//!
//! One definition of each (name, columns, types, what they mean) feeds the views of both databases and every format
//! that is served. On PostgreSQL they are views of the schema `bi` (`bi.targets`), with their meaning as comments; on
//! SQLite the same views are called `bi_targets`. They show what readers see now; earlier versions are asked for
//! through the program. Views hold no data, so they are not migrated but made anew when their definition changed.
//!
//! A role that may read them and nothing else, for Metabase or Superset on PostgreSQL:
//!
//! ```sql
//! CREATE ROLE bi_reader LOGIN PASSWORD '…';
//! GRANT USAGE ON SCHEMA bi TO bi_reader;
//! GRANT SELECT ON ALL TABLES IN SCHEMA bi TO bi_reader;
//! ALTER DEFAULT PRIVILEGES IN SCHEMA bi GRANT SELECT ON TABLES TO bi_reader;
//! ```

use sea_orm::sea_query::{Alias, IntoTableRef, TableRef};
use sea_orm::{ConnectionTrait, DbBackend, DbErr, Statement};

mod agencies;
mod assignments;
mod crosswalk;
mod imports;
mod indicators;
mod targets;
mod tasks;

/// A flat table.
#[derive(Debug)]
pub struct FlatTable {
    /// Its name, the same everywhere.
    pub name: &'static str,
    /// What one row is, in Vietnamese.
    pub vi: &'static str,
    /// What one row is, in English.
    pub en: &'static str,
    /// Its columns, in order.
    pub columns: &'static [FlatColumn],
    /// The columns that order it when nothing else is asked for; together they tell its rows apart.
    pub key: &'static [&'static str],
    /// Whether the view has the columns `search_folded`, in which words are looked for, and, where the table has a
    /// section, `section_folded`. They are never shown.
    pub is_searchable: bool,
    /// The column that names what several rows are about, where a row may be empty because a province lacks it: a search
    /// or a section then takes all rows of what it finds.
    pub subject: Option<&'static str>,
    /// The statement behind the view; plain SQL that both databases read.
    pub select: &'static str,
}

/// A column of a flat table.
#[derive(Debug)]
pub struct FlatColumn {
    /// Its name.
    pub name: &'static str,
    /// What it holds.
    pub kind: FlatKind,
    /// What it means, in Vietnamese.
    pub vi: &'static str,
    /// What it means, in English.
    pub en: &'static str,
}

/// What a column holds. Any column may be empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FlatKind {
    /// Text.
    Text,
    /// A whole number.
    Integer,
    /// An exact decimal: a number in the views of PostgreSQL, text in those of SQLite.
    Decimal,
    /// A number that is no exact decimal, such as a score.
    Float,
    /// True or false.
    Boolean,
    /// A day.
    Date,
    /// An instant, UTC.
    Timestamp,
}

/// Every flat table, in the order of the documentation.
pub const TABLES: &[&FlatTable] = &[
    &targets::TABLE,
    &tasks::TABLE,
    &assignments::TABLE,
    &agencies::TABLE,
    &indicators::TABLE,
    &crosswalk::TABLE,
    &imports::TABLE,
];

impl FlatTable {
    /// The table of a name.
    pub fn find(name: &str) -> Option<&'static Self> {
        TABLES.iter().copied().find(|it| it.name == name)
    }

    /// The column of a name.
    pub fn column(&self, name: &str) -> Option<&'static FlatColumn> {
        self.columns.iter().find(|it| it.name == name)
    }

    /// The view, for a query.
    pub fn view(&self, backend: DbBackend) -> TableRef {
        match backend {
            DbBackend::Postgres => (Alias::new(SCHEMA), Alias::new(self.name)).into_table_ref(),
            _ => Alias::new(self.view_name(backend)).into_table_ref(),
        }
    }

    fn view_name(&self, backend: DbBackend) -> String {
        match backend {
            DbBackend::Postgres => format!("{SCHEMA}.{}", self.name),
            _ => format!("{SCHEMA}_{}", self.name),
        }
    }

    fn create(&self, backend: DbBackend) -> String {
        let select = match backend {
            DbBackend::Postgres => self.typed_select(),
            // The name that every SQLite knows: one statement that it cannot read closes the file to it altogether.
            _ => self.select.replace("string_agg(", "group_concat("),
        };
        format!("CREATE VIEW {} AS {select}", self.view_name(backend))
    }

    /// The statement with decimals as numbers, which keep every digit on PostgreSQL: tools calculate with what they find.
    /// SQLite has no exact decimals, so there they stay text.
    fn typed_select(&self) -> String {
        let columns = self.columns.iter().map(FlatColumn::typed);
        let columns: Vec<String> = columns.chain(self.search_columns().map(str::to_owned)).collect();
        format!("SELECT {} FROM ({}) AS flat", columns.join(", "), self.select)
    }

    /// The columns of the view in which words are looked for.
    fn search_columns(&self) -> impl Iterator<Item = &'static str> {
        let section = self.is_searchable && self.column("section_ordinal").is_some();
        let words = self.is_searchable.then_some("search_folded");
        words.into_iter().chain(section.then_some("section_folded"))
    }
}

impl FlatColumn {
    fn typed(&self) -> String {
        match self.kind {
            FlatKind::Decimal => format!("CAST({0} AS NUMERIC) AS {0}", self.name),
            _ => self.name.to_owned(),
        }
    }
}

/// The schema of the views on PostgreSQL, the prefix of their names on SQLite.
const SCHEMA: &str = "bi";

/// Takes the comment away by which the views are known to be there, where there is a schema at all.
const FORGET_DEFINITION: &str =
    "DO $$ BEGIN IF to_regnamespace('bi') IS NOT NULL THEN COMMENT ON SCHEMA bi IS NULL; END IF; END $$";

/// Makes the views, or makes them anew when their definition changed. Wants a transaction that holds the migration's lock.
pub async fn refresh(db: &impl ConnectionTrait) -> Result<(), DbErr> {
    match db.get_database_backend() {
        DbBackend::Postgres => refresh_postgres(db).await,
        backend => refresh_sqlite(db, backend).await,
    }
}

/// Takes the views away, so that the tables under them can be changed or dropped.
pub async fn remove(db: &impl ConnectionTrait) -> Result<(), DbErr> {
    let backend = db.get_database_backend();
    if backend == DbBackend::Postgres {
        // The schema stays, and with it what roles were granted on it and on the views to come.
        db.execute_unprepared(FORGET_DEFINITION).await?;
    }
    for table in TABLES {
        db.execute_unprepared(&format!("DROP VIEW IF EXISTS {}", table.view_name(backend)))
            .await?;
    }
    Ok(())
}

/// SQLite keeps the text of a view, so the text itself tells whether it changed.
async fn refresh_sqlite(db: &impl ConnectionTrait, backend: DbBackend) -> Result<(), DbErr> {
    for table in TABLES {
        let create = table.create(backend);
        let name = table.view_name(backend);
        let kept = Statement::from_sql_and_values(
            backend,
            "SELECT sql FROM sqlite_master WHERE type = 'view' AND name = ?",
            [name.as_str().into()],
        );
        let kept: Option<String> = match db.query_one_raw(kept).await? {
            Some(row) => row.try_get_by_index(0)?,
            None => None,
        };
        if kept.as_deref() != Some(create.as_str()) {
            db.execute_unprepared(&format!("DROP VIEW IF EXISTS {name}"))
                .await?;
            db.execute_unprepared(&create).await?;
        }
    }
    Ok(())
}

/// PostgreSQL rewrites a view's text, so the statements are kept as the comment of the schema.
async fn refresh_postgres(db: &impl ConnectionTrait) -> Result<(), DbErr> {
    let statements: Vec<String> = TABLES.iter().flat_map(|it| postgres_statements(it)).collect();
    let definition = statements.join("\n");
    let kept = Statement::from_string(
        DbBackend::Postgres,
        "SELECT obj_description(oid, 'pg_namespace') FROM pg_namespace WHERE nspname = 'bi'",
    );
    let kept: Option<String> = match db.query_one_raw(kept).await? {
        Some(row) => row.try_get_by_index(0)?,
        None => None,
    };
    if kept.as_deref() == Some(definition.as_str()) {
        return Ok(());
    }
    db.execute_unprepared("CREATE SCHEMA IF NOT EXISTS bi").await?;
    for table in TABLES.iter().rev() {
        db.execute_unprepared(&format!("DROP VIEW IF EXISTS bi.{}", table.name))
            .await?;
    }
    for statement in &statements {
        db.execute_unprepared(statement).await?;
    }
    db.execute_unprepared(&format!("COMMENT ON SCHEMA bi IS {}", literal(&definition)))
        .await?;
    Ok(())
}

/// The view and its comments.
fn postgres_statements(table: &FlatTable) -> Vec<String> {
    let view = table.view_name(DbBackend::Postgres);
    let mut statements = vec![
        table.create(DbBackend::Postgres),
        format!(
            "COMMENT ON VIEW {view} IS {}",
            literal(&format!("{} ({})", table.en, table.vi))
        ),
    ];
    statements.extend(table.columns.iter().map(|it| {
        let meaning = literal(&format!("{} ({})", it.en, it.vi));
        format!("COMMENT ON COLUMN {view}.{} IS {meaning}", it.name)
    }));
    statements.extend(table.search_columns().map(|it| {
        let meaning =
            literal("For the search of the program; may change (Dùng cho tìm kiếm; có thể thay đổi)");
        format!("COMMENT ON COLUMN {view}.{it} IS {meaning}")
    }));
    statements
}

/// A text as SQL writes it.
fn literal(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

/// A column in one line, so that a table of columns reads as a table.
const fn column(name: &'static str, kind: FlatKind, vi: &'static str, en: &'static str) -> FlatColumn {
    FlatColumn { name, kind, vi, en }
}
