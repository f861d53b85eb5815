/** The functions that people type, where the list of formulas does not go: other date systems, whole columns, hostile files. */
import { calculationOf } from "../../../src/workbook/formula/calculation";
import { loadFunctionsFor } from "../../../src/workbook/formula/functions";
import type { CellValue, Snapshot } from "../../../src/workbook/snapshot";

/** One column of a sheet called Blad, from A1 down; `=…` is a formula without a result. */
function column(values: readonly CellValue[], more: Partial<Snapshot> = {}): Snapshot {
  const rows = values.flatMap((value, index) => {
    const formula = typeof value === "string" && value.startsWith("=") ? value.slice(1) : undefined;
    const cell = { row: index, column: 0, ...(formula === undefined ? { value } : { value: null, formula }) };
    return value === null ? [] : [{ index, hidden: false, cells: [cell] }];
  });
  const sheet = {
    name: "Blad",
    visibility: "visible",
    protected: false,
    rows,
    hiddenColumns: new Set<number>(),
  } as const;
  return { sheets: [sheet], dateSystem: 1900, names: new Map(), ...more };
}

const result = (formula: string, snapshot = column([5, 4, null, 2])): unknown =>
  calculationOf(snapshot).formula(formula, "Blad");

/** What each opening is closed with, so many times around the innermost. */
const nested = (times: number, open: string, inside: string, close: string): string =>
  open.repeat(times) + inside + close.repeat(times);

beforeAll(() => loadFunctionsFor(["DATE(2025,1,1)"]));

describe("days", () => {
  const from1904 = column([44_210], { dateSystem: 1904 });

  it("are counted from 1904 where the workbook begins then", () => {
    // 2025-01-15 is 45672 from 1900, 1462 days less from 1904.
    expect(result("DATE(2025,1,15)", from1904)).toBe(44_210);
    expect(result("YEAR(A1)*10000+MONTH(A1)*100+DAY(A1)", from1904)).toBe(20_250_115);
    expect(result("EDATE(A1,1)-A1", from1904)).toBe(31);
    expect(result("EOMONTH(A1,0)-A1", from1904)).toBe(16);
    expect(result("WEEKDAY(A1,2)", from1904)).toBe(3);
    expect(result("WEEKNUM(A1,21)", from1904)).toBe(3);
    expect(result("NETWORKDAYS(A1,A1+6)", from1904)).toBe(5);
    expect(result("WORKDAY(A1,3)-A1", from1904)).toBe(5);
    expect(result('DATEVALUE("2025-01-15")', from1904)).toBe(44_210);
    expect(result('DATEDIF(DATE(2000,1,16),A1,"Y")', from1904)).toBe(24);
    expect(result("YEARFRAC(DATE(2024,1,15),A1,1)", from1904)).toBe(1);
    expect(result("DATE(1904,1,1)", from1904)).toBe(0);
    expect(result("DATE(1903,12,31)", from1904)).toEqual({ error: "#NUM!" });
  });

  it("keep Excel's 29 February 1900", () => {
    expect(result("DAY(60)&MONTH(60)")).toBe("292");
    expect(result("DATE(1900,3,1)")).toBe(61);
    expect(result("DATE(1900,2,28)")).toBe(59);
    expect(result("MONTH(0)")).toBe(1);
    expect(result("DAY(-1)")).toEqual({ error: "#NUM!" });
  });

  it("change with the day of the computer alone", () => {
    jest.useFakeTimers({ now: new Date(2025, 2, 30, 23, 59, 30) });
    expect(result("TODAY()")).toBe(45_746);
    expect(result("MINUTE(NOW())")).toBe(59);
    jest.useRealTimers();
  });

  it("are not told where Excel's own answer is disputed", () => {
    expect(result('DATEDIF(DATE(2025,1,31),DATE(2025,3,1),"MD")')).toBeUndefined();
    expect(result("DAYS360(DATE(2025,2,28),DATE(2025,3,31))")).toBeUndefined();
  });
});

