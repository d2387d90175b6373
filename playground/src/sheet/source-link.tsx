// Names the cell a value was read from; a press shows it in its sheet.

import { useState } from "react";
import { useLanguage } from "../i18n/language";
import { Neighbourhood } from "./neighbourhood";

export interface Source {
  file: string;
  sheet: string;
  cell: string;
  import: { id: string };
}

export function SourceLink({ source }: { source: Source }) {
  const { t } = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="source-link"
        aria-expanded={isOpen}
        title={t("sheet.show")}
        onClick={() => setIsOpen(!isOpen)}
      >
        {source.file} · {source.sheet}!{source.cell}
      </button>
      {isOpen && <Neighbourhood importId={source.import.id} sheet={source.sheet} cell={source.cell} />}
    </>
  );
}
