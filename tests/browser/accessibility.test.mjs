// axe on every page and part of a page, in light and in dark; motion and paper.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { assertAccessible, assertNoSidewaysScroll, startBrowser, startServer } from "./harness.mjs";
import { raisedHaiPhong } from "./workbooks.mjs";

describe("accessibility", () => {
  let server, browser, staged;
  before(async () => {
    server = await startServer({ with: ["hue-2025.xlsx", "hue-2026.xlsx", "hai-phong-2026.xlsx"] });
    browser = await startBrowser();
    staged = await stage({ name: "hai-phong-sua.csv", mimeType: "text/csv", buffer: await raisedHaiPhong() });
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  /** Hands in a file by the page and answers the address at which it is looked at. */
  async function stage(file) {
    const page = await browser.open(`${server.url}/import`, { before: giveKey });
    await page.locator("input[type=file]").setInputFiles(file);
    await page.getByRole("link", { name: "Xem", exact: true }).click();
    await page.waitForURL(/\/import\/./);
    const path = new URL(page.url()).pathname;
    await page.done();
    return path;
  }

  const giveKey = (page) => page.addInitScript((key) => sessionStorage.setItem("doichieu.key", key), server.key());

  /** Address of each part, and what is there once it is. */
  const parts = {
    "the overview": [() => "/?view=overview", ".spread-line"],
    "a row in detail": [() => "/?indicator=CT-0010", ".province-facts"],
    "a day of the past": [() => "/?asOf=2020-01-01", ".strip"],
    "all tasks": [() => "/tasks", ".tasks-table"],
    "the workload": [() => "/tasks?view=load", ".load-table"],
    "a staged import": [() => staged, ".sheet-grid"],
    "what it becomes": [() => `${staged}?part=outcome`, ".outcomes"],
    "what it changes": [() => `${staged}?part=diff`, ".diff ins"],
    "the review": [() => "/review", ".question"],
  };

  for (const [part, [pathOf, sign]] of Object.entries(parts)) {
    for (const dark of [false, true]) {
      test(`${part}, ${dark ? "dark and narrow" : "light"}`, async () => {
        const page = await browser.open(server.url + pathOf(), { dark, width: dark ? 390 : 1280, before: giveKey });
        await page.locator(sign).first().waitFor();
        await assertAccessible(page);
        await assertNoSidewaysScroll(page);
        await page.done();
      });
    }
  }

  test("the query page in the dark", async () => {
    const page = await browser.open(`${server.url}/query?example=compare-online-payment`, { dark: true });
    await page.locator(".graphiql-query-editor").getByText("compareTargets").waitFor();
    await page.getByRole("button", { name: /Execute query/ }).click();
    await page.getByRole("button", { name: /^Xem dạng bảng/ }).click();
    await assertAccessible(page, [".graphiql-sessions"]);
    await assertAccessible(page, [".graphiql-editors", ".graphiql-session-header", ".result-window"]);
    await page.done();
  });

  test("the page ends with its footer", async () => {
    const page = await browser.open(server.url);
    await page.getByRole("table").first().waitFor();
    const [height, end] = await page.evaluate(() => [
      document.documentElement.scrollHeight,
      document.querySelector("footer").getBoundingClientRect().bottom + scrollY,
    ]);
    assert.ok(height - end < 2, `${height - end} px below the footer`);
    await page.done();
  });

  test("who wants no motion gets none", async () => {
    const page = await browser.open(server.url, { before: (page) => page.emulateMedia({ reducedMotion: "reduce" }) });
    await page.getByRole("table").first().waitFor();
    const moving = await page.evaluate(() => document.getAnimations().length);
    assert.equal(moving, 0);
    await page.done();
  });

  test("on paper the whole table stands alone, dark on white", async () => {
    const page = await browser.open(server.url, { dark: true });
    await page.getByRole("table").first().waitFor();
    await page.emulateMedia({ media: "print" });
    assert.ok(await page.getByRole("search").isHidden());
    const matrix = await page.locator(".matrix").evaluate((it) => ({
      isWhole: it.scrollHeight <= it.clientHeight + 1,
      background: getComputedStyle(it).backgroundColor,
      ink: getComputedStyle(it).color,
    }));
    assert.deepEqual(matrix, { isWhole: true, background: "rgb(255, 255, 255)", ink: "rgb(27, 36, 41)" });
    await page.done();
  });
});
