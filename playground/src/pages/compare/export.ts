// What is seen, in other forms: rows for a spreadsheet, the query that asks for it, the link a BI tool pulls it from.

import type { ProvinceChoice } from "../../components/province-picker";
import { CompareDocument } from "../../gql/types";
import type { Translate } from "../../i18n/language";
import { findCell, type Row } from "./model";
import { isDay, type View } from "./view";

/** One line per indicator, province and year, as the flat table of /bi has it. */
export function rowsForSpreadsheet(rows: Row[], provinces: ProvinceChoice[], years: number[], t: Translate): string[][] {
  const head = (["section", "code", "indicator", "province", "year", "status", "comparator", "value", "upper", "unit", "raw", "file", "sheet", "cell"] as const).map(
    (column) => t(`export.${column}`),
  );
  const lines = rows.flatMap((row) =>
    provinces.flatMap((province) =>
      years.map((year) => {
        const cell = findCell(row, province.code, year);
        const target = cell?.target;
        return [
          row.section ?? "",
          row.indicator.code,
          row.indicator.name,
          province.name,
          String(year),
          cell?.status ?? "NOT_IN_PLAN",
          target?.comparator ?? "",
          target?.value ?? "",
          target?.upper ?? "",
          cell?.unit ?? "",
          target?.raw ?? "",
          target?.source.file ?? "",
          target?.source.sheet ?? "",
          target?.source.cell ?? "",
        ];
      }),
    ),
  );
  return [head, ...lines];
}

/** The query of the view with its values written in, ready for the query page or a script. */
export function asGraphQL(view: View): string {
  const values = [
    `provinces: ${JSON.stringify(view.provinces)}`,
    `years: ${JSON.stringify(view.years)}`,
    view.section && `section: ${JSON.stringify(view.section)}`,
    view.search && `search: ${JSON.stringify(view.search)}`,
    view.asOf && `asOf: ${isDay(view.asOf) ? "{ date:" : "{ import:"} ${JSON.stringify(view.asOf)} }`,
  ].filter(Boolean);
  return CompareDocument.toString()
    .trim()
    .replace(/^query Compare\([^{]*\) \{/, "query Compare {")
    .replace(/compareTargets\([^)]*\)/, `compareTargets(${values.join(", ")})`);
}

/** The address from which a BI tool pulls the same figures as a flat table, again and again. */
export function biLink(view: View, origin: string): string {
  const url = new URL("/bi/targets.csv", origin);
  url.searchParams.set("provinces", view.provinces.join(","));
  url.searchParams.set("years", view.years.join(","));
  if (view.section) url.searchParams.set("section", view.section);
  if (view.search) url.searchParams.set("search", view.search);
  // Excel takes a CSV for UTF-8 only by this mark; other tools pass over it.
  url.searchParams.set("bom", "true");
  return url.href.replace(/%2C/gi, ",");
}
