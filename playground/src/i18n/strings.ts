// Every sentence of the page, Vietnamese and English beside each other. `{name}` is filled in by the caller.

export const strings = {
  // The frame around every page.
  "app.name": ["Đối Chiếu", "Đối Chiếu"],
  "app.tagline": ["Mục tiêu của các địa phương, đặt cạnh nhau", "Provincial targets, side by side"],
  "app.skip": ["Bỏ qua, tới nội dung chính", "Skip to main content"],
  "app.nav": ["Các trang", "Pages"],
  "app.footer": [
    "Chữ có chân là lời của văn bản; chữ không chân là lời của Đối Chiếu. Mỗi số đều chỉ về tệp, trang tính và ô của nó.",
    "Serif text is the plan’s own wording; sans-serif is Đối Chiếu speaking. Every figure points to its file, sheet and cell.",
  ],
  "nav.compare": ["So sánh", "Compare"],
  "nav.tasks": ["Nhiệm vụ", "Tasks"],
  "nav.import": ["Nhập tệp", "Import"],
  "nav.review": ["Rà soát", "Review"],
  "nav.query": ["Truy vấn", "Query"],
  "language.switch": ["English", "Tiếng Việt"],
  "theme.label": ["Giao diện", "Theme"],
  "theme.light": ["Sáng", "Light"],
  "theme.dark": ["Tối", "Dark"],
  "theme.system": ["Theo máy", "System"],
  "missing.title": ["Không có trang này", "There is no such page"],
  "missing.body": ["Địa chỉ có thể đã gõ sai.", "The address may be mistyped."],
  "missing.action": ["Về trang so sánh", "Go to the comparison"],

  // States shared by all pages.
  "state.loading": ["Đang tải…", "Loading…"],
  "state.retry": ["Thử lại", "Try again"],
  "state.error": ["Máy chủ không trả lời được", "The server could not answer"],
  "state.unreachable": ["Không nối được tới máy chủ", "The server cannot be reached"],
  "state.unreachable.body": [
    "Máy chủ Đối Chiếu có thể đang tắt, hoặc đường truyền bị ngắt.",
    "The Đối Chiếu server may be off, or the connection is down.",
  ],
  "state.offline": [
    "Đang ngoại tuyến. Những gì đã tải vẫn xem được; sẽ cập nhật khi có mạng lại.",
    "You are offline. What was loaded stays readable and is refreshed once you are back.",
  ],
  "data.changed": ["Dữ liệu vừa thay đổi; trang đã đọc lại.", "The data has changed; the page has read it again."],
  "data.refresh": ["Đọc lại", "Read again"],
  "state.request": ["Mã yêu cầu: {id}", "Request id: {id}"],
  "state.forbidden": ["Không có quyền", "Not permitted"],
  "state.closed": ["Cần khoá để xem", "A key is needed to read"],
  "state.closed.body": [
    "Máy chủ này chỉ cho người có khoá xem dữ liệu. Hãy nhập khoá mà người vận hành đã cấp.",
    "This server shows its data to those with a key only. Give the key that the operator made for you.",
  ],
  "key.give": ["Nhập khoá", "Give a key"],
  "key.title": ["Cần khoá", "A key is needed"],
  "key.body": [
    "Khoá được in một lần khi máy chủ chạy lần đầu, hoặc do người vận hành cấp (doichieu key). Trang chỉ giữ khoá cho tới khi đóng thẻ này.",
    "The server prints a key when it first starts; the operator can make more (doichieu key). The page keeps it until this tab is closed.",
  ],
  "key.label": ["Khoá", "Key"],
  "key.refused": ["Máy chủ không nhận khoá này.", "The server does not accept this key."],
  "key.submit": ["Dùng khoá này", "Use this key"],
  "date.placeholder": ["ngày/tháng/năm", "day/month/year"],
  "date.wrong": ["Viết ngày như 09/06/2026.", "Write the day as 09/06/2026."],
  "action.cancel": ["Thôi", "Cancel"],
  "action.close": ["Đóng", "Close"],
  "action.copied": ["Đã chép", "Copied"],
} as const satisfies Record<string, readonly [vi: string, en: string]>;
