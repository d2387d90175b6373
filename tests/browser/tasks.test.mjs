// An analyst sets the tasks of the provinces side by side and takes an office's deadlines into a calendar.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, test } from "node:test";
import { assertAccessible, assertNoSidewaysScroll, startBrowser, startServer } from "./harness.mjs";

describe("tasks", () => {
  let server, browser;
  before(async () => {
    server = await startServer();
    browser = await startBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  const open = async (path, options) => {
    const page = await browser.open(server.url + path, options);
    await page.getByRole("radio", { name: /Có ở nhiều nơi|In several/ }).waitFor();
    return page;
  };

  test("a shared task names who leads and when it is due in each province", async () => {
    const page = await open("/tasks?show=shared");
    const groups = page.locator("tbody");
    const shared = groups.filter({ has: page.getByRole("rowheader", { name: "Huế" }) }).filter({
      has: page.getByRole("rowheader", { name: "Lào Cai" }),
    });
    assert.ok((await shared.count()) > 5, "some tasks are shared by Huế and Lào Cai");
    assert.ok((await page.locator(".timeline-due").count()) > 10, "deadlines with a date are drawn");
    await page.done();
  });

  test("a task that rows elsewhere may be too leads to those questions", async () => {
    const page = await open("/tasks");
    const mark = page.getByRole("link", { name: /chờ xét ghép/ }).first();
    await mark.focus();
    const code = new URL(await mark.evaluate((it) => it.href)).searchParams.get("code");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/review\?code=NV-/);
    await page.locator(".question").getByText(code, { exact: true }).first().waitFor();
    await assertAccessible(page);
    await page.done();
  });

  test("an office's tasks are shown, and its deadlines go into a calendar", async () => {
    const page = await open("/tasks");
    await page.getByLabel("Cơ quan").selectOption("cong-an-cap-tinh");
    await page.waitForURL(/agency=cong-an-cap-tinh/);
    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: /\.ics/ }).click(),
    ]);
    const text = await readFile(await saved.path(), "utf8");
    assert.equal(saved.suggestedFilename(), "doi-chieu.ics");
    assert.match(text, /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
    assert.match(text, /\r\nDTSTART;VALUE=DATE:20\d{6}\r\n/);
    assert.equal(text.match(/BEGIN:VEVENT/g).length, text.match(/END:VEVENT/g).length);
    assert.ok(text.split("\r\n").every((line) => Buffer.byteLength(line) <= 75), "lines are folded");
    await page.done();
  });

  test("workload is counted by kind of office and leads back to its tasks", async () => {
    const page = await open("/tasks?view=load");
    const police = page.getByRole("row").filter({ hasText: "Công an" }).first();
    await police.getByText(/\d+ chủ trì, \d+ phối hợp/).first().waitFor({ state: "attached" });
    await police.getByRole("button").click();
    await page.waitForURL(/agency=/);
    await page.goBack();
    await page.waitForURL(/view=load/);
    await page.done();
  });

  test("words narrow the list, with or without marks", async () => {
    const page = await open("/tasks");
    const before = await page.locator("tbody").count();
    await page.getByLabel("Tìm trong nội dung nhiệm vụ").fill("dinh danh");
    await page.waitForURL(/q=dinh/);
    await page.waitForFunction((n) => document.querySelectorAll("tbody").length < n, before);
    assert.ok((await page.locator("tbody").count()) > 0);
    await page.done();
  });

  for (const [path, options] of [
    ["/tasks", {}],
    ["/tasks?lang=en&view=load", { dark: true }],
    ["/tasks", { width: 390 }],
  ]) {
    test(`axe finds nothing serious at ${path} ${JSON.stringify(options)}`, async () => {
      const page = await open(path, options);
      await assertAccessible(page);
      await assertNoSidewaysScroll(page);
      await page.done();
    });
  }
});
