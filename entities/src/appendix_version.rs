//! An appendix as one import read it. Never changed afterwards.

use sea_orm::entity::prelude::*;

use super::plan::PlanStatus;

/// An appendix as one import read it. Never changed afterwards.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "appendix_version")]
pub struct Model {
    /// Identity.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// The appendix.
    pub appendix_id: i64,
    /// The import.
    pub import_id: i64,
    /// Place among the appendices of the import, from 0.
    pub appendix_idx: i32,
    /// Name of the sheet it begins in.
    pub sheet: String,
    /// From the title to the last row (`A1:G78`).
    pub range: String,
    /// Whether the sheet is hidden.
    pub is_hidden: bool,
    /// `Phụ lục I`, as printed.
    pub label: Option<String>,
    /// Title.
    pub title: Option<String>,
    /// Number of the plan as printed.
    pub number: Option<String>,
    /// Day of issue.
    pub issued_on: Option<Date>,
    /// Who issued it, as printed.
    pub issuer: Option<String>,
    /// First year.
    pub period_start: Option<i32>,
    /// Last year.
    pub period_end: Option<i32>,
    /// Issued or draft.
    pub status: PlanStatus,
    /// The columns and what they hold: versioned JSON.
    pub columns: String,
    /// Hash of everything read but the places: equal ones say the same.
    pub content_hash: String,
    /// How many sections.
    pub n_sections: i32,
    /// How many rows.
    pub n_rows: i32,
    /// When it was committed.
    pub created_at: DateTimeUtc,
}

/// The tables that a row refers to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    /// By `appendix_id`.
    #[sea_orm(
        belongs_to = "super::appendix::Entity",
        from = "Column::AppendixId",
        to = "super::appendix::Column::Id"
    )]
    Appendix,
    /// By `import_id`.
    #[sea_orm(
        belongs_to = "super::import::Entity",
        from = "Column::ImportId",
        to = "super::import::Column::Id"
    )]
    Import,
}

impl Related<super::appendix::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Appendix.def()
    }
}

impl Related<super::import::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Import.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
