/** BUD-3xx on the ISAmverkan budget: each sum broken once, in each way. */
import { check } from "../../check";
import { mendPatch } from "../../../src/checking/mend";
import { addressText, cellName } from "../../../src/workbook/address";
import { withCells, pastedAsValues } from "./change";
import { detailed, found, only, rightBudget, summary, theFinding } from "./findings";

describe("a sum that is wrong", () => {
  it.each([
    ["BUD-301", detailed, "G10", 800_000, 900_000, "SUM(C10:F10)"],
    ["BUD-302", detailed, "C14", 1_100_000, 1_200_000, "SUM(C9:C13)"],
    ["BUD-302", detailed, "G19", 130_000, 140_000, "SUM(G17:G18)"],
    ["BUD-303", detailed, "C37", 1_730_000, 1_830_000, "C14+C19+C35"],
    ["BUD-304", detailed, "C57", 5_000, 0, "C44+C49+C55"],
    ["BUD-305", detailed, "G59", 2_430_001, 2_430_000, "G37+G57"],
    ["BUD-301", summary, "D6", 1_800_000, 1_830_000, "SUM(B6:C6)"],
    ["BUD-303", summary, "B13", 2_400_000, 2_430_000, "SUM(B6:B12)"],
  ])("%s tells it at %s!%s and mends it with a formula", (rule, sheet, cell, wrong, right, formula) => {
    const finding = theFinding(withCells(rightBudget, sheet, { [cell]: { value: wrong } }), rule);
    expect(addressText(finding.at)).toBe(`${sheet}!${cell}`);
    expect(finding.expected).toEqual({ kind: "money", ore: right * 100 });
    expect(finding.found).toEqual({ kind: "money", ore: wrong * 100 });
    expect(finding.mend).toEqual([expect.objectContaining({ content: { formula, value: right } })]);
  });

  it("BUD-306 tells a wrong sum of tjänst i %", () => {
    const finding = theFinding(withCells(rightBudget, detailed, { B14: { value: 2.5 } }), "BUD-306");
    expect(finding.expected).toEqual({ kind: "share", value: 3 });
    expect(finding.mend).toEqual([expect.objectContaining({ content: { formula: "SUM(B9:B13)", value: 3 } })]);
  });

  it("is told where it arises, not in every total above it", () => {
    const changed = withCells(rightBudget, detailed, {
      C14: { value: 1_100_000 },
      C37: { formula: "C14+C19+C35", value: 1_730_000 },
      C59: { formula: "C37+C57", value: 1_730_000 },
    });
    expect(found(changed).filter((line) => line.includes(`${detailed}!`))).toEqual([`BUD-302 ${detailed}!C14`]);
  });

  it("is told where the cell is empty", () => {
    expect(only(withCells(rightBudget, detailed, { C14: null }), "BUD-302")).toEqual([`BUD-302 ${detailed}!C14`]);
  });
});

describe("BUD-311, an amount that several typed sums say is another", () => {
  const typed = { D6: { value: 1_830_000 }, B13: { value: 2_430_000 }, D13: { value: 2_430_000 } };
  const swapped = withCells(rightBudget, summary, { ...typed, B6: { value: 1_380_000 } });

  it("is told at the amount, and the sums are not written over", () => {
    expect(only(swapped, "BUD-311")).toEqual([`BUD-311 ${summary}!B6`]);
    const finding = theFinding(swapped, "BUD-311");
    expect(finding).toMatchObject({ expected: { ore: 183_000_000 }, found: { ore: 138_000_000 } });
    expect(finding.mend).toBeUndefined();
    expect([...only(swapped, "BUD-301"), ...only(swapped, "BUD-303")]).toEqual([]);
    const written = mendPatch(check(swapped).findings).map((edit) => (edit.kind === "cell" ? cellName(edit.at) : ""));
    expect(written.filter((cell) => ["B6", "D6", "B13"].includes(cell))).toEqual([]);
  });

  it("is not told of one wrong sum alone: that is its own fault", () => {
    const one = withCells(rightBudget, summary, { D6: { value: 1_800_000 } });
    expect(only(one, "BUD-311")).toEqual([]);
    expect(only(one, "BUD-301")).toEqual([`BUD-301 ${summary}!D6`]);
  });

  it("leaves a typed sum alone where a typed total above agrees with it", () => {
    const confirmed = withCells(rightBudget, detailed, {
      C9: { value: 310_000 },
      C14: { value: 1_200_000 },
      C19: { value: 140_000 },
      C35: { value: 490_000 },
      C37: { value: 1_830_000 },
    });
    const finding = theFinding(confirmed, "BUD-302");
    expect(addressText(finding.at)).toBe(`${detailed}!C14`);
    expect(finding.mend).toBeUndefined();
  });
});

describe("a sum among what is not understood", () => {
  it.each([
    ["a row that stands in no section", { A20: { value: "Något annat" }, C20: { value: 40_000 } }],
    ["a column that nobody is named over", { D7: null, D9: { value: 1_000 } }],
  ])("is told and not mended: %s", (_, change) => {
    const wrong = withCells(rightBudget, detailed, { C14: { value: 1_100_000 }, ...change });
    const finding = theFinding(wrong, "BUD-302");
    expect(finding.mend).toBeUndefined();
  });
});

