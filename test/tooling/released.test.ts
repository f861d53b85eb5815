/** What is handed to an administrator: all that the manifest points at, and nothing that is not for a user. Needs `npm run build`. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { validateManifest } from "../manifest/validate-manifest";

const web = path.resolve(__dirname, "../../dist/web");
if (!existsSync(web)) throw new Error(`dist/web is missing: run "npm run build" first.`);

const files = readdirSync(web, { recursive: true, encoding: "utf8" });
const textOf = (file: string): string => readFileSync(path.join(web, file), "utf8");

it("the manifest is without fault over the files that lie beside it", () => {
  const commands = ["checkWorkbook", "newBudget"];
  expect(validateManifest(textOf("manifest.xml"), { root: web, pages: web, built: [], commands })).toEqual([]);
});

it("the page for help and the privacy statement lie there, and the worker keeps them for when there is no network", () => {
  for (const page of ["support.html", "privacy.html"]) {
    expect(files).toContain(page);
    expect(textOf("sw.js")).toContain(`"${page}"`);
  }
});

it("nothing of the smoke test lies there", () => {
  expect(files).toContain("taskpane.html");
  expect(files.filter((file) => file.includes("smoke"))).toEqual([]);
  const scripts = files.filter((file) => file.endsWith(".js"));
  expect(scripts.filter((file) => textOf(file).includes("SAMKOLLPROV"))).toEqual([]);
});
