//! What provinces aim at, side by side: the published rows of shared indicators with their targets, in one statement.

use chrono::NaiveDate;
use doichieu_entities::decimal_text::DecimalText;
use doichieu_entities::target::{Comparator, TargetKind};
use doichieu_imports::text::fold;
use sea_orm::FromQueryResult;
use serde::Deserialize;

use super::listing::FromClause;
use super::packed::{optional_decimal, optional_name};
use super::rows::{Columns, row};
use super::search::push_contains;
use super::sql::Sql;
use super::{Store, StoreError};

/// What is compared.
#[derive(Debug, Clone, Default)]
pub struct ComparisonRequest {
    /// The version of the data that is seen.
    pub version: i64,
    /// Codes of the provinces; none means all that have published plans.
    pub provinces: Vec<String>,
    /// Years; none means all that have a target.
    pub years: Vec<i32>,
    /// Number or words of the title of a section that one of the rows stands in.
    pub section: Option<String>,
    /// Words that one of the rows holds.
    pub search: Option<String>,
    /// Codes of indicators; none means all.
    pub indicators: Vec<String>,
    /// Whether rows that are hidden in their workbook count.
    pub with_hidden: bool,
}

row! {
    /// A row of a plan with one of its targets, or with none.
    ComparedTarget {
        /// The shared indicator.
        indicator_id: i64,
        /// Its code.
        indicator_code: String,
        /// Its name.
        indicator_name: String,
        /// The row.
        plan_indicator_id: i64,
        /// The province.
        province_code: String,
        /// The plan.
        plan_id: i64,
        /// When the plan was issued.
        issued_on: Option<NaiveDate>,
        /// First year of the plan.
        period_start: Option<i32>,
        /// The version of the appendix.
        appendix_version_id: i64,
        /// Place in the appendix.
        position: i32,
        /// Number of the row.
        ordinal: Option<String>,
        /// Name as printed.
        name: String,
        /// Number of the section.
        section_ordinal: Option<String>,
        /// Title of the section.
        section_title: Option<String>,
        /// Unit as printed.
        row_unit: Option<String>,
        /// Unit in its normal form.
        unit_normal: Option<String>,
        /// The sheet.
        sheet: String,
        /// Where the row begins.
        row_cell: String,
        /// The import.
        import_id: i64,
        /// Name of its file.
        file_name: String,
        /// Hash of its file.
        sha256: String,
        /// The target; none when the row has none for the years asked for.
        target_id: Option<i64>,
        /// Its year.
        year: Option<i32>,
        /// How much of it is a number.
        #[serde(deserialize_with = "optional_name")]
        kind: Option<TargetKind>,
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
        target_unit: Option<String>,
        /// Further numbers for other scopes: versioned JSON.
        scopes: Option<String>,
        /// As printed.
        raw: Option<String>,
        /// Where.
        target_cell: Option<String>,
    }
}

/// Rows and targets that may be compared. Of each indicator, province and year only the newest row counts, in the order
/// of `compare::matrix`; of rows without a target, too. The window runs over keys alone.
const KEYS: &str = "SELECT r.id AS row_id, t.id AS target_id, pl.province_code, pl.id AS plan_id, \
     av.issued_on, av.period_start, av.import_id, ROW_NUMBER() OVER (PARTITION BY r.indicator_id, pl.province_code, t.year \
     ORDER BY av.issued_on DESC NULLS LAST, av.period_start DESC NULLS LAST, r.appendix_version_id DESC, r.position, \
     r.id, t.position) AS newness FROM plan pl";

/// From a plan to its rows.
const KEY_JOINS: &[(&str, &str)] = &[
    ("appendix a", "a.plan_id = pl.id"),
    ("publication pb", "pb.appendix_id = a.id"),
    (
        "plan_indicator r",
        "r.appendix_version_id = pb.appendix_version_id",
    ),
    ("appendix_version av", "av.id = r.appendix_version_id"),
];

/// What is told of the rows and targets whose keys are found.
const COLUMNS: &str = "SELECT r.indicator_id, i.code AS indicator_code, i.name AS indicator_name, \
     r.id AS plan_indicator_id, k.province_code, k.plan_id, k.issued_on, k.period_start, \
     r.appendix_version_id, r.position, r.ordinal, r.name, s.ordinal AS section_ordinal, s.title AS section_title, \
     r.unit AS row_unit, r.unit_normal, r.sheet, r.cell AS row_cell, k.import_id, m.file_name, m.sha256, \
     t.id AS target_id, t.year, t.kind, t.comparator, t.value, t.upper, t.qualifier, t.unit AS target_unit, t.scopes, \
     t.raw, t.cell AS target_cell FROM (";

