// From the server's answers to an import as the page sees it.

import type { ImportDifferenceQuery, ImportPreviewQuery, ImportReadingQuery } from "../../gql/types";
import type { ColumnRole } from "../../sheet/recognised";
import { columnIndex, parseSpan } from "../../sheet/address";
import type { Complaint, Diff, Hints, Outcome, Preview, Sheet, Table } from "./model";

export type Import = Extract<NonNullable<ImportReadingQuery["node"]>, { __typename: "Import" }>;
type Reading = Import["reading"][number];

export function readPreview(found: Import, provinces: Preview["provinces"]): Preview {
  return {
    id: found.id,
    status: found.status,
    fileName: found.fileName,
    stagedBy: found.stagedBy,
    stagedAt: found.stagedAt,
    downloadPath: found.downloadPath,
    tables: found.reading.map(readTable),
    sheets: found.sheets.map(readSheet),
    complaints: found.diagnostics.nodes.map(readComplaint),
    hints: readHints(found.hints),
    provinces,
  };
}

export function readOutcomes({ importPreview }: ImportPreviewQuery, tables: Table[]): Outcome[] {
  return importPreview.appendices.map((it) => ({
    index: it.index,
    label: it.label,
    sheet: it.sheet,
    kind: it.kind,
    provinceName: it.province.name,
    planNumber: it.planNumber,
    change: it.change,
    supersedes: it.supersedes?.id ?? null,
    nRows: it.rowCount,
    nMatched: it.matchedCount,
    nSuggested: it.suggestedCount,
    nNew: it.newCount,
    rows: it.rows.map((row) => ({
      index: row.rowIndex,
      name: tables[it.index]?.rows[row.rowIndex]?.name ?? "",
      ordinal: tables[it.index]?.rows[row.rowIndex]?.ordinal ?? null,
      code: row.code,
      status: row.status,
      candidates: row.candidates.map((candidate) => ({ ...candidate, reasons: candidate.reasons.map((reason) => reason.text) })),
    })),
  }));
}

export function readDiffs({ diffImports }: ImportDifferenceQuery, provinces: Preview["provinces"]): Diff[] {
  return diffImports.map((it) => ({
    label: it.label,
    provinceName: provinces.find((province) => province.code === it.provinceCode)?.name ?? it.provinceCode,
    presence: it.presence,
    added: it.added,
    dropped: it.dropped,
    changed: it.changed.map(({ after, fields }) => ({ row: after, fields })),
    nEqual: it.equalCount,
  }));
}

function readTable(it: Reading): Table {
  return {
    sheet: it.sheet,
    range: it.range,
    label: it.label,
    kind: it.kind,
    title: it.title,
    provinceCode: it.provinceCode,
    planNumber: it.planNumber,
    issuedOn: it.issuedOn,
    headerRows: [it.headerFirstRow - 1, it.headerLastRow - 1],
    columns: it.columns.map((column) => ({
      letter: column.letter,
      header: column.header,
      role: column.role as ColumnRole,
      year: column.year,
    })),
    sectionCells: it.sections.filter((section) => section.sheet === it.sheet).map((section) => section.cell),
    rowCells: it.rows.filter((row) => row.sheet === it.sheet).map((row) => row.cell),
    rows: it.rows.map(({ ordinal, name }) => ({ ordinal, name })),
  };
}

function readSheet(it: Import["sheets"][number]): Sheet {
  return {
    name: it.name,
    isHidden: it.hidden,
    cells: it.cells,
    merges: it.merges,
    hiddenRows: it.hiddenRows.map((span) => parseSpan(span, (row) => Number(row) - 1)),
    hiddenCols: it.hiddenColumns.map((span) => parseSpan(span, columnIndex)),
  };
}

function readHints({ columns, ...hints }: Import["hints"]): Hints {
  return { ...hints, columnRoles: columns.map((it) => ({ ...it, role: it.role as ColumnRole })) };
}

function readComplaint(it: Import["diagnostics"]["nodes"][number]): Complaint {
  const place = it.sheet ? ` ${it.sheet}${it.cell ? `!${it.cell}` : ""}` : "";
  return {
    id: `${it.code}${place}`,
    severity: it.severity,
    code: it.code,
    message: it.message,
    sheet: it.sheet,
    cell: it.cell,
    isAccepted: it.acceptedBy !== null,
  };
}
