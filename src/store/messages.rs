//! Short messages between the servers of one PostgreSQL. Nothing is kept: who does not listen hears nothing.

use std::sync::Arc;

use sea_orm::{ConnectionTrait, DbBackend, Statement};
use tokio::sync::broadcast;

use super::{Store, StoreError};

/// The channel of the messages.
pub(super) const TOLD: &str = "doichieu_told";

const TELL: &str = "SELECT pg_notify($1, $2)";

/// PostgreSQL takes less than 8000 bytes.
pub const MAX_MESSAGE_BYTES: usize = 7_999;
/// Messages that a slow hearer may be behind.
const BUFFERED: usize = 256;

/// The messages that were heard. Clones share them.
#[derive(Debug, Clone)]
pub(super) struct Messages {
    heard: broadcast::Sender<Arc<str>>,
}

impl Default for Messages {
    fn default() -> Self {
        Self {
            heard: broadcast::channel(BUFFERED).0,
        }
    }
}

impl Messages {
    /// Hands a message over to whoever hears.
    pub(super) fn hear(&self, message: &str) {
        // Nobody hearing is no error.
        drop(self.heard.send(Arc::from(message)));
    }
}

impl Store {
    /// Whether there can be other servers that hear: PostgreSQL carries messages, SQLite does not.
    pub fn can_tell(&self) -> bool {
        self.backend() == DbBackend::Postgres
    }

    /// Tells every server on the database, this one included, at most [`MAX_MESSAGE_BYTES`].
    pub async fn tell_servers(&self, message: &str) -> Result<(), StoreError> {
        let values = [TOLD.into(), message.into()];
        let statement = Statement::from_sql_and_values(DbBackend::Postgres, TELL, values);
        self.writer.execute_raw(statement).await?;
        Ok(())
    }

    /// The messages from now on, while the store follows.
    pub fn hear_servers(&self) -> broadcast::Receiver<Arc<str>> {
        self.messages.heard.subscribe()
    }
}
