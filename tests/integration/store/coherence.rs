//! What must hold in every database at every moment, whatever died when.

use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, Statement};

/// What each statement finds must not be there.
const BREACHES: &[(&str, &str)] = &[
    (
        "a version of an import that was never committed",
        "SELECT v.id FROM appendix_version v JOIN import m ON m.id = v.import_id
         WHERE m.status NOT IN ('COMMITTED', 'REVERTED')",
    ),
    (
        "a version without all its rows",
        "SELECT v.id FROM appendix_version v WHERE v.n_rows <>
         (SELECT COUNT(*) FROM plan_indicator r WHERE r.appendix_version_id = v.id) +
         (SELECT COUNT(*) FROM task r WHERE r.appendix_version_id = v.id)",
    ),
    (
        "a version without all its sections",
        "SELECT v.id FROM appendix_version v WHERE v.n_sections <>
         (SELECT COUNT(*) FROM section s WHERE s.appendix_version_id = v.id)",
    ),
    (
        "a version that was never shown",
        "SELECT v.id FROM appendix_version v WHERE NOT EXISTS
         (SELECT 1 FROM publication p WHERE p.appendix_version_id = v.id)",
    ),
    (
        "an appendix shown twice at once",
        "SELECT appendix_id AS id FROM publication WHERE to_version_id IS NULL
         GROUP BY appendix_id HAVING COUNT(*) > 1",
    ),
    (
        "a counted row without a code",
        "SELECT id FROM plan_indicator WHERE is_counted AND indicator_id IS NULL
         UNION SELECT id FROM task WHERE is_counted AND shared_task_id IS NULL",
    ),
    (
        "an import without its cells",
        "SELECT m.id FROM import m WHERE NOT EXISTS (SELECT 1 FROM import_sheet s WHERE s.import_id = m.id)",
    ),
    (
        "a committed import that names nobody",
        "SELECT id FROM import WHERE status = 'COMMITTED' AND (finished_by IS NULL OR finished_at IS NULL)",
    ),
    (
        "versions of a commit without a data version",
        "SELECT v.id FROM appendix_version v WHERE NOT EXISTS
         (SELECT 1 FROM data_version d WHERE d.import_id = v.import_id AND d.kind = 'COMMIT')",
    ),
];

/// Fails when something is half there.
pub async fn check(db: &DatabaseConnection) {
    for (breach, sql) in BREACHES {
        let found = db
            .query_all_raw(Statement::from_string(db.get_database_backend(), *sql))
            .await;
        let found = found.unwrap_or_else(|error| panic!("{breach}: {error}"));
        assert_eq!(found.len(), 0, "{breach}");
    }
    if db.get_database_backend() == DbBackend::Sqlite {
        for (pragma, fine) in [("PRAGMA integrity_check", 1), ("PRAGMA foreign_key_check", 0)] {
            let found = db
                .query_all_raw(Statement::from_string(DbBackend::Sqlite, pragma))
                .await;
            assert_eq!(found.expect("a pragma").len(), fine, "{pragma}");
        }
    }
}
