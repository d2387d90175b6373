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
    /// Name in English, for a type that the lexicon knows.
    pub name_en: Option<String>,
    /// What it is.
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

/// What an agency is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum AgencyKind {
    /// A department of a province (sở) or what ranks with it.
    Department,
    /// A council or committee that governs (HĐND, UBND) and its office.
    Government,
    /// A branch of a central agency in a province (ngành dọc).
    Branch,
    /// A ministry or another central agency.
    Ministry,
    /// An office of the Party.
    Party,
    /// The Fatherland Front, a mass organisation or an association.
    MassOrganisation,
    /// Court, procuracy, enforcement.
    Judiciary,
    /// Police and armed forces.
    Security,
    /// A centre, school, hospital or other public service unit.
    PublicService,
    /// Press, radio, television.
    Media,
    /// A company or bank.
    Enterprise,
    /// A steering committee or working group.
    TaskForce,
    /// Several agencies named together (các sở, ngành).
    Collective,
    /// Not in the lexicon: a type made from a name in a cell.
    Other,
}
