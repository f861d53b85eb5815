/** Where everything stands on a made *Slutrapport*: the form's fields in its order, with the two tables between them. */
import type { Known } from "./known";
import { type ReportFieldId, reportFieldIds, reportFields } from "./template";

/**
 * A: field, goal or partner. B: answer or granted. C: used, or with D the result. D: returned. E: taken from. F: air.
 * G, H: what the workbook knows, which is not printed. A to E is as wide as an upright page at full size.
 */
export const reportColumns = { label: 0, answer: 1, middle: 2, last: 3, source: 4, working: 6 } as const;
export const reportWidths: readonly number[] = [27, 13, 13, 22, 19, 3, 24, 24];
/** Characters in a text across the columns, both ends in it. */
export function widthOf(first: number, last: number): number {
  return reportWidths.slice(first, last + 1).reduce((total, width) => total + width, 0);
}

/** Room for goals and partners that are added later. */
const spareGoals = 3;
const fewestPartners = 4;

export const hintRow = 1;
export const headingRow = 3;

export interface ReportLayout {
  readonly fields: readonly { readonly id: ReportFieldId; readonly row: number }[];
  /** The row of headings and of the first and last goal. */
  readonly goals: { readonly headingRow: number; readonly firstRow: number; readonly lastRow: number };
  readonly money: {
    readonly headingRow: number;
    readonly firstRow: number;
    readonly lastRow: number;
    readonly sumRow: number;
  };
  readonly lastRow: number;
}

/** The goals come after the purpose as in the form, the money before the question why some was returned. */
export function layReport({ goals, partners }: Known): ReportLayout {
  const fields: ReportLayout["fields"][number][] = [];
  let row = headingRow + 1;
  const goalRows = goals.length + spareGoals;
  const moneyRows = Math.max(partners.length, fewestPartners);
  let [goalHeading, moneyHeading] = [0, 0];
  for (const id of reportFieldIds) {
    if (id === "returnedWhy") {
      moneyHeading = row + 1;
      row = moneyHeading + moneyRows + 3;
    }
    fields.push({ id, row });
    row += 1;
    if (id === "purpose") {
      goalHeading = row + 1;
      row = goalHeading + goalRows + 2;
    }
  }
  return {
    fields,
    goals: { headingRow: goalHeading, firstRow: goalHeading + 1, lastRow: goalHeading + goalRows },
    money: {
      headingRow: moneyHeading,
      firstRow: moneyHeading + 1,
      lastRow: moneyHeading + moneyRows,
      sumRow: moneyHeading + moneyRows + 1,
    },
    lastRow: row - 1,
  };
}

/** Fields of a line or two, which have a source beside them. */
export function isShort(id: ReportFieldId): boolean {
  return reportFields[id].kind === "known" || id === "diary";
}
