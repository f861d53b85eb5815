/** Functions over areas: sums, counts, the largest, the middle. */
import { rowAt, sheetNamed } from "../snapshot";
import { formulaTree, type FormulaNode } from "./tree";
import { type FormulaFunction, type Ground, type Held, isArea, type Taken } from "./ground";
import { asNumber, divisionByZero, isStopped, numberError, type Result, finite } from "./values";

export type Aggregate = (numbers: readonly number[]) => Result;

const sum: Aggregate = (numbers) => finite(numbers.reduce((total, each) => total + each, 0));
const mean: Aggregate = (numbers) =>
  numbers.length === 0 ? divisionByZero : finite(numbers.reduce((total, each) => total + each, 0) / numbers.length);
const count: Aggregate = ({ length }) => length;
// Many numbers are no arguments of one call: the stack ends at a hundred thousand.
const largest: Aggregate = (numbers) => numbers.reduce((a, b) => (b > a ? b : a), numbers[0] ?? 0);
const smallest: Aggregate = (numbers) => numbers.reduce((a, b) => (b < a ? b : a), numbers[0] ?? 0);
const middle: Aggregate = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? numberError : finite((low + high) / 2);
};

export const aggregates = {
  SUM: (args, ground) => overNumbers(args, ground, sum),
  AVERAGE: (args, ground) => overNumbers(args, ground, mean),
  MEDIAN: (args, ground) => overNumbers(args, ground, middle),
  MAX: (args, ground) => overNumbers(args, ground, largest),
  MIN: (args, ground) => overNumbers(args, ground, smallest),
  COUNT: (args, ground) => {
    let total = 0;
    for (const arg of args) {
      const taken = ground.taken(arg);
      const values = valuesOf(taken, ground);
      if (values === undefined || values.includes(undefined)) return undefined;
      for (const value of values) {
        const number = isArea(taken) ? value : asNumber(value);
        if (number === undefined) return undefined;
        if (typeof number === "number") total += 1;
      }
    }
    return total;
  },
  SUBTOTAL: ([kind, ...areas], ground) => {
    const number = kind?.kind === "value" ? Number(kind.value) : Number.NaN;
    const aggregate = number < 200 ? subtotals[number % 100] : undefined;
    return aggregate === undefined || areas.length === 0 ? undefined : subtotal(areas, ground, number, aggregate);
  },
} as const satisfies Readonly<Record<string, FormulaFunction>>;

/** 3 counts whatever is there, also text and errors: told apart below. */
const subtotals: Readonly<Record<number, Aggregate>> = { 1: mean, 2: count, 3: count, 4: largest, 5: smallest, 9: sum };

/** In areas text and truths count as nothing, as they do to Excel; an error stops it all. */
export function overNumbers(args: readonly FormulaNode[], ground: Ground, aggregate: Aggregate): Result {
  const numbers: number[] = [];
  for (const arg of args) {
    const taken = ground.taken(arg);
    const values = valuesOf(taken, ground);
    if (values === undefined) return undefined;
    for (const value of values) {
      const number = isArea(taken) ? value : asNumber(value);
      if (isStopped(number)) return number;
      if (typeof number === "number") numbers.push(number);
    }
  }
  return aggregate(numbers);
}

export function valuesOf(taken: Taken, { resultsIn }: Ground): readonly Result[] | undefined {
  return isArea(taken) ? resultsIn(taken) : [taken];
}

/**
 * Leaves out the cells that are subtotals themselves. From 101 it leaves out hidden rows; below that only those that a
 * filter hides, which the file does not tell from the others: nothing is told where a row is hidden.
 */
function subtotal(areas: readonly FormulaNode[], ground: Ground, kind: number, aggregate: Aggregate): Result {
  const [skipsHidden, countsAll, takesErrors] = [kind > 100, kind % 100 === 3, kind % 100 <= 3 && kind % 100 > 1];
  const numbers: number[] = [];
  for (const node of areas) {
    const area = ground.area(node);
    const sheet = area && sheetNamed(ground.snapshot, area.sheet);
    const held = area && ground.valuesIn(area);
    if (sheet === undefined || held === undefined) return undefined;
    for (const { cell, value } of held) {
      if (rowAt(sheet, cell.row)?.hidden === true) {
        if (skipsHidden) continue;
        return undefined;
      }
      if (isSubtotal(cell)) continue;
      if (value === undefined || (isStopped(value) && !takesErrors)) return value;
      if (typeof value === "number") numbers.push(value);
      else if (countsAll && value !== null) numbers.push(0);
    }
  }
  return aggregate(numbers);
}

/** A formula that is a SUBTOTAL, or the minus of one: another SUBTOTAL passes it over. */
export function isSubtotal(cell: Held["cell"] | undefined): boolean {
  let tree = cell?.formula === undefined ? null : formulaTree(cell.formula);
  while (tree?.kind === "minus") tree = tree.of;
  return tree?.kind === "call" && tree.name === "SUBTOTAL";
}
