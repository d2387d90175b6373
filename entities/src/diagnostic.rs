//! What the reader said about a file (cảnh báo), with its place.

use sea_orm::entity::prelude::*;

/// What the reader said about a file (cảnh báo), with its place.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "diagnostic")]
pub struct Model {
    /// Identity.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// The import.
    pub import_id: i64,
    /// Place in the list, from 0.
    pub position: i32,
    /// How much it matters.
    pub severity: Severity,
    /// Stable name (`UNIT_IN_TARGET`).
    pub code: String,
    /// The sheet.
    pub sheet: Option<String>,
    /// The cell (`D31`).
    pub cell: Option<String>,
    /// Vietnamese sentence.
    pub message_vi: String,
    /// English sentence.
    pub message_en: String,
    /// Who accepted an ERROR by name.
    pub accepted_by: Option<String>,
    /// When.
    pub accepted_at: Option<DateTimeUtc>,
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
}

impl Related<super::import::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Import.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}

/// How much a diagnostic matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Severity {
    /// Something was done that the user may want to know.
    Info,
    /// Something may be wrong; the import goes on.
    Warning,
    /// Something is wrong; a commit is refused until it is mended or accepted by name.
    Error,
}
