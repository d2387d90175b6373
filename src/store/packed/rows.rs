//! The rows that come packed: those that answers hold by the hundred. Fields stand in the order of the columns.

use chrono::NaiveDate;
use doichieu_entities::assignment::AssignmentRole;
use doichieu_entities::decimal_text::DecimalText;
use doichieu_entities::plan_indicator::MatchStatus;
use doichieu_entities::target::{Comparator, TargetKind};
use doichieu_entities::task::{DatePrecision, DeadlineKind};
use doichieu_entities::{assignment, plan_indicator, target, task};
use sea_orm::ActiveEnum;
use serde::Deserialize;
use serde::de::{Deserializer, Error};

use super::Packed;

#[derive(Deserialize)]
#[serde(remote = "plan_indicator::Model")]
struct PackedPlanIndicatorFields {
    id: i64,
    appendix_version_id: i64,
    section_id: Option<i64>,
    parent_id: Option<i64>,
    position: i32,
    ordinal: Option<String>,
    name: String,
    name_raw: String,
    name_folded: String,
    sheet: String,
    cell: String,
    name_cell: String,
    #[serde(deserialize_with = "flag")]
    is_hidden: bool,
    #[serde(deserialize_with = "flag")]
    is_counted: bool,
    unit: Option<String>,
    unit_normal: Option<String>,
    unit_raw: Option<String>,
    unit_cell: Option<String>,
    notes: String,
    indicator_id: Option<i64>,
    #[serde(deserialize_with = "name")]
    match_status: MatchStatus,
    #[serde(deserialize_with = "float")]
    match_score: f64,
    decision_id: Option<i64>,
}

/// A row of `plan_indicator` out of a packed text.
#[derive(Deserialize)]
#[serde(transparent)]
pub struct PackedPlanIndicator(#[serde(with = "PackedPlanIndicatorFields")] plan_indicator::Model);

impl Packed for plan_indicator::Model {
    type Unpacked = PackedPlanIndicator;
}

impl From<PackedPlanIndicator> for plan_indicator::Model {
    fn from(row: PackedPlanIndicator) -> Self {
        row.0
    }
}

#[derive(Deserialize)]
#[serde(remote = "target::Model")]
struct PackedTargetFields {
    id: i64,
    plan_indicator_id: i64,
    position: i32,
    year: i32,
    #[serde(deserialize_with = "name")]
    kind: TargetKind,
    #[serde(deserialize_with = "optional_name")]
    comparator: Option<Comparator>,
    #[serde(deserialize_with = "optional_decimal")]
    value: Option<DecimalText>,
    #[serde(deserialize_with = "optional_float")]
    value_float: Option<f64>,
    #[serde(deserialize_with = "optional_decimal")]
    upper: Option<DecimalText>,
    #[serde(deserialize_with = "optional_float")]
    upper_float: Option<f64>,
    qualifier: Option<String>,
    unit: Option<String>,
    scopes: String,
    raw: String,
    cell: String,
}

/// A row of `target` out of a packed text.
#[derive(Deserialize)]
#[serde(transparent)]
pub struct PackedTarget(#[serde(with = "PackedTargetFields")] target::Model);

impl Packed for target::Model {
    type Unpacked = PackedTarget;
}

impl From<PackedTarget> for target::Model {
    fn from(row: PackedTarget) -> Self {
        row.0
    }
}

#[derive(Deserialize)]
#[serde(remote = "task::Model")]
struct PackedTaskFields {
    id: i64,
    appendix_version_id: i64,
    section_id: Option<i64>,
    parent_id: Option<i64>,
    position: i32,
    ordinal: Option<String>,
    text: String,
    text_raw: String,
    text_folded: String,
    sheet: String,
    cell: String,
    text_cell: String,
    #[serde(deserialize_with = "flag")]
    is_hidden: bool,
    #[serde(deserialize_with = "flag")]
    is_counted: bool,
    #[serde(deserialize_with = "optional_name")]
    deadline_kind: Option<DeadlineKind>,
    deadline_start: Option<NaiveDate>,
    deadline_due: Option<NaiveDate>,
    #[serde(deserialize_with = "optional_name")]
    deadline_precision: Option<DatePrecision>,
    #[serde(deserialize_with = "flag")]
    is_continuous: bool,
    deadline_milestones: String,
    deadline_condition: Option<String>,
    deadline_raw: Option<String>,
    deadline_cell: Option<String>,
    output: Option<String>,
    output_raw: Option<String>,
    output_cell: Option<String>,
    notes: String,
    shared_task_id: Option<i64>,
    #[serde(deserialize_with = "name")]
    match_status: MatchStatus,
    #[serde(deserialize_with = "float")]
    match_score: f64,
    decision_id: Option<i64>,
}

/// A row of `task` out of a packed text.
#[derive(Deserialize)]
#[serde(transparent)]
pub struct PackedTask(#[serde(with = "PackedTaskFields")] task::Model);

impl Packed for task::Model {
    type Unpacked = PackedTask;
}

impl From<PackedTask> for task::Model {
    fn from(row: PackedTask) -> Self {
        row.0
    }
}

#[derive(Deserialize)]
#[serde(remote = "assignment::Model")]
struct PackedAssignmentFields {
    id: i64,
    plan_indicator_id: Option<i64>,
    task_id: Option<i64>,
    position: i32,
    #[serde(deserialize_with = "name")]
    role: AssignmentRole,
    agency_id: Option<i64>,
    text: String,
    raw: String,
    cell: String,
}

/// A row of `assignment` out of a packed text.
#[derive(Deserialize)]
#[serde(transparent)]
pub struct PackedAssignment(#[serde(with = "PackedAssignmentFields")] assignment::Model);

impl Packed for assignment::Model {
    type Unpacked = PackedAssignment;
}

impl From<PackedAssignment> for assignment::Model {
    fn from(row: PackedAssignment) -> Self {
        row.0
    }
}

/// One of the names that a column holds.
pub(in crate::store) fn name<'de, E: ActiveEnum<Value = String>, D: Deserializer<'de>>(
    value: D,
) -> Result<E, D::Error> {
    E::try_from_value(&String::deserialize(value)?).map_err(Error::custom)
}

/// One of the names that a column holds, or none.
pub(in crate::store) fn optional_name<'de, E: ActiveEnum<Value = String>, D: Deserializer<'de>>(
    value: D,
) -> Result<Option<E>, D::Error> {
    let name = Option::<String>::deserialize(value)?;
    name.map(|it| E::try_from_value(&it).map_err(Error::custom))
        .transpose()
}

/// SQLite has numbers for yes and no.
fn flag<'de, D: Deserializer<'de>>(value: D) -> Result<bool, D::Error> {
    Ok(u8::deserialize(value)? != 0)
}

/// Floats come as text, for the JSON of SQLite drops their last digits.
fn float<'de, D: Deserializer<'de>>(value: D) -> Result<f64, D::Error> {
    String::deserialize(value)?.parse().map_err(Error::custom)
}

fn optional_float<'de, D: Deserializer<'de>>(value: D) -> Result<Option<f64>, D::Error> {
    let text = Option::<String>::deserialize(value)?;
    text.map(|it| it.parse().map_err(Error::custom)).transpose()
}

/// An exact decimal, or none.
pub(in crate::store) fn optional_decimal<'de, D: Deserializer<'de>>(
    value: D,
) -> Result<Option<DecimalText>, D::Error> {
    let text = Option::<String>::deserialize(value)?;
    text.map(|it| it.parse().map_err(Error::custom)).transpose()
}
