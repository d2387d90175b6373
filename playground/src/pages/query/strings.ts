// Sentences of the query page, Vietnamese and English beside each other.

export const strings = {
  "query.title": ["Truy vấn GraphQL", "GraphQL queries"],
  "query.loading": ["Đang mở trình soạn truy vấn…", "Opening the query editor…"],
  "query.examples": ["Truy vấn mẫu", "Ready examples"],
  "query.examples.hint": [
    "Chọn một mẫu để đưa vào trình soạn, rồi bấm nút chạy.",
    "Choose an example to put it into the editor, then press run.",
  ],
  "query.failed": ["Không mở được trình soạn truy vấn", "The query editor could not be opened"],
} as const satisfies Record<string, readonly [vi: string, en: string]>;
