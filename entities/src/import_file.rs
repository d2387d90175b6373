//! The bytes of a workbook, kept once whatever becomes of them.

use sea_orm::entity::prelude::*;

/// The bytes of a workbook, kept once whatever becomes of them.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "import_file")]
pub struct Model {
    /// SHA-256 of the bytes, lower-case hexadecimal.
    #[sea_orm(primary_key, auto_increment = false)]
    pub sha256: String,
    /// The file itself.
    pub bytes: Vec<u8>,
    /// Its size.
    pub n_bytes: i64,
    /// When it first came.
    pub created_at: DateTimeUtc,
}

/// The tables that a row refers to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
