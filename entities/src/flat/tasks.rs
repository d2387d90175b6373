//! `tasks`: every task of the current plans.

use super::FlatKind::{Boolean, Date, Integer, Text};
use super::{FlatTable, column};

/// One row per task.
pub(super) const TABLE: FlatTable = FlatTable {
    name: "tasks",
    vi: "Mỗi dòng là một nhiệm vụ của một kế hoạch",
    en: "One row per task of a plan",
    key: &["shared_task_code", "province_code", "plan_number", "sheet", "cell"],
    columns: &[
        column("shared_task_code", Text, "Mã nhiệm vụ dùng chung", "Code of the shared task"),
        column("shared_task_name", Text, "Tên nhiệm vụ dùng chung", "Name of the shared task"),
        column("province_code", Text, "Mã tỉnh, thành phố", "Official code of the province"),
        column("province_name", Text, "Tên tỉnh, thành phố", "Name of the province"),
        column("section_ordinal", Text, "Số của nhóm nhiệm vụ", "Number of the section"),
        column("section_title", Text, "Tên nhóm nhiệm vụ", "Title of the section"),
        column("ordinal", Text, "Số thứ tự của dòng", "Number of the row"),
        column("text", Text, "Nội dung nhiệm vụ", "Text of the task"),
        column("deadline_kind", Text, "Loại thời hạn (DATE, MONTH, QUARTER…)", "Kind of the deadline (DATE, MONTH, QUARTER…)"),
        column("deadline_start", Date, "Ngày bắt đầu", "First day"),
        column("deadline_due", Date, "Ngày cuối", "Last day"),
        column("deadline_precision", Text, "Độ chính xác của ngày cuối", "How exact the last day is"),
        column("is_continuous", Boolean, "Thực hiện thường xuyên", "Whether the work goes on without end"),
        column("deadline_condition", Text, "Sự kiện, lộ trình hoặc yêu cầu", "Words of the event, roadmap or demand"),
        column("deadline_raw", Text, "Nguyên văn thời gian thực hiện", "The deadline as printed"),
        column("output", Text, "Kết quả, sản phẩm", "Output"),
        column("lead_agencies", Text, "Các cơ quan chủ trì", "Lead agencies, joined"),
        column("lead_agency_first", Text, "Cơ quan chủ trì đầu tiên", "First lead agency"),
        column("coordinating_agencies", Text, "Các cơ quan phối hợp", "Coordinating agencies, joined"),
        column("coordinating_agency_first", Text, "Cơ quan phối hợp đầu tiên", "First coordinating agency"),
        column("plan_number", Text, "Số kế hoạch", "Number of the plan"),
        column("plan_issued_on", Date, "Ngày ban hành", "Day of issue"),
        column("plan_status", Text, "ISSUED hoặc DRAFT", "ISSUED or DRAFT"),
        column("match_status", Text, "MATCHED, SUGGESTED hoặc NEW", "MATCHED, SUGGESTED or NEW"),
        column("file_name", Text, "Tên tệp nguồn", "Name of the source file"),
        column("file_sha256", Text, "SHA-256 của tệp nguồn", "SHA-256 of the source file"),
        column("sheet", Text, "Trang tính", "Sheet"),
        column("cell", Text, "Ô đầu dòng", "Cell where the row begins"),
        column("import_id", Integer, "Lần nhập", "Import"),
        column("version", Integer, "Phiên bản dữ liệu đầu tiên có dòng này", "First data version that shows the row"),
    ],
    is_searchable: true,
    subject: None,
    select: "\
SELECT st.code AS shared_task_code, st.name AS shared_task_name, pr.code AS province_code, pr.name AS province_name,
  s.ordinal AS section_ordinal, s.title AS section_title, t.ordinal AS ordinal, t.text AS text,
  t.deadline_kind AS deadline_kind, t.deadline_start AS deadline_start, t.deadline_due AS deadline_due,
  t.deadline_precision AS deadline_precision, t.is_continuous AS is_continuous,
  t.deadline_condition AS deadline_condition, t.deadline_raw AS deadline_raw, t.output AS output,
  (SELECT string_agg(g.text, '; ') FROM (SELECT text FROM assignment WHERE task_id = t.id AND role = 'LEAD' ORDER BY position) g) AS lead_agencies,
  (SELECT g.text FROM assignment g WHERE g.task_id = t.id AND g.role = 'LEAD' ORDER BY g.position LIMIT 1) AS lead_agency_first,
  (SELECT string_agg(g.text, '; ') FROM (SELECT text FROM assignment WHERE task_id = t.id AND role = 'COORDINATING' ORDER BY position) g) AS coordinating_agencies,
  (SELECT g.text FROM assignment g WHERE g.task_id = t.id AND g.role = 'COORDINATING' ORDER BY g.position LIMIT 1) AS coordinating_agency_first,
  av.number AS plan_number, av.issued_on AS plan_issued_on, av.status AS plan_status, t.match_status AS match_status,
  im.file_name AS file_name, im.sha256 AS file_sha256, t.sheet AS sheet, t.cell AS cell, av.import_id AS import_id,
  pub.from_version_id AS version, t.text_folded AS search_folded,
  s.title_folded AS section_folded
FROM publication pub
JOIN appendix_version av ON av.id = pub.appendix_version_id
JOIN appendix a ON a.id = av.appendix_id
JOIN plan p ON p.id = a.plan_id
JOIN province pr ON pr.code = p.province_code
JOIN task t ON t.appendix_version_id = av.id
JOIN shared_task st ON st.id = t.shared_task_id
JOIN \"import\" im ON im.id = av.import_id
LEFT JOIN section s ON s.id = t.section_id
WHERE pub.to_version_id IS NULL AND t.is_counted",
};
