/** Who builds without an address is told that the manifest points to their own computer. */
import { readFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { webpack } from "webpack";
import { LOCAL_ORIGIN, localOriginWarning } from "../../local-origin.cjs";

const root = path.resolve(__dirname, "../..");

it("warns once, and builds", async () => {
  const compiler = webpack({
    mode: "none",
    context: root,
    entry: "data:text/javascript,",
    output: { path: path.join(os.tmpdir(), `samkoll-origin-${process.pid}`) },
    plugins: [localOriginWarning()],
  });
  const warnings = await new Promise<readonly string[]>((resolve, reject) => {
    // Nothing is to be written.
    compiler.hooks.shouldEmit.tap("test", () => false);
    compiler.run((error, stats) => {
      if (error !== null) reject(error);
      else resolve((stats?.compilation.warnings ?? []).map(({ message }) => message));
    });
  });
  expect(warnings).toEqual([expect.stringContaining("--env origin=https://")]);
});

it("is asked for by the build that is handed out, and only without an address", () => {
  const config = readFileSync(path.join(root, "webpack.config.js"), "utf8");
  expect(config).toContain("...(production && env.origin === undefined ? [localOriginWarning()] : []),");
  expect(readFileSync(path.join(root, "manifest.xml"), "utf8")).toContain(LOCAL_ORIGIN);
});