describe("lookups", () => {
  it("find nothing sure in what is not in order, nor past a value that is not known", () => {
    expect(result("MATCH(3,A1:A4)")).toBeUndefined();
    expect(result("MATCH(4,A1:A4,-1)")).toBe(2);
    const unknown = column([5, "=OFFSET(A1,0,0)", 7]);
    expect(result("MATCH(5,A1:A3,0)", unknown)).toBe(1);
    expect(result("MATCH(7,A1:A3,0)", unknown)).toBeUndefined();
  });

  it("seek an empty cell's 0 in vain, and an error's error", () => {
    expect(result("VLOOKUP(A3,A1:A4,1,FALSE)")).toEqual({ error: "#N/A" });
    expect(result("VLOOKUP(1/0,A1:A4,1,FALSE)")).toEqual({ error: "#DIV/0!" });
    expect(result("VLOOKUP(4,A:A,1,FALSE)")).toBe(4);
    expect(result('MATCH("~*",A1:A2,0)', column(["a", "*"]))).toBe(2);
  });

  it("point to areas", () => {
    expect(result("SUM(INDEX(A1:A4,2):A4)")).toBeUndefined();
    expect(result("SUM(IF(A1=5,A1:A2,A4))")).toBe(9);
    expect(result('COUNTIF(CHOOSE(1,A1:A4),">3")')).toBe(2);
    expect(result("ROW(A1:A4)")).toBeUndefined();
  });
});

describe("SUMPRODUCT", () => {
  it("reckons whole columns, of which most is empty", () => {
    expect(result("SUMPRODUCT((A:A>3)*A:A)")).toBe(9);
    expect(result('SUMPRODUCT(--(A:A=""))')).toBe(1_048_573);
    expect(result("SUMPRODUCT(A2:A1048576,A1:A1048575)")).toBe(20);
  });

  it("counts each criterion, and each value of an array", () => {
    expect(result("SUMPRODUCT((MOD(A1:A4,2)=0)*1)")).toBe(3);
    expect(result("SUMPRODUCT(COUNTIF(A1:A4,A1:A2))")).toBe(2);
    expect(result("SUMPRODUCT(ROUND(A1:A2/3,0))")).toBe(3);
    expect(result("SUMPRODUCT(A1:A2,A1:A4)")).toEqual({ error: "#VALUE!" });
    expect(result("SUMPRODUCT(IF(A1:A4>3,1,0))")).toBeUndefined();
  });
});

it("asks what a value is", () => {
  expect(result("ISERR(1/0)")).toBe(true);
  expect(result("ISERR(NA())")).toBe(false);
  expect(result("ISLOGICAL(A1=5)")).toBe(true);
  expect(result("ISNONTEXT(A3)")).toBe(true);
  expect(result("ISOWEEKNUM(DATE(2024,12,30))")).toBe(1);
});

it("does not tell a remainder that floating point decides, nor a difference that is nothing but it", () => {
  expect(result("MOD(0.3,0.1)")).toBeUndefined();
  expect(result("MOD(6,1.5)")).toBe(0);
  expect(result("(0.3-0.1-0.2)=0")).toBeUndefined();
  expect(result("ROUND(0.3-0.1-0.2,2)=0")).toBe(true);
});

describe("a hostile file", () => {
  it("fills neither the memory nor the time", () => {
    const twice = column(["xxxxxxxx", ...Array.from({ length: 40 }, (_, row) => `=A${row + 1}&A${row + 1}`)]);
    const tooLong = { error: "#VALUE!" };
    expect(result("A41", twice)).toEqual(tooLong);
    expect(result('REPT("x",1E9)')).toEqual(tooLong);
    expect(result('SUBSTITUTE(REPT("a",32767),"a",REPT("b",32767))')).toEqual(tooLong);
    expect(result(`SEARCH("${"a?*".repeat(80)}z",REPT("a",32767))`)).toEqual(tooLong);
    expect(result("WORKDAY(1,1E9)")).toBeUndefined();
    const long = column(Array.from({ length: 20_000 }, (_, row) => row));
    expect(result("SUMPRODUCT(COUNTIF(A:A,A:A))", long)).toBeUndefined();
    expect(result(`SUMPRODUCT(${Array.from({ length: 1_500 }, () => "A:A").join("+")})`, long)).toBeUndefined();
  });

  it("does not double its work with each depth", () => {
    expect(result(nested(45, "SUM(IF(", "1", ",A1:A2))"))).toBe(9);
    expect(result(nested(45, "INDEX(A1:A4,SUM(", "1", "))"), column([1]))).toBe(1);
    const names = Array.from({ length: 60 }, (_, at) => [`namn${at}`, `namn${at + 1}+namn${at + 1}`] as const);
    expect(result("namn50", column([1], { names: new Map([...names, ["namn60", "1"]]) }))).toBe(1_024);
  });

  it("leads in no circle, and fills no stack", () => {
    expect(result("x", column([1], { names: new Map([["x", "x+1"]]) }))).toBeUndefined();
    const deep = Array.from({ length: 500 }, (_, row) => `=${nested(90, "ABS(", `A${row + 2}`, ")")}`);
    expect(result("A1", column([...deep, -7]))).toBe(7);
  });
});
