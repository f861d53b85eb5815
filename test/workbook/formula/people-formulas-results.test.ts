/** What our evaluator makes of the formulas that people type: the right result, or none; never another. */
import { calculationOf } from "../../../src/workbook/formula/calculation";
import { loadFunctionsFor } from "../../../src/workbook/formula/functions";
import type { Cell, CellValue, Snapshot } from "../../../src/workbook/snapshot";
import fixture from "./people-formulas.json";

const workbook: Snapshot = {
  sheets: fixture.sheets.map((sheet) => ({
    name: sheet.name,
    visibility: "visible",
    protected: false,
    hiddenColumns: new Set(),
    rows: Object.entries(sheet.rows).map(([row, values]) => ({
      index: Number(row) - 1,
      hidden: "hiddenRows" in sheet && sheet.hiddenRows.includes(Number(row)),
      cells: values.flatMap((value, column) => (value === null ? [] : [cellOf(Number(row) - 1, column, value)])),
    })),
  })),
  dateSystem: 1900,
  names: new Map(Object.entries(fixture.names)),
};

/** As the fixture is filled in by test/tooling/formulas-by-libreoffice.mjs; no formula has a stored result. */
function cellOf(row: number, column: number, value: string | number | boolean): Cell {
  if (typeof value !== "string") return { row, column, value };
  if (value.startsWith("=")) return { row, column, value: null, formula: value.slice(1) };
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return { row, column, value: Date.parse(value) / 86_400_000 + 25_569 };
  return { row, column, value: value.replace(/^'/, "") };
}

/** Formulas whose result hangs on the reader's computer, or that are left to Excel, by why. */
const notTold: readonly string[] = [
  // Decimal marks, words for truths and days, and the codes of formats: they differ between computers.
  'ROUND("2.345",1)',
  'CONCATENATE("a",1,TRUE)',
  'TEXT(TRUE,"0")',
  'ROUND(G4*100,1)&"%"',
  '0.5&" kr"',
  '"Snitt: "&AVERAGE(2,3)',
  'VALUE("12,5")',
  '"7,5"*2',
  "D16+1",
  'TEXT(1234.567,"0,00")',
  'TEXT(0.1234,"0,0%")',
  'TEXT(Deltagare!E2,"ÅÅÅÅ-MM-DD")',
  'TEXT(Deltagare!E2,"MMMM")',
  "TEXT('Översikt år 2025'!B7,\"tt:mm\")",
  'TEXT(Deltagare!E2,"DDDD")',
  "FIXED(1234.567,1)",
  "FIXED(1234.567,1,TRUE)",
  "FIXED(1234567,-3)",
  "FIXED(2.5)",
  "LEN(C13*3)>5",
  'CONCATENATE("Andel: ",0.25)',
  '"Sant: "&C15',
  'DATEVALUE("15 mars 2025")',
  'COUNTIF(C17:E17,">0,15")',
  'SUMIF(C17:E17,"<=0,25")',
  'COUNTIF(C17:E17,">"&C17)',
  // Text that is a day, outside the functions of days.
  'YEAR("2025-03-01")',
  '"2025-01-15"+1',
  // Row 7 is hidden: by hand or by a filter, the file does not tell.
  "SUBTOTAL(9,C4:C9)",
  "SUBTOTAL(1,D4:D9)",
  "SUBTOTAL(2,C4:E9)",
  "SUBTOTAL(3,C4:E9)",
  "SUBTOTAL(4,C4:E9)",
  "SUBTOTAL(5,C4:E9)",
  "SUBTOTAL(9,F4:F10)",
  // They find their cells while they calculate.
  'INDIRECT("C4")',
  "INDIRECT(\"'Översikt år 2025'!B1\")",
  "INDIRECT('Översikt år 2025'!B8)",
  'SUM(INDIRECT("C"&4&":C"&6))',
  "OFFSET(C4,1,1)",
  "SUM(OFFSET(C4,0,0,3,1))",
  "SUM(OFFSET(A21,1,0,2,2))",
  // What floating point leaves of a difference, multiplied.
  "(0.1+0.2-0.3)*1E17",
];

beforeAll(() => loadFunctionsFor(fixture.formulas.map(({ file }) => file)));

test.each(fixture.formulas.map((entry) => [entry.file, "excel" in entry ? entry.excel : entry.result]))(
  "%s",
  (formula, expected) => {
    const result = calculationOf(workbook).formula(formula, fixture.home);
    if (notTold.includes(formula)) expect(result).toBeUndefined();
    else if (typeof expected === "number") expect(fifteenFigures(result)).toBe(fifteenFigures(expected));
    else expect(result).toEqual(expected);
  },
);

test("what is not told is among the formulas", () => {
  const files = new Set(fixture.formulas.map(({ file }) => file));
  expect(notTold.filter((formula) => !files.has(formula))).toEqual([]);
});

/** LibreOffice's results are stored with fifteen figures, of which the last is not sure. */
function fifteenFigures(value: CellValue | undefined): unknown {
  return typeof value === "number" ? Number(value.toPrecision(12)) : value;
}
