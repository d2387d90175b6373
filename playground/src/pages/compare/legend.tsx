// How the statuses look, in words.

import { useLanguage } from "../../i18n/language";

export function Legend() {
  const { t } = useLanguage();
  return (
    <details className="legend">
      <summary>{t("compare.legend")}</summary>
      <dl>
        <dt className="target-figure printed">≥ 80</dt>
        <dd>{t("compare.legend.numeric")}</dd>
        <dt className="legend-differing">
          <span className="target-figure printed">60</span>
        </dt>
        <dd>{t("compare.legend.differing")}</dd>
        <dt className="ahead">▲</dt>
        <dd>{t("compare.legend.ahead")}</dd>
        <dt>
          <q className="target-words printed">Theo chỉ đạo</q>
        </dt>
        <dd>{t("compare.legend.qualitative")}</dd>
        <dt className="target-blank">–</dt>
        <dd>{t("compare.legend.notSet")}</dd>
        <dt className="legend-absent">
          <span className="target-absent">{t("status.NOT_IN_PLAN.short")}</span>
        </dt>
        <dd>{t("compare.legend.notInPlan")}</dd>
      </dl>
    </details>
  );
}
