// Numbers, dates and order as Vietnamese (or English) readers expect. Decimals stay text: no digit passes through a float.

import type { Comparator } from "../gql/types";
import type { Language } from "./language";

export interface Format {
  /** `27.5` is 27,5 and `400000` is 400.000 in Vietnamese. */
  decimal: (value: string) => string;
  count: (value: number) => string;
  /** `0.627` is 63; what is not nothing is at least 1. */
  percent: (share: number) => string;
  /** `2026-06-09` is 09/06/2026 in both languages, as in the plans. */
  date: (iso: string) => string;
  dateTime: (iso: string) => string;
  bytes: (value: number) => string;
  compare: (a: string, b: string) => number;
}

export function makeFormat(language: Language): Format {
  const [point, group] = language === "vi" ? [",", "."] : [".", ","];
  const collator = new Intl.Collator(language, { numeric: true });
  const decimal = (value: string) => {
    const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value);
    if (!match) return value;
    const [, sign, whole = "", fraction] = match;
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
    return `${sign === "-" ? "−" : ""}${grouped}${fraction ? point + fraction : ""}`;
  };
  return {
    decimal,
    count: (value) => decimal(String(value)),
    percent: (share) => String(share > 0 ? Math.max(1, Math.round(share * 100)) : 0),
    date: (iso) => iso.slice(0, 10).split("-").reverse().join("/"),
    dateTime: (iso) => formatInstant(new Date(iso)),
    bytes: (value) => formatBytes(value, decimal),
    compare: collator.compare,
  };
}

export const comparatorSign: Record<Comparator, string> = {
  EQ: "",
  GE: "≥",
  GT: ">",
  LE: "≤",
  LT: "<",
  RANGE: "",
};

/** The decimal as a number for drawing only; never shown. */
export function forDrawing(value: string): number {
  return Number.parseFloat(value);
}

function formatInstant(at: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const day = `${two(at.getDate())}/${two(at.getMonth() + 1)}/${at.getFullYear()}`;
  return `${two(at.getHours())}:${two(at.getMinutes())} ${day}`;
}

function formatBytes(value: number, decimal: (value: string) => string): string {
  if (value < 1000) return `${value} B`;
  if (value < 1_000_000) return `${decimal((value / 1000).toFixed(0))} kB`;
  return `${decimal((value / 1_000_000).toFixed(1))} MB`;
}

/** `9/6/2026`, `09-06-2026` or `2026-06-09` as `2026-06-09`; null for what is no day. */
export function parseDay(text: string): string | null {
  const written = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim());
  const iso = written ? [written[3], written[2]?.padStart(2, "0"), written[1]?.padStart(2, "0")].join("-") : text.trim();
  const day = /^\d{4}-\d\d-\d\d$/.test(iso) ? new Date(`${iso}T00:00:00Z`) : null;
  // The 31st of April would pass as the 1st of May.
  return day && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso) ? iso : null;
}
