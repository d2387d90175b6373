// Light, dark, or as the machine says. The choice is an attribute of <html> that the stylesheet reads.

import { useEffect, useState, useSyncExternalStore } from "react";
import { useMedia } from "./media";

export type Theme = "system" | "light" | "dark";

const STORAGE_KEY = "doichieu.theme";

export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState<Theme>(stored);
  useEffect(() => {
    if (theme === "system") {
      localStorage.removeItem(STORAGE_KEY);
      delete document.documentElement.dataset.theme;
    } else {
      localStorage.setItem(STORAGE_KEY, theme);
      document.documentElement.dataset.theme = theme;
    }
  }, [theme]);
  return [theme, setTheme];
}

/** The theme in force, `system` resolved; follows changes of either. */
export function useResolvedTheme(): "light" | "dark" {
  const isSystemDark = useMedia("(prefers-color-scheme: dark)");
  const chosen = useSyncExternalStore(
    (notify) => {
      const observer = new MutationObserver(notify);
      observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
      return () => observer.disconnect();
    },
    () => document.documentElement.dataset.theme,
  );
  if (chosen === "light" || chosen === "dark") return chosen;
  return isSystemDark ? "dark" : "light";
}

function stored(): Theme {
  const value = localStorage.getItem(STORAGE_KEY);
  return value === "light" || value === "dark" ? value : "system";
}
