//! Makes a database of any size of one real plan: the plan of a sample workbook, taken in as any other, is copied to
//! every unit and year, with its rows, targets, agencies and assignments.
//!
//! The statements are written over the columns that the tables have, so that a new column is copied as well.

use anyhow::{Context as _, Result, ensure};
use sea_orm::{ConnectionTrait, Database, DatabaseConnection, DbBackend, Statement};

/// Identities of the plan that is copied lie below this; each copy moves them by a multiple.
const STEP: i64 = 10_000;
/// The unit and the year of the plan that is copied.
const ORIGINAL: (&str, i32) = ("46", 2026);
/// Years of the plans of provinces.
const PROVINCE_YEARS: std::ops::RangeInclusive<i32> = 2022..=2026;
/// Years of the plans of communes.
const COMMUNE_YEARS: std::ops::RangeInclusive<i32> = 2024..=2026;
/// How many communes there are.
const N_COMMUNES: usize = 3_321;
/// Rows of each appendix of a commune: their plans are shorter.
const COMMUNE_ROWS: i32 = 20;
/// Rows of one statement that names them one by one.
const CHUNK: usize = 500;

/// How much is generated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// 34 provinces with five plans each.
    Provinces,
    /// The same, and 3,321 communes with three plans each.
    Communes,
}

impl Size {
    /// The name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Provinces => "provinces",
            Self::Communes => "communes",
        }
    }
}

/// A plan that is still to be made.
struct Copy {
    number: usize,
    unit: usize,
    code: String,
    year: i32,
    n_rows: i32,
}

/// A table that is copied: the columns that change, and what they become. `r` is its row, `c` the copy.
struct Table {
    name: &'static str,
    changes: &'static [(&'static str, &'static str)],
    condition: &'static str,
}

const TABLES: &[Table] = &[
    Table {
        name: "agency",
        changes: &[
            ("id", "r.id + c.unit * STEP"),
            ("parent_id", "r.parent_id + c.unit * STEP"),
            ("province_code", "c.code"),
        ],
        condition: "c.unit > 0 AND c.year = 2026",
    },
    Table {
        name: "plan",
        changes: &[
            ("id", "r.id + c.number * STEP"),
            ("province_code", "c.code"),
            ("period_start", "c.year"),
            ("period_end", "c.year + 4"),
            ("issued_on", "SHIFTED(r.issued_on)"),
        ],
        condition: "",
    },
    Table {
        name: "plan_facts",
        changes: &[
            ("id", "r.id + c.number * STEP"),
            ("plan_id", "r.plan_id + c.number * STEP"),
            ("period_start", "c.year"),
            ("period_end", "c.year + 4"),
            ("issued_on", "SHIFTED(r.issued_on)"),
        ],
        condition: "",
    },
    Table {
        name: "appendix",
        changes: &[
            ("id", "r.id + c.number * STEP"),
            ("plan_id", "r.plan_id + c.number * STEP"),
        ],
        condition: "",
    },
    Table {
        name: "appendix_version",
        changes: &[
            ("id", "r.id + c.number * STEP"),
            ("appendix_id", "r.appendix_id + c.number * STEP"),
            ("appendix_idx", "r.appendix_idx + c.number * 1000"),
            ("period_start", "c.year"),
            ("period_end", "c.year + 4"),
            ("issued_on", "SHIFTED(r.issued_on)"),
        ],
        condition: "",
    },
    Table {
        name: "publication",
        changes: &[
            ("id", "r.id + c.number * STEP"),
            ("appendix_id", "r.appendix_id + c.number * STEP"),
            ("appendix_version_id", "r.appendix_version_id + c.number * STEP"),
        ],
        condition: "",
    },
    Table {
        name: "section",
        changes: &[
            ("id", "r.id + c.number * STEP"),
            ("appendix_version_id", "r.appendix_version_id + c.number * STEP"),
        ],
        condition: "",
    },
    Table {
        name: "plan_indicator",
        changes: &[
            ("id", "r.id + c.number * STEP"),
            ("appendix_version_id", "r.appendix_version_id + c.number * STEP"),
            ("section_id", "r.section_id + c.number * STEP"),
            ("parent_id", "r.parent_id + c.number * STEP"),
        ],
        condition: "r.position < c.n_rows",
    },
    Table {
        name: "target",
        changes: &[
            ("id", "r.id + c.number * STEP"),
            ("plan_indicator_id", "r.plan_indicator_id + c.number * STEP"),
            ("year", "r.year + c.year - 2026"),
        ],
        condition: "(SELECT x.position FROM plan_indicator x WHERE x.id = r.plan_indicator_id) < c.n_rows",
    },
    Table {
        name: "task",
        changes: &[
            ("id", "r.id + c.number * STEP"),
            ("appendix_version_id", "r.appendix_version_id + c.number * STEP"),
            ("section_id", "r.section_id + c.number * STEP"),
            ("parent_id", "r.parent_id + c.number * STEP"),
            ("deadline_start", "SHIFTED(r.deadline_start)"),
            ("deadline_due", "SHIFTED(r.deadline_due)"),
        ],
        condition: "r.position < c.n_rows",
    },
    Table {
        name: "assignment",
        changes: &[
            ("id", "r.id + c.number * STEP"),
            ("plan_indicator_id", "r.plan_indicator_id + c.number * STEP"),
            ("task_id", "r.task_id + c.number * STEP"),
            ("agency_id", "r.agency_id + c.unit * STEP"),
        ],
        condition: "COALESCE((SELECT x.position FROM plan_indicator x WHERE x.id = r.plan_indicator_id), \
             (SELECT x.position FROM task x WHERE x.id = r.task_id)) < c.n_rows",
    },
];

