// What the page shows when there is no data, no answer, or no network.

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { assertAccessible, samples, startBrowser, startServer } from "./harness.mjs";

describe("states", () => {
  let server, empty, browser;
  before(async () => {
    [server, empty, browser] = await Promise.all([startServer(), startServer({ with: "nothing" }), startBrowser()]);
  });
  after(async () => {
    await browser?.close();
    await Promise.all([server?.stop(), empty?.stop()]);
  });

  test("an empty database says what to do", async () => {
    const page = await browser.open(empty.url);
    await page.getByRole("heading", { name: "Chưa có kế hoạch nào" }).waitFor();
    await assertAccessible(page);
    await page.done();
  });

  test("a failing server is shown in its own words, with a way to try again", async () => {
    let isBroken = true;
    const page = await browser.open(server.url, {
      allowErrors: true,
      before: (page) =>
        page.route("**/graphql", (route) => {
          if (!isBroken) return route.continue();
          const errors = [{ message: "lỗi bên trong máy chủ", extensions: { code: "INTERNAL", requestId: "r-1" } }];
          return route.fulfill({ status: 500, json: { errors } });
        }),
    });
    const alert = page.getByRole("alert");
    await alert.getByText("lỗi bên trong máy chủ").waitFor();
    await alert.getByText("r-1").waitFor();
    await assertAccessible(page);
    isBroken = false;
    await alert.getByRole("button", { name: "Thử lại" }).click();
    await page.getByRole("table").first().waitFor();
    await page.done();
  });

  test("a server that cannot be reached is told apart from one that fails", async () => {
    const page = await browser.open(server.url, {
      allowErrors: true,
      before: (page) => page.route("**/graphql", (route) => route.abort()),
    });
    await page.getByRole("alert").getByText("Không nối được tới máy chủ").waitFor();
    await page.done();
  });

  test("going offline keeps what was loaded and says so", async () => {
    const page = await browser.open(server.url);
    await page.getByRole("table").first().waitFor();
    await page.context().setOffline(true);
    await page.getByRole("status").getByText("Đang ngoại tuyến").waitFor();
    assert.ok(await page.getByRole("table").first().isVisible());
    await page.context().setOffline(false);
    await page.getByText("Đang ngoại tuyến").waitFor({ state: "hidden" });
    await page.done();
  });

  test("a closed server asks for the key and then shows what it has", async () => {
    const closed = await startServer({ with: ["hue-2026.xlsx"], set: ["server.read_without_key=nobody"] });
    const page = await browser.open(closed.url, { allowErrors: true });
    const alert = page.getByRole("alert");
    await alert.getByRole("heading", { name: "Cần khoá để xem" }).waitFor();
    assert.doesNotMatch(await alert.innerText(), /Authorization/, "headers are not for people");
    await assertAccessible(page);
    const english = await browser.open(`${closed.url}/?lang=en`, { allowErrors: true });
    await english.getByRole("heading", { name: "A key is needed to read" }).waitFor();
    await english.evaluate(() => sessionStorage.setItem("doichieu.key", "dc_wrong"));
    await english.reload();
    await english.getByText("the key is wrong, has expired or was taken back").waitFor();
    await english.done();
    await alert.getByRole("button", { name: "Nhập khoá" }).click();
    await page.getByRole("dialog").getByLabel("Khoá").fill(closed.key());
    await page.getByRole("button", { name: "Dùng khoá này" }).click();
    await page.getByRole("table").first().waitFor();
    await page.done();
    await closed.stop();
  });

  test("a key that may only read is told apart from a wrong one, and kept for reading", async () => {
    const reader = await readerKey(empty);
    const page = await browser.open(`${empty.url}/import`, { allowErrors: true });
    await page.locator("input[type=file]").setInputFiles(join(samples, "hue-2026.xlsx"));
    const dialog = page.getByRole("dialog", { name: "Cần khoá" });
    await dialog.getByRole("textbox", { name: "Khoá" }).fill(reader);
    await page.keyboard.press("Enter");
    const refusal = await dialog.getByRole("alert").innerText();
    assert.doesNotMatch(refusal, /không nhận khoá này/);
    assert.ok(refusal.length > 10, refusal);
    await dialog.getByRole("button", { name: "Thôi" }).click();
    await page.getByText("chưa có khoá").waitFor();
    await page.done();
  });

  test("a page that is loaded again, and found unchanged, still works", async () => {
    const page = await browser.open(server.url);
    await page.getByRole("table").first().waitFor();
    await page.reload();
    await page.getByRole("table").first().waitFor();
    await page.done();
  });

  test("an unknown address offers the way back", async () => {
    const page = await browser.open(`${server.url}/khong-co`);
    await page.getByRole("link", { name: "Về trang so sánh" }).click();
    await page.getByRole("table").first().waitFor();
    await page.done();
  });

  test("no choice is answered by a hint, and no match by another", async () => {
    const page = await browser.open(`${server.url}/?provinces=-`);
    await page.getByRole("heading", { name: "Chưa chọn địa phương" }).waitFor();
    await page.goto(`${server.url}/?q=zzzz`);
    await page.getByRole("heading", { name: "Không có chỉ tiêu nào khớp" }).waitFor();
    await page.done();
  });
});

/** A key that may read and nothing else. */
async function readerKey(server) {
  const response = await fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${server.key()}` },
    body: JSON.stringify({ query: 'mutation { createApiKey(name: "Phân tích", role: READER) { ... on CreatedApiKey { secret } } }' }),
  });
  return (await response.json()).data.createApiKey.secret;
}
