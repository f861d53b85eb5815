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
  "src/locales/sv/app.json": '{ "ok": "Ok" }',
  "src/domain/check.ts": `
    import type { Snapshot } from "../workbook/snapshot";
    export type Verdict = "ok";
    export const check = (_: Snapshot): Verdict => "ok";`,
  "src/hosts/file/host.ts": `
    import type { Snapshot } from "../../workbook/snapshot";
    export const read = (): Snapshot => ({ sheets: 1 });`,
  "src/app/use.ts": `
    import { check } from "../domain/check";
    export const use = check;`,
  "src/taskpane/hosts.ts": `
    import { read } from "../hosts/file/host";
    export const host = read;`,
  "src/taskpane/index.tsx": `
    import { use } from "../app/use";
    import words from "../locales/sv/app.json";
    import { host } from "./hosts";
    import { Pane } from "./Pane";
    export const pane = Pane(use(host()), words);`,
  "src/taskpane/Pane.tsx": `
    import type { Verdict } from "../domain/check";
    export const Pane = (verdict: Verdict, words: unknown) => [verdict, words];`,
  "src/cli/main.ts": `
    import "node:fs";
    import { use } from "../app/use";
    import { read } from "../hosts/file/host";
    use(read());`,
};

/** The file, the rule that must fire on it, and what it imports. */
const BAD: readonly (readonly [string, string, string])[] = [
  ["src/workbook/budget.ts", "room-workbook", 'import "../domain/check";'],
  ["src/domain/use.ts", "room-domain", 'import "../app/use";'],
  ["src/domain/host.ts", "room-domain", 'import "../hosts/file/host";'],
  ["src/domain/words.ts", "room-domain", 'import words from "../locales/sv/app.json"; export const ok = words.ok;'],
  [
    "src/hosts/file/verdict.ts",
    "room-hosts",
    'import type { Verdict } from "../../domain/check"; export type V = Verdict;',
  ],
  ["src/app/host.ts", "room-app", 'import "../hosts/file/host";'],
  ["src/app/pane.ts", "room-app", 'import "../taskpane/Pane";'],
  ["src/taskpane/Host.tsx", "room-taskpane", 'import "../hosts/file/host";'],
  ["src/locales/sheets.ts", "room-locales", 'import "../workbook/snapshot";'],
  ["src/taskpane/Sum.tsx", "screens-know-domain-types-only", 'import { check } from "../domain/check"; check;'],
  ["src/cli/fixture.ts", "composition-root", 'import "../../test/fixture";'],
  ["src/cli/helper.ts", "no-unknown-room", 'import "../helpers/sum";'],
  ["src/domain/disk.ts", "node-in-the-command-line-only", 'import "node:fs";'],
  ["src/domain/egg.ts", "no-circular", 'import "./hen";'],
  ["src/domain/alone.ts", "no-orphans", "export const alone = 1;"],
  ["src/domain/lost.ts", "no-unresolvable", 'import "../workbook/missing";'],
];

/** Files that the bad imports reach for. */
const WITHIN_REACH: House = {
  "src/domain/hen.ts": 'import "./egg";',
  "src/helpers/sum.ts": "export const sum = 0;",
  "test/fixture.ts": "export const fixture = 0;",
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
    for (const [name, text] of Object.entries({ ...house, "package.json": "{}" })) {
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
