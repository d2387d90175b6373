//! Versions of the data: which one is current, and which one stood at a time.

use chrono::{DateTime, Utc};
use doichieu_entities::data_version::{self, ChangeKind};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use tokio::sync::watch;

use super::{Store, StoreError};

impl Store {
    /// The current version of the data (phiên bản dữ liệu); 0 before the first change. A statement is run only where
    /// another program may have written meanwhile.
    pub async fn data_version(&self) -> Result<i64, StoreError> {
        match self.current.known() {
            Some(version) => Ok(version),
            None => self.read_version().await,
        }
    }

    /// The current version of the data and those that follow, as this process learns of them.
    pub fn watch_data_version(&self) -> watch::Receiver<i64> {
        self.current.watch()
    }

    /// Reads the current version from the database, for everybody who asks; it counts as no statement of an answer.
    pub(super) async fn read_version(&self) -> Result<i64, StoreError> {
        let before = self.current.look();
        let newest = data_version::Entity::find()
            .select_only()
            .column(data_version::Column::Id)
            .order_by_desc(data_version::Column::Id)
            .into_tuple()
            .one(&self.reader)
            .await?
            .unwrap_or(0);
        self.current.settle(before, newest);
        Ok(newest)
    }

    /// Lets everybody see what was just committed. It is committed whether or not the version can be read now.
    pub(super) async fn note_written(&self) {
        if let Err(error) = self.read_version().await {
            self.current.set_listening(false);
            tracing::warn!(
                error = &error as &dyn std::error::Error,
                "the version of the data was not read after a commit"
            );
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
