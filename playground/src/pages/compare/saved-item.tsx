// One saved comparison: its name, its address in each format to be copied, and what can be done with it.

import { useState, type FormEvent } from "react";
import { useAnnounce } from "../../components/announce";
import { copyText } from "../../components/clipboard";
import { useLanguage } from "../../i18n/language";
import { filtersOf, FORMATS, stableLink, useRemove, useSave, type Format, type SavedComparison } from "./saved";
import { Refusal } from "./saved-dialog";

type Doing = "nothing" | "renaming" | "removing";

export function SavedItem({ saved, show }: { saved: SavedComparison; show: () => void }) {
  const { t, format } = useLanguage();
  const [doing, setDoing] = useState<Doing>("nothing");
  const stop = () => setDoing("nothing");
  return (
    <li>
      {doing === "renaming" ? (
        <Renaming saved={saved} stop={stop} />
      ) : (
        <p className="saved-name">
          <button type="button" className="link" onClick={show}>
            {saved.name}
          </button>
          <span className="fine">
            {t(`saved.layout.${saved.layout}`)} · {saved.savedBy} · {format.dateTime(saved.savedAt)}
          </span>
        </p>
      )}
      <Links saved={saved} />
      {doing === "removing" ? (
        <Removing saved={saved} stop={stop} />
      ) : (
        <p className="saved-actions">
          <button type="button" className="link" aria-label={t("saved.rename.this", { name: saved.name })} onClick={() => setDoing("renaming")}>
            {t("saved.rename")}
          </button>
          <button type="button" className="link" aria-label={t("saved.remove.this", { name: saved.name })} onClick={() => setDoing("removing")}>
            {t("saved.remove")}
          </button>
        </p>
      )}
    </li>
  );
}

function Links({ saved }: { saved: SavedComparison }) {
  const { t } = useLanguage();
  const announce = useAnnounce();
  const [chosen, setChosen] = useState<Format>("csv");
  const link = stableLink(saved, chosen, location.origin);
  return (
    <div className="saved-link">
      <select
        className="field"
        aria-label={t("saved.format", { name: saved.name })}
        value={chosen}
        onChange={(event) => setChosen(event.target.value as Format)}
      >
        {FORMATS.map((it) => (
          <option key={it}>{it}</option>
        ))}
      </select>
      <a href={link}>{link}</a>
      <button
        type="button"
        className="button"
        aria-label={t("saved.copy.this", { name: saved.name })}
        onClick={() => void copyText(link).then(() => announce(t("action.copied")))}
      >
        {t("saved.copy")}
      </button>
    </div>
  );
}

function Renaming({ saved, stop }: { saved: SavedComparison; stop: () => void }) {
  const { t } = useLanguage();
  const [name, setName] = useState(saved.name);
  const save = useSave(stop);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ slug: saved.slug, name, layout: saved.layout, ...filtersOf(saved) });
  };
  return (
    <form className="saved-question" onSubmit={submit}>
      <input
        className="field"
        autoFocus
        required
        maxLength={200}
        aria-label={t("saved.name")}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <button type="submit" className="primary" disabled={save.isPending}>
        {t("saved.rename")}
      </button>
      <button type="button" className="button" onClick={stop}>
        {t("action.cancel")}
      </button>
      <Refusal error={save.error} />
    </form>
  );
}

/** Tools may live on the address, so it does not go by one press. */
function Removing({ saved, stop }: { saved: SavedComparison; stop: () => void }) {
  const { t } = useLanguage();
  const remove = useRemove();
  return (
    <div className="saved-question">
      <p>{t("saved.remove.question")}</p>
      <button type="button" className="button" autoFocus onClick={stop}>
        {t("action.cancel")}
      </button>
      <button type="button" className="primary" disabled={remove.isPending} onClick={() => remove.mutate(saved.slug)}>
        {t("saved.remove")}
      </button>
      <Refusal error={remove.error} />
    </div>
  );
}
