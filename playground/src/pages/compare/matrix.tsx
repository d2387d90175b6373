// The comparison as one table: a row an indicator, a column a province in a year. Head and first column stay in sight.

import { memo, useMemo } from "react";
import type { ProvinceChoice } from "../../components/province-picker";
import { useLanguage } from "../../i18n/language";
import { TargetView } from "./cell";
import { cellClass, findCell, isAhead, isIncomparable, type Row, type SectionRows } from "./model";
import type { ChangeView, Grouping, View } from "./view";

export interface TableProps {
  sections: SectionRows[];
  provinces: ProvinceChoice[];
  view: View;
  change: ChangeView;
}

interface Column {
  province: ProvinceChoice;
  year: number;
  /** First of its group; a stronger rule stands before it. */
  isFirst: boolean;
}

/** More columns than these are set closer. */
const MOST_WIDE_COLUMNS = 8;

export function Matrix({ sections, provinces, view, change }: TableProps) {
  const { t } = useLanguage();
  const { years, grouping } = view;
  const columns = useMemo(() => columnsOf(provinces, years, grouping), [provinces, years, grouping]);
  const n = sections.reduce((sum, section) => sum + section.rows.length, 0);
  return (
    <div className={columns.length > MOST_WIDE_COLUMNS ? "matrix dense" : "matrix"} role="region" aria-label={t("compare.count", { n })} tabIndex={0}>
      <table>
        <caption className="visually-hidden">
          {t("compare.caption", {
            provinces: provinces.map((it) => it.name).join(", "),
            years: view.years.join(", "),
            n,
          })}
        </caption>
        <Head columns={columns} provinces={provinces} view={view} />
        {sections.map((section, index) => (
          <tbody key={`${section.ordinal}-${index}`}>
            <SectionRow section={section} span={columns.length + 2} />
            {section.rows.map((row) => (
              <MatrixRow
                key={row.indicator.code}
                row={row}
                columns={columns}
                isOpen={view.open === row.indicator.code}
                change={change}
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function columnsOf(provinces: ProvinceChoice[], years: number[], grouping: Grouping): Column[] {
  if (grouping === "year") {
    return years.flatMap((year) => provinces.map((province, index) => ({ province, year, isFirst: index === 0 })));
  }
  return provinces.flatMap((province) => years.map((year, index) => ({ province, year, isFirst: index === 0 })));
}

function Head({ columns, provinces, view }: { columns: Column[]; provinces: ProvinceChoice[]; view: View }) {
  const { t } = useLanguage();
  const isByYear = view.grouping === "year";
  const groups = isByYear ? view.years.map((year) => t("compare.year", { year })) : provinces.map((it) => it.name);
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2} className="indicator-head">
          {t("compare.column.indicator")}
        </th>
        <th scope="col" rowSpan={2} className="unit-head">
          {t("compare.column.unit")}
        </th>
        {groups.map((group) => (
          <th key={group} scope="colgroup" colSpan={columns.length / groups.length} className="group-head first">
            <span className="group-name">{group}</span>
          </th>
        ))}
      </tr>
      <tr>
        {columns.map(({ province, year, isFirst }) => (
          <th key={`${province.code}-${year}`} scope="col" className={isFirst ? "first" : undefined}>
            {isByYear ? province.name : <span className="printed">{year}</span>}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function SectionRow({ section, span }: { section: SectionRows; span: number }) {
  const { t } = useLanguage();
  return (
    <tr className="section-row">
      <th scope="rowgroup" colSpan={span}>
        <span className="section-title">
          {section.ordinal && <span className="section-ordinal">{section.ordinal}</span>}
          {section.title || t("compare.section.none")}
        </span>
      </th>
    </tr>
  );
}

interface MatrixRowProps {
  row: Row;
  columns: Column[];
  isOpen: boolean;
  change: ChangeView;
}

/** Drawn anew only when something of its own has changed: with all provinces a row has many cells. */
const MatrixRow = memo(function MatrixRow({ row, columns, isOpen, change }: MatrixRowProps) {
  return (
    <tr className={isOpen ? "indicator-row open" : "indicator-row"}>
      <th scope="row">
        <OpenButton row={row} isOpen={isOpen} change={change} />
      </th>
      <td className="unit-cell">
        <UnitView row={row} />
      </td>
      {columns.map(({ province, year, isFirst }) => {
        const cell = findCell(row, province.code, year);
        return (
          <td key={`${province.code}-${year}`} className={cellClass(row, cell) + (isFirst ? " first" : "")}>
            <TargetView cell={cell} isAhead={cell && isAhead(row, cell)} />
          </td>
        );
      })}
    </tr>
  );
});

export function OpenButton({ row, isOpen, change }: { row: Row; isOpen: boolean; change: ChangeView }) {
  return (
    <button
      type="button"
      className="indicator-name"
      aria-expanded={isOpen}
      data-indicator={row.indicator.code}
      onClick={() => change({ open: isOpen ? null : row.indicator.code })}
    >
      {row.indicator.name}
    </button>
  );
}

export function UnitView({ row }: { row: Row }) {
  const { t } = useLanguage();
  if (!isIncomparable(row)) return <span className="printed">{row.unit}</span>;
  return (
    <span className="incomparable" title={row.comparable.reason ?? undefined}>
      <span aria-hidden="true">≠ </span>
      {t("compare.incomparable")}
    </span>
  );
}
