// How much each kind of office has to do in each province: a bar of tasks led and one of tasks helped with.

import { useLanguage } from "../../i18n/language";
import type { Load } from "./model";

interface WorkloadProps {
  loads: Load[];
  provinces: { code: string; name: string }[];
  choose: (type: string) => void;
}

export function Workload({ loads, provinces, choose }: WorkloadProps) {
  const { t } = useLanguage();
  const most = Math.max(1, ...loads.flatMap((load) => [...load.counts.values()].map((it) => it.LEAD + it.COORDINATING)));
  return (
    <div className="matrix load-table" role="region" aria-label={t("load.caption")} tabIndex={0}>
      <table>
        <caption className="visually-hidden">{t("load.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">
              {t("load.office")}{" "}
              <span className="load-key">
                <i className="load-lead" /> {t("load.lead")} <i className="load-coordinating" /> {t("load.coordinating")}
              </span>
            </th>
            {provinces.map((province) => (
              <th key={province.code} scope="col">
                {province.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {loads.map((load) => (
            <tr key={load.type}>
              <th scope="row">
                <button type="button" className="indicator-name" onClick={() => choose(load.type)}>
                  {load.typeName}
                </button>
              </th>
              {provinces.map((province) => (
                <td key={province.code}>
                  <LoadBar counts={load.counts.get(province.code)} most={most} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function LoadBar({ counts, most }: { counts: { LEAD: number; COORDINATING: number } | undefined; most: number }) {
  const { t } = useLanguage();
  if (!counts) return <span className="fine">–</span>;
  const width = (n: number) => `${(100 * n) / most}%`;
  return (
    <span className="load-bar" title={t("load.cell", { lead: counts.LEAD, coordinating: counts.COORDINATING })}>
      <span className="visually-hidden">{t("load.cell", { lead: counts.LEAD, coordinating: counts.COORDINATING })}</span>
      <span aria-hidden="true" className="printed">
        {counts.LEAD} · {counts.COORDINATING}
      </span>
      <span aria-hidden="true" className="load-track">
        <i className="load-lead" style={{ inlineSize: width(counts.LEAD) }} />
        <i className="load-coordinating" style={{ inlineSize: width(counts.COORDINATING) }} />
      </span>
    </span>
  );
}
