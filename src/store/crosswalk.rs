//! The crosswalk: which row of which plan is which shared thing, how sure, and who decided.

use doichieu_imports::reading::AppendixKind;
use sea_orm::{ConnectionTrait, FromQueryResult, Statement};

use super::{Store, StoreError};

/// A row of a published appendix with the shared thing that it is.
#[derive(Debug, Clone, Default, PartialEq, FromQueryResult)]
pub struct CrosswalkRow {
    /// The row; 0 in a line of a file.
    pub row_id: i64,
    /// The shared thing; 0 in a line of a file.
    pub shared_id: i64,
    /// The version of the appendix; 0 in a line of a file.
    pub appendix_version_id: i64,
    /// Code of the shared thing (`CT-0001`, `NV-0001`).
    pub code: String,
    /// Official code of the province.
    pub province_code: String,
    /// Number of the plan; none in a draft.
    pub plan_number: Option<String>,
    /// Number of the section.
    pub section: Option<String>,
    /// Number of the row.
    pub ordinal: Option<String>,
    /// Name as printed.
    pub name: String,
    /// `MATCHED`, `SUGGESTED`, `NEW` or what a steward decided.
    pub status: String,
    /// From 0 to 1.
    pub score: f64,
    /// Who decided, where a steward did.
    pub decided_by: Option<String>,
}

/// Digits after the point of a printed score.
const SCORE_STEPS: f64 = 10_000.0;

impl CrosswalkRow {
    /// The score to as many digits as say something.
    pub fn printed_score(&self) -> f64 {
        (self.score * SCORE_STEPS).round() / SCORE_STEPS
    }
}

/// Which rows a crosswalk is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CrosswalkKind {
    /// Rows of Phụ lục I and indicators.
    Indicators,
    /// Rows of Phụ lục II and shared tasks.
    Tasks,
}

/// Reads the published rows once, by the index on open publications; the sort is over some thousands.
const INDICATORS: &str = "\
SELECT r.id AS row_id, i.id AS shared_id, v.id AS appendix_version_id, i.code AS code, p.province_code AS province_code, v.number AS plan_number, s.ordinal AS section, \
r.ordinal AS ordinal, r.name AS name, r.match_status AS status, r.match_score AS score, d.decided_by AS decided_by \
FROM publication pub \
JOIN appendix_version v ON v.id = pub.appendix_version_id \
JOIN appendix a ON a.id = pub.appendix_id \
JOIN plan p ON p.id = a.plan_id \
JOIN plan_indicator r ON r.appendix_version_id = v.id \
JOIN indicator i ON i.id = r.indicator_id \
LEFT JOIN section s ON s.id = r.section_id \
LEFT JOIN decision d ON d.id = r.decision_id \
WHERE pub.to_version_id IS NULL AND r.is_counted \
ORDER BY i.number, p.province_code, v.id, r.position, r.id";

/// The same for tasks.
const TASKS: &str = "\
SELECT r.id AS row_id, i.id AS shared_id, v.id AS appendix_version_id, i.code AS code, p.province_code AS province_code, v.number AS plan_number, s.ordinal AS section, \
r.ordinal AS ordinal, r.text AS name, r.match_status AS status, r.match_score AS score, d.decided_by AS decided_by \
FROM publication pub \
JOIN appendix_version v ON v.id = pub.appendix_version_id \
JOIN appendix a ON a.id = pub.appendix_id \
JOIN plan p ON p.id = a.plan_id \
JOIN task r ON r.appendix_version_id = v.id \
JOIN shared_task i ON i.id = r.shared_task_id \
LEFT JOIN section s ON s.id = r.section_id \
LEFT JOIN decision d ON d.id = r.decision_id \
WHERE pub.to_version_id IS NULL AND r.is_counted \
ORDER BY i.number, p.province_code, v.id, r.position, r.id";

// Every wording in a cell with the type that it means; a merged type gives the one it redirects to. One pass over the
// assignments, which number some hundreds for each plan.
const AGENCIES: &str = "\
SELECT DISTINCT COALESCE(live.slug, t.slug) AS agency_type, g.province_code AS province_code, g.name AS name, \
m.text AS wording \
FROM assignment m \
JOIN agency g ON g.id = m.agency_id \
JOIN agency_type t ON t.id = g.agency_type_id \
LEFT JOIN agency_type live ON live.id = t.merged_into_id \
ORDER BY 1, 2, 3, 4";

/// A way in which the cells of a province name an agency, with the type that it means.
#[derive(Debug, Clone, Default, PartialEq, Eq, FromQueryResult)]
pub struct AgencyCrosswalkRow {
    /// Slug of the type (`so-tu-phap`).
    pub agency_type: String,
    /// Official code of the province.
    pub province_code: String,
    /// Name of the agency.
    pub name: String,
    /// The name as cells have it.
    pub wording: String,
}

impl From<AppendixKind> for CrosswalkKind {
    fn from(kind: AppendixKind) -> Self {
        match kind {
            AppendixKind::Indicators => Self::Indicators,
            AppendixKind::Tasks => Self::Tasks,
        }
    }
}

impl Store {
    /// Every published row with the shared thing that it is, those of one thing together.
    pub async fn list_crosswalk(&self, kind: CrosswalkKind) -> Result<Vec<CrosswalkRow>, StoreError> {
        list(self.reader(), kind).await
    }

    /// Every way in which cells name an agency, those of one type together.
    pub async fn list_agency_crosswalk(&self) -> Result<Vec<AgencyCrosswalkRow>, StoreError> {
        let statement = Statement::from_string(self.backend(), AGENCIES);
        Ok(AgencyCrosswalkRow::find_by_statement(statement)
            .all(self.reader())
            .await?)
    }
}

/// The published rows, within a transaction or without.
pub(super) async fn list(
    db: &impl ConnectionTrait,
    kind: CrosswalkKind,
) -> Result<Vec<CrosswalkRow>, StoreError> {
    let sql = match kind {
        CrosswalkKind::Indicators => INDICATORS,
        CrosswalkKind::Tasks => TASKS,
    };
    let statement = Statement::from_string(db.get_database_backend(), sql);
    Ok(CrosswalkRow::find_by_statement(statement).all(db).await?)
}
