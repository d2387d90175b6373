// One import: what was read of it, what a commit would do, how it differs from what readers see; and the decision.

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Tabs } from "radix-ui";
import { useEffect, useState } from "react";
import { Link, useLocation, useParams } from "wouter";
import { request } from "../../api/client";
import { fetchFile } from "../../api/file";
import { useAnnounce } from "../../components/announce";
import { download } from "../../components/download";
import { Failure, GiveKey, Loading, Notice } from "../../components/states";
import { ImportPreviewDocument, ImportReadingDocument } from "../../gql/types";
import { useLanguage } from "../../i18n/language";
import { useKey } from "../../shell/key";
import { useUrlParams } from "../../shell/url";
import { Actions } from "./actions";
import type { Decisions } from "./decisions";
import { DiffTab } from "./diff";
import type { Hints, Preview } from "./model";
import { OutcomeView, type DecisionProps } from "./outcome";
import { readOutcomes, readPreview } from "./read";
import { Reading } from "./reading";
import { useChanges } from "./changes";
import "./import.css";

export default function ImportPreviewPage() {
  const { id = "" } = useParams<{ id: string }>();
  const { t, language } = useLanguage();
  const answer = useQuery({
    queryKey: ["import", id, language],
    queryFn: ({ signal }) => request(ImportReadingDocument, { id }, { signal }),
  });
  const found = answer.data?.node;
  return (
    <div className="imports">
      <Link href="/import">{t("import.back")}</Link>
      {answer.isPending && <Loading />}
      {answer.isError && <Failure error={answer.error} retry={() => void answer.refetch()} />}
      {answer.data && found?.__typename !== "Import" && <MissingImport retry={() => void answer.refetch()} />}
      {answer.data && found?.__typename === "Import" && (
        <PreviewView key={found.id} preview={readPreview(found, answer.data.provinces.nodes)} />
      )}
    </div>
  );
}

/** There is none, or it is staged and shown to those who may commit it only. */
function MissingImport({ retry }: { retry: () => void }) {
  const { t } = useLanguage();
  const { hasKey } = useKey();
  return (
    <Notice title={t("import.missing")} actions={!hasKey && <GiveKey then={retry} />}>
      {!hasKey && <p>{t("import.missing.key")}</p>}
    </Notice>
  );
}

const tabs = ["sheet", "outcome", "diff"] as const;
type Tab = (typeof tabs)[number];

function PreviewView({ preview }: { preview: Preview }) {
  const { t, format } = useLanguage();
  const [params, change] = useUrlParams();
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(new Set());
  const [decisions, setDecisions] = useState<Decisions>([]);
  const readAgain = useReadAgain(preview);
  const isStaged = preview.status === "STAGED";
  const tab = tabs.find((it) => it === params.get("part")) ?? "sheet";
  const outcome = useOutcome(preview, isStaged && tab !== "sheet");
  useEffect(() => {
    document.title = `${preview.fileName} · ${t("app.name")}`;
  }, [preview.fileName, t]);
  return (
    <>
      <header className="preview-head">
        <div>
          <h1>{preview.fileName}</h1>
          <p className="fine">
            {t(`import.status.${preview.status}`)} · {preview.stagedBy} · {format.dateTime(preview.stagedAt)} ·{" "}
            <DownloadButton preview={preview} />
          </p>
          <TableSummary preview={preview} />
        </div>
        <Actions
          preview={preview}
          accepted={accepted}
          decisions={decisions}
          decidedOn={outcome.data?.dataVersion ?? null}
        />
      </header>
      <Tabs.Root value={tab} onValueChange={(value) => change({ part: value === "sheet" ? null : value })}>
        <Tabs.List className="tabs" aria-label={t("import.tabs")}>
          {tabs
            .filter((it) => isStaged || it === "sheet")
            .map((it) => (
              <Tabs.Trigger key={it} value={it}>
                {t(`import.tab.${it}`)}
              </Tabs.Trigger>
            ))}
        </Tabs.List>
        <Tabs.Content value="sheet" className="tab-panel">
          <Reading
            preview={preview}
            accepted={accepted}
            setAccepted={setAccepted}
            {...(isStaged ? { readAgain } : {})}
          />
        </Tabs.Content>
        {isStaged && (
          <StagedTabs preview={preview} tab={tab} answer={outcome} decisions={decisions} setDecisions={setDecisions} />
        )}
      </Tabs.Root>
    </>
  );
}

function DownloadButton({ preview }: { preview: Preview }) {
  const { t } = useLanguage();
  const announce = useAnnounce();
  const save = () =>
    fetchFile(preview.downloadPath).then(
      (file) => download(preview.fileName, file),
      (error: Error) => announce(error.message || t("state.error")),
    );
  return (
    <button type="button" className="link" onClick={() => void save()}>
      {t("import.download")}
    </button>
  );
}

function TableSummary({ preview }: { preview: Preview }) {
  const { t, format } = useLanguage();
  return (
    <ul>
      {preview.tables.map((table, index) => (
        <li key={index}>
          {[
            preview.provinces.find((it) => it.code === table.provinceCode)?.name ?? t("import.provinceUnknown"),
            table.planNumber,
            table.issuedOn && format.date(table.issuedOn),
          ]
            .filter(Boolean)
            .join(" · ")}
          :{" "}
          {t("import.table", {
            label: table.label ?? table.sheet,
            kind: t(`import.kind.${table.kind}`),
            rows: format.count(table.rows.length),
          })}
        </li>
      ))}
    </ul>
  );
}

/** What committing would do; asked of the server only when one of its tabs is open. */
function useOutcome(preview: Preview, isWanted: boolean) {
  const { language } = useLanguage();
  return useQuery({
    queryKey: ["import-preview", preview.id, language],
    queryFn: ({ signal }) => request(ImportPreviewDocument, { id: preview.id }, { signal }),
    enabled: isWanted,
  });
}

interface StagedTabsProps extends DecisionProps {
  preview: Preview;
  tab: Tab;
  answer: ReturnType<typeof useOutcome>;
}

function StagedTabs({ preview, tab, answer, ...said }: StagedTabsProps) {
  const outcomes = answer.data && readOutcomes(answer.data, preview.tables);
  return (
    <>
      {tab !== "sheet" && answer.isPending && <Loading />}
      {tab !== "sheet" && answer.isError && <Failure error={answer.error} retry={() => void answer.refetch()} />}
      <Tabs.Content value="outcome" className="tab-panel">
        {outcomes && <OutcomeView outcomes={outcomes} {...said} />}
      </Tabs.Content>
      <Tabs.Content value="diff" className="tab-panel">
        {outcomes && <DiffTab preview={preview} outcomes={outcomes} />}
      </Tabs.Content>
    </>
  );
}

/** Reads the file again with hints; the result is an import of its own, shown in place of this one. */
function useReadAgain(preview: Preview): (hints: Hints) => void {
  const { t } = useLanguage();
  const [, navigate] = useLocation();
  const announce = useAnnounce();
  const client = useQueryClient();
  const { restage } = useChanges();
  const mutation = useMutation({
    mutationFn: (hints: Hints) => restage(preview.id, hints),
    onSuccess: async (id) => {
      await client.invalidateQueries({ queryKey: ["imports"] });
      navigate(`/import/${encodeURIComponent(id)}`, { replace: true });
      announce(t("import.readAgain"));
    },
    onError: (error) => announce(error.message || t("state.error")),
  });
  return mutation.mutate;
}
