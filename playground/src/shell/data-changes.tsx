// Follows changes of the data made by others: what is shown is read again, except where the reader must not lose the place.

import { useQueryClient, type Query, type QueryClient } from "@tanstack/react-query";
import { createContext, useCallback, useContext, useEffect, useEffectEvent, useMemo, useRef, useState, type ReactNode } from "react";
import { followDataVersion } from "../api/data-changes";
import { useAnnounce } from "../components/announce";
import { useLanguage } from "../i18n/language";
import { useKey } from "./key";

interface DataChanges {
  /** How often others have changed the data since the page was opened. */
  count: number;
  /** Tells of the last version that a write of this page has made; its writer reads again what it must. */
  noteOwn: (version: number | null) => void;
}

const Context = createContext<DataChanges>({ count: 0, noteOwn: () => {} });

/** The `meta` of a query that is read again only when the reader asks for it. */
export const HELD = { isHeld: true };

export function DataChangesProvider({ children }: { children: ReactNode }) {
  const { t } = useLanguage();
  const { hasKey } = useKey();
  const client = useQueryClient();
  const announce = useAnnounce();
  const [count, setCount] = useState(0);
  const latest = useRef<number | null>(null);
  const own = useRef(0);

  const readAgain = useEffectEvent(() => {
    const isFollowing = ({ meta }: Query) => meta !== HELD;
    const isAnyShown = client.getQueryCache().findAll({ type: "active", predicate: isFollowing }).length > 0;
    void client.invalidateQueries({ predicate: isFollowing });
    setCount((it) => it + 1);
    if (isAnyShown) announce(t("data.changed"));
  });

  useEffect(
    () =>
      followDataVersion((version) => {
        const isFirst = latest.current === null;
        if (!isFirst && version <= (latest.current ?? 0)) return;
        latest.current = version;
        if (isFirst) return;
        // A write that is under way may be the one that made this version; its answer will say so.
        void whenWritten(client).then(() => {
          if (version > own.current) readAgain();
        });
      }),
    // A server that is closed to readers lets one follow once there is a key.
    [client, hasKey],
  );

  const noteOwn = useCallback((version: number | null) => {
    own.current = Math.max(own.current, version ?? 0);
  }, []);
  const value = useMemo(() => ({ count, noteOwn }), [count, noteOwn]);
  return <Context value={value}>{children}</Context>;
}

export function useDataChanges(): DataChanges {
  return useContext(Context);
}

/** Ends when no write of this page is under way. */
function whenWritten(client: QueryClient): Promise<void> {
  if (client.isMutating() === 0) return Promise.resolve();
  return new Promise((done) => {
    const stop = client.getMutationCache().subscribe(() => {
      if (client.isMutating() > 0) return;
      stop();
      done();
    });
  });
}
