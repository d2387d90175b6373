// The list of ready examples inside GraphiQL; choosing one puts it into the editor and into the address.

import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { useLanguage } from "../../i18n/language";
import { useUrlParams } from "../../shell/url";
import { examples, type Example } from "./examples";

export function ExamplesPanel() {
  const { t, language } = useLanguage();
  const [params, change] = useUrlParams();
  const editor = useGraphiQL((state) => state.queryEditor);
  const { setOperationName } = useGraphiQLActions();
  const choose = (example: Example) => {
    editor?.setValue(example.query);
    // The editor finds the name itself a moment later; a reader who runs the query at once must not send the old one.
    setOperationName(example.operation);
    change({ example: example.slug, query: null, variables: null });
  };
  return (
    <section className="examples">
      <h2>{t("query.examples")}</h2>
      <p className="fine">{t("query.examples.hint")}</p>
      <ol>
        {examples.map((example) => (
          <li key={example.slug}>
            <button
              type="button"
              aria-pressed={params.get("example") === example.slug}
              onClick={() => choose(example)}
            >
              {example.title[language]}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
