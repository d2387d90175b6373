// Starts the server and the browser for the tests, and watches every page: no request to another host, no error in the console.

import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import axe from "axe-core";
import { chromium } from "playwright-core";

const root = resolve(import.meta.dirname, "../..");
const program = process.env.DOICHIEU ?? join(root, "target/debug/doichieu");
const chromiumPath = process.env.CHROMIUM ?? "/usr/bin/chromium";

export const samples = join(root, "imports/samples");

/**
 * A server on its own database: with the sample workbooks of the provinces, with some of them or other files by their path, or with
 * "nothing"; `set` are settings.
 */
export async function startServer({ with: content = "samples", set = [] } = {}) {
  if (process.env.BASE_URL && content === "samples" && set.length === 0) return { url: process.env.BASE_URL, stop: async () => {} };
  const dataDir = await mkdtemp(join(tmpdir(), "doichieu-browser-"));
  if (content === "samples") await importSamples(dataDir);
  else if (content !== "nothing") await importFiles(dataDir, content.map((name) => resolve(samples, name)));
  const port = await freePort();
  const settings = set.flatMap((it) => ["--set", it]);
  const server = spawn(program, ["serve", ...settings, "--data-dir", dataDir, "--listen", `127.0.0.1:${port}`], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  server.stdout.on("data", (chunk) => (output += chunk));
  server.stderr.on("data", (chunk) => (output += chunk));
  const url = `http://127.0.0.1:${port}`;
  await waitUntilReady(url, server, () => output);
  return {
    url,
    /** The key that the first start prints once. */
    key: () => /dc_\w+/.exec(output)[0],
    /** What someone else imports while the page is open. */
    importMore: (...files) => importFiles(dataDir, files),
    stop: async () => {
      const gone = new Promise((done) => server.once("exit", done));
      server.kill("SIGTERM");
      await gone;
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export async function importFiles(dataDir, files) {
  await promisify(execFile)(program, ["import", "--data-dir", dataDir, ...files]);
}

async function importSamples(dataDir) {
  const names = await readdir(samples);
  const workbooks = names.filter((name) => /\.(xlsx|xls|ods)$/.test(name)).sort();
  await importFiles(dataDir, workbooks.map((name) => join(samples, name)));
}

/** A browser with a fresh profile; `open` gives a watched page, `close` fails when any page misbehaved. */
export async function startBrowser() {
  const browser = await chromium.launch({
    executablePath: chromiumPath,
    headless: true,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  });
  return {
    open: (url, options) => openPage(browser, url, options),
    close: () => browser.close(),
  };
}

/** Opens an address in a context of its own. `allowErrors` is for tests that break the server on purpose. */
async function openPage(browser, url, { width = 1280, height = 860, dark = false, allowErrors = false, before } = {}) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? "dark" : "light",
    locale: "vi-VN",
    acceptDownloads: true,
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const complaints = [];
  const home = new URL(url).host;
  context.on("request", (request) => {
    const { protocol, host } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && host !== home) complaints.push(`request to another host: ${request.url()}`);
  });
  page.on("pageerror", (error) => {
    // The editor of GraphiQL ends work that a newer text made needless by throwing this; nothing has failed then.
    const isEndedWork = error.message === "Canceled" && new URL(page.url()).pathname === "/query";
    if (!isEndedWork) complaints.push(`uncaught: ${error.message}`);
  });
  page.on("console", (message) => {
    if (message.type() === "error" && !allowErrors) complaints.push(`console: ${message.text()}`);
  });
  if (before) await before(page);
  await page.goto(url);
  return Object.assign(page, {
    async done() {
      await context.close();
      assert.deepEqual(complaints, []);
    },
  });
}

/** Fails on any accessibility finding that axe calls serious or critical. */
export async function assertAccessible(page, exclude = []) {
  await page.evaluate(axe.source);
  const findings = await page.evaluate(async (exclude) => {
    const { violations } = await globalThis.axe.run({ exclude }, { resultTypes: ["violations"] });
    return violations
      .filter((it) => it.impact === "serious" || it.impact === "critical")
      .map((it) => `${it.id}: ${it.help} — ${it.nodes.map((node) => node.target.join(" ")).slice(0, 5).join(", ")}`);
  }, exclude);
  assert.deepEqual(findings, []);
}

/** Fails when the page is wider than its window. */
export async function assertNoSidewaysScroll(page) {
  const [content, view] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  assert.ok(content <= view, `page is ${content} px wide in a window of ${view} px`);
}

async function waitUntilReady(url, server, output) {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (server.exitCode !== null) throw new Error(`the server stopped:\n${output()}`);
    const isReady = await fetch(`${url}/readyz`).then((it) => it.ok, () => false);
    if (isReady) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`the server did not become ready:\n${output()}`);
}

function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once("error", fail);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}
