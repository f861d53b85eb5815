/** The smoke test is an add-in of its own, which can stand beside the released one. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { z } from "zod";
import { smokeNamespace } from "../../src/smoke/words";
import { validateManifest } from "../manifest/validate-manifest";
import { child, parseXml } from "../manifest/xml";

const root = path.resolve(__dirname, "../..");
const released = readFileSync(path.join(root, "manifest.xml"), "utf8");
const load: (file: string) => unknown = createRequire(__filename);
const { smokeManifest } = z
  .object({ smokeManifest: z.custom<(manifest: string) => string>((made) => typeof made === "function") })
  .parse(load(path.join(root, "smoke-manifest.cjs")));
const manifest = smokeManifest(released);

it("is without fault by the offline rules, on its own page", () => {
  const surroundings = {
    root,
    pages: path.join(root, "src/smoke"),
    built: ["functions.js", "functions.json", "functions-en.json", "support.html"],
    commands: ["checkWorkbook", "newBudget"],
  };
  expect(validateManifest(manifest, surroundings)).toEqual([]);
  expect(manifest).not.toMatch(/taskpane\.html|index\.html/);
});

it("has its own id, name, pane and functions, so that Excel takes it for another add-in", () => {
  const told = (xml: string) => {
    const app = parseXml(xml);
    return [
      child(app, "Id")?.text,
      child(app, "DisplayName")?.attributes["DefaultValue"],
      /<TaskpaneId>(.*?)</.exec(xml)?.[1],
      /id="Functions\.Namespace" DefaultValue="(.*?)"/.exec(xml)?.[1],
    ];
  };
  const [mine, other] = [told(manifest), told(released)];
  expect(mine).toEqual([expect.any(String), "Samkoll prov", "SamkollProv", smokeNamespace]);
  for (const [at, each] of mine.entries()) expect(each).not.toBe(other[at]);
});

it("says so when the released manifest no longer holds what is changed", () => {
  expect(() => smokeManifest(released.replaceAll("SAMKOLL", "TILLSAMMANS"))).toThrow("must follow it");
});
