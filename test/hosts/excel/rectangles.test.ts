/** Cells joined into rectangles. */
import fc from "fast-check";
import { boundsOf, coverWithRectangles, gridOf, rectangleName } from "../../../src/hosts/excel/rectangles";
import { parseCellName } from "../../../src/workbook/address";

function cells(...names: string[]) {
  return names.map((name) => parseCellName(name) ?? { row: -1, column: -1 });
}

describe("covering cells with rectangles", () => {
  it("joins neighbours along and down", () => {
    expect(coverWithRectangles(cells("B2", "C2", "B3", "C3", "B4", "E9")).map(rectangleName)).toEqual([
      "B2:C3",
      "B4",
      "E9",
    ]);
  });

  it("does not bridge an empty row or column", () => {
    expect(coverWithRectangles(cells("A1", "A3", "C3")).map(rectangleName)).toEqual(["A1", "A3", "C3"]);
  });

  it("covers every cell once and nothing else", () => {
    const cell = fc.record({ row: fc.nat(8), column: fc.nat(8) });
    fc.assert(
      fc.property(fc.uniqueArray(cell, { selector: ({ row, column }) => row * 9 + column }), (given) => {
        const places = coverWithRectangles(given).flatMap((area) =>
          gridOf(area, (row, column) => row * 9 + column).flat(),
        );
        expect(places.sort((a, b) => a - b)).toEqual(
          given.map(({ row, column }) => row * 9 + column).sort((a, b) => a - b),
        );
      }),
    );
  });

  it("bounds the cells, and nothing by nothing", () => {
    expect(boundsOf(cells("C7", "B9", "F8"))).toEqual({ firstRow: 6, firstColumn: 1, lastRow: 8, lastColumn: 5 });
    expect(boundsOf([])).toBeUndefined();
  });
});
