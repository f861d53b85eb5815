/** Finds the labels of the plan sheet among the texts of a workbook. */
import type { Address } from "../../../workbook/address";
import type { Cell, Sheet, Snapshot } from "../../../workbook/snapshot";
import { labelReader, plainText } from "../../../reading/label";
import { type PlanFieldId, type PlanLabelId, planFields, planLabels } from "./template";

/** A label that was met: which one, and where. */
export interface MetLabel<Id extends string> {
  readonly id: Id;
  readonly score: number;
  readonly at: Address;
  readonly text: string;
}

export interface PlanSheet {
  readonly sheet: Sheet;
  readonly fields: readonly MetLabel<PlanFieldId>[];
  readonly headings: readonly MetLabel<PlanLabelId>[];
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
export function planSheets(snapshot: Snapshot): readonly PlanSheet[] {
  return snapshot.sheets
    .map(labelsOn)
    .filter(({ titled, fields }) =>
      titled ? fields.length > 0 : distinct(fields.filter(({ id }) => !alsoOnBudgets.has(id))) >= fewestFields,
    )
    .sort((a, b) => Number(b.titled) - Number(a.titled) || distinct(b.fields) - distinct(a.fields));
}

function labelsOn(sheet: Sheet): PlanSheet {
  const fields: MetLabel<PlanFieldId>[] = [];
  const headings: MetLabel<PlanLabelId>[] = [];
  for (const row of sheet.rows) {
    if (row.index > lastRowLookedAt) break;
    for (const cell of row.cells) {
      if (cell.column > lastColumnLookedAt) break;
      const text = labelText(cell);
      if (text === null) continue;
      const at = { sheet: sheet.name, row: row.index, column: cell.column };
      const heading = readHeading(text);
      if (heading) headings.push({ id: heading.id, score: heading.score, at, text });
      const field = readField(text);
      if (field) fields.push({ id: field.id, score: field.score, at, text });
    }
  }
  const titled = headings.some(({ id }) => id === "title") || readHeading(sheet.name)?.id === "title";
  return { sheet, fields, headings, titled };
}

function labelText(cell: Cell): string | null {
  return typeof cell.value === "string" && cell.value.length <= 200 ? cell.value.trim() : null;
}

function distinct(fields: readonly MetLabel<PlanFieldId>[]): number {
  return new Set(fields.map(({ id }) => id)).size;
}

/** "Huvudprojektägare (Uppsala kommun)" and "Uppsala kommun att:" both name Uppsala kommun. */
export function organisationIn(text: string): string {
  const tidy = text.replace(/[\s\u00A0]+/g, " ").trim();
  const within = /\(([^()]+)\)\s*$/.exec(tidy);
  const before = within === null ? "" : plainText(tidy.slice(0, within.index));
  const role = /^(huvud|del)?projektagare( \d+)?$|^(lead )?project (owner|partner)( \d+)?$/.test(before);
  return role ? (within?.[1] ?? tidy).trim() : tidy.replace(/\s+att\s*:?$|:$/i, "").trim();
}
