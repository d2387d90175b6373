// Where files come in: dropped, or chosen.

import { useRef, useState, type DragEvent } from "react";
import { useLanguage } from "../../i18n/language";

const ACCEPTED = ".xlsx,.xlsm,.xlsb,.xls,.ods,.fods,.csv,.tsv,.txt";

export function DropZone({ take }: { take: (files: File[]) => void }) {
  const { t } = useLanguage();
  const [isOver, setIsOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    take([...event.dataTransfer.files]);
  };
  return (
    <div
      className={isOver ? "drop-zone over" : "drop-zone"}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <p>{t("import.drop")}</p>
      <button type="button" className="primary" onClick={() => input.current?.click()}>
        {t("import.choose")}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={ACCEPTED}
        aria-label={t("import.choose")}
        onChange={(event) => {
          take([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
    </div>
  );
}
