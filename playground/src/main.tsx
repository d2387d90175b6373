// Starts the page.

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { ServerError } from "./api/client";
import { App } from "./app";
import { AnnounceProvider } from "./components/announce";
import { LanguageProvider } from "./i18n/language";
import { DataChangesProvider } from "./shell/data-changes";
import { KeyProvider } from "./shell/key";
import "./styles/fonts.css";
import "./styles/base.css";
import "./styles/controls.css";
import "./styles/filters.css";
import "./styles/print.css";

const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: true,
      // A refusal stays a refusal; only a missing connection is worth a second try.
      retry: (count, error) => count < 1 && error instanceof ServerError && error.kind === "UNREACHABLE",
      retryDelay: 400,
    },
  },
});

createRoot(document.getElementById("root") as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <LanguageProvider>
        <AnnounceProvider>
          <KeyProvider>
            <DataChangesProvider>
              <App />
            </DataChangesProvider>
          </KeyProvider>
        </AnnounceProvider>
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
);
