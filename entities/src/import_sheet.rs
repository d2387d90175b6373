//! The text of every cell of a sheet (ô nguồn), whatever was understood of it.

use sea_orm::entity::prelude::*;

/// The text of every cell of a sheet (ô nguồn), whatever was understood of it.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "import_sheet")]
pub struct Model {
    /// Identity.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// The import.
    pub import_id: i64,
    /// Place among the sheets, from 0.
    pub position: i32,
    /// Name of the sheet.
    pub name: String,
    /// Whether the sheet is hidden.
    pub is_hidden: bool,
    /// Cells, merges, hidden rows and columns: versioned JSON.
    pub cells: String,
    /// How many cells hold something.
    pub n_cells: i32,
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
