// What was read of an import: its sheets with the parts tinted, complaints beside them, and the corrections that read it again.

import { useState } from "react";
import { useLanguage } from "../../i18n/language";
import { Complaints } from "./complaints";
import { Corrections } from "./corrections";
import { withColumnRole, type ColumnHint, type Complaint, type Hints, type Preview } from "./model";
import { SheetView } from "./sheet-view";

interface ReadingProps {
  preview: Preview;
  /** Absent where nothing can be corrected any more. */
  readAgain?: (hints: Hints) => void;
  accepted: ReadonlySet<string>;
  setAccepted: (accepted: ReadonlySet<string>) => void;
}

interface Place {
  sheet: string;
  cell: string | null;
}

export function Reading({ preview, readAgain, accepted, setAccepted }: ReadingProps) {
  const { t } = useLanguage();
  const [hints, setHints] = useState(preview.hints);
  const [place, setPlace] = useState<Place>(() => firstPlace(preview));
  const sheet = preview.sheets.find((it) => it.name === place.sheet);
  const tables = preview.tables.filter((it) => it.sheet === place.sheet);
  const corrections = readAgain && {
    correctColumn: (hint: ColumnHint) => setHints(withColumnRole(hints, hint)),
    correctHeader: (headerRow: number) => setHints({ ...hints, headerRow }),
  };
  const show = ({ sheet, cell }: Complaint) => sheet && setPlace({ sheet, cell });
  return (
    <div className="reading">
      <div>
        <nav className="sheet-tabs" aria-label={t("import.sheets")}>
          {preview.sheets.map((it) => (
            <button
              key={it.name}
              type="button"
              className="button"
              aria-pressed={it.name === place.sheet}
              onClick={() => setPlace({ sheet: it.name, cell: null })}
            >
              {it.name}
              {it.isHidden && ` (${t("import.sheet.hidden")})`}
            </button>
          ))}
        </nav>
        {sheet && (
          <SheetView
            key={sheet.name}
            sheet={sheet}
            tables={tables}
            complaints={preview.complaints.filter((it) => it.sheet === sheet.name)}
            focus={place.cell}
            hints={hints}
            {...corrections}
          />
        )}
      </div>
      <div className="reading-side">
        <Complaints complaints={preview.complaints} show={show} accepted={accepted} setAccepted={setAccepted} />
        {readAgain && <Corrections preview={preview} hints={hints} setHints={setHints} apply={readAgain} />}
      </div>
    </div>
  );
}

function firstPlace(preview: Preview): Place {
  const sheet = preview.tables[0]?.sheet ?? preview.sheets.find((it) => !it.isHidden)?.name;
  return { sheet: sheet ?? preview.sheets[0]?.name ?? "", cell: null };
}
