//! Keys: an administrator makes them, takes them back, and sees who has which.

use std::sync::Arc;

use async_graphql::{Context, Enum, Object, SimpleObject, Union};
use chrono::{DateTime, Utc};

use super::caller::Role;
use super::connection::{Connection, ListArgs, Listed, PageArgs, connect};
use super::context::{lang, loaders, require};
use super::error::ApiError;
use super::filter::{EnumFilter, StringFilter, province_code};
use super::intake::Problem;
use super::list_inputs::{filter_input, order_input};
use crate::access::{self, Provinces};
use crate::store::api_key::{self, NewApiKey};
use crate::store::listing::{ApiKeyField, ApiKeyOrder, ApiKeys, Direction};

/// What a key may do; each role may do what those before it may (vai trò).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
pub enum KeyRole {
    /// Reads what is committed (người đọc).
    Reader,
    /// Stages, commits, discards and reverts imports (cán bộ nhập liệu).
    Importer,
    /// Decides on matches (người phụ trách dữ liệu).
    Steward,
    /// Everything, keys and the audit log included (quản trị).
    Admin,
}

impl From<KeyRole> for access::Role {
    fn from(role: KeyRole) -> Self {
        match role {
            KeyRole::Reader => Self::Reader,
            KeyRole::Importer => Self::Importer,
            KeyRole::Steward => Self::Steward,
            KeyRole::Admin => Self::Admin,
        }
    }
}

impl From<access::Role> for KeyRole {
    fn from(role: access::Role) -> Self {
        match role {
            access::Role::Reader => Self::Reader,
            access::Role::Importer => Self::Importer,
            access::Role::Steward => Self::Steward,
            access::Role::Admin => Self::Admin,
        }
    }
}

/// A key without its secret (khóa truy cập).
#[derive(Debug, Clone, SimpleObject)]
pub struct ApiKey {
    /// The first letters, by which it is named (mã đầu).
    prefix: String,
    /// Who has it (của ai).
    name: String,
    /// What it may do (vai trò).
    role: KeyRole,
    /// Codes of the provinces it may write for; null for all (các tỉnh).
    province_codes: Option<Vec<String>>,
    /// Who made it (người tạo).
    created_by: String,
    /// When it was made (lúc tạo).
    created_at: DateTime<Utc>,
    /// From then on it does not hold (hết hạn).
    expires_at: Option<DateTime<Utc>>,
    /// When it was last used, to the minute (dùng lần cuối).
    last_used_at: Option<DateTime<Utc>>,
    /// When it was taken back (thu hồi lúc).
    revoked_at: Option<DateTime<Utc>>,
}

impl From<api_key::ApiKey> for ApiKey {
    fn from(key: api_key::ApiKey) -> Self {
        Self {
            prefix: key.prefix,
            name: key.name,
            role: key.role.into(),
            province_codes: match key.provinces {
                Provinces::All => None,
                Provinces::Only(codes) => Some(codes.into_iter().collect()),
            },
            created_by: key.created_by,
            created_at: key.created_at,
            expires_at: key.expires_at,
            last_used_at: key.last_used_at,
            revoked_at: key.revoked_at,
        }
    }
}

/// A key that was just made (khóa vừa tạo).
#[derive(Debug, Clone, SimpleObject)]
pub struct CreatedApiKey {
    /// The key (khóa).
    key: ApiKey,
    /// The whole text that a caller sends; it is never shown again (chỉ hiện một lần).
    secret: String,
}

/// What became of making a key (kết quả tạo khóa).
#[derive(Union)]
pub enum CreatedApiKeyResult {
    /// It is made.
    Created(CreatedApiKey),
    /// It was refused.
    Problem(Problem),
}

/// What became of taking a key back (kết quả thu hồi khóa).
#[derive(Union)]
pub enum RevokedApiKeyResult {
    /// It holds no more.
    Revoked(ApiKey),
    /// It was refused.
    Problem(Problem),
}

impl Listed for ApiKeys {
    type Object = ApiKey;
    const ORDER: &'static [(ApiKeyOrder, Direction)] = &[(ApiKeyOrder::CreatedAt, Direction::Ascending)];

    fn object(row: Arc<api_key::ApiKey>, _at: i64) -> ApiKey {
        Arc::unwrap_or_clone(row).into()
    }
}

