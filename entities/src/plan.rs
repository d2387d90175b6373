//! An issued or draft document (kế hoạch) of one province for one period, with the facts of its newest visible version.

use sea_orm::entity::prelude::*;

/// An issued or draft document (kế hoạch) of one province for one period, with the facts of its newest visible version.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "plan")]
pub struct Model {
    /// Identity.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// Whose plan it is.
    pub province_code: String,
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
    /// When it was first seen.
    pub created_at: DateTimeUtc,
}

/// The tables that a row refers to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    /// By `province_code`.
    #[sea_orm(
        belongs_to = "super::province::Entity",
        from = "Column::ProvinceCode",
        to = "super::province::Column::Code"
    )]
    Province,
}

impl Related<super::province::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Province.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}

/// Whether a plan is in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum PlanStatus {
    /// It has a number and a day.
    Issued,
    /// Number or day are left blank.
    Draft,
}
