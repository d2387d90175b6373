// A steward decides on what an import proposes before it is committed; the decisions go with it.

import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { samples, startBrowser, startServer } from "./harness.mjs";

describe("decisions with a commit", () => {
  let server, browser;
  before(async () => {
    server = await startServer({ with: ["hue-2026.xlsx", "hai-phong-2026.xlsx"] });
    browser = await startBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  test("yes and no are said to proposals, thought over, and committed", async () => {
    const page = await browser.open(`${server.url}/import`, {
      before: (page) => page.addInitScript((key) => sessionStorage.setItem("doichieu.key", key), server.key()),
    });
    await page.locator("input[type=file]").setInputFiles(join(samples, "lao-cai-2026.xlsx"));
    await page.getByRole("link", { name: "Xem", exact: true }).click();
    await page.getByRole("tab", { name: "Sẽ thành gì" }).click();
    const doubt = page.locator(".doubts > li").first();
    const code = (await doubt.locator(".doubt-candidate").innerText()).match(/(CT|NV)-\d+/)[0];
    await doubt.getByRole("button", { name: "Không phải" }).click();
    await page.getByRole("button", { name: "Ghi nhận cùng 1 quyết định" }).waitFor();
    await doubt.getByRole("button", { name: "Nghĩ lại" }).click();
    await page.getByRole("button", { name: "Ghi nhận", exact: true }).waitFor();
    await doubt.getByRole("button", { name: "Đúng, là một" }).click();
    await doubt.getByText(`Là ${code}`).waitFor();
    await page.getByRole("button", { name: "Ghi nhận cùng 1 quyết định" }).click();
    await page.getByRole("status").getByText("Đã ghi nhận lao-cai-2026.xlsx").waitFor();

    await page.goto(`${server.url}/review`);
    await page.locator(".decision-log li").filter({ hasText: "ghép" }).filter({ hasText: code }).waitFor();
    await page.done();
  });
});
