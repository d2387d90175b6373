// All provinces side by side: a wide table stays readable, and a few are chosen from many.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { assertAccessible, assertNoSidewaysScroll, startBrowser, startServer } from "./harness.mjs";
import { appendixOfEachProvince, provinces } from "./workbooks.mjs";

describe("all provinces", () => {
  let server, browser;
  before(async () => {
    server = await startServer({ with: await appendixOfEachProvince() });
    browser = await startBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function openAll(options) {
    const page = await browser.open(server.url, options);
    await page.getByRole("button", { name: `Chọn địa phương (${provinces.length})` }).click();
    await page.getByRole("button", { name: `Chọn cả ${provinces.length}` }).click();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "và 27 nơi khác" }).waitFor();
    return page;
  }

  test("few are shown at first, all by one press, none by another", async () => {
    const page = await browser.open(server.url);
    await page.getByRole("columnheader", { name: "An Giang" }).first().waitFor();
    assert.equal(await page.locator(".token").count(), 6);
    await page.done();

    const all = await openAll();
    await all.getByRole("columnheader", { name: "Vĩnh Long" }).first().waitFor();
    assert.equal(await all.locator("thead tr:nth-child(2) th").count(), 2 * provinces.length);
    await all.getByRole("button", { name: "và 27 nơi khác" }).click();
    await all.getByRole("button", { name: "Bỏ hết" }).click();
    await all.getByRole("heading", { name: "Chưa chọn địa phương" }).waitFor();
    await all.done();
  });

  test("name of the indicator, province and year stay in sight however far one scrolls", async () => {
    const page = await openAll();
    await page.getByRole("columnheader", { name: "Vĩnh Long" }).first().waitFor();
    const matrix = page.locator(".matrix");
    await matrix.evaluate((it) => it.scrollTo(1500, 0));
    const frame = await matrix.boundingBox();
    const name = await page.getByRole("rowheader", { name: /thanh toán/ }).boundingBox();
    assert.ok(Math.abs(name.x - frame.x) < 3, "the first column stands still");
    const year = await page.locator(".group-name").first().boundingBox();
    assert.ok(year.x > name.x + name.width && year.x + year.width < frame.x + frame.width, "so does the year of the columns");
    await assertNoSidewaysScroll(page);
    await assertAccessible(page);
    await page.done();
  });

  test("the overview draws how many set each figure", async () => {
    const page = await openAll();
    await page.getByRole("radio", { name: "Tổng quan" }).click();
    await page.getByText("Chấm càng lớn, càng nhiều địa phương").first().waitFor();
    assert.equal(await page.locator(".province-key").count(), 0);
    assert.equal(await page.locator(".spread-line").first().locator("circle").count(), 20);
    await assertNoSidewaysScroll(page);
    await page.done();
  });

  test("on a narrow screen each indicator lists them all", async () => {
    const page = await openAll({ width: 390 });
    const card = page.getByRole("article").filter({ hasText: "thanh toán trực tuyến" });
    await card.getByRole("rowheader", { name: "Vĩnh Long" }).waitFor();
    assert.equal(await card.getByRole("rowheader").count(), provinces.length);
    await card.getByText("52,5").first().waitFor();
    await assertNoSidewaysScroll(page);
    await page.done();
  });
});
