//! An organisation in one province (cơ quan, đơn vị).

use sea_orm::entity::prelude::*;

/// An organisation in one province (cơ quan, đơn vị).
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "agency")]
pub struct Model {
    /// Identity.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// Where it is.
    pub province_code: String,
    /// What it is in every province.
    pub agency_type_id: i64,
    /// Name as first printed.
    pub name: String,
    /// The name folded for search.
    pub name_folded: String,
    /// Sort key of the name in Vietnamese order.
    pub name_sort: String,
    /// The agency it belongs to, where a cell said so.
    pub parent_id: Option<i64>,
    /// When it was first seen.
    pub created_at: DateTimeUtc,
}

/// The tables that a row refers to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    /// By `province_code`.
    #[sea_orm(
        belongs_to = "super::province::Entity",
        from = "Column::ProvinceCode",
        to = "super::province::Column::Code"
    )]
    Province,
    /// By `agency_type_id`.
    #[sea_orm(
        belongs_to = "super::agency_type::Entity",
        from = "Column::AgencyTypeId",
        to = "super::agency_type::Column::Id"
    )]
    AgencyType,
    /// By `parent_id`.
    #[sea_orm(belongs_to = "Entity", from = "Column::ParentId", to = "Column::Id")]
    Parent,
}

impl Related<super::province::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Province.def()
    }
}

impl Related<super::agency_type::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::AgencyType.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
