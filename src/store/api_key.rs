//! Keys (khóa truy cập): made, listed, found by their secret, taken back. Only hashes are kept.
//!
//! A key reads `dc_<prefix>_<secret>`; its secret has 256 random bits, so that SHA-256 is enough to keep it by.

use chrono::{DateTime, TimeDelta, Utc};
use doichieu_entities::api_key;
use sea_orm::{
    ActiveModelTrait, ActiveValue, ColumnTrait, DbErr, EntityTrait, FromQueryResult, PaginatorTrait,
    QueryFilter, QueryOrder, QueryResult,
};
use serde_json::json;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use super::audit::{Deed, record};
use super::clock::now;
use super::{Store, StoreError};
use crate::access::{Actor, Provinces, Role};

/// What every key begins with, so that leaked ones can be found in texts.
const MARK: &str = "dc";
/// Random bytes of the prefix and of the secret.
const PREFIX_BYTES: usize = 4;
const SECRET_BYTES: usize = 32;
/// The last use is written at most this often, since every request reads a key and none should wait for a write.
const LAST_USE_STEP: TimeDelta = TimeDelta::minutes(1);

/// A key without its secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiKey {
    /// The first letters, by which it is named.
    pub prefix: String,
    /// Who has it.
    pub name: String,
    /// What it may do.
    pub role: Role,
    /// For which provinces it may write.
    pub provinces: Provinces,
    /// Who made it.
    pub created_by: String,
    /// When.
    pub created_at: DateTime<Utc>,
    /// From then on it does not hold.
    pub expires_at: Option<DateTime<Utc>>,
    /// When it was last used, to the minute.
    pub last_used_at: Option<DateTime<Utc>>,
    /// When it was taken back.
    pub revoked_at: Option<DateTime<Utc>>,
}

/// A key to be made.
#[derive(Debug, Clone)]
pub struct NewApiKey {
    /// Who gets it.
    pub name: String,
    /// What it may do.
    pub role: Role,
    /// For which provinces it may write.
    pub provinces: Provinces,
    /// From then on it does not hold.
    pub expires_at: Option<DateTime<Utc>>,
}

/// A key that was just made, with the secret that is never shown again.
#[derive(Debug, Clone)]
pub struct CreatedApiKey {
    /// The key.
    pub key: ApiKey,
    /// The whole text that a caller sends.
    pub secret: String,
}

impl ApiKey {
    /// Whether it holds at a time.
    pub fn holds_at(&self, at: DateTime<Utc>) -> bool {
        self.revoked_at.is_none() && self.expires_at.is_none_or(|it| at < it)
    }
}

impl Store {
    /// Makes a key.
    pub async fn create_key(&self, actor: &Actor, new: NewApiKey) -> Result<CreatedApiKey, StoreError> {
        let tx = self.begin_write().await?;
        let created = insert(&tx, actor, new).await?;
        tx.commit().await?;
        Ok(created)
    }

    /// Makes the first key, of an administrator, in a database that never had one.
    pub async fn create_first_key(&self, actor: &Actor) -> Result<Option<CreatedApiKey>, StoreError> {
        let tx = self.begin_write().await?;
        if api_key::Entity::find().count(&tx).await? > 0 {
            return Ok(None);
        }
        let new = NewApiKey {
            name: "admin".to_owned(),
            role: Role::Admin,
            provinces: Provinces::All,
            expires_at: None,
        };
        let created = insert(&tx, actor, new).await?;
        tx.commit().await?;
        Ok(Some(created))
    }

    /// Every key, those taken back included, the oldest first.
    pub async fn list_keys(&self) -> Result<Vec<ApiKey>, StoreError> {
        let keys = api_key::Entity::find().order_by_asc(api_key::Column::Id);
        let keys = keys.all(self.reader()).await?;
        keys.into_iter().map(ApiKey::try_from).collect()
    }

    /// Takes a key back. Doing it twice is no mistake.
    pub async fn revoke_key(&self, actor: &Actor, prefix: &str) -> Result<ApiKey, StoreError> {
        let tx = self.begin_write().await?;
        let found = api_key::Entity::find().filter(api_key::Column::Prefix.eq(prefix));
        let found = found.one(&tx).await?;
        let model = found.ok_or_else(|| StoreError::not_found("ApiKey", &prefix))?;
        if model.revoked_at.is_some() {
            return ApiKey::try_from(model);
        }
        let mut changed = api_key::ActiveModel::from(model);
        changed.revoked_at = ActiveValue::Set(Some(now()));
        let key = ApiKey::try_from(changed.update(&tx).await?)?;
        let deed = Deed {
            action: "REVOKE_KEY",
            subject: subject(&key.prefix),
            before: Some(json!({ "name": key.name, "role": key.role.name() })),
            after: None,
        };
        record(&tx, actor, deed).await?;
        tx.commit().await?;
        Ok(key)
    }

    /// The key of a secret, if it holds now, and notes its use.
    pub async fn find_key(&self, secret: &str) -> Result<Option<ApiKey>, StoreError> {
        let Some(prefix) = prefix_of(secret) else {
            return Ok(None);
        };
        let found = api_key::Entity::find().filter(api_key::Column::Prefix.eq(prefix));
        let Some(model) = found.one(self.reader()).await? else {
            return Ok(None);
        };
        let is_equal: bool = model
            .secret_sha256
            .as_bytes()
            .ct_eq(hash(secret).as_bytes())
            .into();
        let (id, key) = (model.id, ApiKey::try_from(model)?);
        let at = now();
        if !is_equal || !key.holds_at(at) {
            return Ok(None);
        }
        if key.last_used_at.is_none_or(|it| at - it >= LAST_USE_STEP) {
            self.note_use(id, at);
        }
        Ok(Some(key))
    }

