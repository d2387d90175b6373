//! `crosswalk`: which row of which plan is which shared indicator or task, and who says so.

use super::FlatKind::{Float, Text};
use super::{FlatTable, column};

/// One row per row of a current plan.
pub(super) const TABLE: FlatTable = FlatTable {
    name: "crosswalk",
    vi: "Mỗi dòng nối một dòng kế hoạch với chỉ tiêu hoặc nhiệm vụ dùng chung",
    en: "One row per row of a plan, with the shared indicator or task that it is",
    key: &["row_kind", "shared_code", "province_code", "plan_number", "section_ordinal", "ordinal", "cell"],
    columns: &[
        column("row_kind", Text, "INDICATOR hoặc TASK", "INDICATOR or TASK"),
        column("shared_code", Text, "Mã chỉ tiêu hoặc nhiệm vụ dùng chung", "Code of the shared indicator or task"),
        column("province_code", Text, "Mã tỉnh, thành phố", "Official code of the province"),
        column("plan_number", Text, "Số kế hoạch", "Number of the plan"),
        column("section_ordinal", Text, "Số của nhóm", "Number of the section"),
        column("ordinal", Text, "Số thứ tự của dòng", "Number of the row"),
        column("name", Text, "Tên chỉ tiêu hoặc nội dung nhiệm vụ", "Name of the indicator or text of the task"),
        column("status", Text, "MATCHED, SUGGESTED hoặc NEW", "MATCHED, SUGGESTED or NEW"),
        column("score", Float, "Độ chắc, từ 0 đến 1", "How sure, from 0 to 1"),
        column("decided_by", Text, "Người quyết định", "Who decided"),
        column("sheet", Text, "Trang tính", "Sheet"),
        column("cell", Text, "Ô đầu dòng", "Cell where the row begins"),
    ],
    is_searchable: false,
    subject: None,
    select: "\
WITH any_row AS (
  SELECT 'INDICATOR' AS row_kind, i.code AS shared_code, pi.appendix_version_id AS version_id, pi.section_id AS section_id,
    pi.ordinal AS ordinal, pi.name AS name, pi.match_status AS status, pi.match_score AS score, pi.decision_id AS decision_id,
    pi.sheet AS sheet, pi.cell AS cell
  FROM plan_indicator pi JOIN indicator i ON i.id = pi.indicator_id WHERE pi.is_counted
  UNION ALL
  SELECT 'TASK', st.code, t.appendix_version_id, t.section_id, t.ordinal, t.text, t.match_status, t.match_score,
    t.decision_id, t.sheet, t.cell
  FROM task t JOIN shared_task st ON st.id = t.shared_task_id WHERE t.is_counted
)
SELECT r.row_kind AS row_kind, r.shared_code AS shared_code, p.province_code AS province_code, av.number AS plan_number,
  s.ordinal AS section_ordinal, r.ordinal AS ordinal, r.name AS name, r.status AS status, r.score AS score,
  d.decided_by AS decided_by, r.sheet AS sheet, r.cell AS cell
FROM publication pub
JOIN appendix_version av ON av.id = pub.appendix_version_id
JOIN appendix a ON a.id = av.appendix_id
JOIN plan p ON p.id = a.plan_id
JOIN any_row r ON r.version_id = av.id
LEFT JOIN section s ON s.id = r.section_id
LEFT JOIN decision d ON d.id = r.decision_id
WHERE pub.to_version_id IS NULL",
};
