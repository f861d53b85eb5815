/** BUD-1xx on the ISAmverkan budget, broken one way at a time. */
import type { Snapshot } from "../../../src/workbook/snapshot";
import { reworded, shifted, withCells, withSheet, withoutSheet } from "./change";
import { detailed, found, only, rightBudget, summary } from "./findings";

const empty: Snapshot = { sheets: [], dateSystem: 1900, names: new Map() };

it("finds nothing in the corrected ISAmverkan budget", () => {
  expect(found(rightBudget)).toEqual([]);
});

describe("BUD-101, a missing template or part of it", () => {
  it("tells a workbook without any budget, at a cell of its first sheet", () => {
    const register = withCells(withoutSheet(withoutSheet(rightBudget, summary), "Projektuppgifter"), detailed, {});
    const emptied = withSheet(register, detailed, (sheet) => ({ ...sheet, rows: [] }));
    expect(found(emptied)).toEqual([`SAM-101 ${detailed}!A1`]);
  });

  it("has nothing to say where there is no budget, and a plan alone is no budget", () => {
    expect(found(withoutSheet(withoutSheet(rightBudget, summary), detailed))).toContain("SAM-101 Projektuppgifter!A1");
    expect(only(withoutSheet(withoutSheet(rightBudget, summary), detailed), "BUD-101")).toEqual([]);
  });

  it("tells a workbook that has only the summary", () => {
    expect(only(withoutSheet(rightBudget, detailed), "BUD-101")).toEqual([`BUD-101 ${summary}!A1 detailed`]);
  });

  it("survives a workbook without sheets", () => {
    expect(found(empty)).toEqual(["SAM-101 !A1"]);
  });

  it.each([
    ["a section's sum", { A19: null, C19: null, D19: null, E19: null, F19: null, G19: null }, "A16 sum"],
    ["the block's total", { A37: null, C37: null, D37: null, E37: null, F37: null, G37: null }, "A5 total"],
  ])("tells that %s is missing", (_, cells, where) => {
    expect(only(withCells(rightBudget, detailed, cells), "BUD-101")).toEqual([`BUD-101 ${detailed}!${where}`]);
  });

  it("tells that own funding is missing as a whole", () => {
    const cut = withSheet(rightBudget, detailed, (sheet) => ({
      ...sheet,
      rows: sheet.rows.filter((row) => row.index < 37 || row.index === 58),
    }));
    expect(only(cut, "BUD-101")).toEqual([`BUD-101 ${detailed}!A1 block`]);
  });
});

it("BUD-102 tells an amount on a premises row that the template does not have", () => {
  const changed = withCells(rightBudget, detailed, { A18: { value: "Flytt av möbler" } });
  expect(only(changed, "BUD-102")).toEqual([`BUD-102 ${detailed}!A18 premises`]);
  const without = withCells(changed, detailed, { C18: null });
  expect(only(without, "BUD-102")).toEqual([]);
});

it("BUD-102 tells a labelled amount between the sections", () => {
  const changed = withCells(rightBudget, detailed, { A36: { value: "OH-kostnader" }, C36: { value: 28_968 } });
  expect(only(changed, "BUD-102")).toEqual([`BUD-102 ${detailed}!C36 between`]);
});

it("BUD-103 tells that the summary is missing", () => {
  expect(only(withoutSheet(rightBudget, summary), "BUD-103")).toEqual([`BUD-103 ${detailed}!A1`]);
});

describe("BUD-104, a placeholder with money", () => {
  it("tells a row still called Kostnadsbeteckning", () => {
    const changed = withCells(rightBudget, detailed, { C32: { value: 5_000 } });
    expect(only(changed, "BUD-104")).toEqual([`BUD-104 ${detailed}!A32 row`]);
  });

  it("tells a partner column without a name", () => {
    const changed = withCells(rightBudget, detailed, { E7: { value: "NAMN" } });
    expect(only(changed, "BUD-104")).toContain(`BUD-104 ${detailed}!E7 partner`);
  });

  it("tells a summary row called NAMN that has an amount, and lets one without pass", () => {
    const row = { A14: { value: "NAMN" }, B14: { value: 10_000 }, D14: { value: 10_000 } };
    const moved = withSheet(rightBudget, summary, (sheet) => ({
      ...sheet,
      rows: sheet.rows.map((old) =>
        old.index === 12 ? { ...old, index: 15, cells: old.cells.map((cell) => ({ ...cell, row: 15 })) } : old,
      ),
    }));
    expect(only(withCells(moved, summary, row), "BUD-104")).toEqual([`BUD-104 ${summary}!A14 summary`]);
    expect(only(withCells(moved, summary, { A14: { value: "NAMN" }, B14: { value: 0 } }), "BUD-104")).toEqual([]);
  });
});

