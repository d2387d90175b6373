// Deadlines as an iCalendar file: one whole-day event per due date, stable identities so that a second import updates the first.

import type { TaskRow } from "./model";

export interface CalendarWords {
  name: string;
  lead: string;
  output: string;
}

export function toCalendar(rows: TaskRow[], words: CalendarWords, now: Date): Blob {
  const stamp = `${now.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Doi Chieu//Tasks//VI",
    `X-WR-CALNAME:${escaped(words.name)}`,
    ...rows.flatMap((row) => eventsOf(row, words, stamp)),
    "END:VCALENDAR",
  ];
  return new Blob([lines.map(folded).join("\r\n"), "\r\n"], { type: "text/calendar;charset=utf-8" });
}

/** A task has an event on its due date and on each milestone. */
function eventsOf(row: TaskRow, words: CalendarWords, stamp: string): string[] {
  const { due, milestones = [], raw } = row.deadline ?? {};
  const days = [...new Set([...milestones, ...(due ? [due] : [])])];
  const lead = row.agencies.filter((it) => it.role === "LEAD").map((it) => it.name);
  const notes = [
    raw,
    lead.length > 0 && `${words.lead}: ${lead.join("; ")}`,
    row.output && `${words.output}: ${row.output}`,
    `${row.source.file} · ${row.source.sheet}!${row.source.cell}`,
  ].filter((it) => typeof it === "string");
  return days.flatMap((day) => [
    "BEGIN:VEVENT",
    `UID:${row.id}-${day}@doichieu`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${day.replaceAll("-", "")}`,
    `SUMMARY:${escaped(`${row.provinceName}: ${row.text}`)}`,
    `DESCRIPTION:${escaped(notes.join("\n"))}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ]);
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (it) => `\\${it}`).replace(/\r?\n/g, "\\n");
}

/** Lines are at most 75 bytes; a longer one goes on in the next, after a space. Letters are never cut. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = "";
  let size = 0;
  for (const letter of line) {
    const bytes = new TextEncoder().encode(letter).length;
    if (size + bytes > 74) {
      parts.push(part);
      part = "";
      size = 0;
    }
    part += letter;
    size += bytes;
  }
  return [...parts, part].join("\r\n ");
}
