/** The sheets that Samkoll makes of a register, known by a defined name or by their title: no registers themselves. */
import { quotedSheetName } from "../../../workbook/address";
import { cellIn, isBlank, rowAt, type Sheet, type Snapshot } from "../../../workbook/snapshot";
import { labelReader } from "../../../reading/label";
import { memoizePerObject } from "../../../workbook/memoize";
import { sheetNames } from "./register-template";

/** The defined name of the first cell of each; a second sheet of the kind has a number after it. */
export const sheetMarks = {
  columns: "Samkoll_Kolumner",
  values: "Samkoll_Varden",
  goals: "Samkoll_Mal",
  outcomes: "Samkoll_Utfall",
  published: "Samkoll_UtfallPublicering",
  charts: "Samkoll_Diagram",
  report: "Samkoll_Slutrapport",
  study: "Samkoll_Grupper",
  trial: "Samkoll_Kostnadseffektivitet",
} as const;
export type MadeSheet = keyof typeof sheetMarks;

const readTitle = labelReader({
  columns: sheetNames.columns,
  values: sheetNames.values,
  goals: sheetNames.goals,
  outcomes: sheetNames.outcomes,
  published: sheetNames.published,
  charts: sheetNames.charts,
  report: sheetNames.report,
  study: sheetNames.study,
  trial: sheetNames.trial,
});

/** Which of them the sheet is; `null` for any other. A sheet copied to another workbook comes without its names. */
export function madeSheetOf(snapshot: Snapshot, sheet: Sheet): MadeSheet | null {
  const marked = markOf(snapshot, sheet);
  if (marked !== null) return marked;
  const first = rowAt(sheet, 0);
  const title = cellIn(first, 0)?.value;
  // "Utfall | Antal | Andel" heads somebody's table.
  const isHeading = first?.cells.some(({ column, value }) => column > 0 && !isBlank(value)) === true;
  const match = typeof title === "string" && !isHeading ? readTitle(title) : undefined;
  return match?.rest === "" && match.rivals.length === 0 ? match.id : null;
}

function markOf({ names }: Snapshot, { name }: Sheet): MadeSheet | null {
  const marks = marksAmong(names);
  if (marks.length === 0) return null;
  const plain = [`${quotedSheetName(name)}!`, `'${name.replaceAll("'", "''")}'!`];
  return marks.find(({ refersTo }) => plain.some((sheet) => refersTo.startsWith(sheet)))?.kind ?? null;
}

/** A workbook may have thousands of names; they are gone through once, and not for each sheet. */
const marksAmong = memoizePerObject((names: Snapshot["names"]) =>
  [...names].flatMap(([known, refersTo]) => {
    const kind = readMark(known);
    return kind === null ? [] : [{ kind, refersTo }];
  }),
);

function readMark(name: string): MadeSheet | null {
  const bare = name.toLowerCase().replace(/_\d+$/, "");
  for (const kind of [
    "columns",
    "values",
    "goals",
    "outcomes",
    "published",
    "charts",
    "report",
    "study",
    "trial",
  ] as const) {
    if (sheetMarks[kind].toLowerCase() === bare) return kind;
  }
  return null;
}
