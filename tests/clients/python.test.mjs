// What Python's clients see: test_python.py, against a server with the sample plans.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { startServer } from "./harness.mjs";

const here = import.meta.dirname;
const python = process.env.PYTHON ?? join(here, ".venv/bin/python");

let server;
before(async () => (server = await startServer()));
after(async () => server.stop());

test("gql runs the query it exists for, schemathesis finds no failure and no leak", async () => {
  const run = spawn(python, ["-m", "pytest", "--quiet", "-p", "no:cacheprovider", "test_python.py"], {
    cwd: here,
    env: { ...process.env, DOICHIEU_URL: server.url },
  });
  let output = "";
  run.stdout.on("data", (chunk) => (output += chunk));
  run.stderr.on("data", (chunk) => (output += chunk));
  const code = await new Promise((done) => run.once("exit", done));
  assert.equal(code, 0, output.slice(-8000));
});