/// Questions about keys.
#[derive(Default)]
pub struct AccessQuery;

/// Keys (khóa truy cập).
#[Object]
impl AccessQuery {
    /// Every key, those taken back included; for administrators (mọi khóa).
    #[graphql(cache_control(no_cache))]
    #[expect(clippy::too_many_arguments, reason = "the arguments that every list takes")]
    async fn api_keys(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first so many (số dòng đầu).")] first: Option<i32>,
        #[graphql(desc = "After this cursor (sau con trỏ).")] after: Option<String>,
        #[graphql(desc = "The last so many (số dòng cuối).")] last: Option<i32>,
        #[graphql(desc = "Before this cursor (trước con trỏ).")] before: Option<String>,
        #[graphql(desc = "Which ones (điều kiện).")] filter: Option<ApiKeyFilter>,
        #[graphql(desc = "In which order (thứ tự).")] order_by: Option<Vec<ApiKeyOrderBy>>,
    ) -> Result<Connection<ApiKeys>, ApiError> {
        require(ctx, Role::Admin)?;
        let list = ListArgs::all(loaders(ctx).version());
        let list = list.with(ApiKeyFilter::tests(filter)?, None, ApiKeyOrderBy::keys(order_by));
        connect(ctx, PageArgs::new(first, after, last, before), list).await
    }
}

/// Changes of keys.
#[derive(Default)]
pub struct AccessMutation;

/// Keys (khóa truy cập).
#[Object]
impl AccessMutation {
    /// Makes a key; its secret is shown once; for administrators (tạo khóa).
    async fn create_api_key(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Who gets it (của ai).")] name: String,
        #[graphql(desc = "What it may do (vai trò).")] role: KeyRole,
        #[graphql(desc = "Provinces it may write for, by code, slug or name; none for all (các tỉnh).")]
        provinces: Option<Vec<String>>,
        #[graphql(desc = "From then on it does not hold (hết hạn).")] expires_at: Option<DateTime<Utc>>,
    ) -> Result<CreatedApiKeyResult, ApiError> {
        let actor = require(ctx, Role::Admin)?;
        let provinces = match parse_provinces(provinces) {
            Ok(provinces) => provinces,
            Err(error) => return Problem::of_argument(error, lang(ctx)).map(CreatedApiKeyResult::Problem),
        };
        let new = NewApiKey {
            name,
            role: role.into(),
            provinces,
            expires_at,
        };
        match loaders(ctx).store().create_key(actor, new).await {
            Ok(created) => Ok(CreatedApiKeyResult::Created(CreatedApiKey {
                key: created.key.into(),
                secret: created.secret,
            })),
            Err(error) => Problem::of(error.into(), lang(ctx)).map(CreatedApiKeyResult::Problem),
        }
    }

    /// Takes a key back; for administrators (thu hồi khóa).
    async fn revoke_api_key(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Its first letters (mã đầu).")] prefix: String,
    ) -> Result<RevokedApiKeyResult, ApiError> {
        let actor = require(ctx, Role::Admin)?;
        match loaders(ctx).store().revoke_key(actor, &prefix).await {
            Ok(key) => Ok(RevokedApiKeyResult::Revoked(key.into())),
            Err(error) => Problem::of(error.into(), lang(ctx)).map(RevokedApiKeyResult::Problem),
        }
    }
}

fn parse_provinces(names: Option<Vec<String>>) -> Result<Provinces, ApiError> {
    let Some(names) = names else {
        return Ok(Provinces::All);
    };
    let codes = names.iter().map(|it| province_code(it));
    Ok(Provinces::Only(codes.collect::<Result<_, _>>()?))
}

filter_input! {
    /// Which keys (điều kiện trên khóa). All that are given must hold.
    ApiKeyFilter of ApiKeyField {
        /// The first letters (mã đầu).
        prefix: StringFilter => Prefix,
        /// Who has it (của ai).
        name: StringFilter => Name,
        /// What it may do (vai trò).
        role: EnumFilter<KeyRole> => Role,
    }
}

order_input! {
    /// What keys are ordered by (thứ tự của khóa).
    ApiKeyOrderField of ApiKeyOrder {
        /// As they were made (lúc tạo).
        CreatedAt,
    }
    /// An order of keys (thứ tự của khóa).
    ApiKeyOrderBy
}
