//! Rows as answers tell them: of each table the columns that somebody can ask for, and no others.
//!
//! Answers hold them by the hundred. Their folded texts and sort keys stay in the database, and so do the texts as
//! printed, which few ask for: those come with the whole row.

use chrono::NaiveDate;
use doichieu_entities::assignment::AssignmentRole;
use doichieu_entities::decimal_text::DecimalText;
use doichieu_entities::plan_indicator::MatchStatus;
use doichieu_entities::target::{Comparator, TargetKind};
use doichieu_entities::task::{DatePrecision, DeadlineKind};
use sea_orm::FromQueryResult;
use serde::Deserialize;

use super::packed::{flag, float, name, optional_decimal, optional_name};

/// A row of which some columns are read.
pub trait Columns {
    /// They, in the order of its fields.
    const COLUMNS: &'static [&'static str];
}

/// Makes a row out of its columns, so that what is read and what is told cannot differ.
macro_rules! row {
    ($(#[$about:meta])* $row:ident { $($(#[$detail:meta])* $column:ident: $kind:ty,)* }) => {
        $(#[$about])*
        #[derive(Debug, Clone, PartialEq, FromQueryResult, Deserialize)]
        pub struct $row {
            $($(#[$detail])* pub $column: $kind,)*
        }

        impl Columns for $row {
            const COLUMNS: &'static [&'static str] = &[$(stringify!($column)),*];
        }
    };
}

pub(super) use row;

row! {
    /// An indicator of a plan.
    PlanIndicatorRow {
        /// Its number in the database.
        id: i64,
        /// The version of the appendix.
        appendix_version_id: i64,
        /// The section.
        section_id: Option<i64>,
        /// The group row above.
        parent_id: Option<i64>,
        /// Number without punctuation or section prefix.
        ordinal: Option<String>,
        /// Name, white space collapsed.
        name: String,
        /// The sheet.
        sheet: String,
        /// Whether it is hidden in the workbook.
        #[serde(deserialize_with = "flag")]
        is_hidden: bool,
        /// Whether comparisons and counts take it.
        #[serde(deserialize_with = "flag")]
        is_counted: bool,
        /// Unit as printed.
        unit: Option<String>,
        /// Unit in its normal form.
        unit_normal: Option<String>,
        /// The shared indicator.
        indicator_id: Option<i64>,
        /// How sure the match is.
        #[serde(deserialize_with = "name")]
        match_status: MatchStatus,
        /// How sure as a number.
        #[serde(deserialize_with = "float")]
        match_score: f64,
    }
}

row! {
    /// A target of an indicator of a plan.
    TargetRow {
        /// Its number in the database.
        id: i64,
        /// The row it belongs to.
        plan_indicator_id: i64,
        /// Year.
        year: i32,
        /// How much of it is a number.
        #[serde(deserialize_with = "name")]
        kind: TargetKind,
        /// How the number binds.
        #[serde(deserialize_with = "optional_name")]
        comparator: Option<Comparator>,
        /// The number.
        #[serde(deserialize_with = "optional_decimal")]
        value: Option<DecimalText>,
        /// Upper bound of a range.
        #[serde(deserialize_with = "optional_decimal")]
        upper: Option<DecimalText>,
        /// The words that limit it.
        qualifier: Option<String>,
        /// A unit found in the cell itself.
        unit: Option<String>,
        /// Further numbers for other scopes: versioned JSON.
        scopes: String,
        /// As printed.
        raw: String,
        /// Where.
        cell: String,
    }
}

row! {
    /// A task of a plan.
    TaskRow {
        /// Its number in the database.
        id: i64,
        /// The version of the appendix.
        appendix_version_id: i64,
        /// The section.
        section_id: Option<i64>,
        /// The group row above.
        parent_id: Option<i64>,
        /// Number without punctuation or section prefix.
        ordinal: Option<String>,
        /// Text, white space collapsed.
        text: String,
        /// The sheet.
        sheet: String,
        /// Whether it is hidden in the workbook.
        #[serde(deserialize_with = "flag")]
        is_hidden: bool,
        /// Whether comparisons and counts take it.
        #[serde(deserialize_with = "flag")]
        is_counted: bool,
        /// The leading part of its deadline; none when the appendix has no such column.
        #[serde(deserialize_with = "optional_name")]
        deadline_kind: Option<DeadlineKind>,
        /// First day.
        deadline_start: Option<NaiveDate>,
        /// Last day.
        deadline_due: Option<NaiveDate>,
        /// How exact the last day is.
        #[serde(deserialize_with = "optional_name")]
        deadline_precision: Option<DatePrecision>,
        /// Whether the work goes on without end.
        #[serde(deserialize_with = "flag")]
        is_continuous: bool,
        /// Further days on which something is due: JSON.
        deadline_milestones: String,
        /// The words of the event, roadmap or demand.
        deadline_condition: Option<String>,
        /// The deadline as printed.
        deadline_raw: Option<String>,
        /// Where.
        deadline_cell: Option<String>,
        /// Output, white space collapsed.
        output: Option<String>,
        /// The shared task.
        shared_task_id: Option<i64>,
        /// How sure the match is.
        #[serde(deserialize_with = "name")]
        match_status: MatchStatus,
        /// How sure as a number.
        #[serde(deserialize_with = "float")]
        match_score: f64,
    }
}

row! {
    /// What an agency does for a row.
    AssignmentRow {
        /// Its number in the database.
        id: i64,
        /// The row, when it is an indicator.
        plan_indicator_id: Option<i64>,
        /// The row, when it is a task.
        task_id: Option<i64>,
        /// What the agency does.
        #[serde(deserialize_with = "name")]
        role: AssignmentRole,
        /// The agency; none when none was understood.
        agency_id: Option<i64>,
        /// The agency as printed, separators dropped.
        text: String,
    }
}

row! {
    /// An agency.
    AgencyRow {
        /// Its number in the database.
        id: i64,
        /// Where it is.
        province_code: String,
        /// What it is in every province.
        agency_type_id: i64,
        /// Name as first printed.
        name: String,
        /// The agency it belongs to.
        parent_id: Option<i64>,
    }
}

row! {
    /// A section of an appendix.
    SectionRow {
        /// Its number in the database.
        id: i64,
        /// The version of the appendix.
        appendix_version_id: i64,
        /// Number without punctuation.
        ordinal: Option<String>,
        /// Title.
        title: String,
        /// The sheet.
        sheet: String,
        /// Where the title stands.
        cell: String,
    }
}
