//! A shared thing that a row may be, with why (đề xuất).

use sea_orm::entity::prelude::*;

/// A shared thing that a row may be, with why (đề xuất).
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "proposal")]
pub struct Model {
    /// Identity.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// The row, when it is an indicator.
    pub plan_indicator_id: Option<i64>,
    /// The row, when it is a task.
    pub task_id: Option<i64>,
    /// Rank, best first, from 0.
    pub position: i32,
    /// The candidate, when it is an indicator.
    pub indicator_id: Option<i64>,
    /// The candidate, when it is a task.
    pub shared_task_id: Option<i64>,
    /// The row of it that is most like the row: a plan_indicator or a task.
    pub like_row_id: Option<i64>,
    /// The same, or a part.
    pub relation: MatchRelation,
    /// The chance of being right, from 0 to 1.
    pub score: f64,
    /// The wording that was compared with.
    pub name: String,
    /// Why, in words: versioned JSON.
    pub reasons: String,
    /// Which parts of both wordings agree and differ: versioned JSON.
    pub marks: String,
    /// The decision by which a steward refused it.
    pub refused_by_id: Option<i64>,
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
    /// By `indicator_id`.
    #[sea_orm(
        belongs_to = "super::indicator::Entity",
        from = "Column::IndicatorId",
        to = "super::indicator::Column::Id"
    )]
    Indicator,
    /// By `shared_task_id`.
    #[sea_orm(
        belongs_to = "super::shared_task::Entity",
        from = "Column::SharedTaskId",
        to = "super::shared_task::Column::Id"
    )]
    SharedTask,
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

impl Related<super::indicator::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Indicator.def()
    }
}

impl Related<super::shared_task::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::SharedTask.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}

/// How a row relates to a candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum MatchRelation {
    /// The same.
    Same,
    /// The row is a part of the candidate.
    PartOf,
    /// The candidate is a part of the row.
    Contains,
}
