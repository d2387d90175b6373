//! What a decision means for later imports.

use sea_orm::entity::prelude::*;

use super::appendix::AppendixKind;

/// What a decision means for later imports.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "decision_rule")]
pub struct Model {
    /// Identity.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// The decision; its undoing takes the rule away.
    pub decision_id: i64,
    /// What the rule says.
    pub effect: RuleEffect,
    /// Indicators or tasks; none for agencies.
    pub appendix_kind: Option<AppendixKind>,
    /// The wording.
    pub name: String,
    /// Folded for search.
    pub name_folded: String,
    /// Only in this province.
    pub province_code: Option<String>,
    /// Code of the shared thing, or slug of the agency type.
    pub code: String,
}

/// The tables that a row refers to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    /// By `decision_id`.
    #[sea_orm(
        belongs_to = "super::decision::Entity",
        from = "Column::DecisionId",
        to = "super::decision::Column::Id"
    )]
    Decision,
    /// By `province_code`.
    #[sea_orm(
        belongs_to = "super::province::Entity",
        from = "Column::ProvinceCode",
        to = "super::province::Column::Code"
    )]
    Province,
}

impl Related<super::decision::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Decision.def()
    }
}

impl Related<super::province::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Province.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}

/// What a decision means for later imports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum RuleEffect {
    /// Rows with this wording are the shared thing.
    Alias,
    /// Rows with this wording are not the shared thing.
    Refused,
    /// Agencies with this name are of the type.
    AgencyAlias,
}
