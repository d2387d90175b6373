// A server on its own database with the sample plans, on a free port of this machine.

import { execFile, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

export const root = resolve(import.meta.dirname, "../..");
const program = process.env.DOICHIEU ?? join(root, "target/debug/doichieu");
const samples = ["hue-2026.xlsx", "hai-phong-2026.xlsx", "lao-cai-2026.xlsx"];

/** Starts the server; `key` is that of the administrator. */
export async function startServer({ settings = {} } = {}) {
  const dataDir = await mkdtemp(join(tmpdir(), "doichieu-clients-"));
  const files = samples.map((name) => join(root, "imports/samples", name));
  await promisify(execFile)(program, ["import", "--data-dir", dataDir, ...files]);
  const set = Object.entries(settings).flatMap(([name, value]) => ["--set", `${name}=${value}`]);
  const server = spawn(program, ["serve", "--data-dir", dataDir, "--listen", "127.0.0.1:0", "--lang", "en", ...set], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output = await listening(server);
  const port = output.match(/http:\/\/127\.0\.0\.1:(\d+)/)[1];
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    socket: `ws://127.0.0.1:${port}/graphql`,
    base: `http://127.0.0.1:${port}`,
    key: output.match(/dc_[0-9a-z]+_[0-9a-f]+/)[0],
    dataDir,
    program,
    pid: server.pid,
    stop: async () => {
      const gone = new Promise((done) => server.once("exit", done));
      server.kill("SIGTERM");
      await gone;
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Waits for the address in the output. */
function listening(server) {
  return new Promise((done, fail) => {
    let output = "";
    const take = (chunk) => {
      output += chunk;
      if (/http:\/\/127\.0\.0\.1:\d+/.test(output) && /dc_/.test(output)) done(output);
    };
    server.stdout.on("data", take);
    server.stderr.on("data", take);
    server.once("exit", (code) => fail(new Error(`the server ended with ${code}: ${output}`)));
  });
}

/** Asks by POST and gives status and body. */
export async function ask(url, query, { variables, headers } = {}) {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, body: await response.json() };
}
