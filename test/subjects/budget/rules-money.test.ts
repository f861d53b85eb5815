/** BUD-111 to 119: money that a budget shows and no sum takes in, twice, of an unsure owner, or that nobody sees. */
import type { Cell, Snapshot } from "../../../src/workbook/snapshot";
import { pastedAsValues, shifted, withCells, withSheet, type CellChange } from "./change";
import { detailed, found, only, rightBudget, summary, theFinding } from "./findings";

type Cells = Readonly<Record<string, CellChange>>;
const number = (value: number, format?: string): CellChange => ({ value, ...(format !== undefined && { format }) });
const text = (value: string): CellChange => ({ value });

function onDetailed(cells: Cells): Snapshot {
  return withCells(rightBudget, detailed, cells);
}

function onSummary(cells: Cells): Snapshot {
  return withCells(rightBudget, summary, cells);
}

describe("BUD-111, money outside the table", () => {
  it.each<[string, Cells, string]>([
    ["right of the total, on a cost row", { H28: number(40_000) }, "H28 right"],
    ["as text right of the total", { H28: text("40 000 kr") }, "H28 right"],
    ["reckoned of numbers alone", { J28: { value: 40_000, formula: "4*10000" } }, "J28 right"],
    ["in a column of amounts without a heading", { H9: number(200_000), H28: number(40_000) }, "H9 column"],
    [
      "in the column of one more owner, whose name stands over it",
      { H7: text("Region Uppsala"), H9: number(200_000), H28: number(40_000) },
      "H9 owner",
    ],
    ["under the shares, on a row of another cost", { B28: number(30_000) }, "B28 share"],
    ["under the shares, as text", { B28: text("30 tkr") }, "B28 share"],
    ["under the shares, on the premises' sum", { B19: number(30_000) }, "B19 share"],
    ["on the title of the first section", { C8: number(50_000) }, "C8 heading"],
    ["on the block's title", { C5: number(50_000) }, "C5 heading"],
    ["on the row of the roles", { G6: number(50_000) }, "G6 heading"],
    ["on the own funding's title", { D40: number(50_000) }, "D40 heading"],
    ["as text between two sections", { C15: text("50 000") }, "C15 between"],
    ["right below the table", { A61: text("Tillkommer: resor"), C61: number(95_000) }, "C61 below"],
    ["far below, under no column of the table", { J150: number(95_000) }, "J150 belowUnnamed"],
    ["as text below", { A62: text("Tolk"), B62: text("15 000:-") }, "B62 below"],
    ["below, of so many days", { A62: text("Lunch 20 dagar"), C62: number(12_000) }, "C62 below"],
    [
      "below, reckoned of the budget and to be added",
      { A62: text("Tillkommer OH 5 %"), C62: { value: 91_500, formula: "C37*0.05" } },
      "C62 below",
    ],
    ["below, to be taken away", { A62: text("Avgår: sponsring"), C62: number(-50_000) }, "C62 below"],
    ["below, of pay", { A62: text("Löner administration"), C62: number(95_000) }, "C62 below"],
    ["where labels stand", { A29: number(50_000) }, "A29 left"],
  ])("is told %s", (_, cells, where) => {
    expect(only(onDetailed(cells), "BUD-111")).toEqual([`BUD-111 ${detailed}!${where}`]);
  });

  it.each<[string, Cells, string]>([
    ["right of its total", { E6: number(40_000) }, "E6 right"],
    ["below its sum", { A14: text("Tillkommer"), B14: number(40_000) }, "B14 below"],
    ["far below its instructions", { B60: number(40_000) }, "B60 belowUnnamed"],
  ])("is told on the summary %s", (_, cells, where) => {
    expect(only(onSummary(cells), "BUD-111")).toEqual([`BUD-111 ${summary}!${where}`]);
  });

  it("is told left of the labels, where accounts and running numbers stand too", () => {
    const moved = shifted(rightBudget, 0, 1);
    expect(only(withCells(moved, detailed, { A28: number(40_000) }), "BUD-111")).toEqual([
      `BUD-111 ${detailed}!A28 left`,
    ]);
    const accounts = { A28: number(5_810), A29: number(5_811), A30: number(60_712) };
    expect(only(withCells(moved, detailed, accounts), "BUD-111")).toEqual([]);
  });

  it("tells lines below each other as one", () => {
    const lines = { A62: text("Tolk"), C62: number(15_000), A63: text("Mat"), C63: number(25_000) };
    const { at, values } = theFinding(onDetailed(lines), "BUD-111");
    expect(at).toMatchObject({ row: 61, column: 2 });
    expect(values["cells"]).toEqual({ kind: "cells", cells: "C62:C63" });
  });

  it.each<[string, Cells]>([
    ["a column of hours", { H7: text("Timmar"), H9: number(1_700), H28: number(1_200) }],
    ["what was paid the year before", { H7: text("Utfall 2013"), H9: number(290_000), H28: number(41_000) }],
    ["a column headed by a year", { H7: number(2013), H9: number(290_000) }],
    ["a remark", { H28: text("Enligt avtal 2013, 40 000 kr per år") }],
    ["a person's own check", { H28: { value: 100, formula: "G28/100" }, A62: text("Kontroll"), C62: number(1) }],
    ["a month's pay that a cost is reckoned of", { H9: number(25_000), C9: { value: 300_000, formula: "H9*12" } }],
    ["the row's total written once more", { H28: number(10_000) }],
    ["a count under the shares", { B28: number(12) }],
    ["the owners' cost centres", { A6: text("Kostnadsställe"), C6: number(12_345), D6: number(23_456) }],
    ["a month's pay below", { A62: text("Månadslön coach"), C62: number(35_000) }],
    ["what was granted", { A62: text("Beviljat av styrelsen"), C62: number(2_000_000) }],
    ["a year on a heading", { C8: number(2014) }],
    [
      "numbers of participants and cost for each",
      { A62: text("Antal deltagare"), B62: number(5_000), A63: text("Kostnad per deltagare"), B63: number(48_600) },
    ],
    ["the total restated", { A62: text("Sökt belopp"), B62: number(2_430_000) }],
    [
      "a telephone's number",
      { A62: text("Telefon"), B62: number(7_012_345), A63: text("Kontakt"), B63: number(181_234_567) },
    ],
    ["a year and a day", { A62: text("Upprättad"), B62: number(2013), C62: number(41_600, "yyyy-mm-dd") }],
    ["a percentage", { A62: text("Indirekta"), B62: number(1_000, "0%") }],
    ["a plan of requisitions by quarter", { A62: text("Plan"), C62: text("Kvartal 1"), C63: number(600_000) }],
  ])("says nothing of %s", (_, cells) => {
    expect(only(onDetailed(cells), "BUD-111")).toEqual([]);
  });

  it("is silent where the budget is as it should be, pasted as values too", () => {
    expect(only(rightBudget, "BUD-111")).toEqual([]);
    expect(only(pastedAsValues(rightBudget), "BUD-111")).toEqual([]);
  });
});

