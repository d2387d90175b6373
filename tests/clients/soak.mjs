// `make soak`: the server under mixed work for some minutes. Fails on any error, on a subscriber that misses a change and on
// memory that grows. SOAK_SECONDS and SOAK_SUBSCRIBERS change how long and how many.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { startServer } from "./harness.mjs";
import { QUESTIONS, ask, importPlan, slowClient } from "./soak/work.mjs";
import { Subscriber } from "./soak/subscriber.mjs";

const SECONDS = Number(process.env.SOAK_SECONDS ?? 120);
const SUBSCRIBERS = Number(process.env.SOAK_SUBSCRIBERS ?? 1000);
const ASKERS = 8;
const SLOW_CLIENTS = 20;
const IMPORT_EVERY_MS = 2000;
/** Part of the run in which caches fill and threads start; memory is judged after it. */
const WARM_UP = 0.35;
/** What memory may grow by from the second third to the last: noise of an allocator, not a leak of a minute. */
const GROWTH = { share: 0.1, bytes: 12 * 2 ** 20 };

const server = await startServer({
  settings: {
    "server.websockets": SUBSCRIBERS + 50,
    "graphql.answer_cache_bytes": 2 ** 20,
  },
});
try {
  await soak();
} finally {
  await server.stop();
}

async function soak() {
  const subscribers = await Promise.all(Array.from({ length: SUBSCRIBERS }, () => Subscriber.open(server.socket)));
  const end = Date.now() + SECONDS * 1000;
  const isOver = () => Date.now() >= end;
  const latencies = new Map(QUESTIONS.map(({ name }) => [name, []]));
  const memory = [];
  let imports = 0;

  const asking = async (number) => {
    for (let turn = number; !isOver(); turn += 1) {
      const question = QUESTIONS[turn % QUESTIONS.length];
      const began = performance.now();
      await ask(server, question, turn);
      latencies.get(question.name).push(performance.now() - began);
    }
  };
  const importing = async () => {
    for (; !isOver(); imports += 1) {
      await importPlan(server, imports);
      await sleep(IMPORT_EVERY_MS);
    }
  };
  const dawdling = async (number) => {
    while (!isOver()) await slowClient(server, number, end);
  };
  const sampling = async () => {
    for (; !isOver(); await sleep(1000)) memory.push(await residentBytes(server.pid));
  };
  await Promise.all([
    ...Array.from({ length: ASKERS }, (_, number) => asking(number)),
    ...Array.from({ length: SLOW_CLIENTS }, (_, number) => dawdling(number)),
    importing(),
    sampling(),
  ]);
  await everybodyKnows(subscribers);
  for (const subscriber of subscribers) subscriber.close();
  report(latencies, memory, imports);
}

/** Every subscriber is still there and has been told of the newest version. */
async function everybodyKnows(subscribers) {
  const { dataVersion } = await ask(server, { query: "{ dataVersion }" });
  for (const patience = Date.now() + 10_000; Date.now() < patience; await sleep(50)) {
    if (subscribers.every((it) => it.version === dataVersion)) break;
  }
  const behind = subscribers.filter((it) => it.version !== dataVersion);
  assert.equal(behind.length, 0, `${behind.length} subscribers do not know version ${dataVersion}; ${behind[0]?.problem ?? ""}`);
}

/** The second number of `statm`, in pages of 4 KiB. */
async function residentBytes(pid) {
  const facts = await readFile(`/proc/${pid}/statm`, "utf8");
  return Number(facts.split(" ")[1]) * 4096;
}

function report(latencies, memory, imports) {
  console.log("question            answers   p50 ms   p99 ms   max ms");
  for (const [name, times] of latencies) {
    times.sort((one, other) => one - other);
    const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(1).padStart(9);
    console.log(`${name.padEnd(18)}${String(times.length).padStart(9)}${at(0.5)}${at(0.99)}${at(1)}`);
  }
  const settled = memory.slice(Math.floor(memory.length * WARM_UP));
  const half = Math.floor(settled.length / 2);
  const [before, after] = [median(settled.slice(0, half)), median(settled.slice(half))];
  const mib = (bytes) => (bytes / 2 ** 20).toFixed(1);
  console.log(`${imports} imports, ${SUBSCRIBERS} subscribers, ${SLOW_CLIENTS} slow clients, ${SECONDS} s`);
  console.log(`memory: ${mib(before)} MiB, later ${mib(after)} MiB, at most ${mib(Math.max(...memory))} MiB`);
  const growth = after - before;
  assert.ok(growth <= Math.max(before * GROWTH.share, GROWTH.bytes), `memory grew by ${mib(growth)} MiB`);
}

function median(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)];
}
