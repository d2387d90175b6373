// The place in the sheet that a value was read from: the cell with the rows and columns around it, as they stand in the file.

import { useQuery } from "@tanstack/react-query";
import { useLayoutEffect, useRef, type ReactNode } from "react";
import { request } from "../api/client";
import { Failure, Loading } from "../components/states";
import { SourceSheetsDocument } from "../gql/types";
import { useLanguage } from "../i18n/language";
import { columnIndex, parseCell, parseSpan, type CellAddress, type CellRange } from "./address";
import { SheetGrid, type SheetContent } from "./grid";

interface NeighbourhoodProps {
  importId: string;
  sheet: string;
  cell: string;
}

const ROWS_AROUND = 2;
const COLUMNS_SHOWN = 7;

export function Neighbourhood({ importId, sheet, cell }: NeighbourhoodProps) {
  const { t } = useLanguage();
  const answer = useQuery({
    queryKey: ["sheets", importId],
    queryFn: ({ signal }) => request(SourceSheetsDocument, { id: importId }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const at = parseCell(cell);
  if (answer.isPending) return <Loading />;
  if (answer.isError) return <Failure error={answer.error} retry={() => void answer.refetch()} />;
  const node = answer.data.node;
  const found = node?.__typename === "Import" ? node.sheets.find((it) => it.name === sheet) : undefined;
  if (!found || !at) return null;
  const content: SheetContent = {
    cells: found.cells,
    merges: found.merges,
    hiddenRows: found.hiddenRows.map((span) => parseSpan(span, (row) => Number(row) - 1)),
    hiddenCols: found.hiddenColumns.map((span) => parseSpan(span, columnIndex)),
  };
  return (
    <Centred>
      <SheetGrid
        label={t("sheet.around", { cell: `${sheet}!${cell}` })}
        content={content}
        window={windowAround(at)}
        focus={at}
      />
    </Centred>
  );
}

/** Scrolls the sheet, and nothing around it, to its cell. */
function Centred({ children }: { children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const grid = frame.current?.firstElementChild;
    const cell = grid?.querySelector("[aria-current]");
    if (!grid || !cell) return;
    const [outer, inner] = [grid.getBoundingClientRect(), cell.getBoundingClientRect()];
    grid.scrollLeft += inner.left - outer.left - (outer.width - inner.width) / 2;
    grid.scrollTop += inner.top - outer.top - (outer.height - inner.height) / 2;
  }, []);
  return <div ref={frame}>{children}</div>;
}

function windowAround({ row, col }: CellAddress): CellRange {
  const first = Math.max(0, col - COLUMNS_SHOWN + 2);
  return {
    from: { row: Math.max(0, row - ROWS_AROUND), col: first },
    to: { row: row + ROWS_AROUND, col: first + COLUMNS_SHOWN - 1 },
  };
}