/// Fills the database behind `url`, which holds one sample plan.
pub async fn generate(url: &str, size: Size) -> Result<()> {
    let mut options = sea_orm::ConnectOptions::new(url);
    // The list of copies is a temporary table, which only one connection sees.
    options.max_connections(1).sqlx_logging(false);
    let db = Database::connect(options)
        .await
        .context("connect to the database")?;
    if db.get_database_backend() == DbBackend::Sqlite {
        db.execute_unprepared("PRAGMA synchronous = OFF; PRAGMA cache_size = -200000")
            .await?;
    }
    db.execute_unprepared("BEGIN").await?;
    let mut units = strings(
        &db,
        "SELECT code AS it FROM province ORDER BY code <> '46', position",
    )
    .await?;
    let n_provinces = units.len();
    if size == Size::Communes {
        units.extend(add_communes(&db).await?);
    }
    note_copies(&db, &copies(&units, n_provinces)).await?;
    for table in TABLES {
        copy(&db, table)
            .await
            .with_context(|| format!("copy {}", table.name))?;
    }
    db.execute_unprepared("COMMIT").await?;
    db.execute_unprepared("ANALYZE").await?;
    db.close().await.context("close the database")
}

/// Every unit in every year but the one that is there.
fn copies(units: &[String], n_provinces: usize) -> Vec<Copy> {
    let plans = units.iter().enumerate().flat_map(|(unit, code)| {
        let is_province = unit < n_provinces;
        let years = if is_province {
            PROVINCE_YEARS
        } else {
            COMMUNE_YEARS
        };
        let n_rows = if is_province { i32::MAX } else { COMMUNE_ROWS };
        years.map(move |year| (unit, code.clone(), year, n_rows))
    });
    plans
        .filter(|(_, code, year, _)| (code.as_str(), *year) != ORIGINAL)
        .zip(1..)
        .map(|((unit, code, year, n_rows), number)| Copy {
            number,
            unit,
            code,
            year,
            n_rows,
        })
        .collect()
}

