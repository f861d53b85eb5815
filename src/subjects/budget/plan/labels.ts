/** Finds the labels of the plan sheet among the texts of a workbook. */
import type { Sheet } from "../../../workbook/snapshot";
import { type MetField, metField } from "../../../reading/form";
import { labelReader, plainText } from "../../../reading/label";
import { type PlanFieldId, type PlanLabelId, planFields, planLabels } from "./template";

/** The headings of the sheet and its tables, as they were met. */
export type Headings = readonly MetField<PlanLabelId>[];

export interface PlanSheet {
  readonly sheet: Sheet;
  readonly fields: readonly MetField<PlanFieldId>[];
  readonly headings: Headings;
  /** Has the title, or bears its name. */
  readonly titled: boolean;
}

const readField = labelReader(planFields);
const readHeading = labelReader(planLabels);

/** The sheet is small; what lies further down or out is another table, perhaps with a row for every participant. */
const lastRowLookedAt = 500;
const lastColumnLookedAt = 60;
/** Without its title a sheet is taken for the plan's only when it has as many of the fields that no budget sheet has. */
const fewestFields = 3;
const alsoOnBudgets: ReadonlySet<PlanFieldId> = new Set(["projectName", "from", "to", "statedTotal"]);

/** The sheets that could be *Projektuppgifter*, the likeliest first. */
export function planSheets(sheets: readonly Sheet[]): readonly PlanSheet[] {
  return sheets
    .map(labelsOn)
    .filter(({ titled, fields }) =>
      titled ? fields.length > 0 : distinct(fields.filter(({ id }) => !alsoOnBudgets.has(id))) >= fewestFields,
    )
    .sort((a, b) => Number(b.titled) - Number(a.titled) || distinct(b.fields) - distinct(a.fields));
}

export function labelsOn(sheet: Sheet): PlanSheet {
  const fields: MetField<PlanFieldId>[] = [];
  const headings: MetField<PlanLabelId>[] = [];
  for (const row of sheet.rows) {
    if (row.index > lastRowLookedAt) break;
    for (const cell of row.cells) {
      if (cell.column > lastColumnLookedAt) break;
      const heading = metField(readHeading, sheet.name, cell);
      if (heading && !(heading.id === "title" && isOnlyBegun(cell.value))) headings.push(heading);
      const field = metField(readField, sheet.name, cell);
      if (field) fields.push(field);
    }
  }
  const named = readHeading(sheet.name)?.id === "title" && !isOnlyBegun(sheet.name);
  const titled = named || headings.some(({ id }) => id === "title");
  return { sheet, fields, headings, titled };
}

/** "Projekt" is a column of many lists, and no short form of *Projektuppgifter*: its second word must have begun too. */
function isOnlyBegun(text: unknown): boolean {
  return typeof text !== "string" || plainText(text).replaceAll(" ", "").length < shortestTitle;
}

const shortestTitle = "projektu".length;

function distinct(fields: readonly MetField<PlanFieldId>[]): number {
  return new Set(fields.map(({ id }) => id)).size;
}

/** "Huvudprojektägare (Uppsala kommun)" and "Uppsala kommun att:" both name Uppsala kommun. */
export function organisationIn(text: string): string {
  const tidy = text.replace(/[\s\u00A0]+/g, " ").trim();
  const within = /\(([^()]+)\)\s*$/.exec(tidy);
  const before = within === null ? "" : plainText(tidy.slice(0, within.index));
  const role = /^(huvud|del)?projektagare( \d+)?$|^(lead )?project (owner|partner)( \d+)?$/.test(before);
  return role ? (within?.[1] ?? tidy).trim() : tidy.replace(/ att ?:?$|:$/i, "").trim();
}
