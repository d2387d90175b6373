// Names the cell a value was read from; a press shows it in its sheet.

import { Dialog } from "radix-ui";
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
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <SourceButton source={source} isOpen={isOpen} toggle={() => setIsOpen(!isOpen)} />
      {isOpen && <Neighbourhood importId={source.import.id} sheet={source.sheet} cell={source.cell} />}
    </>
  );
}

/** The same where there is no room for a sheet: it opens above the page. */
export function SourceDialog({ source }: { source: Source }) {
  const { t } = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const place = `${source.sheet}!${source.cell}`;
  return (
    <Dialog.Root open={isOpen} onOpenChange={setIsOpen}>
      <SourceButton source={source} isOpen={isOpen} toggle={() => setIsOpen(true)} />
      <Dialog.Portal>
        <Dialog.Overlay className="overlay" />
        <Dialog.Content className="dialog dialog-wide" aria-describedby={undefined}>
          <header>
            <Dialog.Title>{t("sheet.around", { cell: place })}</Dialog.Title>
            <Dialog.Close className="button close" aria-label={t("action.close")}>
              ×
            </Dialog.Close>
          </header>
          <p className="fine">{source.file}</p>
          <Neighbourhood importId={source.import.id} sheet={source.sheet} cell={source.cell} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

interface SourceButtonProps {
  source: Source;
  isOpen: boolean;
  toggle: () => void;
}

function SourceButton({ source, isOpen, toggle }: SourceButtonProps) {
  const { t } = useLanguage();
  return (
    <button type="button" className="source-link" aria-expanded={isOpen} title={t("sheet.show")} onClick={toggle}>
      {source.file} · {source.sheet}!{source.cell}
    </button>
  );
}
