// What clients do all day: questions of every surface, imports, and clients that are too slow.

import assert from "node:assert/strict";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** Years that questions differ in, so that not every answer is a kept one. */
const YEARS = [2025, 2026, 2027, 2028, 2029, 2030];

export const QUESTIONS = [
  {
    name: "compare",
    query: `query ($years: [Int!]) { compareTargets(provinces: ["hue", "hai-phong", "15"], years: $years) {
      rows { indicator { code name } cells { status target { value } } spread { min max } } } }`,
    variables: (turn) => ({ years: [YEARS[turn % YEARS.length], 2030] }),
  },
  {
    name: "plans",
    query: `{ plans(first: 5) { nodes { number province { name } appendices(first: 3) { nodes { kind } } } } }`,
  },
  {
    name: "search",
    query: `query ($search: String) { planIndicators(first: 20, search: $search) { nodes { name targets { value } } } }`,
    variables: (turn) => ({ search: ["dinh danh", "truc tuyen", "y tế", "dat dai"][turn % 4] }),
  },
  { name: "bi csv", path: "/bi/targets.csv" },
  { name: "bi xlsx", path: "/bi/targets.xlsx?provinces=46" },
  { name: "odata", path: "/odata/v4/targets?$top=50" },
  { name: "page", path: "/healthz" },
];

/** Asks a question and takes the whole answer. */
export async function ask(server, question, turn = 0) {
  if (question.path) {
    const answer = await fetch(server.base + question.path);
    await answer.arrayBuffer();
    assert.equal(answer.status, 200, question.path);
    return undefined;
  }
  const body = JSON.stringify({ query: question.query, variables: question.variables?.(turn) });
  const answer = await fetch(server.url, { method: "POST", headers: { "content-type": "application/json" }, body });
  const { data, errors } = await answer.json();
  assert.equal(errors, undefined, `${question.name}: ${JSON.stringify(errors)}`);
  return data;
}

/** Hands in the next version of a plan. */
export async function importPlan(server, number) {
  const answer = await fetch(`${server.base}/imports?name=ke-hoach.csv&commit=true`, {
    method: "POST",
    headers: { authorization: `Bearer ${server.key}`, "content-type": "text/csv" },
    body: plan(number),
  });
  const told = await answer.json();
  assert.ok(answer.status === 201 && told.committed, `import ${number}: ${answer.status} ${JSON.stringify(told)}`);
}

function plan(number) {
  const rows = Array.from({ length: 40 }, (_, row) => `${row + 1};Tỷ lệ hồ sơ loại ${row + 1} trực tuyến;%;${20 + ((number + row) % 60)};80;Sở Tư pháp;Sở Y tế`);
  return [
    "Phụ lục I;;;;;;",
    "MỤC TIÊU CỤ THỂ GIAI ĐOẠN 2026 - 2030;;;;;;",
    `(Kèm theo Kế hoạch số 900/KH-UBND ngày 06/6/2026 của UBND thành phố Đà Nẵng);;;;;;${number}`,
    "STT;Mục tiêu cụ thể;Đơn vị tính;Năm 2026;Năm 2030;Đơn vị chủ trì theo dõi;Đơn vị phối hợp",
    "I;Phát triển kinh tế số;;;;;",
    ...rows,
    "",
  ].join("\n");
}

/** Longer than the server waits for a head. */
const CUT_OFF_MS = 20_000;

/** A client that never ends its head, never ends its body or takes no byte of an answer, until it is cut off. */
export async function slowClient(server, number, end) {
  const { hostname, port } = new URL(server.base);
  const beginnings = [
    "GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ",
    "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{",
    "GET /bi/targets.csv HTTP/1.1\r\nHost: x\r\n\r\n".repeat(20),
  ];
  const socket = connect(Number(port), hostname).on("error", () => {});
  socket.write(beginnings[number % beginnings.length]);
  socket.pause();
  await sleep(Math.min(CUT_OFF_MS, Math.max(0, end - Date.now())));
  socket.destroy();
}
