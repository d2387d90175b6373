// The figures of one indicator as a plot: a line per province, a mark per year, an own scale for each unit that must not be mixed.

import { useId, useRef } from "react";
import type { ProvinceChoice } from "../../components/province-picker";
import { download } from "../../components/download";
import { forDrawing, type Format } from "../../i18n/format";
import { useLanguage } from "../../i18n/language";
import { figureText } from "./cell";
import { isIncomparable, type Cell, type Row } from "./model";
import { niceScale } from "./scale";
import "./chart.css";

interface TargetChartProps {
  row: Row;
  provinces: ProvinceChoice[];
  years: number[];
}

interface Figure {
  cell: Cell;
  target: NonNullable<Cell["target"]>;
  value: number;
}

interface Lane {
  province: ProvinceChoice;
  figures: Figure[];
}

export function TargetChart({ row, provinces, years }: TargetChartProps) {
  const { t } = useLanguage();
  const figure = useRef<HTMLElement>(null);
  const lanes = provinces.map((province) => ({ province, figures: figuresOf(row, province, years) }));
  const drawn = lanes.filter((lane) => lane.figures.length > 0);
  if (drawn.length === 0) return <p className="fine">{t("detail.chart.none")}</p>;
  const panels = !isIncomparable(row) ? [lanes] : drawn.map((lane) => [lane]);
  return (
    <figure className="chart" ref={figure}>
      <figcaption>
        <span className="visually-hidden">{t("detail.chart.describe")}</span>
        <ul className="chart-years" aria-hidden="true">
          {years.map((year, index) => (
            <li key={year}>
              <svg viewBox="-8 -8 16 16">
                <YearMark index={index} count={years.length} />
              </svg>
              <span className="printed">{year}</span>
            </li>
          ))}
        </ul>
      </figcaption>
      {panels.map((panel) => (
        <Panel key={panel.map((lane) => lane.province.code).join()} lanes={panel} years={years} fallbackUnit={row.unit} />
      ))}
      <button type="button" className="quiet chart-save" onClick={() => void savePicture(row, years, figure.current)}>
        {t("detail.chart.png")}
      </button>
    </figure>
  );
}

async function savePicture(row: Row, years: number[], figure: HTMLElement | null) {
  if (!figure) return;
  const { pictureOf } = await import("../../components/png");
  const panels = [...figure.querySelectorAll<SVGSVGElement>("svg.chart-panel")].map((chart) => ({ chart }));
  const key = years.map((year, index) => `${signs[formOf(index, years.length)]} ${year}`).join("   ");
  download(`${row.indicator.code}.png`, await pictureOf(row.indicator.name, key, panels));
}

const WIDTH = 400;
const LEFT = 8;
const LANE = 46;
const TOP = 4;

function Panel({ lanes, years, fallbackUnit }: { lanes: Lane[]; years: number[]; fallbackUnit: string | null }) {
  const { t, format } = useLanguage();
  const title = useId();
  const right = labelWidth(lanes.map((lane) => laneLabel(lane, format)));
  const unit = lanes.flatMap((lane) => lane.figures)[0]?.cell.unit ?? fallbackUnit;
  const scale = niceScale(lanes.flatMap((lane) => lane.figures.map((it) => it.value)), unit?.startsWith("%") ?? false);
  const x = (value: number) => LEFT + ((WIDTH - LEFT - right) * (value - scale.min)) / (scale.max - scale.min);
  const height = TOP + lanes.length * LANE + 22;
  return (
    <svg className="chart-panel" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-labelledby={title}>
      <title id={title}>{t("detail.chart.unit", { unit: unit ?? t("detail.chart.unitless") })}</title>
      {scale.ticks.map((tick) => (
        <g key={tick} className="tick">
          <path d={`M${x(tick)} ${TOP}V${height - 20}`} />
          <text x={x(tick)} y={height - 6} textAnchor="middle">
            {format.decimal(String(tick))}
          </text>
        </g>
      ))}
      <text className="axis-unit" x={WIDTH} y={TOP + 9} textAnchor="end">
        {unit ?? ""}
      </text>
      {lanes.map((lane, index) => (
        <LaneView key={lane.province.code} lane={lane} years={years} x={x} y={TOP + index * LANE} end={WIDTH - right} />
      ))}
    </svg>
  );
}

interface LaneViewProps {
  lane: Lane;
  years: number[];
  x: (value: number) => number;
  y: number;
  /** Where the scale ends and the label begins. */
  end: number;
}

function LaneView({ lane, years, x, y, end }: LaneViewProps) {
  const { format } = useLanguage();
  const first = lane.figures[0];
  const last = lane.figures.at(-1);
  return (
    <g transform={`translate(0 ${y})`}>
      <text className="lane-name" x={LEFT + 4} y={13}>
        {lane.province.name}
      </text>
      <path className="lane-line" d={`M${LEFT} 30H${end}`} />
      {first && last && first !== last && <path className="lane-span" d={`M${x(first.value)} 30H${x(last.value)}`} />}
      {lane.figures.map((figure) => (
        <g key={figure.cell.year} transform={`translate(${x(figure.value)} 30)`}>
          <YearMark index={years.indexOf(figure.cell.year)} count={years.length} />
        </g>
      ))}
      <text className="lane-value" x={WIDTH} y={35} textAnchor="end">
        {laneLabel(lane, format)}
      </text>
    </g>
  );
}

/** `60 → 80`: the lane's figures in the order of years. */
function laneLabel(lane: Lane, format: Format): string {
  return lane.figures.map((figure) => figureText(figure.target, format)).join(" → ");
}

/** Room for the longest label; the label's font has figures of one width. */
function labelWidth(labels: string[]): number {
  return 20 + 7.6 * Math.max(...labels.map((label) => label.length));
}

type YearForm = "ring" | "square" | "disc";

/** The marks of the years as letters, for the key of a saved picture. */
const signs: Record<YearForm, string> = { ring: "○", square: "□", disc: "●" };

/** Years are told apart by form and shade: an open ring first, a filled disc last, squares between. */
function formOf(index: number, count: number): YearForm {
  if (index === count - 1) return "disc";
  return index === 0 ? "ring" : "square";
}

function YearMark({ index, count }: { index: number; count: number }) {
  switch (formOf(index, count)) {
    case "disc":
      return <circle className="year-mark last" r={6} />;
    case "ring":
      return <circle className="year-mark earlier" r={5} />;
    case "square":
      return <rect className="year-mark earlier" x={-4.5} y={-4.5} width={9} height={9} />;
  }
}

function figuresOf(row: Row, province: ProvinceChoice, years: number[]): Figure[] {
  return row.cells.flatMap((cell) => {
    if (cell.province.code !== province.code || !years.includes(cell.year) || !cell.target?.value) return [];
    return [{ cell, target: cell.target, value: forDrawing(cell.target.upper ?? cell.target.value) }];
  });
}
