// Compared rows as the page sorts and groups them. What may be compared, and who is ahead, is the server's word.

import type { ProvinceChoice } from "../../components/province-picker";
import { fold } from "../../i18n/fold";
import type { CompareQuery } from "../../gql/types";
import type { Show } from "./view";

type AnsweredRow = CompareQuery["compareTargets"]["rows"][number];
/** A row whose indicator is known. */
export type Row = AnsweredRow & { indicator: NonNullable<AnsweredRow["indicator"]> };
export type Cell = Row["cells"][number];

export interface SectionRows {
  ordinal: string | null;
  title: string;
  rows: Row[];
}

export function readRows({ compareTargets }: CompareQuery): Row[] {
  return compareTargets.rows.filter((row): row is Row => row.indicator !== null);
}

export function findCell(row: Row, province: string, year: number): Cell | undefined {
  return row.cells.find((it) => it.province.code === province && it.year === year);
}

/** Whether comparable figures of one year differ. */
export function differsIn(row: Row, year: number): boolean {
  return row.spreads.some((it) => it.year === year && it.min !== it.max);
}

/** Whether comparable figures of some year differ. */
export function isDiffering(row: Row): boolean {
  return row.spreads.some((it) => it.min !== it.max);
}

/** Whether there are figures that must not be compared; too few of them is no such obstacle. */
export function isIncomparable(row: Row): boolean {
  return row.comparable.code === "UNITS_DIFFER" || row.comparable.code === "DIRECTIONS_DIFFER";
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

/** Whether the province aims furthest in a year whose figures differ. */
export function isAhead(row: Row, cell: Cell): boolean {
  const spread = row.spreads.find((it) => it.year === cell.year);
  return (
    spread !== undefined &&
    spread.min !== spread.max &&
    spread.leaders.some((it) => it.code === cell.province.code)
  );
}

/** The classes that show a cell's status. */
export function cellClass(row: Row, cell: Cell | undefined): string {
  if (!cell) return "cell not_in_plan";
  const isMarked = cell.status === "NUMERIC" && differsIn(row, cell.year) && !isOfMajority(row, cell);
  return `cell ${cell.status.toLowerCase()}${isMarked ? " differing" : ""}`;
}

/** Whether more than half of the provinces with a figure for the year set this one. */
function isOfMajority(row: Row, cell: Cell): boolean {
  const figures = row.cells.filter((it) => it.year === cell.year && it.status === "NUMERIC");
  const alike = figures.filter((it) => it.target?.value === cell.target?.value && it.target?.upper === cell.target?.upper);
  return 2 * alike.length > figures.length;
}

/** The cells of one province in one year, row by row. */
export function cellsOf(rows: Row[], province: ProvinceChoice, year: number): Cell[] {
  return rows.flatMap((row) => row.cells.filter((it) => it.province.code === province.code && it.year === year));
}

/** Rows of one section stand together, where its first row stands; sections of one number and other titles are others. */
export function groupBySection(rows: Row[]): SectionRows[] {
  const groups = new Map<string, SectionRows>();
  for (const row of rows) {
    const title = row.sectionTitle ?? "";
    const key = `${row.section} ${fold(title)}`;
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { ordinal: row.section, title, rows: [row] });
  }
  return [...groups.values()];
}
