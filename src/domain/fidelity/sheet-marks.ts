/** The sheets that Samkoll makes from measurements, known by their defined names: no measurements themselves. */
import { quotedSheetName } from "../../workbook/address";
import type { Sheet, Snapshot } from "../../workbook/snapshot";

/** The defined name of the first cell of each; a second sheet of the kind has a number after it. */
export const followUpMarks = {
  overTime: "Samkoll_ProgramtrohetOverTid",
  report: "Samkoll_ProgramtrohetRapport",
} as const;

export function isFollowUpSheet(snapshot: Snapshot, sheet: Sheet): boolean {
  return Object.values(followUpMarks).some((mark) => isMarked(snapshot, sheet, mark));
}

function isMarked({ names }: Snapshot, { name }: Sheet, mark: string): boolean {
  const plain = [`${quotedSheetName(name)}!`, `'${name.replaceAll("'", "''")}'!`];
  return [...names].some(
    ([known, refersTo]) =>
      known.toLowerCase().startsWith(mark.toLowerCase()) && plain.some((sheet) => refersTo.startsWith(sheet)),
  );
}
