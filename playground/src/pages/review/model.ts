// A question for a steward: is this row the same thing as that one? Indicators and tasks are asked about alike.

import type { MarkedSpan } from "../../components/marked-text";
import type { ReviewQueueQuery } from "../../gql/types";
import type { Source } from "../../sheet/source-link";

type Item = ReviewQueueQuery["reviewQueue"]["nodes"][number];

export interface Question {
  /** Id of the row. */
  row: string;
  /** Code of the shared thing it may be. */
  code: string;
  kind: "INDICATOR" | "TASK";
  score: number;
  nJoined: number;
  text: string;
  province: string;
  plan: string | null;
  section: string | null;
  /** Unit and targets, or deadline: what is known beside the wording. */
  facts: string[];
  agencies: { role: "LEAD" | "COORDINATING" | "MONITORING"; name: string }[];
  source: Source;
  rowMarks: MarkedSpan[];
  candidate: string;
  candidateMarks: MarkedSpan[];
  reasons: string[];
  /** The rows of other provinces that are this shared thing already. */
  members: { province: string; text: string; facts: string[]; source: Source }[];
}

export function readQuestion(item: Item): Question | null {
  if (item.planIndicator && item.indicator) return ofIndicator(item, item.planIndicator, item.indicator);
  if (item.task && item.sharedTask) return ofTask(item, item.task, item.sharedTask);
  return null;
}

/** Names a question as long as it waits. */
export function keyOf(question: Question): string {
  return `${question.row} ${question.code}`;
}

/** The questions about one shared thing before the others. */
export function askedFirst(questions: Question[], code: string | null): Question[] {
  return [...questions.filter((it) => it.code === code), ...questions.filter((it) => it.code !== code)];
}

function ofIndicator(item: Item, row: NonNullable<Item["planIndicator"]>, shared: NonNullable<Item["indicator"]>): Question {
  const proposal = row.proposals.find((it) => it.indicator?.code === shared.code);
  return {
    ...common(item, row, proposal, shared),
    kind: "INDICATOR",
    text: row.name,
    facts: targetFacts(row),
    members: shared.planIndicators.nodes.map((it) => ({
      province: it.province?.name ?? "",
      text: it.name,
      facts: targetFacts(it),
      source: it.source,
    })),
  };
}

function ofTask(item: Item, row: NonNullable<Item["task"]>, shared: NonNullable<Item["sharedTask"]>): Question {
  const proposal = row.proposals.find((it) => it.sharedTask?.code === shared.code);
  return {
    ...common(item, row, proposal, shared),
    kind: "TASK",
    text: row.text,
    facts: [row.deadline?.raw].filter((it) => typeof it === "string"),
    members: shared.tasks.nodes.map((it) => ({
      province: it.province?.name ?? "",
      text: it.text,
      facts: [it.deadline?.raw].filter((fact) => typeof fact === "string"),
      source: it.source,
    })),
  };
}

type Row = NonNullable<Item["planIndicator"] | Item["task"]>;
type Proposal = Row["proposals"][number];

function common(item: Item, row: Row, proposal: Proposal | undefined, shared: { code: string; name: string }) {
  return {
    row: row.id,
    code: shared.code,
    score: item.score,
    nJoined: item.joinedCount,
    province: row.province?.name ?? "",
    plan: row.plan?.number ?? null,
    section: row.section ? [row.section.ordinal, row.section.title].filter(Boolean).join(". ") : null,
    agencies: row.assignments,
    source: row.source,
    rowMarks: proposal?.rowMarks ?? [],
    candidate: proposal?.name ?? shared.name,
    candidateMarks: proposal?.candidateMarks ?? [],
    reasons: proposal?.reasons.map((it) => it.text) ?? [],
  };
}

function targetFacts(row: { unit: string | null; targets: { year: number; raw: string }[] }): string[] {
  return [
    ...(row.unit ? [row.unit] : []),
    ...row.targets.filter((it) => it.raw.trim()).map((it) => `${it.year}: ${it.raw}`),
  ];
}
