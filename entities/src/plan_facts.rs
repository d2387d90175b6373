//! What a plan said of itself, from when to when.

use sea_orm::entity::prelude::*;

use super::plan::PlanStatus;

/// The facts of a plan as readers saw them from one version of the data to another.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "plan_facts")]
pub struct Model {
    /// Identity.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// The plan.
    pub plan_id: i64,
    /// First data version that shows them.
    pub from_version_id: i64,
    /// First data version that does not; none while they stand.
    pub to_version_id: Option<i64>,
    /// First year.
    pub period_start: Option<i32>,
    /// Last year.
    pub period_end: Option<i32>,
    /// `322/KH-UBND`; none in a draft.
    pub number: Option<String>,
    /// The number folded for search.
    pub number_folded: Option<String>,
    /// Day of issue.
    pub issued_on: Option<Date>,
    /// Who issued it, as printed.
    pub issuer: Option<String>,
    /// Issued or draft.
    pub status: PlanStatus,
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

impl Related<super::plan::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Plan.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
