/** Which columns of a table of criteria are which: raters, agreed score, sources, texts. */
import type { Address } from "../../../workbook/address";
import { type Cell, cellIn, isBlank, type Row, rowAt, type Sheet } from "../../../workbook/snapshot";
import { labelReader } from "../../../reading/label";
import { looksLikeScore } from "./score";
import { type ColumnId, columnLabels } from "../template";
import { textOf } from "../../../reading/text-of-cell";

export interface TableColumns {
  /** Where the agreed score stands, or should. */
  readonly score: number;
  readonly raters: readonly { readonly column: number; readonly name: string; readonly at: Address }[];
  readonly known: ReadonlyMap<ColumnId, number>;
  /** Headings of further columns that hold scores of their own. */
  readonly others: readonly Address[];
}

interface Heading {
  readonly column: number;
  readonly at: Address;
  readonly text: string;
  readonly id: ColumnId | undefined;
  /** How many of the criteria's rows hold something like a score here. */
  readonly scores: number;
  readonly filled: number;
}

const readColumn = labelReader(columnLabels);
/** A heading stands at most so many rows above the first criterion. */
const headingRows = 4;
const farthestColumn = 60;

/** `rows`: the criteria's rows, from the top. */
export function tableColumns(sheet: Sheet, criterionColumn: number, rows: readonly number[]): TableColumns {
  const headings = headingsOf(sheet, criterionColumn, rows);
  const known = new Map<ColumnId, number>();
  for (const { id, column } of headings) if (id !== undefined && !known.has(id)) known.set(id, column);
  const holding = headings.filter(({ id, scores, filled }) => id === undefined && scores > 0 && scores * 2 > filled);
  const raters = headings.filter(({ id }) => id === "rater");
  const named = headings.filter(({ id }) => id === "score");
  const agreed = named.at(-1);
  if (agreed !== undefined) {
    // What stands before the agreed score, whatever the raters call themselves, are their own scores.
    const before = holding.filter(({ column }) => column < agreed.column);
    return {
      score: agreed.column,
      raters: [...raters, ...before].sort((a, b) => a.column - b.column).map(asRater),
      known,
      others: [...named.slice(0, -1), ...holding.filter(({ column }) => column > agreed.column)].map(({ at }) => at),
    };
  }
  if (raters.length > 0) {
    const last = Math.max(...raters.map(({ column }) => column));
    return { score: last + 1, raters: raters.map(asRater), known, others: holding.map(({ at }) => at) };
  }
  const last = holding.at(-1);
  return {
    score: last?.column ?? criterionColumn + 1,
    raters: [],
    known,
    others: holding.slice(0, -1).map(({ at }) => at),
  };
}

function asRater({ column, text, at }: Heading): TableColumns["raters"][number] {
  return { column, at, name: text };
}

function headingsOf(sheet: Sheet, criterionColumn: number, rows: readonly number[]): readonly Heading[] {
  const first = rows[0] ?? 0;
  const table = rows.map((row) => rowAt(sheet, row));
  const last = Math.min(lastColumn(table, sheet, first), criterionColumn + farthestColumn);
  return Array.from({ length: Math.max(0, last - criterionColumn) }, (_, index): Heading => {
    const column = criterionColumn + 1 + index;
    const heading = headingAbove(sheet, first, column);
    const cells = table.map((row) => cellIn(row, column)).filter((cell) => cell !== undefined && !isBlank(cell.value));
    const text = textOf(heading);
    return {
      column,
      at: { sheet: sheet.name, row: heading?.row ?? Math.max(0, first - 1), column },
      text,
      id: readColumn(text)?.id,
      scores: cells.filter(looksLikeScore).length,
      filled: cells.length,
    };
  });
}

function lastColumn(table: readonly (Row | undefined)[], sheet: Sheet, first: number): number {
  const heads = Array.from({ length: headingRows }, (_, above) => rowAt(sheet, first - 1 - above));
  return Math.max(0, ...[...table, ...heads].map((row) => row?.cells.at(-1)?.column ?? 0));
}

/** No date has a smaller serial number, and no sum of a scale a larger one. */
const smallestDate = 1_000;

/** The nearest text or date above the first criterion; an area's sum beside its name is none. */
function headingAbove(sheet: Sheet, first: number, column: number): Cell | undefined {
  for (let row = first - 1; row >= Math.max(0, first - headingRows); row -= 1) {
    const cell = cellIn(rowAt(sheet, row), column);
    if (cell === undefined || isBlank(cell.value)) continue;
    if (typeof cell.value !== "number" || cell.value >= smallestDate) return cell;
  }
  return undefined;
}
