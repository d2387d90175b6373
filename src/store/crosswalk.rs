//! The crosswalk: which row of which plan is which shared thing, how sure, and who decided.

use sea_orm::{FromQueryResult, Statement};

use super::{Store, StoreError};

/// A row of a published appendix with the shared thing that it is.
#[derive(Debug, Clone, PartialEq, FromQueryResult)]
pub struct CrosswalkRow {
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
SELECT i.code AS code, p.province_code AS province_code, v.number AS plan_number, s.ordinal AS section, \
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
SELECT i.code AS code, p.province_code AS province_code, v.number AS plan_number, s.ordinal AS section, \
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

impl Store {
    /// Every published row with the shared thing that it is, those of one thing together.
    pub async fn list_crosswalk(&self, kind: CrosswalkKind) -> Result<Vec<CrosswalkRow>, StoreError> {
        let sql = match kind {
            CrosswalkKind::Indicators => INDICATORS,
            CrosswalkKind::Tasks => TASKS,
        };
        let statement = Statement::from_string(self.backend(), sql);
        Ok(CrosswalkRow::find_by_statement(statement)
            .all(self.reader())
            .await?)
    }
}
