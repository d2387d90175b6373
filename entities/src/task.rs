//! A row of an appendix of tasks (nhiệm vụ).

use sea_orm::entity::prelude::*;

use super::plan_indicator::MatchStatus;

/// A row of an appendix of tasks (nhiệm vụ).
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "task")]
pub struct Model {
    /// Identity.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// The version it stands in.
    pub appendix_version_id: i64,
    /// Its section.
    pub section_id: Option<i64>,
    /// The group row above.
    pub parent_id: Option<i64>,
    /// Place in the appendix, from 0.
    pub position: i32,
    /// Number without punctuation or section prefix.
    pub ordinal: Option<String>,
    /// Text, white space collapsed.
    pub text: String,
    /// Text as printed.
    pub text_raw: String,
    /// Text folded for search.
    pub text_folded: String,
    /// Name of the sheet the row and all its cells stand in.
    pub sheet: String,
    /// Where the row begins.
    pub cell: String,
    /// Where the text stands.
    pub text_cell: String,
    /// Whether it is hidden in the workbook.
    pub is_hidden: bool,
    /// Whether comparisons and counts take it; hidden rows and group rows are not counted.
    pub is_counted: bool,
    /// Kind of the deadline; none when the appendix has no such column.
    pub deadline_kind: Option<DeadlineKind>,
    /// First day.
    pub deadline_start: Option<Date>,
    /// Last day.
    pub deadline_due: Option<Date>,
    /// How exact the last day is.
    pub deadline_precision: Option<DatePrecision>,
    /// Whether the work goes on without end.
    pub is_continuous: bool,
    /// Further days: JSON list.
    pub deadline_milestones: String,
    /// The words of the event, roadmap or demand.
    pub deadline_condition: Option<String>,
    /// The deadline as printed.
    pub deadline_raw: Option<String>,
    /// Where the deadline stands.
    pub deadline_cell: Option<String>,
    /// Output, white space collapsed.
    pub output: Option<String>,
    /// Output as printed.
    pub output_raw: Option<String>,
    /// Where the output stands.
    pub output_cell: Option<String>,
    /// Cells of other columns: versioned JSON.
    pub notes: String,
    /// The shared task it is; none for a row that is not counted.
    pub shared_task_id: Option<i64>,
    /// How sure that is.
    pub match_status: MatchStatus,
    /// How sure as a number, from 0 to 1.
    pub match_score: f64,
    /// The decision that settled it.
    pub decision_id: Option<i64>,
}

/// The tables that a row refers to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    /// By `appendix_version_id`.
    #[sea_orm(
        belongs_to = "super::appendix_version::Entity",
        from = "Column::AppendixVersionId",
        to = "super::appendix_version::Column::Id"
    )]
    AppendixVersion,
    /// By `section_id`.
    #[sea_orm(
        belongs_to = "super::section::Entity",
        from = "Column::SectionId",
        to = "super::section::Column::Id"
    )]
    Section,
    /// By `parent_id`.
    #[sea_orm(belongs_to = "Entity", from = "Column::ParentId", to = "Column::Id")]
    Parent,
    /// By `shared_task_id`.
    #[sea_orm(
        belongs_to = "super::shared_task::Entity",
        from = "Column::SharedTaskId",
        to = "super::shared_task::Column::Id"
    )]
    SharedTask,
    /// By `decision_id`.
    #[sea_orm(
        belongs_to = "super::decision::Entity",
        from = "Column::DecisionId",
        to = "super::decision::Column::Id"
    )]
    Decision,
}

impl Related<super::appendix_version::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::AppendixVersion.def()
    }
}

impl Related<super::section::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Section.def()
    }
}

impl Related<super::shared_task::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::SharedTask.def()
    }
}

impl Related<super::decision::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Decision.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}

/// Kinds of deadline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum DeadlineKind {
    /// A day.
    Date,
    /// A month.
    Month,
    /// A quarter.
    Quarter,
    /// A year or a span of years.
    Year,
    /// Without end.
    Continuous,
    /// Again and again.
    Periodic,
    /// After or when something happens.
    Event,
    /// By the roadmap or guidance of others.
    Roadmap,
    /// When asked.
    OnRequest,
    /// Several days.
    Milestones,
    /// Blank.
    NotSet,
    /// Words that were not understood.
    Text,
}

/// How exact a date is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum DatePrecision {
    /// To the day.
    Day,
    /// To the month.
    Month,
    /// To the quarter.
    Quarter,
    /// To the year.
    Year,
}