describe("BUD-112, the same row twice", () => {
  const coach = (label: string, row: number, share: number, amount: number): Cells => ({
    [`A${row}`]: text(label),
    [`B${row}`]: number(share, "0%"),
    [`C${row}`]: number(amount),
    [`E${row}`]: null,
  });

  it.each<[string, Cells, string]>([
    [
      "of a role without a number",
      { ...coach("Arbetscoach", 10, 1, 600_000), ...coach("Arbetscoach", 11, 1, 600_000) },
      "A11 staff",
    ],
    ["copied with its number", coach("2. Arbetscoach", 11, 1.5, 900_000), "A11 staff"],
    ["of more than one post, under a number of its own", coach("4. Arbetscoach", 12, 1.5, 900_000), "A12 staff"],
    ["of the one who leads the project", coach("4. Projektledare", 12, 0.5, 300_000), "A12 staff"],
    ["of a cost", { A32: text("Resor"), C32: number(10_000) }, "A32 cost"],
    ["of a cost in another section", { A32: text("LOKALHYRA"), C32: number(120_000) }, "A32 cost"],
  ])("is told %s", (_, cells, where) => {
    expect(only(onDetailed(cells), "BUD-112")).toEqual([`BUD-112 ${detailed}!${where}`]);
  });

  it.each<[string, Cells]>([
    ["two coaches by number", { ...coach("Arbetscoach 1", 10, 1, 600_000), ...coach("Arbetscoach 2", 11, 1, 600_000) }],
    [
      "two numbered rows of one post each",
      { ...coach("2. Arbetscoach", 10, 1, 600_000), ...coach("3. Arbetscoach", 11, 1, 600_000) },
    ],
    ["the same role of two owners", { ...coach("Arbetscoach", 10, 1, 600_000), A11: text("Arbetscoach") }],
    [
      "the same role with another share",
      { ...coach("Arbetscoach", 10, 1, 600_000), ...coach("Arbetscoach", 11, 0.5, 600_000) },
    ],
    ["the same cost with another amount", { A32: text("Resor"), C32: number(12_000) }],
    ["the same cost of another owner", { A32: text("Resor"), D32: number(10_000) }],
    ["rows still called by the template's words", { C32: number(5_000), C33: number(5_000) }],
  ])("says nothing of %s", (_, cells) => {
    expect(only(onDetailed(cells), "BUD-112")).toEqual([]);
  });
});

