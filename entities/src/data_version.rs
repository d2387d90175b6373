//! The history of what readers see: one row for each change.

use sea_orm::entity::prelude::*;

/// The history of what readers see: one row for each change.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "data_version")]
pub struct Model {
    /// The version; it only grows.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// What changed.
    pub kind: ChangeKind,
    /// When.
    pub changed_at: DateTimeUtc,
    /// Who.
    pub changed_by: String,
    /// The import that was committed or reverted.
    pub import_id: Option<i64>,
    /// The decision.
    pub decision_id: Option<i64>,
}

/// The tables that a row refers to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    /// By `import_id`.
    #[sea_orm(
        belongs_to = "super::import::Entity",
        from = "Column::ImportId",
        to = "super::import::Column::Id"
    )]
    Import,
    /// By `decision_id`.
    #[sea_orm(
        belongs_to = "super::decision::Entity",
        from = "Column::DecisionId",
        to = "super::decision::Column::Id"
    )]
    Decision,
}

impl Related<super::import::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Import.def()
    }
}

impl Related<super::decision::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Decision.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}

/// What raised the data version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum ChangeKind {
    /// An import was committed.
    Commit,
    /// An import was reverted.
    Revert,
    /// A steward decided.
    Decision,
    /// Reference data was brought up to date.
    Seed,
}
