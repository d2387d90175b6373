// A wording with its parts marked: same, of the same meaning, only here, contradicting. Each mark has a form beside its colour.

import type { ReactNode } from "react";
import "./marked-text.css";

export type MarkKind = "SAME" | "EQUIVALENT" | "EXTRA" | "CONFLICT";

export interface MarkedSpan {
  /** First character, counted in characters from 0. */
  start: number;
  /** One past the last. */
  end: number;
  mark: MarkKind;
}

const elements = { SAME: "span", EQUIVALENT: "i", EXTRA: "ins", CONFLICT: "del" } as const;

export function MarkedText({ text, spans }: { text: string; spans: readonly MarkedSpan[] }) {
  const characters = [...text];
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end, mark } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start < at || end > characters.length) continue;
    if (start > at) parts.push(characters.slice(at, start).join(""));
    const Element = elements[mark];
    parts.push(
      <Element key={start} className={`mark-${mark.toLowerCase()}`}>
        {characters.slice(start, end).join("")}
      </Element>,
    );
    at = end;
  }
  parts.push(characters.slice(at).join(""));
  return <p className="marked printed">{parts}</p>;
}
