// What a page shows when there is nothing to show yet: loading, nothing found, failure.

import type { ReactNode } from "react";
import { request, ServerError } from "../api/client";
import { storedKey } from "../api/key";
import { VersionDocument } from "../gql/types";
import { useLanguage } from "../i18n/language";
import { KeyWithheld, useKey } from "../shell/key";
import "./states.css";

export function Loading({ label }: { label?: string }) {
  const { t } = useLanguage();
  return (
    <div className="loading" role="status">
      <span className="loading-bars" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      {label ?? t("state.loading")}
    </div>
  );
}

interface NoticeProps {
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  tone?: "plain" | "failure";
}

export function Notice({ title, children, actions, tone = "plain" }: NoticeProps) {
  return (
    <section className={`notice notice-${tone}`} role={tone === "failure" ? "alert" : undefined}>
      <NoticeFigure tone={tone} />
      <h2>{title}</h2>
      {children}
      {actions && <div className="notice-actions">{actions}</div>}
    </section>
  );
}

/** A failed request, in the words the server gave or in ours, with the way to try again. */
export function Failure({ error, retry }: { error: unknown; retry: () => void }) {
  const { t } = useLanguage();
  const failure = error instanceof ServerError ? error : null;
  if (failure?.kind === "FORBIDDEN") return <NotPermitted message={failure.message} retry={retry} />;
  const isUnreachable = failure?.kind === "UNREACHABLE";
  return (
    <Notice
      tone="failure"
      title={t(isUnreachable ? "state.unreachable" : "state.error")}
      actions={
        <button type="button" className="primary" onClick={retry}>
          {t("state.retry")}
        </button>
      }
    >
      <p>{isUnreachable ? t("state.unreachable.body") : failure?.message}</p>
      {failure?.requestId && <p className="fine">{t("state.request", { id: failure.requestId })}</p>}
    </Notice>
  );
}

/** The server shows nothing without a key, or not with this one. Without one its words are for programs, ours for people. */
function NotPermitted({ message, retry }: { message: string; retry: () => void }) {
  const { t } = useLanguage();
  const hasKey = storedKey() !== null;
  return (
    <Notice
      tone="failure"
      title={t(hasKey ? "state.forbidden" : "state.closed")}
      actions={<GiveKey then={retry} />}
    >
      <p>{hasKey ? message : t("state.closed.body")}</p>
    </Notice>
  );
}

/** Asks for a key, although nothing is written: with it one may see more. */
export function GiveKey({ then }: { then: () => void }) {
  const { t } = useLanguage();
  const { withKey } = useKey();
  const giveKey = () =>
    withKey((key) => request(VersionDocument, {}, { key })).then(then, (error: unknown) => {
      if (!(error instanceof KeyWithheld)) throw error;
    });
  return (
    <button type="button" className="primary" onClick={() => void giveKey()}>
      {t("key.give")}
    </button>
  );
}

function NoticeFigure({ tone }: { tone: "plain" | "failure" }) {
  return (
    <svg className="notice-figure" viewBox="0 0 96 56" aria-hidden="true">
      <path className="figure-line" d="M2 54h92" />
      <path className="figure-empty" d="M14 54V24h16v30M40 54V10h16v44M66 54V32h16v22" />
      {tone === "failure" && <path className="figure-cut" d="M34 4 62 60" />}
    </svg>
  );
}
