/** Runs of one undo step: what has no undo on a platform is refused there. */
import { answerTo } from "./answer";
import type { ProfileName } from "./profiles";
import table from "./undo.json";

type Ask = (sheet: Excel.Worksheet, workbook: Excel.Workbook) => void;

const nowhere: Readonly<Record<string, Ask>> = {
  "WorksheetProtection.protect": (sheet) => sheet.protection.protect(),
  "WorksheetProtection.unprotect": (sheet) => sheet.protection.unprotect(),
  "Worksheet.delete": (sheet) => sheet.delete(),
  "WorkbookProtection.protect": (_, workbook) => workbook.protection.protect(),
  "WorkbookProtection.unprotect": (_, workbook) => workbook.protection.unprotect(),
};
const onWeb: Readonly<Record<string, Ask>> = {
  "Worksheet.position": (sheet) => (sheet.position = 1),
  "Worksheet.name": (sheet) => (sheet.name = "Budget"),
  "Worksheet.visibility": (sheet) => (sheet.visibility = "Hidden"),
};
const onDesktop: Readonly<Record<string, Ask>> = {
  "DocumentProperties.title": (_, workbook) => (workbook.properties.title = "Budget"),
};

const platforms: readonly [ProfileName, "web" | "desktop"][] = [
  ["windows365", "desktop"],
  ["mac365", "desktop"],
  ["web", "web"],
];

describe.each(platforms)("in a run of one undo step, Excel (%s)", (of, column) => {
  const refused = { ...nowhere, ...(column === "web" ? onDesktop : onWeb) };
  const taken = column === "web" ? onWeb : onDesktop;

  it.each(Object.entries(refused))("refuses %s, and says which", async (api, ask) => {
    const { code, at } = await answerTo(ask, { of, grouped: true });
    expect([code, at]).toEqual(["UndoNotSupported", api]);
    expect(table.apis).toHaveProperty([api]);
  });

  it.each(Object.entries(taken))("takes %s", async (_api, ask) => {
    expect(await answerTo(ask, { of, grouped: true })).toMatchObject({ code: "done" });
  });
});

describe("in a run of one undo step", () => {
  it("what came before the refusal is done", async () => {
    const { code, book } = await answerTo(
      (sheet, { worksheets }) => {
        worksheets.add("Nytt").getRange("A1").values = [[5]];
        sheet.protection.protect();
        sheet.getRange("C1").values = [[6]];
      },
      { grouped: true },
    );
    expect(code).toBe("UndoNotSupported");
    expect(book.sheets.map(({ name }) => name)).toEqual(["Blad1", "Blad2", "Nytt"]);
    expect([book.sheets[2]?.cells.size, book.sheets[0]?.cells.has("C1")]).toEqual([1, false]);
  });

  it("a sheet's position may be asked for", async () => {
    const asks: Ask = (sheet) => void sheet.load("name,visibility");
    expect(await answerTo(asks, { grouped: true })).toMatchObject({ code: "done" });
  });

  it("every entry can be made to fail, with the code that a test wants", async () => {
    const enters: Ask = (sheet) => (sheet.getRange("A1").formulas = [["=B2"]]);
    const conduct = { groupedEntriesFail: "UndoNotSupported" };
    expect(await answerTo(enters, { grouped: true, conduct })).toMatchObject({ code: "UndoNotSupported" });
    expect(await answerTo(enters, { conduct })).toMatchObject({ code: "done" });
  });
});

it.each([
  ["a run without one undo step", 20, false],
  ["an Excel that is older than the option", 19, true],
] as const)("%s takes what has no undo", async (_, of, grouped) => {
  expect(await answerTo((sheet) => sheet.protection.protect(), { of, grouped })).toMatchObject({ code: "done" });
});

it("a run that uses the objects of a grouped one is not grouped itself", async () => {
  const { book } = await answerTo(() => undefined);
  await Excel.run({ mergeUndoGroup: true }, async (first) => {
    const sheet = first.workbook.worksheets.getItem("Blad2");
    await first.sync();
    await Excel.run(async ({ workbook }) => workbook.worksheets.getItem("Blad1").delete());
    sheet.getRange("A1").values = [[1]];
  });
  expect(book.sheets.map(({ name, cells }) => [name, cells.size])).toEqual([["Blad2", 1]]);
});
