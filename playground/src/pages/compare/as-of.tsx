// The data as it was: at the end of a day, or when an import was committed.

import { useId } from "react";
import { Link } from "wouter";
import { useLanguage } from "../../i18n/language";
import { isDay, type ChangeView } from "./view";

export function AsOfField({ asOf, change }: { asOf: string | null; change: ChangeView }) {
  const { t } = useLanguage();
  const id = useId();
  return (
    <div className="filter filter-as-of">
      <label htmlFor={id}>{t("asOf.label")}</label>
      <input
        id={id}
        type="date"
        className="field"
        max={new Date().toISOString().slice(0, 10)}
        value={asOf && isDay(asOf) ? asOf : ""}
        onChange={(event) => change({ asOf: event.target.value || null })}
      />
    </div>
  );
}

/** Says that the figures are not those of today, and leads back to them. */
export function AsOfNotice({ asOf, change }: { asOf: string; change: ChangeView }) {
  const { t, format } = useLanguage();
  return (
    <p className="strip" role="status">
      {isDay(asOf) ? (
        t("asOf.day", { date: format.date(asOf) })
      ) : (
        <span>
          {t("asOf.import")} <Link href={`/import/${encodeURIComponent(asOf)}`}>{t("asOf.import.link")}</Link>.
        </span>
      )}
      <button type="button" className="button" onClick={() => change({ asOf: null })}>
        {t("asOf.now")}
      </button>
    </p>
  );
}
