/** How long, large and many things may be. */
import { aBook, answerTo } from "./answer";

type Ask = (sheet: Excel.Worksheet, workbook: Excel.Workbook) => void;

const enters =
  (content: string): Ask =>
  (sheet) =>
    void (sheet.getRange("C3").formulas = [[content]]);
const formats =
  (code: string): Ask =>
  (sheet) =>
    void (sheet.getRange("C3").numberFormat = [[code]]);
const lists =
  (source: string): Ask =>
  (sheet) =>
    void (sheet.getRange("C3").dataValidation.rule = { list: { inCellDropDown: true, source } });
const prompts =
  (title: string, message: string): Ask =>
  (sheet) =>
    void (sheet.getRange("C3").dataValidation.prompt = { showPrompt: true, title, message });
const alerts =
  (title: string, message: string): Ask =>
  (sheet) =>
    void (sheet.getRange("C3").dataValidation.errorAlert = { showAlert: true, style: "Stop", title, message });
const widens =
  (points: number): Ask =>
  (sheet) =>
    void (sheet.getRange("A:A").format.columnWidth = points);
const raises =
  (points: number): Ask =>
  (sheet) =>
    void (sheet.getRange("1:1").format.rowHeight = points);
const names =
  (name: string): Ask =>
  (sheet, workbook) =>
    void workbook.names.add(name, sheet.getRange("A1"));
const adds =
  (name: string): Ask =>
  (_, workbook) =>
    void workbook.worksheets.add(name);
const renames =
  (name: string): Ask =>
  (sheet) =>
    void (sheet.name = name);
const merges =
  (...areas: readonly string[]): Ask =>
  (sheet) => {
    for (const area of areas) sheet.getRange(area).merge();
  };
const long = (length: number) => "x".repeat(length);

it.each<[string, Ask]>([
  ["a text of 32,767 characters", enters(long(32_767))],
  ["a formula of 8,192", enters(`=${"1+".repeat(4095)}1`)],
  ["a number format of 254, quotes, colours and all", formats(`[Red]# ##0" kr";\\-0;"${long(228)}";@`)],
  ["an empty part of a number format", formats(";;;")],
  ["choices of 255 characters", lists(long(255))],
  ["a prompt of 32 and 255", prompts(long(32), long(255))],
  ["an error of 32 and 225", alerts(long(32), long(225))],
  ["a column of 255 characters", widens(1342.5)],
  ["a row of 409 points", raises(409)],
  ["a name that only begins as a cell does", names("ABC_12")],
  ["a name of Swedish letters", names("Återbetalning.2026")],
  ["a name past the last column", names("XFE1")],
  ["a sheet's name of 31 characters", adds(long(31))],
  ["an apostrophe inside a sheet's name", adds("Jan's blad")],
  ["areas that are merged side by side", merges("A1:B1", "A2:B2")],
])("Excel takes %s", async (_, ask) => {
  expect(await answerTo(ask)).toMatchObject({ code: "done" });
});

it.each<[string, Ask]>([
  ["a text of 32,768 characters", enters(long(32_768))],
  ["a formula of 8,194", enters(`=${"1+".repeat(4096)}1`)],
  ["a number format of 255", formats(`"${long(253)}"`)],
  ["a number format whose quotes do not end", formats('0" kr')],
  ["a number format whose bracket does not end", formats("[Red0")],
  ["a number format that ends in a backslash", formats("0\\")],
  ["a number format of five parts", formats("0;0;0;@;0")],
  ["choices of 256 characters", lists(long(256))],
  ["a prompt's title of 33", prompts(long(33), "")],
  ["a prompt of 256", prompts("", long(256))],
  ["an error's title of 33", alerts(long(33), "")],
  ["an error of 226", alerts("", long(226))],
  ["a column wider than 255 characters", widens(1343)],
  ["a column of less than nothing", widens(-1)],
  ["a row higher than 409 points", raises(410)],
  [
    "a column's width in a table of looks",
    (sheet) => sheet.getRange("A1").setColumnProperties([{ format: { columnWidth: 1343 } }]),
  ],
  ["a name like a cell", names("AB12")],
  ["a name like the last cell", names("xfd1048576")],
  ["a name that begins as R1C1 does", names("R1_total")],
  ["a name of one R", names("R")],
  ["a name with a space", names("Total 2026")],
  ["a name that begins with a digit", names("2026_total")],
  ["a name that is a truth", names("True")],
  ["a name of 256 characters", names(long(256))],
  ["a sheet's name of 32 characters", adds(long(32))],
  ["no name of a sheet", renames("")],
  ["a sheet's name with a colon", adds("Budget: 2026")],
  ["a sheet's name that begins with an apostrophe", renames("'Budget")],
  ["a sheet that is called History", adds("history")],
])("Excel refuses %s", async (_, ask) => {
  expect(await answerTo(ask)).toMatchObject({ code: "InvalidArgument" });
});

it.each<[string, Ask, string]>([
  ["one merged area over another", merges("A1:B2", "B2:C3"), "InvalidOperation"],
  ["a sheet's name that is taken, in whatever case", adds("BLAD2"), "ItemAlreadyExists"],
  ["to call a sheet as another one is called", renames("blad2"), "ItemAlreadyExists"],
])("Excel refuses %s", async (_, ask, code) => {
  expect(await answerTo(ask)).toMatchObject({ code });
});

it("Excel refuses a name that is taken, in whatever case", async () => {
  const book = aBook();
  book.names.set("Totalt", "=Blad1!$B$2");
  expect(await answerTo(names("TOTALT"), { book })).toMatchObject({ code: "InvalidArgument" });
});

describe("more than five megabytes", () => {
  const enters6: Ask = (sheet) => {
    const row = Array.from({ length: 20 }, () => long(30_000));
    for (let line = 1; line <= 10; line++) sheet.getRange(`A${line}:T${line}`).values = [row];
  };

  it("are refused on the web, with nothing done, and taken on Windows", async () => {
    const refused = await answerTo(enters6, { of: "web" });
    expect([refused.code, refused.book.sheets[0]?.cells.size]).toEqual(["RequestPayloadSizeLimitExceeded", 4]);
    expect(await answerTo(enters6, { of: "windows365" })).toMatchObject({ code: "done" });
  });

  it("are not answered on the web", async () => {
    const { book } = await answerTo(enters6);
    const asks: Ask = (sheet) => void sheet.getRange("A1:T10").load("values");
    expect(await answerTo(asks, { of: "web", book })).toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
  });
});

it("of more than five million cells Excel gives no values, and no error", async () => {
  let range: Excel.Range | undefined;
  const asks: Ask = (sheet) => (range = sheet.getRange("A1:J500001").load("values"));
  expect(await answerTo(asks)).toMatchObject({ code: "done" });
  expect(range?.values).toBeNull();
});
