//! An agency, a row and a role (phân công).

use sea_orm::entity::prelude::*;

/// An agency, a row and a role (phân công).
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "assignment")]
pub struct Model {
    /// Identity.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// The row, when it is an indicator.
    pub plan_indicator_id: Option<i64>,
    /// The row, when it is a task.
    pub task_id: Option<i64>,
    /// Place in the row, from 0.
    pub position: i32,
    /// What the agency does.
    pub role: AssignmentRole,
    /// The agency; none when the cell names none that was understood.
    pub agency_id: Option<i64>,
    /// The agency as printed, separators dropped.
    pub text: String,
    /// The whole cell as printed.
    pub raw: String,
    /// Where.
    pub cell: String,
}

/// The tables that a row refers to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    /// By `plan_indicator_id`.
    #[sea_orm(
        belongs_to = "super::plan_indicator::Entity",
        from = "Column::PlanIndicatorId",
        to = "super::plan_indicator::Column::Id"
    )]
    PlanIndicator,
    /// By `task_id`.
    #[sea_orm(
        belongs_to = "super::task::Entity",
        from = "Column::TaskId",
        to = "super::task::Column::Id"
    )]
    Task,
    /// By `agency_id`.
    #[sea_orm(
        belongs_to = "super::agency::Entity",
        from = "Column::AgencyId",
        to = "super::agency::Column::Id"
    )]
    Agency,
}

impl Related<super::plan_indicator::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::PlanIndicator.def()
    }
}

impl Related<super::task::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Task.def()
    }
}

impl Related<super::agency::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Agency.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}

/// What an agency does for a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum AssignmentRole {
    /// Chủ trì.
    Lead,
    /// Phối hợp.
    Coordinating,
    /// Theo dõi.
    Monitoring,
}
