/** BUD-209 to 213, and what BUD-201 and 206 say of text: letters unseen, no cost, shares, formulas as text. */
import { mendPatch } from "../../../src/checking/mend";
import { patched } from "../../../src/workbook/patched";
import { recalculated } from "../../../src/workbook/formula/recalculate";
import { cellAt, type Snapshot } from "../../../src/workbook/snapshot";
import { budgetFigures } from "../../../src/subjects/budget/figures/budget-figures";
import { locateBudget } from "../../../src/subjects/budget/locate/locate-budget";
import { type CellChange, withCells } from "./change";
import { detailed, findings, found, only, rightBudget, summary, theFinding } from "./findings";

type Cells = Readonly<Record<string, CellChange>>;
const text = (value: string): CellChange => ({ value });
const broken = { value: { error: "#VALUE!" }, formula: "D9+D10+D11+D12+D13" };

function onDetailed(cells: Cells): Snapshot {
  return withCells(rightBudget, detailed, cells);
}

describe("BUD-209, letters that nobody sees and that break a sum", () => {
  it.each([
    ["a space", " "],
    ["a hard space", "\u00A0"],
    ["a tab", "\t"],
    ["a space without width", "\u200B"],
    ["an apostrophe alone, which leaves an empty text", ""],
  ])("tells the cell with %s, not the sum, and empties it", (_, value) => {
    const book = onDetailed({ D12: { value }, D14: broken });
    expect(found(book)).toEqual([`BUD-209 ${detailed}!D12 typed`]);
    const mended = patched(book, recalculated(book, mendPatch(findings(book))));
    expect(cellAt(mended, { sheet: detailed, row: 11, column: 3 })?.value ?? null).toBeNull();
    expect(cellAt(mended, { sheet: detailed, row: 13, column: 3 })?.value).toBe(0);
    expect(found(mended)).toEqual([]);
  });

  it("tells a formula that gives an empty text, and leaves it", () => {
    const book = onDetailed({ D12: { value: "", formula: 'IF(A12="",0,"")' }, D14: broken });
    expect(theFinding(book, "BUD-209")).toMatchObject({ variant: "formula" });
    expect(theFinding(book, "BUD-209").mend).toBeUndefined();
  });

  it("BUD-210 tells them once where no sum is broken", () => {
    const book = onDetailed({ D12: text(" "), E12: text("\u00A0"), B12: text(" ") });
    expect(found(book)).toEqual([`BUD-210 ${detailed}!D12`]);
    expect(found(patched(book, mendPatch(findings(book))))).toEqual([]);
    expect(only(rightBudget, "BUD-210")).toEqual([]);
  });
});

describe("text that is no cost", () => {
  it.each(["N/A", "n/a", "ej aktuellt", "Ej aktuell.", "inga", "ingen kostnad", ".", ",", "'"])(
    "BUD-201 tells %s, which is no staff cost without a role or a share",
    (value) => {
      const book = onDetailed({ D12: text(value) });
      expect(found(book)).toEqual([`BUD-201 ${detailed}!D12 noCost`]);
      expect(budgetFigures(locateBudget(book)).total).toBe(budgetFigures(locateBudget(rightBudget)).total);
    },
  );

  it.each(["-", "–", "—"])("says nothing of %s", (value) => {
    expect(found(onDetailed({ D12: text(value) }))).toEqual([]);
  });

  it("takes away a stray dot, and leaves a person's words", () => {
    expect(theFinding(onDetailed({ D12: text(".") }), "BUD-201").mend).toHaveLength(1);
    expect(theFinding(onDetailed({ D12: text("ej aktuellt") }), "BUD-201").mend).toBeUndefined();
  });

  it("follows up no words without a figure by BUD-511 and 515, but an amount in words", () => {
    expect(found(onDetailed({ D12: text("se bilaga") }))).toEqual([`BUD-201 ${detailed}!D12 unclear`]);
    expect(found(onDetailed({ D12: text("ca 300 000") }))).toEqual([
      `BUD-201 ${detailed}!D12 unclear`,
      `BUD-511 ${detailed}!B12 empty`,
      `BUD-515 ${detailed}!A12`,
    ]);
  });

  it("tells the text and not the sum that cannot add it", () => {
    expect(found(onDetailed({ D12: text("N/A"), D14: broken }))).toEqual([`BUD-201 ${detailed}!D12 noCost`]);
  });
});

describe("BUD-206, a share as text", () => {
  it.each([
    ["50 %", 0.5],
    ["1,5", 1.5],
    ["heltid", 1],
    ["50 procent", 0.5],
    ["75 % av heltid", 0.75],
    ["1,5 tjänst", 1.5],
    ["halvtid", 0.5],
  ])("says of %s that it is text, and makes it a number", (value, share) => {
    const finding = theFinding(onDetailed({ B9: text(value) }), "BUD-206");
    expect(finding).toMatchObject({ variant: "text", at: { row: 8, column: 1 } });
    expect(finding.mend).toMatchObject([{ content: { value: share, format: "0%" } }]);
  });

  it("takes a dash or a space for no share", () => {
    expect(only(onDetailed({ B12: text("–") }), "BUD-206")).toEqual([]);
    expect(only(onDetailed({ B12: text(" ") }), "BUD-206")).toEqual([]);
  });
});

