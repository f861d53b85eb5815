/** SAM-104: a workbook in manual calculation, where an amount was changed and its sums stayed as they were. */
import { loadFunctionsFor } from "../../src/workbook/formula/functions";
import { cellAt, type Snapshot } from "../../src/workbook/snapshot";
import { isamverkanSheets } from "../cases/isamverkan";
import { snapshotOf } from "../cases/blueprint-snapshot";
import { check } from "../check";
import { withCells } from "../subjects/budget/change";
import { detailed, found, rightBudget, summary, theFinding } from "../subjects/budget/findings";

const manual = (snapshot: Snapshot, results: "unknown" | "old" | "current" = "unknown"): Snapshot => ({
  ...snapshot,
  calculation: { results },
});

/** C9 is 100 000 kr more than its sums know. */
const changed = withCells(rightBudget, detailed, { C9: { value: 400_000 } });
const toldIn = (snapshot: Snapshot): readonly string[] => found(snapshot).filter((line) => line.startsWith("SAM-10"));
const sumsToldIn = (snapshot: Snapshot): readonly string[] => found(snapshot).filter((line) => /BUD-30/.test(line));

it("a sum that does not follow is a fault where the workbook calculates by itself, and none where it does not", () => {
  expect(sumsToldIn(changed)).not.toEqual([]);
  expect(sumsToldIn(manual(changed))).toEqual([]);
  expect(toldIn(manual(changed))).toEqual([`SAM-104 ${detailed}!G9 old`, `SAM-104 ${summary}!B6 old`]);
});

it("figures stand on the new results, also when the same workbook is checked anew by other limits", () => {
  const first = check(manual(changed));
  expect(first.figures?.total).toBe((check(rightBudget).figures?.total ?? 0) + 10_000_000);
  const again = check(first.snapshot);
  expect(again.findings).toEqual(first.findings);
});

it("a sum that somebody has typed is a fault in either way of calculation", () => {
  const typed = withCells(rightBudget, detailed, { C14: { value: 1 } });
  expect(sumsToldIn(typed)).toContain(`BUD-302 ${detailed}!C14`);
  expect(sumsToldIn(manual(typed))).toEqual([`BUD-302 ${detailed}!C14`]);
});

it("a formula that Samkoll cannot work out is left out where others are old, and told as that alone", () => {
  const unknown = withCells(changed, detailed, { C10: { value: 600_000, formula: "CUBEVALUE(A1)" } });
  expect(toldIn(manual(unknown))).toEqual([`SAM-104 ${detailed}!G9 old`, `SAM-104 ${detailed}!C10 unsure`]);
  expect(check(manual(unknown)).figures?.total ?? null).toBeNull();
});

it("the same formula is taken at its word where nothing is old", () => {
  const unknown = withCells(rightBudget, detailed, { C10: { value: 900_000, formula: "CUBEVALUE(A1)" } });
  expect(check(manual(unknown)).figures).toEqual(check(unknown).figures);
  expect(theFinding(manual(unknown), "SAM-104")).toMatchObject({ severity: "info", variant: "manual" });
  expect(theFinding(manual(unknown, "old"), "SAM-104")).toMatchObject({ variant: "unsure" });
});

