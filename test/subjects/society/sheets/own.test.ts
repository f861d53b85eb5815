/** A calculation that was begun in Samkoll: its result follows its own sheets, and copies no person. */
import { withResults, emptyWorkbook } from "../../../../src/workbook/formula/with-results";
import { newSocietySheets, societySheetsPatch } from "../../../../src/subjects/society/sheets/society-sheets";
import { columnOf } from "../../../../src/subjects/society/sheets/template";
import { firstRow } from "../../../../src/subjects/society/sheets/person-cells";
import { societyFigures } from "../../../../src/subjects/society/figures/society-figures";
import { check } from "../../../check";
import { english, swedish } from "../../../cases/words";
import { sheetOf } from "../../../../src/workbook/blueprint-sheet";
import { sheetsAdded } from "../../outcomes/a-filled-register";
import { readingsWith } from "../a-calculation";

const typed = {
  sv: { support: "Sjukpenning", employer: "Privat" },
  en: { support: "Sickness benefit", employer: "Private" },
};

describe.each([
  ["Swedish", swedish],
  ["English", english],
])("in %s", (_, words) => {
  test("one person who earns 24 000 after 14 000 in sickness benefit is 33 % of the wage less the tax before", async () => {
    const blank = await newSocietySheets(
      { project: "Grön Rehab", rows: 5 },
      readingsWith({ programmeCost: 100_000 }),
      words,
    );
    const person = { number: "1", amount: 14_000, tax: 3_800, extent: 1, wage: 24_000, ...typed[words.code] };
    const filled = blank.map((sheet, index) =>
      index > 0
        ? sheet
        : {
            ...sheet,
            cells: sheet.cells.map((cell) => {
              const own = Object.entries(person).find(
                ([id]) => cell.row === firstRow && columnOf(id as Parameters<typeof columnOf>[0]) === cell.column,
              );
              return own === undefined ? cell : { ...cell, value: own[1] };
            }),
          },
    );
    const names = new Map(
      filled.flatMap(({ name, names: own }) =>
        [...own].map(([mark, cell]) => [mark, `'${name}'!$${cell[0]}$1`] as const),
      ),
    );
    const unfigured = filled.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, value: null })),
    }));
    const book = { sheets: withResults(unfigured, emptyWorkbook).map(sheetOf), dateSystem: 1900 as const, names };
    const result = check(book);
    expect(result.findings).toEqual([]);
    const { society } = result;
    const figures = society && societyFigures(society);
    if (society === null || figures === null) throw new Error("Nothing is read");
    expect(figures.report.taxGain).toBeCloseTo(12 * (0.33 * 24_000 - 3_800), 6);
    const made = sheetsAdded(await societySheetsPatch(society, figures, { snapshot: book, project: null }, words));
    expect(made.length).toBe(2);
    const values = made.flatMap(({ cells }) => cells.map(({ value }) => value));
    expect(isAmong(values, figures.perspectives.society.total)).toBe(true);
    // One person's wage and support are told by such a page.
    expect(values.some((value) => String(value).includes(words.t("societySheet.result.few")))).toBe(true);
    expect(isAmong(values, figures.nets[0]?.net ?? NaN)).toBe(true);
  });
});

function isAmong(values: readonly unknown[], wanted: number): boolean {
  return values.some((value) => typeof value === "number" && Math.abs(value - wanted) < 0.001);
}
