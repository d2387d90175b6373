// How much a complaint matters, as a mark of its own form and colour.

import { useLanguage } from "../../i18n/language";
import type { Severity } from "./model";

const forms = { ERROR: "✕", WARNING: "!", INFO: "i" } as const;

export function SeverityMark({ severity }: { severity: Severity }) {
  const { t } = useLanguage();
  return (
    <span className={`severity severity-${severity.toLowerCase()}`}>
      <span aria-hidden="true">{forms[severity]}</span>
      <span className="visually-hidden">{t(`severity.${severity}`)}: </span>
    </span>
  );
}
