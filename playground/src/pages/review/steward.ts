// The steward's hands: which question is open, what a press or a key does, what can be taken back.

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { request, ServerError } from "../../api/client";
import { useAnnounce } from "../../components/announce";
import { ConfirmMatchDocument, RefuseMatchDocument, UndoDecisionDocument } from "../../gql/types";
import { useLanguage } from "../../i18n/language";
import { useDataChanges } from "../../shell/data-changes";
import { KeyWithheld, useKey } from "../../shell/key";
import { keyOf, type Question } from "./model";

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

interface Taken {
  decisionId: string;
  question: string;
}

/** `nUnread` questions wait that are not loaded yet. */
export function useSteward(questions: Question[], nUnread: number): Steward {
  const { t } = useLanguage();
  const { withKey } = useKey();
  const { noteOwn } = useDataChanges();
  const announce = useAnnounce();
  const client = useQueryClient();
  const [taken, setTaken] = useState<Taken[]>([]);
  const [index, setIndex] = useState(0);
  const waiting = questions.filter((it) => !taken.some((done) => done.question === keyOf(it)));
  const at = Math.min(index, Math.max(0, waiting.length - 1));
  const question = waiting[at];
  const onError = (error: unknown) => {
    if (!(error instanceof KeyWithheld)) announce(error instanceof ServerError && error.message ? error.message : t("state.error"));
  };
  const refresh = () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "review" });

  const decision = useMutation({
    mutationFn: async ({ question, isSame }: { question: Question; isSame: boolean }) => {
      const variables = { row: question.row, code: question.code };
      const result = await withKey(async (key) =>
        isSame
          ? (await request(ConfirmMatchDocument, variables, { key })).confirmMatch
          : (await request(RefuseMatchDocument, variables, { key })).refuseMatch,
      );
      if (result.__typename === "Problem") throw new ServerError("REFUSED", result.message, result.code);
      noteOwn(result.dataVersion);
      return { decisionId: result.decision.id, question: keyOf(question) };
    },
    onSuccess: (done, { isSame }) => {
      setTaken((before) => [...before, done]);
      announce(t(isSame ? "review.confirmed" : "review.refused"));
      void refresh();
    },
    onError,
  });

  const undoing = useMutation({
    mutationFn: async (last: Taken) => {
      const { undoDecision } = await withKey((key) => request(UndoDecisionDocument, { id: last.decisionId }, { key }));
      if (undoDecision.__typename === "Problem") throw new ServerError("REFUSED", undoDecision.message, undoDecision.code);
      noteOwn(undoDecision.dataVersion);
    },
    onSuccess: (_, last) => {
      setTaken((before) => before.filter((it) => it !== last));
      announce(t("review.undone"));
      void refresh();
      // A question that was read again since is no longer among the loaded ones.
      const isLoaded = questions.some((it) => keyOf(it) === last.question);
      if (!isLoaded) void client.invalidateQueries({ queryKey: ["review"] });
    },
    onError,
  });

  const isBusy = decision.isPending || undoing.isPending;
  const decide = (isSame: boolean) => question && !isBusy && decision.mutate({ question, isSame });
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
