/** Every formula that Samkoll writes is worked out by LibreOffice too, and gives what Samkoll wrote beside it. */
import { check, defaultPolicy } from "../check";
import { newWorkbook } from "../../src/hosts/file/write/new-workbook";
import { readWorkbook } from "../../src/hosts/file/read/read-workbook";
import { addressText } from "../../src/workbook/address";
import type { SheetBlueprint } from "../../src/workbook/blueprint";
import { cellAt, type Snapshot } from "../../src/workbook/snapshot";
import { madeSheets, measurementSheets } from "./every-made-sheet";
import { ips25, scored, scoresFor } from "./fidelity/a-measurement";
import { allThroughLibreOffice, hasLibreOffice } from "../hosts/file/file-tools";

// eslint-disable-next-line no-restricted-properties -- a second opinion that not every machine can give
const whereInstalled = hasLibreOffice ? describe : describe.skip;

const withoutResults = (sheets: readonly SheetBlueprint[]): readonly SheetBlueprint[] =>
  sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, value: null })),
  }));

/** "Programtrohet!E42: 81" for every formula; nothing and "" are the same to a reader. */
function results(sheets: readonly SheetBlueprint[], workbook: Snapshot): readonly string[] {
  return sheets.flatMap(({ name, cells }) =>
    cells.flatMap(({ row, column, formula }) => {
      if (formula === undefined) return [];
      const value = cellAt(workbook, { sheet: name, row, column })?.value ?? "";
      const shown = typeof value === "number" ? Math.round(value * 1e9) / 1e9 : JSON.stringify(value);
      return [`${addressText({ sheet: name, row, column })}: ${shown}`];
    }),
  );
}

whereInstalled("LibreOffice (skipped where soffice is not installed) works out the same as Samkoll", () => {
  jest.setTimeout(120_000);

  // A day each: on the same day they could be the scores of several raters.
  const ofEachTotal = measurementSheets(
    ...[73, 74, 99, 100, 114, 115].map((total, year) =>
      scored(scoresFor(total), { measuredOn: `${2015 + year}-05-27` }),
    ),
  );
  const calculated = new Map<string, Snapshot>();

  beforeAll(() => {
    const sheetsOf: readonly (readonly [string, readonly SheetBlueprint[]])[] = [
      ...madeSheets,
      ["each total", ofEachTotal],
    ];
    const files = sheetsOf.map(([, sheets]) => newWorkbook(withoutResults(sheets)));
    for (const [index, bytes] of allThroughLibreOffice(files, "xlsx", "xlsx").entries()) {
      const [name] = sheetsOf[index] ?? [];
      if (name !== undefined && bytes !== undefined) calculated.set(name, readWorkbook(bytes));
    }
  });

  const byLibreOffice = (name: string): Snapshot => {
    const workbook = calculated.get(name);
    if (workbook === undefined) throw new Error(`LibreOffice does not open ${name}`);
    return workbook;
  };

  it.each(madeSheets)("of %s", (name, sheets) => {
    const written = results(sheets, readWorkbook(newWorkbook(sheets)));
    expect(results(sheets, byLibreOffice(name))).toEqual(written);
    expect(written.length).toBeGreaterThan(25);
  });

  it("and finds the band of each total", () => {
    const bands = check(byLibreOffice("each total"), defaultPolicy).fidelity.measurements.map(
      ({ sums }) => sums.band?.cell?.value,
    );
    expect(bands).toEqual([0, 1, 1, 2, 2, 3].map((band) => ips25.bands[band]?.name.sv));
  });
});
