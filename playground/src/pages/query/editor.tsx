// GraphiQL with documentation, history, explorer and our examples beside it.

import { explorerPlugin } from "@graphiql/plugin-explorer";
import { useMonaco, type GraphiQLPlugin } from "@graphiql/react";
import { createGraphiQLFetcher, isPromise, type Fetcher } from "@graphiql/toolkit";
import { GraphiQL } from "graphiql";
import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import "@graphiql/plugin-explorer/style.css";
import { useEffect, useMemo, useState } from "react";
import { commonHeaders } from "../../api/client";
import { useLanguage } from "../../i18n/language";
import { useResolvedTheme } from "../../shell/theme";
import { ExamplesPanel } from "./examples-panel";
import { examples } from "./examples";
import { FlatAnswer } from "./flat-answer";

const explorer = explorerPlugin({ showAttribution: false });

export default function Editor() {
  const { t, language } = useLanguage();
  const [data, setData] = useState<unknown>(null);
  const fetcher = useMemo(() => {
    const plain = createGraphiQLFetcher({ url: "/graphql", headers: commonHeaders(), enableIncrementalDelivery: false });
    return watched(plain, setData);
  }, [language]);
  const examplesPlugin = useMemo<GraphiQLPlugin>(
    () => ({ title: t("query.examples"), icon: ExamplesIcon, content: ExamplesPanel }),
    [t],
  );
  const plugins = useMemo(() => [examplesPlugin, explorer], [examplesPlugin]);
  const theme = useResolvedTheme();
  useVietnameseFont();
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
      <GraphiQL.Footer>{data ? <FlatAnswer data={data} /> : <span />}</GraphiQL.Footer>
    </GraphiQL>
  );
}

/** GraphiQL's own font lacks the Vietnamese letters, which then fall apart. */
const EDITOR_FONT = "JetBrains Mono";

function useVietnameseFont() {
  const monaco = useMonaco((state) => state.monaco);
  useEffect(() => {
    if (!monaco) return;
    for (const editor of monaco.editor.getEditors()) editor.updateOptions({ fontFamily: EDITOR_FONT });
    // The editor measures letters once; it must do so again when the font has come.
    void Promise.all([document.fonts.load(`1em "${EDITOR_FONT}"`), document.fonts.load(`1em "${EDITOR_FONT}"`, "ế")]).then(() =>
      monaco.editor.remeasureFonts(),
    );
    const watch = monaco.editor.onDidCreateEditor((editor) => editor.updateOptions({ fontFamily: EDITOR_FONT }));
    return () => watch.dispose();
  }, [monaco]);
}

/** The fetcher, telling the data of each answer to a query; introspection and subscriptions are none. */
function watched(fetcher: Fetcher, tell: (data: unknown) => void): Fetcher {
  return (params, options) => {
    const answer = fetcher(params, options);
    if (params.operationName !== "IntrospectionQuery" && isPromise(answer)) {
      void answer.then((result) => tell(result && typeof result === "object" && "data" in result ? result.data : null), () => {});
    }
    return answer;
  };
}

function ExamplesIcon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.6" aria-hidden="true">
      <path d="M5 4h11l3 3v13H5zM8.5 10h7M8.5 13.5h7M8.5 17h4" />
    </svg>
  );
}
