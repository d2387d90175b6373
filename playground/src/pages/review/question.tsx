// One question: both wordings with their differing words marked, what else is known of them, and the answers.

import { MarkedText } from "../../components/marked-text";
import { useLanguage } from "../../i18n/language";
import { SourceLink } from "../../sheet/source-link";
import type { Question } from "./model";
import { KEYS, type Steward } from "./steward";

export function QuestionView({ question, steward }: { question: Question; steward: Steward }) {
  const { t, format } = useLanguage();
  return (
    <article className="question" aria-busy={steward.isBusy}>
      <p className="question-place">
        <span>{t("review.place", { at: format.count(steward.at), n: format.count(steward.n) })}</span>
        <span className="fine">
          {t("review.score", { percent: format.percent(question.score) })} ·{" "}
          {t("review.joined", { n: format.count(question.nJoined) })}
        </span>
      </p>
      <div className="sides">
        <section>
          <h2 className="fine">{t("review.row")}</h2>
          <p>
            <strong>{question.province}</strong> <span className="fine">{question.plan}</span>
          </p>
          <MarkedText text={question.text} spans={question.rowMarks} />
          <Facts facts={question.facts} section={question.section} agencies={question.agencies} />
          <SourceLink source={question.source} />
        </section>
        <section>
          <h2 className="fine">{t("review.candidate")}</h2>
          <p>
            <strong className="printed">{question.code}</strong>
          </p>
          <MarkedText text={question.candidate} spans={question.candidateMarks} />
          <h3 className="fine">{t("review.members", { code: question.code })}</h3>
          <ul className="members">
            {question.members.map((member, index) => (
              <li key={index}>
                <strong>{member.province}</strong> <span className="printed">{member.text}</span>
                <Facts facts={member.facts} />
              </li>
            ))}
          </ul>
        </section>
      </div>
      {question.reasons.length > 0 && (
        <section>
          <h2 className="fine">{t("review.reasons")}</h2>
          <ul className="reasons">
            {question.reasons.map((reason, index) => (
              <li key={index}>{reason}</li>
            ))}
          </ul>
        </section>
      )}
      <Answers steward={steward} />
      <Legend />
    </article>
  );
}

interface FactsProps {
  facts: string[];
  section?: string | null;
  agencies?: Question["agencies"];
}

function Facts({ facts, section, agencies = [] }: FactsProps) {
  const names = agencies.map((it) => it.name).join("; ");
  const lines = [facts.join(" · "), section, names].filter(Boolean);
  return (
    <>
      {lines.map((line, index) => (
        <p key={index} className="printed question-fact">
          {line}
        </p>
      ))}
    </>
  );
}

function Answers({ steward }: { steward: Steward }) {
  const { t } = useLanguage();
  return (
    <div className="answers">
      <button type="button" className="primary" disabled={steward.isBusy} onClick={steward.confirm}>
        {t("review.confirm")} <kbd>{KEYS.confirm}</kbd>
      </button>
      <button type="button" className="button" disabled={steward.isBusy} onClick={steward.refuse}>
        {t("review.refuse")} <kbd>{KEYS.refuse}</kbd>
      </button>
      <span className="answers-gap" />
      <button type="button" className="button" disabled={steward.at <= 1} onClick={steward.previous}>
        {t("review.previous")} <kbd>{KEYS.previous}</kbd>
      </button>
      <button type="button" className="button" disabled={steward.nAhead <= 0} onClick={steward.next}>
        {t("review.next")} <kbd>{KEYS.next}</kbd>
      </button>
      <button type="button" className="button" disabled={!steward.canUndo || steward.isBusy} onClick={steward.undo}>
        {t("review.undo")} <kbd>{KEYS.undo}</kbd>
      </button>
    </div>
  );
}

const marks = ["SAME", "EQUIVALENT", "EXTRA", "CONFLICT"] as const;

function Legend() {
  const { t } = useLanguage();
  return (
    <div className="marks-legend" role="note" aria-label={t("review.legend")}>
      {marks.map((mark) => {
        const word = t(`review.mark.${mark}`);
        return <MarkedText key={mark} text={word} spans={[{ start: 0, end: [...word].length, mark }]} />;
      })}
    </div>
  );
}
