/** Which columns of a table are the sum of other columns: shown by their formulas, or by their values row for row. */
import { readSumFormula } from "../workbook/formula/sum-formula";
import { isDateFormat } from "../workbook/number-format";
import { isAlike } from "./sum-rows";
import { type Cell, type Sheet, cellIn, rowAt } from "../workbook/snapshot";

export interface SumColumn {
  readonly column: number;
  /** The columns that it adds, from left to right. */
  readonly parts: readonly number[];
  readonly shownBy: "formulas" | "values";
}

/** Sums of more columns than these are known by formulas alone: twelve months, and what stands beside their total. */
const mostTried = 14;

/**
 * `columns`: those that hold amounts; `rows`: those of costs and of sums, zero-based. The column that most others are
 * parts of comes first; of two that show the same in every row the right one is the sum.
 */
export function sumColumns(sheet: Sheet, rows: readonly number[], columns: readonly number[]): readonly SumColumn[] {
  const lines = rows.map((row) => {
    const there = rowAt(sheet, row);
    return columns.map((column) => cellIn(there, column));
  });
  const shown = columns.map((column, place) =>
    partsInFormulas(
      sheet.name,
      column,
      lines.flatMap((cells) => cells[place] ?? []),
    ),
  );
  // What a formula adds is no sum of the others.
  const parts = new Set(shown.flatMap((added) => added ?? []));
  const numbers = columns.every((column, place) => shown[place] !== null || parts.has(column))
    ? []
    : unlike(lines.map((cells) => cells.map(numberIn)));
  const sums = columns.flatMap((column, place): readonly SumColumn[] => {
    const byFormulas = shown[place] ?? null;
    if (byFormulas !== null) return [{ column, parts: byFormulas, shownBy: "formulas" }];
    const places = columns.length > mostTried || parts.has(column) ? null : partsInValues(numbers, place);
    return places === null ? [] : [{ column, parts: places.flatMap((part) => columns[part] ?? []), shownBy: "values" }];
  });
  return sums
    .filter((sum) => !sums.some((other) => isSameTurnedRound(sum, other)))
    .sort((a, b) => b.parts.length - a.parts.length || b.column - a.column);
}

/** A sum of one row shows the same figures once more, and proves nothing more. */
function unlike<Line extends readonly unknown[]>(lines: readonly Line[]): readonly Line[] {
  const seen = new Set<string>();
  return lines.filter((line) => {
    const signature = line.join(" ");
    return !seen.has(signature) && seen.add(signature);
  });
}

/** Values that agree by chance or turned round: the other column adds this one by its formulas, or is equal and right of it. */
function isSameTurnedRound(sum: SumColumn, other: SumColumn): boolean {
  if (sum.shownBy === "formulas" || !other.parts.includes(sum.column)) return false;
  return other.shownBy === "formulas" || (other.column > sum.column && sum.parts.includes(other.column));
}

const enoughRows = 6;

/** `null` where fewer than two cells of the column, or not most of its formulas, add cells beside them. */
function partsInFormulas(sheet: string, column: number, cells: readonly Cell[]): readonly number[] | null {
  const parts = new Set<number>();
  let across = 0;
  let others = 0;
  for (const { row, formula, value } of cells) {
    if (formula === undefined) {
      others += typeof value === "number" && value !== 0 ? 1 : 0;
      continue;
    }
    const terms = readSumFormula(formula, sheet)?.terms ?? [];
    const areas = terms.map(({ area }) => area);
    const isBeside = areas.every(
      (area) =>
        area.sheet === sheet &&
        area.firstRow === row &&
        area.lastRow === row &&
        (area.firstColumn > column || area.lastColumn < column) &&
        area.lastColumn - area.firstColumn < 100,
    );
    // Down the column is how a total of sums is reckoned too.
    if (areas.length === 0 || terms.some(({ sign }) => sign < 0) || !isBeside) continue;
    across += 1;
    // So many rows alike say it of the column; the rest need not be read.
    if (across > enoughRows && others === 0) break;
    for (const { firstColumn, lastColumn } of areas) {
      for (let part = firstColumn; part <= lastColumn; part += 1) parts.add(part);
    }
  }
  return across >= 2 && across > others ? [...parts].sort((a, b) => a - b) : null;
}

/** The places of the columns that add up to the column at `place` in nearly every row; `null` where none do. */
function partsInValues(numbers: readonly (readonly (number | null)[])[], place: number): readonly number[] | null {
  const all = [...(numbers[0] ?? []).keys()].filter((other) => other !== place && !isEmpty(numbers, other));
  const left = all.filter((other) => other < place);
  const right = all.filter((other) => other > place);
  const without = (columns: readonly number[]): readonly (readonly number[])[] =>
    columns.map((omitted) => columns.filter((other) => other !== omitted));
  const tried = [
    all,
    left,
    right,
    ...without(all),
    ...left.map((first) => left.filter((other) => other >= first)),
    ...right.map((last) => right.filter((other) => other <= last)),
    ...without(left),
    ...without(right),
  ];
  // The columns that fit best: one that fits all but a row has a stranger among its parts.
  let best: { readonly parts: readonly number[]; readonly differing: number } | null = null;
  for (const parts of tried) {
    const differing = parts.length === 0 ? null : differingRows(numbers, place, parts);
    if (differing !== null && differing < (best?.differing ?? Infinity)) best = { parts, differing };
  }
  return best?.parts ?? null;
}

/** Rows that must agree before it is no chance. */
const fewestRows = 3;

/** In how many rows the parts do not add up; `null` where too many do not, or too few do. */
function differingRows(
  numbers: readonly (readonly (number | null)[])[],
  place: number,
  parts: readonly number[],
): number | null {
  let agreeing = 0;
  let differing = 0;
  const used = new Set<number>();
  for (const line of numbers) {
    const sum = line[place] ?? 0;
    const added = parts.filter((part) => (line[part] ?? 0) !== 0);
    const total = added.reduce((all, part) => all + (line[part] ?? 0), 0);
    if (sum === 0 && added.length === 0) continue;
    if (sum !== 0 && isAlike(sum, total, added.length)) {
      agreeing += 1;
      for (const part of added) used.add(part);
    } else differing += 1;
  }
  return agreeing >= fewestRows && differing * 5 <= agreeing && parts.every((part) => used.has(part))
    ? differing
    : null;
}

function isEmpty(numbers: readonly (readonly (number | null)[])[], place: number): boolean {
  return numbers.every((line) => (line[place] ?? 0) === 0);
}

function numberIn(cell: Cell | undefined): number | null {
  return typeof cell?.value === "number" && !isDateFormat(cell.format) ? cell.value : null;
}
