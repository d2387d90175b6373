// Each job from the keyboard alone: what can be pressed is reached by Tab, in an order that makes sense, and shows that it is.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { samples, startBrowser, startServer } from "./harness.mjs";

/** So many presses are tried before something counts as out of reach. */
const MOST_PRESSES = 120;

describe("keyboard", () => {
  let server, browser;
  before(async () => {
    // Its own database, since an import is committed and a decision taken.
    server = await startServer({ with: ["hue-2026.xlsx", "hai-phong-2026.xlsx"] });
    browser = await startBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function tabTo(page, target) {
    await target.waitFor();
    for (let press = 0; press < MOST_PRESSES; press++) {
      await page.keyboard.press("Tab");
      if (await target.evaluate((it) => it === document.activeElement)) {
        const outline = await target.evaluate((it) => getComputedStyle(it).outlineStyle);
        assert.notEqual(outline, "none", "the focus is seen");
        return;
      }
    }
    assert.fail(`${target} is not reached by Tab`);
  }

  async function press(page, target, key = "Enter") {
    await tabTo(page, target);
    await page.keyboard.press(key);
  }

  async function giveKey(page) {
    await page.getByRole("dialog", { name: "Cần khoá" }).waitFor();
    await page.keyboard.type(server.key());
    await page.keyboard.press("Enter");
  }

  test("the first Tab skips to the content", async () => {
    const page = await browser.open(server.url);
    await page.getByRole("table").first().waitFor();
    await press(page, page.getByRole("link", { name: "Bỏ qua, tới nội dung chính" }));
    assert.equal(await page.evaluate(() => document.activeElement.id), "content");
    await page.done();
  });

  test("compare: choose a province and a year, open a row, see its cell, save what is seen", async () => {
    const page = await browser.open(server.url);
    await press(page, page.getByRole("button", { name: "Bỏ Huế" }));
    await page.getByRole("columnheader", { name: "Huế" }).first().waitFor({ state: "detached" });
    await press(page, page.getByRole("button", { name: "Chọn địa phương (2)" }));
    await page.keyboard.type("hue");
    await press(page, page.getByRole("checkbox", { name: /Huế/ }), "Space");
    await page.keyboard.press("Escape");
    await page.getByRole("columnheader", { name: "Huế" }).first().waitFor();
    await press(page, page.getByRole("button", { name: "2026" }), "Space");
    await page.getByRole("columnheader", { name: "Năm 2026" }).waitFor({ state: "detached" });
    await press(page, page.getByRole("button", { name: /^Tỷ lệ hồ sơ DVC trực tuyến/ }));
    const detail = page.getByRole("complementary", { name: "Chi tiết chỉ tiêu" });
    await press(page, detail.getByRole("button", { name: /Phụ lục I!|PL I!/ }).first());
    await detail.getByRole("region", { name: /^Quanh ô/ }).waitFor();
    await page.keyboard.press("Escape");
    await detail.waitFor({ state: "detached" });
    await page.done();
  });

  test("tasks: choose an office and take its deadlines", async () => {
    const page = await browser.open(`${server.url}/tasks`);
    const office = page.getByLabel("Cơ quan");
    await tabTo(page, office);
    for (let press = 0; press < MOST_PRESSES && (await office.inputValue()) !== "cong-an-cap-tinh"; press++) {
      await page.keyboard.press("ArrowDown");
    }
    await page.waitForURL(/agency=cong-an-cap-tinh/);
    const download = page.waitForEvent("download");
    await press(page, page.getByRole("button", { name: /\.ics/ }));
    const text = await readFile(await (await download).path(), "utf8");
    assert.match(text, /BEGIN:VEVENT/);
    await page.done();
  });

  test("import: hand in a file, look, correct, commit", async () => {
    const page = await browser.open(`${server.url}/import`);
    const chooser = page.waitForEvent("filechooser");
    await press(page, page.getByRole("button", { name: "Chọn tệp…" }));
    await (await chooser).setFiles(join(samples, "lao-cai-2026.xlsx"));
    await giveKey(page);
    await press(page, page.getByRole("link", { name: "Xem", exact: true }));
    await tabTo(page, page.getByLabel("Số kế hoạch"));
    await page.keyboard.type("12/KH-UBND");
    await page.keyboard.press("Enter");
    await page.getByText(/Lào Cai · 12\/KH-UBND/).first().waitFor();
    await tabTo(page, page.getByRole("tab", { name: "Bảng tính" }));
    await page.keyboard.press("ArrowRight");
    await page.getByText(/52 dòng: \d+ đã ghép/).waitFor();
    await press(page, page.getByRole("button", { name: "Ghi nhận" }));
    await page.getByRole("status").getByText("Đã ghi nhận lao-cai-2026.xlsx").waitFor();
    await page.done();
  });

  test("review: decide and take back", async () => {
    const page = await browser.open(`${server.url}/review`);
    await press(page, page.getByRole("button", { name: /Không phải/ }));
    await giveKey(page);
    await page.getByRole("status").getByText("Đã ghi: không phải một").waitFor();
    await press(page, page.getByRole("button", { name: /^Hoàn tác/ }));
    await page.getByRole("status").getByText("Đã hoàn tác").waitFor();
    await page.done();
  });

  test("query: choose an example and run it", async () => {
    const page = await browser.open(`${server.url}/query`);
    await press(page, page.getByRole("button", { name: /^So sánh ba địa phương/ }));
    await page.waitForURL(/example=compare-online-payment/);
    const run = page.getByRole("button", { name: /Execute query/ });
    // The editor takes Tab for itself; its own command leads out again.
    await run.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /^Xem dạng bảng/ }).waitFor();
    await page.done();
  });
});