describe("BUD-307, a sum typed over its formula", () => {
  it("is told though it is right today", () => {
    const changed = withCells(rightBudget, detailed, { C35: { value: 490_000 } });
    expect(found(changed)).toEqual([`BUD-307 ${detailed}!C35 one`]);
    expect(theFinding(changed, "BUD-307").mend).toEqual([
      expect.objectContaining({ content: { formula: "SUM(C22:C34)", value: 490_000 } }),
    ]);
  });

  it("is told once for a column of them, with its cells and a mend for each", () => {
    const changed = withCells(rightBudget, detailed, {
      G9: { value: 300_000 },
      G10: { value: 900_000 },
      G11: { value: 600_000 },
    });
    expect(only(changed, "BUD-307")).toEqual([`BUD-307 ${detailed}!G9 several`]);
    const finding = theFinding(changed, "BUD-307");
    expect(finding.values).toMatchObject({ count: { value: 3 }, cells: { cells: "G9:G11" } });
    expect(finding.mend).toHaveLength(3);
  });

  it("is told once for a row of them, and apart for one elsewhere", () => {
    const changed = withCells(rightBudget, detailed, {
      C19: { value: 140_000 },
      D19: { value: 0 },
      E14: { value: 600_000 },
    });
    expect(only(changed, "BUD-307")).toEqual([`BUD-307 ${detailed}!E14 one`, `BUD-307 ${detailed}!C19 several`]);
  });

  it("is told once for a sheet that was pasted as values, with a mend for every sum", () => {
    const pasted = pastedAsValues(rightBudget);
    expect(only(pasted, "BUD-307").map((line) => line.split("!")[0])).toEqual([
      `BUD-307 ${detailed}`,
      `BUD-307 ${summary}`,
    ]);
    expect(found(pasted)).toHaveLength(2);
  });
});

describe("BUD-308, what a sum's formula takes in", () => {
  it.each([
    ["leavesOut", "C14", "SUM(C9:C12)", 1_200_000],
    ["leavesOut", "C35", "SUM(C22:C30)+C32", 460_000],
    ["twice", "C14", "SUM(C9:C13)+C10", 2_100_000],
    ["subtotal", "C35", "SUM(C19:C34)", 630_000],
    ["outside", "G9", "SUM(B9:F9)", 300_000.5],
    ["constant", "C19", "SUM(C17:C18)+500", 140_500],
    ["leavesOut", "C37", "C14+C35", 1_690_000],
    ["twice", "C37", "SUM(C9:C35)", 3_660_000],
  ])("tells %s at %s: %s", (_, cell, formula, value) => {
    const changed = withCells(rightBudget, detailed, { [cell]: { formula, value } });
    expect(only(changed, "BUD-308")).toHaveLength(1);
    expect(only(changed, "BUD-308")[0]).toContain(`${detailed}!${cell}`);
  });

  it.each([
    ["C14", "C9+C10+C11+C12+C13"],
    ["C14", "SUM(C9,C10:C13)"],
    ["C14", "SUBTOTAL(9,C9:C13)"],
    ["G14", "SUM(C14:F14)"],
    ["G37", "SUM(C37:F37)"],
    ["C37", "SUM(C9:C13)+SUM(C17:C18)+SUM(C22:C34)"],
    ["G59", "C59+D59+E59+F59"],
  ])("lets %s =%s pass: it is the same sum", (cell, formula) => {
    const value = rightBudget.sheets[0]?.rows
      .flatMap(({ cells }) => cells)
      .find((old) => addressText({ sheet: "x", ...old }) === `x!${cell}`)?.value;
    expect(found(withCells(rightBudget, detailed, { [cell]: { formula, value: value ?? null } }))).toEqual([]);
  });

  it("names the row that was put in below the sum's range", () => {
    const finding = theFinding(
      withCells(rightBudget, detailed, {
        C14: { formula: "SUM(C9:C10)", value: 1_200_000 },
        E14: { formula: "SUM(E9:E10)", value: 0 },
      }),
      "BUD-308",
    );
    expect(addressText(finding.at)).toBe(`${detailed}!E14`);
    expect(finding.expected).toEqual({ kind: "money", ore: 60_000_000 });
  });
});

it("BUD-309 tells a stored result that its formula does not give", () => {
  const changed = withCells(rightBudget, detailed, { C14: { formula: "SUM(C9:C13)", value: 1_150_000 } });
  const finding = theFinding(changed, "BUD-309");
  expect(finding.expected).toEqual({ kind: "money", ore: 120_000_000 });
  expect(finding.mend).toEqual([expect.objectContaining({ content: { formula: "SUM(C9:C13)", value: 1_200_000 } })]);
  expect(only(changed, "BUD-302")).toEqual([]);
});

it("BUD-310 tells a sum that includes itself", () => {
  const changed = withCells(rightBudget, detailed, { C14: { formula: "SUM(C9:C14)", value: 0 } });
  expect(only(changed, "BUD-310")).toEqual([`BUD-310 ${detailed}!C14`]);
});

it("reads sums without stored results, as some programs write them", () => {
  const bare = {
    ...rightBudget,
    sheets: rightBudget.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) =>
          cell.formula !== undefined && typeof cell.value === "number" ? { ...cell, value: null } : cell,
        ),
      })),
    })),
  };
  expect(found(bare).filter((line) => /BUD-(3|40[1-3])/.test(line))).toEqual([]);
});
