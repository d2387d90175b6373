// The steward's hands: which question is open, what a press or a key does, what can be taken back.

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { keyOf, type Question } from "./model";
import { useUndo, useVerdict, type Taken } from "./verdicts";

export interface Steward {
  question: Question | undefined;
  /** Place of the open question, from 1, and how many wait. */
  at: number;
  n: number;
  /** How many are loaded after the open one. */
  nAhead: number;
  isBusy: boolean;
  canUndo: boolean;
  confirm: () => void;
  refuse: () => void;
  next: () => void;
  previous: () => void;
  undo: () => void;
}

/** `nUnread` questions wait that are not loaded yet. */
export function useSteward(questions: Question[], nUnread: number): Steward {
  const client = useQueryClient();
  const [taken, setTaken] = useState<Taken[]>([]);
  const [index, setIndex] = useState(0);
  const waiting = questions.filter((it) => !taken.some((done) => done.question === keyOf(it)));
  const at = Math.min(index, Math.max(0, waiting.length - 1));
  const question = waiting[at];
  const verdict = useVerdict((done) => setTaken((before) => [...before, done]));
  const undoing = useUndo((undone) => {
    setTaken((before) => before.filter((it) => it !== undone));
    // A question that was read again since is no longer among the loaded ones.
    const isLoaded = questions.some((it) => keyOf(it) === undone.question);
    if (!isLoaded) void client.invalidateQueries({ queryKey: ["review"] });
  });

  const isBusy = verdict.isPending || undoing.isPending;
  const decide = (isSame: boolean) => question && !isBusy && verdict.mutate({ question, isSame });
  const last = taken.at(-1);
  const steward: Steward = {
    question,
    at: at + 1,
    n: waiting.length + nUnread,
    nAhead: waiting.length - at - 1,
    isBusy,
    canUndo: last !== undefined,
    confirm: () => decide(true),
    refuse: () => decide(false),
    next: () => setIndex(Math.min(at + 1, waiting.length - 1)),
    previous: () => setIndex(Math.max(at - 1, 0)),
    undo: () => last && !isBusy && undoing.mutate(last),
  };
  useKeys(steward);
  return steward;
}

export const KEYS = { confirm: "Y", refuse: "N", next: "J", previous: "K", undo: "U" } as const;

/** Single letters act unless the reader is typing or a dialog is open. */
function useKeys(steward: Steward) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLElement && event.target.closest("input, select, textarea, [role=dialog]");
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      const letter = event.key.toUpperCase();
      if (letter === KEYS.confirm) steward.confirm();
      else if (letter === KEYS.refuse) steward.refuse();
      else if (letter === KEYS.next || event.key === "ArrowRight") steward.next();
      else if (letter === KEYS.previous || event.key === "ArrowLeft") steward.previous();
      else if (letter === KEYS.undo) steward.undo();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  });
}
