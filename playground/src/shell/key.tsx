// The key: asked for when first needed (writing always needs one, reading where the server is closed), kept for this tab only, asked for again when the server refuses it.

import { Dialog } from "radix-ui";
import { createContext, useCallback, useContext, useMemo, useRef, useState, type FormEvent, type ReactNode } from "react";
import { ServerError } from "../api/client";
import { forgetKey, storedKey, storeKey } from "../api/key";
import { useLanguage } from "../i18n/language";
import "./dialog.css";

/** The reader closed the dialog without giving a key. */
export class KeyWithheld extends Error {}

/** Runs a request with the key, asking for it as long as the reader goes on giving ones that are refused. */
export type WithKey = <Result>(write: (key: string) => Promise<Result>) => Promise<Result>;

interface KeyContext {
  withKey: WithKey;
  hasKey: boolean;
  forget: () => void;
}

const Context = createContext<KeyContext | null>(null);

export function KeyProvider({ children }: { children: ReactNode }) {
  const { t } = useLanguage();
  const [hasKey, setHasKey] = useState(() => storedKey() !== null);
  const [question, setQuestion] = useState<{ refusal: string | null } | null>(null);
  const answer = useRef<(key: string | null) => void>(() => {});

  const ask = useCallback((refusal: string | null) => {
    setQuestion({ refusal });
    return new Promise<string | null>((done) => {
      answer.current = done;
    });
  }, []);

  const give = useCallback((key: string | null) => {
    setQuestion(null);
    answer.current(key);
  }, []);

  const forget = useCallback(() => {
    forgetKey();
    setHasKey(false);
  }, []);

  const withKey = useCallback<WithKey>(
    async (write) => {
      let refusal: string | null = null;
      for (;;) {
        const key = (refusal === null ? storedKey() : null) ?? (await ask(refusal));
        if (!key) throw new KeyWithheld();
        try {
          const result = await write(key);
          storeKey(key);
          setHasKey(true);
          return result;
        } catch (error) {
          if (!(error instanceof ServerError && error.kind === "FORBIDDEN")) throw error;
          // A key that may read but not do this is good for reading still.
          const isKnown = error.code === "FORBIDDEN";
          if (!isKnown && key === storedKey()) forget();
          refusal = isKnown ? error.message : t("key.refused");
        }
      }
    },
    [ask, forget, t],
  );

  const value = useMemo(() => ({ withKey, hasKey, forget }), [withKey, hasKey, forget]);
  return (
    <Context value={value}>
      {children}
      {question && <KeyDialog refusal={question.refusal} give={give} />}
    </Context>
  );
}

export function useKey(): KeyContext {
  const value = useContext(Context);
  if (!value) throw new Error("useKey outside KeyProvider");
  return value;
}

interface KeyDialogProps {
  /** Why the last key would not do. */
  refusal: string | null;
  give: (key: string | null) => void;
}

function KeyDialog({ refusal, give }: KeyDialogProps) {
  const { t } = useLanguage();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const key = new FormData(event.currentTarget).get("key");
    if (typeof key === "string" && key.trim()) give(key.trim());
  };
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && give(null)}>
      <Dialog.Portal>
        <Dialog.Overlay className="overlay overlay-key" />
        <Dialog.Content className="dialog dialog-key">
          <Dialog.Title>{t("key.title")}</Dialog.Title>
          <Dialog.Description>{t("key.body")}</Dialog.Description>
          <form onSubmit={submit}>
            <label htmlFor="key">{t("key.label")}</label>
            <input id="key" name="key" type="password" className="field" autoComplete="off" required />
            {refusal && (
              <p role="alert" className="refused">
                {refusal}
              </p>
            )}
            <div className="dialog-actions">
              <Dialog.Close className="button">{t("action.cancel")}</Dialog.Close>
              <button type="submit" className="primary">
                {t("key.submit")}
              </button>
            </div>
          </form>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
