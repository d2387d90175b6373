//! Another name or code of a province, with the time it was in use.

use sea_orm::entity::prelude::*;

/// Another name or code of a province, with the time it was in use.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "province_alias")]
pub struct Model {
    /// Identity.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// The province of today.
    pub province_code: String,
    /// Why it means the province.
    pub kind: ProvinceAliasKind,
    /// The name as written.
    pub text: String,
    /// Folded for search.
    pub text_folded: String,
    /// The official code at that time, for a former province: seven of them mean another province today.
    pub code: Option<String>,
    /// First day in use, where known.
    pub valid_from: Option<Date>,
    /// Last day in use; none while it still is.
    pub valid_to: Option<Date>,
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
}

impl Related<super::province::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Province.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}

/// Why another name or code means the province.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum ProvinceAliasKind {
    /// Another way to write the name of today.
    Name,
    /// A province of before July 2025 that is, or is now part of, the province.
    Former,
}
