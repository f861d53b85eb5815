/** The import rules of the house fire on a bad import and let a good one pass. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.resolve(__dirname, "../..");

type House = Readonly<Record<string, string>>;

/** A small house: each room with its files, the imports as they should be. */
const HOUSE: House = {
  "src/workbook/snapshot.ts": "export type Snapshot = { readonly sheets: number };",
  "src/hosts/file/host.ts": `
    import type { Snapshot } from "../../workbook/snapshot";
    export const read = (): Snapshot => ({ sheets: 1 });`,
  "src/hosts/excel/host.ts": "export const excel = 1;",
  "src/reading/money.ts": "export type Ore = number;",
  "src/checking/finding.ts": `
    import type { Ore } from "../reading/money";
    export type Finding = { readonly found: Ore };`,
  "src/making/style.ts": "export const ink = '1B1B1B';",
  "src/pane/card.tsx": `
    import type { Finding } from "../checking/finding";
    export const Card = (finding: Finding) => finding;`,
  "src/subjects/subject.ts": `
    import type { Finding } from "../checking/finding";
    export type Subject = { readonly findings: readonly Finding[] };`,
  "src/subjects/budget/budget.ts": `
    import type { Subject } from "../subject";
    import { ink } from "../../making/style";
    import words from "./texts/sv.json";
    export const budget: Subject & { ink: string; words: unknown } = { findings: [], ink, words };`,
  "src/subjects/budget/texts/sv.json": '{ "ok": "Ok" }',
  "src/subjects/budget/pane/panel.tsx": `
    import { Card } from "../../../pane/card";
    import { budget } from "../budget";
    export const Panel = () => budget.findings.map(Card);`,
  "src/subjects/fidelity/fidelity.ts": `
    import type { Subject } from "../subject";
    export const fidelity: Subject = { findings: [] };`,
  "src/subjects/catalogue.ts": `
    import { budget } from "./budget/budget";
    import { fidelity } from "./fidelity/fidelity";
    export const subjects = [budget, fidelity];`,
  "src/subjects/catalogue-pane.ts": `
    import { Panel } from "./budget/pane/panel";
    export const panels = [Panel];`,
  "src/functions/share.ts": `
    import { fidelity } from "../subjects/fidelity/fidelity";
    export const share = () => fidelity.findings.length;`,
  "src/page/index.tsx": `
    import { excel } from "../hosts/excel/host";
    import { panels } from "../subjects/catalogue-pane";
    export const page = [excel, panels];`,
  "src/smoke/index.tsx": `
    import { page } from "../page/index";
    export const smoke = page;`,
  "src/cli/main.ts": `
    import "node:fs";
    import { read } from "../hosts/file/host";
    import { subjects } from "../subjects/catalogue";
    export const main = [read(), subjects];`,
};

/** The file, the rule that must fire on it, and what it imports. */
const BAD: readonly (readonly [string, string, string])[] = [
  ["src/workbook/budget.ts", "room-workbook", 'import "../reading/money";'],
  ["src/hosts/file/money.ts", "room-hosts", 'import type { Ore } from "../../reading/money"; export type M = Ore;'],
  ["src/hosts/file/office.ts", "a-host-apart", 'import "../excel/host";'],
  [
    "src/reading/verdict.ts",
    "room-reading",
    'import type { Finding } from "../checking/finding"; export type F = Finding;',
  ],
  ["src/checking/budget.ts", "room-checking", 'import "../subjects/budget/budget";'],
  ["src/checking/host.ts", "room-checking", 'import "../hosts/file/host";'],
  ["src/making/host.ts", "room-making", 'import "../hosts/file/host";'],
  ["src/pane/host.tsx", "room-pane", 'import "../hosts/file/host";'],
  ["src/pane/subjects.tsx", "room-pane", 'import "../subjects/catalogue";'],
  ["src/subjects/budget/host.ts", "room-subjects", 'import "../../hosts/file/host";'],
  ["src/subjects/budget/neighbour.ts", "a-subject-apart", 'import "../fidelity/fidelity";'],
  ["src/subjects/budget/all.ts", "a-subject-under-its-catalogue", 'import "../catalogue";'],
  ["src/subjects/fidelity/screen.ts", "a-subject-without-its-pane", 'import "../../pane/card";'],
  ["src/subjects/fidelity/react.ts", "react-in-the-pane-only", 'import "react";'],
  ["src/functions/card.ts", "functions-have-no-pane", 'import "../subjects/budget/pane/panel";'],
  ["src/functions/react.ts", "react-in-the-pane-only", 'import "react";'],
  ["src/functions/host.ts", "room-functions", 'import "../hosts/file/host";'],
  ["src/page/fixture.ts", "composition-root", 'import "../../test/fixture";'],
  ["src/page/command.ts", "the-page-and-the-command-line-apart", 'import "../cli/main";'],
  ["src/page/smoke.ts", "the-smoke-test-beside-the-house", 'import "../smoke/index";'],
  ["src/smoke/command.ts", "the-smoke-test-in-excel", 'import "../cli/main";'],
  ["src/smoke/fixture.ts", "composition-root", 'import "../../test/fixture";'],
  ["src/cli/card.ts", "the-command-line-has-no-pane", 'import "../pane/card";'],
  ["src/cli/helper.ts", "no-unknown-room", 'import "../helpers/sum";'],
  ["src/reading/disk.ts", "node-in-the-command-line-only", 'import "node:fs";'],
  ["src/reading/egg.ts", "no-circular", 'import "./hen";'],
  ["src/reading/alone.ts", "no-orphans", "export const alone = 1;"],
  ["src/reading/lost.ts", "no-unresolvable", 'import "../workbook/missing";'],
];

/** Files that the bad imports reach for. */
const WITHIN_REACH: House = {
  "src/reading/hen.ts": 'import "./egg";',
  "src/helpers/sum.ts": "export const sum = 0;",
  "test/fixture.ts": "export const fixture = 0;",
  "node_modules/react/package.json": '{ "name": "react", "version": "19.0.0", "main": "index.js" }',
  "node_modules/react/index.js": "module.exports = {};",
};

describe("the import rules of the house", () => {
  const imports = Object.fromEntries(BAD.map(([file, , text]) => [file, text]));
  const sound = faults(HOUSE);
  const unsound = faults({ ...HOUSE, ...WITHIN_REACH, ...imports });

  it("let the house as it should be pass", () => {
    expect(sound).toEqual([]);
  });

  it.each(BAD)("refuse what %s imports, by %s", (file, rule) => {
    expect(unsound).toContain(`${rule}: ${file}`);
  });
});

/** Runs the real rules over a house of its own; `rule: file` for each that fired. */
function faults(house: House): readonly string[] {
  const folder = mkdtempSync(path.join(tmpdir(), "samkoll-rooms-"));
  try {
    for (const [name, text] of Object.entries({ "package.json": '{ "dependencies": { "react": "19" } }', ...house })) {
      mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    const cruiser = path.join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
    const config = path.join(root, ".dependency-cruiser.cjs");
    const { stdout, stderr } = spawnSync(process.execPath, [cruiser, "src", "--config", config], {
      cwd: folder,
      encoding: "utf8",
    });
    if (!stdout.includes("cruised")) throw new Error(`dependency-cruiser did not run: ${stdout}${stderr}`);
    return [...stdout.matchAll(/^\s*error ([\w-]+: \S+)/gm)].map((match) => match[1] ?? "");
  } finally {
    rmSync(folder, { recursive: true });
  }
}
