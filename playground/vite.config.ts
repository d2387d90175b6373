// Builds the page into dist/. GraphiQL and its editor are reached by dynamic import only, so they stay out of the first load.

import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [react()],
  build: {
    target: "es2022",
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4000,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // Directives of the React compiler mean nothing once GraphiQL is bundled.
      checks: { pluginTimings: false },
      onLog: (level, log, report) => log.code !== "MODULE_LEVEL_DIRECTIVE" && report(level, log),
    },
  },
  server: {
    proxy: {
      "/graphql": { target: "http://127.0.0.1:8080", ws: true },
      "/bi": "http://127.0.0.1:8080",
    },
  },
});
