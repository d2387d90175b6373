// What the comparison shows, as the address says it; whatever the address leaves open is chosen from what there is.

import { useCallback, useMemo } from "react";
import type { ProvinceChoice } from "../../components/province-picker";
import type { AsOf, ChoicesQuery } from "../../gql/types";
import { listParam, useUrlParams, type UrlChanges } from "../../shell/url";

export type Grouping = "year" | "province";
export type Layout = "table" | "overview";
export type Show = "all" | "differing" | "incomparable" | "missing";

export interface View {
  provinces: string[];
  years: number[];
  section: string | null;
  search: string;
  grouping: Grouping;
  show: Show;
  layout: Layout;
  /** Code of the indicator whose detail is open. */
  open: string | null;
  /** The moment at which the data is seen: a day, or the id of the import that was committed then; null for now. */
  asOf: string | null;
}

export interface SectionChoice {
  ordinal: string;
  title: string;
}

export interface Choices {
  provinces: ProvinceChoice[];
  years: number[];
  sections: SectionChoice[];
}

/** So many provinces are set side by side when the address names none. */
const DEFAULT_PROVINCES = 6;

/** Names of places keep the Vietnamese order on the English page too. */
const byName = new Intl.Collator("vi");

export function readChoices({ compareTargets }: ChoicesQuery): Choices {
  const sections = new Map<string, string>();
  for (const { section, sectionTitle } of compareTargets.rows) {
    if (section && !sections.has(section)) sections.set(section, sectionTitle ?? "");
  }
  return {
    provinces: [...compareTargets.provinces].sort((a, b) => byName.compare(a.name, b.name)),
    years: compareTargets.years,
    sections: [...sections].map(([ordinal, title]) => ({ ordinal, title })),
  };
}

export type ChangeView = (changes: Partial<View>, how?: "push" | "replace") => void;

export function useView(choices: Choices): [View, ChangeView] {
  const [params, change] = useUrlParams();
  const read = readView(params, choices);
  // What did not change stays the same list, so that opening a row does not draw all the others anew.
  const provinces = useMemo(() => read.provinces, [read.provinces.join()]);
  const years = useMemo(() => read.years, [read.years.join()]);
  return [{ ...read, provinces, years }, useCallback((changes, how) => change(writeView(changes), how), [change])];
}

function readView(params: URLSearchParams, choices: Choices): View {
  const years = listParam(params, "years").map(Number).filter(Number.isInteger);
  const show = params.get("show");
  return {
    provinces: params.has("provinces")
      ? listParam(params, "provinces")
      : choices.provinces.slice(0, DEFAULT_PROVINCES).map((it) => it.code),
    years: params.has("years") ? years : choices.years,
    section: params.get("section"),
    search: params.get("q") ?? "",
    grouping: params.get("columns") === "province" ? "province" : "year",
    show: show === "differing" || show === "incomparable" || show === "missing" ? show : "all",
    layout: params.get("view") === "overview" ? "overview" : "table",
    open: params.get("indicator"),
    asOf: params.get("asOf"),
  };
}

export function isDay(asOf: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(asOf);
}

/** The same moment as the server is asked for it. */
export function asOfInput(asOf: string | null): AsOf | null {
  if (!asOf) return null;
  return isDay(asOf) ? { date: asOf } : { import: asOf };
}

/** The parameters of a view. An empty choice is written as `-`, so that it is not taken for the default. */
export function writeView(view: Partial<View>): UrlChanges {
  const changes: UrlChanges = {};
  if (view.provinces) changes.provinces = view.provinces.join(",") || "-";
  if (view.years) changes.years = view.years.join(",") || "-";
  if ("section" in view) changes.section = view.section ?? null;
  if (view.search !== undefined) changes.q = view.search;
  if (view.grouping) changes.columns = view.grouping === "year" ? null : view.grouping;
  if (view.show) changes.show = view.show === "all" ? null : view.show;
  if (view.layout) changes.view = view.layout === "table" ? null : view.layout;
  if ("open" in view) changes.indicator = view.open ?? null;
  if ("asOf" in view) changes.asOf = view.asOf ?? null;
  return changes;
}
