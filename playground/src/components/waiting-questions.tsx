// A quiet mark that stewards have still to say whether rows elsewhere are this same thing, with the way to those questions.

import { Link } from "wouter";
import { useLanguage } from "../i18n/language";
import "./waiting-questions.css";

interface WaitingQuestionsProps {
  /** Code of the shared indicator or task. */
  code: string | null;
  n: number;
}

export function WaitingQuestions({ code, n }: WaitingQuestionsProps) {
  const { t, format } = useLanguage();
  if (!code || n === 0) return null;
  return (
    <Link href={`/review?code=${encodeURIComponent(code)}`} className="waiting-questions">
      <span aria-hidden="true">≟ </span>
      {t(n === 1 ? "questions.one" : "questions.many", { n: format.count(n) })}
    </Link>
  );
}
