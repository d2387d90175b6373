// Tells the version of the data, now and at each change, for as long as the tab is seen. A connection that ends is made again.

import { DataChangesDocument } from "../gql/types";
import { subscribe } from "./subscribe";

const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 60_000;

/** Begins to follow; the answer ends it. */
export function followDataVersion(tell: (version: number) => void): () => void {
  let connection: AbortController | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pause = FIRST_PAUSE_MS;

  const disconnect = () => {
    clearTimeout(timer);
    connection?.abort();
    connection = null;
  };
  const connect = () => {
    const mine = new AbortController();
    connection = mine;
    const next = ({ dataChanged }: { dataChanged: { dataVersion: number } }) => {
      pause = FIRST_PAUSE_MS;
      tell(dataChanged.dataVersion);
    };
    subscribe(DataChangesDocument, {}, { signal: mine.signal, next })
      .catch(() => {})
      .finally(() => {
        if (connection !== mine) return;
        timer = setTimeout(connect, pause);
        pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
      });
  };
  // A browser has few connections to one host, and tabs in the background need none: they catch up when they are seen again.
  const follow = () => {
    disconnect();
    if (!document.hidden) connect();
  };
  follow();
  document.addEventListener("visibilitychange", follow);
  addEventListener("online", follow);
  return () => {
    document.removeEventListener("visibilitychange", follow);
    removeEventListener("online", follow);
    disconnect();
  };
}
