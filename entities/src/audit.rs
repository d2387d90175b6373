//! Who did what, when and from where (nhật ký): a log that is only added to.

use sea_orm::entity::prelude::*;

/// Who did what, when and from where (nhật ký): a log that is only added to.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "audit")]
pub struct Model {
    /// Identity.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// When.
    pub at: DateTimeUtc,
    /// Who.
    pub actor: String,
    /// Their role then.
    pub role: String,
    /// An address of the network, or `cli`.
    pub origin: String,
    /// What (`COMMIT_IMPORT`, `CREATE_KEY`).
    pub action: String,
    /// What it was done to (`import 7`, `key dc_ab12`).
    pub subject: String,
    /// The state before, as JSON, where there was one.
    pub before: Option<String>,
    /// The state after, as JSON, where there is one.
    pub after: Option<String>,
}

/// The tables that a row refers to: none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
