// A reader of the API opens GraphiQL, takes a ready example and runs it.

import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { assertAccessible, assertNoSidewaysScroll, startBrowser, startServer } from "./harness.mjs";

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
