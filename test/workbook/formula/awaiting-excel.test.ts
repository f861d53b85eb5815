/** Formulas whose result cannot be trusted until Excel has calculated them. */
import { awaitingExcel, watchAwaiting } from "../../../src/workbook/formula/awaiting-excel";
import { recalculated } from "../../../src/workbook/formula/recalculate";
import { parseCellName } from "../../../src/workbook/address";
import { contentOf } from "../../../src/workbook/content";
import type { CellContent } from "../../../src/workbook/patch";
import { patched } from "../../../src/workbook/patched";
import { cellAt, type Cell, type Snapshot } from "../../../src/workbook/snapshot";
import { withCells } from "../../subjects/budget/change";
import { rightBudget } from "../../subjects/budget/findings";

function workbook(cells: Readonly<Record<string, Cell["value"] | CellContent>>): Snapshot {
  const rows = Object.entries(cells).map(([name, content]): Cell => {
    const { row, column } = parseCellName(name) ?? { row: 0, column: 0 };
    const held =
      typeof content === "object" && content !== null && !("error" in content) ? content : { value: content };
    return { row, column, ...held };
  });
  return {
    sheets: [
      {
        name: "Blad1",
        visibility: "visible",
        protected: false,
        rows: rows.map((cell) => ({ index: cell.row, hidden: false, cells: [cell] })),
        hiddenColumns: new Set(),
      },
    ],
    dateSystem: 1900,
    names: new Map([["Belopp", "Blad1!$A$1:$A$2"]]),
  };
}

function typed(snapshot: Snapshot, name: string, content: CellContent): Snapshot {
  const at = { sheet: "Blad1", row: 0, column: 0, ...parseCellName(name) };
  const patch = recalculated(snapshot, [{ kind: "cell", at, before: contentOf(cellAt(snapshot, at)), content }]);
  return patched(snapshot, patch);
}

const awaiting = (opened: Snapshot, now: Snapshot, waiting?: ReadonlySet<string>) => [
  ...awaitingExcel(opened, now, waiting),
];

it("trusts every result of a workbook as it was opened", () => {
  const opened = workbook({ A1: 5, A2: 7, A3: { value: 35, formula: "A1*A2" } });
  expect(awaiting(opened, opened)).toEqual([]);
});

it.each([
  ["OFFSET(A1,1,0)", true],
  ["INDIRECT(A1)", true],
  ["Tabell1[Belopp]", true],
  ["A1+Okänt", true],
  ["CUBEVALUE(A1)", true],
  ["CUBEVALUE(A2)", false],
  ["A1^A2", false],
  ["SUMIF(A1:A2,1)", false],
  ["MAX(1:2)", false],
  ["AVERAGE(Belopp)", false],
  ["A2^2", false],
  ['IF("A1"="",1,2)', false],
  ["SUM(A1:A2)", false],
  ["CUBEVALUE(Blad1!$A$1)", true],
  ["A1*A2", false],
  ["IF(A1>5,A2,0)", false],
  ["Blad2!A1^2", false],
])("the result of %s waits for Excel once A1 has changed: %s", (formula, waits) => {
  const opened = workbook({ A1: 5, A2: 7, A3: { value: 12, formula } });
  expect(awaiting(opened, typed(opened, "A1", { value: 6 }))).toEqual(waits ? ["Blad1!A3"] : []);
});

it("trusts the result again when the change is taken back", () => {
  const opened = workbook({ A1: 5, A3: { value: 10, formula: "CUBEVALUE(A1)" } });
  const changed = typed(opened, "A1", { value: 6 });
  expect(awaiting(opened, typed(changed, "A1", { value: 5 }))).toEqual([]);
});

it("trusts no sum over a result that waits, and no formula over that sum", () => {
  const opened = workbook({
    A1: 5,
    A2: { value: 10, formula: "CUBEVALUE(A1)" },
    A3: { value: 10, formula: "SUM(A2:A2)" },
    A4: { value: 20, formula: "A3*2" },
    A5: { value: 5, formula: "SUM(A1:A1)" },
  });
  expect(awaiting(opened, typed(opened, "A1", { value: 6 }))).toEqual(["Blad1!A2", "Blad1!A3", "Blad1!A4"]);
});

it("waits with a formula that was just typed, if it is not one that Samkoll calculates", () => {
  const opened = workbook({ A1: 5 });
  expect(awaiting(opened, typed(opened, "A3", { value: null, formula: "CUBEVALUE(A1)" }))).toEqual(["Blad1!A3"]);
  expect(awaiting(opened, typed(opened, "A3", { value: null, formula: "A1+A1" }))).toEqual([]);
  const error = workbook({ A1: { error: "#REF!" } });
  expect(awaiting(error, typed(error, "A3", { value: null, formula: "A1+1" }))).toEqual([]);
});

it("goes on waiting for what waited when a draft was left, until a figure is typed over it", () => {
  const opened = workbook({ A1: 5, A2: { value: 99, formula: "CUBEVALUE(A1)" } });
  const waiting = new Set(["Blad1!A2"]);
  expect(awaiting(opened, opened, waiting)).toEqual(["Blad1!A2"]);
  expect(awaiting(opened, typed(opened, "A2", { value: 10 }), waiting)).toEqual([]);
});

it("leaves nothing of the template waiting: the summary sheet follows the detailed one by sums and links alone", () => {
  const now = withCells(rightBudget, "Budget - detaljerad", {
    C9: { value: 310_000 },
    C8: { value: "Knivsta kommun" },
  });
  expect(awaiting(rightBudget, now)).toEqual([]);
});

it("answers with the very same set as long as the same formulas wait", () => {
  const opened = workbook({ A1: 5, A2: { value: 10, formula: "CUBEVALUE(A1)" }, A3: "Resor" });
  const awaitingIn = watchAwaiting(opened, new Set());
  const changed = awaitingIn(typed(opened, "A1", { value: 6 }));
  expect([...changed]).toEqual(["Blad1!A2"]);
  expect(awaitingIn(typed(opened, "A1", { value: 7 }))).toBe(changed);
  expect(awaitingIn(opened).size).toBe(0);
});

it("waits with a formula that names its sheet in other capitals", () => {
  const opened = workbook({ A1: 5, A2: { value: 10, formula: "BLAD1!A1*2" } });
  expect(awaiting(opened, typed(opened, "A1", { value: 7 }))).toEqual(["Blad1!A2"]);
});
