//! A target for one year (mục tiêu năm).

use sea_orm::entity::prelude::*;

use crate::decimal_text::DecimalText;

/// A target for one year (mục tiêu năm).
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "target")]
pub struct Model {
    /// Identity.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// The row.
    pub plan_indicator_id: i64,
    /// Place in the row, from 0.
    pub position: i32,
    /// Year.
    pub year: i32,
    /// How much of it is a number.
    pub kind: TargetKind,
    /// How the number binds.
    pub comparator: Option<Comparator>,
    /// The number, exact.
    pub value: Option<DecimalText>,
    /// The same for order and sums.
    pub value_float: Option<f64>,
    /// Upper bound of a range, exact.
    pub upper: Option<DecimalText>,
    /// The same for order and sums.
    pub upper_float: Option<f64>,
    /// The words that limit the number.
    pub qualifier: Option<String>,
    /// A unit found in the cell itself.
    pub unit: Option<String>,
    /// Further numbers for other scopes: versioned JSON.
    pub scopes: String,
    /// As printed.
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
}

impl Related<super::plan_indicator::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::PlanIndicator.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}

/// How much of a target is a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum TargetKind {
    /// A number with a comparator.
    Numeric,
    /// Words or marks.
    Qualitative,
    /// Blank.
    NotSet,
}

/// How a number binds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Comparator {
    /// Equal.
    Eq,
    /// At least.
    Ge,
    /// More than.
    Gt,
    /// At most.
    Le,
    /// Less than.
    Lt,
    /// From value to upper.
    Range,
}
