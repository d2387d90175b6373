// A short message at the foot of the window that is read aloud and goes away by itself.

import { createContext, useCallback, useContext, useEffect, useState, type ReactNode } from "react";
import "./announce.css";

const Context = createContext<(message: string) => void>(() => {});
const SHOWN_MS = 4_000;

export function AnnounceProvider({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState("");
  const [serial, setSerial] = useState(0);
  const announce = useCallback((next: string) => {
    setMessage(next);
    setSerial((it) => it + 1);
  }, []);
  useEffect(() => {
    if (!message) return;
    const timer = setTimeout(() => setMessage(""), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [message, serial]);
  return (
    <Context value={announce}>
      {children}
      {/* An open dialog hides what is behind it from readers, except what is marked as live. */}
      <div role="status" aria-live="polite" className={message ? "announcement shown" : "announcement"}>
        {message}
      </div>
    </Context>
  );
}

export function useAnnounce(): (message: string) => void {
  return useContext(Context);
}
