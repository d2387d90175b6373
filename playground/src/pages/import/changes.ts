// The writes of the import page: each asks for the key where it is missing and throws what the server refuses.

import { useMemo } from "react";
import { request, ServerError } from "../../api/client";
import {
  CommitImportDocument,
  DiscardImportDocument,
  RestageImportDocument,
  RevertImportDocument,
} from "../../gql/types";
import { useDataChanges } from "../../shell/data-changes";
import { useKey } from "../../shell/key";
import type { Decision } from "./decisions";
import type { Hints } from "./model";

/** What goes along with a commit. */
interface Said {
  /** Names of the errors that are accepted. */
  accept: string[];
  decisions: Decision[];
  /** The version of the data on which the decisions were taken. */
  expectedVersion: number | null;
}

export function useChanges() {
  const { withKey } = useKey();
  const { noteOwn } = useDataChanges();
  return useMemo(
    () => ({
      async restage(id: string, hints: Hints): Promise<string> {
        const variables = { id, hints: hintsInput(hints) };
        const { restageImport } = await withKey((key) => request(RestageImportDocument, variables, { key }));
        return accepted(restageImport).import.id;
      },
      async commit(id: string, said: Said): Promise<void> {
        const { commitImport } = await withKey((key) => request(CommitImportDocument, { id, ...said }, { key }));
        noteOwn(accepted(commitImport).result.dataVersion);
      },
      async discard(id: string): Promise<void> {
        const { discardImport } = await withKey((key) => request(DiscardImportDocument, { id }, { key }));
        noteOwn(accepted(discardImport).dataVersion);
      },
      async revert(id: string): Promise<void> {
        const { revertImport } = await withKey((key) => request(RevertImportDocument, { id }, { key }));
        noteOwn(accepted(revertImport).dataVersion);
      },
    }),
    [withKey, noteOwn],
  );
}

function hintsInput(hints: Hints) {
  return {
    province: hints.provinceCode,
    planNumber: hints.planNumber,
    issuedOn: hints.issuedOn,
    headerRow: hints.headerRow,
    columns: hints.columnRoles,
  };
}

/** The result, or what the server refused, as an error with its words. */
function accepted<Result extends { __typename: string }>(
  result: Result,
): Exclude<Result, { __typename: "Problem" }> {
  if (result.__typename === "Problem") {
    const { code, message } = result as unknown as { code: string; message: string };
    throw new ServerError("REFUSED", message, code);
  }
  return result as Exclude<Result, { __typename: "Problem" }>;
}