describe("BUD-113, the same cost requested and own funded", () => {
  it("is told at the own funding's row, whoever of the owners pays", () => {
    const same = onDetailed({ A53: text("Resor"), D53: number(10_000) });
    expect(only(same, "BUD-113")).toEqual([`BUD-113 ${detailed}!A53`]);
  });

  it.each<[string, Cells]>([
    ["another amount", { A53: text("Resor"), C53: number(11_000) }],
    ["no amount", { A53: text("Resor") }],
    ["another cost", { A53: text("Handledning"), C53: number(10_000) }],
  ])("says nothing of %s", (_, cells) => {
    expect(only(onDetailed(cells), "BUD-113")).toEqual([]);
  });
});

describe("BUD-114, an amount in a label", () => {
  it.each<[string, Cells, string]>([
    ["with its unit", { A29: text("Tolk 10 000 kr") }, "A29"],
    ["in thousands", { A29: text("Tolk (15 tkr)") }, "A29"],
    ["with a dash for the öre", { A29: text("Tolk: 12 500:-") }, "A29"],
    ["by its parted thousands", { A29: text("Tolk 10 000") }, "A29"],
    ["below the table", { A62: text("Tillkommer resor 95 000") }, "A62"],
    ["between the blocks", { A38: text("Dessutom utbildning, 95 000 kr") }, "A38"],
  ])("is told %s", (_, cells, where) => {
    expect(only(onDetailed(cells), "BUD-114")).toEqual([`BUD-114 ${detailed}!${where}`]);
  });

  it.each<[string, Cells]>([
    ["a row that has its amount", { A28: text("Resor 10 000 kr") }],
    ["years, months and hours", { A29: text("Tolk 2014, 12 mån, 20 h") }],
    ["a telephone's number", { A29: text("Tolk 018-123 456") }],
    ["a remark below", { A62: text("Hyran är 10 000 kr per månad enligt avtal.") }],
  ])("says nothing of %s", (_, cells) => {
    expect(only(onDetailed(cells), "BUD-114")).toEqual([]);
  });
});

describe("BUD-115, an amount merged over owners or rows", () => {
  const merged = (area: string): Snapshot =>
    withSheet(rightBudget, detailed, (sheet) => ({ ...sheet, merges: [area] }));

  it.each([
    ["C28:D28", "C28 owners"],
    ["E11:F11", "E11 owners"],
    ["F28:G28", "F28 owners"],
    ["C27:C28", "C27 rows"],
    ["C10:D11", "C10 owners"],
    ["B9:B10", "B9 rows"],
  ])("is told of %s", (area, where) => {
    expect(only(merged(area), "BUD-115")).toEqual([`BUD-115 ${detailed}!${where}`]);
  });

  it.each(["A5:G5", "C6:E6", "A28:A29", "D29:E29", "C37:F37", "A28:B28"])("is not told of %s", (area) => {
    expect(only(merged(area), "BUD-115")).toEqual([]);
  });

  it("is told on the summary", () => {
    const over = withSheet(rightBudget, summary, (sheet) => ({ ...sheet, merges: ["B6:C6"] }));
    expect(only(over, "BUD-115")).toEqual([`BUD-115 ${summary}!B6 owners`]);
  });
});

it("BUD-116 tells two columns that are headed Huvudprojektägare, and two rows of the summary", () => {
  expect(only(onDetailed({ D6: text("Huvudprojektägare") }), "BUD-116")).toEqual([`BUD-116 ${detailed}!D7`]);
  expect(only(onSummary({ A7: text("Huvudprojektägare") }), "BUD-116")).toEqual([`BUD-116 ${summary}!A8`]);
  expect(only(rightBudget, "BUD-116")).toEqual([]);
});

