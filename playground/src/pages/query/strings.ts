// Sentences of the query page, Vietnamese and English beside each other.

export const strings = {
  "query.title": ["Truy vấn GraphQL", "GraphQL queries"],
  "query.loading": ["Đang mở trình soạn truy vấn…", "Opening the query editor…"],
  "query.examples": ["Truy vấn mẫu", "Ready examples"],
  "query.examples.hint": [
    "Chọn một mẫu để đưa vào trình soạn, rồi bấm nút chạy.",
    "Choose an example to put it into the editor, then press run.",
  ],
  "query.flat": ["Câu trả lời dạng bảng", "The answer as a table"],
  "query.flat.rows": ["Xem dạng bảng ({n} dòng)", "As a table ({n} rows)"],
  "query.flat.excel": ["Mở bằng Excel", "Open in Excel"],
  "query.flat.more": ["… và {n} dòng nữa; tệp Excel có đủ.", "… and {n} more rows; the Excel file has them all."],
  "query.failed": ["Không mở được trình soạn truy vấn", "The query editor could not be opened"],
} as const satisfies Record<string, readonly [vi: string, en: string]>;
