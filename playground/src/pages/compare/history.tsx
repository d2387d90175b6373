// One indicator through the versions of its appendix, newest first: the targets of each, who brought them, when, with which file.

import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { request } from "../../api/client";
import { Failure, Loading } from "../../components/states";
import { TargetHistoryDocument, type TargetHistoryQuery } from "../../gql/types";
import { useLanguage } from "../../i18n/language";
import { TargetView } from "./cell";
import type { ChangeView } from "./view";

type Appendix = Extract<NonNullable<TargetHistoryQuery["node"]>, { __typename: "Appendix" }>;
type Version = Appendix["versions"]["nodes"][number];
type Row = Version["planIndicators"]["nodes"][number];

interface HistoryProps {
  /** Id of the appendix. */
  appendix: string;
  /** Code of the shared indicator. */
  indicator: string;
  change: ChangeView;
}

export function History({ appendix, indicator, change }: HistoryProps) {
  const answer = useQuery({
    queryKey: ["target-history", appendix, indicator],
    queryFn: ({ signal }) => request(TargetHistoryDocument, { appendix, indicator }, { signal }),
  });
  if (answer.isPending) return <Loading />;
  if (answer.isError) return <Failure error={answer.error} retry={() => void answer.refetch()} />;
  const { node } = answer.data;
  if (node?.__typename !== "Appendix") return null;
  return (
    <ol className="history">
      {node.versions.nodes.map((version, index) => (
        <VersionView
          key={version.id}
          version={version}
          isCurrent={version.id === node.current?.id}
          before={seenBefore(node.versions.nodes, index)}
          change={change}
        />
      ))}
    </ol>
  );
}

/** The row as readers saw it before this version: of the next older one that was committed. */
function seenBefore(versions: Version[], index: number): Row | null {
  const older = versions.slice(index + 1).find((it) => it.import?.status === "COMMITTED");
  return older?.planIndicators.nodes[0] ?? null;
}

interface VersionViewProps {
  version: Version;
  isCurrent: boolean;
  before: Row | null;
  change: ChangeView;
}

function VersionView({ version, isCurrent, before, change }: VersionViewProps) {
  const { t, format } = useLanguage();
  const row = version.planIndicators.nodes[0];
  const origin = version.import;
  const isSuperseded = origin?.status === "COMMITTED" && !isCurrent;
  return (
    <li aria-current={isCurrent || undefined}>
      {origin && (
        <p>
          <Link href={`/import/${encodeURIComponent(origin.id)}`}>{origin.fileName}</Link>{" "}
          <span className="fine">
            {format.dateTime(origin.finishedAt ?? origin.stagedAt)} · {origin.finishedBy ?? origin.stagedBy} ·{" "}
            {t(isCurrent ? "detail.current" : `import.status.${isSuperseded ? "SUPERSEDED" : origin.status}`)}
          </span>
        </p>
      )}
      {row ? <RowThen row={row} before={before} /> : <p className="target-absent">{t("status.NOT_IN_PLAN")}</p>}
      {isSuperseded && (
        <button type="button" className="link" onClick={() => change({ asOf: origin.id }, "push")}>
          {t("asOf.show")}
        </button>
      )}
    </li>
  );
}

/** The targets of one version; what differs from the version before is marked, and told. */
function RowThen({ row, before }: { row: Row; before: Row | null }) {
  const { t } = useLanguage();
  const rawBefore = (year: number) => before?.targets.find((it) => it.year === year)?.raw ?? "";
  return (
    <>
      {before && before.name !== row.name && <p className="printed">{row.name}</p>}
      <ul className="history-targets">
        {row.targets.map((target) => {
          const isChanged = before !== null && rawBefore(target.year) !== target.raw;
          return (
            <li key={target.year} className={isChanged ? "changed" : undefined}>
              <span className="printed fine">{target.year}</span>{" "}
              <TargetView cell={{ status: target.kind, target }} />{" "}
              {target.kind === "NUMERIC" && !target.unit && <span className="printed fine">{row.unit}</span>}
              {isChanged && <span className="fine"> {t("history.before", { value: rawBefore(target.year) || "–" })}</span>}
            </li>
          );
        })}
      </ul>
    </>
  );
}
