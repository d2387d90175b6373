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
  const [hasKey, setHasKey] = useState(() => storedKey() !== null);
  const [question, setQuestion] = useState<{ isRefused: boolean } | null>(null);
  const answer = useRef<(key: string | null) => void>(() => {});

  const ask = useCallback((isRefused: boolean) => {
    setQuestion({ isRefused });
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
      let isRefused = false;
      for (;;) {
        const key = storedKey() ?? (await ask(isRefused));
        if (!key) throw new KeyWithheld();
        try {
          const result = await write(key);
          storeKey(key);
          setHasKey(true);
          return result;
        } catch (error) {
          if (!(error instanceof ServerError && error.kind === "FORBIDDEN")) throw error;
          forget();
          isRefused = true;
        }
      }
    },
    [ask, forget],
  );

  const value = useMemo(() => ({ withKey, hasKey, forget }), [withKey, hasKey, forget]);
  return (
    <Context value={value}>
      {children}
      {question && <KeyDialog isRefused={question.isRefused} give={give} />}
    </Context>
  );
}

export function useKey(): KeyContext {
  const value = useContext(Context);
  if (!value) throw new Error("useKey outside KeyProvider");
  return value;
}

function KeyDialog({ isRefused, give }: { isRefused: boolean; give: (key: string | null) => void }) {
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
            {isRefused && (
              <p role="alert" className="refused">
                {t("key.refused")}
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
