/** BUD-2xx on the ISAmverkan budget, one cell changed at a time. */
import { check, defaultPolicy } from "../../check";
import type { CellValue } from "../../../src/workbook/snapshot";
import { reworded, withCells } from "./change";
import { detailed, found, only, rightBudget, summary, theFinding } from "./findings";

describe("BUD-201, text where an amount belongs", () => {
  it.each([
    ["300 000", 300_000],
    ["300.000", 300_000],
    ["300 000 kr", 300_000],
    ["300\u00A0000", 300_000],
    ["300 tkr", 300_000],
    ["0,3 mkr", 300_000],
    ["30 000:-", 30_000],
  ])("mends %s to %d", (text, amount) => {
    const finding = theFinding(withCells(rightBudget, detailed, { C9: { value: text } }), "BUD-201");
    expect(finding.variant).toBe("clear");
    expect(finding.mend).toEqual([
      expect.objectContaining({ at: finding.at, before: { value: text }, content: { value: amount, format: "#,##0" } }),
    ]);
  });

  it.each(["ca 300 000", "300,000", "se bilaga", "300-400", "3 00 000"])("tells %s and leaves it alone", (text) => {
    const finding = theFinding(withCells(rightBudget, detailed, { C9: { value: text } }), "BUD-201");
    expect(finding.variant).toBe("unclear");
    expect(finding.mend).toBeUndefined();
  });

  it("takes a dash for nothing", () => {
    expect(only(withCells(rightBudget, detailed, { D17: { value: "–" } }), "BUD-201")).toEqual([]);
  });

  it("counts clear text in the figures, as it was meant", () => {
    const changed = withCells(rightBudget, detailed, { C9: { value: "300 000" } });
    expect(check(changed, defaultPolicy).figures?.total).toBe(243_000_000);
  });

  it("does not tell a sum wrong for what its text cell does to it", () => {
    const changed = withCells(rightBudget, detailed, {
      C9: { value: "300 000" },
      G9: { formula: "SUM(C9:F9)", value: 0 },
      C14: { formula: "SUM(C9:C13)", value: 900_000 },
    });
    expect(found(changed).filter((line) => line.includes("C14") || line.includes("G9"))).toEqual([]);
  });
});

it("BUD-202 tells a negative amount", () => {
  expect(only(withCells(rightBudget, detailed, { C28: { value: -10_000 } }), "BUD-202")).toEqual([
    `BUD-202 ${detailed}!C28`,
  ]);
});

it("BUD-203 tells an error value, in a cost or in a sum", () => {
  const changed = withCells(rightBudget, detailed, {
    C27: { value: { error: "#REF!" }, formula: "#REF!*2" },
    G37: { value: { error: "#VALUE!" }, formula: "G14+G19+G35" },
  });
  expect(only(changed, "BUD-203")).toEqual([`BUD-203 ${detailed}!G37 value`, `BUD-203 ${detailed}!C27 lost`]);
});

it("BUD-203 tells an error where it arises, not in the sums that it spreads to", () => {
  const error = { value: { error: "#DIV/0!" } };
  const changed = withCells(rightBudget, detailed, {
    C27: { ...error, formula: "500000/J2" },
    G27: { ...error, formula: "SUM(C27:F27)" },
    C35: { ...error, formula: "SUM(C22:C34)" },
    C37: { ...error, formula: "C14+C19+C35" },
  });
  // What the budget comes to is not known: the plan is held against it no further.
  expect(found(changed)).toEqual([`BUD-203 ${detailed}!C27 value`]);
});

it("an amount that is text and makes its row's total #VALUE! is told once", () => {
  const changed = withCells(rightBudget, detailed, {
    C9: { value: "300 000 kr" },
    G9: { value: { error: "#VALUE!" }, formula: "C9+D9+E9+F9" },
  });
  expect(only(changed, "BUD-20")).toEqual([`BUD-201 ${detailed}!C9 clear`]);
});

it("BUD-204 tells öre, and lets whole kronor pass", () => {
  expect(only(withCells(rightBudget, detailed, { C28: { value: 10_000.5 } }), "BUD-204")).toEqual([
    `BUD-204 ${detailed}!C28`,
  ]);
  expect(only(withCells(rightBudget, detailed, { C28: { value: 9_999 } }), "BUD-204")).toEqual([]);
});

