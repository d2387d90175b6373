// The comparison on a narrow screen: one small table per indicator, provinces down, years across.

import type { ProvinceChoice } from "../../components/province-picker";
import { useLanguage } from "../../i18n/language";
import { TargetView } from "./cell";
import { OpenButton, UnitView, type TableProps } from "./matrix";
import { cellClass, findCell, isAhead, type Row } from "./model";
import type { ChangeView, View } from "./view";

export function Cards({ sections, provinces, view, change }: TableProps) {
  const { t } = useLanguage();
  return (
    <div className="cards">
      {sections.map((section, index) => (
        <section key={`${section.ordinal}-${index}`}>
          <h2 className="section-title">
            {section.ordinal && <span className="section-ordinal">{section.ordinal}</span>}
            {section.title || t("compare.section.none")}
          </h2>
          {section.rows.map((row) => (
            <Card key={row.indicator.code} row={row} provinces={provinces} view={view} change={change} />
          ))}
        </section>
      ))}
    </div>
  );
}

interface CardProps {
  row: Row;
  provinces: ProvinceChoice[];
  view: View;
  change: ChangeView;
}

function Card({ row, provinces, view, change }: CardProps) {
  const { t } = useLanguage();
  return (
    <article className="card">
      <h3>
        <OpenButton row={row} isOpen={view.open === row.indicator.code} change={change} />
      </h3>
      <table>
        <caption className="visually-hidden">{row.indicator.name}</caption>
        <thead>
          <tr>
            <th scope="col" className="card-unit">
              <span className="visually-hidden">{t("compare.column.unit")}: </span>
              <UnitView row={row} />
            </th>
            {view.years.map((year) => (
              <th key={year} scope="col" className="printed">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {provinces.map((province) => (
            <tr key={province.code}>
              <th scope="row">{province.name}</th>
              {view.years.map((year) => {
                const cell = findCell(row, province.code, year);
                return (
                  <td key={year} className={cellClass(row, cell)}>
                    <TargetView cell={cell} isAhead={cell && isAhead(row, cell)} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  );
}
