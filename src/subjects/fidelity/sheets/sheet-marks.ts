/** The sheets that Samkoll makes from measurements, known by a defined name or their title: no measurements themselves. */
import { quotedSheetName } from "../../../workbook/address";
import { cellIn, rowAt, type Sheet, type Snapshot } from "../../../workbook/snapshot";
import { labelReader } from "../../../reading/label";
import { memoizePerObject } from "../../../workbook/memoize";
import { sheetNames } from "../template";

/** The defined name of the first cell of each; a second sheet of the kind has a number after it. */
export const followUpMarks = {
  overTime: "Samkoll_ProgramtrohetOverTid",
  report: "Samkoll_ProgramtrohetRapport",
} as const;

const readTitle = labelReader({ overTime: sheetNames.overTime, report: sheetNames.report });

export function isFollowUpSheet(snapshot: Snapshot, sheet: Sheet): boolean {
  return isTitled(sheet) || isMarked(snapshot, sheet);
}

/** A sheet that has been copied to another workbook comes without its names. */
function isTitled(sheet: Sheet): boolean {
  const title = cellIn(rowAt(sheet, 0), 0)?.value;
  return typeof title === "string" && readTitle(title)?.rest === "";
}

/** The title may have been written over. */
function isMarked({ names }: Snapshot, { name }: Sheet): boolean {
  const marked = markedAmong(names);
  if (marked.length === 0) return false;
  const plain = [`${quotedSheetName(name)}!`, `'${name.replaceAll("'", "''")}'!`];
  return marked.some((refersTo) => plain.some((sheet) => refersTo.startsWith(sheet)));
}

const marks = Object.values(followUpMarks).map((mark) => mark.toLowerCase());

/** What the marks point to. A workbook may have thousands of names; they are gone through once, and not for each sheet. */
const markedAmong = memoizePerObject((names: Snapshot["names"]): readonly string[] =>
  [...names].flatMap(([known, refersTo]) =>
    marks.some((mark) => known.toLowerCase().startsWith(mark)) ? [refersTo] : [],
  ),
);