describe("BUD-205, wrong unit", () => {
  const headedTkr = reworded(rightBudget, (text) => text.replace("Kostnader i kr", "Kostnader i tkr"));

  it("tells kronor under a tkr heading on both sheets, as printed for ISAmverkan", () => {
    expect(only(headedTkr, "BUD-205")).toEqual([`BUD-205 ${detailed}!A6 heading`, `BUD-205 ${summary}!A4 heading`]);
  });

  it("mends the heading, never an amount, and counts in kronor meanwhile", () => {
    const result = check(headedTkr, defaultPolicy);
    expect(result.figures?.total).toBe(243_000_000);
    expect(
      result.findings.flatMap(({ mend }) => mend ?? []).map((edit) => edit.kind === "cell" && edit.content.value),
    ).toEqual(["Kostnader i kr", "Kostnader i kr"]);
  });

  it("lets tkr under tkr pass", () => {
    const inTkr = {
      ...headedTkr,
      sheets: headedTkr.sheets.map((sheet) =>
        sheet.name === "Projektuppgifter"
          ? sheet
          : {
              ...sheet,
              rows: sheet.rows.map((row) => ({
                ...row,
                cells: row.cells.map((cell) => ({ ...cell, value: thousandth(cell.value) })),
              })),
            },
      ),
    };
    expect(only(inTkr, "BUD-205")).toEqual([]);
    expect(check(inTkr, defaultPolicy).figures?.total).toBe(243_000_000);
  });

  it("tells tkr under a kr heading", () => {
    const changed = withCells(rightBudget, detailed, { C9: { value: 300 }, C10: { value: 900 }, E11: { value: 600 } });
    const all = Object.fromEntries(
      (
        [
          ["C17", 120],
          ["C18", 20],
          ["C22", 200],
          ["C23", 30],
          ["C24", 100],
          ["C27", 100],
          ["C28", 10],
          ["C30", 20],
          ["C31", 30],
        ] as const
      ).map(([name, value]) => [name, { value }]),
    );
    expect(only(withCells(changed, detailed, all), "BUD-205")).toContain(`BUD-205 ${detailed}!A6 heading`);
  });

  it.each(["C10", "C17"])("tells the one cell %s that is a thousand times off", (name) => {
    const value = name === "C10" ? 900 : 120;
    expect(only(withCells(rightBudget, detailed, { [name]: { value } }), "BUD-205")).toEqual([
      `BUD-205 ${detailed}!${name} tooSmall`,
    ]);
  });

  it("lets a small cost among large ones pass", () => {
    expect(only(withCells(rightBudget, detailed, { C28: { value: 2_500 } }), "BUD-205")).toEqual([]);
  });
});

describe("BUD-206, tjänst i %", () => {
  it.each([
    ["5000 %", 50, "0%", 0.5],
    ["text", "50 %", undefined, 0.5],
    ["text without a sign", "50", undefined, 0.5],
    ["a word", "Halvtid", undefined, 0.5],
    ["50 in a column of fractions", 50, undefined, 0.5],
  ])("mends %s", (_, value, format, share) => {
    const changed = withCells(rightBudget, detailed, { B9: { value, ...(format && { format }) } });
    const finding = theFinding(changed, "BUD-206");
    expect(finding.mend).toEqual([expect.objectContaining({ content: { value: share, format: "0%" } })]);
  });

  it.each([["deltid"], [-0.5], [70_000]])("tells %p, which is no share", (value) => {
    expect(only(withCells(rightBudget, detailed, { B9: { value } }), "BUD-206")).toEqual([
      `BUD-206 ${detailed}!B9 unreadable`,
    ]);
  });

  it("lets more than one post, and 50 in a column without percent, pass", () => {
    expect(only(rightBudget, "BUD-206")).toEqual([]);
    const plain = withCells(rightBudget, detailed, {
      B9: { value: 50 },
      B10: { value: 150 },
      B11: { value: 100 },
      B14: { value: 300, formula: "SUM(B9:B13)" },
    });
    expect(found(plain)).toEqual([]);
  });
});

it("BUD-207 tells a date in an amount cell", () => {
  const changed = withCells(rightBudget, detailed, { C28: { value: 41_640, format: "yyyy-mm-dd" } });
  expect(only(changed, "BUD-207")).toEqual([`BUD-207 ${detailed}!C28`]);
});

it("BUD-208 tells a link to another workbook", () => {
  const changed = withCells(rightBudget, detailed, { C28: { value: 10_000, formula: "[1]Blad1!$B$4" } });
  expect(only(changed, "BUD-208")).toEqual([`BUD-208 ${detailed}!C28`]);
  expect(only(rightBudget, "BUD-208")).toEqual([]);
});

function thousandth(value: CellValue): CellValue {
  return typeof value === "number" && value >= 1000 && value !== 41_640 && value !== 42_004 ? value / 1000 : value;
}
