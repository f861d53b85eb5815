/** One row of headings with what the sheet says around it, as the ways to read answers need it. */
import type { Sheet } from "../../../workbook/snapshot";
import { memoizePerObject } from "../../../workbook/memoize";
import { plainText } from "../../../reading/label";
import { textOf } from "../../../reading/text-of-cell";
import { contextOf, type OccasionWords, type SheetContext } from "./context";
import type { AnswerHeading, HeadingRow } from "./heading-row";
import type { NamedForm } from "./heading-parts";
import { type Legend, legendIn } from "./symbols";
import type { ColumnId } from "./template";

export interface TableGround {
  readonly sheet: Sheet;
  readonly heads: HeadingRow;
  readonly context: SheetContext;
  readonly legend: Legend;
  readonly person: number | null;
}

/** Columns that belong together: of one form, on one occasion where the headings say so. */
export interface GroupDraft {
  readonly answers: readonly number[];
  readonly form: NamedForm | "twelve" | null;
  readonly occasion: OccasionWords | null;
}

export function groundOf(sheet: Sheet, heads: HeadingRow, across: boolean): TableGround {
  return {
    sheet,
    heads,
    context: contextOf(sheet, heads.row, across),
    legend: legendIn(sheet),
    person: personColumn(sheet, heads),
  };
}

export function hasColumn({ heads }: TableGround, id: ColumnId): boolean {
  return heads.known.has(id);
}

/** In the heading, over it, or in the sheet's name and titles. */
export function formOf({ context }: TableGround, head: AnswerHeading): NamedForm | null {
  const own = ownFormOf(head);
  const { form } = context;
  if (own === null) return form;
  // A title may name the version that the heading leaves out.
  return own === "eq5d" && form !== null && form !== "GHQ-12" ? form : own;
}

/** In the heading or over it. */
export function ownFormOf({ parts, bands }: AnswerHeading): NamedForm | null {
  return parts.form ?? bands.map((band) => band.parts.form).find((form) => form !== null) ?? null;
}

/** In the heading itself, or over it; a number of its own says it where no word does. */
export function occasionOf(
  { sheet, heads }: TableGround,
  { parts, bands, column }: AnswerHeading,
  numbers: readonly number[],
): OccasionWords | null {
  const [number] = numbers;
  const at = { sheet: sheet.name, row: heads.row, column };
  if (parts.occasion !== null) {
    return { text: parts.occasionWords, at, ...(parts.isOther === true && { isOther: true }) };
  }
  if (number !== undefined) return { text: String(number), at };
  for (const band of bands) {
    const [month] = band.parts.numbers;
    const over = { sheet: sheet.name, row: band.row, column: band.column };
    if (band.parts.occasion !== null) return { text: band.parts.occasionWords, at: over };
    if (month !== undefined) return { text: String(month), at: over };
  }
  return null;
}

/** The same for all headings of one form on one occasion. */
export function groupKey(ground: TableGround, head: AnswerHeading, numbers: readonly number[]): string {
  return `${formOf(ground, head) ?? ""} ${plainText(occasionOf(ground, head, numbers)?.text ?? "")}`;
}

export function gather<Head>(heads: readonly Head[], key: (head: Head) => string): readonly (readonly Head[])[] {
  const groups = new Map<string, Head[]>();
  for (const head of heads) {
    const of = groups.get(key(head));
    if (of === undefined) groups.set(key(head), [head]);
    else of.push(head);
  }
  return [...groups.values()];
}

const counters = /^(?:nr|no)\.?$/i;

/** Beside a column of running numbers, *Nr* may count the rows. */
function personColumn(sheet: Sheet, { known, row }: HeadingRow): number | null {
  const [first = null, ...others] = known.get("person") ?? [];
  if (first === null || others.length === 0) return first;
  const texts = textsOf(sheet).get(row);
  return [first, ...others].find((column) => !counters.test(texts?.get(column) ?? "")) ?? first;
}

const rowsRead = 500;

const textsOf = memoizePerObject(
  ({ rows }: Sheet): ReadonlyMap<number, ReadonlyMap<number, string>> =>
    new Map(
      rows
        .slice(0, rowsRead)
        .map(({ index, cells }) => [index, new Map(cells.map((cell) => [cell.column, textOf(cell)]))] as const),
    ),
);
