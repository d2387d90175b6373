// What the reader made of a sheet, cell by cell: title, header, section, row with the role of its column, or nothing.

import { columnIndex, parseCell, parseRange, type CellAddress, type CellRange } from "./address";

export type ColumnRole =
  | "ORDINAL"
  | "NAME"
  | "UNIT"
  | "TARGET"
  | "PAST"
  | "LEAD"
  | "COORDINATING"
  | "MONITORING"
  | "AGENCY_MARK"
  | "DEADLINE"
  | "OUTPUT"
  | "NOTE"
  | "OTHER";

export interface RecognisedColumn {
  /** Letters of the column. */
  letter: string;
  header: string;
  role: ColumnRole;
  year: number | null;
}

export interface RecognisedTable {
  sheet: string;
  range: string;
  /** First and last row of the header, from 0. */
  headerRows: readonly [number, number];
  columns: RecognisedColumn[];
  /** Cells of the section titles. */
  sectionCells: string[];
  /** Cells in which the rows begin. */
  rowCells: string[];
}

export type PartKind = "TITLE" | "HEADER" | "SECTION" | "ROW" | "CONTINUED" | "IGNORED";

export interface Part {
  kind: PartKind;
  /** Role of the column, in rows only. */
  role: ColumnRole | null;
}

const IGNORED: Part = { kind: "IGNORED", role: null };

/** A function that says of each cell of one sheet what it was taken for. */
export function recogniser(tables: RecognisedTable[]): (at: CellAddress) => Part {
  const known = tables.map(prepare).filter((it) => it !== null);
  return (at) => {
    const table = known.find((it) => contains(it.range, at));
    return table ? partOf(table, at) : IGNORED;
  };
}

interface Prepared {
  range: CellRange;
  headerRows: readonly [number, number];
  roles: Map<number, ColumnRole>;
  sections: Set<number>;
  rows: Set<number>;
}

function prepare(table: RecognisedTable): Prepared | null {
  const range = parseRange(table.range);
  if (!range) return null;
  return {
    range,
    headerRows: table.headerRows,
    roles: new Map(table.columns.map((it) => [columnIndex(it.letter), it.role])),
    sections: rowsOf(table.sectionCells),
    rows: rowsOf(table.rowCells),
  };
}

function partOf(table: Prepared, { row, col }: CellAddress): Part {
  const [first, last] = table.headerRows;
  if (row < first) return { kind: "TITLE", role: null };
  if (row <= last) return { kind: "HEADER", role: null };
  if (table.sections.has(row)) return { kind: "SECTION", role: null };
  return { kind: table.rows.has(row) ? "ROW" : "CONTINUED", role: table.roles.get(col) ?? null };
}

function rowsOf(cells: string[]): Set<number> {
  return new Set(cells.map((cell) => parseCell(cell)?.row).filter((row) => row !== undefined));
}

function contains({ from, to }: CellRange, { row, col }: CellAddress): boolean {
  return row >= from.row && row <= to.row && col >= from.col && col <= to.col;
}