describe("BUD-211, a share where an amount should be", () => {
  it.each<[string, CellChange]>([
    ["a number shown as percent", { value: 0.3, format: "0%" }],
    ["text", text("30 %")],
    ["text in words", text("30 procent")],
  ])("is told as %s, and counts as no amount", (_, change) => {
    const book = onDetailed({ C28: change });
    expect(only(book, "BUD-211")).toEqual([`BUD-211 ${detailed}!C28 one`]);
    expect(only(book, "BUD-201")).toEqual([]);
    expect(only(book, "BUD-204")).toEqual([]);
  });

  it("is told once of a column", () => {
    const share = { value: 0.5, format: "0%" };
    expect(only(onDetailed({ F9: share, F10: share, F11: share }), "BUD-211")).toEqual([
      `BUD-211 ${detailed}!F9 column`,
    ]);
  });

  it("is not told of a zero, nor of kronor that only look like percent", () => {
    const book = onDetailed({ D28: { value: 0, format: "0%" }, C28: { value: 10_000, format: "0%" } });
    expect(only(book, "BUD-211")).toEqual([]);
  });
});

describe("BUD-212, no unit anywhere", () => {
  const withoutPlan = (snapshot: Snapshot): Snapshot => ({
    ...snapshot,
    sheets: snapshot.sheets.filter(({ name }) => name !== "Projektuppgifter"),
  });
  const nothingSaid = withoutPlan(
    withCells(onDetailed({ A6: null }), summary, { A4: null, A18: null, B4: text("Att rekvirera") }),
  );

  it("is told once, where no heading, text or format says kr or tkr", () => {
    expect(only(nothingSaid, "BUD-212")).toEqual([`BUD-212 ${detailed}!A1`]);
  });

  it.each<[string, Cells]>([
    ["a heading", { A6: text("Kostnader i kr") }],
    ["a text beside", { D2: text("Alla belopp anges i kronor") }],
    ["a format", { C9: { value: 300_000, format: '#,##0 "kr"' } }],
  ])("is not told where %s says it", (_, cells) => {
    expect(only(withCells(nothingSaid, detailed, cells), "BUD-212")).toEqual([]);
  });
});

describe("BUD-213, a formula as text", () => {
  it.each([
    ["in English", "=SUM(C9:C13)", "SUM(C9:C13)"],
    ["in Swedish", "=SUMMA(C9:C13)", "SUM(C9:C13)"],
    ["with Swedish marks", "=SUMMA(C9:C11;C12;C13)", "SUM(C9:C11,C12,C13)"],
    ["behind an apostrophe", "'=SUM(C9:C13)", "SUM(C9:C13)"],
    ["behind a space", " =SUM(C9:C13)", "SUM(C9:C13)"],
    ["behind a hard space", "\u00A0=C9+C10+C11", "C9+C10+C11"],
  ])("is told %s, and becomes the formula with its result", (_, value, formula) => {
    const book = onDetailed({ C14: text(value) });
    expect(only(book, "BUD-201")).toEqual([]);
    expect(theFinding(book, "BUD-213").mend).toMatchObject([{ content: { formula, value: 1_200_000 } }]);
  });

  it("takes the format of text away, in which Excel would keep it as text", () => {
    const asText = { value: "=SUM(C9:C13)", format: "@" };
    expect(theFinding(onDetailed({ C14: asText }), "BUD-213").mend).toMatchObject([{ content: { format: "#,##0" } }]);
    const share = { value: "=SUM(B9:B13)", format: "@" };
    expect(theFinding(onDetailed({ B14: share }), "BUD-213").mend).toMatchObject([
      { content: { format: "0%", value: 3 } },
    ]);
  });

  it.each<[string, string, Cells]>([
    ["in a cost, of numbers alone", detailed, { C28: text("=2*5000") }],
    ["in a row's total", detailed, { G28: text("=SUM(C28:F28)") }],
    ["on the summary", summary, { B6: text("='Budget - detaljerad'!C37") }],
    ["in an owner's name", summary, { A6: text("='Budget - detaljerad'!C7") }],
  ])("is told %s", (_, sheet, cells) => {
    const book = withCells(rightBudget, sheet, cells);
    const [name = ""] = Object.keys(cells);
    expect(only(book, "BUD-213")).toEqual([`BUD-213 ${sheet}!${name}`]);
    expect(theFinding(book, "BUD-213").mend).toHaveLength(1);
  });

  it.each([
    ["it would add itself", "=SUM(C9:C14)"],
    ["Excel has no such function", "=HITTEPÅ(C9:C13)"],
    ["it points at another workbook", "='[Underlag.xlsx]Blad1'!C9+C10"],
  ])("is told without a mend where %s", (_, value) => {
    expect(theFinding(onDetailed({ C14: text(value) }), "BUD-213").mend).toBeUndefined();
  });

  it("says nothing of words behind an equals sign", () => {
    expect(only(onDetailed({ A28: text("= resor") }), "BUD-213")).toEqual([]);
    expect(only(rightBudget, "BUD-213")).toEqual([]);
  });
});
