// The frame around every page: name, pages, language, theme, offline notice, footer.

import type { ReactNode } from "react";
import { Link, useRoute } from "wouter";
import { useLanguage, type StringKey } from "../i18n/language";
import { useOnline } from "./media";
import { useTheme, type Theme } from "./theme";
import "./shell.css";

const pages: ReadonlyArray<readonly [path: string, label: StringKey]> = [
  ["/", "nav.compare"],
  ["/tasks", "nav.tasks"],
  ["/import", "nav.import"],
  ["/review", "nav.review"],
  ["/query", "nav.query"],
];

export function Shell({ children }: { children: ReactNode }) {
  const { t } = useLanguage();
  return (
    <>
      <a className="skip" href="#content">
        {t("app.skip")}
      </a>
      <header className="masthead">
        <Link href="/" className="brand">
          <Mark />
          <span className="brand-name">{t("app.name")}</span>
          <span className="brand-tagline">{t("app.tagline")}</span>
        </Link>
        <nav aria-label={t("app.nav")} className="pages">
          {pages.map(([path, label]) => (
            <PageLink key={path} path={path} label={t(label)} />
          ))}
        </nav>
        <div className="switches">
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </header>
      <OfflineNotice />
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <footer className="colophon">{t("app.footer")}</footer>
    </>
  );
}

function PageLink({ path, label }: { path: string; label: string }) {
  const [isCurrent] = useRoute(path === "/" ? path : `${path}/*?`);
  return (
    <Link href={path} aria-current={isCurrent ? "page" : undefined}>
      {label}
    </Link>
  );
}

function LanguageSwitch() {
  const { language, setLanguage, t } = useLanguage();
  const other = language === "vi" ? "en" : "vi";
  return (
    <button type="button" className="quiet" lang={other} onClick={() => setLanguage(other)}>
      {t("language.switch")}
    </button>
  );
}

function ThemeSwitch() {
  const { t } = useLanguage();
  const [theme, setTheme] = useTheme();
  return (
    <select
      className="quiet"
      aria-label={t("theme.label")}
      value={theme}
      onChange={(event) => setTheme(event.target.value as Theme)}
    >
      <option value="system">{t("theme.system")}</option>
      <option value="light">{t("theme.light")}</option>
      <option value="dark">{t("theme.dark")}</option>
    </select>
  );
}

function OfflineNotice() {
  const { t } = useLanguage();
  const isOnline = useOnline();
  return (
    <div role="status" className="offline" hidden={isOnline}>
      {isOnline ? "" : t("state.offline")}
    </div>
  );
}

function Mark() {
  return (
    <svg className="mark" viewBox="0 0 24 24" aria-hidden="true">
      <path className="mark-bar" d="M5 21V9M12 21V3M19 21V13" />
      <path className="mark-rule" d="M2 9h6M9 3h6M16 13h6" />
    </svg>
  );
}
