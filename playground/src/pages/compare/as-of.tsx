// The data as it was: at the end of a day, or when an import was committed.

import { Link } from "wouter";
import { DateField } from "../../components/date-field";
import { useLanguage } from "../../i18n/language";
import { isDay, type ChangeView } from "./view";

export function AsOfField({ asOf, change }: { asOf: string | null; change: ChangeView }) {
  const { t } = useLanguage();
  return (
    <div className="filter filter-as-of">
      <DateField
        label={t("asOf.label")}
        value={asOf && isDay(asOf) ? asOf : null}
        setValue={(day) => change({ asOf: day })}
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
