//! One workbook on its way (lần nhập): staged, committed, reverted or discarded.

use sea_orm::entity::prelude::*;

/// One workbook on its way (lần nhập): staged, committed, reverted or discarded.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "import")]
pub struct Model {
    /// Identity.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// The file.
    pub sha256: String,
    /// Its name as handed in, without folders.
    pub file_name: String,
    /// Format by content (`xlsx`).
    pub format: String,
    /// Where it is on its way.
    pub status: ImportStatus,
    /// What the user said beside the file: versioned JSON.
    pub hints: String,
    /// Hash of file and hints: equal ones are one import.
    pub fingerprint: String,
    /// What was read, without the cells of the sheets: versioned JSON.
    pub reading: String,
    /// The data version that readers saw when it was staged; 0 before the first.
    pub base_version: i64,
    /// Who handed it in.
    pub staged_by: String,
    /// When.
    pub staged_at: DateTimeUtc,
    /// Who committed or discarded it.
    pub finished_by: Option<String>,
    /// When.
    pub finished_at: Option<DateTimeUtc>,
    /// Who reverted it.
    pub reverted_by: Option<String>,
    /// When.
    pub reverted_at: Option<DateTimeUtc>,
    /// What its commit changed about rows that were there before: versioned JSON. Unset: nothing.
    pub effects: Option<String>,
}

/// The tables that a row refers to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    /// By `sha256`.
    #[sea_orm(
        belongs_to = "super::import_file::Entity",
        from = "Column::Sha256",
        to = "super::import_file::Column::Sha256"
    )]
    ImportFile,
}

impl Related<super::import_file::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::ImportFile.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}

/// Where an import is on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum ImportStatus {
    /// Read and stored, not visible to readers.
    Staged,
    /// Its appendices were published.
    Committed,
    /// Was committed and taken back.
    Reverted,
    /// Was staged and given up.
    Discarded,
}
