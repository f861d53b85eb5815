/** What a person waits for: the scripts until the first finding, and a part of them that does not come. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { describeInChromium } from "../tooling/chromium";
import { siteForTests } from "./a-page";

/** Pane, words, check, host and view together; what reads trials and calculations of society is 50 of them. */
const FINDINGS_KB = 770;

const web = path.resolve(__dirname, "../../dist/web");

jest.setTimeout(60_000);

describeInChromium("the first load", () => {
  const site = siteForTests();

  it(`fetches at most ${FINDINGS_KB} kB gzip of scripts before the first finding`, async () => {
    const scripts: string[] = [];
    await site.open({
      before: (page) =>
        Promise.resolve(
          void page.on("request", (request) => {
            if (request.resourceType() === "script") scripts.push(path.basename(new URL(request.url()).pathname));
          }),
        ),
    });
    const kB = scripts.reduce((sum, script) => sum + gzipSync(readFileSync(path.join(web, script))).length, 0) / 1000;
    process.stdout.write(`first finding: ${kB.toFixed(1)} kB gzip in ${scripts.length} scripts\n`);
    expect(scripts.some((script) => script.startsWith("checked."))).toBe(true);
    expect(kB).toBeLessThanOrEqual(FINDINGS_KB);
  });

  it("tells that the part which shows a check could not be fetched, and fetches it again with the next check", async () => {
    let refused = true;
    const { page, findings } = await site.open({
      settled: false,
      before: async (asked: Page) => {
        await asked.route(/\/checked\.[^/]*\.js$/, (route) => (refused ? route.abort() : route.continue()));
      },
    });
    await page.getByText(/^En del av Samkoll kunde inte hämtas/).waitFor();
    expect(await findings.count()).toBe(0);
    refused = false;
    await page.getByRole("button", { name: "Kontrollera" }).click();
    await findings.first().waitFor({ state: "attached" });
  });
});
