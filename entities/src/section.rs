//! A group of rows (nhóm mục tiêu, nhóm nhiệm vụ).

use sea_orm::entity::prelude::*;

/// A group of rows (nhóm mục tiêu, nhóm nhiệm vụ).
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "section")]
pub struct Model {
    /// Identity.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// The version it stands in.
    pub appendix_version_id: i64,
    /// Place in the appendix, from 0.
    pub position: i32,
    /// Number without punctuation (`I`).
    pub ordinal: Option<String>,
    /// Title.
    pub title: String,
    /// Folded for search.
    pub title_folded: String,
    /// Name of the sheet it stands in.
    pub sheet: String,
    /// Where it stands.
    pub cell: String,
}

/// The tables that a row refers to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    /// By `appendix_version_id`.
    #[sea_orm(
        belongs_to = "super::appendix_version::Entity",
        from = "Column::AppendixVersionId",
        to = "super::appendix_version::Column::Id"
    )]
    AppendixVersion,
}

impl Related<super::appendix_version::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::AppendixVersion.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
