// The first load is small, paints soon and does not jump; GraphiQL is no part of it.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { startBrowser, startServer } from "./harness.mjs";

const MAX_FIRST_LOAD_BYTES = 300_000;
const MAX_LAYOUT_SHIFT = 0.1;

describe("weight", () => {
  let server, browser;
  before(async () => {
    server = await startServer();
    browser = await startBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  test("first load", async (context) => {
    const page = await browser.open(`${server.url}/`, { before: (page) => page.addInitScript(watchLayout) });
    await page.getByRole("table").first().waitFor();
    await page.evaluate(() => document.fonts.ready);
    await page.waitForFunction(() => performance.timing.loadEventEnd > 0);
    const measured = await page.evaluate(readMeasures);
    context.diagnostic(JSON.stringify(measured));
    assert.ok(measured.bytes < MAX_FIRST_LOAD_BYTES, `first load is ${measured.bytes} bytes`);
    assert.ok(measured.layoutShift < MAX_LAYOUT_SHIFT, `layout shift is ${measured.layoutShift}`);
    assert.ok(!measured.files.some((it) => /monaco|editor/.test(it)), measured.files.join(" "));
    await page.done();
  });
});

function watchLayout() {
  globalThis.layoutShift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.layoutShift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  new PerformanceObserver((list) => {
    globalThis.largestPaint = list.getEntries().at(-1)?.startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });
}

/** Bytes of the page itself; answers of /graphql are data and not counted. */
function readMeasures() {
  const resources = performance.getEntriesByType("resource").filter((it) => !it.name.includes("/graphql"));
  const [navigation] = performance.getEntriesByType("navigation");
  const paint = performance.getEntriesByName("first-contentful-paint")[0];
  return {
    bytes: [navigation, ...resources].reduce((sum, it) => sum + it.encodedBodySize, 0),
    firstPaintMs: Math.round(paint?.startTime ?? 0),
    largestPaintMs: Math.round(globalThis.largestPaint ?? 0),
    layoutShift: Number(globalThis.layoutShift.toFixed(4)),
    files: resources.map((it) => it.name.replace(/^.*\//, "")),
  };
}
