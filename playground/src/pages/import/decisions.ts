// What a steward says to the proposals of a preview, kept until the commit takes it along.

import type { MatchDecision, MatchVerdict } from "../../gql/types";
import type { MatchCandidate, OutcomeRow } from "./model";

export type Decision = MatchDecision;
export type Decisions = readonly Decision[];

/** Place of a row in the file. */
export type RowPlace = Pick<Decision, "appendixIndex" | "rowIndex">;

/** With a yes or no to one candidate of a row. A row is one thing: a yes takes the place of an earlier one. */
export function withVerdict(decisions: Decisions, place: RowPlace, code: string, verdict: MatchVerdict): Decisions {
  const others = decisions.filter((it) => !(isAt(it, place) && (it.code === code || it.verdict === "CONFIRM")));
  return [...others, { ...place, code, verdict }];
}

/** Without anything that was said of a row. */
export function withoutRow(decisions: Decisions, place: RowPlace): Decisions {
  return decisions.filter((it) => !isAt(it, place));
}

export interface RowState {
  /** The candidate that the row was said to be. */
  confirmed: MatchCandidate | null;
  /** The best candidate that nothing was said to yet. */
  asked: MatchCandidate | null;
  isTouched: boolean;
}

export function stateOf(row: OutcomeRow, decisions: Decisions, place: RowPlace): RowState {
  const said = decisions.filter((it) => isAt(it, place));
  const verdictOn = (code: string) => said.find((it) => it.code === code)?.verdict;
  return {
    confirmed: row.candidates.find((it) => verdictOn(it.code) === "CONFIRM") ?? null,
    asked: row.candidates.find((it) => verdictOn(it.code) === undefined) ?? null,
    isTouched: said.length > 0,
  };
}

function isAt(decision: Decision, place: RowPlace): boolean {
  return decision.appendixIndex === place.appendixIndex && decision.rowIndex === place.rowIndex;
}