/// From the keys to what is told.
const COLUMN_JOINS: &[(&str, &str)] = &[
    ("plan_indicator r", "r.id = k.row_id"),
    ("indicator i", "i.id = r.indicator_id"),
    ("import m", "m.id = k.import_id"),
];

impl Store {
    /// The rows that are compared, by province, plan and place: of each indicator, province and year the newest one.
    pub async fn comparison(&self, request: &ComparisonRequest) -> Result<Vec<ComparedTarget>, StoreError> {
        let mut sql = Sql::new(self.backend());
        sql.push(COLUMNS);
        push_keys(&mut sql, request);
        sql.push(") k");
        sql.join_in_order(COLUMN_JOINS);
        sql.push(
            " LEFT JOIN section s ON s.id = r.section_id LEFT JOIN target t ON t.id = k.target_id WHERE k.newness = 1 \
             ORDER BY k.province_code, r.appendix_version_id, r.position, r.id, t.position",
        );
        self.packed_rows(sql, ComparedTarget::COLUMNS).await
    }
}

fn push_keys(sql: &mut Sql, request: &ComparisonRequest) {
    sql.push(KEYS);
    // Where provinces are named, the plans of these lead to few rows; otherwise the database knows better.
    if request.provinces.is_empty() {
        sql.join(KEY_JOINS);
    } else {
        sql.join_in_order(KEY_JOINS);
    }
    sql.push(" LEFT JOIN target t ON t.plan_indicator_id = r.id");
    if !request.years.is_empty() {
        let years: Vec<i64> = request.years.iter().map(|it| i64::from(*it)).collect();
        sql.push(" AND t.year").in_ids(&years);
    }
    sql.push(" WHERE r.indicator_id IS NOT NULL AND ");
    FromClause::new(sql, request.version).push_published();
    push_conditions(sql, request);
}

fn push_conditions(sql: &mut Sql, request: &ComparisonRequest) {
    push_own_conditions(sql, request, "r", "pl");
    if !request.indicators.is_empty() {
        sql.push(" AND r.indicator_id IN (SELECT id FROM indicator WHERE code")
            .in_texts(&request.indicators)
            .push(")");
    }
    if request.section.is_none() && request.search.is_none() {
        return;
    }
    // Provinces order their sections differently: an indicator is taken when one of its rows stands in the section.
    sql.push(
        " AND r.indicator_id IN (SELECT x.indicator_id FROM plan_indicator x JOIN publication pb \
         ON pb.appendix_version_id = x.appendix_version_id JOIN appendix xa ON xa.id = pb.appendix_id \
         JOIN plan xp ON xp.id = xa.plan_id LEFT JOIN section xs ON xs.id = x.section_id WHERE ",
    );
    FromClause::new(sql, request.version).push_published();
    push_own_conditions(sql, request, "x", "xp");
    if let Some(section) = &request.section {
        sql.push(" AND ");
        push_section(sql, section);
    }
    if let Some(search) = &request.search {
        sql.push(" AND ");
        push_contains(sql, "x.name_folded", search);
    }
    sql.push(")");
}

fn push_own_conditions(sql: &mut Sql, request: &ComparisonRequest, row: &str, plan: &str) {
    if !request.with_hidden {
        sql.push(" AND ").push(row).push(".is_counted");
    }
    if !request.provinces.is_empty() {
        sql.push(" AND ")
            .push(plan)
            .push(".province_code")
            .in_texts(&request.provinces);
    }
}

/// `II` means the number of a section and never the letters within a title.
fn push_section(sql: &mut Sql, section: &str) {
    let section = section.trim().trim_end_matches('.');
    let is_ordinal = section.len() <= 6 && section.chars().all(|it| it.is_ascii_alphanumeric() || it == '.');
    if is_ordinal {
        sql.push("UPPER(xs.ordinal) = ")
            .bind(section.to_ascii_uppercase());
    } else {
        push_contains(sql, "xs.title_folded", &fold(section));
    }
}
