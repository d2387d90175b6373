// Subscriptions through the clients that people use: graphql-ws and graphql-sse.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { createClient as createSseClient } from "graphql-sse";
import { createClient as createWsClient } from "graphql-ws";
import WebSocket from "ws";
import { root, startServer } from "./harness.mjs";

let server;
before(async () => {
  server = await startServer({ settings: { "server.websocket_operations": 2, "server.websocket_init_seconds": 1 } });
});
after(async () => server.stop());

const query = "subscription { dataChanged { dataVersion } }";

/** Takes a second plan in by another program on the same database. */
function commitElsewhere(name) {
  return promisify(execFile)(server.program, ["import", "--data-dir", server.dataDir, join(root, "imports/samples", name)]);
}

test("graphql-ws sees what another program commits", async () => {
  const client = createWsClient({ url: server.socket, webSocketImpl: WebSocket });
  const versions = client.iterate({ query });
  const first = (await versions.next()).value.data.dataChanged.dataVersion;
  await commitElsewhere("hue-2025.xlsx");
  const second = (await versions.next()).value.data.dataChanged.dataVersion;
  assert.ok(second > first);
  await versions.return();
  await client.dispose();
});

test("graphql-ws answers queries too, and tells a refused one as an error", async () => {
  const client = createWsClient({ url: server.socket, webSocketImpl: WebSocket });
  const answers = client.iterate({ query: "{ dataVersion }" });
  assert.ok((await answers.next()).value.data.dataVersion > 0);
  await assert.rejects(async () => client.iterate({ query: "{ nothing }" }).next());
  await client.dispose();
});

test("graphql-sse sees the current version", async () => {
  const client = createSseClient({ url: server.url });
  const versions = client.iterate({ query });
  assert.ok((await versions.next()).value.data.dataChanged.dataVersion > 0);
  await versions.return();
  client.dispose();
});

test("the steps of an import need a key, given with connection_init", async () => {
  const steps = 'subscription { importProgress(job: "a") { stage } }';
  const stranger = createWsClient({ url: server.socket, webSocketImpl: WebSocket });
  const refused = await stranger.iterate({ query: steps }).next().catch((errors) => ({ value: { errors } }));
  assert.equal(refused.value.errors[0].extensions.code, "UNAUTHENTICATED");
  await stranger.dispose();
  const connectionParams = { authorization: "Bearer dc_wrong" };
  const liar = createWsClient({ url: server.socket, webSocketImpl: WebSocket, connectionParams, retryAttempts: 0 });
  const closed = await liar.iterate({ query: steps }).next().catch((event) => event);
  assert.equal(closed.code, 4403);
});

/** Speaks the protocol by hand; gives the code with which the server closes. */
function closeCode(messages, { origin, protocol = "graphql-transport-ws" } = {}) {
  return new Promise((done) => {
    const socket = new WebSocket(server.socket, protocol, { origin });
    socket.on("unexpected-response", (_, response) => done(response.statusCode));
    socket.on("error", () => {});
    socket.on("open", () => messages.forEach((it) => socket.send(JSON.stringify(it))));
    socket.on("close", (code) => done(code));
  });
}

const init = { type: "connection_init" };
const subscribe = (id) => ({ type: "subscribe", id, payload: { query } });

test("clients that break the protocol are told how", async () => {
  assert.equal(await closeCode([]), 4408);
  assert.equal(await closeCode([subscribe("1")]), 4401);
  assert.equal(await closeCode([init, init]), 4429);
  assert.equal(await closeCode([init, subscribe("1"), subscribe("1")]), 4409);
  assert.equal(await closeCode([init, { type: "nothing" }]), 4400);
});

test("a page of another origin is refused", async () => {
  assert.equal(await closeCode([], { origin: "https://example.org" }), 403);
});

test("operations beyond the limit of a connection are refused, the others go on", async () => {
  const socket = new WebSocket(server.socket, "graphql-transport-ws");
  const refused = new Promise((done) => {
    socket.on("message", (data) => {
      const message = JSON.parse(data);
      if (message.type === "connection_ack") ["1", "2", "3"].forEach((id) => socket.send(JSON.stringify(subscribe(id))));
      if (message.type === "error") done(message);
    });
  });
  socket.on("open", () => socket.send(JSON.stringify(init)));
  const message = await refused;
  assert.equal(message.id, "3");
  assert.equal(message.payload[0].extensions.limit, "websocketOperations");
  socket.close();
});
