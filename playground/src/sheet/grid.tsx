// A sheet as it stands in the file: letters above, numbers beside, merged cells merged; parts tinted and named by whoever shows it.

import type { ReactNode } from "react";
import { useLanguage } from "../i18n/language";
import { cellName, columnLetter, isWithin, parseCell, parseRange, type CellAddress, type CellRange, type LineSpan } from "./address";
import "./grid.css";

export interface SheetCell {
  cell: string;
  raw: string;
}

export interface SheetContent {
  cells: SheetCell[];
  /** Merged rectangles, `A1:G1`. */
  merges: string[];
  hiddenRows: readonly LineSpan[];
  hiddenCols: readonly LineSpan[];
}

interface SheetGridProps {
  content: SheetContent;
  /** The part of the sheet that is shown. */
  window: CellRange;
  label: string;
  columnNote?: (col: number) => ReactNode;
  rowNote?: (row: number) => ReactNode;
  cellClass?: (at: CellAddress) => string;
  cellNote?: (at: CellAddress) => ReactNode;
  /** The cell that the view is about. */
  focus?: CellAddress | null;
}

interface Placed {
  raw: string;
  rowSpan: number;
  colSpan: number;
}

export function SheetGrid(props: SheetGridProps) {
  const { content, window, label, columnNote, rowNote } = props;
  const { t } = useLanguage();
  const cols = span(window.from.col, window.to.col);
  const rows = span(window.from.row, window.to.row);
  const { placed, covered } = place(content, window);
  return (
    <div className="sheet-grid" role="region" aria-label={label} tabIndex={0}>
      <table>
        <caption className="visually-hidden">{label}</caption>
        <thead>
          <tr>
            <td className="corner" />
            {cols.map((col) => (
              <th key={col} scope="col" className={isWithin(content.hiddenCols, col) ? "hidden-line" : undefined}>
                {columnLetter(col)}
                {isWithin(content.hiddenCols, col) && <span className="grid-note">{t("sheet.hidden")}</span>}
                {columnNote?.(col)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row} className={isWithin(content.hiddenRows, row) ? "hidden-line" : undefined}>
              <th scope="row">
                {row + 1}
                {isWithin(content.hiddenRows, row) && <span className="grid-note">{t("sheet.hidden")}</span>}
                {rowNote?.(row)}
              </th>
              {cols.map((col) => {
                const name = cellName({ row, col });
                return covered.has(name) ? null : (
                  <GridCell key={col} at={{ row, col }} placed={placed.get(name)} grid={props} />
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function GridCell({ at, placed, grid }: { at: CellAddress; placed: Placed | undefined; grid: SheetGridProps }) {
  const isFocus = grid.focus?.row === at.row && grid.focus.col === at.col;
  const classes = [grid.cellClass?.(at), isFocus && "focus-cell"].filter(Boolean).join(" ");
  return (
    <td
      className={classes || undefined}
      data-cell={cellName(at)}
      rowSpan={placed?.rowSpan}
      colSpan={placed?.colSpan}
      aria-current={isFocus || undefined}
    >
      {placed && <span className={isLong(placed) ? "cell-text long" : "cell-text"}>{placed.raw}</span>}
      {grid.cellNote?.(at)}
    </td>
  );
}

/** Whether the text of a single cell wants a wide column. */
function isLong({ raw, colSpan }: Placed): boolean {
  return colSpan === 1 && raw.length > 40;
}

/** Where text stands, and which cells a merge hides. A merge that begins outside the window shows its text at the window's edge. */
function place(content: SheetContent, window: CellRange): { placed: Map<string, Placed>; covered: Set<string> } {
  const placed = new Map<string, Placed>();
  const covered = new Set<string>();
  const texts = new Map(content.cells.map((it) => [it.cell, it.raw]));
  for (const { cell, raw } of content.cells) {
    const at = parseCell(cell);
    if (at && isInside(at, window)) placed.set(cell, { raw, rowSpan: 1, colSpan: 1 });
  }
  for (const merge of content.merges) {
    const range = parseRange(merge);
    const seen = range && intersection(range, window);
    if (!range || !seen) continue;
    for (const row of span(seen.from.row, seen.to.row)) {
      for (const col of span(seen.from.col, seen.to.col)) covered.add(cellName({ row, col }));
    }
    const corner = cellName(seen.from);
    covered.delete(corner);
    placed.set(corner, {
      raw: texts.get(cellName(range.from)) ?? "",
      rowSpan: seen.to.row - seen.from.row + 1,
      colSpan: seen.to.col - seen.from.col + 1,
    });
  }
  return { placed, covered };
}

function isInside(at: CellAddress, { from, to }: CellRange): boolean {
  return at.row >= from.row && at.row <= to.row && at.col >= from.col && at.col <= to.col;
}

function intersection(a: CellRange, b: CellRange): CellRange | null {
  const from = { row: Math.max(a.from.row, b.from.row), col: Math.max(a.from.col, b.from.col) };
  const to = { row: Math.min(a.to.row, b.to.row), col: Math.min(a.to.col, b.to.col) };
  return from.row <= to.row && from.col <= to.col ? { from, to } : null;
}

function span(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
