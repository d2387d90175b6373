// An import as the page sees it: the file, its sheets, what was recognised, what the reader complained of, what was said beside it.

import { parseCell, type CellRange } from "../../sheet/address";
import type { MarkedSpan } from "../../components/marked-text";
import type { SheetContent } from "../../sheet/grid";
import type { ColumnRole, RecognisedTable } from "../../sheet/recognised";
import type { DifferenceField, DifferencePresence, ImportStatus } from "../../gql/types";

export type Severity = "INFO" | "WARNING" | "ERROR";

export interface Complaint {
  /** The name by which an error is accepted: `CODE Sheet!D31`. */
  id: string;
  severity: Severity;
  code: string;
  message: string;
  sheet: string | null;
  cell: string | null;
  isAccepted: boolean;
}

export interface Sheet extends SheetContent {
  name: string;
  isHidden: boolean;
}

export interface Table extends RecognisedTable {
  label: string | null;
  kind: "INDICATORS" | "TASKS";
  title: string | null;
  provinceCode: string | null;
  planNumber: string | null;
  issuedOn: string | null;
  rows: { ordinal: string | null; name: string }[];
}

/** What the clerk says and the file does not. */
export interface Hints {
  provinceCode: string | null;
  planNumber: string | null;
  issuedOn: string | null;
  /** First row of the header, from 1 as in the sheet. */
  headerRow: number | null;
  columnRoles: ColumnHint[];
}

export interface ColumnHint {
  /** Letters of the column. */
  column: string;
  role: ColumnRole;
  year: number | null;
}

/** An import with everything that was read of it. */
export interface Preview {
  id: string;
  status: ImportStatus;
  fileName: string;
  stagedBy: string;
  stagedAt: string;
  downloadPath: string;
  tables: Table[];
  sheets: Sheet[];
  complaints: Complaint[];
  hints: Hints;
  provinces: { code: string; name: string }[];
}

/** How many answers differ between two sets of hints. */
export function changesOf(before: Hints, after: Hints): number {
  const plain = (["provinceCode", "planNumber", "issuedOn", "headerRow"] as const).filter(
    (name) => before[name] !== after[name],
  );
  const known = new Set(before.columnRoles.map(nameOf));
  return plain.length + after.columnRoles.filter((it) => !known.has(nameOf(it))).length;
}

/** The hints with another role for one column. */
export function withColumnRole(hints: Hints, hint: ColumnHint): Hints {
  return { ...hints, columnRoles: [...hints.columnRoles.filter((it) => it.column !== hint.column), hint] };
}

/** Errors that nobody has accepted: a commit would be refused. */
export function standingErrors(preview: Preview, accepted: ReadonlySet<string>): Complaint[] {
  return preview.complaints.filter((it) => it.severity === "ERROR" && !it.isAccepted && !accepted.has(it.id));
}

function nameOf({ column, role, year }: ColumnHint): string {
  return `${column}:${role}:${year}`;
}

/** The rectangle from A1 to the last cell that holds something, down to `maxRows`. */
export function usedRange(sheet: Sheet, maxRows: number): CellRange {
  let row = 0;
  let col = 0;
  for (const { cell } of sheet.cells) {
    const at = parseCell(cell);
    if (!at) continue;
    row = Math.max(row, at.row);
    col = Math.max(col, at.col);
  }
  return { from: { row: 0, col: 0 }, to: { row: Math.min(row, maxRows - 1), col } };
}

/** What a commit would do, or has done. */
export interface Outcome {
  /** Place of the appendix in the file, from 0. */
  index: number;
  label: string | null;
  sheet: string;
  kind: "INDICATORS" | "TASKS";
  provinceName: string;
  planNumber: string | null;
  change: "FIRST" | "CHANGED" | "UNCHANGED";
  /** The import that readers see until then. */
  supersedes: string | null;
  nRows: number;
  nMatched: number;
  nSuggested: number;
  nNew: number;
  rows: OutcomeRow[];
}

export interface OutcomeRow {
  /** Place in the appendix, from 0. */
  index: number;
  name: string;
  ordinal: string | null;
  code: string;
  status: "MATCHED" | "SUGGESTED" | "NEW";
  candidates: MatchCandidate[];
}

export interface MatchCandidate {
  code: string;
  name: string;
  score: number;
  reasons: string[];
  rowMarks: MarkedSpan[];
  candidateMarks: MarkedSpan[];
}

/** What changed in one appendix between two imports. */
export interface Diff {
  label: string | null;
  provinceName: string | null;
  presence: DifferencePresence;
  added: DiffRow[];
  dropped: DiffRow[];
  changed: { row: DiffRow; fields: FieldChange[] }[];
  nEqual: number;
}

export interface DiffRow {
  section: string | null;
  ordinal: string | null;
  name: string;
  cell: string;
}

export interface FieldChange {
  field: DifferenceField;
  year: number | null;
  before: string | null;
  after: string | null;
}
