//! Versions of the data: which one is current, and which one stood at a time.

use chrono::{DateTime, Utc};
use doichieu_entities::data_version::{self, ChangeKind};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbBackend, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Statement,
};
use tokio::sync::watch;

use super::error::without_connection;
use super::{Store, StoreError};

/// The end of the primary's log: whatever is committed lies before it.
const POSITION: &str = "SELECT (pg_current_wal_insert_lsn() - '0/0')::bigint";

impl Store {
    /// The current version of the data (phiên bản dữ liệu); 0 before the first change. A statement is run only where
    /// another program may have written meanwhile.
    pub async fn data_version(&self) -> Result<i64, StoreError> {
        match self.current.known() {
            Some(version) => Ok(version),
            None => self.read_data_version().await,
        }
    }

    /// The current version of the data and those that follow, as this process learns of them.
    pub fn watch_data_version(&self) -> watch::Receiver<i64> {
        self.current.watch()
    }

    /// Reads the current version from the database, for everybody who asks; it counts as no statement of an answer.
    pub(super) async fn read_data_version(&self) -> Result<i64, StoreError> {
        let before = self.current.look();
        let primary = &self.reader.primary;
        let newest = data_version::Entity::find()
            .select_only()
            .column(data_version::Column::Id)
            .order_by_desc(data_version::Column::Id)
            .into_tuple()
            .one(primary)
            .await
            .map_err(|it| without_connection(self.backend(), it))?
            .unwrap_or(0);
        if let Some(replica) = &self.reader.replica {
            let position = Statement::from_string(DbBackend::Postgres, POSITION);
            let row = primary.query_one_raw(position).await?;
            replica.need(
                row.map(|it| it.try_get_by_index(0))
                    .transpose()?
                    .ok_or(StoreError::NothingInserted)?,
            );
        }
        self.current.settle(before, newest);
        Ok(newest)
    }

    /// Lets everybody see what was just committed. It is committed whether or not the version can be read now.
    pub(super) async fn note_written(&self) {
        if let Err(error) = self.read_data_version().await {
            self.set_listening(false);
            tracing::warn!(
                error = &error as &dyn std::error::Error,
                "the version of the data was not read after a commit"
            );
        }
    }

    /// Says whether what others write is told from now on.
    pub(super) fn set_listening(&self, is: bool) {
        self.current.set_listening(is);
        if let Some(replica) = &self.reader.replica {
            replica.set_told(is);
        }
    }

    /// The version that an import made when it was committed; `None` while it was not.
    pub async fn data_version_of(&self, import_id: i64) -> Result<Option<i64>, StoreError> {
        let made = data_version::Entity::find()
            .select_only()
            .column(data_version::Column::Id)
            .filter(data_version::Column::ImportId.eq(import_id))
            .filter(data_version::Column::Kind.eq(ChangeKind::Commit))
            .order_by_asc(data_version::Column::Id)
            .into_tuple()
            .one(self.reader())
            .await?;
        Ok(made)
    }

    /// The version that stood at a moment; 0 before the first change.
    pub async fn data_version_at(&self, moment: DateTime<Utc>) -> Result<i64, StoreError> {
        let standing = data_version::Entity::find()
            .select_only()
            .column(data_version::Column::Id)
            .filter(data_version::Column::ChangedAt.lte(moment))
            .order_by_desc(data_version::Column::Id)
            .into_tuple()
            .one(self.reader())
            .await?;
        Ok(standing.unwrap_or(0))
    }
}
