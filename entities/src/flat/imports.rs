//! `imports`: every file that was committed, and what became of it.

use super::FlatKind::{Integer, Text, Timestamp};
use super::{FlatTable, column};

/// One row per import that was committed.
pub(super) const TABLE: FlatTable = FlatTable {
    name: "imports",
    vi: "Mỗi dòng là một lần nhập đã ghi",
    en: "One row per committed import",
    key: &["import_id"],
    columns: &[
        column("import_id", Integer, "Lần nhập", "Import"),
        column("file_name", Text, "Tên tệp", "Name of the file"),
        column("file_sha256", Text, "SHA-256 của tệp", "SHA-256 of the file"),
        column("format", Text, "Định dạng", "Format"),
        column("status", Text, "Trạng thái", "Status"),
        column("staged_by", Text, "Người nạp", "Who staged it"),
        column("staged_at", Timestamp, "Lúc nạp", "When it was staged"),
        column("finished_by", Text, "Người kết thúc", "Who committed or discarded it"),
        column("finished_at", Timestamp, "Lúc kết thúc", "When it was committed or discarded"),
        column("n_errors", Integer, "Số cảnh báo mức ERROR", "Diagnostics of severity ERROR"),
        column("n_warnings", Integer, "Số cảnh báo mức WARNING", "Diagnostics of severity WARNING"),
    ],
    is_searchable: false,
    subject: None,
    select: "\
SELECT im.id AS import_id, im.file_name AS file_name, im.sha256 AS file_sha256, im.format AS format, im.status AS status,
  im.staged_by AS staged_by, im.staged_at AS staged_at, im.finished_by AS finished_by, im.finished_at AS finished_at,
  (SELECT CAST(COUNT(*) AS BIGINT) FROM diagnostic d WHERE d.import_id = im.id AND d.severity = 'ERROR') AS n_errors,
  (SELECT CAST(COUNT(*) AS BIGINT) FROM diagnostic d WHERE d.import_id = im.id AND d.severity = 'WARNING') AS n_warnings
FROM \"import\" im
WHERE im.status IN ('COMMITTED', 'REVERTED')",
};