/// Communes stand beside the provinces, as units of their own.
async fn add_communes(db: &DatabaseConnection) -> Result<Vec<String>> {
    let codes: Vec<String> = (1..=N_COMMUNES).map(|it| format!("x{it:05}")).collect();
    for chunk in codes.chunks(CHUNK) {
        let rows = chunk
            .iter()
            .map(|it| format!("('{it}', 'xa-{it}', 'Xã {it}', 'Xã {it}', 'PROVINCE', 'xa {it}', 1000)"));
        let statement = format!(
            "INSERT INTO province (code, slug, name, full_name, kind, name_folded, position) VALUES {}",
            rows.collect::<Vec<_>>().join(", ")
        );
        db.execute_unprepared(&statement).await?;
    }
    Ok(codes)
}

async fn note_copies(db: &DatabaseConnection, copies: &[Copy]) -> Result<()> {
    db.execute_unprepared(
        "CREATE TEMPORARY TABLE bench_copy (number BIGINT, unit BIGINT, code TEXT, year INTEGER, n_rows INTEGER)",
    )
    .await?;
    for chunk in copies.chunks(CHUNK) {
        let rows = chunk.iter().map(|it| {
            let Copy {
                number,
                unit,
                code,
                year,
                n_rows,
            } = it;
            format!("({number}, {unit}, '{code}', {year}, {n_rows})")
        });
        let rows = rows.collect::<Vec<_>>().join(", ");
        db.execute_unprepared(&format!("INSERT INTO bench_copy VALUES {rows}"))
            .await?;
    }
    Ok(())
}

async fn copy(db: &DatabaseConnection, table: &Table) -> Result<()> {
    let name = table.name;
    let beyond = strings(db, &format!("SELECT 'x' AS it FROM {name} WHERE id >= {STEP}")).await?;
    ensure!(beyond.is_empty(), "the sample has more rows than a copy may have");
    let columns = columns(db, name).await?;
    let values: Vec<String> = columns.iter().map(|it| value(db, table, it)).collect();
    let condition = match table.condition {
        "" => "1 = 1",
        condition => condition,
    };
    let statement = format!(
        "INSERT INTO {name} ({}) SELECT {} FROM {name} r CROSS JOIN bench_copy c WHERE {condition} ORDER BY c.number, r.id",
        columns
            .iter()
            .map(|it| format!("\"{it}\""))
            .collect::<Vec<_>>()
            .join(", "),
        values.join(", "),
    );
    db.execute_unprepared(&statement).await?;
    Ok(())
}

fn value(db: &DatabaseConnection, table: &Table, column: &str) -> String {
    let change = table.changes.iter().find(|(name, _)| *name == column);
    let Some((_, change)) = change else {
        return format!("r.\"{column}\"");
    };
    let change = change.replace("STEP", &STEP.to_string());
    match change
        .strip_prefix("SHIFTED(")
        .and_then(|it| it.strip_suffix(')'))
    {
        Some(day) if db.get_database_backend() == DbBackend::Sqlite => {
            format!("date({day}, (c.year - 2026) || ' years')")
        }
        Some(day) => format!("CAST({day} + (c.year - 2026) * INTERVAL '1 year' AS date)"),
        None => change,
    }
}

async fn columns(db: &DatabaseConnection, table: &str) -> Result<Vec<String>> {
    let statement = match db.get_database_backend() {
        DbBackend::Sqlite => format!("SELECT name AS it FROM pragma_table_info('{table}')"),
        _ => format!(
            "SELECT column_name AS it FROM information_schema.columns \
             WHERE table_schema = current_schema() AND table_name = '{table}'"
        ),
    };
    strings(db, &statement).await
}

/// The column `it` of a statement.
async fn strings(db: &DatabaseConnection, statement: &str) -> Result<Vec<String>> {
    let statement = Statement::from_string(db.get_database_backend(), statement);
    let rows = db.query_all_raw(statement).await?;
    Ok(rows
        .iter()
        .map(|it| it.try_get("", "it"))
        .collect::<Result<_, _>>()?)
}
