//! A province or city directly under the central government (tỉnh, thành phố trực thuộc trung ương).

use sea_orm::entity::prelude::*;

/// A province or city directly under the central government (tỉnh, thành phố trực thuộc trung ương).
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "province")]
pub struct Model {
    /// Official code (`46`).
    #[sea_orm(primary_key, auto_increment = false)]
    pub code: String,
    /// Name in an address (`hue`).
    pub slug: String,
    /// Name alone (`Huế`).
    pub name: String,
    /// Name with its kind (`Thành phố Huế`).
    pub full_name: String,
    /// City or province.
    pub kind: ProvinceKind,
    /// The name folded for search.
    pub name_folded: String,
    /// Place in Vietnamese order.
    pub position: i32,
}

/// The tables that a row refers to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// Whether a province is a city.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum ProvinceKind {
    /// Thành phố trực thuộc trung ương.
    City,
    /// Tỉnh.
    Province,
}
