// Rows as CSV for spreadsheets: UTF-8 with its mark, quoted where needed, and no cell that could run as a formula.

export function toCsv(rows: string[][]): Blob {
  const text = rows.map((row) => row.map(quoted).join(",")).join("\r\n");
  return new Blob(["\uFEFF", text, "\r\n"], { type: "text/csv;charset=utf-8" });
}

function quoted(value: string): string {
  const safe = isFormula(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Whether a spreadsheet would run the text. A plain negative number is none. */
function isFormula(value: string): boolean {
  return /^[=+\-@\t\r]/.test(value) && !/^-?\d+(\.\d+)?$/.test(value);
}
