// Tasks as the page groups them: what several provinces share, who leads, when it is due; and how much each office has to do.

import type { Source } from "../../sheet/source-link";

export type Role = "LEAD" | "COORDINATING" | "MONITORING";

export interface TaskAgency {
  role: Role;
  name: string;
  /** Slug and name of its type, the same in every province. */
  type: string;
  typeName: string;
}

export interface TaskDeadline {
  kind: string;
  raw: string | null;
  start: string | null;
  due: string | null;
  isContinuous: boolean;
  milestones: string[];
  condition: string | null;
}

export interface TaskRow {
  id: string;
  sharedCode: string | null;
  sharedName: string | null;
  /** How many rows elsewhere wait for a steward to say whether they are this shared task too. */
  nQuestions: number;
  provinceCode: string;
  provinceName: string;
  /** Number of the plan, or the first year of a draft. */
  plan: string | null;
  isDraft: boolean;
  section: string | null;
  sectionTitle: string | null;
  ordinal: string | null;
  text: string;
  output: string | null;
  deadline: TaskDeadline | null;
  agencies: TaskAgency[];
  source: Source;
}

export interface TaskGroup {
  key: string;
  code: string | null;
  name: string;
  nQuestions: number;
  rows: TaskRow[];
}

/** Rows that are one shared task stand together: first what several provinces do, else in the order in which they came. */
export function groupByShared(rows: TaskRow[], provinces: string[]): TaskGroup[] {
  const groups = new Map<string, TaskGroup>();
  for (const row of rows) {
    const key = row.sharedCode ?? row.id;
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { key, code: row.sharedCode, name: row.sharedName ?? row.text, nQuestions: row.nQuestions, rows: [row] });
  }
  const place = (row: TaskRow) => provinces.indexOf(row.provinceCode);
  for (const group of groups.values()) group.rows.sort((a, b) => place(a) - place(b));
  return [...groups.values()].sort((a, b) => Number(isInSeveral(b)) - Number(isInSeveral(a)));
}

function isInSeveral(group: TaskGroup): boolean {
  return new Set(group.rows.map((it) => it.provinceCode)).size > 1;
}

export type Show = "all" | "shared" | "single";

/** Whether a task stands in plans of several provinces, or of one. */
export function matchesShow(group: TaskGroup, show: Show): boolean {
  return show === "all" || isInSeveral(group) === (show === "shared");
}

export function hasAgencyType(row: TaskRow, type: string | null): boolean {
  return type === null || row.agencies.some((it) => it.type === type);
}

export interface Load {
  type: string;
  typeName: string;
  /** By province: how many tasks the office leads and helps with. */
  counts: Map<string, Record<Role, number>>;
  total: number;
}

/** How many tasks each type of office has in each province, the busiest first. */
export function workload(rows: TaskRow[]): Load[] {
  const loads = new Map<string, Load>();
  for (const row of rows) {
    // An office named twice in one cell has the task once.
    const seen = new Set<string>();
    for (const { type, typeName, role } of row.agencies) {
      if (seen.has(type + role)) continue;
      seen.add(type + role);
      const load = loads.get(type) ?? { type, typeName, counts: new Map(), total: 0 };
      const counts = load.counts.get(row.provinceCode) ?? { LEAD: 0, COORDINATING: 0, MONITORING: 0 };
      counts[role] += 1;
      load.counts.set(row.provinceCode, counts);
      load.total += 1;
      loads.set(type, load);
    }
  }
  return [...loads.values()].sort((a, b) => b.total - a.total);
}

/** Days from 1970 of the first and last day that any deadline names, widened to whole years. */
export function timeSpan(rows: TaskRow[]): { from: number; to: number; years: number[] } | null {
  const days = rows.flatMap(({ deadline }) =>
    deadline ? [deadline.start, deadline.due, ...deadline.milestones].filter((it) => it !== null) : [],
  );
  if (days.length === 0) return null;
  const years = days.map((day) => Number(day.slice(0, 4)));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return {
    from: dayNumber(`${first}-01-01`),
    to: dayNumber(`${last + 1}-01-01`),
    years: Array.from({ length: last - first + 1 }, (_, index) => first + index),
  };
}

export function dayNumber(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
}
