// The language of the page: Vietnamese unless the link (`lang=en`) or the reader's last choice says English.

import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from "react";
import { makeFormat, type Format } from "./format";
import { strings as compare } from "../pages/compare/strings";
import { strings as imports } from "../pages/import/strings";
import { strings as query } from "../pages/query/strings";
import { strings as tasks } from "../pages/tasks/strings";
import { strings as review } from "../pages/review/strings";
import { strings as sheet } from "../sheet/strings";
import { strings as shared } from "./strings";

export type Language = "vi" | "en";

const table = { ...shared, ...compare, ...imports, ...query, ...review, ...sheet, ...tasks };
export type StringKey = keyof typeof table;
export type Translate = (key: StringKey, values?: Record<string, string | number>) => string;

interface LanguageContext {
  language: Language;
  setLanguage: (language: Language) => void;
  t: Translate;
  format: Format;
}

const STORAGE_KEY = "doichieu.language";
const Context = createContext<LanguageContext | null>(null);

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setState] = useState<Language>(() => speak(initialLanguage()));

  const setLanguage = useCallback((next: Language) => {
    localStorage.setItem(STORAGE_KEY, speak(next));
    const url = new URL(location.href);
    if (next === "en") url.searchParams.set("lang", "en");
    else url.searchParams.delete("lang");
    history.replaceState(history.state, "", url);
    setState(next);
  }, []);

  const value = useMemo(
    () => ({ language, setLanguage, t: translator(language), format: makeFormat(language) }),
    [language, setLanguage],
  );
  return <Context value={value}>{children}</Context>;
}

export function useLanguage(): LanguageContext {
  const value = useContext(Context);
  if (!value) throw new Error("useLanguage outside LanguageProvider");
  return value;
}

/** Puts the language on the document at once: the first requests go out before effects of this provider would run. */
function speak(language: Language): Language {
  document.documentElement.lang = language;
  return language;
}

/** The language of the page outside React, for request headers. */
export function currentLanguage(): Language {
  return document.documentElement.lang === "en" ? "en" : "vi";
}

function initialLanguage(): Language {
  const fromLink = new URLSearchParams(location.search).get("lang");
  const chosen = fromLink ?? localStorage.getItem(STORAGE_KEY);
  return chosen === "en" ? "en" : "vi";
}

function translator(language: Language): Translate {
  const side = language === "vi" ? 0 : 1;
  return (key, values) => {
    const text: string = table[key][side];
    if (!values) return text;
    return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
  };
}
