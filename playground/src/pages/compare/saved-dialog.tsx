// Saved comparisons: what is seen gets a name and an address for tools; those that have one are listed, opened, renamed, removed.

import { Dialog } from "radix-ui";
import { useState, type FormEvent } from "react";
import { Failure, Loading } from "../../components/states";
import type { ComparisonLayout } from "../../gql/types";
import { useLanguage } from "../../i18n/language";
import { KeyWithheld } from "../../shell/key";
import { filtersOfView, useSave, useSavedComparisons, viewOf } from "./saved";
import { SavedItem } from "./saved-item";
import type { ChangeView, Choices, View } from "./view";
import "./saved.css";

interface SavedDialogProps {
  choices: Choices;
  view: View;
  change: ChangeView;
}

export function SavedDialog({ choices, view, change }: SavedDialogProps) {
  const { t } = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const answer = useSavedComparisons(isOpen);
  const saved = answer.data?.savedComparisons.nodes;
  return (
    <Dialog.Root open={isOpen} onOpenChange={setIsOpen}>
      <Dialog.Trigger className="button">{t("saved.title")}</Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="overlay" />
        <Dialog.Content className="dialog dialog-wide">
          <header>
            <Dialog.Title>{t("saved.title")}</Dialog.Title>
            <Dialog.Close className="button close" aria-label={t("action.close")}>
              ×
            </Dialog.Close>
          </header>
          <Dialog.Description className="fine">{t("saved.lead")}</Dialog.Description>
          <SaveForm view={view} />
          {answer.isPending && <Loading />}
          {answer.isError && <Failure error={answer.error} retry={() => void answer.refetch()} />}
          {saved?.length === 0 && <p className="fine">{t("saved.empty")}</p>}
          <ul className="saved-list">
            {saved?.map((it) => (
              <SavedItem
                key={it.slug}
                saved={it}
                show={() => {
                  change(viewOf(it, choices), "push");
                  setIsOpen(false);
                }}
              />
            ))}
          </ul>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

const layouts: readonly ComparisonLayout[] = ["LONG", "WIDE"];

function SaveForm({ view }: { view: View }) {
  const { t } = useLanguage();
  const [name, setName] = useState("");
  const [layout, setLayout] = useState<ComparisonLayout>("LONG");
  const save = useSave(() => setName(""));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ name, layout, ...filtersOfView(view) });
  };
  return (
    <form className="save-form" onSubmit={submit}>
      <label>
        <span>{t("saved.name")}</span>
        <input
          className="field"
          required
          maxLength={200}
          placeholder={t("saved.name.placeholder")}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <label>
        <span>{t("saved.layout")}</span>
        <select className="field" value={layout} onChange={(event) => setLayout(event.target.value as ComparisonLayout)}>
          {layouts.map((it) => (
            <option key={it} value={it}>
              {t(`saved.layout.${it}.choice`)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="primary" disabled={save.isPending}>
        {t("saved.save")}
      </button>
      {view.asOf && <p className="fine">{t("saved.now")}</p>}
      <Refusal error={save.error} />
    </form>
  );
}

/** What the server refused; that no key was given needs no words. */
export function Refusal({ error }: { error: Error | null }) {
  const { t } = useLanguage();
  if (!error || error instanceof KeyWithheld) return null;
  return (
    <p role="alert" className="refused">
      {error.message || t("state.error")}
    </p>
  );
}
