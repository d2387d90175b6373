//! Which version of an appendix readers saw from when to when.

use sea_orm::entity::prelude::*;

/// Which version of an appendix readers saw from when to when.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "publication")]
pub struct Model {
    /// Identity.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// The appendix.
    pub appendix_id: i64,
    /// The version.
    pub appendix_version_id: i64,
    /// First data version that shows it.
    pub from_version_id: i64,
    /// First data version that does not; none while readers see it.
    pub to_version_id: Option<i64>,
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
    /// By `appendix_version_id`.
    #[sea_orm(
        belongs_to = "super::appendix_version::Entity",
        from = "Column::AppendixVersionId",
        to = "super::appendix_version::Column::Id"
    )]
    AppendixVersion,
    /// By `from_version_id`.
    #[sea_orm(
        belongs_to = "super::data_version::Entity",
        from = "Column::FromVersionId",
        to = "super::data_version::Column::Id"
    )]
    FromVersion,
    /// By `to_version_id`.
    #[sea_orm(
        belongs_to = "super::data_version::Entity",
        from = "Column::ToVersionId",
        to = "super::data_version::Column::Id"
    )]
    ToVersion,
}

impl Related<super::appendix::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Appendix.def()
    }
}

impl Related<super::appendix_version::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::AppendixVersion.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
