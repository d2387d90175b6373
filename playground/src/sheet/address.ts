// Addresses of cells: `D31` and `A5:G6`, as row and column from 0.

export interface CellAddress {
  row: number;
  col: number;
}

export interface CellRange {
  from: CellAddress;
  to: CellAddress;
}

export function parseCell(text: string): CellAddress | null {
  const match = /^([A-Z]{1,3})([1-9]\d*)$/.exec(text);
  if (!match) return null;
  const [, letters = "", digits = ""] = match;
  const col = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, col };
}

export function parseRange(text: string): CellRange | null {
  const [first = "", second = first] = text.split(":");
  const from = parseCell(first);
  const to = parseCell(second);
  return from && to ? { from, to } : null;
}

export function columnLetter(col: number): string {
  const rest = Math.floor(col / 26);
  return (rest > 0 ? columnLetter(rest - 1) : "") + String.fromCharCode(65 + (col % 26));
}

export function cellName({ row, col }: CellAddress): string {
  return `${columnLetter(col)}${row + 1}`;
}
