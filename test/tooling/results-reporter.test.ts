/** What .ci/run counts is what happened: a suite that cannot start is a failure, a skipped browser test is told. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.resolve(__dirname, "../..");

describe("the figures of a test run", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "samkoll-results-"));

  afterAll(() => rmSync(folder, { recursive: true }));

  it("count passed, failed and skipped tests, and a suite that cannot start as one failed", () => {
    const files = {
      "jest.config.js": `module.exports = {
        testMatch: ["**/*.e2e.ts", "**/*.test.js"],
        transform: {},
        reporters: [${JSON.stringify(path.join(__dirname, "results-reporter.cjs"))}],
      };`,
      "mixed.test.js": "it('holds', () => {}); it('fails', () => { throw new Error('no'); });",
      "broken.test.js": "require('./missing');",
      "page.e2e.ts": "describe.skip('a page', () => { it('opens', () => {}); it('closes', () => {}); });",
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);

    const { stdout } = spawnSync(process.execPath, [path.join(root, "node_modules/jest/bin/jest.js")], {
      cwd: folder,
      encoding: "utf8",
      env: { PATH: process.env["PATH"], HOME: folder },
    });

    const results: unknown = JSON.parse(readFileSync(path.join(folder, "build/test-results.json"), "utf8"));
    expect(results).toEqual({ passed: 1, failed: 2, skipped: 2 });
    expect(stdout).toContain("2 end-to-end tests skipped: no Chromium found");
  });
});
