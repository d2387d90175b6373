// The steward's writes: yes, no, and the way back. Each asks for the key where it is missing and tells what became of it.

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { request, ServerError } from "../../api/client";
import { useAnnounce } from "../../components/announce";
import {
  ConfirmMatchDocument,
  RefuseMatchDocument,
  UndoDecisionDocument,
  type ConfirmMatchMutation,
} from "../../gql/types";
import { useLanguage } from "../../i18n/language";
import { useDataChanges } from "../../shell/data-changes";
import { KeyWithheld, useKey } from "../../shell/key";
import { keyOf, type Question } from "./model";

/** A decision that was taken, and the question it answered. */
export interface Taken {
  decisionId: string;
  question: string;
}

interface Answer {
  question: Question;
  isSame: boolean;
}

export function useVerdict(done: (taken: Taken) => void) {
  const { t } = useLanguage();
  const { withKey } = useKey();
  const { accepted, tell, onError } = useOutcome();
  return useMutation({
    mutationFn: async ({ question, isSame }: Answer): Promise<Taken> => {
      const variables = { row: question.row, code: question.code };
      const result = await withKey(async (key) =>
        isSame
          ? (await request(ConfirmMatchDocument, variables, { key })).confirmMatch
          : (await request(RefuseMatchDocument, variables, { key })).refuseMatch,
      );
      return { decisionId: accepted(result), question: keyOf(question) };
    },
    onSuccess: (taken, { isSame }) => {
      done(taken);
      tell(t(isSame ? "review.confirmed" : "review.refused"));
    },
    onError,
  });
}

export function useUndo(done: (taken: Taken) => void) {
  const { t } = useLanguage();
  const { withKey } = useKey();
  const { accepted, tell, onError } = useOutcome();
  return useMutation({
    mutationFn: async ({ decisionId }: Taken) => {
      const { undoDecision } = await withKey((key) => request(UndoDecisionDocument, { id: decisionId }, { key }));
      accepted(undoDecision);
    },
    onSuccess: (_, taken) => {
      done(taken);
      tell(t("review.undone"));
    },
    onError,
  });
}

type Result = ConfirmMatchMutation["confirmMatch"];

/** What follows a write, whichever it was. */
function useOutcome() {
  const { t } = useLanguage();
  const { noteOwn } = useDataChanges();
  const announce = useAnnounce();
  const client = useQueryClient();
  return {
    /** The id of the decision, or what the server refused as an error with its words. */
    accepted(result: Result): string {
      if (result.__typename === "Problem") throw new ServerError("REFUSED", result.message, result.code);
      noteOwn(result.dataVersion);
      return result.decision.id;
    },
    tell(message: string) {
      announce(message);
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "review" });
    },
    onError(error: unknown) {
      if (error instanceof KeyWithheld) return;
      announce(error instanceof ServerError && error.message ? error.message : t("state.error"));
    },
  };
}
