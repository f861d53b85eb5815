/** What the sheets of follow-up say: headings, fields and rows, in both languages; made and read by the same words. */
import type { Label } from "../../../reading/label";

/** *Rekvisition*: the actual costs of a period against what was granted. */
export const requisitionColumns = {
  label: { sv: "Kostnadsslag", en: "Kind of cost" },
  granted: { sv: "Beviljad budget", en: "Granted budget" },
  earlier: { sv: "Tidigare rekvirerat", en: "Requisitioned earlier" },
  actual: { sv: "Utfall perioden", en: "Actual cost of the period" },
  left: { sv: "Återstår", en: "Left" },
  remark: { sv: "Anmärkning", en: "Remark" },
} as const satisfies Record<string, Label>;

/** *Prognos*: what has been spent, what is expected for the rest, and what is then left of the granted. */
export const forecastColumns = {
  label: requisitionColumns.label,
  granted: requisitionColumns.granted,
  actual: { sv: "Utfall hittills", en: "Actual cost so far" },
  left: { sv: "Kvar av budgeten", en: "Left of the budget" },
  rest: { sv: "Beräknat för resten", en: "Expected for the rest" },
  forecast: { sv: "Prognos", en: "Forecast" },
  difference: { sv: "Budget minus prognos", en: "Budget less forecast" },
} as const satisfies Record<string, Label>;

export const followUpFields = {
  effort: { sv: "Insats", en: "Effort" },
  part: { sv: "Avser", en: "Concerns" },
  from: { sv: "Period från", en: "Period from" },
  to: { sv: "Period till", en: "Period to" },
  spentTo: { sv: "Utfall till och med", en: "Actual cost up to" },
  until: { sv: "Prognos till och med", en: "Forecast up to" },
} as const satisfies Record<string, Label>;

export const followUpRows = {
  sum: { sv: "Summa", en: "Sum" },
  outside: { sv: "Utan rad i budgeten", en: "Without a row in the budget" },
  untitled: { sv: "Övriga rader", en: "Other rows" },
  toRequisition: { sv: "Att rekvirera", en: "To requisition" },
  toReturn: { sv: "Att återlämna", en: "To return" },
  whole: { sv: "Hela insatsen", en: "The whole effort" },
} as const satisfies Record<string, Label>;

/** A defined name that begins so holds the table of a sheet of follow-up, from its headings to its sum. */
export const followUpMarks = { requisition: "Samkoll_Rekvisition", forecast: "Samkoll_Prognos" } as const;
/** *Underlag till Uppföljning Finsam*: a defined name that begins so points into it. */
export const finsamMark = "Samkoll_Uppfoljning";
export type FollowUpKind = keyof typeof followUpMarks;
export const followUpKinds = ["requisition", "forecast"] as const satisfies readonly FollowUpKind[];

/** Whether a cell says a label, in either language. */
export function says(text: string, { sv, en }: Label): boolean {
  return text === sv || text === en;
}
