//! A comparison that someone named, so that a tool has one address for it (so sánh đã lưu).

use sea_orm::entity::prelude::*;

/// A comparison that someone named (so sánh đã lưu).
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "saved_comparison")]
pub struct Model {
    /// Identity.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// Its name in addresses, never changed and never given to another.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// Long or wide.
    pub layout: SavedLayout,
    /// The filters as a query string, which `/bi` understands.
    pub parameters: String,
    /// Who saved it last.
    pub saved_by: String,
    /// When.
    pub saved_at: DateTimeUtc,
    /// When it was taken away.
    pub removed_at: Option<DateTimeUtc>,
}

/// It refers to nothing.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// How a saved comparison is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum SavedLayout {
    /// A row per indicator, province and year.
    Long,
    /// A row per indicator, columns per province and year.
    Wide,
}
