/** A small budget with two faults in it, and a host that holds it in memory: what the pane's tests are played on. */
import { defaultPolicy } from "../check";
import type { CheckResult, Examined } from "../../src/checking/check-result";
import { budgetKey } from "../../src/subjects/budget/examined-budget";
import { catalogue } from "../../src/subjects/catalogue";
import type { BudgetFigures } from "../../src/subjects/budget/figures/figures-types";
import type { Finding } from "../../src/checking/finding";
import { money, noMoney, ore } from "../../src/reading/money";
import { addressText, cellName } from "../../src/workbook/address";
import { type Host, HostProblem } from "../../src/workbook/host";
import { sheetOf } from "../../src/workbook/blueprint-sheet";
import { type AddSheetEdit, type Edit, sameContent } from "../../src/workbook/patch";
import { patched } from "../../src/workbook/patched";
import { type Cell, cellAt, type Row, type Snapshot } from "../../src/workbook/snapshot";

type Line = readonly (Cell["value"] | { readonly formula: string; readonly value: number })[];

export const detailed = "Budget - detaljerad";
export const summary = "Budgetsammanställning";

/** Rows of plain values, `null` for no cell. */
export function rowsOf(lines: readonly Line[]): readonly Row[] {
  return lines.map((line, index) => ({
    index,
    hidden: false,
    cells: line.flatMap((content, column): readonly Cell[] => {
      if (content === null) return [];
      if (typeof content === "object" && "formula" in content) {
        return [{ row: index, column, value: content.value, formula: content.formula, format: "#,##0" }];
      }
      return [{ row: index, column, value: content, ...(typeof content === "number" && { format: "#,##0" }) }];
    }),
  }));
}

/** ISAmverkan's staff and one premises row; *Arbetscoach* typed as text, the requested total wrong by 100 000. */
export const workbook: Snapshot = {
  dateSystem: 1900,
  names: new Map(),
  sheets: [
    {
      name: detailed,
      visibility: "visible",
      protected: false,
      hiddenColumns: new Set(),
      rows: rowsOf([
        ["Budget - detaljerad ISAmverkan"],
        ["Personalkostnader inkl PO-pålägg", "tjänst i %", "Uppsala kommun", "Arbetsförmedlingen", "Totalt"],
        ["1. Projektledare", 0.5, 300000, null, { formula: "SUM(C3:D3)", value: 300000 }],
        ["2. Arbetscoach", 1.5, "900 000", null, { formula: "SUM(C4:D4)", value: 0 }],
        ["3. Arbetscoach", 1, null, 600000, { formula: "SUM(C5:D5)", value: 600000 }],
        ["Summa personalkostnader", null, 1200000, 600000, 1700000],
      ]),
    },
    {
      name: summary,
      visibility: "visible",
      protected: false,
      hiddenColumns: new Set(),
      rows: rowsOf([["Budgetsammanställning projektplan"], ["Uppsala kommun", 1830000]]),
    },
  ],
};

const typedAsText: Finding = {
  rule: "BUD-201",
  severity: "warning",
  at: { sheet: detailed, row: 3, column: 2 },
  values: {},
  found: { kind: "text", text: "900 000" },
  expected: { kind: "number", value: 900000 },
  mend: [
    {
      kind: "cell",
      at: { sheet: detailed, row: 3, column: 2 },
      before: { value: "900 000" },
      content: { value: 900000 },
    },
  ],
};

const sumTypedOver: Finding = {
  rule: "BUD-307",
  severity: "error",
  at: { sheet: detailed, row: 5, column: 4 },
  values: {},
  mend: [
    {
      kind: "cell",
      at: { sheet: detailed, row: 5, column: 4 },
      before: { value: 1700000 },
      content: { value: 1800000, formula: "SUM(E3:E5)" },
    },
  ],
};

const otherNameInSummary: Finding = {
  rule: "BUD-405",
  severity: "error",
  at: { sheet: summary, row: 1, column: 0 },
  values: {},
};

/** As the catalogue orders them: not as one reads the sheets. */
export const findings: readonly Finding[] = [typedAsText, otherNameInSummary, sumTypedOver];

export const figures: BudgetFigures = {
  requested: money(2_430_000),
  ownFunding: noMoney,
  total: money(2_430_000),
  partners: [
    { name: "Uppsala kommun", requested: money(1_830_000), ownFunding: noMoney, total: money(1_830_000) },
    { name: "Arbetsförmedlingen", requested: money(600_000), ownFunding: noMoney, total: money(600_000) },
  ],
  costKinds: [
    {
      section: "premises",
      id: "rent",
      label: "Lokalhyra",
      amount: money(120_000),
      share: { numerator: money(120_000), denominator: money(2_430_000) },
    },
    {
      section: "staff",
      id: null,
      label: "",
      amount: money(1_800_000),
      share: { numerator: money(1_800_000), denominator: money(2_430_000) },
    },
    {
      section: "other",
      id: "interpreter",
      label: "Tolk",
      amount: noMoney,
      share: { numerator: 0, denominator: money(2_430_000) },
    },
  ],
  fullTimePosts: 3,
  coachPosts: { value: 2.5, from: "plan" },
  participants: 50,
  months: 12,
  perParticipant: { numerator: money(2_430_000), denominator: 50, value: money(48_600) },
  perParticipantMonth: { numerator: money(2_430_000), denominator: 600, value: money(4_050) },
  perCoach: { numerator: money(2_430_000), denominator: 2.5, value: money(972_000) },
  perResult: { numerator: money(2_430_000), denominator: 0, value: null },
  byMonth: [{ year: 2014, month: 1, amount: ore(20_250_000) }],
  byYear: [{ year: 2014, amount: ore(243_000_000) }],
  template: null,
  byFunder: [],
  byPeriod: [],
  stages: [],
  perPlaceMonth: null,
  followed: null,
};

