// The ready examples: playground/queries/*.graphql, each with a title in both languages in its first two lines.

import type { Language } from "../../i18n/language";

export interface Example {
  slug: string;
  title: Record<Language, string>;
  query: string;
  /** Name of its one operation. */
  operation: string;
}

const files = import.meta.glob<string>("../../../queries/*.graphql", { query: "?raw", import: "default", eager: true });

export const examples: Example[] = Object.entries(files)
  .sort(([a], [b]) => a.localeCompare(b))
  .map(([path, query]) => ({
    slug: path.replace(/^.*\/\d*-?|\.graphql$/g, ""),
    title: { vi: titleIn(query, "vi"), en: titleIn(query, "en") },
    query,
    operation: /^query (\w+)/m.exec(query)?.[1] ?? "",
  }));

function titleIn(query: string, language: Language): string {
  return new RegExp(`^# ${language}: (.+)$`, "m").exec(query)?.[1] ?? "";
}
