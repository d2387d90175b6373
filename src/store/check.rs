//! Whether what is stored holds together: references, hashes of files, pointers of versions. Reads only.

use doichieu_entities::import_file;
use sea_orm::{ConnectionTrait, DbBackend, EntityTrait, QueryOrder, QuerySelect, Statement};
use sha2::{Digest, Sha256};

use super::import::hex;
use super::{Store, StoreError};

/// Something that does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// A stable name (`FILE_HASH_DIFFERS`).
    pub code: &'static str,
    /// What it is about, as far as the database tells.
    pub subject: String,
}

/// Questions whose every answer is a fault. Each reads one table along an index, or a table of some hundred rows.
const QUESTIONS: &[(&str, &str)] = &[
    (
        // Readers would see two versions of one appendix.
        "TWO_VERSIONS_SHOWN",
        "SELECT CAST(appendix_id AS TEXT) AS subject FROM publication WHERE to_version_id IS NULL \
         GROUP BY appendix_id HAVING COUNT(*) > 1 ORDER BY 1",
    ),
    (
        "VERSION_ENDS_BEFORE_IT_BEGINS",
        "SELECT CAST(id AS TEXT) AS subject FROM publication WHERE to_version_id <= from_version_id ORDER BY 1",
    ),
    (
        "SHOWN_BUT_NOT_COMMITTED",
        "SELECT CAST(p.id AS TEXT) AS subject FROM publication p \
         JOIN appendix_version v ON v.id = p.appendix_version_id JOIN import i ON i.id = v.import_id \
         WHERE p.to_version_id IS NULL AND i.status <> 'COMMITTED' ORDER BY 1",
    ),
    (
        "VERSION_OF_ANOTHER_APPENDIX",
        "SELECT CAST(p.id AS TEXT) AS subject FROM publication p \
         JOIN appendix_version v ON v.id = p.appendix_version_id WHERE v.appendix_id <> p.appendix_id ORDER BY 1",
    ),
    (
        "IMPORT_WITHOUT_FILE",
        "SELECT CAST(i.id AS TEXT) AS subject FROM import i \
         LEFT JOIN import_file f ON f.sha256 = i.sha256 WHERE f.sha256 IS NULL ORDER BY 1",
    ),
    (
        "INDICATOR_MERGED_INTO_ITSELF",
        "SELECT code AS subject FROM indicator WHERE merged_into_id = id ORDER BY 1",
    ),
    (
        "TASK_MERGED_INTO_ITSELF",
        "SELECT code AS subject FROM shared_task WHERE merged_into_id = id ORDER BY 1",
    ),
];

/// What only SQLite can be asked: pages of the file, and rows whose reference is gone.
const SQLITE_QUESTIONS: &[(&str, &str)] = &[
    (
        "DATABASE_DAMAGED",
        "SELECT integrity_check AS subject FROM pragma_integrity_check WHERE integrity_check <> 'ok'",
    ),
    (
        "REFERENCE_BROKEN",
        "SELECT \"table\" || ' ' || COALESCE(CAST(rowid AS TEXT), '?') AS subject FROM pragma_foreign_key_check",
    ),
];

impl Store {
    /// Every fault that is found, by question.
    pub async fn check(&self) -> Result<Vec<Fault>, StoreError> {
        let mut faults = Vec::new();
        let sqlite: &[_] = match self.backend() {
            DbBackend::Sqlite => SQLITE_QUESTIONS,
            _ => &[],
        };
        for (code, question) in sqlite.iter().chain(QUESTIONS) {
            let statement = Statement::from_string(self.backend(), *question);
            for row in self.reader().query_all_raw(statement).await? {
                faults.push(Fault {
                    code,
                    subject: row.try_get("", "subject")?,
                });
            }
        }
        self.check_files(&mut faults).await?;
        Ok(faults)
    }

    /// One file at a time: together they may be larger than the memory.
    async fn check_files(&self, faults: &mut Vec<Fault>) -> Result<(), StoreError> {
        let names: Vec<String> = import_file::Entity::find()
            .select_only()
            .column(import_file::Column::Sha256)
            .order_by_asc(import_file::Column::Sha256)
            .into_tuple()
            .all(self.reader())
            .await?;
        for sha256 in names {
            let found = import_file::Entity::find_by_id(&sha256)
                .one(self.reader())
                .await?;
            let holds = found.is_some_and(|it| hex(&Sha256::digest(&it.bytes)) == sha256);
            if !holds {
                faults.push(Fault {
                    code: "FILE_HASH_DIFFERS",
                    subject: sha256,
                });
            }
        }
        Ok(())
    }
}
