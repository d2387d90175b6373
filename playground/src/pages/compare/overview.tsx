// The comparison at a glance, for one year: how much each plan says, who is ahead how often, where figures lie furthest apart.

import type { ProvinceChoice } from "../../components/province-picker";
import { useLanguage } from "../../i18n/language";
import { cellsOf, differsIn, isAhead, type Row } from "./model";
import { Spreads } from "./spreads";
import type { ChangeView } from "./view";
import "./overview.css";

interface OverviewProps {
  rows: Row[];
  provinces: ProvinceChoice[];
  year: number;
  change: ChangeView;
}

const statuses = ["NUMERIC", "QUALITATIVE", "NOT_SET", "NOT_IN_PLAN"] as const;

export function Overview({ rows, provinces, year, change }: OverviewProps) {
  const { t } = useLanguage();
  return (
    <section className="overview" aria-label={t("overview.year", { year })}>
      <h2>{t("overview.year", { year })}</h2>
      <Coverage rows={rows} provinces={provinces} year={year} />
      <Leads rows={rows} provinces={provinces} year={year} />
      <Spreads rows={rows} provinces={provinces} year={year} change={change} />
    </section>
  );
}

function Coverage({ rows, provinces, year }: Omit<OverviewProps, "change">) {
  const { t, format } = useLanguage();
  return (
    <figure>
      <figcaption>
        <h3>{t("overview.coverage")}</h3>
        <p className="fine">{t("overview.coverage.hint", { year, n: format.count(rows.length) })}</p>
        <ul className="coverage-key" aria-hidden="true">
          {statuses.map((status) => (
            <li key={status}>
              <i className={`coverage-part ${status.toLowerCase()}`} />
              {t(`overview.status.${status}`)}
            </li>
          ))}
        </ul>
      </figcaption>
      {provinces.map((province) => {
        const cells = cellsOf(rows, province, year);
        return (
          <div key={province.code} className="coverage">
            <span>{province.name}</span>
            <ul>
              {statuses.map((status) => {
                const n = cells.filter((it) => it.status === status).length;
                return (
                  n > 0 && (
                    <li key={status} className={`coverage-part ${status.toLowerCase()}`} style={{ flexGrow: n }}>
                      <b className="printed">{format.count(n)}</b>
                      <span className="visually-hidden"> {t(`overview.status.${status}`)}</span>
                    </li>
                  )
                );
              })}
            </ul>
          </div>
        );
      })}
    </figure>
  );
}

function Leads({ rows, provinces, year }: Omit<OverviewProps, "change">) {
  const { t, format } = useLanguage();
  const differing = rows.filter((row) => differsIn(row, year));
  if (differing.length === 0) return null;
  const leads = provinces
    .map((province) => ({
      province,
      n: differing.filter((row) => cellsOf([row], province, year).some((cell) => isAhead(row, cell))).length,
    }))
    .sort((a, b) => b.n - a.n);
  return (
    <figure>
      <figcaption>
        <h3>{t("overview.leads")}</h3>
        <p className="fine">{t("overview.leads.hint", { year, n: format.count(differing.length) })}</p>
      </figcaption>
      {leads.map(({ province, n }) => (
        <div key={province.code} className="lead">
          <span>{province.name}</span>
          <span className="lead-bar">
            <i style={{ inlineSize: `${(100 * n) / differing.length}%` }} />
            <b className="printed">{format.count(n)}</b>
          </span>
        </div>
      ))}
    </figure>
  );
}
