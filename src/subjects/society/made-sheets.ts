/** Which sheets of a workbook Samkoll has made of a calculation: known by their defined names, or by their titles. */
import { quotedSheetName } from "../../workbook/address";
import { cellIn, rowAt, type Sheet, type Snapshot } from "../../workbook/snapshot";
import { plainText } from "../../reading/label";
import { sheetMarks, sheetNames, type SocietySheet } from "./sheets/template";

/** `null` for a sheet of somebody else's. */
export function madeSheetOf({ names }: Snapshot, sheet: Sheet): SocietySheet | null {
  const quoted = [`${quotedSheetName(sheet.name)}!`, `${sheet.name}!`];
  for (const kind of kinds) {
    const mark = sheetMarks[kind].toLowerCase();
    const isMarked = [...names].some(
      ([name, refersTo]) => name.toLowerCase().startsWith(mark) && quoted.some((start) => refersTo.startsWith(start)),
    );
    if (isMarked || isTitled(sheet, kind)) return kind;
  }
  return null;
}

const kinds = [
  "basis",
  "housing",
  "assumptions",
  "calculation",
  "result",
  "persons",
] as const satisfies readonly SocietySheet[];

/** A sheet that was copied to another workbook comes without its name. The persons' title is anybody's word. */
function isTitled(sheet: Sheet, kind: SocietySheet): boolean {
  const title = cellIn(rowAt(sheet, 0), 0)?.value;
  if (typeof title !== "string" || kind === "persons" || kind === "result") return false;
  const { sv, en } = sheetNames[kind];
  return plainText(title) === plainText(sv) || plainText(title) === plainText(en);
}
