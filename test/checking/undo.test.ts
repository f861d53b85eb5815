/** One step back takes only what is still Samkoll's. */
import { stepBack } from "../../src/checking/undo";
import type { SheetBlueprint } from "../../src/workbook/blueprint";
import type { AddSheetEdit, CellEdit } from "../../src/workbook/patch";
import type { Cell, Sheet, Snapshot } from "../../src/workbook/snapshot";

const budget = "Budget - detaljerad";

function sheetOf(name: string, cells: readonly Cell[]): Sheet {
  const rows = [...new Set(cells.map(({ row }) => row))].map((index) => ({
    index,
    hidden: false,
    cells: cells.filter(({ row }) => row === index),
  }));
  return { name, visibility: "visible", protected: false, hiddenColumns: new Set(), rows };
}

function workbookOf(...sheets: readonly Sheet[]): Snapshot {
  return { sheets, dateSystem: 1900, names: new Map() };
}

const rent = { sheet: budget, row: 16, column: 2 };
const put: CellEdit = { kind: "cell", at: rent, before: { value: "120 000" }, content: { value: 120_000 } };
const putBack: CellEdit = { kind: "cell", at: rent, before: { value: 120_000 }, content: { value: "120 000" } };
const mend = { applied: [put], inverse: [putBack] };

const blueprint: SheetBlueprint = {
  name: "Fördelning",
  cells: [
    { row: 0, column: 0, value: "Lokalhyra" },
    { row: 0, column: 1, value: 120_000 },
    { row: 1, column: 1, value: 120_000, formula: "SUM(B1:B1)" },
    { row: 2, column: 1, value: null, style: { unlocked: true } },
  ],
  columnWidths: new Map(),
  rowHeights: new Map(),
  merges: [],
  validations: [],
  names: new Map(),
  print: { orientation: "portrait", area: "A1:B2" },
  protect: false,
  showGridlines: false,
};
const add: AddSheetEdit = { kind: "addSheet", blueprint };
const added = { applied: [add], inverse: [{ kind: "removeSheet", sheet: "Fördelning" } as const] };
const asMade: readonly Cell[] = [
  { row: 0, column: 0, value: "Lokalhyra" },
  { row: 0, column: 1, value: 120_000 },
  { row: 1, column: 1, value: 120_000, formula: "SUM(B1)" },
];

describe("one step back", () => {
  it("puts back a cell that still holds what was written", () => {
    const now = workbookOf(sheetOf(budget, [{ ...rent, value: 120_000 }]));
    expect(stepBack(mend, now)).toEqual({ patch: [putBack], kept: [] });
  });

  it.each([
    ["another amount", [{ ...rent, value: 125_000 }]],
    ["a formula with the same result", [{ ...rent, value: 120_000, formula: "10000*12" }]],
    ["nothing", []],
  ])("leaves a cell that by now holds %s", (_, cells) => {
    expect(stepBack(mend, workbookOf(sheetOf(budget, cells)))).toEqual({ patch: [], kept: [rent] });
  });

  it("leaves a cell whose sheet is gone", () => {
    expect(stepBack(mend, workbookOf())).toEqual({ patch: [], kept: [rent] });
  });

  it("takes away an added sheet that is as it was made, however Excel writes its formulas", () => {
    const now = workbookOf(sheetOf("Fördelning", asMade));
    expect(stepBack(added, now)).toEqual({ patch: added.inverse, kept: [] });
  });

  it("keeps an added sheet that somebody has put a note on", () => {
    const noted = {
      ...sheetOf("Fördelning", asMade),
      notes: { editable: true, texts: new Map([["B2", "Enligt avtalet"]]) },
    };
    const kept = { sheet: "Fördelning", row: 1, column: 1 };
    expect(stepBack(added, workbookOf(noted))).toEqual({ patch: [], kept: [kept] });
  });

  it.each([
    ["typed into", [...asMade, { row: 2, column: 1, value: 5_000 }], { row: 2, column: 1 }],
    [
      "changed",
      asMade.map((cell) => (cell.row === 0 && cell.column === 1 ? { ...cell, value: 1 } : cell)),
      { row: 0, column: 1 },
    ],
    ["emptied", asMade.slice(1), { row: 0, column: 0 }],
    ["given a formula", [...asMade, { row: 4, column: 0, value: 2, formula: "1+1" }], { row: 4, column: 0 }],
  ])("keeps an added sheet that has been %s", (_, cells, at) => {
    const now = workbookOf(sheetOf("Fördelning", cells));
    expect(stepBack(added, now)).toEqual({ patch: [], kept: [{ sheet: "Fördelning", ...at }] });
  });
});
