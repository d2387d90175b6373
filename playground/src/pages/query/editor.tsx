// GraphiQL with documentation, history, explorer and our examples beside it.

import { explorerPlugin } from "@graphiql/plugin-explorer";
import type { GraphiQLPlugin } from "@graphiql/react";
import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL } from "graphiql";
import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import "@graphiql/plugin-explorer/style.css";
import { useMemo } from "react";
import { commonHeaders } from "../../api/client";
import { useLanguage } from "../../i18n/language";
import { useResolvedTheme } from "../../shell/theme";
import { ExamplesPanel } from "./examples-panel";
import { examples } from "./examples";

const explorer = explorerPlugin({ showAttribution: false });

export default function Editor() {
  const { t, language } = useLanguage();
  const fetcher = useMemo(() => createGraphiQLFetcher({ url: "/graphql", headers: commonHeaders() }), [language]);
  const examplesPlugin = useMemo<GraphiQLPlugin>(
    () => ({ title: t("query.examples"), icon: ExamplesIcon, content: ExamplesPanel }),
    [t],
  );
  const plugins = useMemo(() => [examplesPlugin, explorer], [examplesPlugin]);
  const theme = useResolvedTheme();
  const params = new URLSearchParams(location.search);
  const example = examples.find((it) => it.slug === params.get("example"));
  const query = params.get("query") ?? example?.query;
  const variables = params.get("variables") ?? undefined;

  return (
    <GraphiQL
      key={language}
      fetcher={fetcher}
      forcedTheme={theme}
      plugins={plugins}
      visiblePlugin={examplesPlugin}
      defaultQuery={examples[0]?.query ?? ""}
      {...(query === undefined ? {} : { initialQuery: query })}
      {...(variables === undefined ? {} : { initialVariables: variables })}
      defaultEditorToolsVisibility="variables"
      isHeadersEditorEnabled
    >
      <GraphiQL.Logo>
        <span />
      </GraphiQL.Logo>
    </GraphiQL>
  );
}

function ExamplesIcon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.6" aria-hidden="true">
      <path d="M5 4h11l3 3v13H5zM8.5 10h7M8.5 13.5h7M8.5 17h4" />
    </svg>
  );
}
