/** One file's memory or fault never stops the others: what may fill the memory is checked in a thread of its own. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { noAnswers } from "../../src/checking/question";
import { checkFiles } from "../../src/cli/check-files";
import { languageNamed } from "../../src/cli/languages";
import { catalogue } from "../../src/subjects/catalogue";
import { handMade } from "../hosts/file/file-tools";

/** In the place of the program: a thread that dies over some files, and answers for others. */
const thread = `
  const { parentPort } = require("node:worker_threads");
  parentPort.on("message", (paths) => {
    if (paths.some((path) => path.includes("memory"))) throw Object.assign(new Error("heap"), { code: "ERR_WORKER_OUT_OF_MEMORY" });
    if (paths.some((path) => path.includes("fault"))) process.exit(3);
    parentPort.postMessage(paths.map((path) => ({ report: { file: path, status: "apart" }, lines: [] })));
  });
`;

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "samkoll-"));
  writeFileSync(join(folder, "thread.cjs"), thread);
});

afterAll(() => rmSync(folder, { recursive: true }));

const small = handMade({ sheet: "<sheetData/>" });
/** Unpacks to more than is checked beside other files. */
const large = handMade({ sheet: `<sheetData>${" ".repeat(17 * 1024 * 1024)}</sheetData>` });

async function told(files: Readonly<Record<string, Uint8Array>>): Promise<readonly unknown[]> {
  const found = Object.entries(files).map(([name, bytes]) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return { path };
  });
  const [language, parts] = await Promise.all([languageNamed("sv", catalogue), catalogue.offers()]);
  const reading = catalogue.policies.read({});
  if (!reading.ok) throw new Error("An empty policy is one.");
  const checking = { catalogue, parts, policy: reading.policy, language, answers: noAnswers };
  const answers = await checkFiles(found, checking, join(folder, "thread.cjs"));
  return answers.map(({ report: { status, problem } }) => problem ?? status);
}

test("a file that kills its thread is told as a problem of its own, in its place among the others", async () => {
  const files = { "a.xlsx": small, "memory.xlsx": large, "b.xlsx": small, "fault.xlsx": large, "c.xlsx": large };
  const [first, memory, second, fault, apart] = await told(files);
  expect([memory, fault, apart]).toEqual(["outOfMemory", "ownFault", "apart"]);
  expect(second).toBe(first);
});

test("of many files that threads share, only the one that kills its thread is lost", async () => {
  const names = Array.from({ length: 70 }, (_, index) => `${index === 33 ? "memory" : "file"}${index}.xlsx`);
  const all = await told(Object.fromEntries(names.map((name) => [name, small])));
  const lost = all.filter((status) => status === "outOfMemory");
  expect(all).toHaveLength(70);
  expect(lost).toHaveLength(1);
  expect(all.indexOf("outOfMemory")).toBe(33);
});
