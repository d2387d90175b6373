// What committing would do, appendix by appendix: new or changed, and which shared thing each row is taken for, with why.

import { MarkedText } from "../../components/marked-text";
import { useLanguage } from "../../i18n/language";
import type { MatchCandidate, Outcome, OutcomeRow } from "./model";

export function OutcomeView({ outcomes }: { outcomes: Outcome[] }) {
  const { t, format } = useLanguage();
  return (
    <div className="outcomes">
      {outcomes.map((outcome, index) => (
        <section key={index}>
          <h2>
            {outcome.provinceName} · {outcome.label ?? outcome.sheet} ({t(`import.kind.${outcome.kind}`)})
          </h2>
          <p>
            {t(`import.change.${outcome.change}`)}{" "}
            {outcome.change !== "UNCHANGED" &&
              t("import.outcome", {
                rows: format.count(outcome.nRows),
                matched: format.count(outcome.nMatched),
                suggested: format.count(outcome.nSuggested),
                fresh: format.count(outcome.nNew),
              })}
          </p>
          <Doubts rows={outcome.rows.filter((it) => it.status === "SUGGESTED")} />
          <Others rows={outcome.rows.filter((it) => it.status !== "SUGGESTED")} />
        </section>
      ))}
    </div>
  );
}

function Doubts({ rows }: { rows: OutcomeRow[] }) {
  const { t } = useLanguage();
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{t("import.outcome.doubts")}</h3>
      <ul className="doubts">
        {rows.map((row) => {
          const [best] = row.candidates;
          return (
            <li key={row.code + row.name}>
              <MarkedText text={row.name} spans={best?.rowMarks ?? []} />
              {best && <Candidate candidate={best} />}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Candidate({ candidate }: { candidate: MatchCandidate }) {
  const { t } = useLanguage();
  return (
    <div className="doubt-candidate">
      <span className="fine">
        {candidate.code} · {t("import.outcome.score", { percent: Math.round(candidate.score * 100) })}
      </span>
      <MarkedText text={candidate.name} spans={candidate.candidateMarks} />
      <ul className="reasons">
        {candidate.reasons.map((reason, index) => (
          <li key={index}>{reason}</li>
        ))}
      </ul>
    </div>
  );
}

function Others({ rows }: { rows: OutcomeRow[] }) {
  const { t } = useLanguage();
  if (rows.length === 0) return null;
  return (
    <details>
      <summary>{t("import.outcome.others", { n: rows.length })}</summary>
      <div className="table-frame">
        <table className="plain-table">
          <tbody>
            {rows.map((row) => (
              <tr key={row.code + row.name}>
                <td className="printed">{row.ordinal}</td>
                <td className="printed">{row.name}</td>
                <td>{t(`import.match.${row.status}`)}</td>
                <td className="printed">{row.code}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
