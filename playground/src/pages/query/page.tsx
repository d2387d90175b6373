// The query page: its title at once, the editor when it has arrived. Nothing of GraphiQL is loaded by any other page.

import { Component, lazy, Suspense, useEffect, type ReactNode } from "react";
import { Loading, Notice } from "../../components/states";
import { useLanguage } from "../../i18n/language";
import "./query.css";

const Editor = lazy(() => import("./editor"));

export default function QueryPage() {
  const { t } = useLanguage();
  useEffect(() => {
    document.title = `${t("query.title")} · ${t("app.name")}`;
  }, [t]);
  return (
    <div className="query">
      <h1 className="visually-hidden">{t("query.title")}</h1>
      <EditorBoundary fallback={<EditorFailed />}>
        <Suspense fallback={<Loading label={t("query.loading")} />}>
          <Editor />
        </Suspense>
      </EditorBoundary>
    </div>
  );
}

function EditorFailed() {
  const { t } = useLanguage();
  return (
    <Notice
      tone="failure"
      title={t("query.failed")}
      actions={
        <button type="button" className="primary" onClick={() => location.reload()}>
          {t("state.retry")}
        </button>
      }
    />
  );
}

class EditorBoundary extends Component<{ fallback: ReactNode; children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    return this.state.hasFailed ? this.props.fallback : this.props.children;
  }
}
