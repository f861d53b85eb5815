/** What a sheet says of all its answers: in its name, in a title, or in a line such as *Tidpunkt: Start*. */
import type { Address } from "../../../workbook/address";
import { type Row, rowPlace, type Sheet } from "../../../workbook/snapshot";
import { labelReader, plainText } from "../../../reading/label";
import { textOf } from "../../../reading/text-of-cell";
import { headingParts, type NamedForm, occasionSaid, type SaidOccasion } from "./heading-parts";
import { columnLabels } from "./template";

/** Words that say when, and where they stand; of a sheet's name, at the table's first cell. */
export interface OccasionWords {
  readonly text: string;
  readonly at: Address | null;
  /** What follows the form's name in a heading, and is none of the words that say when. */
  readonly isOther?: true;
}

export interface SheetContext {
  readonly form: NamedForm | null;
  readonly occasion: OccasionWords | null;
}

const readOccasionLabel = labelReader({ occasion: columnLabels.occasion });
/** Titles stand right above the headings, with two rows of bands between at the most. */
const rowsAbove = 12;
const bandRows = 2;

/** `across`: the sheet has been turned, so that its titles stand in the row of the headings. */
export function contextOf(sheet: Sheet, headingRow: number, across: boolean): SheetContext {
  const place = rowPlace(sheet, headingRow);
  const near = sheet.rows.slice(Math.max(0, place - rowsAbove), across ? place + 1 : place);
  // What stands over another table is said of that one.
  const tableEnd = near.findLastIndex(({ cells, index }) => index < headingRow - bandRows && hasNumbers(cells));
  const above = near.slice(tableEnd + 1);
  return { form: formOf(sheet, above), occasion: occasionIn(sheet, above) };
}

function hasNumbers(cells: Row["cells"]): boolean {
  return cells.filter(({ value }) => typeof value === "number").length >= 2;
}

/** The only form that is named; of the sheet's name before the titles. */
function formOf(sheet: Sheet, above: readonly Row[]): NamedForm | null {
  const own = formsNamed(sheet.name);
  const titled = formsNamed(above.flatMap(({ cells }) => cells.map(textOf)).join(" | "));
  const [named] = own;
  if (own.length === 1 && named !== undefined) {
    const version = titled.find((form) => form.startsWith("EQ-5D"));
    return named === "eq5d" && titled.length === 1 && version !== undefined ? version : named;
  }
  const [only] = titled;
  return own.length === 0 && titled.length === 1 && only !== undefined ? only : null;
}

function formsNamed(text: string): readonly NamedForm[] {
  const plain = plainText(text.slice(0, 300));
  const found = new Set<NamedForm>();
  if (/(?:^| )(?:ghq|general health)/.test(plain)) found.add("GHQ-12");
  for (const match of plain.matchAll(/(?:^| )(?:eq ?5d|euroqol)(?: ?([35])l)?/g)) {
    found.add(match[1] === undefined ? "eq5d" : match[1] === "3" ? "EQ-5D-3L" : "EQ-5D-5L");
  }
  // The version may be told in one place and left out in another.
  if (found.size > 1 && (found.has("EQ-5D-3L") || found.has("EQ-5D-5L"))) found.delete("eq5d");
  return [...found];
}

function occasionIn(sheet: Sheet, above: readonly Row[]): OccasionWords | null {
  for (const row of above) {
    for (const [index, cell] of row.cells.entries()) {
      const text = textOf(cell);
      const at = { sheet: sheet.name, row: row.index, column: cell.column };
      const label = readOccasionLabel(text);
      const beside = row.cells[index + 1];
      if (label?.rest === "" && beside !== undefined && isOccasion(textOf(beside))) {
        return { text: textOf(beside), at: { ...at, column: beside.column } };
      }
      if (label !== undefined && label.rest !== "" && text.includes(":") && isOccasion(label.rest)) {
        return { text: label.rest, at };
      }
    }
  }
  if (occasionSaid(sheet.name) !== null) return { text: wordsOf(sheet.name), at: null };
  const titles = above.flatMap(({ cells, index }) => cells.map((cell) => ({ cell, index })));
  const told = titles.filter(({ cell }) => isTold(titleOccasion(textOf(cell))));
  const [only] = told;
  return told.length === 1 && only !== undefined
    ? { text: wordsOf(textOf(only.cell)), at: { sheet: sheet.name, row: only.index, column: only.cell.column } }
    : null;
}

function wordsOf(text: string): string {
  return headingParts(text)?.occasionWords ?? text;
}

function isOccasion(text: string): boolean {
  return occasionSaid(text) !== null || /^\d{1,2}$/.test(text);
}

function titleOccasion(text: string): SaidOccasion | null {
  return headingParts(text)?.numbers.length === 0 ? occasionSaid(text) : null;
}

function isTold(said: SaidOccasion | null): boolean {
  return said !== null && said.kind !== "unclear";
}
