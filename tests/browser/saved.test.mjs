// An analyst gives a comparison a name, and with it an address for tools; opens it, renames it, removes it.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { assertAccessible, assertNoSidewaysScroll, startBrowser, startServer } from "./harness.mjs";

const NAME = "Thanh toán trực tuyến";

describe("saved comparisons", () => {
  let server, browser;
  before(async () => {
    // Its own database, since saving changes it.
    server = await startServer({ with: ["hue-2026.xlsx", "hai-phong-2026.xlsx", "lao-cai-2026.xlsx"] });
    browser = await startBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function open(path, options) {
    const page = await browser.open(server.url + path, options);
    await page.getByRole("table").first().waitFor();
    await page.getByRole("button", { name: "So sánh đã lưu" }).click();
    return { page, dialog: page.getByRole("dialog", { name: "So sánh đã lưu" }) };
  }

  test("made with a key, listed, pulled in every format, opened, renamed and removed", async () => {
    const { page, dialog } = await open("/?provinces=46,31&years=2026&q=thanh toán trực tuyến");
    await dialog.getByText("Chưa lưu so sánh nào").waitFor();
    await dialog.getByRole("textbox", { name: "Tên" }).fill(NAME);
    await dialog.getByRole("button", { name: "Lưu", exact: true }).click();
    const question = page.getByRole("dialog", { name: "Cần khoá" });
    await question.getByRole("textbox", { name: "Khoá" }).fill(server.key());
    await page.keyboard.press("Enter");
    await page.getByRole("status").getByText(`Đã lưu “${NAME}”`).waitFor();
    const item = dialog.getByRole("listitem").filter({ hasText: NAME });
    await item.getByRole("link").waitFor();

    for (const format of ["csv", "xlsx", "json", "ndjson", "parquet", "arrow"]) {
      await item.getByRole("combobox", { name: /^Định dạng/ }).selectOption(format);
      await item.getByRole("button", { name: /^Chép/ }).click();
      const link = await page.evaluate(() => navigator.clipboard.readText());
      assert.ok(link.startsWith(`${server.url}/bi/saved/thanh-toan-truc-tuyen.${format}`), link);
      const response = await fetch(link);
      assert.equal(response.status, 200, link);
      if (format === "json") assert.deepEqual([...new Set((await response.json()).map((it) => it.year))], [2026]);
      else await response.body.cancel();
    }

    await item.getByRole("button", { name: `Đổi tên “${NAME}”` }).click();
    await dialog.getByRole("listitem").getByRole("textbox", { name: "Tên" }).fill("Hai thành phố");
    await page.keyboard.press("Enter");
    const renamed = dialog.getByRole("listitem").filter({ hasText: "Hai thành phố" });
    await renamed.getByRole("link", { name: /thanh-toan-truc-tuyen/ }).waitFor();

    await page.goto(server.url);
    await page.getByRole("columnheader", { name: "Lào Cai" }).first().waitFor();
    await page.getByRole("button", { name: "So sánh đã lưu" }).click();
    await dialog.getByRole("button", { name: "Hai thành phố", exact: true }).click();
    await page.getByRole("columnheader", { name: "Lào Cai" }).waitFor({ state: "detached" });
    assert.match(page.url(), /provinces=46,31&years=2026/);

    await page.getByRole("button", { name: "So sánh đã lưu" }).click();
    await dialog.getByRole("button", { name: "Xoá “Hai thành phố”" }).click();
    await dialog.getByText("sẽ không lấy được nữa").waitFor();
    await dialog.getByRole("button", { name: "Xoá", exact: true }).click();
    await dialog.getByText("Chưa lưu so sánh nào").waitFor();
    assert.equal((await fetch(`${server.url}/bi/saved/thanh-toan-truc-tuyen.csv`)).status, 404);
    await page.done();
  });

  test("withholding the key saves nothing and loses nothing", async () => {
    const { page, dialog } = await open("/");
    await dialog.getByRole("textbox", { name: "Tên" }).fill("Thử");
    await dialog.getByRole("button", { name: "Lưu", exact: true }).click();
    await page.getByRole("dialog", { name: "Cần khoá" }).getByRole("button", { name: "Thôi" }).click();
    await dialog.getByRole("button", { name: "Lưu", exact: true }).waitFor();
    assert.equal(await dialog.getByRole("textbox", { name: "Tên" }).inputValue(), "Thử");
    assert.equal(await dialog.getByRole("listitem").filter({ hasText: "Thử" }).count(), 0);
    await page.done();
  });

  for (const options of [{}, { width: 390, dark: true }]) {
    test(`axe finds nothing serious ${JSON.stringify(options)}`, async () => {
      const { page, dialog } = await open("/", options);
      await dialog.getByRole("textbox", { name: "Tên" }).waitFor();
      await assertAccessible(page);
      await assertNoSidewaysScroll(page);
      await page.done();
    });
  }
});
