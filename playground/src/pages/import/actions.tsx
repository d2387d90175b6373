// The decision about an import: commit or discard what is staged, revert what is committed.

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "wouter";
import { useAnnounce } from "../../components/announce";
import { useLanguage, type StringKey } from "../../i18n/language";
import { KeyWithheld } from "../../shell/key";
import { useChanges } from "./changes";
import type { Decisions } from "./decisions";
import { standingErrors, type Preview } from "./model";

interface ActionsProps {
  preview: Preview;
  accepted: ReadonlySet<string>;
  decisions: Decisions;
  /** The version of the data that the decisions were taken on. */
  decidedOn: number | null;
}

export function Actions({ preview, accepted, decisions, decidedOn }: ActionsProps) {
  const { t } = useLanguage();
  const changes = useChanges();
  const commit = useDecision(preview, "import.committed", () =>
    changes.commit(preview.id, {
      accept: [...accepted],
      decisions: [...decisions],
      expectedVersion: decisions.length > 0 ? decidedOn : null,
    }),
  );
  const discard = useDecision(preview, "import.discarded", () => changes.discard(preview.id));
  const revert = useDecision(preview, "import.reverted", () => changes.revert(preview.id));
  const standing = standingErrors(preview, accepted).length;
  const failure = [commit, discard, revert].map((it) => it.error).find((it) => it && !(it instanceof KeyWithheld));
  return (
    <div className="preview-decision">
      <div className="preview-actions">
        {preview.status === "STAGED" && (
          <>
            <button type="button" className="button" disabled={discard.isPending} onClick={() => discard.mutate()}>
              {t("import.discard")}
            </button>
            <button
              type="button"
              className="primary"
              disabled={commit.isPending || standing > 0}
              onClick={() => commit.mutate()}
            >
              {decisions.length > 0 ? t("import.commit.decided", { n: decisions.length }) : t("import.commit")}
            </button>
          </>
        )}
        {preview.status === "COMMITTED" && (
          <>
            <Link href={whereSeen(preview)} className="button link-button">
              {t("import.seen")}
            </Link>
            <button type="button" className="button" disabled={revert.isPending} onClick={() => revert.mutate()}>
              {t("import.revert")}
            </button>
          </>
        )}
      </div>
      {preview.status === "STAGED" && standing > 0 && (
        <p className="refused">{t("import.complaints.blocking", { n: standing })}</p>
      )}
      {failure && (
        <p role="alert" className="refused">
          {failure.message || t("state.error")}
        </p>
      )}
    </div>
  );
}

/** The page that shows readers what the import brought. */
function whereSeen({ tables }: Preview): string {
  const provinces = [...new Set(tables.map((it) => it.provinceCode).filter((it) => it !== null))];
  const page = tables.some((it) => it.kind === "INDICATORS") ? "/" : "/tasks";
  return provinces.length > 0 ? `${page}?provinces=${provinces.join(",")}` : page;
}

/** A write after which everything that was read is out of date. */
function useDecision(preview: Preview, done: StringKey, write: () => Promise<void>) {
  const { t } = useLanguage();
  const announce = useAnnounce();
  const client = useQueryClient();
  return useMutation({
    mutationFn: write,
    onSuccess: async () => {
      announce(t(done, { name: preview.fileName }));
      await client.invalidateQueries();
    },
  });
}