it("BUD-105 tells a partner named twice, however it is spelt", () => {
  const changed = withCells(rightBudget, detailed, { F7: { value: "ARBETSFORMEDLINGEN" } });
  expect(only(changed, "BUD-105")).toContain(`BUD-105 ${detailed}!F7`);
});

it("BUD-106 tells an amount on a row without a label", () => {
  const changed = withCells(rightBudget, detailed, { A33: null, C33: { value: 7_000 }, D33: { value: 1_000 } });
  expect(only(changed, "BUD-106")).toEqual([`BUD-106 ${detailed}!C33`]);
});

describe("BUD-107, hidden amounts", () => {
  it("tells an amount in a hidden row", () => {
    const changed = withSheet(rightBudget, detailed, (sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => (row.index === 27 || row.index === 28 ? { ...row, hidden: true } : row)),
    }));
    // Row 29, Tolk, is hidden too but carries nothing.
    expect(only(changed, "BUD-107")).toEqual([`BUD-107 ${detailed}!C28 cell`]);
  });

  it("tells an amount in a hidden column", () => {
    const changed = withSheet(rightBudget, detailed, (sheet) => ({ ...sheet, hiddenColumns: new Set([4]) }));
    expect(only(changed, "BUD-107")).toEqual([`BUD-107 ${detailed}!E11 cell`]);
  });

  it("tells a hidden sheet once", () => {
    const changed = withSheet(rightBudget, detailed, (sheet) => ({ ...sheet, visibility: "veryHidden" }));
    expect(only(changed, "BUD-107")).toEqual([`BUD-107 ${detailed}!C9 sheet`]);
  });
});

it("BUD-108 tells a number in a column between label and partners, and one on an unlabelled row between sections", () => {
  const changed = withCells(rightBudget, detailed, { B23: { value: 15_000 }, C36: { value: 400 } });
  expect(only(changed, "BUD-108")).toEqual([`BUD-108 ${detailed}!C36 one`]);
});

describe("BUD-109, ambiguity", () => {
  it("tells that two sheets could be the detailed budget", () => {
    const copy = rightBudget.sheets
      .filter(({ name }) => name === detailed)
      .map((sheet) => ({ ...sheet, name: `${detailed} (2)` }));
    const changed = { ...rightBudget, sheets: [...rightBudget.sheets, ...copy] };
    expect(only(changed, "BUD-109")).toEqual([`BUD-109 ${detailed} (2)!A1`]);
  });

  it("tells that one sum row stands twice", () => {
    const changed = withCells(rightBudget, detailed, { A20: { value: "Summa lokalkostnader" } });
    expect(only(changed, "BUD-109")).toEqual([`BUD-109 ${detailed}!A20`]);
  });
});

it("BUD-110 tells that a sheet was not read to its end", () => {
  const changed = withSheet(rightBudget, detailed, (sheet) => ({ ...sheet, unreadFromRow: 500_000 }));
  expect(only(changed, "BUD-110")).toEqual([`BUD-110 ${detailed}!A500001`]);
});

describe("a budget found in the wild", () => {
  it.each([
    ["rows and columns put in before it", shifted(rightBudget, 3, 2)],
    ["everything in capitals", reworded(rightBudget, (text) => text.toUpperCase())],
    ["no å, ä or ö", reworded(rightBudget, (text) => text.normalize("NFD").replace(/\p{M}/gu, ""))],
    ["double and non-breaking spaces", reworded(rightBudget, (text) => text.replaceAll(" ", "\u00A0 "))],
    [
      "abbreviations as printed",
      reworded(rightBudget, (text) =>
        text
          .replace("Handledning/utbildning", "Handledn/utbildn")
          .replace("inkl PO-pålägg", "inkl po-pål")
          .replace("REKVIRERA", "REKVIKERA")
          .replace("rekvirera", "rekquirera"),
      ),
    ],
    ["its sheets in another order", { ...rightBudget, sheets: [...rightBudget.sheets].reverse() }],
  ])("is right with %s", (_, changed) => {
    expect(found(changed)).toEqual([]);
  });

  it("is right with its sheets renamed", () => {
    const sheets = rightBudget.sheets.map((sheet) => ({
      ...sheet,
      name: sheet.name === detailed ? "Blad1" : sheet.name,
    }));
    const renamed = withoutFormulasInto(detailed, { ...rightBudget, sheets });
    expect(found(renamed)).toEqual([]);
  });
});

/** Excel renames the sheet in formulas too; here the links become their values. */
function withoutFormulasInto(sheet: string, snapshot: Snapshot): Snapshot {
  const sheets = snapshot.sheets.map((old) => ({
    ...old,
    rows: old.rows.map((row) => ({
      ...row,
      cells: row.cells.map(({ formula, ...cell }) =>
        formula === undefined || formula.includes(sheet) ? cell : { ...cell, formula },
      ),
    })),
  }));
  return { ...snapshot, sheets };
}
