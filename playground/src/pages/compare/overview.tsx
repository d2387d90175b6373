// The comparison at a glance, for one year: how much each plan says, who is ahead how often, where figures lie furthest apart.

import type { ProvinceChoice } from "../../components/province-picker";
import { useLanguage, type Translate } from "../../i18n/language";
import { forDrawing, type Format } from "../../i18n/format";
import { figureText } from "./cell";
import { differsIn, isAhead, type Cell, type Row } from "./model";
import { ProvinceMark } from "./province-mark";
import type { ChangeView } from "./view";
import "./overview.css";

interface OverviewProps {
  rows: Row[];
  provinces: ProvinceChoice[];
  year: number;
  change: ChangeView;
}

const statuses = ["NUMERIC", "QUALITATIVE", "NOT_SET", "NOT_IN_PLAN"] as const;

/** So many of the widest differences are drawn. */
const MOST_SPREADS = 12;

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

function Spreads({ rows, provinces, year, change }: OverviewProps) {
  const { t, format } = useLanguage();
  const spreads = rows
    .filter((row) => differsIn(row, year))
    .map((row) => ({ row, figures: figuresOf(row, provinces, year) }))
    .sort((a, b) => relativeSpread(b.figures) - relativeSpread(a.figures))
    .slice(0, MOST_SPREADS);
  return (
    <figure>
      <figcaption>
        <h3>{t("overview.spread")}</h3>
        <ul className="province-key">
          {provinces.map((province, index) => (
            <li key={province.code}>
              <svg viewBox="-8 -8 16 16" aria-hidden="true">
                <ProvinceMark index={index} />
              </svg>
              {province.name}
            </li>
          ))}
        </ul>
      </figcaption>
      {spreads.length === 0 && <p>{t("overview.spread.none", { year })}</p>}
      <ol>
        {spreads.map(({ row, figures }) => (
          <li key={row.indicator.code} className="spread">
            <button type="button" className="indicator-name" onClick={() => change({ open: row.indicator.code })}>
              {row.indicator.name}
            </button>
            <SpreadLine figures={figures} unit={row.unit} label={describe(figures, format, t)} />
          </li>
        ))}
      </ol>
    </figure>
  );
}

interface Figure {
  province: ProvinceChoice;
  index: number;
  target: NonNullable<Cell["target"]>;
  value: number;
}

const WIDTH = 420;

function SpreadLine({ figures, unit, label }: { figures: Figure[]; unit: string | null; label: string }) {
  const { format } = useLanguage();
  const highest = Math.max(...figures.map((it) => it.value));
  const end = unit?.startsWith("%") ? Math.max(100, highest) : highest;
  const x = (value: number) => 10 + ((WIDTH - 20) * value) / (end || 1);
  const places = [...new Set(figures.map((it) => it.value))].sort((a, b) => a - b);
  const first = places[0] ?? 0;
  const last = places.at(-1) ?? 0;
  return (
    <svg className="spread-line" viewBox={`0 0 ${WIDTH} 52`} role="img" aria-label={label}>
      <path className="lane-line" d={`M10 22H${WIDTH - 10}`} />
      <path className="lane-span" d={`M${x(first)} 22H${x(last)}`} />
      {figures.map((figure) => {
        const twins = figures.filter((it) => it.value === figure.value);
        const lift = (twins.indexOf(figure) - (twins.length - 1) / 2) * 14;
        return (
          <g key={figure.province.code} transform={`translate(${x(figure.value)} ${22 + lift})`}>
            <ProvinceMark index={figure.index} />
          </g>
        );
      })}
      {places.map((place) => {
        const figure = figures.find((it) => it.value === place);
        return (
          <text key={place} x={x(place)} y={50} textAnchor={place === end ? "end" : "middle"}>
            {figure && figureText(figure.target, format)}
          </text>
        );
      })}
    </svg>
  );
}

function describe(figures: Figure[], format: Format, t: Translate): string {
  const parts = figures.map((it) => `${it.province.name} ${figureText(it.target, format)}`);
  return `${t("overview.spread")}: ${parts.join("; ")}`;
}

function figuresOf(row: Row, provinces: ProvinceChoice[], year: number): Figure[] {
  return provinces.flatMap((province, index) =>
    cellsOf([row], province, year).flatMap((cell) =>
      cell.target?.value
        ? [{ province, index, target: cell.target, value: forDrawing(cell.target.upper ?? cell.target.value) }]
        : [],
    ),
  );
}

/** How far apart, as a part of the highest: so that indicators of different units can be put in one order. */
function relativeSpread(figures: Figure[]): number {
  const values = figures.map((it) => it.value);
  const highest = Math.max(...values.map(Math.abs), 0);
  return highest === 0 ? 0 : (Math.max(...values) - Math.min(...values)) / highest;
}

function cellsOf(rows: Row[], province: ProvinceChoice, year: number): Cell[] {
  return rows.flatMap((row) => row.cells.filter((it) => it.province.code === province.code && it.year === year));
}
