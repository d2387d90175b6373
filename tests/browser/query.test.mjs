// A reader of the API opens GraphiQL, takes a ready example and runs it.

import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { assertAccessible, assertNoSidewaysScroll, startBrowser, startServer } from "./harness.mjs";
import { readZipped } from "./workbooks.mjs";

const queries = join(import.meta.dirname, "../../playground/queries");

describe("query page", () => {
  let server, browser;
  before(async () => {
    server = await startServer();
    browser = await startBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  test("every ready example is offered in both languages and answers", async () => {
    const files = (await readdir(queries)).filter((name) => name.endsWith(".graphql")).sort();
    assert.equal(files.length, 6);
    const page = await browser.open(`${server.url}/query`);
    for (const file of files) {
      const query = await readFile(join(queries, file), "utf8");
      const operation = /^query (\w+)/m.exec(query)[1];
      await page.getByRole("button", { name: /^# vi: (.+)$/m.exec(query)[1] }).click();
      await page.locator(".graphiql-query-editor .view-lines").getByText(operation).waitFor();
      const answer = page.waitForResponse((it) => it.request().postDataJSON()?.operationName === operation);
      await page.getByRole("button", { name: /Execute query/ }).click();
      const { data, errors } = await (await answer).json();
      assert.equal(errors, undefined, `${file}: ${JSON.stringify(errors)}`);
      assert.ok(data, file);
    }
    await page.getByRole("button", { name: "English" }).click();
    for (const file of files) {
      const title = /^# en: (.+)$/m.exec(await readFile(join(queries, file), "utf8"))[1];
      await page.getByRole("button", { name: title }).waitFor();
    }
    await page.done();
  });

  test("an answer is read as a flat table and taken to Excel", async () => {
    const page = await browser.open(`${server.url}/query?example=compare-online-payment`);
    await page.locator(".graphiql-query-editor").getByText("compareTargets").waitFor();
    await page.getByRole("button", { name: /Execute query/ }).click();
    await page.getByRole("button", { name: /^Xem dạng bảng/ }).click();
    const table = page.getByRole("region", { name: "Câu trả lời dạng bảng" }).getByRole("table");
    await table.waitFor();
    const [head, ...rows] = await table.getByRole("row").evaluateAll((rows) => rows.map((it) => [...it.cells].map((cell) => cell.innerText)));
    const column = (name) => head.findIndex((it) => it.endsWith(name));
    const haiPhong = rows.filter((it) => it[column("province.name")] === "Hải Phòng" && /trong thực hiện/.test(it.join(" ")));
    assert.deepEqual(haiPhong.map((it) => [it[column("year")], it[column("target.value")]]).sort(), [["2026", "80"], ["2030", "90"]]);
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Mở bằng Excel" }).click(),
    ]);
    const sheet = readZipped(await readFile(await file.path()), "xl/worksheets/sheet1.xml");
    assert.match(sheet, /Hải Phòng.*<v>2026<\/v>.*<v>80<\/v>/);
    await page.done();
  });

  test("a link carries the example", async () => {
    const page = await browser.open(`${server.url}/query?example=compare-online-payment`);
    await page.locator(".graphiql-query-editor").getByText("compareTargets").waitFor();
    await page.done();
  });

  test("fits a narrow window and is accessible around the editor", async () => {
    const page = await browser.open(`${server.url}/query`, { width: 390 });
    await page.getByRole("button", { name: /Execute query/ }).waitFor();
    await assertNoSidewaysScroll(page);
    // GraphiQL's own tabs hold buttons within buttons; everything that is ours is examined.
    await assertAccessible(page, [".graphiql-sessions"]);
    await page.done();
  });
});
