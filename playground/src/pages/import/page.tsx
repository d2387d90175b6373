// The import page: files come in at the top, what became of all of them stands below.

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { Link } from "wouter";
import { request } from "../../api/client";
import { Failure, Loading } from "../../components/states";
import { ImportsDocument, type ImportsQuery } from "../../gql/types";
import { useLanguage } from "../../i18n/language";
import { useKey } from "../../shell/key";
import { DropZone } from "./drop-zone";
import { Queue, useQueue } from "./queue";
import "./import.css";

export default function ImportPage() {
  const { t } = useLanguage();
  const { queue, take, again } = useQueue();
  useEffect(() => {
    document.title = `${t("import.title")} · ${t("app.name")}`;
  }, [t]);
  return (
    <div className="imports">
      <h1>{t("import.title")}</h1>
      <p>{t("import.lead")}</p>
      <DropZone take={take} />
      <Queue queue={queue} again={again} />
      <History />
    </div>
  );
}

const PAGE_SIZE = 25;

function History() {
  const { t, format } = useLanguage();
  const { hasKey } = useKey();
  const answer = useInfiniteQuery({
    queryKey: ["imports", hasKey],
    queryFn: ({ pageParam, signal }) => request(ImportsDocument, { first: PAGE_SIZE, after: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ imports }) => (imports.pageInfo.hasNextPage ? imports.pageInfo.endCursor : undefined),
    placeholderData: keepPreviousData,
  });
  const imports = answer.data?.pages.flatMap((page) => page.imports.nodes) ?? [];
  return (
    <section>
      <h2>{t("import.history")}</h2>
      {!hasKey && <p className="fine">{t("import.history.committed")}</p>}
      {answer.isPending && <Loading />}
      {answer.isError && <Failure error={answer.error} retry={() => void answer.refetch()} />}
      {answer.data && imports.length === 0 && <p className="fine">{t("import.history.empty")}</p>}
      {imports.length > 0 && (
        <div className="table-frame">
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{t("import.history.file")}</th>
                <th scope="col">{t("import.history.status")}</th>
                <th scope="col">{t("import.history.when")}</th>
                <th scope="col">{t("import.history.who")}</th>
              </tr>
            </thead>
            <tbody>
              {imports.map((it) => (
                <tr key={it.id}>
                  <td className="printed">
                    <Link href={`/import/${encodeURIComponent(it.id)}`}>{it.fileName}</Link>
                  </td>
                  <td>{t(`import.status.${standingOf(it)}`)}</td>
                  <td className="printed">{format.dateTime(it.stagedAt)}</td>
                  <td>{it.stagedBy}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {answer.hasNextPage && (
        <button type="button" className="button" onClick={() => void answer.fetchNextPage()}>
          {t("import.history.more")}
        </button>
      )}
    </section>
  );
}

type Import = ImportsQuery["imports"]["nodes"][number];

/** A committed import of which readers see nothing any more has been superseded. */
function standingOf({ status, appendixVersions }: Import): Import["status"] | "SUPERSEDED" {
  const isSeen = appendixVersions.some((it) => it.appendix?.current?.id === it.id);
  return status === "COMMITTED" && appendixVersions.length > 0 && !isSeen ? "SUPERSEDED" : status;
}
