/** A form with a column for each score, where a mark stands under the one that is given. */
import { type Cell, cellIn, isBlank, rowAt, type Sheet } from "../../../workbook/snapshot";
import { textOf } from "../../../reading/text-of-cell";
import type { Address } from "../../../workbook/address";
import type { MarkCell, ScoreReading } from "../model";
import { type Scale, scoresOn } from "../scales/scale";

/** A score of the scale, and the column that a mark gives it in. */
export interface MarkColumn {
  readonly score: number;
  readonly column: number;
}

/** Over the criteria, as headings stand. */
const headingRows = 4;

/** `rows`: the criteria's, from the top. `null` where the form is none of these. */
export function markColumns(
  sheet: Sheet,
  criterionColumn: number,
  rows: readonly number[],
  scale: Scale,
): readonly MarkColumn[] | null {
  const first = rows[0] ?? 0;
  for (let row = first - 1; row >= Math.max(0, first - headingRows); row -= 1) {
    const columns = scoreHeadings(rowAt(sheet, row)?.cells ?? [], criterionColumn, scale);
    if (columns !== null && areMarked(sheet, rows, columns)) return columns;
  }
  return null;
}

/** "1", "2" …, "3 p": each score of the scale once. */
function scoreHeadings(cells: readonly Cell[], after: number, scale: Scale): readonly MarkColumn[] | null {
  const found = cells.flatMap((cell): readonly MarkColumn[] => {
    const match = cell.column > after ? /^(\d{1,2})\s?(?:p|poäng|points?)?\.?$/i.exec(textOf(cell)) : null;
    return match === null ? [] : [{ score: Number(match[1]), column: cell.column }];
  });
  const scores = scoresOn(scale);
  const isEach = found.length === scores.length && scores.every((score) => found.some((each) => each.score === score));
  return isEach ? found : null;
}

const mark = /^(?:[x×✓✔✗✘•●*]|ja|yes)$/i;

function isMark(cell: Cell | undefined): boolean {
  return typeof cell?.value === "string" && mark.test(cell.value.trim());
}

/** Nothing stands in them but marks, and some row has one. */
function areMarked(sheet: Sheet, rows: readonly number[], columns: readonly MarkColumn[]): boolean {
  const cells = rows.flatMap((row) => columns.map(({ column }) => cellIn(rowAt(sheet, row), column)));
  const filled = cells.filter((cell) => cell !== undefined && !isBlank(cell.value));
  return filled.length > 0 && filled.every(isMark);
}

/** One mark is a score; two are for a person to settle, and are told as they stand. */
export function readMarks(
  sheet: Sheet,
  { row, ...place }: Address,
  columns: readonly MarkColumn[],
): { readonly score: ScoreReading; readonly marks: readonly MarkCell[] } {
  const marks = columns.map(({ score, column }): MarkCell => ({
    score,
    at: { ...place, row, column },
    cell: cellIn(rowAt(sheet, row), column),
  }));
  const given = marks.filter(({ cell }) => isMark(cell));
  const [first, second] = given;
  const at = (first ?? marks[0])?.at ?? { ...place, row };
  const nothing = { at, cell: first?.cell, value: null, text: "", meant: null };
  if (first === undefined) return { score: nothing, marks };
  if (second === undefined) return { score: { ...nothing, value: first.score }, marks };
  return { score: { ...nothing, text: given.map(({ score }) => score).join(", ") }, marks };
}
