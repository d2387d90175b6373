//! A key that a program or a person writes with (khóa truy cập). Only its hash is kept.

use sea_orm::entity::prelude::*;

/// A key that a program or a person writes with (khóa truy cập). Only its hash is kept.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "api_key")]
pub struct Model {
    /// Identity.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// The first letters of the key, by which people and lists name it.
    #[sea_orm(unique)]
    pub prefix: String,
    /// SHA-256 of the whole key, lower-case hexadecimal. Keys are random, so no slow hash is needed.
    pub secret_sha256: String,
    /// Who has it.
    pub name: String,
    /// `READER`, `IMPORTER`, `STEWARD` or `ADMIN`.
    pub role: String,
    /// Codes of the provinces it may write for, joined with commas; none for all.
    pub provinces: Option<String>,
    /// Who made it.
    pub created_by: String,
    /// When.
    pub created_at: DateTimeUtc,
    /// From then on it does not hold.
    pub expires_at: Option<DateTimeUtc>,
    /// When it was last used, to the minute.
    pub last_used_at: Option<DateTimeUtc>,
    /// When it was taken back.
    pub revoked_at: Option<DateTimeUtc>,
}

/// The tables that a row refers to: none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
