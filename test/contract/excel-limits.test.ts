/** What Samkoll makes keeps within what Excel takes: nothing is cut short, and nothing refused. */
import { areaOf } from "../hosts/excel/fake-workbook";
import type { Area } from "../../src/workbook/address";
import { longestInValidation, type BlueprintValidation, type SheetBlueprint } from "../../src/workbook/blueprint";
import { english, swedish } from "../cases/words";
import { madeSheets } from "./made-sheets";

/** The longest that Excel takes, in characters; the source for all is Excel's specifications and limits, and its dialogues. */
const longest = { ...longestInValidation, formula: 8192, text: 32_767, sheet: 31, name: 255 } as const;

function overlaps(a: Area, b: Area): boolean {
  return (
    a.firstRow <= b.lastRow && b.firstRow <= a.lastRow && a.firstColumn <= b.lastColumn && b.firstColumn <= a.lastColumn
  );
}

function validationFaults({
  allow,
  promptTitle,
  prompt,
  errorTitle,
  error,
}: BlueprintValidation): readonly (readonly [string, boolean])[] {
  return [
    [`title "${promptTitle}"`, promptTitle.length > longest.title],
    [`title "${errorTitle}"`, errorTitle.length > longest.title],
    [`prompt "${prompt}"`, prompt.length > longest.prompt],
    [`error "${error}"`, error.length > longest.error],
    ["list", allow.kind === "list" && allow.choices.join(",").length > longest.list],
    ["choice with a comma", allow.kind === "list" && allow.choices.some((choice) => choice.includes(","))],
  ];
}

function faults(sheet: SheetBlueprint): readonly string[] {
  const merges = sheet.merges.map(areaOf);
  const told: readonly (readonly [string, boolean])[] = [
    ["name of the sheet", sheet.name.length > longest.sheet || /[[\]:*?/\\]|^'|'$/.test(sheet.name)],
    ...[...sheet.names.keys()].map((name) => [`name ${name}`, !isName(name)] as const),
    ...sheet.cells.flatMap(({ value, formula = "" }) => [
      [`formula ${formula.slice(0, 40)}`, formula.length + 1 > longest.formula] as const,
      [`text ${String(value).slice(0, 40)}`, typeof value === "string" && value.length > longest.text] as const,
    ]),
    ...sheet.validations.flatMap(validationFaults),
    ["width", [...sheet.columnWidths.values()].some((width) => width > 255)],
    ["height", [...sheet.rowHeights.values()].some((height) => height > 409)],
    ["merges", merges.some((merge, index) => merges.slice(index + 1).some((other) => overlaps(merge, other)))],
  ];
  return told.filter(([, isFault]) => isFault).map(([what]) => `${sheet.name}: ${what}`);
}

/** A name may not look like a cell, in either way of writing them. */
function isName(name: string): boolean {
  return (
    name.length <= longest.name &&
    /^[\p{L}_\\][\p{L}\p{N}._\\?]*$/u.test(name) &&
    !/^[a-z]{1,3}[0-9]+$|^[rc]([0-9].*)?$/i.test(name)
  );
}

it.each([
  ["Swedish", swedish],
  ["English", english],
])("in %s", (_, language) => {
  const sheets = madeSheets(language);
  expect(sheets.length).toBeGreaterThan(14);
  expect(sheets.flatMap(faults)).toEqual([]);
});
