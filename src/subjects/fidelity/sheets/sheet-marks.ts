/** The sheets that Samkoll makes from measurements, known by a defined name or their title: no measurements themselves. */
import { quotedSheetName } from "../../../workbook/address";
import { cellIn, rowAt, type Sheet, type Snapshot } from "../../../workbook/snapshot";
import { labelReader } from "../../../reading/label";
import { sheetNames } from "../template";

/** The defined name of the first cell of each; a second sheet of the kind has a number after it. */
export const followUpMarks = {
  overTime: "Samkoll_ProgramtrohetOverTid",
  report: "Samkoll_ProgramtrohetRapport",
} as const;

const readTitle = labelReader({ overTime: sheetNames.overTime, report: sheetNames.report });

export function isFollowUpSheet(snapshot: Snapshot, sheet: Sheet): boolean {
  return isTitled(sheet) || Object.values(followUpMarks).some((mark) => isMarked(snapshot, sheet, mark));
}

/** A sheet that has been copied to another workbook comes without its names. */
function isTitled(sheet: Sheet): boolean {
  const title = cellIn(rowAt(sheet, 0), 0)?.value;
  return typeof title === "string" && readTitle(title)?.rest === "";
}

/** The title may have been written over. */
function isMarked({ names }: Snapshot, { name }: Sheet, mark: string): boolean {
  const plain = [`${quotedSheetName(name)}!`, `'${name.replaceAll("'", "''")}'!`];
  return [...names].some(
    ([known, refersTo]) =>
      known.toLowerCase().startsWith(mark.toLowerCase()) && plain.some((sheet) => refersTo.startsWith(sheet)),
  );
}
