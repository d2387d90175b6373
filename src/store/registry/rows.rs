//! The current rows of one kind, with targets and agency types, in three statements.

use std::collections::{BTreeSet, HashMap};

use doichieu_imports::reading::AppendixKind;
use doichieu_imports::reconcile::CurrentRow;
use doichieu_imports::registry::{KnownRow, SharedCode};
use sea_orm::{ConnectionTrait, FromQueryResult, Statement};

use crate::store::StoreError;

// The partial index on current publications drives each statement; the other tables are found by their keys.
const INDICATORS: &str = "
SELECT r.id, i.code, p.province_code, a.id AS appendix_id, s.title AS section, s.ordinal AS section_ordinal,
       r.ordinal, r.name, parent.name AS parent_name, r.unit_normal AS unit, NULL AS output, NULL AS due
FROM publication c
JOIN appendix a ON a.id = c.appendix_id
JOIN plan p ON p.id = a.plan_id
JOIN plan_indicator r ON r.appendix_version_id = c.appendix_version_id
JOIN indicator i ON i.id = r.indicator_id
LEFT JOIN section s ON s.id = r.section_id
LEFT JOIN plan_indicator parent ON parent.id = r.parent_id
WHERE c.to_version_id IS NULL
ORDER BY r.id";

const TASKS: &str = "
SELECT r.id, i.code, p.province_code, a.id AS appendix_id, s.title AS section, s.ordinal AS section_ordinal,
       r.ordinal, r.text AS name, parent.text AS parent_name, NULL AS unit, r.output,
       CAST(r.deadline_due AS TEXT) AS due
FROM publication c
JOIN appendix a ON a.id = c.appendix_id
JOIN plan p ON p.id = a.plan_id
JOIN task r ON r.appendix_version_id = c.appendix_version_id
JOIN shared_task i ON i.id = r.shared_task_id
LEFT JOIN section s ON s.id = r.section_id
LEFT JOIN task parent ON parent.id = r.parent_id
WHERE c.to_version_id IS NULL
ORDER BY r.id";

const TARGETS: &str = "
SELECT t.plan_indicator_id AS row_id, t.year, t.raw
FROM publication c
JOIN plan_indicator r ON r.appendix_version_id = c.appendix_version_id
JOIN target t ON t.plan_indicator_id = r.id
WHERE c.to_version_id IS NULL
ORDER BY t.plan_indicator_id, t.position";

const INDICATOR_AGENCIES: &str = "
SELECT m.plan_indicator_id AS row_id, y.slug
FROM publication c
JOIN plan_indicator r ON r.appendix_version_id = c.appendix_version_id
JOIN assignment m ON m.plan_indicator_id = r.id AND m.role IN ('LEAD', 'MONITORING')
JOIN agency g ON g.id = m.agency_id
JOIN agency_type y ON y.id = g.agency_type_id
WHERE c.to_version_id IS NULL
ORDER BY m.plan_indicator_id, m.position";

const TASK_AGENCIES: &str = "
SELECT m.task_id AS row_id, y.slug
FROM publication c
JOIN task r ON r.appendix_version_id = c.appendix_version_id
JOIN assignment m ON m.task_id = r.id AND m.role IN ('LEAD', 'MONITORING')
JOIN agency g ON g.id = m.agency_id
JOIN agency_type y ON y.id = g.agency_type_id
WHERE c.to_version_id IS NULL
ORDER BY m.task_id, m.position";

// Codes change without a new row; everything else of a row stays as it was imported.
const CURRENT_INDICATORS: &str = "
SELECT r.id, c.appendix_id, i.code
FROM publication c
JOIN plan_indicator r ON r.appendix_version_id = c.appendix_version_id
JOIN indicator i ON i.id = r.indicator_id
WHERE c.to_version_id IS NULL
ORDER BY r.id";

const CURRENT_TASKS: &str = "
SELECT r.id, c.appendix_id, i.code
FROM publication c
JOIN task r ON r.appendix_version_id = c.appendix_version_id
JOIN shared_task i ON i.id = r.shared_task_id
WHERE c.to_version_id IS NULL
ORDER BY r.id";

