//! `agencies`: the agencies of the provinces and how much they are asked to do.

use super::FlatKind::{Integer, Text};
use super::{FlatTable, column};

/// One row per agency of a province.
pub(super) const TABLE: FlatTable = FlatTable {
    name: "agencies",
    vi: "Mỗi dòng là một cơ quan của một tỉnh",
    en: "One row per agency of a province",
    key: &["province_code", "agency_type", "name"],
    columns: &[
        column("province_code", Text, "Mã tỉnh, thành phố", "Official code of the province"),
        column("province_name", Text, "Tên tỉnh, thành phố", "Name of the province"),
        column("name", Text, "Tên cơ quan", "Name of the agency"),
        column("agency_type", Text, "Mã loại cơ quan", "Slug of the agency's type"),
        column("agency_type_name", Text, "Tên loại cơ quan", "Name of the agency's type"),
        column("kind", Text, "Nhóm loại cơ quan", "Kind of the agency's type"),
        column("parent_name", Text, "Cơ quan chủ quản", "The agency it belongs to"),
        column("n_lead", Integer, "Số dòng chủ trì", "Rows it leads"),
        column("n_coordinating", Integer, "Số dòng phối hợp", "Rows it coordinates"),
        column("n_monitoring", Integer, "Số dòng theo dõi", "Rows it monitors"),
    ],
    is_searchable: true,
    subject: None,
    select: "\
WITH current_assignment AS (
  SELECT g.agency_id AS agency_id, g.role AS role
  FROM publication pub
  JOIN plan_indicator pi ON pi.appendix_version_id = pub.appendix_version_id
  JOIN assignment g ON g.plan_indicator_id = pi.id
  WHERE pub.to_version_id IS NULL AND pi.is_counted
  UNION ALL
  SELECT g.agency_id, g.role
  FROM publication pub
  JOIN task t ON t.appendix_version_id = pub.appendix_version_id
  JOIN assignment g ON g.task_id = t.id
  WHERE pub.to_version_id IS NULL AND t.is_counted
), load AS (
  SELECT agency_id, SUM(CASE WHEN role = 'LEAD' THEN 1 ELSE 0 END) AS n_lead,
    SUM(CASE WHEN role = 'COORDINATING' THEN 1 ELSE 0 END) AS n_coordinating,
    SUM(CASE WHEN role = 'MONITORING' THEN 1 ELSE 0 END) AS n_monitoring
  FROM current_assignment GROUP BY agency_id
)
SELECT pr.code AS province_code, pr.name AS province_name, ag.name AS name, ty.slug AS agency_type,
  ty.name AS agency_type_name, ty.kind AS kind, parent.name AS parent_name,
  CAST(COALESCE(l.n_lead, 0) AS BIGINT) AS n_lead, CAST(COALESCE(l.n_coordinating, 0) AS BIGINT) AS n_coordinating,
  CAST(COALESCE(l.n_monitoring, 0) AS BIGINT) AS n_monitoring,
  ag.name_folded AS search_folded
FROM agency ag
JOIN province pr ON pr.code = ag.province_code
JOIN agency_type ty ON ty.id = ag.agency_type_id
LEFT JOIN agency parent ON parent.id = ag.parent_id
LEFT JOIN load l ON l.agency_id = ag.id",
};
