/** The host in every Excel that it may meet: what it makes is taken whole, and taken back whole. */
import { excelHost } from "../../../src/hosts/excel/excel-host";
import { parseCellName } from "../../../src/workbook/address";
import type { SheetBlueprint } from "../../../src/workbook/blueprint";
import type { CellContent, CellEdit, Patch } from "../../../src/workbook/patch";
import { english, swedish } from "../../cases/words";
import { madeSheets } from "../../contract/made-sheets";
import { profiles, type ProfileName } from "./documented/profiles";
import { areaOf, fakeSheet, fakeWorkbook, type FakeSheet } from "./fake-workbook";
import { added, namesOf, sheetIn } from "./form-blueprint";
import { connect } from "./wire";

const every: readonly ProfileName[] = ["windows365", "mac365", "web", "excel2024", "excel2021", "ipad"];

function edit(cell: string, before: CellContent, content: CellContent): CellEdit {
  return {
    kind: "cell",
    at: { sheet: "Budget", ...(parseCellName(cell) ?? { row: -1, column: -1 }) },
    before,
    content,
  };
}

/** A typed sum made a formula, a text made an amount, and a cell far from both. */
const mends: Patch = [
  edit("C3", { value: "300 000" }, { value: 300000, format: "# ##0" }),
  edit("C5", { value: 900000 }, { value: 900000, formula: "SUM(C3:C4)" }),
  edit("F9", { value: null }, { value: "Kontrollerad" }),
];

function budget(): FakeSheet {
  const sheet = fakeSheet("Budget", { B3: "Samordnare", C3: "'300 000", B4: "Coach", C4: 600000, C5: 900000 });
  sheet.formats.set("C3", "@");
  return sheet;
}

function stateOf(sheet: FakeSheet) {
  return [...sheet.cells].sort(([a], [b]) => (a < b ? -1 : 1));
}

const made = madeSheets(swedish);

async function takesAll(which: ProfileName, blueprints: readonly SheetBlueprint[]): Promise<void> {
  const book = fakeWorkbook([budget()]);
  connect(book, which);
  const host = excelHost();
  await host.apply(blueprints.map((blueprint) => ({ kind: "addSheet", blueprint })));
  expect(namesOf(book)).toEqual(["Budget", ...blueprints.map(({ name }) => name)]);
  expect(await host.live.unfinished()).toEqual({ sheets: [], notes: [] });
}

it("every sheet that Samkoll makes in English is taken whole too", () => takesAll("windows365", madeSheets(english)));

it("all of the Excels are among those that are tried", () => {
  expect(Object.keys(profiles).sort()).toEqual([...every].sort());
});

describe.each(every)("in %s", (which) => {
  it("a patch of cells is written in two requests, and taken back in two", async () => {
    const sheet = budget();
    const before = stateOf(sheet);
    const wire = connect(fakeWorkbook([sheet]), which);
    const host = excelHost();
    const inverse = await host.apply(mends);
    expect(sheet.cells.get("C5")?.formula).toBe("=SUM(C3:C4)");
    await host.apply(inverse);
    expect([stateOf(sheet), wire.traffic.length]).toEqual([before, 4]);
  });

  it("a sheet is added first of all, protected, and taken back with its name", async () => {
    const book = fakeWorkbook([budget()]);
    connect(book, which);
    const host = excelHost();
    const inverse = await host.apply([added({}, "first")]);
    expect([namesOf(book), sheetIn(book).protected]).toEqual([["Budget - detaljerad", "Budget"], true]);
    expect(await host.live.unfinished()).toEqual({ sheets: [], notes: [] });
    await host.apply(inverse);
    expect([namesOf(book), book.names.size]).toEqual([["Budget"], 0]);
  });

  it("every sheet that Samkoll makes is taken whole", () => takesAll(which, made));
});

describe("where Excel does other things than it was asked to", () => {
  it("a patch is written all the same when a run of one undo step takes no entries", async () => {
    const sheet = budget();
    const wire = connect(fakeWorkbook([sheet]));
    wire.conduct.groupedEntriesFail = "UndoNotSupported";
    await excelHost().apply(mends);
    expect([sheet.cells.get("C3")?.value, sheet.cells.get("C5")?.formula]).toEqual([300000, "=SUM(C3:C4)"]);
  });

  it("a patch on rows of which a filter hides some is written whole, or not at all and told", async () => {
    const sheet = budget();
    sheet.filteredRows.add(3);
    const before = stateOf(sheet);
    connect(fakeWorkbook([sheet]));
    const patch = ["C3", "C4", "C5"].map((cell, index) =>
      edit(cell, { value: ["300 000", 600000, 900000][index] ?? null }, { value: index + 1, format: "# ##0" }),
    );
    const told = await excelHost()
      .apply(patch)
      .then(
        () => "applied",
        () => "refused",
      );
    const written = ["C3", "C4", "C5"].map((cell) => sheet.cells.get(cell)?.value);
    if (told === "applied") expect(written).toEqual([1, 2, 3]);
    else expect(stateOf(sheet)).toEqual(before);
  });

  it("a heading of a table that cannot be a number is not left as something else", async () => {
    const sheet = budget();
    sheet.tables.push({ name: "Tabell1", area: areaOf("B3:C5") });
    const before = stateOf(sheet);
    connect(fakeWorkbook([sheet]));
    const patch = [edit("C4", { value: 600000 }, { value: 1 }), edit("C3", { value: "300 000" }, { value: 2026 })];
    await expect(excelHost().apply(patch)).rejects.toMatchObject({
      code: "excelRefused",
      details: { code: "NotKept" },
    });
    expect(stateOf(sheet)).toEqual(before);
  });
});