/** What a check says of the workbook as it stands: a mended cell carries no finding any more. */
export function checkResult(snapshot: Snapshot): CheckResult {
  const still = findings.filter(({ at, mend }) => {
    const before = mend?.find((edit) => edit.kind === "cell")?.before.value;
    return before === undefined || cellAt(snapshot, at)?.value === before;
  });
  return saying(snapshot, {
    subject: "budget",
    found: true,
    sheets: [detailed, summary],
    findings: still,
    assurances: [{ key: "budget.assurance.sums", values: { count: { kind: "number", value: 3 } } }],
    questions: [],
  });
}

/** A workbook in which no subject finds anything. */
export function nothingResult(snapshot: Snapshot): CheckResult {
  return saying(snapshot, { subject: "budget", found: false, sheets: [], findings: [], assurances: [], questions: [] });
}

function saying(snapshot: Snapshot, budget: Examined): CheckResult {
  const empty = catalogue.check({ ...snapshot, sheets: [] });
  const plan = {
    snapshot,
    detailed: null,
    summary: null,
    form: null,
    plan: null,
    ambiguities: [],
    questions: [],
    open: new Set<never>(),
  };
  budgetKey.keep(budget, { budget: plan, figures: budget.found ? figures : null, policy: defaultPolicy });
  return {
    ...empty,
    snapshot,
    kinds: budget.found ? ["budget"] : [],
    findings: budget.findings,
    assurances: budget.assurances,
    examined: empty.examined.map((each) => (each.subject === "budget" ? budget : each)),
  };
}

export interface MemoryHost extends Host {
  readonly selected: () => string | null;
  readonly cell: (sheet: string, row: number, column: number) => Cell | undefined;
  /** The next call fails with this. */
  readonly failWith: (problem: Error) => void;
}

/** Guards every write as a real host does. */
export function memoryHost(snapshot: Snapshot): MemoryHost {
  let current = snapshot;
  const made = new Map<string, AddSheetEdit>();
  let selected: string | null = null;
  let failure: Error | null = null;
  const attempt = (): void => {
    const problem = failure;
    failure = null;
    if (problem !== null) throw problem;
  };
  return {
    recalculates: true,
    read: async () => {
      attempt();
      return current;
    },
    apply: async (patch) => {
      attempt();
      const inverse = patch.map((edit) => inverseOf(current, edit, made)).reverse();
      for (const edit of patch) if (edit.kind === "addSheet") made.set(edit.blueprint.name, edit);
      current = patch.reduce(applied, current);
      return inverse;
    },
    select: async (at, last) => {
      attempt();
      selected = `${addressText(at)}${last === undefined ? "" : `:${cellName(last)}`}`;
    },
    selected: () => selected,
    cell: (sheet, row, column) => cellAt(current, { sheet, row, column }),
    failWith: (problem) => {
      failure = problem;
    },
  };
}

function inverseOf(snapshot: Snapshot, edit: Edit, made: ReadonlyMap<string, AddSheetEdit>): Edit {
  if (edit.kind === "addSheet") return { kind: "removeSheet", sheet: edit.blueprint.name };
  if (edit.kind === "removeSheet") {
    const added = made.get(edit.sheet);
    if (added === undefined) throw new Error("Only a sheet that was added here can be removed.");
    return added;
  }
  if (edit.kind !== "cell") throw new Error(`No test puts back a ${edit.kind} here.`);
  const cell = cellAt(snapshot, edit.at);
  const now = { value: cell?.value ?? null, ...(cell?.formula !== undefined && { formula: cell.formula }) };
  const { value } = now;
  if (typeof value === "object" && value !== null) throw new Error("No test writes over an error value.");
  if (!sameContent({ ...now, value }, edit.before)) throw new HostProblem("changedMeanwhile", { cell: "C4" });
  return { kind: "cell", at: edit.at, before: edit.content, content: { ...now, value } };
}

function applied(snapshot: Snapshot, edit: Edit): Snapshot {
  switch (edit.kind) {
    case "cell":
      return patched(snapshot, [edit]);
    case "addSheet":
      return { ...snapshot, sheets: [...snapshot.sheets, sheetOf(edit.blueprint)] };
    case "removeSheet":
      return { ...snapshot, sheets: snapshot.sheets.filter(({ name }) => name !== edit.sheet) };
    default:
      return snapshot;
  }
}
