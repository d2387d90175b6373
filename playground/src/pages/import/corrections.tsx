// What the clerk says about the file beside the roles of columns, and the button that reads it again.

import { useId } from "react";
import { DateField } from "../../components/date-field";
import { useLanguage } from "../../i18n/language";
import { changesOf, type Hints, type Preview } from "./model";

interface CorrectionsProps {
  preview: Preview;
  hints: Hints;
  setHints: (hints: Hints) => void;
  apply: (hints: Hints) => void;
}

export function Corrections({ preview, hints, setHints, apply }: CorrectionsProps) {
  const { t } = useLanguage();
  const id = useId();
  const n = changesOf(preview.hints, hints);
  return (
    <form
      className="corrections"
      onSubmit={(event) => {
        event.preventDefault();
        apply(hints);
      }}
    >
      <h2>{t("import.correct")}</h2>
      <p className="fine">{t("import.correct.hint")}</p>
      <label htmlFor={`${id}-province`}>{t("import.correct.province")}</label>
      <select
        id={`${id}-province`}
        className="field"
        value={hints.provinceCode ?? ""}
        onChange={(event) => setHints({ ...hints, provinceCode: event.target.value || null })}
      >
        <option value="">{t("import.correct.province.asRead")}</option>
        {preview.provinces.map((it) => (
          <option key={it.code} value={it.code}>
            {it.name}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-number`}>{t("import.correct.number")}</label>
      <input
        id={`${id}-number`}
        className="field"
        placeholder="322/KH-UBND"
        value={hints.planNumber ?? ""}
        onChange={(event) => setHints({ ...hints, planNumber: event.target.value || null })}
      />
      <DateField
        label={t("import.correct.date")}
        value={hints.issuedOn}
        setValue={(issuedOn) => setHints({ ...hints, issuedOn })}
      />
      <label htmlFor={`${id}-header`}>{t("import.correct.headerRow")}</label>
      <input
        id={`${id}-header`}
        type="number"
        min={1}
        className="field"
        value={hints.headerRow ?? ""}
        onChange={(event) => setHints({ ...hints, headerRow: event.target.valueAsNumber || null })}
      />
      <p role="status" className="fine">
        {n > 0 ? t("import.correct.pending", { n }) : ""}
      </p>
      <button type="submit" className="button" disabled={n === 0}>
        {t("import.correct.apply")}
      </button>
    </form>
  );
}
