// A clerk hands in workbooks, looks at what was read, corrects it, commits it, and takes it back.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { assertAccessible, assertNoSidewaysScroll, samples, startBrowser, startServer } from "./harness.mjs";
import { raisedHaiPhong } from "./workbooks.mjs";

describe("import", () => {
  let server, browser;
  before(async () => {
    server = await startServer({ with: ["hue-2026.xlsx", "hai-phong-2026.xlsx"] });
    browser = await startBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function open(path = "/import", options) {
    const page = await browser.open(server.url + path, options);
    await page.getByRole("heading", { level: 1 }).waitFor();
    return page;
  }

  async function hand(page, ...files) {
    await page.locator("input[type=file]").setInputFiles(files);
  }

  async function giveKey(page, key = server.key()) {
    const dialog = page.getByRole("dialog", { name: "Cần khoá" });
    await dialog.getByLabel("Khoá").fill(key);
    await dialog.getByRole("button", { name: "Dùng khoá này" }).click();
  }

  /** Hands in a file and opens what was read of it. */
  async function stage(page, file) {
    await hand(page, file);
    await giveKey(page);
    await page.getByRole("region", { name: "Vừa đưa vào" }).getByRole("link", { name: "Xem" }).click();
    await page.getByRole("region", { name: /^Trang tính/ }).waitFor();
  }

  async function provincesCompared(page) {
    await page.goto(`${server.url}/`);
    await page.getByRole("table").first().waitFor();
    return page.getByRole("columnheader").allTextContents();
  }

  test("a workbook goes from the drop to the comparison, and back", async () => {
    // The wrong key is answered with 401, which the browser logs.
    const page = await open("/import", { allowErrors: true });
    await hand(page, join(samples, "lao-cai-2026.xlsx"));
    await giveKey(page, "dc_wrong_key");
    await page.getByRole("alert").getByText("Máy chủ không nhận khoá này").waitFor();
    await giveKey(page);
    await page.getByText("đã đọc, chờ bạn xem").waitFor();
    await page.getByRole("link", { name: "Xem" }).click();

    await page.getByText(/Lào Cai · dự thảo|Lào Cai.*52 chỉ tiêu/).first().waitFor();
    await page.getByRole("tab", { name: "Sẽ thành gì" }).click();
    await page.getByText(/52 dòng: \d+ đã ghép/).waitFor();
    await page.getByRole("tab", { name: "Khác bản hiện hành" }).click();
    await page.getByText("Đây là bản đầu tiên").waitFor();
    await page.getByRole("button", { name: "Ghi nhận" }).click();
    await page.getByRole("status").getByText("Đã ghi nhận lao-cai-2026.xlsx").waitFor();
    const address = page.url();
    assert.ok((await provincesCompared(page)).includes("Lào Cai"));

    await page.goto(address);
    await page.getByRole("button", { name: "Hoàn tác" }).click();
    await page.getByRole("status").getByText("Đã hoàn tác").waitFor();
    assert.ok(!(await provincesCompared(page)).includes("Lào Cai"));
    await page.done();
  });

  test("the sheet shows what each part was taken for", async () => {
    const page = await open();
    await stage(page, join(samples, "lao-cai-2026-phu-luc-2.ods"));
    const grid = page.getByRole("region", { name: /^Trang tính/ });
    for (const part of ["part-title", "part-header", "part-section", "role-name", "role-lead", "role-deadline"]) {
      assert.ok((await grid.locator(`td.${part}`).count()) > 0, part);
    }
    await grid.getByRole("columnheader").getByRole("combobox").first().waitFor();
    await assertAccessible(page);
    await assertNoSidewaysScroll(page);
    await page.getByRole("button", { name: "Bỏ", exact: true }).click();
    await page.getByRole("status").getByText("Đã bỏ").waitFor();
    await page.done();
  });

  test("a correction is read again and changes what was read", async () => {
    const page = await open();
    await stage(page, join(samples, "hue-2025.xlsx"));
    await page.getByText(/^Huế/).first().waitFor();
    await page.getByLabel("Địa phương").selectOption({ label: "Đà Nẵng" });
    await page.getByText("1 chỗ sửa chưa đọc lại").waitFor();
    await page.getByRole("button", { name: "Đọc lại" }).click();
    await page.getByText(/^Đà Nẵng/).first().waitFor();
    await page.done();
  });

  test("a column's role can be corrected in the sheet", async () => {
    const page = await open();
    await stage(page, join(samples, "hai-phong-2026-phu-luc-1.xls"));
    const column = page.getByRole("columnheader").filter({ hasText: /^D/ });
    assert.equal(await column.getByRole("combobox").inputValue(), "TARGET");
    await column.getByRole("combobox").selectOption("PAST");
    await page.getByRole("button", { name: "Đọc lại" }).click();
    await page.getByRole("status").getByText("Đã đọc lại").waitFor();
    assert.equal(await column.getByRole("combobox").inputValue(), "PAST");
    await page.done();
  });

  test("what is staged is for those with a key, its file too", async () => {
    const page = await open();
    const file = join(samples, "hue-2025.xlsx");
    await stage(page, file);
    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Tải tệp gốc" }).click(),
    ]);
    assert.deepEqual(await readFile(await saved.path()), await readFile(file));
    const address = page.url();
    await page.done();

    const stranger = await browser.open(address);
    await stranger.getByRole("heading", { name: "Không có lần nhập này" }).waitFor();
    await stranger.getByRole("button", { name: "Nhập khoá" }).click();
    await giveKey(stranger);
    await stranger.getByRole("heading", { name: "hue-2025.xlsx" }).waitFor();
    await stranger.done();
  });

  test("the row in which the header begins can be pointed at", async () => {
    const page = await open();
    await stage(page, join(samples, "hue-2026-phu-luc-2.xlsx"));
    const grid = page.getByRole("region", { name: /^Trang tính/ });
    const header = grid.getByRole("row").filter({ has: page.getByRole("rowheader", { name: /đầu bảng/ }) }).first();
    const number = (await header.getByRole("rowheader").innerText()).match(/\d+/)[0];
    // A row that was pointed at by mistake gives way to the right one.
    const next = grid.getByRole("row").filter({ has: page.getByRole("rowheader", { name: new RegExp(`^${Number(number) + 1} `) }) });
    await next.hover();
    await next.getByRole("button", { name: "đầu bảng ở đây" }).click();
    assert.equal(await page.getByLabel("Đầu bảng bắt đầu ở dòng").inputValue(), String(Number(number) + 1));
    await header.hover();
    await header.getByRole("button", { name: "đầu bảng ở đây" }).click();
    await page.getByText("1 chỗ sửa chưa đọc lại").waitFor();
    await page.getByRole("button", { name: "Đọc lại" }).click();
    await page.getByRole("status").getByText("Đã đọc lại").waitFor();
    assert.equal(await page.getByLabel("Đầu bảng bắt đầu ở dòng").inputValue(), number);
    await header.waitFor();
    await page.done();
  });

  test("a change against the current version is shown field by field", async () => {
    const page = await open();
    await stage(page, { name: "hai-phong-sua.csv", mimeType: "text/csv", buffer: await raisedHaiPhong() });
    await page.getByRole("tab", { name: "Khác bản hiện hành" }).click();
    const change = page.getByRole("row").filter({ hasText: "mục tiêu 2026" });
    await change.getByText("80", { exact: true }).waitFor();
    await change.getByText("85", { exact: true }).waitFor();
    await page.done();
  });

  test("a file that is no workbook is refused with a sentence, and the page goes on", async () => {
    const page = await open();
    await hand(page, { name: "ke-hoach.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from("không phải bảng tính") });
    await giveKey(page);
    const queue = page.getByRole("region", { name: "Vừa đưa vào" });
    await queue.getByText("không nhận").waitFor();
    assert.ok((await queue.locator(".refusal").innerText()).length > 20);
    await hand(page, join(samples, "hue-2026.xlsx"));
    await queue.getByText("tệp này đã có, không có gì thay đổi").waitFor();
    await page.done();
  });

  test("without a key nothing is sent, and the reader may come back to it", async () => {
    const page = await open();
    await hand(page, join(samples, "hue-2026.xlsx"));
    await page.getByRole("dialog").getByRole("button", { name: "Thôi" }).click();
    await page.getByText("chưa có khoá").waitFor();
    await page.getByRole("button", { name: "Gửi lại" }).click();
    await giveKey(page);
    await page.getByText("tệp này đã có").waitFor();
    await page.done();
  });

  for (const options of [{}, { width: 390 }, { dark: true }]) {
    test(`axe finds nothing serious ${JSON.stringify(options)}`, async () => {
      const page = await open("/import", options);
      await page.getByRole("table").waitFor();
      await assertAccessible(page);
      await assertNoSidewaysScroll(page);
      await page.done();
    });
  }
});
