// The OData feed through a client of npm: @odata/client, which reads no model and follows the protocol alone.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { OData } from "@odata/client";
import { startServer } from "./harness.mjs";

let server;
let client;
before(async () => {
  server = await startServer({ settings: { "server.odata_page_rows": 100 } });
  client = OData.New4({ serviceEndpoint: `${server.base}/odata/v4/` });
});
after(async () => server.stop());

test("rows are filtered, ordered, cut and counted as a client asks for them", async () => {
  const filter = client.newFilter().property("province_code").eq("46").property("year").eq(2030).property("value").ge(90);
  const params = client
    .newOptions()
    .filter(filter)
    .select(["name", "value"])
    .orderby("value", "desc")
    .top(5)
    .count(true);
  const page = await client.newRequest({ collection: "targets", params });
  assert.equal(page["@odata.count"], 17);
  assert.equal(page.value.length, 5);
  assert.deepEqual(Object.keys(page.value[0]).sort(), ["name", "row_id", "value"]);
  const values = page.value.map((row) => row.value);
  assert.deepEqual(values, values.toSorted((one, other) => other - one));
});

test("pages follow one another until every row was given once", async () => {
  const seen = new Set();
  let n_pages = 0;
  let address = `${server.base}/odata/v4/tasks?$select=shared_task_code`;
  while (address) {
    const page = await (await fetch(address, { headers: { accept: "application/json" } })).json();
    for (const row of page.value) seen.add(row.row_id);
    address = page["@odata.nextLink"];
    n_pages += 1;
  }
  const tasks = client.getEntitySet("tasks");
  const all = await tasks.count();
  assert.ok(n_pages > 1 && seen.size === Number(all), `${n_pages} pages, ${seen.size} of ${all}`);
});

test("what is wrong is told by the name of the option", async () => {
  const params = client.newOptions().orderby("nothing");
  const { error } = await client.newRequest({ collection: "targets", params });
  assert.match(error.message, /nothing/);
});
