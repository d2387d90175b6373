// A sheet of an import with its parts tinted and named, complaints pinned to their cells, and the roles of columns to be corrected.

import { useEffect, useRef, useState, type ReactNode } from "react";
import { useLanguage } from "../../i18n/language";
import { cellName, columnIndex, columnLetter, parseCell } from "../../sheet/address";
import { SheetGrid } from "../../sheet/grid";
import { recogniser, type ColumnRole } from "../../sheet/recognised";
import { usedRange, type ColumnHint, type Complaint, type Hints, type Sheet, type Table } from "./model";
import { SeverityMark } from "./severity";

interface SheetViewProps {
  sheet: Sheet;
  tables: Table[];
  complaints: Complaint[];
  focus: string | null;
  /** Corrections that were made and not applied yet show at their columns. */
  hints: Hints;
  /** Absent where nothing can be corrected any more. */
  correctColumn?: (hint: ColumnHint) => void;
  correctHeader?: (row: number) => void;
}

const ROWS_AT_ONCE = 200;

const roles: readonly ColumnRole[] = [
  "ORDINAL",
  "NAME",
  "UNIT",
  "TARGET",
  "PAST",
  "LEAD",
  "COORDINATING",
  "MONITORING",
  "AGENCY_MARK",
  "DEADLINE",
  "OUTPUT",
  "NOTE",
  "OTHER",
];

export function SheetView({ sheet, tables, complaints, focus, hints, correctColumn, correctHeader }: SheetViewProps) {
  const { t } = useLanguage();
  const [maxRows, setMaxRows] = useState(ROWS_AT_ONCE);
  const frame = useRef<HTMLDivElement>(null);
  const at = focus ? parseCell(focus) : null;
  const shownRows = at && at.row >= maxRows ? at.row + 20 : maxRows;
  const whole = usedRange(sheet, Number.MAX_SAFE_INTEGER);
  const window = usedRange(sheet, shownRows);
  const partOf = recogniser(tables);
  const pinned = new Map(complaints.filter((it) => it.cell).map((it) => [it.cell, it]));

  useEffect(() => {
    if (!focus) return;
    frame.current?.querySelector(`[data-cell="${CSS.escape(focus)}"]`)?.scrollIntoView({ block: "center", inline: "center" });
  }, [focus]);

  return (
    <div ref={frame} className="sheet-view">
      <SheetGrid
        label={t("import.sheet", { name: sheet.name })}
        content={sheet}
        window={window}
        focus={at}
        cellClass={(cell) => partClass(partOf(cell))}
        columnNote={(col) => (
          <ColumnRoleNote col={col} tables={tables} hints={hints} {...(correctColumn ? { correct: correctColumn } : {})} />
        )}
        rowNote={(row) => (
          <RowNote row={row} partLabel={t(`sheet.part.${partOf({ row, col: firstCol(tables) }).kind}`)}>
            {correctHeader && (
              <button type="button" className="row-header-button" tabIndex={-1} onClick={() => correctHeader(row + 1)}>
                {t("import.correct.header")}
              </button>
            )}
          </RowNote>
        )}
        cellNote={(cell) => <Pin complaint={pinned.get(cellName(cell))} />}
      />
      {window.to.row < whole.to.row && (
        <button type="button" className="button" onClick={() => setMaxRows(maxRows + ROWS_AT_ONCE)}>
          {t("import.sheet.more", { n: whole.to.row - window.to.row })}
        </button>
      )}
    </div>
  );
}

function ColumnRoleNote({
  col,
  tables,
  hints,
  correct,
}: {
  col: number;
  tables: Table[];
  hints: Hints;
  correct?: (hint: ColumnHint) => void;
}) {
  const { t } = useLanguage();
  const column = tables.flatMap((table) => table.columns).find((it) => it.letter === columnLetter(col));
  if (!column) return null;
  const name = t(`sheet.role.${column.role}`) + (column.year ? ` ${column.year}` : "");
  if (!correct) return <span className="grid-note">{name}</span>;
  const letter = columnLetter(col);
  const hint = hints.columnRoles.find((it) => it.column === letter) ?? { column: letter, role: column.role, year: column.year };
  return (
    <>
      <select
        className="role-select"
        aria-label={t("import.correct.column", { header: column.header })}
        value={hint.role}
        onChange={(event) => correct({ ...hint, role: event.target.value as ColumnRole })}
      >
        {roles.map((role) => (
          <option key={role} value={role}>
            {t(`sheet.role.${role}`)}
          </option>
        ))}
      </select>
      {hint.role === "TARGET" && (
        <input
          className="role-select"
          type="number"
          min={1990}
          max={2100}
          aria-label={t("import.correct.year", { header: column.header })}
          value={hint.year ?? ""}
          onChange={(event) => correct({ ...hint, year: event.target.valueAsNumber || null })}
        />
      )}
    </>
  );
}

function RowNote({ partLabel, children }: { row: number; partLabel: string; children: ReactNode }) {
  return (
    <>
      <span className="grid-note">{partLabel}</span>
      {children}
    </>
  );
}

function Pin({ complaint }: { complaint: Complaint | undefined }) {
  if (!complaint) return null;
  return (
    <span className="pin" title={complaint.message}>
      <SeverityMark severity={complaint.severity} />
      <span className="visually-hidden">{complaint.message}</span>
    </span>
  );
}

function partClass({ kind, role }: ReturnType<ReturnType<typeof recogniser>>): string {
  if (kind === "ROW") return role ? `role-${role.toLowerCase()}` : "";
  return `part-${kind.toLowerCase()}`;
}

function firstCol(tables: Table[]): number {
  return Math.min(...tables.flatMap((table) => table.columns.map((it) => columnIndex(it.letter))), Number.MAX_SAFE_INTEGER);
}

