// Where the figures of one year lie furthest apart: a line for each indicator, with a mark for each province, or, where
// there are too many provinces to tell marks apart, a dot for each figure, the larger the more of them set it.

import { useRef } from "react";
import { download } from "../../components/download";
import type { ProvinceChoice } from "../../components/province-picker";
import { useLanguage, type Translate } from "../../i18n/language";
import { forDrawing, type Format } from "../../i18n/format";
import { figureText, type Target } from "./cell";
import { cellsOf, differsIn, type Row } from "./model";
import { markSigns, PROVINCE_MARKS, ProvinceMark } from "./province-mark";
import type { ChangeView } from "./view";

interface SpreadsProps {
  rows: Row[];
  provinces: ProvinceChoice[];
  year: number;
  change: ChangeView;
}

/** So many of the widest differences are drawn. */
const MOST_SPREADS = 12;

export function Spreads({ rows, provinces, year, change }: SpreadsProps) {
  const { t, format } = useLanguage();
  const figure = useRef<HTMLElement>(null);
  const isCrowd = provinces.length > PROVINCE_MARKS;
  const key = isCrowd ? t("overview.spread.crowd") : provinces.map((it, index) => `${markSigns[index]} ${it.name}`).join("   ");
  const spreads = rows
    .filter((row) => differsIn(row, year))
    .map((row) => ({ row, figures: figuresOf(row, provinces, year) }))
    .sort((a, b) => relativeSpread(b.figures) - relativeSpread(a.figures))
    .slice(0, MOST_SPREADS);
  return (
    <figure ref={figure}>
      <figcaption>
        <h3>{t("overview.spread")}</h3>
        {isCrowd ? <p className="fine">{t("overview.spread.crowd")}</p> : <Key provinces={provinces} />}
      </figcaption>
      {spreads.length === 0 && <p>{t("overview.spread.none", { year })}</p>}
      <ol>
        {spreads.map(({ row, figures }) => (
          <li key={row.indicator.code} className="spread">
            <button type="button" className="indicator-name" onClick={() => change({ open: row.indicator.code })}>
              {row.indicator.name}
            </button>
            <SpreadLine figures={figures} isCrowd={isCrowd} unit={row.unit} label={describe(figures, format, t)} />
          </li>
        ))}
      </ol>
      {spreads.length > 0 && (
        <button
          type="button"
          className="quiet chart-save"
          onClick={() => void savePicture(`${t("overview.spread")}, ${year}`, key, figure.current)}
        >
          {t("detail.chart.png")}
        </button>
      )}
    </figure>
  );
}

async function savePicture(title: string, key: string, figure: HTMLElement | null) {
  if (!figure) return;
  const { pictureOf } = await import("../../components/png");
  const drawings = [...figure.querySelectorAll<HTMLElement>(".spread")].flatMap((spread) => {
    const chart = spread.querySelector("svg");
    return chart ? [{ caption: spread.querySelector("button")?.textContent ?? "", chart }] : [];
  });
  download("doi-chieu.png", await pictureOf(title, key, drawings));
}

function Key({ provinces }: { provinces: ProvinceChoice[] }) {
  return (
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
  );
}

interface Figure {
  province: ProvinceChoice;
  index: number;
  target: Target;
  value: number;
}

interface SpreadLineProps {
  figures: Figure[];
  isCrowd: boolean;
  unit: string | null;
  label: string;
}

const WIDTH = 420;
const MIDDLE = 22;

function SpreadLine({ figures, isCrowd, unit, label }: SpreadLineProps) {
  const highest = Math.max(...figures.map((it) => it.value));
  const end = unit?.startsWith("%") ? Math.max(100, highest) : highest;
  const x = (value: number) => 10 + ((WIDTH - 20) * value) / (end || 1);
  const places = placesOf(figures);
  return (
    <svg className="spread-line" viewBox={`0 0 ${WIDTH} 52`} role="img" aria-label={label}>
      <path className="lane-line" d={`M10 ${MIDDLE}H${WIDTH - 10}`} />
      <path className="lane-span" d={`M${x(places[0]?.value ?? 0)} ${MIDDLE}H${x(places.at(-1)?.value ?? 0)}`} />
      {places.map((place) => (
        <g key={place.value} transform={`translate(${x(place.value)} ${MIDDLE})`}>
          {isCrowd ? <Crowd n={place.figures.length} /> : <Marks figures={place.figures} />}
        </g>
      ))}
      <PlaceLabels places={places} x={x} end={end} />
    </svg>
  );
}

/** Figures that are equal, one above the other. */
function Marks({ figures }: { figures: Figure[] }) {
  return figures.map((figure, at) => (
    <g key={figure.province.code} transform={`translate(0 ${(at - (figures.length - 1) / 2) * 14})`}>
      <ProvinceMark index={figure.index} />
    </g>
  ));
}

/** The area of the dot is the number of provinces. */
function Crowd({ n }: { n: number }) {
  return <circle className="province-mark crowd" r={3 * Math.sqrt(n)} />;
}

/** Labels closer than this would run into each other. */
const LABEL_ROOM = 34;

/** The lowest and the highest figure, and those between that have room. */
function PlaceLabels({ places, x, end }: { places: Place[]; x: (value: number) => number; end: number }) {
  const { format } = useLanguage();
  const last = places.at(-1);
  const labelled: Place[] = [];
  for (const place of places) {
    const isFree = (other: Place | undefined) => !other || Math.abs(x(place.value) - x(other.value)) >= LABEL_ROOM;
    if (place === last || (isFree(labelled.at(-1)) && isFree(last))) labelled.push(place);
  }
  return labelled.map((place) => (
    <text key={place.value} x={x(place.value)} y={50} textAnchor={place.value === end ? "end" : "middle"}>
      {place.figures[0] && figureText(place.figures[0].target, format)}
    </text>
  ));
}

interface Place {
  value: number;
  figures: Figure[];
}

/** The figures by value, the lowest first. */
function placesOf(figures: Figure[]): Place[] {
  const values = [...new Set(figures.map((it) => it.value))].sort((a, b) => a - b);
  return values.map((value) => ({ value, figures: figures.filter((it) => it.value === value) }));
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
