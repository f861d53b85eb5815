/** What an older Excel does not know, and whether the list of it agrees with the types of Office.js. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { forgetNotes } from "../office-notes";
import { answerTo } from "./answer";
import levels from "./api-levels.json";

type Ask = (sheet: Excel.Worksheet, workbook: Excel.Workbook) => void;

it("the levels of all APIs are those that @types/office-js tells", () => {
  const told = levelsIn(readFileSync(createRequire(__filename).resolve("@types/office-js/index.d.ts"), "utf8"));
  for (const [type, byLevel] of Object.entries(levels)) {
    // The types describe the functions of a worksheet by an interface.
    if (type !== "Functions") expect([type, byLevel]).toEqual([type, told.get(type)]);
  }
});

/** Class → n of ExcelApi 1.n → its members that came with it, in the order of the alphabet. */
function levelsIn(types: string): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const lines = types.split("\n");
  const first = lines.indexOf("declare namespace Excel {");
  const members = new Map<string, Map<string, number>>();
  let type = "";
  let level: number | undefined;
  for (const line of lines.slice(first, lines.indexOf("}", first))) {
    const begins = /^ {4}class (\w+)[ <]/.exec(line)?.[1];
    // What is told of the class as a whole is told of none of its members.
    if (begins !== undefined) level = undefined;
    type = line === "    }" ? "" : (begins ?? type);
    const set = /\[Api set: (?:ExcelApi 1\.(\d+))?/.exec(line);
    const member = /^ {8}(?:readonly )?(\w+)\??[(:<]/.exec(line)?.[1];
    if (set !== null) level = set[1] === undefined ? undefined : Number(set[1]);
    if (member === undefined || type === "") continue;
    const ofType = members.get(type) ?? new Map<string, number>();
    members.set(type, ofType);
    if (level !== undefined) ofType.set(member, Math.min(level, ofType.get(member) ?? level));
    level = undefined;
  }
  return new Map([...members].map(([name, ofType]) => [name, byLevelOf(ofType)]));
}

function byLevelOf(members: ReadonlyMap<string, number>): Readonly<Record<string, string>> {
  const byLevel = new Map<string, string[]>();
  for (const [member, level] of [...members].sort(([a], [b]) => (a < b ? -1 : 1))) {
    byLevel.set(String(level), [...(byLevel.get(String(level)) ?? []), member]);
  }
  return Object.fromEntries([...byLevel].map(([level, names]) => [level, names.join(" ")]));
}

it.each<[string, number, Ask]>([
  ["comments", 10, (_, workbook) => void workbook.comments.getCount()],
  ["a sheet's comments", 10, (sheet) => void sheet.comments.getCount()],
  ["notes", 18, (sheet) => void sheet.notes.getCount()],
  [
    "validation",
    8,
    (sheet) => (sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "Ja" } }),
  ],
  ["page layout", 9, (sheet) => (sheet.pageLayout.orientation = "Landscape")],
  ["whether all is calculated", 9, (_, workbook) => void workbook.application.load("calculationState")],
  ["a table of looks", 9, (sheet) => sheet.getRange("A1").setCellProperties([[{}]])],
])("%s came with ExcelApi 1.%i and are not found before", async (_, level, ask) => {
  expect((await answerTo(ask, { of: level - 1 })).code).toBe("ApiNotFound");
  expect((await answerTo(ask, { of: level })).code).toBe("done");
});

it("an Office.js that is older than Excel has no notes at all", async () => {
  await answerTo(() => undefined);
  forgetNotes();
  const asks = Excel.run(async ({ workbook }) => void workbook.notes.getCount());
  await expect(asks).rejects.toThrow(TypeError);
});
