// The latest decisions, of whoever took them, and which were taken back.

import { useQuery } from "@tanstack/react-query";
import { request } from "../../api/client";
import { DecisionsDocument } from "../../gql/types";
import { useLanguage } from "../../i18n/language";

export function DecisionLog() {
  const { t, format } = useLanguage();
  const answer = useQuery({
    queryKey: ["decisions"],
    queryFn: ({ signal }) => request(DecisionsDocument, {}, { signal }),
  });
  const decisions = answer.data?.decisions.nodes ?? [];
  return (
    <section className="decision-log">
      <h2>{t("review.log")}</h2>
      {answer.data && decisions.length === 0 && <p className="fine">{t("review.log.empty")}</p>}
      <ol>
        {decisions.map((it) => (
          <li key={it.id} className={it.undoneBy ? "undone" : undefined}>
            <span>{t(`decision.${it.kind}`)}</span>
            <span className="printed">{it.subject}</span>
            <span className="fine">
              {it.decidedBy} · {format.dateTime(it.decidedAt)}
              {it.undoneBy && ` · ${t("review.log.undone")}`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
