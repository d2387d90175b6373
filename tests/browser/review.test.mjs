// A steward goes through the doubtful matches with the keyboard and takes a decision back.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { assertAccessible, assertNoSidewaysScroll, startBrowser, startServer } from "./harness.mjs";

describe("review", () => {
  let server, browser;
  before(async () => {
    // Its own database, since decisions change it.
    server = await startServer({ with: ["hue-2026.xlsx", "hai-phong-2026.xlsx", "lao-cai-2026.xlsx"] });
    browser = await startBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function open(options) {
    const page = await browser.open(`${server.url}/review`, options);
    await page.getByRole("article").waitFor();
    return page;
  }

  const place = async (page) => {
    const [, at, n] = /Câu (\d+) trong (\d+)/.exec(await page.locator(".question-place").innerText());
    return { at: Number(at), n: Number(n) };
  };

  async function giveKey(page) {
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Khoá").fill(server.key());
    await dialog.getByRole("button", { name: "Dùng khoá này" }).click();
    await dialog.waitFor({ state: "detached" });
  }

  test("both wordings are shown with the words that differ", async () => {
    const page = await open();
    const article = page.getByRole("article");
    assert.ok((await article.locator(".sides .mark-same").count()) > 0);
    assert.ok((await article.locator(".sides .mark-extra, .sides .mark-equivalent, .sides .mark-conflict").count()) > 0);
    assert.ok((await article.locator(".reasons li").count()) > 0);
    await page.done();
  });

  test("keys go on, back, refuse, confirm and undo", async () => {
    const page = await open();
    const first = await place(page);
    assert.equal(first.at, 1);
    await page.keyboard.press("j");
    assert.equal((await place(page)).at, 2);
    await page.keyboard.press("k");
    assert.equal((await place(page)).at, 1);

    const wording = await page.locator(".sides .marked").first().innerText();
    await page.keyboard.press("n");
    await giveKey(page);
    await page.getByRole("status").getByText("Đã ghi: không phải một").waitFor();
    assert.equal((await place(page)).n, first.n - 1);
    await page.locator(".decision-log li").filter({ hasText: "từ chối" }).first().waitFor();

    await page.keyboard.press("u");
    await page.getByRole("status").getByText("Đã hoàn tác").waitFor();
    assert.equal((await place(page)).n, first.n);
    assert.equal(await page.locator(".sides .marked").first().innerText(), wording);

    await page.keyboard.press("y");
    await page.getByRole("status").getByText("Đã ghép").waitFor();
    await page.locator(".decision-log li").filter({ hasText: "ghép" }).first().waitFor();
    await page.reload();
    await page.getByRole("article").waitFor();
    assert.ok((await place(page)).n < first.n, "what was decided is asked no more");
    await page.done();
  });

  test("a letter typed into a field decides nothing", async () => {
    const page = await open();
    const before = await place(page);
    await page.getByLabel("Giao diện").focus();
    await page.keyboard.press("n");
    assert.deepEqual(await place(page), before);
    await page.done();
  });

  for (const options of [{}, { width: 390 }, { dark: true }]) {
    test(`axe finds nothing serious ${JSON.stringify(options)}`, async () => {
      const page = await open(options);
      await assertAccessible(page);
      await assertNoSidewaysScroll(page);
      await page.done();
    });
  }
});
