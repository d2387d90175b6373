// What committing would do, appendix by appendix: new or changed, and which shared thing each row is taken for, with why.

import { MarkedText } from "../../components/marked-text";
import type { MatchVerdict } from "../../gql/types";
import { useLanguage } from "../../i18n/language";
import { stateOf, withoutRow, withVerdict, type Decisions, type RowPlace } from "./decisions";
import type { MatchCandidate, Outcome, OutcomeRow } from "./model";

export interface DecisionProps {
  decisions: Decisions;
  setDecisions: (decisions: Decisions) => void;
}

export function OutcomeView({ outcomes, ...said }: DecisionProps & { outcomes: Outcome[] }) {
  const { t, format } = useLanguage();
  return (
    <div className="outcomes">
      {outcomes.map((outcome) => (
        <section key={outcome.index}>
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
          <Doubts appendixIndex={outcome.index} rows={outcome.rows.filter((it) => it.status === "SUGGESTED")} {...said} />
          <Others rows={outcome.rows.filter((it) => it.status !== "SUGGESTED")} />
        </section>
      ))}
    </div>
  );
}

interface DoubtsProps extends DecisionProps {
  appendixIndex: number;
  rows: OutcomeRow[];
}

function Doubts({ appendixIndex, rows, decisions, setDecisions }: DoubtsProps) {
  const { t } = useLanguage();
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{t("import.outcome.doubts")}</h3>
      <ul className="doubts">
        {rows.map((row) => (
          <Doubt
            key={row.index}
            row={row}
            place={{ appendixIndex, rowIndex: row.index }}
            decisions={decisions}
            setDecisions={setDecisions}
          />
        ))}
      </ul>
    </>
  );
}

/** One doubtful row with the candidate that is asked about; after a no, with the next one. */
function Doubt({ row, place, decisions, setDecisions }: DecisionProps & { row: OutcomeRow; place: RowPlace }) {
  const { t } = useLanguage();
  const { confirmed, asked, isTouched } = stateOf(row, decisions, place);
  const shown = confirmed ?? asked;
  const say = (code: string, verdict: MatchVerdict) => setDecisions(withVerdict(decisions, place, code, verdict));
  return (
    <li className={confirmed ? "decided" : undefined}>
      <MarkedText text={row.name} spans={shown?.rowMarks ?? []} />
      {shown && <Candidate candidate={shown} />}
      <div className="doubt-answers">
        {confirmed && <strong>{t("import.decide.confirmed", { code: confirmed.code })}</strong>}
        {!confirmed && !asked && <strong>{t("import.decide.none")}</strong>}
        {!confirmed && asked && (
          <>
            <button type="button" className="button" onClick={() => say(asked.code, "CONFIRM")}>
              {t("review.confirm")}
            </button>
            <button type="button" className="button" onClick={() => say(asked.code, "REFUSE")}>
              {t("review.refuse")}
            </button>
          </>
        )}
        {isTouched && (
          <button type="button" className="link" onClick={() => setDecisions(withoutRow(decisions, place))}>
            {t("import.decide.undo")}
          </button>
        )}
      </div>
    </li>
  );
}

function Candidate({ candidate }: { candidate: MatchCandidate }) {
  const { t, format } = useLanguage();
  return (
    <div className="doubt-candidate">
      <span className="fine">
        {candidate.code} · {t("import.outcome.score", { percent: format.percent(candidate.score) })}
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
