/** Addresses as people and formulas write them. */
import fc from "fast-check";
import {
  areaName,
  cellName,
  columnIndex,
  columnName,
  parseCellName,
  quotedSheetName,
} from "../../src/workbook/address";

it.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16_383, "XFD"],
])("calls column %d %s", (index, name) => {
  expect(columnName(index)).toBe(name);
  expect(columnIndex(name.toLowerCase())).toBe(index);
});

it("reads every cell name that it writes", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_048_575 }), fc.integer({ min: 0, max: 16_383 }), (row, column) => {
      expect(parseCellName(cellName({ row, column }))).toEqual({ row, column });
    }),
  );
});

it.each(["A0", "XFE1", "A1048577", "1A", "A", "", "AAAA1", "A1:B2", "R1C1"])("takes %p for no cell", (text) => {
  expect(parseCellName(text)).toBeUndefined();
});

it("reads anchored names", () => {
  expect(parseCellName("$G$17")).toEqual({ row: 16, column: 6 });
});

it("names an area by its corners, a single cell once", () => {
  const area = { sheet: "Blad1", firstRow: 4, firstColumn: 1, lastRow: 8, lastColumn: 1 };
  expect(areaName(area)).toBe("B5:B9");
  expect(areaName({ ...area, lastRow: 4 })).toBe("B5");
});

it.each([
  ["Blad1", "Blad1"],
  ["Övrigt", "Övrigt"],
  ["Budget - detaljerad", "'Budget - detaljerad'"],
  ["Anna's", "'Anna''s'"],
  ["A1", "'A1'"],
  ["R1C1", "'R1C1'"],
  ["2014", "'2014'"],
])("quotes the sheet name %s as Excel does", (name, quoted) => {
  expect(quotedSheetName(name)).toBe(quoted);
});
