// An analyst sees how a figure came to be what it is, and the table as it was; the page follows what others import.

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { samples, startBrowser, startServer } from "./harness.mjs";
import { fileOf, raisedHaiPhong } from "./workbooks.mjs";

const ONLINE_PAYMENT = /thanh toán trực tuyến trong thực hiện/;

describe("versions", () => {
  let server, browser;
  before(async () => {
    const raised = await fileOf("hai-phong-sua.csv", await raisedHaiPhong());
    server = await startServer({ with: ["hai-phong-2026.xlsx", raised] });
    browser = await startBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  const figures = (page) =>
    page
      .getByRole("row")
      .filter({ has: page.getByRole("rowheader", { name: ONLINE_PAYMENT }) })
      .locator("td.cell .target-figure > [aria-hidden]:not(.ahead)")
      .allTextContents();

  test("the detail tells each version of a figure, and the table can be seen as it was then", async () => {
    const page = await browser.open(`${server.url}/?provinces=31&years=2026`);
    await page.getByRole("button", { name: ONLINE_PAYMENT }).click();
    const detail = page.getByRole("complementary", { name: "Chi tiết chỉ tiêu" });
    await detail.getByText("2 phiên bản").click();
    const history = detail.locator(".history > li");
    await history.first().getByText("trước đó 80").waitFor();
    const [newest, oldest] = await history.allInnerTexts();
    assert.match(newest, /hai-phong-sua\.csv.*cli.*hiện hành/s);
    assert.match(newest, /85\s*%/);
    assert.match(oldest, /hai-phong-2026\.xlsx.*đã có bản mới hơn/s);
    assert.deepEqual(await figures(page), ["85"]);

    await history.last().getByRole("button", { name: "Xem bảng khi đó" }).click();
    await page.getByText("Đang xem dữ liệu như ngay sau").waitFor();
    await page.locator("td.cell").getByText("85", { exact: true }).first().waitFor({ state: "detached" });
    assert.deepEqual(await figures(page), ["80"]);
    const link = page.url();
    await page.getByRole("button", { name: "Về hiện tại" }).click();
    await page.locator("td.cell").getByText("85", { exact: true }).first().waitFor();
    await page.done();

    const again = await browser.open(link);
    await again.getByText("Đang xem dữ liệu như ngay sau").waitFor();
    await again.getByRole("table").first().waitFor();
    assert.deepEqual(await figures(again), ["80"], "the link shows the table of then");
    await again.done();
  });

  test("before anything was there, the table is empty and says so", async () => {
    const page = await browser.open(server.url);
    await page.getByRole("table").first().waitFor();
    const day = page.getByLabel("Như vào ngày");
    await day.fill("31/02/2020");
    await page.keyboard.press("Tab");
    await page.getByText("Viết ngày như 09/06/2026").waitFor();
    await day.fill("1/1/2020");
    await page.waitForURL(/asOf=2020-01-01/);
    await page.getByText("Đang xem dữ liệu như vào cuối ngày 01/01/2020").waitFor();
    await page.getByText("Khi đó chưa có kế hoạch nào").waitFor();
    await page.done();
  });

  /** Opens a page and waits until it hears of changes. */
  async function openFollowing(path) {
    let following;
    const page = await browser.open(server.url + path, {
      before: (page) => {
        following = page.waitForResponse((it) => it.headers()["content-type"]?.startsWith("text/event-stream"));
      },
    });
    await following;
    return page;
  }

  test("what another imports appears by itself", async () => {
    const page = await openFollowing("/");
    await page.getByRole("columnheader", { name: "Hải Phòng" }).first().waitFor();
    await server.importMore(join(samples, "hue-2026.xlsx"));
    await page.getByRole("columnheader", { name: "Huế" }).first().waitFor();
    await page.done();
  });

  test("the review says that others changed the data, and reads again when asked to", async () => {
    const page = await openFollowing("/review");
    await page.getByRole("heading", { level: 1 }).waitFor();
    await server.importMore(join(samples, "lao-cai-2026.xlsx"));
    await page.getByText("danh sách câu hỏi có thể đã khác").waitFor();
    await page.getByRole("button", { name: "Đọc lại" }).click();
    await page.getByText("danh sách câu hỏi có thể đã khác").waitFor({ state: "detached" });
    await page.getByRole("article").waitFor();
    await page.done();
  });
});
