/** Finds the headings of a table of answer sheets: who, when, which form, and the answers in one column or in many. */
import { type Cell, isBlank, type Row, type Sheet } from "../../../workbook/snapshot";
import { labelReader } from "../../../reading/label";
import { textOf } from "../../../reading/text-of-cell";
import type { HealthColumns } from "./model";
import { type ColumnId, columnLabels, dimensionLabels, dimensions, type HealthForm } from "./template";

export interface Headings {
  readonly row: number;
  readonly columns: HealthColumns;
  /** Items in columns of their own tell the form by their headings; `eq5d` does not tell the version. */
  readonly byItems: HealthForm | "eq5d" | null;
}

const readColumn = labelReader(columnLabels);
const readDimension = labelReader(dimensionLabels);
/** Headings stand among a sheet's first rows with content. */
const rowsLookedAt = 60;
const longestHeading = 40;

/** `null` where no row has a heading for persons and one for answers. */
export function headingsIn(sheet: Sheet): Headings | null {
  for (const row of sheet.rows.slice(0, rowsLookedAt)) {
    const found = headingsOf(sheet, row);
    if (found !== null) return found;
  }
  return null;
}

function headingsOf(sheet: Sheet, row: Row): Headings | null {
  const known = new Map<ColumnId, number>();
  for (const cell of row.cells) {
    const match = labelled(cell) ? readColumn(textOf(cell)) : undefined;
    if (match?.rest === "" && !known.has(match.id)) known.set(match.id, cell.column);
  }
  const person = known.get("person");
  if (person === undefined) return null;
  const columns = (answers: readonly number[]): HealthColumns => ({
    sheet: sheet.name,
    person,
    occasion: known.get("occasion") ?? null,
    date: known.get("date") ?? null,
    form: known.get("form") ?? null,
    answers,
  });
  const answer = known.get("answer");
  if (answer !== undefined) return { row: row.index, columns: columns([answer]), byItems: null };
  // Columns 1 to 12 may as well be months: only a table that says when, or of which form, is one of answers.
  if (!known.has("occasion") && !known.has("form")) return null;
  const twelve = numbered(row);
  if (twelve !== null) return { row: row.index, columns: columns(twelve), byItems: "GHQ-12" };
  const five = dimensionColumns(row);
  return five === null ? null : { row: row.index, columns: columns(five), byItems: "eq5d" };
}

function labelled({ value }: Cell): boolean {
  return typeof value === "string" && !isBlank(value) && value.length <= longestHeading;
}

/** "1" … "12", "Fråga 1", "GHQ1"; `null` unless all twelve are there. */
function numbered(row: Row): readonly number[] | null {
  const columns = new Map<number, number>();
  for (const cell of row.cells) {
    const match = /^(?:ghq|fråga|svar|item|q|f)?[\s._-]?(\d{1,2})$/i.exec(textOf(cell));
    const item = Number(match?.[1] ?? Number.NaN);
    if (item >= 1 && item <= 12 && !columns.has(item)) columns.set(item, cell.column);
  }
  return columns.size === 12 ? [...columns].sort(([a], [b]) => a - b).map(([, column]) => column) : null;
}

function dimensionColumns(row: Row): readonly number[] | null {
  const met = row.cells.flatMap((cell) => {
    const match = labelled(cell) ? readDimension(textOf(cell)) : undefined;
    return match?.rest === "" ? [{ id: match.id, column: cell.column }] : [];
  });
  const columns = dimensions.flatMap((id) => met.find((each) => each.id === id)?.column ?? []);
  return columns.length === dimensions.length ? columns : null;
}
