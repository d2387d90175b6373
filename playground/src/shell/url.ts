// The view lives in the address: what is chosen is read from the query string and written back to it.

import { useCallback, useMemo } from "react";
import { useSearch } from "wouter";

export type UrlChanges = Record<string, string | null>;
export type ChangeUrl = (changes: UrlChanges, how?: "push" | "replace") => void;

/** The current query string and a way to change some of its parameters (null removes one). */
export function useUrlParams(): [URLSearchParams, ChangeUrl] {
  const search = useSearch();
  const params = useMemo(() => new URLSearchParams(search), [search]);
  const change = useCallback<ChangeUrl>((changes, how = "replace") => {
    const url = new URL(location.href);
    for (const [name, value] of Object.entries(changes)) {
      if (value) url.searchParams.set(name, value);
      else url.searchParams.delete(name);
    }
    // Commas are legal in a query string, and a link is read by people.
    const readable = url.href.replace(/%2C/gi, ",");
    if (how === "push") history.pushState(null, "", readable);
    else history.replaceState(history.state, "", readable);
  }, []);
  return [params, change];
}

export function listParam(params: URLSearchParams, name: string): string[] {
  return (params.get(name) ?? "").split(",").filter((it) => it && it !== "-");
}