#[derive(FromQueryResult)]
struct FoundCode {
    id: i64,
    appendix_id: i64,
    code: String,
}

#[derive(FromQueryResult)]
struct Found {
    id: i64,
    code: String,
    province_code: String,
    appendix_id: i64,
    section: Option<String>,
    section_ordinal: Option<String>,
    ordinal: Option<String>,
    name: String,
    parent_name: Option<String>,
    unit: Option<String>,
    output: Option<String>,
    due: Option<String>,
}

#[derive(FromQueryResult)]
struct FoundTarget {
    row_id: i64,
    year: i32,
    raw: String,
}

#[derive(FromQueryResult)]
struct FoundAgency {
    row_id: i64,
    slug: String,
}

/// Which rows are wanted.
#[derive(Debug, Clone, Copy)]
pub(super) enum Of<'a> {
    /// Those of all current appendices.
    All,
    /// Those of these appendices only.
    Appendices(&'a BTreeSet<i64>),
}

impl Of<'_> {
    /// A statement narrowed to the appendices.
    fn narrow(self, sql: &str) -> String {
        const CURRENT: &str = "WHERE c.to_version_id IS NULL";
        match self {
            Self::All => sql.to_owned(),
            Self::Appendices(ids) => {
                let ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
                sql.replace(
                    CURRENT,
                    &format!("{CURRENT} AND c.appendix_id IN ({})", ids.join(", ")),
                )
            }
        }
    }
}

/// The rows of the current appendices of one kind: the appendix that each stands in, and the code that it has now.
pub(super) async fn current(
    db: &impl ConnectionTrait,
    kind: AppendixKind,
) -> Result<Vec<(i64, CurrentRow)>, StoreError> {
    let sql = match kind {
        AppendixKind::Indicators => CURRENT_INDICATORS,
        AppendixKind::Tasks => CURRENT_TASKS,
    };
    let rows = all::<FoundCode>(db, sql).await?.into_iter();
    let row = |it: FoundCode| CurrentRow {
        kind,
        id: it.id,
        code: SharedCode(it.code),
    };
    Ok(rows.map(|it| (it.appendix_id, row(it))).collect())
}

/// The counted rows of the current appendices of one kind.
pub(super) async fn load(
    db: &impl ConnectionTrait,
    kind: AppendixKind,
    of: Of<'_>,
) -> Result<Vec<KnownRow>, StoreError> {
    let (rows, agencies) = match kind {
        AppendixKind::Indicators => (INDICATORS, INDICATOR_AGENCIES),
        AppendixKind::Tasks => (TASKS, TASK_AGENCIES),
    };
    let (rows, agencies) = (of.narrow(rows), of.narrow(agencies));
    let mut targets: HashMap<i64, Vec<(u16, String)>> = HashMap::new();
    if kind == AppendixKind::Indicators {
        for target in all::<FoundTarget>(db, &of.narrow(TARGETS)).await? {
            let year = u16::try_from(target.year).unwrap_or_default();
            targets.entry(target.row_id).or_default().push((year, target.raw));
        }
    }
    let mut agency_types: HashMap<i64, Vec<String>> = HashMap::new();
    for agency in all::<FoundAgency>(db, &agencies).await? {
        agency_types.entry(agency.row_id).or_default().push(agency.slug);
    }
    let rows = all::<Found>(db, &rows).await?.into_iter();
    Ok(rows
        .map(|row| KnownRow {
            id: row.id,
            code: SharedCode(row.code),
            kind,
            province_code: row.province_code,
            appendix_id: row.appendix_id,
            section: row.section,
            section_ordinal: row.section_ordinal,
            ordinal: row.ordinal,
            name: row.name,
            parent_name: row.parent_name,
            unit: row.unit,
            targets: targets.remove(&row.id).unwrap_or_default(),
            agency_types: agency_types.remove(&row.id).unwrap_or_default(),
            output: row.output,
            due: row.due,
        })
        .collect())
}

async fn all<T: FromQueryResult>(db: &impl ConnectionTrait, sql: &str) -> Result<Vec<T>, StoreError> {
    let statement = Statement::from_string(db.get_database_backend(), sql);
    Ok(T::find_by_statement(statement).all(db).await?)
}
