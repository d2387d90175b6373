// Whether a media query holds, for the few places where the markup itself differs between narrow and wide windows.

import { useSyncExternalStore } from "react";

export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (notify) => {
      const list = matchMedia(query);
      list.addEventListener("change", notify);
      return () => list.removeEventListener("change", notify);
    },
    () => matchMedia(query).matches,
  );
}

export function useOnline(): boolean {
  return useSyncExternalStore(
    (notify) => {
      addEventListener("online", notify);
      addEventListener("offline", notify);
      return () => {
        removeEventListener("online", notify);
        removeEventListener("offline", notify);
      };
    },
    () => navigator.onLine,
  );
}
