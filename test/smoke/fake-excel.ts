/** The smoke test's tools over the fake Excel, and a person who does there what a step asks. */
import { excelHost } from "../../src/hosts/excel/excel-host";
import type { Answer, Person } from "../../src/smoke/run-steps";
import type { Tools } from "../../src/smoke/step";
import { benchSheet, type StepId } from "../../src/smoke/words";
import { catalogue } from "../../src/subjects/catalogue";
import { withMissingResults } from "../../src/workbook/formula/missing-results";
import type { Patch } from "../../src/workbook/patch";
import type { Cell, Snapshot } from "../../src/workbook/snapshot";
import { swedish } from "../cases/words";
import type { ProfileName } from "../hosts/excel/documented/profiles";
import { happen } from "../hosts/excel/fake-events";
import { enterInto, type FakeSheet, fakeSheet, type FakeWorkbook, fakeWorkbook } from "../hosts/excel/fake-workbook";
import { connect, type Wire } from "../hosts/excel/wire";

export interface SmokedExcel {
  readonly wire: Wire;
  readonly tools: Tools;
  /** What has been written, patch by patch. */
  readonly applied: readonly Patch[];
  /** Does in the workbook what each step asks, and says yes. */
  readonly person: Person;
}

export function smokedExcel(which?: ProfileName): SmokedExcel {
  const wire = connect(fakeWorkbook([fakeSheet("Blad1")]), which);
  const { book } = wire;
  const excel = excelHost({ quiet: 5, atMost: 50 });
  const applied: Patch[] = [];
  let presses = 0;
  let ground = "#ffffff";
  const tools: Tools = {
    host: {
      ...excel,
      read: async () => calculated(await excel.read(), book),
      apply: (patch) => (applied.push(patch), excel.apply(patch)),
    },
    language: swedish,
    check: async (snapshot) => catalogue.check(snapshot),
    cleanCopy: async () => ({ way: "opened" }),
    ribbonCalls: () => presses,
    ground: () => ground,
  };
  const doings: Readonly<Partial<Record<StepId, (saw: string) => void>>> = {
    // Excel's own undo puts back what was typed over the formula.
    undo: (cell) => {
      const [name = "", at = ""] = cell.replaceAll("'", "").split("!");
      book.sheets.find((sheet) => sheet.name === name)?.cells.set(at, { value: 1 });
    },
    live: () => {
      enterInto(book, bench(book), "A1", 21);
      happen(book, "changed", bench(book));
    },
    comment: () => void bench(book).conversations.set("A1", ["prov"]),
    note: () => void bench(book).notes.set("A2", "prov"),
    hidden: () => void (bench(book).visibility = "Hidden"),
    functions: () => void bench(book).cells.set("A1", { value: 0.25, formula: "=SAMKOLLPROV.ANDEL(1,4)" }),
    manual: () => {
      book.calculationMode = "Manual";
      enterInto(book, bench(book), "A1", 5);
    },
    automatic: () => {
      book.calculationMode = "Automatic";
      enterInto(book, bench(book), "A1", 6);
    },
    theme: () => void (ground = "#262626"),
    ribbon: () => void presses++,
  };
  const yes: Answer = { verdict: "ok", remark: "" };
  const person: Person = {
    ask: async ({ id }, saw) => {
      doings[id]?.(String(saw["cell"] ?? ""));
      return yes;
    },
  };
  return { wire, tools, applied, person };
}

function bench(book: FakeWorkbook): FakeSheet {
  const sheet = book.sheets.find(({ name }) => name === benchSheet);
  if (sheet === undefined) throw new Error(`There is no ${benchSheet}`);
  return sheet;
}

/** The fake works out plain sums alone: the house's own calculation stands in for Excel's. */
function calculated(snapshot: Snapshot, { calculationMode }: FakeWorkbook): Snapshot {
  if (calculationMode === "Manual") return snapshot;
  const open = (cell: Cell): Cell =>
    cell.formula === undefined || cell.formula.includes("SAMKOLL") ? cell : { ...cell, value: null };
  return withMissingResults({
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(open) })),
    })),
  });
}
