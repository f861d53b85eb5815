/** Whether the sums that stand in a pasted table are what its own lines add up to. */
import { type Ore, type Unit, ore } from "../../../reading/money";
import { type DecidedLine, type DecidedTable, amountOf, partialTotals } from "./apply-decisions";
import type { TableSum } from "./table-types";

/** One sum of the table: its total, or the first column of it that does not agree, beside what the lines give. */
export interface SumCheck {
  readonly label: string;
  readonly found: Ore;
  readonly expected: Ore;
  readonly agrees: boolean;
}

/** Rows of sums and the lines' own totals; those that add nothing up are left out. */
export function checkSums(
  sums: readonly TableSum[],
  { lines, columns, unit: settledUnit }: DecidedTable,
): readonly SumCheck[] {
  const unit = settledUnit ?? "kr";
  const partial = partialTotals({ columns });
  const totals: Totals = {
    whole: new Set(columns.filter(({ id, choice }) => choice === "total" && !partial.has(id)).map(({ id }) => id)),
    partial,
  };
  return [
    ...lines.flatMap((line): readonly SumCheck[] => {
      const { total, sum, onlyTotal } = line;
      // A line's total is told only where it is wrong.
      const { label, cells } = line.line;
      const parts = cells.flatMap((cell): readonly SumCheck[] => {
        const added = partial.get(cell.column);
        const found = amountOf(cell, unit);
        if (added === undefined || found === null) return [];
        const expected = partsOf(added, [line], unit);
        return found === expected ? [] : [{ label, found, expected, agrees: false }];
      });
      if (total === null || onlyTotal || total === sum) return parts;
      return [{ label, found: total, expected: sum, agrees: false }];
    }),
    ...sums.flatMap((sum) => checkSum(sum, sums, lines, totals, unit)),
  ];
}

/** The columns of totals: of the whole line, and of some of its columns. */
interface Totals {
  readonly whole: ReadonlySet<number>;
  readonly partial: ReadonlyMap<number, readonly number[]>;
}

function checkSum(
  sum: TableSum,
  sums: readonly TableSum[],
  lines: readonly DecidedLine[],
  totals: Totals,
  unit: Unit,
): readonly SumCheck[] {
  const scopes = scopesOf(sum, sums, lines).filter((scope) => scope.length > 0);
  const answers = scopes.flatMap((scope) => compare(sum, scope, totals, unit) ?? []);
  const best = answers.find(({ agrees }) => agrees) ?? answers[0];
  return best === undefined ? [] : [best];
}

/** The lines that a sum may mean, the likeliest first. */
function scopesOf(
  sum: TableSum,
  sums: readonly TableSum[],
  lines: readonly DecidedLine[],
): readonly (readonly DecidedLine[])[] {
  const above = lines.filter(({ line }) => line.row < sum.row);
  const { of } = sum;
  switch (of.kind) {
    case "section":
      return [
        lines.filter(({ line }) => line.section === of.section && (of.block === null || line.block === of.block)),
        above.filter(({ line }) => line.row > sum.since),
      ].slice(0, of.block === null ? 2 : 1);
    case "block":
      return [above.filter(({ line, block }) => (line.block ?? block) === of.block)];
    case "project":
      return [above];
    case "rows":
      return [of.rows.flatMap((row) => linesIn(row, sum, sums, lines))];
    case "above":
      return [above.filter(({ line }) => line.row > sum.since), above];
  }
}

/** The line of a row, or those of the sum that stands there. */
function linesIn(
  row: number,
  above: TableSum,
  sums: readonly TableSum[],
  lines: readonly DecidedLine[],
): readonly DecidedLine[] {
  const inner = sums.find((other) => other.row === row && other !== above);
  if (inner === undefined) return lines.filter(({ line }) => line.row === row);
  const others = sums.filter((other) => other !== above);
  return scopesOf(inner, others, lines).find((scope) => scope.length > 0) ?? [];
}

function compare(sum: TableSum, scope: readonly DecidedLine[], totals: Totals, unit: Unit): SumCheck | null {
  const cells = sum.cells.flatMap((cell) => {
    const found = amountOf(cell, unit);
    if (found === null) return [];
    const total = totals.whole.has(cell.column);
    const added = totals.partial.get(cell.column);
    const expected = total ? totalOf(scope) : partsOf(added ?? [cell.column], scope, unit);
    return [{ found, expected, total, isPartial: added !== undefined }];
  });
  if (cells.length === 0) return null;
  const wrong = cells.find(({ found, expected }) => found !== expected);
  if (wrong !== undefined) return { label: sum.label, found: wrong.found, expected: wrong.expected, agrees: false };
  const all =
    cells.find(({ total }) => total)?.found ??
    ore(cells.reduce((whole, { found, isPartial }) => whole + (isPartial ? 0 : found), 0));
  return { label: sum.label, found: all, expected: all, agrees: true };
}

/** What the lines' own amounts come to, whatever their totals say. */
function totalOf(scope: readonly DecidedLine[]): Ore {
  return ore(scope.reduce((whole, line) => whole + line.sum, 0));
}

function partsOf(columns: readonly number[], scope: readonly DecidedLine[], unit: Unit): Ore {
  return ore(columns.reduce((whole, column) => whole + columnSum(column, scope, unit), 0));
}

function columnSum(column: number, scope: readonly DecidedLine[], unit: Unit): Ore {
  const cells = scope.flatMap(({ line }) => line.cells.filter((cell) => cell.column === column));
  return ore(cells.reduce((whole, cell) => whole + (amountOf(cell, unit) ?? 0), 0));
}
