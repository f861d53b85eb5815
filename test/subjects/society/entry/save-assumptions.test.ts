/** Tried values written into the workbook: in the cell's own scale, and never over a formula or a sentence. */
import type { AssumptionId, AssumptionReading } from "../../../../src/subjects/society/assumptions/assumptions";
import { saveAssumptions } from "../../../../src/subjects/society/entry/save-assumptions";
import { swedish } from "../../../cases/words";
import { rowsOf } from "../../../pane/a-checked-workbook";
import type { Snapshot } from "../../../../src/workbook/snapshot";
import { readingsWith } from "../a-calculation";

const book: Snapshot = {
  dateSystem: 1900,
  names: new Map(),
  sheets: [
    {
      name: "Blad1",
      visibility: "visible",
      protected: false,
      hiddenColumns: new Set(),
      rows: rowsOf([
        ["Skattesats, procent", 33],
        ["Driftkostnad tkr", 1422],
        ["Kostnad per timme", { formula: "501937/1066", value: 470.86 }],
        ["Nyttoperiod 3 år"],
        ["Behåller", "50 %"],
        ["Alternativets kostnad, tkr", null],
      ]),
    },
  ],
};

/** The proposals, with some of them read from column B, or from A where `column` says so. */
function readings(
  read: readonly {
    readonly id: AssumptionId;
    readonly value: number | null;
    readonly row: number;
    readonly column?: number;
  }[],
) {
  const placed = read.map(({ id, value, row, column = 1 }): [AssumptionId, AssumptionReading] => [
    id,
    { id, value, low: null, high: null, year: null, source: null, from: "sheet", at: { sheet: "Blad1", row, column } },
  ]);
  return new Map([...readingsWith(), ...placed]);
}

const ids = (left: readonly { readonly id: AssumptionId }[]): readonly AssumptionId[] => left.map(({ id }) => id);

test.each<[string, AssumptionId, number, number, number, unknown]>([
  ["per cent", "taxRate", 0.33, 0, 0.32, { value: 32 }],
  ["thousands", "programmeCost", 1_422_000, 1, 1_500_000, { value: 1500 }],
  ["a text", "kept", 0.5, 4, 0.6, { value: 0.6, format: "0.0%" }],
])("%s stays what the cell counts in", (_, id, value, row, tried, content) => {
  const { patch, left } = saveAssumptions(book, readings([{ id, value, row }]), { [id]: tried }, swedish);
  expect(left).toEqual([]);
  expect(patch).toMatchObject([{ kind: "cell", at: { sheet: "Blad1", row, column: 1 }, content }]);
});

test("a formula, a sentence and an empty cell of thousands are left and told", () => {
  const own = readings([
    { id: "hourCost", value: 470.86, row: 2 },
    { id: "years", value: 3, row: 3, column: 0 },
    { id: "alternativeCost", value: null, row: 5 },
  ]);
  const { patch, left } = saveAssumptions(book, own, { hourCost: 500, years: 4, alternativeCost: 300_000 }, swedish);
  expect(patch).toEqual([]);
  expect(ids(left)).toEqual(["hourCost", "years", "alternativeCost"]);
});

test("what stands nowhere gets a sheet of its own, with all of them as they are tried", () => {
  const { patch } = saveAssumptions(book, readingsWith(), { programmeCost: 1_422_000, kept: 0.5 }, swedish);
  expect(patch).toHaveLength(1);
  const [edit] = patch;
  if (edit?.kind !== "addSheet") throw new Error("No sheet");
  expect(edit.blueprint.name).toBe("Samhällsekonomi – antaganden");
  expect(edit.blueprint.cells.some(({ value }) => value === 1_422_000)).toBe(true);
});

test("nothing that is as it was is written", () => {
  expect(saveAssumptions(book, readingsWith(), { kept: 0.5 }, swedish).patch).toEqual([]);
});
