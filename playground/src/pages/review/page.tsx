// The review page: one doubtful match after the other, decided with a key, each decision to be taken back.

import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { request } from "../../api/client";
import { Failure, Loading, Notice } from "../../components/states";
import { ReviewQueueDocument } from "../../gql/types";
import { useLanguage } from "../../i18n/language";
import { DecisionLog } from "./log";
import { readQuestion } from "./model";
import { QuestionView } from "./question";
import { useSteward } from "./steward";
import "./review.css";

const QUESTIONS_AT_ONCE = 100;

export default function ReviewPage() {
  const { t, language } = useLanguage();
  const answer = useQuery({
    queryKey: ["review", language],
    queryFn: ({ signal }) => request(ReviewQueueDocument, { first: QUESTIONS_AT_ONCE }, { signal }),
  });
  const questions = useMemo(
    () => (answer.data?.reviewQueue.items ?? []).map(readQuestion).filter((it) => it !== null),
    [answer.data],
  );
  const steward = useSteward(questions);
  useEffect(() => {
    document.title = `${t("review.title")} · ${t("app.name")}`;
  }, [t]);
  return (
    <div className="review">
      <h1>{t("review.title")}</h1>
      {answer.isPending && <Loading />}
      {answer.isError && <Failure error={answer.error} retry={() => void answer.refetch()} />}
      {answer.data && !steward.question && (
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
