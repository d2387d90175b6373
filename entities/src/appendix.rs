//! One table of a plan (phụ lục), the same through all its versions.

use sea_orm::entity::prelude::*;

/// One table of a plan (phụ lục), the same through all its versions.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "appendix")]
pub struct Model {
    /// Identity.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// The plan.
    pub plan_id: i64,
    /// What its rows are.
    pub kind: AppendixKind,
    /// What tells two appendices of one kind apart: the folded label; empty when it is the only one.
    pub label_key: String,
    /// When it was first seen.
    pub created_at: DateTimeUtc,
}

/// The tables that a row refers to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    /// By `plan_id`.
    #[sea_orm(
        belongs_to = "super::plan::Entity",
        from = "Column::PlanId",
        to = "super::plan::Column::Id"
    )]
    Plan,
}

impl Related<super::plan::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Plan.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}

/// What the rows of an appendix are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum AppendixKind {
    /// Phụ lục I: indicators with targets (chỉ tiêu).
    Indicators,
    /// Phụ lục II: tasks with agencies and deadlines (nhiệm vụ).
    Tasks,
}