describe("a result that cannot be worked out, beside old ones", () => {
  const rulesIn = (snapshot: Snapshot): readonly string[] => found(snapshot).filter((line) => !line.startsWith("SAM-"));
  const stale = withCells(rightBudget, detailed, { G9: { value: 1, formula: "SUM(C9:F9)" } });
  const day = { value: 41_640, formula: "CUBEVALUE(A1)", format: "yyyy-mm-dd" };
  const period = withCells(stale, summary, { B2: day });
  const role = withCells(stale, detailed, { A10: { value: "Coach", formula: "CUBEVALUE(A1)" } });
  const link = withCells(stale, detailed, { C10: { value: 900_000, formula: "'[lön.xlsx]Blad1'!B4" } });

  it("is not missed: neither a date of the period nor a role", () => {
    expect(rulesIn(manual(period))).toEqual([]);
    expect(toldIn(manual(period))).toContain(`SAM-104 ${summary}!B2 unsure`);
    expect(rulesIn(manual(role))).toEqual([]);
    expect(toldIn(manual(role))).toContain(`SAM-104 ${detailed}!A10 unsure`);
  });

  it("is told to lead to another workbook", () => {
    expect(rulesIn(manual(link))).toEqual([`BUD-208 ${detailed}!C10`]);
    // A row without amounts is none at all once its total is not known.
    const empty = { value: 0, formula: "SUM(C33:F33)+'[lön.xlsx]Blad1'!B4" };
    const uncorrected = withCells(snapshotOf(isamverkanSheets()), detailed, { G33: empty });
    expect(rulesIn(uncorrected)).toContain(`BUD-208 ${detailed}!G33`);
    expect(rulesIn(manual(uncorrected, "old"))).toContain(`BUD-208 ${detailed}!G33`);
  });

  it("leaves an amount that somebody typed as text the fault that it is", () => {
    const typed = withCells(link, detailed, { C11: { value: "hundra tusen" } });
    const faults = rulesIn(typed).filter((line) => line.includes("!C11"));
    expect(faults).not.toEqual([]);
    expect(rulesIn(manual(typed))).toEqual(expect.arrayContaining([...faults]));
  });

  it("is held against nothing: a total over it is no fault", () => {
    const total = withCells(link, detailed, { G10: { value: 1, formula: "SUM(C10:F10)" } });
    expect(rulesIn(total).filter((line) => line.startsWith("BUD-30"))).not.toEqual([]);
    expect(rulesIn(manual(total))).toEqual([`BUD-208 ${detailed}!C10`]);
  });
});

it("a sum that is another than its parts as they are stored tells that something is old, and is no fault", () => {
  const link = { value: 900_000, formula: "'[lön.xlsx]Blad1'!B4" };
  const sum = { value: 4711, formula: "SUM(C10:F10)" };
  const unfit = withCells(rightBudget, detailed, { C10: link, G10: sum });
  expect(sumsToldIn(unfit)).not.toEqual([]);
  expect(sumsToldIn(manual(unfit))).toEqual([]);
  expect(toldIn(manual(unfit))).toEqual([`SAM-104 ${detailed}!C10 unsure`]);
});

describe("a formula that asks for the day", () => {
  beforeAll(() => loadFunctionsFor(["TODAY()"]));

  it("shows no old result for the day that the workbook was calculated on", () => {
    const dated = withCells(rightBudget, detailed, { A40: { value: 40_000, formula: "TODAY()" } });
    expect(theFinding(manual(dated), "SAM-104")).toMatchObject({ variant: "manual" });
  });

  it("and gives the same on every day is as old as another", () => {
    const stale = withCells(rightBudget, detailed, { G9: { value: 4711, formula: "IF(TODAY()>1,SUM(C9:F9),0)" } });
    expect(sumsToldIn(stale)).not.toEqual([]);
    expect(sumsToldIn(manual(stale))).toEqual([]);
    expect(toldIn(manual(stale))).toEqual([`SAM-104 ${detailed}!G9 old`]);
    expect(check(manual(stale)).figures).toEqual(check(rightBudget).figures);
  });

  it("is worked out for today where others are old, with what follows it, and is no old result itself", () => {
    const byDay = { C10: { value: 1000, formula: "TODAY()*10" } };
    const followed = { ...byDay, G10: { value: 1000, formula: "SUM(C10:F10)" } };
    expect(toldIn(manual(withCells(changed, detailed, followed)))).not.toContain(`SAM-104 ${detailed}!G10 old`);
    expect(sumsToldIn(manual(withCells(changed, detailed, followed)))).toEqual([]);
    const { snapshot } = check(manual(withCells(changed, detailed, followed)));
    const shown = cellAt(snapshot, { sheet: detailed, row: 9, column: 6 })?.value;
    expect(shown).toBe(cellAt(snapshot, { sheet: detailed, row: 9, column: 2 })?.value);
    expect(shown).toBeGreaterThan(400_000);
  });
});

it("nothing is told of a workbook without formulas, or one in which nobody finds anything", () => {
  const values: Snapshot = {
    ...rightBudget,
    sheets: rightBudget.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({
        ...row,
        cells: row.cells.map(({ formula: _, ...cell }) => cell),
      })),
    })),
  };
  expect(found(manual(values)).filter((line) => line.startsWith("SAM-104"))).toEqual([]);
  expect(found(manual({ ...rightBudget, sheets: [] })).map((line) => line.slice(0, 7))).toEqual(["SAM-101"]);
});
