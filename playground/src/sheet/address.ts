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
  return { row: Number(digits) - 1, col: columnIndex(letters) };
}

export function columnIndex(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
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

/** `5:9` or `D:F`, both ends counted in. */
export type LineSpan = readonly [first: number, last: number];

export function parseSpan(text: string, index: (name: string) => number): LineSpan {
  const [first = "", last = first] = text.split(":");
  return [index(first), index(last)];
}

export function isWithin(spans: readonly LineSpan[], line: number): boolean {
  return spans.some(([first, last]) => line >= first && line <= last);
}
