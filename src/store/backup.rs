//! A copy of the embedded database, taken while it is in use.

use std::path::Path;

use sea_orm::{ConnectionTrait, DbBackend, Statement};

use super::audit::record;
use super::{Store, StoreError, deed};
use crate::access::Actor;
use crate::error::{AppError, Sentence};

impl Store {
    /// Writes a whole and compact copy to a new file. It holds what is committed at one moment; writing goes on.
    pub async fn backup_to(&self, file: &Path) -> Result<(), StoreError> {
        if self.backend() != DbBackend::Sqlite {
            return Err(StoreError::refused(AppError::InvalidArgument {
                argument: "--database-url".to_owned(),
                problem: Sentence::new(
                    "chỉ sao lưu được cơ sở dữ liệu SQLite; với PostgreSQL hãy dùng pg_dump",
                    "only the SQLite database is backed up here; for PostgreSQL use pg_dump",
                ),
            }));
        }
        let statement = Statement::from_sql_and_values(
            DbBackend::Sqlite,
            "VACUUM INTO ?",
            [file.to_string_lossy().into_owned().into()],
        );
        self.writer.execute_raw(statement).await?;
        Ok(())
    }

    /// Writes down in a copy that it takes the place of another database.
    pub async fn note_restored(&self, actor: &Actor, file: &Path) -> Result<(), StoreError> {
        let data_version = self.data_version().await?;
        let tx = self.begin_write().await?;
        record(&tx, actor, deed::restored(file, data_version)).await?;
        tx.commit().await
    }
}
