//! `targets`: the comparison as a flat table.

use super::FlatKind::{Date, Decimal, Integer, Text};
use super::{FlatTable, column};

/// One row per indicator, province and year.
pub(super) const TABLE: FlatTable = FlatTable {
    name: "targets",
    vi: "Mỗi dòng là một chỉ tiêu dùng chung, một tỉnh và một năm",
    en: "One row per indicator, province and year",
    key: &["indicator_code", "province_code", "year", "plan_number", "sheet", "cell"],
    columns: &[
        column("indicator_code", Text, "Mã chỉ tiêu dùng chung", "Code of the shared indicator"),
        column("indicator_name", Text, "Tên chỉ tiêu dùng chung", "Name of the shared indicator"),
        column("province_code", Text, "Mã tỉnh, thành phố", "Official code of the province"),
        column("province_name", Text, "Tên tỉnh, thành phố", "Name of the province"),
        column("year", Integer, "Năm của mục tiêu", "Year of the target"),
        column("status", Text, "NOT_IN_PLAN, NOT_SET, QUALITATIVE hoặc NUMERIC", "NOT_IN_PLAN, NOT_SET, QUALITATIVE or NUMERIC"),
        column("comparator", Text, "EQ GE GT LE LT RANGE", "EQ GE GT LE LT RANGE"),
        column("value", Decimal, "Giá trị, theo đơn vị của dòng", "The number, in the row's unit"),
        column("upper", Decimal, "Cận trên của khoảng", "Upper bound of a range"),
        column("unit", Text, "Đơn vị tính chuẩn hoá", "Unit in its normal form"),
        column("text", Text, "Lời, khi không phải số", "The words of a target that is no number"),
        column("qualifier", Text, "Lời giới hạn con số", "The words that limit the number"),
        column("raw", Text, "Nguyên văn ô mục tiêu", "The target cell as printed"),
        column("section_ordinal", Text, "Số của nhóm mục tiêu", "Number of the section"),
        column("section_title", Text, "Tên nhóm mục tiêu", "Title of the section"),
        column("ordinal", Text, "Số thứ tự của dòng", "Number of the row"),
        column("name", Text, "Tên chỉ tiêu như trong kế hoạch", "Name of the indicator as the plan words it"),
        column("plan_number", Text, "Số kế hoạch", "Number of the plan"),
        column("plan_issued_on", Date, "Ngày ban hành", "Day of issue"),
        column("plan_status", Text, "ISSUED hoặc DRAFT", "ISSUED or DRAFT"),
        column("lead_agencies", Text, "Các cơ quan chủ trì", "Lead agencies, joined"),
        column("lead_agency_first", Text, "Cơ quan chủ trì đầu tiên", "First lead agency"),
        column("coordinating_agencies", Text, "Các cơ quan phối hợp", "Coordinating agencies, joined"),
        column("coordinating_agency_first", Text, "Cơ quan phối hợp đầu tiên", "First coordinating agency"),
        column("monitoring_agencies", Text, "Các đơn vị theo dõi", "Monitoring agencies, joined"),
        column("monitoring_agency_first", Text, "Đơn vị theo dõi đầu tiên", "First monitoring agency"),
        column("match_status", Text, "MATCHED, SUGGESTED hoặc NEW", "MATCHED, SUGGESTED or NEW"),
        column("file_name", Text, "Tên tệp nguồn", "Name of the source file"),
        column("file_sha256", Text, "SHA-256 của tệp nguồn", "SHA-256 of the source file"),
        column("sheet", Text, "Trang tính", "Sheet"),
        column("cell", Text, "Ô mục tiêu; ô đầu dòng khi không có", "Cell of the target; of the row where there is none"),
        column("import_id", Integer, "Lần nhập", "Import"),
        column("version", Integer, "Phiên bản dữ liệu đầu tiên có dòng này", "First data version that shows the row"),
    ],
    is_searchable: true,
    subject: Some("indicator_code"),
    // MATERIALIZED keeps SQLite from working a list out again for every row, the sum from looking targets up by their year
    // alone: either is quadratic.
    select: "\
WITH current_row AS MATERIALIZED (
  SELECT pi.id, pi.indicator_id, pi.section_id, pi.ordinal, pi.name, pi.name_folded, pi.sheet, pi.cell, pi.unit_normal, pi.match_status,
    p.province_code, av.number, av.issued_on, av.status, av.import_id, pub.from_version_id
  FROM publication pub
  JOIN appendix_version av ON av.id = pub.appendix_version_id
  JOIN appendix a ON a.id = av.appendix_id
  JOIN plan p ON p.id = a.plan_id
  JOIN plan_indicator pi ON pi.appendix_version_id = av.id
  WHERE pub.to_version_id IS NULL AND pi.is_counted AND pi.indicator_id IS NOT NULL
), current_year AS MATERIALIZED (
  SELECT DISTINCT t.year FROM target t JOIN current_row r ON r.id = t.plan_indicator_id
), current_province AS MATERIALIZED (
  SELECT DISTINCT province_code FROM current_row
), current_indicator AS MATERIALIZED (
  SELECT DISTINCT indicator_id FROM current_row
)
SELECT i.code AS indicator_code, i.name AS indicator_name, pr.code AS province_code, pr.name AS province_name,
  CAST(y.year AS BIGINT) AS year,
  CASE WHEN r.id IS NULL THEN 'NOT_IN_PLAN' WHEN t.id IS NULL THEN 'NOT_SET' ELSE t.kind END AS status,
  t.comparator AS comparator, t.value AS value, t.upper AS upper, COALESCE(t.unit, r.unit_normal) AS unit,
  CASE WHEN t.kind = 'QUALITATIVE' THEN t.raw END AS text, t.qualifier AS qualifier, t.raw AS raw,
  s.ordinal AS section_ordinal, s.title AS section_title, r.ordinal AS ordinal, r.name AS name,
  r.number AS plan_number, r.issued_on AS plan_issued_on, r.status AS plan_status,
  (SELECT string_agg(g.text, '; ') FROM (SELECT text FROM assignment WHERE plan_indicator_id = r.id AND role = 'LEAD' ORDER BY position) g) AS lead_agencies,
  (SELECT g.text FROM assignment g WHERE g.plan_indicator_id = r.id AND g.role = 'LEAD' ORDER BY g.position LIMIT 1) AS lead_agency_first,
  (SELECT string_agg(g.text, '; ') FROM (SELECT text FROM assignment WHERE plan_indicator_id = r.id AND role = 'COORDINATING' ORDER BY position) g) AS coordinating_agencies,
  (SELECT g.text FROM assignment g WHERE g.plan_indicator_id = r.id AND g.role = 'COORDINATING' ORDER BY g.position LIMIT 1) AS coordinating_agency_first,
  (SELECT string_agg(g.text, '; ') FROM (SELECT text FROM assignment WHERE plan_indicator_id = r.id AND role = 'MONITORING' ORDER BY position) g) AS monitoring_agencies,
  (SELECT g.text FROM assignment g WHERE g.plan_indicator_id = r.id AND g.role = 'MONITORING' ORDER BY g.position LIMIT 1) AS monitoring_agency_first,
  r.match_status AS match_status, im.file_name AS file_name, im.sha256 AS file_sha256, r.sheet AS sheet,
  COALESCE(t.cell, r.cell) AS cell, r.import_id AS import_id, r.from_version_id AS version,
  r.name_folded AS search_folded, s.title_folded AS section_folded
FROM current_indicator ci
JOIN indicator i ON i.id = ci.indicator_id
CROSS JOIN current_province cp
JOIN province pr ON pr.code = cp.province_code
CROSS JOIN current_year y
LEFT JOIN current_row r ON r.indicator_id = i.id AND r.province_code = pr.code
LEFT JOIN target t ON t.plan_indicator_id = r.id AND t.year + 0 = y.year
LEFT JOIN section s ON s.id = r.section_id
LEFT JOIN \"import\" im ON im.id = r.import_id",
};
