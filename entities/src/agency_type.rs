//! The same office across provinces (loại cơ quan).

use sea_orm::entity::prelude::*;

/// The same office across provinces (loại cơ quan).
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "agency_type")]
pub struct Model {
    /// Identity.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// Stable code (`so-tu-phap`).
    pub slug: String,
    /// Name (`Sở Tư pháp`).
    pub name: String,
    /// The name folded for search.
    pub name_folded: String,
    /// Sort key of the name in Vietnamese order.
    pub name_sort: String,
    /// One office or a collective.
    pub kind: AgencyKind,
    /// Whether the lexicon knows it; otherwise it was made from a name in a cell.
    pub is_known: bool,
    /// The one it was merged into; readers follow it.
    pub merged_into_id: Option<i64>,
    /// When it was first seen.
    pub created_at: DateTimeUtc,
}

/// The tables that a row refers to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    /// By `merged_into_id`.
    #[sea_orm(belongs_to = "Entity", from = "Column::MergedIntoId", to = "Column::Id")]
    MergedInto,
}

impl ActiveModelBehavior for ActiveModel {}

/// What kind of body an agency type is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum AgencyKind {
    /// One office.
    Office,
    /// Several offices named together (các sở, ngành).
    Collective,
}
