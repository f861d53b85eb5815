/** What formulas give over the cells of a workbook. */
import { calculationAfter, calculationOf } from "../../../src/workbook/formula/calculation";
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
  calculationOf(snapshot).formula(formula, "Programtrohet");

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

  it("leaves a value with a page of percent signs alone", () => {
    expect(result("50%%")).toBe(0.005);
    expect(result(`1${"%".repeat(8000)}`)).toBeUndefined();
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

  it("gives the error that Excel would show", () => {
    expect(result("A1/A3")).toEqual({ error: "#DIV/0!" });
    expect(result('A1+"kr"')).toEqual({ error: "#VALUE!" });
    expect(result("SUM(A1:A2)", column([{ error: "#REF!" }, 1]))).toEqual({ error: "#REF!" });
    expect(result("AVERAGE(A3)")).toEqual({ error: "#DIV/0!" });
    expect(result("SQRT(-1)")).toEqual({ error: "#NUM!" });
    expect(result("IFERROR(A1/A3,7)")).toBe(7);
    expect(result("IF(A1=5,1,A1/A3)")).toBe(1);
  });

  it("has no answer where it hangs on the reader's computer, or on what is not calculated here", () => {
    expect(result('"1,5"+1')).toBeUndefined();
    expect(result("A1/2&A2")).toBeUndefined();
    expect(result("OFFSET(A1,1,0)")).toBeUndefined();
    expect(result("Borta!A1")).toBeUndefined();
    expect(result("Okänt")).toBeUndefined();
    expect(result("A1:A2*2")).toBeUndefined();
    expect(result("SUM(A1:A2")).toBeUndefined();
    expect(result("A1+")).toBeUndefined();
  });

  it("makes a number of text that says one to everybody", () => {
    expect(result("A5+1")).toBe(4);
    expect(result("SUM(A5)")).toBe(0);
  });

  it("reckons as Excel does: the minus before the power, the left pair first, fifteen figures", () => {
    expect(result("-2^2")).toBe(4);
    expect(result("2^3^2")).toBe(64);
    expect(result("200*25%")).toBe(50);
    expect(result("12*1250")).toBe(15_000);
    expect(result("--(A1=5)")).toBe(1);
    const tenths = column([0.1, 0.2, 0.000_000_49]);
    expect(result("SUM(A1:A3)", tenths)).toBeCloseTo(0.300_000_49, 14);
    expect(result("SUM(A1:A3)*1", tenths)).toBe(result("SUM(A1:A3)", tenths));
    expect(result("SUM(A1:A3)=0.6", column([0.1, 0.2, 0.3]))).toBe(true);
  });

  it.each([3, 6, 7, 9, 11, 12])("a total shared among %d is the whole again, and its check cell says so", (parties) => {
    const shared = column([
      100_000,
      ...Array.from({ length: parties }, () => ({ formula: `A1/${parties}`, value: null })),
    ]);
    const sum = `SUM(A2:A${parties + 1})`;
    expect(result(`IF(${sum}=A1,"OK","Fel")`, shared)).toBe("OK");
    expect(result(`A1-${sum}`, shared)).toBe(0);
    expect(result(`${sum}<A1`, shared)).toBe(false);
  });

  it("leaves SUBTOTALs out of a SUBTOTAL, and what is hidden by hand out of one from 101", () => {
    const nested = column([5, { formula: "SUBTOTAL(9,A1:A1)", value: 5 }]);
    expect(result("SUBTOTAL(9,A1:A2)", nested)).toBe(5);
    expect(result("SUM(A1:A2)", nested)).toBe(10);
    const [sheet] = column([1, 2, 4]).sheets;
    const hidden = {
      ...column([]),
      sheets: sheet ? [{ ...sheet, rows: sheet.rows.map((row) => ({ ...row, hidden: row.index === 1 })) }] : [],
    };
    expect(result("SUBTOTAL(109,A1:A3)", hidden)).toBe(5);
    expect(result("SUBTOTAL(9,A1:A3)", hidden)).toBeUndefined();
  });

  it("follows names, and a link to an empty cell as 0", () => {
    const named = {
      ...column([5, 4]),
      names: new Map([
        ["Antal", "Programtrohet!$A$1:$A$2"],
        ["Pris", "Programtrohet!$A$1*2"],
      ]),
    };
    expect(result("SUM(antal)+Pris", named)).toBe(19);
    expect(result("A3", named)).toBe(0);
  });

  it("counts the rows where every criterion fits, and adds what stands in them", () => {
    const table = column([1, 2, 3, "Ja", null, "ja"]);
    expect(result('COUNTIFS(A1:A6,"<="&A2)', table)).toBe(2);
    expect(result('COUNTIFS(A1:A6,">=1",A1:A6,"<3")', table)).toBe(2);
    expect(result('COUNTIFS(A1:A6,"Ja")', table)).toBe(2);
    expect(result('COUNTIFS(A1:A6,"")', table)).toBe(1);
    expect(result('COUNTIFS(A:A,"")', table)).toBe(1_048_571);
    expect(result('COUNTIF(A:A,"j*")', table)).toBe(2);
    expect(result('SUMIF(A1:A6,"<3",A2:A7)', table)).toBe(5);
    expect(result('AVERAGEIF(A1:A6,">1")', table)).toBe(2.5);
    expect(result('SUMIFS(A1:A6,A1:A6,">1")', table)).toBe(5);
    expect(result('COUNTIFS(A1:A6,"Ja",A1:A5,"")', table)).toBeUndefined();
    expect(result('COUNTIFS(Borta!A1:A6,"Ja")', table)).toBeUndefined();
  });

  it("takes means, medians, roots and years", () => {
    expect(result("AVERAGE(A1:A5)")).toBeCloseTo(11 / 3, 12);
    expect(result("MEDIAN(A1:A5)")).toBe(4);
    expect(result("MEDIAN(A1:A2)")).toBe(4.5);
    expect(result("SQRT(A2)")).toBe(2);
    expect(result("YEAR(A1)", column([43_251]))).toBe(2018);
  });

  it("has no figure for a circle, whatever Excel stored for it", () => {
    const circle = (value: CellValue): Snapshot =>
      column([
        { formula: "A2", value },
        { formula: "A1", value },
      ]);
    expect(result("A1", circle(null))).toBeUndefined();
    expect(result("A1", circle(4))).toBeUndefined();
    const long = Array.from({ length: 300 }, (_, row) => ({ formula: `A${((row + 1) % 300) + 1}`, value: null }));
    expect(result("A1", column(long))).toBeUndefined();
  });

  it("works out a chain of thousands of formulas without results, from either end", () => {
    const down = [1, ...Array.from({ length: 20_000 }, (_, row) => ({ formula: `A${row + 1}+1`, value: null }))];
    expect(result("A20001", column(down))).toBe(20_001);
  });

  it("stops where a column of growing sums would take minutes, and leaves what comes after without a result", () => {
    const sums = [1, ...Array.from({ length: 40 }, (_, row) => ({ formula: `SUM(A$1:A${row + 1})`, value: null }))];
    const after = (most: number) => calculationAfter(column(sums), () => true, most);
    expect(after(1_000).formula("A41", "Programtrohet")).toBe(2 ** 39);
    expect(after(500).formula("A41", "Programtrohet")).toBeUndefined();
    expect(after(500).formula("A5", "Programtrohet")).toBe(8);
  });

  it("works out anew only what is concerned, and knows nothing of what it cannot", () => {
    const snapshot = column([5, { formula: "A1*2", value: 99 }, { formula: "OFFSET(A1,0,0)", value: 7 }]);
    const of = (row: number) => calculationAfter(snapshot, (_, cell) => cell.row === row);
    expect(of(1).formula("A2+A3", "Programtrohet")).toBe(17);
    expect(of(0).formula("A2+A3", "Programtrohet")).toBe(106);
    expect(of(2).formula("A2+A3", "Programtrohet")).toBeUndefined();
  });
});
