//! What a steward decided, when and why (quyết định): a log that is only added to.

use sea_orm::entity::prelude::*;

use super::appendix::AppendixKind;

/// What a steward decided, when and why (quyết định): a log that is only added to.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "decision")]
pub struct Model {
    /// Identity.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// What was decided.
    pub kind: DecisionKind,
    /// Indicators or tasks; none for agencies.
    pub appendix_kind: Option<AppendixKind>,
    /// The code, slug or name it is about.
    pub subject: String,
    /// What was before and after: versioned JSON, enough to undo it.
    pub payload: String,
    /// Why.
    pub reason: Option<String>,
    /// Who.
    pub decided_by: String,
    /// When.
    pub decided_at: DateTimeUtc,
    /// The decision that took it back.
    pub undone_by_id: Option<i64>,
}

/// The tables that a row refers to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    /// By `undone_by_id`.
    #[sea_orm(belongs_to = "Entity", from = "Column::UndoneById", to = "Column::Id")]
    UndoneBy,
}

impl ActiveModelBehavior for ActiveModel {}

/// What a steward decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum DecisionKind {
    /// A row is a shared thing.
    Confirm,
    /// A row is not a shared thing.
    Refuse,
    /// Two shared things are one.
    Merge,
    /// Rows of a shared thing are another one.
    Split,
    /// A shared thing has a better name.
    Rename,
    /// A row belongs to another shared thing.
    Move,
    /// A name of an agency means an agency type.
    AliasAgency,
    /// Two agency types are one.
    MergeAgencyType,
    /// Matches were brought in from a file.
    Crosswalk,
    /// An earlier decision was taken back.
    Undo,
}
