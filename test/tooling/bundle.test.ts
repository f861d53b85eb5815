/** What a person waits for before the page shows: the scripts that the built pages load up front. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import * as z from "zod/mini";

const BUDGET_KB = 200;

const web = path.resolve(__dirname, "../../dist/web");

describe.each(["index.html", "taskpane.html"])("the built %s", (page) => {
  it(`loads at most ${BUDGET_KB} kB gzip up front`, () => {
    const scripts = ownScripts(page);
    const kB = scripts.reduce((sum, script) => sum + gzipSync(readFileSync(path.join(web, script))).length, 0) / 1000;
    process.stdout.write(`${page}: ${kB.toFixed(1)} kB gzip up front in ${scripts.length} scripts\n`);
    expect(scripts.length).toBeGreaterThan(0);
    expect(kB).toBeLessThanOrEqual(BUDGET_KB);
  });
});

describe("functions.js", () => {
  it("stands beside the pane in taskpane.html alone: Excel has no functions elsewhere", () => {
    expect(ownScripts("taskpane.html").at(-1)).toBe("functions.js");
    expect(ownScripts("index.html")).not.toContain("functions.js");
  });

  it("leaves what the functions answer to a file of its own, which the first call loads", () => {
    expect(gzipSync(readFileSync(path.join(web, "functions.js"))).length).toBeLessThan(2_000);
  });

  it.each(["functions.json", "functions-en.json"])("has its metadata in %s", (file) => {
    const metadata = z.object({ functions: z.array(z.object({ id: z.string() })) });
    const { functions } = metadata.parse(JSON.parse(readFileSync(path.join(web, file), "utf8")));
    expect(functions.map(({ id }) => id)).toContain("PERDELTAGARE");
  });
});

/** The paths of the page's own scripts; Microsoft's Office.js is not ours to weigh. */
function ownScripts(page: string): readonly string[] {
  const file = path.join(web, page);
  if (!existsSync(file)) throw new Error(`dist/web/${page} is missing: run "npm run build" first.`);
  const addresses = [...readFileSync(file, "utf8").matchAll(/<script[^>]*\ssrc="?([^"\s>]+)/g)].map(
    (match) => match[1] ?? "",
  );
  return addresses.filter((address) => !address.startsWith("https:"));
}
