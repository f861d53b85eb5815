import { ownFormulaResult } from "../../../src/workbook/formula/own-formula";
import type { Cell, CellValue, Snapshot } from "../../../src/workbook/snapshot";

/** One column of a sheet called Programtrohet, from A1 down. */
function column(values: readonly (CellValue | { readonly formula: string; readonly value: CellValue })[]): Snapshot {
  const rows = values.flatMap((value, index) => {
    const held = typeof value === "object" && value !== null && "formula" in value ? value : { value };
    const cell: Cell = { row: index, column: 0, ...held };
    return value === null ? [] : [{ index, hidden: false, cells: [cell] }];
  });
  return {
    sheets: [
      { name: "Programtrohet", visibility: "visible", protected: false, rows, hiddenColumns: new Set<number>() },
    ],
    dateSystem: 1900,
    names: new Map(),
  };
}

const result = (formula: string, snapshot = column([5, 4, null, 2, "3"])): unknown =>
  ownFormulaResult(formula, "Programtrohet", snapshot);

describe("the formulas of Samkoll's own sheets", () => {
  it("counts and adds the scores that are given, and leaves text out", () => {
    expect(result("COUNT(A1:A5)")).toBe(3);
    expect(result("SUM(A1:A5)")).toBe(11);
    expect(result("COUNT(A1:A2,A4)")).toBe(3);
    expect(result("MAX(A1:A5)-MIN(A1:A5)")).toBe(3);
  });

  it("tells the range of a total that is not whole, and the total when it is", () => {
    const total = (area: string, cells: number): string =>
      `IF(COUNT(${area})=${cells},SUM(${area}),SUM(${area})+1*(${cells}-COUNT(${area}))&"–"&SUM(${area})+5*(${cells}-COUNT(${area})))`;
    expect(result(total("A1:A2", 2))).toBe(9);
    expect(result(total("A1:A4", 4))).toBe("12–16");
  });

  it("follows a chain of its own formulas, and takes another formula's stored result at its word", () => {
    const chain = column([{ formula: "SUM(A3:A4)", value: 99 }, { formula: "VLOOKUP(1,B:C,2)", value: 7 }, 3, 4]);
    expect(result("IF(A1=7,A2,0)", chain)).toBe(7);
  });

  it("treats an empty cell as Excel does", () => {
    expect(result('IF(A3="","saknas","")')).toBe("saknas");
    expect(result('IF(A1="","saknas","")')).toBe("");
    expect(result("A3=0")).toBe(true);
    expect(result('IF(Programtrohet!A3="","",Programtrohet!A3)')).toBe("");
  });

  it("compares as Excel sorts: text after every number", () => {
    expect(result("A5>100")).toBe(true);
    expect(result('IF(ISNUMBER(A5),A5/5,"")')).toBe("");
    expect(result("(A1+A2)/(2*5)")).toBe(0.9);
    expect(result("ROUND(A1/3,2)")).toBe(1.67);
    expect(result("-A1+A2")).toBe(-1);
    expect(result("AND(A1>=4,A2>=4)")).toBe(true);
    expect(result("OR(A1<4,A2<4)")).toBe(false);
  });

  it("has no answer where Excel would show an error, or where the formula is another's", () => {
    expect(result("A1/A3")).toBeUndefined();
    expect(result("A5+1")).toBeUndefined();
    expect(result("VLOOKUP(A1,B:C,2)")).toBeUndefined();
    expect(result("Borta!A1")).toBeUndefined();
    expect(result("A1/2&A2")).toBeUndefined();
    expect(result("SUM(A1:A2")).toBeUndefined();
    expect(result("A1+", column([{ error: "#REF!" }]))).toBeUndefined();
    expect(result("SUM(A1:A2)", column([{ error: "#REF!" }]))).toBeUndefined();
  });

  it("counts the rows where every criterion fits, and adds what stands in them", () => {
    const table = column([1, 2, 3, "Ja", null, "ja"]);
    expect(result('COUNTIFS(A1:A6,"<="&A2)', table)).toBe(2);
    expect(result('COUNTIFS(A1:A6,">=1",A1:A6,"<3")', table)).toBe(2);
    expect(result('COUNTIFS(A1:A6,"Ja")', table)).toBe(2);
    expect(result('COUNTIFS(A1:A6,"")', table)).toBe(1);
    expect(result('SUMIFS(A1:A6,A1:A6,">1")', table)).toBe(5);
    expect(result('COUNTIFS(A1:A6,"Ja",A1:A5,"")', table)).toBeUndefined();
    expect(result('COUNTIFS(Borta!A1:A6,"Ja")', table)).toBeUndefined();
  });

  it("takes means, medians, roots and years", () => {
    expect(result("AVERAGE(A1:A5)")).toBeCloseTo(11 / 3, 12);
    expect(result("MEDIAN(A1:A5)")).toBe(4);
    expect(result("MEDIAN(A1:A2)")).toBe(4.5);
    expect(result("AVERAGE(A3)")).toBeUndefined();
    expect(result("SQRT(A2)")).toBe(2);
    expect(result("SQRT(-1)")).toBeUndefined();
    expect(result("YEAR(A1)", column([43_251]))).toBe(2018);
  });

  it("ends on a circle", () => {
    expect(result("A1", column([{ formula: "IF(A1=1,2,3)", value: 4 }]))).toBeDefined();
  });
});