describe("BUD-117, own funding's owners in another order", () => {
  it("is told at the first that is elsewhere", () => {
    const other = onDetailed({ C39: text("Landstinget"), D39: text("Uppsala kommun") });
    expect(only(other, "BUD-117")).toEqual([`BUD-117 ${detailed}!C39`]);
  });

  it("says nothing where an owner is new there, or one is left out", () => {
    expect(only(onDetailed({ C39: text("Region Uppsala") }), "BUD-117")).toEqual([]);
    expect(only(onDetailed({ F39: null }), "BUD-117")).toEqual([]);
  });
});

describe("BUD-118, an amount that is not seen", () => {
  const unseen = (name: string, change: Partial<Cell>): Snapshot =>
    withSheet(rightBudget, detailed, (sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => (isAt(cell, name) ? { ...cell, ...change } : cell)),
      })),
    }));
  const isAt = ({ row, column }: Cell, name: string): boolean =>
    `${String.fromCharCode(65 + column)}${row + 1}` === name;

  it("is told where the letters have the colour of the background", () => {
    expect(only(unseen("C28", { unseen: true }), "BUD-118")).toEqual([`BUD-118 ${detailed}!C28 letters`]);
    expect(only(unseen("B9", { unseen: true }), "BUD-118")).toEqual([`BUD-118 ${detailed}!B9 letters`]);
  });

  it.each([";;;", ";;", `"";-0;0`, `" "`, "[White]#,##0", `;"";0`])("is told by the format %s", (format) => {
    expect(only(unseen("C28", { format }), "BUD-118")).toEqual([`BUD-118 ${detailed}!C28 format`]);
  });

  it.each(["#,##0;-#,##0;", `"kr" 0;;`, "[>=1000]#\\ ##0.###;General", "#,##0;[Red]-#,##0", "@", `0";;;"`])(
    "is not told by the format %s",
    (format) => {
      expect(only(unseen("C28", { format }), "BUD-118")).toEqual([]);
    },
  );

  it("says nothing of a zero that is not shown", () => {
    expect(only(unseen("G29", { unseen: true, format: ";;;" }), "BUD-118")).toEqual([]);
  });
});

describe("BUD-119, a sum that passes over hidden rows", () => {
  /** Row 10 hidden, the staff sums by this function, with what Excel shows then. */
  const hidden = (formula: (column: string) => string, shown: { readonly C: number; readonly G: number }): Snapshot => {
    const cells = {
      C14: { value: shown.C, formula: formula("C") },
      G14: { value: shown.G, formula: formula("G") },
    };
    return withSheet(onDetailed(cells), detailed, (sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => (row.index === 9 ? { ...row, hidden: true } : row)),
    }));
  };

  it.each([
    ["SUBTOTAL(109, …)", (column: string) => `SUBTOTAL(109,${column}9:${column}13)`],
    ["SUBTOTAL(9, …) over a filtered row", (column: string) => `SUBTOTAL(9,${column}9:${column}13)`],
    ["AGGREGATE(9, 5, …)", (column: string) => `AGGREGATE(9,5,${column}9:${column}13)`],
  ])("is told of %s, and its result is neither old nor replaced", (_, formula) => {
    const book = hidden(formula, { C: 300_000, G: 900_000 });
    expect(only(book, "BUD-119")).toEqual([`BUD-119 ${detailed}!C14`]);
    const touched = found(book).filter((line) => /^BUD-30\d .*[CG]14/.test(line));
    expect(touched).toEqual([]);
  });

  it("is not told where the sum counts what is hidden by hand", () => {
    const counts = hidden((column) => `SUBTOTAL(9,${column}9:${column}13)`, { C: 1_200_000, G: 1_800_000 });
    expect(only(counts, "BUD-119")).toEqual([]);
    const plain = hidden((column) => `SUM(${column}9:${column}13)`, { C: 1_200_000, G: 1_800_000 });
    expect(only(plain, "BUD-119")).toEqual([]);
  });

  it("does not take for old what Excel had not calculated when the row was hidden", () => {
    const book = hidden((column) => `SUBTOTAL(109,${column}9:${column}13)`, { C: 1_200_000, G: 1_800_000 });
    expect(only(book, "BUD-309")).toEqual([]);
    expect(only(book, "BUD-119")).toEqual([`BUD-119 ${detailed}!C14`]);
  });
});
