// An analyst compares the three provinces of the samples.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { assertAccessible, assertNoSidewaysScroll, startBrowser, startServer } from "./harness.mjs";

const ONLINE_PAYMENT = /thanh toán trực tuyến trong thực hiện/;
const SOCIAL_ACCOUNT = /^Tích hợp tài khoản an sinh xã hội/;

describe("comparison", () => {
  let server, browser;
  before(async () => {
    server = await startServer();
    browser = await startBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  const open = (path, options) => browser.open(server.url + path, options);
  const row = (page, name) => page.getByRole("row").filter({ has: page.getByRole("rowheader", { name }) });
  const figures = (row) => row.locator("td.cell .target-figure > [aria-hidden]:not(.ahead)").allTextContents();

  test("targets of three provinces stand side by side", async () => {
    const page = await open("/?provinces=46,31,15&years=2026,2030&q=thanh toán trực tuyến");
    const found = row(page, ONLINE_PAYMENT);
    await found.waitFor();
    assert.deepEqual(await figures(found), ["60", "80", "60", "80", "90", "80"]);
    assert.equal(await found.locator(".ahead").count(), 2, "Hải Phòng is ahead in both years");
    await page.done();
  });

  test("columns can be ordered by province", async () => {
    const page = await open("/?provinces=46,31,15&years=2026,2030&q=thanh toán trực tuyến");
    await row(page, ONLINE_PAYMENT).waitFor();
    await page.getByRole("radio", { name: "Theo địa phương" }).click();
    await page.getByRole("columnheader", { name: "Hải Phòng" }).waitFor();
    assert.deepEqual(await figures(row(page, ONLINE_PAYMENT)), ["60", "80", "80", "90", "60", "80"]);
    await page.done();
  });

  test("search needs no marks", async () => {
    const page = await open("/?provinces=46,31,15");
    await page.getByLabel("Tìm trong tên chỉ tiêu").fill("thanh toan truc tuyen");
    await page.waitForURL(/q=thanh/);
    await row(page, SOCIAL_ACCOUNT).waitFor({ state: "detached" });
    assert.deepEqual(await figures(row(page, ONLINE_PAYMENT)), ["60", "80", "60", "80", "90", "80"]);
    await page.done();
  });

  test("the address reproduces the view", async () => {
    const page = await open("/");
    await page.getByRole("button", { name: "Bỏ Lào Cai" }).click();
    await page.getByRole("button", { name: "2026" }).click();
    await page.getByLabel("Nhóm mục tiêu").selectOption("II");
    await row(page, ONLINE_PAYMENT).getByRole("button").click();
    await page.getByRole("complementary", { name: "Chi tiết chỉ tiêu" }).getByText("Phụ lục I!").first().waitFor();
    const link = page.url();
    const seen = await page.locator("main").innerText();
    await page.done();

    const again = await browser.open(link);
    await again.getByRole("complementary", { name: "Chi tiết chỉ tiêu" }).getByText("Phụ lục I!").first().waitFor();
    assert.equal(await again.locator("main").innerText(), seen);
    assert.equal(await again.getByRole("columnheader", { name: "Lào Cai" }).count(), 0);
    await again.done();
  });

  test("provinces are chosen from a list, by name without marks", async () => {
    const page = await open("/?provinces=46");
    await page.getByRole("button", { name: /Chọn địa phương/ }).click();
    await page.getByLabel("Tìm địa phương").fill("hai phong");
    await page.getByRole("checkbox", { name: /Hải Phòng/ }).check();
    await page.keyboard.press("Escape");
    await page.getByRole("columnheader", { name: "Hải Phòng" }).first().waitFor();
    assert.match(page.url(), /provinces=46,31/);
    await page.done();
  });

  test("units that differ are explained and never ranked", async () => {
    const page = await open("/?provinces=46,31,15&years=2026,2030");
    const found = row(page, SOCIAL_ACCOUNT);
    await found.getByText("Không so được").waitFor();
    assert.equal(await found.locator(".ahead").count(), 0);
    await found.getByRole("button").click();
    const detail = page.getByRole("complementary", { name: "Chi tiết chỉ tiêu" });
    await detail.getByText("được vẽ riêng và không xếp hạng").waitFor();
    assert.equal(await detail.getByRole("img").count(), 2, "a scale for each unit");
    await page.done();
  });

  test("statuses differ in words, not only in colour", async () => {
    const page = await open("/?provinces=46,31,15&years=2026,2030");
    await row(page, ONLINE_PAYMENT).waitFor();
    for (const words of ["Không có trong kế hoạch", "Để trống", "từ 80 trở lên"]) {
      await page.locator("td.cell").getByText(words).first().waitFor({ state: "attached" });
    }
    await page.locator("td.cell q").getByText("Theo chỉ đạo của Bộ Công an").first().waitFor();
    await page.done();
  });

  test("a row opens from the keyboard and gives the focus back", async () => {
    const page = await open("/?provinces=46,31,15&years=2026,2030&q=thanh toán trực tuyến");
    const button = row(page, ONLINE_PAYMENT).getByRole("button");
    await button.focus();
    await page.keyboard.press("Enter");
    const detail = page.getByRole("complementary", { name: "Chi tiết chỉ tiêu" });
    await detail.getByRole("img").waitFor();
    await page.keyboard.press("Escape");
    await detail.waitFor({ state: "detached" });
    assert.ok(await button.evaluate((it) => it === document.activeElement));
    await page.done();
  });

  test("a figure leads to its cell in the sheet", async () => {
    const page = await open("/?provinces=46&years=2026&q=thanh toán trực tuyến");
    await row(page, ONLINE_PAYMENT).getByRole("button").click();
    await page.getByRole("button", { name: /hue-2026\.xlsx · Phụ lục I!D\d+/ }).click();
    const sheet = page.getByRole("region", { name: /^Quanh ô Phụ lục I!D/ });
    assert.equal(await sheet.locator("[aria-current] .cell-text").innerText(), "60");
    assert.match(await sheet.innerText(), /Tỷ lệ thanh toán trực tuyến/);
    await page.done();
  });

  test("on a narrow screen the sheet opens at the cell that a figure stands in", async () => {
    const page = await open("/?provinces=46&years=2030&q=thanh toán trực tuyến", { width: 390 });
    await page.getByRole("button", { name: ONLINE_PAYMENT }).click();
    await page.getByRole("button", { name: /hue-2026\.xlsx · Phụ lục I!E\d+/ }).click();
    const sheet = page.getByRole("region", { name: /^Quanh ô Phụ lục I!E/ });
    const [grid, cell] = [await sheet.boundingBox(), await sheet.locator("[aria-current]").boundingBox()];
    assert.ok(cell.x >= grid.x && cell.x + cell.width <= grid.x + grid.width, JSON.stringify({ grid, cell }));
    await assertNoSidewaysScroll(page);
    await page.done();
  });

  test("English is a switch away and stays in the link", async () => {
    const page = await open("/");
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { name: "Compare targets across provinces" }).waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
    assert.match(page.url(), /lang=en/);
    await page.done();
  });

  test("decimals and dates are Vietnamese, English on the English page", async () => {
    const page = await open("/?provinces=46,31,15&years=2026");
    await row(page, SOCIAL_ACCOUNT).getByText("≥ 400.000").waitFor();
    await page.getByRole("button", { name: "English" }).click();
    await row(page, SOCIAL_ACCOUNT).getByText("≥ 400,000").waitFor();
    await page.done();
  });

  for (const width of [390, 768, 1280, 1920]) {
    test(`nothing is wider than a window of ${width} px`, async () => {
      const page = await open("/", { width });
      await page.getByRole("button", { name: ONLINE_PAYMENT }).waitFor();
      await assertNoSidewaysScroll(page);
      await page.getByRole("button", { name: ONLINE_PAYMENT }).click();
      await page.getByRole("heading", { name: ONLINE_PAYMENT, level: 2 }).waitFor();
      await assertNoSidewaysScroll(page);
      await page.done();
    });
  }

  for (const [path, options] of [
    ["/", {}],
    ["/?lang=en", { dark: true }],
    ["/", { width: 390, dark: true }],
    ["/?lang=en", { width: 390 }],
  ]) {
    test(`axe finds nothing serious at ${path} ${JSON.stringify(options)}`, async () => {
      const page = await open(path, options);
      await page.getByRole("button", { name: SOCIAL_ACCOUNT }).waitFor();
      await assertAccessible(page);
      await page.getByRole("button", { name: SOCIAL_ACCOUNT }).click();
      await page.getByRole("heading", { name: SOCIAL_ACCOUNT, level: 2 }).waitFor();
      await assertAccessible(page);
      await page.done();
    });
  }
});
