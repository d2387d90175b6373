//! `indicators`: what several provinces have in common.

use super::FlatKind::{Integer, Text, Timestamp};
use super::{FlatTable, column};

/// One row per shared indicator.
pub(super) const TABLE: FlatTable = FlatTable {
    name: "indicators",
    vi: "Mỗi dòng là một chỉ tiêu dùng chung",
    en: "One row per shared indicator",
    key: &["code"],
    columns: &[
        column("code", Text, "Mã, không đổi", "Code; it never changes"),
        column("name", Text, "Tên", "Name"),
        column("unit", Text, "Đơn vị tính chuẩn hoá", "Unit in its normal form"),
        column(
            "n_provinces",
            Integer,
            "Số tỉnh đang có chỉ tiêu",
            "Provinces whose current plans hold it",
        ),
        column("merged_into", Text, "Mã đã gộp vào", "Code it was merged into"),
        column("created_at", Timestamp, "Lúc được tạo", "When it was made"),
    ],
    is_searchable: true,
    subject: None,
    select: "\
SELECT i.code AS code, i.name AS name, i.unit_normal AS unit,
  (SELECT CAST(COUNT(DISTINCT p.province_code) AS BIGINT)
   FROM plan_indicator pi
   JOIN publication pub ON pub.appendix_version_id = pi.appendix_version_id AND pub.to_version_id IS NULL
   JOIN appendix a ON a.id = pub.appendix_id
   JOIN plan p ON p.id = a.plan_id
   WHERE pi.indicator_id = i.id AND pi.is_counted) AS n_provinces,
  merged.code AS merged_into, i.created_at AS created_at, i.name_folded AS search_folded
FROM indicator i LEFT JOIN indicator merged ON merged.id = i.merged_into_id",
};
