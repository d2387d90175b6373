// Words for the parts of a sheet, Vietnamese and English beside each other.

export const strings = {
  "sheet.hidden": ["ẩn", "hidden"],
  "sheet.part.TITLE": ["tiêu đề", "title"],
  "sheet.part.HEADER": ["đầu bảng", "header"],
  "sheet.part.SECTION": ["nhóm", "section"],
  "sheet.part.ROW": ["dòng", "row"],
  "sheet.part.CONTINUED": ["nối dòng trên hoặc bỏ qua", "continued or skipped"],
  "sheet.part.IGNORED": ["bỏ qua", "ignored"],
  "sheet.role.ORDINAL": ["số thứ tự", "ordinal"],
  "sheet.role.NAME": ["tên", "name"],
  "sheet.role.UNIT": ["đơn vị tính", "unit"],
  "sheet.role.TARGET": ["mục tiêu", "target"],
  "sheet.role.PAST": ["số đã qua", "past figure"],
  "sheet.role.LEAD": ["chủ trì", "lead"],
  "sheet.role.COORDINATING": ["phối hợp", "coordinating"],
  "sheet.role.MONITORING": ["theo dõi", "monitoring"],
  "sheet.role.AGENCY_MARK": ["đánh dấu cơ quan", "agency mark"],
  "sheet.role.DEADLINE": ["thời hạn", "deadline"],
  "sheet.role.OUTPUT": ["sản phẩm", "output"],
  "sheet.role.NOTE": ["ghi chú", "note"],
  "sheet.role.OTHER": ["khác", "other"],
} as const satisfies Record<string, readonly [vi: string, en: string]>;