    /// Whether the key of a prefix holds now. Asked again and again while something is delivered; no use is noted.
    pub async fn is_key_good(&self, prefix: &str) -> Result<bool, StoreError> {
        let found = api_key::Entity::find().filter(api_key::Column::Prefix.eq(prefix));
        let found = found.one(self.reader()).await?;
        let key = found.map(ApiKey::try_from).transpose()?;
        Ok(key.is_some_and(|it| it.holds_at(now())))
    }

    /// Beside the request: it must not wait for a long import to end.
    fn note_use(&self, id: i64, at: DateTime<Utc>) {
        let store = self.clone();
        tokio::spawn(async move {
            if let Err(error) = store.write_use(id, at).await {
                tracing::warn!(
                    error = &error as &dyn std::error::Error,
                    "the use of a key was not noted"
                );
            }
        });
    }

    async fn write_use(&self, id: i64, at: DateTime<Utc>) -> Result<(), StoreError> {
        let tx = self.begin_write().await?;
        let used = api_key::ActiveModel {
            id: ActiveValue::Unchanged(id),
            last_used_at: ActiveValue::Set(Some(at)),
            ..<api_key::ActiveModel as Default>::default()
        };
        used.update(&tx).await?;
        tx.commit().await?;
        Ok(())
    }
}

async fn insert(
    tx: &sea_orm::DatabaseTransaction,
    actor: &Actor,
    new: NewApiKey,
) -> Result<CreatedApiKey, StoreError> {
    let (prefix, secret) = random_key()?;
    let model = api_key::ActiveModel {
        id: ActiveValue::NotSet,
        prefix: ActiveValue::Set(prefix),
        secret_sha256: ActiveValue::Set(hash(&secret)),
        name: ActiveValue::Set(new.name),
        role: ActiveValue::Set(new.role.name().to_owned()),
        provinces: ActiveValue::Set(new.provinces.to_text()),
        created_by: ActiveValue::Set(actor.name.clone()),
        created_at: ActiveValue::Set(now()),
        expires_at: ActiveValue::Set(new.expires_at),
        last_used_at: ActiveValue::Set(None),
        revoked_at: ActiveValue::Set(None),
    };
    let key = ApiKey::try_from(model.insert(tx).await?)?;
    let deed = Deed {
        action: "CREATE_KEY",
        subject: subject(&key.prefix),
        before: None,
        after: Some(json!({
            "name": key.name,
            "role": key.role.name(),
            "provinces": key.provinces.to_text(),
            "expiresAt": key.expires_at,
        })),
    };
    record(tx, actor, deed).await?;
    Ok(CreatedApiKey { key, secret })
}

/// Whether a text has the form of a key.
pub fn is_key(text: &str) -> bool {
    prefix_of(text).is_some()
}

fn subject(prefix: &str) -> String {
    format!("key {prefix}")
}

/// The prefix of a text that has the form of a key.
fn prefix_of(secret: &str) -> Option<&str> {
    let rest = secret.strip_prefix(MARK)?.strip_prefix('_')?;
    let (prefix, body) = rest.split_once('_')?;
    (prefix.len() == 2 * PREFIX_BYTES && body.len() == 2 * SECRET_BYTES).then_some(prefix)
}

/// A new prefix and the whole key.
fn random_key() -> Result<(String, String), StoreError> {
    let mut bytes = [0_u8; PREFIX_BYTES + SECRET_BYTES];
    getrandom::fill(&mut bytes).map_err(|source| StoreError::Random { source })?;
    let (prefix, body) = bytes.split_at(PREFIX_BYTES);
    let (prefix, body) = (hex(prefix), hex(body));
    let secret = format!("{MARK}_{prefix}_{body}");
    Ok((prefix, secret))
}

fn hash(secret: &str) -> String {
    hex(&Sha256::digest(secret))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|it| format!("{it:02x}")).collect()
}

impl FromQueryResult for ApiKey {
    fn from_query_result(row: &QueryResult, prefix: &str) -> Result<Self, DbErr> {
        let model = api_key::Model::from_query_result(row, prefix)?;
        Self::try_from(model).map_err(|it| DbErr::Type(it.to_string()))
    }
}

impl TryFrom<api_key::Model> for ApiKey {
    type Error = StoreError;

    fn try_from(model: api_key::Model) -> Result<Self, StoreError> {
        let role = Role::parse(&model.role).ok_or_else(|| StoreError::Decode {
            what: format!("role of key {}", model.prefix),
            source: format!("{:?} is no role", model.role).into(),
        })?;
        Ok(Self {
            prefix: model.prefix,
            name: model.name,
            role,
            provinces: Provinces::of_text(model.provinces.as_deref()),
            created_by: model.created_by,
            created_at: model.created_at,
            expires_at: model.expires_at,
            last_used_at: model.last_used_at,
            revoked_at: model.revoked_at,
        })
    }
}
