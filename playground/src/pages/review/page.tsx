// The review page: one doubtful match after the other, decided with a key, each decision to be taken back.

import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { request } from "../../api/client";
import { Failure, Loading, Notice } from "../../components/states";
import { ReviewQueueDocument } from "../../gql/types";
import { useLanguage } from "../../i18n/language";
import { HELD, useDataChanges } from "../../shell/data-changes";
import { useUrlParams } from "../../shell/url";
import { DecisionLog } from "./log";
import { askedFirst, readQuestion } from "./model";
import { QuestionView } from "./question";
import { useSteward } from "./steward";
import "./review.css";

const QUESTIONS_AT_ONCE = 50;
/** The next ones are fetched when so few are left ahead. */
const FEW = 10;

export default function ReviewPage() {
  const { t } = useLanguage();
  const asked = useUrlParams()[0].get("code");
  const answer = useQueue();
  const pages = answer.data?.pages;
  const questions = useMemo(() => {
    const read = (pages ?? []).flatMap(({ reviewQueue }) => reviewQueue.nodes.map(readQuestion));
    return askedFirst(read.filter((it) => it !== null), asked);
  }, [pages, asked]);
  const nAll = pages?.at(-1)?.reviewQueue.totalCount ?? 0;
  const steward = useSteward(questions, answer.hasNextPage ? nAll - questions.length : 0);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = answer;
  // Who came to ask about one thing waits until it is among the questions.
  const isSought = asked !== null && !questions.some((it) => it.code === asked);
  useEffect(() => {
    if ((isSought || steward.nAhead < FEW) && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [isSought, steward.nAhead, hasNextPage, isFetchingNextPage, fetchNextPage]);
  useEffect(() => {
    document.title = `${t("review.title")} · ${t("app.name")}`;
  }, [t]);
  return (
    <div className="review">
      <h1>{t("review.title")}</h1>
      {(answer.isPending || (hasNextPage && !steward.question)) && <Loading />}
      {answer.isError && <Failure error={answer.error} retry={() => void answer.refetch()} />}
      {answer.data && !hasNextPage && !steward.question && (
        <Notice
          title={t("review.empty.title")}
          actions={
            steward.canUndo && (
              <button type="button" className="button" onClick={steward.undo}>
                {t("review.undo")}
              </button>
            )
          }
        >
          <p>{t("review.empty.body")}</p>
        </Notice>
      )}
      <ChangeNotice refresh={() => void answer.refetch()} />
      {steward.question && (
        <>
          <p>{t("review.lead")}</p>
          <QuestionView question={steward.question} steward={steward} />
        </>
      )}
      <DecisionLog />
    </div>
  );
}

/** The doubtful matches, page by page. */
function useQueue() {
  const { language } = useLanguage();
  return useInfiniteQuery({
    queryKey: ["review", language],
    queryFn: ({ pageParam, signal }) =>
      request(ReviewQueueDocument, { first: QUESTIONS_AT_ONCE, after: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ reviewQueue: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
    // The question under the steward's hands must not give way to another while a key is pressed.
    meta: HELD,
    refetchOnWindowFocus: false,
  });
}

/** Others have changed the data: what is asked may be answered already. */
function ChangeNotice({ refresh }: { refresh: () => void }) {
  const { t } = useLanguage();
  const { count } = useDataChanges();
  const [seen, setSeen] = useState(count);
  return (
    <div role="status">
      {count > seen && (
        <p className="strip">
          {t("review.changed")}
          <button
            type="button"
            className="button"
            onClick={() => {
              setSeen(count);
              refresh();
            }}
          >
            {t("data.refresh")}
          </button>
        </p>
      )}
    </div>
  );
}
