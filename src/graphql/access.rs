//! Keys and the audit log: an administrator makes keys, takes them back, and reads who did what.

use async_graphql::{Context, Enum, Object, SimpleObject};
use chrono::{DateTime, Utc};
use doichieu_imports::province::{nearest_province, parse_province};

use super::caller::Role;
use super::context::{loaders, require};
use super::error::ApiError;
use crate::access::{self, Provinces};
use crate::error::AppError;
use crate::store::api_key::{self, NewApiKey};
use crate::store::audit::{self, AuditFilter};

/// Lines of the log that one question may ask for.
const MAX_LINES: i32 = 500;

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

/// A line of the audit log (một dòng nhật ký).
#[derive(Debug, Clone, SimpleObject)]
pub struct AuditEntry {
    /// Number of the line; it grows (số dòng).
    number: String,
    /// When (lúc).
    at: DateTime<Utc>,
    /// Who (ai).
    actor: String,
    /// Their role then (vai trò lúc đó).
    role: String,
    /// An address of the network, or `cli` (từ đâu).
    origin: String,
    /// What was done, as COMMIT_IMPORT (việc gì).
    action: String,
    /// What it was done to, as `import 7` (với cái gì).
    subject: String,
    /// The state before, as JSON (trước).
    before: Option<String>,
    /// The state after, as JSON (sau).
    after: Option<String>,
}

impl From<audit::AuditEntry> for AuditEntry {
    fn from(line: audit::AuditEntry) -> Self {
        Self {
            number: line.id.to_string(),
            at: line.at,
            actor: line.actor,
            role: line.role,
            origin: line.origin,
            action: line.action,
            subject: line.subject,
            before: line.before,
            after: line.after,
        }
    }
}

/// Questions about keys and the log.
#[derive(Default)]
pub struct AccessQuery;

/// Keys and the audit log (khóa và nhật ký).
#[Object]
impl AccessQuery {
    /// Every key, those taken back included; for administrators (mọi khóa).
    #[graphql(cache_control(no_cache))]
    async fn api_keys(&self, ctx: &Context<'_>) -> Result<Vec<ApiKey>, ApiError> {
        require(ctx, Role::Admin)?;
        let keys = loaders(ctx).store().list_keys().await?;
        Ok(keys.into_iter().map(ApiKey::from).collect())
    }

    /// Who did what, the newest first; for administrators (nhật ký).
    #[graphql(cache_control(no_cache))]
    #[expect(clippy::too_many_arguments, reason = "each is a condition of its own")]
    async fn audit_log(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Lines wanted, at most 500 (số dòng).", default = 100)] first: i32,
        #[graphql(desc = "Only older than this line (cũ hơn dòng).")] before: Option<String>,
        #[graphql(desc = "Only of this actor (của ai).")] actor: Option<String>,
        #[graphql(desc = "Only of this action (việc gì).")] action: Option<String>,
        #[graphql(desc = "Only about this subject (với cái gì).")] subject: Option<String>,
        #[graphql(desc = "Only from this moment on (từ lúc).")] since: Option<DateTime<Utc>>,
        #[graphql(desc = "Only before this moment (trước lúc).")] until: Option<DateTime<Utc>>,
    ) -> Result<Vec<AuditEntry>, ApiError> {
        require(ctx, Role::Admin)?;
        let filter = AuditFilter {
            actor,
            action,
            subject,
            since,
            until,
            before_id: before.map(|it| parse_line(&it)).transpose()?,
            after_id: None,
        };
        let first = u64::try_from(first.clamp(1, MAX_LINES)).unwrap_or(1);
        let lines = loaders(ctx).store().list_audit(&filter, first).await?;
        Ok(lines.into_iter().map(AuditEntry::from).collect())
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
    ) -> Result<CreatedApiKey, ApiError> {
        let actor = require(ctx, Role::Admin)?;
        let new = NewApiKey {
            name,
            role: role.into(),
            provinces: parse_provinces(provinces)?,
            expires_at,
        };
        let created = loaders(ctx).store().create_key(actor, new).await?;
        Ok(CreatedApiKey {
            key: created.key.into(),
            secret: created.secret,
        })
    }

    /// Takes a key back; for administrators (thu hồi khóa).
    async fn revoke_api_key(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Its first letters (mã đầu).")] prefix: String,
    ) -> Result<ApiKey, ApiError> {
        let actor = require(ctx, Role::Admin)?;
        Ok(loaders(ctx).store().revoke_key(actor, &prefix).await?.into())
    }
}

fn parse_provinces(names: Option<Vec<String>>) -> Result<Provinces, AppError> {
    let Some(names) = names else {
        return Ok(Provinces::All);
    };
    let codes = names.iter().map(|text| match parse_province(text) {
        Some(named) => Ok(named.province.code.to_owned()),
        None => Err(AppError::UnknownProvince {
            text: text.clone(),
            nearest: nearest_province(text)
                .iter()
                .map(|it| it.name.to_owned())
                .collect(),
        }),
    });
    Ok(Provinces::Only(codes.collect::<Result<_, _>>()?))
}

fn parse_line(text: &str) -> Result<i64, AppError> {
    text.parse().map_err(|_| AppError::NotFound {
        noun: "AuditEntry",
        key: text.to_owned(),
    })
}
