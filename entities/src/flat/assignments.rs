//! `assignments`: which agency does what for which row.

use super::FlatKind::{Integer, Text};
use super::{FlatTable, column};

/// One row per agency, row and role.
pub(super) const TABLE: FlatTable = FlatTable {
    name: "assignments",
    vi: "Mỗi dòng là một phân công: cơ quan, dòng và vai trò",
    en: "One row per agency, row and role",
    key: &["row_kind", "shared_code", "province_code", "sheet", "cell", "position", "import_id", "row_name"],
    columns: &[
        column("row_kind", Text, "INDICATOR hoặc TASK", "INDICATOR or TASK"),
        column("shared_code", Text, "Mã chỉ tiêu hoặc nhiệm vụ dùng chung", "Code of the shared indicator or task"),
        column("province_code", Text, "Mã tỉnh, thành phố", "Official code of the province"),
        column("province_name", Text, "Tên tỉnh, thành phố", "Name of the province"),
        column("section_ordinal", Text, "Số của nhóm", "Number of the section"),
        column("ordinal", Text, "Số thứ tự của dòng", "Number of the row"),
        column("row_name", Text, "Tên chỉ tiêu hoặc nội dung nhiệm vụ", "Name of the indicator or text of the task"),
        column("role", Text, "LEAD, COORDINATING hoặc MONITORING", "LEAD, COORDINATING or MONITORING"),
        column("position", Integer, "Thứ tự trong dòng, từ 0", "Place in the row, from 0"),
        column("agency_name", Text, "Cơ quan, như trong kế hoạch", "The agency as the plan words it"),
        column("agency_type", Text, "Mã loại cơ quan", "Slug of the agency's type"),
        column("agency_type_name", Text, "Tên loại cơ quan", "Name of the agency's type"),
        column("raw", Text, "Nguyên văn ô", "The cell as printed"),
        column("file_name", Text, "Tên tệp nguồn", "Name of the source file"),
        column("sheet", Text, "Trang tính", "Sheet"),
        column("cell", Text, "Ô", "Cell"),
        column("import_id", Integer, "Lần nhập", "Import"),
    ],
    is_searchable: true,
    subject: None,
    select: "\
WITH current_row AS (
  SELECT 'INDICATOR' AS row_kind, pi.id AS plan_indicator_id, CAST(NULL AS BIGINT) AS task_id, i.code AS shared_code,
    pi.section_id AS section_id, pi.ordinal AS ordinal, pi.name AS row_name, pi.name_folded AS search_folded, pi.sheet AS sheet, pi.appendix_version_id AS version_id
  FROM plan_indicator pi JOIN indicator i ON i.id = pi.indicator_id WHERE pi.is_counted
  UNION ALL
  SELECT 'TASK', CAST(NULL AS BIGINT), t.id, st.code, t.section_id, t.ordinal, t.text, t.text_folded, t.sheet, t.appendix_version_id
  FROM task t JOIN shared_task st ON st.id = t.shared_task_id WHERE t.is_counted
)
SELECT r.row_kind AS row_kind, r.shared_code AS shared_code, pr.code AS province_code, pr.name AS province_name,
  s.ordinal AS section_ordinal, r.ordinal AS ordinal, r.row_name AS row_name, g.role AS role,
  CAST(g.position AS BIGINT) AS position, g.text AS agency_name, ty.slug AS agency_type, ty.name AS agency_type_name,
  g.raw AS raw, im.file_name AS file_name, r.sheet AS sheet, g.cell AS cell, av.import_id AS import_id,
  r.search_folded AS search_folded, s.title_folded AS section_folded
FROM publication pub
JOIN appendix_version av ON av.id = pub.appendix_version_id
JOIN appendix a ON a.id = av.appendix_id
JOIN plan p ON p.id = a.plan_id
JOIN province pr ON pr.code = p.province_code
JOIN \"import\" im ON im.id = av.import_id
JOIN current_row r ON r.version_id = av.id
JOIN assignment g ON g.plan_indicator_id = r.plan_indicator_id OR g.task_id = r.task_id
LEFT JOIN agency ag ON ag.id = g.agency_id
LEFT JOIN agency_type ty ON ty.id = ag.agency_type_id
LEFT JOIN section s ON s.id = r.section_id
WHERE pub.to_version_id IS NULL",
};
