//! What several tasks of several provinces have in common (nhiệm vụ dùng chung).

use sea_orm::entity::prelude::*;

/// What several tasks of several provinces have in common (nhiệm vụ dùng chung).
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "shared_task")]
pub struct Model {
    /// Identity.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// Stable code, never changed and never used again (`NV-0001`).
    pub code: String,
    /// The number in the code, by which the next one is found.
    pub number: i64,
    /// Name, at first as the first row printed it.
    pub name: String,
    /// The name folded for search.
    pub name_folded: String,
    /// Sort key of the name in Vietnamese order.
    pub name_sort: String,
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
