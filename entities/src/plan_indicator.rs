//! A row of an appendix of indicators (chỉ tiêu trong kế hoạch).

use sea_orm::entity::prelude::*;

/// A row of an appendix of indicators (chỉ tiêu trong kế hoạch).
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "plan_indicator")]
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
    /// Name, white space collapsed.
    pub name: String,
    /// Name as printed.
    pub name_raw: String,
    /// Name folded for search.
    pub name_folded: String,
    /// Name of the sheet the row and all its cells stand in.
    pub sheet: String,
    /// Where the row begins.
    pub cell: String,
    /// Where the name stands.
    pub name_cell: String,
    /// Whether it is hidden in the workbook.
    pub is_hidden: bool,
    /// Whether comparisons and counts take it; hidden rows and group rows are not counted.
    pub is_counted: bool,
    /// Unit, white space collapsed.
    pub unit: Option<String>,
    /// Unit in its normal form.
    pub unit_normal: Option<String>,
    /// Unit as printed.
    pub unit_raw: Option<String>,
    /// Where the unit stands.
    pub unit_cell: Option<String>,
    /// Cells of other columns: versioned JSON.
    pub notes: String,
    /// The indicator it is; none for a row that is not counted.
    pub indicator_id: Option<i64>,
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
    /// By `indicator_id`.
    #[sea_orm(
        belongs_to = "super::indicator::Entity",
        from = "Column::IndicatorId",
        to = "super::indicator::Column::Id"
    )]
    Indicator,
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

impl Related<super::indicator::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Indicator.def()
    }
}

impl Related<super::decision::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Decision.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}

/// How sure it is what a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum MatchStatus {
    /// Above certainty: joined.
    Matched,
    /// In doubt: a steward decides.
    Suggested,
    /// Nothing like it is known.
    New,
}
