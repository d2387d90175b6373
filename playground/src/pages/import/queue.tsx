// Files on their way: sent one after the other, each with its progress and what became of it.

import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import { Link } from "wouter";
import { ServerError } from "../../api/client";
import { subscribe } from "../../api/subscribe";
import { upload } from "../../api/upload";
import {
  ImportStepsDocument,
  StageImportDocument,
  type ImportStepsSubscription,
  type StageImportMutation,
} from "../../gql/types";
import { useLanguage, type Translate } from "../../i18n/language";
import { KeyWithheld, useKey } from "../../shell/key";

type Step = ImportStepsSubscription["importProgress"];

type State =
  | { kind: "WAITING" }
  | { kind: "SENDING"; sent: number }
  | { kind: "READING"; step: Step | null }
  | { kind: "STAGED"; importId: string; isKnown: boolean }
  | { kind: "REFUSED"; message: string }
  | { kind: "FAILED"; message: string }
  | { kind: "WITHHELD" };

export interface QueuedFile {
  serial: number;
  file: File;
  state: State;
}

export function useQueue(): { queue: QueuedFile[]; take: (files: File[]) => void; again: (item: QueuedFile) => void } {
  const { withKey } = useKey();
  const client = useQueryClient();
  const [queue, setQueue] = useState<QueuedFile[]>([]);
  const line = useRef<Promise<void>>(Promise.resolve());
  const serial = useRef(0);

  const set = useCallback((serial: number, state: State) => {
    setQueue((items) => items.map((it) => (it.serial === serial ? { ...it, state } : it)));
  }, []);

  const send = useCallback(
    async ({ serial, file }: QueuedFile) => {
      try {
        const { stageImport } = await withKey((key) => {
          set(serial, { kind: "SENDING", sent: 0 });
          const job = crypto.randomUUID?.() ?? `${Date.now()}-${serial}`;
          const stop = followSteps(job, key, (step) => set(serial, { kind: "READING", step }));
          return upload(StageImportDocument, {
            variables: { file: null, job },
            fileVariable: "file",
            file,
            key,
            onProgress: (sent) => set(serial, sent < 1 ? { kind: "SENDING", sent } : { kind: "READING", step: null }),
          }).finally(stop);
        });
        set(serial, stateOf(stageImport));
        await client.invalidateQueries({ queryKey: ["imports"] });
      } catch (error) {
        set(serial, stateOfFailure(error));
      }
    },
    [client, set, withKey],
  );

  const enqueue = useCallback(
    (item: QueuedFile) => {
      line.current = line.current.then(() => send(item));
    },
    [send],
  );

  const take = useCallback(
    (files: File[]) => {
      const items = files.map((file): QueuedFile => ({ serial: serial.current++, file, state: { kind: "WAITING" } }));
      setQueue((before) => [...items, ...before]);
      items.forEach(enqueue);
    },
    [enqueue],
  );

  return { queue, take, again: enqueue };
}

export function Queue({ queue, again }: { queue: QueuedFile[]; again: (item: QueuedFile) => void }) {
  const { t, format } = useLanguage();
  if (queue.length === 0) return null;
  return (
    <section aria-label={t("import.queue")}>
      <h2>{t("import.queue")}</h2>
      <ul className="queue">
        {queue.map((item) => (
          <li key={item.serial}>
            <span className="file-name">
              {item.file.name} <span className="fine">{format.bytes(item.file.size)}</span>
            </span>
            <Outcome item={item} again={again} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Outcome({ item, again }: { item: QueuedFile; again: (item: QueuedFile) => void }) {
  const { t } = useLanguage();
  const { state } = item;
  const words = outcomeWords(state, t);
  return (
    <>
      <span role="status">
        {words} {state.kind === "STAGED" && <Link href={`/import/${encodeURIComponent(state.importId)}`}>{t("import.open")}</Link>}
        {(state.kind === "FAILED" || state.kind === "WITHHELD") && (
          <button type="button" className="button" onClick={() => again(item)}>
            {t("import.again")}
          </button>
        )}
      </span>
      {state.kind === "SENDING" && <progress value={state.sent} aria-label={words} />}
      {state.kind === "READING" && <progress value={doneOf(state.step)} aria-label={words} />}
      {(state.kind === "FAILED" || state.kind === "REFUSED") && <p className="refusal">{state.message}</p>}
    </>
  );
}

function outcomeWords(state: State, t: Translate): string {
  switch (state.kind) {
    case "WAITING":
      return "";
    case "SENDING":
      return t("import.sending", { percent: Math.round(state.sent * 100) });
    case "READING":
      if (!state.step?.sheet) return t("import.reading");
      return t("import.readingSheet", { sheet: state.step.sheet, sheets: state.step.sheets ?? state.step.sheet });
    case "WITHHELD":
      return t("import.withheld");
    case "FAILED":
      return t("import.failed");
    case "REFUSED":
      return t("import.refused");
    case "STAGED":
      return t(state.isKnown ? "import.known" : "import.staged");
  }
}

/** Tells the steps of a job while its file is read; a connection that fails only means that none are told. */
function followSteps(job: string, key: string, tell: (step: Step) => void): () => void {
  const stop = new AbortController();
  subscribe(ImportStepsDocument, { job }, { key, signal: stop.signal, next: (data) => tell(data.importProgress) }).catch(
    () => {},
  );
  return () => stop.abort();
}

/** The part of the sheets that is read, or nothing that could be drawn. */
function doneOf(step: Step | null): number | undefined {
  return step?.sheet && step.sheets ? step.sheet / step.sheets : undefined;
}

function stateOf(result: StageImportMutation["stageImport"]): State {
  if (result.__typename === "Problem") return { kind: "REFUSED", message: result.message };
  return { kind: "STAGED", importId: result.import.id, isKnown: result.known };
}

function stateOfFailure(error: unknown): State {
  if (error instanceof KeyWithheld) return { kind: "WITHHELD" };
  return { kind: "FAILED", message: error instanceof ServerError ? error.message : String(error) };
}
