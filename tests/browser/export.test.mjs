// An analyst takes along what is seen: as a link, a query, a spreadsheet, a picture.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, test } from "node:test";
import { startBrowser, startServer } from "./harness.mjs";
import { readZipped } from "./workbooks.mjs";

const VIEW = "/?provinces=46,31,15&years=2026,2030&q=thanh toán trực tuyến";

describe("export", () => {
  let server, browser;
  before(async () => {
    server = await startServer();
    browser = await startBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function choose(page, item) {
    await page.getByRole("button", { name: "Xuất và chia sẻ" }).click();
    await page.getByRole("menuitem", { name: item }).click();
  }

  async function saved(page, click) {
    const [download] = await Promise.all([page.waitForEvent("download"), click()]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }

  test("the copied query gives the figures that are seen", async () => {
    const page = await browser.open(server.url + VIEW);
    await page.getByRole("table").waitFor();
    await choose(page, /GraphQL/);
    await page.getByRole("status").getByText("Đã chép").waitFor();
    const query = await page.evaluate(() => navigator.clipboard.readText());
    const response = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query }),
    });
    const { data, errors } = await response.json();
    assert.equal(errors, undefined, JSON.stringify(errors));
    const row = data.compareTargets.rows.find((it) => /trong thực hiện/.test(it.indicator.name));
    assert.deepEqual(
      row.cells.filter((it) => it.year === 2026).map((it) => it.target.value).sort(),
      ["60", "60", "80"],
    );
    await page.done();
  });

  test("the copied link names every choice", async () => {
    const page = await browser.open(`${server.url}/`);
    await page.getByRole("table").waitFor();
    await choose(page, /liên kết tới trang/);
    await page.getByRole("status").getByText("Đã chép").waitFor();
    const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
    assert.equal(link.searchParams.get("provinces").split(",").length, 3);
    assert.match(link.search, /years=2026,2030/);
    await page.done();
  });

  test("the copied BI link gives the same figures", async () => {
    const page = await browser.open(server.url + VIEW);
    await page.getByRole("table").waitFor();
    await choose(page, /Power BI/);
    await page.getByRole("status").getByText("Đã chép").waitFor();
    const response = await fetch(await page.evaluate(() => navigator.clipboard.readText()));
    const text = await response.text();
    assert.equal(response.status, 200, text);
    const [head, ...lines] = text.trim().split(/\r?\n/);
    const column = head.replace("\uFEFF", "").split(",").indexOf("value");
    assert.ok(column > 0, head);
    assert.ok(lines.some((line) => line.includes("Hải Phòng") && line.split(",").includes("90")), text.slice(0, 600));
    await page.done();
  });

  test("CSV opens in a spreadsheet with its letters", async () => {
    const page = await browser.open(server.url + VIEW);
    await page.getByRole("table").waitFor();
    const { name, bytes } = await saved(page, () => choose(page, /CSV/));
    assert.equal(name, "doi-chieu.csv");
    assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
    const lines = bytes.toString("utf8").trim().split("\r\n");
    assert.ok(lines.some((line) => /Hải Phòng,2030,NUMERIC,EQ,90,,%/.test(line)), lines.slice(0, 8).join("\n"));
    await page.done();
  });

  test("the Excel file holds figures as numbers", async () => {
    const page = await browser.open(server.url + VIEW);
    await page.getByRole("table").waitFor();
    const { bytes } = await saved(page, () => choose(page, /Tải Excel/));
    const sheet = readZipped(bytes, "xl/worksheets/sheet1.xml");
    assert.match(sheet, /Hải Phòng<\/t><\/is><\/c><c><v>2030<\/v><\/c>.*?<c><v>90<\/v><\/c>/);
    await page.done();
  });

  test("the chart is saved as a picture", async () => {
    const page = await browser.open(server.url + VIEW);
    await page.getByRole("button", { name: /trong thực hiện/ }).click();
    const { bytes } = await saved(page, () => page.getByRole("button", { name: "Tải ảnh PNG" }).click());
    assert.equal(bytes.subarray(1, 4).toString(), "PNG");
    assert.ok(bytes.readUInt32BE(16) > 800, "wide enough to print");
    // The picture is three times as large as the page; names of provinces stand at the left of their lanes, below the title.
    assert.ok((await inkIn(page, bytes, { left: 75, top: 180, width: 225, height: 60 })) > 200, "the first province is named");
    await page.done();
  });

  test("the overview says who is ahead and where the spread is widest", async () => {
    const page = await browser.open(`${server.url}/?provinces=46,31,15&years=2026`);
    await page.getByRole("radio", { name: "Tổng quan" }).click();
    await page.getByRole("heading", { name: "Chênh lệch rộng nhất" }).waitFor();
    assert.match(page.url(), /view=overview/);
    await page.getByRole("img", { name: /Huế 60; Hải Phòng 80; Lào Cai 60/ }).waitFor();
    const { bytes } = await saved(page, () => page.getByRole("button", { name: "Tải ảnh PNG" }).click());
    assert.equal(bytes.subarray(1, 4).toString(), "PNG");
    await page.done();
  });
});

/** How many points of a part of a picture are not of its ground. */
function inkIn(page, bytes, box) {
  return page.evaluate(
    async ({ source, left, top, width, height }) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement("canvas");
      canvas.width = image.width;
      canvas.height = image.height;
      const pen = canvas.getContext("2d");
      pen.drawImage(image, 0, 0);
      const [ground] = new Uint32Array(pen.getImageData(2, 2, 1, 1).data.buffer);
      return new Uint32Array(pen.getImageData(left, top, width, height).data.buffer).filter((it) => it !== ground).length;
    },
    { source: `data:image/png;base64,${bytes.toString("base64")}`, ...box },
  );
}
