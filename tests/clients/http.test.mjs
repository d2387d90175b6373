// GraphQL over HTTP, as the audits of graphql-http judge it, and what they do not look at.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { serverAudits } from "graphql-http";
import { ask, root, startServer } from "./harness.mjs";

let server;
before(async () => (server = await startServer()));
after(async () => server.stop());

test("all audits of graphql-http are ok", async () => {
  const results = await Promise.all(serverAudits({ url: server.url, fetchFn: fetch }).map((audit) => audit.fn()));
  const bad = results.filter((it) => it.status !== "ok").map((it) => `${it.id} ${it.name}: ${it.reason}`);
  assert.deepEqual(bad, []);
  assert.ok(results.length >= 61, `only ${results.length} audits`);
});

test("a mutation by GET is refused and says which method is allowed", async () => {
  const response = await fetch(`${server.url}?query=${encodeURIComponent("mutation { __typename }")}`);
  assert.equal(response.status, 405);
  assert.equal(response.headers.get("allow"), "POST");
});

test("operationName of GET chooses the operation", async () => {
  const query = "query A { dataVersion } query B { version }";
  const response = await fetch(`${server.url}?query=${encodeURIComponent(query)}&operationName=B`);
  assert.ok((await response.json()).data.version);
});

test("what a page can send without asking is refused", async () => {
  const body = JSON.stringify({ query: "{ version }" });
  for (const type of ["text/plain", "application/x-www-form-urlencoded"]) {
    const response = await fetch(server.url, { method: "POST", headers: { "content-type": type }, body });
    assert.equal(response.status, 415, type);
  }
  const form = new FormData();
  form.set("operations", body);
  form.set("map", "{}");
  const response = await fetch(server.url, { method: "POST", body: form });
  assert.equal(response.status, 400);
  assert.equal((await response.json()).errors[0].extensions.code, "CSRF_PREFLIGHT_REQUIRED");
});

test("a list of requests is refused: one operation a request", async () => {
  const response = await fetch(server.url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify([{ query: "{ version }" }]),
  });
  assert.equal(response.status, 400);
});

test("other media types and charsets are refused", async () => {
  const headers = { "content-type": "application/json; charset=utf-16" };
  assert.equal((await fetch(server.url, { method: "POST", headers, body: "{}" })).status, 415);
  const { status } = await ask(server.url, "{ version }", { headers: { accept: "text/html" } });
  assert.equal(status, 406);
  assert.equal((await fetch(server.url, { method: "PUT" })).status, 405);
});

test("multiplying fragments are refused at once, by name of the limit", async () => {
  let query = "{ ...F0 }";
  for (let level = 0; level < 25; level += 1) {
    query += ` fragment F${level} on Query { ${`...F${level + 1} `.repeat(4)} }`;
  }
  query += " fragment F25 on Query { version }";
  const started = performance.now();
  const { body } = await ask(server.url, query);
  assert.ok(performance.now() - started < 1000);
  assert.equal(body.errors[0].extensions.code, "LIMIT_EXCEEDED");
  assert.equal(body.errors[0].extensions.limit, "rootFields");
});

test("a body over the limit is 413", async () => {
  const { status } = await ask(server.url, `{ version } #${"x".repeat(2 << 20)}`);
  assert.equal(status, 413);
});

test("an entity tag saves the answer until the data changes", async () => {
  const address = `${server.url}?query=${encodeURIComponent("{ plans { totalCount } }")}`;
  const first = await fetch(address);
  const tag = first.headers.get("etag");
  assert.ok(tag);
  const again = await fetch(address, { headers: { "if-none-match": tag } });
  assert.equal(again.status, 304);
  const other = await fetch(`${server.url}?query=${encodeURIComponent("{ imports { totalCount nodes { status } } }")}`);
  assert.equal(other.headers.get("etag"), null, "imports change without a version of the data");
});

test("a document is asked for by its hash once it was sent with it", async () => {
  const { createHash } = await import("node:crypto");
  const query = "{ plans { totalCount } }";
  const documentId = createHash("sha256").update(query).digest("hex");
  const unknown = await fetch(`${server.url}?documentId=${documentId}`);
  assert.equal(unknown.status, 400);
  assert.equal((await unknown.json()).errors[0].extensions.code, "PERSISTED_DOCUMENT_NOT_FOUND");
  await fetch(server.url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, documentId }),
  });
  const known = await fetch(`${server.url}?documentId=sha256:${documentId}`);
  assert.equal((await known.json()).data.plans.totalCount, 3);
});

test("a file goes in by the multipart request spec, is previewed, committed, and comes back", async () => {
  const bytes = await readFile(join(root, "imports/samples/hue-2025.xlsx"));
  const form = new FormData();
  const query =
    "mutation ($file: Upload!) { stageImport(file: $file) { ... on StagedImport { import { id downloadPath reading { rows { name } } } known } ... on Problem { code message } } }";
  form.set("operations", JSON.stringify({ query, variables: { file: null } }));
  form.set("map", JSON.stringify({ 0: ["variables.file"] }));
  form.set("0", new Blob([bytes]), "Huế 2025.xlsx");
  const headers = { authorization: `Bearer ${server.key}`, "graphql-require-preflight": "1" };
  const response = await fetch(server.url, { method: "POST", headers, body: form });
  const staged = (await response.json()).data.stageImport;
  assert.equal(staged.known, false);
  assert.equal(staged.import.reading[0].rows.length, 59);
  const previewed = `{ importPreview(id: "${staged.import.id}") { appendices { rowCount change } } }`;
  assert.equal((await ask(server.url, previewed)).body.data, null, "what is staged is not for all to see");
  const preview = await ask(server.url, previewed, { headers: { authorization: headers.authorization } });
  assert.deepEqual(preview.body.data.importPreview.appendices, [{ rowCount: 59, change: "FIRST" }]);
  const commit = `mutation { commitImport(id: "${staged.import.id}") { __typename ... on CommittedImport { result { dataVersion } } ... on Problem { code } } }`;
  assert.equal((await ask(server.url, commit)).body.errors[0].extensions.code, "UNAUTHENTICATED");
  const committed = await ask(server.url, commit, { headers: { authorization: headers.authorization } });
  assert.equal(committed.body.data.commitImport.__typename, "CommittedImport");
  const file = await fetch(server.base + staged.import.downloadPath);
  assert.deepEqual(Buffer.from(await file.arrayBuffer()), bytes);
  assert.match(file.headers.get("content-disposition"), /^attachment; .*filename\*=UTF-8''Hu%E1%BA%BF%202025\.xlsx/);
});

test("POST /imports takes a file as it is", async () => {
  const body = await readFile(join(root, "imports/samples/hai-phong-2026.xlsx"));
  const address = `${server.base}/imports?name=hai-phong-2026.xlsx`;
  assert.equal((await fetch(address, { method: "POST", body })).status, 401);
  const headers = { authorization: `Bearer ${server.key}` };
  const known = await fetch(address, { method: "POST", body, headers });
  assert.deepEqual([known.status, (await known.json()).known], [200, true]);
  const refused = await fetch(`${server.base}/imports?name=a.xlsx`, { method: "POST", body: "no workbook", headers });
  assert.equal(refused.status, 422);
  assert.equal((await refused.json()).errors[0].extensions.code, "FILE_REFUSED");
});
