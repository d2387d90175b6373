// What the page says about compared rows beyond the server's words: where figures of one year differ, and which is highest.
// Rows that the server calls incomparable are never ranked.

import type { CompareQuery } from "../../gql/types";
import type { Show } from "./view";

export type Row = CompareQuery["compareTargets"]["rows"][number];
export type Cell = Row["cells"][number];

export interface SectionRows {
  ordinal: string | null;
  title: string;
  rows: Row[];
}

export function findCell(row: Row, province: string, year: number): Cell | undefined {
  return row.cells.find((it) => it.province.code === province && it.year === year);
}

/** Whether figures of some year differ. */
export function isDiffering(row: Row): boolean {
  return yearsOf(row).some((year) => differsIn(row, year));
}

export function isIncomparable(row: Row): boolean {
  return !row.comparable.ok;
}

export function isMissingSomewhere(row: Row): boolean {
  return row.cells.some((it) => it.status === "NOT_IN_PLAN");
}

export function matchesShow(row: Row, show: Show): boolean {
  switch (show) {
    case "all":
      return true;
    case "differing":
      return isDiffering(row);
    case "incomparable":
      return isIncomparable(row);
    case "missing":
      return isMissingSomewhere(row);
  }
}

/** Whether the figures of one year differ. */
export function differsIn(row: Row, year: number): boolean {
  if (!row.comparable.ok) return false;
  const [first, ...rest] = figuresOf(row, year);
  return first !== undefined && rest.some((other) => compareDecimals(other, first) !== 0);
}

/** The classes that show a cell's status. */
export function cellClass(row: Row, cell: Cell | undefined): string {
  if (!cell) return "cell not_in_plan";
  const isDiffering = cell.status === "NUMERIC" && differsIn(row, cell.year);
  return `cell ${cell.status.toLowerCase()}${isDiffering ? " differing" : ""}`;
}

/** Whether the cell holds the highest figure of its year, in a year whose figures differ. */
export function isHighest(row: Row, cell: Cell): boolean {
  if (!differsIn(row, cell.year)) return false;
  const value = figure(cell);
  return value !== null && figuresOf(row, cell.year).every((other) => compareDecimals(other, value) <= 0);
}

export function groupBySection(rows: Row[]): SectionRows[] {
  const groups: SectionRows[] = [];
  for (const row of rows) {
    const ordinal = row.section?.ordinal ?? null;
    const last = groups.at(-1);
    if (last && last.ordinal === ordinal) last.rows.push(row);
    else groups.push({ ordinal, title: row.section?.title ?? "", rows: [row] });
  }
  return groups;
}

/** Order of two decimals written with a point, exact whatever their length. */
export function compareDecimals(a: string, b: string): number {
  const places = Math.max(decimalPlaces(a), decimalPlaces(b));
  const [left, right] = [scaled(a, places), scaled(b, places)];
  return left < right ? -1 : left > right ? 1 : 0;
}

function figuresOf(row: Row, year: number): string[] {
  return row.cells.filter((it) => it.year === year).map(figure).filter((it) => it !== null);
}

function figure(cell: Cell): string | null {
  if (cell.status !== "NUMERIC" || !cell.target) return null;
  return cell.target.upper ?? cell.target.value;
}

function yearsOf(row: Row): number[] {
  return [...new Set(row.cells.map((it) => it.year))];
}

function decimalPlaces(value: string): number {
  return value.split(".")[1]?.length ?? 0;
}

function scaled(value: string, places: number): bigint {
  const [whole = "0", fraction = ""] = value.split(".");
  return BigInt(whole + fraction.padEnd(places, "0"));
}
